"""What is made of one place, or of all together, taken from a cache where nothing in it changed.

What an earlier build made may stand for what this one would make, if that is made from the same.
So whoever makes something of a place is handed that place and what all places have in common, and
nothing of another place: then what it was handed is all that it can depend on.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from opbrengst.caching import Cache, Digests
from opbrengst.editions.places import Place
from opbrengst.editions.together import Together


@dataclass(frozen=True)
class Kept:
    """Asks a cache, where there is one.

    `common` is the digest of all that things of every place are made from: our own words and steps,
    what the site chose, the organisations.
    """

    cache: Cache | None = None
    common: bytes = b""
    _digests: Digests = field(default_factory=Digests, repr=False)

    def of_place(self, place: Place, what: tuple[Any, ...], work: Callable[[], bytes]) -> bytes:
        """Return what is made of a place; `what` tells it from whatever else is made of it."""
        return self._of(place.history, what, work)

    def of_all(self, together: Together, what: tuple[Any, ...], work: Callable[[], bytes]) -> bytes:
        """Return what is made of all places together."""
        programme = together.redacted.programme
        return self._of((programme.as_of, programme.histories), what, work)

    def of_text(self, text: str, what: tuple[Any, ...], work: Callable[[], bytes]) -> bytes:
        """Return what is made of a text, whatever that was made from."""
        return self._of(text, what, work)

    def _of(self, made_from: Any, what: tuple[Any, ...], work: Callable[[], bytes]) -> bytes:
        if self.cache is None:
            return work()
        return self.cache.of(self._digests.of((self.common, made_from, what)), work)
