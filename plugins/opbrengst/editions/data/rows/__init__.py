"""From a redacted programme to the rows of the open data, by type."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from opbrengst.editions.data.known import Known
from opbrengst.editions.data.rows import course, items, reports
from opbrengst.editions.data.v1 import Record

ROWS: Mapping[str, Callable[[Known], Iterator[Record]]] = MappingProxyType({
    "organisations": reports.organisations,
    "locations": reports.locations,
    "meetings": reports.meetings,
    "hosts": reports.hosts,
    "parts": reports.parts,
    "items": items.items,
    "recommendations": items.recommendations,
    "conditions": items.conditions,
    "ideas": items.ideas,
    "owners": course.owners,
    "rungs": course.rungs,
    "commitments": items.commitments,
    "actions": items.actions,
    "references": course.references,
    "responses": reports.responses,
    "updates": reports.updates,
    "states": course.states,
    "next_meetings": course.next_meetings,
    "corrections": reports.corrections,
})  # fmt: skip
"""Who makes the rows of each type."""

Rows = Mapping[str, tuple[Record, ...]]


def rows(known: Known) -> Rows:
    """Return all rows by type, in the order of the places and of what happened there."""
    return {name: tuple(made(known)) for name, made in ROWS.items()}
