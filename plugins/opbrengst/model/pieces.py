"""One walk over a record: every name and every text in it, each with its place."""

from typing import Any

from pydantic import BaseModel

from opbrengst.dates import Term
from opbrengst.model.items import Name
from opbrengst.problems import Path


def pieces(found: Any) -> list[tuple[Path, Any]]:
    """Return every name and every text of a record, with its place."""
    gathered: list[tuple[Path, Any]] = []
    _gather(found, (), gathered)
    return gathered


def _gather(found: Any, path: Path, into: list[tuple[Path, Any]]) -> None:
    if isinstance(found, Name | str):
        into.append((path, found))
    elif isinstance(found, tuple):
        for at, piece in enumerate(found):
            _gather(piece, (*path, at), into)
    elif isinstance(found, BaseModel):
        for name in type(found).model_fields:
            value = getattr(found, name)
            if value is not None:
                _gather(value, (*path, name), into)
    elif isinstance(found, Term):
        into.append((path, found.words))
