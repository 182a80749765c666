"""What is new between two days of a place: facts, each with the meeting that proves it.

Nothing here looks at words, only at stories: what came in, which states changed, who joined and
left, which meetings were held, announced or called off. A term that passes is no fact.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from opbrengst.editions.places import Place, Story
from opbrengst.history import (
    ActionStory,
    CommitmentStory,
    ConditionStory,
    PilotStory,
    RecommendationStory,
    Spell,
    order,
)
from opbrengst.model import Correction, Meeting, Name

What = Literal["meeting", "new", "state", "joined", "left", "announced", "cancelled", "corrected"]
# Within a meeting: first that it was held, then what it brought, changed and agreed.
SEQUENCE: tuple[What, ...] = (
    "meeting", "new", "state", "joined", "left", "announced", "cancelled", "corrected",
)  # fmt: skip
KINDS = {
    PilotStory: "ideas",
    RecommendationStory: "recommendations",
    CommitmentStory: "commitments",
    ActionStory: "actions",
    ConditionStory: "conditions",
}
Plain = ConditionStory | CommitmentStory | ActionStory
# The state of a thing before anything was said of it, where that is no spell of its own.
FIRST = {CommitmentStory: "made", ActionStory: "open", ConditionStory: "in_force"}


@dataclass(frozen=True)
class News:
    """One fact of one day.

    `story` is what it is about; None for a meeting of the whole place. `before` and `after` are
    the states of a change, `rungs` those of a pilot's ladder (None for all else), `names` who
    joined, left, or owns a new idea, `on` the day of a meeting announced or called off,
    `correction` what was changed in the report itself.
    """

    day: date
    what: What
    proof: Meeting
    story: Story | None = None
    before: str | None = None
    after: str | None = None
    rungs: tuple[int, int] | None = None
    names: tuple[Name, ...] = ()
    on: date | None = None
    correction: Correction | None = None

    @property
    def kind(self) -> str:
        """The key under which a report says what it is about; empty where it is about nothing."""
        return KINDS[type(self.story)] if self.story else ""


def news(place: Place, after: date, until: date) -> tuple[News, ...]:
    """Return what is new at a place later than `after`, up to and including `until`, by day."""
    found = (fact for fact in _facts(place) if after < fact.day <= until)
    return tuple(sorted(found, key=_when))


def _when(fact: News) -> tuple[date, tuple[date, int, str], int]:
    return fact.day, order(fact.proof), SEQUENCE.index(fact.what)


def _facts(place: Place) -> Iterator[News]:
    for meeting in place.history.meetings:
        if meeting.kind != "notice":
            yield News(meeting.date, "meeting", meeting, place.story(meeting.pilot))
    yield from _plans(place)
    yield from _corrections(place)
    history = place.history
    for pilot in history.pilots:
        first = [own.name for own in pilot.ownerships if own.joined is pilot.meeting]
        yield News(pilot.meeting.date, "new", pilot.meeting, pilot, names=tuple(first))
        yield from _people(pilot)
        yield from _states(pilot, _climbed(pilot))
    for recommendation in history.recommendations:
        yield News(recommendation.meeting.date, "new", recommendation.meeting, recommendation)
        yield from _states(recommendation, recommendation.spells)
    plain: tuple[Plain, ...] = (*history.conditions, *history.commitments, *history.actions)
    for story in plain:
        yield News(story.meeting.date, "new", story.meeting, story)
        first_state = Spell(FIRST[type(story)], story.meeting.date, story.meeting)
        given = (Spell(each.state, each.day, each.meeting) for each in story.changes)
        yield from _states(story, (first_state, *given))


def _corrections(place: Place) -> Iterator[News]:
    """Yield what was corrected in reports: of the thing that it names by its id, or the group's."""
    for meeting in place.history.meetings:
        for each in meeting.corrections:
            story = place.story(each.about) or place.story(meeting.pilot)
            yield News(each.date, "corrected", meeting, story, correction=each)


def _people(pilot: PilotStory) -> Iterator[News]:
    for own in pilot.ownerships:
        if own.joined is not pilot.meeting:
            yield News(own.joined.date, "joined", own.joined, pilot, names=(own.name,))
        if own.left:
            yield News(own.left.date, "left", own.left, pilot, names=(own.name,))


def _plans(place: Place) -> Iterator[News]:
    """Yield the meetings announced and called off; to announce one again is no news."""
    known: dict[str, date] = {}
    for meeting in place.history.meetings:
        said = meeting.next_meeting
        if said is None:
            continue
        story = place.pilot(meeting.pilot)
        about = story.id if story else ""
        on = said.date or known.get(about)
        if said.cancelled is not None:
            known.pop(about, None)
            yield News(meeting.date, "cancelled", meeting, story, on=on)
        elif on and known.get(about) != on:
            known[about] = on
            yield News(meeting.date, "announced", meeting, story, on=on)


def _states(story: Story, spells: Iterable[Spell[str]]) -> Iterator[News]:
    """Yield each change of state, the last word of a day only, and each rise on the ladder."""
    daily = {spell.since: spell for spell in spells}
    for before, after in pairwise(daily.values()):
        rungs = None
        if isinstance(story, PilotStory):
            rungs = _rung(story, before.since), _rung(story, after.since)
        if before.state != after.state or (rungs and rungs[0] != rungs[1]):
            fact = News(after.since, "state", after.proof, story, rungs=rungs)
            yield replace(fact, before=before.state, after=after.state)


def _climbed(pilot: PilotStory) -> Sequence[Spell[str]]:
    """Return its states, and each once more where a rung was reached while it went on."""
    spells = [Spell[str]("proposed", pilot.meeting.date, pilot.meeting), *pilot.spells]
    changed = {spell.since for spell in spells}
    for rung in pilot.rungs:
        if rung.proof and rung.proof.date not in changed:
            state = [spell.state for spell in spells if spell.since < rung.proof.date][-1]
            spells.append(Spell(state, rung.proof.date, rung.proof))
    return sorted(spells, key=lambda spell: spell.since)


def _rung(pilot: PilotStory, day: date) -> int:
    return max(each.number for each in pilot.rungs if each.proof and each.proof.date <= day)
