"""The fold: its golden cases, one situation a file, what holds in all of them, and fine print."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from opbrengst.history import (
    Announcement,
    Appointment,
    Cancellation,
    History,
    PilotStory,
    Rules,
    Turn,
    history,
    order,
    places,
)
from opbrengst.model import Location, Meeting
from opbrengst.reading import Registers, read

CASES = sorted((Path(__file__).parent / "golden" / "folds").glob("*.yml"))
# The organisations that every case knows.
REGISTER = b"""
bieb: {name: Bibliotheek, roles: library}
gemeente: {name: Gemeente, roles: [municipality, partner]}
spectrum: {name: Spectrum, roles: [facilitator, partner]}
"""


@dataclass(frozen=True)
class Situation:
    """What people wrote, and what a golden case expects to follow from it."""

    locations: Mapping[str, Location]
    meetings: tuple[Meeting, ...]
    expect: tuple[dict[str, Any], ...] = ()

    def on(self, as_of: date, location: str = "zuid", rules: Rules | None = None) -> History:
        there = [each for each in self.meetings if location in places(each)]
        return history(self.locations[location], there, as_of, rules or Rules())

    def moments(self) -> Iterator[tuple[str, date]]:
        """Each location on the days around every meeting, and long after, in order of days."""
        held = {each.date for each in self.meetings}
        days = {*held, *(each - timedelta(days=1) for each in held), date(2030, 1, 1)}
        for location in self.locations:
            yield from ((location, day) for day in sorted(days))


def situation(files: Mapping[str, str], expect: tuple[dict[str, Any], ...] = ()) -> Situation:
    texts = {path: text.encode() for path, text in files.items()}
    reading = read(texts, (), "meetings", Registers(("organisations.yml", REGISTER)))
    assert reading.problems == ()
    return Situation({each.id: each for each in reading.locations}, reading.meetings, expect)


@cache
def golden(path: Path) -> Situation:
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    return situation(written["files"], tuple(written["expect"]))


# What a golden case may ask of a story, by the word it uses.
ANSWERS: Mapping[str, Callable[[Any], Any]] = {
    "state": lambda story: story.state,
    "proof": lambda story: story.proof.name,
    "since": lambda story: story.since,
    "rung": lambda pilot: pilot.rung,
    "rungs": lambda pilot: {
        rung.number: rung.proof.name if rung.proof else None for rung in pilot.rungs if rung.reached
    },
    "owners": lambda pilot: [each.name.text for each in pilot.owners],
    "former_owners": lambda pilot: [each.name.text for each in pilot.former_owners],
    "to_move": lambda pilot: whose(pilot.to_move),
    "next_meeting": lambda pilot: pilot.next_meeting.day if pilot.next_meeting else None,
    "merged_into": lambda pilot: pilot.merged_into,
    "overdue": lambda story: story.overdue,
    "due_by": lambda story: story.said.due.last_day if story.said.due else None,
    "by": lambda commitment: commitment.said.by.text,
    "holder": lambda action: action.said.by.text if action.said.by else None,
    "pilot": lambda action: action.pilot,
}


def whose(turn: Turn) -> str | dict[str, str]:
    return {turn.kind: turn.who.text} if turn.who else turn.kind


def told(folded: History, asked: Mapping[str, Any]) -> dict[str, Any]:
    """The sections that a case asks for: every id of each, with the asked answers."""
    return {name: section(folded, name, expected) for name, expected in asked.items()}


def section(folded: History, name: str, expected: Any) -> Any:
    if name == "announcements":
        ahead = [announced(each) for each in folded.announcements]
        ahead += [announced(each) for each in folded.cancellations]
        return sorted(ahead, key=lambda each: each["date"])
    if name == "appointments":
        return [appointment(each) for each in folded.appointments]
    if name == "conflicts":
        return [
            {"about": each.about, "files": [each.overruled.meeting.name, each.decided.meeting.name]}
            for each in folded.conflicts
        ]
    return {
        story.id: {word: ANSWERS[word](story) for word in expected.get(story.id, ["state"])}
        for story in getattr(folded, name)
    }


def announced(ahead: Announcement | Cancellation) -> dict[str, Any]:
    cancelled = isinstance(ahead, Cancellation)
    pilot = ahead.announced.pilot if isinstance(ahead, Cancellation) else ahead.pilot
    return {"pilot": pilot, "date": ahead.day, "by": ahead.meeting.name, "cancelled": cancelled}


def appointment(made: Appointment) -> dict[str, Any]:
    return {
        "pilot": made.pilot,
        "date": made.day,
        "by": [each.name for each in made.told_by],
        "cancelled": made.cancelled or False,
        "held": made.held and made.held.name,
    }


cases = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)


@cases
def test_golden(path: Path) -> None:
    case = golden(path)
    expected, actual = {}, {}
    for expectation in case.expect:
        asked = {"location": min(case.locations), **expectation}
        location, as_of = asked.pop("location"), asked.pop("as_of")
        expected[f"{location} on {as_of}"] = asked
        actual[f"{location} on {as_of}"] = told(case.on(as_of, location), asked)
    assert actual == expected


@cases
def test_the_order_of_the_input_does_not_matter(path: Path) -> None:
    case = golden(path)
    backwards = Situation(case.locations, case.meetings[::-1])
    for location, as_of in case.moments():
        assert backwards.on(as_of, location) == case.on(as_of, location)


@cases
def test_a_later_file_never_changes_an_earlier_day(path: Path) -> None:
    case = golden(path)
    for location, as_of in case.moments():
        known = tuple(each for each in case.meetings if each.date <= as_of)
        assert Situation(case.locations, known).on(as_of, location) == case.on(as_of, location)


@cases
def test_the_sum_of_the_pilots_is_the_number_of_ideas(path: Path) -> None:
    case = golden(path)
    for location, as_of in case.moments():
        folded = case.on(as_of, location)
        ideas = {idea.id for meeting in folded.meetings for idea in meeting.ideas}
        assert sorted(pilot.id for pilot in folded.pilots) == sorted(ideas)


@cases
def test_every_state_has_begun_and_is_proved(path: Path) -> None:
    case = golden(path)
    for location, as_of in case.moments():
        folded = case.on(as_of, location)
        stories: tuple[Any, ...] = (*folded.pilots, *folded.recommendations, *folded.commitments)
        for story in stories:
            assert story.meeting.date <= story.proof.date <= story.since <= as_of


@cases
def test_a_ladder_is_only_climbed(path: Path) -> None:
    case = golden(path)
    for location in case.locations:
        days = [day for place, day in case.moments() if place == location]
        rungs = [{each.id: each.rung for each in case.on(day, location).pilots} for day in days]
        for before, after in pairwise(rungs):
            assert all(after[pilot] >= rung for pilot, rung in before.items())


# Fine print: what no golden case tells.

START = """
attendees: 12
focus: de bibliotheek
ideas:
  - title: De krantenkiosk
    owners: [Bewoner A]
"""
MEETS = "pilot: krantenkiosk\nattendees: 3\n"
NEWS = "kind: notice\n"
LATER = date(2020, 1, 1)


def zuid(*meetings: tuple[str, str]) -> Situation:
    """A place with these meetings, by the name of the file."""
    files = {f"zuid/{name}.md": f"---\n{text}\n---\n" for name, text in meetings}
    return situation({"zuid/index.md": "---\nname: Zuid\n---\n", **files})


def kiosk(*later: tuple[str, str], as_of: date = LATER, start: str = START) -> PilotStory:
    """The idea of an evening and what became of it in these later meetings."""
    return zuid(("2016-04-13-start", start), *later).on(as_of).pilots[0]


def test_the_path_decides_what_day_and_kind_do_not() -> None:
    told_first = zuid(
        ("2016-05-11-a-b", MEETS + "plan: x"),
        ("2016-05-11-a", MEETS + "plan: x"),
        ("2016-05-11-c", START),
    )
    names = [each.name for each in sorted(told_first.meetings, key=order)]
    assert names == ["2016-05-11-c", "2016-05-11-a-b", "2016-05-11-a"]


def test_a_thing_answers_to_its_former_id_and_its_place() -> None:
    start = START + "    formerly: kiosk\n"
    old, full = "pilot: kiosk\nattendees: 3\nplan: x", "pilot: zuid/krantenkiosk\nattendees: 3\n"
    pilot = kiosk(("2016-05-11-a", old), ("2016-06-15-b", full + "state: started"), start=start)
    assert (len(pilot.follow_ups), pilot.state) == (2, "started")


def test_of_two_things_with_one_id_the_first_counts() -> None:
    again = START.replace("Bewoner A", "Bewoner Z")
    case = zuid(("2016-04-13-start", START), ("2016-04-20-weer", again))
    [pilot] = case.on(LATER).pilots
    assert [each.name.text for each in pilot.owners] == ["Bewoner A"]


def test_what_is_unknown_is_not_followed() -> None:
    news = (
        NEWS + "updates:\n  - {about: niets, state: done}\n  - {about: noord/krantenkiosk, text: x}"
    )
    merged = START + "    merged_into: krantenkiosk\n"
    lost = "pilot: niets\nattendees: 3\nstate: started\nactions: [Koffie]"
    folded = zuid(("2016-04-13-a", merged), ("2016-05-11-b", lost), ("2016-05-12-c", news)).on(
        LATER
    )
    assert (folded.pilots[0].state, folded.actions, folded.conflicts) == ("owned", (), ())


def test_the_days_before_quiet_are_an_option() -> None:
    case = zuid(("2016-04-13-start", START.replace("owners: [Bewoner A]", "description: x")))
    states = [
        case.on(date(2016, 4, day), rules=Rules(quiet_after_days=7)).pilots[0].state
        for day in (20, 21)
    ]
    assert states == ["proposed", "quiet"]


def test_what_is_asked_of_newcomers_is_the_last_that_was_asked() -> None:
    start = START + "    open_for_new: iedereen\n"
    asked = ("2016-05-11-a", MEETS + "plan: x\nopen_for_new: lezers")
    silent = ("2016-06-15-b", MEETS + "plan: x")
    ended = ("2016-09-14-c", MEETS + "state: completed")
    assert kiosk(start=start).open_for_new == "iedereen"
    assert kiosk(asked, silent, start=start).open_for_new == "lezers"
    assert kiosk(asked, silent, ended, start=start).open_for_new is None


def test_a_pilot_moved_when_something_was_last_said_of_it() -> None:
    update = ("2016-06-15-b", NEWS + "updates:\n  - {about: krantenkiosk, text: Het loopt.}")
    other = ("2016-09-14-c", NEWS + "conditions: [Het blijft gratis.]")
    assert kiosk(("2016-05-11-a", MEETS + "plan: x"), update, other).last_moved.name == update[0]


def test_two_places_in_one_file_contradict_each_other_too() -> None:
    both = MEETS + "updates:\n  - {about: krantenkiosk, state: paused}\nstate: started"
    case = zuid(("2016-04-13-start", START), ("2016-05-11-a", both))
    [conflict] = case.on(LATER).conflicts
    assert (conflict.overruled.state, conflict.decided.state) == ("paused", "started")
    assert conflict.decided.path == ("state",)


def test_a_cancellation_remembers_what_was_announced() -> None:
    announcing = ("2016-05-11-a", MEETS + "next_meeting: {date: 2016-06-15, time: 19:30}")
    cancelling = ("2016-06-01-b", MEETS + "next_meeting: {cancelled: De zaal is bezet.}")
    pilot = kiosk(announcing, cancelling, as_of=date(2016, 6, 15))
    assert pilot.next_meeting is None
    assert pilot.cancellation
    assert pilot.cancellation.announced.said.time == "19:30"
    assert kiosk(announcing, cancelling, as_of=date(2016, 6, 16)).cancellation is None


def test_who_joins_the_meeting_that_stops_does_not_cancel_the_stop() -> None:
    assert kiosk(("2016-05-11-a", MEETS + "state: stopped\njoined: [Bewoner B]")).state == "stopped"


def test_looking_back_proves_no_running() -> None:
    started = ("2016-05-11-a", MEETS + "state: started")
    paused = ("2016-06-01-b", NEWS + "updates:\n  - {about: krantenkiosk, state: paused}")
    assert kiosk(started, paused, ("2016-09-14-c", MEETS + "plan: x")).rung == 4


def test_saying_a_state_again_begins_nothing() -> None:
    pilot = kiosk(
        ("2016-05-11-a", MEETS + "state: started"), ("2016-06-15-b", MEETS + "state: started")
    )
    assert (pilot.state, pilot.since, pilot.rung) == ("started", date(2016, 5, 11), 4)


def test_a_promise_kept_twice_was_kept_the_first_time() -> None:
    promise = "commitments:\n  - {id: banken, by: bieb, text: Er komen banken.}"
    kept = NEWS + "updates:\n  - {about: banken, state: fulfilled}"
    case = zuid(
        ("2016-04-13-start", START + promise), ("2016-05-11-a", kept), ("2016-06-15-b", kept)
    )
    assert case.on(LATER).commitments[0].proof.name == "2016-05-11-a"


def test_who_left_twice_is_one_former_owner() -> None:
    left, back = MEETS + "left: [Bewoner A]", MEETS + "joined: [Bewoner A, Bewoner B]"
    again = MEETS + "left: [Bewoner B, Bewoner A]"
    pilot = kiosk(("2016-05-11-a", left), ("2016-06-15-b", back), ("2016-09-14-c", again))
    assert [each.name.text for each in pilot.former_owners] == ["Bewoner B", "Bewoner A"]


def test_every_stretch_of_ownership_is_kept() -> None:
    left = ("2016-05-11-a", MEETS + "left: [Bewoner A]")
    pilot = kiosk(left, ("2016-06-15-b", MEETS + "joined: [bewoner a]"))
    stretches = [(each.joined.name, each.left and each.left.name) for each in pilot.ownerships]
    assert stretches == [("2016-04-13-start", "2016-05-11-a"), ("2016-06-15-b", None)]


def test_a_promise_handed_on_again_began_with_its_last_receiver() -> None:
    promise = "commitments:\n  - {id: banken, by: bieb, text: Er komen banken.}"
    to = NEWS + "updates:\n  - {{about: banken, state: transferred, to: {}}}"
    case = zuid(
        ("2016-04-13-start", START + promise),
        ("2016-05-11-a", to.format("gemeente")),
        ("2016-06-15-b", to.format("spectrum")),
    )
    [story] = case.on(LATER).commitments
    assert (story.holder.text, story.proof.name) == ("spectrum", "2016-06-15-b")
