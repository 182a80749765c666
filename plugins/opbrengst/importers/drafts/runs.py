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
_LONE = re.compile("[\ud800-\udfff\ufffd]")
# Under this length a word is too easily another one.
_LONG_ENOUGH, _ALIKE = 6, 0.85


def cleaned(text: str) -> str:
    """Return text without what nobody sees; a letter that was lost leaves a question mark."""
    text = _SPACE.sub(" ", _BREAK.sub("\n", text))
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
    one, other = folded(text), folded(phrase)
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG_ENOUGH:
        return False
    compared = SequenceMatcher(None, one, other, autojunk=False)
    return compared.real_quick_ratio() >= _ALIKE and compared.ratio() >= _ALIKE
