"""A finished page: its address, its HTML, and what the frame around it needs to know."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import escape

from opbrengst import addresses
from opbrengst.rendering import words

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_ID = re.compile(r'<[^<>]*\sid="([^"]+)"')


@dataclass(frozen=True)
class Article:
    """One page of the site.

    `previous` and `following` are addresses of its neighbours, None at an end; `updated` is the
    day of the latest fact on it; `in_menu` marks the overviews, which a site may put in its menu;
    what is not `in_search` only repeats another page; what is `for_paper` is made as PDF too, where
    a site asks for that.
    """

    address: str
    title: str
    description: str
    html: str
    updated: date
    previous: str | None = None
    following: str | None = None
    in_menu: bool = False
    in_search: bool = True
    linked_data: str = ""
    """What programs are told of the page, as JSON that may stand in a page."""
    for_paper: bool = False

    @property
    def source(self) -> str:
        """The Markdown file that this page stands for."""
        return addresses.source(self.address)

    @property
    def contents(self) -> list[Any]:
        """The headings, in the shape of the tokens of Python-Markdown's extension `toc`."""
        tokens: list[dict[str, Any]] = []
        for level, identifier, html in _HEADING.findall(self.html):
            name = escape(words(html))
            token = {"level": int(level), "id": identifier, "name": name, "children": []}
            (tokens[-1]["children"] if level == "3" and tokens else tokens).append(token)
        return tokens

    @property
    def anchors(self) -> frozenset[str]:
        """Every id on the page."""
        return frozenset(_ID.findall(self.html))
