"""What is asked at a terminal: a place, a day, a choice; and what is made of the answers."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest

from opbrengst.cli import asking
from opbrengst.cli.shared import make_place
from opbrengst.commands.check import as_text, check
from opbrengst.commands.places import place_called
from opbrengst.gathering import collected
from opbrengst.options import settings_of
from tests.conftest import write
from tests.examples import GOOD
from tests.terminal import answered

SITE = "docs_dir: meetings\nplugins:\n  opbrengst: {as_of: 2026-11-26}\n"


def asked(question: Callable[[], Any], *answers: str) -> tuple[Any, str]:
    """What a question returns, and all that was shown to whoever answered."""
    found: list[Any] = []

    @click.command()
    def command() -> None:
        assert asking.somebody_is_there()
        found.append(question())

    result = answered(command, [], *answers)
    return (found[0] if found else None), result.output


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path, {**GOOD, "mkdocs.yml": SITE})
    return tmp_path


def placed(site: Path, *answers: str) -> tuple[Any, str]:
    settings = settings_of(site / "mkdocs.yml")
    reading = collected(settings)

    def question() -> Any:
        place = asking.a_place(settings, reading)
        make_place(settings, place)
        return place

    return asked(question, *answers)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("", date(2026, 11, 26)),
        ("13-04-2016", date(2016, 4, 13)),
        ("woensdag 13 april 2016", date(2016, 4, 13)),
        ("2016-04-13", date(2016, 4, 13)),
    ],
)
def test_a_day_in_any_spelling(said: str, meant: date) -> None:
    found, shown = asked(lambda: asking.a_day("Welke dag?", date(2026, 11, 26)), said)
    assert found == meant
    assert "Welke dag? [26 november 2026]" in shown


def test_a_day_that_is_none_is_asked_again() -> None:
    found, shown = asked(
        lambda: asking.a_day("Welke dag?", date(2026, 11, 26)), "31-04-2016", "ooit", "1 mei 2016"
    )
    assert found == date(2016, 5, 1)
    assert "Die dag bestaat niet: april 2016 heeft 30 dagen." in shown
    assert "‘ooit’ is geen dag die bestaat. Schrijf een dag als 2016-04-13" in shown


@pytest.mark.parametrize(
    ("said", "meant"), [("ja", True), ("J", True), ("yes", True), ("nee", False), ("n", False)]
)
def test_yes_or_no(said: str, meant: bool) -> None:
    found, shown = asked(lambda: asking.yes_or_no("Mag dat?"), "misschien", said)
    assert found is meant
    assert "Typ ja of nee." in shown


def test_a_choice_is_one_of_the_numbers() -> None:
    found, shown = asked(lambda: asking.choice("Wat?", ["dit", "dat"]), "3", "dat", "2")
    assert found == 1
    assert shown.count("Typ een van de nummers die hierboven staan.") == 2
    assert "   1. dit\n   2. dat\n" in shown


def test_who_stops_is_told_that_nothing_was_written() -> None:
    found, shown = asked(lambda: asking.text("Wat?"))
    assert found is None
    assert "Gestopt. Er is niets geschreven." in shown


def test_a_place_that_is_there(site: Path) -> None:
    place, shown = placed(site, "1")
    assert (place.id, place.new) == ("oost", False)
    assert "  1. Oost\n   2. een nieuwe plaats\n" in shown
    assert place_called(collected(settings_of(site / "mkdocs.yml")), "OOST") == place


def test_a_new_place_with_a_library_that_is_there(site: Path) -> None:
    place, shown = placed(site, "2", "Agenda", "???", "Aan de Waal", "1")
    assert (place.id, place.library) == ("aan-de-waal", "bieb")
    assert "zo heet al een bladzijde van de site zelf" in shown
    assert "Van ‘???’ is geen adres te maken." in shown
    made = (site / "meetings/aan-de-waal/index.md").read_text("utf-8")
    assert "naam: Aan de Waal\n" in made
    assert "bibliotheek: bieb\n" in made
    assert (site / "organisations.yml").read_text("utf-8") == GOOD["organisations.yml"]
    assert list(as_text(check(settings_of(site / "mkdocs.yml"))))[:-1] == []


def test_a_new_place_that_is_there_after_all(site: Path) -> None:
    place, _ = placed(site, "2", "oost")
    assert (place.id, place.new) == ("oost", False)


def test_a_new_place_with_a_new_library(site: Path) -> None:
    place, shown = placed(site, "2", "West", "2", "Bibliotheek West")
    assert (place.library, place.registered) == ("bibliotheek-west", "Bibliotheek West")
    assert "Bibliotheek West staat nu ook in organisations.yml" in shown
    entry = "\nbibliotheek-west:\n  name: Bibliotheek West\n  roles: [library]\n"
    assert (site / "organisations.yml").read_text("utf-8") == GOOD["organisations.yml"] + entry
    assert list(as_text(check(settings_of(site / "mkdocs.yml"))))[:-1] == []


def test_a_first_place_and_a_first_library(site: Path) -> None:
    (site / "organisations.yml").unlink()
    place, _ = placed(site, "2", "West", "1", "Bibliotheek West")
    entry = "bibliotheek-west:\n  naam: Bibliotheek West\n  rollen: [bibliotheek]\n"
    assert (site / "organisations.yml").read_text("utf-8") == entry
    assert place.library == "bibliotheek-west"


def test_a_register_with_a_mistake_is_left_as_it_is(site: Path) -> None:
    broken = GOOD["organisations.yml"] + "  website: nergens\n"
    (site / "organisations.yml").write_text(broken, "utf-8")
    _, shown = placed(site, "2", "West", "1", "Bibliotheek West")
    assert "In organisations.yml staat een fout, en daarom is Bibliotheek West er niet" in shown
    assert (site / "organisations.yml").read_text("utf-8") == broken


def test_a_library_may_come_later(site: Path) -> None:
    place, _ = placed(site, "2", "West", "3")
    assert (place.library, place.new) == ("", True)
    assert "bibliotheek:\n" in (site / "meetings/west/index.md").read_text("utf-8")
