"""The rules over all meetings: each with examples that pass and examples that fail."""

import ast
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml

from opbrengst import checks
from opbrengst.checks import CHECKS, Local, Whole
from opbrengst.gathering import Gathered
from opbrengst.history import Rules
from opbrengst.messages import MESSAGES
from opbrengst.problems import Severity, in_order, softened
from opbrengst.programme import programme
from opbrengst.reading import Registers, read
from opbrengst.vocabulary import ROLE_WORDS

ROOT = Path(__file__).parent.parent
CASES = sorted((ROOT / "tests" / "golden" / "checks").glob("*.yml"))
SOURCES = "".join(
    path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "plugins" / "opbrengst").rglob("*.py"))
    if "messages" not in path.parts
)
# What a case does not say: each place has a name, and two organisations are known.
TODAY = date(2026, 11, 22)
PLACE = "---\nname: Een plaats\n---\n"
REGISTER = """
stadkamer: {name: Stadkamer, roles: library}
spectrum: {name: Spectrum, roles: facilitator}
"""


@cache
def loaded(path: Path) -> Mapping[str, Any]:
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def ground_of(case: Mapping[str, Any]) -> Whole:
    """All that the rules look at in a case."""
    files = {f"{path.partition('/')[0]}/index.md": PLACE for path in case["files"]} | case["files"]
    register = case.get("register", REGISTER)
    reading = read(
        {path: text.encode() for path, text in files.items()},
        case.get("others", ()),
        "meetings",
        Registers(
            ("organisations.yml", register.encode()) if register else None,
            ("people.yml", case["people"].encode()) if "people" in case else None,
        ),
    )
    known = programme(reading, TODAY, Rules())
    gathered = Gathered(reading, "addresses.txt", {}, {}, {}, case.get("responsible", ""))
    return Whole(gathered, known, lambda: known, lambda _: False, TODAY, ROLE_WORDS)


def problems_of(case: Mapping[str, Any]) -> list[str]:
    """Everything that a build says of the files of a case; what is no error says so."""
    ground = ground_of(case)
    found = [*checks.problems(ground), *ground.reading.problems]
    return [
        str(each) if each.severity is Severity.ERROR else f"{each.severity}: {each}"
        for each in in_order(softened(found, ground.reading.drafts))
    ]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden(path: Path) -> None:
    case = loaded(path)
    assert problems_of(case) == case["messages"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_rule_that_sees_a_part_misses_nothing(path: Path) -> None:
    """What it finds in each part is what it would find if it saw all there is."""
    ground = ground_of(loaded(path))
    for rule in CHECKS:
        if isinstance(rule, Local):
            found = [problem for part in ground.parts for problem in rule.check(part)]
            assert sorted(found) == sorted(rule.check(ground)), rule.name


def test_places_that_refer_to_each_other_are_one_part() -> None:
    said = "---\npilot: {}\nattendees: 4\nplan: Verder.\n---\n"
    files = {
        "oost/2026-01-05-a.md": said.format("west/kiosk"),
        "west/index.md": "---\nname: West\nformerly: [vroeger]\n---\n",
        "noord/2026-01-05-a.md": said.format("vroeger/kiosk"),
        "zuid/2026-01-05-a.md": said.format("kiosk"),
    }
    *parts, pages = ground_of({"files": files}).parts
    places = [sorted(each.id for each in part.reading.locations) for part in parts]
    assert sorted(places) == [["noord", "oost", "west"], ["zuid"]]
    assert pages.reading.locations == ()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_message_repeats_a_name(path: Path) -> None:
    assert not [each for each in loaded(path)["messages"] if "anarie" in each or "wetsbaar" in each]


def test_every_case_is_of_a_rule() -> None:
    assert {loaded(path)["rule"] for path in CASES} <= {rule.name for rule in CHECKS}


@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_is_used(code: str) -> None:
    assert f'"{code}"' in SOURCES


def test_every_code_has_its_message() -> None:
    makers = {"problem", "problem_of", "_note", "refusal", "Fault", "UnreadableError"}
    codes = {
        argument.value
        for node in ast.walk(ast.parse(SOURCES))
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in makers
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert len(codes) > len(MESSAGES) / 2
    assert codes <= set(MESSAGES)


@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_speaks_plain_dutch_and_says_what_to_do(code: str) -> None:
    message = MESSAGES[code]
    assert message.what.endswith(".")
    assert len(message.remedy) > len("Vul het in")
    words = set(f"{message.what} {message.remedy}".lower().replace(".", " ").split())
    strange = {"yaml", "key", "string", "list", "mapping", "null", "parser", "python", "u", "uw"}
    assert words & strange == set()


@pytest.mark.parametrize(
    "piece",
    ["0 . - ", "0 ) ", "a@", "aaaaaaaa", "<a ", "< ", "1 (", "12345678 ", "NL91 ABNA ", "nl91",
     "Beschrijf hier het idee zoals dat ", "hier het idee zoals, ", "helaas", "06-12345678",
     "Aa van ", "mevrouw A. "],
)  # fmt: skip
def test_no_text_takes_long(piece: str) -> None:
    """Patterns that try everything take minutes for these; the longest text allowed is 20 kB."""
    texts = "".join(f"  - '{piece * (20_000 // len(piece))}@'\n" for _ in range(5))
    files = {"dorp/2026-02-04-x.md": f"---\nkind: notice\nrecommendations:\n{texts}---\n"}
    before = process_time()
    problems_of({"files": files})
    assert process_time() - before < 5
