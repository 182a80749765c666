"""What is asked for by all that it was made from: digests of values, and a cache in a file."""

import sqlite3
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opbrengst.caching import Digests
from opbrengst.model import Location, Name
from opbrengst.problems import Source
from opbrengst.stores import Store

plain = st.none() | st.booleans() | st.integers() | st.dates() | st.text() | st.binary()
values = st.recursive(plain, lambda of: st.lists(of, max_size=4).map(tuple), max_leaves=12)


def like(value: Any) -> Any:
    """A value with the types of all that is in it, so that 1 and True are not the same."""
    return tuple(map(like, value)) if isinstance(value, tuple) else (type(value), value)


@given(values, values)
def test_two_values_have_one_digest_only_if_they_are_the_same(one: Any, other: Any) -> None:
    alike = Digests().of(one) == Digests().of(other)
    assert alike == (like(one) == like(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("a",), "a"),
        ("1", 1),
        (b"a", "a"),
        (date(2026, 1, 1), "2026-01-01"),
        (frozenset({"a", "b"}), ("a", "b")),
        ({"a": "b"}, {"b": "a"}),
        (Name(text="a"), Name(text="b")),
        (Source("a"), ("a",)),
    ],
)
def test_values_that_look_alike_are_told_apart(one: Any, other: Any) -> None:
    assert Digests().of(one) != Digests().of(other)


def test_what_is_the_same_has_one_digest_however_it_is_held() -> None:
    first, second = (
        Location(source=Source("oost"), id="oost", name="Oost", formerly=("o",)) for _ in range(2)
    )
    digests = Digests()
    assert digests.of(first) == digests.of(second) == Digests().of(first)
    assert digests.of(frozenset("abc")) == digests.of(frozenset("cba"))
    assert digests.of({"a": 1}) == digests.of(MappingProxyType({"a": 1}))


def test_a_value_of_a_kind_that_nobody_foresaw_has_none() -> None:
    with pytest.raises(TypeError, match="no digest of object"):
        Digests().of((object(),))


def told(file: Path, answers: dict[bytes, bytes]) -> dict[bytes, bytes]:
    """What a build is answered that would make these, and finishes."""
    store = Store(file)
    given = {
        question: store.of(question, partial(answers.__getitem__, question)) for question in answers
    }
    store.finish()
    store.end()
    return given


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "site.sqlite"


FIRST, OTHER = {b"one": b"made first", b"two": b"2"}, {b"one": b"made again", b"two": b"2"}


def test_what_was_made_before_is_not_made_again(file: Path) -> None:
    assert told(file, FIRST) == FIRST
    assert told(file, OTHER) == FIRST
    assert (file.parent / ".gitignore").read_text().splitlines()[-1] == "*"


def test_what_a_build_did_not_ask_for_is_in_no_file_after_it(file: Path) -> None:
    told(file, {b"one": b"Canarie Kwetsbaar " * 5000, b"two": b"2"})
    told(file, {b"two": b"2"})
    assert [b"Canarie" in path.read_bytes() for path in file.parent.iterdir()] == [False, False]
    assert told(file, OTHER) == OTHER


def test_a_build_that_does_not_finish_leaves_all_as_it_was(file: Path) -> None:
    told(file, FIRST)
    store = Store(file)
    assert store.of(b"three", lambda: b"3") == b"3"
    store.end()
    assert told(file, {**OTHER, b"three": b"drie"}) == {**FIRST, b"three": b"drie"}


def test_who_comes_second_makes_everything_once(file: Path) -> None:
    told(file, FIRST)
    first, second = Store(file), Store(file)
    assert second.of(b"one", lambda: b"made again") == b"made again"
    assert second.of(b"one", lambda: b"made twice") == b"made again"
    second.finish()
    second.end()
    assert told(file, OTHER) == OTHER
    assert first.of(b"one", lambda: b"") == b"made first"
    first.end()
    assert told(file, OTHER) == FIRST


@pytest.mark.parametrize("left", [0, 50_000])
def test_a_broken_file_is_as_none(file: Path, left: int) -> None:
    told(file, FIRST)
    file.write_bytes(file.read_bytes()[:left] or b"geen cache")
    assert told(file, OTHER) == OTHER
    assert told(file, FIRST) == OTHER


def test_a_spoilt_answer_is_made_again(file: Path) -> None:
    told(file, FIRST)
    file.write_bytes(file.read_bytes().replace(b"made first", b"made worse"))
    assert told(file, OTHER) == OTHER


def test_a_file_of_another_form_is_as_none(file: Path) -> None:
    file.parent.mkdir()
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE kept (name TEXT)")
    other.close()
    assert told(file, FIRST) == FIRST
    assert told(file, OTHER) == FIRST


def test_where_nothing_can_be_kept_everything_is_made(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("een bestand", encoding="utf-8")
    assert told(tmp_path / "cache" / "site.sqlite", FIRST) == FIRST
    assert told(tmp_path / "cache" / "site.sqlite", OTHER) == OTHER
