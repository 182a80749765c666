"""The rules about owners: who steps forward, for what, and that somebody does."""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground
from opbrengst.checks.whole import Whole
from opbrengst.history import Ownership, PilotStory, order
from opbrengst.history.states import ENDED
from opbrengst.model import Meeting, Name
from opbrengst.problems import Path, Problem


def facilitators_own_nothing(ground: Ground) -> Iterator[Problem]:
    """Ensure that nobody who facilitates is an owner: others become active."""
    for meeting in ground.meetings:
        facilitators = {name.key for name in meeting.facilitated_by}
        for path, name in _stepping_forward(meeting):
            organisation = ground.programme.organisations.get(name.organisation or "")
            only_facilitates = organisation is not None and organisation.roles == ("facilitator",)
            if name.key in facilitators or only_facilitates:
                yield meeting.source.problem("facilitator_as_owner", path)


def _stepping_forward(meeting: Meeting) -> Iterator[tuple[Path, Name]]:
    for at, idea in enumerate(meeting.ideas):
        yield from (((*("ideas", at, "owners"), n), name) for n, name in enumerate(idea.owners))
    for at, update in enumerate(meeting.updates):
        yield from (((*("updates", at, "joined"), n), name) for n, name in enumerate(update.joined))
    yield from ((("joined", n), name) for n, name in enumerate(meeting.joined))


def recommendations_have_no_owners(ground: Whole) -> Iterator[Problem]:
    """Ensure that nobody owns a recommendation: reading finds it, for there is no place for it."""
    for problem in ground.reading.problems:
        if problem.code == "owner_on_recommendation":
            yield problem


def residents_own_too(ground: Ground) -> Iterator[Problem]:
    """Ensure that an idea is not owned by the library and its partners alone."""
    for history in ground.programme.histories:
        for pilot in history.pilots:
            names = [ownership.name for ownership in pilot.owners]
            open_ = pilot.state not in ENDED  # what is embedded may well be the library's
            if open_ and names and all(name.organisation for name in names):
                place = next(i.path for i in ground.found(pilot.meeting, pilot.id))
                yield pilot.meeting.source.problem("only_organisations", (*place, "owners"))


def owners_have_ideas(ground: Ground) -> Iterator[Problem]:
    """Ensure that people step forward for an idea, and for nothing else."""
    for meeting in ground.meetings:
        for at, update in enumerate(meeting.updates):
            thing = ground.thing(meeting, update.about) if update.joined else None
            if thing not in (None, "idee"):
                place = ("updates", at, "joined")
                yield meeting.source.problem("joined_no_idea", place, thing=thing)


def pilots_have_owners(ground: Ground) -> Iterator[Problem]:
    """Ensure that a follow-up has owners: those it had, or who step forward at it."""
    for history in ground.programme.histories:
        for pilot in history.pilots:
            for meeting in pilot.follow_ups:
                if ground.judgeable(meeting) and not _owned_at(pilot, meeting):
                    yield meeting.source.problem("nobody_joined", ("pilot",))


def starts_have_owners(ground: Ground) -> Iterator[Problem]:
    """Ensure that an idea which starts has owners when that meeting is over."""
    for history in ground.programme.histories:
        for pilot in history.pilots:
            for change in pilot.changes:
                meeting = change.meeting
                told = meeting in pilot.follow_ups and not _owned_at(pilot, meeting)
                if change.state != "started" or told or not ground.judgeable(meeting):
                    continue
                if not any(_lasts_after(ownership, meeting) for ownership in pilot.ownerships):
                    yield meeting.source.problem("started_without_owners", change.path)


def _owned_at(pilot: PilotStory, meeting: Meeting) -> bool:
    early = meeting.date < pilot.meeting.date  # and that is a problem of its own
    return early or any(_lasts_at(ownership, meeting) for ownership in pilot.ownerships)


def _lasts_at(ownership: Ownership, meeting: Meeting) -> bool:
    left = ownership.left is None or order(ownership.left) >= order(meeting)
    return left and order(ownership.joined) <= order(meeting)


def _lasts_after(ownership: Ownership, meeting: Meeting) -> bool:
    left = ownership.left is None or order(ownership.left) > order(meeting)
    return left and order(ownership.joined) <= order(meeting)
