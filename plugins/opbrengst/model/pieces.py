"""One walk over a record: every name and every text in it, each with its place."""

from functools import cache
from typing import Any

from pydantic import BaseModel

from opbrengst.dates import Term
from opbrengst.model.items import Name
from opbrengst.problems import Path

_SAID = frozenset({Name, str})


def pieces(found: Any) -> list[tuple[Path, Any]]:
    """Return every name and every text of a record, with its place."""
    gathered: list[tuple[Path, Any]] = []
    _gather(found, (), gathered)
    return gathered


def _gather(found: Any, path: Path, into: list[tuple[Path, Any]]) -> None:
    kind = type(found)
    if kind in _SAID:
        into.append((path, found))
    elif kind is tuple:
        for at, piece in enumerate(found):
            _gather(piece, (*path, at), into)
    elif kind is Term:
        into.append((path, found.words))
    elif isinstance(found, BaseModel):
        for name in _keys(type(found)):
            value = getattr(found, name)
            if value:
                _gather(value, (*path, name), into)


@cache
def _keys(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of what a kind of record holds: to ask a model for them takes a while."""
    return tuple(kind.model_fields)
