"""What every output beside the pages is made from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from opbrengst import addresses
from opbrengst.editions.articles import Article
from opbrengst.editions.kept import Kept
from opbrengst.editions.together import Together
from opbrengst.licences import USUAL
from opbrengst.problems import Source
from opbrengst.programme import RedactedProgramme
from opbrengst.rendering import Templates


def _nothing(path: str) -> bytes:
    raise KeyError(path)


@dataclass(frozen=True)
class Outlet:
    """A redacted programme with the words for it, and where it is published.

    `home` is the absolute address of the site, with a slash at its end, empty where the site has
    none; `published` are the addresses of its pages, those that only lead on among them, `articles`
    those pages that are ours. `pdf` tells whether what is meant for paper is made as PDF too.
    `shelf` hands over a template that is no text; where it is of the site, with what messages
    call it. Where somebody asks for `only` some of the files, no other needs to be made.
    """

    redacted: RedactedProgramme
    templates: Templates
    home: str
    published: frozenset[str]
    articles: tuple[Article, ...] = ()
    pdf: bool = False
    licence: str = USUAL
    """What others may do with the data, by its name in `licences`."""
    shelf: Callable[[str], tuple[Source | None, bytes]] | None = None
    stored: Callable[[str], bytes] = _nothing
    """Return a file of the site that no build makes, by its path: of the look, or a picture."""
    only: frozenset[str] | None = None
    kept: Kept = field(default_factory=Kept)
    """Where what an earlier build made of a place is, if it was made of the same."""

    @cached_property
    def together(self) -> Together:
        """The places, and what can be said of all of them."""
        return Together(self.redacted)

    def followed(self) -> Iterator[str]:
        """Yield the pages whose news can be followed: of all, of each place, of each group.

        A group that ended is among them: its address may stand on paper.
        """
        yield addresses.HOME
        for place in self.together.places:
            yield addresses.location(place.id)
            yield from (place.address(idea) for idea in place.history.pilots if idea.ownerships)

    def absolute(self, address: str) -> str:
        """Return where something of this site is found from anywhere else."""
        return f"{self.home}{address}"

    def wants(self, path: str) -> bool:
        """Tell whether somebody asks for the file at a path of the site."""
        return self.only is None or path in self.only

    def picture(self, name: str) -> bytes | None:
        """Return what may be published of a picture, by its path below the folder of meetings."""
        if name not in self.redacted.programme.pictures:  # no link, and no other kind of file
            return None
        try:
            return self.stored(name)
        except KeyError:
            return None
