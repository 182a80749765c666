"""Where and when a meeting was, as the head of its document says: to propose, not to decide."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from opbrengst.identity import folded
from opbrengst.importers.blocks import Block
from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.head import day_of
from opbrengst.importers.drafts.lines import lines
from opbrengst.importers.drafts.passages import passages
from opbrengst.importers.drafts.runs import one_line
from opbrengst.importers.drafts.tables import in_reading_order

_LONGEST, _SHORT = 14, 6
"""Words: a line of a head that has more is a sentence, or one with a full stop."""


class Proposal(NamedTuple):
    """The places that a head names, by their folders; the day, and why that is doubtful."""

    places: tuple[str, ...]
    day: date | None
    doubt: str


def proposal(blocks: Sequence[Block], places: Mapping[str, str]) -> Proposal:
    """Return the place and the day that the head of a document names."""
    said = list(_head(blocks))
    named = [place for place in places if any(_names(line, places[place], place) for line in said)]
    days = [found for line in said if (found := day_of(line))]
    if not days:
        return Proposal(tuple(named), None, "")
    return Proposal(tuple(named), days[0].when, days[0].doubt)


def _head(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the lines of a head that are no sentences, those with a label first."""
    notes = Notes()
    found = passages(lines(in_reading_order(blocks, notes), notes), notes)
    kinds = ("date", "place", "title", "head")
    labelled: Iterable[str] = (
        one_line(line.text)
        for kind in kinds
        for passage in found
        if passage.kind == kind
        for line in passage.lines
        if line.kind == "text"
    )
    for line in labelled:
        number = len(line.split())
        if 0 < number <= (_SHORT if line.endswith(".") else _LONGEST):
            yield line


def _names(line: str, name: str, identifier: str) -> bool:
    plain = folded(line)
    return any(
        re.search(rf"(?<!\w){re.escape(each)}(?!\w)", plain)
        for each in {folded(name), identifier.replace("-", " ")}
    )
