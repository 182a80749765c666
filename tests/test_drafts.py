"""A draft: nothing of it is on a site, and in a preview its writer sees what it will do."""

from pathlib import Path

import pytest

from opbrengst.gathering import collected
from opbrengst.history import history
from opbrengst.history.states import Rules
from opbrengst.options import settings_of
from opbrengst.problems import Severity
from opbrengst.publishing import Site
from tests.conftest import Build, Built
from tests.documents import sited
from tests.examples import FOLLOW_UP, GOOD, PLACE
from tests.leaks import leaks
from tests.pages import Page, page
from tests.photographs import taken

# Words that stand in drafts and nowhere else.
WORDS = (
    "Kwietelkruk", "Zwabberfluit", "Mopperplank", "Snaterbank", "Pruttelvat", "Krakelton",
    "Fladderkist", "Knisperdoos",
)  # fmt: skip
NAME = "Canarie Kwetsbaar"
FOLLOWING = f"""
    ---
    pilot: krantenkiosk
    title: Kwietelkruk
    attendees: 5 bewoners
    state: paused
    reason: De Mopperplank is zoek.
    joined: [Bewoner Z, {NAME}]
    actions:
      - {{text: Een Snaterbank halen, by: Bewoner Z}}
    commitments:
      - {{by: bieb, text: Een Pruttelvat lenen., about: krantenkiosk}}
    next_meeting: {{date: 2026-12-09, venue: Krakelton}}
    pictures:
      - {{file: fladderkist.png, alt: Een Fladderkist, people_recognisable: no}}
    verslag: concept
    ---
"""
FIRST = f"""
    ---
    attendees: 12 bewoners
    focus: het Pruttelvat
    recommendations:
      - Zet een Snaterbank neer. {NAME} wil dat ook.
    conditions:
      - Het Pruttelvat blijft.
    ideas:
      - title: De Zwabberfluit
        owners: [{NAME}, Bewoner A]
    report: draft
    ---

    Een Knisperdoos, gevonden door {NAME}.
"""
OF_DRAFT = """
    ---
    pilot: zwabberfluit
    attendees: 3
    state: started
    report: draft
    ---
"""
LATER = FIRST.replace("Zwabberfluit", "Fladderkist")
PLACES = {**GOOD, "meetings/west/index.md": PLACE.replace("Oost", "West")}
DRAFTS: dict[str, str | bytes] = {
    "meetings/oost/2026-10-07-krantenkiosk.md": FOLLOWING,
    "meetings/oost/pictures/fladderkist.png": taken("png"),
    "meetings/west/2026-10-08-eerste.md": FIRST,
    "meetings/west/2026-10-09-zwabberfluit.md": OF_DRAFT,
    "meetings/west/2027-01-13-later.md": LATER,
}
REPORT, PILOT = "oost/2026-10-07-krantenkiosk/", "oost/krantenkiosk/"


@pytest.fixture(scope="module")
def published(build_once: Build) -> Built:
    # Not strict: their texts name somebody, and a build warns of that.
    return build_once({**PLACES, **DRAFTS}, settings={"strict": False})


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sited(tmp_path_factory.mktemp("drafts"), {**PLACES, **DRAFTS}, previewed=True)


def at(site: Site, address: str) -> Page:
    (found,) = (each for each in site.articles if each.address == address)
    return page(address, f"<main><article>{found.html}</article></main>")


def texts(site: Site) -> dict[str, bytes]:
    """Everything that a preview shows or offers, the texts of its pages included."""
    pages = {f"{each.address}index.html": each.html.encode() for each in site.articles}
    return {**pages, **site.documents, "index.html": site.home.encode()}


@pytest.mark.slow
def test_a_build_is_the_same_with_and_without_drafts(published: Built, build: Build) -> None:
    assert not published.failed
    assert published.files == build(PLACES).files


@pytest.mark.slow
def test_nothing_of_a_draft_is_in_a_build(published: Built) -> None:
    """Also not in the search, the data, the feeds, the Word files, or the log."""
    assert leaks(published.files, (*WORDS, NAME)) == []
    styles = [name for name in published.files if name.endswith("mistakes.css")]
    told = "\n".join(published.log).encode()
    assert (styles, leaks({"log.txt": told}, [NAME])) == ([], [])
    assert "meetings/west/2026-10-08-eerste.md" in told.decode()


@pytest.mark.slow
def test_no_page_of_a_build_speaks_of_drafts(published: Built) -> None:
    # The guide explains them, and a statement of the site that nobody completed calls itself one.
    others = ("handleiding/", "privacy/", "toegankelijkheid/")
    own = [page for page in published.pages if not page.address.startswith(others)]
    assert len(own) > 20
    assert [each.address for each in own if "concept" in each.text.lower()] == []


def test_partners_see_no_draft_either(tmp_path: Path) -> None:
    made = sited(tmp_path, {**PLACES, **DRAFTS}, edition="partners")
    assert leaks(texts(made), (*WORDS, NAME)) == []


def test_in_a_preview_every_word_of_it_is_there(preview: Site) -> None:
    everything = "".join(raw.decode("utf-8", "ignore") for raw in texts(preview).values())
    assert [word for word in WORDS if word not in everything] == []
    assert preview.drafts.shown == 3
    assert "oost/pictures/fladderkist.png" in preview.pictures


def test_names_are_withheld_in_a_preview_as_anywhere(preview: Site) -> None:
    assert leaks(texts(preview), [NAME]) == []
    assert "Erbij: Bewoner Z en een bewoner." in at(preview, REPORT).text


def test_the_page_of_a_draft_says_what_it_is_and_what_to_do(preview: Site) -> None:
    shown = at(preview, REPORT)
    (banner,) = shown.article.all("div", **{"class": "ob-banner ob-banner--draft"})
    assert banner.text == (
        "Concept: dit verslag staat nog niet op de site. Alleen in deze voorvertoning telt het al "
        "mee. Is het klaar? Zet dan bovenin het bestand verslag: gepubliceerd (of report: "
        "published). Mogen deelnemers eerst reageren? Zet daar ter_correctie (for_correction), en "
        "op een regel daaronder correcties_tot (corrections_until) met een dag."
    )


MARKED = {
    "bijeenkomsten/": ["7 oktober 2026", "8 oktober 2026", "9 oktober 2026"],
    "pilots/": ["De krantenkiosk", "De Zwabberfluit"],
    "ideeen/": ["De krantenkiosk", "De Zwabberfluit"],
    "agenda/": ["De krantenkiosk"],
    "toezeggingen/": ["Een Pruttelvat lenen."],
    "aanbevelingen/": ["Zet een Snaterbank neer."],
    "aanbevelingen/randvoorwaarden/": ["Het Pruttelvat blijft."],
    "oost/": ["De krantenkiosk", "7 oktober 2026"],
    "west/": ["De Zwabberfluit", "8 oktober 2026"],
    "bijeenkomsten/veranderd/": ["van van start naar gepauzeerd"],
}


@pytest.mark.parametrize("address", MARKED)
def test_what_comes_from_a_draft_is_marked(preview: Site, address: str) -> None:
    rows = [each.text for each in at(preview, address).article.all("li")]
    for words in MARKED[address]:
        assert any(words in row and "concept" in row for row in rows), (words, rows)


def test_what_rests_on_published_reports_is_not_marked(preview: Site) -> None:
    rows = [each.text for each in at(preview, "bijeenkomsten/").article.all("li")]
    assert [row for row in rows if "concept" in row and "oktober" not in row] == []
    assert len(rows) == 5


def test_the_state_of_a_pilot_says_that_it_rests_on_a_draft(preview: Site, tmp_path: Path) -> None:
    shown, without = at(preview, PILOT), at(sited(tmp_path, PLACES), PILOT)
    standing = "gepauzeerd sinds 7 oktober 2026, volgens de bijeenkomst van 7 oktober 2026 concept"
    assert standing in shown.text
    assert "Het verslag van 7 oktober 2026 concept" in shown.text
    assert "concept" not in without.text
    assert "van start sinds 4 maart 2026" in without.text


def test_a_place_without_any_published_report(preview: Site, tmp_path: Path) -> None:
    assert "Van deze plaats zijn nog geen verslagen." not in at(preview, "west/").text
    published = sited(tmp_path, {**PLACES, **DRAFTS})
    assert "Van deze plaats zijn nog geen verslagen." in at(published, "west/").text
    assert [a for a in published.addresses if a.startswith("west/")] == ["west/"]


def test_a_follow_up_of_an_idea_that_another_draft_brings_in(preview: Site) -> None:
    assert "van start" in at(preview, "west/zwabberfluit/").text
    assert at(preview, "west/2026-10-09-zwabberfluit/").h1 == [
        "Vervolgbijeenkomst De Zwabberfluit West, 9 oktober 2026"
    ]


def test_a_draft_of_a_day_to_come_is_not_shown_and_said(preview: Site) -> None:
    assert "west/2027-01-13-later/" not in preview.addresses
    (told,) = (p for p in preview.problems if p.code == "later_draft")
    assert (told.file, told.severity) == ("meetings/west/2027-01-13-later.md", Severity.HINT)
    assert preview.later == ("west/2027-01-13-later",)


def test_what_only_a_draft_says_is_still_nothing_to_a_published_report(tmp_path: Path) -> None:
    """Else the preview would promise a site that no build makes."""
    referring = FOLLOW_UP.replace("krantenkiosk", "zwabberfluit")
    files = {**PLACES, **DRAFTS, "meetings/west/2026-11-04-x.md": referring}
    told = [
        [p.what for p in sited(tmp_path, files, previewed=each).problems if p.severity == "error"]
        for each in (False, True)
    ]
    assert told == [["‘zwabberfluit’ staat alleen in een concept."]] * 2


def test_an_address_that_only_a_draft_has_is_gone_in_a_preview_too(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {**PLACES, **DRAFTS, "addresses.txt": f"/{REPORT}\n"}
    del files["meetings/west/2027-01-13-later.md"]  # with a later report nothing is said to be gone
    made = sited(tmp_path, files, previewed=True)
    assert [p.code for p in made.problems if p.severity == "error"] == ["address_gone"]


def test_a_picture_of_a_draft_that_cannot_be_published_stops_nothing(tmp_path: Path) -> None:
    files = {**PLACES, **DRAFTS, "meetings/oost/pictures/fladderkist.png": b"no picture"}
    for previewed in (False, True):
        made = sited(tmp_path, files, previewed=previewed)
        (told,) = (p for p in made.problems if "fladderkist" in p.file)
        assert told.severity is Severity.WARNING
        assert made.pictures == frozenset()


def test_what_is_wrong_with_a_draft_stands_on_its_page(tmp_path: Path) -> None:
    wrong = FOLLOWING.replace("about: krantenkiosk", "about: niets")
    unread = FIRST.replace("focus:", "fokus:")
    files = {
        **PLACES,
        "meetings/oost/2026-10-07-krantenkiosk.md": wrong,
        "meetings/west/2026-10-08-eerste.md": unread,
    }
    made = sited(tmp_path, files, previewed=True)
    assert "‘niets’ is nergens te vinden." in at(made, REPORT).text
    assert "Concept: dit verslag staat nog niet op de site." in at(made, REPORT).text
    assert at(made, "west/2026-10-08-eerste/").h1 == ["Dit bestand klopt nog niet"]
    listed = at(made, "opbrengst/fouten/").text
    assert "In een concept" in listed
    assert "Zolang dit er staat, komt de site niet online." not in listed
    assert [p for p in made.problems if p.severity is Severity.ERROR] == []


@pytest.mark.slow
def test_every_page_of_a_preview_says_that_drafts_count(build: Build) -> None:
    site = build({**PLACES, **DRAFTS}, command="serve")
    banner = (
        "In deze voorvertoning tellen 3 concepten mee. Ze staan nog niet op de site. Wat eruit "
        "komt, is gemerkt. Bekijk de lijst met bijeenkomsten"
    )
    ours = [each for each in site.pages if "/uitdelen/" not in each.address]
    ours = [each for each in ours if not each.address.startswith("embed/")]
    assert [each.address for each in ours if banner not in each.text] == []
    assert not build(PLACES, command="serve").page("").text.count("voorvertoning tellen")


def test_a_draft_that_becomes_published_needs_no_other_edit(tmp_path: Path, preview: Site) -> None:
    """What the writer saw is what readers get, but for the marks."""
    done: dict[str, str | bytes] = {
        name: text if isinstance(text, bytes) else text.replace("verslag: concept", "")
        for name, text in DRAFTS.items()
    }
    site = sited(tmp_path, {**PLACES, **done})
    for address in (PILOT, "oost/"):
        seen = at(preview, address).text.replace(" concept", "")
        assert seen == at(site, address).text


def test_the_fold_leaves_drafts_out_unless_its_rules_count_them(tmp_path: Path) -> None:
    sited(tmp_path, {**PLACES, **DRAFTS})
    settings = settings_of(tmp_path / "mkdocs.yml")
    reading = collected(settings)
    (oost,) = (each for each in reading.locations if each.id == "oost")
    held = [
        len(history(oost, reading.meetings, settings.as_of, Rules(drafts=each)).meetings)
        for each in (False, True)
    ]
    assert held == [2, 3]
