"""One A4 to hand out about each report and each group, in ordinary and in large print."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, NamedTuple

from opbrengst import addresses
from opbrengst.editions import fitting
from opbrengst.editions.codes import Code, code
from opbrengst.editions.fitting import BESIDE, Kept, Kind, Sheet
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.places import Place, Story
from opbrengst.history import Announcement, PilotStory
from opbrengst.model import Meeting, Name, Organisation
from opbrengst.model.items import Point
from opbrengst.rendering import people, plain, sentences

# In letters: what our own words take beside those of the meetings. BOX: in lines.
A_TITLE, A_LINE, BOX = "      wat de groep afsprak", 100, 3.2


class HandOut(NamedTuple):
    """A sheet as an HTML document of its own, with the page that it is about."""

    page: str
    large: bool
    html: str

    @property
    def address(self) -> str:
        """Where it is found."""
        return addresses.hand_out(self.page, large=self.large)


def pages(outlet: Outlet) -> Iterator[str]:
    """Yield the address of each page of which there are sheets: of every report and every idea."""
    for place in outlet.together.places:
        held = (meeting for meeting in place.history.meetings if meeting.kind != "notice")
        yield from map(addresses.meeting, held)
        yield from map(place.address, place.history.pilots)


def offered(outlet: Outlet) -> Iterator[str]:
    """Yield where the sheets are, in both sizes, and the dossier of each place."""
    for page in pages(outlet):
        yield from (addresses.hand_out(page), addresses.hand_out(page, large=True))
    for place in outlet.together.places:
        yield from [addresses.dossier(place.id)] if place.history.meetings else []


def documents(outlet: Outlet) -> Iterator[tuple[str, bytes]]:
    """Yield each sheet as a page without a menu, which prints as it is shown."""
    for sheet in hand_outs(outlet):
        yield f"{sheet.address}index.html", sheet.html.encode()


def hand_outs(outlet: Outlet) -> Iterator[HandOut]:
    """Yield the sheets of every report and every idea, each in both sizes."""
    for place in outlet.together.places:
        for meeting in place.history.meetings:
            if meeting.kind != "notice":
                yield from of_meeting(outlet, place, meeting)
        for pilot in place.history.pilots:
            fitted = partial(_told_of_pilot, place, pilot)
            known = {"place": place, "pilot": pilot}
            yield from _Subject(outlet, place.address(pilot), "pilot", known, fitted).sheets()


def of_meeting(outlet: Outlet, place: Place, meeting: Meeting) -> Iterator[HandOut]:
    """Yield the sheets of one report, in ordinary and in large print."""
    fitted = partial(_told_of_meeting, place, meeting)
    known = {"place": place, "meeting": meeting, "pilot": place.pilot(meeting.pilot)}
    page = addresses.meeting(meeting)
    yield from _Subject(outlet, page, meeting.kind, known, fitted).sheets()


@dataclass(frozen=True)
class _Subject:
    """What sheets are about; `fitted` tells what of it has room, on a size of sheet."""

    outlet: Outlet
    page: str
    kind: str
    known: Mapping[str, Any]
    fitted: Callable[[Organisation | None, Sheet], Mapping[str, Kept]]

    def sheets(self) -> Iterator[HandOut]:
        """Yield the sheets that are wanted, in ordinary and in large print."""
        outlet, place = self.outlet, self.known["place"]
        for large in (False, True):
            here = addresses.hand_out(self.page, large=large)
            if outlet.wants(f"{here}index.html") or outlet.wants(addresses.paper(here)):
                work = partial(self._sheet, here, large)
                html = outlet.kept.of_place(place, (here, self.page), work)
                yield HandOut(self.page, large, html.decode())

    @cached_property
    def _code(self) -> Code | None:
        return code(self.outlet.absolute(self.page)) if self.outlet.home else None

    def _sheet(self, here: str, large: bool) -> bytes:
        outlet, library = self.outlet, self.outlet.together.library_of(self.known["place"])
        kept = self.fitted(library, fitting.LARGE if large else fitting.ORDINARY)
        absolute = outlet.absolute(self.page) if outlet.home else ""
        return outlet.templates.render(
            f"paper/{self.kind}.html",
            here,
            page=self.page,
            large=large,
            kept=kept,
            left={name: each.left for name, each in kept.items() if each.left},
            library=library,
            code=self._code,
            written=absolute.partition("://")[2].rstrip("/"),
            pdf=addresses.paper(here) if outlet.pdf else "",
            other=addresses.hand_out(self.page, large=not large),
            edition=outlet.redacted.edition,
            as_of=outlet.redacted.programme.as_of,
            **self.known,
        ).encode()


def _told_of_meeting(
    place: Place, meeting: Meeting, library: Organisation | None, sheet: Sheet
) -> Mapping[str, Kept]:
    """Return what of a report has room.

    First when it goes on and what people joined: that is what one can come to. Then why it was,
    what must stay, what the group agreed and what was promised. Recommendations are left out
    first: nobody owns them yet, and they are the longest.
    """
    pilot = place.pilot(meeting.pilot)
    ahead = place.ahead_of(meeting) if meeting.kind == "outcome" else ()
    ideas = [each for each in place.said_in(meeting, "ideas") if isinstance(each, PilotStory)]
    owned = sorted(ideas, key=lambda idea: not idea.said.owners)
    came = meeting.attendees
    always = [
        *fitting.title(meeting.title or (pilot.said.title if pilot else "") + A_TITLE, sheet),
        *_standing(meeting),
        *([len(came.words or " ".join(came.groups)) + 20] if came else []),
        *(len(_names(them)) for them in (meeting.joined, meeting.left) if them),
        *([len(_names(meeting.joined)), A_LINE] if pilot else []),
        *_joining(pilot, library),
    ]
    return fitting.fitting(
        always,
        {
            "ahead": Kind([(said, [_ahead(said)]) for said in ahead[:1]], 0),
            "ideas": Kind([(idea, _idea(idea, sheet)) for idea in owned]),
            "later": Kind([(said, [_ahead(said)]) for said in ahead[1:]], 0),
            "why": _sentences(meeting.purpose or meeting.focus or meeting.plan or ""),
            "conditions": _texts(place.said_in(meeting, "conditions"), BOX),
            "actions": _texts(place.said_in(meeting, "actions")),
            "commitments": _texts(place.said_in(meeting, "commitments")),
            "recommendations": _texts(place.said_in(meeting, "recommendations")),
        },
        sheet,
    )


def _told_of_pilot(
    place: Place, pilot: PilotStory, library: Organisation | None, sheet: Sheet
) -> Mapping[str, Kept]:
    """Return what of an idea has room: what it is, then what is open, then what must stay."""
    owners = _names(owner.name for owner in pilot.owners)
    always = [*fitting.title(pilot.said.title, sheet), A_LINE, len(owners) * 1.3, A_LINE, A_LINE]
    open_actions = [each for each in place.actions_of(pilot) if not each.closed]
    promised = [each for each in place.commitments_about(pilot) if not each.closed]
    return fitting.fitting(
        [*always, *_standing(pilot.meeting, pilot.proof), *_joining(pilot, library)],
        {
            "why": _sentences(pilot.said.description),
            "actions": _texts(open_actions),
            "commitments": _texts(promised),
            "conditions": _texts(place.conditions_in_force, BOX),
        },
        sheet,
    )


def _standing(*meetings: Meeting) -> list[float]:
    """Return what the line takes that says of a report that it is not final; none where it is."""
    return [] if all(each.report == "published" for each in meetings) else [A_LINE]


def _joining(pilot: PilotStory | None, library: Organisation | None) -> list[float]:
    """Return what the box takes: when it goes on, and how to join."""
    via = len(f"{library.name}{library.contact or ''}") if library else 0
    ahead = _ahead(pilot.next_meeting) if pilot and pilot.next_meeting else 110 * BESIDE
    asked = len(pilot.open_for_new or "") if pilot else 0
    return [ahead, (A_LINE + via + asked) * BESIDE]


def _ahead(said: Announcement) -> float:
    return (len(f"{said.said.venue or ''}{said.pilot or ''}") + 45) * BESIDE


def _sentences(text: str) -> Kind:
    """Return the sentences of a text, which run on in one paragraph: each takes part of a line."""
    return Kind([(each, [len(each)]) for each in sentences(text)], 0)


def _texts(stories: Iterable[Story], heading: float = 2) -> Kind:
    return Kind([(story, list(_paragraphs(story))) for story in stories], heading)


def _paragraphs(story: Story) -> Iterator[float]:
    """Yield how much is said of a thing: its words, of whom it is and by when, and its points."""
    by, due = getattr(story.said, "by", None), getattr(story.said, "due", None)
    text = plain(getattr(story.said, "text", ""))
    yield len(text) + len(_names([by] if by else [])) + (50 if due else 20)
    for point in getattr(story.said, "points", ()):
        yield from _points(point)


def _points(point: Point) -> Iterator[float]:
    yield len(plain(point.text)) * 1.1
    for each in point.points:
        yield from _points(each)


def _idea(idea: PilotStory, sheet: Sheet) -> list[float]:
    if sheet is fitting.LARGE:  # only its name, so that more of them have room
        return [len(idea.said.title) + len(_names(idea.said.owners)) + 30]
    first = "".join(sentences(idea.said.description)[:1])
    return [len(f"{idea.said.title}{first}") + 25, len(_names(idea.said.owners)) + 45]


def _names(names: Iterable[Name]) -> str:
    return ", ".join(people(names, {}))
