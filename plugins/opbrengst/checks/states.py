"""The rules about states: each thing has its own, and some ask for a reason."""

from collections.abc import Iterator, Mapping
from functools import partial

from opbrengst.checks.ground import Ground, Thing
from opbrengst.model import Meeting
from opbrengst.problems import Problem

STATES: Mapping[Thing, tuple[str, ...]] = {
    "idee": ("started", "paused", "completed", "embedded", "stopped"),
    "aanbeveling": ("done", "declined"),
    "toezegging": (
        "made", "in_progress", "fulfilled", "partly", "not_fulfilled", "withdrawn", "transferred",
    ),
    "afspraak": ("done", "dropped"),
    "randvoorwaarde": ("lifted",),
}  # fmt: skip
# What is meant by a word that belongs to another thing.
MEANT: Mapping[tuple[str, str], str] = {
    ("toezegging", "done"): "fulfilled",
    ("toezegging", "dropped"): "withdrawn",
    ("toezegging", "declined"): "not_fulfilled",
    ("aanbeveling", "fulfilled"): "done",
    ("aanbeveling", "completed"): "done",
    ("afspraak", "fulfilled"): "done",
    ("afspraak", "completed"): "done",
    ("afspraak", "withdrawn"): "dropped",
    ("idee", "done"): "completed",
}
NEED_A_REASON = frozenset({"not_fulfilled", "withdrawn", "declined"})


def states_fit(ground: Ground) -> Iterator[Problem]:
    """Ensure that an update gives a thing one of its own states."""
    for meeting in ground.meetings:
        for at, update in enumerate(meeting.updates):
            items = ground.found(meeting, update.about)
            if items and update.state and update.state not in STATES[items[0].thing]:
                yield _unfit(meeting, at, update.state, items[0].thing)
            elif update.state and ground.thing(meeting, update.about) == "verslag":
                yield meeting.source.problem("state_of_a_report", ("updates", at, "state"))


def _unfit(meeting: Meeting, at: int, state: str, thing: Thing) -> Problem:
    said = partial(_said, meeting)
    meant = MEANT.get((thing, state))
    return meeting.source.problem(
        "near_state" if meant else "wrong_state",
        ("updates", at, "state"),
        found=said(state),
        thing=thing,
        meant=said(meant) if meant else "",
        allowed=", ".join(map(said, STATES[thing])),
    )


def _said(meeting: Meeting, state: str) -> str:
    return meeting.source.word(state).replace("_", " ")


def reasons_are_given(ground: Ground) -> Iterator[Problem]:
    """Ensure that what is not kept, withdrawn or not taken over says why."""
    for meeting in ground.meetings:
        for at, update in enumerate(meeting.updates):
            if update.state in NEED_A_REASON and not update.reason:
                yield meeting.source.problem("reason_missing", ("updates", at))


def receivers_are_named(ground: Ground) -> Iterator[Problem]:
    """Ensure that what is handed over says to whom."""
    for meeting in ground.meetings:
        for at, update in enumerate(meeting.updates):
            if update.state == "transferred" and update.to is None:
                yield meeting.source.problem("receiver_missing", ("updates", at))


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
