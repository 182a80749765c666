"""What a page needs of, and gets from, the frame and the search around it."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from markupsafe import escape
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]

from opbrengst.editions.frame import aligned, finished, searchable
from tests.conftest import Built


def test_the_search_gets_headings_and_words() -> None:
    html = (
        '<p class="ob-key" data-search-exclude="">weg</p><h2 id="a"><a href="#a">Een &amp; twee</a>'
        "</h2><ul><li>drie<b>vier</b></li></ul><svg><path/></svg>"
        '<div data-search-end=""><p>herhaald</p></div>'
    )
    assert searchable(html) == '<h2 id="a">Een &amp; twee</h2><p>drie vier</p>'


def test_no_word_of_a_writer_hides_anything_from_the_search() -> None:
    said = 'zo data-search-end="" x data-search-exclude="" y'
    html = f'<p>{said}</p><h2 id="a">{said}</h2><img alt="{escape(said)}"><p>{said}</p>'
    assert searchable(html) == f'<p>{said}</p><h2 id="a">{said}</h2><p>{said}</p>'


def sections(html: str) -> list[tuple[str, str, list[str]]]:
    """What Material's own search makes of a page: address, title, words of each section."""
    index: Any = SearchIndex(lang=["nl"], separator=" ", pipeline=[], fields={})
    index.add_entry_from_context(
        SimpleNamespace(meta={}, content=html, toc=[], url="", title="bladzijde")
    )
    told = [(e["location"], e["title"], words(e["text"])) for e in index.entries]
    return [section for section in told if section[2]]  # of an excluded one it keeps the address


def words(html: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize("address", ["oost/krantenkiosk/", "oost/2026-02-04-wijkavond/", "agenda/"])
def test_the_search_finds_what_it_would_find_on_the_whole_page(
    miniature: Built, address: str
) -> None:
    page = miniature.files[f"{address}index.html"].decode()
    whole = page.partition("<article")[2].partition(">")[2].rpartition("</article>")[0]
    assert sections(searchable(whole)) == sections(whole)
    assert len(sections(whole)) > 0


def test_a_table_is_aligned_by_class() -> None:
    assert aligned('<td style="text-align: right;">1</td>') == '<td class="ob-right">1</td>'


def test_a_toggle_keeps_no_attribute_that_html_forbids() -> None:
    toggle = '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'
    assert finished(toggle) == '<input class="md-toggle" type="checkbox" id="__drawer">'
