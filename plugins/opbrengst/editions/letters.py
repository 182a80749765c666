"""Places by how their names begin, for where a page has no room for all of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from opbrengst.editions.places import Place
from opbrengst.identity import slug

_Keyed = Sequence[tuple[str, Place]]


@dataclass(frozen=True)
class Letters:
    """The places whose names begin alike.

    `begin` is what they begin with as it stands in an address, `shown` as readers see it. `parts`
    are the same places by one letter more; empty where a page has room for all.
    """

    begin: str
    shown: str
    places: tuple[Place, ...]
    parts: tuple["Letters", ...] = ()


def letters(places: Sequence[Place], room: int) -> tuple[Letters, ...]:
    """Return places by their first letter, and by more where one has more than `room` of them.

    Empty where there is room for all, or all have one name. A place that comes never takes away a
    beginning that was there: its address may be known by then.
    """
    return _parts([(_key(place), place) for place in places], room)


def _parts(keyed: _Keyed, room: int) -> tuple[Letters, ...]:
    if len(keyed) <= room:
        return ()
    keys = [key for key, _ in keyed]
    # What the first and the last of them share, all between share.
    shared = takewhile(lambda pair: pair[0] == pair[1], zip(min(keys), max(keys), strict=False))
    length = len(list(shared)) + 1
    groups: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for key, place in keyed:
        # A name that ends here goes with a nought: the beginning without it is that of them all.
        groups[key[:length].ljust(length, "0")].append((key, place))
    if len(groups) == 1:
        return ()  # one name for all: no letter tells them apart
    return tuple(
        Letters(
            begin,
            _shown(begin, there[0][1]),
            tuple(place for _, place in there),
            _parts(there, room),
        )
        for begin, there in sorted(groups.items())
    )


def _key(place: Place) -> str:
    """Return the letters and digits of a name; of its id where the name has no such."""
    return _plain(place.history.location.name) or _plain(place.id)


def _plain(text: str) -> str:
    return slug(text).replace("-", "")


def _shown(begin: str, place: Place) -> str:
    """Return a beginning as the name of a place writes it: `Plaats 0…` for `plaats0`."""
    if len(begin) == 1:
        return begin.upper()
    name = place.history.location.name
    ends = range(1, len(name) + 1)
    end = next((at for at in ends if len(_plain(name[:at])) >= len(begin)), len(name))
    return f"{name[:end]}…"
