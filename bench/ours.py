"""The made meetings as people would write them for our package: one file a meeting."""

from collections.abc import Iterator
from pathlib import Path

from bench.overviews import HOME
from bench.programmes import (
    AS_OF,
    FACILITATOR,
    Commitment,
    Idea,
    Outcome,
    Place,
    Programme,
    Recommendation,
)
from bench.twin import NAVIGATION

SETTINGS = f"""\
site_name: Opbrengst
site_url: https://opbrengst.example/
docs_dir: meetings
theme: {{name: material, language: nl, font: false}}
plugins:
  search: {{}}
  opbrengst: {{as_of: {AS_OF}}}
validation: {{omitted_files: ignore}}
{NAVIGATION}"""


def write(made: Programme, folder: Path) -> None:
    """Write the folder of a site of ours: settings, register, places and meetings."""
    for path, lines in _files(made):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _files(made: Programme) -> Iterator[tuple[str, list[str]]]:
    yield "mkdocs.yml", [SETTINGS]
    yield (
        "organisations.yml",
        [
            f"{identifier}: {{name: {name}, roles: [{role}]}}"
            for identifier, (name, role) in made.organisations.items()
        ],
    )
    yield "meetings/index.md", [HOME]
    for place in made.places:
        yield f"meetings/{place.id}/index.md", [*_location(place)]
        for held in place.outcomes:
            yield f"meetings/{place.id}/{held.name}.md", [*_outcome(held, place)]
            yield f"meetings/{place.id}/{held.follow_up_name}.md", [*_follow_up(held)]


def _location(place: Place) -> Iterator[str]:
    yield from ("---", f"name: {place.name}", f"library: {place.library}")
    yield from (f"intro: {place.intro}", "---")


def _outcome(held: Outcome, place: Place) -> Iterator[str]:
    yield from ("---", f"title: {held.title}", f"purpose: {held.purpose}", f"focus: {held.focus}")
    yield "attendees: ongeveer 25 wijkbewoners, vrijwilligers en beroepskrachten"
    yield f"facilitated_by: {FACILITATOR}"
    yield "parts:"
    for title, question in held.parts:
        yield from (f"  - title: {title}", "    questions:", f"      - {question}?")
    yield "recommendations:"
    for recommendation in held.recommendations:
        yield from _recommendation(recommendation)
    yield "ideas:"
    for idea in held.ideas:
        yield from _idea(idea)
        if idea is held.ideas[0]:
            yield f"    about: {held.recommendations[0].id}"
    yield from ("responses:", f"  - by: {place.library}", f"    text: {held.reaction}")
    yield "commitments:"
    for commitment in held.commitments:
        yield from _commitment(commitment)
    yield "---"


def _recommendation(said: Recommendation) -> Iterator[str]:
    yield from (f"  - id: {said.id}", f"    text: {said.text}")
    if said.points:
        yield "    points:"
        yield from (f"      - {point}" for point in said.points)


def _idea(idea: Idea) -> Iterator[str]:
    yield from (f"  - title: {idea.title}", "    description: |", f"      {idea.paragraph}", "")
    yield from (f"      - {point}" for point in idea.points)
    if idea.owners:
        yield f"    owners: [{', '.join(idea.owners)}]"


def _commitment(said: Commitment) -> Iterator[str]:
    yield from (f"  - id: {said.id}", f"    by: {said.by}", f"    text: {said.text}")
    yield f"    about: {said.about.id}"
    if said.due:
        yield f"    due: december {said.due}"


def _follow_up(outcome: Outcome) -> Iterator[str]:
    held = outcome.follow_up
    yield from ("---", f"pilot: {outcome.ideas[0].id}", "attendees: 4")
    yield from (f"convened_by: {FACILITATOR}", f"facilitated_by: {FACILITATOR}")
    yield from ("concretised: yes", "ownership_secured: yes", f"plan: {held.plan}")
    yield from (f"state: {held.state}", f"joined: [{held.joined}]", "actions:")
    for text, by in held.actions:
        yield from (f"  - text: {text}", f"    by: {by}")
    yield from ("updates:", f"  - about: {outcome.commitments[0].id}")
    yield from ("    state: fulfilled", f"    text: {held.kept}")
    yield f"next_meeting: {{date: {held.next_meeting}, time: 19:30, venue: Wijkbibliotheek}}"
    yield from (f"open_for_new: {held.open_for_new}", "---")
