"""The rules about what is left of the empty form: blanks to fill in, and its instructions."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from opbrengst.checks.ground import Ground
from opbrengst.checks.instructions import INSTRUCTIONS
from opbrengst.identity import folded
from opbrengst.problems import Problem

# `<naam idee>`, but no mark-up: that is shown as it was typed, and is another mistake.
_BLANK = re.compile(r"<\s*[^\W\d_][^\W\d_ ]*(?: [^\W\d_]+){0,5}\s*>")
_MARK_UP = frozenset({
    "a", "abbr", "article", "audio", "b", "base", "big", "blockquote", "body", "br", "button",
    "center", "code", "details", "div", "em", "embed", "figure", "font", "form", "h1", "h2",
    "h3", "head", "hr", "html", "i", "iframe", "img", "input", "li", "link", "main", "math",
    "meta", "object", "ol", "option", "p", "pre", "s", "script", "section", "select", "small",
    "source", "span", "strong", "style", "sub", "sup", "svg", "table", "td", "textarea", "th",
    "title", "tr", "u", "ul", "video",
})  # fmt: skip
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?]\s|\n\s*\n|\n\s*[-*] ")
Three = tuple[str, str, str]
# How many words two sentences share, in this order, of all that they have. Other sentences of our
# reports and of the format share a third with an instruction at most; one in which every fourth
# word was changed still shares three quarters with it.
ALIKE = 0.6


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


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _threes(words: Sequence[str]) -> set[Three]:
    """Return every three words that follow each other."""
    return set(zip(words, words[1:], words[2:], strict=False))


# The words of each instruction, and every three of them with the instructions that hold it.
_INSTRUCTIONS = [_words(each) for each in INSTRUCTIONS]
_HOLDERS: dict[Three, set[int]] = {}
for _at, _instruction in enumerate(_INSTRUCTIONS):
    for _three in _threes(_instruction):
        _HOLDERS.setdefault(_three, set()).add(_at)


def instructions_are_gone(ground: Ground) -> Iterator[Problem]:
    """Ensure that no sentence of the format that instructs the writer is left, edited or not."""
    for record, texts, whole, *_ in ground.told_everywhere:
        words = _WORD.findall(whole.lower())
        # Quick, and enough: each instruction has threes of words without accents.
        if _HOLDERS.keys().isdisjoint(zip(words, words[1:], words[2:], strict=False)):
            continue
        for path, text in texts:
            if any(_instructs(_words(sentence)) for sentence in _SENTENCE.split(text)):
                yield record.source.problem("instruction", path)


def _instructs(sentence: list[str]) -> bool:
    """Tell whether a sentence is an instruction, or one with some words changed."""
    holders = [_HOLDERS.get(three, set()) for three in _threes(sentence)]
    return any(_alike(_INSTRUCTIONS[at], sentence) for at in set().union(*holders))


def _alike(instruction: list[str], sentence: list[str]) -> bool:
    compared = SequenceMatcher(None, instruction, sentence, autojunk=False)
    # By their lengths alone first: a very long sentence is not compared at all.
    return compared.real_quick_ratio() >= ALIKE and compared.ratio() >= ALIKE
