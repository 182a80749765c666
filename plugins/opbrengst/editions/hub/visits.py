"""How it went to fetch a site, as it is kept beside what was fetched."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

DATA, VISIT = "opbrengst.json", "bezoek.json"
"""What is kept of a site, in a folder of its own."""


@dataclass(frozen=True)
class Visit:
    """When a site was last read, and since when that fails, with the message that says why.

    `digest` is of the data that are kept; with it come the marks that the site's host gave them,
    by which it says that nothing changed.
    """

    read: date | None = None
    failing_since: date | None = None
    problem: str = ""
    digest: str = ""
    etag: str = ""
    modified: str = ""

    @classmethod
    def of(cls, raw: bytes | None) -> Self:
        """Return what is kept; nothing where there is none, or it is not what we wrote."""
        try:
            told = json.loads(raw or b"{}")
            names = ("problem", "digest", "etag", "modified")
            texts = (str(told.get(name) or "") for name in names)
            return cls(_day(told.get("read")), _day(told.get("failing_since")), *texts)
        except (ValueError, AttributeError, RecursionError):
            return cls()

    @property
    def written(self) -> bytes:
        """The visit as it is kept."""
        return f"{json.dumps(asdict(self), default=date.isoformat, indent=1)}\n".encode()


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
