"""What finds room on one sheet of A4, and what is left out first: never half a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, NamedTuple

GAP = 0.15
"""What stands between two paragraphs, in lines."""
TITLE = 2
"""How much larger the letters of a title are, and the lines that each of its own takes."""
BESIDE = 1.45
"""How much longer a text becomes that stands beside the code, in a box."""


class Sheet(NamedTuple):
    """How much a sheet holds beside its frame: lines of text, and letters in each of them."""

    lines: float
    letters: int

    def needed(self, paragraphs: Iterable[float]) -> float:
        """Return how many lines paragraphs of so many letters take."""
        return sum(max(ceil(each / self.letters), 1) + GAP for each in paragraphs)


# Counted, not typeset: a build has no browser. Carefully, as if no line were ever quite full; the
# tests typeset the fullest sheets that there can be.
ORDINARY, LARGE = Sheet(lines=42, letters=74), Sheet(lines=27.5, letters=49)


@dataclass(frozen=True)
class Kept:
    """Of one kind of thing, those that have room on the sheet, and how many have not."""

    things: tuple[Any, ...] = ()
    left: int = 0


class Kind(NamedTuple):
    """Things, each with how many letters each of its paragraphs has; the lines of their heading."""

    things: Sequence[tuple[Any, Sequence[float]]]
    heading: float = 2


def title(text: str, sheet: Sheet) -> list[float]:
    """Return what a title takes, as paragraphs of one line."""
    return [0] * (TITLE * ceil(len(text) * TITLE / sheet.letters))


def fitting(always: Iterable[float], kinds: Mapping[str, Kind], sheet: Sheet) -> Mapping[str, Kept]:
    """Return what of each kind has room beside what always stands on the sheet.

    `always` holds the number of letters of each of its paragraphs. The kinds come in order of
    weight: the last is left out first. Within a kind, what comes after something that has no room
    is left out too: nobody's words are passed over because they are many.
    """
    room = sheet.lines - sheet.needed(always)
    kept: dict[str, Kept] = {}
    for name, kind in kinds.items():
        taken: list[Any] = []
        for thing, paragraphs in kind.things:
            lines = sheet.needed(paragraphs) + (0 if taken else kind.heading)
            if lines > room:
                break
            room -= lines
            taken.append(thing)
        kept[name] = Kept(tuple(taken), len(kind.things) - len(taken))
    return kept
