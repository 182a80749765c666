"""A site written to a folder of its own: what is taken from the disk for it, and put there."""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from opbrengst.gathering import Settings, picture

THEME = Path(__file__).parent.parent / "theme"
# A site's own versions of our templates made the pages; the pages themselves are taken along.
_OF_TEMPLATES = "opbrengst/"


class NotEmptyError(Exception):
    """There is something in the folder already, and nothing of it may be lost."""


def export(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder that is not there or empty; all of them, or none.

    They are written beside it, and take its place in one step.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise NotEmptyError
    if folder.is_dir() and any(folder.iterdir()):
        raise NotEmptyError
    folder = folder.resolve()
    beside = folder.with_name(f".{folder.name}.opbrengst-export")
    beside.mkdir(parents=True)
    try:
        for name, content in files.items():
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def look(settings: Settings) -> dict[str, bytes]:
    """Return the files of the frame, and over them the site's own, by path."""
    own = settings.templates.parent
    return {name: raw for folder in (THEME, own) for name, raw in _files(folder)}


def ordinary(settings: Settings, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the ordinary pages as people wrote them."""
    for name in sorted(names):
        yield name, (settings.meetings / name).read_text("utf-8-sig")


def pictures(settings: Settings, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield what is published of each picture, by its path."""
    for name in sorted(names):
        yield name, picture(settings.meetings / name)


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith((_OF_TEMPLATES, ".")):
            yield name, path.read_bytes()
