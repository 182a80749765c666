"""All rows in one workbook: a sheet that says what it is, then one for every type."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from opbrengst.editions.data.publication import WORKBOOK, Publication, Value, values
from opbrengst.editions.data.words import Entry

Rows = list[dict[str, Value]]
FIRST_SHEET = "lees mij"
LONGEST = 32_767
"""Characters that a cell can hold, whatever program opens it."""
CUT = " …"
WIDEST = 60
# Text stays text: whatever it begins with, it is no formula, no link and no number.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def documents(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Yield the workbook."""
    kept = BytesIO()
    book = Workbook(kept, OPTIONS)
    _describe(book, publication)
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    first = book.add_worksheet(FIRST_SHEET)
    first.set_column(0, 0, 100)
    for number, line in enumerate(publication.about):
        first.write_string(number, 0, line, bold if number == 0 else None)
    for entry in publication.dictionary:
        sheet = book.add_worksheet(entry.name)
        rows = [values(row) for row in publication.rows[entry.name]]
        _fill(sheet, entry, rows, (bold, day))
    book.close()
    yield WORKBOOK, kept.getvalue()


def _describe(book: Workbook, publication: Publication) -> None:
    made = datetime.combine(publication.as_of, time())
    licence = publication.licence
    told = {"title": publication.about[0], "comments": licence.title, "created": made}
    book.set_properties(told)


def _fill(sheet: Worksheet, entry: Entry, rows: Rows, formats: tuple[Format, Format]) -> None:
    bold, day = formats
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(entry.fields) - 1)
    for column, field in enumerate(entry.fields):
        sheet.set_column(column, column, _width(field.name, (row[field.name] for row in rows)))
        sheet.write_string(0, column, field.name, bold)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row.values()):
            if isinstance(value, bool):
                sheet.write_boolean(number, column, value)
            elif isinstance(value, int):
                sheet.write_number(number, column, value)
            elif isinstance(value, date):
                sheet.write_datetime(number, column, datetime.combine(value, time()), day)
            elif value is not None:
                sheet.write_string(number, column, fitting(value))


def fitting(text: str) -> str:
    """Return as much of a text as a cell can hold."""
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT


def _width(name: str, column: Iterable[Value]) -> int:
    """Return a width that shows a short text whole, and of a long one the beginning."""
    longest = max((len(str(value)) for value in column if value is not None), default=0)
    return min(max(longest, len(name) + 3) + 1, WIDEST)
