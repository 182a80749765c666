"""Everything known on a day, put together once and never changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from opbrengst.history import History, Rules, history, places
from opbrengst.identity import folded
from opbrengst.memory import Memory, Same
from opbrengst.model import Edition, Location, Meeting, Organisation
from opbrengst.reading import Reading


@dataclass(frozen=True)
class Programme:
    """All places with their histories, by name, and the register of organisations by id."""

    as_of: date
    histories: tuple[History, ...]
    organisations: Mapping[str, Organisation]
    pictures: frozenset[str]
    mingled: Mapping[str, frozenset[str]]
    """The places of which reports of other places tell something, each with those places."""

    @property
    def shown(self) -> frozenset[str]:
        """The pictures that its meetings show, by their path below the folder of meetings."""
        return frozenset(
            f"{meeting.location}/{picture.file}"
            for history in self.histories
            for meeting in history.meetings
            for picture in meeting.pictures
        )

    def organisation(self, text: str) -> Organisation | None:
        """Return the organisation that text names by its id or its name, or None."""
        if text in self.organisations:
            return self.organisations[text]
        return next(
            (o for o in self.organisations.values() if folded(o.name) == folded(text)), None
        )


@dataclass(frozen=True)
class RedactedProgramme:
    """A programme in which every name is one that the readers of the edition may see.

    Made by `consent.redacted` and nowhere else; editions accept nothing else.
    """

    programme: Programme
    edition: Edition


def programme(
    reading: Reading, as_of: date, rules: Rules, memory: Memory | None = None
) -> Programme:
    """Return the programme as it stands on `as_of`; a later file is not part of it.

    Nor is a draft, unless the rules say that drafts count. With a memory, a place of which all
    files are as before is not folded again.
    """
    known = memory or Memory()
    telling: dict[str, list[Meeting]] = {location.id: [] for location in reading.locations}
    mingled: dict[str, frozenset[str]] = {}
    for at, held in groupby(reading.meetings, lambda each: each.location):
        for place, meetings in _told(list(held), known).items():
            if place in telling:
                telling[place] += meetings
            if place in telling and place != at:
                mingled[place] = mingled.get(place, frozenset()) | {at}
    by_name = sorted(reading.locations, key=lambda location: (folded(location.name), location.id))
    return Programme(
        as_of,
        tuple(_folded(place, telling[place.id], as_of, rules, known) for place in by_name),
        reading.organisations,
        reading.pictures,
        mingled,
    )


def _told(meetings: Sequence[Meeting], memory: Memory) -> Mapping[str, Sequence[Meeting]]:
    """Return which of some meetings say something of each place."""

    def told() -> Mapping[str, Sequence[Meeting]]:
        named = [(meeting, places(meeting)) for meeting in meetings]
        found = {place for _, of in named for place in of}
        return {place: [each for each, of in named if place in of] for place in found}

    return memory.of((_told, Same(*meetings)), told)


def _folded(
    place: Location, meetings: Sequence[Meeting], as_of: date, rules: Rules, memory: Memory
) -> History:
    # Without drafts a place is the same whether they count or not.
    counting = replace(rules, drafts=rules.drafts and any(m.report == "draft" for m in meetings))
    question = (history, Same(place, *meetings), as_of, counting)
    return memory.of(question, lambda: history(place, meetings, as_of, counting))
