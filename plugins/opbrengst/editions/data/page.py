"""What the page about the data says: the files with their sizes, the dictionary, the licence."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from opbrengst.editions.data.publication import (
    FOLDER,
    JSON,
    PACKAGE,
    SCHEMA,
    WORKBOOK,
    Publication,
    table,
)
from opbrengst.editions.data.words import Entry
from opbrengst.editions.outlet import Outlet
from opbrengst.licences import Licence


@dataclass(frozen=True)
class Download:
    """A file that can be taken: its path in the site and its size in words, empty if not known."""

    path: str
    size: str

    @property
    def name(self) -> str:
        """What it is called once it is downloaded."""
        return self.path.removeprefix(FOLDER)


@dataclass(frozen=True)
class DataPage:
    """The data as its page tells of them; `files` are the files of the site, as far as made."""

    outlet: Outlet
    files: Mapping[str, bytes]

    @cached_property
    def _publication(self) -> Publication:
        return Publication(self.outlet)

    @property
    def licence(self) -> Licence:
        """What others may do."""
        return self._publication.licence

    @property
    def description(self) -> str:
        """What the data are, in a line."""
        return self._publication.about[1]

    @property
    def dictionary(self) -> tuple[Entry, ...]:
        """The types with the words for them."""
        return self._publication.dictionary

    @property
    def workbook(self) -> Download:
        """The file for who has Excel."""
        return self._download(WORKBOOK)

    @property
    def everything(self) -> Download:
        """The file for programs."""
        return self._download(JSON)

    @property
    def descriptions(self) -> tuple[Download, Download]:
        """The schema of everything, and the package that describes the tables."""
        return self._download(SCHEMA), self._download(PACKAGE)

    def table(self, name: str) -> Download:
        """Return the table of a type."""
        return self._download(table(name))

    @property
    def distributions(self) -> Mapping[str, str]:
        """The path of everything, by its media type."""
        return {
            "application/json": JSON,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": WORKBOOK,
        }

    def _download(self, path: str) -> Download:
        made = self.files.get(path)
        return Download(path, "" if made is None else in_words(len(made)))


def in_words(size: int) -> str:
    """Return a number of bytes as people say it in Dutch."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
