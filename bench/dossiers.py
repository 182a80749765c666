"""The plain twin's dossier of a place: its reports and its ideas as one document."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from markdown.extensions.toc import slugify

from bench.ideas import agreed, happened, state_now
from bench.passages import CREDIT, Page, Said, bullets, day, description, owners
from bench.programmes import AS_OF, Idea, Place
from bench.reports import said_in_follow_up, said_in_outcome
from bench.sheets import NOT_IN_SEARCH
from bench.standing import turn

_HEADING = re.compile(r"(?m)^(?=##)")


def dossier(place: Place, page: Page) -> Iterator[str]:
    """Yield everything of a place, with its contents."""
    told = [Said(place, held) for held in place.outcomes]
    meetings = sorted(_meetings(told, page), key=lambda meeting: meeting[0])
    ideas = [(idea, said) for said in told for idea in said.held.ideas]
    yield NOT_IN_SEARCH
    yield f"{page.link(place.name, place.id)} · Dossier\n\n# Dossier van {place.name}"
    yield (
        "Alle verslagen en ideeën bij elkaar, om te printen of te bewaren. Zo staat het op "
        f"{day(AS_OF)}."
    )
    yield "## Inhoud"
    parts = [
        *((title, reported) for _, title, reported in meetings),
        *((f"Idee: {idea.title}", _idea(idea, said, page)) for idea, said in ideas),
    ]
    yield bullets(f"[{title}](#{slugify(title, '-')})" for title, _ in parts)
    for title, passages in parts:
        yield f"## {title}"
        yield from (_HEADING.sub("#", passage) for passage in passages)
    yield CREDIT


def _meetings(told: Iterable[Said], page: Page) -> Iterator[tuple[date, str, Iterator[str]]]:
    """Yield each meeting with its day, its title and what was said there."""
    for said in told:
        held, after = said.held, said.held.follow_up
        whole = (f"{held.purpose}", *said_in_outcome(said, page))
        yield held.held_on, f"{day(held.held_on)}: {held.title}", iter(whole)
        title = f"{day(after.held_on)}: Vervolg: {held.ideas[0].title}"
        yield after.held_on, title, said_in_follow_up(said, page)


def _idea(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    yield state_now(idea, said, page)
    yield description(idea)
    yield f"Wie is aan zet? {turn(idea, said, page)[1]}"
    if names := owners(idea, said):
        yield f"## Meewerkers\n\n{bullets(names)}"
    yield from agreed(idea, said, page)
    yield from happened(idea, said, page)
