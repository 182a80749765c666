"""Everywhere somebody occurs, what each edition says there, and what to do to forget them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from opbrengst.consent import Audience, Mentions, Withheld, withheld
from opbrengst.gathering import Gathered, Settings, gathered
from opbrengst.identity import folded
from opbrengst.model import Edition, Location, Meeting, Name, Organisation, Person
from opbrengst.model.pieces import pieces
from opbrengst.problems import Mark, Path, Source
from opbrengst.rendering import Templates, people

EDITIONS: tuple[Edition, ...] = get_args(Edition)
Said = Mapping[Edition, str | None]
"""What an edition says: nothing but other words for a text (empty), None where the name stands."""


@dataclass(frozen=True)
class Entry:
    """An entry of the register of people, on a line of it, and what each edition may say."""

    person: Person
    line: int
    said: Said


@dataclass(frozen=True)
class Occurrence:
    """A place where somebody occurs.

    `how` is `name` where people are named, `text` for a full name in a text, `first_name` for what
    may be one, `id` for an id, an address or the name of a file. `published` tells whether the
    file is read by anybody today: no draft, nothing of a later day, no list of addresses.
    """

    file: str
    line: int
    column: int
    field: str
    how: str
    said: Said
    published: bool = True


@dataclass(frozen=True)
class Dossier:
    """All there is to say of somebody; `register` is the file of people, where the site has one."""

    name: str
    register: str | None
    entries: tuple[Entry, ...]
    occurrences: tuple[Occurrence, ...]


def dossier(settings: Settings, name: str) -> Dossier:
    """Return where somebody occurs, under that name and every other spelling of the register."""
    taken = gathered(settings)
    known = taken.reading.people
    audiences = (Audience(each, settings.today, settings.role_words) for each in EDITIONS)
    without = {each.edition: withheld(taken.reading, each) for each in audiences}
    entries = tuple(
        Entry(
            person,
            known.source.mark(("people", at)).line,
            {edition: each.names.told(person) for edition, each in without.items()},
        )
        for at, person in enumerate(known.persons)
        if folded(name) in map(folded, person.spellings)
    )
    persons = tuple(entry.person for entry in entries)
    search = _Search(taken, settings, without, name, persons)
    found = sorted(search.occurrences(), key=lambda each: (each.file, each.line, each.column))
    return Dossier(name, settings.people.name if settings.people else None, entries, tuple(found))


def as_text(found: Dossier, templates: Templates) -> tuple[str, ...]:
    """Return a dossier as lines for a terminal."""
    return templates.lines("commands/person.html", found=found)


class _Search:
    """Looks for one person everywhere."""

    def __init__(
        self,
        taken: Gathered,
        settings: Settings,
        without: Mapping[Edition, Withheld],
        name: str,
        persons: tuple[Person, ...],
    ) -> None:
        self._taken, self._settings, self._without = taken, settings, without
        spellings = (spelling for person in persons for spelling in person.spellings)
        self._spellings = {folded(name), *map(folded, spellings)}
        is_label = without["public"].names.is_label
        # A label is of its own place only; a name is looked for everywhere.
        self._labels = {spelling for spelling in self._spellings if is_label(spelling)}
        self._places = {person.location for person in persons}
        names = dict.fromkeys(self._spellings - self._labels, "")
        self._mentions = Mentions(names, {}, settings.role_words)

    def occurrences(self) -> Iterator[Occurrence]:
        """Yield every place, in no order."""
        reading = self._taken.reading
        for meeting in reading.meetings:
            published = meeting.report != "draft" and meeting.date <= self._settings.as_of
            for found in self._in_record(meeting):
                yield replace(found, published=published)
        records: tuple[Location | Organisation, ...]
        records = (*reading.locations, *reading.organisations.values())
        for record in records:
            yield from self._in_record(record)
        for file, text in self._taken.pages.items():
            yield from self._in_id(file, Source(file))
            for number, said in enumerate(text.splitlines(), start=1):
                yield from self._in_text(said, Source(file, {(): Mark(number, 1)}))
        for path in sorted(reading.pictures):
            yield from self._in_id(path, Source(f"{self._settings.meetings.name}/{path}"))
        for address, line in self._taken.promised.items():
            source = Source(self._taken.register, {(): Mark(line, 1)})
            yield from (replace(each, published=False) for each in self._in_id(address, source))

    def _in_record(self, record: Meeting | Location | Organisation) -> Iterator[Occurrence]:
        within: Path = (record.id,) if isinstance(record, Organisation) else ()
        source = record.source
        if not within:
            yield from self._in_id(source.file, Source(source.file))
        for path, found in pieces(record):
            place = (*within, *path)
            if isinstance(found, Name) and isinstance(record, Meeting):
                yield from self._in_name(found, record, path)
            elif isinstance(found, str) and " " in found:
                yield from self._in_text(found, source, place)
            elif isinstance(found, str) and path[-1] != "name":  # that of a report is its file
                yield from self._in_id(found, source, place)

    def _in_name(self, name: Name, meeting: Meeting, path: Path) -> Iterator[Occurrence]:
        spelt, place = folded(name.text), meeting.location
        if spelt not in self._spellings or (spelt in self._labels and place not in self._places):
            return
        key = next(step for step in reversed(path) if isinstance(step, str))
        told = {e: each.names.public(name, key, place) for e, each in self._without.items()}
        stays = {e for e, t in told.items() if t.text == name.text and spelt not in self._labels}
        said = {e: None if e in stays else people([each], {})[0] for e, each in told.items()}
        yield _occurrence("name", said, meeting.source, path)

    def _in_text(self, text: str, source: Source, path: Path = ()) -> Iterator[Occurrence]:
        if self._mentions.said_instead(text):
            shown = {e: each.in_text(text) for e, each in self._without.items()}
            left = {e: bool(self._mentions.said_instead(each)) for e, each in shown.items()}
            yield _occurrence("text", {e: None if left[e] else "" for e in left}, source, path)
        elif self._mentions.has_first_name(text):
            yield _occurrence("first_name", dict.fromkeys(EDITIONS), source, path)

    def _in_id(self, identifier: str, source: Source, path: Path = ()) -> Iterator[Occurrence]:
        if self._mentions.in_id(identifier):
            renamed = self._without["public"].in_address(identifier)
            yield _occurrence("id", dict.fromkeys(EDITIONS, "" if renamed else None), source, path)


def _occurrence(how: str, said: Said, source: Source, path: Path) -> Occurrence:
    line, column = source.mark(path)
    return Occurrence(source.file, line, column, source.place(path), how, said)
