"""One place alone: what a preview knows of it as long as all that it is made from is as it was."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from opbrengst.editions.outlet import Outlet
from opbrengst.history import History
from opbrengst.memory import Memory, Same

T = TypeVar("T")


@dataclass(frozen=True)
class Alone:
    """Hands on the places one by one, each with what all have in common and nothing of another.

    So nothing of another place can change what is made of it. What the site chose and its own look
    change with a whole build only: `Memory.whole` stands for them.
    """

    outlet: Outlet
    memory: Memory = field(default_factory=Memory)

    def of(self, history: History | None, work: Callable[..., T], *more: Hashable) -> T:
        """Return what `work(outlet, *more)` makes of one place, or of what all have in common."""
        redacted, programme = self.outlet.redacted, self.outlet.redacted.programme
        histories = (history,) if history else ()

        def made() -> T:
            only = replace(programme, histories=histories, pictures=frozenset(), mingled={})
            return work(replace(self.outlet, redacted=replace(redacted, programme=only)), *more)

        return self.memory.of((work, Same(*histories, self._common), more), made)

    @cached_property
    def _common(self) -> Hashable:
        redacted, register = self.outlet.redacted, self.outlet.redacted.programme.organisations
        chosen = (self.outlet.home, self.outlet.pdf, self.outlet.licence, redacted.edition)
        stands = (redacted.programme.as_of, tuple(register), Same(*register.values()))
        return self.memory.kept((self.memory.whole, chosen, stands))
