"""A site of one's own, begun as the guide says: the examples out, the first place and report in."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
import yaml

from tests.conftest import contents
from tests.copies import copied, run
from tests.guide_blocks import blocks, reports, typed

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in which everything was done that the page asks to be typed or changed."""
    folder = copied(tmp_path_factory.mktemp("beginning") / "onze-site")
    for line in typed():
        if line.startswith("git rm "):
            for name in (each for each in shlex.split(line)[2:] if not each.startswith("-")):
                gone = folder / name
                shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    for block in blocks():
        if block.page == "beginnen" and block.file:
            changed = folder / block.file
            changed.parent.mkdir(exist_ok=True)
            text = block.text if changed.suffix != ".yml" else merged(changed, block.text)
            changed.write_text(text, "utf-8")
    for name, text in {**reports("index"), **reports("vervolgbijeenkomst")}.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def merged(file: Path, changed: str) -> str:
    """Return the settings with the lines that the guide changes; a register is replaced whole."""
    if file.name != "mkdocs.yml":
        return changed
    settings = {**yaml.safe_load(file.read_text("utf-8")), **yaml.safe_load(changed)}
    return yaml.safe_dump(settings, sort_keys=False, allow_unicode=True)


def test_no_example_is_left(begun: Path) -> None:
    assert {each.name for each in (begun / "meetings").iterdir()} == {"dorp", "index.md"}


def test_the_check_finds_nothing(begun: Path) -> None:
    code, said = run(begun, "make check")
    assert (code, said) == (0, "0 fouten, 0 waarschuwingen en 0 tips in 4 verslagen.\n")


def test_it_is_built_and_nothing_of_the_example_site_is_on_it(begun: Path) -> None:
    code, said = run(begun, "make build && .venv/bin/python -m mkdocs build --strict")
    assert code == 0, said
    assert "WARNING" not in said
    site = contents(begun / "site")
    assert {"dorp/krantenkiosk/index.html", "handleiding/index.html"} <= site.keys()
    assert b"Onze bibliotheek" in site["index.html"]
    pages = {n: raw for n, raw in site.items() if n.endswith(".html") and "handleiding" not in n}
    examples = re.compile(rb"Dit is een voorbeeldsite|Voorbeelddorp|Zwolle")
    assert [name for name, raw in pages.items() if examples.search(raw)] == []


def test_its_addresses_are_noted_from_the_start(begun: Path) -> None:
    assert not (begun / "addresses.txt").exists()
    code, said = run(begun, ".venv/bin/opbrengst addresses --write")
    assert (code, said.splitlines()[-1]) == (0, "addresses.txt is bijgewerkt.")
    assert run(begun, ".venv/bin/opbrengst addresses") == (0, "")
