"""The addresses that things had before, each with the one that it has now."""

from collections.abc import Iterable, Iterator

from opbrengst import addresses
from opbrengst.editions.places import Place


def moved(places: Iterable[Place]) -> Iterator[tuple[str, str]]:
    """Yield a former address and the address of today."""
    for place in places:
        location = place.history.location
        yield from ((addresses.location(old), f"{place.id}/") for old in location.formerly)
        for meeting in place.history.meetings:
            for old in meeting.formerly:
                yield addresses.former(place.id, old), addresses.meeting(meeting)
        for pilot in place.history.pilots:
            for old in pilot.said.formerly:
                yield addresses.former(place.id, old), place.address(pilot)
