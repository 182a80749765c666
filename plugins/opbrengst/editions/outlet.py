"""What every output beside the pages is made from."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from opbrengst.editions.articles import Article
from opbrengst.editions.together import Together
from opbrengst.programme import RedactedProgramme
from opbrengst.rendering import Templates


def _nothing(path: str) -> bytes:
    raise KeyError(path)


@dataclass(frozen=True)
class Outlet:
    """A redacted programme with the words for it, and where it is published.

    `home` is the absolute address of the site, with a slash at its end, empty where the site has
    none; `published` are the addresses of its pages, those that only lead on among them. `pdf`
    tells whether what is meant for paper is made as PDF too.
    """

    redacted: RedactedProgramme
    templates: Templates
    home: str
    published: frozenset[str]
    articles: tuple[Article, ...] = ()
    pdf: bool = False
    stored: Callable[[str], bytes] = _nothing
    """Return a file of the site that no build makes, by its path: of the look, or a picture."""

    @cached_property
    def together(self) -> Together:
        """The places, and what can be said of all of them."""
        return Together(self.redacted)

    def absolute(self, address: str) -> str:
        """Return where something of this site is found from anywhere else."""
        return f"{self.home}{address}"
