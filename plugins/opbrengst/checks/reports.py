"""The rules about a report as a whole."""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground
from opbrengst.checks.whole import Whole
from opbrengst.model import Meeting
from opbrengst.problems import Problem, Source


def drafts_are_known(ground: Ground) -> Iterator[Problem]:
    """Ensure that the writer of a draft knows that nobody reads it yet."""
    for meeting in ground.meetings:
        if meeting.report == "draft":
            later = meeting.date > ground.programme.as_of
            yield meeting.source.problem("later_draft" if later else "draft", ("report",))


def corrections_come_to_an_end(ground: Ground) -> Iterator[Problem]:
    """Ensure that a report is not for correction any more when its last day has passed."""
    for meeting in ground.meetings:
        until = meeting.corrections_until
        if meeting.report == "for_correction" and until and until < ground.programme.as_of:
            yield meeting.source.problem("term_of_corrections_passed", ("corrections_until",))


def readers_know_where_to_react(ground: Ground) -> Iterator[Problem]:
    """Ensure that who has something to correct can reach the library of the place."""
    places = {place.id: place for place in ground.reading.locations}
    register = ground.gathered.organisations
    for meeting in ground.meetings:
        place = places.get(meeting.location)
        if place is None or not _invites(meeting, ground) or not ground.knows_organisations:
            continue
        library = ground.programme.organisation(place.library or "")
        if not place.library:
            values = {"found": place.id, "register": register}
            yield meeting.source.problem("no_library_to_react_to", ("report",), **values)
        elif library and not library.contact:  # one that nobody knows is told already
            values = {"found": library.id, "register": register}
            yield meeting.source.problem("library_unreachable", ("report",), **values)


def _invites(meeting: Meeting, ground: Ground) -> bool:
    """Tell whether a report asks its readers to react: until the last day, that day included."""
    until = meeting.corrections_until
    return meeting.report == "for_correction" and bool(until and until >= ground.programme.as_of)


def reports_name_spectrum(ground: Whole) -> Iterator[Problem]:
    """Ensure that a report still ends with the credit, where a site has its own ending."""
    for file, template in ground.gathered.own.items():
        if "spectrum" not in template.lower():
            yield Source(file).problem("credit_missing")
