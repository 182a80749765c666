"""The rules about what is left of the empty form: blanks to fill in, and its instructions."""

import re
from collections.abc import Iterator

from opbrengst.checks.ground import Ground
from opbrengst.checks.instructions import INSTRUCTIONS, Sentences, words
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
_INSTRUCTIONS = Sentences(INSTRUCTIONS)


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


def instructions_are_gone(ground: Ground) -> Iterator[Problem]:
    """Ensure that no sentence of the format that instructs the writer is left, edited or not."""
    for record, texts, whole, *_ in ground.told_everywhere:
        # Quick, and enough: each instruction has threes of words without accents.
        if not _INSTRUCTIONS.may_be_in(_WORD.findall(whole.lower())):
            continue
        for path, text in texts:
            if any(_INSTRUCTIONS.nearest(words(sentence)) for sentence in _SENTENCE.split(text)):
                yield record.source.problem("instruction", path)
