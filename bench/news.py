"""What changed at all places in the last months, as a page of the plain twin."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate

from bench.letters import letters
from bench.passages import STATES, Page, Said, day, enumerated, shortened, weekday
from bench.programmes import AS_OF, Place
from opbrengst.editions.months import COUNTED_SHOWN, LINES_SHOWN

# A day, and the sentence of that day with its report.
Fact = tuple[date, str]
# A place, and the lines of its facts.
Told = tuple[Place, list[str]]
_THING = 120


def changes(told: Sequence[Said], page: Page) -> Iterator[str]:
    """Yield the page of what changed, the latest month first."""
    yield f"{page.link('Bijeenkomsten', 'bijeenkomsten')} · Wat is er veranderd"
    yield "# Wat is er veranderd"
    yield (
        "De laatste twaalf maanden, per maand en per plaats. Elke datum leidt naar het verslag "
        "dat het laat zien."
    )
    # All of a year happens in its autumn, so the last twelve months are the last year.
    last = [said for said in told if said.held.held_on.year == AS_OF.year]
    known = [(said.place, sorted(_facts(said, page), key=lambda fact: fact[0])) for said in last]
    # Places for which our page has no room are only counted.
    room, few = LINES_SHOWN, COUNTED_SHOWN
    for month in sorted({when.replace(day=1) for _, facts in known for when, _ in facts})[::-1]:
        chosen = [(place, _of_month(month, facts)) for place, facts in known]
        yield f"## {day(month).split(' ', 1)[1].capitalize()}"
        shown, counted = _with_room(chosen, room)
        room -= sum(len(lines) for _, lines in chosen)
        few -= len(counted)
        yield from (f"### {place.name}\n\n" + "\n".join(lines) for place, lines in shown)
        if counted:
            yield _number(counted, page, also=bool(shown), whole=few >= 0)


def _of_month(month: date, facts: Sequence[Fact]) -> list[str]:
    return [f"- {line}" for when, line in facts if when.replace(day=1) == month]


def _with_room(known: Sequence[Told], room: int) -> tuple[list[Told], list[Told]]:
    """Return the places for whose facts there is room, and the others."""
    after = accumulate(len(lines) for _, lines in known)
    fits = [number <= room for number in after]
    pairs = list(zip(known, fits, strict=True))
    return [each for each, fit in pairs if fit], [each for each, fit in pairs if not fit]


def _number(counted: Sequence[Told], page: Page, *, also: bool, whole: bool) -> str:
    if whole:
        places = [f"{page.link(place.name, place.id)} ({len(lines)})" for place, lines in counted]
        return f"{'Ook' if also else 'Zoveel'} veranderde er in {', '.join(places)}."
    choice = page.link("Kies uw plaats", "plaatsen" if letters(page.made.places) else "index")
    changed = "Ook veranderde er" if also else "Er veranderde"
    return f"{changed} iets in {len(counted)} plaatsen. {choice}."


def _facts(said: Said, page: Page) -> Iterator[Fact]:
    held, after = said.held, said.held.follow_up
    brought, became = page.link(day(held.held_on), said.report), said.last_move(held.ideas[0])
    yield from ((held.held_on, f"{brought} {line}") for line in _brought_in(said, page))
    moved = page.link(day(after.held_on), became[1])
    yield from ((after.held_on, f"{moved} {line}") for line in _followed_up(said, page))
    for idea in held.ideas:
        if not idea.owners:
            quiet = said.quiet_since
            link = page.link(idea.title, f"{said.place.id}/{idea.id}")
            why = "is stil: het idee heeft geen meewerkers en wacht rustig."
            yield quiet, f"{page.link(day(quiet), said.report)} {link} {why}"


def _brought_in(said: Said, page: Page) -> Iterator[str]:
    held = said.held
    yield f"Er was een bijeenkomst: {held.title}."
    for idea in held.ideas:
        link = page.link(idea.title, f"{said.place.id}/{idea.id}")
        owners = f", met {enumerated(idea.owners)}" if idea.owners else ""
        yield f"Nieuw idee: {link}{owners}."
    for recommendation in held.recommendations:
        text = shortened(recommendation.text, _THING)
        yield f"Nieuwe aanbeveling: {page.link(text, said.report)}"
    for commitment in held.commitments:
        text = page.link(shortened(commitment.text, _THING), said.report)
        yield f"{page.party(commitment.by)} zegt toe: {text}"


def _followed_up(said: Said, page: Page) -> Iterator[str]:
    held, after = said.held, said.held.follow_up
    group = page.link(held.ideas[0].title, f"{said.place.id}/{held.ideas[0].id}")
    yield f"De groep van {group} kwam bij elkaar."
    for text, _ in after.actions:
        yield f"Nieuwe afspraak: {page.link(text, f'{said.place.id}/{held.follow_up_name}')}."
    yield f"{group}: van {STATES['owned']} naar {STATES[after.state]}."
    kept = page.link(shortened(held.commitments[0].text, _THING), said.report)
    yield f"Toezegging nagekomen: {kept}"
    yield f"{after.joined} doet mee met {group}."
    yield f"Aangekondigd: een bijeenkomst over {group} op {weekday(after.next_meeting)}."
