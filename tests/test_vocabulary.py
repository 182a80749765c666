"""The words of the format: each in English and in Dutch, and both read alike."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
import yaml
from pydantic import BeforeValidator, TypeAdapter

from opbrengst import forms, model
from opbrengst.model import Attendees, Location, Meeting, Organisation, Record
from opbrengst.reading import read_location, read_meeting, read_organisations
from opbrengst.vocabulary import (
    KEYS,
    KEYS_OF_ATTENDEES,
    PEOPLE,
    ROLE_WORDS,
    SINGULARS,
    VALUES,
    dutch,
    english,
    speaks_dutch,
)
from tests.canaries import classes, full

RECORDS = [
    each
    for each in (getattr(model, name) for name in model.__all__)
    if isinstance(each, type) and issubclass(each, Record) and each is not Record
]


def keys_of(record: type[Record]) -> list[str]:
    return [name for name in record.model_fields if name not in record.supplied]


def words_of(record: type[Record]) -> Mapping[str, str]:
    return KEYS_OF_ATTENDEES if record is Attendees else KEYS


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_key_of_a_record_has_one_synonym_of_its_own(record: type[Record]) -> None:
    keys, words = keys_of(record), words_of(record)
    spellings = [spelling for key in keys for spelling in {key, words[key]}]
    assert sorted(spellings) == sorted(set(spellings))


def test_no_word_is_left_that_no_record_has() -> None:
    assert set(KEYS) == {key for record in RECORDS for key in keys_of(record)}
    # An entry of the register of people stands below no key.
    assert set(SINGULARS) - {"people"} | PEOPLE <= set(KEYS)


def test_words_are_spelt_plainly() -> None:
    for word in (*KEYS, *KEYS.values(), *VALUES, *VALUES.values()):
        assert word.replace("_", "").isalpha()
        assert (word.isascii(), word) == (True, word.lower())


def choices(annotation: Any, metadata: tuple[Any, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Every value that a type lets its writer choose from, with the type that takes it."""
    if get_origin(annotation) is Literal and any(isinstance(m, BeforeValidator) for m in metadata):
        kind: Any = Annotated[annotation, *metadata]
        yield from ((value, kind) for value in get_args(annotation))
    elif get_origin(annotation) is Annotated:
        yield from choices(annotation.__origin__, annotation.__metadata__)
    else:
        for argument in get_args(annotation):
            yield from choices(argument)


CHOICES = [
    pytest.param(value, kind, id=f"{record.__name__}-{name}-{value}")
    for record in RECORDS
    for name, field in record.model_fields.items()
    for value, kind in choices(field.annotation, tuple(field.metadata))
]


@pytest.mark.parametrize(("value", "kind"), CHOICES)
def test_both_spellings_of_a_value_read_alike(value: str, kind: Any) -> None:
    takes: TypeAdapter[Any] = TypeAdapter(kind)
    for spelling in (value, VALUES[value]):
        spaced = spelling.replace("_", " ")
        for written in (spelling, spaced, spaced.capitalize(), spaced.upper(), f" {spaced} "):
            assert takes.validate_python(written) == value


def in_dutch(written: Any, record: type[Record]) -> Any:
    """The same data under Dutch keys."""
    if isinstance(written, tuple):
        return [in_dutch(each, record) for each in written]
    if not isinstance(written, dict):
        return written
    inside = {name: list(classes(field.annotation)) for name, field in record.model_fields.items()}
    return {
        words_of(record)[key]: in_dutch(value, *inside[key] or [record])
        for key, value in written.items()
    }


def front_matter(written: Any) -> bytes:
    plain = yaml.safe_load(yaml.safe_dump(written).replace("!!python/tuple", ""))
    return f"---\n{yaml.safe_dump(plain, allow_unicode=True)}---\n".encode()


@pytest.mark.parametrize("kind", forms.NAMES)
def test_both_spellings_of_the_keys_of_a_report_read_alike(kind: str) -> None:
    belongs = {key: value for key, value in full(Meeting).items() if key not in forms.ONLY_IN}
    belongs |= {key: full(Meeting)[key] for key, kinds in forms.ONLY_IN.items() if kind in kinds}
    written = listed({**belongs, "kind": kind, "date": "2016-04-13"})
    name = "2016-04-13-x"
    read = [
        read_meeting(f"{name}.md", "zwolle-zuid", name, front_matter(each))
        for each in (
            written,
            listed(in_dutch(belongs | {"kind": kind, "date": "2016-04-13"}, Meeting)),
        )
    ]
    assert [problems for _, problems in read] == [(), ()]
    first, second = (meeting.model_dump() for meeting, _ in read if meeting)
    assert first == second


def test_both_spellings_of_the_keys_of_a_place_read_alike() -> None:
    written = full(Location)
    read = [
        read_location("index.md", "zwolle-zuid", front_matter(listed(each)))
        for each in (written, in_dutch(written, Location))
    ]
    assert [problems for _, problems in read] == [(), ()]
    first, second = (place.model_dump() for place, _ in read if place)
    assert first == second


def test_both_spellings_of_the_keys_of_an_organisation_read_alike() -> None:
    written = full(Organisation)
    read = [
        read_organisations("organisations.yml", yaml.safe_dump({"stadkamer": each}).encode())
        for each in (written, in_dutch(written, Organisation))
    ]
    assert [problems for _, problems in read] == [(), ()]
    first, second = (found["stadkamer"].model_dump() for found, _ in read)
    assert first == second


def listed(written: Any) -> Any:
    """Plain data as YAML has them: lists for tuples."""
    if isinstance(written, dict):
        return {key: listed(value) for key, value in written.items()}
    return [listed(each) for each in written] if isinstance(written, tuple | list) else written


def test_a_word_in_the_other_language() -> None:
    assert english("meewerkers", KEYS) == english("owners", KEYS) == "owners"
    assert english("Meewerkers", KEYS) is None
    assert (dutch("owners"), dutch("not_fulfilled"), dutch("kiosk")) == (
        "meewerkers",
        "niet_nagekomen",
        "kiosk",
    )


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ({}, True),
        ({"pilot": "pilot"}, True),
        ({"title": "titel"}, True),
        ({"title": "title"}, False),
        ({"title": "titel", "owners": "owners"}, True),
        ({"title": "title", "owners": "owners", "text": "tekst"}, False),
    ],
)
def test_a_writer_is_answered_in_the_language_most_used(
    words: dict[str, str], spoken: bool
) -> None:
    assert speaks_dutch(words.items()) is spoken


def test_every_word_of_a_role_has_its_plural() -> None:
    assert all(plural.startswith(word) and plural != word for word, plural in ROLE_WORDS.items())
