"""The JSON Schemas of what people write, as files of the site, for editors that help them."""

import json
from collections.abc import Iterator

from opbrengst import addresses
from opbrengst.editions.outlet import Outlet
from opbrengst.schemas import MADE

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def documents(outlet: Outlet) -> Iterator[tuple[str, bytes]]:
    """Yield each schema by its path in the site; it says where it lives where the site does."""
    for name, make in MADE.items():
        path = f"{addresses.GUIDE}{name}"
        where = {"$id": outlet.absolute(path)} if outlet.home else {}
        whole = {"$schema": DRAFT, **where, **make()}
        yield path, (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
