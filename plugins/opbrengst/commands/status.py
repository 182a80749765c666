"""Where each group stands today, who acts, who led its meetings, and what the method still asks."""

from opbrengst.editions.places import Place
from opbrengst.programme import RedactedProgramme
from opbrengst.rendering import Templates


def status(redacted: RedactedProgramme, templates: Templates) -> tuple[str, ...]:
    """Return the lines, place by place; a place without ideas says so."""
    programme = redacted.programme
    facilitators = frozenset(
        organisation.id
        for organisation in programme.organisations.values()
        if "facilitator" in organisation.roles
    )
    return templates.lines(
        "commands/status.html",
        places=[Place(history) for history in programme.histories],
        as_of=programme.as_of,
        facilitators=facilitators,
    )
