"""Everything that a site is made from, taken from the disk."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from opbrengst import addresses
from opbrengst.reading import Reading, read

# The template that ends every report with the credit; a site may have its own.
CREDIT = "report/closing.html"


@dataclass(frozen=True)
class Settings:
    """Where things lie and what the site chose; every path is absolute.

    `templates` is the folder with a site's own versions of our templates, `role_words` maps each
    word of a label (*Bewoner A*) to its plural, `silenced` each rule that the site does not want
    to hear of to the reason.
    """

    meetings: Path
    organisations: Path
    addresses: Path
    templates: Path
    as_of: date
    quiet_after_days: int
    role_words: Mapping[str, str]
    silenced: Mapping[str, str] = field(default_factory=dict)
    preview: bool = False
    """Whether only the people who write look on: then the method's own account is there too."""


@dataclass(frozen=True)
class Gathered:
    """What was read, and what else the rules look at.

    `promised` maps each address of the file of addresses, which is called `register`, to its
    line. `own` maps each template that a site replaced, by its path for messages, to its text.
    """

    reading: Reading
    register: str
    promised: Mapping[str, int]
    own: Mapping[str, str]


def gathered(settings: Settings) -> Gathered:
    """Return all that a site is made from."""
    register, credit = settings.addresses, settings.templates / CREDIT
    shown = f"{settings.templates.parent.name}/{settings.templates.name}/{CREDIT}"
    promised = addresses.published(register.read_text("utf-8")) if register.is_file() else {}
    return Gathered(
        collected(settings),
        register.name,
        promised,
        {shown: credit.read_text("utf-8", "replace")} if credit.is_file() else {},
    )


def collected(settings: Settings) -> Reading:
    """Return everything in the folder of meetings and the register beside it, read."""
    root = settings.meetings
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    names = {path.relative_to(root).as_posix(): path for path in files}
    texts = {name: path.read_bytes() for name, path in names.items() if name.endswith(".md")}
    register = settings.organisations
    return read(
        texts,
        names.keys() - texts.keys(),
        root.name,
        (register.name, register.read_bytes()) if register.is_file() else None,
    )
