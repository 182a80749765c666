"""The rules about the bodies and the pictures that are named: each is known."""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground
from opbrengst.checks.whole import Whole
from opbrengst.identity import folded
from opbrengst.model import Location, Meeting, Name
from opbrengst.problems import Path, Problem, Source

# What says no more than that there is a picture.
_SAYS_NOTHING = frozenset({
    "foto", "afbeelding", "beeld", "plaatje", "tekening", "figuur", "image", "picture", "photo",
    "alt", "alt-tekst", "beschrijving", "geen", "x", "...", "…", "-",
})  # fmt: skip


def promises_have_organisations(ground: Ground) -> Iterator[Problem]:
    """Ensure that a commitment is made by, and handed over to, a registered organisation."""
    for meeting in ground.meetings:
        by: list[tuple[Path, Name]] = [
            (("commitments", at, "by"), c.by) for at, c in enumerate(meeting.commitments)
        ]
        by += [(("updates", at, "to"), u.to) for at, u in enumerate(meeting.updates) if u.to]
        for path, name in by:
            if name.organisation is None:
                yield from _unknown(ground, meeting, path)


def locations_have_organisations(ground: Ground) -> Iterator[Problem]:
    """Ensure that the library and the municipality of a place are in the register."""
    for location in ground.reading.locations:
        for key in ("library", "municipality"):
            text = getattr(location, key)
            if text and ground.programme.organisation(text) is None:
                yield from _unknown(ground, location, (key,))


def _unknown(ground: Ground, record: Meeting | Location, path: Path) -> Iterator[Problem]:
    if ground.knows_organisations:
        known = ", ".join(sorted(ground.programme.organisations))
        code = "unknown_organisation" if known else "no_organisations"
        yield record.source.problem(code, path, allowed=known)


def readers_know_whom_to_ask(ground: Whole) -> Iterator[Problem]:
    """Ensure that who is responsible for the site is in the register, with a way to ask."""
    found = ground.gathered.responsible
    if found and ground.knows_organisations:
        source, known = Source(ground.gathered.organisations), ground.programme.organisation(found)
        if known is None:
            yield source.problem("responsible_unknown")
        elif not known.contact:
            yield source.problem("responsible_unreachable", found=known.id)


def pictures_exist(ground: Ground) -> Iterator[Problem]:
    """Ensure that every picture lies in the folder of its location."""
    for meeting in ground.meetings:
        for at, picture in enumerate(meeting.pictures):
            if f"{meeting.location}/{picture.file}" not in ground.reading.pictures:
                folder = f"{meeting.location}/pictures/"
                place = ("pictures", at, "file")
                yield meeting.source.problem("picture_missing", place, folder=folder)


def pictures_are_described(ground: Ground) -> Iterator[Problem]:
    """Ensure that a picture says in words what it shows, to those who cannot see it."""
    for meeting in ground.meetings:
        for at, picture in enumerate(meeting.pictures):
            said, name = folded(picture.alt).rstrip(" ."), picture.file.rpartition("/")[2].lower()
            if said in _SAYS_NOTHING or not said or said in (name, name.rpartition(".")[0]):
                yield meeting.source.problem("alt_says_nothing", ("pictures", at, "alt"))


def pictures_say_who(ground: Ground) -> Iterator[Problem]:
    """Ensure that somebody looked whether a picture shows people who can be recognised."""
    for meeting in ground.meetings:
        for at in range(len(meeting.pictures)):
            if ("pictures", at, "people_recognisable") not in meeting.source.marks:
                yield meeting.source.problem("people_unsaid", ("pictures", at))
