"""The files of a site that are no pages: one more output is one line here."""

from collections.abc import Callable, Iterator

from opbrengst.editions import comparison, data, headers
from opbrengst.editions.outlet import Outlet

Documents = Iterator[tuple[str, bytes]]
"""Files, each with its path in the site."""

OUTPUTS: tuple[Callable[[Outlet], Documents], ...] = (
    comparison.documents,
    data.documents,
    headers.documents,
)


def documents(outlet: Outlet) -> Documents:
    """Yield every file of a site that is no page."""
    for output in OUTPUTS:
        yield from output(outlet)
