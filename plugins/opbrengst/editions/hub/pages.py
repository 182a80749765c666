"""The pages of an overview, and the frame's view of each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Any

from opbrengst import addresses
from opbrengst.editions.articles import Article, Body
from opbrengst.editions.hub.documents import PATH
from opbrengst.editions.hub.together import OF_ONE, Libraries
from opbrengst.editions.hub.visits import DATA
from opbrengst.editions.linked_data import LinkedData
from opbrengst.editions.numbers import COMMITMENT_STATES, IDEA_STATES, RECOMMENDATION_STATES
from opbrengst.rendering import Templates, shortened, words

_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_LEAD = re.compile(r'<p class="ob-lead">(.*?)</p>', re.DOTALL)

# The lists over all sites: address → template and the name of the list.
LISTS: Mapping[str, tuple[str, str]] = MappingProxyType({
    addresses.IDEAS: ("hub/ideas.html", "ideas"),
    addresses.RECOMMENDATIONS: ("hub/recommendations.html", "recommendations"),
    addresses.COMMITMENTS: ("hub/commitments.html", "commitments"),
    addresses.MEETINGS: ("hub/meetings.html", "meetings"),
    addresses.AGENDA: ("hub/agenda.html", "announcements"),
})  # fmt: skip
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "ideas": (*IDEA_STATES, "with_owners", "begun"),
    "recommendations": RECOMMENDATION_STATES,
    "commitments": COMMITMENT_STATES,
    "meetings": ("outcome", "follow_up", "notice", "held"),
    "announcements": ("coming", "cancelled"),
})  # fmt: skip
"""What one may choose of each list, in the order in which it is told."""


@dataclass(frozen=True)
class Pages:
    """The pages over all sites, and one for each."""

    libraries: Libraries
    templates: Templates
    linked: LinkedData

    def articles(self) -> Iterator[Article]:
        """Yield every page but the home page."""
        yield from self._parts(addresses.LIBRARIES, "hub/libraries.html", "")
        for address, (template, name) in LISTS.items():
            yield from self._parts(address, template, name)
        yield self._article(addresses.DATA, "hub/data.html")
        for library in self.libraries.all:
            here = addresses.library(library.id)
            yield self._article(here, "hub/library.html", library=library)

    def redirects(self) -> Iterator[tuple[str, str]]:
        """Yield what the guide leads to and an overview has elsewhere, with the way there."""
        here, there = addresses.QUIET, addresses.IDEAS
        yield here, self.templates.render("pages/redirect.html", here, target=there)

    def home(self) -> Body:
        """Return what stands below the home page's own text."""
        return Body("", "", self._html(addresses.HOME, "hub/home.html", {}), self.linked.home)

    def _parts(self, address: str, template: str, name: str) -> Iterator[Article]:
        """Yield a list: one page where it has room, else the sites in as many parts as it takes."""
        whole = bool(name) and self.libraries.fits(name)
        parts = (self.libraries.all,) if whole else self.libraries.parts
        known = {"name": name, "whole": whole, "parts": parts, "address": address}
        around = [addresses.part(address, number) for number in range(1, len(parts) + 1)]
        for at, part in enumerate(parts):
            here, number = around[at], at + 1
            made = self._article(here, template, **known, part=part, number=number)
            beside = (around[at - 1] if at else None, *around[at + 1 : at + 2], None)
            made = replace(made, previous=beside[0], following=beside[1])
            yield replace(made, in_menu=number == 1)

    def _article(self, here: str, template: str, **known: Any) -> Article:
        return Article(here, self.libraries.as_of, partial(self._body, here, template, known))

    def _body(self, here: str, template: str, known: Mapping[str, Any]) -> Body:
        html = self._html(here, template, known)
        title = _words(_TITLE, html)
        linked = self.linked.page(here, title, self.libraries.as_of, {})
        return Body(title, shortened(_words(_LEAD, html)), html, linked)

    def _html(self, here: str, template: str, known: Mapping[str, Any]) -> str:
        return self.templates.render(
            template,
            here,
            libraries=self.libraries,
            as_of=self.libraries.as_of,
            choices=CHOICES,
            room=OF_ONE,
            data=(PATH, f"{addresses.DATA}{DATA}"),
            **known,
        )


def _words(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    return words(found[1]) if found else ""
