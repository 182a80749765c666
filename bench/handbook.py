"""The plain twin's guide, which is Markdown already: the files of our own, led together."""

import re
from collections.abc import Iterator, Mapping

from markdown.extensions.toc import slugify_unicode

from bench.passages import bullets
from bench.sheets import NOT_IN_SEARCH
from opbrengst.addresses import FOR_FACILITATORS, FOR_WEBMASTERS
from opbrengst.shelves import guide

FOLDER = "handleiding"
_TITLE = re.compile(r"\A# (.+)\n")
# An address of the site begins at its root, which a writer of Markdown cannot say.
_ADDRESS = re.compile(r"\]\(/([^)#]*?)/([)#])")
_PART = re.compile(r"(?m)^(##|###) (.+)$")
_CODE = re.compile(r"(?ms)^```.*?^```$")
_MANY = 12


def handbook() -> Iterator[tuple[str, list[str]]]:
    """Yield the path without `.md` and the passages of each page of the guide."""
    texts = guide()
    titles = {name: _title(text) for name, text in texts.items()}
    for name, text in texts.items():
        yield f"{FOLDER}/{name}", [NOT_IN_SEARCH, *_page(name, text, titles)]


def _page(name: str, text: str, titles: Mapping[str, str]) -> Iterator[str]:
    head, lead, rest = _ADDRESS.sub(r"](../\1.md\2", text).split("\n\n", 2)
    if name == "index":
        yield from (head, lead, *_contents(name, titles), rest)
        return
    yield f"[Handleiding](index.md) · {titles[name]}\n\n{head}\n\n{lead}"
    parts = _PART.findall(_CODE.sub("", rest))
    if len(parts) > _MANY:
        yield "Op deze bladzijde"
        yield "\n".join(_part(level, told) for level, told in parts)
    yield from (rest, "Alle bladzijden van de handleiding", *_contents(name, titles))


def _contents(here: str, titles: Mapping[str, str]) -> Iterator[str]:
    for whose, names in (
        ("Voor begeleiders", FOR_FACILITATORS),
        ("Voor de webmaster", FOR_WEBMASTERS),
    ):
        links = (f"**{titles[n]}**" if n == here else f"[{titles[n]}]({n}.md)" for n in names)
        yield f"## {whose}\n\n{bullets(links)}"


def _part(level: str, told: str) -> str:
    indent = "    " if level == "###" else ""
    return f"{indent}- [{told}](#{slugify_unicode(told, '-')})"


def _title(text: str) -> str:
    found = _TITLE.match(text)
    return found[1] if found else ""
