"""What the search finds on a page, beside what Material's own search makes of the same HTML."""

import json
import re
from html import unescape
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]

from opbrengst.editions.found import Section, found
from tests.conftest import Built

Told = list[tuple[str, str, str]]


def test_it_is_headings_and_words() -> None:
    html = (
        '<p class="ob-key" data-search-exclude="">weg</p><h2 id="a"><a href="#a">Een &amp; twee</a>'
        "</h2><ul><li>drie<b>vier</b></li></ul><svg><path/></svg>"
        '<div data-search-end=""><p>herhaald</p></div>'
    )
    assert found(html) == [Section("", "", ""), Section("a", "Een &amp; twee", "<p>drie vier</p>")]


def test_no_word_of_a_writer_hides_anything() -> None:
    said = 'zo data-search-end="" x data-search-exclude="" y'
    html = f'<p>{said}</p><h2 id="a">{said}</h2><img alt="{escape(said)}"><p>{said}</p>'
    assert found(html) == [Section("", "", f"<p>{said}</p>"), Section("a", said, f"<p>{said}</p>")]


def materials(html: str) -> Told:
    """What Material makes of a page: anchor, title and words of each section."""
    index: Any = SearchIndex(lang=["nl"], separator=" ", pipeline=[], fields={})
    index.add_entry_from_context(SimpleNamespace(meta={}, content=html, toc=[], url="", title=""))
    return [(e["location"].lstrip("#"), e["title"], words(e["text"])) for e in index.entries]


def ours(html: str) -> Told:
    return [(each.anchor, each.title, words(each.text)) for each in found(html)]


def words(html: str) -> str:
    """The letters and signs of a text: where there are spaces does not matter."""
    return "".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


texts = st.text(st.sampled_from("ab<>&\"' é\n\xa0"), min_size=1, max_size=9).filter(str.strip)
above = st.sampled_from(["", "<p>Boven</p>", '<h1 id="b">Boven</h1>'])


@given(above, st.lists(st.tuples(texts, texts), max_size=3))
def test_of_any_words_it_is_what_material_makes(above: str, below: list[tuple[str, str]]) -> None:
    html = above + "".join(
        f'<h2 id="k{at}">{escape(title)}</h2><p>{escape(text)}</p>'
        for at, (title, text) in enumerate(below)
    )
    made = materials(html)
    assert ours(html) == [(anchor, " ".join(title.split()), text) for anchor, title, text in made]


@pytest.mark.parametrize("address", ["oost/krantenkiosk/", "oost/2026-02-04-wijkavond/", "agenda/"])
def test_on_a_page_it_is_what_material_would_find_there(miniature: Built, address: str) -> None:
    page = miniature.files[f"{address}index.html"].decode()
    whole = page.partition("<article")[2].partition(">")[2].rpartition("</article>")[0]
    told = [each for each in materials(whole) if each[2]]  # of an excluded one it keeps the address
    assert [each for each in ours(whole) if each[2]] == told
    assert told


def test_a_page_that_is_not_for_the_search_is_not_in_it(real_site: Built) -> None:
    docs = json.loads(real_site.files["search/search_index.json"])["docs"]
    there = {entry["location"].partition("#")[0] for entry in docs}
    assert {"zwolle-zuid/", "privacy/"} <= there
    assert [at for at in there if at.startswith("handleiding/") or at.endswith("dossier/")] == []
