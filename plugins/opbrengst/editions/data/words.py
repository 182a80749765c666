"""The words of the dictionary: what each type and each field means, from the templates."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from opbrengst.editions.data.fields import Field, fields_of
from opbrengst.editions.data.v1 import TYPES, Record
from opbrengst.rendering import Templates

_FIELD = re.compile(r"([a-z_]+): ")
SHARED = "shared"
"""What is called alike means the same in every type, and is said once."""


@dataclass(frozen=True)
class Entry:
    """One type: its own meaning and that of its fields, in Dutch."""

    name: str
    type: type[Record]
    meaning: str
    meanings: Mapping[str, str]

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields in their order."""
        return fields_of(self.type)


def dictionary(templates: Templates) -> tuple[Entry, ...]:
    """Return all types with their words; KeyError where a template leaves out a field."""
    shared = _told(templates, SHARED)
    return tuple(_entry(templates, name, type_, shared) for name, type_ in TYPES.items())


def _entry(
    templates: Templates, name: str, type_: type[Record], shared: Mapping[str, str]
) -> Entry:
    told = {**shared, **_told(templates, name)}
    meanings = {field.name: told[field.name] for field in fields_of(type_)}
    return Entry(name, type_, told[""], MappingProxyType(meanings))


def _told(templates: Templates, name: str) -> Mapping[str, str]:
    """Return the lines `field: meaning` of a template; any other line is of the type itself."""
    lines = [line for line in templates.lines(f"data/{name}.html") if line]
    found = ((_FIELD.match(line), line) for line in lines)
    return {
        field[1] if field else "": line[field.end() :] if field else line for field, line in found
    }
