"""The rules over all meetings, in one table: each a function that yields what it finds."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from opbrengst.checks import (
    addresses,
    claims,
    coming,
    ids,
    leftovers,
    lengths,
    mentions,
    owners,
    parties,
    people,
    personal,
    reports,
    states,
    wording,
)
from opbrengst.checks.ground import Ground
from opbrengst.checks.rule import Local, Rule
from opbrengst.checks.whole import Whole
from opbrengst.identity import nearest
from opbrengst.memory import Same
from opbrengst.problems import Problem, Severity

__all__ = ["CHECKS", "Local", "Rule", "Whole", "heard", "problems", "refusals"]

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT

# An error would put on the site what is wrong, dead or unsafe; a warning may well be meant so, and
# stops a strict build; a hint is advice. The argument for each stands with its sentence.
CHECKS: tuple[Rule, ...] = (
    Local(ERROR, ids.ids_are_unique),
    Local(ERROR, ids.ids_are_free),
    Local(ERROR, ids.former_ids_mean_one),
    Local(ERROR, claims.former_addresses_are_free),
    Local(ERROR, ids.references_exist),
    Local(ERROR, ids.pilots_are_ideas),
    Local(WARNING, ids.ideas_take_up_recommendations),
    Local(ERROR, ids.ideas_merge_into_others),
    Local(ERROR, ids.follow_ups_come_after),
    Local(ERROR, states.states_fit),
    Local(ERROR, states.reasons_are_given),
    Local(ERROR, states.receivers_are_named),
    Local(WARNING, states.one_state_a_day),
    Local(ERROR, owners.facilitators_own_nothing),
    Rule(ERROR, owners.recommendations_have_no_owners),
    Local(WARNING, owners.residents_own_too),
    Local(ERROR, owners.owners_have_ideas),
    Local(ERROR, owners.pilots_have_owners),
    Local(ERROR, owners.starts_have_owners),
    Local(WARNING, coming.owners_join_once),
    Local(ERROR, coming.leavers_were_owners),
    Local(ERROR, parties.promises_have_organisations),
    Local(ERROR, parties.locations_have_organisations),
    Rule(WARNING, parties.readers_know_whom_to_ask),
    Local(ERROR, parties.pictures_exist),
    Local(WARNING, parties.pictures_are_described),
    Local(HINT, parties.pictures_say_who),
    Local(WARNING, claims.texts_hold_no_pictures),
    Local(ERROR, leftovers.blanks_are_filled),
    Local(ERROR, leftovers.instructions_are_gone),
    Local(WARNING, personal.contacts_stand_in_the_register),
    Local(ERROR, personal.numbers_of_persons_stay_out),
    Rule(WARNING, people.people_are_told_apart),
    Rule(WARNING, people.people_have_places),
    Rule(WARNING, people.people_have_known_roles),
    Rule(HINT, people.consents_say_how),
    Rule(HINT, people.consents_have_days),
    Rule(HINT, people.consents_last),
    Rule(HINT, mentions.texts_name_nobody),
    Local(HINT, lengths.reports_are_short),
    Local(HINT, lengths.ideas_are_short),
    Local(HINT, lengths.recommendations_are_short),
    Local(HINT, wording.reports_give_no_verdicts),
    Local(HINT, wording.reports_give_no_own_views),
    Local(HINT, reports.drafts_are_known),
    Local(WARNING, reports.readers_know_where_to_react),
    Local(HINT, reports.corrections_come_to_an_end),
    Rule(WARNING, reports.reports_name_spectrum),
    Rule(ERROR, addresses.addresses_stay),
    Rule(WARNING, addresses.addresses_hold_no_names),
)


def problems(ground: Whole) -> Iterator[Problem]:
    """Yield what every rule finds; of the problems of reading only what a rule names."""
    near = [ground.memory.of((_found, Same(part)), partial(_found, part)) for part in ground.parts]
    told = [found for found in near if found]
    for rule in CHECKS:
        if isinstance(rule, Local):
            name = rule.name
            yield from chain.from_iterable(found.get(name, ()) for found in told)
        else:
            yield from rule.named(rule.check(ground))


def _found(part: Ground) -> Mapping[str, tuple[Problem, ...]]:
    """Return what the rules that are shown a part find in it, by the name of the rule."""
    found = (
        (rule.name, rule.named(rule.check(part))) for rule in CHECKS if isinstance(rule, Local)
    )
    return {name: problems for name, problems in found if problems}


def heard(
    found: Iterable[Problem], silenced: Mapping[str, str]
) -> tuple[tuple[Problem, ...], Mapping[str, int]]:
    """Return the problems that a site wants to hear of, and how many each silenced rule found.

    What is silenced is counted once in each place, as it would have been told.
    """
    told, kept = [], set()
    for problem in found:
        if problem.rule in silenced:
            kept.add(problem)
        else:
            told.append(problem)
    return tuple(told), Counter(sorted(problem.rule for problem in kept))


def refusals(silenced: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the rules that a site silences."""
    known = {rule.name: rule for rule in CHECKS}
    for name, reason in silenced.items():
        if name not in known:
            near = nearest(name, known)
            yield f"{name} is no rule" + (f": did you mean {near}?" if near else "")
        elif not known[name].may_be_silenced:
            yield f"{name} is an error, and an error cannot be silenced"
        elif not reason.strip():
            yield f"{name} needs a reason"
