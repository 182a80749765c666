"""The rules about what is left of the empty form: blanks to fill in, and its instructions."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from opbrengst.checks.ground import Ground
from opbrengst.checks.instructions import INSTRUCTIONS
from opbrengst.identity import folded
from opbrengst.problems import Problem

# `<naam idee>`, but no mark-up: that is shown as it was typed, and is another mistake.
_BLANK = re.compile(r"<\s*[^\W\d_][^\W\d_ ]*(?: [^\W\d_]+){0,5}\s*>")
_MARK_UP = frozenset({
    "a", "abbr", "b", "big", "blockquote", "br", "center", "code", "div", "em", "font", "form",
    "h1", "h2", "h3", "hr", "i", "iframe", "img", "input", "li", "ol", "p", "pre", "s", "script",
    "small", "span", "strong", "style", "sub", "sup", "svg", "table", "td", "th", "tr", "u", "ul",
})  # fmt: skip
_WORD = re.compile(r"\w+")
Threes = set[tuple[str, str, str]]


def blanks_are_filled(ground: Ground) -> Iterator[Problem]:
    """Ensure that no blank of the format is left, as `<naam idee>`."""
    for told in ground.told:
        texts = told.texts if _has_blank(told.whole) else ()
        for path, text in (*texts, *((path, name.text) for path, name in told.names)):
            if _has_blank(text):
                yield told.record.source.problem("blank", path)


def _has_blank(text: str) -> bool:
    return "<" in text and any(
        found[0].strip("< >").lower() not in _MARK_UP for found in _BLANK.finditer(text)
    )


def _threes(words: Sequence[str]) -> Threes:
    """Return every three words that follow each other."""
    return {(a, b, c) for (a, b), (_, c) in pairwise(pairwise(words))}


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


# Three words → the instructions that hold them; and how many such threes each instruction has.
_HOLDERS: dict[tuple[str, str, str], list[int]] = defaultdict(list)
_NUMBERS: list[int] = []
for _at, _instruction in enumerate(INSTRUCTIONS):
    _NUMBERS.append(len(_threes(_words(_instruction))))
    for _three in _threes(_words(_instruction)):
        _HOLDERS[_three].append(_at)
_KNOWN = frozenset(_HOLDERS)


def instructions_are_gone(ground: Ground) -> Iterator[Problem]:
    """Ensure that no sentence of the format that instructs the writer is left, edited or not."""
    for record, texts, whole, _ in ground.told:
        words = _WORD.findall(whole.lower())
        # Quick, and enough: each instruction has threes of words without accents.
        if _KNOWN.isdisjoint(zip(words, words[1:], words[2:], strict=False)):
            continue
        for path, text in texts:
            if _instructs(text):
                yield record.source.problem("instruction", path)


def _instructs(text: str) -> bool:
    """Tell whether half of all the threes of some instruction stand in a text."""
    found: dict[int, int] = defaultdict(int)
    for three in _threes(_words(text)) & _KNOWN:
        for at in _HOLDERS[three]:
            found[at] += 1
    return any(2 * number >= _NUMBERS[at] for at, number in found.items())
