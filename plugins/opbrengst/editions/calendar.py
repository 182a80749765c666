"""The meetings for a calendar program (RFC 5545, RFC 7986): of all places, a place, a group.

- The time is that of the clock in the room, with the rules of its zone in the file: what was said
  is `19:30`, and that stays so whatever becomes of summer time. A program that knows the zone by
  its name uses its own rules.
- No end: nobody says when a meeting ends, and a made-up hour would be a promise. Without one, a
  meeting with a time lasts no time, and one without lasts its day (3.6.1).
- It keeps nobody's hours occupied: who follows a place does not go to everything.
- No METHOD: a file to subscribe to is no invitation, and asks for no answer.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vDuration,
    vUri,
)

from opbrengst import addresses
from opbrengst.editions.occasions import Occasion, occasions
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.places import Place
from opbrengst.model import Organisation

MOST = 500
"""How many meetings a calendar holds, the last by day: programs refuse files of over a megabyte."""
_ZONE = "Europe/Amsterdam"
_MAKER = "-//Opbrengst//Agenda van bijeenkomsten//NL"
# Names what the name of a meeting is a name in; no host, because a site may move to another one.
_OURS = "@opbrengst"
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", re.ASCII)
_END = b"END:VCALENDAR\r\n"
# The rule of the European Union since 1996: the last Sunday of March and of October, at 01:00 UTC.
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)
_CHANGES = (
    (TimezoneDaylight, "CEST", datetime(1996, 3, 31, 2), 3, _WINTER, _SUMMER),  # noqa: DTZ001 # local
    (TimezoneStandard, "CET", datetime(1996, 10, 27, 3), 10, _SUMMER, _WINTER),  # noqa: DTZ001 # local
)

Told = tuple[Occasion, bytes]
"""A meeting, and how it is told."""


def offered(outlet: Outlet) -> Iterator[str]:
    """Yield where the calendars are: of all, of each place, of each group there ever was."""
    yield from map(addresses.calendar, outlet.followed())


def documents(outlet: Outlet) -> Iterator[tuple[str, bytes]]:
    """Yield the calendars: the path of each in the site, and its content."""
    every: list[Told] = []
    for place in outlet.together.places:
        told = [(each, _event(outlet, place, each)) for each in occasions(place)]
        every += told
        yield _calendar(outlet, addresses.location(place.id), told, place=place)
        of_groups: dict[str, list[Told]] = defaultdict(list)
        for occasion, raw in told:
            of_groups[occasion.pilot.id if occasion.pilot else ""].append((occasion, raw))
        for pilot in place.history.pilots:
            if pilot.ownerships:  # a group there ever was: its address may stand on paper
                own, page = of_groups[pilot.id], place.address(pilot)
                yield _calendar(outlet, page, own, place=place, pilot=pilot)
    yield _calendar(outlet, addresses.HOME, sorted(every, key=_when))


def _when(told: Told) -> tuple[date, str, str]:
    return told[0].day, told[0].time, told[0].name


def _calendar(outlet: Outlet, page: str, told: list[Told], **of: object) -> tuple[str, bytes]:
    path = addresses.calendar(page)
    known = {"place": None, "pilot": None, **of}
    (name,) = outlet.templates.pieces("files/calendar.html", **known)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _MAKER)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)  # what programs read that do not know RFC 7986
    calendar.add("x-wr-timezone", _ZONE)
    calendar.add("refresh-interval", vDuration(timedelta(days=1)), {"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(timedelta(days=1)))
    if outlet.home:
        calendar.add("url", vUri(outlet.absolute(page)))
        calendar.add("source", vUri(outlet.absolute(path)), {"VALUE": "URI"})
    # Each meeting stands in up to three calendars, and is written once; the zone in all of them.
    head = bytes(calendar.to_ical()).removesuffix(_END)
    return path, b"".join([head, _zone(), *(raw for _, raw in told[-MOST:]), _END])


def _event(outlet: Outlet, place: Place, told: Occasion) -> bytes:
    page = _page(place, told)
    address = outlet.absolute(page) if outlet.home else ""
    known = {"occasion": told, "place": place, "as_of": outlet.redacted.programme.as_of}
    pieces = outlet.templates.pieces("files/occasion.html", address=address, **known)
    event = Event()
    event.add("uid", f"{told.name}{_OURS}")
    event.add("sequence", told.sequence)
    event.add("created", _midnight(told.created))
    for stamp in ("dtstamp", "last-modified"):
        event.add(stamp, _midnight(told.updated))
    _begins(event, told)
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if told.cancelled else "CONFIRMED")
    for name, words in zip(("summary", "description", "location"), pieces, strict=True):
        if words:
            event.add(name, words)
    if address:
        event.add("url", vUri(address))
    _organised(event, _conveners(outlet, told))
    return bytes(event.to_ical())


def _page(place: Place, told: Occasion) -> str:
    """Return the page to read on: the report, else the group, else the place."""
    if told.held:
        return addresses.meeting(told.held)
    return place.address(told.pilot) if told.pilot else addresses.location(place.id)


def _midnight(day: date) -> datetime:
    """Return the moment of what is only known by its day; in Amsterdam it is that day already."""
    return datetime.combine(day, time(), UTC)


def _begins(event: Event, told: Occasion) -> None:
    if told.time:
        at = datetime.combine(told.day, time.fromisoformat(told.time))
        event.add("dtstart", at, {"TZID": _ZONE})
    else:
        event.add("dtstart", told.day)


def _conveners(outlet: Outlet, told: Occasion) -> Iterator[Organisation]:
    known = outlet.redacted.programme.organisations
    named = (name.organisation for name in told.convened_by if name.organisation)
    return (known[each] for each in named)


def _organised(event: Event, conveners: Iterable[Organisation]) -> None:
    """Name the first organisation that convenes and can be mailed: nobody else is an organiser."""
    for organisation in conveners:
        if _MAIL.fullmatch(organisation.contact or ""):
            event.add("organizer", vCalAddress(f"mailto:{organisation.contact}"))
            return


@cache
def _zone() -> bytes:
    zone = Timezone()
    zone.add("tzid", _ZONE)
    for kind, name, first, month, before, after in _CHANGES:
        change = kind()
        change.add("dtstart", first)
        change.add("tzname", name)
        change.add("tzoffsetfrom", before)
        change.add("tzoffsetto", after)
        change.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        zone.add_component(change)
    return bytes(zone.to_ical())
