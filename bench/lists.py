"""The lists over all places of the plain twin: as numbers by place where ours have no room."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from bench.passages import BEGUN, ENDED, STATES, Page, Said, promised_state, rows
from bench.programmes import AS_OF
from opbrengst.editions.lists import ROOM

_LABELS = (
    "eigenaren gevonden", "van start", "gepauzeerd", "afgerond", "stil",
    "nu met meewerkers", "ooit van start gegaan", "eerste vervolg gehad",
    "open", "opgepakt", "toegezegd", "nagekomen",
    "opbrengst", "vervolg", "alles behalve berichten", "met aantal aanwezigen",
)  # fmt: skip
_TOO_MANY = (
    "Het zijn er te veel voor één pagina. Hier staat hoeveel het er per plaats zijn. Kies een "
    "plaats en u ziet ze allemaal."
)
# Yields for each thing of a list an empty text, and each label of `_LABELS` that it counts under.
Labels = Callable[[Said], Iterator[str]]


class _List(NamedTuple):
    one: str
    more: str
    labels: Labels


def by_place(name: str, told: Sequence[Said], page: Page) -> list[str]:
    """Return a list as numbers by place; empty where our page has room for the whole list.

    `told` has the meetings of one place together.
    """
    one, more, labels = _LISTS[name]
    places = [
        (place, Counter(label for said in held for label in labels(said)))
        for place, held in groupby(told, key=lambda said: said.place)
    ]
    if sum(counts[""] for _, counts in places) <= ROOM[name]:
        return []
    shown = _LABELS if len(places) <= ROOM["places"] else ()
    told_by_place = [
        f"- {page.link(place.name, place.id)}\n\n    **{many(counts[''], one, more)}** "
        + " ".join(f"{label}: {counts[label]}" for label in shown if counts[label])
        for place, counts in places
        if counts[""]
    ]
    return [_TOO_MANY, rows(told_by_place)]


def many(number: int, one: str, more: str) -> str:
    """Return a number with the word for what is counted."""
    return f"{number} {one if number == 1 else more}"


def _ideas(said: Said) -> Iterator[str]:
    for idea in said.held.ideas:
        yield from ("", STATES[said.held.state(idea)])
        if idea.owners:
            yield "nu met meewerkers"
        if said.held.state(idea) in BEGUN:
            yield "ooit van start gegaan"
        if idea is said.held.ideas[0]:
            yield "eerste vervolg gehad"


def _pilots(said: Said) -> Iterator[str]:
    for idea in said.held.ideas:
        if idea.owners:
            yield from ("", STATES[said.held.state(idea)])


def _quiet(said: Said) -> Iterator[str]:
    yield from ("" for idea in said.held.ideas if not idea.owners)


def _recommendations(said: Said) -> Iterator[str]:
    for at, _ in enumerate(said.held.recommendations):
        yield from ("", "open" if at else "opgepakt")


def _commitments(said: Said) -> Iterator[str]:
    for each in said.held.commitments:
        yield from ("", promised_state(each, said))


def _meetings(_: Said) -> Iterator[str]:
    for kind in ("opbrengst", "vervolg"):
        yield from ("", kind, "alles behalve berichten", "met aantal aanwezigen")


def _announcements(said: Said) -> Iterator[str]:
    if said.held.follow_up.next_meeting > AS_OF:
        yield ""


def _open_groups(said: Said) -> Iterator[str]:
    if said.held.follow_up.state not in ENDED:
        yield ""


_LISTS: Mapping[str, _List] = MappingProxyType({
    "ideas": _List("idee", "ideeën", _ideas),
    "pilots": _List("pilot", "pilots", _pilots),
    "home": _List("pilot", "pilots", _pilots),
    "quiet": _List("stil idee", "stille ideeën", _quiet),
    "recommendations": _List("aanbeveling", "aanbevelingen", _recommendations),
    "commitments": _List("toezegging", "toezeggingen", _commitments),
    "meetings": _List("verslag", "verslagen", _meetings),
    "announcements": _List("bijeenkomst", "bijeenkomsten", _announcements),
    "open_groups": _List("groep", "groepen", _open_groups),
})  # fmt: skip
