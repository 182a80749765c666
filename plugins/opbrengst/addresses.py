"""Where each thing lives: its page, its anchor, and the way from one page to another.

Addresses are relative to the root of the site, without a leading slash and with one at the end:
they stand on paper, so none may change once it has been published.
"""

import posixpath
from collections.abc import Iterable
from typing import Protocol
from urllib.parse import quote

HOME = ""
PILOTS = "pilots/"
IDEAS = "ideeen/"
RECOMMENDATIONS = "aanbevelingen/"
COMMITMENTS = "toezeggingen/"
PARTNERS = "partners/"
MEETINGS = "bijeenkomsten/"
CHANGES = "bijeenkomsten/veranderd/"
AGENDA = "agenda/"
JOIN = "meedoen/"
METHOD = "methode/"


class AtLocation(Protocol):
    """Anything that knows in which location and under which name it stands."""

    @property
    def location(self) -> str:
        """The id of its location."""

    @property
    def name(self) -> str:
        """The name of its file."""


def location(identifier: str) -> str:
    """Return the address of a place."""
    return f"{identifier}/"


def meeting(held: AtLocation) -> str:
    """Return the address of a meeting's report."""
    return f"{held.location}/{held.name}/"


def pilot(place: str, identifier: str) -> str:
    """Return the one address that an idea has for life."""
    return f"{place}/{identifier}/"


def former(place: str, old: str) -> str:
    """Return the address that a former id had: at its place, or at the place that it names."""
    return f"{old}/" if "/" in old else f"{place}/{old}/"


def organisation(identifier: str) -> str:
    """Return the address of an organisation's page."""
    return f"{PARTNERS}{identifier}/"


def anchor(kind: str, identifier: str) -> str:
    """Return the anchor of an item: its kind in Dutch, then its id."""
    return f"{kind}-{identifier}"


def item(held: AtLocation, kind: str, identifier: str) -> str:
    """Return the permanent link of an item: the report that says it, at the item's anchor."""
    return f"{meeting(held)}#{anchor(kind, identifier)}"


def source(address: str) -> str:
    """Return the path of the Markdown file that MkDocs would publish at an address."""
    return f"{address.rstrip('/')}.md" if address else "index.md"


def relative(target: str, start: str) -> str:
    """Return the link from the page at `start` to `target`; both are addresses from the root."""
    page, hash_sign, fragment = target.partition("#")
    if page == start and fragment:
        return f"#{fragment}"
    # Only the name of a picture has anything to quote.
    path = quote(posixpath.relpath(page or ".", start or "."))
    is_page = not page or page.endswith("/")
    path = f"{path}/" if is_page and path != "." else path
    return f"{'./' if path == '.' else path}{hash_sign}{fragment}"


def listed(addresses: Iterable[str]) -> str:
    """Return the text of `addresses.txt`: one address a line, sorted."""
    return "".join(f"/{address}\n" for address in sorted(set(addresses)))


def published(text: str) -> dict[str, int]:
    """Return the addresses of `addresses.txt`, each with its line; `#` begins a comment."""
    lines = enumerate(text.splitlines(), start=1)
    return {
        line.strip().lstrip("/"): number
        for number, line in lines
        if line.strip() and not line.startswith("#")
    }
