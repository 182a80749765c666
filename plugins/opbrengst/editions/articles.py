"""A page: its address, its HTML once somebody asks, and what the frame needs to know."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from markupsafe import escape

from opbrengst import addresses
from opbrengst.editions.found import Section, found
from opbrengst.editions.kept import Question
from opbrengst.rendering import words

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_ID = re.compile(r'<[^<>]*\sid="([^"]+)"')


class Body(NamedTuple):
    """What is only known of a page when it is made."""

    title: str
    description: str
    html: str
    linked_data: str = ""
    """What programs are told of the page, as JSON that may stand in a page."""


@dataclass(frozen=True)
class Article:
    """One page of the site; what it says is made once, when somebody asks.

    `previous` and `following` are addresses of its neighbours, None at an end; `updated` is the
    day of the latest fact on it; `in_menu` marks the overviews, which a site may put in its menu;
    what is not `in_search` only repeats another page; what is `for_paper` is made as PDF too, where
    a site asks for that.
    """

    address: str
    updated: date
    make: Callable[[], Body]
    previous: str | None = None
    following: str | None = None
    in_menu: bool = False
    in_search: bool = True
    for_paper: bool = False
    heading: str = ""
    """Its title, where that is known before the page is made."""
    question: Question | None = None
    """All that it is made from, where an earlier build may have made it."""

    @property
    def _body(self) -> Body:
        """The page; where it can be asked for again, nobody has to hold all pages at once."""
        if self.question is None:
            return self._made
        return self.question.remembered(self.make, _packed, _unpacked)

    @cached_property
    def _made(self) -> Body:
        return self.make()

    @property
    def title(self) -> str:
        """What it is called."""
        return self.heading or self._body.title

    @property
    def description(self) -> str:
        """What it is about, in a line; empty where nothing says so."""
        return self._body.description

    @property
    def html(self) -> str:
        """All that it says."""
        return self._body.html

    @property
    def linked_data(self) -> str:
        """What programs are told of it."""
        return self._body.linked_data

    @property
    def found(self) -> Sequence[Section]:
        """What the search finds on it; what has no heading goes by the title of the page."""
        if self.question is None:
            return self._found()
        return self.question.beside("found").remembered(self._found, _written, _read)

    def _found(self) -> Sequence[Section]:
        title = str(escape(self.title))
        return [each if each.title else each._replace(title=title) for each in found(self.html)]

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
    def first_anchor(self) -> str:
        """The id of the first of these headings; empty where there is none."""
        found = _HEADING.search(self.html)
        return found[2] if found else ""

    @property
    def anchors(self) -> frozenset[str]:
        """Every id on the page."""
        return frozenset(_ID.findall(self.html))


# What stands between the parts of a page: no text holds it, for no file with it is read.
_BETWEEN = "\0"


def _packed(body: Body) -> bytes:
    return _BETWEEN.join(body).encode("utf-8", "surrogatepass")


def _unpacked(told: bytes) -> Body:
    return Body(*told.decode("utf-8", "surrogatepass").split(_BETWEEN))


def _written(sections: Sequence[Section]) -> bytes:
    return json.dumps(sections).encode()


def _read(told: bytes) -> Sequence[Section]:
    return [Section(*each) for each in json.loads(told)]
