"""The rules about addresses that were published: they stand on paper."""

from collections.abc import Iterator
from functools import partial

from opbrengst import addresses
from opbrengst.checks.whole import Whole
from opbrengst.history import History
from opbrengst.memory import Memory, Same
from opbrengst.problems import Mark, Problem, Source
from opbrengst.programme import Programme


def addresses_stay(ground: Whole) -> Iterator[Problem]:
    """Ensure that an address which was published still leads somewhere."""
    for address, source in _gone(ground):
        if not ground.holds_a_name(address):
            last = address.rstrip("/").rpartition("/")[2]
            yield source.problem("address_gone", found=f"/{address}", meant=last)


def addresses_hold_no_names(ground: Whole) -> Iterator[Problem]:
    """Ensure that no address with a withheld name in it is kept as a promise."""
    for address, source in _gone(ground):
        if ground.holds_a_name(address):
            yield source.problem("address_redacted", line=source.mark(()).line)


def _gone(ground: Whole) -> Iterator[tuple[str, Source]]:
    """Yield each promised address that leads nowhere; none where not everything was read."""
    later = any(meeting.date > ground.programme.as_of for meeting in ground.reading.meetings)
    if later or ground.reading.unreadable or _all_stay(ground):
        return
    kept = reachable(ground.public())
    for address, line in ground.gathered.promised.items():
        if address not in kept:
            yield address, Source(ground.gathered.register, {(): Mark(line, 1)})


def _all_stay(ground: Whole) -> bool:
    """Tell at once, of most sites, that every address is there: redaction renames names only."""
    promised, memory = ground.gathered.promised.keys(), ground.memory
    asked = (_all_stay, Same(ground.gathered.promised), ground.holds_a_name)
    named = memory.of(asked, lambda: any(map(ground.holds_a_name, promised)))
    return not named and promised <= reachable(ground.programme, memory)


def reachable(programme: Programme, memory: Memory | None = None) -> frozenset[str]:
    """Return every address that leads somewhere, former ones included."""
    known = memory or Memory()
    found = {addresses.HOME, *addresses.OVERVIEWS, *addresses.STATEMENTS, *addresses.GUIDE_PAGES}
    found.update(addresses.organisation(identifier) for identifier in programme.organisations)
    return frozenset(found).union(
        *(known.of((_of, Same(each)), partial(_of, each)) for each in programme.histories)
    )


def _of(history: History) -> frozenset[str]:
    """Return every address of a place."""
    place = history.location.id
    found = {addresses.location(name) for name in (place, *history.location.formerly)}
    found.update([addresses.dossier(place)] if history.meetings else [])
    for meeting in history.meetings:
        found.add(addresses.meeting(meeting))
        found.update(f"{place}/{old}/" for old in meeting.formerly)
    for pilot in history.pilots:
        names = (pilot.id, *pilot.said.formerly)
        found.update(addresses.pilot(place, name) for name in names)
        found.update([addresses.sheet(place, pilot.id)] if pilot.ownerships else [])
    return frozenset(found)
