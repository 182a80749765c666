"""One file at a time: its bytes → a record, or every problem with it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from opbrengst import forms
from opbrengst.dates import day
from opbrengst.identity import DEVICES
from opbrengst.model import Location, Meeting, Organisation, Record
from opbrengst.problems import Mark, Problem, Source, stopping
from opbrengst.reading import nodes, records
from opbrengst.reading.front_matter import FrontMatter, UnreadableError, decoded, taken_apart
from opbrengst.reading.lines import BrokenLineError
from opbrengst.reading.notes import Notes
from opbrengst.reading.walk import Walk
from opbrengst.values import date_or_none

# What an organisation cannot be called: its address would be that of the list of all.
_TAKEN = DEVICES | {"index", "readme"}
_DRAFT = re.compile(rb"(?m)^(?:report|verslag):[ \t]*['\"]?(?:draft|concept)\b")
R = TypeVar("R", bound=Record)
Outcome = tuple[R | None, tuple[Problem, ...]]
"""The record, None when it could not be made, and everything there is to say about its file."""


def read_meeting(
    file: str,
    location: str,
    name: str,
    content: bytes,
    register: Mapping[str, str] | None = None,
) -> Outcome[Meeting]:
    """Return the meeting in the bytes of `<name>.md` of a location; `file` is for messages.

    `register` maps the folded name and the id of each known organisation to its id.
    """
    held_on = date_or_none(name)
    if held_on is None:
        return None, (Source(file).problem("file_date"),)
    try:
        parts = _with_front_matter(content)
        notes, written = _walked(file, parts, Meeting)
    except UnreadableError as unreadable:
        return None, (_unreadable(file, unreadable),)
    source = notes.source
    problems = [*notes.problems, *records.form_problems(written, source)]
    problems.extend(_date_problems(written.pop("date", None), held_on, source))
    facts = {
        "kind": forms.kind_of(written),
        **written,
        "date": held_on,
        "source": source,
        "location": location,
        "name": name,
        "body": parts.body,
    }
    return _made(Meeting, facts, source, problems, register)


def read_location(file: str, identifier: str, content: bytes) -> Outcome[Location]:
    """Return the location in the bytes of its `index.md`."""
    try:
        parts = _with_front_matter(content)
        notes, written = _walked(file, parts, Location)
    except UnreadableError as unreadable:
        return None, (_unreadable(file, unreadable),)
    facts = {**written, "source": notes.source, "id": identifier, "body": parts.body}
    return _made(Location, facts, notes.source, notes.problems)


def read_organisations(
    file: str, content: bytes
) -> tuple[Mapping[str, Organisation], tuple[Problem, ...]]:
    """Return the register of organisations by id, and the problems of `organisations.yml`."""
    try:
        data = decoded(content)
        notes = Notes(file, data, 0)
        written = Walk(notes).register(
            nodes.parsed(data, of_people=False), Organisation, "stadkamer: …"
        )
    except UnreadableError as unreadable:
        return {}, (_unreadable(file, unreadable),)
    register: dict[str, Organisation] = {}
    problems = list(notes.problems)
    for identifier, facts in written.items():
        if identifier in _TAKEN:
            meant = f"organisatie-{identifier}"
            code = "reserved_organisation"
            problems.append(
                notes.source.problem(code, (identifier,), found=identifier, meant=meant)
            )
        whole = {**facts, "id": identifier}
        made = records.record(Organisation, whole, notes.source, (identifier,))
        if isinstance(made, tuple):
            problems.extend(made)
        else:
            register[identifier] = made
    return register, tuple(problems)


def page_problems(file: str, content: bytes) -> tuple[Problem, ...]:
    """Return what is wrong with the data above an ordinary page: broken, or those of a meeting."""
    try:
        parts = taken_apart(content)
        root = nodes.parsed(parts.data) if parts.present else None
    except UnreadableError as unreadable:
        return () if unreadable.code == "empty_file" else (_unreadable(file, unreadable),)
    return tuple(Walk(Notes(file, parts.data, parts.lines_above)).misplaced(root))


def says_draft(content: bytes) -> bool:
    """Tell whether a file says that it is a draft, even where the rest cannot be read."""
    return bool(_DRAFT.search(content.partition(b"\n---")[0]))


def _walked(file: str, parts: FrontMatter, record: type[Record]) -> tuple[Notes, dict[str, Any]]:
    notes = Notes(file, parts.data, parts.lines_above)
    written = Walk(notes).record(nodes.parsed(parts.data), record, "titel: De wijkbibliotheek")
    notes.marks["body",] = Mark(parts.body_line, 1)
    notes.words["body",] = "de tekst onder de gegevens"
    return notes, written


def _made(
    kind: type[R],
    facts: dict[str, Any],
    source: Source,
    problems: Iterable[Problem],
    register: Mapping[str, str] | None = None,
) -> Outcome[R]:
    made = records.record(kind, facts, source, register=register)
    if isinstance(made, tuple):
        return None, (*problems, *made)
    known = tuple(problems)
    return (None if stopping(known) else made), known


def _with_front_matter(content: bytes) -> FrontMatter:
    parts = taken_apart(content)
    if not parts.present:
        raise UnreadableError("no_front_matter")
    return parts


def _unreadable(file: str, found: UnreadableError) -> Problem:
    line, column = found.line, 1
    values: dict[str, str] = {}
    if isinstance(found, BrokenLineError):
        # The data of a meeting begins below its first line of dashes; a register has none.
        line, column, values = line + file.endswith(".md"), found.column, found.values
    return Source(file, {(): Mark(line, column)}).problem(found.code, (), **values)


def _date_problems(given: str | None, held_on: date, source: Source) -> Iterator[Problem]:
    if given is None:
        return
    try:
        if day(given) != held_on:
            yield source.problem("date_disagrees", ("date",))
    except ValueError:
        yield source.problem("bad_date", ("date",), found=given)
