"""From the Markdown of the guide, which is our own, to HTML: tables and code can be scrolled."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from markdown import Markdown
from markupsafe import Markup

_OPENING = re.compile(r"\A<h1[^>]*><a[^>]*>(.*?)</a></h1>\s*<p>(.*?)</p>\s*(.*)\Z", re.DOTALL)
_HEADING = re.compile(r'(<h[2-6] id="[^"]*")><a class=""')
_PART = re.compile(r'<h([23]) id="([^"]*)"[^>]*><a[^>]*>(.*?)</a></h\1>')
_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_CODE = re.compile(r'<pre><code(?: class="language-(\w+)")?>')
# A command or an option, which is hard to read in two pieces; code on lines of its own ends a line.
_SHORT = re.compile(r"<code>(?=[^<\n]{1,24}</code>)")
_LINK = re.compile(r'href="(?:(?P<page>[a-z-]+)\.md|/(?P<address>[^"#]*))(?P<part>#[^"]*)?"')
# What a screen reader calls a piece of code: one comes upon it without having read what is above.
_CALLED = {"console": "Opdracht"}


class Guidance(NamedTuple):
    """A page of the guide: its title, its first paragraph and the rest, as HTML."""

    title: Markup
    lead: Markup
    rest: Markup

    @property
    def parts(self) -> list[tuple[str, str, Markup]]:
        """Its headings of the second and the third level: level, anchor and words of each."""
        found = _PART.findall(self.rest)
        return [(level, at, Markup(told)) for level, at, told in found]  # noqa: S704 - as below

    def led(self, lead_to: Callable[[str, str], str]) -> "Guidance":
        """Return the page with its links made whole.

        `lead_to` is asked for the name of a page of the guide, empty for another address, and for
        the address then. In the files such an address begins with a slash, at the root of the site.
        """

        def whole(found: re.Match[str]) -> str:
            led = lead_to(found["page"] or "", found["address"] or "")
            return f'href="{led}{found["part"] or ""}"'

        return Guidance(*(Markup(_LINK.sub(whole, part)) for part in self))  # noqa: S704 - as below


@cache
def guidance(text: str) -> Guidance:
    """Return a page of the guide; it begins with a heading and a paragraph."""
    converter = Markdown(
        extensions=["tables", "fenced_code", "toc"],
        extension_configs={"toc": {"anchorlink": True, "anchorlink_class": ""}},
        output_format="html",
    )
    [(title, lead, rest)] = _OPENING.findall(converter.convert(text))
    # Markdown made it from a file of ours: nothing of it was written by a contributor.
    return Guidance(*map(Markup, (title, lead, _reachable(rest))))


def _reachable(html: str) -> str:
    """Return HTML whose wide parts scroll by themselves, by keyboard too."""
    html = _SHORT.sub('<code class="ob-short">', html)
    html = _HEADING.sub(r'\1 class="ob-heading"><a', html)
    scrolling = '<div class="ob-scroll" tabindex="0" role="group" aria-label="Tabel">'
    html = _TABLE.sub(rf'{scrolling}<table class="ob-table">\1</table></div>', html)
    return _CODE.sub(_code, html)


def _code(found: re.Match[str]) -> str:
    if found[1] == "text":  # what a program says, which is wrapped and never scrolls
        return '<pre class="ob-code ob-code--told"><code>'
    called = _CALLED.get(found[1], "Voorbeeld")
    return f'<pre class="ob-code" tabindex="0" role="group" aria-label="{called}"><code>'
