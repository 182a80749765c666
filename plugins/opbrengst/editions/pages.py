"""Every page of the site, from the redacted programme; the table at the end lists the overviews."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any

from opbrengst import addresses
from opbrengst.editions.articles import Article
from opbrengst.editions.deeds import Deeds
from opbrengst.editions.months import latest
from opbrengst.editions.numbers import numbers
from opbrengst.editions.parties import Parties
from opbrengst.editions.places import Place
from opbrengst.editions.progress import picture
from opbrengst.history import Announcement, Cancellation, PilotStory
from opbrengst.model import Meeting, Organisation
from opbrengst.programme import RedactedProgramme
from opbrengst.rendering import Templates, shortened, words

_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_LEAD = re.compile(r'<p class="ob-lead">(.*?)</p>', re.DOTALL)

# The overviews over all places: address → template. Also the order in a menu made by itself.
OVERVIEWS: Mapping[str, str] = MappingProxyType({
    addresses.PILOTS: "pages/pilots.html",
    addresses.IDEAS: "pages/ideas.html",
    addresses.RECOMMENDATIONS: "pages/recommendations.html",
    addresses.COMMITMENTS: "pages/commitments.html",
    addresses.PARTNERS: "pages/partners.html",
    addresses.MEETINGS: "pages/meetings.html",
    addresses.AGENDA: "pages/agenda.html",
    addresses.JOIN: "pages/join.html",
    addresses.METHOD: "pages/method.html",
})  # fmt: skip


@dataclass(frozen=True)
class Pages:
    """The pages of one edition; every question about a page is answered here or by a Place."""

    redacted: RedactedProgramme
    templates: Templates

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places, by name."""
        return tuple(Place(history) for history in self.redacted.programme.histories)

    @cached_property
    def updated(self) -> date:
        """The day of the latest fact of all."""
        days = [m.date for place in self.places for m in place.history.meetings]
        return max(days, default=self.redacted.programme.as_of)

    def articles(self) -> Iterator[Article]:
        """Yield every page but the home page."""
        for place in self.places:
            yield self._location(place)
            yield from self._meetings(place)
            yield from self._pilots(place)
        for address, template in OVERVIEWS.items():
            yield self._article(address, template, self.updated, in_menu=True)
        recent = latest(self.places, self.redacted.programme.as_of)
        yield self._article(addresses.CHANGES, "pages/changes.html", self.updated, months=recent)
        for organisation in self.redacted.programme.organisations.values():
            yield self._organisation(organisation)

    def home(self) -> str:
        """Return what stands below the home page's own text."""
        return self._html(addresses.HOME, "pages/home.html")

    def redirects(self) -> Iterator[tuple[str, str]]:
        """Yield a former address and the document that leads on to the address of today."""
        for old, new in self._moved():
            yield old, self.templates.render("pages/redirect.html", old, target=new)

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
    def open_groups(self) -> tuple[tuple[Place, PilotStory], ...]:
        """The groups that said they are open to newcomers, and what they ask."""
        return tuple((p, pilot) for p in self.places for pilot in p.active if pilot.open_for_new)

    @cached_property
    def parties(self) -> Parties:
        """What belongs to each organisation."""
        return Parties(self.places)

    def partners_of(self, place: Place) -> tuple[Organisation, ...]:
        """Return the organisations that are named at a place, in the order of the register."""
        known = self.redacted.programme.organisations
        named = sorted(self.parties.named_at(place) & known.keys(), key=self._rank.__getitem__)
        return tuple(known[identifier] for identifier in named)

    @cached_property
    def _rank(self) -> Mapping[str, int]:
        known = self.redacted.programme.organisations
        return {identifier: rank for rank, identifier in enumerate(known)}

    def _html(self, here: str, template: str, **known: Any) -> str:
        programme = self.redacted.programme
        return self.templates.render(
            template,
            here,
            pages=self,
            places=self.places,
            organisations=programme.organisations,
            as_of=programme.as_of,
            numbers=numbers,
            picture=picture,
            **known,
        )

    def _article(
        self,
        here: str,
        template: str,
        updated: date,
        neighbours: tuple[str | None, str | None] = (None, None),
        *,
        in_menu: bool = False,
        **known: Any,
    ) -> Article:
        html = self._html(here, template, **known)
        return Article(
            address=here,
            title=_words(_TITLE, html),
            description=shortened(_words(_LEAD, html)),
            html=html,
            updated=updated,
            previous=neighbours[0],
            following=neighbours[1],
            in_menu=in_menu,
        )

    def _location(self, place: Place) -> Article:
        days = [meeting.date for meeting in place.history.meetings]
        updated = max(days, default=self.updated)
        return self._article(
            addresses.location(place.id), "pages/location.html", updated, place=place
        )

    def _meetings(self, place: Place) -> Iterator[Article]:
        held = place.history.meetings
        deeds = Deeds(place)
        for meeting, neighbours in _with_neighbours(held, addresses.meeting):
            yield self._article(
                addresses.meeting(meeting),
                f"pages/{meeting.kind}.html",
                held[-1].date,
                neighbours,
                place=place,
                meeting=meeting,
                deeds=deeds.of(meeting),
            )

    def _pilots(self, place: Place) -> Iterator[Article]:
        for pilot, neighbours in _with_neighbours(place.history.pilots, place.address):
            yield self._article(
                place.address(pilot),
                "pages/pilot.html",
                pilot.last_moved.date,
                neighbours,
                place=place,
                pilot=pilot,
            )

    def _organisation(self, organisation: Organisation) -> Article:
        return self._article(
            addresses.organisation(organisation.id),
            "pages/organisation.html",
            self.updated,
            organisation=organisation,
        )

    def _moved(self) -> Iterator[tuple[str, str]]:
        for place in self.places:
            location = place.history.location
            yield from ((addresses.location(old), f"{place.id}/") for old in location.formerly)
            for meeting in place.history.meetings:
                for old in meeting.formerly:
                    yield addresses.former(place.id, old), addresses.meeting(meeting)
            for pilot in place.history.pilots:
                for old in pilot.said.formerly:
                    yield addresses.former(place.id, old), place.address(pilot)


def _with_neighbours(things: Sequence[Any], address: Any) -> Iterator[tuple[Any, tuple[Any, Any]]]:
    around = [None, *map(address, things), None]
    for at, thing in enumerate(things):
        yield thing, (around[at], around[at + 2])


def _when(pair: tuple[Place, Announcement]) -> tuple[date, str, str]:
    place, announced = pair
    return announced.day, announced.said.time or "", place.id


def _words(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    return words(found[1]) if found else ""
