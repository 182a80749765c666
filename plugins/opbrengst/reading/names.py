"""The names of files and folders: what a misnamed one should be called."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from opbrengst.dates import doubt, doubtful
from opbrengst.identity import DEVICES, LONGEST_ID, is_id, slug
from opbrengst.reading.faults import Fault
from opbrengst.values import date_or_none

PICTURES = "pictures"
REPLACEABLE = frozenset({"privacy", "toegankelijkheid", "handleiding"})
"""The pages of our own in whose place the site's owner may write an ordinary page."""
RESERVED = frozenset({
    "plaatsen", "pilots", "ideeen", "aanbevelingen", "toezeggingen", "partners", "bijeenkomsten",
    "agenda", "meedoen", "methode", "bibliotheken", "data", "embed", "assets", "search", "404",
    "opbrengst",
    *REPLACEABLE, *DEVICES,
})  # fmt: skip
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp"})
_PICTURE = re.compile(r"\w[\w ._()-]*")
_REPORT = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*\.md")
_YEAR_FIRST = re.compile(r"((?:19|20)\d{2})[-_. ]?(\d{1,2})[-_. ]?(\d{1,2})(?:\D(.*))?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-_. ](\d{1,2})[-_. ]((?:19|20)\d{2})(?:\D(.*))?")
_TEXTS = frozenset({".markdown", ".mdown", ".mkd", ".txt", ".text", ".yml", ".yaml", ".md"})
_DOCUMENTS = frozenset({
    ".doc", ".docx", ".odt", ".rtf", ".pdf", ".pages", ".html", ".htm", ".eml", ".msg",
    ".xls", ".xlsx", ".ods", ".ppt", ".pptx",
})  # fmt: skip
_IMAGES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".heic", ".tif", ".tiff", ".svg"})
_INDEXES = frozenset({"index", "readme", "plaats", "locatie"})
# What an editor or a system leaves behind without being asked.
_NOBODYS = re.compile(
    r"(\.|~\$).*|.*~|#.*#|thumbs\.db|desktop\.ini|icon\r", re.IGNORECASE | re.DOTALL
)


def is_nobodys(path: str) -> bool:
    """Tell whether a file is an editor's, or the system's."""
    return any(_NOBODYS.fullmatch(part) for part in path.split("/"))


def is_index(name: str) -> bool:
    """Tell whether a file is about the place itself, or was meant to be."""
    return slug(PurePosixPath(name).stem) in _INDEXES


def fault_of_folder(name: str, folders: Iterable[str]) -> Fault | None:
    """Return why a folder, one of `folders`, cannot be a place."""
    if name in RESERVED:
        return Fault("folder_reserved", values={"found": name})
    if is_id(name):
        return None
    meant = slug(name)
    if meant in RESERVED:
        return Fault("folder_reserved", values={"found": name})
    if not is_id(meant):
        return Fault("folder_name")
    code = "folder_exists" if meant in folders else "folder_name_but"
    return Fault(code, values={"meant": meant})


def fault_of_report(name: str) -> Fault | None:
    """Return why a file of a place that ends in `.md` cannot be a report."""
    if _REPORT.fullmatch(name):
        when = date_or_none(name)
        if when is None:
            return Fault("file_date")
        return Fault("file_year", values={"found": when.year}) if doubtful(when) else None
    stem = PurePosixPath(name).stem
    if is_index(name):
        return Fault("index_name")
    if not _parts(stem):
        return Fault("file_name")
    meant = _meant(stem)
    return Fault("file_name_but", values={"meant": meant}) if meant else Fault("file_date")


def fault_of_picture(name: str) -> Fault | None:
    """Return why a file in the folder of pictures cannot be shown."""
    if PurePosixPath(name).suffix.lower() not in SUFFIXES:
        return Fault("picture_suffix")
    if len(name) > LONGEST_ID or not _PICTURE.fullmatch(unicodedata.normalize("NFC", name)):
        return Fault("picture_name")
    return None


def fault_of_other(path: PurePosixPath, root: str) -> Fault:
    """Return what to do with a file of a place that is neither a report nor in its place.

    `root` stands before each path in messages.
    """
    if len(path.parts) == 1:
        return Fault("not_published")
    ending, stem = path.suffix.lower(), path.stem
    folder = path.parts[0]
    if ending in _IMAGES:
        return Fault("stray_picture", values={"meant": f"{root}/{folder}/{PICTURES}/{path.name}"})
    meant = _meant(stem)
    if ending in _TEXTS and len(path.parts) == 2:
        name = "index.md" if is_index(path.name) else meant or "2016-04-13-wijkbibliotheek.md"
        return Fault("file_ending", values={"meant": name})
    if ending in _DOCUMENTS:
        name = meant or "een verslag als 2016-04-13-wijkbibliotheek.md"
        return Fault("stray_document", values={"meant": name})
    return Fault("stray_file")


def alike(paths: Iterable[PurePosixPath]) -> Iterator[tuple[PurePosixPath, PurePosixPath]]:
    """Yield each path with the earlier one from which it differs in case or accents' form only."""
    seen: dict[str, PurePosixPath] = {}
    for path in paths:
        # A folder's name is judged with the folder: then only the last part counts.
        key = f"{path.parent}/{unicodedata.normalize('NFC', path.name).casefold()}"
        if key in seen:
            yield path, seen[key]
        seen.setdefault(key, path)


def _meant(stem: str) -> str | None:
    """Return the name of the report that a file was meant to be, where its day can be read."""
    if not (parts := _parts(stem.removesuffix(".md"))):
        return None
    written, rest = parts
    return None if doubt(written) else f"{written}-{slug(rest) or 'bijeenkomst'}.md"


def _parts(stem: str) -> tuple[str, str] | None:
    """Return the day in a file's name as `2016-04-13`, real or not, and what stands behind it."""
    if found := _YEAR_FIRST.fullmatch(stem):
        year, month, day, rest = found.groups()
    elif found := _YEAR_LAST.fullmatch(stem):
        day, month, year, rest = found.groups()
    else:
        return None
    return f"{year}-{int(month):02}-{int(day):02}", rest or ""
