"""The plain twin's pages of one idea, in the words of our own."""

from collections.abc import Iterator

from bench.passages import (
    ENDED,
    STATES,
    Page,
    Said,
    announcement,
    bullets,
    day,
    description,
    enumerated,
    owners,
    promise,
    rows,
    shortened,
)
from bench.programmes import AS_OF, Commitment, Idea
from bench.standing import ladder, reasons, turn

_THING = 60


def idea_page(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    """Yield the page of an idea."""
    held, place, names = said.held, said.place, owners(idea, said)
    overview = page.link("Pilots", "pilots") if names else page.link("Ideeën", "ideeen")
    yield f"{page.link(place.name, place.id)} · {overview} · {idea.title}"
    yield f"# {idea.title}"
    yield state_now(idea, said, page)
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


def state_now(idea: Idea, said: Said, page: Page) -> str:
    """Return where an idea stands, with the meeting that shows it."""
    moved, proof = said.last_move(idea)
    since = moved if owners(idea, said) else said.quiet_since
    shown = page.link(f"de bijeenkomst van {day(moved)}", proof)
    return f"**{STATES[said.held.state(idea)]}** sinds {day(since)}, volgens {shown}"


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
    yield from agreed(idea, said, page)
    yield f"## Hoe ver het is\n\n{bullets(ladder(idea, said, page))}"
    yield from happened(idea, said, page)
    yield from _drawn(idea, said)


def agreed(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    """Yield the agreements of the group, and what was promised about the idea."""
    after = said.held.follow_up
    if idea is said.held.ideas[0]:
        report = f"{said.place.id}/{said.held.follow_up_name}"
        source = page.link(f"afgesproken op {day(after.held_on)}", report)
        yield "## Afspraken van de groep"
        yield rows(f"- {text}\n\n    **open** {by} {source}" for text, by in after.actions)
    if promised := _promised(idea, said):
        yield "## Toezeggingen hierover"
        yield rows(promise(each, said, page, False) for each in promised)


def happened(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    """Yield the dated moments of an idea."""
    held, after = said.held, said.held.follow_up
    yield "## Wat er gebeurde"
    told = ["Het idee wordt ingebracht."]
    if idea.owners:
        told.append(f"Erbij: {enumerated(idea.owners)}.")
    told += [f"{page.party(each.by)} zegt toe: {each.text}" for each in _promised(idea, said)]
    told.append(page.link(f"Het verslag van {day(held.held_on)}", said.report))
    yield f"- {day(held.held_on)}\n\n    {' '.join(told)}"
    if idea is held.ideas[0]:
        report = f"{said.place.id}/{held.follow_up_name}"
        agreements = " ".join(f"Afgesproken: {text}." for text, _ in after.actions)
        yield (
            f"- {day(after.held_on)}\n\n    De groep komt bij elkaar. Erbij: {after.joined}. "
            f"Stand: {STATES[after.state]}. {agreements} Toezegging nagekomen: {after.kept} "
            + page.link(f"Het verslag van {day(after.held_on)}", report)
        )


def _promised(idea: Idea, said: Said) -> list[Commitment]:
    return [each for each in said.held.commitments if each.about is idea]


def _drawn(idea: Idea, said: Said) -> Iterator[str]:
    """Yield the words below our drawing of an idea's course."""
    last = said.last_move(idea)[0] if said.held.state(idea) in ENDED else AS_OF
    if idea.owners:
        yield (
            f"Hetzelfde getekend, van {day(said.held.held_on)} (links) tot {day(last)} (rechts). "
            "Een balk is een meewerker, zolang die meedoet."
        )
