"""The rule about names of people in a text, which it can only know by what they look like."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from opbrengst.checks.capitals import COMPOUNDS
from opbrengst.checks.ground import Ground
from opbrengst.checks.persons import likenesses, may_hold_one
from opbrengst.checks.spellings import FORMS
from opbrengst.identity import ARTICLES, folded, slug
from opbrengst.problems import Problem
from opbrengst.vocabulary import ROLE_WORDS

_NO_FIRST_NAMES = frozenset({*ARTICLES, *ROLE_WORDS, *FORMS})


def texts_name_nobody(ground: Ground) -> Iterator[Problem]:
    """Ensure that no text names somebody, as far as a name can be told by its form.

    The message never repeats it. A name that stands under a key is left to redaction, which tells
    where else it stands.
    """
    if not ground.knows_organisations:
        return
    places, known = frozenset(_places(ground)), _known(ground)
    for record, texts, whole, *_ in ground.told:
        if may_hold_one(whole):
            for path, text in texts:
                if not all(known.holds(each) for each in likenesses(text, places)):
                    yield record.source.problem("likeness", path)


class _Known(NamedTuple):
    """What is known: bodies and full names, a space around them, and first names."""

    bodies: tuple[str, ...]
    names: tuple[str, ...]
    first_names: frozenset[str]

    def holds(self, likeness: str) -> bool:
        """Tell whether a likeness is of a body, or of somebody of whom redaction tells."""
        around, words = f" {likeness} ", f" {_words(likeness)} "
        return (
            any(name in around for name in self.names)
            or not self.first_names.isdisjoint(words.split())
            or any(body in words or words in body for body in self.bodies)
        )


def _known(ground: Ground) -> _Known:
    registered = ground.programme.organisations.values()
    called = chain(COMPOUNDS, *((each.name, _without_aside(each.name)) for each in registered))
    people = _people(ground)
    first_names = {name.split()[0].rstrip(".") for name in people} - _NO_FIRST_NAMES
    return _Known(
        tuple({f" {_words(name)} " for name in called}),
        tuple(f" {name} " for name in people if " " in name),
        frozenset(name for name in first_names if len(name) > 1),
    )


def _people(ground: Ground) -> set[str]:
    """Return the names of which redaction tells where they stand: noted, or in the register."""
    noted = {
        folded(name.text)
        for told in ground.told
        for _, name in told.names
        if name.organisation is None
    }
    register = ground.reading.people.persons
    return noted | {folded(each) for person in register for each in person.spellings}


def _places(ground: Ground) -> Iterator[str]:
    """Yield the words by which places are called."""
    for location in ground.reading.locations:
        for name in (location.id, location.name, location.municipality or ""):
            yield from slug(name).split("-")
            yield from _words(name).split()
    for meeting in ground.meetings:
        yield from meeting.location.split("-")


def _without_aside(name: str) -> str:
    return re.sub(r"\([^()]*\)", "", name)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))
