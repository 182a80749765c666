"""The rules about coming and going: who joins was no owner yet, who leaves was one."""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground
from opbrengst.history.facts import Joined, Left
from opbrengst.problems import Problem


def owners_join_once(ground: Ground) -> Iterator[Problem]:
    """Ensure that nobody who is an owner joins again."""
    for fact, was_owner in ground.steps:
        if isinstance(fact, Joined) and was_owner:
            yield fact.meeting.source.problem("joined_twice", fact.path)


def leavers_were_owners(ground: Ground) -> Iterator[Problem]:
    """Ensure that whoever leaves had joined, under the same name."""
    for fact, was_owner in ground.steps:
        if isinstance(fact, Left) and not was_owner and ground.judgeable(fact.meeting, fact.about):
            yield fact.meeting.source.problem("left_unjoined", fact.path)
