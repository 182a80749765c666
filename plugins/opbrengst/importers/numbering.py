"""Which paragraphs are items of a list, how deep, and what is written before them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from opbrengst.importers.elements import at, counted, number, value
from opbrengst.importers.styles import Styles

_DEEPEST = 9
_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"%([1-9])")
_FLAT = re.compile(r"list (?:bullet|number) ([2-5])", re.IGNORECASE)
_NOTHING, _BULLET = "none", "bullet"
_LETTERS = {"lowerLetter": "a", "upperLetter": "A"}


class Item(NamedTuple):
    """An item of a list; `label` only where the list says a word before it, like ‘Idee 2:’."""

    depth: int
    numbered: bool
    label: str = ""


@dataclass(frozen=True)
class _Level:
    """How the items of a list look at one depth."""

    form: str
    text: str
    start: int
    style: str

    def written(self, count: int) -> str:
        first = _LETTERS.get(self.form)
        return chr(ord(first) + count - 1) if first and count <= 26 else str(count)


class Numbering:
    """The lists of a document; it counts, so it is asked once of each paragraph, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, dict[int, _Level]] = {}
        self._links: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        """What kind of list a list is."""
        self._of_style: dict[str, str] = {}
        """A list of which a level names a style."""
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._lists: dict[str, dict[int, _Level]] = {}
        self._anew: dict[tuple[str, int], int] = {}
        """With which number a list begins again, though its kind has been counting."""
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for each in root.iter("w:abstractNum"):
            kind = each.get("w:abstractNumId", "")
            self._levels[kind] = dict(_levels(each))
            self._links[kind] = value(at(each, "w:numStyleLink"))
        numbers = {each.get("w:numId", ""): each for each in root.iter("w:num")}
        for name, each in numbers.items():
            self._kinds[name] = value(at(each, "w:abstractNumId"))
        for name, each in numbers.items():
            kind = self._kinds[name] = self._linked(self._kinds[name])
            self._lists[name] = self._levels.get(kind, {}) | dict(_levels(each))
            for own in each.iter("w:lvlOverride"):
                depth, anew = counted(own.get("w:ilvl", "")), number(at(own, "w:startOverride"))
                if depth is not None and anew is not None:
                    self._anew[name, depth] = anew
            for level in self._lists[name].values():
                self._of_style.setdefault(level.style, name)

    def _linked(self, kind: str) -> str:
        """Return the kind of list that a kind only points to, through a style."""
        link = self._links.get(kind, "")
        told = next((value(each) for each in self._styles.first(link, "w:numPr", "w:numId")), "")
        return self._kinds.get(told, kind)

    def item(self, style: str, properties: Element | None) -> Item | None:
        """Return what a paragraph is in its list; None when it is in none."""
        name, depth = self._place(style, properties)
        level = self._lists.get(name, {}).get(depth)
        if level is None or (level.form == _NOTHING and not level.text.strip()):
            return None
        label = self._label(name, depth)
        numbered = level.form not in {_BULLET, _NOTHING}
        deep = max(depth + 1, self._deep(style))
        return Item(deep, numbered, label if _WORD.search(label) else "")

    def _deep(self, style: str) -> int:
        """Return how deep a style is by its name: Word has five lists for the eye, each flat."""
        names = (each.name for each in self._styles.chain(style))
        return next((int(found[1]) for name in names if (found := _FLAT.fullmatch(name))), 1)

    def _place(self, style: str, properties: Element | None) -> tuple[str, int]:
        """Return the list and the depth, from 0, of a paragraph; its own word goes first."""
        own = at(properties, "w:numPr")
        told = [*([] if own is None else [own]), *self._styles.first(style, "w:numPr")]
        names = (value(found) for each in told if (found := at(each, "w:numId")) is not None)
        depths = (number(found) for each in told if (found := at(each, "w:ilvl")) is not None)
        name = next(names, None)
        if name is None:
            name = self._of_style.get(style, "") if style else ""
        depth = next(depths, None)
        if style and own is None:
            levels = self._lists.get(name, {}).items()
            depth = next((each for each, level in levels if level.style == style), depth)
        return name, min(depth or 0, _DEEPEST - 1)

    def _label(self, name: str, depth: int) -> str:
        """Count one more, start anew below it, and return what is written before the item."""
        levels, counts = self._lists[name], self._counts[self._kinds[name]]
        if (anew := self._anew.pop((name, depth), None)) is not None:
            counts[depth] = anew - 1
        counts[depth] = counts[depth] + 1 if depth in counts else levels[depth].start
        for below in [each for each in counts if each > depth]:
            del counts[below]

        def written(found: re.Match[str]) -> str:
            above = int(found[1]) - 1
            count = counts.get(above, 1)
            return levels[above].written(count) if above in levels else str(count)

        return _NUMBER.sub(written, levels[depth].text)


def _levels(element: Element) -> Iterator[tuple[int, _Level]]:
    """Yield what is said of each depth of a list, from 0."""
    for each in element.iter("w:lvl"):
        depth, start = counted(each.get("w:ilvl", "")) or 0, number(at(each, "w:start"))
        if depth < _DEEPEST:
            yield (
                depth,
                _Level(
                    value(at(each, "w:numFmt")),
                    value(at(each, "w:lvlText")),
                    1 if start is None else start,
                    value(at(each, "w:pStyle")),
                ),
            )
