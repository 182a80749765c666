"""The rules about who and what is named: organisations, owners, facilitators, pictures."""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground
from opbrengst.model import Meeting, Name
from opbrengst.problems import Path, Problem


def promises_have_organisations(ground: Ground) -> Iterator[Problem]:
    """Ensure that a commitment is made by, and handed over to, a registered organisation."""
    known = ", ".join(sorted(ground.programme.organisations))
    for meeting in ground.reading.meetings:
        by: list[tuple[Path, Name]] = [
            (("commitments", at, "by"), c.by) for at, c in enumerate(meeting.commitments)
        ]
        by += [(("updates", at, "to"), u.to) for at, u in enumerate(meeting.updates) if u.to]
        for path, name in by:
            if ground.programme.organisation(name.text) is None:
                yield meeting.source.problem("unknown_organisation", path, allowed=known)


def locations_have_organisations(ground: Ground) -> Iterator[Problem]:
    """Ensure that the library and the municipality of a place are in the register."""
    known = ", ".join(sorted(ground.programme.organisations))
    for location in ground.reading.locations:
        for key in ("library", "municipality"):
            text = getattr(location, key)
            if text and ground.programme.organisation(text) is None:
                yield location.source.problem("unknown_organisation", (key,), allowed=known)


def facilitators_own_nothing(ground: Ground) -> Iterator[Problem]:
    """Ensure that nobody who facilitates is an owner: others become active."""
    for meeting in ground.reading.meetings:
        facilitators = {name.key for name in meeting.facilitated_by}
        for path, name in owners(meeting):
            organisation = ground.programme.organisation(name.text)
            only_facilitates = organisation is not None and organisation.roles == ("facilitator",)
            if name.key in facilitators or only_facilitates:
                yield meeting.source.problem("facilitator_as_owner", path)


def owners(meeting: Meeting) -> Iterator[tuple[Path, Name]]:
    """Yield everybody whom a meeting makes an owner, with the place."""
    for at, idea in enumerate(meeting.ideas):
        yield from (((*("ideas", at, "owners"), n), name) for n, name in enumerate(idea.owners))
    for at, update in enumerate(meeting.updates):
        yield from (((*("updates", at, "joined"), n), name) for n, name in enumerate(update.joined))
    yield from ((("joined", n), name) for n, name in enumerate(meeting.joined))


def pictures_exist(ground: Ground) -> Iterator[Problem]:
    """Ensure that every picture lies in the folder of its location."""
    for meeting in ground.reading.meetings:
        for at, picture in enumerate(meeting.pictures):
            if f"{meeting.location}/{picture.file}" not in ground.reading.pictures:
                folder = f"{meeting.location}/pictures/"
                place = ("pictures", at, "file")
                yield meeting.source.problem("picture_missing", place, folder=folder)
