"""The open data: everything public as JSON, as tables and as a workbook, under one address."""

from collections.abc import Iterator

from opbrengst.editions.data import structured, tabular, workbook
from opbrengst.editions.data.publication import FOLDER, Publication
from opbrengst.editions.outlet import Outlet


def documents(outlet: Outlet) -> Iterator[tuple[str, bytes]]:
    """Yield the files below `/data/v1/`, each with its path in the site."""
    if outlet.only is not None and not any(path.startswith(FOLDER) for path in outlet.only):
        return  # it takes seconds, and nobody asks for it
    publication = Publication(outlet)
    yield from structured.documents(publication)
    yield from tabular.documents(publication)
    yield from workbook.documents(publication)
