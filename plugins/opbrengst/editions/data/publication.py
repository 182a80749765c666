"""All that is published as data: the rows, their words, the day, the licence."""

from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property

from opbrengst import addresses
from opbrengst.editions.data.known import Known
from opbrengst.editions.data.rows import Rows, rows
from opbrengst.editions.data.v1 import TYPES, Record
from opbrengst.editions.data.words import Entry, dictionary
from opbrengst.editions.outlet import Outlet
from opbrengst.licences import LICENCES, PARTNERS, Licence

Value = str | int | bool | date | None
VERSION = "1"
FOLDER = addresses.DATA
JSON, SCHEMA = f"{FOLDER}opbrengst.json", f"{FOLDER}schema.json"
PACKAGE, WORKBOOK = f"{FOLDER}datapackage.json", f"{FOLDER}opbrengst.xlsx"

# Asked for each row.
_NAMES = {type_: tuple(field.name for field in fields(type_)) for type_ in TYPES.values()}


def table(name: str) -> str:
    """Return the path of the table of a type."""
    return f"{FOLDER}{name}.csv"


@dataclass(frozen=True)
class Publication:
    """What every format of the data is made from."""

    outlet: Outlet

    @cached_property
    def rows(self) -> Rows:
        """The rows by type."""
        return rows(Known(self.outlet))

    @cached_property
    def dictionary(self) -> tuple[Entry, ...]:
        """The types with the words for them."""
        return dictionary(self.outlet.templates)

    @cached_property
    def licence(self) -> Licence:
        """What others may do; what is for partners only has no open licence."""
        if self.outlet.redacted.edition == "public":
            return LICENCES[self.outlet.licence]
        (title,) = filter(None, self.outlet.templates.lines("data/licence.html"))
        return Licence(PARTNERS, title, "")

    @cached_property
    def about(self) -> tuple[str, ...]:
        """What it is, in lines: the first is the title."""
        known = {"licence": self.licence, "as_of": self.as_of, "home": self.outlet.home}
        return tuple(filter(None, self.outlet.templates.lines("data/about.html", **known)))

    @property
    def as_of(self) -> date:
        """The day of the state."""
        return self.outlet.redacted.programme.as_of

    def url(self, path: str) -> str:
        """Return where a file is: absolute, or its name beside the others where no site is named.

        Whoever downloads all files into one folder finds them by their names, too.
        """
        home = self.outlet.home
        return self.outlet.absolute(path) if home else path.removeprefix(FOLDER)


def values(record: Record) -> dict[str, Value]:
    """Return a row as field → value."""
    return {name: getattr(record, name) for name in _NAMES[type(record)]}
