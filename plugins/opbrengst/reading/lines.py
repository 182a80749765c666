"""A line of data that cannot be read, with the repair that its writer most likely meant."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opbrengst.identity import nearest
from opbrengst.reading.faults import Fault
from opbrengst.reading.quotes import is_apostrophe, quoted, repair
from opbrengst.vocabulary import KEYS, PEOPLE

_LEAD = re.compile(r"\s*(?:-\s+)*(?:[^\s:#'\"]+:\s+)?")
_KEY = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?P<key>\w+)\s*:(?:\s|$)")
_NO_SPACE = re.compile(r"(\s*(?:-\s+)*[a-z_]+:)(\S.*)")
_NO_COLON = re.compile(
    r"(?P<lead>\s*(?:-\s+)*)(?P<key>[a-z_]+)\s*[=\uff1a;]?(?:\s+(?P<text>\S.*))?"
)
BULLET = re.compile(r"(\s*)(?:[•·▪◦‣*–—]|--+|\d{1,3}[.)])\s+(\S.*)")
_MARKED = re.compile(r"(\s*(?:- +)*)[*_`@%&!|>#]{1,3} ?([a-z_]+?)[*_`]{0,2}:[*_`]{0,2}\s*(.*)")
_FIRST_WORD = re.compile(r"\W*?([^\W_]+(?:_[^\W_]+)*)")
_TAB = re.compile(r" *\t")
_HARD_SPACE = re.compile("^[ \t-]*\xa0|[:-]\xa0")
_NEVER_FIRST = "*!@`&%|>?,]}"
_CLOSING = {"[": "]", "{": "}"}
_KNOWN = frozenset({*KEYS, *KEYS.values()})
_OF_PEOPLE = frozenset({*PEOPLE, *(KEYS[key] for key in PEOPLE)})


class Broken(NamedTuple):
    """A line that cannot be read; `repaired` is what it should be, where that can be known."""

    fault: Fault
    repaired: str | None = None

    @property
    def line(self) -> int:
        """The number of the line, counted from 1."""
        return self.fault.line


def diagnosis(
    lines: Sequence[str], at: int, began: int, reading: str, *, of_people: bool
) -> Broken:
    """Return what is wrong with line `at`, or with one above it; lines count from 0.

    `began` is the line on which the thing began that could not be finished, `reading` what the
    parser says it was. Data that are not `of_people` name nobody.
    """
    at = min(at, len(lines) - 1)
    found = _apart(lines, at, reading) or next(_suspects(lines, at, began, reading), None)
    if found is None:
        return _unknown(lines, at, began, reading)
    if of_people and "repaired" in found.fault.values and _names_people(lines, found.line - 1):
        return Broken(Fault("line_with_names", found.line), found.repaired)
    return found


def tabs(lines: Sequence[str], after: int) -> Iterator[Fault]:
    """Yield each line below line `after` (from 1) that a tab indents."""
    for number, line in enumerate(lines[after:], start=after + 1):
        if _TAB.match(line):
            yield Fault("tab", number)


def _apart(lines: Sequence[str], at: int, reading: str) -> Broken | None:
    """Return the line that cuts the data in two, if one does."""
    if "document" not in reading:
        return None
    for number in range(at, -1, -1):
        for mark, code in (("...", "line_of_dots"), ("---", "second_dashes"), ("%", "per_cent")):
            if lines[number].startswith(mark):
                return Broken(Fault(code, number + 1), "")
    return None


def _unknown(lines: Sequence[str], at: int, began: int, reading: str) -> Broken:
    if "simple key" in reading:
        return Broken(Fault("no_colon", began + 1))
    if "flow" in reading and (opened := _opened(lines, at)) is not None:
        return Broken(Fault("unclosed_bracket", opened + 1), _closed(lines[opened]))
    if "flow" in reading and began != at:
        return Broken(Fault("unclosed_bracket", began + 1))
    code = "indent" if "block" in reading or reading.startswith(",") else "unreadable"
    return Broken(Fault(code, at + 1))


def _closed(line: str) -> str | None:
    """Return a line with the brackets that it lacks; None where it goes on below, or may."""
    waiting: list[str] = []
    for mark in line:
        if mark in _CLOSING:
            waiting.append(_CLOSING[mark])
        elif waiting and mark == waiting[-1]:
            waiting.pop()
    whole = line.rstrip()
    return None if whole[-1:] in ("", ",", *_CLOSING) else whole + "".join(reversed(waiting))


def _opened(lines: Sequence[str], at: int) -> int | None:
    """Return the nearest line, from `at` upwards, that opens more brackets than it closes."""
    for number in range(at, -1, -1):
        if sum(map(lines[number].count, "[{")) > sum(map(lines[number].count, "]}")):
            return number
    return None


def _suspects(lines: Sequence[str], at: int, began: int, reading: str) -> Iterator[Broken]:
    """Yield what may be wrong, the likeliest first."""
    if "simple key" in reading:
        yield from _without_colon(lines[began], began)
        return
    yield from _open_quotes(lines, began, at)
    if "quoted scalar" in reading or "double-quoted" in reading:
        yield from _about(lines[began], began)
    nearby = (at,) if "flow" in reading else (at, at - 1)
    for number in nearby:
        if number >= 0:
            yield from _about(lines[number], number)
    for number in nearby:
        if number >= 0:
            yield from _known_without_colon(lines[number], number)


def _open_quotes(lines: Sequence[str], began: int, at: int) -> Iterator[Broken]:
    """Yield the line whose quotation mark was closed further on, by that of another line."""
    for number in range(at - 1, began - 1, -1):
        text = _split(lines[number])[1]
        if is_apostrophe(text) and text.count("'") == 1:
            yield from _about(lines[number], number)
        elif '"' in text:
            if text.startswith('"') and text.count('"') == 1 and '"' in lines[at]:
                yield from _about(lines[number], number)
            return


def _split(line: str) -> tuple[str, str]:
    """Return what leads to the text of a line, its dashes and its key, and the text."""
    found = _LEAD.match(line)
    lead = found[0] if found else ""
    return lead, line[len(lead) :].rstrip()


def _without_colon(line: str, number: int) -> Iterator[Broken]:
    if _TAB.match(line):
        yield Broken(Fault("tab", number + 1))
    if _HARD_SPACE.search(line):
        yield _broken("hard_space", line, number, line.replace("\xa0", " "))
    yield from _known_without_colon(line, number)
    if found := _NO_SPACE.fullmatch(line):
        yield _broken("no_space", line, number, f"{found[1]} {found[2]}")
    if found := BULLET.fullmatch(line):
        yield _broken("bullet", line, number, f"{found[1]}- {found[2]}")


def _known_without_colon(line: str, number: int) -> Iterator[Broken]:
    found = _NO_COLON.fullmatch(line)
    if found and found["key"] in _KNOWN:
        text = f" {found['text']}" if found["text"] else ""
        whole = f"{found['lead']}{found['key']}:{text}"
        values = {"found": found["key"], "repaired": whole.strip()}
        yield Broken(Fault("no_colon_after", number + 1, 1, values), whole)


def _broken(code: str, line: str, number: int, whole: str, column: int = 1) -> Broken:
    values = {"found": line[column - 1 : column], "repaired": whole.strip()}
    return Broken(Fault(code, number + 1, column, values), whole)


def _about(line: str, number: int) -> Iterator[Broken]:
    if _TAB.match(line):
        yield Broken(Fault("tab", number + 1))
    if _HARD_SPACE.search(line):
        yield _broken("hard_space", line, number, line.replace("\xa0", " "))
    if bullet := BULLET.fullmatch(line):
        yield _broken("bullet", line, number, f"{bullet[1]}- {bullet[2]}")
    if (marked := _MARKED.fullmatch(line)) and marked[2] in _KNOWN:
        whole = f"{marked[1]}{marked[2]}: {marked[3]}"
        yield _broken("marked_word", line, number, whole)
    lead, text = _split(line)
    if not text:
        return
    code, repaired = _repair(text)
    if code and repaired is not None:
        yield _broken(code, line, number, f"{lead}{repaired}", len(lead) + 1)
    elif code:
        yield Broken(Fault(code, number + 1, len(lead) + 1))
    elif found := _NO_SPACE.fullmatch(line):
        yield _broken("no_space", line, number, f"{found[1]} {found[2]}")


def _repair(text: str) -> tuple[str, str | None]:
    """Return what is wrong with a text, empty when nothing seems to be, and its repair."""
    first = text[0]
    if first in "'\"":
        return repair(text)
    if first in _CLOSING:
        closed = text.find(_CLOSING[first])
        after = closed not in (-1, len(text) - 1)
        return ("first_character", quoted(text)) if after else ("", None)
    if first in _NEVER_FIRST:
        return "first_character", quoted(text)
    if ": " in text or (text.endswith(":") and " " in text):
        bare = text[1:-1] if first in "“„" and text[-1] in '”“"' else text
        return "colon", quoted(bare)
    return "", None


def _names_people(lines: Sequence[str], at: int) -> bool:
    """Tell whether a line may hold somebody's name: then its words are not repeated.

    It does when it, or a key that it stands under, is one of people, or is no known key at all.
    """
    first = _FIRST_WORD.match(lines[at])
    if first and first[1].lower() in _OF_PEOPLE:
        return True
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
