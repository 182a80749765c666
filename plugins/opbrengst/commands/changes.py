"""What changed between two days, as the text for the next meeting of the partners."""

from datetime import date

from opbrengst.editions.months import months
from opbrengst.editions.places import Place
from opbrengst.programme import RedactedProgramme
from opbrengst.rendering import Templates


def changes(
    redacted: RedactedProgramme, templates: Templates, folder: str, after: date
) -> tuple[str, ...]:
    """Return the lines of what changed later than `after`, up to the day of the programme.

    By place, then by month; each fact in one sentence, with the file below `folder` that proves
    it. The words are those of the page *Wat is er veranderd*, so that no two tables of them exist.
    """
    programme = redacted.programme
    places = [Place(history) for history in programme.histories]
    found = [(place, months([place], after, programme.as_of)) for place in places]
    told = [(place, facts) for place, facts in found if facts]
    return templates.lines("commands/changes.html", told=told, folder=folder)
