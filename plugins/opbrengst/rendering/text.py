"""From the text of contributors to HTML: paragraphs, lists, emphasis, links, and nothing else."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from itertools import pairwise

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

_TAG = re.compile(r"<[^>]*>")
_TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "br"}
_BODY_TAGS = _TAGS | {"h3"}
_SCHEMES = {"http", "https", "mailto", "tel"}
MOST_BRACKETS = 100
"""A text with more of them has no links: Markdown looks for the end of each through all of it."""
_LINKS = tuple(f"{scheme}:" for scheme in sorted(_SCHEMES))
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+\.)[ \t]")
# Letters that nobody sees and that turn around what follows them, and the fifth and further mark
# on one letter, which covers the lines around it: both work beyond their own element.
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_UNRULY = re.compile(f"[\u202a-\u202e\u2066-\u2069]|(?<=[{_MARKS}]{{4}})[{_MARKS}]+")
# A sentence ends where the next begins with a capital or a figure; "bijv. een" goes on.
_END = re.compile(r"(?<=[.!?…])[’”\"')]*\s+(?=[‘“\"'(]*[A-ZÀ-Þ0-9])")
_OTHER_HEADING = re.compile(r"(?m)^(#{1,2}|#{4,6})(?!#)")


def _converter(headings: bool) -> Markdown:
    """Return a Markdown of paragraphs, lists, emphasis, links and, if asked for, headings."""
    converter = Markdown(output_format="html")
    converter.preprocessors.deregister("html_block")
    for pattern in ("html", "image_link", "image_reference", "short_image_ref", "backtick"):
        converter.inlinePatterns.deregister(pattern)
    for block in ("setextheader", "code", "quote", "hr", *(() if headings else ("hashheader",))):
        converter.parser.blockprocessors.deregister(block)
    return converter


_PROSE, _BODY = _converter(headings=False), _converter(headings=True)


def _html(text: str, converter: Markdown, tags: set[str]) -> Markup:
    spaced = "\n".join(_lists_apart(kept_in(text)))
    if spaced.count("[") > MOST_BRACKETS:
        spaced = spaced.replace("[", "&#91;")
    try:
        html = converter.reset().convert(spaced)
    except RecursionError:  # lists in lists without end: shown as typed, too
        converter.parser.state.clear()  # it fell in the middle of one
        html = f"<p>{escape(text)}</p>"
    clean = nh3.clean(
        html,
        tags=tags,
        attributes={"a": {"href"}, "*": set()},
        attribute_filter=_whole_address,
        url_schemes=_SCHEMES,
        link_rel="noopener",
    )
    return Markup(clean)  # noqa: S704 - cleaned on the line above


def kept_in(text: str) -> str:
    """Return a text without what would work beyond its own element; no language needs it."""
    return text if text.isascii() else _UNRULY.sub("", text)


def _lists_apart(text: str) -> Iterator[str]:
    """Yield the lines of text with an empty one between a paragraph and the list right below it.

    Line by line, in linear time: an expression for this took longer than a life.
    """
    in_paragraph = at_start = True
    for line in text.split("\n"):
        if not line.strip():
            at_start = True
        elif _ITEM.match(line):
            if in_paragraph and not at_start:
                yield ""
            in_paragraph = at_start = False
        elif at_start:
            in_paragraph, at_start = True, False
        yield line


def _whole_address(_tag: str, attribute: str, value: str) -> str | None:
    """Keep only links with a scheme: one text stands on several pages, and means one address."""
    return None if attribute == "href" and not value.lower().startswith(_LINKS) else value


@lru_cache(maxsize=65536)
def prose(text: str) -> Markup:
    """Return paragraphs, lists, emphasis and links as HTML; everything else is shown as typed."""
    return _html(text, _PROSE, _TAGS)


@lru_cache(maxsize=4096)
def body(text: str) -> Markup:
    """Return the text below the data as HTML: prose with third-level headings."""
    return _html(_OTHER_HEADING.sub(r"\\\1", text), _BODY, _BODY_TAGS)


@lru_cache(maxsize=65536)
def phrase(text: str) -> Markup:
    """Return one line of prose without its paragraph, to stand inside a sentence or a list."""
    html = prose(text)
    whole = html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1
    return Markup(html[3:-4]) if whole else html  # noqa: S704 - a part of clean HTML


def plain(text: str) -> str:
    """Return prose as one line without marks, for descriptions and search attributes."""
    return words(prose(text))


def sentences(text: str) -> list[str]:
    """Return prose as whole sentences without marks; what has no end is one sentence."""
    told = plain(text)
    ends = [0, *(found.end() for found in _END.finditer(told)), len(told)]
    return [told[start:end].strip() for start, end in pairwise(ends) if told[start:end].strip()]


def words(html: str) -> str:
    """Return what a reader sees of a piece of HTML, as one line."""
    return " ".join(unescape(_TAG.sub("", html)).split())
