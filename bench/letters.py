"""The places of the plain twin by how their names begin, as far as a page of ours has no room."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from os.path import commonprefix
from typing import NamedTuple

from bench.programmes import Place
from opbrengst.editions.lists import ROOM


class Letters(NamedTuple):
    """Places whose names begin alike, and the same by one letter more."""

    begin: str
    shown: str
    places: tuple[Place, ...]
    parts: tuple["Letters", ...]


def letters(places: Sequence[Place]) -> tuple[Letters, ...]:
    """Return places, in the order of their names, by how these begin."""
    if len(places) <= ROOM["places"]:
        return ()
    length = len(commonprefix([place.name for place in places])) + 1  # noqa: RUF071 - no paths
    groups = groupby(places, lambda place: place.name[:length])
    return tuple(
        Letters(shown.replace(" ", "").lower(), f"{shown}…", there, letters(there))
        for shown, group in groups
        for there in [tuple(group)]
    )


def every(parts: Sequence[Letters]) -> Iterator[Letters]:
    """Yield each part, and those below it."""
    for part in parts:
        yield part
        yield from every(part.parts)
