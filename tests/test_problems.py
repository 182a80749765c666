"""Problems as a door tells them: where they are, how many, and never more than can be read."""

from collections.abc import Iterable

import pytest

from opbrengst.problems import (
    LONGEST_QUOTATION,
    MOST_OF_A_FILE,
    Mark,
    Problem,
    Severity,
    Source,
    in_order,
    told,
    total,
    visible,
)


def problem(file: str, line: int, code: str = "empty_file") -> Problem:
    return Source(file, {(): Mark(line, 1)}).problem(code)


def lines(problems: Iterable[Problem]) -> list[str]:
    return [f"{each.file}:{each.line} {each.code} {each.severity}" for each in problems]


def test_problems_stand_in_the_order_of_the_files_and_each_once() -> None:
    found = [problem("b", 2), problem("a", 10), problem("b", 1), problem("a", 9), problem("b", 2)]
    assert [(each.file, each.line) for each in in_order(found)] == [
        ("a", 9),
        ("a", 10),
        ("b", 1),
        ("b", 2),
    ]


def test_at_most_twenty_of_a_file_are_told_and_then_how_many_more() -> None:
    found = [problem("a", line) for line in range(1, 31)] + [problem("b", 1)]
    shown = told(found)
    assert [each.line for each in shown if each.file == "a"] == [*range(1, 21), 20]
    assert str(shown[MOST_OF_A_FILE]) == (
        "a:20:1 Dit bestand heeft nog 10 andere fouten of tips. "
        "Verbeter eerst wat hierboven staat en kijk dan opnieuw."
    )
    assert lines(shown)[-1] == "b:1 empty_file error"


def test_twenty_of_a_file_are_all_told() -> None:
    assert [each.code for each in told(problem("a", line) for line in range(1, 21))] == [
        "empty_file"
    ] * MOST_OF_A_FILE


def test_an_error_is_told_before_a_hint_further_up() -> None:
    hints = [problem("a", line, "draft") for line in range(1, 31)]
    shown = told([*hints, problem("a", 99)])
    assert "a:99 empty_file error" in lines(shown)
    assert lines(shown)[-1] == "a:99 more hint"


def test_what_is_left_out_weighs_as_its_heaviest() -> None:
    found = [problem("a", line) for line in range(1, 22)] + [problem("a", 50, "draft")]
    assert told(found)[-1].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([], "geen fouten"),
        ([problem("a", 1)], "1 fout in 1 bestand"),
        ([problem("a", 1), problem("a", 1)], "1 fout in 1 bestand"),
        ([problem("a", 1), problem("b", 1)], "2 fouten in 2 bestanden"),
        ([problem("a", 1, "lost_character")], "1 waarschuwing in 1 bestand"),
        (
            [problem("a", 1), problem("a", 2, "lost_character"), problem("b", 1, "lost_character")],
            "1 fout en 2 waarschuwingen in 2 bestanden",
        ),
        (
            [problem("a", 1), problem("a", 2, "lost_character"), problem("a", 3, "draft")],
            "1 fout, 1 waarschuwing en 1 tip in 1 bestand",
        ),
    ],
)
def test_the_number_at_the_end(found: list[Problem], words: str) -> None:
    assert total(found) == words


def test_what_nobody_sees_is_shown() -> None:
    assert visible("een\n twee") == "een twee"
    assert visible("een\u202etwee\u200b \x1b[31m") == "een<U+202E>twee<U+200B> <U+001B>[31m"


def test_a_message_stays_on_one_line_whatever_was_found() -> None:
    source = Source("a\n.md")
    said = str(source.problem("unknown_key_of_many", (), found="x\x1b[2J\ny" * 1000))
    assert "\n" not in said
    assert "\x1b" not in said
    assert len(said) < LONGEST_QUOTATION + 150


def test_a_place_is_said_in_words() -> None:
    words = {("ideas",): "ideeen", ("ideas", 1, "owners"): "meewerkers"}
    assert Source("a", {}, words).place(("ideas", 1, "owners", 0)) == "idee 2, meewerkers, 1e naam"
