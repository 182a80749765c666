"""One file at a time: its bytes → a record, or every problem with it."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from opbrengst import forms
from opbrengst.model import Known, Location, Meeting, Record
from opbrengst.problems import Mark, Problem, Source, stopping
from opbrengst.reading import days, limits, nodes, records
from opbrengst.reading.faults import Fault, UnreadableError
from opbrengst.reading.front_matter import FrontMatter, taken_apart
from opbrengst.reading.notes import Notes, noted
from opbrengst.reading.walk import Walk
from opbrengst.values import date_or_none

_DRAFT = re.compile(rb"(?m)^(?:report|verslag):[ \t]*['\"]?(?:draft|concept)\b")
R = TypeVar("R", bound=Record)
Outcome = tuple[R | None, tuple[Problem, ...]]
"""The record, None when it could not be made, and everything there is to say about its file."""


def read_meeting(
    file: str,
    location: str,
    name: str,
    content: bytes,
    known: Known | None = None,
) -> Outcome[Meeting]:
    """Return the meeting in the bytes of `<name>.md` of a location; `file` is for messages.

    `known` is whom the registers know, at this location.
    """
    held_on = date_or_none(name)
    if held_on is None:
        return None, (Source(file).problem("file_date"),)
    try:
        parts = _with_front_matter(content)
    except UnreadableError as unreadable:
        return None, (unreadable.fault.problem(file),)
    notes, written = _walked(file, parts, Meeting)
    if written is None:
        return None, tuple(notes.problems)
    source = notes.source
    problems = [*notes.problems, *records.form_problems(written, source)]
    problems.extend(days.problems(written, held_on, source))
    written.pop("date", None)
    facts = {
        "kind": forms.kind_of(written),
        **written,
        "date": held_on,
        "source": source,
        "location": location,
        "name": name,
        "body": parts.body,
    }
    return _made(Meeting, facts, source, problems, known)


def read_location(file: str, identifier: str, content: bytes) -> Outcome[Location]:
    """Return the location in the bytes of its `index.md`."""
    try:
        parts = _with_front_matter(content)
    except UnreadableError as unreadable:
        return None, (unreadable.fault.problem(file),)
    notes, written = _walked(file, parts, Location)
    if written is None:
        return None, tuple(notes.problems)
    facts = {**written, "source": notes.source, "id": identifier, "body": parts.body}
    return _made(Location, facts, notes.source, notes.problems)


def page_problems(file: str, content: bytes) -> tuple[Problem, ...]:
    """Return what is wrong with the data above an ordinary page: broken, or those of a meeting."""
    try:
        parts = taken_apart(content)
    except UnreadableError as unreadable:
        found = unreadable.fault
        return () if found.code == "empty_file" else (found.problem(file),)
    parsed = nodes.parsed(parts.data)
    notes = noted(file, parsed, parts.faults, parts.lines_above)
    return tuple(Walk(notes).misplaced(parsed.root))


def says_draft(content: bytes) -> bool:
    """Tell whether a file says that it is a draft, even where the rest cannot be read."""
    return bool(_DRAFT.search(content.partition(b"\n---")[0]))


def _walked(
    file: str, parts: FrontMatter, record: type[Record]
) -> tuple[Notes, dict[str, Any] | None]:
    """Return the notes on a file and what was written in it, None when that cannot be read."""
    parsed = nodes.parsed(parts.data)
    notes = noted(file, parsed, [*parts.faults, *_too_much(parts)], parts.lines_above)
    written = Walk(notes).record(parsed.root, record, "titel: De wijkbibliotheek")
    notes.marks["body",] = Mark(parts.body_line, 1)
    notes.words["body",] = "de tekst onder de gegevens"
    return notes, written if _can_be_judged(parsed) else None


def _can_be_judged(parsed: nodes.Parsed) -> bool:
    """Tell whether what is missing is missing; where data could not be read nobody knows."""
    if parsed.root is None:
        return not parsed.faults
    return isinstance(parsed.root, nodes.Mapping) and len(parsed.root.value) <= limits.ITEMS


def _too_much(parts: FrontMatter) -> Iterator[Fault]:
    if found := limits.excess(parts.body):
        yield Fault(found[0], parts.body_line, 1, found[1])


def _made(
    kind: type[R],
    facts: dict[str, Any],
    source: Source,
    problems: Iterable[Problem],
    known: Known | None = None,
) -> Outcome[R]:
    made = records.record(kind, facts, source, known=known)
    if isinstance(made, tuple):
        return None, (*problems, *made)
    told = tuple(problems)
    return (None if stopping(told) else made), told


def _with_front_matter(content: bytes) -> FrontMatter:
    parts = taken_apart(content)
    if not parts.present:
        raise UnreadableError("no_front_matter")
    return parts
