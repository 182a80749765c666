"""A table as comma-separated values (RFC 4180), safe to open as a spreadsheet."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from io import StringIO

Cell = str | int | date | None
# A cell that begins with one of these is a formula to a spreadsheet program.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def comma_separated(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> bytes:
    """Return rows as UTF-8: days by ISO 8601, nothing for None, no text that calculates."""
    written = StringIO()
    lines = csv.writer(written)
    lines.writerow(columns)
    lines.writerows([_cell(row[column]) for column in columns] for row in rows)
    return written.getvalue().encode()


def _cell(value: Cell) -> str:
    """Return the text of a cell; an apostrophe in front keeps a text from being calculated."""
    if value is None:
        return ""
    text = value.isoformat() if isinstance(value, date) else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text
