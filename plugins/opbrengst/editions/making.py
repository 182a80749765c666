"""How a page is made: its template, what that is handed, and what programs are told of it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from opbrengst.editions.articles import Article, Body
from opbrengst.editions.course import course
from opbrengst.editions.kept import Kept
from opbrengst.editions.linked_data import LinkedData
from opbrengst.editions.lists import ROOM
from opbrengst.editions.moments import moments
from opbrengst.editions.numbers import numbers
from opbrengst.editions.places import Place
from opbrengst.editions.progress import picture
from opbrengst.editions.sharing import Sharing
from opbrengst.editions.together import Together
from opbrengst.rendering import Templates, shortened, words

_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_LEAD = re.compile(r'<p class="ob-lead">(.*?)</p>', re.DOTALL)


@dataclass(frozen=True)
class Maker:
    """Makes the pages of one edition.

    `account` tells whether the method's own account, which is not for the public, is among them;
    `site` is the absolute address of the site, empty where it has none; `sharing` what else of the
    site pages may link to.
    """

    together: Together
    templates: Templates
    account: bool = False
    site: str = ""
    sharing: Sharing = field(default_factory=Sharing)
    kept: Kept = field(default_factory=Kept)

    def of_place(
        self, here: str, template: str, updated: date, place: Place, **known: Any
    ) -> Article:
        """Return a page of one place, which nothing of another place can change.

        What is `known` beside the place must follow from the place and the address of the page. So
        does what is offered of a page: see `alone`.
        """

        def make() -> Body:
            library, partners = self.together.library_of(place), self.together.partners_of(place)
            its = {"place": place, **known, "library": library, "partners": partners}
            return self._body(here, template, updated, its)

        if self.kept.cache is None:
            return Article(here, updated, make)
        question = self.kept.about_place(place, (here, template, updated))
        return Article(here, updated, make, question=question)

    def of_all(self, here: str, template: str, **known: Any) -> Article:
        """Return a page over all places; what is `known` must follow from those."""
        page = self.anew(here, template, **known)
        if self.kept.cache is None:
            return page
        what = (here, template, page.updated, self.account)
        return replace(page, question=self.kept.about_all(self.together, what))

    def of_some(
        self, here: str, template: str, some: Callable[[], Together], **known: Any
    ) -> Article:
        """Return a page over some places, which no other place can change.

        What is `known` must follow from those places and what all have in common.
        """
        updated = self.together.updated

        def make() -> Body:
            return replace(self, together=some()).anew(here, template, updated, **known).make()

        if self.kept.cache is None:
            return Article(here, updated, make)
        question = self.kept.about_all(some(), (here, template, updated))
        return Article(here, updated, make, question=question)

    def anew(self, here: str, template: str, updated: date | None = None, **known: Any) -> Article:
        """Return a page over all places that also tells of something else."""
        day = updated or self.together.updated
        return Article(
            here, day, lambda: self._body(here, template, day, {**known, **self._of_all})
        )

    def html(self, here: str, template: str) -> str:
        """Return a page over all places without the rest of it."""
        return self._html(here, template, self._of_all)

    @cached_property
    def linked(self) -> LinkedData:
        """What tells programs of the pages."""
        return LinkedData(self.together, self.site)

    @cached_property
    def _of_all(self) -> Mapping[str, Any]:
        """What only pages over all places are handed."""
        return {
            "together": self.together,
            "places": self.together.places,
            "lists": self.together.lists,
            "organisations": self.together.redacted.programme.organisations,
            "account": self.account,
            "room": ROOM,
        }

    def _body(self, here: str, template: str, updated: date, known: Mapping[str, Any]) -> Body:
        html = self._html(here, template, known)
        title = _words(_TITLE, html)
        linked_data = self.linked.page(here, title, updated, known)
        return Body(title, shortened(_words(_LEAD, html)), html, linked_data)

    def _html(self, here: str, template: str, known: Mapping[str, Any]) -> str:
        return self.templates.render(
            template,
            here,
            sharing=self.sharing.on(here),
            edition=self.together.redacted.edition,
            as_of=self.together.redacted.programme.as_of,
            numbers=numbers,
            picture=picture,
            moments=moments,
            course=course,
            **known,
        )


def _words(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    return words(found[1]) if found else ""
