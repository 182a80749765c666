"""What the search finds on a page: its sections, each with its heading and the words below it.

A search plugin takes every page apart, tag by tag, and keeps the words. We know how our pages are
made, and say the words of each section at once.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import NamedTuple

# Only inside a tag, and with the quotes that no word of a writer can have there.
_SILENT = re.compile(r'<svg\b.*?</svg>|<(\w+)\b[^<>]*\sdata-search-exclude="".*?</\1>', re.DOTALL)
_END = ' data-search-end=""'
"""What marks the element from which on a page only repeats what stands on other pages."""
_HEADING = re.compile(r'<h([1-6])\b[^<>]*?\sid="([^"]+)"[^<>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class Section(NamedTuple):
    """A part of a page; what stands above the first heading has no anchor and no title."""

    anchor: str
    title: str
    """Its heading, as HTML without tags."""
    text: str
    """The words below it, as a paragraph; empty where there are none."""


def found(html: str) -> list[Section]:
    """Return the sections of a page, without pictures, what is kept from the search, and repeats.

    The first is found at the address of the page itself, whatever its heading is.
    """
    above, *rest = _HEADING.split(_SILENT.sub("", _said_here(html)))
    text = _paragraph(above)
    first = [Section("", "", text)] if text or (rest and rest[0] != "1") else []
    below = list(_below(rest))
    if below and not first:
        below[0] = below[0]._replace(anchor="")
    return first + below


def _said_here(html: str) -> str:
    """Return a page up to what it only repeats; the mark of that stands in a tag, not in a text."""
    end = html.find(_END)
    while end != -1:
        begin = html.rindex("<", 0, end)
        if html.find(">", begin, end) == -1:
            return html[:begin]
        end = html.find(_END, end + 1)
    return html


def _below(pieces: list[str]) -> Iterator[Section]:
    """Yield the sections of pieces that are, in turn, a level, an anchor, a heading and a text."""
    for at in range(0, len(pieces), 4):
        _, anchor, title, text = pieces[at : at + 4]
        yield Section(anchor, _plain(_TAG.sub("", title)), _paragraph(text))


def _paragraph(html: str) -> str:
    words = _plain(_TAG.sub(" ", html))
    return f"<p>{words}</p>" if words else ""


def _plain(text: str) -> str:
    return escape(unescape(" ".join(text.split())), quote=False)
