"""What in a site folder was made by a build, and what is somebody's own."""

import os
from collections.abc import Iterator
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


def mark(site: Path) -> None:
    """Write down in a site that all that is in it now was made by a build."""
    made = "".join(f"{name}\n" for name in sorted(_files(site)))
    (site / MARK).write_text(made, "utf-8", "surrogateescape", newline="\n")


def refuse_what_is_not_ours(site: Path) -> None:
    """Raise SiteFolderError unless all in the folder was made by a build and may be replaced."""
    if not site.exists():
        return
    if not site.is_dir():
        raise SiteFolderError("site_is_a_file", folder=site)
    if own := min(_own(site), default=""):
        raise SiteFolderError("site_of_somebody", folder=site, found=own)


def _own(site: Path) -> Iterator[str]:
    """Yield the files in a site folder that no build made.

    A site without our mark may be one of stock MkDocs, or of us before there were marks. MkDocs
    would empty that at its next build, but for what is hidden; so nobody has it to lose.
    """
    mark = site / MARK
    if mark.is_file():
        made = set(mark.read_text("utf-8", "surrogateescape").split("\n"))
        yield from (name for name in _files(site) if name not in made)
    elif (site / "assets" / "opbrengst").is_dir() or _is_of_mkdocs(site / "404.html"):
        yield from (name for name in _files(site) if name.startswith("."))
    else:
        yield from _files(site)


def _is_of_mkdocs(page: Path) -> bool:
    return page.is_file() and any(made in page.read_bytes() for made in _MADE_BY)


def _files(site: Path) -> Iterator[str]:
    """Yield the path below a site of every file and link in it, the mark excepted."""
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
