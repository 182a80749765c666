"""All places together: what a page over more than one place asks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from opbrengst.editions.lists import Lists
from opbrengst.editions.months import Month, latest
from opbrengst.editions.parties import Parties
from opbrengst.editions.places import Place
from opbrengst.history import (
    Announcement,
    Cancellation,
    CommitmentStory,
    ConditionStory,
    PilotStory,
)
from opbrengst.model import Meeting, Organisation
from opbrengst.programme import RedactedProgramme


@dataclass(frozen=True)
class Together:
    """The places of one edition, and what can be said of all of them."""

    redacted: RedactedProgramme

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places, by name."""
        return tuple(Place(history) for history in self.redacted.programme.histories)

    @cached_property
    def updated(self) -> date:
        """The day of the latest fact of all."""
        days = [place.updated for place in self.places if place.updated]
        return max(days, default=self.redacted.programme.as_of)

    @cached_property
    def upcoming(self) -> tuple[tuple[Place, Announcement], ...]:
        """The announced meetings of all places, the first to come first."""
        ahead = [(place, said) for place in self.places for said in place.history.announcements]
        return tuple(sorted(ahead, key=_when))

    @cached_property
    def cancelled(self) -> tuple[tuple[Place, Cancellation], ...]:
        """The announced meetings that will not be, by day."""
        told = [(place, said) for place in self.places for said in place.history.cancellations]
        return tuple(sorted(told, key=lambda pair: (pair[1].day, pair[0].id)))

    @cached_property
    def latest(self) -> tuple[tuple[Place, Meeting], ...]:
        """The meetings of all places, the latest first."""
        held = [(place, meeting) for place in self.places for meeting in place.history.meetings]
        return tuple(sorted(held, key=lambda pair: (pair[1].date, pair[1].reference), reverse=True))

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """What is new at all places, the latest month first."""
        return latest(self.places, self.redacted.programme.as_of)

    @cached_property
    def open_groups(self) -> tuple[tuple[Place, PilotStory], ...]:
        """The groups that said they are open to newcomers, and what they ask."""
        return tuple((place, pilot) for place in self.places for pilot in place.open_groups)

    @cached_property
    def conditions(self) -> tuple[tuple[Place, ConditionStory], ...]:
        """What participants ask to keep, of all places, lifted or not."""
        return tuple((place, each) for place in self.places for each in place.history.conditions)

    @cached_property
    def promising(self) -> tuple[Organisation, ...]:
        """The organisations that promised or took something over, in the order of the register."""
        known = self.redacted.programme.organisations.values()
        return tuple(each for each in known if self.parties.promised_by(each.id))

    def promises(self, closed: bool) -> tuple[tuple[Place, CommitmentStory], ...]:
        """Return the promises that are open, the oldest first, or closed, the latest first."""
        told = [(p, c) for p in self.places for c in p.history.commitments if c.closed == closed]
        if closed:
            return tuple(sorted(told, key=lambda pair: pair[1].since, reverse=True))
        return tuple(sorted(told, key=lambda pair: pair[1].meeting.date))

    @cached_property
    def facilitators(self) -> frozenset[str]:
        """The ids of the organisations that facilitate."""
        known = self.redacted.programme.organisations.values()
        return frozenset(each.id for each in known if "facilitator" in each.roles)

    def library_of(self, place: Place) -> Organisation | None:
        """Return the library of a place, through which people join; None where none is known."""
        return self.redacted.programme.organisation(place.history.location.library or "")

    @cached_property
    def parties(self) -> Parties:
        """What belongs to each organisation."""
        return Parties(self.places)

    def partners_of(self, place: Place) -> tuple[Organisation, ...]:
        """Return the organisations that are named at a place, in the order of the register."""
        known = self.redacted.programme.organisations
        named = sorted(self.parties.named_at(place) & known.keys(), key=self._rank.__getitem__)
        return tuple(known[identifier] for identifier in named)

    def concerning(self, organisation: str) -> "Together":
        """Return together the places that have to do with an organisation, by its id."""
        parties = self.parties
        told = (*parties.promised_by(organisation), *parties.pilots_of(organisation))
        places = (*parties.places_of(organisation), *(place for place, _ in told))
        known = {place.id: place.history for place in places}
        histories = tuple(known[each] for each in sorted(known, key=self._order.__getitem__))
        programme = replace(self.redacted.programme, histories=histories)
        return Together(replace(self.redacted, programme=programme))

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {place.id: number for number, place in enumerate(self.places)}

    @cached_property
    def lists(self) -> Lists:
        """The lists over all places, for where they are too long."""
        return Lists(self.places)

    @cached_property
    def _rank(self) -> Mapping[str, int]:
        known = self.redacted.programme.organisations
        return {identifier: rank for rank, identifier in enumerate(known)}


def _when(pair: tuple[Place, Announcement]) -> tuple[date, str, str]:
    place, announced = pair
    return announced.day, announced.said.time or "", place.id
