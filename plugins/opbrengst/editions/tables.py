"""A table as comma-separated values (RFC 4180), safe to open as a spreadsheet."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from io import StringIO

Cell = str | int | date | None
# A cell that begins with one of these is a formula to a spreadsheet program. Where apostrophes
# stand before it already it gets one more: so who takes one away has what was written.
_FORMULA = re.compile("'*[=+\\-@\t\r]")


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
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text
