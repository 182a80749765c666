"""All rows in one JSON file, and the JSON Schema that describes it."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from opbrengst.editions.data.fields import Field
from opbrengst.editions.data.publication import JSON, SCHEMA, VERSION, Publication, Value, values
from opbrengst.editions.data.words import Entry

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def documents(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Yield the file with everything and its schema."""
    yield JSON, "".join(_lines(publication)).encode()
    yield SCHEMA, written(schema(publication)).encode()


def written(told: object) -> str:
    """Return JSON as people may read it."""
    return f"{json.dumps(told, ensure_ascii=False, indent=2)}\n"


def _lines(publication: Publication) -> Iterator[str]:
    """Yield the file with one row a line: two versions of it can be compared."""
    head = {"$schema": publication.url(SCHEMA), **_head(publication)}
    yield written(head).removesuffix("\n}\n")
    for name, rows in publication.rows.items():
        yield f',\n  "{name}": [' + ",".join(f"\n    {_row(values(row))}" for row in rows)
        yield "\n  ]" if rows else "]"
    yield "\n}\n"


def _row(row: dict[str, Value]) -> str:
    plain = {k: v.isoformat() if isinstance(v, date) else v for k, v in row.items()}
    return json.dumps(plain, ensure_ascii=False)


def _head(publication: Publication) -> dict[str, Any]:
    licence = publication.licence
    return {
        "version": VERSION,
        "as_of": publication.as_of.isoformat(),
        "title": publication.about[0],
        "licence": {"id": licence.id, "title": licence.title, "url": licence.url or None},
    }


def schema(publication: Publication) -> dict[str, Any]:
    """Return the JSON Schema; what it does not name is allowed, because within v1 more may come."""
    text = {"type": "string"}
    licence = {"id": text, "title": text, "url": {"type": ["string", "null"], "format": "uri"}}
    head = {
        "$schema": text,
        "version": {"const": VERSION},
        "as_of": {"type": "string", "format": "date"},
        "title": text,
        "licence": _object(licence),
    }
    lists = {
        each.name: {
            "type": "array",
            "description": each.meaning,
            "items": {"$ref": f"#/$defs/{each.name}"},
        }
        for each in publication.dictionary
    }
    return {
        "$schema": DIALECT,
        **({"$id": publication.url(SCHEMA)} if publication.outlet.home else {}),
        "title": publication.about[0],
        **_object({**head, **lists}),
        "$defs": {each.name: _of_type(each) for each in publication.dictionary},
    }


def _of_type(entry: Entry) -> dict[str, Any]:
    known = {
        field.name: {**_of_field(field), "description": entry.meanings[field.name]}
        for field in entry.fields
    }
    return _object(known)


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _of_field(field: Field) -> dict[str, Any]:
    kind = "string" if field.kind == "date" else field.kind
    found: dict[str, Any] = {"type": kind if field.required else [kind, "null"]}
    if field.kind == "date":
        found["format"] = "date"
    if field.choices:
        found["enum"] = [*field.choices, *([] if field.required else [None])]
    return found
