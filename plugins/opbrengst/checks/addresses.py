"""The rules about addresses that were published: they stand on paper."""

from collections.abc import Iterator

from opbrengst import addresses
from opbrengst.checks.ground import Ground
from opbrengst.problems import Mark, Problem, Source
from opbrengst.programme import Programme


def addresses_stay(ground: Ground) -> Iterator[Problem]:
    """Ensure that an address which was published still leads somewhere."""
    for address, source in _gone(ground):
        if not ground.holds_a_name(address):
            last = address.rstrip("/").rpartition("/")[2]
            yield source.problem("address_gone", found=f"/{address}", meant=last)


def addresses_hold_no_names(ground: Ground) -> Iterator[Problem]:
    """Ensure that no address with a withheld name in it is kept as a promise."""
    for address, source in _gone(ground):
        if ground.holds_a_name(address):
            yield source.problem("address_redacted", line=source.mark(()).line)


def _gone(ground: Ground) -> Iterator[tuple[str, Source]]:
    """Yield each promised address that leads nowhere; none where not everything was read."""
    later = any(meeting.date > ground.programme.as_of for meeting in ground.reading.meetings)
    if later or ground.reading.unreadable or _all_stay(ground):
        return
    kept = reachable(ground.public())
    for address, line in ground.gathered.promised.items():
        if address not in kept:
            yield address, Source(ground.gathered.register, {(): Mark(line, 1)})


def _all_stay(ground: Ground) -> bool:
    """Tell at once, of most sites, that every address is there: redaction renames names only."""
    promised = ground.gathered.promised.keys()
    named = any(map(ground.holds_a_name, promised))
    return not named and promised <= reachable(ground.programme)


def reachable(programme: Programme) -> frozenset[str]:
    """Return every address that leads somewhere, former ones included."""
    found = {addresses.HOME, *addresses.OVERVIEWS, *addresses.STATEMENTS, *addresses.GUIDE_PAGES}
    found.update(addresses.organisation(identifier) for identifier in programme.organisations)
    for history in programme.histories:
        place = history.location.id
        found.update(addresses.location(name) for name in (place, *history.location.formerly))
        found.update([addresses.dossier(place)] if history.meetings else [])
        for meeting in history.meetings:
            found.add(addresses.meeting(meeting))
            found.update(f"{place}/{old}/" for old in meeting.formerly)
        for pilot in history.pilots:
            names = (pilot.id, *pilot.said.formerly)
            found.update(addresses.pilot(place, name) for name in names)
            found.update([addresses.sheet(place, pilot.id)] if pilot.ownerships else [])
    return frozenset(found)
