"""The map of a site for search engines: whole, or in parts that together say the same."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from opbrengst.plugin import sitemap
from tests.conftest import Build, Built
from tests.examples import GOOD

HOME = "https://bibliotheek.example/onder/"


def told(raw: bytes) -> tuple[str, list[list[str]]]:
    """What a file of a map is, and the cells of each thing in it."""
    root = ET.fromstring(raw)  # noqa: S314 # made by the build
    return root.tag.rpartition("}")[2], [[(cell.text or "") for cell in each] for each in root]


def parts(site: Built) -> Iterator[list[list[str]]]:
    """The addresses of each part that the map lists, with their days."""
    kind, listed = told(site.files["sitemap.xml"])
    assert kind == "sitemapindex"
    for (address,) in listed:
        assert address.startswith(HOME)
        kind, addresses = told(site.files[address.removeprefix(HOME)])
        assert kind == "urlset"
        yield addresses


def test_a_large_map_is_in_parts_that_say_the_same(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = build(GOOD, settings={"site_url": HOME})
    kind, addresses = told(whole.files["sitemap.xml"])
    assert kind == "urlset"
    assert len(addresses) % 7
    assert all(address.startswith(HOME) and day for address, day in addresses)
    monkeypatch.setattr(sitemap, "MOST", 7)
    cut = build(GOOD, settings={"site_url": HOME})
    found = list(parts(cut))
    assert [each for part in found for each in part] == addresses
    assert [len(part) for part in found[:-1]] == [7] * (len(addresses) // 7)
    made = {f"sitemap-{number}.xml" for number, _ in enumerate(found, start=1)}
    assert cut.files.keys() - whole.files.keys() == made


@pytest.mark.parametrize(("most", "home"), [(2, ""), (3, HOME)], ids=["no address", "just enough"])
def test_a_map_stays_whole(
    most: int, home: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemap, "MOST", most)
    folder, whole = tmp_path_factory.mktemp("site"), "<urlset>" + "<url><loc>/a/</loc></url>" * 3
    assert sitemap.in_parts(whole, folder, home) == whole
    assert list(folder.iterdir()) == []


def test_an_address_is_written_as_xml(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemap, "MOST", 1)
    folder, home = tmp_path_factory.mktemp("site"), "https://a.example/b&c/"
    listed = sitemap.in_parts("<url><loc>1</loc></url><url><loc>2</loc></url>", folder, home)
    assert told(listed.encode())[1] == [[f"{home}sitemap-1.xml"], [f"{home}sitemap-2.xml"]]
