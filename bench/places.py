"""The plain twin's page of one place, in the words of our own."""

from collections.abc import Iterator

from bench.numbers import numbers, over_time
from bench.passages import (
    ENDED,
    Page,
    Said,
    announcement,
    bullets,
    card,
    meeting_rows,
    promise,
    recommendation,
    rows,
)
from bench.programmes import AS_OF, FACILITATOR, Place
from bench.standing import turns


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
