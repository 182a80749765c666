"""Who may be called by name in an edition, and what is said of everybody else: only their role."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from types import MappingProxyType

from opbrengst.identity import ARTICLES, folded
from opbrengst.memory import Memory, Same
from opbrengst.model import Edition, Meeting, Name, People, Person
from opbrengst.model.pieces import pieces

# The role of a name that may not be shown, by the key under which it was written.
ROLES: Mapping[str, str] = MappingProxyType({
    "convened_by": "begeleider",
    "facilitated_by": "begeleider",
    "by": "deelnemer",
    "to": "partner",
})  # fmt: skip
ROLE_OF_AN_OWNER = "bewoner"
GROUP = frozenset({"group", "groep", "de groep"})


@dataclass(frozen=True)
class Audience:
    """Who reads, and on which day: consent is judged today, whatever day's state is shown."""

    edition: Edition
    today: date
    role_words: Mapping[str, str]
    """Each word that makes a label (*Bewoner A*) with its plural."""


def role(key: str) -> str:
    """Return the role of somebody who is named under a key."""
    return ROLES.get(key, ROLE_OF_AN_OWNER)


class Names:
    """Who is named in meetings and in the register of people, and who of them may be shown.

    `withheld` maps each name that may not, folded, to the role that is said instead; `shorter`
    each name that may be shown in another form to that form.
    """

    def __init__(
        self, meetings: Iterable[Meeting], people: People, audience: Audience, memory: Memory
    ) -> None:
        words = "|".join(re.escape(folded(word)) for word in audience.role_words)
        self._label = re.compile(rf"(?:{words})(?: (?:[a-z]|\d{{1,3}}))?")
        self._people, self.audience = people, audience
        self._known: dict[tuple[str, str, str], Name] = {}
        self.withheld: dict[str, str] = {}
        self.shorter: dict[str, str] = {}
        told = [(at, list(said)) for at, said in groupby(meetings, lambda each: each.location)]
        self._places = {place for place, _ in told}
        for person in people.persons:
            self._take(person)
        for place, said in told:
            question = (_private, Same(*said), self._label)
            for key, name in memory.of(question, partial(_private, said, self._label)):
                self._withhold(key, place, name)

    @property
    def ground(self) -> Hashable:
        """All on which it depends what may be said of a name."""
        readers = (self.audience.edition, self.audience.today, *self.audience.role_words.items())
        return Same(self._people), readers, frozenset(self._places)

    def _take(self, person: Person) -> None:
        """Withhold every spelling of somebody, or know the form that may be said instead."""
        told, known = self.told(person), self._people.at(person.location or "")
        for spelling in map(folded, person.spellings):
            if self.is_label(spelling):
                continue  # it may always be shown, and means others elsewhere
            if told is None or spelling not in known:  # what two entries share means neither
                self.withheld[spelling] = self._role_of(person) or ROLE_OF_AN_OWNER
            elif spelling != folded(told):
                self.shorter[spelling] = told

    def _withhold(self, key: str, place: str, name: Name) -> None:
        person = self._person(name, place)
        if person and self.told(person) is not None:
            return
        if key not in ROLES or folded(name.text) not in self.withheld:
            instead = (person and self._role_of(person)) or role(key)
            self.withheld[folded(name.text)] = instead

    def public(self, name: Name, key: str, place: str) -> Name:
        """Return what may be said of somebody who is named under a key in a report of a place."""
        known = (name.text, key, place)
        if known not in self._known:
            self._known[known] = self._said(name, key, place)
        return self._known[known]

    def _said(self, name: Name, key: str, place: str) -> Name:
        if folded(name.text) in GROUP:
            return Name(text="de groep")
        if name.organisation:
            return name
        person = self._person(name, place)
        if person and (told := self.told(person)):
            return name.model_copy(update={"text": told})
        if _may_stay(name, self._label):
            return name
        instead = (person and self._role_of(person)) or role(key)
        return name.model_copy(update={"text": "", "role": instead, "person": None})

    def is_label(self, spelt: str) -> bool:
        """Tell whether a folded text is a role, with at most a letter or a number behind it."""
        return bool(self._label.fullmatch(spelt))

    def _person(self, name: Name, place: str) -> Person | None:
        """Return the entry that a name in a report of a place means, None where it is of nobody."""
        at = self._people.at(place).get(folded(name.text))
        return None if at is None else self._people.persons[at]

    def told(self, person: Person) -> str | None:
        """Return how somebody may be called; None where not at all, or at no place there is."""
        if person.location not in self._places:
            return None
        return person.said_to(self.audience.edition, self.audience.today)

    def _role_of(self, person: Person) -> str | None:
        """Return the role that the register gives somebody, where it is one the site knows."""
        roles = {folded(word): word for word in self.audience.role_words}
        return roles.get(folded(person.role)) if person.role else None


def _private(meetings: Iterable[Meeting], label: re.Pattern[str]) -> tuple[tuple[str, Name], ...]:
    """Return each name, with its key, that may not stay by itself; all know what a label is."""
    # One name per spelling is enough: at a thousand meetings most are the same.
    return tuple(
        (key, name)
        for key, name in dict.fromkeys(_named(meetings))
        if not _may_stay(name, label) and not (key in ROLES and _is_description(name.text))
    )


def _may_stay(name: Name, label: re.Pattern[str]) -> bool:
    """Tell whether a name is a label, an organisation or the group itself."""
    spelt = folded(name.text)
    return bool(label.fullmatch(spelt)) or spelt in GROUP or name.organisation is not None


def _named(meetings: Iterable[Meeting]) -> Iterator[tuple[str, Name]]:
    for meeting in meetings:
        for path, found in pieces(meeting):
            if isinstance(found, Name):
                yield next(step for step in reversed(path) if isinstance(step, str)), found


def _is_description(text: str) -> bool:
    """Tell *de bibliotheek* from a name: no name is without capitals behind an article."""
    return text == text.lower() and text.split(maxsplit=1)[0] in ARTICLES
