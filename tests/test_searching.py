"""An index in parts: all of the index in one file is in it, where the worker looks for it."""

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from opbrengst.searching import Entry, Group, Parts, parts
from opbrengst.searching.groups import grouped
from opbrengst.searching.index import MOST
from opbrengst.searching.words import plain, words
from tests.conftest import Build, Built, building_in
from tests.examples import GOOD

Entries = Sequence[Entry]
INDEX = "search/search_index.json"
ENTRIES: Entries = [
    {"location": "", "title": "Welkom", "text": "<p>Ideeën &amp; boeken in het café</p>"},
    {"location": "oost/", "title": "Oost", "text": "<p>De krantenkiosk</p>", "boost": 2},
    {"location": "oost/#wie", "title": "Wie", "text": "Ideeën", "tags": ["jongeren"]},
]
# Which section of the three, in the title of a page, of a section, in the text of either.
FOUND = {
    "welkom": [[0], [], [], []],
    "ideeen": [[], [], [0], [2]],
    "cafe": [[], [], [0], []],
    "krantenkiosk": [[], [], [1], []],
    "jongeren": [[], [2], [], []],
}


def read(found: Parts, kind: str) -> list[Any]:
    """The parts of a kind, in their order."""
    named = (f"{found.start['folder']}/{kind}-{number}.json" for number in range(len(found.files)))
    return [json.loads(found.files[name]) for name in named if name in found.files]


def postings(found: Parts) -> dict[str, list[list[int]]]:
    """Which sections each word stands in, by field, as the worker counts them."""
    return {
        word: [list(accumulate(steps)) for steps in fields]
        for part in read(found, "words")
        for word, fields in part.items()
    }


def told(found: Parts) -> list[tuple[str, str, str]]:
    """Every section: its address, title and text."""
    return [
        (f"{page}#{anchor}" if anchor else page, title, text)
        for part in read(found, "texts")
        for page, _, sections in part
        for anchor, title, text in sections
    ]


@pytest.mark.parametrize("word", FOUND)
def test_a_word_is_found_in_its_field(word: str) -> None:
    assert postings(parts(ENTRIES))[word] == FOUND[word]


def test_each_section_is_told_in_plain_words_with_its_page() -> None:
    found = parts(ENTRIES)
    assert told(found)[0] == ("", "Welkom", "Ideeën & boeken in het café")
    assert read(found, "texts")[0][1][:2] == ["oost/", "Oost"]
    assert found.start["boosts"] == {1: 2}
    assert found.start["sections"] == len(ENTRIES)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a</p><p>b</p>", "a b"),
        ("a &lt;b&gt; c", "a <b> c"),
        ("&amp;lt;script&amp;gt;", "&lt;script&gt;"),
    ],
)
def test_html_is_read_once(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ideeën, foto’s en 1e hulp", {"ideeen", "foto", "s", "en", "1e", "hulp"}),
        ("wijk-bibliotheek", {"wijk", "bibliotheek"}),
        ("Ｃａｆé ΣΊΣΥΦΟΣ", {"cafe", "σισυφος"}),
        ("« … » _", set()),
    ],
)
def test_words_have_no_case_and_no_accents(text: str, found: set[str]) -> None:
    assert words(text) == found


def test_parts_are_small_and_begin_where_the_start_says() -> None:
    many = [
        {"location": f"p{at}/", "title": f"Blad {at}", "text": f"woord{at} " * 20}
        for at in range(5000)
    ]
    found = parts(many)
    assert [text for _, _, text in told(found)] == [plain(each["text"]) for each in many]
    for kind, most in MOST.items():
        pieces = read(found, kind)
        assert len(pieces) == len(found.start[kind]) > 1
        sizes = [len(c) for name, c in found.files.items() if f"/{kind}-" in name]
        assert max(sizes) < 2 * most  # what no letter counts: brackets, quotes, the name of a page
    for part, first in zip(read(found, "words"), found.start["words"], strict=True):
        assert next(iter(part)) == first
        assert list(part) == sorted(part)
    for word in ("woord77", "woord4999"):
        at = bisect_right(found.start["words"], word) - 1
        assert word in read(found, "words")[at]


def test_endings_are_in_the_order_of_their_last_letters() -> None:
    (part,) = read(parts(ENTRIES), "endings")
    assert part == sorted(part, key=lambda word: word[::-1])
    assert set(part) == set(postings(parts(ENTRIES)))


def test_the_same_is_the_same_and_another_stands_in_another_folder() -> None:
    assert parts(ENTRIES) == parts(ENTRIES)
    assert parts(ENTRIES[:2]).start["folder"] != parts(ENTRIES).start["folder"]


def test_a_site_that_says_nothing_has_no_parts() -> None:
    assert parts([]).files == {}


# Sections in groups, of which an earlier build left what it worked out.


class Left:
    """What builds left of groups, and the groups that the last one had to work out itself."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self.worked_out: list[Entries] = []

    def group(self, entries: Entries) -> Group:
        """Return what an index needs of sections: what was left of the same, read back."""
        question = json.dumps(entries)
        if question not in self._packed:
            self.worked_out.append(entries)
            self._packed[question] = Group.of(entries).packed()
        return Group.unpacked(self._packed[question])

    def parts(self, entries: Entries) -> Parts:
        """Return the index that the next build makes."""
        self.worked_out = []
        return parts(entries, self.group)


def as_written(found: Parts) -> tuple[str, Mapping[str, bytes]]:
    """All that is written of an index, to the letter."""
    return json.dumps(found.start), found.files


PLACES = [
    {"location": f"{place}/{page}", "title": page or place, "text": f"<p>Een {word}</p>"}
    for place, word in (("oost", "kiosk"), ("west", "café"), ("zuid", "kiosk kring"))
    for page in ("", "#wie", "kring/", "kring/#wie", "kring/#hoe")
]
EAST, WEST, SOUTH = PLACES[:5], PLACES[5:10], PLACES[10:]


def test_a_place_or_an_overview_is_a_group() -> None:
    locations = ["oost/", "oost/a/#b/c", "oost-2/", "ideeen/#a", "ideeen/", "", "#a", "oost/"]
    told = [[each["location"] for each in group] for group in grouped(at(locations))]
    assert told == [
        ["oost/", "oost/a/#b/c"],
        ["oost-2/"],
        ["ideeen/#a", "ideeen/"],
        ["", "#a"],
        ["oost/"],
    ]


def at(locations: Sequence[str]) -> Iterator[Entry]:
    return ({"location": location, "title": "", "text": ""} for location in locations)


@pytest.mark.parametrize(
    ("later", "worked_out"),
    [
        (PLACES, []),
        ([*EAST, {**WEST[0], "text": "Een boek"}, *WEST[1:], *SOUTH], ["west"]),
        ([*EAST, {**WEST[0], "boost": 2}, *WEST[1:], *SOUTH], ["west"]),
        ([*EAST, {**WEST[0], "tags": ["boek"]}, *WEST[1:], *SOUTH], ["west"]),
        ([*EAST, *WEST[:-1], *SOUTH], ["west"]),
        ([*EAST, *reversed(WEST), *SOUTH], ["west"]),
        ([*EAST, *SOUTH], []),
        ([*SOUTH, *EAST, *WEST], []),
        ([*EAST, *WEST, *SOUTH, *ENTRIES], ["", "oost"]),
    ],
    ids=["same", "text", "boost", "tag", "less", "order", "gone", "moved", "more"],
)
def test_after_an_edit_one_group_is_worked_out(later: Entries, worked_out: Sequence[str]) -> None:
    left = Left()
    left.parts(PLACES)
    assert as_written(left.parts(later)) == as_written(parts(later))
    assert [each[0]["location"].partition("/")[0] for each in left.worked_out] == worked_out


texts = some.text('ab é_<>&"\\\n\u2028ﬁ', max_size=12)
sections = some.fixed_dictionaries(
    {"title": texts, "text": texts},
    optional={
        "tags": some.lists(some.text("abé", min_size=1), max_size=2),
        "boost": some.sampled_from([0.5, 1, 1.0, 2]),
    },
)
anchors = some.sampled_from(["", "#a", "#b", "#\u2028"])
# Of each page in turn: where it is, and what stands there below each anchor.
pages = some.lists(
    some.tuples(
        some.sampled_from(["", "a/", "a/b/", "a/c/", "b/", 'b/"/']),
        some.lists(some.tuples(anchors, sections), min_size=1, max_size=4),
    ),
    max_size=5,
)
sites = pages.map(
    lambda told: [
        {"location": f"{page}{anchor}", **section}
        for page, below in told
        for anchor, section in below
    ]
)


@contextmanager
def small_parts() -> Iterator[None]:
    """Let parts hold a few words or sections."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in MOST:
            patch.setitem(MOST, kind, 24)
        yield


@settings(deadline=None, max_examples=50)
@given(some.lists(sites, max_size=3))
@example([PLACES, WEST, PLACES[::-1]])
def test_what_earlier_builds_left_changes_nothing(builds: Sequence[Entries]) -> None:
    left = Left()
    for entries in builds:
        with small_parts():
            assert as_written(left.parts(entries)) == as_written(parts(entries))


@settings(deadline=None, max_examples=50)
@given(sites)
@example(PLACES)
def test_an_index_tells_of_each_section_once(entries: Entries) -> None:
    with small_parts():
        found = parts(entries)
    assert postings(found) == stand(entries)
    assert told(found) == [
        (each["location"], plain(each["title"]), plain(each["text"])) for each in entries
    ]
    boosts = {number: each.get("boost", 1) for number, each in enumerate(entries)}
    assert found.start["boosts"] == {n: boost for n, boost in boosts.items() if boost != 1}
    for part in read(found, "texts"):
        assert all(title == below[0][1] for _, title, below in part)
        assert all(one != other for (one, *_), (other, *_) in pairwise(part))


def stand(entries: Entries) -> dict[str, list[list[int]]]:
    """Which sections each word stands in, by field."""
    found: dict[str, list[list[int]]] = {}
    for number, each in enumerate(entries):
        below = "#" in each["location"]
        title = f"{plain(each['title'])} {' '.join(each.get('tags', ()))}"
        for field, text in ((below, title), (2 + below, plain(each["text"]))):
            for word in words(text):
                found.setdefault(word, [[], [], [], []])[field].append(number)
    return found


# A site that is built.


def searched(site: Built) -> Parts:
    """The parts that a site published, and nothing that it does not say is there."""
    start = json.loads(site.files[INDEX])["parts"]
    files = {
        name.removeprefix("search/"): content
        for name, content in site.files.items()
        if name.startswith("search/") and name != INDEX
    }
    assert {name.partition("/")[0] for name in files} == {start["folder"]}
    return Parts(start, files)


@pytest.mark.slow
def test_in_parts_the_same_is_found_as_in_one_file(build: Build) -> None:
    whole = build(GOOD, search="one_file")
    entries = json.loads(whole.files[INDEX])["docs"]
    site = build(GOOD, search="in_parts")
    assert (site.log, site.failed) == ([], False)
    found = searched(site)
    assert told(found) == [(e["location"], plain(e["title"]), plain(e["text"])) for e in entries]
    for number, entry in enumerate(entries):
        for word in words(plain(f"{entry['title']} {entry['text']}")):
            assert any(number in field for field in postings(found)[word])
    assert json.loads(site.files[INDEX])["docs"] == []


@pytest.mark.slow
def test_parts_are_the_same_bytes_in_every_build(build: Build, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    again = building_in(elsewhere)(GOOD, search="in_parts")
    assert searched(again) == searched(build(GOOD, search="in_parts"))


@pytest.mark.slow
def test_a_small_site_and_a_preview_have_one_file(build: Build) -> None:
    one = [INDEX]
    assert [n for n in build(GOOD).files if n.startswith("search/")] == one
    site = build(GOOD, search="in_parts", command="serve")
    assert [n for n in site.files if n.startswith("search/")] == one
    assert json.loads(site.files[INDEX])["docs"] != []


@pytest.mark.slow
def test_a_large_site_has_parts(build: Build) -> None:
    page = f"# Lang\n\n<div>{'woorden en nog eens woorden ' * 9_000}</div>\n"
    site = build({**GOOD, **{f"meetings/lang-{at}.md": page for at in range(5)}})
    assert (site.log, site.failed) == ([], False)
    assert len(site.files[INDEX]) < 1000
    assert "krantenkiosk" in postings(searched(site))


@pytest.mark.slow
def test_a_site_without_search_has_none(build: Build) -> None:
    plugins = {"opbrengst": {"as_of": "2026-11-22", "search": "in_parts"}}
    site = build(GOOD, settings={"plugins": plugins})
    assert (site.log, site.failed) == ([], False)
    assert [name for name in site.files if name.startswith("search/")] == []
