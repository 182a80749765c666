"""What became of the recommendations: open, taken up, done, or declined."""

from typing import NamedTuple, cast

from opbrengst.history.changes import changes
from opbrengst.history.facts import BroughtIn, Fact, Referred, Stated
from opbrengst.history.ledger import Ledger
from opbrengst.history.stories import RecommendationState, RecommendationStory
from opbrengst.model import Meeting, Recommendation

DECLARED = frozenset({"done", "declined"})


class Spell(NamedTuple):
    """The state of today and the meeting that began it."""

    state: RecommendationState
    proof: Meeting


def stories(ledger: Ledger) -> tuple[RecommendationStory, ...]:
    """Return the recommendations of a location in the order in which they were made."""
    return tuple(_story(each, ledger) for each in ledger.brought_in(Recommendation))


def _story(said: BroughtIn[Recommendation], ledger: Ledger) -> RecommendationStory:
    facts = ledger.about(said.thing.id)
    spell = Spell("open", said.meeting)
    for fact in facts:
        spell = _next(spell, fact)
    takers = [
        taker.thing.id
        for fact in facts
        if isinstance(fact, Referred) and (taker := ledger.thing(fact.by, fact.meeting))
    ]
    return RecommendationStory(
        id=said.thing.id,
        said=said.thing,
        meeting=said.meeting,
        state=spell.state,
        since=spell.proof.date,
        proof=spell.proof,
        taken_up_by=tuple(dict.fromkeys(takers)),
        changes=changes(facts, DECLARED),
    )


def _next(spell: Spell, fact: Fact) -> Spell:
    if isinstance(fact, Stated) and fact.change.state in DECLARED - {spell.state}:
        return Spell(cast("RecommendationState", fact.change.state), fact.meeting)
    if isinstance(fact, Referred) and _takes_up(spell, fact):
        return Spell("taken_up", fact.meeting)
    return spell


def _takes_up(spell: Spell, fact: Referred) -> bool:
    """Tell whether a reference takes up what stands so.

    Against a declared state only an idea or a commitment of a later meeting does: an update that
    adds a word, or a commitment that explains the decision of its own meeting, changes nothing.
    """
    if spell.state == "open":
        return True
    return spell.state in DECLARED and fact.by is not None and fact.meeting is not spell.proof
