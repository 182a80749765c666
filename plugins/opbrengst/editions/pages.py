"""Every page of the site, from the redacted programme; the table at the end lists the overviews."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from opbrengst import addresses
from opbrengst.editions.articles import Article
from opbrengst.editions.comparison import DOWNLOADS, counted
from opbrengst.editions.data.page import DataPage
from opbrengst.editions.deeds import Deeds
from opbrengst.editions.making import Maker
from opbrengst.editions.moved import moved
from opbrengst.editions.places import Place, last_word
from opbrengst.editions.together import Together
from opbrengst.model import Organisation

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

# The pages over all places that an overview leads to: address → template.
BESIDE: Mapping[str, str] = MappingProxyType({
    addresses.QUIET: "pages/quiet.html",
    addresses.CONDITIONS: "pages/conditions.html",
})  # fmt: skip

# What the site says of itself, as a draft to be completed: address → template.
STATEMENTS: Mapping[str, str] = MappingProxyType({
    addresses.PRIVACY: "pages/privacy.html",
    addresses.ACCESSIBILITY: "pages/accessibility.html",
})  # fmt: skip


@dataclass(frozen=True)
class Pages:
    """The pages of one edition; what a page asks is answered by a Place, or by all together.

    `responsible` is the organisation that answers for the site, empty where nobody said; `ordinary`
    are the addresses at which the site's owner wrote a page.
    """

    maker: Maker
    responsible: str = ""
    ordinary: frozenset[str] = frozenset()

    @property
    def _together(self) -> Together:
        return self.maker.together

    def of_places(self, newest: date | None = None) -> Iterator[Article]:
        """Yield the pages that are each of one place, and that no other place can change.

        `newest` is the day of a place where nobody met yet.
        """
        for place in self._together.places:
            yield self._location(place, newest or self._together.updated)
            yield from self._meetings(place)
            yield from self._pilots(place)
            yield from self._sheets(place)
            yield from self._dossier(place)

    def of_all(self) -> Iterator[Article]:
        """Yield the pages over all places but the home page."""
        for address, template in OVERVIEWS.items():
            told = self.maker.of_all(address, template)
            yield replace(told, in_menu=True, heading=self.maker.templates.heading(template))
        for address, template in (*BESIDE.items(), (addresses.CHANGES, "pages/changes.html")):
            yield self.maker.of_all(address, template)
        yield from self._parts()
        yield from self._statements()
        if self.maker.account:
            yield from self._accounts()
        for organisation in self._together.redacted.programme.organisations.values():
            yield self._organisation(organisation)

    def home(self) -> str:
        """Return what stands below the home page's own text."""
        return self.maker.html(addresses.HOME, "pages/home.html")

    def redirects(self) -> Iterator[tuple[str, str]]:
        """Yield a former address and the document that leads on to the address of today."""
        for old, new in moved(self._together.places):
            yield old, self.maker.templates.render("pages/redirect.html", old, target=new)

    def data(self, told: DataPage) -> Article:
        """Return the page about the open data, which tells how large each file became."""
        return self.maker.anew(addresses.DATA, "pages/data.html", data=told)

    @property
    def linked_data(self) -> str:
        """What programs are told of the home page."""
        return self.maker.linked.home

    def _location(self, place: Place, newest: date) -> Article:
        updated = place.updated or newest
        return self.maker.of_place(
            addresses.location(place.id), "pages/location.html", updated, place
        )

    def _meetings(self, place: Place) -> Iterator[Article]:
        held = place.history.meetings
        deeds = Deeds(place)
        for meeting, around in _with_neighbours(held, addresses.meeting):
            here, template = addresses.meeting(meeting), f"pages/{meeting.kind}.html"
            updated = max(held[-1].date, last_word(meeting))
            report = self.maker.of_place(
                here, template, updated, place, meeting=meeting, deeds=deeds
            )
            yield replace(report, **around, for_paper=meeting.kind != "notice")

    def _pilots(self, place: Place) -> Iterator[Article]:
        for pilot, around in _with_neighbours(place.history.pilots, place.address):
            here, updated = place.address(pilot), pilot.last_moved.date
            page = self.maker.of_place(here, "pages/pilot.html", updated, place, pilot=pilot)
            yield replace(page, **around)

    def _sheets(self, place: Place) -> Iterator[Article]:
        """Yield the sheet of each group there ever was: it may stand on paper, so it stays."""
        for pilot in place.history.pilots:
            if pilot.ownerships:
                here, updated = place.sheet(pilot), pilot.last_moved.date
                sheet = self.maker.of_place(here, "pages/sheet.html", updated, place, pilot=pilot)
                yield replace(sheet, in_search=False)

    def _dossier(self, place: Place) -> Iterator[Article]:
        """Yield all that was said of a place as one document; nothing where nothing was said."""
        if place.updated:
            here = addresses.dossier(place.id)
            dossier = self.maker.of_place(here, "pages/dossier.html", place.updated, place)
            yield replace(dossier, in_search=False, for_paper=True)

    def _parts(self) -> Iterator[Article]:
        """Yield the pages of the lists that are told by letter."""
        for beside in self._together.lists.by_letter():
            for part, around in _with_neighbours(beside, attrgetter("address")):
                made = self.maker.of_all(part.address, "pages/part.html", part=part)
                yield replace(made, **around, in_search=False)

    def _statements(self) -> Iterator[Article]:
        """Yield what the site says of itself, but for what its owner wrote."""
        known = self._together.redacted.programme.organisation(self.responsible)
        for address, template in STATEMENTS.items():
            if address not in self.ordinary:
                yield self.maker.of_all(address, template, responsible=known)

    def _accounts(self) -> Iterator[Article]:
        told = {"counted": counted, "downloads": DOWNLOADS}
        yield self.maker.of_all(addresses.ACCOUNT, "pages/account.html", compared=told)
        for place in self._together.places:
            here = addresses.account(place.id)
            yield self.maker.of_all(here, "pages/account_of_place.html", place=place)

    def _organisation(self, organisation: Organisation) -> Article:
        here = addresses.organisation(organisation.id)
        some = partial(self._together.concerning, organisation.id)
        told = {"organisation": organisation}
        return self.maker.of_some(here, "pages/organisation.html", some, **told)


def _with_neighbours(
    things: Sequence[Any], address: Callable[[Any], str]
) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield each thing with the addresses of what comes before and after it."""
    around = [None, *map(address, things), None]
    for at, thing in enumerate(things):
        yield thing, {"previous": around[at], "following": around[at + 2]}
