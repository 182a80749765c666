"""The rules over all meetings, in one table: each a function that yields what it finds."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

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
from opbrengst.checks.rule import Rule
from opbrengst.identity import nearest
from opbrengst.problems import Problem, Severity

__all__ = ["CHECKS", "Ground", "Rule", "heard", "problems", "refusals"]

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT

# An error would put on the site what is wrong, dead or unsafe; a warning may well be meant so, and
# stops a strict build; a hint is advice. The argument for each stands with its sentence.
CHECKS: tuple[Rule, ...] = (
    Rule(ERROR, ids.ids_are_unique),
    Rule(ERROR, ids.ids_are_free),
    Rule(ERROR, ids.former_ids_mean_one),
    Rule(ERROR, claims.former_addresses_are_free),
    Rule(ERROR, ids.references_exist),
    Rule(ERROR, ids.pilots_are_ideas),
    Rule(WARNING, ids.ideas_take_up_recommendations),
    Rule(ERROR, ids.ideas_merge_into_others),
    Rule(ERROR, ids.follow_ups_come_after),
    Rule(ERROR, states.states_fit),
    Rule(ERROR, states.reasons_are_given),
    Rule(ERROR, states.receivers_are_named),
    Rule(WARNING, states.one_state_a_day),
    Rule(ERROR, owners.facilitators_own_nothing),
    Rule(ERROR, owners.recommendations_have_no_owners),
    Rule(WARNING, owners.residents_own_too),
    Rule(ERROR, owners.owners_have_ideas),
    Rule(ERROR, owners.pilots_have_owners),
    Rule(ERROR, owners.starts_have_owners),
    Rule(WARNING, coming.owners_join_once),
    Rule(ERROR, coming.leavers_were_owners),
    Rule(ERROR, parties.promises_have_organisations),
    Rule(ERROR, parties.locations_have_organisations),
    Rule(WARNING, parties.readers_know_whom_to_ask),
    Rule(ERROR, parties.pictures_exist),
    Rule(WARNING, parties.pictures_are_described),
    Rule(HINT, parties.pictures_say_who),
    Rule(WARNING, claims.texts_hold_no_pictures),
    Rule(ERROR, leftovers.blanks_are_filled),
    Rule(ERROR, leftovers.instructions_are_gone),
    Rule(WARNING, personal.contacts_stand_in_the_register),
    Rule(ERROR, personal.numbers_of_persons_stay_out),
    Rule(WARNING, people.people_are_told_apart),
    Rule(WARNING, people.people_have_places),
    Rule(WARNING, people.people_have_known_roles),
    Rule(HINT, people.consents_say_how),
    Rule(HINT, people.consents_have_days),
    Rule(HINT, people.consents_last),
    Rule(HINT, mentions.texts_name_nobody),
    Rule(HINT, lengths.reports_are_short),
    Rule(HINT, lengths.ideas_are_short),
    Rule(HINT, lengths.recommendations_are_short),
    Rule(HINT, wording.reports_give_no_verdicts),
    Rule(HINT, wording.reports_give_no_own_views),
    Rule(HINT, reports.drafts_are_known),
    Rule(WARNING, reports.readers_know_where_to_react),
    Rule(HINT, reports.corrections_come_to_an_end),
    Rule(WARNING, reports.reports_name_spectrum),
    Rule(ERROR, addresses.addresses_stay),
    Rule(WARNING, addresses.addresses_hold_no_names),
)


def problems(ground: Ground) -> Iterator[Problem]:
    """Yield what every rule finds; of the problems of reading only what a rule names."""
    for rule in CHECKS:
        yield from rule.found(ground)


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
