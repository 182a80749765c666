"""The rule about names of people in a text, which it can only know by what they look like."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import NamedTuple

from opbrengst.checks.capitals import COMPOUNDS
from opbrengst.checks.ground import Ground
from opbrengst.checks.persons import likenesses, may_hold_one
from opbrengst.checks.spellings import FORMS
from opbrengst.checks.whole import Whole
from opbrengst.identity import ARTICLES, folded, slug
from opbrengst.memory import Same
from opbrengst.problems import Problem
from opbrengst.vocabulary import ROLE_WORDS

_NO_FIRST_NAMES = frozenset({*ARTICLES, *ROLE_WORDS, *FORMS})


class _Known(NamedTuple):
    """What is known: bodies and full names, a space around them, and first names."""

    bodies: frozenset[str]
    names: frozenset[str]
    first_names: frozenset[str]

    def holds(self, likeness: str) -> bool:
        """Tell whether a likeness is of a body, or of somebody of whom redaction tells."""
        around, words = f" {likeness} ", f" {_words(likeness)} "
        return (
            any(name in around for name in self.names)
            or not self.first_names.isdisjoint(words.split())
            or any(body in words or words in body for body in self.bodies)
        )


def texts_name_nobody(ground: Whole) -> Iterator[Problem]:
    """Ensure that no text names somebody, as far as a name can be told by its form.

    The message never repeats it. A name that stands under a key is left to redaction, which tells
    where else it stands.
    """
    if not ground.knows_organisations:
        return
    # Of all places is asked what they are called and whom they note: of a text, its own part.
    memory = ground.memory
    called = memory.kept((frozenset(_places(ground)), _known(ground)))
    for part in ground.parts:
        yield from memory.of((_told, Same(part, called)), partial(_told, part, *called))


def _told(part: Ground, places: frozenset[str], known: _Known) -> tuple[Problem, ...]:
    return tuple(
        record.source.problem("likeness", path)
        for record, texts, whole, *_ in part.told
        if may_hold_one(whole)
        for path, text in texts
        if not all(known.holds(each) for each in likenesses(text, places))
    )


def _known(ground: Whole) -> _Known:
    registered = ground.programme.organisations.values()
    called = chain(COMPOUNDS, *((each.name, _without_aside(each.name)) for each in registered))
    people = _people(ground)
    first_names = {name.split()[0].rstrip(".") for name in people} - _NO_FIRST_NAMES
    return _Known(
        frozenset(f" {_words(name)} " for name in called),
        frozenset(f" {name} " for name in people if " " in name),
        frozenset(name for name in first_names if len(name) > 1),
    )


def _people(ground: Whole) -> frozenset[str]:
    """Return the names of which redaction tells where they stand: noted, or in the register."""
    register = ground.reading.people.persons
    registered = (folded(each) for person in register for each in person.spellings)
    of = ground.memory.of
    return frozenset(registered).union(
        *(of((_noted, Same(p)), partial(_noted, p)) for p in ground.parts)
    )


def _noted(part: Ground) -> frozenset[str]:
    """Return the names that stand under a key, but for those of bodies."""
    names = (name for told in part.told for _, name in told.names)
    return frozenset(folded(name.text) for name in names if name.organisation is None)


def _places(ground: Whole) -> Iterator[str]:
    """Yield the words by which places are called."""
    for part in ground.parts:
        yield from ground.memory.of((_words_of, Same(part)), partial(_words_of, part))


def _words_of(part: Ground) -> frozenset[str]:
    found = {word for meeting in part.meetings for word in meeting.location.split("-")}
    for location in part.reading.locations:
        for name in (location.id, location.name, location.municipality or ""):
            found.update(slug(name).split("-"), _words(name).split())
    return frozenset(found)


def _without_aside(name: str) -> str:
    return re.sub(r"\([^()]*\)", "", name)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))
