"""What another site may show of a place or an idea: a small page of its own, without script.

The links of these pages open in the top window, by one `base` in the head: a frame may not show the
rest of this site. `noopener` would add nothing, for the top window is there already and gets no
opener.
"""

from collections.abc import Iterator

from opbrengst import addresses
from opbrengst.editions.moved import moved
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.places import Place

MOST, SOON = 8, 3
"""How many pilots and conditions, and how many meetings to come, a page has room for."""


def offered(outlet: Outlet) -> Iterator[str]:
    """Yield the address of each page to embed.

    None where the site has no address, for there is none to frame. None for partners: what they
    may read lies behind a login, and a page that shows it in a frame is read by everybody.
    """
    if not outlet.home or outlet.redacted.edition == "partners":
        return
    for history in outlet.redacted.programme.histories:
        place = history.location.id
        yield addresses.embed(addresses.location(place))
        for pilot in history.pilots:
            yield addresses.embed(addresses.pilot(place, pilot.id))


def documents(outlet: Outlet) -> Iterator[tuple[str, bytes]]:
    """Yield the pages, and what leads on from where a page was before: frames stay for years."""
    there = frozenset(offered(outlet))
    for place in outlet.together.places if there else ():
        yield _of_place(outlet, place)
        for pilot in place.history.pilots:
            yield _page(outlet, "embed/idea.html", place.address(pilot), place, pilot=pilot)
    for old, new in moved(outlet.together.places):
        here, target = addresses.embed(old), addresses.embed(new)
        if target in there:
            html = outlet.templates.render("pages/redirect.html", here, target=target)
            yield _path(here), html.encode()


def _of_place(outlet: Outlet, place: Place) -> tuple[str, bytes]:
    """Return the page of a place: the pilots that moved last."""
    moving = sorted(place.active, key=lambda pilot: pilot.last_moved.date, reverse=True)
    return _page(
        outlet,
        "embed/place.html",
        addresses.location(place.id),
        place,
        pilots=moving[:MOST],
        ahead=place.history.announcements[:SOON],
    )


def _page(
    outlet: Outlet, template: str, whole: str, place: Place, **known: object
) -> tuple[str, bytes]:
    """Return a page to embed of the page at the address `whole`, which is one of a place."""
    here = addresses.embed(whole)

    def work() -> bytes:
        return outlet.templates.render(
            template,
            here,
            whole=whole,
            home=outlet.home,
            site=outlet.home.partition("//")[2].rstrip("/"),
            as_of=outlet.redacted.programme.as_of,
            most=MOST,
            place=place,
            **known,
        ).encode()

    return _path(here), outlet.kept.of_place(place, (here, template), work)


def _path(here: str) -> str:
    return f"{here}index.html"
