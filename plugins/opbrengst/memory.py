"""What was worked out before, for who asks nearly the same again and again: a preview."""

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)


class _Known(NamedTuple):
    """An answer, and the questions that were asked to work it out."""

    answer: Any
    asked: tuple[Hashable, ...]


class Memory:
    """Answers by their questions; a question holds all that its answer depends on.

    What is remembered may not change. What was not asked between two turns is forgotten, but for
    what was asked to work out an answer that is still known: it may be asked again when that is
    not. `moment` is when the turn began, in seconds of a clock that never goes back, and `whole`
    counts the turns in which anything may have changed: a question may ask which it is.
    """

    def __init__(self) -> None:
        self._now: dict[Hashable, _Known] = {}
        self._before: dict[Hashable, _Known] = {}
        self._asking: list[list[Hashable]] = [[]]
        self.moment, self.whole = 0.0, 0

    def turn(self, moment: float = 0.0, *, whole: bool = False) -> None:
        """Forget what was not asked since the last turn."""
        self._now, self._before = {}, self._now
        self._asking, self.moment = [[]], moment
        self.whole += whole

    def of(self, question: Hashable, work: Callable[[], T]) -> T:
        """Return the answer to a question: the one of before, or what the work gives."""
        self._asking[-1].append(question)
        if question in self._before:
            self._keep(question)
        if question not in self._now:
            self._asking.append([])
            try:
                answer = work()
            finally:
                asked = self._asking.pop()
            self._now[question] = _Known(answer, tuple(asked))
        known: T = self._now[question].answer
        return known

    def forget(self) -> None:
        """Forget everything; who asks again, works it out again."""
        self._now, self._before, self._asking = {}, {}, [[]]

    def kept(self, value: H) -> H:
        """Return the value of before that is equal to this one, to ask by which it is: `Same`."""
        return self.of((Memory.kept, value), lambda: value)

    def _keep(self, question: Hashable) -> None:
        if question not in self._now:
            known = self._now[question] = self._before[question]
            for each in known.asked:
                self._keep(each)


class Same:
    """A value that is only equal to itself, to stand in a question; it stays what it is."""

    def __init__(self, *values: Any) -> None:
        self._values = values
        self._which = tuple(map(id, values))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self._which == other._which

    def __hash__(self) -> int:
        return hash(self._which)
