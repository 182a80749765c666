"""What may be said of people: from the programme to the only form that editions accept."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel

from opbrengst.dates import Term
from opbrengst.identity import folded, slug
from opbrengst.model import Meeting, Name
from opbrengst.problems import Path, Problem, Source
from opbrengst.programme import Programme

V = TypeVar("V")

# The role of a name that may not be shown, by the key under which it was written.
ROLES: Mapping[str, str] = MappingProxyType({
    "convened_by": "begeleider",
    "facilitated_by": "begeleider",
    "by": "deelnemer",
    "to": "partner",
})  # fmt: skip
ROLE_OF_AN_OWNER = "bewoner"
GROUP = frozenset({"group", "groep", "de groep"})


@dataclass(frozen=True)
class RedactedProgramme:
    """A programme in which every name is a label, an organisation or only a role.

    Made by `redacted` and nowhere else; `problems` say where a name was taken out of a text.
    """

    programme: Programme
    problems: tuple[Problem, ...]


class Redaction:
    """One walk over a programme; everything it does not know by type becomes nothing."""

    def __init__(self, programme: Programme, role_words: Mapping[str, str]) -> None:
        words = "|".join(re.escape(folded(word)) for word in role_words)
        self._label = re.compile(rf"(?:{words})(?: (?:[a-z]|\d{{1,3}}))?")
        self._programme = programme
        self._known: dict[int, Any] = {}
        self._withheld = dict(self._names())
        self._in_prose = _pattern(name for name in self._withheld.values() if " " in name)
        self._ids = self._renamed()

    def may_be_shown(self, name: Name) -> bool:
        """Tell whether a name is a label, an organisation or the group itself."""
        return (
            bool(self._label.fullmatch(name.key))
            or name.key in GROUP
            or self._programme.organisation(name.text) is not None
        )

    def _names(self) -> Iterator[tuple[str, str]]:
        for history in self._programme.histories:
            for meeting in history.meetings:
                for name in names_of(meeting):
                    if not self.may_be_shown(name):
                        yield name.key, " ".join(name.text.split())

    def _renamed(self) -> dict[str, str]:
        """Return a new id, kind and number, for each id that holds a withheld name."""
        slugs = [slug(name) for name in self._withheld.values() if " " in name]
        if not slugs:
            return {}
        held = re.compile(rf"(?:^|-)(?:{'|'.join(map(re.escape, slugs))})(?:-|$)")
        renamed: dict[str, str] = {}
        for history in self._programme.histories:
            for number, identifier in enumerate(_ids_of(history.meetings), start=1):
                if held.search(identifier):
                    stem = identifier[:10] if identifier[:4].isdigit() else "onderdeel"
                    renamed[identifier] = f"{stem}-{number}"
        return renamed

    def value(self, found: V, key: str = "") -> V:
        """Return `found` with every name and every text in it redacted."""
        return self._value(found, key)  # type: ignore[no-any-return]

    def _value(self, found: Any, key: str) -> Any:
        if isinstance(found, str):
            return self._text(found)
        if isinstance(found, bool | int | date | Term | None):
            return found
        if isinstance(found, tuple):
            return tuple(self._value(piece, key) for piece in found)
        if isinstance(found, Source):
            return Source("")
        if isinstance(found, Name):
            return self._name(found, key)
        if id(found) not in self._known:
            self._known[id(found)] = self._record(found)
        return self._known[id(found)]

    def _record(self, found: Any) -> Any:
        if isinstance(found, BaseModel):
            written = {
                name: self._value(getattr(found, name), name) for name in type(found).model_fields
            }
            return type(found).model_construct(**written)
        if is_dataclass(found) and not isinstance(found, type):
            return replace(
                found,
                **{f.name: self._value(getattr(found, f.name), f.name) for f in fields(found)},
            )
        raise TypeError(f"redaction does not know {type(found).__name__}")

    def _name(self, name: Name, key: str) -> Name:
        if name.key in GROUP:
            return Name(text="de groep")
        if organisation := self._programme.organisation(name.text):
            return Name.model_construct(
                text=organisation.name, organisation=organisation.id, role=None
            )
        if self.may_be_shown(name):
            return name
        return Name.model_construct(
            text="", organisation=None, role=ROLES.get(key, ROLE_OF_AN_OWNER)
        )

    def _text(self, text: str) -> str:
        if text in self._ids:
            return self._ids[text]
        return self._in_prose.sub(f"een {ROLE_OF_AN_OWNER}", text) if self._in_prose else text

    def problems(self) -> Iterator[Problem]:
        """Yield a warning for each text in which a withheld name stands."""
        if not self._in_prose:
            return
        for history in self._programme.histories:
            for meeting in history.meetings:
                for path, text in texts_of(meeting):
                    if self._in_prose.search(text):
                        yield meeting.source.problem(
                            "name_in_prose", path, shown=f"een {ROLE_OF_AN_OWNER}"
                        )


def redacted(programme: Programme, role_words: Mapping[str, str]) -> RedactedProgramme:
    """Return the programme as the public may read it.

    `role_words` maps each word that makes a label (*Bewoner A*) to its plural.
    """
    redaction = Redaction(programme, role_words)
    return RedactedProgramme(
        replace(programme, histories=redaction.value(programme.histories)),
        tuple(redaction.problems()),
    )


def _pattern(names: Iterator[str]) -> re.Pattern[str] | None:
    alternatives = [r"\s+".join(map(re.escape, name.split())) for name in sorted(set(names))]
    if not alternatives:
        return None
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


def _ids_of(meetings: tuple[Meeting, ...]) -> Iterator[str]:
    for meeting in meetings:
        yield meeting.name
        for items in (
            meeting.recommendations, meeting.conditions, meeting.ideas,
            meeting.commitments, meeting.actions,
        ):  # fmt: skip
            yield from (item.id for item in items)


def names_of(record: BaseModel) -> Iterator[Name]:
    """Yield every name in a record."""
    for found in _pieces(record, ()):
        if isinstance(found[1], Name):
            yield found[1]


def texts_of(meeting: Meeting) -> Iterator[tuple[Path, str]]:
    """Yield every text of a meeting with its place."""
    for path, found in _pieces(meeting, ()):
        if isinstance(found, str):
            yield path, found


def _pieces(found: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(found, Name | str):
        yield path, found
    elif isinstance(found, tuple):
        for at, piece in enumerate(found):
            yield from _pieces(piece, (*path, at))
    elif isinstance(found, BaseModel):
        for name in type(found).model_fields:
            yield from _pieces(getattr(found, name), (*path, name))
