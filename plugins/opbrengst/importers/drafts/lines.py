"""The lines of a document: paragraphs taken apart, typed bullets known as items of a list."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from opbrengst.importers.blocks import Block, Cell
from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.instructions import taken_out
from opbrengst.importers.drafts.runs import Runs, cleaned, part, split_lines, stripped, text_of

_BULLET = re.compile(
    r"([·•●○▪▫◦‣∙■□➢✓*–—-]|[\uf000-\uf0ff]|§)\s+(?=\S)|o(?:\t\s*|\s\s+|\s(?=[A-Z‘“]))"
)
_SMALL_O = re.compile(r"o\s+(?=\S)")
_NUMBER = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
_LONGEST_HEADING = 12
"""Words: what is longer is a sentence, whatever it looks like."""
TAB = 4


@dataclass(frozen=True)
class Line:
    """One line, or one picture.

    `at` is the place of its paragraph in the document, from 0. `continues` marks a further line
    of one paragraph. A `blank` parts what stands above it from what stands below, and a `mark`
    stands where a label of the format stood, with its kind as `style`.
    """

    runs: Runs
    at: int
    kind: Literal["text", "item", "picture", "blank", "mark"] = "text"
    depth: int = 0
    numbered: bool = False
    heading: int = 0
    bold: bool = False
    style: str = ""
    continues: bool = False
    cell: Cell | None = None
    picture: bytes = b""

    @property
    def text(self) -> str:
        """Its words without their look."""
        return text_of(self.runs)

    @property
    def looks_like_heading(self) -> bool:
        """Whether it is a heading for its program, or all of it is bold and no sentence."""
        if self.kind != "text":
            return False
        short = len(self.text.split()) <= _LONGEST_HEADING and not self.text.endswith((".", ";"))
        return bool(self.heading) or (self.bold and short and not self.continues)


def lines(blocks: Iterable[Block], notes: Notes) -> Iterator[Line]:
    """Yield the lines of the text itself; what stands aside of it is for `asides`."""
    nesting = _Nesting(notes)
    for at, block in enumerate(blocks):
        if block.where in ASIDE:
            continue
        for line in _of_block(block, at, notes):
            yield nesting.placed(line)


ASIDE = frozenset({"note", "header", "footer", "hidden"})
"""Where words stand that are no part of the report as its readers see it."""


def _of_block(block: Block, at: int, notes: Notes) -> Iterator[Line]:
    runs = tuple(run._replace(text=cleaned(run.text), link=cleaned(run.link)) for run in block.runs)
    made = Line(runs, at, style=block.style, cell=block.cell, picture=block.picture)
    if block.kind == "picture":
        yield replace(made, kind="picture", runs=stripped(runs))
        return
    left = taken_out(runs, at, notes)
    if not text_of(left).strip():
        if not text_of(runs).strip():
            yield replace(made, kind="blank", runs=())
        return
    heading = block.depth if block.kind == "heading" else 0
    first = True
    for line in split_lines(left):
        if not text_of(line).strip():
            continue
        whole = replace(made, runs=line, heading=heading, bold=_is_bold(line), continues=not first)
        if block.kind == "item" and first:
            whole = replace(whole, kind="item", depth=block.depth, numbered=block.numbered)
            whole = replace(whole, runs=stripped(line))
        yield whole
        first = False


def _is_bold(runs: Runs) -> bool:
    said = [run.bold for run in runs if run.text.strip()]
    return bool(said) and all(said)


class _Nesting:
    """Knows the items that were typed by hand, and how deep each nests."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._open: list[tuple[int, str]] = []  # how far indented, and with which mark
        self._base = 0

    def placed(self, line: Line) -> Line:
        """Return a line without the white space around it, as an item where it begins as one."""
        text = line.text
        indent = _width(text[: len(text) - len(text.lstrip())])
        bare = replace(line, runs=stripped(line.runs))
        if line.kind != "text":
            if line.kind == "item":
                self._open, self._base = [], line.depth
            return bare
        found = _BULLET.match(bare.text) or _NUMBER.match(bare.text)
        if indent or self._open:  # anywhere else it is a word
            found = found or _SMALL_O.match(bare.text)
        if not found or line.heading:
            if not line.continues:
                self._open, self._base = [], 0
            return bare
        mark = "1" if found.re is _NUMBER else found[0].strip()
        depth = self._base + self._depth(indent, mark)
        self._notes.leave("mark", found[0])
        runs = stripped(part(bare.runs, found.end()))
        return replace(bare, kind="item", depth=depth, numbered=mark == "1", runs=runs)

    def _depth(self, indent: int, mark: str) -> int:
        if (indent, mark) in self._open:
            del self._open[self._open.index((indent, mark)) + 1 :]
            return len(self._open)
        while self._open and self._open[-1][0] > indent:
            self._open.pop()
        self._open.append((indent, mark))
        return len(self._open)


def _width(space: str) -> int:
    return len(space.expandtabs(TAB))
