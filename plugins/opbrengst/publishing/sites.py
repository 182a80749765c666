"""What is published, as values: the pages and files of a site, and what there is to say of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Self

from opbrengst import addresses
from opbrengst.editions.articles import Article
from opbrengst.editions.kept import Kept
from opbrengst.model import Edition
from opbrengst.problems import Problem


class Drafts(NamedTuple):
    """The files of drafts up to the day, which are on no site, and how many a preview counts."""

    files: frozenset[str] = frozenset()
    shown: int = 0


@dataclass(frozen=True)
class Site:
    """What is published.

    `front` is what stands below the home page's own text, `redirects` maps a former address to its
    document, `pictures` are the files below the folder of meetings that a published page shows and
    that may be published, `ordinary` the pages there that MkDocs itself makes. `documents` are the
    files that are no page: path in the site → content; in a preview they are `made` when somebody
    asks for one.
    """

    as_of: date
    edition: Edition
    articles: tuple[Article, ...]
    front: Article
    redirects: Mapping[str, str]
    pictures: frozenset[str]
    ordinary: frozenset[str]
    rewritten: Mapping[str, str]
    """The text of each ordinary page that mentions somebody, as the readers may see it."""
    documents: Mapping[str, bytes]
    made: Callable[[str], bytes | None]
    """Return the file that is no page at a path of the site, None where there is none."""
    offered: frozenset[str]
    """Where a page may lead to a file that is no page."""
    later: tuple[str, ...]
    """The files dated after the day of the state, which are not part of it."""
    problems: tuple[Problem, ...]
    silenced: Mapping[str, int]
    """How much each rule that the site silenced would have told."""
    drafts: Drafts
    remarks: tuple[str, ...] = ()
    """What was asked for and could not be made, in a sentence each."""
    kept: Kept = field(default_factory=Kept, repr=False, compare=False)
    """What an earlier build made, for who makes more of the pages."""

    @property
    def home(self) -> str:
        """What stands below the home page's own text."""
        return self.front.html

    @property
    def linked_data(self) -> str:
        """What programs are told of the home page."""
        return self.front.linked_data

    def complete(self) -> Self:
        """Make every page now: what goes wrong in that, goes wrong before anything is written."""
        for article in (self.front, *self.articles):
            _ = article.html
        return self

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that leads somewhere."""
        made = (article.address for article in self.articles)
        return frozenset({addresses.HOME, *addresses.STATEMENTS, addresses.GUIDE, *made})

    def alternates(self, address: str) -> tuple[str, ...]:
        """Return the feed and the calendar of the page at an address, where they are made."""
        made = (addresses.feed(address), addresses.calendar(address))
        return tuple(path for path in made if path in self.offered)

    @property
    def endless(self) -> bool:
        """Whether MkDocs itself must not see the folder: it follows links, even in a circle."""
        return any(problem.code == "linked_folder" for problem in self.problems)
