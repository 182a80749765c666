"""What is made of one place, or of all together, taken from a cache where nothing in it changed.

What an earlier build made may stand for what this one would make, if that is made from the same.
So whoever makes something of a place is handed that place and what all places have in common, and
nothing of another place: then what it was handed is all that it can depend on.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from opbrengst.caching import Cache, Digests
from opbrengst.editions.places import Place
from opbrengst.editions.together import Together

T = TypeVar("T")
MOST = 8
"""How many things stay at hand; all of them would be all pages of a site at once."""


@dataclass(frozen=True)
class Question:
    """What something is made from, as a cache is asked for it."""

    cache: Cache
    digests: Digests
    made_from: tuple[Any, ...]
    recent: dict[bytes, Any]
    """What was asked for last: who asks for a thing, mostly asks for it again at once."""

    @cached_property
    def digest(self) -> bytes:
        """By which the cache knows it."""
        return self.digests.of(self.made_from)

    def answer(self, work: Callable[[], bytes]) -> bytes:
        """Return what was made from the same before, or what the work gives."""
        return self.cache.of(self.digest, work)

    def remembered(
        self, work: Callable[[], T], pack: Callable[[T], bytes], unpack: Callable[[bytes], T]
    ) -> T:
        """Return the same of what is no bytes; what was only just made, is not unpacked."""
        if self.digest in self.recent:
            known: T = self.recent[self.digest]
            return known
        made: list[T] = []

        def packed() -> bytes:
            made.append(work())
            return pack(made[0])

        answer = self.answer(packed)
        self.recent[self.digest] = made[0] if made else unpack(answer)
        if len(self.recent) > MOST:
            self.recent.pop(next(iter(self.recent)))
        return self.remembered(work, pack, unpack)

    def beside(self, what: str) -> "Question":
        """Return the question for something else that is made from the same."""
        return Question(self.cache, self.digests, (self.digest, what), self.recent)


@dataclass(frozen=True)
class Kept:
    """Asks a cache, where there is one.

    `common` is the digest of all that things of every place are made from: our own words and steps,
    what the site chose, the organisations.
    """

    cache: Cache | None = None
    common: bytes = b""
    _digests: Digests = field(default_factory=Digests, repr=False)
    _recent: dict[bytes, Any] = field(default_factory=dict, repr=False)

    def about_place(self, place: Place, what: tuple[Any, ...]) -> Question | None:
        """Return how one asks for a thing made of a place, which `what` tells from the others."""
        return self._about(place.history, what)

    def about_all(self, together: Together, what: tuple[Any, ...]) -> Question | None:
        """Return how one asks for a thing that is made of all places together."""
        programme = together.redacted.programme
        return self._about((programme.as_of, programme.histories), what)

    def of_place(self, place: Place, what: tuple[Any, ...], work: Callable[[], bytes]) -> bytes:
        """Return what is made of a place."""
        question = self.about_place(place, what)
        return question.answer(work) if question else work()

    def of_text(self, text: str, what: tuple[Any, ...], work: Callable[[], bytes]) -> bytes:
        """Return what is made of a text, whatever that was made from."""
        question = self.about_text(text, what)
        return question.answer(work) if question else work()

    def about_text(self, text: str, what: tuple[Any, ...]) -> Question | None:
        """Return how one asks for a thing that is made of a text, whatever that was made from."""
        return self._about(text, what)

    def _about(self, made_from: Any, what: tuple[Any, ...]) -> Question | None:
        if self.cache is None:
            return None
        told = (self.common, made_from, what)
        return Question(self.cache, self._digests, told, self._recent)
