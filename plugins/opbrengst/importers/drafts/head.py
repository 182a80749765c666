"""The head of a report: when and where it was, why and for whom, and who came."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from opbrengst.dates import in_words
from opbrengst.identity import folded
from opbrengst.importers.drafts.days import first_day
from opbrengst.importers.drafts.desk import Desk
from opbrengst.importers.drafts.lines import Line
from opbrengst.importers.drafts.parties import is_name, pieces
from opbrengst.importers.drafts.passages import Passage
from opbrengst.importers.drafts.prose import label, markdown
from opbrengst.importers.drafts.runs import one_line
from opbrengst.vocabulary import VALUES

_PARTS = re.compile(r"\s*(?:[,|·•/]|\s[–-]\s|(?<=\w):\s)\s*")
_LEAD = re.compile(r"(?:[\s.,;:()|–-]|\b(?:d\.?\s?d\.?|op|datum|te|in|van)(?!\w))*", re.IGNORECASE)
_LONGEST_TITLE = 14
_ABOVE = frozenset({"title", "date", "place", "example", "standing"})
"""Labels that may stand above the text on why."""
_OTHER_KINDS = re.compile(r"vervolgbijeenkomst\b|bericht$", re.IGNORECASE)


class Day(NamedTuple):
    """The day that a line names: the words of it, and what else the line says."""

    when: date | None
    doubt: str
    said: str
    rest: str


def day_of(text: str) -> Day | None:
    """Return the day in a line of a head; None where there is none, or it is a sentence."""
    found = first_day(text)
    if found is None or len(text.split()) > _LONGEST_TITLE:
        return None
    if text.endswith((".", "?", "!")) and text[found.end :] != ".":
        return None
    rest = one_line(f"{text[: found.start]} {text[found.end :]}")
    return Day(found.when, found.doubt, text[found.start : found.end], rest)


def head(passage: Passage, desk: Desk) -> None:
    """Take what stands above the recommendations, without a label."""
    above = True
    why: list[Line] = []
    for line in passage.lines:
        if line.kind == "mark":
            above = above and line.style in _ABOVE
        elif line.kind == "blank" or (above and _opening(line, desk, may_be_title=not why)):
            continue
        elif above:
            why.append(line)
        else:
            desk.notes.doubt(line.at, "at_the_start", line.text)
    desk.put("purpose", markdown(why), passage.at)


def title(passage: Passage, desk: Desk) -> None:
    """Take what stands behind the heading of the format."""
    for line in passage.lines:
        if not _opening(line, desk):
            desk.put("title", label(line.runs), line.at)


def standing(passage: Passage, desk: Desk) -> None:
    """Note what our own Word files say of a report that was not final yet."""
    for line in passage.lines:
        desk.notes.doubt(line.at, "standing", line.text)


def example(passage: Passage, desk: Desk) -> None:
    """Take what our own Word files say of a report that is made up."""
    desk.put("example", "yes", passage.at)


def day(passage: Passage, desk: Desk) -> None:
    """Take the line of the date."""
    for line in passage.lines:
        if not _dated(line.text, line.at, desk):
            desk.notes.doubt(line.at, "no_next_day", line.text)


def place(passage: Passage, desk: Desk) -> None:
    """Take the line of the place."""
    for line in passage.lines:
        if line.kind != "blank" and not _placed(line.text, desk):
            desk.notes.doubt(line.at, "other_place", line.text, place=desk.ground.name)


def _opening(line: Line, desk: Desk, *, may_be_title: bool = True) -> bool:
    """Take a line that says when or where, or is a title; tell whether it was one."""
    text = one_line(line.text)
    if line.kind != "text":
        return False
    if _is_draft(text, desk) or _placed(text, desk) or _dated(text, line.at, desk):
        return True
    first, colon, rest = text.partition(":")
    if colon and rest.strip() and _placed(first, desk):
        desk.put("title", rest.strip(), line.at, text)
        return True
    return may_be_title and _titled(text, line.at, desk)


def _is_draft(text: str, desk: Desk) -> bool:
    """Tell whether a line says no more than that this is a draft, which the file says too."""
    says = folded(text.strip(" .:()")) == VALUES["draft"]
    if says:
        desk.notes.leave("draft", text)
    return says


def _titled(text: str, at: int, desk: Desk) -> bool:
    """Take a line that may be a title, the first of them."""
    is_title = len(text.split()) <= _LONGEST_TITLE and not text.endswith((".", ":", "!", ";"))
    if not is_title or "title" in desk.values:
        return False
    if _OTHER_KINDS.match(text):
        desk.notes.doubt(at, "follow_up", text)
    else:
        desk.put("title", text, at)
    return True


def _placed(text: str, desk: Desk) -> bool:
    named = folded(text.strip(" .,:")) in {folded(desk.ground.name), desk.ground.place}
    if named:
        desk.notes.leave("place", text)
    return named


def _dated(text: str, at: int, desk: Desk) -> bool:
    """Take the day that a line names, and the place that stands with it."""
    found = day_of(text)
    if found is None:
        return False
    if found.doubt:
        desk.notes.doubt(at, "day", text, why=found.doubt)
    elif found.when != desk.ground.day:
        desk.notes.doubt(at, "other_day", text, day=in_words(desk.ground.day))
    else:
        desk.notes.leave("day", found.said)
        for each in _PARTS.split(found.rest):
            lead = _LEAD.match(each)
            bare = each[lead.end() :] if lead else each
            desk.notes.leave("day", each.removesuffix(bare))
            if bare.strip(" .,:()") and not _placed(bare, desk):
                desk.notes.doubt(at, "with_day", bare)
    return True


def attendees(passage: Passage, desk: Desk) -> None:
    """Take who came; a list of names becomes labels, and a doubt."""
    text = _joined(passage)
    named = [each.text for each in pieces(text, desk.ground.organisations)]
    people = [each for each in named if is_name(each) and each != each.lower()]
    if people and 2 * len(people) > len(named) and " " in "".join(people):
        labels = desk.names("attendees", text, "deelnemer", passage.at)
        desk.notes.doubt(passage.at, "attendees_named", ", ".join(labels))
    else:
        desk.put("attendees", text.rstrip(" ."), passage.at)


def words(passage: Passage, desk: Desk) -> None:
    """Take a label: what it is about, for whom it was."""
    desk.put(passage.kind, _joined(passage), passage.at)


def purpose(passage: Passage, desk: Desk) -> None:
    """Take why the meeting was held, where that has a label."""
    desk.put("purpose", markdown(_said(passage)), passage.at, _joined(passage))


def names(passage: Passage, desk: Desk) -> None:
    """Take who convened or facilitated."""
    around = passage.around.kind if passage.around else ""
    found = desk.names(passage.kind, _joined(passage, "; "), "begeleider", passage.at)
    if around == "next" and passage.kind == "convened_by":
        desk.values.setdefault("next_meeting", {})["convened_by"] = found
    else:
        desk.put(passage.kind, found, passage.at, _joined(passage))


def _said(passage: Passage) -> Iterator[Line]:
    return (line for line in passage.lines if line.kind != "blank")


def _joined(passage: Passage, between: str = ", ") -> str:
    """Return the lines of a label as one."""
    parts: list[str] = []
    for line in _said(passage):
        if line.continues and parts and line.kind == "text":
            parts[-1] = f"{parts[-1]} {label(line.runs)}"
        else:
            parts.append(label(line.runs))
    return between.join(part.rstrip(",; ") for part in parts[:-1]) + (
        (between if parts[:-1] else "") + parts[-1] if parts else ""
    )
