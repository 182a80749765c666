"""What may be said of people: from the programme to the only form that editions accept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from opbrengst.consent.mentions import Mentions
from opbrengst.consent.names import ROLE_OF_AN_OWNER, Names
from opbrengst.consent.redaction import Redaction
from opbrengst.model import Location, Meeting
from opbrengst.model.pieces import pieces
from opbrengst.problems import Problem
from opbrengst.programme import Programme, RedactedProgramme

__all__ = ["Withheld", "problems", "redacted", "withheld"]


@dataclass(frozen=True)
class Withheld:
    """The names that may not be shown, and where they are mentioned."""

    names: Names
    mentions: Mentions

    def in_address(self, address: str) -> bool:
        """Tell whether an address, or the name of a file, holds a withheld name."""
        return self.mentions.in_id(address)


def withheld(programme: Programme, role_words: Mapping[str, str]) -> Withheld:
    """Return the names in a programme that the public may not read.

    `role_words` maps each word that makes a label (*Bewoner A*) to its plural.
    """
    names = Names(programme, role_words)
    return Withheld(names, Mentions(names.withheld, role_words))


def redacted(programme: Programme, without: Withheld) -> RedactedProgramme:
    """Return the programme as the public may read it."""
    redaction = Redaction(programme, without.names, without.mentions)
    return RedactedProgramme(
        replace(
            programme,
            histories=redaction.value(programme.histories),
            pictures=frozenset(p for p in programme.pictures if not without.in_address(p)),
        )
    )


def problems(programme: Programme, without: Withheld) -> Iterator[Problem]:
    """Yield a warning, never with the name, for each text that mentions a withheld name."""
    if not without.names.withheld:
        return
    for history in programme.histories:
        records: tuple[Location | Meeting, ...] = (history.location, *history.meetings)
        for record in records:
            yield from _mentions(record, without.mentions)
        for meeting in history.meetings:
            for at, picture in enumerate(meeting.pictures):
                if without.in_address(picture.file):
                    yield meeting.source.problem("name_of_picture", ("pictures", at))


def _mentions(record: Location | Meeting, mentions: Mentions) -> Iterator[Problem]:
    texts = [(path, text) for path, text in pieces(record) if isinstance(text, str)]
    # At once, for nearly every file: what is in none of its texts is not in all of them together.
    whole = "\n".join(text for _, text in texts)
    if not mentions.said_instead(whole) and not mentions.has_first_name(whole):
        return
    for path, text in texts:
        if said := mentions.said_instead(text):
            yield record.source.problem("name_in_prose", path, shown=said[0])
        elif mentions.has_first_name(text):
            shown = f"een {ROLE_OF_AN_OWNER}"
            yield record.source.problem("first_name_in_prose", path, shown=shown)
