"""What became of the recommendations: open, taken up, done, or declined."""

from typing import cast

from opbrengst.history.changes import changes
from opbrengst.history.elements import Spell
from opbrengst.history.facts import BroughtIn, Fact, Referred, Stated
from opbrengst.history.ledger import Ledger
from opbrengst.history.stories import RecommendationState, RecommendationStory
from opbrengst.model import Recommendation

DECLARED = frozenset({"done", "declined"})


def stories(ledger: Ledger) -> tuple[RecommendationStory, ...]:
    """Return the recommendations of a location in the order in which they were made."""
    return tuple(_story(each, ledger) for each in ledger.brought_in(Recommendation))


def _story(said: BroughtIn[Recommendation], ledger: Ledger) -> RecommendationStory:
    facts = ledger.about(said.thing.id)
    spells: list[Spell[RecommendationState]] = [Spell("open", said.meeting.date, said.meeting)]
    for fact in facts:
        if (spell := _next(spells[-1], fact)) is not spells[-1]:
            spells.append(spell)
    takers = [
        taker.thing.id
        for fact in facts
        if isinstance(fact, Referred) and (taker := ledger.thing(fact.by, fact.meeting))
    ]
    return RecommendationStory(
        id=said.thing.id,
        said=said.thing,
        meeting=said.meeting,
        state=spells[-1].state,
        since=spells[-1].since,
        proof=spells[-1].proof,
        spells=tuple(spells),
        taken_up_by=tuple(dict.fromkeys(takers)),
        changes=changes(facts, DECLARED),
    )


def _next(spell: Spell[RecommendationState], fact: Fact) -> Spell[RecommendationState]:
    if isinstance(fact, Stated) and fact.change.state in DECLARED - {spell.state}:
        state = cast("RecommendationState", fact.change.state)
        return Spell(state, fact.meeting.date, fact.meeting)
    if isinstance(fact, Referred) and _takes_up(spell, fact):
        return Spell("taken_up", fact.meeting.date, fact.meeting)
    return spell


def _takes_up(spell: Spell[RecommendationState], fact: Referred) -> bool:
    """Tell whether a reference takes up what stands so.

    Against a declared state only an idea or a commitment of a later meeting does: an update that
    adds a word, or a commitment that explains the decision of its own meeting, changes nothing.
    """
    if spell.state == "open":
        return True
    return spell.state in DECLARED and fact.by is not None and fact.meeting is not spell.proof
