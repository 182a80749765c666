"""The open data, read back by other hands: what they hold, and that all of it fits together."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]

from opbrengst.licences import LICENCES, USUAL
from opbrengst.options import settings_of
from opbrengst.publishing import Site, site
from tests.conftest import AS_OF, GOLDEN, ROOT, Built, write
from tests.examples import GOOD
from tests.published_data import FOLDER, everything, made, rows, schema, sheets, tables, workbook

Compare = Callable[[Path, Mapping[str, str]], None]
FORMULAS = ("=1+1", "+31", "-1", "@SUM(A1)", '=cmd|" /C calc"!A0', "'=1", "''+1")
ODD = (*FORMULAS, 'een "woord", en nog een', "een\nregel; nog een", "_x0041_", "00123", "1e5")
ADVICE = [{"id": f"raad-{at}", "text": text} for at, text in enumerate(ODD)]
TITLES = [
    {"id": f"idee-{at}", "title": text, "owners": ["Bewoner A"]} for at, text in enumerate(FORMULAS)
]
EVENING = {"attendees": "4", "focus": "alles", "recommendations": ADVICE, "ideas": TITLES}
DANGEROUS = {
    **GOOD,
    "meetings/oost/2026-04-04-avond.md": f"---\n{json.dumps(EVENING, indent=1)}\n---\n",
}
NAMED = {
    **GOOD,
    "people.yml": "- {name: Canarie Kwetsbaar, location: oost, show: full_name, consent: public}\n",
    "meetings/oost/2026-02-04-avond.md": """
        ---
        attendees: 12
        focus: een plek voor iedereen
        partner_notes: Dit lezen alleen de partners.
        ideas:
          - title: De krantenkiosk
            owners: [Bewoner A, Canarie Kwetsbaar, Ander Mens, Nog Iemand, bieb]
        commitments:
          - {id: sleutel, by: Canarie Kwetsbaar, text: Er komt een sleutel.}
        ---
    """,
}
KEPT = {"people": "people.yml"}


def _miniature(_: Path) -> Site:
    return site(settings_of(GOLDEN / "miniature" / "mkdocs.yml"))


def _repository(_: Path) -> Site:
    return site(replace(settings_of(ROOT / "mkdocs.yml"), as_of=date.fromisoformat(AS_OF)))


SITES: Mapping[str, Callable[[Path], Site]] = {
    "miniature": _miniature,
    "this repository": _repository,
    "for partners": lambda folder: made(folder, NAMED, edition="partners", **KEPT),
    "without an address": lambda folder: made(folder, GOOD, home=""),
    "of nothing yet": lambda folder: made(folder, {}),
    "of formulas": lambda folder: made(folder, DANGEROUS),
}


@pytest.fixture(scope="module", params=SITES)
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    return SITES[request.param](tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def miniature_site() -> Site:
    return _miniature(Path())


def test_what_the_miniature_publishes(miniature_site: Site, compare: Compare) -> None:
    files = miniature_site.documents
    names = ("opbrengst.json", "ideas.csv", "owners.csv")
    texts = {name: files[f"{FOLDER}{name}"].decode().replace("\r\n", "\n") for name in names}
    compare(GOLDEN / "data" / "miniature", texts)


def test_the_published_schema_holds(published: Site) -> None:
    told = schema(published.documents)
    Draft202012Validator.check_schema(told)
    validator = Draft202012Validator(told, format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(everything(published.documents))] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("state", "zoek"), ("since", "gisteren"), ("rung", "4"), ("example", None), ("title", 3)],
)
def test_the_schema_refuses_what_is_wrong(miniature_site: Site, field: str, value: object) -> None:
    told = everything(miniature_site.documents)
    told["ideas"][0][field] = value
    validator = Draft202012Validator(
        schema(miniature_site.documents), format_checker=FormatChecker()
    )
    assert [list(e.absolute_path) for e in validator.iter_errors(told)] == [["ideas", 0, field]]


def test_the_schema_asks_for_every_field_and_allows_more(miniature_site: Site) -> None:
    told = everything(miniature_site.documents)
    validator = Draft202012Validator(schema(miniature_site.documents))
    told["ideas"][0]["later"] = told["later"] = "in v1 kwam erbij"
    assert validator.is_valid(told)
    del told["ideas"][0]["state"]
    assert not validator.is_valid(told)


def test_every_format_says_the_same(published: Site) -> None:
    told = rows(published.documents)
    assert tables(published.documents) == told
    assert sheets(published.documents) == told


@pytest.mark.slow
def test_every_key_is_unique_and_leads_somewhere(published: Site, tmp_path: Path) -> None:
    assert frictionless(published.documents, tmp_path) == []


@pytest.mark.slow
def test_a_key_that_leads_nowhere_is_found(miniature_site: Site, tmp_path: Path) -> None:
    """So the reader above would have told."""
    files = dict(miniature_site.documents)
    name = f"{FOLDER}ideas.csv"
    package = json.loads(files[f"{FOLDER}datapackage.json"])
    for resource in package["resources"]:
        del resource["hash"], resource["bytes"]
    files[f"{FOLDER}datapackage.json"] = json.dumps(package).encode()
    files[name] = files[name].replace(b"oost/2026-02-04-wijkavond,De krant", b"elders/x,De krant")
    assert frictionless(files, tmp_path) == ["foreign-key"]


@pytest.mark.slow
def test_hostile_texts_are_read_back_as_they_were_written(hostile: Built, tmp_path: Path) -> None:
    told = rows(hostile.files)
    assert "[klik](javascript:top.canary=1)" in {each["title"] for each in told["ideas"]}
    assert tables(hostile.files) == told
    assert sheets(hostile.files) == told
    Draft202012Validator(schema(hostile.files)).validate(everything(hostile.files))
    assert frictionless(hostile.files, tmp_path) == []


def frictionless(files: Mapping[str, bytes], folder: Path) -> list[str]:
    """The kinds of error that Frictionless finds; a process of its own, which may warn."""
    write(folder, {name: raw for name, raw in files.items() if name.startswith(FOLDER)})
    command = [sys.executable, "-m", "frictionless", "validate", "--json", "datapackage.json"]
    done = subprocess.run(command, cwd=folder / FOLDER, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    kinds = [error["type"] for task in report["tasks"] for error in task["errors"]]
    assert report["valid"] == (kinds == [] and report["errors"] == [])
    assert len(report["tasks"]) == len(rows(files))
    return sorted({*kinds, *(error["type"] for error in report["errors"])})


def test_no_cell_of_the_workbook_calculates(tmp_path: Path) -> None:
    files = made(tmp_path, DANGEROUS).documents
    cells = [cell for sheet in workbook(files) for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d"}
    assert [cell.hyperlink for cell in cells if cell.hyperlink] == []
    assert {*FORMULAS} <= {cell.value for cell in cells if cell.data_type == "s"}


def test_no_cell_of_a_table_calculates(tmp_path: Path) -> None:
    files = made(tmp_path, DANGEROUS).documents
    lines = files[f"{FOLDER}recommendations.csv"].decode()
    assert ",'=1+1," in lines
    assert ",''=1," in lines
    assert ",'-1," in lines
    assert ',"een ""woord"", en nog een",' in lines
    assert ',"een\nregel; nog een",' in lines


def test_the_workbook_says_what_it_is(miniature_site: Site) -> None:
    book = workbook(miniature_site.documents)
    first = book["lees mij"]
    told = [row[0].value for row in first.iter_rows()]
    assert told[:4] == [
        "Opbrengst van bijeenkomsten met bewoners",
        (
            "Wat er op bijeenkomsten van bewoners, bibliotheek en partners is gezegd, "
            "en wat ervan werd."
        ),
        "Stand van 1 juni 2026 (2026-06-01).",
        (
            "Licentie: Creative Commons Naamsvermelding 4.0 (CC-BY-4.0), "
            "https://creativecommons.org/licenses/by/4.0/"
        ),
    ]
    assert book.sheetnames[0] == "lees mij"
    assert {sheet.freeze_panes for sheet in book.worksheets[1:]} == {"A2"}
    assert book.properties.created.isoformat() == "2026-06-01T00:00:00"


def test_each_file_names_the_day_and_the_licence(published: Site) -> None:
    told = everything(published.documents)
    package = json.loads(published.documents[f"{FOLDER}datapackage.json"])
    day, licence = published.as_of.isoformat(), told["licence"]
    assert (told["as_of"], package["as_of"]) == (day, day)
    assert package["licenses"][0]["name"] == licence["id"]
    assert package["licenses"][0].get("path") == licence["url"]
    first = [row[0].value for row in workbook(published.documents)["lees mij"].iter_rows()]
    assert [line for line in first if day in line] != []
    assert [line for line in first if licence["title"] in line] != []


@pytest.mark.parametrize("licence", LICENCES)
def test_a_site_chooses_the_licence(tmp_path: Path, licence: str) -> None:
    found = made(tmp_path, GOOD, licence=licence)
    told = LICENCES[licence]
    assert everything(found.documents)["licence"] == {
        "id": told.id,
        "title": told.title,
        "url": told.url,
    }


def test_the_usual_licence_is_known() -> None:
    assert LICENCES[USUAL].url == "https://creativecommons.org/licenses/by/4.0/"


def test_nobody_is_named_whatever_they_agreed_to(tmp_path: Path) -> None:
    found = made(tmp_path, NAMED, **KEPT)
    page = next(each for each in found.articles if each.address == "oost/krantenkiosk/")
    assert "Canarie Kwetsbaar" in page.html  # so the site itself may say it
    files = {n: raw for n, raw in found.documents.items() if n.startswith(FOLDER)}
    assert [name for name, raw in files.items() if b"anarie" in raw] == []
    owners = [(o["name"], o["withheld"], o["count"]) for o in rows(found.documents)["owners"]]
    assert owners == [
        ("Bewoner A", False, 1),
        ("bewoner", True, 3),
        ("De bieb (voorbeeld)", False, 1),
    ]
    assert [c["by"] for c in rows(found.documents)["commitments"]] == ["deelnemer"]


def test_what_is_for_partners_has_no_open_licence_and_no_notes(tmp_path: Path) -> None:
    found = made(tmp_path, NAMED, edition="partners", **KEPT)
    assert everything(found.documents)["licence"]["id"] == "LicenseRef-partners"
    named = [n for n, raw in found.documents.items() if n.startswith(FOLDER) and b"anarie" in raw]
    assert named == []
    assert [n for n, raw in found.documents.items() if b"alleen de partners." in raw] == []


def test_addresses_are_absolute_where_they_can_be(tmp_path: Path) -> None:
    absolute = rows(made(tmp_path / "a", GOOD).documents)["ideas"][0]["url"]
    assert absolute == "https://elders.example/oost/krantenkiosk/"
    bare = made(tmp_path / "b", GOOD, home="").documents
    assert rows(bare)["ideas"][0]["url"] == "/oost/krantenkiosk/"
    assert everything(bare)["$schema"] == "schema.json"
    assert "$id" not in schema(bare)
