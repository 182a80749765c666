"""From what was fetched of each site to all sites together, with what cannot be used of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from opbrengst.editions.hub.libraries import Library, library
from opbrengst.editions.hub.received import ForeignError
from opbrengst.editions.hub.together import Libraries, libraries
from opbrengst.editions.hub.visits import Visit
from opbrengst.model import Member
from opbrengst.problems import Problem

Fetched = Callable[[str], tuple[bytes | None, bytes | None]]
"""Returns what is kept of a site, by its id: its data and the visit, None where there is none."""


@dataclass(frozen=True)
class Overview:
    """All sites together, and what there is to say of them to who keeps the overview."""

    libraries: Libraries
    problems: tuple[Problem, ...]


def overview(
    members: Iterable[Member], fetched: Fetched, as_of: date, stale_after_days: int
) -> Overview:
    """Return the sites together; of one that cannot be used is told that nothing is known.

    What a site sent is let go once it is looked at: all of it together may be larger than memory.
    """
    found: list[Library] = []
    problems: list[Problem] = []
    for member in members:
        raw, kept = fetched(member.id)
        visit = Visit.of(kept)
        try:
            found.append(library(member, visit, raw))
            code = "" if raw is not None else "site_not_read"
        except ForeignError:
            found.append(library(member, visit, None))
            code = "site_spoilt"
        if code:
            problems.append(member.source.problem(code, (member.id,)))
    return Overview(libraries(found, as_of, stale_after_days), tuple(problems))
