"""The lists over all places of the plain twin: as numbers by place where ours have no room."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from bench.letters import Letters, letters
from bench.passages import BEGUN, ENDED, STATES, Page, Said, bullets, promised_state, rows
from bench.programmes import AS_OF, Place
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
Counted = Sequence[tuple[Place, Mapping[str, int]]]
# Yields for each thing of a list an empty text, and each label of `_LABELS` that it counts under.
Labels = Callable[[Said], Iterator[str]]


class Listed(NamedTuple):
    """The words of a list, how its things are counted, and where it is if it goes by letter."""

    one: str
    more: str
    labels: Labels
    title: str = ""
    where: str = ""


def by_place(name: str, told: Sequence[Said], page: Page) -> list[str]:
    """Return a list as numbers by place, or by letter; empty where ours has room for all of it.

    `told` has the meetings of one place together.
    """
    counted = [each for each in counts(name, told) if each[1][""]]
    if sum(number[""] for _, number in counted) <= ROOM[name]:
        return []
    if goes_by_letter(name, told):
        return [*_by_letter(name, counted, page)]
    return [_TOO_MANY, place_rows(name, counted, page)]


def goes_by_letter(name: str, told: Sequence[Said]) -> bool:
    """Tell whether a list has a page for each letter."""
    told_by_place = [number[""] for _, number in counts(name, told) if number[""]]
    return sum(told_by_place) > ROOM[name] and len(told_by_place) > ROOM["places"]


def counts(name: str, told: Sequence[Said]) -> Counted:
    """Return how much a list holds at each place, under each label."""
    return [
        (place, Counter(label for said in held for label in LISTS[name].labels(said)))
        for place, held in groupby(told, key=lambda said: said.place)
    ]


def place_rows(name: str, counted: Counted, page: Page) -> str:
    """Return the numbers by place."""
    return rows(
        f"- {page.link(place.name, place.id)}\n\n"
        f"    **{_number(name, numbers[''])}** {_labelled(numbers)}"
        for place, numbers in counted
    )


def letter_links(name: str, parts: Sequence[Letters], counted: Counted, page: Page) -> str:
    """Return a link for each letter, with how much there is."""
    number = {place.id: numbers[""] for place, numbers in counted}
    return bullets(
        f"{page.link(part.shown, f'{LISTS[name].where}/bij-{part.begin}')} "
        + _told_of(name, [number.get(place.id, 0) for place in part.places])
        for part in parts
    )


def _told_of(name: str, numbers: Sequence[int]) -> str:
    if name == "places":
        return many(len(numbers), "plaats", "plaatsen")
    return _number(name, sum(numbers)) if sum(numbers) else "geen"


def _by_letter(name: str, counted: Counted, page: Page) -> Iterator[str]:
    whole = _number(name, sum(numbers[""] for _, numbers in counted))
    where = many(len(counted), "plaats", "plaatsen")
    yield (
        f"Het zijn er te veel voor één pagina: {whole} in {where}. Kies de eerste letter van uw "
        "plaats."
    )
    yield letter_links(name, letters(page.made.places), counted, page)
    together: Counter[str] = Counter()
    for _, numbers in counted:
        together.update(numbers)
    if labelled := _labelled(together):
        yield f"In alle plaatsen samen:\n\n{labelled}"


def _labelled(numbers: Mapping[str, int]) -> str:
    return " ".join(f"{label}: {numbers[label]}" for label in _LABELS if numbers[label])


def _number(name: str, number: int) -> str:
    return many(number, LISTS[name].one, LISTS[name].more)


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


LISTS: Mapping[str, Listed] = MappingProxyType({
    "places": Listed("pilot", "pilots", _pilots, "Plaatsen", "plaatsen"),
    "ideas": Listed("idee", "ideeën", _ideas, "Ideeën", "ideeen"),
    "pilots": Listed("pilot", "pilots", _pilots, "Pilots", "pilots"),
    "home": Listed("pilot", "pilots", _pilots),
    "quiet": Listed("stil idee", "stille ideeën", _quiet, "Stille ideeën", "ideeen/stil"),
    "recommendations": Listed(
        "aanbeveling", "aanbevelingen", _recommendations, "Aanbevelingen", "aanbevelingen"
    ),
    "commitments": Listed(
        "toezegging", "toezeggingen", _commitments, "Toezeggingen", "toezeggingen"
    ),
    "meetings": Listed("verslag", "verslagen", _meetings, "Bijeenkomsten", "bijeenkomsten"),
    "announcements": Listed("bijeenkomst", "bijeenkomsten", _announcements, "Agenda", "agenda"),
    "open_groups": Listed(
        "groep", "groepen", _open_groups, "Groepen die mensen zoeken", "meedoen"
    ),
})  # fmt: skip
