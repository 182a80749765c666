"""From an idea brought in to a pilot that ended: the state after each of its facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import reduce
from itertools import groupby
from typing import NamedTuple, get_args

from opbrengst.history.elements import Change, PilotState, Spell
from opbrengst.history.facts import BroughtIn, Fact, Held, Joined, Left, Stated, Thing
from opbrengst.history.order import order
from opbrengst.history.owners import Owners
from opbrengst.model import Idea, Meeting
from opbrengst.model.record import DeclaredState

DECLARED: frozenset[str] = frozenset(get_args(DeclaredState))
ENDED: frozenset[PilotState] = frozenset({"completed", "embedded", "stopped", "merged"})


@dataclass(frozen=True)
class Rules:
    """What a site may decide for itself.

    An idea without owners is quiet on the day after `quiet_after_days` days have passed. With
    `drafts` these count as if they were published, which only a preview may show.
    """

    quiet_after_days: int = 30
    drafts: bool = False


USUAL = Rules()


class Standing(NamedTuple):
    """What is known of an idea when some of its facts have been heard.

    `silent_from` is the day from which it is quiet if nobody ever steps forward, `merged` the
    meeting since which it is part of another idea, `ran` the first that proved it running.
    `declared` leaves out the stops that new owners cancelled.
    """

    born: Meeting
    silent_from: date
    merged: Meeting | None = None
    owners: Owners = Owners()
    declared: tuple[Change, ...] = ()
    follow_ups: tuple[Meeting, ...] = ()
    ran: Meeting | None = None

    @property
    def latest(self) -> str | None:
        """The declared state that counts: the latest, and no other."""
        return self.declared[-1].state if self.declared else None

    @property
    def started(self) -> date | None:
        """The day of the start that counts; None when something else was declared since."""
        return self.declared[-1].day if self.latest == "started" else None

    @property
    def met_since_start(self) -> bool:
        """Whether a follow-up was held on a later day than the start that counts."""
        last = self.follow_ups[-1].date if self.follow_ups else None
        return last is not None and self.started is not None and last > self.started

    @property
    def silence(self) -> tuple[date, Meeting]:
        """The day from which it is quiet without an owner, and the meeting that shows it."""
        left = self.owners.last_left
        return (left.date, left) if left else (self.silent_from, self.born)

    def silent_on(self, day: date) -> bool:
        """Tell whether nobody owns it any more, or nobody did in time."""
        return not self.owners.present and self.silence[0] <= day


Spells = tuple[Spell[PilotState], ...]


def lived(
    idea: BroughtIn[Idea],
    target: BroughtIn[Thing] | None,
    facts: Sequence[Fact],
    as_of: date,
    rules: Rules,
) -> tuple[Standing, Spells]:
    """Return what is known of an idea on a day, and every state that it was in, oldest first.

    `target` is what it merged into.
    """
    standing = _at_birth(idea, target, rules)
    spells: Spells = (_first(standing),)
    for _, group in groupby(facts, key=lambda fact: fact.meeting.reference):
        said = list(group)
        meeting = said[0].meeting
        spells = _with(spells, _aged(spells[-1], standing, meeting.date))
        standing = reduce(_heard, said, standing)
        spells = _with(spells, _next(spells[-1], standing, meeting))
    return standing, _with(spells, _aged(spells[-1], standing, as_of))


def _with(spells: Spells, spell: Spell[PilotState]) -> Spells:
    return spells if spell is spells[-1] else (*spells, spell)


def _at_birth(idea: BroughtIn[Idea], target: BroughtIn[Thing] | None, rules: Rules) -> Standing:
    return Standing(
        born=idea.meeting,
        silent_from=idea.meeting.date + timedelta(days=rules.quiet_after_days + 1),
        # Nothing can be part of an idea that is not there yet.
        merged=max(idea.meeting, target.meeting, key=order) if target else None,
    )


def _first(standing: Standing) -> Spell[PilotState]:
    if standing.merged:
        return Spell("merged", standing.merged.date, standing.merged)
    return Spell("proposed", standing.born.date, standing.born)


def _state(standing: Standing, day: date) -> PilotState:
    return next(_applying(standing, day))


def _applying(standing: Standing, day: date) -> Iterator[PilotState]:
    """Yield the states that apply on a day, the one that counts first."""
    latest = standing.latest
    if standing.merged:
        yield "merged"
    if latest in ENDED:
        yield latest
    if standing.silent_on(day):
        yield "quiet"
    if latest == "paused":
        yield "paused"
    if latest == "started":
        yield "running" if standing.met_since_start else "started"
    if standing.follow_ups:
        yield "concrete"
    yield "owned" if standing.owners.present else "proposed"


def _next(spell: Spell[PilotState], standing: Standing, meeting: Meeting) -> Spell[PilotState]:
    """Return the state after a meeting; one that goes on keeps its beginning."""
    state = _state(standing, meeting.date)
    if state == spell.state:
        return spell
    if state == "quiet":
        # What was declared until now hid the silence: it shows from this day, and not before.
        return replace(_aged(spell, standing, meeting.date), since=meeting.date)
    return Spell(state, meeting.date, meeting)


def _aged(spell: Spell[PilotState], standing: Standing, day: date) -> Spell[PilotState]:
    """Return the state once days have passed: silence alone turns an idea quiet."""
    if spell.state == "quiet" or not standing.silent_on(day) or _state(standing, day) != "quiet":
        return spell
    return Spell("quiet", *standing.silence)


def _heard(standing: Standing, fact: Fact) -> Standing:
    match fact:
        case Held():
            return _held(standing, fact.meeting)
        case Joined():
            return _joined(standing, fact)
        case Left():
            return standing._replace(owners=standing.owners.left_by(fact.name, fact.meeting))
        case Stated() if fact.change.state in DECLARED:
            return standing._replace(declared=(*standing.declared, fact.change))
    return standing


def _held(standing: Standing, meeting: Meeting) -> Standing:
    # A meeting that starts the pilot anew shows a start, and not that the last one held.
    runs = standing.started and standing.started < meeting.date and meeting.state != "started"
    return standing._replace(
        follow_ups=(*standing.follow_ups, meeting),
        ran=standing.ran or (meeting if runs else None),
    )


def _joined(standing: Standing, fact: Joined) -> Standing:
    owners = standing.owners.joined_by(fact.name, fact.meeting)
    if owners is standing.owners:
        return standing
    # Who steps forward at the very meeting that stops does not undo what that meeting says.
    declared = tuple(
        change
        for change in standing.declared
        if change.state != "stopped" or change.meeting is fact.meeting
    )
    return standing._replace(owners=owners, declared=declared)
