"""Everything that is wrong with what people wrote, without building."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from opbrengst.findings import found
from opbrengst.gathering import Settings, gathered
from opbrengst.messages import WEIGHTS, total
from opbrengst.problems import Problem, Severity, in_order, told, visible


@dataclass(frozen=True)
class Checked:
    """What a check found: problems in order, how much each silenced rule found, files of meetings.

    The problems of a draft weigh as much as any: whoever checks wants to mend.
    """

    problems: tuple[Problem, ...]
    silenced: Mapping[str, int]
    reports: int

    @property
    def numbers(self) -> Mapping[str, int]:
        """How many problems there are of each severity."""
        return Counter(problem.severity for problem in self.problems)

    @property
    def passed(self) -> bool:
        """Whether a site may be built of it."""
        return not self.numbers[Severity.ERROR]


def check(settings: Settings) -> Checked:
    """Return everything that a build would say of the files on disk, and the errors of drafts."""
    taken = gathered(settings)
    reading = taken.reading
    said = found(taken, settings)
    files = {meeting.source.file for meeting in reading.meetings} | reading.drafts
    unread = sum("/" in path for path in reading.unreadable)  # without one, it is the register
    return Checked(in_order(said.problems), said.silenced, len(files) + unread)


def as_text(checked: Checked) -> Iterator[str]:
    """Yield a line for each problem, at most 20 a file, and the numbers."""
    yield from as_lines(checked.problems)
    yield total(checked.numbers, checked.reports, checked.silenced)


def as_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield a line for each problem, at most 20 a file."""
    for problem in told(problems):
        weight = WEIGHTS[problem.severity][0]
        place = f" {problem.field}:" if problem.field else ""
        rule = f" [{problem.rule}]" if problem.rule else ""
        at = f"{visible(problem.file)}:{problem.line}:{problem.column}"
        yield f"{at} {weight}:{place} {problem.what} {problem.remedy}{rule}"


def as_json(checked: Checked, reasons: Mapping[str, str]) -> Iterator[str]:
    """Yield one object: the problems, the numbers by severity, and what was silenced and why.

    `rule` is null where a file could not be read as it was meant; `code` names the message.
    """
    problems = [
        {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "place": problem.field,
            "what": problem.what,
            "remedy": problem.remedy,
            "rule": problem.rule or None,
            "code": problem.code,
            "severity": str(problem.severity),
        }
        for problem in checked.problems
    ]
    numbers = {str(severity): checked.numbers[severity] for severity in Severity}
    silenced = {
        rule: {"number": number, "reason": reasons[rule]}
        for rule, number in checked.silenced.items()
    }
    whole = {
        "reports": checked.reports,
        "numbers": numbers,
        "silenced": silenced,
        "problems": problems,
    }
    yield json.dumps(whole, ensure_ascii=False, indent=2)


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def as_github(checked: Checked) -> Iterator[str]:
    """Yield a workflow command for each problem, which GitHub shows beside the line."""
    for problem in checked.problems:
        properties = {
            "file": problem.file,
            "line": problem.line,
            "col": problem.column,
            "title": ", ".join(filter(None, (problem.field, problem.rule))),
        }
        given = ",".join(f"{n}={_property(str(said))}" for n, said in properties.items() if said)
        said = _data(f"{problem.what} {problem.remedy}")
        yield f"::{_COMMANDS[problem.severity]} {given}::{said}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
