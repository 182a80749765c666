"""What may be said of people: from the programme to the only form that editions accept."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from opbrengst.consent.mentions import Mentions
from opbrengst.consent.names import ROLE_OF_AN_OWNER, Audience, Names
from opbrengst.consent.redaction import Redaction
from opbrengst.memory import Memory, Same
from opbrengst.model import Location, Meeting, Organisation
from opbrengst.model.pieces import pieces
from opbrengst.problems import Mark, Path, Problem, Source
from opbrengst.programme import Programme, RedactedProgramme
from opbrengst.reading import Reading

__all__ = ["Audience", "Mentions", "Withheld", "problems", "redacted", "withheld"]

# An id, a reference or the name of a file: it is renamed, and nobody reads it as a text.
_ADDRESS = re.compile(r"[a-z0-9./-]+")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


@dataclass(frozen=True)
class Withheld:
    """The names that readers of an edition may not see, and where they are mentioned."""

    audience: Audience
    names: Names
    mentions: Mentions
    public: Mentions
    """What everybody may not see: ids and addresses are one and the same in every edition."""

    def in_address(self, address: str) -> bool:
        """Tell whether an address, or the name of a file, holds a withheld name."""
        return self.public.in_id(address)

    def in_text(self, text: str) -> str:
        """Return a text as the readers may see it."""
        return self.mentions.redacted(text)

    def in_message(self, problem: Problem) -> Problem:
        """Return a problem as it may be told: logs are public, whatever the edition."""
        hidden = self.public.hidden
        return replace(
            problem,
            file=hidden(problem.file),
            field=hidden(problem.field),
            what=hidden(problem.what),
            remedy=hidden(problem.remedy),
        )


def withheld(reading: Reading, audience: Audience, memory: Memory | None = None) -> Withheld:
    """Return the names that may not be seen: those of drafts and of later files among them."""
    known = memory or Memory()
    names, mentions = _kept_from(reading, audience, known)
    if audience.edition == "public":
        return Withheld(audience, names, mentions, mentions)
    _, public = _kept_from(reading, replace(audience, edition="public"), known)
    return Withheld(audience, names, mentions, public)


def _kept_from(reading: Reading, audience: Audience, memory: Memory) -> tuple[Names, Mentions]:
    """Return who may be named, and where they are; where none came or went, the very same."""
    names = Names(reading.meetings, reading.people, audience, memory)
    withheld, shorter, words = names.withheld, names.shorter, tuple(audience.role_words)
    question = (Mentions, tuple(withheld.items()), tuple(shorter.items()), words)
    return names, memory.of(question, partial(Mentions, withheld, shorter, words))


def redacted(
    programme: Programme, without: Withheld, memory: Memory | None = None
) -> RedactedProgramme:
    """Return the programme as the readers of an edition may see it."""
    known = memory or Memory()
    redaction = Redaction(programme, without.names, (without.mentions, without.public), known)
    return RedactedProgramme(redaction.programme(), without.audience.edition)


def problems(
    reading: Reading,
    pages: Mapping[str, str],
    without: Withheld,
    memory: Memory | None = None,
) -> Iterator[Problem]:
    """Yield a warning, never with the name, for each text that mentions a withheld name.

    `pages` are the texts of the ordinary pages of the site's owner, by file.
    """
    for meeting in reading.meetings:
        for at, picture in enumerate(meeting.pictures):
            if picture.people_recognisable and picture.consent == "none":
                yield meeting.source.problem("people_on_picture", ("pictures", at))
    if without.names.withheld:
        yield from _of_names(reading, pages, without, memory or Memory())


def _of_names(
    reading: Reading, pages: Mapping[str, str], without: Withheld, memory: Memory
) -> Iterator[Problem]:
    mentions = without.mentions
    for records in (reading.locations, reading.meetings, reading.organisations.values()):
        for record in records:
            question = (_of_record, Same(record, mentions))
            yield from memory.of(question, partial(_of_record, record, mentions))
    for source, within, texts in map(_paragraphs, pages.items()):
        yield from _mentions(source, within, texts, mentions)
    for meeting in reading.meetings:
        for at, picture in enumerate(meeting.pictures):
            if without.in_address(f"{meeting.location}/{picture.file}"):
                yield meeting.source.problem("name_of_picture", ("pictures", at))
    for file in pages:
        if without.in_address(file):
            yield Source(file).problem("name_of_page")


Texts = tuple[tuple[Path, str], ...]
Record = Location | Meeting | Organisation


def _of_record(record: Record, mentions: Mentions) -> tuple[Problem, ...]:
    return tuple(_mentions(*_texts(record), mentions))


def _texts(record: Record) -> tuple[Source, Path, Texts]:
    within = (record.id,) if isinstance(record, Organisation) else ()
    texts = ((path, text) for path, text in pieces(record) if isinstance(text, str))
    return record.source, within, tuple(each for each in texts if not _ADDRESS.fullmatch(each[1]))


def _paragraphs(page: tuple[str, str]) -> tuple[Source, Path, Texts]:
    """Return the paragraphs of an ordinary page, each with its place, which is its first line."""
    file, text = page
    marks: dict[Path, Mark] = {}
    texts: list[tuple[Path, str]] = []
    for at, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        marks[at,] = Mark(text.count("\n", 0, paragraph.start()) + 1, 1)
        texts.append(((at,), paragraph[0]))
    return Source(file, marks), (), tuple(texts)


def _mentions(source: Source, within: Path, texts: Texts, mentions: Mentions) -> Iterator[Problem]:
    # At once, for nearly every file: what is in none of its texts is not in all of them together.
    whole = "\n".join(text for _, text in texts)
    if not mentions.said_instead(whole) and not mentions.has_first_name(whole):
        return
    for path, text in texts:
        if said := mentions.said_instead(text):
            yield source.problem("name_in_prose", (*within, *path), shown=said[0])
        elif mentions.has_first_name(text):
            shown = f"een {ROLE_OF_AN_OWNER}"
            yield source.problem("first_name_in_prose", (*within, *path), shown=shown)
