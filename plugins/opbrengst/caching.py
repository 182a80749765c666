"""What earlier builds made, asked for by all that it was made from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256
from types import MappingProxyType, NoneType
from typing import Any, Protocol

from pydantic import BaseModel


class Cache(Protocol):
    """Things that were made before, by the digest of all that they were made from."""

    def of(self, question: bytes, work: Callable[[], bytes]) -> bytes:
        """Return what was made of it before, or what the work gives now."""


class Digests:
    """Digests of values by what they hold: two values with one digest are the same to any reader.

    A record may be part of many others; it is read once, and may not change.
    """

    def __init__(self) -> None:
        self._kinds: dict[type[Any], tuple[bytes, tuple[str, ...]]] = {}
        # The record beside its digest: as long as it is there, nothing else has its identity.
        self._known: dict[int, tuple[Any, bytes]] = {}

    def of(self, value: Any) -> bytes:
        """Return the digest of a value; TypeError where it is of a kind that nobody foresaw."""
        return sha256(self._told(value)).digest()

    def _told(self, value: Any) -> bytes:
        """Return a value as bytes that no other value has."""
        kind = type(value)
        if kind in _PLAIN:
            return _PLAIN[kind](value)
        if kind is tuple:
            return b"t%d:%b" % (len(value), self._all(value))
        if kind is frozenset:
            return b"f%d:%b" % (len(value), b"".join(sorted(map(self._told, value))))
        if isinstance(value, Mapping):
            return b"m" + self._told(tuple(value.items()))
        return self._record(value)

    def _all(self, values: Iterable[Any]) -> bytes:
        plain, told = _PLAIN, self._told  # a site of 1,000 meetings has half a million values
        return b"".join([plain.get(type(value), told)(value) for value in values])

    def _record(self, record: Any) -> bytes:
        known = self._known.get(id(record))
        if known:
            return known[1]
        kind = type(record)
        if kind not in self._kinds:
            self._kinds[kind] = f"{kind.__module__}.{kind.__qualname__}:".encode(), _keys(kind)
        name, keys = self._kinds[kind]
        digest = b"r" + sha256(name + self._all([getattr(record, key) for key in keys])).digest()
        self._known[id(record)] = record, digest
        return digest


def _keys(kind: type[Any]) -> tuple[str, ...]:
    """Return the names of what a kind of record holds."""
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    raise TypeError(f"no digest of {kind.__name__}")


def _bytes(value: bytes) -> bytes:
    return b"b%d:%b" % (len(value), value)


def _text(value: str) -> bytes:
    raw = value.encode("utf-8", "surrogatepass")
    return b"s%d:%b" % (len(raw), raw)


# What varies in length tells how long it is.
_PLAIN: Mapping[type, Callable[[Any], bytes]] = MappingProxyType({
    str: _text,
    bytes: _bytes,
    NoneType: lambda _: b"-",
    bool: lambda value: b"+" if value else b"0",
    int: lambda value: b"i%d;" % value,
    date: lambda value: b"d%d;" % value.toordinal(),
})  # fmt: skip
