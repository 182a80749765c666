"""The places beside each other, for the partners: in no other order than by name."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from opbrengst import addresses
from opbrengst.editions.numbers import Numbers, numbers
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.places import Place
from opbrengst.editions.tables import Cell, comma_separated
from opbrengst.history import PilotStory
from opbrengst.rendering import people

PLACES, IDEAS = f"{addresses.ACCOUNT}plaatsen.csv", f"{addresses.ACCOUNT}ideeen.csv"
DOWNLOADS = (PLACES, IDEAS)

# What is counted of each place, by the name of its column. No shares and no totals over places: a
# large place is not a better one.
COUNTED: Mapping[str, Callable[[Numbers], int | None]] = MappingProxyType({
    "meetings": lambda of: len(of.meetings),
    "attendees": lambda of: of.people,
    "recommendations": lambda of: sum(map(len, of.recommendations_by_state.values())),
    "ideas": lambda of: len(of.ideas),
    "ideas_with_owners": lambda of: len(of.with_owners),
    "ideas_followed_up": lambda of: len(of.followed_up),
    "median_days_to_follow_up": lambda of: of.median_days,
    "follow_ups_convened_by_group": lambda of: len(of.convened_by_group),
    "ideas_started": lambda of: len(of.started),
    "commitments": lambda of: sum(map(len, of.commitments_by_state.values())),
    "commitments_fulfilled": lambda of: len(of.commitments_by_state["fulfilled"]),
})  # fmt: skip
OF_PLACE = ("location", "name", "example", *COUNTED)
OF_IDEA = (
    "location", "id", "title", "example", "brought_in", "state", "since", "rung", "owners",
    "first_follow_up", "last_moved", "address",
)  # fmt: skip


def counted(place: Place) -> Mapping[str, int | None]:
    """Return what is counted of a place, by column."""
    of = numbers([place])
    return {name: count(of) for name, count in COUNTED.items()}


def documents(outlet: Outlet) -> Iterator[tuple[str, bytes]]:
    """Yield the tables: the path of each in the site, and its content; none but for partners."""
    if outlet.redacted.edition != "partners":
        return
    places = outlet.together.places
    yield PLACES, comma_separated(OF_PLACE, map(_place, places))
    rows = (_idea(place, idea) for place, idea in numbers(places).ideas)
    yield IDEAS, comma_separated(OF_IDEA, rows)


def _place(place: Place) -> Mapping[str, Cell]:
    location = place.history.location
    return {
        "location": place.id,
        "name": location.name,
        "example": _yes(location.example),
        **counted(place),
    }


def _idea(place: Place, idea: PilotStory) -> Mapping[str, Cell]:
    return {
        "location": place.id,
        "id": idea.id,
        "title": idea.said.title,
        "example": _yes(idea.meeting.example),
        "brought_in": idea.meeting.date,
        "state": idea.state,
        "since": idea.since,
        "rung": idea.rung,
        "owners": "; ".join(people((owner.name for owner in idea.owners), {})),
        "first_follow_up": idea.follow_ups[0].date if idea.follow_ups else None,
        "last_moved": idea.last_moved.date,
        "address": f"/{place.address(idea)}",
    }


def _yes(value: bool) -> str:
    return "true" if value else "false"
