"""What lies ready on the disk: templates, the guide, the look, pictures, what was fetched."""

from collections.abc import Container, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote

from opbrengst.gathering import Settings, picture
from opbrengst.pictures import RefusedPictureError
from opbrengst.problems import Source

_OURS = Path(__file__).parent / "templates"
_GUIDE = Path(__file__).parent / "guide"
_THEME = Path(__file__).parent / "theme"
_LOOK = frozenset(
    path.relative_to(_THEME).as_posix() for path in _THEME.glob("assets/opbrengst/**/*")
)


def template(settings: Settings, name: str) -> tuple[Source, bytes]:
    """Return a template that is no text, the site's own or else ours, and what messages call it."""
    own = settings.templates / name
    shown = f"{settings.templates.parent.name}/{settings.templates.name}/{name}"
    return Source(shown), (own if own.is_file() else _OURS / name).read_bytes()


def guide() -> Mapping[str, str]:
    """Return the pages of the guide as they were written, by name."""
    return {path.stem: path.read_text("utf-8") for path in sorted(_GUIDE.glob("*.md"))}


def kept(register: Path, member: str) -> Path:
    """Return the folder in which an overview keeps what it fetched of a site of its register."""
    return register.with_suffix("") / member


def fetched(register: Path, member: str, names: Sequence[str]) -> list[bytes | None]:
    """Return these files of what was fetched of a site, None where there is none to read."""
    found: list[bytes | None] = []
    for name in names:
        try:
            found.append((kept(register, member) / name).read_bytes())
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
