"""Files that are no page: a build makes all of them, a preview the one that somebody asks for."""

from dataclasses import replace

import pytest

from opbrengst.options import settings_of
from opbrengst.publishing import Site, preview, site
from tests.conftest import GOLDEN

SETTINGS = settings_of(GOLDEN / "miniature" / "mkdocs.yml")


@pytest.fixture(scope="module")
def whole() -> Site:
    return site(SETTINGS)


@pytest.fixture(scope="module")
def previewed() -> Site:
    return preview(replace(SETTINGS, preview=True))


def test_what_is_asked_for_is_what_a_build_makes(whole: Site) -> None:
    kinds = {path.rpartition("/")[2] or path: path for path in whole.documents}
    assert len(kinds) > 20
    for path in kinds.values():
        assert whole.made(path) == whole.documents[path], path


def test_a_preview_makes_nothing_until_it_is_asked(whole: Site, previewed: Site) -> None:
    assert previewed.documents == {}
    assert all(previewed.made(path) for path in whole.documents if path.startswith("oost/"))


def test_what_no_build_makes_is_not_made(previewed: Site) -> None:
    for path in ("", "oost/index.html", "nergens.ics", "../mkdocs.yml", "data/v1/nergens.csv"):
        assert previewed.made(path) is None


def test_pages_lead_to_what_can_be_asked_for(whole: Site, previewed: Site) -> None:
    for address in whole.addresses:
        assert previewed.alternates(address) == whole.alternates(address)
    assert whole.alternates("oost/") == ("oost/volgen.atom", "oost/agenda.ics")


def test_the_page_of_the_data_tells_no_size_of_what_is_not_made(previewed: Site) -> None:
    page = next(each.html for each in previewed.articles if each.address == "data/v1/")
    assert "opbrengst.xlsx</a>: een werkmap" in page
