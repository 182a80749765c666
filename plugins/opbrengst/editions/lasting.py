"""What a thing is called for ever: by its first name, wherever its site stands.

A calendar and a feed are known to programs of others by such names, and a name that changes makes
everything new to them once more. So they hold nothing of an address: a site that moves keeps them.
A thing that was renamed keeps the first of its former names, which is why the oldest stands first.
Two sites may have a name in common; programs keep them apart by where they read them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from opbrengst import addresses
from opbrengst.editions.places import Place, Story
from opbrengst.model import Meeting


def of_place(place: Place) -> str:
    """Return the name of a place: `zwolle-zuid`."""
    return next(iter(place.history.location.formerly), place.id)


def of_story(place: Place, story: Story) -> str:
    """Return the name of a thing of a place: `zwolle-zuid/krantenkiosk`."""
    return _first(place, story.said.formerly, story.id)


def of_report(place: Place, meeting: Meeting) -> str:
    """Return the name of a report of a place: `zwolle-zuid/2016-04-13-wijkbibliotheek`."""
    return _first(place, meeting.formerly, meeting.name)


def numbered(names: Iterable[str]) -> Iterator[str]:
    """Yield names so that no two are alike: from the second on, each with its number."""
    told: Counter[str] = Counter()
    for name in names:
        told[name] += 1
        yield name if told[name] == 1 else f"{name}/{told[name]}"


def _first(place: Place, formerly: Iterable[str], name: str) -> str:
    return addresses.former(of_place(place), next(iter(formerly), name)).rstrip("/")
