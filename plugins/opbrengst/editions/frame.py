"""What Material, its search and Markdown need of a page, or put on it, made to fit."""

import re
from collections.abc import Iterator, Sequence

_ALIGNED = re.compile(r'(<t[dh]) style="text-align: (left|center|right);"')
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
# Only inside a tag, and with the quotes that no word of a writer can have there.
_SILENT = re.compile(r'<svg\b.*?</svg>|<(\w+)\b[^<>]*\sdata-search-exclude="".*?</\1>', re.DOTALL)
_END = ' data-search-end=""'
"""What marks the element from which on a page only repeats what stands on other pages."""
_HEADING = re.compile(r"(<h[1-6]\b.*?</h[1-6]>)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def finished(output: str) -> str:
    """Return a page without the attribute that HTML does not allow on Material's check boxes."""
    return _TOGGLE.sub(r"\1", output)


def aligned(html: str) -> str:
    """Return the content of an ordinary page, its table cells aligned by class, not by style."""
    return _ALIGNED.sub(r'\1 class="ob-\2"', html)


def searchable(html: str) -> str:
    """Return an article as the search needs it: headings with their ids, and the words below each.

    A search plugin takes every page apart once more, tag by tag; this leaves it few tags. Pictures,
    what is excluded from search, and what the page only repeats are left out.
    """
    told = _SILENT.sub("", _said_here(html))
    *sections, last = _HEADING.split(told)
    above = "".join(_paragraph(text) + _heading(title) for text, title in _paired(sections))
    return above + _paragraph(last)


def _said_here(html: str) -> str:
    """Return a page up to what it only repeats; the mark of that stands in a tag, not in a text."""
    end = html.find(_END)
    while end != -1:
        begin = html.rindex("<", 0, end)
        if html.find(">", begin, end) == -1:
            return html[:begin]
        end = html.find(_END, end + 1)
    return html


def _paired(pieces: Sequence[str]) -> Iterator[tuple[str, str]]:
    return zip(pieces[::2], pieces[1::2], strict=True)


def _heading(html: str) -> str:
    opening, closing = html[: html.index(">") + 1], html[html.rindex("<") :]
    return f"{opening}{_TAG.sub('', html)}{closing}"


def _paragraph(html: str) -> str:
    words = " ".join(_TAG.sub(" ", html).split())
    return f"<p>{words}</p>" if words else ""
