"""What is written down during one walk over the data of a file: positions, words, problems."""

from collections.abc import Iterable
from dataclasses import replace

from opbrengst.problems import Mark, Path, Problem, Source
from opbrengst.reading import nodes
from opbrengst.reading.faults import Fault

EMPTY = object()
"""The value of what was left empty: it counts as absent."""
REFUSED = object()
"""The value of what was written and could not be used: its problem is noted."""


class Notes:
    """The notes on one file; `source` is what its record keeps of them."""

    def __init__(self, file: str, data: str, lines_above: int, *, private: bool = False) -> None:
        self.lines = data.split("\n")
        self.lines_above = lines_above
        self.marks: dict[Path, Mark] = {}
        self.words: dict[Path, str] = {}
        self.blanks: dict[Path, Mark] = {}
        self.source = Source(file, self.marks, self.words, private, self.blanks)
        self.problems: list[Problem] = []

    def at(self, node: nodes.Node) -> Mark:
        """Return where a node begins in the file."""
        mark = node.start_mark
        return Mark(mark.line + 1 + self.lines_above, mark.column + 1)

    def problem(self, code: str, path: Path, **values: object) -> object:
        """Note a problem at a place, and return what its value is then."""
        self.problems.append(self.source.problem(code, path, **values))
        return REFUSED

    def problem_of(self, node: nodes.Node, code: str, path: Path, **values: object) -> None:
        """Note a problem that has its own position: that of a node."""
        self.fault(Fault(code, *self.at(node), values), path)

    def fault(self, fault: Fault, path: Path) -> None:
        """Note a fault of a place; its line counts from the top of the file."""
        told = self.source.problem(fault.code, path, **fault.values)
        self.problems.append(replace(told, line=fault.line, column=fault.column))

    def empty(self, path: Path) -> object:
        """Note that a key was left empty: an empty value is no value, nor is one of only such."""
        for noted in (self.words, self.blanks) if path else ():
            for below in [each for each in noted if each[:-1] == path]:
                del noted[below]
        if mark := self.marks.pop(path, None):
            self.blanks[path] = mark
        return EMPTY

    def rest_of_line(self, line: int, column: int) -> str:
        """Return what stands on a line of the data from a column on; both count from 0."""
        return self.lines[line][column:] if line < len(self.lines) else ""


def noted(
    file: str,
    parsed: nodes.Parsed,
    faults: Iterable[Fault],
    lines_above: int = 0,
    *,
    private: bool = False,
) -> Notes:
    """Return the notes on a file, with what is known to be wrong before anybody walks over it."""
    notes = Notes(file, parsed.data, lines_above, private=private)
    below = (replace(fault, line=fault.line + lines_above) for fault in parsed.faults)
    for fault in (*faults, *below):
        notes.fault(fault, ())
    return notes
