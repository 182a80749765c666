"""A mistake is a value with an address: file, line, column, place in words, what, remedy."""

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from opbrengst.identity import printable
from opbrengst.messages import MESSAGES, WEIGHTS
from opbrengst.vocabulary import PEOPLE, SINGULARS, dutch, is_word, speaks_dutch

Path = tuple[str | int, ...]
"""A place inside a file: English keys and positions, as `("ideas", 1, "owners", 0)`."""

MOST_OF_A_FILE = 20
"""The most problems of one file that are told one by one."""
HIDDEN = "…"
"""Stands in a message for what may not be repeated."""
_OURS = frozenset({"allowed", "example", "where"})
LONGEST_QUOTATION, LONGEST_LINE = 60, 600
"""The most that is repeated of what was found, and of a repaired line (characters)."""


class Severity(StrEnum):
    """How much a problem weighs: an error stops the build, a hint never does."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Mark(NamedTuple):
    """A position in a file; lines and columns count from 1."""

    line: int
    column: int


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake, in the words of the writer of the file."""

    file: str
    line: int
    column: int
    field: str
    what: str
    remedy: str
    code: str = dataclasses.field(compare=False)
    severity: Severity = dataclasses.field(compare=False)
    rule: str = dataclasses.field(compare=False, default="")
    """The name of the rule over all meetings that found it; empty where reading did."""

    def __str__(self) -> str:
        """Return one line: `file:line:column place: what. remedy`."""
        place = f" {self.field}:" if self.field else ""
        where = f"{visible(self.file)}:{self.line}:{self.column}"
        return f"{where}{place} {self.what} {self.remedy}".rstrip()


@dataclass(frozen=True)
class Source:
    """The file that a record was read from, with the position and the writer's word of each key."""

    file: str
    marks: Mapping[Path, Mark] = dataclasses.field(default_factory=dict)
    words: Mapping[Path, str] = dataclasses.field(default_factory=dict)
    private: bool = False
    """Whether no message may repeat anything of the file but words of the format."""
    blanks: Mapping[Path, Mark] = dataclasses.field(default_factory=dict)
    """The position of each key that was left empty."""

    def mark(self, path: Path) -> Mark:
        """Return the position of path, or of the nearest thing around it that has one."""
        if path in self.blanks:
            return self.blanks[path]
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, Mark(1, 1))

    def place(self, path: Path) -> str:
        """Return path in words: `idee 2, meewerkers, 2e naam`."""
        return visible(", ".join(self._steps(path)))

    def _steps(self, path: Path) -> Iterable[str]:
        for at, step in enumerate(path):
            follower = path[at + 1] if at + 1 < len(path) else None
            if isinstance(step, int):
                if path[at - 1] in PEOPLE:
                    yield f"{step + 1}e naam"
            elif isinstance(follower, int) and step in SINGULARS:
                yield f"{SINGULARS[step]} {follower + 1}"
            else:
                yield self.words.get(path[: at + 1], step)

    @property
    def dutch(self) -> bool:
        """Whether the writer of the file uses the Dutch words; messages answer in kind."""
        return speaks_dutch((str(path[-1]), word) for path, word in self.words.items())

    def word(self, name: str) -> str:
        """Return an English key or value in the language that the writer of the file uses."""
        return dutch(name) if self.dutch else name

    def problem(self, code: str, path: Path = (), **values: object) -> Problem:
        """Return the problem `code` of the table of messages at path, its blanks filled in.

        `{key:reason}` in a message is that word in the writer's language.
        """
        message = MESSAGES[code]
        if self.private:
            values = {name: _hidden(name, value) for name, value in values.items()}
        values = {name: _repeated(name, value) for name, value in values.items()}
        values["key"] = _Words(self.word)
        mark = self.mark(path)
        return Problem(
            file=self.file,
            line=mark.line,
            column=mark.column,
            field=printable(self.place(path)),
            what=message.what.format_map(values),
            remedy=message.remedy.format_map(values),
            code=code,
            severity=Severity(message.severity),
        )


def visible(text: str) -> str:
    """Return text on one line, with the name of each character that nobody sees in its place."""
    return printable(" ".join(text.split()))


def _repeated(name: str, value: object) -> object:
    """Return a value as a message repeats it: what was found is cut, a repair is nearly whole."""
    if not isinstance(value, str):
        return value
    shown, most = visible(value), LONGEST_QUOTATION if name == "found" else LONGEST_LINE
    return shown if len(shown) <= most else f"{shown[: most - 20].rstrip()} … {shown[-15:]}"


def _hidden(name: str, value: object) -> object:
    """Return a value for a message about a private file: only what is ours may be told."""
    ours = name in _OURS or not isinstance(value, str) or is_word(value.replace(" ", "_"))
    return value if ours else HIDDEN


class _Words:
    """The blank of a message that a word of the format fills: `{key:reason}`."""

    def __init__(self, word: Callable[[str], str]) -> None:
        self._word = word

    def __format__(self, name: str) -> str:
        return self._word(name)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems by file and position, each once."""
    return tuple(sorted(set(problems)))


def told(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems as a door tells them: at most 20 of a file, then how many more it has.

    The heaviest are told first to go; those that are told stand in the order of the file.
    """
    of_file: dict[str, list[Problem]] = defaultdict(list)
    for problem in in_order(problems):
        of_file[problem.file].append(problem)
    weights = list(Severity)
    lines: list[Problem] = []
    for file, found in of_file.items():
        heaviest = sorted(found, key=lambda problem: weights.index(problem.severity))
        chosen, rest = heaviest[:MOST_OF_A_FILE], heaviest[MOST_OF_A_FILE:]
        lines.extend(in_order(chosen))
        if rest:
            mark: dict[Path, Mark] = {(): Mark(max(each.line for each in chosen), 1)}
            more = Source(file, mark).problem("more", found=len(rest))
            lines.append(dataclasses.replace(more, severity=rest[0].severity))
    return tuple(lines)


def total(problems: Iterable[Problem]) -> str:
    """Return how many problems there are: `3 fouten en 1 waarschuwing in 2 bestanden`."""
    found = in_order(problems)
    numbers = [
        _counted(sum(each.severity == severity for each in found), one, more)
        for severity, (one, more) in WEIGHTS.items()
    ]
    files = _counted(len({each.file for each in found}), "bestand", "bestanden")
    parts = [number for number in numbers if number]
    whole = " en ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
    return f"{whole} in {files}" if whole else "geen fouten"


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}" if number else ""


def softened(problems: Iterable[Problem], drafts: AbstractSet[str]) -> Iterator[Problem]:
    """Yield the problems, those of the files of drafts as warnings: they are not published."""
    for problem in problems:
        draft = problem.file in drafts and problem.severity is Severity.ERROR
        yield dataclasses.replace(problem, severity=Severity.WARNING) if draft else problem


def stopping(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return only those that may not be published: the errors."""
    return tuple(p for p in problems if p.severity is Severity.ERROR)
