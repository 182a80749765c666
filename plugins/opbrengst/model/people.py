"""The register of residents: who they are at a location, and who may see which form of a name."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType
from typing import Annotated

from opbrengst import values
from opbrengst.identity import folded
from opbrengst.model.record import Consented, Day, Edition, Id, Manner, Record, Texts
from opbrengst.problems import Source


class Person(Record):
    """An entry of `people.yml`: somebody at one location, and what may be shown of the name.

    Consent has to be given and can be taken back (GDPR, articles 6(1)(a) and 7(3)): without a
    word of it nothing is shown.
    """

    sentence = "name"
    name: str
    also_known_as: Texts = ()
    location: Id | None = None
    role: str | None = None
    show: Annotated[Manner, values.choice(Manner)] = "role"
    consent: Consented = "none"
    given_on: Day | None = None
    until: Day | None = None
    note: str | None = None

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way in which this person is written in the meetings."""
        return (self.name, *self.also_known_as)

    def said_to(self, edition: Edition, today: date) -> str | None:
        """Return the name as the readers of an edition may see it today; None where they may not.

        Whoever may be named to everybody may be named to the partners too.
        """
        to_them = self.consent in {"public", edition}
        begun = self.given_on is None or self.given_on <= today
        ended = self.until is not None and self.until < today
        return _MANNERS[self.show](self.name) if to_them and begun and not ended else None


def _initials(name: str) -> str:
    """Return `V.A.` of `Voornaam van der Achternaam`: what stands between has no capital."""
    return "".join(f"{word[0]}." for word in re.findall(r"\w+", name) if word[0].isupper())


_MANNERS: Mapping[Manner, Callable[[str], str | None]] = MappingProxyType({
    "role": lambda _: None,
    "initials": lambda name: _initials(name) or None,
    "first_name": lambda name: name.split()[0],
    "full_name": lambda name: name,
})  # fmt: skip


@dataclass(frozen=True)
class People:
    """The entries of `people.yml`, in the order of that file, which is `source`."""

    persons: tuple[Person, ...] = ()
    source: Source = field(default_factory=lambda: Source(""))

    def at(self, location: str) -> Mapping[str, int]:
        """Return whom each folded spelling at a location means, by the place in `persons`.

        A spelling of two entries means neither.
        """
        return self._at.get(location, _NOBODY)

    @cached_property
    def doubles(self) -> tuple[tuple[int, int], ...]:
        """The pairs of entries of one location that share a spelling."""
        return tuple(
            (first, other)
            for place in self._spelt.values()
            for them in place.values()
            for first, other in pairwise(them)
        )

    @cached_property
    def _spelt(self) -> Mapping[str, Mapping[str, list[int]]]:
        """Location → folded spelling → the entries that have it."""
        known: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for at, person in enumerate(self.persons):
            for spelling in sorted({folded(each) for each in person.spellings}):
                known[person.location or ""][spelling].append(at)
        return known

    @cached_property
    def _at(self) -> Mapping[str, Mapping[str, int]]:
        return {
            place: {spelling: them[0] for spelling, them in spelt.items() if len(them) == 1}
            for place, spelt in self._spelt.items()
        }


_NOBODY: Mapping[str, int] = MappingProxyType({})
NOBODY = People()
