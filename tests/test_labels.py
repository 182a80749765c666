"""Who is named in a report has a label in the draft, the same one everywhere."""

from dataclasses import replace

import pytest

from opbrengst.importers.drafts import Draft
from opbrengst.importers.drafts.parties import is_name, like_names
from opbrengst.reading.registers import read_people
from tests.importing import KNOWN, made_of

REGISTER = """
- naam: Canarie Kwetsbaar
  ook_bekend_als: [Bewoner D]
  locatie: waterrijk
- naam: Pluis van der Veer
  locatie: duinzicht
"""
PEOPLE = read_people("people.yml", REGISTER.encode())[0]


def of_owners(text: str, **known: object) -> Draft:
    return made_of("Idee 1: De kiosk", f"Meewerkers: {text}", known=replace(KNOWN, **known))  # type: ignore[arg-type]


def owners(made: Draft) -> str:
    return made.text.partition("meewerkers: [")[2].partition("]")[0]


def people(made: Draft) -> list[tuple[str, str, str, str]]:
    return [(each.name, each.label, each.role, each.note) for each in made.people]


def test_each_name_gets_the_next_free_label() -> None:
    made = of_owners("Canarie Kwetsbaar, Bob & Pluis van der Veer", labels=frozenset({"bewoner b"}))
    assert owners(made) == "Bewoner A, Bewoner C, Bewoner D"
    assert people(made) == [
        ("Canarie Kwetsbaar", "Bewoner A", "Bewoner", ""), ("Bob", "Bewoner C", "Bewoner", ""),
        ("Pluis van der Veer", "Bewoner D", "Bewoner", ""),
    ]  # fmt: skip
    assert made.doubts == ()


def test_labels_of_the_document_are_taken_and_stay() -> None:
    made = of_owners("bewoner a, Canarie Kwetsbaar, Vrijwilliger 1")
    assert owners(made) == "Bewoner A, Bewoner B, Vrijwilliger 1"


def test_after_z_labels_have_numbers() -> None:
    taken = frozenset(f"bewoner {letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    assert owners(of_owners("Canarie Kwetsbaar", labels=taken)) == "Bewoner 1"


def test_a_role_between_brackets_makes_the_label() -> None:
    made = of_owners("Bob (vrijwilliger), Canarie Kwetsbaar (voorzitter, 06-12345678)")
    assert owners(made) == "Vrijwilliger 1, Bewoner A"
    assert people(made) == [
        ("Bob", "Vrijwilliger 1", "Vrijwilliger", ""),
        ("Canarie Kwetsbaar", "Bewoner A", "Bewoner", "voorzitter, 06-12345678"),
    ]


def test_who_is_in_the_register_of_the_place_has_a_label() -> None:
    made = of_owners("Canarie Kwetsbaar, Pluis van der Veer", people=PEOPLE)
    assert owners(made) == "Bewoner D, Bewoner A"
    assert [person.name for person in made.people] == ["Pluis van der Veer"]


def test_organisations_and_the_group_stay_as_they_are() -> None:
    made = of_owners("Stichting Cultuur en Zo, de bibliotheek en Bob (Bureau Voorbeeld)")
    assert owners(made) == "cultuur, bieb, Bewoner A"
    assert people(made) == [("Bob", "Bewoner A", "Bewoner", "Bureau Voorbeeld")]
    groep = made_of("Belegd door: de groep")
    assert "belegd_door: [groep]" in groep.text


def test_a_count_becomes_so_many_labels_with_a_doubt() -> None:
    made = of_owners("Bewoner B, drie bewoners en een vrijwilliger")
    assert owners(made) == "Bewoner B, Bewoner A, Bewoner C, Bewoner D, Vrijwilliger 1"
    assert [doubt.reason for doubt in made.doubts] == [
        "Hier staat geen naam maar een aantal. Dat is nu: Bewoner A, Bewoner C, Bewoner D.",
        "Hier staat geen naam maar een aantal. Dat is nu: Vrijwilliger 1.",
    ]
    assert made.people == ()


def test_a_full_name_becomes_the_label_in_every_text() -> None:
    made = made_of(
        "Wij danken Canarie  Kwetsbaar.", "Idee 1: Het plan van Canarie Kwetsbaar",
        "Kwetsbaar, Canarie begint; ook canarie kwétsbaars buren.", "Meewerkers: Canarie Kwetsbaar",
        "Bel Canarie Kwetsbaar.", "Verder", "Dank, Canarie Kwetsbaar!",
    )  # fmt: skip
    assert "Kwetsbaar" not in made.text
    assert "kwetsbaar" not in made.text.lower().replace("é", "e")
    assert made.text.count("Bewoner A") == 7
    assert [doubt.text for doubt in made.doubts] == ["Bel Bewoner A."]


def test_a_first_name_that_may_be_of_another_is_doubted() -> None:
    made = made_of("Idee 1: A", "Meewerkers: Canarie Kwetsbaar", "Idee 2: B", "Meewerkers: Canarie")
    (told,) = made.doubts
    assert told.reason.startswith("Zijn Bewoner B en Bewoner A dezelfde?")


def test_names_of_who_came_are_labels_and_a_doubt() -> None:
    made = made_of("Aanwezigen: Canarie Kwetsbaar, Pluis van der Veer en Bob Bos")
    assert "aanwezigen:\n" in made.text
    assert [doubt.text for doubt in made.doubts] == ["Deelnemer 1, Deelnemer 2, Deelnemer 3"]
    assert len(made.people) == 3


@pytest.mark.parametrize(
    "text",
    ["de buurvrouw van nummer 12", "iedereen die wil", "wie zich nog meldt", "Bel het buurthuis"],
)
def test_what_is_no_name_is_a_doubt(text: str) -> None:
    made = of_owners(f"Bob, {text}")
    assert owners(made) == "Bewoner A"
    assert [doubt.text for doubt in made.doubts] == [text]


def test_a_role_that_the_site_does_not_know_is_not_made_into_a_label() -> None:
    made = made_of("Begeleid door: Bob", known=replace(KNOWN, role_words={"buur": "buren"}))
    assert "begeleid_door: [Buur 1]" in made.text


@pytest.mark.parametrize(
    "text", ["Bob", "Canarie Kwetsbaar", "J. van ’t Veer", "jan", "jan jansen", "Pluis O’Veer-Bos",
             "mevrouw Veer", "Dhr. De Veer", "C.K. Veer"]
)  # fmt: skip
def test_a_name_has_the_form_of_one(text: str) -> None:
    assert is_name(text)
    assert like_names(text)


@pytest.mark.parametrize(
    "text",
    ["de bakker", "iedereen", "wij allen samen", "Komt u ook?", "12", "nog te vragen", "", "x1"],
)
def test_other_words_have_not(text: str) -> None:
    assert not is_name(text)
