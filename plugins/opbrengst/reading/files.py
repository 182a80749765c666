"""One file at a time: its bytes → a record, or every problem with it."""

from collections.abc import Mapping
from typing import Any, TypeVar

from opbrengst import forms
from opbrengst.dates import day
from opbrengst.model import Location, Meeting, Organisation, Record
from opbrengst.problems import Mark, Problem, Source, stopping
from opbrengst.reading import nodes, records
from opbrengst.reading.front_matter import FrontMatter, UnreadableError, decoded, taken_apart
from opbrengst.reading.lines import BrokenLineError
from opbrengst.reading.walk import Walk
from opbrengst.values import date_or_none

R = TypeVar("R", bound=Record)
Outcome = tuple[R | None, tuple[Problem, ...]]
"""The record, None when it could not be made, and everything there is to say about its file."""


def read_meeting(file: str, location: str, name: str, content: bytes) -> Outcome[Meeting]:
    """Return the meeting in the bytes of `<name>.md` of a location; `file` is for messages."""
    try:
        parts = _with_front_matter(content)
        walk = Walk(file, parts.data, parts.lines_above)
        written = walk.record(nodes.parsed(parts.data), Meeting)
    except UnreadableError as unreadable:
        return None, (_unreadable(file, unreadable),)
    held_on = date_or_none(name)
    if held_on is None:
        return None, (walk.source.problem("file_date"),)
    problems = [*walk.problems, *records.form_problems(written, walk.source)]
    given = written.pop("date", None)
    facts = {
        "kind": forms.kind_of(written),
        **written,
        "date": held_on,
        "source": walk.source,
        "location": location,
        "name": name,
        "body": parts.body,
    }
    meeting = records.record(Meeting, facts, walk.source)
    if isinstance(meeting, tuple):
        return None, (*problems, *meeting)
    if given is not None and not _agrees(given, meeting):
        problems.append(walk.source.problem("date_disagrees", ("date",)))
    return (None if stopping(problems) else meeting), tuple(problems)


def read_location(file: str, identifier: str, content: bytes) -> Outcome[Location]:
    """Return the location in the bytes of its `index.md`."""
    try:
        parts = _with_front_matter(content)
        walk = Walk(file, parts.data, parts.lines_above)
        written = walk.record(nodes.parsed(parts.data), Location)
    except UnreadableError as unreadable:
        return None, (_unreadable(file, unreadable),)
    facts = {**written, "source": walk.source, "id": identifier, "body": parts.body}
    return _made(Location, facts, walk)


def read_organisations(
    file: str, content: bytes
) -> tuple[Mapping[str, Organisation], tuple[Problem, ...]]:
    """Return the register of organisations by id, and the problems of `organisations.yml`."""
    try:
        data = decoded(content)
        walk = Walk(file, data, 0)
        written = walk.mappings(nodes.parsed(data), Organisation)
    except UnreadableError as unreadable:
        return {}, (_unreadable(file, unreadable),)
    register: dict[str, Organisation] = {}
    problems = list(walk.problems)
    for identifier, facts in written.items():
        made = records.record(Organisation, {**facts, "id": identifier}, walk.source)
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
    if not isinstance(root, nodes.Mapping):
        return ()
    walk = Walk(file, parts.data, parts.lines_above)
    return tuple(walk.misplaced(root))


def _made(kind: type[R], facts: dict[str, Any], walk: Walk) -> Outcome[R]:
    made = records.record(kind, facts, walk.source)
    if isinstance(made, tuple):
        return None, (*walk.problems, *made)
    return (None if stopping(walk.problems) else made), tuple(walk.problems)


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
    source = Source(file, {(): Mark(line, column)})
    return source.problem(found.code, (), **values)


def _agrees(given: object, meeting: Meeting) -> bool:
    try:
        return day(str(given)) == meeting.date
    except ValueError:
        return False
