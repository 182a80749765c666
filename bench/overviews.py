"""The plain twin's pages over all places, in the words of our own."""

from collections.abc import Iterator, Sequence

from bench.by_letter import by_letter
from bench.guides import join, method
from bench.letters import letters
from bench.lists import by_place, counts, letter_links, many
from bench.news import changes
from bench.numbers import numbers, over_time
from bench.partners import organisation, partners
from bench.passages import (
    ENDED,
    STATES,
    Page,
    Said,
    announcement,
    bullets,
    card,
    day,
    description,
    meeting_rows,
    promise,
    promised_state,
    recommendation,
    rows,
)
from bench.programmes import AS_OF, Programme
from bench.statements import accessibility, privacy
from opbrengst.editions.lists import ROOM

HOME = """\
# Wat is er van ons idee geworden?

Bewoners en partners denken mee over de toekomst van hun bibliotheek."""


def overviews(made: Programme) -> Iterator[tuple[str, list[str]]]:
    """Yield the path without `.md` and the passages of each page over all places."""
    page, below = Page("", made), Page("../", made)
    told = [Said(place, held) for place in made.places for held in place.outcomes]
    yield "index", [*_home(told, page)]
    yield "pilots", [*_pilots(told, page)]
    yield "ideeen", [*_ideas(told, page)]
    yield "ideeen/stil", [*_quiet(told, below)]
    yield "aanbevelingen", [*_recommendations(told, page)]
    yield "aanbevelingen/randvoorwaarden", [*_conditions(below)]
    yield "toezeggingen", [*_commitments(told, page)]
    yield "bijeenkomsten", [*_meetings(told, page)]
    yield "bijeenkomsten/veranderd", [*changes(told, below)]
    yield "agenda", [*_agenda(told, page)]
    yield "meedoen", [*join(told, page)]
    yield "methode", [*method(page)]
    yield "privacy", [*privacy()]
    yield "toegankelijkheid", [*accessibility()]
    yield "partners", [*partners(page)]
    yield from by_letter(told, made)
    for identifier in made.organisations:
        yield f"partners/{identifier}", [*organisation(identifier, told, below)]


def _home(told: Sequence[Said], page: Page) -> Iterator[str]:
    yield f"{HOME}\n\n## Wat is er gebeurd?"
    held = [row for said in told for row in meeting_rows(said, page, 3, said.place.name)]
    yield from (text for _, text in sorted(held, reverse=True)[:5])
    changed = page.link("Alles wat veranderde", "bijeenkomsten/veranderd")
    yield f"{page.link('Alle bijeenkomsten', 'bijeenkomsten')} · {changed}"
    yield "## Waar staan de pilots?"
    yield from _places(told, page)
    yield "## Wat komt er?"
    yield _announced(told, page, 4)
    seeking = sum(said.held.follow_up.state not in ENDED for said in told)
    yield f"## Ik wil meedoen\n\n{seeking} groepen zoeken mensen."
    yield page.link("Zo doet u mee", "meedoen")
    yield from numbers(told, page, whole=False)
    yield from over_time(told)


def _places(told: Sequence[Said], page: Page) -> Iterator[str]:
    """Yield each place with its pilots by name, or their number, or only how places begin."""
    if parts := letters(page.made.places):
        also = f"U kunt ook zoeken bij {page.link('alle pilots', 'pilots')}."
        yield f"Kies de eerste letter van uw plaats. {also}"
        yield letter_links("places", parts, counts("places", told), page)
        return
    split = bool(by_place("home", told, page))
    if split:
        yield f"Kies een plaats. U kunt ook zoeken bij {page.link('alle pilots', 'pilots')}."
    counted = []
    for place in page.made.places:
        name = page.link(place.name, place.id)
        owned = [
            f"{page.link(idea.title, f'{place.id}/{idea.id}')} **{STATES[held.state(idea)]}**"
            for held in place.outcomes
            for idea in held.ideas
            if idea.owners
        ]
        if split:
            counted.append(f"{name} {many(len(owned), 'pilot', 'pilots')}")
        else:
            yield f"### {name}\n\n{bullets(owned[:6])}"
    yield bullets(counted)


def _pilots(told: Sequence[Said], page: Page) -> Iterator[str]:
    yield "# Pilots"
    yield f"Ideeën die mensen hebben opgepakt, uit alle plaatsen, met hun stand van {day(AS_OF)}."
    yield from by_place("pilots", told, page) or (
        card(idea, said, page, 2, said.place.name)
        for said in told
        for idea in said.held.ideas
        if idea.owners
    )
    yield f"Ideeën zonder meewerkers staan bij {page.link('alle ideeën', 'ideeen')}."


def _ideas(told: Sequence[Said], page: Page) -> Iterator[str]:
    yield "# Ideeën\n\nAlles wat bewoners en partners hebben bedacht, opgepakt of niet."
    quiet = page.link("stille ideeën", "ideeen/stil")
    yield (
        f"Een idee zonder meewerkers wordt stil, en blijft bewaard. Lees ze bij elkaar: {quiet}."
    )
    yield from by_place("ideas", told, page) or (
        card(idea, said, page, 2, said.place.name) for said in told for idea in said.held.ideas
    )


def _quiet(told: Sequence[Said], page: Page) -> Iterator[str]:
    yield f"{page.link('Ideeën', 'ideeen')} · Stille ideeën\n\n# Stille ideeën"
    yield (
        "Deze ideeën hebben nu geen meewerkers. Ze zijn niet weg: hier staat wat er is gezegd, "
        "zoals het is gezegd."
    )
    yield (
        "Spreekt een idee u aan? Zeg het op een bijeenkomst uit de "
        f"{page.link('agenda', 'agenda')}, of bij uw bibliotheek. Zodra mensen het oppakken, "
        "wordt het idee wakker."
    )
    yield from by_place("quiet", told, page) or (
        f"{said.place.name}\n\n## {page.link(idea.title, f'{said.place.id}/{idea.id}')}\n\n"
        f"{description(idea)}\n\n{page.link(f'gezegd op {day(said.held.held_on)}', said.report)} "
        f"stil sinds {day(said.quiet_since)}"
        for said in told
        for idea in said.held.ideas
        if not idea.owners
    )


def _recommendations(told: Sequence[Said], page: Page) -> Iterator[str]:
    yield "# Aanbevelingen"
    yield "Wat deelnemers aanbevelen en wat nog niemands taak is, met wat het oppakte."
    kept = page.link("randvoorwaarden", "aanbevelingen/randvoorwaarden")
    yield f"Wat volgens de deelnemers moet blijven, staat bij de {kept}."
    yield from by_place("recommendations", told, page) or (
        recommendation(each, said, page, False, said.place.name)
        for said in told
        for each in said.held.recommendations
    )


def _conditions(page: Page) -> Iterator[str]:
    """Yield the register of conditions: the made meetings have none."""
    yield f"{page.link('Aanbevelingen', 'aanbevelingen')} · Randvoorwaarden"
    yield "# Randvoorwaarden"
    yield (
        "Wat volgens de deelnemers moet blijven. Een randvoorwaarde geldt voor elk idee in die "
        "plaats, tot een bijeenkomst haar opheft."
    )


def _commitments(told: Sequence[Said], page: Page) -> Iterator[str]:
    yield "# Toezeggingen\n\nWat bibliotheken en partners hebben toegezegd, en wat ervan werd."
    yield f"Elke organisatie heeft ook een eigen lijst: zie {page.link('partners', 'partners')}."
    yield from by_place("commitments", told, page) or _promises(told, page)


def _promises(told: Sequence[Said], page: Page) -> Iterator[str]:
    by_age = sorted(told, key=lambda said: said.held.held_on)
    latest = sorted(told, key=lambda said: said.held.follow_up.held_on, reverse=True)
    for title, state, in_order in (
        ("Nog niet klaar, de oudste eerst", "toegezegd", by_age),
        ("Klaar, de nieuwste eerst", "nagekomen", latest),
    ):
        yield f"## {title}"
        yield rows(
            promise(each, said, page, False, f"· {said.place.name}")
            for said in in_order
            for each in said.held.commitments
            if promised_state(each, said) == state
        )


def _meetings(told: Sequence[Said], page: Page) -> Iterator[str]:
    split = by_place("meetings", told, page)
    yield f"# Bijeenkomsten\n\nAlle verslagen, {'per plaats' if split else 'het nieuwste eerst'}."
    yield page.link("Alles wat veranderde, per maand", "bijeenkomsten/veranderd")
    held = [row for said in told for row in meeting_rows(said, page, 2, said.place.name)]
    yield from split or (text for _, text in sorted(held, reverse=True))


def _agenda(told: Sequence[Said], page: Page) -> Iterator[str]:
    yield "# Agenda\n\nDe bijeenkomsten die zijn aangekondigd. U bent welkom."
    yield _announced(told, page, ROOM["announcements"])
    if split := by_place("announcements", told, page):
        yield from ("## En alles daarna, per plaats", *split)


def _announced(told: Sequence[Said], page: Page, most: int) -> str:
    ahead = [said for said in told if said.held.follow_up.next_meeting > AS_OF]
    ahead.sort(key=lambda said: said.held.follow_up.next_meeting)
    return rows(announcement(said, page, said.place.name) for said in ahead[:most])
