"""The plain twin's pages for each letter, of the lists that are told by letter."""

from collections.abc import Iterator, Sequence

from bench.letters import Letters, every, letters
from bench.lists import LISTS, Counted, counts, goes_by_letter, letter_links, many, place_rows
from bench.passages import Page, Said, bullets
from bench.programmes import Programme
from bench.sheets import NOT_IN_SEARCH


def by_letter(told: Sequence[Said], made: Programme) -> Iterator[tuple[str, list[str]]]:
    """Yield the path and the passages of each page."""
    parts = letters(made.places)
    whole = Letters("", "", made.places, parts)
    if parts:
        yield "plaatsen", [*_page("places", whole, counts("places", told), Page("", made))]
    for name in LISTS if parts else ():
        where = LISTS[name].where
        if where and goes_by_letter(name, told):
            page, counted = Page("../" * (where.count("/") + 1), made), counts(name, told)
            for part in every(parts):
                yield f"{where}/bij-{part.begin}", [*_page(name, part, counted, page)]


def _page(name: str, part: Letters, counted: Counted, page: Page) -> Iterator[str]:
    title, where, shown = LISTS[name].title, LISTS[name].where, part.shown
    up = page.link(title, where) if shown else title
    yield NOT_IN_SEARCH
    yield " · ".join([page.link("Start", "index"), up, *([shown] if shown else [])])
    places = "die" if name == "places" else "plaatsen die"
    colon = "" if name == "places" else ":"
    yield f"# {title}{colon} {places} beginnen met {shown}" if shown else "# Alle plaatsen"
    of_part = {place.id for place in part.places}
    held = [each for each in counted if each[0].id in of_part and (each[1][""] or name == "places")]
    yield _lead(name, held)
    if part.parts:
        yield "Kies hoe de naam van uw plaats begint."
        yield letter_links(name, part.parts, held, page)
    elif name == "places":
        yield bullets(
            f"{page.link(place.name, place.id)} {many(numbers[''], 'pilot', 'pilots')}"
            for place, numbers in held
        )
    else:
        yield place_rows(name, held, page)


def _lead(name: str, held: Counted) -> str:
    if not held:
        return "Hier staat nu niets."
    reach = f"van {held[0][0].name} tot en met {held[-1][0].name}"
    if name == "places":
        return f"{many(len(held), 'plaats', 'plaatsen')}, {reach}."
    number = sum(numbers[""] for _, numbers in held)
    return f"{many(number, LISTS[name].one, LISTS[name].more)} in plaatsen {reach}."
