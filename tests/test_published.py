"""What is published beside the reports: ordinary pages, pictures, a site's own templates."""

import pytest

from tests.conftest import THEME, Build
from tests.examples import FOLLOW_UP, GOOD, OUTCOME, REGISTER

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
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
    shown = "    pictures:\n      - {file: pictures/bord.png, alt: een bord}\n"
    files: dict[str, str | bytes] = {
        **GOOD,
        "meetings/oost/2026-03-04-krantenkiosk.md": FOLLOW_UP.replace(
            "    state", f"{shown}    state"
        ),
        "meetings/oost/pictures/bord.png": PNG,
        "meetings/oost/pictures/los.png": PNG,
    }
    site = build(files)
    assert (site.log, site.failed) == ([], False)
    assert {name for name in site.files if "pictures" in name} == {"oost/pictures/bord.png"}


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
