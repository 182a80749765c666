"""`opbrengst person`: everywhere somebody occurs, and what to do to forget them."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from opbrengst.cli import main
from opbrengst.commands.person import dossier
from opbrengst.options import settings_of
from tests.conftest import AS_OF, SETTINGS, THEME, write
from tests.examples import GOOD

ENTRY = """
    - name: Canarie Kwetsbaar
      also_known_as: [Bewoner A]
      location: oost
      show: first_name
      consent: partners
      given_on: 2026-01-15
"""
FILES: dict[str, str | bytes] = {
    **GOOD,
    "people.yml": ENTRY,
    "meetings/over.md": "# Over ons\n\nMet dank aan Canarie Kwetsbaar.\n",
    "meetings/oost/2026-03-05-canarie-kwetsbaar.md": """
        ---
        pilot: krantenkiosk
        attendees: 4
        left: [Canarie Kwetsbaar]
        plan: Zoals Canarie Kwetsbaar zei. Canarie wil door.
        report: draft
        ---
    """,
    "organisations.yml": "bieb:\n  name: De bieb (voorbeeld)\n  contact: Canarie Kwetsbaar\n",
    "addresses.txt": "/\n/oost/canarie-kwetsbaar/\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The settings of a site in which somebody occurs everywhere."""
    plugins = {"search": {}, "opbrengst": {"as_of": AS_OF, "people": "people.yml"}}
    chosen = yaml.safe_dump({**SETTINGS, "theme": THEME, "plugins": plugins})
    write(tmp_path, {**FILES, "mkdocs.yml": chosen.encode()})
    return tmp_path / "mkdocs.yml"


def told(site: Path, name: str) -> list[tuple[str | int | None, ...]]:
    """Where somebody occurs, in which way, and what the two editions say there."""
    return [
        (each.file.removeprefix("meetings/"), each.line, each.how, *each.said.values())
        for each in dossier(settings_of(site), name).occurrences
    ]


@pytest.mark.parametrize("name", ["Canarie Kwetsbaar", "canárie  KWETSBAAR"])
def test_every_place(site: Path, name: str) -> None:
    draft = "oost/2026-03-05-canarie-kwetsbaar.md"
    assert told(site, name) == [
        ("addresses.txt", 2, "id", "", ""),
        ("oost/2026-02-04-avond.md", 8, "name", "Bewoner A", "Canarie"),
        (draft, 1, "id", "", ""),
        (draft, 4, "name", "een bewoner", "Canarie"),
        (draft, 5, "text", "", ""),
        ("over.md", 3, "text", "", ""),
        ("organisations.yml", 3, "text", "", ""),
    ]


def test_a_label_is_of_its_own_place(site: Path) -> None:
    elsewhere = {name.replace("oost", "west"): text for name, text in GOOD.items()}
    write(site.parent, elsewhere)
    assert not [at for at in told(site, "Canarie Kwetsbaar") if "west" in str(at[0])]


def test_a_single_name_may_be_somebody(site: Path) -> None:
    write(site.parent, {"people.yml": "- name: Canarie\n  location: oost\n"})
    ways = {(file, how) for file, _, how, *_ in told(site, "Canarie")}
    assert ("over.md", "first_name") in ways


def test_nobody(site: Path) -> None:
    assert told(site, "Bree Porselein") == []


def run(site: Path, name: str) -> str:
    result = CliRunner().invoke(main, ["person", "-f", str(site), name])
    assert result.exit_code == 0
    return result.output


def test_what_it_prints(site: Path) -> None:
    printed = run(site, "Canarie Kwetsbaar")
    for line in (
        "people.yml, regel 1: alleen voor partners, gegeven op 15 januari 2026, in oost.",
        "Nu te zien, openbaar: alleen de rol; partners: Canarie.",
        (
            "meetings/oost/2026-02-04-avond.md:8:14 idee 1, owners, 1e naam: als naam; "
            "openbaar: Bewoner A; partners: Canarie"
        ),
        (
            "meetings/oost/2026-03-05-canarie-kwetsbaar.md:4:8 left, 1e naam: als naam; "
            "staat niet op de site"
        ),
        (
            "1. Zet in people.yml de toestemming op geen en bouw opnieuw: dan is de naam van de "
            "site, ook uit teksten en adressen."
        ),
        "4. Bouw beide edities opnieuw, en zet ze beide online.",
    ):
        assert line in printed.splitlines()


def test_what_it_prints_of_nobody(site: Path) -> None:
    printed = run(site, "Bree Porselein")
    assert "Staat niet in people.yml: er is geen toestemming." in printed
    assert "Nergens gevonden. Kijk ook of de naam anders is geschreven." in printed
