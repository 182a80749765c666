"""A line of data that cannot be read, with the repair that its writer most likely meant."""

import re

from opbrengst.reading.front_matter import UnreadableError

_PAIR = re.compile(r"(?P<lead>\s*(?:-\s+)*(?:[^\s:#'\"]+:\s+)?)(?P<text>.*\S)\s*")
_NEEDS_QUOTES = "'\"*!@`&%{}[]|>?"


class BrokenLineError(UnreadableError):
    """A line with its message, and the repaired line where it can be known."""

    def __init__(self, code: str, line: int, column: int = 1, **values: str) -> None:
        super().__init__(code, line)
        self.column, self.values = column, values


def quoted(text: str) -> str:
    """Return text between double quotes, safe to read back."""
    return '"' + text.replace("\\", "\\\\").replace('"', "”") + '"'


def diagnosis(lines: list[str], at: int) -> BrokenLineError:
    """Return what is wrong with line `at` (counted from 0), or with the one above it."""
    for number in (at, at - 1):
        if 0 <= number < len(lines) and (found := _about(lines[number], number + 1)):
            return found
    return BrokenLineError("unreadable", min(at + 1, len(lines)))


def _about(line: str, number: int) -> BrokenLineError | None:
    if re.match(r" *\t", line):
        return BrokenLineError("tab", number)
    split = _PAIR.fullmatch(line)
    if not split:
        return None
    lead, text = split["lead"], split["text"]
    column = len(lead) + 1
    if text[0] in "'\"":
        return _about_quotes(lead, text, number, column)
    if text[0] in _NEEDS_QUOTES:
        repaired = lead.strip() + " " + quoted(text)
        return BrokenLineError("first_character", number, column, found=text[0], repaired=repaired)
    if ": " in text or text.endswith(":"):
        return BrokenLineError("colon", number, column, repaired=f"{lead.strip()} {quoted(text)}")
    return None


def _about_quotes(lead: str, text: str, number: int, column: int) -> BrokenLineError | None:
    closing = text.find(text[0], 1)
    if closing == -1:
        return BrokenLineError("unclosed_quote", number, column)
    if closing < len(text) - 1:
        inner = "‘" + text[1:closing] + "’" + text[closing + 1 :]
        return BrokenLineError(
            "after_quote", number, column, repaired=f"{lead.strip()} {quoted(inner)}"
        )
    return None
