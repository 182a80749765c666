"""Every page of the site, from the redacted programme; the table at the end lists the overviews."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any

from opbrengst import addresses
from opbrengst.editions.articles import Article, Body
from opbrengst.editions.comparison import DOWNLOADS, counted
from opbrengst.editions.course import course
from opbrengst.editions.data.page import DataPage
from opbrengst.editions.deeds import Deeds
from opbrengst.editions.linked_data import LinkedData
from opbrengst.editions.lists import ROOM
from opbrengst.editions.moments import moments
from opbrengst.editions.months import latest
from opbrengst.editions.moved import moved
from opbrengst.editions.neighbours import Neighbours, with_neighbours
from opbrengst.editions.numbers import numbers
from opbrengst.editions.places import Place, last_word
from opbrengst.editions.progress import picture
from opbrengst.editions.sharing import Sharing
from opbrengst.editions.together import Together
from opbrengst.model import Organisation
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

    `account` tells whether the method's own account, which is not for the public, is among them;
    `responsible` is the organisation that answers for the site, empty where nobody said; `ordinary`
    are the addresses at which the site's owner wrote a page; `sharing` what else of the site pages
    may link to.
    """

    redacted: RedactedProgramme
    templates: Templates
    account: bool = False
    responsible: str = ""
    ordinary: frozenset[str] = frozenset()
    site: str = ""
    """The absolute address of the site, empty where it has none."""
    sharing: Sharing = field(default_factory=Sharing)

    @cached_property
    def _together(self) -> Together:
        return Together(self.redacted)

    def articles(self) -> Iterator[Article]:
        """Yield every page but the home page."""
        for place in self._together.places:
            yield self._location(place)
            yield from self._meetings(place)
            yield from self._pilots(place)
            yield from self._sheets(place)
            yield from self._dossier(place)
        updated = self._together.updated
        for address, template in OVERVIEWS.items():
            told = self._article(address, template, updated)
            yield replace(told, in_menu=True, heading=self.templates.heading(template))
        for address, template in BESIDE.items():
            yield self._article(address, template, updated)
        yield from self._parts()
        recent = latest(self._together.places, self.redacted.programme.as_of)
        yield self._article(addresses.CHANGES, "pages/changes.html", updated, months=recent)
        yield from self._statements()
        if self.account:
            yield from self._accounts()
        for organisation in self.redacted.programme.organisations.values():
            yield self._organisation(organisation)

    def home(self) -> str:
        """Return what stands below the home page's own text."""
        return self._html(addresses.HOME, "pages/home.html")

    def redirects(self) -> Iterator[tuple[str, str]]:
        """Yield a former address and the document that leads on to the address of today."""
        for old, new in moved(self._together.places):
            yield old, self.templates.render("pages/redirect.html", old, target=new)

    def data(self, told: DataPage) -> Article:
        """Return the page about the open data, which tells how large each file became."""
        here, updated = addresses.DATA, self._together.updated
        return self._article(here, "pages/data.html", updated, data=told)

    @cached_property
    def linked_data(self) -> str:
        """What programs are told of the home page."""
        return self._linked.home

    @cached_property
    def _linked(self) -> LinkedData:
        return LinkedData(self._together, self.site)

    def _html(self, here: str, template: str, **known: Any) -> str:
        programme = self.redacted.programme
        return self.templates.render(
            template,
            here,
            together=self._together,
            account=self.account,
            sharing=self.sharing,
            edition=self.redacted.edition,
            places=self._together.places,
            organisations=programme.organisations,
            as_of=programme.as_of,
            lists=self._together.lists,
            room=ROOM,
            numbers=numbers,
            picture=picture,
            moments=moments,
            course=course,
            **known,
        )

    def _article(
        self,
        here: str,
        template: str,
        updated: date,
        neighbours: Neighbours = (None, None),
        **known: Any,
    ) -> Article:
        make = partial(self._body, here, template, updated, known)
        return Article(here, updated, make, *neighbours)

    def _body(self, here: str, template: str, updated: date, known: Mapping[str, Any]) -> Body:
        html = self._html(here, template, **known)
        title = _words(_TITLE, html)
        linked_data = self._linked.page(here, title, updated, known)
        return Body(title, shortened(_words(_LEAD, html)), html, linked_data)

    def _location(self, place: Place) -> Article:
        updated = place.updated or self._together.updated
        return self._article(
            addresses.location(place.id), "pages/location.html", updated, place=place
        )

    def _meetings(self, place: Place) -> Iterator[Article]:
        held = place.history.meetings
        deeds = Deeds(place)
        for meeting, neighbours in with_neighbours(held, addresses.meeting):
            report = self._article(
                addresses.meeting(meeting),
                f"pages/{meeting.kind}.html",
                max(held[-1].date, last_word(meeting)),
                neighbours,
                place=place,
                meeting=meeting,
                deeds=deeds.of(meeting),
            )
            yield replace(report, for_paper=meeting.kind != "notice")

    def _pilots(self, place: Place) -> Iterator[Article]:
        for pilot, neighbours in with_neighbours(place.history.pilots, place.address):
            yield self._article(
                place.address(pilot),
                "pages/pilot.html",
                pilot.last_moved.date,
                neighbours,
                place=place,
                pilot=pilot,
            )

    def _sheets(self, place: Place) -> Iterator[Article]:
        """Yield the sheet of each group there ever was: it may stand on paper, so it stays."""
        for pilot in place.history.pilots:
            if pilot.ownerships:
                here, updated = place.sheet(pilot), pilot.last_moved.date
                sheet = self._article(here, "pages/sheet.html", updated, place=place, pilot=pilot)
                yield replace(sheet, in_search=False)

    def _dossier(self, place: Place) -> Iterator[Article]:
        """Yield all that was said of a place as one document; nothing where nothing was said."""
        if place.updated:
            here = addresses.dossier(place.id)
            dossier = self._article(here, "pages/dossier.html", place.updated, place=place)
            yield replace(dossier, in_search=False, for_paper=True)

    def _parts(self) -> Iterator[Article]:
        """Yield the pages of the lists that are told by letter."""
        for part, beside in self._together.lists.by_letter():
            here, updated = part.address, self._together.updated
            made = self._article(here, "pages/part.html", updated, beside, part=part)
            yield replace(made, in_search=False)

    def _statements(self) -> Iterator[Article]:
        """Yield what the site says of itself, but for what its owner wrote."""
        known = self.redacted.programme.organisation(self.responsible)
        for address, template in STATEMENTS.items():
            if address not in self.ordinary:
                yield self._article(address, template, self._together.updated, responsible=known)

    def _accounts(self) -> Iterator[Article]:
        here, updated = addresses.ACCOUNT, self._together.updated
        template, told = "pages/account.html", {"counted": counted, "downloads": DOWNLOADS}
        yield self._article(here, template, updated, compared=told)
        template = "pages/account_of_place.html"
        for place in self._together.places:
            here = addresses.account(place.id)
            yield self._article(here, template, updated, place=place)

    def _organisation(self, organisation: Organisation) -> Article:
        return self._article(
            addresses.organisation(organisation.id),
            "pages/organisation.html",
            self._together.updated,
            organisation=organisation,
        )


def _words(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    return words(found[1]) if found else ""
