"""The files of a site that are no pages: one more output is one line here."""

from collections.abc import Callable, Iterator

from opbrengst.editions import calendar, comparison, data, feed, handouts, headers, pdf, word
from opbrengst.editions.outlet import Outlet
from opbrengst.messages import outputs as told
from opbrengst.problems import Problem

Documents = Iterator[tuple[str, bytes]]
"""Files, each with its path in the site."""

OUTPUTS: tuple[Callable[[Outlet], Documents], ...] = (
    comparison.documents,
    data.documents,
    headers.documents,
    word.documents,
    calendar.documents,
    feed.documents,
    handouts.documents,
    pdf.documents,
)


def documents(outlet: Outlet) -> Documents:
    """Yield every file of a site that is no page."""
    for output in OUTPUTS:
        yield from ((path, content) for path, content in output(outlet) if outlet.wants(path))


def problems(outlet: Outlet) -> Iterator[Problem]:
    """Yield what is wrong with what a site itself gives to an output."""
    yield from word.problems(outlet)


def missing() -> Iterator[str]:
    """Yield a sentence for each output that is not made, because its library is not there."""
    if not word.installed():
        yield told.NO_WORD
