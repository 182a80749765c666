"""The numbers of one place or of all, and the ideas over time, as lists of the plain twin."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from statistics import median

from bench.passages import BEGUN, STATES, Page, Said, bullets, day, promised_state, shortened, table
from bench.programmes import AS_OF

# A number as it is said, and a line for each thing that it counts.
Counted = tuple[str, Sequence[str]]
_STATES = ("owned", "started", "paused", "completed", "quiet")
_NUMBERS = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_THING = 80
# How many came to each outcome meeting, about, and to each follow-up.
_EVERYBODY, _GROUP = 25, 4


def numbers(told: Sequence[Said], page: Page, *, whole: bool) -> Iterator[str]:
    """Yield the numbers of some meetings; `whole` is with the things counted, else with links."""
    where = "" if whole else ", van alle plaatsen samen"
    how = "Elk getal leidt naar de lijst met wat er is geteld."
    if whole:
        how = "Open een getal en u ziet wat er is geteld."
    yield f"## In getallen\n\nStand van {day(AS_OF)}{where}. {how}"
    sections: tuple[tuple[str, str, Iterable[Counted]], ...] = (
        ("### Bijeenkomsten", "bijeenkomsten", _meetings(told, page)),
        ("### Ideeën", "ideeen", _ideas(told, page)),
        ("De ideeën naar hun stand:", "ideeen", _ideas_by_state(told, page)),
        ("### Aanbevelingen", "aanbevelingen", _recommendations(told, page)),
        ("### Toezeggingen", "toezeggingen", _commitments(told, page)),
    )
    for title, overview, counted in sections:
        yield title
        if whole:
            yield bullets(
                "\n    ".join((number, *map("- {}".format, of))) for number, of in counted
            )
        else:
            yield bullets(page.link(number, overview) if of else number for number, of in counted)


def _meetings(told: Sequence[Said], page: Page) -> Iterator[Counted]:
    held, groups, came = [], [], []
    for said in told:
        outcome, after = said.held, said.held.follow_up
        held.append(f"{page.link(day(outcome.held_on), said.report)} {outcome.title}")
        report = page.link(day(after.held_on), said.last_move(outcome.ideas[0])[1])
        groups.append(f"{report} Vervolg: {outcome.ideas[0].title}")
        came += [f"{held[-1]}: ongeveer {_EVERYBODY}", f"{groups[-1]}: {_GROUP}"]
    both = [line for pair in zip(held, groups, strict=True) for line in pair]
    yield f"{len(both)} bijeenkomsten", both
    people = (_EVERYBODY + _GROUP) * len(held)
    yield f"ongeveer {people} aanwezigen, alle bijeenkomsten opgeteld", came
    yield f"{len(groups)} vervolgbijeenkomsten van groepen", groups
    yield "0 daarvan door de groep zelf belegd", ()


def _ideas(told: Sequence[Said], page: Page) -> Iterator[Counted]:
    linked = [
        (page.link(idea.title, f"{said.place.id}/{idea.id}"), idea, said)
        for said in told
        for idea in said.held.ideas
    ]
    owned = [link for link, idea, _ in linked if idea.owners]
    begun = [link for link, idea, said in linked if said.held.state(idea) in BEGUN]
    groups = [(link, said.held) for link, idea, said in linked if idea is said.held.ideas[0]]
    waits = [(link, (held.follow_up.held_on - held.held_on).days) for link, held in groups]
    middle = round(median(days for _, days in waits))
    yield f"{len(linked)} ideeën", [link for link, *_ in linked]
    yield f"{len(owned)} met meewerkers", owned
    yield f"{len(begun)} van start gegaan, wat er later ook van werd", begun
    yield (
        f"{middle} dagen tot het eerste vervolg (de middelste wachttijd)",
        [f"{link}: {days} dagen" for link, days in waits],
    )


def _ideas_by_state(told: Sequence[Said], page: Page) -> Iterator[Counted]:
    for state in _STATES:
        links = [
            page.link(idea.title, f"{said.place.id}/{idea.id}")
            for said in told
            for idea in said.held.ideas
            if said.held.state(idea) == state
        ]
        if links:
            yield f"{len(links)} {STATES[state]}", links


def _recommendations(told: Sequence[Said], page: Page) -> Iterator[Counted]:
    for state, chosen in (("open", slice(1, None)), ("opgepakt", slice(1))):
        links = [
            page.link(shortened(each.text, _THING), said.report)
            for said in told
            for each in said.held.recommendations[chosen]
        ]
        yield f"{len(links)} {state}", links


def _commitments(told: Sequence[Said], page: Page) -> Iterator[Counted]:
    for state in ("toegezegd", "nagekomen"):
        links = [
            page.link(shortened(each.text, _THING), said.report)
            for said in told
            for each in said.held.commitments
            if promised_state(each, said) == state
        ]
        yield f"{len(links)} {state}", links


def over_time(told: Sequence[Said]) -> Iterator[str]:
    """Yield how many ideas were in each state on the last day of each half year, and today."""
    steps = [*_half_years(told[0].held.held_on.year), AS_OF]
    # What moves an idea happens in the autumn of its meeting: by the next step it is all over.
    counts = [
        Counter(
            said.held.state(idea)
            for said in told
            if said.held.held_on <= step
            for idea in said.held.ideas
        )
        for step in steps
    ]
    seen = [state for state in _STATES if counts[-1][state]]
    yield "## De ideeën door de tijd"
    yield (
        f"Per stand het aantal ideeën, geteld op {_NUMBERS[len(steps)]} dagen; de laatste is "
        f"{day(AS_OF)}."
    )
    yield "Dezelfde getallen in een tabel\n\nIdeeën per stand op elke dag waarop is geteld"
    yield table(
        ("Dag", *(STATES[state] for state in seen), "samen"),
        [
            (day(step), *(str(count[state]) for state in seen), str(count.total()))
            for step, count in zip(steps, counts, strict=True)
        ],
    )


def _half_years(first: int) -> Iterator[date]:
    for year in range(first, AS_OF.year):
        yield from (date(year, 12, 31), date(year + 1, 6, 30))
