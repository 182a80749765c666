"""What lies ready on the disk: templates, the guide, the look, pictures, what was fetched."""

import sys
from collections.abc import Container, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from opbrengst.gathering import Settings, picture
from opbrengst.pictures import RefusedPictureError
from opbrengst.problems import Source

_PACKAGE = Path(__file__).parent
_OURS, _GUIDE, _THEME = _PACKAGE / "templates", _PACKAGE / "guide", _PACKAGE / "theme"
_LOOK = frozenset(
    path.relative_to(_THEME).as_posix() for path in _THEME.glob("assets/opbrengst/**/*")
)


def template(settings: Settings, name: str) -> tuple[Source | None, bytes]:
    """Return a template that is no text, and what messages call it if it is the site's own."""
    own = settings.templates / name
    if not own.is_file():
        return None, (_OURS / name).read_bytes()
    shown = f"{settings.templates.parent.name}/{settings.templates.name}/{name}"
    return Source(shown), own.read_bytes()


def guide() -> Mapping[str, str]:
    """Return the pages of the guide as they were written, by name."""
    return {path.stem: path.read_text("utf-8") for path in sorted(_GUIDE.glob("*.md"))}


def shelf(register: Path) -> Path:
    """Return the folder in which an overview keeps what it fetched, called as its register."""
    return register.with_suffix("")


def fetched(register: Path, member: str, names: Sequence[str]) -> list[bytes | None]:
    """Return these files of what was fetched of a site, None where there is none to read."""
    found: list[bytes | None] = []
    for name in names:
        try:
            found.append((shelf(register) / member / name).read_bytes())
        except OSError:
            found.append(None)
    return found


def stored(settings: Settings, pictures: Container[str], path: str) -> bytes:
    """Return a file of the site that nobody makes: of our own look, or one of these pictures.

    KeyError says that there is no such file, or none that may be published.
    """
    name = unquote(path)
    if name in pictures:
        try:
            return picture(settings.meetings / name)
        except (OSError, RefusedPictureError):
            raise KeyError(path) from None
    if name in _LOOK:
        return (_THEME / name).read_bytes()
    raise KeyError(path)


def makers(settings: Settings) -> bytes:
    """Return a digest of all that makes pages out of meetings.

    That is Python, the packages that are installed by name and version, this package whatever its
    version says, and the templates of the site.
    """
    whole = sha256(sys.version.encode())
    for told in (*_installed(), *_contents(_PACKAGE), *_contents(settings.templates)):
        whole.update(sha256(told).digest())
    return whole.digest()


def _installed() -> Iterator[bytes]:
    for folder in map(Path, sys.path):
        if folder.is_dir():
            yield from sorted(each.name.encode() for each in folder.glob("*.dist-info"))


def _contents(folder: Path) -> Iterator[bytes]:
    """Yield the name of each file below a folder, and then what it holds."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix().encode()
            yield path.read_bytes()
