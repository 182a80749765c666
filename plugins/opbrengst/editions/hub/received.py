"""What a site sent, judged before anything of it is used: it may be from anybody."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from opbrengst.editions.data.fields import Field, fields_of
from opbrengst.editions.data.publication import SCHEMA, VERSION
from opbrengst.editions.data.v1 import TYPES
from opbrengst.licences import PARTNERS
from opbrengst.rendering.text import kept_in

Row = Mapping[str, Any]
MOST_BYTES = 40_000_000
"""The largest file that is read: some two thousand meetings."""
MOST_VALUES = 6_000_000
"""The most values in it: what is small as text may be large in memory."""
LONGEST = 100_000
"""The longest text (characters)."""
LARGEST = 1_000_000
"""The largest number."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# What no page has a place for: signs that steer a machine, and halves of letters.
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_FIELDS: Mapping[str, tuple[Field, ...]] = {name: fields_of(kind) for name, kind in TYPES.items()}


class ForeignError(Exception):
    """What was received cannot be used; `code` is the message that says why."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


@dataclass(frozen=True)
class Received:
    """The open data of a site: rows by type, each field as version 1 has it.

    `home` is where the site says that it is, empty where it does not say so.
    """

    as_of: date
    home: str
    licence: str
    rows: Mapping[str, tuple[Row, ...]]


def received(raw: bytes, types: Iterable[str] = TYPES) -> Received:
    """Return what a site sent, its rows of these types judged; ForeignError where it is no use."""
    told = _parsed(raw)
    version = told.get("version")
    if not isinstance(version, str) or not isinstance(told.get("ideas"), list):
        raise ForeignError("site_not_ours")
    if version != VERSION:
        raise ForeignError("site_newer", found=_UNSEEN.sub("", version[:20]))
    licence = told.get("licence")
    named = licence.get("id") if isinstance(licence, dict) else None
    if named == PARTNERS:
        raise ForeignError("site_for_partners")
    as_of, licence_title = _day(told.get("as_of")), _title(licence)
    if as_of is None or licence_title is None:
        raise ForeignError("site_not_ours")
    return Received(as_of, _home(told), licence_title, {name: _rows(name, told) for name in types})


def _parsed(raw: bytes) -> dict[str, Any]:
    if len(raw) > MOST_BYTES:
        raise ForeignError("site_too_large", most=MOST_BYTES // 1_000_000)
    if sum(map(raw.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise ForeignError("site_broken")
    try:
        told = json.loads(raw.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise ForeignError("site_broken") from None
    if not isinstance(told, dict):
        raise ForeignError("site_not_ours")
    return told


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _home(told: Mapping[str, Any]) -> str:
    named = told.get("$schema")
    found = isinstance(named, str) and named.endswith(f"/{SCHEMA}") and len(named) < LONGEST
    return str(named).removesuffix(SCHEMA) if found else ""


def _title(licence: object) -> str | None:
    title = licence.get("title") if isinstance(licence, dict) else None
    return seen(title)[:200] if isinstance(title, str) else None


def _rows(name: str, told: Mapping[str, Any]) -> tuple[Row, ...]:
    """Return the rows of a type; one that is newer than the site, within version 1, has none."""
    given = told.get(name, [])
    if not isinstance(given, list):
        raise ForeignError("site_wrong", found=name)
    return tuple(_row(name, each) for each in given)


def _row(name: str, given: object) -> Row:
    if not isinstance(given, dict):
        raise ForeignError("site_wrong", found=name)
    found: dict[str, Any] = {}
    for field in _FIELDS[name]:
        value = given.get(field.name)
        if value is None and not field.required:
            found[field.name] = None
            continue
        if not _fits(field, value):
            raise ForeignError("site_wrong", found=f"{name}, {field.name}")
        found[field.name] = value
    return found


def _fits(field: Field, value: object) -> bool:
    if field.kind == "boolean":
        return isinstance(value, bool)
    if field.kind == "integer":
        return type(value) is int and abs(value) <= LARGEST
    if not isinstance(value, str) or len(value) > LONGEST:
        return False
    if field.kind == "date":
        return _day(value) is not None
    return not field.choices or value in field.choices


def _day(value: object) -> date | None:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def seen(text: str) -> str:
    """Return a text without what nobody sees, and what works beyond its own element."""
    return kept_in(_UNSEEN.sub("", text) if not text.isprintable() else text)
