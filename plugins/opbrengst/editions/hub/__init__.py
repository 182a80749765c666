"""The overview of many sites: what each publishes as open data, told together."""

from opbrengst.editions.hub.libraries import Library, library
from opbrengst.editions.hub.overview import overview
from opbrengst.editions.hub.received import MOST_BYTES, ForeignError, received
from opbrengst.editions.hub.visits import DATA, VISIT, Visit

__all__ = [
    "DATA",
    "MOST_BYTES",
    "VISIT",
    "ForeignError",
    "Library",
    "Visit",
    "library",
    "overview",
    "received",
]
