"""The plain twin's sheet of what a group takes to its next meeting, in the words of our own."""

from collections.abc import Iterator

from bench.passages import ENDED, Page, Said, bullets, enumerated, late, owners, shortened, table
from bench.passages import weekday as on_day
from bench.programmes import AS_OF, Idea
from bench.standing import turn

# Neither site offers the sheets and the dossiers to its search.
NOT_IN_SEARCH = "---\nsearch:\n  exclude: true\n---"
_ACTION, _PROMISE, _BLANK_LINES = 110, 140, 5
_NOT_AGREED = "Nog niet afgesproken"


def sheet(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    """Yield the sheet for the next meeting of an idea that has owners."""
    here = f"{said.place.id}/{idea.id}"
    yield NOT_IN_SEARCH
    place = page.link(said.place.name, said.place.id)
    yield f"{place} · {page.link(idea.title, here)} · Volgende keer"
    yield f"# Voor de volgende keer: {idea.title}"
    yield (
        "Eén blad voor de groep: wat er openstaat, wie aan zet is, en ruimte om nieuwe afspraken "
        "op te schrijven."
    )
    yield bullets(_facts(idea, said, page))
    yield "## Afspraken die openstaan"
    yield _agreed(idea, said, page)
    yield "## Wat partners nog hebben toegezegd"
    yield bullets(_promised(idea, said, page)) or ("Er staat geen toezegging over dit idee open.")
    yield "## Nieuwe afspraken"
    yield table(("Wat", "Wie", "Wanneer klaar"), [("", "", "")] * _BLANK_LINES)


def _facts(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    after, has_group = said.held.follow_up, idea is said.held.ideas[0]
    when, where = _NOT_AGREED, _NOT_AGREED
    if has_group and after.next_meeting > AS_OF:
        when, where = f"{on_day(after.next_meeting)}, 19:30 uur", "Wijkbibliotheek"
    elif said.held.state(idea) in ENDED:
        when = "Er komt geen volgende keer: dit idee is klaar of gestopt."
    yield f"Wanneer {when}"
    yield f"Waar {where}"
    yield f"Meewerkers {enumerated(owners(idea, said))}"
    yield f"Aan zet {turn(idea, said, page)[1]}"


def _agreed(idea: Idea, said: Said, page: Page) -> str:
    if idea is not said.held.ideas[0]:
        return "Er staan geen afspraken open."
    report = f"{said.place.id}/{said.held.follow_up_name}"
    return table(
        ("Afspraak", "Wie", "Termijn", "Gedaan"),
        [
            (page.link(shortened(text, _ACTION), report), by, "geen", "")
            for text, by in said.held.follow_up.actions
        ],
    )


def _promised(idea: Idea, said: Said, page: Page) -> Iterator[str]:
    # The first promise of a meeting is kept.
    for each in said.held.commitments[1:]:
        if each.about is idea:
            text = page.link(shortened(each.text, _PROMISE), said.report)
            term = f", termijn: december {each.due}" if each.due else ""
            yield f"{page.party(each.by)}: {text} (toegezegd{term}){late(each)}"
