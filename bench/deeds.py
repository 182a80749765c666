"""What became of each thing that an outcome meeting said, as a table of the plain twin."""

from collections.abc import Iterator
from datetime import date

from bench.passages import STATES, Page, Said, day, late, promised_state, shortened, table
from bench.programmes import AS_OF, Idea

_HEAD = ("Wat is gezegd", "Wie reageerde", "Wat is toegezegd", "Stand nu", "Laatste stap")
_THING, _PROMISE = 120, 80


def deeds(said: Said, page: Page) -> Iterator[str]:
    """Yield the passage of an outcome meeting that leads from word to deed."""
    yield "## Van woord naar daad"
    yield f"Wat op deze dag is gezegd, en wat ervan werd. Zo staat het op {day(AS_OF)}."
    rows = (*_recommendations(said, page), *_ideas(said, page), *_commitments(said, page))
    yield table(_HEAD, rows)


def _recommendations(said: Said, page: Page) -> Iterator[tuple[str, ...]]:
    here = said.held.held_on, said.report
    for at, each in enumerate(said.held.recommendations):
        what = f"Aanbeveling {page.link(shortened(each.text, _THING), said.report)}"
        yield what, "", "", *_today("open" if at else "opgepakt", here, page)


def _ideas(said: Said, page: Page) -> Iterator[tuple[str, ...]]:
    for idea in said.held.ideas:
        promised = " ".join(_promised(idea, said, page))
        what = f"Idee {page.link(idea.title, f'{said.place.id}/{idea.id}')}"
        state = STATES[said.held.state(idea)]
        yield what, "", promised, *_today(state, said.last_move(idea), page)


def _promised(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    for each in said.held.commitments:
        if each.about is idea:
            text = page.link(shortened(each.text, _PROMISE).removesuffix("."), said.report)
            yield f"{page.party(each.by)}: {text} ({promised_state(each, said)})"


def _commitments(said: Said, page: Page) -> Iterator[tuple[str, ...]]:
    for at, each in enumerate(said.held.commitments):
        moved = (said.held.held_on, said.report) if at else said.last_move(each.about)
        what = f"Toezegging {page.link(shortened(each.text, _THING), said.report)}"
        term = f", termijn: december {each.due}" if each.due else ""
        state, last = _today(promised_state(each, said), moved, page, late(each))
        yield what, "", f"door {page.party(each.by)}{term}", state, last


def _today(state: str, moved: tuple[date, str], page: Page, term: str = "") -> tuple[str, str]:
    """Return the state of today with its report, and the last step."""
    when, report = moved
    proof = page.link(f"het verslag van {day(when)}", report)
    return f"**{state}**{term} volgens {proof}", page.link(day(when), report)
