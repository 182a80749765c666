"""In how many ways a page can be taken along: the one table behind the panel *Delen*.

What each way is called stands in `templates/report/sharing.html`, by its name here. A page shows
only what its site makes: `Sharing.offered` says what that is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Self

from opbrengst import addresses

Where = Callable[[str], str]
"""From the address of a page to that of what is made of it."""


def _dossier(page: str) -> str:
    return addresses.dossier(page.rstrip("/"))


def _large_print(page: str) -> str:
    return addresses.hand_out(page, large=True)


def _data(_page: str) -> str:
    return addresses.DATA


def _paper(where: Where) -> Where:
    return lambda page: addresses.paper(where(page))


# Group → way → where it is, both in the order in which readers see them.
WAYS: Mapping[str, Mapping[str, Where]] = MappingProxyType({
    "calendar": {"calendar": addresses.calendar},
    "paper": {
        "hand_out": addresses.hand_out,
        "large_print": _large_print,
        "dossier": _dossier,
        "page_pdf": addresses.paper,
        "hand_out_pdf": _paper(addresses.hand_out),
        "large_print_pdf": _paper(_large_print),
        "dossier_pdf": _paper(_dossier),
        "word": addresses.word,
    },
    "follow": {"feed": addresses.feed},
    "embed": {"embed": addresses.embed},
    "data": {"data": _data},
})  # fmt: skip

# Of which pages a group is, where that does not follow from what is made of the page itself.
ONLY: Mapping[str, frozenset[str]] = MappingProxyType(
    {"data": frozenset({"place", "organisation"})}
)


@dataclass(frozen=True)
class Sharing:
    """What a site offers beside its pages.

    `offered` are the addresses of it, `home` the absolute address of the site, empty without one.
    """

    offered: frozenset[str] = frozenset()
    home: str = ""

    def of(self, kind: str, page: str) -> Mapping[str, Mapping[str, str]]:
        """Return the address of each way to take a page along, by group; no group is empty."""
        groups = {
            group: {way: where(page) for way, where in ways.items() if where(page) in self.offered}
            for group, ways in WAYS.items()
            if kind in ONLY.get(group, {kind})
        }
        return {group: ways for group, ways in groups.items() if ways}

    def on(self, page: str) -> Self:
        """Return what is offered of one page."""
        ways = (where(page) for group in WAYS.values() for where in group.values())
        return replace(self, offered=self.offered.intersection(ways))
