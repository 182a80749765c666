"""The HTML of our own templates as a flow of paragraphs, for what is no page: Word, plain text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from types import MappingProxyType

# What no XML can hold, and no reader can see.
_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLOCKS = frozenset({"h1", "h2", "h3", "p", "div", "li"})
_LISTS: Mapping[str, str] = MappingProxyType({"ul": "bullet", "ol": "number"})
_SCHEMES = ("http://", "https://", "mailto:", "tel:")


@dataclass(frozen=True)
class Run:
    """Words that look the same; a `link` leads somewhere outside this document."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph.

    `kind` is `h1` to `h3`, `p`, `bullet`, `number`, `more` for a further paragraph of an item of a
    list, or `picture`, whose words are its description; `depth` is that of the list, from 1; `name`
    is the class in the template, or the source of the picture; `begins` marks the first item of a
    numbered list.
    """

    kind: str
    runs: tuple[Run, ...]
    depth: int = 0
    name: str = ""
    begins: bool = False

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(run.text for run in self.runs)


def flow(html: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of HTML that a template of ours made."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end()
    return tuple(reader.made)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.made: list[Paragraph] = []
        self._lists: list[list[str | int]] = []  # of each list that is open: kind, items so far
        self._runs: list[Run] = []
        self._kind = "p"
        self._name = self._around = ""  # the class of this paragraph, of the box that it stands in
        self._bare = False  # whether the open item or box has no paragraph of its own yet
        self._bold = self._italic = 0
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _LISTS:
            self.end()
            self._lists.append([_LISTS[tag], 0])
        elif tag in _BLOCKS:
            self._begin(tag, given.get("class", ""))
        elif tag == "img":
            self.end()
            words = (Run(_possible(given["alt"])),)
            self.made.append(Paragraph("picture", words, name=given["src"]))
        elif tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "a":
            target = _possible(given.get("href", ""))
            self._link = target if target.lower().startswith(_SCHEMES) else ""
        self._bold += tag == "strong"
        self._italic += tag == "em"

    def handle_endtag(self, tag: str) -> None:
        if tag in _LISTS:
            self.end()
            self._lists.pop()
            self._kind = "more" if self._lists else "p"
        elif tag in _BLOCKS:
            self.end()
            if tag == "div":
                self._name = self._around = ""
        elif tag == "a":
            self._link = ""
        self._bold -= tag == "strong"
        self._italic -= tag == "em"

    def handle_data(self, data: str) -> None:
        text = re.sub(r"\s+", " ", _possible(data))
        self._runs.append(Run(text, self._bold > 0, self._italic > 0, self._link))

    def end(self) -> None:
        """Put down what was read of a paragraph, if it says anything."""
        runs, self._runs = _trimmed(self._runs), []
        if runs:
            self.made.append(self._paragraph(runs))
            self._bare = False
            self._kind, self._name = "more" if self._lists else "p", self._around

    def _begin(self, tag: str, name: str) -> None:
        if tag == "p" and self._bare:
            return  # the first paragraph of an item is the item
        self.end()
        if tag == "div":
            self._around = name
        if tag == "li":
            self._lists[-1][1] = int(self._lists[-1][1]) + 1
        kind = {"div": "p", "p": "more" if self._lists else "p"}.get(tag, tag)
        self._kind, self._name, self._bare = kind, name or self._around, tag in {"li", "div"}

    def _paragraph(self, runs: tuple[Run, ...]) -> Paragraph:
        if not self._lists:
            return Paragraph(self._kind, runs, name=self._name)
        kind, number = self._lists[-1]
        if self._kind != "li":
            return Paragraph("more", runs, depth=len(self._lists))
        begins = kind == "number" and number == 1
        return Paragraph(str(kind), runs, depth=len(self._lists), begins=begins)


def _possible(text: str) -> str:
    return _IMPOSSIBLE.sub("", text)


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """Return runs without the white space around them and around each end of a line."""
    kept: list[Run] = []
    for run in runs:
        starts = not kept or kept[-1].text.endswith((" ", "\n"))
        text = run.text.lstrip(" ") if starts and run.text != "\n" else run.text
        if text == "\n" and kept:
            kept[-1] = _with(kept[-1], kept[-1].text.rstrip(" "))
        if text:
            kept.append(_with(run, text))
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[-1] = _with(kept[-1], kept[-1].text.rstrip())
    return tuple(run for run in kept if run.text)


def _with(run: Run, text: str) -> Run:
    return Run(text, run.bold, run.italic, run.link)
