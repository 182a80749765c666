"""The rules over all meetings, in one table: each a function that yields what it finds."""

from collections.abc import Callable, Iterator

from opbrengst.checks import ids, parties, states
from opbrengst.checks.ground import Ground
from opbrengst.problems import Problem
from opbrengst.programme import Programme
from opbrengst.reading import Reading

CHECKS: tuple[Callable[[Ground], Iterator[Problem]], ...] = (
    ids.ids_are_unique,
    ids.references_exist,
    ids.pilots_are_ideas,
    ids.follow_ups_come_after,
    states.states_fit,
    states.reasons_are_given,
    states.one_state_a_day,
    parties.promises_have_organisations,
    parties.locations_have_organisations,
    parties.facilitators_own_nothing,
    parties.pictures_exist,
)


def problems(reading: Reading, programme: Programme) -> Iterator[Problem]:
    """Yield what every rule finds; the problems of reading itself are not among them."""
    ground = Ground(reading, programme)
    for check in CHECKS:
        yield from check(ground)
