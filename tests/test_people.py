"""The register of people: its golden cases, who an entry means, and who may see a name."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from opbrengst.model import People, Person
from opbrengst.model.record import Consent, Edition, Manner
from opbrengst.reading import read_people

FOLDER = Path(__file__).parent / "golden" / "people"
CASES = sorted(FOLDER.glob("*.yml"))
TODAY = date(2026, 11, 22)


def entries(text: str) -> tuple[People, list[str]]:
    people, problems = read_people("people.yml", text.encode())
    return people, [f"{each.severity}: {each}" for each in sorted(problems)]


def told(text: str) -> dict[str, Any]:
    """What a case expects: the entries as far as they were understood, and every message."""
    people, messages = entries(text)
    persons = [person.model_dump(mode="json", exclude_defaults=True) for person in people.persons]
    return {"persons": persons, "messages": messages}


def test_golden(compare: Callable[[Path, Mapping[str, str]], None]) -> None:
    written = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in CASES}
    made = {name: {**case, **told(case["text"])} for name, case in written.items()}
    compare(
        FOLDER,
        {
            name: yaml.safe_dump(case, sort_keys=False, allow_unicode=True, width=10_000)
            for name, case in made.items()
        },
    )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_message_repeats_anything_of_anybody(path: Path) -> None:
    messages = " ".join(told(yaml.safe_load(path.read_text(encoding="utf-8"))["text"])["messages"])
    assert "anarie" not in messages.lower()
    assert "wetsbaar" not in messages.lower()


# Who is meant.


def people(*names: tuple[str, str, str]) -> People:
    """A register of people: each with the name, another spelling, and a place."""
    return People(
        tuple(Person(name=n, also_known_as=(other,), location=place) for n, other, place in names)
    )


def test_a_spelling_is_of_its_own_place_only() -> None:
    known = people(("Canarie Kwetsbaar", "Bewoner A", "oost"), ("Bree Pors", "Bewoner A", "west"))
    assert known.at("oost") == {"canarie kwetsbaar": 0, "bewoner a": 0}
    assert known.at("west") == {"bree pors": 1, "bewoner a": 1}
    assert known.at("noord") == {}
    assert known.doubles == ()


def test_a_spelling_of_two_means_neither() -> None:
    known = people(
        ("Canarie Kwetsbaar", "Canarie", "oost"), ("Canarie Porselein", "canárie", "oost")
    )
    assert known.at("oost") == {"canarie kwetsbaar": 0, "canarie porselein": 1}
    assert known.doubles == ((0, 1),)


# Who may see it.


@pytest.mark.parametrize(
    ("show", "shown"),
    [
        ("role", None),
        ("initials", "C.K."),
        ("first_name", "Canarie"),
        ("full_name", "Canarie van der Kwetsbaar"),
    ],
)
def test_a_name_is_shown_as_its_owner_chose(show: Manner, shown: str | None) -> None:
    person = Person(name="Canarie van der Kwetsbaar", show=show, consent="public")
    assert person.said_to("public", TODAY) == shown


@pytest.mark.parametrize(
    ("consent", "edition", "seen"),
    [
        ("none", "public", False),
        ("none", "partners", False),
        ("partners", "public", False),
        ("partners", "partners", True),
        ("public", "public", True),
        ("public", "partners", True),
    ],
)
def test_consent_is_for_an_edition(consent: Consent, edition: Edition, seen: bool) -> None:
    person = Person(name="Canarie", show="full_name", consent=consent)
    assert (person.said_to(edition, TODAY) is not None) == seen


@pytest.mark.parametrize(
    ("given_on", "until", "seen"),
    [
        ("2026-11-22", "2026-11-22", True),
        ("2026-11-23", None, False),
        (None, "2026-11-21", False),
        (None, None, True),
    ],
)
def test_consent_counts_from_its_first_day_up_to_its_last(
    given_on: str | None, until: str | None, seen: bool
) -> None:
    days = {"given_on": given_on, "until": until}
    person = Person.model_validate(
        {"name": "Canarie", "show": "full_name", "consent": "public", **days}
    )
    assert (person.said_to("public", TODAY) is not None) == seen


def test_an_entry_with_a_mistake_has_no_consent_and_stops_nothing() -> None:
    for path in CASES:
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        known, messages = entries(case["text"])
        if messages and known.persons and all(each.startswith("warning") for each in messages):
            assert known.persons[0].consent == "none"
