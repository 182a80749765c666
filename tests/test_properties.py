"""What holds for any history at all: random meetings of one place, on random days."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from opbrengst.consent import Audience, redacted, withheld
from opbrengst.editions.making import Maker
from opbrengst.editions.news import news
from opbrengst.editions.pages import Pages
from opbrengst.editions.places import Place
from opbrengst.editions.together import Together
from opbrengst.history import History, PilotStory, RecommendationStory, history
from opbrengst.model import Location, Meeting
from opbrengst.problems import stopping
from opbrengst.programme import Programme
from opbrengst.reading import Reading, Registers, read
from opbrengst.rendering import Templates
from opbrengst.vocabulary import ROLE_WORDS
from tests.numbers import linked, opened
from tests.pages import Page, page

START = date(2024, 1, 1)
REGISTER = b"bieb: {name: Bibliotheek, roles: library}\n"
IDEAS = ("kiosk", "zaaikast", "leestafel")
OWNERS = ("Bewoner A", "Bewoner B", "Bewoner C")
THINGS = {
    "idea": ("started", "paused", "completed", "embedded", "stopped"),
    "recommendation": ("done", "declined"),
    "promise": ("in_progress", "fulfilled", "partly", "withdrawn"),
    "action": ("done", "dropped"),
    "condition": ("lifted",),
}
PROMISES, ADVICE, AGREED = ("banken", "koffie"), ("hoek", "bord"), ("lijst", "brief")
IDS = {"idea": IDEAS, "recommendation": ADVICE, "promise": PROMISES, "action": AGREED,
       "condition": ("rust",)}  # fmt: skip
TEMPLATES = Templates([], ROLE_WORDS)
ORGANISATIONS = read({}, (), "meetings", Registers(("organisations.yml", REGISTER))).organisations

offsets = some.integers(0, 200)
owners = some.lists(some.sampled_from(OWNERS), unique=True, max_size=2)
World = tuple[Location, tuple[Meeting, ...]]


AGREEING = {
    "pilot": "kiosk",
    "attendees": "4",
    "actions": [{"id": each, "text": "Doen", "by": "Bewoner A"} for each in AGREED],
}


def maybe(*values: str) -> some.SearchStrategy[str | None]:
    return some.none() | some.sampled_from(values)


@some.composite
def update(draw: some.DrawFn) -> dict[str, Any]:
    kind = draw(some.sampled_from(sorted(THINGS)))
    said: dict[str, Any] = {"about": draw(some.sampled_from(IDS[kind])), "text": "Gezegd."}
    if state := draw(maybe(*THINGS[kind])):
        said |= {"state": state, "reason": "Daarom."}
    if kind == "idea":
        said["joined"] = draw(owners)
    return said


@some.composite
def outcome(draw: some.DrawFn) -> dict[str, Any]:
    about = some.sampled_from((*IDEAS, *ADVICE))
    return {
        "kind": "outcome",
        "attendees": "12",
        "focus": "Lezen",
        "ideas": [{"id": each, "title": each, "owners": draw(owners)} for each in IDEAS],
        "recommendations": [{"id": each, "text": "Doe dit."} for each in ADVICE],
        "conditions": [{"id": "rust", "text": "Het blijft rustig."}],
        "commitments": [
            {"id": each, "by": "bieb", "text": "Wij doen dit.", "about": [draw(about)],
             "due": str(START + timedelta(days=draw(offsets)))}
            for each in PROMISES
        ],
    }  # fmt: skip


@some.composite
def follow_up(draw: some.DrawFn) -> dict[str, Any]:
    return {
        "pilot": draw(some.sampled_from(IDEAS)),
        "attendees": "4",
        "plan": "Wij gaan verder.",
        "concretised": draw(maybe("yes", "partly", "no")),
        "state": draw(maybe(*THINGS["idea"])),
        "reason": "Daarom.",
        "joined": draw(owners),
        "left": draw(owners),
        "updates": draw(some.lists(update(), max_size=1)),
        "next_meeting": draw(some.none() | offsets.map(lambda at: str(START + timedelta(at)))),
    }  # fmt: skip


@some.composite
def notice(draw: some.DrawFn) -> dict[str, Any]:
    return {"kind": "notice", "updates": draw(some.lists(update(), min_size=1, max_size=3))}


def meetings(written: Sequence[tuple[int, dict[str, Any]]]) -> World:
    """What the reader makes of these files, each on so many days after the start."""
    texts = {"zuid/index.md": b"---\nname: Zuid\n---\n"}
    for number, (offset, said) in enumerate(written):
        kept = {key: value for key, value in said.items() if value not in (None, [])}
        name = f"zuid/{START + timedelta(days=offset)}-bestand-{number}.md"
        texts[name] = f"---\n{yaml.safe_dump(kept, sort_keys=False)}---\n".encode()
    found = read(texts, (), "meetings", Registers(("organisations.yml", REGISTER)))
    assert stopping(found.problems) == ()
    return found.locations[0], found.meetings


worlds = some.tuples(
    # First everything is brought in: what is said of a thing before it is there is an error.
    some.tuples(some.just(0), outcome()),
    some.just((0, AGREEING)),
    some.lists(some.tuples(offsets, follow_up() | notice()), max_size=6),
).map(lambda drawn: meetings((drawn[0], drawn[1], *drawn[2])))
days = some.integers(-1, 260).map(lambda offset: START + timedelta(days=offset))


def always(test: Callable[..., None]) -> Callable[..., None]:
    """Try a test on the same random histories each time."""
    return settings(max_examples=20, deadline=None, derandomize=True, database=None)(test)


def stories(folded: History) -> list[Any]:
    return [
        *folded.pilots, *folded.recommendations, *folded.commitments,
        *folded.actions, *folded.conditions,
    ]  # fmt: skip


@always
@given(worlds, days)
def test_a_file_dated_later_never_changes_an_earlier_day(world: World, day: date) -> None:
    place, files = world
    until = [meeting for meeting in files if meeting.date <= day]
    assert history(place, files, day) == history(place, until, day)


@always
@given(worlds, days, some.randoms(use_true_random=False))
def test_the_order_of_the_input_never_matters(world: World, day: date, chance: Any) -> None:
    place, files = world
    shuffled = list(files)
    chance.shuffle(shuffled)
    assert history(place, shuffled, day) == history(place, files, day)


@always
@given(worlds, days)
def test_every_state_is_proved_by_a_meeting_of_its_past(world: World, day: date) -> None:
    place, files = world
    folded = history(place, files, day)
    names = {meeting.name for meeting in folded.meetings}
    for story in stories(folded):
        assert story.proof.name in names
        assert story.proof.date <= story.since <= day
    for pilot in folded.pilots:
        assert all(rung.proof.name in names for rung in pilot.rungs if rung.proof)


@always
@given(worlds, days)
def test_the_sum_of_the_states_is_the_number_of_ideas(world: World, day: date) -> None:
    place, files = world
    folded = history(place, files, day)
    brought_in = {idea.id for meeting in folded.meetings for idea in meeting.ideas}
    assert sorted(pilot.id for pilot in folded.pilots) == sorted(brought_in)


@always
@given(worlds, days, days)
def test_nobody_comes_down_the_ladder(world: World, one: date, other: date) -> None:
    place, files = world
    later = {pilot.id: pilot for pilot in history(place, files, max(one, other)).pilots}
    for pilot in history(place, files, min(one, other)).pilots:
        climbed = later[pilot.id]
        assert pilot.rung <= climbed.rung
        for before, after in zip(pilot.rungs, climbed.rungs, strict=True):
            assert not before.reached or after.reached
            assert not before.proof or after.proof == before.proof


@always
@given(worlds, days)
def test_the_states_of_the_past_are_those_of_its_days(world: World, day: date) -> None:
    """What a story of the last day tells of an earlier day is what that day showed."""
    place, files = world
    last = history(place, files, START + timedelta(days=300))
    then = {story.id: story for story in stories(history(place, files, day))}
    followed: tuple[PilotStory | RecommendationStory, ...]
    followed = (*last.pilots, *last.recommendations)
    for story in followed:
        spells = [spell for spell in story.spells if spell.since <= day]
        if story.id in then:
            assert (spells[-1].state, spells[-1].since) == (
                then[story.id].state,
                then[story.id].since,
            )
        else:
            assert spells == []


@always
@given(worlds, days)
def test_the_news_of_the_past_never_changes(world: World, day: date) -> None:
    place, files = world
    first, end = START - timedelta(days=1), START + timedelta(days=300)
    told = news(Place(history(place, files, end)), first, day)
    then = news(Place(history(place, files, day)), first, day)
    assert [replace(fact, story=None) for fact in told] == [
        replace(fact, story=None) for fact in then
    ]


def pages(place: Location, files: Sequence[Meeting], day: date) -> dict[str, Page]:
    """The pages of a site of one place, by address."""
    nothing: frozenset[str] = frozenset()
    known = Programme(day, (history(place, files, day),), ORGANISATIONS, nothing, {})
    audience = Audience("public", day, ROLE_WORDS)
    reading = Reading((place,), tuple(files), {}, nothing, nothing, nothing, ())
    made = Pages(Maker(Together(redacted(known, withheld(reading, audience))), TEMPLATES))
    whole = {article.address: article.html for article in (*made.of_places(), *made.of_all())} | {
        "": made.home()
    }
    return {at: page(at, f"<main>{html}</main>") for at, html in whole.items()}


@always
@given(worlds, days)
def test_every_number_is_the_length_of_the_list_it_links_to(world: World, day: date) -> None:
    place, files = world
    site = pages(place, files, day)
    told = [*linked(site[""], site.__getitem__), *opened(site["zuid/"])]
    counted = [each for each in told if each[1].isdigit() and "aanwezigen" not in each[0]]
    assert bool(counted) == (day >= START)
    assert [each for each in counted if int(each[1]) != each[2]] == []
