"""The open data of a built site, taken back by other hands than those that made it."""

import csv
import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import yaml
from openpyxl import load_workbook  # type: ignore[import-untyped]

from opbrengst.editions.data.fields import Field, fields_of
from opbrengst.editions.data.v1 import TYPES
from opbrengst.options import settings_of
from opbrengst.publishing import Site, site
from tests.conftest import AS_OF, SETTINGS, write

FOLDER = "data/v1/"
Files = Mapping[str, bytes]
Rows = dict[str, list[dict[str, Any]]]


def made(
    folder: Path, files: Mapping[str, str | bytes], home: str = SETTINGS["site_url"], **options: Any
) -> Site:
    """The site of files, without the frame of MkDocs."""
    write(folder, files)
    (folder / "meetings").mkdir(exist_ok=True)
    chosen = {"as_of": AS_OF, **options}
    told = {"docs_dir": "meetings", "site_url": home, "plugins": [{"opbrengst": chosen}]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(told), "utf-8")
    return site(settings_of(folder / "mkdocs.yml"))


def everything(files: Files) -> dict[str, Any]:
    """The file with everything in it."""
    found: dict[str, Any] = json.loads(files[f"{FOLDER}opbrengst.json"])
    return found


def rows(files: Files) -> Rows:
    """The rows by type, as JSON says them."""
    told = everything(files)
    return {name: told[name] for name in TYPES}


def schema(files: Files) -> dict[str, Any]:
    """The published JSON Schema."""
    found: dict[str, Any] = json.loads(files[f"{FOLDER}schema.json"])
    return found


def tables(files: Files) -> Rows:
    """The rows by type, as the tables say them, each text without its apostrophe."""
    found: Rows = {}
    for name, type_ in TYPES.items():
        text = StringIO(files[f"{FOLDER}{name}.csv"].decode(), newline="")
        fields = {field.name: field for field in fields_of(type_)}
        reader = csv.DictReader(text, strict=True)
        assert reader.fieldnames == list(fields)
        found[name] = [{k: _of_table(fields[k], v) for k, v in row.items()} for row in reader]
    return found


def _of_table(field: Field, cell: str) -> Any:
    if cell == "":
        return None
    if field.kind == "boolean":
        return {"true": True, "false": False}[cell]
    if field.kind == "integer":
        return int(cell)
    return cell[1:] if re.match("'+[=+\\-@\t\r]", cell) else cell


def workbook(files: Files) -> Any:
    """The workbook as openpyxl opens it, formulas and all."""
    return load_workbook(BytesIO(files[f"{FOLDER}opbrengst.xlsx"]))


def sheets(files: Files) -> Rows:
    """The rows by type, as the sheets of the workbook say them."""
    book = workbook(files)
    found: Rows = {}
    for name in TYPES:
        first, *others = book[name].iter_rows(values_only=True)
        found[name] = [
            {k: _of_sheet(cell) for k, cell in zip(first, row, strict=True)} for row in others
        ]
    return found


def _of_sheet(cell: object) -> object:
    return date.isoformat(cell.date()) if isinstance(cell, datetime) else cell


def shape(told: object) -> object:
    """What JSON is made of, without the words in it."""
    if isinstance(told, dict):
        return {key: shape(each) for key, each in told.items()}
    return [shape(each) for each in told] if isinstance(told, list) else type(told)
