"""The page about an overview of sites, done as it is written."""

from pathlib import Path

import pytest
import yaml

from opbrengst.commands.collect import AT_ONCE
from opbrengst.commands.fetching import LONGEST
from opbrengst.editions.hub.received import MOST_BYTES
from opbrengst.editions.hub.together import PART
from opbrengst.gathering import listed_sites
from opbrengst.options import settings_of
from tests.conftest import AS_OF, SETTINGS, THEME, Built, built, write
from tests.guide_blocks import PAGES, blocks

PAGE = PAGES["landelijk-overzicht"]
SHOWN = {each.file: each.text for each in blocks("yaml") if each.page == "landelijk-overzicht"}


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The settings of a site in which everything was done that the page asks for."""
    folder = tmp_path_factory.mktemp("overview")
    chosen = {**SETTINGS, "theme": THEME, **yaml.safe_load(SHOWN["mkdocs.yml"])}
    chosen["plugins"]["opbrengst"]["as_of"] = AS_OF
    files = {"meetings/index.md": "# Overzicht\n", "sites.yml": SHOWN["sites.yml"]}
    write(folder, {**files, "mkdocs.yml": yaml.safe_dump(chosen, sort_keys=False)})
    return folder / "mkdocs.yml"


@pytest.fixture(scope="module")
def hub(settings: Path) -> Built:
    return built(settings, settings.parent / "site")


def test_the_register_is_right(settings: Path) -> None:
    members, problems = listed_sites(settings_of(settings))
    assert (len(members), problems) == (2, ())


def test_it_is_built_before_anything_was_fetched(hub: Built) -> None:
    assert (hub.log, hub.failed) == ([], False)
    rows = hub.page("bibliotheken/").article.all("li", cls="ob-row")
    assert [row.all(cls="ob-signal")[0].text for row in rows] == ["Nog niet gelezen"] * 2


def test_the_menu_is_the_one_that_it_shows(hub: Built) -> None:
    menu = hub.page("bibliotheken/").root.all("nav", id="ob-menu")[0]
    shown = [name for each in yaml.safe_load(SHOWN["mkdocs.yml"])["nav"] for name in each]
    assert [link.text for link in menu.all("a")] == shown[1:]


def test_the_limits_are_those_of_the_program() -> None:
    assert (AT_ONCE, LONGEST, MOST_BYTES, PART) == (8, 120, 40_000_000, 120)
    for told in ("acht sites tegelijk", "twee minuten", "40 MB", "meer dan 120 sites"):
        assert told in PAGE
