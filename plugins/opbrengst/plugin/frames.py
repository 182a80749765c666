"""The frame of a page, rendered once for all pages that differ in a few places of it only.

To render Material's frame takes half as long as to render what stands in it, and it is the same
for most pages but for a title, a description, a few addresses. So it is rendered once with a mark
in each such place, which is replaced for every further page of its kind. Where it is not certain
what the frame asks of a page, because a template of the site or another plugin may look at more,
each page gets a frame of its own.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from markupsafe import escape
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from opbrengst import addresses
from opbrengst.plugin.pages import ArticlePage

_FRAME = "main.html"
# What MkDocs and we tell the frame, and what we say of a page: more comes from somebody else.
_TOLD = {*TemplateContext.__annotations__, "linked_data"}
_SAID = {"title", "description", "search", "neighbours", "alternates"}
# What is the same for every page of ours that gets here.
_ALIKE = {"is_homepage", "edit_url"}
_OF_A_PAGE = re.compile(r"\b(?:page|pages|toc)\b")
# Addresses that lead nowhere (RFC 2606): no filter of the frame changes them.
_MARK = re.compile(r"https://([a-z]+)\.invalid/(?:<h1)?")


class Frames:
    """The environment of the theme, whose `main.html` is rendered once for pages that are alike.

    `own` is the folder with the site's own look, `nav` what the menu leads to.
    """

    def __init__(self, environment: Any, own: Path, nav: Navigation) -> None:
        self._environment = environment
        self._sure = not any(map(_asks_of_a_page, own.rglob("*.html")))
        foot = (*addresses.STATEMENTS, addresses.GUIDE)
        self._around = {_first(url) for url in (*_urls(nav.items), *foot)}
        self._made: dict[tuple[Any, ...], list[str] | None] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._environment, name)

    def get_template(self, name: str, *others: Any, **options: Any) -> Any:
        """Return a template; that of pages is rendered once for those that are alike."""
        template = self._environment.get_template(name, *others, **options)
        if name != _FRAME or not self._sure:
            return template
        return SimpleNamespace(render=lambda context: self._framed(template, context))

    def _framed(self, template: Any, context: dict[str, Any]) -> str:
        page = context["page"]
        kind = self._kind(page, context)
        if kind is None:
            return str(template.render(context))
        if kind not in self._made:
            self._made[kind] = _pieces(template, context)
        pieces = self._made[kind]
        return str(template.render(context)) if pieces is None else _filled(pieces, context)

    def _kind(self, page: Any, context: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """Return what a frame depends on beside its marks; None where that is not certain."""
        ours = isinstance(page, ArticlePage) and context.keys() == _TOLD
        if not ours or page.meta.keys() != _SAID or page.edit_url or page.is_homepage:
            return None
        # Beside what the menu or the foot leads to, addresses are shorter and one may be marked.
        if _first(page.url) in self._around:
            return None
        return (
            page.url.count("/"),
            tuple(path.removeprefix(page.url) for path in page.meta["alternates"]),
            page.meta["neighbours"],
            *map(bool, (page.previous_page, page.next_page, page.meta["description"])),
            *map(bool, (page.canonical_url, context["linked_data"], page.article.first_anchor)),
        )


class _Asked:
    """A page that answers with a mark wherever pages differ, and notes what else it was asked."""

    def __init__(self, page: ArticlePage) -> None:
        self.title = _mark("title")
        self.content = f"{_mark('content')}<h1"  # Material adds a heading where there is none
        self.canonical_url = _mark("canonical") if page.canonical_url else None
        # From here every way is as long as it is for the page that is farthest off.
        self.url = "elders.invalid/" * page.url.count("/")
        ways = tuple(_moved(path, page.url, self.url) for path in page.meta["alternates"])
        self.meta = {**page.meta, "title": self.title, "alternates": ways}
        if page.meta["description"]:
            self.meta["description"] = _mark("description")
        self.previous_page = _neighbour("previous") if page.previous_page else None
        self.next_page = _neighbour("next") if page.next_page else None
        self.toc = [SimpleNamespace(url=_mark("skip"))] if page.article.first_anchor else []
        self._page, self._more = page, set[str]()

    def __getattr__(self, name: str) -> Any:
        if name not in _ALIKE:
            self._more.add(name)
        return getattr(self._page, name)

    @property
    def was_asked_more(self) -> bool:
        """Whether a template looked at what may differ between pages that are alike."""
        return bool(self._more)


def _pieces(template: Any, context: Mapping[str, Any]) -> list[str] | None:
    """Return the frame, cut at its marks: every other piece is the name of one; None if unsure."""
    asked = _Asked(context["page"])
    told = {**context, "page": asked}
    if context["linked_data"]:
        told["linked_data"] = _mark("linked")
    output = str(template.render(told))
    return None if asked.was_asked_more else _MARK.split(output)


def _filled(pieces: list[str], context: Mapping[str, Any]) -> str:
    page = context["page"]
    values = {
        "title": str(page.title),
        "content": page.content,
        "canonical": page.canonical_url,
        "description": str(escape(page.meta["description"])),
        "linked": context["linked_data"],
        "skip": f"#{page.article.first_anchor}",
    }
    for name, neighbour in (("previous", page.previous_page), ("next", page.next_page)):
        if neighbour:
            values[name] = get_relative_url(neighbour.url, page.url)
            values[f"{name}title"] = str(neighbour.title)
    return "".join(values[piece] if at % 2 else piece for at, piece in enumerate(pieces))


def _mark(name: str) -> str:
    return f"https://{name}.invalid/"


def _moved(path: str, old: str, new: str) -> str:
    return f"{new}{path.removeprefix(old)}" if path.startswith(old) else path


def _neighbour(name: str) -> SimpleNamespace:
    return SimpleNamespace(url=_mark(name), title=_mark(f"{name}title"))


def _asks_of_a_page(template: Path) -> bool:
    return bool(_OF_A_PAGE.search(template.read_text("utf-8")))


def _first(url: str) -> str:
    return url.partition("/")[0]


def _urls(items: Any) -> Iterator[str]:
    """Yield every address that the menu leads to."""
    for item in items:
        if getattr(item, "url", None):
            yield item.url
        yield from _urls(item.children or ())
