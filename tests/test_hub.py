"""An overview of three sites: its words, its numbers, and where its links lead."""

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pytest

from opbrengst.addresses import GUIDE
from opbrengst.commands.check import check
from opbrengst.messages import MESSAGES
from opbrengst.options import settings_of
from opbrengst.publishing import site
from tests.conftest import GOLDEN, Built, built
from tests.overviews import SITES, address, collected_in, register, settings_in
from tests.pages import Page, page
from tests.published_data import FOLDER, Rows, everything, rows

Compare = Callable[[Path, Mapping[str, str]], None]
HERE = "https://here.invalid/"
TOLD = {MESSAGES["overview_with_places"].what}
AWAY = "Naar de site (op een andere site)"


@dataclass(frozen=True)
class Land:
    """Three built sites and the overview of them, with one more that was never read."""

    folder: Path
    hub: Built

    @cached_property
    def data(self) -> Mapping[str, Rows]:
        """What each site publishes, by type."""
        return {name: rows(self.files(name)) for name in SITES}

    def files(self, name: str) -> Mapping[str, bytes]:
        """Return the data of a built site."""
        path = f"{FOLDER}opbrengst.json"
        return {path: (self.folder / name / "site" / path).read_bytes()}

    def of(self, kind: str, **wanted: object) -> int:
        """Return how many rows of a type all sites have that are so."""
        return sum(
            all(row[name] == value for name, value in wanted.items())
            for each in self.data.values()
            for row in each[kind]
        )


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Land:
    """The sites are built, collected and told."""
    folder = tmp_path_factory.mktemp("land")
    hub = built(collected_in(folder), folder / "hub" / "site")
    assert (hub.log, hub.failed) == ([], False)
    return Land(folder, hub)


def own(hub: Built) -> Iterator[Page]:
    """Every page that only an overview has."""
    alike = (GUIDE, "methode/", "privacy/", "toegankelijkheid/", "404.html", "ideeen/stil/")
    return (each for each in hub.pages if not each.address.startswith(alike))


def test_what_the_overview_says(land: Land, compare: Compare) -> None:
    told = {
        f"{each.address.rstrip('/').replace('/', '-') or 'home'}.txt": "\n".join(each.article.lines)
        + "\n"
        for each in own(land.hub)
    }
    compare(GOLDEN / "hub", {**told, "sites.json": land.hub.files["data/v1/sites.json"].decode()})


def test_every_link_to_a_site_leads_to_a_page_and_an_anchor_of_it(land: Land) -> None:
    """As they lie in the folders of the sites."""
    names = {urlsplit(address(name)).netloc: name for name in SITES}
    found = Counter[str]()
    for each in own(land.hub):
        for link in each.links:
            target = urlsplit(link)
            if target.netloc not in names:
                continue
            name = names[target.netloc]
            path = target.path.removeprefix("/opbrengst/")
            html = (land.folder / name / "site" / path / "index.html").read_text("utf-8")
            there = page(path, f"<main>{html}</main>")
            assert not target.fragment or unquote(target.fragment) in there.ids, link
            found[name] += 1
    assert min(found[name] for name in SITES) > 20


def test_every_other_link_stays_here(land: Land) -> None:
    hosts = {urlsplit(address(name)).netloc for name in (*SITES, "deedorp")}
    for each in own(land.hub):
        for link in each.links:
            target = urlsplit(urljoin(HERE + each.address, link))
            if target.netloc in hosts:
                continue
            assert target.netloc == urlsplit(HERE).netloc, link
            path = target.path.removeprefix("/")
            there = land.hub.page(path) if path in land.hub.addresses else None
            assert there or path in land.hub.files, (each.address, link)
            assert not target.fragment or (there and target.fragment in there.ids), link


def number(at: Page, words: str) -> tuple[int, str]:
    """The number beside these words, and where it leads."""
    (found,) = [each for each in at.article.all("li", cls="ob-number") if each.text.endswith(words)]
    figure = found.all(cls="ob-number__figure")[0].text
    return int(figure), found.all("a")[0].attributes["href"]


@pytest.mark.parametrize(
    ("words", "kind", "wanted"),
    [
        ("ideeën", "ideas", {}),
        ("van start", "ideas", {"state": "started"}),
        ("stil", "ideas", {"state": "quiet"}),
        ("opgepakt", "recommendations", {"state": "taken_up"}),
        ("open", "recommendations", {"state": "open"}),
        ("toegezegd", "commitments", {"state": "made"}),
        ("nagekomen", "commitments", {"state": "fulfilled"}),
        ("bijeenkomsten", "meetings", {}),
    ],
)
def test_a_number_is_the_sum_of_the_sites_and_the_length_of_its_list(
    land: Land, words: str, kind: str, wanted: dict[str, object]
) -> None:
    figure, link = number(land.hub.page(""), words)
    assert figure == land.of(kind, **wanted) > 0
    target = urlsplit(link)
    choice = parse_qs(target.query).get("stand", [""])[0]
    things = [
        each.attributes
        for each in land.hub.page(target.path).article.walk()
        if "data-filter-item" in each.attributes
    ]
    fitting = [
        each
        for each in things
        if choice in ("", each["data-state"], *each.get("data-counted", "").split())
    ]
    assert len(fitting) == figure


def test_what_is_open_stands_first_the_oldest_first(land: Land) -> None:
    first, last = land.hub.page("toezeggingen/").article.all("section")
    assert [each.text for each in first.all("h2")] == ["Nog niet klaar, de oudste eerst"]
    assert len(first.all("li")) == land.of("commitments", state="made")
    assert len(last.all("li")) == land.of("commitments", state="fulfilled")


def test_a_page_is_small(land: Land) -> None:
    sizes = {name: len(raw) for name, raw in land.hub.files.items() if name.endswith(".html")}
    assert max(sizes.values()) < 150_000


def test_the_search_finds_a_library_by_its_places(land: Land) -> None:
    found = json.loads(land.hub.files["search/search_index.json"])["docs"]
    told = {each["location"]: f"{each['title']} {each['text']}" for each in found}
    assert "Oost en West" in told["bibliotheken/aadorp/"]


def test_what_an_overview_holds_is_no_data_of_a_site(land: Land) -> None:
    """So an overview of an overview says that it is none."""
    files = {name for name in land.hub.files if name.startswith(FOLDER)}
    assert files == {f"{FOLDER}index.html", f"{FOLDER}sites.json"}
    told = json.loads(land.hub.files[f"{FOLDER}sites.json"])
    assert [each["condition"] for each in told["sites"]] == ["fresh", "fresh", "fresh", "unread"]
    assert everything(land.files("aadorp"))["licence"]["title"] == told["sites"][0]["licence"]


def test_what_got_old_or_fails_or_is_spoilt_says_so_and_stays(land: Land, tmp_path: Path) -> None:
    folder = tmp_path / "hub"
    shutil.copytree(land.folder / "hub", folder, ignore=shutil.ignore_patterns("site"))
    visit = folder / "sites" / "beedorp" / "bezoek.json"
    failing = {"read": "2026-11-20", "failing_since": "2026-11-21", "problem": "site_refuses"}
    visit.write_text(json.dumps(failing), "utf-8")
    kept = folder / "sites" / "ceedorp" / "opbrengst.json"
    kept.write_bytes(kept.read_bytes()[:-100])
    settings = settings_in(folder, register(), as_of="2026-12-10", stale_after_days=7)
    made = site(replace(settings_of(settings), preview=True))
    told = {each.address: each for each in made.articles}
    libraries, agenda = (
        page(name, f"<main>{told[name].html}</main>").root for name in ("bibliotheken/", "agenda/")
    )
    rows_ = [each.text for each in libraries.all("li", cls="ob-row")]
    assert rows_ == [
        (
            "Bibliotheek Aadorp (voorbeeld) Oost en West 3 verslagen 4 ideeën 3 open toezeggingen "
            "Stand van 22 november 2026, laatst opgehaald op 22 november 2026 "
            f"Al lang niets nieuws {AWAY}"
        ),
        (
            "Bibliotheek Beedorp (voorbeeld) Noord 1 verslag 2 ideeën 2 open toezeggingen "
            "Stand van 22 november 2026, laatst opgehaald op 20 november 2026 "
            f"Ophalen lukt niet sinds 21 november 2026 {AWAY}"
        ),
        f"Bibliotheek Ceedorp (voorbeeld) Nog niet gelezen {AWAY}",
    ]
    # What was announced for the fifth is over.
    days = [each.attributes["datetime"] for each in agenda.all("time")]
    assert days == ["2026-12-15"]


def test_a_place_in_an_overview_is_refused(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, register())
    place = tmp_path / "meetings" / "dorp"
    place.mkdir()
    (place / "index.md").write_text("---\nname: Dorp\n---\n", "utf-8")
    (said,) = [str(each) for each in check(settings_of(settings)).problems if each.what in TOLD]
    assert said == (
        "meetings/dorp/index.md:2:1 Een overzicht van sites heeft zelf geen verslagen. "
        "Zet deze map in een eigen site, en noem die site in het register."
    )


def test_a_register_that_is_not_there_stops_a_build(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, register())
    (tmp_path / "sites.yml").unlink()
    (said,) = map(str, check(settings_of(settings)).problems)
    assert said == (
        "sites.yml:1:1 Dit register van sites is er niet. "
        "Maak het, of haal de regel met sites weg uit mkdocs.yml."
    )


def test_what_is_fetched_anew_is_told_by_the_next_build(land: Land) -> None:
    """Although nothing else of the site changed, which would else stay as it is."""
    visit = land.folder / "hub" / "sites" / "beedorp" / "bezoek.json"
    before = visit.read_bytes()
    visit.write_bytes(before.replace(b"2026-11-22", b"2026-11-21"))
    hub = built(land.folder / "hub" / "mkdocs.yml", land.folder / "hub" / "site")
    visit.write_bytes(before)
    assert "laatst opgehaald op 21 november 2026" in hub.page("bibliotheken/beedorp/").root.text
