"""What programs are told of each page, parsed by an RDF library that fetches nothing."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from opbrengst.editions.linked_data import written
from opbrengst.options import settings_of
from opbrengst.publishing import Site, site
from tests.conftest import AS_OF, GOLDEN, Build, Built
from tests.examples import FOLLOW_UP as FOLLOW
from tests.examples import GOOD
from tests.pages import Page
from tests.published_data import made, shape

# The parser of JSON-LD in rdflib 7 itself makes a graph of a kind that rdflib calls old.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

SCHEMA = Namespace("https://schema.org/")
HERE = "https://miniatuur.example/"
REPORT = f"{HERE}oost/2026-02-04-wijkavond/"
FOLLOW_UP = f"{HERE}oost/2026-03-04-krantenkiosk/"
PILOT = f"{HERE}oost/krantenkiosk/"
MOST = 20_000  # characters on one page


def repository(settings_file: Path, home: str | None = None) -> Site:
    settings = replace(settings_of(settings_file), as_of=date.fromisoformat(AS_OF))
    return site(settings if home is None else replace(settings, home=home))


def graph(told: str, base: str = HERE) -> Graph:
    found = Graph()
    found.parse(data=told, format="json-ld", publicID=base)
    return found


@pytest.fixture(scope="module")
def graphs() -> dict[str, Graph]:
    """What is told of each page of the miniature, on the day that its own settings name."""
    found = site(settings_of(GOLDEN / "miniature" / "mkdocs.yml"))
    return {each.address: graph(each.linked_data) for each in found.articles}


def triples(told: Graph, subject: str) -> set[tuple[str, str]]:
    """What is said of a thing: pairs of a word of schema.org and a value."""
    known = told.predicate_objects(URIRef(subject))
    return {(str(p).rpartition("/")[2].rpartition("#")[2], str(o)) for p, o in known}


def test_a_meeting_is_an_event(graphs: dict[str, Graph]) -> None:
    told = graphs["oost/2026-02-04-wijkavond/"]
    assert triples(told, f"{REPORT}#bijeenkomst") == {
        ("type", "https://schema.org/Event"),
        ("url", REPORT),
        ("name", "Opbrengst inwoner- en partnerbijeenkomst Oost, 4 februari 2026"),
        ("description", "Bewoners en partners denken mee over de bibliotheek van morgen."),
        ("startDate", "2026-02-04"),
        ("eventStatus", "https://schema.org/EventScheduled"),
        ("location", f"{HERE}oost/#plaats"),
        ("organizer", f"{HERE}partners/bibliotheek-oost/#organisatie"),
        ("disambiguatingDescription", "voorbeeld"),
    }
    assert triples(told, REPORT) == {
        ("type", "https://schema.org/WebPage"),
        ("url", REPORT),
        ("name", "Opbrengst inwoner- en partnerbijeenkomst Oost, 4 februari 2026"),
        ("inLanguage", "nl"),
        ("dateModified", "2026-05-06"),
        ("isPartOf", f"{HERE}oost/"),
        ("mainEntity", f"{REPORT}#bijeenkomst"),
    }


def test_a_follow_up_is_about_its_pilot(graphs: dict[str, Graph]) -> None:
    told = graphs["oost/2026-03-04-krantenkiosk/"]
    assert ("about", f"{PILOT}#idee") in triples(told, f"{FOLLOW_UP}#bijeenkomst")


def test_promises_and_agreements_have_their_status(graphs: dict[str, Graph]) -> None:
    said = {
        str(subject).removeprefix(HERE): str(status).removeprefix(str(SCHEMA))
        for told in graphs.values()
        for subject, status in told.subject_objects(SCHEMA.actionStatus)
    }
    assert said == {
        "oost/2026-02-04-wijkavond/#toezegging-tafel-bij-de-ingang": "CompletedActionStatus",
        "oost/2026-02-04-wijkavond/#toezegging-sleutel": "FailedActionStatus",
        "oost/2026-05-06-stand/#toezegging-slot": "PotentialActionStatus",
        "oost/2026-03-04-krantenkiosk/#afspraak-krantenkiosk-kranten-uitzoeken": (
            "PotentialActionStatus"
        ),
        "oost/2026-03-04-krantenkiosk/#afspraak-krantenkiosk-tafel-verven": "PotentialActionStatus",
    }
    action = triples(graphs["oost/2026-02-04-wijkavond/"], f"{REPORT}#toezegging-sleutel")
    assert action == {
        ("type", "https://schema.org/Action"),
        ("url", f"{REPORT}#toezegging-sleutel"),
        ("name", "De groepen krijgen een sleutel."),
        ("actionStatus", "https://schema.org/FailedActionStatus"),
        ("agent", f"{HERE}partners/buurthuis/#organisatie"),
        ("disambiguatingDescription", "voorbeeld"),
    }


def test_a_pilot_is_a_project_with_its_next_meeting(graphs: dict[str, Graph]) -> None:
    told = graphs["oost/krantenkiosk/"]
    ahead = f"{PILOT}#bijeenkomst-2026-06-03"
    assert triples(told, f"{PILOT}#idee") == {
        ("type", "https://schema.org/Project"),
        ("url", PILOT),
        ("name", "De krantenkiosk"),
        (
            "description",
            "Kranten in meer talen op één tafel. ook voor wie het Nederlands nog leert",
        ),
        ("foundingDate", "2026-02-04"),
        ("location", f"{HERE}oost/#plaats"),
        ("member", f"{HERE}partners/buurthuis/#organisatie"),
        ("event", ahead),
        ("disambiguatingDescription", "voorbeeld"),
    }
    known = triples(told, ahead)
    assert {("startDate", "2026-06-03T10:00+02:00"), ("name", "De krantenkiosk")} <= known
    venue = told.value(URIRef(ahead), SCHEMA.location)
    assert told.value(venue, SCHEMA.name) == Literal("bij de kranten")


def test_an_organisation_and_a_place_are_what_they_are(graphs: dict[str, Graph]) -> None:
    library = f"{HERE}partners/bibliotheek-oost/#organisatie"
    assert triples(graphs["partners/bibliotheek-oost/"], library) == {
        ("type", "https://schema.org/Organization"),
        ("url", f"{HERE}partners/bibliotheek-oost/"),
        ("name", "Bibliotheek Oost (voorbeeld)"),
        ("sameAs", "https://bibliotheek-oost.example/"),
    }
    assert triples(graphs["oost/"], f"{HERE}oost/#plaats") == {
        ("type", "https://schema.org/Place"),
        ("url", f"{HERE}oost/"),
        ("name", "Oost"),
        ("description", "In Oost denken bewoners mee over hun bibliotheek."),
        ("disambiguatingDescription", "voorbeeld"),
    }


def test_the_open_data_are_a_data_set_with_a_licence(graphs: dict[str, Graph]) -> None:
    told = graphs["data/v1/"]
    known = triples(told, f"{HERE}data/v1/#gegevens")
    assert ("license", "https://creativecommons.org/licenses/by/4.0/") in known
    taken = {str(each) for each in told.objects(predicate=SCHEMA.contentUrl)}
    assert taken == {f"{HERE}data/v1/opbrengst.json", f"{HERE}data/v1/opbrengst.xlsx"}


OFF = """
    ---
    kind: notice
    pilot: krantenkiosk
    next_meeting: {cancelled: De zaal is bezet.}
    ---
"""
AGAIN = FOLLOW.replace("state: started", "next_meeting: {date: 2026-12-24, time: 19:30}")


def test_what_is_called_off_says_so(tmp_path: Path) -> None:
    files = {**GOOD, "meetings/oost/2026-03-04-krantenkiosk.md": AGAIN}
    ahead = f"{HERE}oost/krantenkiosk/#bijeenkomst-2026-12-24"
    for name, more in {"a": {}, "b": {"meetings/oost/2026-10-04-bericht.md": OFF}}.items():
        found = made(tmp_path / name, {**files, **more}, home=HERE)
        told = {each.address: graph(each.linked_data) for each in found.articles}
        for address in ("oost/", "oost/krantenkiosk/"):
            known = dict(triples(told[address], ahead))
            assert known["startDate"] == "2026-12-24T19:30+01:00"
            off = "EventCancelled" if more else "EventScheduled"
            assert known["eventStatus"] == f"https://schema.org/{off}"


# Every page.


def blocks(page: Page) -> list[str]:
    found = page.root.all("script", type_="application/ld+json")
    return ["".join(str(child) for child in each.children) for each in found]


@pytest.fixture(params=["real_site", "miniature"])
def built(request: pytest.FixtureRequest) -> Built:
    found: Built = request.getfixturevalue(request.param)
    return found


def pages(built: Built) -> Iterator[Page]:
    """The pages in our frame: none that only leads on, is for paper, or is for another site."""
    return (page for page in built.pages if page.root.all("div", id="ob-inhoud"))


def test_every_page_of_ours_is_told_of_once(built: Built) -> None:
    without = {page.address for page in pages(built) if len(blocks(page)) != 1}
    assert without == {"404.html", "over/"}


def test_every_page_is_read_and_is_what_it_says_it_is(built: Built) -> None:
    home = built.page("").root.all("link", rel="canonical")[0].attributes["href"]
    for page in pages(built):
        for told in blocks(page):
            known = graph(told, "https://nowhere.invalid/")
            here = URIRef(home + page.address)
            assert (here, RDF.type, SCHEMA.WebPage) in known, page.address
            assert len(told) < MOST, page.address
            foreign = [str(term) for term in known.all_nodes() if "nowhere.invalid" in str(term)]
            assert foreign == [], page.address


def test_every_page_that_is_named_is_there(built: Built) -> None:
    home = built.page("").root.all("link", rel="canonical")[0].attributes["href"]
    for page in pages(built):
        for told in blocks(page):
            named = {str(term) for term in graph(told).all_nodes() if str(term).startswith(home)}
            gone = {each.removeprefix(home).partition("#")[0] for each in named}
            assert gone <= {*built.addresses, *built.files}, page.address


def test_nothing_of_it_is_searched(built: Built) -> None:
    assert b"schema.org" not in built.files["search/search_index.json"]


def test_nothing_in_it_ends_its_element() -> None:
    told = written([{"@type": "Event", "name": "</script><b>&amp; <!-- \u202e"}])
    assert re.search("[<>&\u202e]", told) is None
    assert json.loads(told)["@graph"][0]["name"] == "</script><b>&amp; <!-- "


@pytest.mark.slow
def test_hostile_texts_stay_texts(hostile: Built, benign: Built) -> None:
    for page in pages(hostile):
        (told,), (other,) = blocks(page) or [""], blocks(benign.page(page.address)) or [""]
        assert re.search("[<>&]", told) is None
        assert shape(json.loads(told or "0")) == shape(json.loads(other or "0")), page.address


def test_without_an_address_the_ids_are_relative() -> None:
    settings_file = GOLDEN / "miniature" / "mkdocs.yml"
    named = {each.address: each.linked_data for each in repository(settings_file).articles}
    for article in repository(settings_file, home="").articles:
        bare = graph(article.linked_data, urljoin(HERE, article.address))
        whole = graph(named[article.address])
        whole.remove((None, SCHEMA.url, None))
        assert bare.isomorphic(whole), article.address


@pytest.mark.slow
def test_a_site_without_an_address_is_built(build: Build) -> None:
    found = build(GOOD, settings={"site_url": ""})
    assert (found.log, found.failed) == ([], False)
    told = graph(blocks(found.page("oost/"))[0], f"{HERE}oost/")
    assert (URIRef(f"{HERE}oost/#plaats"), RDF.type, SCHEMA.Place) in told
