"""A mistake in the text of a file, found before anybody knows which record it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from opbrengst.problems import Mark, Problem, Source


@dataclass(frozen=True)
class Fault:
    """A message of the table with a place; lines and columns count from 1, as the text's own."""

    code: str
    line: int = 1
    column: int = 1
    values: Mapping[str, object] = field(default_factory=dict)

    def problem(self, file: str, lines_above: int = 0) -> Problem:
        """Return the problem of a file that has so many lines above this text."""
        mark = Mark(self.line + lines_above, self.column)
        return Source(file, {(): mark}).problem(self.code, (), **self.values)


class UnreadableError(Exception):
    """A file of which nothing can be read; `fault` says why."""

    def __init__(self, code: str, line: int = 1, column: int = 1, **values: object) -> None:
        super().__init__(code)
        self.fault = Fault(code, line, column, values)
