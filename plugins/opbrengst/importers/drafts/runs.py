"""Words in their looks: cleaned, cut and put together without losing what each run looks like."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from opbrengst.identity import folded
from opbrengst.importers.blocks import Run
from opbrengst.reading.characters import visible_prose, without_refused

Runs = tuple[Run, ...]
# What ends a line, or looks like it, in some program; our reader takes most of it for a space.
_BREAK = re.compile("\r\n?|[\v\u2028\u2029]")
_SPACE = re.compile("[\f\x85]")
_ROOM = re.compile(r"[^\S\n]{20,}")
_LONE = re.compile("[\ud800-\udfff\ufffd]")
# Under this length a word is too easily another one.
_LONG_ENOUGH, _ALIKE, _NEARLY = 6, 0.85, 0.95
_FIGURE = re.compile(r"\d")
_PARTED = re.compile(r"[\s–-]+")


def cleaned(text: str) -> str:
    """Return text without what nobody sees; a letter that was lost leaves a question mark."""
    text = _ROOM.sub(" " * 20, _SPACE.sub(" ", _BREAK.sub("\n", text)))
    return visible_prose(without_refused(_LONE.sub("?", text)))


def text_of(runs: Iterable[Run]) -> str:
    """Return the words of runs without their look."""
    return "".join(run.text for run in runs)


def one_line(text: str) -> str:
    """Return text with one space wherever there is room between words."""
    return " ".join(text.split())


def part(runs: Iterable[Run], start: int, end: int | None = None) -> Runs:
    """Return the runs of the words from `start` up to `end`."""
    found, at = [], 0
    for run in runs:
        stop = len(run.text) if end is None else end - at
        piece = run.text[max(0, start - at) : max(0, stop)]
        if piece:
            found.append(run._replace(text=piece))
        at += len(run.text)
    return tuple(found)


def stripped(runs: Sequence[Run]) -> Runs:
    """Return runs without the white space around them."""
    text = text_of(runs)
    start = len(text) - len(text.lstrip())
    return part(runs, start, max(start, len(text.rstrip())))


def without(runs: Sequence[Run], spans: Iterable[tuple[int, int]]) -> Runs:
    """Return runs without the words of some spans, which are in order."""
    kept: list[Run] = []
    at = 0
    for start, end in spans:
        kept.extend(part(runs, at, start))
        at = end
    return (*kept, *part(runs, at))


def split_lines(runs: Sequence[Run]) -> Iterator[Runs]:
    """Yield the runs of each line."""
    at = 0
    for line in text_of(runs).split("\n"):
        yield part(runs, at, at + len(line))
        at += len(line) + 1


def alike(text: str, phrase: str) -> bool:
    """Tell whether a text is a phrase of the format, perhaps with a typing error."""
    return likeness(text, phrase) > 0


def likeness(text: str, phrase: str) -> float:
    """Return how alike a text and a phrase are, from 0 to 1; 0 where they are not the same.

    A further word, or a number, is no typing error.
    """
    one, other = folded(text), folded(phrase)
    if one == other:
        return 1.0
    if min(len(one), len(other)) < _LONG_ENOUGH or (
        _FIGURE.search(one) and not _FIGURE.search(other)
    ):
        return 0.0
    enough = _NEARLY if len(one.split()) > len(other.split()) else _ALIKE
    if enough == _NEARLY:  # a word in two
        one, other = _PARTED.sub("", one), _PARTED.sub("", other)
    compared = SequenceMatcher(None, one, other, autojunk=False)
    found = compared.ratio() if compared.real_quick_ratio() >= enough else 0.0
    return found if found >= enough else 0.0
