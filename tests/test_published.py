"""What is published beside the reports: ordinary pages, pictures, a site's own templates."""

from pathlib import Path

import material  # type: ignore[import-untyped]
import pytest

from opbrengst.addresses import GUIDE_PAGES
from opbrengst.pictures import published as published_picture
from tests.conftest import ROOT, THEME, Build
from tests.examples import FOLLOW_UP, GOOD, OUTCOME, REGISTER
from tests.photographs import png, taken

pytestmark = pytest.mark.slow

ORDINARY = """
    # Over ons

    Zie [het idee](oost/krantenkiosk.md), [waar het is gezegd]({where}),
    [de plaats](oost/index.md) en [de agenda](agenda.md).

    | Wat | Hoeveel |
    |---|--:|
    | kranten | 4 |
"""
SAID = "oost/2026-02-04-avond.md#idee-krantenkiosk"
STRICT = {"validation": {"links": {"anchors": "warn", "unrecognized_links": "warn"}}}


def test_ordinary_pages_link_to_ours(build: Build) -> None:
    site = build({**GOOD, "meetings/over.md": ORDINARY.format(where=SAID)}, settings=STRICT)
    assert (site.log, site.failed) == ([], False)
    links = site.page("over/").article.all("a")
    assert [link.attributes["href"] for link in links if link.text] == [
        "../oost/krantenkiosk/",
        "../oost/2026-02-04-avond/#idee-krantenkiosk",
        "../oost/",
        "../agenda/",
    ]


def test_an_ordinary_page_is_told_of_an_anchor_that_is_not_there(build: Build) -> None:
    text = ORDINARY.format(where=f"{SAID}-oud")
    site = build({**GOOD, "meetings/over.md": text}, settings=STRICT)
    assert len(site.log) == 1
    assert "idee-krantenkiosk-oud" in site.log[0]


def test_tables_of_ordinary_pages_keep_to_the_policy(build: Build) -> None:
    site = build({**GOOD, "meetings/over.md": ORDINARY.format(where=SAID)})
    cells = site.page("over/").article.all("td")
    assert [cell.text for cell in cells] == ["kranten", "4"]
    assert not any("style" in cell.attributes for cell in cells)


@pytest.mark.parametrize("missing", ["meetings/index.md", "organisations.yml"])
def test_what_a_site_can_do_without(build: Build, missing: str) -> None:
    files = {**GOOD, "meetings/oost/index.md": "---\nname: Oost\n---\n"}
    del files[missing]
    site = build(files)
    assert (site.log, site.failed) == ([], False)
    assert "oost/krantenkiosk/" in site.addresses


def test_a_site_without_its_own_home_page_has_one(build: Build) -> None:
    files = {name: text for name, text in GOOD.items() if name != "meetings/index.md"}
    home = build(files).page("")
    assert len(home.h1) == 1
    assert "oost/krantenkiosk/" in home.links


def test_a_site_without_meetings_is_built(build: Build) -> None:
    site = build({"meetings/index.md": "# Welkom\n"})
    assert (site.log, site.failed) == ([], False)
    assert "pilots/" in site.addresses


def test_only_pictures_that_a_page_shows_are_published(build: Build) -> None:
    shown = "    pictures:\n      - {file: pictures/bord.png, alt: Het bord met kaartjes}\n"
    files: dict[str, str | bytes] = {
        **GOOD,
        "meetings/oost/2026-03-04-krantenkiosk.md": FOLLOW_UP.replace(
            "    state", f"{shown}    state"
        ),
        "meetings/oost/pictures/bord.png": png(),
        "meetings/oost/pictures/los.png": png(),
    }
    site = build(files)
    assert (site.log, site.failed) == ([], False)
    assert {name for name in site.files if "pictures" in name} == {"oost/pictures/bord.png"}


DRAFT = """
    ---
    report: draft
    pilot: krantenkiosk
    attendees: 4
    plan: Nog niet af.
    pictures:
      - {file: concept.png, alt: Het bord met kaartjes}
    ---
"""
INTRUDERS: dict[str, str | bytes] = {
    "meetings/oost/2026-03-05-concept.md": DRAFT,
    "meetings/oost/2027-01-05-later.md": DRAFT.replace("    report: draft\n", "").replace(
        "concept.png", "later.png"
    ),
    "meetings/oost/pictures/concept.png": png(),
    "meetings/oost/pictures/later.png": png(),
    "meetings/oost/pictures/los.png": png(),
    "meetings/oost/pictures/bord.png~": png(),
    "meetings/oost/pictures/Thumbs.db": "los",
    "meetings/oost/.DS_Store": "los",
    "meetings/oost/#2026-03-04-krantenkiosk.md#": "los",
    "meetings/oost/~$verslag.docx": "los",
    "meetings/.trash/oud.md": "# Oud",
    "meetings/robots.txt": "los",
    "meetings/los.html": "<script>live()</script>",
    "meetings/los.markdown": "# Los",
    "meetings/los.js": "live()",
    "eigen/opbrengst/notities.txt": "los",
    "eigen/opbrengst/eigen.css": "los",
    "eigen/opbrengst/pages/notities.json": "{}",
    "eigen/opbrengst/pages/agenda.html": "<h1>De kalender</h1>",
}
TREE = """
.opbrengst
404.html
_headers
aanbevelingen/index.html
aanbevelingen/randvoorwaarden/index.html
agenda/index.html
agenda.ics
bijeenkomsten/index.html
bijeenkomsten/veranderd/index.html
data/v1/actions.csv
data/v1/commitments.csv
data/v1/conditions.csv
data/v1/corrections.csv
data/v1/datapackage.json
data/v1/hosts.csv
data/v1/ideas.csv
data/v1/index.html
data/v1/items.csv
data/v1/locations.csv
data/v1/meetings.csv
data/v1/next_meetings.csv
data/v1/opbrengst.json
data/v1/opbrengst.xlsx
data/v1/organisations.csv
data/v1/owners.csv
data/v1/parts.csv
data/v1/recommendations.csv
data/v1/references.csv
data/v1/responses.csv
data/v1/rungs.csv
data/v1/schema.json
data/v1/states.csv
data/v1/updates.csv
embed/oost/index.html
embed/oost/krantenkiosk/index.html
handleiding/organisaties.schema.json
handleiding/personen.schema.json
handleiding/plaats.schema.json
handleiding/sites.schema.json
handleiding/verslag.schema.json
ideeen/index.html
ideeen/stil/index.html
index.html
logo.svg
meedoen/index.html
methode/index.html
oost/2026-02-04-avond/index.html
oost/2026-02-04-avond/uitdelen/groot/index.html
oost/2026-02-04-avond/uitdelen/index.html
oost/2026-02-04-avond/verslag.docx
oost/2026-03-04-krantenkiosk/index.html
oost/2026-03-04-krantenkiosk/uitdelen/groot/index.html
oost/2026-03-04-krantenkiosk/uitdelen/index.html
oost/2026-03-04-krantenkiosk/verslag.docx
oost/agenda.ics
oost/dossier/index.html
oost/index.html
oost/krantenkiosk/agenda.ics
oost/krantenkiosk/index.html
oost/krantenkiosk/uitdelen/groot/index.html
oost/krantenkiosk/uitdelen/index.html
oost/krantenkiosk/volgen.atom
oost/krantenkiosk/volgende-keer/index.html
oost/pictures/bord 1.png
oost/volgen.atom
over/index.html
partners/bieb/index.html
partners/bieb/volgen.atom
partners/index.html
pilots/index.html
privacy/index.html
search/search_index.json
sitemap.xml
sitemap.xml.gz
toegankelijkheid/index.html
toezeggingen/index.html
volgen.atom
"""


def test_the_whole_tree(build: Build) -> None:
    shown = "    pictures:\n      - {file: bord 1.png, alt: Het bord met kaartjes}\n    state"
    files: dict[str, str | bytes] = {
        **GOOD,
        **INTRUDERS,
        "meetings/over.md": "# Over ons\n",
        "meetings/oost/2026-03-04-krantenkiosk.md": FOLLOW_UP.replace("    state", shown),
        "meetings/oost/pictures/bord 1.png": taken("png"),
        "eigen/logo.svg": "<svg/>",
    }
    site = build(files, settings={"theme": {**THEME, "custom_dir": "eigen"}})
    assert (site.log, site.failed) == ([], False)
    ours = [name for name in site.files if not name.startswith("assets/")]
    guide = [f"{address}index.html" for address in GUIDE_PAGES]
    assert ours == sorted([*guide, *TREE.split("\n")[1:-1]], key=Path)
    assert [name for name in site.files if name.startswith("assets/")] == shipped()
    assert site.files["oost/pictures/bord 1.png"] == published_picture("x.png", taken("png"))
    picture = site.page("oost/2026-03-04-krantenkiosk/").article.all("img")[0]
    assert picture.attributes["src"] == "../pictures/bord%201.png"


def shipped() -> list[str]:
    """What Material and this package bring for a browser."""
    folders = (Path(material.__file__).parent / "templates", ROOT / "plugins/opbrengst/theme")
    return sorted(
        path.relative_to(folder).as_posix()
        for folder in folders
        for path in (folder / "assets").rglob("*")
        if path.is_file() and path.name not in {"mistakes.css", "edition.css"}  # of other readers
    )


def test_the_pictures_that_ordinary_pages_may_show(build: Build) -> None:
    """Those of the look, which is the owner's, and those that a report shows."""
    text = "# Over ons\n\n![logo](logo.png)\n\n![bord](oost/pictures/bord.png)\n"
    files: dict[str, str | bytes] = {
        **GOOD, "meetings/over.md": text, "meetings/oost/pictures/bord.png": png(),
        "eigen/logo.png": png()}  # fmt: skip
    own = {"theme": {**THEME, "custom_dir": "eigen"}}
    assert [line for line in build(files, settings=own).log if "bord.png" in line] != []
    shown = "    pictures:\n      - {file: bord.png, alt: Het bord met kaartjes}\n    state"
    files["meetings/oost/2026-03-04-krantenkiosk.md"] = FOLLOW_UP.replace("    state", shown)
    site = build(files, settings=own)
    assert (site.log, site.failed) == ([], False)
    images = site.page("over/").article.all("img")
    assert [each.attributes["src"] for each in images] == [
        "../logo.png",
        "../oost/pictures/bord.png",
    ]


def test_nothing_that_was_written_is_published_as_it_is(build: Build) -> None:
    site = build({**GOOD, "meetings/over.md": "# Over ons\n", "meetings/los.txt": "los"})
    assert [name for name in site.files if name.endswith((".md", ".yml", "los.txt"))] == []


def test_a_site_may_replace_a_template(build: Build) -> None:
    theme = {**THEME, "custom_dir": "eigen"}
    files = {**GOOD, "eigen/opbrengst/pages/agenda.html": "<h1>De kalender</h1>"}
    site = build(files, settings={"theme": theme})
    assert site.page("agenda/").h1 == ["De kalender"]
    assert [name for name in site.files if "opbrengst/pages" in name] == []


def test_what_people_write_is_never_code(build: Build) -> None:
    live = "</title></script><script>live()</script><b>vet</b> {{ 7 * 7 }} &amp; {% x %}"
    texts = OUTCOME.replace("De krantenkiosk", f"'{live}'\n        id: krantenkiosk")
    place = f"---\nname: 'Oost {live}'\nlibrary: bieb\n---\n{live}\n"
    site = build(
        {
            **GOOD,
            "meetings/oost/index.md": place,
            "meetings/oost/2026-02-04-avond.md": texts.replace("Zet de bladen", f"Zet {live}"),
            "meetings/oost/2026-03-04-krantenkiosk.md": FOLLOW_UP.rstrip() + f"\n    {live}\n",
            "organisations.yml": REGISTER.replace("De bieb", live),
        }
    )
    assert (site.log, site.failed) == ([], False)
    assert [a for a in site.addresses if b"<script>live" in site.files[published(a)]] == []
    assert [
        p.address for p in site.pages if "live()" in p.text and "{{ 7 * 7 }}" not in p.text
    ] == []


def published(address: str) -> str:
    return address if address.endswith(".html") else f"{address}index.html"
