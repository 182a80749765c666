"""Where each thing lives: its page, its anchor, and the way from one page to another.

Addresses are relative to the root of the site, without a leading slash and with one at the end:
they stand on paper, so none may change once it has been published.
"""

from collections.abc import Iterable
from typing import Protocol
from urllib.parse import quote

HOME = ""
PLACES = "plaatsen/"
"""Only where the home page has no room for the places."""
PILOTS = "pilots/"
IDEAS = "ideeen/"
QUIET = "ideeen/stil/"
RECOMMENDATIONS = "aanbevelingen/"
CONDITIONS = "aanbevelingen/randvoorwaarden/"
COMMITMENTS = "toezeggingen/"
PARTNERS = "partners/"
MEETINGS = "bijeenkomsten/"
CHANGES = "bijeenkomsten/veranderd/"
AGENDA = "agenda/"
JOIN = "meedoen/"
METHOD = "methode/"
ACCOUNT = "methode/verantwoording/"
DATA = "data/v1/"
"""The page about the open data; the files stand beside it."""
EMBED = "embed/"
PRIVACY = "privacy/"
ACCESSIBILITY = "toegankelijkheid/"
GUIDE = "handleiding/"
"""The guide for who writes the reports and who keeps the site; the schemas stand beside it."""
LIBRARIES = "bibliotheken/"
"""Only in an overview of sites: all of them."""
MISTAKES = "opbrengst/fouten/"
"""Only in a preview: all that is still to be mended."""
OVERVIEWS = (
    PILOTS, IDEAS, QUIET, RECOMMENDATIONS, CONDITIONS, COMMITMENTS, PARTNERS, MEETINGS, CHANGES,
    AGENDA, JOIN, METHOD, DATA,
)  # fmt: skip
STATEMENTS = (PRIVACY, ACCESSIBILITY)
"""What a site says of itself; its owner may write an ordinary page in the place of each."""

FOR_FACILITATORS = (
    "methode", "velden", "namen", "ideeen-zonder-eigenaren", "corrigeren", "vervolgbijeenkomst",
    "printen", "fouten", "regels",
)  # fmt: skip
"""The pages of the guide in the order in which one reads them; each is a file of that name."""
FOR_WEBMASTERS = (
    "beginnen", "publiceren", "opdrachten", "partnereditie", "landelijk-overzicht", "bijwerken",
    "toekomst",
)  # fmt: skip


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


def sheet(place: str, identifier: str) -> str:
    """Return the address of the sheet with which a group goes to its next meeting."""
    return f"{pilot(place, identifier)}volgende-keer/"


def account(place: str) -> str:
    """Return the address of the method's account of a place, which only a preview shows."""
    return f"{ACCOUNT}{place}/"


def calendar(page: str) -> str:
    """Return where the calendar of a page is: of all, of a place or of a group."""
    return f"{page}agenda.ics"


def by_letter(page: str, begin: str) -> str:
    """Return where the part of a long list is of the places that begin alike.

    It leads to what stands on paper and is no such address itself: it is gone with the last place
    that begins so.
    """
    return f"{page}bij-{begin}/"


def feed(page: str) -> str:
    """Return where the feed of a page is: of all, of a place, of a group or of an organisation."""
    return f"{page}volgen.atom"


def dossier(place: str) -> str:
    """Return the address of all that was written of a place, as one document."""
    return f"{place}/dossier/"


def hand_out(page: str, *, large: bool = False) -> str:
    """Return the address of the sheet to hand out about a report or a group."""
    return f"{page}uitdelen/groot/" if large else f"{page}uitdelen/"


def paper(page: str) -> str:
    """Return where a page that is meant for paper is found as PDF."""
    return f"{page.rstrip('/')}.pdf"


def word(page: str) -> str:
    """Return where a report is found as a Word file."""
    return f"{page}verslag.docx"


def embed(page: str) -> str:
    """Return the address of what another site may show of a place or a group."""
    return f"{EMBED}{page}"


def former(place: str, old: str) -> str:
    """Return the address that a former id had: at its place, or at the place that it names."""
    return f"{old}/" if "/" in old else f"{place}/{old}/"


def library(identifier: str) -> str:
    """Return where an overview tells of one of its sites."""
    return f"{LIBRARIES}{identifier}/"


def part(page: str, number: int) -> str:
    """Return the address of a part, from 1, of a page of an overview that is too long for one."""
    return page if number == 1 else f"{page}deel-{number}/"


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


def ordinary(name: str) -> str:
    """Return the address of an ordinary page, a Markdown file directly in the folder."""
    stem = name.removesuffix(".md")
    return HOME if stem in {"index", "README"} else f"{stem}/"


def relative(target: str, start: str) -> str:
    """Return the link from the page at `start` to `target`; both are addresses from the root."""
    page, hash_sign, fragment = target.partition("#")
    if page == start:
        return f"#{fragment}" if fragment else "./"
    there, here = page.split("/"), start.split("/")[:-1]
    same = 0
    # The last piece of an address is the name of a file, or empty: it is never climbed through.
    while same < min(len(there) - 1, len(here)) and there[same] == here[same]:
        same += 1
    up, down = "../" * (len(here) - same), "/".join(there[same:])
    if there[-1]:  # only the name of a picture has anything to quote
        down = quote(down)
    return f"{up}{down}{hash_sign}{fragment}" or "./"


def guide(name: str) -> str:
    """Return the address of a page of the guide, by the name of its file."""
    return GUIDE if name == "index" else f"{GUIDE}{name}/"


GUIDE_PAGES = tuple(map(guide, ("index", *FOR_FACILITATORS, *FOR_WEBMASTERS)))


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
