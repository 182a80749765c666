"""The rules over all meetings, in one table: each a function that yields what it finds."""

from collections.abc import Callable, Iterator

from opbrengst.checks import claims, ids, owners, parties, reports, states
from opbrengst.checks.ground import Ground
from opbrengst.problems import Problem
from opbrengst.programme import Programme
from opbrengst.reading import Reading

CHECKS: tuple[Callable[[Ground], Iterator[Problem]], ...] = (
    ids.ids_are_unique,
    ids.ids_are_free,
    ids.references_exist,
    ids.pilots_are_ideas,
    ids.ideas_merge_into_others,
    ids.follow_ups_come_after,
    claims.former_addresses_are_free,
    claims.texts_hold_no_pictures,
    states.states_fit,
    states.reasons_are_given,
    states.receivers_are_named,
    states.one_state_a_day,
    parties.promises_have_organisations,
    parties.locations_have_organisations,
    parties.pictures_exist,
    owners.facilitators_own_nothing,
    owners.owners_have_ideas,
    owners.pilots_have_owners,
    reports.drafts_are_known,
)


def problems(reading: Reading, programme: Programme) -> Iterator[Problem]:
    """Yield what every rule finds; the problems of reading itself are not among them."""
    ground = Ground(reading, programme)
    for check in CHECKS:
        yield from check(ground)
