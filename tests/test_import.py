"""`opbrengst import`: what it asks, what it writes, that it overwrites nothing and names nobody."""

import os
from pathlib import Path

import pytest

from opbrengst.cli import main
from opbrengst.commands import together
from opbrengst.commands.check import as_text, check
from opbrengst.options import settings_of
from tests.conftest import contents
from tests.importing import SITE, run, site
from tests.photographs import taken
from tests.terminal import answered
from tests.word_files import FILES

REPORT = """\
Opbrengst inwoner- en partnerbijeenkomst
Waterrijk, dinsdag 24 november 2026
De bibliotheek van morgen
Aanwezigen: ongeveer 25 bewoners
Focus: de hal

Algemene aanbevelingen
- Zet koffie.

Idee 1: De kiosk
Samen kranten lezen. Canarie Kwetsbaar begint.
Meewerkers: Canarie Kwetsbaar, Pluis van der Veer (vrijwilliger), Bob (06-12345678)
Idee 2: Het koor
Meewerkers: canarie  kwétsbaar en Bewoner A
"""
FILE = "meetings/waterrijk/2026-11-24-de-bibliotheek-van-morgen.md"
DRAFT = """\
---
# Dit is een concept, gemaakt van een verslag uit Word of uit een tekst. Lees het na.
# Het komt op de site als je de regel `verslag: concept` weghaalt.
# Alles kreeg een plek.
verslag: concept
titel: De bibliotheek van morgen
aanwezigen: ongeveer 25 bewoners
focus: de hal
aanbevelingen:
  - Zet koffie.
ideeen:
  - titel: De kiosk
    beschrijving: Samen kranten lezen. Bewoner B begint.
    meewerkers: [Bewoner B, Vrijwilliger 1, Bewoner C]
  - titel: Het koor
    meewerkers: [Bewoner B, Bewoner A]
---
"""
PEOPLE = """\
- naam: Canarie Kwetsbaar
  ook_bekend_als: [Bewoner B]
  locatie: waterrijk
  rol: Bewoner
  toestemming: geen
- naam: Pluis van der Veer
  ook_bekend_als: [Vrijwilliger 1]
  locatie: waterrijk
  rol: Vrijwilliger
  toestemming: geen
- naam: Bob
  ook_bekend_als: [Bewoner C]
  locatie: waterrijk
  rol: Bewoner
  toestemming: geen
  notitie: 06-12345678
"""
SAID = f"""\
Plaats: Waterrijk (zo staat het in het verslag).
Dag: 24 november 2026 (zo staat het in het verslag).
{FILE} staat klaar, als concept.
In people.yml staan 3 namen erbij; in het verslag staan labels. Met toestemming: 0.
Alles kreeg een plek.
Lees het bestand na, en kijk dan met `opbrengst check`. Haal als laatste de regel `verslag: concept` weg.
"""  # noqa: E501 # as it is said


def test_pasted_text_becomes_a_draft_and_entries_of_the_register(tmp_path: Path) -> None:
    settings = site(tmp_path)
    told = run(settings, "-", pasted=REPORT)
    assert (told.exit_code, told.output) == (0, SAID)
    assert (tmp_path / FILE).read_text("utf-8") == DRAFT
    assert (tmp_path / "people.yml").read_text("utf-8") == PEOPLE


def test_the_draft_passes_the_check_and_is_published_when_it_is_none(tmp_path: Path) -> None:
    settings = site(tmp_path)
    run(settings, "-", pasted=REPORT)
    (tmp_path / FILE).write_text(DRAFT.replace("verslag: concept\n", ""), "utf-8")
    found = list(as_text(check(settings_of(settings))))
    assert [line for line in found if "fout:" in line] == []


def test_labels_go_on_where_the_place_left_off(tmp_path: Path) -> None:
    earlier = (
        "---\naanwezigen: 3\nfocus: x\nideeen:\n  - titel: A\n    meewerkers: [Bewoner F]\n---\n"
    )
    people = "- naam: Pluis van der Veer\n  ook_bekend_als: [Bewoner D]\n  locatie: waterrijk\n"
    settings = site(
        tmp_path, **{"meetings/waterrijk/2026-01-05-x.md": earlier, "people.yml": people}
    )
    assert run(settings, "-", pasted=REPORT).exit_code == 0
    written = (tmp_path / FILE).read_text("utf-8")
    assert "meewerkers: [Bewoner B, Bewoner D, Bewoner C]" in written
    assert (tmp_path / "people.yml").read_text("utf-8").startswith(people)
    assert "Pluis" not in (tmp_path / "people.yml").read_text("utf-8").removeprefix(people)


def test_who_is_known_without_a_label_is_told_of_by_the_line(tmp_path: Path) -> None:
    people = "# wie\n- naam: Canarie Kwetsbaar\n  locatie: waterrijk"
    settings = site(tmp_path, **{"people.yml": people})
    assert run(settings, "-", pasted=REPORT).exit_code == 0
    told = "# 1. Bewoner B staat al in people.yml, op regel 2, zonder label. Zet daar bij:\n"
    written = (tmp_path / FILE).read_text("utf-8")
    assert told in written
    assert "Canarie" not in written
    assert (tmp_path / "people.yml").read_text("utf-8").startswith(people + "\n- naam: Pluis")


def test_names_may_be_kept(tmp_path: Path) -> None:
    settings = site(tmp_path)
    assert run(settings, "-", "--keep-names", pasted=REPORT).exit_code == 0
    written = (tmp_path / FILE).read_text("utf-8")
    assert "meewerkers: [Canarie Kwetsbaar, Pluis van der Veer, Bob]" in written
    assert (tmp_path / "people.yml").read_text("utf-8") == ""


def test_without_the_option_the_register_is_made_and_the_option_told(tmp_path: Path) -> None:
    plain = SITE["mkdocs.yml"].replace("{people: people.yml}", "{}")
    settings = site(tmp_path, **{"mkdocs.yml": plain})
    (tmp_path / "people.yml").unlink()
    told = run(settings, "-", pasted=REPORT)
    assert told.exit_code == 0
    assert "Zet in mkdocs.yml bij de plugin opbrengst `people: people.yml`" in told.output
    assert (tmp_path / "people.yml").read_text("utf-8") == PEOPLE


def test_a_register_that_cannot_be_added_to_is_left_alone(tmp_path: Path) -> None:
    settings = site(tmp_path, **{"people.yml": "- naam: [\n"})
    before = contents(tmp_path)
    told = run(settings, "-", pasted=REPORT)
    assert told.exit_code == 2
    assert "In people.yml kan niets worden bijgeschreven." in told.output
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("arguments", "text", "said"),
    [
        ([], "Idee 1: De kiosk", "Bij welke plaats hoort dit verslag?"),
        ([], "Van Waterrijk naar Duinzicht\n24-11-2026", "meer dan één plaats"),
        (["--place", "waterrijk"], "Idee 1: De kiosk", "Van welke dag is dit verslag?"),
        (["--place", "waterrijk"], "Datum: 3/4/2026", "Deze dag kan 3 april 2026 zijn"),
        (
            ["--place", "elders"],
            REPORT,
            "Er is geen plaats ‘elders’. Er zijn: duinzicht, waterrijk.",
        ),
        (["--place", "elders", "--library", "x"], REPORT, "Er is geen organisatie ‘x’"),
        (["--place", "404", "--library", "bieb"], REPORT, "kan niet ‘404’ heten"),
        (["--slug", "De avond"], REPORT, "--slug: schrijf de-avond"),
        (["--date", "gisteren"], REPORT, "gisteren"),
    ],
)
def test_what_is_missing_is_a_sentence_where_nobody_can_be_asked(
    tmp_path: Path, arguments: list[str], text: str, said: str
) -> None:
    settings = site(tmp_path)
    before = contents(tmp_path)
    told = run(settings, "-", *arguments, pasted=text)
    assert told.exit_code == 2
    assert said in told.output
    assert contents(tmp_path) == before


def test_a_new_place_is_made_with_its_library(tmp_path: Path) -> None:
    settings = site(tmp_path)
    told = run(settings, "-", "--place", "Nieuwe Hoek", "--library", "bieb", pasted=REPORT)
    assert told.exit_code == 0
    made = contents(tmp_path / "meetings" / "nieuwe-hoek")
    assert sorted(made) == ["2026-11-24-de-bibliotheek-van-morgen.md", "index.md"]
    assert b"naam: Nieuwe Hoek\n" in made["index.md"]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    settings = site(tmp_path)
    assert run(settings, "-", pasted=REPORT).exit_code == 0
    before = contents(tmp_path)
    told = run(settings, "-", pasted=REPORT)
    assert told.exit_code == 2
    assert f"{FILE} is er al, en wordt niet overschreven." in told.output
    assert contents(tmp_path) == before


def test_a_picture_takes_a_free_name(tmp_path: Path) -> None:
    mine = taken("jpg")
    name = "meetings/waterrijk/pictures/2026-02-04-avond-4.jpg"
    settings = site(tmp_path, **{name: mine, "x.docx": FILES["python-docx"]})
    told = run(settings, tmp_path / "x.docx", "--place", "waterrijk", "--slug", "avond")
    assert told.exit_code == 0
    pictures = contents(tmp_path / "meetings" / "waterrijk" / "pictures")
    assert sorted(pictures) == ["2026-02-04-avond-4.jpg", "2026-02-04-avond-5.png"]
    assert pictures["2026-02-04-avond-4.jpg"] == mine
    written = (tmp_path / "meetings/waterrijk/2026-02-04-avond.md").read_text("utf-8")
    assert "bestand: 2026-02-04-avond-5.png" in written


def test_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up at the last file leaves nothing behind."""
    settings = site(tmp_path, **{"people.yml": PEOPLE})
    before = contents(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device", "people.yml")

    monkeypatch.setattr(os, "fsync", full)
    text = REPORT.replace("Pluis van der Veer", "Wim van Dam")
    told = run(settings, "-", "--place", "Nieuw", "--library", "bieb", pasted=text)
    assert told.exit_code == 1
    assert "is niet te schrijven (No space left on device). Er is niets veranderd." in told.output
    assert contents(tmp_path) == before
    assert not (tmp_path / "meetings" / "nieuw").exists()


def test_what_was_exchanged_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = tmp_path / "a.yml", tmp_path / "b.yml"
    one.write_bytes(b"a")
    two.write_bytes(b"b")
    real = together._exchange  # noqa: SLF001 # the second of two has to fail

    def second_fails(file: Path, content: bytes) -> None:
        if file == two:
            raise OSError(28, "vol")
        real(file, content)

    monkeypatch.setattr(together, "_exchange", second_fails)
    with pytest.raises(OSError, match="vol"):
        together.write_together({one: b"x", two: b"y", tmp_path / "c": b"c"}, {one, two})
    assert contents(tmp_path) == {"a.yml": b"a", "b.yml": b"b"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "In dit bestand staat geen tekst."),
        (b"PK\x03\x04rommel", "beschadigd"),
        (b"%PDF-1.7", "geen Word-bestand van nu"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    name = "x.docx" if content else "x.txt"
    settings = site(tmp_path, **{name: content})
    told = run(settings, tmp_path / name)
    assert told.exit_code == 1
    assert said in told.output
    assert "Traceback" not in told.output


def test_a_text_of_windows_is_read(tmp_path: Path) -> None:
    settings = site(tmp_path)
    told = run(settings, "-", pasted=REPORT.replace("Zet koffie", "Zet één café").encode("cp1252"))
    assert told.exit_code == 0
    assert "  - Zet één café.\n" in (tmp_path / FILE).read_text("utf-8")


def asked(tmp_path: Path, name: str, *answers: str) -> tuple[int, str]:
    """Import a file with somebody at the terminal."""
    given = ["-f", str(tmp_path / "mkdocs.yml"), str(tmp_path / name)]
    told = answered(main, ["import", *given], *answers)
    return told.exit_code, told.output


def test_at_a_terminal_it_asks_what_it_has_to_know(tmp_path: Path) -> None:
    """The place and the day to agree with, then each name, and how to show who says yes."""
    site(tmp_path, **{"x.txt": REPORT})
    code, said = asked(tmp_path, "x.txt", "ja", "", "", "ja", "1", "nee")
    assert code == 0, said
    assert "In het verslag staat Waterrijk. Hoort het daar bij?" in said
    assert "Mag de naam Canarie Kwetsbaar online? In het verslag heet die Bewoner B." in said
    people = (tmp_path / "people.yml").read_text("utf-8")
    today = settings_of(tmp_path / "mkdocs.yml").today
    assert people == PEOPLE.replace(
        "  rol: Vrijwilliger\n  toestemming: geen\n",
        f"  rol: Vrijwilliger\n  tonen: voornaam\n  toestemming: openbaar\n  gegeven_op: {today}\n",
    )
    assert (tmp_path / FILE).read_text("utf-8") == DRAFT


def test_at_a_terminal_it_asks_of_each_picture_what_is_on_it(tmp_path: Path) -> None:
    site(tmp_path, **{"x.docx": FILES["python-docx"]})
    answers = ("2", "4 februari 2026", "", "Een \U0001f600 kast: <vol>", "nee")
    code, said = asked(tmp_path, "x.docx", *answers)
    assert code == 0, said
    assert "  1. Duinzicht" in said
    assert "Wat is er te zien op beeld 1?" in said
    written = (tmp_path / "meetings/waterrijk/2026-02-04-bijeenkomst.md").read_text("utf-8")
    assert written.partition("beelden:\n")[2] == (
        "  - bestand: 2026-02-04-bijeenkomst-1.png\n"
        "    alt: >-\n      Een \U0001f600 kast: <vol>\n    mensen_herkenbaar: nee\n---\n"
    )


def test_who_stops_answering_has_written_nothing(tmp_path: Path) -> None:
    site(tmp_path, **{"x.txt": REPORT})
    before = contents(tmp_path)
    code, said = asked(tmp_path, "x.txt", "ja")
    assert code == 1
    assert "Gestopt. Er is niets geschreven." in said
    assert contents(tmp_path) == before


def test_no_name_is_said_but_where_it_is_asked_about(tmp_path: Path) -> None:
    settings = site(tmp_path)
    told = run(settings, "-", pasted=REPORT).output
    again = run(settings, "-", "--slug", "nog-eens", pasted=REPORT).output
    for word in ("Canarie", "Kwetsbaar", "Pluis", "Bob", "06-12345678"):
        assert word.lower() not in (told + again).lower()
