"""`opbrengst new`: what is asked, what the file holds, and that who follows it is published."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from opbrengst.cli import main
from opbrengst.commands.blanks import WIDEST
from opbrengst.commands.check import as_text, check
from opbrengst.options import settings_of
from opbrengst.publishing import site as published
from tests.conftest import GOLDEN, write
from tests.photographs import png
from tests.terminal import answered

SETTINGS = """
    site_name: Nieuw
    docs_dir: meetings
    plugins:
      opbrengst: {as_of: 2027-01-15}
"""
KICK_OFF = """
    ---
    attendees: ongeveer 12 bewoners
    focus: een plek voor iedereen
    conditions:
      - De boekenuitleen moet wel blijven!
    ideas:
      - title: De krantenkiosk
        owners: [Bewoner A, Canarie Kwetsbaar]
      - title: De leestafel
        owners: [Bewoner C]
      - title: De spelletjeskast
      - title: Het oude plan
        merged_into: leestafel
    commitments:
      - {id: tafel, by: bieb, text: Er komt een tafel., about: krantenkiosk, due: voorjaar 2027}
      - {id: lampen, by: bieb, text: Wij hangen lampen op.}
    ---
"""
FOLLOW_UP = """
    ---
    pilot: krantenkiosk
    attendees: 4
    actions:
      - {text: Een rek zoeken, by: Bewoner A, due: maart 2027}
      - Wij vragen Canarie Kwetsbaar om de sleutel
      - {id: koffie, text: Koffie zetten}
    updates:
      - {about: lampen, state: in_progress}
    ---
"""
LATER = "---\nkind: notice\nupdates:\n  - {about: koffie, state: done}\n---\n"
FILES = {
    "mkdocs.yml": SETTINGS,
    "organisations.yml": (
        "bieb:\n  name: De bieb (voorbeeld)\n  roles: [library]\n"
        "bureau:\n  name: Het bureau (voorbeeld)\n  roles: [facilitator]\n"
    ),
    "meetings/index.md": "# Welkom\n",
    "meetings/oost/index.md": "---\nname: Oost\nlibrary: bieb\n---\n",
    "meetings/west/index.md": "---\nname: West\nlibrary: bieb\n---\n",
    "meetings/oost/2026-10-07-avond.md": KICK_OFF,
    "meetings/oost/2026-11-04-krantenkiosk.md": FOLLOW_UP,
    "meetings/oost/2026-11-20-koffie.md": LATER,
}
DAY = ("--date", "2026-12-02")
CASES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "opbrengst": ("west/2026-12-02-wijkbijeenkomst", ("--place", "west", "--kind", "opbrengst")),
    "vervolg": ("oost/2026-12-02-krantenkiosk", ("--place", "Oost", "--pilot", "krantenkiosk")),
    "eerste-vervolg": (
        "oost/2026-12-02-leestafel",
        ("--place", "oost", "--kind", "vervolg", "--pilot", "De leestafel"),
    ),
    "stil-idee": ("oost/2026-12-02-kast", ("--place", "oost", "--pilot", "spelletjeskast",
                                          "--slug", "kast")),
    "bericht": ("oost/2026-12-02-bericht", ("--place", "oost", "--kind", "bericht")),
}  # fmt: skip
every_case = pytest.mark.parametrize("case", CASES)
New = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, FILES)
    return tmp_path


@pytest.fixture
def new(folder: Path, monkeypatch: pytest.MonkeyPatch) -> New:
    monkeypatch.chdir(folder)
    return lambda *options: CliRunner().invoke(main, ["new", *options])


def told(folder: Path, name: str) -> list[str]:
    """What `check` says of a report."""
    said = as_text(check(settings_of(folder / "mkdocs.yml")))
    return [line for line in said if line.startswith(f"meetings/{name}.md:")]


@every_case
def test_the_file_and_what_check_says_of_it(
    folder: Path, new: New, case: str, compare: Callable[[Path, Mapping[str, str]], None]
) -> None:
    name, options = CASES[case]
    result = new(*options, *DAY)
    assert result.exit_code == 0, result.output
    assert result.output.startswith(f"meetings/{name}.md staat klaar.\nOpen het bestand")
    made = (folder / f"meetings/{name}.md").read_text("utf-8")
    compare(
        GOLDEN / "new" / case, {"made.md": made, "told.txt": "\n".join(told(folder, name)) + "\n"}
    )


@every_case
def test_the_comments_are_short(folder: Path, new: New, case: str) -> None:
    name, options = CASES[case]
    new(*options, *DAY)
    made = (folder / f"meetings/{name}.md").read_text("utf-8")
    notes = [line.strip() for line in made.splitlines() if line.strip().startswith("#")]
    assert max(map(len, notes)) <= WIDEST + 2
    assert re.findall(r"\b(?:u|uw)\b", " ".join(notes)) == []
    assert "Kwetsbaar" not in made


EXAMPLE = re.compile(r"Bijvoorbeeld: (.+)$")
STATES = re.compile(r"Stand: ([a-z]+)")


def followed(lines: list[str]) -> Iterator[str]:
    """A file as somebody fills it in who does only what its comments say."""
    notes: list[str] = []
    states = ""
    for line, below in pairwise([*lines, ""]):
        if line.strip().startswith("#"):
            notes.append(line.strip())
        elif below.strip() != "-":  # else the example belongs behind that dash
            whole = " ".join(notes)
            example = EXAMPLE.search(notes[-1]) if notes else None
            typed = states if line.strip() == "stand:" else ""
            if example and line.endswith((":", "[]", "-")):
                typed = example[1]
            states = found[1] if (found := STATES.search(whole)) else ""
            notes = []
            if "Zet hier gepubliceerd" in whole:
                yield "verslag: gepubliceerd"
                continue
            yield f"{line.removesuffix('[]').rstrip()} {typed}" if typed else line
            continue
        yield line


def filled_in(text: str) -> str:
    return "\n".join(followed(text.splitlines())) + "\n"


@every_case
def test_who_follows_only_the_comments_is_published(folder: Path, new: New, case: str) -> None:
    name, options = CASES[case]
    new(*options, *DAY)
    file = folder / f"meetings/{name}.md"
    made = file.read_text("utf-8")
    for where in re.findall(r"(?m)^# Zet de foto eerst in de map (\S+)\.$", made):
        write(folder, {f"{where}/prikbord.png": png()})
    file.write_text(filled_in(made), "utf-8")
    assert told(folder, name) == []
    checked = check(settings_of(folder / "mkdocs.yml"))
    assert checked.passed
    assert f"{name}/" in published(settings_of(folder / "mkdocs.yml")).addresses


@every_case
def test_a_file_that_is_not_finished_is_not_published(folder: Path, new: New, case: str) -> None:
    name, options = CASES[case]
    new(*options, *DAY)
    file = folder / f"meetings/{name}.md"
    half = filled_in(file.read_text("utf-8")).replace("verslag: gepubliceerd", "verslag: concept")
    for text in (file.read_text("utf-8"), half):
        file.write_text(text, "utf-8")
        assert f"{name}/" not in published(settings_of(folder / "mkdocs.yml")).addresses


def test_a_report_is_never_overwritten(folder: Path, new: New) -> None:
    _, options = CASES["vervolg"]
    new(*options, *DAY)
    file = folder / "meetings/oost/2026-12-02-krantenkiosk.md"
    file.write_text("van mij", "utf-8")
    result = new(*options, *DAY)
    assert result.exit_code == 1
    assert result.output == (
        "Error: meetings/oost/2026-12-02-krantenkiosk.md bestaat al, en wordt niet overschreven. "
        "Kies met --slug een andere naam.\n"
    )
    assert file.read_text("utf-8") == "van mij"
    assert new(*options, *DAY, "--slug", "Nog een keer").exit_code == 0
    assert (folder / "meetings/oost/2026-12-02-nog-een-keer.md").is_file()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "Er is niemand om het aan te vragen. Geef mee: --place, --kind."),
        (("--place", "oost"), "Geef mee: --place, --kind."),
        (("--place", "oost", "--kind", "vervolg"), "Geef mee: --pilot."),
        (("--place", "noord", "--kind", "bericht"), "geen plaats ‘noord’. Er zijn: oost, west."),
        (("--place", "west", "--kind", "vervolg"), "In West is op deze dag nog geen idee"),
        (
            ("--place", "oost", "--pilot", "prikbord"),
            "In Oost is geen idee ‘prikbord’. Er zijn: krantenkiosk, leestafel, spelletjeskast.",
        ),
        (
            ("--place", "noord", "--library", "biep", "--kind", "bericht"),
            "Er is geen organisatie ‘biep’ in organisations.yml. Er zijn: bieb, bureau.",
        ),
        (("--place", "Agenda", "--library", "bieb", "--kind", "bericht"), "zo heet al een blad"),
        (("--place", "oost", "--kind", "feest"), "'feest' is not one of"),
        (("--place", "oost", "--date", "31-11-2026"), "Die dag bestaat niet"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(new: New, options: tuple[str, ...], said: str) -> None:
    result = new(*options, *(() if "--date" in options else DAY))
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_a_new_place_comes_with_it(folder: Path, new: New) -> None:
    result = new("--place", "Aan Zee", "--library", "bieb", "--kind", "opbrengst", *DAY)
    assert result.exit_code == 0
    assert "naam: Aan Zee\n" in (folder / "meetings/aan-zee/index.md").read_text("utf-8")
    assert (folder / "meetings/aan-zee/2026-12-02-wijkbijeenkomst.md").is_file()


def test_what_is_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    result = answered(main, ["new"], "1", "2 december 2026", "2", "1")
    assert result.exit_code == 0
    assert (folder / "meetings/oost/2026-12-02-krantenkiosk.md").is_file()
    kinds, ideas = re.findall(r"\n((?: +\d\. .*\n)+)Nummer", result.output)[1:]
    assert [line.split(". ")[1].split(":")[0] for line in kinds.splitlines()] == [
        "opbrengst",
        "vervolg",
        "bericht",
    ]
    assert ideas.splitlines() == [
        "   1. De krantenkiosk (vervolg gehouden; meewerkers: Bewoner A en een bewoner)",
        "   2. De leestafel (eigenaren gevonden; meewerkers: Bewoner C)",
        "   3. De spelletjeskast (stil; nu geen meewerkers)",
    ]


def test_a_place_without_ideas_is_asked_for_no_follow_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    result = answered(main, ["new", "--place", "west", *DAY], "1", "Onze avond")
    assert result.exit_code == 0
    assert "vervolg:" not in result.output
    assert (folder / "meetings/west/2026-12-02-onze-avond.md").is_file()


def test_a_name_that_is_taken_is_asked_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    answers = ("1", "???", "avond", "nog een avond")
    result = answered(main, ["new", "--place", "oost", "--date", "7-10-2026"], *answers)
    assert "2026-10-07-avond.md bestaat al" in result.output
    assert "Gebruik letters of cijfers." in result.output
    assert (folder / "meetings/oost/2026-10-07-nog-een-avond.md").is_file()


def test_who_stops_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    before = sorted(folder.rglob("*"))
    result = answered(main, ["new"], "3", "Zuid", "1", "", "1")
    assert result.exit_code == 1
    assert "Gestopt. Er is niets geschreven." in result.output
    assert sorted(folder.rglob("*")) == before


def test_what_cannot_be_read_is_missed(folder: Path, new: New) -> None:
    write(folder, {"meetings/oost/2026-11-25-x.md": "---\npilot: [\n---\n"})
    result = new("--place", "oost", "--kind", "bericht", *DAY)
    assert result.exit_code == 0
    assert "Let op: één verslag van Oost kan niet gelezen worden" in result.output
