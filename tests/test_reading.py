"""One file: its golden cases, one form or mistake each, and what holds whatever is written."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from opbrengst.dates import Term
from opbrengst.model import Meeting, Name, Record
from opbrengst.problems import Problem, stopping
from opbrengst.reading import read_meeting
from opbrengst.reading.nodes import parsed
from opbrengst.vocabulary import PEOPLE
from tests.canaries import CANARY, classes

CASES = sorted((Path(__file__).parent / "golden" / "reading").glob("*.yml"))
# What else somebody may write behind `owners:` or `by:`, none of it a name.
NO_NAMES = (
    "{Canarie Kwetsbaar: voorzitter}",
    "{eerste: Canarie Kwetsbaar, tweede: Canarie Kwetsbaar}",
    "[[Canarie Kwetsbaar], {Canarie Kwetsbaar: x}]",
    "'Canarie' Kwetsbaar",
    '"Canarie" Kwetsbaar',
    "'Canarie Kwetsbaar",
    "!Canarie Kwetsbaar",
    "&Canarie Kwetsbaar",
    "*Canarie Kwetsbaar",
    "@Canarie Kwetsbaar",
    "`Canarie Kwetsbaar`",
    "Canarie: Kwetsbaar: x",
    "[Canarie Kwetsbaar",
    "{Canarie Kwetsbaar",
    "[Canarie] Kwetsbaar",
    "| Canarie Kwetsbaar",
    "\n{indent}- Canarie: Kwetsbaar: x",
    "\n{indent}- 'Canarie' Kwetsbaar",
    "\n{indent}  tekst: Canarie: Kwetsbaar",
    "\n{indent}Canarie Kwetsbaar: ja",
    "\nCanarie Kwetsbaar: ja",
)


def read_file(text: str, name: str = "2016-04-13-x.md") -> tuple[Meeting | None, list[Problem]]:
    return read_bytes(text.encode(), name)


def read_bytes(content: bytes, name: str) -> tuple[Meeting | None, list[Problem]]:
    file = f"meetings/zwolle-zuid/{name}"
    meeting, problems = read_meeting(file, "zwolle-zuid", name.removesuffix(".md"), content)
    return meeting, sorted(problems)


def content_of(case: dict[str, Any]) -> bytes:
    """The bytes of a case: what its `¤` stands for, its line ends and its encoding filled in."""
    text, times = case.get("sign", ("", 1))
    whole = case["text"].replace("¤", text * times).replace("\n", case.get("line_end", "\n"))
    return bytes(whole.encode(case.get("encoding", "utf-8")))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    meeting, problems = read_bytes(content_of(case), case.get("name", "2016-04-13-x.md"))
    assert [str(each) for each in problems] == case["messages"]
    assert (meeting is None) == bool(stopping(problems))
    if "meeting" in case:
        assert told(meeting, case["meeting"]) == case["meeting"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_message_repeats_a_name(path: Path) -> None:
    messages = yaml.safe_load(path.read_text(encoding="utf-8"))["messages"]
    assert [each for each in messages if any(word in each for word in CANARY.split())] == []


def of_people(
    record: type[Record] = Meeting, path: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    """The keys of the model under which people are named, each with the keys around it."""
    for key, field in record.model_fields.items():
        for each in classes(field.annotation):
            if each is Name:
                yield (*path, key)
            elif each not in (record, Name):
                yield from of_people(each, (*path, key))


def test_the_keys_of_people_are_known() -> None:
    assert {path[-1] for path in of_people()} == PEOPLE


@pytest.mark.parametrize("written", NO_NAMES)
@pytest.mark.parametrize("path", sorted(set(of_people())), ids="/".join)
def test_what_stands_under_a_key_of_people_is_never_repeated(
    path: tuple[str, ...], written: str
) -> None:
    *around, key = path
    indent = "    " if around else ""
    above = f"{around[0]}:\n  - text: iets\n" if around else ""
    value = written.replace("{indent}", f"{indent}  ")
    meeting, problems = read_file(f"---\n{above}{indent}{key}: {value}\n---\n")
    assert meeting is None
    assert problems
    assert [
        p for p in problems if any(word in p.what + p.remedy + p.field for word in CANARY.split())
    ] == []


def test_every_repaired_line_can_be_read() -> None:
    for path in CASES:
        for message in yaml.safe_load(path.read_text(encoding="utf-8"))["messages"]:
            _, found, repaired = message.partition("Schrijf: ")
            if found:
                assert parsed(repaired) is not None


def test_a_thousand_mistakes_are_told_at_once() -> None:
    colours = "".join(f"    kleur_{n}: rood\n" for n in range(5))
    ideas = "".join(f"  - titel: Idee {n}\n{colours}" for n in range(200))
    _, problems = read_file(f"---\naanwezigen: 4\nfocus: veel\nideeen:\n{ideas}---\n")
    assert [p.line for p in problems] == [n for n in range(5, 1205) if (n - 5) % 6]


# What a case asks for, out of what was read.


def told(actual: Any, asked: Any) -> Any:
    """The part of a record that a case asks for, in plain values."""
    if isinstance(actual, Name):
        return actual.text
    if isinstance(actual, Term) and not isinstance(asked, dict):
        return actual.words
    if isinstance(asked, dict) and actual is not None:
        return {key: told(getattr(actual, key), value) for key, value in asked.items()}
    if isinstance(actual, tuple):
        wanted = (
            [*asked, *[None] * len(actual)] if isinstance(asked, list) else [None] * len(actual)
        )
        return [told(each, like) for each, like in zip(actual, wanted, strict=False)]
    assert actual is None or isinstance(actual, str | int | date), actual
    return actual
