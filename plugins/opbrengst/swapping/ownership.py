"""What in a site folder was made by a build, and what is somebody's own."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from opbrengst.messages import MESSAGES

MARK = ".opbrengst"
"""The file in a site that says that we made it, and lists what: anything else is somebody's own."""

_OF_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_MADE_BY = (b'name="generator" content="mkdocs-', b'name="generator" content="properdocs-')


class SiteFolderError(Exception):
    """The folder of the site cannot be replaced; says in Dutch why, and what to do."""

    def __init__(self, code: str, **values: object) -> None:
        message = MESSAGES[code]
        super().__init__(f"{message.what} {message.remedy}".format_map(values))


def mark(site: Path) -> Sequence[str]:
    """Write down in a site that all that is in it now was made by a build; return what that is."""
    made = files(site)
    told = "".join(f"{name}\n" for name in made)
    (site / MARK).write_text(told, "utf-8", "surrogateescape", newline="\n")
    return made


def files(site: Path) -> Sequence[str]:
    """Return the path below a site of every file and link in it, the mark excepted."""
    return sorted(_files(site))


def refuse_what_is_not_ours(site: Path) -> Sequence[str]:
    """Return the files in a folder, which a build made; SiteFolderError where it did not."""
    if not site.exists():
        return ()
    if not site.is_dir():
        raise SiteFolderError("site_is_a_file", folder=site)
    there = files(site)
    if own := min(_own(site, there), default=""):
        raise SiteFolderError("site_of_somebody", folder=site, found=own)
    return there


def _own(site: Path, there: Iterable[str]) -> Iterator[str]:
    """Yield those of the files in a site folder that no build made.

    A site without our mark may be one of stock MkDocs, or of us before there were marks. MkDocs
    would empty that at its next build, but for what is hidden; so nobody has it to lose.
    """
    mark = site / MARK
    if mark.is_file():
        made = set(mark.read_text("utf-8", "surrogateescape").split("\n"))
        yield from (name for name in there if name not in made)
    elif (site / "assets" / "opbrengst").is_dir() or _is_of_mkdocs(site / "404.html"):
        yield from (name for name in there if name.startswith("."))
    else:
        yield from there


def _is_of_mkdocs(page: Path) -> bool:
    return page.is_file() and any(made in page.read_bytes() for made in _MADE_BY)


def _files(site: Path) -> Iterator[str]:
    folders = [(str(site), "")]
    while folders:
        folder, inside = folders.pop()
        with os.scandir(folder) as there:
            for entry in there:
                name = f"{inside}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    folders.append((entry.path, f"{name}/"))
                elif name != MARK and entry.name not in _OF_THE_SYSTEM:
                    yield name
