"""A line of data that cannot be read, with the repair that its writer most likely meant."""

import re
from collections.abc import Iterator, Sequence

from opbrengst.identity import nearest
from opbrengst.reading.front_matter import UnreadableError
from opbrengst.vocabulary import KEYS, PEOPLE

_PAIR = re.compile(r"(?P<lead>\s*(?:-\s+)*(?:[^\s:#'\"]+:\s+)?)(?P<text>.*\S)\s*")
_KEY = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?P<key>\w+)\s*:(?:\s|$)")
_NO_SPACE = re.compile(r"\s*(?:-\s+)*[a-z_]+:\S")
_APOSTROPHE = re.compile(r"'[a-z]{1,2}\b")
_NEVER_FIRST = "*!@`&%|>?"
_CLOSING = {"[": "]", "{": "}"}
_KNOWN = frozenset({*KEYS, *KEYS.values()})
_OF_PEOPLE = frozenset({*PEOPLE, *(KEYS[key] for key in PEOPLE)})


class BrokenLineError(UnreadableError):
    """A line with its message, and the repaired line where it can be known."""

    def __init__(self, code: str, line: int, column: int = 1, **values: str) -> None:
        super().__init__(code, line)
        self.column, self.values = column, values


def quoted(text: str) -> str:
    """Return text between double quotes, safe to read back."""
    return '"' + text.replace("\\", "\\\\").replace('"', "”") + '"'


def diagnosis(
    lines: Sequence[str], at: int, began: int, reading: str, *, of_people: bool
) -> BrokenLineError:
    """Return what is wrong with line `at`, or with one above it; lines count from 0.

    `began` is the line on which the thing began that could not be finished, `reading` what the
    parser says it was. Data that are not `of_people` name nobody.
    """
    if "simple key" in reading:
        return _tab(lines[began], began) or BrokenLineError("no_colon", began + 1)
    found = next(_suspects(lines, at, began, reading), None)
    if found is None and "flow" in reading and began != at:
        return BrokenLineError("unclosed_bracket", began + 1)
    if found is None:
        code = "indent" if "block" in reading or not reading else "unreadable"
        return BrokenLineError(code, min(at + 1, len(lines)))
    if of_people and "repaired" in found.values and _names_people(lines, found.line - 1):
        return BrokenLineError("line_with_names", found.line)
    return found


def _suspects(lines: Sequence[str], at: int, began: int, reading: str) -> Iterator[BrokenLineError]:
    """Yield what may be wrong, the likeliest first."""
    for number in range(began, at):
        text = _text(lines[number])
        if _APOSTROPHE.match(text) and text.count("'") == 1:
            yield from _about(lines[number], number)
    if "quoted scalar" in reading:
        yield from _about(lines[began], began)
    for number in (at,) if "flow" in reading else (at, at - 1):
        if 0 <= number < len(lines):
            yield from _about(lines[number], number)


def _text(line: str) -> str:
    split = _PAIR.fullmatch(line)
    return split["text"] if split else ""


def _tab(line: str, number: int) -> BrokenLineError | None:
    return BrokenLineError("tab", number + 1) if re.match(r" *\t", line) else None


def _about(line: str, number: int) -> Iterator[BrokenLineError]:
    if tab := _tab(line, number):
        yield tab
    split = _PAIR.fullmatch(line)
    if not split:
        return
    text, column = split["text"], len(split["lead"]) + 1
    code, repaired = _repair(text)
    if code and repaired is None:
        yield BrokenLineError(code, number + 1, column)
    elif code:
        whole = f"{split['lead'].strip()} {repaired}".strip()
        yield BrokenLineError(code, number + 1, column, found=text[0], repaired=whole)
    elif _NO_SPACE.match(line):
        yield BrokenLineError("no_colon", number + 1)


def _repair(text: str) -> tuple[str, str | None]:
    """Return what is wrong with a text, empty when nothing seems to be, and its repair."""
    first = text[0]
    if _APOSTROPHE.match(text):
        return "first_character", quoted(text.replace("'", "’"))
    if first in "'\"":
        return _quotes(text)
    if first in _CLOSING:
        closed = text.find(_CLOSING[first])
        after = closed not in (-1, len(text) - 1)
        return ("first_character", quoted(text)) if after else ("", None)
    if first in _NEVER_FIRST:
        return "first_character", quoted(text)
    if ": " in text or text.endswith(":"):
        return "colon", quoted(text)
    return "", None


def _quotes(text: str) -> tuple[str, str | None]:
    closing = text.find(text[0], 1)
    if closing == -1:
        return "unclosed_quote", quoted(text[1:])
    if closing < len(text) - 1:
        return "after_quote", quoted(f"‘{text[1:closing]}’{text[closing + 1 :]}")
    return "", None


def _names_people(lines: Sequence[str], at: int) -> bool:
    """Tell whether a line may hold somebody's name: then its words are not repeated.

    It does when it, or a key that it stands under, is one of people, or is no known key at all.
    """
    return any(f"{key}:" in lines[at] for key in _OF_PEOPLE) or any(
        _may_be_of_people(key) for key in _keys_around(lines, at)
    )


def _keys_around(lines: Sequence[str], at: int) -> Iterator[str]:
    """Yield the key of a line, else the nearest above it, and those that it is indented under."""
    depth: int | None = None
    for number in range(at, -1, -1):
        found = _KEY.match(lines[number])
        if found and (depth is None or len(found["lead"]) < depth):
            yield found["key"]
            depth = len(found["lead"])


def _may_be_of_people(key: str) -> bool:
    plain = key.lower()
    if plain in _KNOWN:
        return plain in _OF_PEOPLE
    # What begins with a capital is a sentence, unless it looks like a key.
    return key == plain or nearest(plain, _OF_PEOPLE) is not None
