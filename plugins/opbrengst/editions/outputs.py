"""The files of a site that are no pages: one more output is one line here."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from opbrengst import addresses
from opbrengst.editions import (
    calendar,
    comparison,
    data,
    embed,
    feed,
    handouts,
    headers,
    pdf,
    schemas,
    word,
)
from opbrengst.editions.outlet import Outlet
from opbrengst.messages import outputs as told
from opbrengst.problems import Problem

Documents = Iterator[tuple[str, bytes]]
"""Files, each with its path in the site."""


def nothing(_outlet: Outlet) -> Iterator[str]:
    """Offer nothing to readers."""
    return iter(())


@dataclass(frozen=True)
class Output:
    """One kind of file, and what of it pages may link to.

    `offered` yields the addresses that `documents` will make, without making any: pages are made
    before.
    """

    documents: Callable[[Outlet], Documents]
    offered: Callable[[Outlet], Iterable[str]] = nothing


OUTPUTS: tuple[Output, ...] = (
    Output(comparison.documents),
    Output(data.documents, lambda _: (addresses.DATA,)),
    Output(headers.documents),
    Output(word.documents, word.offered),
    Output(calendar.documents, calendar.offered),
    Output(feed.documents, feed.offered),
    Output(handouts.documents, handouts.offered),
    Output(pdf.documents, pdf.offered),
    Output(embed.documents, embed.offered),
    Output(schemas.documents),
)


def offered(outlet: Outlet) -> frozenset[str]:
    """Return every address that a page may link to, because it will be made."""
    return frozenset(each for output in OUTPUTS for each in output.offered(outlet))


def documents(outlet: Outlet) -> Documents:
    """Yield every file of a site that is no page."""
    for output in OUTPUTS:
        for path, content in output.documents(outlet):
            if outlet.wants(path):
                yield path, content


def document(outlet: Outlet, path: str) -> bytes | None:
    """Return the file at a path of the site, made by itself; None where no output has it."""
    alone = replace(outlet, only=frozenset({path}))
    return next((content for name, content in documents(alone) if name == path), None)


def problems(outlet: Outlet) -> tuple[Problem, ...]:
    """Return what is wrong with what a site itself gives to an output."""
    return tuple(word.problems(outlet))


def missing() -> Iterator[str]:
    """Yield a sentence for each output that is not made, because its library is not there."""
    if not word.installed():
        yield told.NO_WORD
