"""Records with every field of the model filled, so that a new field is covered by itself."""

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from opbrengst.identity import slug
from opbrengst.model import Name, Record
from opbrengst.vocabulary import VALUES

# Of nobody; it stands wherever a name or a text can stand.
CANARY = "Canarie Kwetsbaar"
CANDIDATES = (
    f"Zei {CANARY} hier.", slug(CANARY), "2016-04-20", "19:30", "4", "ja", *VALUES,
    f"https://elders.example/{slug(CANARY)}",
)  # fmt: skip


def full(record: type[Record], depth: int = 0) -> dict[str, Any]:
    """Every field that a writer may fill: names and texts with the canary, ids with its slug."""
    written = {
        name: filled(field, depth)
        for name, field in record.model_fields.items()
        if name not in record.supplied and (name != "points" or depth < 3)
    }
    own = {"id": f"{slug(CANARY)}-{slug(record.__name__)}"} if "id" in written else {}
    return {**written, **own}


def filled(field: FieldInfo, depth: int) -> Any:
    """What a field takes: a record, a name, or the first text that its validators accept."""
    many = get_origin(field.annotation) is tuple
    for record in classes(field.annotation):
        value = CANARY if record is Name else full(record, depth + 1)
        return (value,) if many else value
    kind: Any = Annotated[field.annotation, "with its validators", *field.metadata]
    return next(each for each in CANDIDATES if accepted(TypeAdapter(kind), each))


def accepted(takes: TypeAdapter[Any], value: str) -> bool:
    """Tell whether a value is one that a field takes."""
    try:
        takes.validate_python(value)
    except ValidationError:
        return False
    return True


def classes(annotation: Any) -> Iterator[type[Record]]:
    """The records in a type."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for argument in get_args(annotation):
        yield from classes(argument)
