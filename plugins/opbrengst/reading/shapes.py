"""What each place of a record expects, read off the model: a text, a list or a record."""

from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BeforeValidator

from opbrengst.model import Name, Person, Record


@dataclass(frozen=True)
class Shape:
    """The expectation of one place; exactly one of `items` and `record` may be set.

    `items` is the shape of each piece of a list, `record` the class of a mapping. `free` tells a
    text in the writer's own words from an id, a day or a choice.
    """

    items: "Shape | None" = None
    record: type[Record] | None = None
    free: bool = False

    @property
    def takes_sentence(self) -> bool:
        """Whether a plain text is enough here."""
        return self.items is None and (self.record is None or self.record.sentence is not None)

    @property
    def is_prose(self) -> bool:
        """Whether a sentence with a colon in it may stand here unquoted."""
        if self.record is not None:
            return self.record.sentence is not None and self.record not in (Name, Person)
        return self.free


def shape_of(annotation: Any, free: bool = True) -> Shape:
    """Return the shape of a type annotation of the model."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        validated = any(isinstance(a, BeforeValidator) for a in arguments[1:])
        return shape_of(arguments[0], free=not validated)
    if origin in (Union, UnionType):
        return shape_of(next(a for a in arguments if a is not NoneType), free)
    if origin is tuple:
        return Shape(items=shape_of(arguments[0]))
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return Shape(record=annotation)
    return Shape(free=free and annotation is str)


@cache
def fields(record: type[Record]) -> dict[str, Shape]:
    """Return the shape of each key of a record that a writer may use."""
    shapes = {}
    for name, field in record.model_fields.items():
        if name in record.supplied:
            continue
        validated = any(isinstance(m, BeforeValidator) for m in field.metadata)
        shapes[name] = shape_of(field.annotation, free=not validated)
    return shapes
