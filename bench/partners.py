"""The plain twin's pages of the organisations, in the words of our own."""

from collections.abc import Iterator, Sequence

from bench.passages import Page, Said, bullets, enumerated, promise, rows
from opbrengst.editions.lists import ROOM

_ROLES = {"facilitator": "begeleider", "library": "bibliotheek", "partner": "partner"}


def partners(page: Page) -> Iterator[str]:
    """Yield the list of all organisations."""
    yield "# Partners\n\nDe bibliotheken, gemeenten en andere organisaties die meedoen."
    for organisation, (_, role) in page.made.organisations.items():
        yield f"## {page.party(organisation)}\n\n{_ROLES[role]}"


def organisation(identifier: str, told: Sequence[Said], page: Page) -> Iterator[str]:
    """Yield the page of one organisation, which always has room for all that it promised."""
    name, role = page.made.organisations[identifier]
    places = [p for p in page.made.places if _takes_part(identifier, p.library, p.partner, role)]
    yield f"{page.link('Partners', 'partners')} · {name}\n\n# {name}"
    many_places = len(places) > ROOM["places"]
    where = f"{len(places)} plaatsen" if many_places else enumerated([each.name for each in places])
    yield f"{_ROLES[role].capitalize()} in {where}."
    promises = rows(
        promise(each, said, page, False, f"· {said.place.name}")
        for said in told
        for each in said.held.commitments
        if each.by == identifier
    )
    yield from ("## Toezeggingen", promises) if promises else ()
    yield "## Plaatsen"
    yield bullets(page.link(place.name, place.id) for place in places)


def _takes_part(organisation: str, library: str, partner: str, role: str) -> bool:
    return role == "facilitator" or organisation in (library, partner)
