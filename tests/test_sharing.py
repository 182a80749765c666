"""The panel Delen: what the site makes, in words that people use, and nothing else."""

from collections.abc import Iterator
from functools import partial

import pytest

from opbrengst import addresses
from opbrengst.editions.articles import Article
from opbrengst.editions.making import Maker
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.outputs import documents, offered
from opbrengst.editions.pages import Pages
from opbrengst.editions.sharing import WAYS, Sharing
from opbrengst.editions.together import Together
from opbrengst.findings import Found, found
from opbrengst.gathering import gathered
from opbrengst.options import settings_of
from opbrengst.publishing import preview
from opbrengst.rendering import Templates
from opbrengst.shelves import template
from tests.conftest import ROOT
from tests.pages import page

HOME = "https://elders.example/"
KINDS = {
    "place": "oost/",
    "meeting": "oost/2026-02-04-wijkavond/",
    "pilot": "oost/krantenkiosk/",
    "organisation": "partners/bibliotheek-oost/",
}
LINE = (
    '<iframe src="https://elders.example/embed/{}" title="{}" width="100%" height="640"'
    ' loading="lazy"></iframe>'
)
SUBSCRIBE = "U kunt zich er in uw agenda ook op abonneren: dan blijft het vanzelf bij."
CALENDAR = [
    "In uw agenda",
    f"Een agendabestand met de bijeenkomsten. {SUBSCRIBE}",
    "- De bijeenkomsten in uw agenda",
]
FEED = [
    "Volgen",
    "Een nieuwslezer is een programma dat laat zien wat er nieuw is op de sites die u kiest.",
    "- Volg dit in een nieuwslezer",
]
EMBED = [
    "Op uw eigen site",
    "U kunt hiervan een klein venster op uw eigen site zetten. Wat erin staat, blijft vanzelf bij.",
    "Zet deze regel in uw pagina",
]
DATA = [
    "Gegevens",
    "Alles wat hier openbaar is, om zelf mee te rekenen of te bouwen.",
    "- De gegevens, met uitleg",
]


def known(settings_file: str) -> Found:
    settings = settings_of(ROOT / settings_file)
    return found(gathered(settings), settings)


@pytest.fixture(scope="module")
def small() -> Found:
    return known("tests/golden/miniature/mkdocs.yml")


def articles(said: Found, *there: str, home: str = HOME) -> dict[str, Article]:
    """The pages of a site that makes these."""
    offered = Sharing(frozenset(there), home)
    made = Pages(Maker(Together(said.redacted), Templates([], {}), sharing=offered))
    return {article.address: article for article in (*made.of_places(), *made.of_all())}


def test_what_is_offered_of_each_place_is_what_is_offered_of_all() -> None:
    settings = settings_of(ROOT / "tests/golden/miniature/mkdocs.yml")
    made = preview(settings)
    said = found(gathered(settings), settings).redacted
    whole = Outlet(said, Templates([], {}), HOME, frozenset(), shelf=partial(template, settings))
    assert made.offered == frozenset(offered(whole))


def panel(article: Article) -> list[str]:
    """The lines of the panel of a page; none where it has none."""
    panels = page(article.address, f"<main>{article.html}</main>").article.all(cls="ob-share")
    return [line for each in panels for line in each.lines]


def everything(at: str) -> Iterator[str]:
    """Whatever may be made of a page."""
    for ways in WAYS.values():
        yield from (where(at) for where in ways.values())


def test_nothing_is_offered_that_is_not_made(small: Found) -> None:
    assert {at for at, made in articles(small).items() if panel(made)} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_every_way(small: Found, kind: str) -> None:
    at = KINDS[kind]
    paper = [
        "Op papier",
        "Om uit te delen, op te hangen of te bewaren.",
        "- Uitdeelblad, één A4",
        "- Uitdeelblad in grote letters",
        "- Alles van deze plaats in één document",
        "- Deze pagina als PDF",
        "- Uitdeelblad als PDF",
        "- Uitdeelblad in grote letters als PDF",
        "- Alles van deze plaats als PDF",
        "- Het verslag in Word",
    ]
    told = panel(articles(small, *everything(at))[at])
    last = DATA if kind in ("place", "organisation") else []
    groups = ["in uw agenda", "op papier", "volgen", "op uw eigen site", *["gegevens"][: len(last)]]
    assert told[0] == f"Delen {', '.join(groups)}"
    (line,) = [each for each in told if each.startswith("<iframe")]
    before = [*CALENDAR, *paper, *FEED, *EMBED]
    assert told[1 : len(before) + 1] == before
    assert told[len(before) + 1] == line
    assert told[len(told) - len(last) :] == last


def test_each_leads_to_what_is_made(small: Found) -> None:
    at = KINDS["pilot"]
    made = articles(small, *everything(at))[at]
    (share,) = page(at, f"<main>{made.html}</main>").article.all(cls="ob-share")
    assert [link.attributes["href"] for link in share.all("a")] == [
        "agenda.ics",
        "uitdelen/",
        "uitdelen/groot/",
        "dossier/",
        "../krantenkiosk.pdf",
        "uitdelen.pdf",
        "uitdelen/groot.pdf",
        "dossier.pdf",
        "verslag.docx",
        "volgen.atom",
        "../../embed/oost/krantenkiosk/",
    ]


def test_only_what_is_there(small: Found) -> None:
    at = KINDS["meeting"]
    made = articles(small, addresses.word(at), addresses.feed(KINDS["place"]))
    assert panel(made[at]) == [
        "Delen op papier",
        "Op papier",
        "Om uit te delen, op te hangen of te bewaren.",
        "- Het verslag in Word",
    ]
    assert panel(made[KINDS["place"]]) == ["Delen volgen", *FEED]
    assert panel(made[KINDS["pilot"]]) == []


def test_the_line_to_copy_has_the_absolute_address(small: Found) -> None:
    at = KINDS["place"]
    told = panel(articles(small, addresses.embed(at))[at])
    assert LINE.format(at, "Oost") in told


def test_a_search_does_not_find_the_panel(small: Found) -> None:
    for at in KINDS.values():
        made = articles(small, *everything(at))[at]
        assert panel(made) != []
        assert [each for each in made.found if "nieuwslezer" in each.text] == []


@pytest.mark.parametrize("site", ["mkdocs.yml", "tests/golden/miniature/mkdocs.yml"])
def test_all_that_is_offered_is_made(site: str) -> None:
    said = known(site)
    outlet = Outlet(said.redacted, Templates([], {}), HOME, frozenset())
    made = {path.removesuffix("index.html") for path, _ in documents(outlet)} | {*articles(said)}
    # The page about the data tells how large its files became: it is made after them.
    made |= {addresses.DATA} if any(path.startswith(addresses.DATA) for path in made) else set()
    promised = offered(outlet)
    assert len(promised) > len(said.redacted.programme.histories)
    assert promised - made == set()
