"""A row of the open data: what names it, and where its fields lead."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

OF_REPORT: Mapping[str, str] = MappingProxyType({"location": "locations", "meeting": "meetings"})
OF_ITEM: Mapping[str, str] = MappingProxyType({**OF_REPORT, "id": "items", "proved_by": "meetings"})


@dataclass(frozen=True, slots=True)
class Record:
    """One row: `key` are the fields that name it, `refers` tells into which type a field leads."""

    key: ClassVar[tuple[str, ...]] = ("id",)
    refers: ClassVar[Mapping[str, str]] = MappingProxyType({})
