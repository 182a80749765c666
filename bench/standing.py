"""Why an idea of the plain twin stands where it stands, how far it came, and who acts now."""

from collections.abc import Iterator

from bench.passages import ENDED, STATES, Page, Said, bullets, day, enumerated
from bench.programmes import AS_OF, Idea, Place

RUNGS = (
    "ingebracht", "eigenaren gevonden", "vervolgbijeenkomst gehouden", "concreet gemaakt",
    "gestart", "loopt", "afgerond of geborgd",
)  # fmt: skip
_REACHED = {
    "quiet": (0,),
    "owned": (0, 1),
    "paused": (0, 1, 2, 3),
    "started": (0, 1, 2, 3, 4),
    "completed": (0, 1, 2, 3, 4, 6),
}
_SAID_SO = "Een verslag zegt dit zo. De laatste stand die een verslag noemt, telt."
_RULES = {
    "quiet": "Het idee heeft geen meewerkers. Daarom is het stil. Nieuwe meewerkers maken het "
    "weer wakker.",
    "owned": "Er zijn meewerkers. De groep kwam nog niet bij elkaar in een vervolgbijeenkomst.",
    "paused": _SAID_SO,
    "started": "Een verslag meldt de start. Daarna is nog geen bijeenkomst van de groep "
    "vastgelegd.",
    "completed": _SAID_SO,
}


def reasons(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    """Yield the rule that decides on the state of an idea, and each meeting that counts."""
    state = said.held.state(idea)
    reached = _REACHED[state]
    yield f"Waarom deze stand?\n\n{_RULES[state]}"
    yield bullets(_moments(idea, said, page))
    for at in range(max(reached)):
        if at not in reached:
            yield f"Geen verslag laat zien: {RUNGS[at]}. Dat is niet vastgelegd."


def _moments(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    held, after = said.held, said.held.follow_up
    reached = _REACHED[held.state(idea)]
    shown = enumerated([RUNGS[at] for at in reached if at < 2])
    told = page.link(f"Het verslag van {day(held.held_on)}", said.report)
    joined = f" Erbij: {enumerated(idea.owners)}." if idea.owners else ""
    yield f"{told}. Laat zien: {shown}.{joined}"
    if idea is held.ideas[0]:
        shown = enumerated([RUNGS[at] for at in reached if at > 1])
        told = page.link(f"Het verslag van {day(after.held_on)}", said.last_move(idea)[1])
        yield f"{told}. Laat zien: {shown}. Gemeld: {STATES[after.state]}. Erbij: {after.joined}."


def ladder(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    """Yield the rungs, each that was reached with the report that proves it."""
    reached = _REACHED[said.held.state(idea)]
    later = said.last_move(idea)
    for at, rung in enumerate(RUNGS):
        when, report = later if at > 1 else (said.held.held_on, said.report)
        unsaid = f"{rung} niet vastgelegd" if at < max(reached) else rung
        yield f"{rung} {page.link(day(when), report)}" if at in reached else unsaid


def turn(idea: Idea, said: Said, page: Page) -> tuple[str, str]:
    """Return who acts now on an idea: as a kind (empty for nobody), and in a sentence."""
    after = said.held.follow_up
    if not idea.owners:
        return "", "Niemand. Een idee zonder meewerkers wacht rustig tot iemand het oppakt."
    if idea is not said.held.ideas[0]:
        return "De begeleiders", "De begeleiders: zij beleggen de eerste vervolgbijeenkomst."
    if after.state in ENDED:
        return "", "Niemand: dit idee is klaar of gestopt."
    if after.next_meeting > AS_OF:
        return "De groep zelf", "De groep: de volgende bijeenkomst is aangekondigd."
    text, by = after.actions[0]
    source = page.link(text, said.last_move(idea)[1])
    reason = "want die nam een afspraak op zich die nog openstaat"
    return "Een meewerker", f"{by}, {reason}: {source}."


def turns(place: Place, page: Page) -> Iterator[str]:
    """Yield who acts now on each idea of a place that people work on, by kind."""
    yield "## Wie is aan zet?"
    told = [(idea, Said(place, held)) for held in place.outcomes for idea in held.ideas]
    for kind in ("De groep zelf", "Een meewerker", "De begeleiders"):
        sentences = [
            f"{page.link(idea.title, f'{place.id}/{idea.id}')}. {sentence}"
            for idea, said in told
            for who, sentence in [turn(idea, said, page)]
            if who == kind
        ]
        yield from (kind, bullets(sentences)) if sentences else ()
