"""A table for every type, and the Data Package that says how they belong together."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from opbrengst.editions.data.fields import Field
from opbrengst.editions.data.publication import (
    FOLDER,
    PACKAGE,
    VERSION,
    Publication,
    Value,
    table,
    values,
)
from opbrengst.editions.data.structured import written
from opbrengst.editions.data.words import Entry
from opbrengst.editions.tables import Cell, comma_separated


def documents(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Yield the tables, then the package that describes them."""
    tables: dict[str, bytes] = {}
    for entry in publication.dictionary:
        columns = [field.name for field in entry.fields]
        rows = (_cells(values(row)) for row in publication.rows[entry.name])
        tables[entry.name] = comma_separated(columns, rows)
        yield table(entry.name), tables[entry.name]
    yield PACKAGE, written(_package(publication, tables)).encode()


def _cells(row: Mapping[str, Value]) -> dict[str, Cell]:
    return {name: str(v).lower() if isinstance(v, bool) else v for name, v in row.items()}


def _package(publication: Publication, tables: Mapping[str, bytes]) -> dict[str, Any]:
    licence = publication.licence
    where = {"path": licence.url} if licence.url else {}
    home = {"homepage": publication.outlet.home} if publication.outlet.home else {}
    return {
        "profile": "tabular-data-package",
        "name": "opbrengst",
        "title": publication.about[0],
        "description": "\n".join(publication.about[1:]),
        "version": VERSION,
        "as_of": publication.as_of.isoformat(),
        **home,
        "licenses": [{"name": licence.id, "title": licence.title, **where}],
        "resources": [_resource(each, tables[each.name]) for each in publication.dictionary],
    }


def _resource(entry: Entry, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": entry.name,
        "path": table(entry.name).removeprefix(FOLDER),
        "description": entry.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(each, entry.meanings[each.name]) for each in entry.fields],
            "missingValues": [""],
            "primaryKey": list(entry.type.key),
            "foreignKeys": [
                {"fields": [name], "reference": {"resource": other, "fields": ["id"]}}
                for name, other in entry.type.refers.items()
            ],
        },
    }


def _field(field: Field, meaning: str) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if field.required else {}
    if field.choices:
        constraints["enum"] = list(field.choices)
    told = {"constraints": constraints} if constraints else {}
    return {"name": field.name, "type": field.kind, "description": meaning, **told}
