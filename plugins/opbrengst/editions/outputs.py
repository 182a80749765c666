"""The files of a site that are no pages: one more output is one line here."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from opbrengst.editions import comparison, embed, headers
from opbrengst.editions.outlet import Outlet
from opbrengst.programme import RedactedProgramme

Documents = Iterator[tuple[str, bytes]]
"""Files, each with its path in the site."""


def nothing(*_: object) -> Iterator[str]:
    """Offer nothing to readers."""
    return iter(())


@dataclass(frozen=True)
class Output:
    """One kind of file, and what of it pages may link to.

    `offered` takes the programme and the absolute address of the site, and yields the addresses
    that `documents` will make, without making any: pages are made before.
    """

    documents: Callable[[Outlet], Documents]
    offered: Callable[[RedactedProgramme, str], Iterable[str]] = nothing


OUTPUTS: tuple[Output, ...] = (
    Output(comparison.documents),
    Output(embed.documents, embed.offered),
    Output(headers.documents),
)


def offered(redacted: RedactedProgramme, home: str) -> frozenset[str]:
    """Return every address that a page may link to, because it will be made."""
    return frozenset(each for output in OUTPUTS for each in output.offered(redacted, home))


def documents(outlet: Outlet) -> Documents:
    """Yield every file of a site that is no page."""
    for output in OUTPUTS:
        yield from output.documents(outlet)
