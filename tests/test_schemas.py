"""The JSON Schemas for editors: true to the reader, in Dutch, and the same for everybody."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from opbrengst.addresses import GUIDE
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.schemas import documents
from opbrengst.messages.fields import FIELDS
from opbrengst.problems import Problem, Severity
from opbrengst.programme import Programme, RedactedProgramme
from opbrengst.reading.files import read_location, read_meeting
from opbrengst.reading.members import read_members
from opbrengst.reading.names import RESERVED
from opbrengst.reading.registers import read_organisations, read_people
from opbrengst.rendering import Templates
from opbrengst.schemas import MADE
from tests.conftest import GOLDEN, ROOT
from tests.field_examples import KEYS, of_meeting, of_record
from tests.test_reading import content_of
from tests.typed import data_of, instances

REPORT, PLACE, ORGANISATIONS, PEOPLE, SITES = MADE
DAY = date(2026, 11, 22)
# What no schema sees: how the words stand in the file, which day is meant, what another file or
# the name of the file says, and how deep points are.
UNSEEN = frozenset({
    # how it is written: another program reads something else, or the same without a word
    "alias", "backslash", "cut_off", "dash", "direction_character", "duplicate_key",
    "flow_sentences", "invisible_character", "item_in_text", "key_in_text", "mark_on_data", "tag",
    "too_many_brackets",
    # what stands around the data, or in their place
    "no_words", "not_three_dashes", "text_too_long", "two_versions",
    # days that cannot be, or not beside each other
    "correction_before", "date_disagrees", "file_date", "no_such_day", "no_such_month",
    "other_form", "short_year", "until_before", "wrong_weekday",
    # of what an id would be made, how deep points nest, what another entry is called
    "no_id_to_make", "too_nested", "double_name", "double_site",
})  # fmt: skip
# A bullet before a name is a name to a schema.
BULLETS = "bullets-before-names"
# Read by C code that has no end to what nests: a program that reads it may fall over.
DANGEROUS = frozenset({"too_deep_data", "file_too_large"})


class Case(NamedTuple):
    """A file, the schema of its kind, and the errors that the reader found in it."""

    name: str
    schema: str
    data: str
    codes: frozenset[str]


def case(name: str, schema: str, content: bytes, problems: tuple[Problem, ...]) -> Iterator[Case]:
    found = frozenset(each.code for each in problems if each.severity is Severity.ERROR)
    text = content.decode("utf-8-sig", "replace")
    data = text if schema in (ORGANISATIONS, PEOPLE, SITES) else data_of(text)
    if data and not found & DANGEROUS and "\ufffd" not in text:
        yield Case(name, schema, data, found)


def of_report(name: str, path: str, content: bytes) -> Iterator[Case]:
    place, _, file = path.rpartition("/")
    if file == "index.md":
        yield from case(name, PLACE, content, read_location(file, "zuid", content)[1])
        return
    read = read_meeting(file, place or "zuid", file.removesuffix(".md"), content)
    yield from case(name, REPORT, content, read[1])


def of_register(name: str, content: bytes) -> Iterator[Case]:
    yield from case(name, ORGANISATIONS, content, read_organisations("o.yml", content)[1])


@cache
def cases() -> tuple[Case, ...]:
    return tuple(_cases())


def _cases() -> Iterator[Case]:
    for path in sorted((ROOT / "meetings").glob("*/*.md")):
        yield from of_report(path.stem, f"zuid/{path.name}", path.read_bytes())
    yield from of_register("ours", (ROOT / "organisations.yml").read_bytes())
    for path in sorted((GOLDEN / "reading").glob("*.yml")):
        written = yaml.safe_load(path.read_text("utf-8"))
        name = f"zuid/{written.get('name', '2016-04-13-x.md')}"
        yield from of_report(path.stem, name, content_of(written))
    for path in sorted((GOLDEN / "new").glob("*/*.md")):
        yield from of_report(f"new-{path.parent.name}", "zuid/2016-04-13-x.md", path.read_bytes())
    examples = ROOT / "plugins/opbrengst/checks/examples"
    for folder in (GOLDEN / "folds", GOLDEN / "checks", GOLDEN / "folders", examples):
        for path in sorted(folder.glob("*.yml")):
            yield from _of_case(path)
    for path in sorted((GOLDEN / "people").glob("*.yml")):
        content = yaml.safe_load(path.read_text("utf-8"))["text"].encode()
        # Of people every mistake is a warning: taking consent back never stops a build.
        codes = frozenset(each.code for each in read_people("p.yml", content)[1])
        yield Case(path.stem, PEOPLE, content.decode(), codes)

    for path in sorted((GOLDEN / "sites").glob("*.yml")):
        content = yaml.safe_load(path.read_text("utf-8"))["file"].encode()
        yield from case(path.stem, SITES, content, read_members("s.yml", content)[1])


def _of_case(path: Path) -> Iterator[Case]:
    written = yaml.safe_load(path.read_text("utf-8"))
    files = [*written.get("files", {}).items()]
    files += [*written.get("good", {}).items(), *written.get("bad", {}).items()]
    for name, text in files:
        place = name.removeprefix("meetings/")
        if place.endswith(".md") and place.count("/") == 1:
            yield from of_report(f"{path.stem}:{name}", place, text.encode())
        elif name == "organisations.yml":
            yield from of_register(f"{path.stem}:{name}", text.encode())
    if isinstance(register := written.get("register"), str):
        yield from of_register(f"{path.stem}:register", register.encode())


@cache
def validator(name: str) -> Any:
    return Draft202012Validator(MADE[name]())


def refusals(each: Case) -> Iterator[str]:
    """What a schema says of a file, however a program reads it."""
    for kind, instance in instances(each.data):
        for error in validator(each.schema).iter_errors(instance):
            where = "/".join(map(str, error.absolute_path))
            yield f"{each.name} ({kind}) {where}: {error.message[:160]}"


@pytest.mark.parametrize("name", MADE)
def test_each_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(MADE[name]())


def test_what_the_reader_takes_the_schema_takes() -> None:
    good = [each for each in cases() if not each.codes]
    assert {each.schema for each in good} == set(MADE)
    assert len(good) > 500
    assert [said for each in good for said in refusals(each)] == []


def test_what_the_reader_refuses_the_schema_refuses_where_it_can() -> None:
    bad = [each for each in cases() if each.codes]
    assert {each.schema for each in bad} == set(MADE)
    # What is no YAML at all, any program says without a schema.
    read = [each for each in bad if list(instances(each.data)) and each.name != BULLETS]
    passed = [each for each in read if not list(refusals(each))]
    assert len(read) - len(passed) > 70
    assert {code for each in passed for code in each.codes} == UNSEEN


@pytest.mark.parametrize(("record", "key"), KEYS, ids=lambda each: each)
def test_the_schema_takes_the_examples(record: str, key: str) -> None:
    if record in ("Location", "Organisation", "Person", "Member"):
        lines = FIELDS[record][key].under(key)
        needed = () if key == "name" else FIELDS[record]["name"].under("naam")
        if record == "Member" and key != "address":
            needed = (*needed, *FIELDS[record]["address"].under("adres"))
        entry = "\n".join((*needed, *lines))
        text = {
            "Location": entry,
            "Organisation": "stadkamer:\n  " + entry.replace("\n", "\n  "),
            "Member": "bibliotheek-dorp:\n  " + entry.replace("\n", "\n  "),
            "Person": "- " + entry.replace("\n", "\n  "),
        }[record]
        schema = {
            "Location": PLACE,
            "Organisation": ORGANISATIONS,
            "Person": PEOPLE,
            "Member": SITES,
        }[record]
        assert list(refusals(Case(key, schema, text, frozenset()))) == []
        return
    whole = of_meeting(key) if record == "Meeting" else of_record(record, key)
    assert list(refusals(Case(key, REPORT, data_of(whole), frozenset()))) == []


def test_every_key_says_what_it_is() -> None:
    properties = MADE[REPORT]()["properties"]
    assert properties["meewerkers" if "meewerkers" in properties else "aanwezigen"]["title"]
    for key, field in FIELDS["Meeting"].items():
        told = [each for each in properties.values() if each.get("title") == field.title]
        assert [each["description"] for each in told] == [field.what], key
    assert properties["attendees"] == {"$ref": "#/properties/aanwezigen"}


@pytest.mark.parametrize("home", ["", "https://opbrengst.example/dorp/"])
def test_the_files_of_a_site(home: str) -> None:
    nobody = RedactedProgramme(Programme(DAY, (), {}, frozenset(), {}), "public")
    outlet = Outlet(nobody, Templates([], {}), home, frozenset())
    made = dict(documents(outlet))
    assert made == dict(documents(outlet))
    assert list(made) == [f"handleiding/{name}" for name in MADE]
    for path, content in made.items():
        assert json.loads(content).get("$id") == (f"{home}{path}" if home else None)


def test_no_place_may_take_its_address() -> None:
    assert GUIDE.rstrip("/") in RESERVED
