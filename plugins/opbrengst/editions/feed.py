"""What is new, for a feed reader (Atom, RFC 4287): of all, a place, a group, an organisation.

- Only where the site has an address: a feed is read elsewhere, and its links must be whole.
- The moment of a fact is midnight UTC of its day: more than the day is not known, and at that
  moment it is the same day in Amsterdam. What time alone made (an idea goes quiet) is of the day
  on which it did, or a reader would never see it.
- Ids are tags (RFC 4151) of the first names of things, of no host: a site may move to another one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

from opbrengst import addresses
from opbrengst.editions import lasting
from opbrengst.editions.news import News, news
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.places import Place, Story, last_word
from opbrengst.history import PilotStory
from opbrengst.model import Organisation

MOST = 50
"""How many facts a feed tells, the newest: under 60 kB."""
CORRECTIONS = "correcties"
"""Where a report tells what was corrected in it: the anchor of that heading."""
_TAG = "tag:opbrengst,2026:"
_FEED = {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "nl"}


@dataclass(frozen=True)
class Entry:
    """A fact of a place, and how it is told."""

    fact: News
    element: ET.Element


def offered(outlet: Outlet) -> Iterator[str]:
    """Yield where the feeds are; none where the site has no address, which each entry needs."""
    if not outlet.home:
        return
    yield from map(addresses.feed, outlet.followed())
    for identifier in outlet.redacted.programme.organisations:
        yield addresses.feed(addresses.organisation(identifier))


def documents(outlet: Outlet) -> Iterator[tuple[str, bytes]]:
    """Yield the feeds: the path of each in the site, and its content."""
    if not outlet.home:
        return
    every: list[Entry] = []
    for place in outlet.together.places:
        told = _entries(outlet, place)
        every += told
        page, name = addresses.location(place.id), lasting.of_place(place)
        yield _feed(outlet, page, name, told, place=place)
        yield from _of_groups(outlet, place, told)
    yield _feed(outlet, addresses.HOME, "", every)
    about = _by_story(every)
    for organisation in outlet.redacted.programme.organisations.values():
        page = addresses.organisation(organisation.id)
        own = _about(about, _of_organisation(outlet, organisation))
        yield _feed(outlet, page, page.rstrip("/"), own, organisation=organisation)


def _of_groups(outlet: Outlet, place: Place, told: Iterable[Entry]) -> Iterator[tuple[str, bytes]]:
    about = _by_story(told)
    for pilot in place.history.pilots:
        if pilot.ownerships:  # a group there ever was: its address may stand on paper
            its: tuple[Story, ...] = (
                pilot,
                *place.actions_of(pilot),
                *place.commitments_about(pilot),
            )
            page, name = place.address(pilot), lasting.of_story(place, pilot)
            yield _feed(outlet, page, name, _about(about, its), place=place, pilot=pilot)


def _of_organisation(outlet: Outlet, organisation: Organisation) -> Iterator[Story]:
    """Yield what an organisation promised or took over, and the pilots that it is an owner of."""
    parties = outlet.together.parties
    yield from (story for _, story in parties.promised_by(organisation.id))
    yield from (story for _, story in parties.pilots_of(organisation.id))


Stories = Mapping[int, list[Entry]]
"""What is told of each thing, by its identity: two places may have things with one id."""


def _by_story(told: Iterable[Entry]) -> Stories:
    found: dict[int, list[Entry]] = defaultdict(list)
    for entry in told:
        found[id(entry.fact.story)].append(entry)
    return found


def _about(known: Stories, stories: Iterable[Story]) -> list[Entry]:
    return [entry for story in stories for entry in known.get(id(story), ())]


def _feed(
    outlet: Outlet, page: str, name: str, told: Iterable[Entry], **of: object
) -> tuple[str, bytes]:
    newest = sorted(told, key=lambda entry: entry.fact.day, reverse=True)[:MOST]
    known = {"place": None, "pilot": None, "organisation": None, **of}
    title, subtitle, author = outlet.templates.pieces("files/feed.html", **known)
    path = addresses.feed(page)
    feed = ET.Element("feed", _FEED)
    _said(feed, "id", f"{_TAG}{name}")
    _said(feed, "title", title)
    _said(feed, "subtitle", subtitle)
    _said(feed, "updated", _midnight(newest[0].fact.day if newest else outlet.together.updated))
    _said(ET.SubElement(feed, "author"), "name", author)
    _link(feed, "self", "application/atom+xml", outlet.absolute(path))
    _link(feed, "alternate", "text/html", outlet.absolute(page))
    feed.extend(entry.element for entry in newest)
    ET.indent(feed, "")
    return path, ET.tostring(feed, "utf-8", xml_declaration=True) + b"\n"


def _entries(outlet: Outlet, place: Place) -> list[Entry]:
    """Return all that is new at a place, since ever, the oldest first."""
    facts = news(place, date.min, outlet.redacted.programme.as_of)
    pieces = iter(outlet.templates.pieces("files/entries.html", facts=facts, place=place))
    names = lasting.numbered(_name(place, fact) for fact in facts)
    return [
        Entry(fact, _entry(outlet, place, fact, (name, title, sentence)))
        for fact, name, title, sentence in zip(facts, names, pieces, pieces, strict=True)
    ]


def _name(place: Place, fact: News) -> str:
    """Return what a fact is known by: what it is about, what became of that, and the day."""
    if fact.what in {"meeting", "corrected"}:
        about = lasting.of_report(place, fact.proof)
    else:
        about = lasting.of_story(place, fact.story) if fact.story else lasting.of_place(place)
    return f"{about}/{fact.what}/{fact.day}"


def _entry(outlet: Outlet, place: Place, fact: News, told: tuple[str, str, str]) -> ET.Element:
    name, title, sentence = told
    entry = ET.Element("entry")
    _said(entry, "id", f"{_TAG}{name}")
    _said(entry, "title", title)
    # What the report says of itself changes with it; of all else it is the first word.
    changed = last_word(fact.proof) if fact.what == "meeting" else fact.day
    _said(entry, "updated", _midnight(changed))
    _said(entry, "published", _midnight(fact.day))
    _said(ET.SubElement(entry, "author"), "name", place.history.location.name)
    _link(entry, "alternate", "text/html", outlet.absolute(_proof(place, fact)))
    if isinstance(fact.story, PilotStory):  # all else has no page but the report
        _link(entry, "related", "text/html", outlet.absolute(place.address(fact.story)))
    _said(entry, "summary", sentence)
    return entry


def _proof(place: Place, fact: News) -> str:
    """Return where a report shows a fact, as precisely as it has an anchor for it."""
    report, story = addresses.meeting(fact.proof), fact.story
    if fact.what == "corrected":
        return f"{report}#{CORRECTIONS}"
    if story is None or fact.what in {"meeting", "announced", "cancelled"}:
        return report
    if story.meeting.reference == fact.proof.reference:
        return f"{report}#{place.anchor(story)}"
    updated = any(place.story(update.about) is story for update in fact.proof.updates)
    return f"{report}#voortgang" if updated else report


def _midnight(day: date) -> str:
    return f"{day}T00:00:00Z"


def _said(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _link(parent: ET.Element, rel: str, kind: str, address: str) -> None:
    ET.SubElement(parent, "link", rel=rel, type=kind, href=address)
