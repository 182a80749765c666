"""The one table of fields: it holds all that may be written, and what it says is short and true."""

import re

import pytest

from opbrengst import model
from opbrengst.messages.fields import FIELDS
from opbrengst.model import Name, Record
from opbrengst.model.record import Identified
from opbrengst.reading.files import read_location, read_meeting
from opbrengst.reading.members import read_members
from opbrengst.reading.registers import read_organisations, read_people
from opbrengst.reading.shapes import fields
from tests.field_examples import KEYS, of_meeting, of_record

# A name is written as a text; the other two are what records have in common.
NOT_WRITTEN = {Record, Identified, Name}
every_key = pytest.mark.parametrize(("record", "key"), KEYS, ids=lambda each: each)
BESIDE = {"Location", "Organisation", "Person", "Member"}


def test_the_table_is_complete_and_holds_nothing_else() -> None:
    records = [getattr(model, name) for name in model.__all__]
    written = {
        each.__name__: set(fields(each))
        for each in records
        if isinstance(each, type) and issubclass(each, Record) and each not in NOT_WRITTEN
    }
    assert {record: set(known) for record, known in FIELDS.items()} == written


@every_key
def test_what_is_said_is_short(record: str, key: str) -> None:
    field = FIELDS[record][key]
    assert 2 <= len(field.title) <= 30
    assert field.title[0].isupper()
    assert field.what[-1] in ".?"
    assert len(re.findall(r"[.?!](?= |$)", field.what)) <= 2
    assert len(field.what) <= 125
    assert max(map(len, field.example.splitlines())) <= 75


@every_key
def test_a_writer_is_called_je(record: str, key: str) -> None:
    assert re.findall(r"\b(?:u|uw|gelieve|dient)\b", FIELDS[record][key].what, re.IGNORECASE) == []


@pytest.mark.parametrize("key", FIELDS["Meeting"])
def test_the_reader_takes_the_example_of_a_report(key: str) -> None:
    name = "2016-04-13-x"
    made, problems = read_meeting(f"{name}.md", "zuid", name, of_meeting(key).encode())
    assert [str(each) for each in problems] == []
    assert made
    assert getattr(made, key) != type(made).model_fields[key].default or key == "report"


@pytest.mark.parametrize(
    ("record", "key"), [each for each in KEYS if each[0] not in BESIDE | {"Meeting"}]
)
def test_the_reader_takes_the_example_of_an_entry(record: str, key: str) -> None:
    name = "2016-04-13-x"
    text = of_record(record, key)
    made, problems = read_meeting(f"{name}.md", "zuid", name, text.encode())
    assert [str(each) for each in problems] == []
    assert made


def test_the_reader_takes_the_examples_of_a_place() -> None:
    lines = [line for key, field in FIELDS["Location"].items() for line in field.under(key)]
    made, problems = read_location("index.md", "zuid", "\n".join(("---", *lines, "---")).encode())
    assert (made and made.name, problems) == ("Zwolle Zuid", ())


def test_the_reader_takes_the_examples_of_an_organisation() -> None:
    known = FIELDS["Organisation"].items()
    lines = [f"  {line}" for key, field in known for line in field.under(key)]
    made, problems = read_organisations("o.yml", "\n".join(("stadkamer:", *lines)).encode())
    assert (made["stadkamer"].roles, problems) == (("library",), ())


def test_the_reader_takes_the_examples_of_a_site() -> None:
    known = FIELDS["Member"].items()
    lines = [f"  {line}" for key, field in known for line in field.under(key)]
    made, problems = read_members("s.yml", "\n".join(("bibliotheek-dorp:", *lines)).encode())
    assert ([each.folder for each in made], problems) == (["../dorp/site"], ())


def test_the_reader_takes_the_examples_of_a_person() -> None:
    lines = [f"  {line}" for key, field in FIELDS["Person"].items() for line in field.under(key)]
    made, problems = read_people("p.yml", "\n".join(("-", *lines)).encode())
    assert (made.persons[0].show, problems) == ("first_name", ())
