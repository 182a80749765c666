"""The fields of a type as every format describes them: a name, one kind, what it may be."""

from dataclasses import dataclass, fields
from datetime import date
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from opbrengst.editions.data.v1 import Record

Kind = Literal["string", "integer", "boolean", "date"]
KINDS: dict[type, Kind] = {str: "string", int: "integer", bool: "boolean", date: "date"}


@dataclass(frozen=True)
class Field:
    """One field: `choices` are the only values that a text has, where there are such."""

    name: str
    kind: Kind
    required: bool
    choices: tuple[str, ...]


def fields_of(type_: type[Record]) -> tuple[Field, ...]:
    """Return the fields of a type in their order; TypeError where one may be of two kinds."""
    hints = get_type_hints(type_)
    return tuple(_field(each.name, hints[each.name]) for each in fields(type_))


def _field(name: str, hint: Any) -> Field:
    kinds: dict[type, None] = {}
    choices: list[str] = []
    for each in _alternatives(hint):
        kinds[each if isinstance(each, type) else str] = None
        choices += [] if isinstance(each, type) else get_args(each)
    known = [KINDS[each] for each in kinds if each is not NoneType]
    if len(known) != 1:
        raise TypeError(f"{name} is of {len(known)} kinds")
    return Field(name, known[0], NoneType not in kinds, tuple(dict.fromkeys(choices)))


def _alternatives(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
