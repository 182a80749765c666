"""Into which parts all that was written falls: places that refer to each other, and to no other.

A rule that is shown one part has no way to look at another. So what it finds there is the same as
long as the part is, whatever was edited elsewhere.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from opbrengst.checks.ground import Ground, references
from opbrengst.gathering import Gathered
from opbrengst.history import History
from opbrengst.memory import Memory, Same
from opbrengst.model import Location, Meeting
from opbrengst.programme import Programme
from opbrengst.reading import Reading


@dataclass
class _Part:
    """What belongs to a part, as far as it was found, in the order of the whole."""

    locations: list[Location] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    histories: list[History] = field(default_factory=list)
    pictures: set[str] = field(default_factory=set)
    unreadable: set[str] = field(default_factory=set)


def parts(gathered: Gathered, programme: Programme, memory: Memory) -> tuple[Ground, ...]:
    """Return what was written of places, part by part, and last the pages of the site's owner.

    A part that is as it was is the very same part.
    """
    nowhere = replace(gathered, reading=_nothing(gathered.reading), promised={}, own={}, closed=())
    common = memory.kept(_common(nowhere, programme))
    places = replace(nowhere, pages={})
    made = [
        memory.of((_question(part), Same(common)), partial(_ground, places, programme, part))
        for part in _parts(gathered.reading, programme, memory)
    ]
    pages = (parts, tuple(gathered.pages.items()), Same(common))
    return (*made, memory.of(pages, partial(_ground, nowhere, programme, _Part())))


def _nothing(reading: Reading) -> Reading:
    """Return what every part has: the register, and whether it could be read."""
    beside = frozenset(path for path in reading.unreadable if "/" not in path)
    return Reading((), (), reading.organisations, frozenset(), beside, frozenset(), ())


def _common(nowhere: Gathered, programme: Programme) -> Hashable:
    """Return all that the parts have in common: what `_ground` leaves as it is."""
    organisations, unreadable = programme.organisations, nowhere.reading.unreadable
    register = (tuple(organisations), Same(*organisations.values()), unreadable)
    called = (nowhere.register, nowhere.organisations, nowhere.responsible)
    return (programme.as_of, register, called)


def _question(part: _Part) -> Hashable:
    records = Same(*part.locations, *part.meetings, *part.histories)
    return _ground, records, frozenset(part.pictures), frozenset(part.unreadable)


def _ground(common: Gathered, programme: Programme, part: _Part) -> Ground:
    reading, pictures = common.reading, frozenset(part.pictures)
    known = replace(
        reading,
        locations=tuple(part.locations),
        meetings=tuple(part.meetings),
        pictures=pictures,
        unreadable=reading.unreadable | part.unreadable,
    )
    histories = tuple(part.histories)
    told = replace(programme, histories=histories, pictures=pictures, mingled={})
    return Ground(replace(common, reading=known), told)


def _parts(reading: Reading, programme: Programme, memory: Memory) -> Iterable[_Part]:
    """Return each part, with all that begins with the name of one of its places."""
    joined = _joined(_ties(reading, memory))
    found = {id(places): _Part() for places in joined.values()}
    of = {place: found[id(places)] for place, places in joined.items()}
    for location in reading.locations:
        of[location.id].locations.append(location)
    for meeting in reading.meetings:
        of[meeting.location].meetings.append(meeting)
    for history in programme.histories:
        of[history.location.id].histories.append(history)
    for path in reading.pictures:
        if part := of.get(path.partition("/")[0]):
            part.pictures.add(path)
    for path in reading.unreadable:
        if part := of.get(path.partition("/")[0]):
            part.unreadable.add(path)
    return found.values()


def _ties(reading: Reading, memory: Memory) -> Iterator[frozenset[str]]:
    """Yield sets of places, by their names of today and before, that are of one part."""
    for location in reading.locations:
        yield frozenset({location.id, *location.formerly})
    told: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in reading.meetings:
        told[meeting.location].append(meeting)
    for meetings in told.values():
        yield memory.of((_named, Same(*meetings)), partial(_named, meetings))


def _named(meetings: Iterable[Meeting]) -> frozenset[str]:
    """Return every place of which meetings say that something is or was there."""
    found = {meeting.location for meeting in meetings}
    for meeting in meetings:
        said = [reference for _, reference in references(meeting)]
        said += meeting.formerly
        for key in ("recommendations", "conditions", "ideas", "commitments", "actions"):
            said += [old for item in getattr(meeting, key) for old in item.formerly]
        for each in said:
            found |= {each.partition("/")[0], each.rpartition("/")[0]} if "/" in each else set()
    return frozenset(found)


def _joined(ties: Iterable[frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Return each place with all that are of its part."""
    of: dict[str, frozenset[str]] = {}
    for tie in ties:
        whole = tie.union(*(of[place] for place in tie if place in of))
        of.update(dict.fromkeys(whole, whole))
    return of
