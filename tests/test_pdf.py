"""What is typeset for paper: tagged, in order, the same each time, and refused where it lacks."""

import io
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from opbrengst.editions.readable import UnreadableError, faults, refuse_what_not_everybody_can_read
from opbrengst.publishing import site
from tests import fullest
from tests.canary_site import files as canary_files
from tests.conftest import ROOT, Build, Built, building_in, contents, write
from tests.examples import GOOD
from tests.leaks import leaks
from tests.test_canary_site import settings as canary_settings

pytestmark = pytest.mark.slow
REPORT = "zwolle-zuid/2016-04-13-wijkbibliotheek"
LONGEST = "voorbeelddorp/2025-03-12-dorpsbibliotheek"
TAKEN = ("organisations.yml", "meetings/zwolle-zuid/*.md",
         "meetings/voorbeelddorp/index.md", "meetings/voorbeelddorp/2025-03*.md",
         "meetings/voorbeelddorp/pictures/*")  # fmt: skip


def sample() -> dict[str, str | bytes]:
    """A part of this repository's own site: the report of the format, and the longest."""
    paths = sorted(path for pattern in TAKEN for path in ROOT.glob(pattern))
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Built:
    site = building_in(tmp_path_factory.mktemp("pdf"))(sample(), pdf=True)
    assert (site.log, site.failed) == ([], False)
    return site


def papers(site: Built) -> dict[str, pikepdf.Pdf]:
    return {
        name.removesuffix(".pdf"): pikepdf.open(io.BytesIO(content))
        for name, content in site.files.items()
        if name.endswith(".pdf")
    }


def elements(node: Any) -> Iterator[Any]:
    """Every element of the structure of a document, in the order of reading."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from elements(each)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from elements(node.get("/K", pikepdf.Array()))


def text(content: bytes) -> str:
    """What a document says, by poppler, in the order of reading."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    done = subprocess.run(command, input=content, capture_output=True, check=True)
    return done.stdout.decode()


def test_reports_sheets_and_dossiers_are_made(made: Built) -> None:
    sizes = ("", "/uitdelen", "/uitdelen/groot")
    ours = ("zadenbieb", "voorleesuur", "verhalentafel", "taalcafe", "spelletjeskast")
    ideas = {"zwolle-zuid/krantenkiosk", *(f"voorbeelddorp/{idea}" for idea in ours)}
    reports = {REPORT, LONGEST, "zwolle-zuid/2016-05-11-krantenkiosk"}
    assert set(papers(made)) == {
        *(f"{page}{size}" for page in reports for size in sizes),
        *(f"{idea}{size}" for idea in ideas for size in sizes[1:]),
        "zwolle-zuid/dossier",
        "voorbeelddorp/dossier",
    }


def test_each_is_a_document_for_everybody(made: Built) -> None:
    for name, paper in papers(made).items():
        root = paper.Root
        assert (name, bool(root.MarkInfo.Marked), str(root.Lang)) == (name, True, "nl")
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert str(paper.docinfo.Title).strip()
        with paper.open_metadata() as told:
            assert told["pdfuaid:part"] == "1"
        tags = list(elements(root.StructTreeRoot.K))
        kinds = Counter(str(tag.S) for tag in tags)
        assert (name, kinds["/H1"]) == (name, 1)
        assert [name for tag in tags if tag.S == "/Figure" and not str(tag.get("/Alt", ""))] == []
        assert [name for tag in tags if tag.S == "/TH" and "/Scope" not in tag.A] == []
        assert re.findall(r"/H(\d)", " ".join(kinds))


def test_heads_of_columns_and_of_rows_are_told_apart(made: Built) -> None:
    tags = elements(papers(made)[REPORT].Root.StructTreeRoot.K)
    scopes = Counter(str(tag.A.Scope) for tag in tags if tag.S == "/TH")
    rows = made.page(f"{REPORT}/").article.all("tbody")[0].all("tr")
    assert scopes == {"/Column": 5, "/Row": len(rows)}


def test_a_picture_and_a_code_say_what_they_are(made: Built) -> None:
    found = {
        name: [str(tag.Alt) for tag in elements(paper.Root.StructTreeRoot.K) if tag.S == "/Figure"]
        for name, paper in papers(made).items()
    }
    assert found[LONGEST][0].startswith("Tekening van een prikbord met acht gekleurde kaartjes")
    assert found[f"{LONGEST}/uitdelen"] == ["QR-code met het adres van deze pagina"]


def test_its_bookmarks_are_its_headings(made: Built) -> None:
    with papers(made)[REPORT].open_outline() as outline:
        (top,) = outline.root
        assert str(top.title).startswith("Opbrengst inwoner- en partnerbijeenkomst")
        assert [str(each.title) for each in top.children] == [
            "Algemene aanbevelingen", "Ideeën voor uitwerking", "Reacties en toezeggingen",
            "Hoe het verder gaat", "Van woord naar daad",
        ]  # fmt: skip


def test_every_sheet_is_one_page_and_every_page_is_a4(made: Built) -> None:
    for name, paper in papers(made).items():
        sheets = len(paper.pages) if "uitdelen" in name else 1
        sizes = {tuple(round(float(at)) for at in page.MediaBox) for page in paper.pages}
        assert (name, sheets, sizes) == (name, 1, {(0, 0, 595, 842)})
    assert len(papers(made)[REPORT].pages) == 3


def test_only_our_own_letters_are_in_it(made: Built) -> None:
    for name, paper in papers(made).items():
        fonts = {
            str(font.BaseFont).partition("+")[2]
            for page in paper.pages
            for font in page.Resources.Font.values()
        }
        assert (name, {font.partition("-")[0] for font in fonts}) == (name, {"Atkinson"})


def test_it_reads_in_order(made: Built) -> None:
    said = text(made.files["zwolle-zuid/2016-05-11-krantenkiosk.pdf"])
    assert said.strip().split("\n") == ORDER.strip().split("\n")


ORDER = """
"""


def test_long_words_are_broken_as_in_dutch(made: Built) -> None:
    said = text(made.files[f"{REPORT}.pdf"])
    assert "ontmoe-\ntingsplek" in said


def test_two_builds_are_the_same_bytes(made: Built, build: Build) -> None:
    again = build(sample(), pdf=True)
    different = [name for name in made.files if made.files[name] != again.files[name]]
    assert different == []


def test_pages_lead_to_it_only_where_it_is_made(made: Built, build: Build) -> None:
    pages = (f"{REPORT}/", f"{REPORT}/uitdelen/", "zwolle-zuid/dossier/")
    without = build(sample())
    for page in pages:
        leads = [link for link in made.page(page).links if link.endswith(".pdf")]
        assert len(leads) == 1
        assert [link for link in without.page(page).links if link.endswith(".pdf")] == []
    assert [name for name in without.files if name.endswith(".pdf")] == []


def test_the_fullest_sheets_are_one_page(build: Build) -> None:
    site = build(fullest.files((80,)), pdf=True)
    sheets = {name: len(each.pages) for name, each in papers(site).items() if "uitdelen" in name}
    assert len(sheets) == (1 + 3 + 12) * 2
    assert [name for name, pages in sheets.items() if pages != 1] == []


def test_a_preview_makes_none(build: Build) -> None:
    assert [
        name for name in build(GOOD, command="serve", pdf=True).files if name[-4:] == ".pdf"
    ] == []


def test_the_partners_are_told_so_on_every_page(build: Build) -> None:
    site = build(GOOD, pdf=True, edition="partners")
    for name in ("oost/2026-02-04-avond", "oost/dossier"):
        paper = papers(site)[name]
        pages = text(site.files[f"{name}.pdf"]).split("\f")[: len(paper.pages)]
        assert all("Partnereditie, niet verspreiden" in page for page in pages)


def test_nothing_withheld_is_in_it(tmp_path: Path) -> None:
    name = "Zilvermees Quastelaar"
    chosen = replace(canary_settings(tmp_path, canary_files([name])), pdf=True)
    documents = site(chosen).documents
    assert (
        leaks({path: each for path, each in documents.items() if path[-4:] == ".pdf"}, [name]) == []
    )
    assert any(path.endswith(".pdf") for path in documents)


WHOLE = """<!doctype html><html lang="nl"><head><title>Blad</title></head><body>
<h1>Blad</h1><h2>Deel</h2><img src="a.png" alt="Het bord"><table><tr><th scope="row">A</th></tr>
</table><svg><title>Naam</title></svg><h2 id="b">Slot</h2></body></html>"""
LACKING = {
    ' lang="nl"': ("", ["de taal ontbreekt (lang)"]),
    "<title>Blad</title>": ("", ["de titel ontbreekt (title)"]),
    "<h2>Deel</h2>": ("<h3>Deel</h3>", ["na h1 komt h3"]),
    "<h1>Blad</h1>": (
        "", ["er zijn 0 koppen h1, en het moet er één zijn", "de eerste kop is h2"]),
    ' alt="Het bord"': ("", ["het beeld a.png heeft geen tekst (alt)"]),
    "Het bord": ("", ["het beeld a.png heeft geen tekst (alt)"]),
    ' scope="row"': ("", ["een kop van een tabel zegt niet waarvan (scope)"]),
    "<title>Naam</title>": ("", ["een tekening heeft geen naam (title)"]),
    "<h2>Deel": ('<h2 id="b">Deel', ["het anker b staat er twee keer"]),
}  # fmt: skip


def test_a_whole_document_lacks_nothing() -> None:
    assert list(faults(WHOLE)) == []


@pytest.mark.parametrize("part", LACKING)
def test_what_is_refused(part: str) -> None:
    other, said = LACKING[part]
    assert part in WHOLE
    with pytest.raises(UnreadableError) as refused:
        refuse_what_not_everybody_can_read(WHOLE.replace(part, other), "oost/dossier/")
    assert str(refused.value) == (
        f"Van /oost/dossier/ kan geen PDF worden gemaakt die iedereen kan lezen: "
        f"{'; '.join(said)}. Herstel het sjabloon van deze pagina, of zet pdf: false in mkdocs.yml."
    )


def test_a_template_that_not_everybody_can_read_stops_the_build(build: Build) -> None:
    own = "<h1>Dossier</h1><h3>Zomaar</h3>"
    files = {**GOOD, "eigen/opbrengst/pages/dossier.html": own}
    theme = {"name": "material", "language": "nl", "font": False, "custom_dir": "eigen"}
    site = build(files, settings={"theme": theme}, pdf=True)
    assert site.failed
    assert len(site.log) == 1
    assert "Van /oost/dossier/ kan geen PDF" in site.log[0]
    assert "na h1 komt h3" in site.log[0]


BLOCKED = """
import builtins, sys
real = builtins.__import__
def without(name, *rest):
    if name.partition(".")[0] == "weasyprint":
        raise {error}("no such thing")
    return real(name, *rest)
builtins.__import__ = without
from mkdocs.__main__ import cli
cli(["build", "--strict", "-f", sys.argv[1]])
"""
SAYS = {
    "ImportError": (
        "Er zijn geen PDF's gemaakt: het onderdeel dat ze zet, is niet geïnstalleerd. Installeer "
        "het met pip install 'mkdocs-opbrengst[pdf]', of zet pdf: false in mkdocs.yml."),
    "OSError": (
        "Er zijn geen PDF's gemaakt: op deze computer ontbreekt Pango, dat de letters zet. "
        "Installeer Pango (op Debian: apt install libpangoft2-1.0-0), of zet pdf: false."),
}  # fmt: skip


@pytest.mark.parametrize("error", SAYS)
def test_without_the_extra_a_sentence_says_so(error: str, tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    settings = "site_name: Elders\nuse_directory_urls: true\ndocs_dir: meetings\n"
    settings += "theme: {name: material, language: nl, font: false}\n"
    settings += "plugins: {search: {}, opbrengst: {pdf: true, as_of: 2026-11-22}}\n"
    write(tmp_path, {"mkdocs.yml": settings})
    command = [sys.executable, "-c", BLOCKED.format(error=error), str(tmp_path / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count(SAYS[error]) == 1
    names = contents(tmp_path / "site")
    assert [name for name in names if name.endswith(".pdf")] == []
    assert b".pdf" not in names["oost/2026-02-04-avond/index.html"]


def test_the_world_is_not_asked(monkeypatch: pytest.MonkeyPatch, build: Build) -> None:
    """A picture from elsewhere cannot be written; a template of a site's own may ask for one."""
    asked: list[str] = []
    monkeypatch.setattr("socket.socket.connect", lambda _, there: asked.append(str(there)))
    own = (
        '<h1>Dossier</h1><img src="http://127.0.0.1:9/x.png" alt="x"><img src="/etc/hosts" alt="y">'
    )
    theme = {"name": "material", "language": "nl", "font": False, "custom_dir": "eigen"}
    files = {**GOOD, "eigen/opbrengst/pages/dossier.html": own}
    site = build(files, settings={"theme": theme}, pdf=True)
    assert "oost/dossier.pdf" in site.files
    assert asked == []
