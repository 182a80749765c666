"""What is meant for paper, typeset: tagged PDF that a screen reader reads in order."""

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from functools import partial
from io import StringIO
from typing import Any, Literal

from opbrengst import addresses
from opbrengst.editions import handouts
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.paper import papers
from opbrengst.editions.readable import refuse_what_not_everybody_can_read

STYLE = "assets/opbrengst/paper.css"
NOWHERE = "https://nowhere.invalid/"
"""Where a site without an address is: nothing is ever asked of it."""
_LINK = re.compile(r"<link [^<>]*>")
Lack = Literal["pdf_extra_missing", "pango_missing"]


def lacks() -> Lack | None:
    """Return the code of the message why no PDF can be made here; None where it can."""
    try:
        # It tells at length on the screen what it misses.
        with redirect_stdout(StringIO()):
            import weasyprint  # noqa: F401 - only whether it loads
    except ImportError:
        return "pdf_extra_missing"
    except OSError:
        return "pango_missing"
    return None


def offered(outlet: Outlet) -> Iterator[str]:
    """Yield where each PDF is: of the sheets, the dossiers and the reports of meetings."""
    if not outlet.pdf:
        return
    yield from map(addresses.paper, handouts.offered(outlet))
    for place in outlet.together.places:
        held = (meeting for meeting in place.history.meetings if meeting.kind != "notice")
        yield from map(addresses.paper, map(addresses.meeting, held))


def documents(outlet: Outlet) -> Iterator[tuple[str, bytes]]:
    """Yield every PDF; UnreadableError names a page that not everybody could read."""
    if not outlet.pdf:
        return
    typeset, beside = press(outlet), _seen(outlet)
    for address, html in papers(outlet):
        path = addresses.paper(address)
        if outlet.wants(path):
            work = partial(typeset, html, address)
            yield path, outlet.kept.of_text(html, (path, *beside), work)


def _seen(outlet: Outlet) -> tuple[Any, ...]:
    """Return what a PDF shows beside a text, wherever it shows it, and what drew its letters."""
    from weasyprint.text.ffi import pango

    names = sorted(outlet.redacted.programme.pictures)
    return pango.pango_version(), *((name, outlet.picture(name)) for name in names)


def press(outlet: Outlet) -> Callable[[str, str], bytes]:
    """Return what makes the PDF of a document, given the address of its page.

    Fonts and styles are read once for all of them.
    """
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    home = outlet.home or NOWHERE
    fetch, fonts = _fetcher(home, outlet.stored), FontConfiguration()
    own = outlet.templates.render("paper/document.css", "")
    base = f"{home}{STYLE}"
    texts = (outlet.stored(STYLE).decode(), own)
    styles = [
        weasyprint.CSS(string=each, base_url=base, url_fetcher=fetch, font_config=fonts)
        for each in texts
    ]
    version = "".join(texts)

    def typeset(html: str, address: str) -> bytes:
        refuse_what_not_everybody_can_read(html, address)
        name = hashlib.sha256(f"{version}{address}{html}".encode()).digest()[:16]
        # Its styles are known already; of an icon paper knows nothing.
        page = weasyprint.HTML(
            string=_LINK.sub("", html), base_url=f"{home}{address}", url_fetcher=fetch
        )
        made: bytes = page.write_pdf(
            finisher=_scoped,
            stylesheets=styles,
            font_config=fonts,
            pdf_identifier=name,
            pdf_variant="pdf/ua-1",
        )
        return made

    return typeset


def _fetcher(home: str, stored: Callable[[str], bytes]) -> Any:
    """Return what gives a typesetter the files of the site, and nothing else in the world."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Shelf(URLFetcher):  # type: ignore[misc] # the library has no types
        """Answers from what is stored."""

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002 - the library's own
            if not url.startswith(home):
                raise ValueError(f"not of this site: {url}")
            path = url.removeprefix(home)
            return URLFetcherResponse(url, stored(path))

    return Shelf()


def _scoped(_document: Any, pdf: Any) -> None:
    """Say of each head of a table whether it is of a row or of a column: PDF/UA asks for it."""
    known: dict[Any, Any] = {}
    for each in pdf.objects:
        if isinstance(each, dict):
            found: Any = each  # a dictionary that knows its place in the file
            known[found.reference] = found

    def parent(element: Any) -> Any:
        return known[element["P"]]

    for element in list(known.values()):
        if element.get("S") == "/TH":
            of_column = parent(parent(element))["S"] == "/THead"
            element["A"]["Scope"] = "/Column" if of_column else "/Row"
