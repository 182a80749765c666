"""The pictures of a document, as they may be published, and what is said of each in the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.report import Shown
from opbrengst.importers.drafts.runs import cleaned, one_line
from opbrengst.messages import MESSAGES
from opbrengst.pictures import MOST_BYTES, MOST_MEGAPIXELS, RefusedPictureError, published

_KINDS = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpg"), (b"RIFF", "webp"))


@dataclass(frozen=True)
class Answer:
    """What is known of a picture: what it shows, and whether people can be recognised on it."""

    alt: str = ""
    recognisable: bool | None = None


@dataclass(frozen=True)
class Photograph:
    """A picture that goes along: its number in the document, its file, and its values."""

    number: int
    file: str
    content: bytes = field(repr=False)
    values: dict[str, Any] = field(default_factory=dict)


def photographs(
    shown: Sequence[Shown], called: tuple[str, int], notes: Notes, answers: Mapping[int, Answer]
) -> tuple[Photograph, ...]:
    """Return the pictures that may be published; each other becomes a doubt.

    `called` is what their files begin with, and the number of the first.
    """
    name, first = called
    found: list[Photograph] = []
    for number, seen in enumerate(shown):
        ending = next((kind for head, kind in _KINDS if seen.content.startswith(head)), "")
        file = f"{name}-{len(found) + first}.{ending}"
        try:
            content = published(file, seen.content)
        except RefusedPictureError as refused:
            message = MESSAGES[refused.code if ending else "picture_suffix"]
            blanks = {"megabytes": MOST_BYTES // 1_000_000, "megapixels": MOST_MEGAPIXELS}
            why = f"{message.what} {message.remedy}".format_map(blanks)
            notes.doubt(seen.at, "picture_refused", f"{seen.alt} {seen.caption}", why=why)
            continue
        answer = answers.get(number, Answer())
        found.append(Photograph(number, file, content, _values(seen, file, answer, notes)))
    return tuple(found)


def _values(seen: Shown, file: str, answer: Answer, notes: Notes) -> dict[str, Any]:
    alt = one_line(cleaned(answer.alt)) or seen.alt
    if not alt:
        notes.doubt(seen.at, "picture_of", file)
    if answer.alt and seen.alt and answer.alt != seen.alt:
        notes.leave("another description", seen.alt)
    recognisable = answer.recognisable
    said = None if recognisable is None else ("yes" if recognisable else "no")
    values: dict[str, Any] = {"file": file, "alt": alt}
    if seen.caption:
        values["caption"] = seen.caption
    return {**values, "people_recognisable": said}
