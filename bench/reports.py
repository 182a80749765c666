"""The plain twin's pages of one meeting, in the words of our own."""

from collections.abc import Iterator

from bench.deeds import deeds
from bench.passages import (
    CREDIT,
    STATES,
    Page,
    Said,
    announcement,
    bullets,
    card,
    day,
    promise,
    recommendation,
    rows,
    shortened,
    weekday,
)
from bench.programmes import AS_OF, FACILITATOR

_THING = 60


def outcome(said: Said, page: Page) -> Iterator[str]:
    """Yield the report of an outcome meeting."""
    held, place = said.held, said.place
    owned = sum(bool(idea.owners) for idea in held.ideas)
    kind = page.link("Opbrengst", "bijeenkomsten")
    yield f"{page.link(place.name, place.id)} · {kind} · {day(held.held_on)}"
    yield f"# Opbrengst inwoner- en partnerbijeenkomst {place.name}, {day(held.held_on)}"
    yield f"{held.title}\n\n{held.purpose}"
    yield bullets(
        ("25 mensen", "6 aanbevelingen", f"{owned} ideeën met meewerkers", "3 toezeggingen")
    )
    yield from said_in_outcome(said, page)
    yield from deeds(said, page)
    yield CREDIT


def said_in_outcome(said: Said, page: Page) -> Iterator[str]:
    """Yield all that an outcome meeting said, in the order of the format."""
    held, place = said.held, said.place
    yield "Aanwezigen: ongeveer 25 wijkbewoners, vrijwilligers en beroepskrachten"
    yield f"Focus: {held.focus}\n\nDeze bijeenkomst bestond uit twee delen:"
    yield bullets(f"{title}: {question}?" for title, question in held.parts)
    yield f"Begeleid door {page.made.organisations[FACILITATOR][0]}."
    yield "## Algemene aanbevelingen"
    yield rows(recommendation(each, said, page, True) for each in held.recommendations)
    yield "## Ideeën voor uitwerking"
    yield from (card(each, said, page, 3, f"Idee {n}") for n, each in enumerate(held.ideas, 1))
    yield "## Reacties en toezeggingen"
    yield f"Reactie van {page.made.organisations[place.library][0]}\n\n> {held.reaction}"
    yield rows(promise(each, said, page, True) for each in held.commitments)
    yield "## Hoe het verder gaat"
    if held.follow_up.next_meeting > AS_OF:
        yield announcement(said, page)
    else:
        yield (
            "Er is nu geen bijeenkomst aangekondigd. Elk idee met meewerkers krijgt een eigen "
            "vervolgbijeenkomst; de begeleiders beleggen de eerste."
        )


def follow_up(said: Said, page: Page) -> Iterator[str]:
    """Yield the report of the group's own meeting."""
    held, place, idea = said.held.follow_up, said.place, said.held.ideas[0]
    group = page.link(idea.title, f"{place.id}/{idea.id}")
    kind = page.link("Vervolg", "bijeenkomsten")
    yield f"{page.link(place.name, place.id)} · {kind} · {day(held.held_on)}"
    yield f"# Vervolgbijeenkomst {idea.title} {place.name}, {day(held.held_on)}"
    started = " en is van start gegaan" if held.state == "started" else ""
    yield f"De groep van {group} kwam bij elkaar{started}."
    yield from said_in_follow_up(said, page)
    yield CREDIT


def said_in_follow_up(said: Said, page: Page) -> Iterator[str]:
    """Yield all that the group's own meeting said, in the order of the format."""
    held = said.held.follow_up
    facilitator = page.made.organisations[FACILITATOR][0]
    yield f"Aanwezigen: 4 mensen\n\nBelegd door {facilitator}, begeleid door {facilitator}."
    yield "## Wat er concreet werd"
    yield "Het idee is concreet gemaakt, en de groep trekt het zelf."
    yield f"{held.plan}\n\nStand sinds deze bijeenkomst: **{STATES[held.state]}**"
    yield f"## Wie erbij kwam en wie stopte\n\nErbij: {held.joined}."
    yield "## Afspraken"
    yield rows(f"- {text}\n\n    **open** {by}" for text, by in held.actions)
    yield "## Wat er werd van eerdere afspraken"
    promised = shortened(said.held.commitments[0].text, _THING)
    yield f"- {page.link(promised, said.report)} **nagekomen** {held.kept}"
    yield "## Volgende keer"
    yield f"{weekday(held.next_meeting).capitalize()}, 19:30 uur, Wijkbibliotheek."
    yield f"De groep zoekt: {held.open_for_new}."
