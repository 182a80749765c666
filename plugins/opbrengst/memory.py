"""What was worked out before, for who asks nearly the same again and again: a preview."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)


class Memory:
    """Answers by their questions; a question holds all that its answer depends on.

    What is remembered may not change. What was not asked between two turns is forgotten.
    """

    def __init__(self) -> None:
        self._now: dict[Hashable, Any] = {}
        self._before: dict[Hashable, Any] = {}

    def turn(self) -> None:
        """Forget what was not asked since the last turn."""
        self._now, self._before = {}, self._now

    def of(self, question: Hashable, work: Callable[[], T]) -> T:
        """Return the answer to a question: the one of before, or what the work gives."""
        if question not in self._now:
            known = question in self._before
            self._now[question] = self._before[question] if known else work()
        answer: T = self._now[question]
        return answer

    def kept(self, value: H) -> H:
        """Return the value of before that is equal to this one, to ask by which it is: `Same`."""
        return self.of((Memory.kept, value), lambda: value)


class Same:
    """A value that is only equal to itself, to stand in a question; it stays what it is."""

    def __init__(self, *values: Any) -> None:
        self._values = values
        self._which = tuple(map(id, values))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self._which == other._which

    def __hash__(self) -> int:
        return hash(self._which)
