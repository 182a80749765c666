"""Who owns an idea, and who did before."""

from collections.abc import Mapping
from typing import NamedTuple

from opbrengst.history.elements import Ownership
from opbrengst.history.order import order
from opbrengst.model import Meeting, Name

NOBODY: Mapping[str, Ownership] = {}


class Owners(NamedTuple):
    """The ownerships that last, by the key of the name, and those that ended, as they ended."""

    present: Mapping[str, Ownership] = NOBODY
    past: tuple[Ownership, ...] = ()

    def has(self, name: Name) -> bool:
        """Tell whether somebody is an owner, however the name is spelt."""
        return name.key in self.present

    def joined_by(self, name: Name, meeting: Meeting) -> "Owners":
        """Return the owners once somebody stepped forward; twice counts once."""
        key = name.key
        if key in self.present:
            return self
        return Owners({**self.present, key: Ownership(name, meeting)}, self.past)

    def left_by(self, name: Name, meeting: Meeting) -> "Owners":
        """Return the owners once somebody stepped back; who was none changes nothing."""
        present = dict(self.present)
        if (ended := present.pop(name.key, None)) is None:
            return self
        return Owners(present, (*self.past, Ownership(ended.name, ended.joined, meeting)))

    @property
    def now(self) -> tuple[Ownership, ...]:
        """Those of today, as they joined."""
        return tuple(self.present.values())

    @property
    def former(self) -> tuple[Ownership, ...]:
        """Those who left and did not come back, each once, as they left."""
        last = {each.name.key: each for each in self.past}
        return tuple(
            each for each in self.past if last[each.name.key] is each and not self.has(each.name)
        )

    @property
    def ever(self) -> tuple[Ownership, ...]:
        """Every ownership there was, in the order in which they began."""
        return tuple(sorted((*self.past, *self.now), key=lambda each: order(each.joined)))

    @property
    def last_left(self) -> Meeting | None:
        """The meeting since which nobody is left; None while somebody is, or nobody ever was."""
        return self.past[-1].left if self.past and not self.present else None
