"""What a page tells of a thing that another site tells whole: a line, and the way there."""

import re
from dataclasses import dataclass
from datetime import date

from opbrengst.editions.hub.received import seen
from opbrengst.rendering import shortened

TITLE, SUMMARY, TEXT = 160, 220, 320
"""The most that is told of a name, of what an idea says, and of a sentence (characters)."""

# An address within a site, as ours are: whatever else a site names, leads to its first page.
_INSIDE = re.compile(r"(?:[a-z0-9][a-z0-9-]*/)*(?:#[a-z0-9][a-z0-9-]*)?")
_LONGEST_ADDRESS = 500
# Only a text with one of these can say anything else as prose than as it is written.
_MARKS = re.compile(r"[*_`\[\]<>&\\]|^\s*(?:[-+]|\d+[.)])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Thing:
    """What all things have: where, which state, the day that counts, what else one may choose."""

    place: str
    link: str
    example: bool
    for_correction: bool
    state: str
    day: date
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Idea(Thing):
    """An idea; its day is that of its last step."""

    title: str
    summary: str
    owners: int
    rung: int
    since: date


@dataclass(frozen=True, slots=True)
class Recommendation(Thing):
    """A recommendation; its day is that on which it was said."""

    text: str
    voice: str
    since: date


@dataclass(frozen=True, slots=True)
class Commitment(Thing):
    """A promise; its day is that on which it was made."""

    text: str
    by: str
    due: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class Held(Thing):
    """A meeting that was held, or a notice; its state is its kind."""

    title: str


@dataclass(frozen=True, slots=True)
class Announced(Thing):
    """A meeting to come, or one that will not be; its day is that on which it is, or was to be."""

    title: str
    time: str
    venue: str


def inside(url: str, home: str) -> str:
    """Return the address of a page within its site; empty, the first page, if it is none of it."""
    rest = url.removeprefix(home) if home else url.removeprefix("/")
    fits = len(rest) <= _LONGEST_ADDRESS and _INSIDE.fullmatch(rest)
    return rest if fits else ""


def told(text: str | None, length: int) -> str:
    """Return the first words of a text of another site: no mark, no link, nothing unseen."""
    words = " ".join(seen(text or "").split()) if not _MARKS.search(text or "") else ""
    if words and len(words) <= length:
        return words
    # Markdown need not look through what nobody will see.
    return shortened(seen(text or "")[: 8 * length], length)


def label(text: str | None) -> str:
    """Return a name of another site as it is written: a name has no marks."""
    words = " ".join(seen(text or "").split())
    return words if len(words) <= TITLE else f"{words[: TITLE - 2].rstrip()} …"
