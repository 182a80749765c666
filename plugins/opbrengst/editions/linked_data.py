"""What programs are told of each page, as JSON-LD with the words of schema.org.

The context is in the data themselves: nobody has to fetch one to read them. Nobody is named but
organisations. No list grows with the site: what is over all places says only which page it is.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from opbrengst import addresses
from opbrengst.editions.data.page import DataPage
from opbrengst.editions.linked_things import SCHEMA, Node, Things
from opbrengst.editions.places import Place
from opbrengst.editions.together import Together
from opbrengst.history import ActionStory, CommitmentStory, PilotStory
from opbrengst.model import Meeting, Organisation
from opbrengst.rendering.text import kept_in

MOST = 40
"""Promises, agreements or announcements on one page: a page must stay small."""


@dataclass(frozen=True)
class LinkedData:
    """Tells of the pages of one edition; `site` is its absolute address or empty."""

    together: Together
    site: str

    @cached_property
    def home(self) -> str:
        """What is told of the home page."""
        things = self._things(addresses.HOME)
        return written([things.page(self.together.updated), things.website()])

    def page(self, here: str, title: str, updated: date, known: Mapping[str, Any]) -> str:
        """Return what is told of a page; `known` is what its template is made of."""
        things = self._things(here)
        page = things.page(updated, name=title, isPartOf=things.whole(known.get("place")))
        if "meeting" in known:
            page |= things.corrected(known["meeting"])
        main = _main(things, known, title)
        if main is None:
            return written([page, *_beside(things, known)])
        page["mainEntity"] = {"@id": main["@id"]}
        return written([page, main, *_beside(things, known)])

    def _things(self, here: str) -> Things:
        return Things(self.together.redacted.programme.organisations, self.site, here)


def written(nodes: list[Node]) -> str:
    """Return nodes as JSON that may stand in an element of a page."""
    told = {"@context": {"@vocab": SCHEMA}, "@graph": nodes}
    text = kept_in(json.dumps(told, ensure_ascii=False, separators=(",", ":")))
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")


def _main(things: Things, known: Mapping[str, Any], title: str) -> Node | None:
    """Return the one thing that a page is about; None where it is about none, or several."""
    match known:
        case {"place": Place() as place, "meeting": Meeting() as meeting}:
            return None if meeting.kind == "notice" else things.event(place, meeting, title)
        case {"place": Place() as place, "pilot": PilotStory() as pilot}:
            # The sheet of a pilot is about it too, and does not say it again.
            return things.pilot(place, pilot) if things.here == place.address(pilot) else None
        case {"place": Place() as place}:
            of_place = things.here == addresses.location(place.id)
            return things.described(place) if of_place else None
        case {"organisation": Organisation() as organisation}:
            return things.organisation(organisation)
        case {"data": DataPage() as data, "together": Together() as together}:
            return things.dataset(data, title, together.redacted.programme.as_of)
    return None


def _beside(things: Things, known: Mapping[str, Any]) -> Iterable[Node]:
    """Return what a page also says of promises, agreements and meetings that are ahead."""
    match known:
        case {"place": Place() as place, "meeting": Meeting() as meeting}:
            return _deeds(things, place, meeting)
        case {"place": Place() as place, "pilot": PilotStory() as pilot}:
            return things.ahead_of(place, pilot) if things.here == place.address(pilot) else ()
        case {"place": Place() as place} if things.here == addresses.location(place.id):
            ahead = [things.ahead(place, each) for each in place.history.announcements[:MOST]]
            off = [things.ahead(place, each) for each in place.history.cancellations[:MOST]]
            return [*ahead, *off]
        case {"together": Together() as together} if things.here == addresses.AGENDA:
            return [things.ahead(at, each) for at, each in together.upcoming[:MOST]]
    return ()


def _deeds(things: Things, place: Place, meeting: Meeting) -> Iterator[Node]:
    said = [*place.said_in(meeting, "commitments"), *place.said_in(meeting, "actions")]
    for story in said[:MOST]:
        if isinstance(story, CommitmentStory | ActionStory):
            yield things.action(place, story)
