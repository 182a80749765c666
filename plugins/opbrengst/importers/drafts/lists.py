"""The items of a list → a tree: by how deep each nests, and by a colon that says what follows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from opbrengst.importers.drafts.desk import Desk, Values
from opbrengst.importers.drafts.lines import Line
from opbrengst.importers.drafts.prose import phrase
from opbrengst.importers.drafts.runs import Runs

DEEPEST = 3
"""A recommendation, its points, and theirs."""


@dataclass
class Item:
    """An item with those below it; `apart` tells that something parts it from the one above."""

    line: Line
    apart: bool = False
    below: list["Item"] = field(default_factory=list)
    further: list[Line] = field(default_factory=list)
    """Paragraphs of its own below its first line."""

    @property
    def leads_on(self) -> bool:
        """Whether it says that the next ones belong to it, and none does by its depth."""
        return self.line.text.rstrip().endswith(":") and not self.below

    @property
    def goes_on(self) -> bool:
        """Whether it begins as the rest of a sentence does."""
        return self.line.text[:1].islower()


def tree(lines: Iterable[Line], desk: Desk) -> list[Item]:
    """Return the items of a list as a tree; what is no item parts those around it."""
    top: list[Item] = []
    open_: list[Item] = []
    apart = False
    for line in lines:
        if line.kind != "item":
            if line.kind == "text" and line.continues and open_:
                open_[-1].further.append(line)
            else:
                apart = True
            continue
        while open_ and open_[-1].line.depth >= line.depth:
            open_.pop()
        item = Item(line, apart)
        (open_[-1].below if open_ else top).append(item)
        open_.append(item)
        apart = False
    return _under_colons(top, desk)


def _under_colons(items: Sequence[Item], desk: Desk) -> list[Item]:
    """Return items of one depth with those that follow a colon below it."""
    found: list[Item] = []
    takes: Item | None = None
    for at, item in enumerate(items):
        item.below = _under_colons(item.below, desk)
        ends = item.apart or (takes and takes.below and takes.below[0].goes_on and not item.goes_on)
        if takes and not ends:
            takes.below.append(item)
            continue
        found.append(item)
        takes = item if item.leads_on else None
        if takes and not _certain(items[at + 1 :]):
            desk.notes.doubt(item.line.at, "under_the_colon", item.line.text)
    return found


def _certain(following: Sequence[Item]) -> bool:
    """Tell whether it can be seen where the points below a colon end."""
    return any(each.apart for each in following) or any(each.goes_on for each in following[:1])


def points(items: Iterable[Item], desk: Desk, depth: int = 1) -> list[Values]:
    """Return items as texts with points; what nests deeper than can be is noted."""
    found: list[Values] = []
    for item in items:
        value: Values = {"text": _text(item)}
        below = points(item.below, desk, depth + 1)
        found.append(value)
        if depth < DEEPEST:
            value |= {"points": below} if below else {}
            continue
        for each in below:
            desk.notes.doubt(item.line.at, "too_deep", each["text"])
        found.extend(below)
    return found


def _text(item: Item) -> str:
    runs: Runs = item.line.runs
    return " ".join([phrase(runs), *(phrase(line.runs) for line in item.further)])


def groups(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield paragraphs with their further lines."""
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not line.continues:
            yield paragraph
            paragraph = []
        if line.kind in {"text", "item"}:
            paragraph.append(line)
    if paragraph:
        yield paragraph
