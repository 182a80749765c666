"""Days and terms as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opbrengst.dates import Term, day, in_words, term, with_weekday


@pytest.mark.parametrize(
    "text",
    [
        "2016-04-13",
        "2016-4-13",
        "13-04-2016",
        "13-4-2016",
        "13 april 2016",
        "13 April 2016",
        "  13  april\t2016 ",
        "woensdag 13 april 2016",
    ],
)
def test_a_day(text: str) -> None:
    assert day(text) == date(2016, 4, 13)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "morgen",
        "april 2016",
        "13 april",
        "13/04/2016",
        "13-04-16",
        "2016-04",
        "2016-13-04",
        "31 april 2016",
        "30-02-2016",
        "2015-02-29",
        "0000-01-01",
        "13 aprile 2016",
    ],
)
def test_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        day(text)


@given(st.dates())
def test_a_day_is_read_back_as_it_is_said(when: date) -> None:
    text = when.isoformat()
    assert day(text) == when
    if when.year > 999:
        assert day(in_words(when)) == day(with_weekday(when)) == when


def test_a_day_as_readers_say_it() -> None:
    assert in_words(date(2016, 4, 1)) == "1 april 2016"
    assert with_weekday(date(2016, 4, 13)) == "woensdag 13 april 2016"


@pytest.mark.parametrize(
    ("words", "last_day"),
    [
        ("2016-06-15", "2016-06-15"),
        ("15 juni 2016", "2016-06-15"),
        ("uiterlijk 15-06-2016", "2016-06-15"),
        ("tot en met 15 juni 2016", "2016-06-15"),
        ("t/m 15 juni 2016", "2016-06-15"),
        ("tot 15 juni 2016", "2016-06-14"),
        ("voor 15 juni 2016", "2016-06-14"),
        ("vóór 1 juni 2016", "2016-05-31"),
        ("2016-06", "2016-06-30"),
        ("juni 2016", "2016-06-30"),
        ("eind juni 2016", "2016-06-30"),
        ("in de loop van juni 2016", "2016-06-30"),
        ("uiterlijk in februari 2016", "2016-02-29"),
        ("voor juni 2016", "2016-05-31"),
        ("2020", "2020-12-31"),
        ("in 2020", "2020-12-31"),
        ("eind 2020", "2020-12-31"),
        ("voor 2020", "2019-12-31"),
        ("het jaar 2020", "2020-12-31"),
        ("zomer 2016", "2016-09-22"),
        ("in de zomer van 2016", "2016-09-22"),
        ("Voor de zomer van 2016", "2016-06-21"),
        ("najaar 2016", "2016-12-21"),
        ("het voorjaar van 2016", "2016-06-21"),
    ],
)
def test_a_term_with_a_last_day(words: str, last_day: str) -> None:
    assert term(words) == Term(words, date.fromisoformat(last_day))


@pytest.mark.parametrize(
    "words",
    [
        "voor de zomer",
        "zo snel mogelijk",
        "begin 2017",
        "na de zomer van 2016",
        "31 april 2016",
        "voor het eerst",
        "winter 2016",
        "voor 0001",
        "",
    ],
)
def test_a_term_without_a_last_day_is_never_overdue(words: str) -> None:
    assert term(words) == Term(words, None)
    assert not term(words).passed(date.max)


def test_a_term_keeps_its_words_on_one_line() -> None:
    assert term(" vóór  de\nzomer ").words == "vóór de zomer"


def test_the_last_day_itself_is_in_time() -> None:
    until = term("juni 2016")
    assert not until.passed(date(2016, 6, 30))
    assert until.passed(date(2016, 7, 1))


@given(st.text())
def test_any_words_are_a_term(words: str) -> None:
    assert term(words).words == " ".join(words.split())
