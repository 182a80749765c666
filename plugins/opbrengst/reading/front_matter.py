"""A file's bytes, taken apart into the data above and the text below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from opbrengst.reading import characters
from opbrengst.reading.encodings import decoded
from opbrengst.reading.faults import Fault, UnreadableError
from opbrengst.vocabulary import KEYS

_FENCE = re.compile(r"-{3}[ \t]*")
# What a word processor, or a hand, makes of three dashes.
_NEARLY = re.compile(r"[ \t]*(?:[-–—_=*~.][ \t]*){2,}|[ \t]*[–—][ \t]*|[ \t]+-{3}[ \t]*")
_KEY = re.compile(r"([a-z_]+):(?:\s|$)")
_KNOWN = frozenset({*KEYS, *KEYS.values()})
_OURS, _MIDDLE, _THEIRS = re.compile(r"<{7}(?: |$)"), "=======", re.compile(r">{7}(?: |$)")


@dataclass(frozen=True)
class FrontMatter:
    """The data between the two lines of dashes, and the body below them.

    `lines_above` is the number of lines before the data, `body_line` the first line of the body,
    so that messages count from the top of the file. `present` is False where the file has no such
    lines of dashes; then all is body. `faults` are what may not stay in the file and yet does not
    keep anybody from reading the rest; they count from the top.
    """

    data: str
    body: str
    lines_above: int
    body_line: int = 1
    present: bool = True
    faults: tuple[Fault, ...] = ()


def taken_apart(content: bytes) -> FrontMatter:
    """Return the two halves of a file; raises UnreadableError when they cannot be told apart."""
    text, found = cleared(content)
    if not text.strip():
        raise UnreadableError("empty_file")
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines) if line.strip())
    if not _FENCE.fullmatch(lines[first]) or (first and not _is_data(lines, first + 1)):
        _refuse_misplaced(lines, first)
        return FrontMatter("", text, 0, present=False, faults=found)
    if first:
        found = (*found, Fault("lines_above", first + 1))
    for number, line in enumerate(lines[first + 1 :], start=first + 1):
        if _FENCE.fullmatch(line):
            _refuse_middle(lines, first, number)
            data, below = (
                "\n".join(lines[first + 1 : number]) + "\n",
                "\n".join(lines[number + 1 :]),
            )
            body_line = number + 2 + _blank_lines(below)
            body = characters.visible_prose(below).strip()
            return FrontMatter(data, body, first + 1, body_line, faults=found)
    raise _unclosed(lines, first)


def cleared(content: bytes) -> tuple[str, tuple[Fault, ...]]:
    """Return the text of a file without the characters that may stand nowhere, and those faults.

    Raises UnreadableError where two versions of the file stand in it at once.
    """
    text = decoded(content)
    _refuse_conflict(text)
    found = tuple(characters.refused(text))
    return characters.without_refused(text) if found else text, found


def _refuse_conflict(text: str) -> None:
    """Raise where git, or a synchronised folder, left two versions in one file."""
    if not ("<" * 7 in text or ">" * 7 in text):
        return
    marks = [
        number
        for number, line in enumerate(text.split("\n"), start=1)
        if _OURS.match(line) or _THEIRS.match(line) or line.rstrip() == _MIDDLE
    ]
    if marks:
        raise UnreadableError("two_versions", marks[0], first=marks[0], last=marks[-1])


def _refuse_middle(lines: Sequence[str], first: int, last: int) -> None:
    """Raise where only the line between the two versions was left in the data."""
    if _MIDDLE in lines[first:last]:
        at = lines.index(_MIDDLE, first) + 1
        raise UnreadableError("half_a_version", at)


def _refuse_misplaced(lines: Sequence[str], first: int) -> None:
    """Raise where the data do not begin at the top, or behind dashes that are none."""
    if _NEARLY.fullmatch(lines[first]) and _is_data(lines, first + 1):
        raise UnreadableError("not_three_dashes", first + 1)
    fences = [number for number, line in enumerate(lines) if _FENCE.fullmatch(line)]
    if len(fences) > 1 and _is_data(lines, fences[0] + 1):
        raise UnreadableError("text_above", first + 1)


def _is_data(lines: Sequence[str], at: int) -> bool:
    """Tell whether a line begins with a word of the format and its colon."""
    found = _KEY.match(lines[at]) if at < len(lines) else None
    return bool(found and found[1] in _KNOWN)


def _unclosed(lines: Sequence[str], first: int) -> UnreadableError:
    for number, line in enumerate(lines[first + 1 :], start=first + 2):
        if _NEARLY.fullmatch(line):
            return UnreadableError("not_three_dashes", number)
    return UnreadableError("unclosed_front_matter", len(lines))


def _blank_lines(text: str) -> int:
    return len(text) - len(text.lstrip("\n"))
