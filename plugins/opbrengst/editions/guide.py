"""The pages of the guide: written by us, the same on every site, and no part of its search."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from opbrengst import addresses
from opbrengst.editions.articles import Article, Body
from opbrengst.editions.linked_data import LinkedData
from opbrengst.editions.outlet import Outlet
from opbrengst.rendering import shortened, words
from opbrengst.rendering.guide import Guidance, guidance


@dataclass(frozen=True)
class Guide:
    """The guide on one site.

    `texts` are its pages by name, as they were written; `ordinary` are the addresses at which the
    site's owner wrote a page.
    """

    texts: Mapping[str, str]
    outlet: Outlet
    ordinary: frozenset[str]

    @cached_property
    def _pages(self) -> Mapping[str, Guidance]:
        return {addresses.guide(name): guidance(text) for name, text in self.texts.items()}

    @cached_property
    def _linked(self) -> LinkedData:
        return LinkedData(self.outlet.together, self.outlet.home)

    def articles(self) -> Iterator[Article]:
        """Yield every page, but for the first where the owner wrote it."""
        around = [None, *addresses.GUIDE_PAGES, None]
        for at, here in enumerate(addresses.GUIDE_PAGES):
            if here not in self.ordinary:
                yield self._article(here, around[at], around[at + 2])

    def _article(self, here: str, previous: str | None, following: str | None) -> Article:
        # No fact dates it, and the clock must not: two builds of a day are the same.
        updated = self.outlet.together.updated
        make = partial(self._body, here, updated)
        return Article(here, updated, make, previous, following, in_search=False)

    def _body(self, here: str, updated: date) -> Body:
        page = self._pages[here].led(lambda name, address: _link(here, name, address))
        html = self.outlet.templates.render(
            "pages/guide.html",
            here,
            page=page,
            pages=self._pages,
            facilitators=[addresses.guide(name) for name in addresses.FOR_FACILITATORS],
            webmasters=[addresses.guide(name) for name in addresses.FOR_WEBMASTERS],
        )
        title = words(page.title)
        linked_data = self._linked.page(here, title, updated, {})
        return Body(title, shortened(words(page.lead)), html, linked_data)


def _link(here: str, name: str, address: str) -> str:
    return addresses.relative(addresses.guide(name) if name else address, here)
