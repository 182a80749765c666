"""The moving van: a site as plain Markdown, built by MkDocs without us, page by page the same."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from opbrengst.cli import main
from opbrengst.commands.export import export
from tests.canaries import CANARY
from tests.conftest import (
    AS_OF,
    GOLDEN,
    ROOT,
    SETTINGS,
    THEME,
    Built,
    built,
    contents,
    going_on,
    write,
)
from tests.examples import GOOD, OUTCOME

pytestmark = pytest.mark.slow
MINIATURE = GOLDEN / "miniature" / "mkdocs.yml"
# Code, fences and tags in the words of people, and blank lines: what Markdown would look into.
TRICKY = """
    ---
    attendees: 12
    focus: een *plek* voor `iedereen`
    recommendations:
      - |
        Zet `code` neer.

        ~~~
        en een <b>hek</b> &amp; meer
        ~~~

        ```python
        print("*nee*")
        ```

        [[woorden]] en {{ haakjes }} en {% tekens %}
    ideas:
      - title: "De *kiosk* & <b>meer</b>: \\"nu\\""
        id: krantenkiosk
        owners: [Bewoner A]
    ---
"""


@dataclass(frozen=True)
class Van:
    """A project that was written, and the site that MkDocs makes of it without us."""

    folder: Path
    site: Built


def run(settings: Path, folder: Path) -> tuple[int, str]:
    told = CliRunner().invoke(main, ["export", "-f", str(settings), "--to", str(folder)])
    return told.exit_code, told.output


def taken_along(settings: Path, folder: Path) -> Van:
    code, said = run(settings, folder / "van")
    number = len(contents(folder / "van"))
    told = f"{number} bestanden staan in {folder / 'van'}. Lees daar LEESMIJ.md.\n"
    assert (code, said) == (0, told)
    site = built(folder / "van" / "mkdocs.yml", folder / "built")
    assert (site.log, site.failed) == ([], False)
    return Van(folder / "van", site)


@pytest.fixture(scope="module")
def van(tmp_path_factory: pytest.TempPathFactory) -> Van:
    return taken_along(MINIATURE, tmp_path_factory.mktemp("van"))


def different(one: Built, other: Built) -> dict[str, list[str]]:
    """The pages of which something differs that a reader sees, or a link leads to."""
    found: dict[str, list[str]] = {}
    for address in one.addresses:
        ours, theirs = one.page(address), other.page(address)
        asked = {
            "words": (ours.article.lines, theirs.article.lines),
            "links": ([a.attributes.get("href") for a in ours.article.all("a")],
                      [a.attributes.get("href") for a in theirs.article.all("a")]),
            "anchors": (set(ours.ids) - set(theirs.ids), set[str]()),
            "title": (ours.title, theirs.title),
            "language": (ours.lang, theirs.lang),
            "description": (ours.meta(name="description"), theirs.meta(name="description")),
            "pictures": ([i.attributes for i in ours.article.all("img")],
                         [i.attributes for i in theirs.article.all("img")]),
        }  # fmt: skip
        if wrong := [name for name, (here, there) in asked.items() if here != there]:
            found[address] = wrong
    return found


def test_every_file_and_every_address_is_there(van: Van, miniature: Built) -> None:
    assert {*van.site.files} == {*miniature.files} - {".opbrengst"}
    made = (".html", ".json", ".xml", ".gz", ".opbrengst")  # by MkDocs, anew
    kept = [name for name in miniature.files if not name.endswith(made)]
    assert [name for name in kept if van.site.files[name] != miniature.files[name]] == []


def test_every_page_says_the_same(van: Van, miniature: Built) -> None:
    assert len(miniature.addresses) > 20
    assert different(miniature, van.site) == {}


def test_the_search_finds_the_same_pages(van: Van, miniature: Built) -> None:
    indexes = [yaml.safe_load(s.files["search/search_index.json"]) for s in (van.site, miniature)]
    found, ours = ({entry["location"] for entry in index["docs"]} for index in indexes)
    assert ours <= found
    assert "oost/krantenkiosk/" in found
    assert not [each for each in found if each.endswith("volgende-keer/")]


def test_the_project_needs_nothing_of_ours(van: Van) -> None:
    settings = yaml.safe_load((van.folder / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["plugins"] == ["search"]
    assert settings["theme"] == {
        "name": "material", "language": "nl", "font": False, "custom_dir": "overrides",
        "variant": "classic",
    }  # fmt: skip
    assert [*settings["nav"][:2]] == [{"Start": "index.md"}, {"Pilots": "pilots.md"}]
    assert "Stand van 1 juni 2026." in van.site.page("pilots/").text
    assert "Miniatuur, om mee te nemen" in (van.folder / "LEESMIJ.md").read_text(encoding="utf-8")


def test_properdocs_builds_it_too(van: Van, tmp_path: Path) -> None:
    shutil.copytree(van.folder, tmp_path / "van")
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "-q", "-f", "mkdocs.yml"]
    subprocess.run(command, cwd=tmp_path / "van", check=True, capture_output=True)
    pages = contents(tmp_path / "van" / "site")
    assert {*pages} == {*van.site.files}
    assert different(van.site, Built(pages, [], False)) == {}


def test_markdown_looks_into_no_page_of_ours(tmp_path: Path) -> None:
    files = {**GOOD, "meetings/oost/2026-02-04-avond.md": TRICKY}
    site = going_on(tmp_path, files)
    found = taken_along(tmp_path / "mkdocs.yml", tmp_path)
    assert different(site, found.site) == {}
    assert "```python" in found.site.page("oost/2026-02-04-avond/").text
    assert "{{ haakjes }}" in found.site.page("oost/2026-02-04-avond/").text


def test_the_site_s_own_look_and_pages_come_along(tmp_path: Path) -> None:
    own = {"eigen/main.html": '{% extends "frame.html" %}\n', "eigen/assets/eigen.css": "p {}",
           "eigen/_headers": "/*\n  X-Eigen: ja\n",
           "meetings/over.md": "# Over\n\n[x](oost/index.md)\n",
           "eigen/opbrengst/pages/agenda.html": "<h1>De kalender</h1>"}  # fmt: skip
    write(tmp_path, {**GOOD, **own})
    theme = {**THEME, "custom_dir": "eigen"}
    chosen = {
        **SETTINGS,
        "theme": theme,
        "plugins": {"search": {}, "opbrengst": {"as_of": AS_OF}},
    }
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(chosen), encoding="utf-8")
    site = taken_along(tmp_path / "mkdocs.yml", tmp_path).site
    assert site.page("agenda/").h1 == ["De kalender"]
    assert site.files["assets/eigen.css"] == b"p {}"
    assert site.files["_headers"] == b"/*\n  X-Eigen: ja\n"
    assert "../oost/" in site.page("over/").links
    assert [name for name in site.files if name.startswith("opbrengst/")] == []


def test_the_edition_is_that_of_the_settings(tmp_path: Path) -> None:
    shutil.copytree(MINIATURE.parent, tmp_path, dirs_exist_ok=True)
    text = MINIATURE.read_text(encoding="utf-8").rstrip()
    (tmp_path / "mkdocs.yml").write_text(f"{text}\n    edition: partners\n", encoding="utf-8")
    site = taken_along(tmp_path / "mkdocs.yml", tmp_path).site
    page = site.page("oost/2026-02-04-wijkavond/")
    assert "Dit lezen alleen de partners." in page.text
    assert "Partnereditie, niet verspreiden." in page.text
    assert page.meta(name="robots") == "noindex, nofollow, noarchive"


def test_nobody_is_named_who_may_not_be(tmp_path: Path) -> None:
    text = OUTCOME.replace("Bewoner A", CANARY).replace("Zet de", f"Zet met {CANARY} de")
    files = {**GOOD, "meetings/oost/2026-02-04-avond.md": text,
             "meetings/over.md": f"# Over\n\nDank aan {CANARY}.\n"}  # fmt: skip
    going_on(tmp_path, files)
    van = taken_along(tmp_path / "mkdocs.yml", tmp_path).folder
    assert "een bewoner" in (van / "docs/over.md").read_text(encoding="utf-8")
    named = [name for name, raw in contents(van).items() if b"kwetsbaar" in raw.lower()]
    assert named == []


def test_exported_twice_it_is_the_same_bytes(van: Van, tmp_path: Path) -> None:
    assert run(MINIATURE, tmp_path / "weer")[0] == 0
    assert contents(tmp_path / "weer") == contents(van.folder)


@pytest.mark.parametrize("found", ["notitie.txt", ".verborgen", "site/index.html"])
def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path, found: str) -> None:
    write(tmp_path / "van", {found: "van mij"})
    said = f"Error: {tmp_path / 'van'} is niet leeg. Kies met --to een map die er nog niet is.\n"
    assert run(MINIATURE, tmp_path / "van") == (1, said)
    assert contents(tmp_path) == {f"van/{found}": b"van mij"}


def test_a_file_or_a_link_in_its_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("van mij", encoding="utf-8")
    (tmp_path / "leeg").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "leeg")
    for name in ("bestand", "link"):
        assert run(MINIATURE, tmp_path / name)[0] == 1
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["bestand", "leeg", "link"]


def test_an_empty_folder_is_filled_all_or_nothing(tmp_path: Path) -> None:
    (tmp_path / "van").mkdir()
    with pytest.raises(OSError, match="x"):
        export(tmp_path / "van", {"x": b"1", "x/y": b"2"})
    assert [path.name for path in tmp_path.rglob("*")] == ["van"]
    export(tmp_path / "van", {"x/y": b"2"})
    assert contents(tmp_path) == {"van/x/y": b"2"}


def test_a_site_that_may_not_be_published_is_not_exported(tmp_path: Path) -> None:
    wrong = {
        **GOOD,
        "meetings/oost/2026-03-04-krantenkiosk.md": "---\nattendees: 4\npilto: x\n---\n",
    }
    write(tmp_path, {**wrong, "mkdocs.yml": (ROOT / "mkdocs.yml").read_bytes()})
    code, said = run(tmp_path / "mkdocs.yml", tmp_path / "van")
    assert code == 1
    assert "meetings/oost/2026-03-04-krantenkiosk.md:3:1" in said
    assert not (tmp_path / "van").exists()
