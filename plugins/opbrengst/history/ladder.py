"""The progress ladder: seven rungs, each with the first meeting that proves it."""

from collections.abc import Iterator, Sequence

from opbrengst.history.changes import deciding
from opbrengst.history.elements import Change, Rung
from opbrengst.history.order import order
from opbrengst.history.states import Standing
from opbrengst.model import Meeting

BROUGHT_IN, OWNED, FOLLOWED_UP, CONCRETE, STARTED, RUNNING, FINISHED = range(7)

# Nothing starts without the rungs below it. That it ran, only a meeting can show.
SHOWN_BY = {
    "started": (OWNED, FOLLOWED_UP, CONCRETE, STARTED),
    "completed": (OWNED, FOLLOWED_UP, CONCRETE, STARTED, FINISHED),
    "embedded": (OWNED, FOLLOWED_UP, CONCRETE, STARTED, FINISHED),
}


def rungs(standing: Standing, changes: Sequence[Change]) -> tuple[Rung, ...]:
    """Return the seven rungs of a pilot; once reached, a rung stays reached."""
    proofs: dict[int, Meeting] = {BROUGHT_IN: standing.born}
    for number, meeting in sorted(_evidence(standing, changes), key=lambda each: order(each[1])):
        proofs.setdefault(number, meeting)
    highest = max(proofs)
    return tuple(Rung(n, n <= highest, proofs.get(n)) for n in range(FINISHED + 1))


def _evidence(standing: Standing, changes: Sequence[Change]) -> Iterator[tuple[int, Meeting]]:
    for ownership in standing.owners.ever[:1]:
        yield OWNED, ownership.joined
    for meeting in standing.follow_ups:
        yield FOLLOWED_UP, meeting
        if meeting.concretised == "yes":
            yield CONCRETE, meeting
    for change in deciding(changes).values():
        for number in SHOWN_BY.get(change.state, ()):
            yield number, change.meeting
    if standing.ran:
        yield RUNNING, standing.ran
