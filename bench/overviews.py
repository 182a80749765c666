"""The plain twin's pages over all places, in the words of our own."""

from collections.abc import Iterator

from bench.news import changes
from bench.numbers import numbers, over_time
from bench.passages import (
    CREDIT,
    ENDED,
    STATES,
    Page,
    Said,
    announcement,
    bullets,
    card,
    day,
    meeting_rows,
    promise,
    recommendation,
    weekday,
)
from bench.programmes import AS_OF, Programme

HOME = """\
# Wat is er van ons idee geworden?

Bewoners en partners denken mee over de toekomst van hun bibliotheek."""
_ROLES = {"facilitator": "begeleider", "library": "bibliotheek", "partner": "partner"}
_METHOD = (
    "Een verslag is kort, en zegt alleen wat deelnemers zeiden en noteerden.",
    "Een aanbeveling is nog niemands taak. Zodra mensen haar oppakken, wordt het een idee.",
    "Een idee heeft meewerkers: mensen die zich ervoor opwerpen.",
)


def overviews(made: Programme) -> Iterator[tuple[str, list[str]]]:
    """Yield the path without `.md` and the passages of each page over all places."""
    page = Page("", made)
    told = [Said(place, held) for place in made.places for held in place.outcomes]
    yield "index", [*_home(told, page)]
    yield "pilots", [*_pilots(told, page)]
    yield "ideeen", [*_ideas(told, page)]
    yield "aanbevelingen", [*_recommendations(told, page)]
    yield "toezeggingen", [*_commitments(told, page)]
    yield "bijeenkomsten", [*_meetings(told, page)]
    yield "bijeenkomsten/veranderd", [*changes(told, Page("../", made))]
    yield "agenda", [*_agenda(told, page)]
    yield "meedoen", [*_join(told, page)]
    yield "methode", ["# De methode", bullets(_METHOD), CREDIT]
    yield "partners", [*_partners(page)]
    for organisation in made.organisations:
        yield f"partners/{organisation}", [*_organisation(organisation, told, Page("../", made))]


def _home(told: list[Said], page: Page) -> Iterator[str]:
    yield f"{HOME}\n\n## Wat is er gebeurd?"
    rows = [row for said in told for row in meeting_rows(said, page, 3, said.place.name)]
    yield from (text for _, text in sorted(rows, reverse=True)[:5])
    changed = page.link("Alles wat veranderde", "bijeenkomsten/veranderd")
    yield f"{page.link('Alle bijeenkomsten', 'bijeenkomsten')} · {changed}"
    yield "## Waar staan de pilots?"
    for place in page.made.places:
        yield f"### {page.link(place.name, place.id)}"
        owned = [
            f"{page.link(idea.title, f'{place.id}/{idea.id}')} **{STATES[held.state(idea)]}**"
            for held in place.outcomes[:2]
            for idea in held.ideas
            if idea.owners
        ]
        yield bullets(owned[:6])
    yield "## Wat komt er?"
    yield from _announced(told, page, 4)
    seeking = sum(said.held.follow_up.state not in ENDED for said in told)
    yield f"## Ik wil meedoen\n\n{seeking} groepen zoeken mensen."
    yield page.link("Zo doet u mee", "meedoen")
    yield from numbers(told, page, whole=False)
    yield from over_time(told)


def _pilots(told: list[Said], page: Page) -> Iterator[str]:
    yield "# Pilots"
    yield f"Ideeën die mensen hebben opgepakt, uit alle plaatsen, met hun stand van {day(AS_OF)}."
    for said in told:
        owned = [idea for idea in said.held.ideas if idea.owners]
        yield from (card(idea, said, page, 2, said.place.name) for idea in owned)


def _ideas(told: list[Said], page: Page) -> Iterator[str]:
    yield "# Ideeën\n\nAlles wat bewoners en partners hebben bedacht, opgepakt of niet."
    for title, with_owners in (("Ideeën in beweging", True), ("Stille ideeën", False)):
        yield f"## {title}"
        for said in told:
            chosen = [idea for idea in said.held.ideas if bool(idea.owners) == with_owners]
            yield from (card(idea, said, page, 3, said.place.name) for idea in chosen)


def _recommendations(told: list[Said], page: Page) -> Iterator[str]:
    yield "# Aanbevelingen"
    yield "Wat deelnemers aanbevelen en wat nog niemands taak is, met wat het oppakte."
    yield "\n".join(
        recommendation(each, said, page, False, said.place.name)
        for said in told
        for each in said.held.recommendations
    )


def _commitments(told: list[Said], page: Page) -> Iterator[str]:
    yield "# Toezeggingen\n\nWat bibliotheken en partners hebben toegezegd, en wat ervan werd."
    yield "\n".join(
        promise(each, said, page, False, f"· {said.place.name}")
        for said in told
        for each in said.held.commitments
    )


def _meetings(told: list[Said], page: Page) -> Iterator[str]:
    yield "# Bijeenkomsten\n\nAlle verslagen, het nieuwste eerst."
    yield page.link("Alles wat veranderde, per maand", "bijeenkomsten/veranderd")
    rows = [row for said in told for row in meeting_rows(said, page, 2, said.place.name)]
    yield from (text for _, text in sorted(rows, reverse=True))


def _agenda(told: list[Said], page: Page) -> Iterator[str]:
    yield "# Agenda\n\nDe bijeenkomsten die zijn aangekondigd. U bent welkom."
    yield from _announced(told, page)


def _announced(told: list[Said], page: Page, most: int | None = None) -> Iterator[str]:
    ahead = [said for said in told if said.held.follow_up.next_meeting > AS_OF]
    ahead.sort(key=lambda said: said.held.follow_up.next_meeting)
    yield "\n".join(announcement(said, page, said.place.name) for said in ahead[:most])


def _join(told: list[Said], page: Page) -> Iterator[str]:
    yield "# Meedoen\n\nU kunt aansluiten bij een groep.\n\n## Groepen die mensen zoeken"
    for said in told:
        held, idea = said.held.follow_up, said.held.ideas[0]
        if held.state in ENDED:
            continue
        ahead = held.next_meeting > AS_OF
        next_time = f" volgende keer: {weekday(held.next_meeting)}" if ahead else ""
        yield f"### {page.link(idea.title, f'{said.place.id}/{idea.id}')}"
        yield f"Gezocht: {held.open_for_new}\n\n{said.place.name}{next_time}"


def _partners(page: Page) -> Iterator[str]:
    yield "# Partners\n\nDe bibliotheken, gemeenten en andere organisaties die meedoen."
    for organisation, (_, role) in page.made.organisations.items():
        yield f"## {page.party(organisation)}\n\n{_ROLES[role]}"


def _organisation(organisation: str, told: list[Said], page: Page) -> Iterator[str]:
    name, role = page.made.organisations[organisation]
    places = [p for p in page.made.places if _takes_part(organisation, p.library, p.partner, role)]
    yield f"{page.link('Partners', 'partners')} · {name}\n\n# {name}"
    yield f"{_ROLES[role].capitalize()} in {', '.join(place.name for place in places)}."
    yield "## Toezeggingen"
    yield "\n".join(
        promise(each, said, page, False, f"· {said.place.name}")
        for said in told
        for each in said.held.commitments
        if each.by == organisation
    )
    yield "## Plaatsen"
    yield bullets(page.link(place.name, place.id) for place in places)


def _takes_part(organisation: str, library: str, partner: str, role: str) -> bool:
    return role == "facilitator" or organisation in (library, partner)
