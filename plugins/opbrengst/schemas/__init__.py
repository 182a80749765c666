"""The JSON Schema of all that people write: what the reader takes, and what each key is."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from opbrengst import forms
from opbrengst.identity import DEVICES
from opbrengst.messages import schemas as told
from opbrengst.model import Location, Meeting, Member, Organisation, Person
from opbrengst.reading.registers import TAKEN
from opbrengst.schemas.records import EMPTY, Records, identifiers, present, words
from opbrengst.schemas.scalars import Schema, spelt

ABOVE_A_TEXT = ["object", "null", "string"]
"""To an editor the text below the data, or nothing there, is one more document of the same file."""


def report() -> Schema:
    """Return the schema of the data of a report, of any kind."""
    records = Records()
    found = records.mapping(Meeting)
    kinds = [_of_kind(kind) for kind in forms.NAMES]
    for_correction = {
        "if": _says("report", "for_correction"),
        "then": present(Meeting, ("corrections_until",)),
    }
    whole = {**found, "type": ABOVE_A_TEXT, "allOf": [*kinds, for_correction]}
    return _whole(told.REPORT, whole, records)


def place() -> Schema:
    """Return the schema of the data of a place: `index.md`."""
    records = Records()
    found = records.mapping(Location)
    whole = {**found, "type": ABOVE_A_TEXT, "allOf": records.required(Location)}
    return _whole(told.PLACE, whole, records)


def organisations() -> Schema:
    """Return the schema of the register of organisations."""
    records = Records()
    entry = records.entry(Organisation)
    found: Schema = {
        "type": ["object", "null"],
        "propertyNames": identifiers(TAKEN),
        "additionalProperties": {"anyOf": [{"type": "null"}, entry]},
    }
    return _whole(told.ORGANISATIONS, found, records)


def people() -> Schema:
    """Return the schema of the register of people."""
    records = Records()
    entry = records.entry(Person)
    named: Schema = {"type": "string", "pattern": r"\S"}
    found: Schema = {"type": ["array", "null"], "items": {"anyOf": [named, entry]}}
    return _whole(told.PEOPLE, found, records)


def sites() -> Schema:
    """Return the schema of the register of the sites of an overview."""
    records = Records()
    entry = records.entry(Member)
    found: Schema = {
        "type": ["object", "null"],
        "propertyNames": identifiers(DEVICES),
        "additionalProperties": {"anyOf": [{"type": "null"}, entry]},
    }
    return _whole(told.SITES, found, records)


MADE: Mapping[str, Callable[[], Schema]] = MappingProxyType({
    "verslag.schema.json": report,
    "plaats.schema.json": place,
    "organisaties.schema.json": organisations,
    "personen.schema.json": people,
    "sites.schema.json": sites,
})  # fmt: skip
"""The name of each file, and what makes its schema."""


def _whole(said: tuple[str, str], found: Schema, records: Records) -> Schema:
    title, description = said
    return {
        "title": title,
        "description": description,
        **found,
        "$defs": dict(sorted(records.definitions.items())),
    }


def _says(key: str, value: str) -> Schema:
    """Return the schema of a report in which a choice is made."""
    spelling = {"type": "string", "pattern": spelt((value,))}
    named = [{"required": [word], "properties": {word: spelling}} for word in words(Meeting, key)]
    return {"anyOf": named}


def _of_kind(kind: str) -> Schema:
    """Return what a report of a kind must have, and what it may not."""
    says, unsaid = _says("kind", kind), {"not": present(Meeting, ("kind",))}
    pilot = present(Meeting, ("pilot",))
    by_itself = {forms.FOLLOW_UP: pilot, forms.OUTCOME: {"not": pilot}}.get(kind)
    condition = {"anyOf": [says, {"allOf": [unsaid, by_itself]}]} if by_itself else says
    elsewhere = [key for key, kinds in forms.ONLY_IN.items() if kind not in kinds]
    misplaced = {word: EMPTY for key in elsewhere for word in words(Meeting, key)}
    must = [present(Meeting, choice) for choice in forms.REQUIRED[kind]]
    return {"if": condition, "then": {"properties": misplaced, "allOf": must}}
