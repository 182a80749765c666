"""The registers beside the meetings: organisations and people."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from opbrengst.identity import DEVICES, folded
from opbrengst.model import Organisation, People, Person
from opbrengst.problems import Path, Problem, Severity, Source
from opbrengst.reading import nodes, records
from opbrengst.reading.faults import UnreadableError
from opbrengst.reading.front_matter import cleared
from opbrengst.reading.notes import noted
from opbrengst.reading.walk import Walk

# What an organisation cannot be called: its address would be that of the list of all.
TAKEN = DEVICES | {"index", "readme"}
# What tells who somebody is; what cannot be used is dropped from the end.
_WHO = ("name", "also_known_as", "location")


def read_organisations(
    file: str, content: bytes
) -> tuple[Mapping[str, Organisation], tuple[Problem, ...]]:
    """Return the register of organisations by id, and the problems of `organisations.yml`."""
    try:
        text, faults = cleared(content)
    except UnreadableError as unreadable:
        return {}, (unreadable.fault.problem(file),)
    parsed = nodes.parsed(text, of_people=False)
    notes = noted(file, parsed, faults)
    written = Walk(notes).register(parsed.root, Organisation, "stadkamer: …")
    register: dict[str, Organisation] = {}
    names: dict[str, str] = {}
    problems = list(notes.problems)
    for identifier, facts in written.items():
        if identifier in TAKEN:
            meant = f"organisatie-{identifier}"
            code = "reserved_organisation"
            problems.append(
                notes.source.problem(code, (identifier,), found=identifier, meant=meant)
            )
        whole = {**facts, "id": identifier, "source": notes.source}
        made = records.record(Organisation, whole, notes.source, (identifier,))
        if isinstance(made, tuple):
            problems.extend(made)
            continue
        register[identifier] = made
        if (other := names.setdefault(folded(made.name), identifier)) != identifier:
            problems.append(notes.source.problem("double_name", (identifier, "name"), other=other))
    return register, tuple(problems)


def read_people(file: str, content: bytes) -> tuple[People, tuple[Problem, ...]]:
    """Return the register of people, and the problems of `people.yml`; none repeats a value.

    An entry with a mistake in it has no consent, and its problems are warnings: taking consent
    back must never stop a build, and so keep the name online. Only where nobody can tell whom
    the file means there is an error.
    """
    try:
        text, faults = cleared(content)
    except UnreadableError as unreadable:
        return People(), (unreadable.fault.problem(file),)
    parsed = nodes.parsed(text)
    notes = noted(file, parsed, faults, private=True)
    walk = Walk(notes)
    persons: list[Person] = []
    for node in walk.entries(parsed.root, "naam: …"):
        before, path = len(notes.problems), ("people", len(persons))
        facts = walk.entry(node, Person, path)
        mistakes = notes.problems[before:]
        del notes.problems[before:]
        person, found = _person(facts, not mistakes, notes.source, path)
        weight = Severity.WARNING if person else Severity.ERROR
        notes.problems.extend(replace(each, severity=weight) for each in (*mistakes, *found))
        persons.extend([person] if person else [])
    return People(tuple(persons), notes.source), tuple(notes.problems)


def _person(
    facts: dict[str, Any], flawless: bool, source: Source, path: Path
) -> tuple[Person | None, tuple[Problem, ...]]:
    """Return the person of an entry, without consent where anything is wrong with it."""
    made = records.record(Person, facts, source, path)
    if isinstance(made, Person) and flawless:
        return made, ()
    problems = made if isinstance(made, tuple) else ()
    known = {key: facts[key] for key in _WHO if key in facts}
    while known:
        made = records.record(Person, known, source, path)
        if isinstance(made, Person):
            return made, problems
        known.popitem()
    return None, problems
