"""What an overview gives to programs: which sites there are, and how fresh what it tells is."""

import json
from collections.abc import Iterator

from opbrengst import addresses
from opbrengst.editions.hub.together import Libraries
from opbrengst.editions.hub.visits import DATA

PATH = f"{addresses.DATA}sites.json"
VERSION = "1"


def documents(libraries: Libraries) -> Iterator[tuple[str, bytes]]:
    """Yield the list of sites, by its path: whoever wants the data asks each site itself."""
    sites = [
        {
            "id": each.id,
            "name": each.name,
            "url": each.address,
            "data": f"{each.address}{addresses.DATA}{DATA}",
            "licence": each.licence or None,
            "as_of": each.as_of.isoformat() if each.as_of else None,
            "read": each.visit.read.isoformat() if each.visit.read else None,
            "condition": libraries.condition(each),
            "locations": len(each.places),
            **{name: numbers[""] for name, numbers in each.counts.items()},
        }
        for each in libraries.all
    ]
    whole = {"version": VERSION, "as_of": libraries.as_of.isoformat(), "sites": sites}
    yield PATH, f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode()
