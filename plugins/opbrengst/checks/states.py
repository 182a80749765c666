"""The rules about states: each thing has its own, and some ask for a reason."""

from collections.abc import Iterator, Mapping

from opbrengst.checks.ground import Ground, Thing
from opbrengst.problems import Problem
from opbrengst.vocabulary import VALUES

STATES: Mapping[Thing, tuple[str, ...]] = {
    "idee": ("started", "paused", "completed", "embedded", "stopped"),
    "aanbeveling": ("done", "declined"),
    "toezegging": (
        "made", "in_progress", "fulfilled", "partly", "not_fulfilled", "withdrawn", "transferred",
    ),
    "afspraak": ("done", "dropped"),
    "randvoorwaarde": ("lifted",),
}  # fmt: skip
NEED_A_REASON = frozenset({"not_fulfilled", "withdrawn", "declined"})


def states_fit(ground: Ground) -> Iterator[Problem]:
    """Ensure that an update gives a thing one of its own states."""
    for meeting in ground.reading.meetings:
        for at, update in enumerate(meeting.updates):
            items = ground.found(meeting, update.about)
            if not items or update.state is None or update.state in STATES[items[0].thing]:
                continue
            thing = items[0].thing
            allowed = ", ".join(VALUES[state].replace("_", " ") for state in STATES[thing])
            found = VALUES[update.state].replace("_", " ")
            yield meeting.source.problem(
                "wrong_state", ("updates", at, "state"), found=found, thing=thing, allowed=allowed
            )


def reasons_are_given(ground: Ground) -> Iterator[Problem]:
    """Ensure that what is not kept, withdrawn or not taken over says why."""
    for meeting in ground.reading.meetings:
        for at, update in enumerate(meeting.updates):
            if update.state in NEED_A_REASON and not update.reason:
                yield meeting.source.problem("reason_missing", ("updates", at))


def one_state_a_day(ground: Ground) -> Iterator[Problem]:
    """Ensure that no two reports of one day give one thing different states."""
    for history in ground.programme.histories:
        for conflict in history.conflicts:
            yield conflict.decided.meeting.source.problem(
                "two_states",
                conflict.decided.path,
                found=conflict.about,
                other=f"{conflict.overruled.meeting.name}.md",
            )
