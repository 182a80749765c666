"""What changed at all places in the last months, as a page of the plain twin."""

from collections.abc import Iterator, Sequence
from datetime import date

from bench.passages import STATES, Page, Said, day, enumerated, shortened, weekday
from bench.programmes import AS_OF, Place
from opbrengst.editions.months import LINES_SHOWN

# A day, and the sentence of that day with its report.
Fact = tuple[date, str]
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
    room = LINES_SHOWN
    for month in sorted({when.replace(day=1) for _, facts in known for when, _ in facts})[::-1]:
        chosen = [(place, _of_month(month, facts)) for place, facts in known]
        yield f"## {day(month).split(' ', 1)[1].capitalize()}"
        yield from _month(chosen, room, page)
        room -= sum(len(lines) for _, lines in chosen)


def _of_month(month: date, facts: Sequence[Fact]) -> list[str]:
    return [f"- {line}" for when, line in facts if when.replace(day=1) == month]


def _month(known: Sequence[tuple[Place, list[str]]], room: int, page: Page) -> Iterator[str]:
    counted, told = [], False
    for place, lines in known:
        room -= len(lines)
        if room >= 0:
            told = True
            yield f"### {place.name}"
            yield "\n".join(lines)
        else:
            counted.append(f"{page.link(place.name, place.id)} ({len(lines)})")
    if counted:
        yield f"{'Ook' if told else 'Zoveel'} veranderde er in {', '.join(counted)}."


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
