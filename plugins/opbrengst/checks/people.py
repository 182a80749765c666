"""The rules about the register of people: whom an entry means, and whether consent lasts."""

from collections.abc import Iterator
from datetime import timedelta

from opbrengst.checks.whole import Whole
from opbrengst.identity import folded
from opbrengst.model import Person
from opbrengst.problems import Path, Problem

# Time enough to ask again at the next meeting of a group.
NOTICE = timedelta(days=60)


def people_are_told_apart(ground: Whole) -> Iterator[Problem]:
    """Ensure that a spelling of a name means one person at a location."""
    for first, other in ground.reading.people.doubles:
        yield _problem(ground, "double_person", other, "name", other=first + 1)


def people_have_places(ground: Whole) -> Iterator[Problem]:
    """Ensure that each person belongs to a place that there is."""
    places = {meeting.location for meeting in ground.reading.meetings}
    places.update(location.id for location in ground.reading.locations)
    for at, person in _persons(ground):
        if person.location is None:
            yield _problem(ground, "person_nowhere", at)
        elif person.location not in places:
            yield _problem(ground, "person_elsewhere", at, "location")


def people_have_known_roles(ground: Whole) -> Iterator[Problem]:
    """Ensure that what is said instead of a name is a word that the site has a plural of."""
    known = {folded(word) for word in ground.role_words}
    for at, person in _persons(ground):
        if person.role and folded(person.role) not in known:
            allowed = ", ".join(ground.role_words)
            yield _problem(ground, "unknown_role", at, "role", allowed=allowed)


def consents_say_how(ground: Whole) -> Iterator[Problem]:
    """Ensure that whoever may be named has said in which form."""
    for at, person in _consenting(ground):
        if person.show == "role":
            yield _problem(ground, "manner_missing", at, "consent")


def consents_have_days(ground: Whole) -> Iterator[Problem]:
    """Ensure that of each consent is known when it was given: it must be possible to show it."""
    for at, person in _consenting(ground):
        if person.given_on is None:
            yield _problem(ground, "consent_undated", at, "consent")


def consents_last(ground: Whole) -> Iterator[Problem]:
    """Ensure that a consent which ends soon, or ended lately, does not go unnoticed."""
    for at, person in _consenting(ground):
        left = person.until - ground.today if person.until else None
        if left is not None and -NOTICE <= left <= NOTICE:
            code = "consent_ends" if left >= timedelta() else "consent_ended"
            yield _problem(ground, code, at, "until", days=abs(left.days))


def _persons(ground: Whole) -> Iterator[tuple[int, Person]]:
    yield from enumerate(ground.reading.people.persons)


def _consenting(ground: Whole) -> Iterator[tuple[int, Person]]:
    yield from ((at, person) for at, person in _persons(ground) if person.consent != "none")


def _problem(ground: Whole, code: str, at: int, key: str = "", **values: object) -> Problem:
    path: Path = ("people", at, key) if key else ("people", at)
    return ground.reading.people.source.problem(code, path, **values)
