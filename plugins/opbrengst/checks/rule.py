"""A rule: a function that yields what it finds, with its weight and its words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from opbrengst.checks.ground import Ground
from opbrengst.checks.whole import Whole
from opbrengst.messages import BOOK
from opbrengst.problems import Problem, Severity


@dataclass(frozen=True)
class Rule:
    """One row of the table: a rule that is shown all there is, each time."""

    severity: Severity
    check: Callable[[Whole], Iterator[Problem]]

    @property
    def name(self) -> str:
        """What it is called in options and in the output of commands: as its function.

        English, as all options are; its sentence stands beside it wherever writers see it.
        """
        return self.check.__name__.replace("_", "-")

    @property
    def sentence(self) -> str:
        """The rule, for writers."""
        return BOOK[self.name].sentence

    @property
    def because(self) -> str:
        """Why it weighs what it weighs, for writers."""
        return BOOK[self.name].because

    @property
    def may_be_silenced(self) -> bool:
        """Whether a site may choose not to hear of it.

        Never an error: an error is what would put something on the site that is wrong, dead or
        unsafe for somebody. If a site could live with it, it would be a warning.
        """
        return self.severity is not Severity.ERROR

    def named(self, found: Iterator[Problem]) -> tuple[Problem, ...]:
        """Return what was found under its name."""
        return tuple(replace(problem, rule=self.name) for problem in found)


@dataclass(frozen=True)
class Local(Rule):
    """One row of the table: a rule that is shown one part at a time, and no more than that."""

    check: Callable[[Ground], Iterator[Problem]]
