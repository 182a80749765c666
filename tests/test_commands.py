"""What the commands say of the oracle, line by line, and how they refuse."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from opbrengst.cli import main
from tests import oracle
from tests.conftest import SETTINGS, THEME, write

PROVED = "(voorbeeld) [meetings/voorbeeldhaven/2021-04-14-leestafel.md]"
CHANGED = f"""
# Voorbeeldhaven

## April 2021

- 10 april 2021: Een spelletjesmiddag is stil: het idee heeft geen meewerkers en wacht rustig. \
(voorbeeld) [meetings/voorbeeldhaven/2021-03-10-toekomst.md]
- 14 april 2021: De groep van De leestafel kwam bij elkaar. {PROVED}
- 14 april 2021: Bibliotheek Voorbeeldhaven (voorbeeld) zegt toe: Wij hangen het prikbord weer \
op. {PROVED}
- 14 april 2021: Nieuwe afspraak: Kranten uitzoeken in vier talen. {PROVED}
- 14 april 2021: Nieuwe afspraak: Een tafel zoeken. {PROVED}
- 14 april 2021: De leestafel: van eigenaren gevonden naar wordt concreet. {PROVED}
- 14 april 2021: Aanbeveling opgepakt: Hang het prikbord weer bij de ingang. {PROVED}
- 14 april 2021: Toezegging in uitvoering: Wij zetten voorin een tafel en een koffieautomaat neer. \
{PROVED}
- 14 april 2021: Bewoner D doet mee met De leestafel. {PROVED}
- 14 april 2021: Aangekondigd: een bijeenkomst over De leestafel op woensdag 12 mei 2021. {PROVED}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The settings of a site that publishes the oracle."""
    files = {
        f"{path.relative_to(oracle.FOLDER)}": path.read_bytes()
        for path in oracle.FOLDER.rglob("*")
        if path.suffix in {".md", ".yml"} and path.name not in {"README.md", "expected.yml"}
    }
    plugins = {"search": {}, "opbrengst": {"as_of": "2024-11-20"}}
    settings = yaml.safe_dump({**SETTINGS, "theme": THEME, "plugins": plugins})
    write(tmp_path, {**files, "mkdocs.yml": settings.encode()})
    return tmp_path / "mkdocs.yml"


def run(site: Path, command: str, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, [command, "-f", str(site), *options])
    return result.exit_code, result.output


def test_changes(site: Path) -> None:
    code, told = run(site, "changes", "--from", "2021-04-09", "--to", "12 mei 2021")
    assert code == 0
    assert told.strip() == CHANGED.strip()


def test_each_fact_is_a_line(site: Path) -> None:
    for expected in oracle.EXPECTED["changes"]:
        _, told = run(site, "changes", "--from", str(expected["from"]), "--to", str(expected["to"]))
        lines = [line for line in told.splitlines() if line.startswith("- ")]
        assert len(lines) == len(expected["facts"])


def test_nothing_changed(site: Path) -> None:
    assert run(site, "changes", "--from", "2024-11-01") == (0, "Er is niets veranderd.\n")


def test_days_that_are_none_or_the_wrong_way_round(site: Path) -> None:
    code, told = run(site, "changes", "--from", "gisteren")
    assert (code, "‘gisteren’ is geen dag" in told) == (2, True)
    code, told = run(site, "changes", "--from", "2025-01-01")
    assert (code, "voor de laatste" in told) == (2, True)


def test_status(site: Path) -> None:
    code, told = run(site, "status", "--as-of", "2021-05-12")
    lines = told.splitlines()
    start = lines.index("## De leestafel")
    assert code == 0
    assert lines[start : start + 6] == [
        "## De leestafel",
        "Stand: wordt concreet, sinds 14 april 2021. Trede 3 van 6: concreet gemaakt.",
        "Aan zet: De groep: de volgende bijeenkomst is aangekondigd.",
        "Wie belegde en begeleidde: 14 april 2021 begeleiders.",
        "De methode vraagt nog: 2 afspraken staan open. 1 toezegging staat open.",
        "",
    ]
    assert (
        "De methode vraagt nog: de eerste vervolgbijeenkomst. De begeleiders beleggen die." in lines
    )
    assert "- Een spelletjesmiddag: stil, sinds 10 april 2021. Er wordt niets gevraagd." in lines


def test_the_handing_over_line(site: Path) -> None:
    _, told = run(site, "status")
    [line] = [each for each in told.splitlines() if each.startswith("Wie") and "2022" in each]
    assert line == (
        "Wie belegde en begeleidde: 14 april 2021 begeleiders, "
        "19 mei 2021 groep (begeleid door: begeleiders), "
        "15 september 2021 groep, 14 september 2022 groep."
    )


def test_what_cannot_be_read_is_said_and_nothing_else(site: Path) -> None:
    day = date(2024, 11, 20) - timedelta(days=1)
    broken = site.parent / "meetings" / "voorbeeldhaven" / f"{day}-kapot.md"
    broken.write_text("---\nattendees: [\n---\n", encoding="utf-8")
    code, told = run(site, "status")
    assert code == 1
    assert "kapot.md" in told
    assert "# Voorbeeldhaven" not in told


def test_addresses_are_noted_and_then_known(site: Path) -> None:
    register = site.parent / "addresses.txt"
    code, told = run(site, "addresses")
    assert (code, "nieuw: /voorbeeldhaven/leestafel/" in told) == (1, True)
    assert run(site, "addresses", "--write") == (0, told + "addresses.txt is bijgewerkt.\n")
    assert run(site, "addresses") == (0, "")
    register.write_text(register.read_text(encoding="utf-8") + "/weg/\n", encoding="utf-8")
    code, told = run(site, "addresses")
    assert (code, "dit adres is verdwenen" in told) == (1, True)


def test_addresses_in_another_encoding_are_left_as_they_are(site: Path) -> None:
    register = site.parent / "addresses.txt"
    register.write_bytes("# café\n".encode("latin-1"))
    code, told = run(site, "addresses", "--write")
    assert (code, told) == (
        1,
        "Error: addresses.txt is niet als UTF-8 opgeslagen. Sla het opnieuw op, als UTF-8.\n",
    )
    assert register.read_bytes() == "# café\n".encode("latin-1")


def test_an_edition_for_partners_promises_no_more_than_everybody_can_find(site: Path) -> None:
    public = run(site, "addresses")
    text = site.read_text("utf-8").replace("as_of:", "edition: partners\n    as_of:")
    site.write_text(text, "utf-8")
    assert "edition: partners" in text
    assert run(site, "addresses") == public


def test_what_cannot_be_read_is_told_without_a_name(site: Path) -> None:
    place = site.parent / "meetings" / "voorbeeldhaven"
    (place / "2021-04-15-bij-canarie-kwetsbaar.md").write_text("---\nkleur: rood\n---\n", "utf-8")
    (site.parent / "people.yml").write_text("- Canarie Kwetsbaar\n", "utf-8")
    text = site.read_text("utf-8").replace("as_of:", "people: people.yml\n    as_of:")
    site.write_text(text, "utf-8")
    code, told = run(site, "status")
    assert code == 1
    assert "2021-04-15-bij-….md" in told
    assert "kwetsbaar" not in told
