"""A report with its doubts → the draft of a meeting file, which our reader reads."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from opbrengst.checks.ids import TAKEN
from opbrengst.identity import WORDS_OF_A_TEXT, made_id
from opbrengst.importers.blocks import Block
from opbrengst.importers.drafts.desk import Desk, Values
from opbrengst.importers.drafts.doubts import Doubt, told
from opbrengst.importers.drafts.names import Ground, NewPerson
from opbrengst.importers.drafts.photographs import Answer, Photograph, photographs
from opbrengst.importers.drafts.report import report
from opbrengst.messages.importing import BLANKS
from opbrengst.problems import Problem, stopping
from opbrengst.reading import LARGEST_FILE, read_meeting
from opbrengst.vocabulary import SINGULARS, VALUES, dutch
from opbrengst.writing import Field, Names, Value, file_of

# The order of the format, with what a writer must not overlook above it and what is rare below.
_ORDER = (
    "report", "title", "example", "purpose", "audience", "attendees", "focus", "convened_by",
    "facilitated_by", "parts", "recommendations_intro", "recommendations", "conditions",
    "ideas_intro", "ideas", "responses", "commitments", "next_meeting", "pictures", "partner_notes",
)  # fmt: skip
_BODY = "body"
# What a blank explains, and what is asked for in a comment.
_EXPLAINED = frozenset({"missing", "missing_one_of", "left_empty"})
_SENTENCES = {"text", "title"}
_CHOICES = frozenset({"kind", "term", "report", "people_recognisable", "example"})


class TooMuchError(Exception):
    """The draft would be larger than any report may be."""


@dataclass(frozen=True)
class Draft:
    """A meeting file, who is new in it, its pictures, and what is doubtful.

    `left_out` are the words that stand nowhere in it, each with why.
    """

    text: str
    people: tuple[NewPerson, ...]
    photographs: tuple[Photograph, ...]
    doubts: tuple[Doubt, ...]
    left_out: tuple[tuple[str, str], ...] = field(repr=False, default=())
    title: str = ""


def draft(
    blocks: Sequence[Block],
    ground: Ground,
    name: str,
    answers: Mapping[int, Answer] | None = None,
    first: int = 1,
) -> Draft:
    """Return the draft of the meeting `name` (`2016-04-13-wijkbibliotheek`) in a document.

    `answers` are what is known of its pictures, by their number from 0; the files of those are
    numbered from `first` on.
    """
    desk, shown = report(blocks, ground)
    pictures = photographs(shown, (name, first), desk.notes, answers or {})
    values = _labelled(_with_pictures(desk.values, pictures), desk)
    body = desk.labels.replaced(desk.body)
    values, body = _settled(values, body, desk, name)
    doubts = _doubts(desk)
    text = _file(values, body, doubts)
    if len(text.encode()) > LARGEST_FILE:
        raise TooMuchError
    people = tuple(desk.labels.new.values())
    title = str(values.get("title", ""))
    return Draft(text, people, pictures, tuple(doubts), tuple(desk.notes.left_out), title)


def _doubts(desk: Desk) -> list[Doubt]:
    replaced = desk.labels.replaced
    found = (Doubt(at, replaced(reason), replaced(text)) for at, reason, text in desk.notes.doubts)
    return sorted(found, key=lambda doubt: doubt.at)


def _with_pictures(values: Values, pictures: Iterable[Photograph]) -> Values:
    found = [picture.values for picture in pictures]
    return {**values, **({"pictures": found} if found else {})}


def _labelled(value: Any, desk: Desk) -> Any:
    """Return a value with the label in each text for each full name."""
    if isinstance(value, str):
        return desk.labels.replaced(value)
    if isinstance(value, list):
        return [_labelled(each, desk) for each in value]
    if isinstance(value, dict):
        return {key: _labelled(each, desk) for key, each in value.items()}
    return value


def _settled(values: Values, body: str, desk: Desk, name: str) -> tuple[Values, str]:
    """Return what our reader takes; what it does not take is noted, with its own reason."""
    while True:
        asked = {"report": "draft", **_with_ids(_asked(values), desk.ground.ids)}
        text = _file(asked, body, None)
        _, found = read_meeting("x", desk.ground.place, name, text.encode())
        refused = [each for each in stopping(found) if each.code not in _EXPLAINED]
        if not refused or len(text.encode()) > LARGEST_FILE:
            return asked, body
        place = _place(asked, refused[0].line)
        body = _without(values, place, body, refused[0], desk)


def _without(
    values: Values, place: tuple[str, int], body: str, problem: Problem, desk: Desk
) -> str:
    """Take out what is refused, and return the text below the data that is left."""
    key, at = place
    refused: Any = body
    if key == _BODY:
        if not body:
            raise AssertionError(f"nothing to leave out for {problem.code}")
    elif isinstance(values.get(key), list):
        refused = values[key].pop(at)
        if not values[key]:
            del values[key]
    else:
        refused = values.pop(key)
    said = " ".join(_texts(refused))
    why = f"{problem.what} {problem.remedy}"
    desk.notes.doubt(0, "refused", said, place=problem.field, why=why)
    return "" if key == _BODY else body


def _texts(value: Any) -> Iterator[str]:
    if value is None or isinstance(value, str):
        yield value or ""
    else:
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _place(values: Values, line: int) -> tuple[str, int]:
    """Return the key, and the place in its list, of what stands on a line of the file."""
    above: Values = {}
    for key, value in _fields(values):
        number = len(value) if isinstance(value, list) else 1
        for at in range(number):
            above[key] = value[: at + 1] if isinstance(value, list) else value
            # All lines but that of the dashes below.
            if line < _file(above, "", None).count("\n"):
                return key, at
    return _BODY, 0


def _asked(values: Values) -> Values:
    """Return values with a blank for each that a report cannot do without."""
    wanted = {"attendees": ""}
    if not {"purpose", "focus"} & values.keys():
        wanted["focus"] = ""
    if not {"recommendations", "ideas", "commitments"} & values.keys():
        wanted["recommendations"] = ""
    return {**wanted, **values}


def _with_ids(values: Values, known: frozenset[str]) -> Values:
    """Return values in which each thing has an id of its own: written where none is made."""
    taken = set(known)
    found = dict(values)
    for key in ("recommendations", "conditions", "ideas", "commitments"):
        if not isinstance(values.get(key), list):
            continue
        words = None if key == "ideas" else WORDS_OF_A_TEXT
        found[key] = []
        for number, piece in enumerate(values[key], start=1):
            text = piece["title" if key == "ideas" else "text"]
            made = made_id(text, words)
            wanted = made or f"{SINGULARS[key]}-{number}"
            if key == "ideas" and wanted in TAKEN:
                wanted = f"idee-{wanted}"
            free, count = wanted, 2
            while free in taken:
                free, count = f"{wanted}-{count}", count + 1
            taken.add(free)
            found[key].append(piece if free == made or not text else {"id": free, **piece})
    return found


def _fields(values: Values) -> Iterator[tuple[str, Any]]:
    return ((key, values[key]) for key in _ORDER if key in values)


def _file(values: Values, body: str, doubts: Sequence[Doubt] | None) -> str:
    notes = list(told(list(doubts))) if doubts is not None else []
    fields = [_field(key, value) for key, value in _fields(values)]
    return file_of(fields, notes) + (f"\n{body}\n" if body else "")


def _field(key: str, value: Any) -> Field:
    notes = (BLANKS[key],) if value == "" and key in BLANKS else ()
    if key == "people_recognisable" and value is None:
        return Field(dutch(key), "ja", (BLANKS[key],))
    return Field(dutch(key), _written(key, value), notes)


def _written(key: str, value: Any) -> Value:
    if isinstance(value, tuple):
        return Names(value)
    if isinstance(value, dict):
        return [_field(name, each) for name, each in value.items()]
    if isinstance(value, list):
        return [_piece(key, each) for each in value]
    text = str(value)
    return VALUES.get(text, text) if key in _CHOICES else text


def _piece(key: str, value: Any) -> Value:
    """Return a piece of a list, as a plain sentence where that is all there is to it."""
    if isinstance(value, dict) and len(value) == 1 and set(value) <= _SENTENCES and key != "ideas":
        return str(next(iter(value.values())))
    return _written(key, value)
