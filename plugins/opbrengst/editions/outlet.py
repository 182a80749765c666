"""What every output beside the pages is made from."""

from dataclasses import dataclass
from functools import cached_property

from opbrengst.editions.together import Together
from opbrengst.licences import USUAL
from opbrengst.programme import RedactedProgramme
from opbrengst.rendering import Templates


@dataclass(frozen=True)
class Outlet:
    """A redacted programme with the words for it, and where it is published.

    `home` is the absolute address of the site, with a slash at its end, empty where the site has
    none; `published` are the addresses of its pages, those that only lead on among them.
    """

    redacted: RedactedProgramme
    templates: Templates
    home: str
    published: frozenset[str]
    licence: str = USUAL
    """What others may do with the data, by its name in `licences`."""

    @cached_property
    def together(self) -> Together:
        """The places, and what can be said of all of them."""
        return Together(self.redacted)

    def absolute(self, address: str) -> str:
        """Return where something of this site is found from anywhere else."""
        return f"{self.home}{address}"
