"""What in a text looks like the name of a person, known by its form: nobody has a list of names.

Where it may as well be something else, it is taken for something else.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import dropwhile, pairwise
from typing import NamedTuple

from opbrengst.checks.capitals import (
    BEFORE_AN_INITIAL,
    BEFORE_OTHER_NAMES,
    BEGINNINGS,
    DEEDS,
    ENDINGS,
    FUNCTIONS,
    OPENERS,
    THINGS,
    TIMES_AND_LANGUAGES,
)
from opbrengst.checks.spellings import (
    ADDRESSED,
    AFTER,
    BEFORE,
    CAPITALS,
    FORMS,
    HIDDEN,
    OPENING,
    PIECE,
    QUOTES,
)
from opbrengst.identity import folded
from opbrengst.vocabulary import ROLE_WORDS

_MARKS = "*_~`"
_NEAR = 40
"""How many characters before a run tell where it stands."""
# What stands between the words of a name only: *Verhalen van Zwolle*, but *Bea van der Zwolle*.
_ONLY_IN_NAMES = frozenset({"der", "den", "ter", "'t", "’t", "von", "bin", "dos"})
_NO_NAMES = frozenset({
    *OPENERS, *TIMES_AND_LANGUAGES, *FUNCTIONS, *FORMS, *ROLE_WORDS, *ROLE_WORDS.values()
})  # fmt: skip


class _Run(NamedTuple):
    """Words that follow each other, the first and the last with a capital, and what is around."""

    words: tuple[str, ...]
    before: str
    opens: bool
    """Whether a sentence begins with it."""
    quoted: bool
    after: str = ""


def may_hold_one(text: str) -> bool:
    """Tell, quickly, whether there can be anything that looks like a name of a person."""
    plain = _plain(text)
    return bool(CAPITALS.search(plain) or ADDRESSED.search(plain))


def likenesses(text: str, known: AbstractSet[str]) -> Iterator[str]:
    """Yield what looks like the name of a person, folded; words that are `known` are no part."""
    plain = _plain(text)
    for found in ADDRESSED.finditer(plain):
        called = PIECE.findall(found[1])
        if not _is_no_name(called[0], known) and not _is_thing(called):
            yield folded(found[0])
    for found in CAPITALS.finditer(plain):
        for run in _runs(found, known):
            if words := _name(run):
                yield folded(" ".join(words))


def _plain(text: str) -> str:
    """Return text without addresses of pages and marks of emphasis."""
    if "](" in text or "://" in text or "www." in text:
        text = HIDDEN.sub("]", text)
    for mark in _MARKS:
        text = text.replace(mark, "")
    return text.replace("&nbsp;", " ")


def _runs(found: re.Match[str], known: AbstractSet[str]) -> Iterator[_Run]:
    """Yield what is left of words with capitals without those that are no part of a name."""
    start, end, plain = *found.span(), found.string
    near = ("\n" if start <= _NEAR else "") + plain[max(0, start - _NEAR) : start]
    before = BEFORE.search(near)
    quoted = QUOTES.get(near[-1:], "-") == plain[end : end + 1]
    run = _Run((), folded(before[1]) if before else "", bool(OPENING.search(near)), quoted)
    for word in PIECE.findall(found[0]):
        if _has_capital(word) and _is_no_name(word, known):
            yield run
            run = run._replace(words=(), before=folded(word), opens=False)
        elif _has_capital(word) or run.words:
            run = run._replace(words=(*run.words, word))
        else:  # a prefix has nothing to stand between any more
            run = run._replace(before=word)
    after = AFTER.match(plain, end)
    yield run._replace(after=after[1] if after else "")


def _name(run: _Run) -> tuple[str, ...]:
    """Return the words of a run that make a name, none where they may be something else."""
    words = run.words
    while words and not _is_word(words[-1]):  # an initial or a prefix is the end of no name
        words = words[:-1]
    if not words or run.quoted or run.before in BEFORE_OTHER_NAMES or _is_thing(words):
        return ()
    if _may_begin_a_name(run):
        return words if sum(map(_has_capital, words)) > 1 else ()
    rest = tuple(dropwhile(lambda word: not _has_capital(word), words[1:]))
    return _name(run._replace(words=rest, before=folded(words[0]), opens=False))


def _has_capital(word: str) -> bool:
    return word[0].isupper()


def _is_word(word: str) -> bool:
    return _has_capital(word) and not word.endswith(".")


def _may_begin_a_name(run: _Run) -> bool:
    """Tell whether the first word is part of a name, and not of the sentence or its number."""
    initials = run.words[0].count(".")
    if run.opens:
        return initials > 1 or run.after in DEEDS or not _ONLY_IN_NAMES.isdisjoint(run.words)
    return initials != 1 or run.before in BEFORE_AN_INITIAL


def _is_no_name(word: str, known: AbstractSet[str]) -> bool:
    """Tell whether a word is never a part of a name: an ordinary word, or one of a place."""
    plain = folded(word).replace(".", "")
    return plain in _NO_NAMES or not known.isdisjoint((plain, *plain.split("-")))


def _is_thing(words: Sequence[str]) -> bool:
    """Tell whether words are called what bodies, buildings, regions and streets are called."""
    if words and folded(words[0]) in BEGINNINGS:
        return True
    return any(
        _has_capital(word) and _has_capital(before) and _is_of_a_thing(folded(word))
        for before, word in pairwise((*words[:1], *words))
    )


def _is_of_a_thing(word: str) -> bool:
    parts = word.split("-")
    return not THINGS.isdisjoint(parts) or any(part.endswith(ENDINGS) for part in parts)
