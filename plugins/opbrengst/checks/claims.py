"""The rules about what a file claims for itself: former addresses, and pictures in its texts."""

import re
from collections.abc import Iterator

from opbrengst import addresses
from opbrengst.checks.ground import Ground
from opbrengst.checks.ids import TAKEN
from opbrengst.model import Location, Meeting
from opbrengst.problems import Path, Problem
from opbrengst.reading.names import RESERVED

_PICTURE = re.compile(r"!\[[^\]\n]*\][(\[]|<img\b", re.IGNORECASE)
Claim = tuple[Location | Meeting, Path, str, str]
"""Whose file, where in it, the former id as written, the address that it claims."""


def former_addresses_are_free(ground: Ground) -> Iterator[Problem]:
    """Ensure that nothing claims the address of something else, or of another place."""
    former = {place.id: {place.id, *place.formerly} for place in ground.reading.locations}
    taken = {addresses.location(name) for name in RESERVED}
    taken.update(addresses.meeting(meeting) for meeting in ground.meetings)
    for record, path, old, address in _claims(ground):
        place, _, name = address.rstrip("/").rpartition("/")
        mine = former.get(record.location, {place}) if isinstance(record, Meeting) else {""}
        if place not in mine or address in taken or (place and name in TAKEN):
            yield record.source.problem("formerly_taken", path, found=old)
        elif path[0] == "formerly" and place:
            taken.add(address)


def _claims(ground: Ground) -> Iterator[Claim]:
    for location in ground.reading.locations:
        for at, old in enumerate(location.formerly):
            yield location, ("formerly", at), old, addresses.location(old)
    for meeting in ground.meetings:
        for at, old in enumerate(meeting.formerly):
            yield meeting, ("formerly", at), old, addresses.former(meeting.location, old)
        for number, idea in enumerate(meeting.ideas):
            for at, old in enumerate(idea.formerly):
                path = ("ideas", number, "formerly", at)
                yield meeting, path, old, addresses.former(meeting.location, old)


def texts_hold_no_pictures(ground: Ground) -> Iterator[Problem]:
    """Ensure that pictures stand under their own key: in a text nobody would see them."""
    for told in ground.told:
        for path, said in told.said:
            if _PICTURE.search(said if isinstance(said, str) else said.text):
                yield told.record.source.problem("picture_in_prose", path)
