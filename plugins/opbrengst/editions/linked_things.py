"""Each thing that a page is about, in the words of schema.org.

Ids are absolute where the site has an address, else relative to the page, which means the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from opbrengst import addresses
from opbrengst.editions.data.page import DataPage
from opbrengst.editions.places import Place
from opbrengst.history import ActionStory, Announcement, Cancellation, CommitmentStory, PilotStory
from opbrengst.model import Meeting, Name, Organisation
from opbrengst.rendering import plain, shortened

Node = dict[str, Any]
SCHEMA = "https://schema.org/"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
# What did not come about has one word there, whatever the reason was.
STATUS: Mapping[str, str] = MappingProxyType({
    "made": "PotentialActionStatus",
    "open": "PotentialActionStatus",
    "in_progress": "ActiveActionStatus",
    "partly": "ActiveActionStatus",
    "transferred": "ActiveActionStatus",
    "fulfilled": "CompletedActionStatus",
    "done": "CompletedActionStatus",
    "not_fulfilled": "FailedActionStatus",
    "withdrawn": "FailedActionStatus",
    "dropped": "FailedActionStatus",
})  # fmt: skip
EXAMPLE = "voorbeeld"


@dataclass(frozen=True)
class Things:
    """Says things on the page at address `here`.

    `organisations` are those of the register by id; `site` is the absolute address, or empty.
    """

    organisations: Mapping[str, Organisation]
    site: str
    here: str

    def _id(self, address: str) -> str:
        return f"{self.site}{address}" if self.site else addresses.relative(address, self.here)

    def _at(self, address: str, called: str = "") -> Node:
        """Return how a thing at an address is known; a link by itself must be absolute."""
        named = f"{address}#{called}" if called else address
        return {"@id": self._id(named), **({"url": self._id(address)} if self.site else {})}

    def page(self, updated: date, **more: Any) -> Node:
        """Return the page itself."""
        dated = {"inLanguage": "nl", "dateModified": updated.isoformat()}
        return {"@type": "WebPage", **self._at(self.here), **dated, **more}

    def corrected(self, meeting: Meeting) -> Node:
        """Return what the page of a report says of its corrections; nothing without any."""
        told = [
            {
                "@type": "CorrectionComment",
                "datePublished": each.date.isoformat(),
                "text": plain(f"{each.about}: {each.reason}"),
            }
            for each in meeting.corrections
        ]
        return {"correction": told} if told else {}

    def website(self) -> Node:
        """Return the site."""
        return {"@type": "WebSite", **self._at(addresses.HOME, "site"), "inLanguage": "nl"}

    def whole(self, place: Place | None) -> Node:
        """Return what the page is a part of: the page of its place, or the site."""
        of_place = addresses.location(place.id) if place else self.here
        return {"@id": self._id(of_place if of_place != self.here else "#site")}

    def place(self, place: Place) -> Node:
        """Return a place."""
        location = place.history.location
        at = self._at(addresses.location(place.id), "plaats")
        return _said("Place", at, {"name": location.name}, location.example)

    def described(self, place: Place) -> Node:
        """Return a place with what it is about."""
        intro = plain(place.history.location.intro or "")
        return self.place(place) | ({"description": intro} if intro else {})

    def organisation(self, organisation: Organisation) -> Node:
        """Return an organisation."""
        told = {"name": organisation.name, "sameAs": organisation.website}
        address = addresses.organisation(organisation.id)
        return _said("Organization", self._at(address, "organisatie"), told)

    def _parties(self, names: Iterable[Name]) -> list[Node]:
        known = self.organisations
        ids = dict.fromkeys(name.organisation for name in names if name.organisation)
        return [self.organisation(known[each]) for each in ids if each in known]

    def event(self, place: Place, meeting: Meeting, title: str) -> Node:
        """Return a meeting that was held."""
        pilot = place.pilot(meeting.pilot)
        told = {
            "name": title,
            "description": plain(meeting.purpose or meeting.focus or ""),
            "startDate": meeting.date.isoformat(),
            "eventStatus": _term("EventScheduled"),
            "location": self.place(place),
            "organizer": self._parties(meeting.convened_by),
            "about": self._idea(place, pilot) if pilot else None,
        }
        at = self._at(addresses.meeting(meeting), "bijeenkomst")
        return _said("Event", at, told, meeting.example)

    def action(self, place: Place, story: CommitmentStory | ActionStory) -> Node:
        """Return a promise or an agreement, with what became of it."""
        by = story.holder if isinstance(story, CommitmentStory) else story.said.by
        pilot = place.pilot(story.pilot) if isinstance(story, ActionStory) else None
        told = {
            "name": shortened(story.said.text),
            "actionStatus": _term(STATUS[story.state]),
            "agent": self._parties([by] if by else []),
            "object": self._idea(place, pilot) if pilot else None,
        }
        return _said("Action", self._at(place.address(story)), told, story.meeting.example)

    def _idea(self, place: Place, pilot: PilotStory, **more: Any) -> Node:
        told = {"name": pilot.said.title, **more}
        return _said("Project", self._at(place.address(pilot), "idee"), told, pilot.meeting.example)

    def pilot(self, place: Place, pilot: PilotStory) -> Node:
        """Return an idea or pilot with what it is, who owns it and when it meets."""
        return self._idea(
            place,
            pilot,
            description=shortened(pilot.said.description),
            foundingDate=pilot.meeting.date.isoformat(),
            location=self.place(place),
            member=self._parties(owner.name for owner in pilot.owners),
            event=[{"@id": each["@id"]} for each in self.ahead_of(place, pilot)],
        )

    def ahead_of(self, place: Place, pilot: PilotStory) -> list[Node]:
        """Return the meeting of a pilot that is announced, or called off, if there is one."""
        told = (pilot.next_meeting, pilot.cancellation)
        return [self.ahead(place, each) for each in told if each]

    def ahead(self, place: Place, told: Announcement | Cancellation) -> Node:
        """Return a meeting that is announced or called off."""
        said = told.announced if isinstance(told, Cancellation) else told
        status = "EventCancelled" if isinstance(told, Cancellation) else "EventScheduled"
        pilot = place.pilot(said.pilot)
        address = place.address(pilot) if pilot else addresses.location(place.id)
        at, venue = self.place(place), said.said.venue
        known = {
            "name": pilot.said.title if pilot else place.history.location.name,
            "startDate": _begins(said),
            "eventStatus": _term(status),
            "location": {"@type": "Place", "name": venue, "containedInPlace": at} if venue else at,
            "organizer": self._parties(said.said.convened_by),
        }
        identity = self._at(address, f"bijeenkomst-{said.day.isoformat()}")
        return _said("Event", identity, known, said.meeting.example)

    def dataset(self, data: DataPage, title: str, as_of: date) -> Node:
        """Return the open data, with where to take them and under which licence."""
        licence = data.licence
        told = {
            "name": title,
            "description": data.description,
            "dateModified": as_of.isoformat(),
            "license": {"@id": licence.url} if licence.url else licence.title,
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": kind,
                    "contentUrl": {"@id": self._id(path)},
                }
                for kind, path in data.distributions.items()
            ],
        }
        return _said("Dataset", self._at(addresses.DATA, "gegevens"), told)


def _begins(said: Announcement) -> str:
    if not said.said.time:
        return said.day.isoformat()
    begins = time.fromisoformat(said.said.time)
    return datetime.combine(said.day, begins, AMSTERDAM).isoformat(timespec="minutes")


def _term(name: str) -> Node:
    return {"@id": f"{SCHEMA}{name}"}


def _said(kind: str, identity: Node, told: Node, example: bool = False) -> Node:
    """Return a node of what is known: empty values are left out."""
    marked = {"disambiguatingDescription": EXAMPLE} if example else {}
    return {"@type": kind, **identity, **{k: v for k, v in told.items() if v}, **marked}
