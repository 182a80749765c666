"""The rule book: each rule with its words, its weight, and examples that `check` judges."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from opbrengst.checks import CHECKS, Rule, instructions
from opbrengst.cli import main
from opbrengst.commands import rules as book
from opbrengst.commands.check import as_text, check
from opbrengst.commands.rules import EXAMPLES, example
from opbrengst.gathering import Settings
from opbrengst.messages import BOOK, WEIGHTS
from opbrengst.options import settings_of
from opbrengst.problems import Severity
from opbrengst.vocabulary import ROLE_WORDS
from tests.conftest import ROOT, write
from tests.photographs import png
from tests.test_format import sentences

PAGE = ROOT / "plugins" / "opbrengst" / "guide" / "regels.md"
# What the rule book says is there in each example.
AROUND = {
    "meetings/dorp/index.md": "---\nnaam: Dorp\n---\n",
    "organisations.yml": (
        "stadkamer: {naam: Stadkamer, rollen: bibliotheek}\n"
        "spectrum: {naam: Spectrum, rollen: begeleider}\n"
    ),
}
# They are written in the options of sites: a rule that gets another name is another rule.
NAMES = [
    "ids-are-unique", "ids-are-free", "former-ids-mean-one", "former-addresses-are-free",
    "references-exist", "pilots-are-ideas", "ideas-take-up-recommendations",
    "ideas-merge-into-others", "follow-ups-come-after", "states-fit", "reasons-are-given",
    "receivers-are-named", "one-state-a-day", "facilitators-own-nothing",
    "recommendations-have-no-owners", "residents-own-too", "owners-have-ideas",
    "pilots-have-owners", "starts-have-owners", "owners-join-once", "leavers-were-owners",
    "promises-have-organisations", "locations-have-organisations", "readers-know-whom-to-ask",
    "pictures-exist", "pictures-are-described", "pictures-say-who", "texts-hold-no-pictures",
    "blanks-are-filled", "instructions-are-gone", "contacts-stand-in-the-register",
    "numbers-of-persons-stay-out", "people-are-told-apart", "people-have-places",
    "people-have-known-roles", "consents-say-how", "consents-have-days", "consents-last",
    "texts-name-nobody", "reports-are-short", "ideas-are-short", "recommendations-are-short",
    "reports-give-no-verdicts", "reports-give-no-own-views", "drafts-are-known",
    "readers-know-where-to-react", "corrections-come-to-an-end", "reports-name-spectrum",
    "addresses-stay", "addresses-hold-no-names",
]  # fmt: skip
every_rule = pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.name)


def told(folder: Path, files: Mapping[str, str]) -> list[str]:
    """What `opbrengst check` says of a site with these files, without the numbers.

    A picture has no words in the book; here it is one. Most examples need no settings.
    """
    raw = {path: text.encode() or png() for path, text in {**AROUND, **files}.items()}
    write(folder, raw)
    chosen = folder / "mkdocs.yml"
    settings = Settings(
        meetings=folder / "meetings",
        organisations=folder / "organisations.yml",
        addresses=folder / "addresses.txt",
        templates=folder / "overrides" / "opbrengst",
        as_of=date(2026, 11, 22),
        today=date(2026, 11, 22),
        quiet_after_days=30,
        role_words=ROLE_WORDS,
        people=folder / "people.yml" if "people.yml" in files else None,
        responsible=settings_of(chosen).responsible if chosen.is_file() else "",
    )
    return list(as_text(check(settings)))[:-1]


def test_the_names_stay() -> None:
    assert [rule.name for rule in CHECKS] == NAMES


@every_rule
def test_every_rule_has_its_words(rule: Rule) -> None:
    assert (rule.check.__doc__ or "").startswith("Ensure ")
    for said in (rule.sentence, rule.because):
        assert said.endswith(".")
        assert len(said.split()) >= 4
        assert len(said) <= 120


def test_every_entry_of_the_book_is_of_a_rule() -> None:
    assert BOOK.keys() == {rule.name for rule in CHECKS}
    assert {path.stem for path in EXAMPLES.iterdir()} == BOOK.keys()


@every_rule
def test_the_good_example_passes(rule: Rule, tmp_path: Path) -> None:
    assert told(tmp_path, example(rule).good) == []


@every_rule
def test_the_bad_example_is_told(rule: Rule, tmp_path: Path) -> None:
    found = told(tmp_path, example(rule).bad)
    assert found == list(example(rule).messages)
    assert any(line.endswith(f"[{rule.name}]") for line in found)


@every_rule
def test_a_rule_weighs_what_its_messages_weigh(rule: Rule, tmp_path: Path) -> None:
    own = [line for line in told(tmp_path, example(rule).bad) if line.endswith(f"[{rule.name}]")]
    weights = {line.split(" ", 2)[1].removesuffix(":") for line in own}
    assert weights == {WEIGHTS[rule.severity][0]}


@every_rule
def test_only_errors_cannot_be_silenced(rule: Rule) -> None:
    assert rule.may_be_silenced == (rule.severity is not Severity.ERROR)


def test_the_instructions_are_those_of_the_format() -> None:
    facts = {
        each for each in sentences("instruction") if "Zwolle" in each or "groepjes van" in each
    }
    expected = [e for e in sentences("instruction") if e not in facts | {"Bijvoorbeeld:"}]
    assert len(facts) == 2
    assert list(instructions.INSTRUCTIONS) == expected


@pytest.mark.parametrize(
    "lines", [book.as_text, book.as_markdown, book.as_json], ids=lambda f: f.__name__
)
def test_the_book_holds_every_rule_and_example(lines: Any) -> None:
    whole = "\n".join(lines())
    for rule in CHECKS:
        assert rule.name in whole
        assert example(rule).messages[0].split(" ")[0] in whole


def test_the_book_is_json_too() -> None:
    done = CliRunner().invoke(main, ["rules", "--format", "json"])
    assert [rule["name"] for rule in json.loads(done.output)] == NAMES


def test_the_page_of_the_guide_is_up_to_date(request: pytest.FixtureRequest) -> None:
    page = CliRunner().invoke(main, ["rules", "--format", "markdown"]).output
    if request.config.getoption("--bless"):
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page, "make bless writes it anew"


def test_the_readme_leads_to_the_book_and_its_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "(plugins/opbrengst/guide/regels.md)" in readme
    assert "`opbrengst rules`" in readme
    assert "`opbrengst check`" in readme
