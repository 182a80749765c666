"""The records of the model as JSON Schema: what the reader takes, in either language."""

from collections.abc import Iterable, Iterator, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator

from opbrengst import values
from opbrengst.messages.fields import FIELDS
from opbrengst.model import Attendees, Name, Person, Point, Record
from opbrengst.reading.keys import OF_PEOPLE, allowed
from opbrengst.reading.limits import ITEMS
from opbrengst.reading.plain import texts
from opbrengst.reading.shapes import fields
from opbrengst.schemas.scalars import BLANK, OF, TEXT, YES_OR_NO, Schema, choice, scalar

EMPTY: Schema = {"$ref": "#/$defs/leeg"}
_EMPTY: Schema = {
    "anyOf": [
        {"type": "null"},
        {"type": "string", "pattern": BLANK},
        {"type": "array", "items": EMPTY},
        {"type": "object", "additionalProperties": EMPTY},
    ]
}


def words(record: type[Record], key: str) -> tuple[str, ...]:
    """Return how a key of a record may be written: in Dutch, and in English."""
    return tuple(dict.fromkeys((allowed(record)[key], key)))


def present(record: type[Record], keys: Iterable[str]) -> Schema:
    """Return the schema of a mapping in which one of the keys is filled in."""
    named = [word for key in keys for word in words(record, key)]
    given = [{"required": [word], "properties": {word: {"not": EMPTY}}} for word in named]
    return {"anyOf": given} if len(given) > 1 else given[0]


class Records:
    """Makes the schemas of records, each once: `definitions` are those that others refer to."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {"leeg": _EMPTY}

    def mapping(self, record: type[Record], at: str = "#") -> Schema:
        """Return the schema of a record as a mapping, whatever it must have.

        `at` is where that schema will stand: the English key is as the Dutch one.
        """
        properties: dict[str, Schema] = {}
        twice: dict[str, Schema] = {}
        for key in FIELDS[record.__name__]:
            dutch, *english = words(record, key)
            properties[dutch] = self._told(record, key)
            for word in english:
                properties[word] = {"$ref": f"{at}/properties/{dutch}"}
                twice[dutch] = {"properties": {word: False}}
        found: Schema = {
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
            "maxProperties": ITEMS,
        }
        return found | ({"dependentSchemas": twice} if twice else {})

    def required(self, record: type[Record]) -> list[Schema]:
        """Return what a record that is not empty must have."""
        needed = [(key,) for key in fields(record) if record.model_fields[key].is_required()]
        choices: Sequence[tuple[str, ...]] = [*needed, *([record.one_of] if record.one_of else [])]
        return [present(record, choice_) for choice_ in choices]

    def entry(self, record: type[Record]) -> Schema:
        """Return a reference to the schema of a record within another."""
        name = record.__name__.lower()
        if name not in self.definitions:
            self.definitions[name] = {}  # points are of points
            found = self.mapping(record, f"#/$defs/{name}")
            if must := self.required(record):
                # One of which every key is empty is none.
                found |= {"if": EMPTY, "else": {"allOf": must}}
            self.definitions[name] = found
        return {"$ref": f"#/$defs/{name}"}

    def _told(self, record: type[Record], key: str) -> Schema:
        field = FIELDS[record.__name__][key]
        info = record.model_fields[key]
        expected = self._expected(info.annotation, info.metadata)
        return {
            "title": field.title,
            "description": field.what,
            "examples": [texts(field.example)],
            **expected,
        }

    def _expected(self, annotation: Any, metadata: Iterable[Any] = ()) -> Schema:
        """Return the schema of a type annotation of the model."""
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._expected(arguments[0], arguments[1:])
        if origin in (Union, UnionType):
            found = next(each for each in arguments if each is not NoneType)
            return self._expected(found, metadata)
        made_by = [each.func for each in metadata if isinstance(each, BeforeValidator)]
        if origin is tuple:
            return self._list(arguments[0], one=values.one_or_more in made_by)
        if isinstance(annotation, type) and issubclass(annotation, Record):
            return {"anyOf": [*self._forms(annotation)]}
        if origin is Literal or annotation is bool:
            return choice(arguments) if arguments else YES_OR_NO
        return next((OF[each] for each in made_by if each in OF), TEXT)

    def _forms(self, record: type[Record]) -> Iterator[Schema]:
        """Yield the ways to write a record: nothing, a text where that is enough, a mapping."""
        if record is Attendees:
            yield TEXT
        elif record.sentence:
            info = record.model_fields[record.sentence]
            yield self._expected(info.annotation, info.metadata)
        else:
            yield EMPTY
        if record is Name:
            named = dict.fromkeys(("tekst", "text"), TEXT)
            yield {"type": "object", "properties": named, "additionalProperties": False}
        else:
            yield self.entry(record)

    def _list(self, of: Any, *, one: bool) -> Schema:
        """Return the schema of a list; of `one` the dash may be left out."""
        record = of if isinstance(of, type) and issubclass(of, Record) else None
        forms = [*self._forms(record)] if record else [self._expected(of)]
        plain = forms[0]
        if of is str or (record and record.sentence and record not in (Name, Person)):
            forms.append(self._sentence(record))
        items = {"anyOf": forms} if len(forms) > 1 else forms[0]
        if one:
            many = {"type": "array", "items": items, "maxItems": ITEMS}
            return {"anyOf": [plain, many]}
        types = ["array", "null", "string"]
        return {"type": types, "pattern": BLANK, "items": items, "maxItems": ITEMS}

    def _sentence(self, record: type[Record] | None) -> Schema:
        """Return the schema of a sentence with a colon in it, which YAML takes for a mapping."""
        known = allowed(record) if record else {}
        taken = {*known, *known.values(), *OF_PEOPLE, *OF_PEOPLE.values()}
        below = [TEXT]
        if "points" in known:
            below.append({"type": "array", "items": {"anyOf": self._pieces_of_points()}})
        return {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": {"not": {"enum": sorted(taken)}},
            "additionalProperties": {"anyOf": below} if len(below) > 1 else TEXT,
        }

    def _pieces_of_points(self) -> list[Schema]:
        name = "punt_met_punten"
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = {"anyOf": [*self._forms(Point), self._sentence(Point)]}
        return [{"$ref": f"#/$defs/{name}"}]


def identifiers(taken: Iterable[str] = ()) -> Schema:
    """Return the schema of what an entry of a register may be called."""
    spelt = {key: value for key, value in OF[values.an_id].items() if key != "type"}
    pattern = str(spelt["pattern"]).removeprefix(f"{BLANK}|")
    listed = sorted(taken)
    return {"pattern": pattern, "maxLength": spelt["maxLength"], "not": {"enum": listed}}


__all__ = ["EMPTY", "Records", "identifiers", "present", "scalar", "words"]
