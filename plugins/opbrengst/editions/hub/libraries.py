"""A site of the register with what is known of it: all that a page of the overview may ask."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any

from opbrengst.dates import Term
from opbrengst.editions.hub.received import Received, Row, received
from opbrengst.editions.hub.things import (
    SUMMARY,
    TEXT,
    Announced,
    Commitment,
    Held,
    Idea,
    Recommendation,
    Thing,
    inside,
    label,
    told,
)
from opbrengst.editions.hub.visits import Visit
from opbrengst.editions.numbers import STARTED
from opbrengst.model import Member

# What of the data a page tells; the rest is not looked at when pages are made.
USED = (
    "locations", "meetings", "recommendations", "ideas", "commitments", "next_meetings",
)  # fmt: skip
OPEN = frozenset({"open", "made", "in_progress", "partly", "transferred", "coming"})


@dataclass(frozen=True)
class Library:
    """A site with its visits; `things` are its lists by name, empty where nothing was read yet."""

    member: Member
    visit: Visit
    as_of: date | None
    licence: str
    places: tuple[str, ...]
    things: Mapping[str, tuple[Thing, ...]]

    @property
    def id(self) -> str:
        """What the register calls it."""
        return self.member.id

    @property
    def name(self) -> str:
        """How it is called."""
        return self.member.name

    @property
    def address(self) -> str:
        """Where it is, as the register says."""
        return self.member.address

    def at(self, thing: Thing) -> str:
        """Return where a thing of this site is told whole."""
        return f"{self.address}{thing.link}"

    def open(self, name: str) -> tuple[Thing, ...]:
        """Return what of a list is still to be done."""
        return tuple(each for each in self.things[name] if each.state in OPEN)

    def silent_since(self, as_of: date, days: int) -> date | None:
        """Return the day of its state where nothing new came for more than so many days."""
        silent = self.as_of is not None and (as_of - self.as_of).days > days
        return self.as_of if silent else None

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many things of each list there are, in all and for each choice."""
        return {name: _counted(things) for name, things in self.things.items()}


def library(member: Member, visit: Visit, raw: bytes | None) -> Library:
    """Return a site with what was fetched of it; ForeignError where that cannot be used."""
    if raw is None:
        return Library(member, visit, None, "", (), NOTHING)
    told_ = received(raw, USED)
    known = _Known(told_)
    things = {name: tuple(make(known)) for name, make in THINGS.items()}
    return Library(member, visit, told_.as_of, told_.licence, known.names, things)


def _counted(things: Sequence[Thing]) -> Mapping[str, int]:
    found = {"": len(things)}
    for each in things:
        for choice in (each.state, *each.choices):
            found[choice] = found.get(choice, 0) + 1
    return found


@dataclass(frozen=True)
class _Known:
    """What rows refer to."""

    told: Received

    @property
    def rows(self) -> Mapping[str, tuple[Row, ...]]:
        return self.told.rows

    @cached_property
    def places(self) -> Mapping[str, str]:
        return {row["id"]: label(row["name"]) for row in self.rows["locations"]}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.places.values())

    @cached_property
    def days(self) -> Mapping[str, date]:
        return {row["id"]: date.fromisoformat(row["date"]) for row in self.rows["meetings"]}

    @cached_property
    def corrected(self) -> frozenset[str]:
        """The reports that may still be corrected."""
        return frozenset(row["id"] for row in self.rows["meetings"] if row["for_correction"])

    @cached_property
    def titles(self) -> Mapping[str, str]:
        return {row["id"]: label(row["title"]) for row in self.rows["ideas"]}

    def of(self, row: Row, state: str, day: date, *choices: str) -> dict[str, Any]:
        """Return what all things have."""
        return {
            "place": self.places.get(row["location"], ""),
            "link": inside(row["url"], self.told.home),
            "example": row["example"],
            "for_correction": not self.corrected.isdisjoint(
                row.get(name) for name in ("meeting", "proved_by", "id")
            ),
            "state": state,
            "day": day,
            "choices": choices,
        }

    def said(self, row: Row) -> date:
        """Return the day on which something was said."""
        return self.days.get(row["meeting"]) or date.fromisoformat(row["since"])


def _ideas(known: _Known) -> Iterator[Idea]:
    for row in known.rows["ideas"]:
        chosen = (
            *(["with_owners"] if row["owners_count"] > 0 else []),
            *(["begun"] if row["rung"] >= STARTED else []),
        )
        yield Idea(
            **known.of(row, row["state"], date.fromisoformat(row["last_moved"]), *chosen),
            title=label(row["title"]),
            summary=told(row["description"], SUMMARY),
            owners=row["owners_count"],
            rung=row["rung"],
            since=date.fromisoformat(row["since"]),
        )


def _recommendations(known: _Known) -> Iterator[Recommendation]:
    for row in known.rows["recommendations"]:
        yield Recommendation(
            **known.of(row, row["state"], known.said(row)),
            text=told(row["text"], TEXT),
            voice=row["kind"],
            since=date.fromisoformat(row["since"]),
        )


def _commitments(known: _Known) -> Iterator[Commitment]:
    for row in known.rows["commitments"]:
        yield Commitment(
            **known.of(row, row["state"], known.said(row)),
            text=told(row["text"], TEXT),
            by=label(row["holder"] if row["state"] == "transferred" else row["by"]),
            due=_due(row),
            overdue=row["overdue"],
        )


def _due(row: Row) -> str:
    last = row["due_last_day"]
    return Term(label(row["due"]), date.fromisoformat(last) if last else None).readable


def _held(known: _Known) -> Iterator[Held]:
    for row in known.rows["meetings"]:
        held = () if row["kind"] == "notice" else ("held",)
        title = label(row["title"]) or known.titles.get(row["pilot"] or "", "")
        yield Held(
            **known.of(row, row["kind"], date.fromisoformat(row["date"]), *held), title=title
        )


def _announced(known: _Known) -> Iterator[Announced]:
    for row in known.rows["next_meetings"]:
        state = "cancelled" if row["cancelled"] else "coming"
        yield Announced(
            **known.of(row, state, date.fromisoformat(row["date"])),
            title=known.titles.get(row["pilot"] or "", ""),
            time=label(row["time"]),
            venue=label(row["venue"]),
        )


THINGS: Mapping[str, Callable[[_Known], Iterator[Thing]]] = MappingProxyType({
    "ideas": _ideas,
    "recommendations": _recommendations,
    "commitments": _commitments,
    "meetings": _held,
    "announcements": _announced,
})  # fmt: skip
NOTHING: Mapping[str, tuple[Thing, ...]] = MappingProxyType(dict.fromkeys(THINGS, ()))
