"""The plain twin's pages of one meeting, one idea and one place, in the words of our own."""

from collections.abc import Iterator

from bench.deeds import deeds
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
    description,
    meeting_rows,
    owners,
    promise,
    recommendation,
    rows,
    shortened,
    weekday,
)
from bench.programmes import AS_OF, FACILITATOR, Idea, Place
from bench.standing import ladder, reasons, turn, turns

_THING = 60


def outcome(said: Said, page: Page) -> Iterator[str]:
    """Yield the report of an outcome meeting."""
    held, place = said.held, said.place
    owned = sum(bool(idea.owners) for idea in held.ideas)
    yield f"{page.link(place.name, place.id)} · Opbrengst · {day(held.held_on)}"
    yield f"# Opbrengst inwoner- en partnerbijeenkomst {place.name}, {day(held.held_on)}"
    yield f"{held.title}\n\n{held.purpose}"
    yield bullets(
        ("25 mensen", "6 aanbevelingen", f"{owned} ideeën met meewerkers", "3 toezeggingen")
    )
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
    yield from deeds(said, page)
    yield CREDIT


def follow_up(said: Said, page: Page) -> Iterator[str]:
    """Yield the report of the group's own meeting."""
    held, place, idea = said.held.follow_up, said.place, said.held.ideas[0]
    facilitator = page.made.organisations[FACILITATOR][0]
    group = page.link(idea.title, f"{place.id}/{idea.id}")
    yield f"{page.link(place.name, place.id)} · Vervolg · {day(held.held_on)}"
    yield f"# Vervolgbijeenkomst {idea.title} {place.name}, {day(held.held_on)}"
    started = " en is van start gegaan" if held.state == "started" else ""
    yield f"De groep van {group} kwam bij elkaar{started}."
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
    yield CREDIT


def idea_page(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    """Yield the page of an idea."""
    held, place, names = said.held, said.place, owners(idea, said)
    moved, proof = said.last_move(idea)
    since = moved if names else said.quiet_since
    overview = page.link("Pilots", "pilots") if names else page.link("Ideeën", "ideeen")
    yield f"{page.link(place.name, place.id)} · {overview} · {idea.title}"
    yield f"# {idea.title}"
    yield f"**{STATES[held.state(idea)]}** sinds {day(since)}, volgens " + page.link(
        f"de bijeenkomst van {day(moved)}", proof
    )
    yield from reasons(idea, said, page)
    if idea.owners and held.state(idea) not in ENDED:
        link = page.link("Blad voor de volgende keer", f"{place.id}/{idea.id}/volgende-keer")
        yield f"{link}, om te printen"
    yield from _what_now(idea, said, page)
    yield f"## Wat het idee is\n\n{description(idea)}"
    told = page.link(f"de bijeenkomst van {day(held.held_on)}", said.report)
    yield f"Zo gezegd op {told}."
    if idea is held.ideas[0]:
        taken_up = shortened(held.recommendations[0].text, _THING)
        yield f"Dit idee pakt op: {page.link(taken_up, said.report)}."
    yield "## Meewerkers"
    yield bullets(names) or (
        "Dit idee heeft nu geen meewerkers. Het wordt weer wakker als mensen het op een "
        "bijeenkomst oppakken."
    )
    yield from _what_happened(idea, said, page)


def _what_now(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    """Yield the next meeting, who acts now and how to join."""
    held, has_group = said.held.follow_up, idea is said.held.ideas[0]
    ahead = has_group and held.next_meeting > AS_OF
    if ahead:
        yield f"## Volgende bijeenkomst\n\n{announcement(said, page)}"
    yield f"## Wie is aan zet?\n\n{turn(idea, said, page)[1]}"
    if has_group and held.state not in ENDED:
        yield (
            f"## Meedoen\n\nDe groep zoekt: {held.open_for_new}. Aanmelden gaat via "
            f"{page.party(said.place.library)}, of kom naar een bijeenkomst."
        )
        yield page.link("Zo doet u mee", "meedoen")


def _what_happened(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    """Yield agreements, commitments and the dated moments."""
    held, after = said.held, said.held.follow_up
    has_group = idea is held.ideas[0]
    if has_group:
        agreed = page.link(
            f"afgesproken op {day(after.held_on)}", f"{said.place.id}/{held.follow_up_name}"
        )
        yield "## Afspraken van de groep"
        yield rows(f"- {text}\n\n    **open** {by} {agreed}" for text, by in after.actions)
    promised = [each for each in held.commitments if each.about is idea]
    if promised:
        yield "## Toezeggingen hierover"
        yield rows(promise(each, said, page, False) for each in promised)
    yield f"## Hoe ver het is\n\n{bullets(ladder(idea, said, page))}\n\n## Wat er gebeurde"
    told = ["Het idee wordt ingebracht."]
    if idea.owners:
        told.append(f"Erbij: {', '.join(idea.owners[:-1])} en {idea.owners[-1]}.")
    told += [f"{page.party(each.by)} zegt toe: {each.text}" for each in promised]
    told.append(page.link(f"Het verslag van {day(held.held_on)}", said.report))
    yield f"- {day(held.held_on)}\n\n    {' '.join(told)}"
    if has_group:
        agreements = " ".join(f"Afgesproken: {text}." for text, _ in after.actions)
        yield (
            f"- {day(after.held_on)}\n\n    De groep komt bij elkaar. Erbij: {after.joined}. "
            f"Stand: {STATES[after.state]}. {agreements} Toezegging nagekomen: {after.kept} "
            + page.link(
                f"Het verslag van {day(after.held_on)}", f"{said.place.id}/{held.follow_up_name}"
            )
        )
    yield from _drawn(idea, said)


def _drawn(idea: Idea, said: Said) -> Iterator[str]:
    """Yield the words below our drawing of an idea's course."""
    last = said.last_move(idea)[0] if said.held.state(idea) in ENDED else AS_OF
    if idea.owners:
        yield (
            f"Hetzelfde getekend, van {day(said.held.held_on)} (links) tot {day(last)} (rechts). "
            "Een balk is een meewerker, zolang die meedoet."
        )


def place_page(place: Place, page: Page) -> Iterator[str]:
    """Yield the page of a place."""
    meetings = [Said(place, held) for held in place.outcomes]
    ideas = [(idea, said) for said in meetings for idea in said.held.ideas]
    yield f"{page.link('Alle plaatsen', 'index')} · {place.name}\n\n# {place.name}\n\n{place.intro}"
    yield "## Binnenkort"
    yield rows(
        announcement(said, page) for said in meetings if said.held.follow_up.next_meeting > AS_OF
    )
    titles = {
        "Pilots en ideeën met meewerkers": ("started", "paused", "owned"),
        "Afgerond, geborgd of gestopt": ENDED,
        "Ideeën die op mensen wachten": ("quiet",),
    }
    for title, states in titles.items():
        chosen = [card(i, said, page, 3) for i, said in ideas if said.held.state(i) in states]
        yield from (f"## {title}", *chosen) if chosen else ()
        yield from turns(place, page) if "owned" in states else ()
    yield "## Aanbevelingen die nog openstaan"
    yield rows(
        recommendation(each, said, page, False)
        for said in meetings
        for each in said.held.recommendations[1:]
    )
    yield "## Toezeggingen"
    yield rows(
        promise(each, said, page, False) for said in meetings for each in said.held.commitments
    )
    yield from numbers(meetings, page, whole=True)
    yield from over_time(meetings)
    yield "## Bijeenkomsten"
    held = sorted((row for said in meetings for row in meeting_rows(said, page, 3)), reverse=True)
    yield from (text for _, text in held)
    yield "## Wie doen hier mee"
    yield bullets(page.party(each) for each in (FACILITATOR, place.library, place.partner))
