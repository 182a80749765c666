"""Everything that a site is made from, taken from the disk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

from opbrengst import addresses
from opbrengst.gathering.looking import CLOSED, content, contents, look, while_alike
from opbrengst.licences import USUAL
from opbrengst.memory import Memory
from opbrengst.model import Edition, Member
from opbrengst.pictures import MOST_BYTES, MOST_MEGAPIXELS, RefusedPictureError, published
from opbrengst.problems import Problem, Source
from opbrengst.reading import (
    LARGEST_FILE,
    Contents,
    Reading,
    Registers,
    read_again,
    read_members,
)

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
    today: date
    quiet_after_days: int
    role_words: Mapping[str, str]
    people: Path | None = None
    """The register of people, where the site keeps one; `today` decides about consent."""
    edition: Edition = "public"
    silenced: Mapping[str, str] = field(default_factory=dict)
    home: str = ""
    """The absolute address of the site, with a slash at its end; empty where nobody named it."""
    pdf: bool = False
    """Whether reports, sheets to hand out and dossiers are made as PDF too."""
    responsible: str = ""
    """The organisation of the register that is responsible for the site; empty where not said."""
    licence: str = USUAL
    """What others may do with the open data, by its name in `licences`."""
    preview: bool = False
    """Whether only the people who write look on: then the method's own account is there too."""
    sites: Path | None = None
    """The register of sites made elsewhere, where this site is an overview of them."""
    stale_after_days: int = 7
    """After how many days without news an overview says so of a site."""

    @property
    def base(self) -> str:
        """The path below which the site is published, between slashes."""
        path = unquote(urlsplit(self.home).path).strip("/")
        return f"/{path}/" if path else "/"


@dataclass(frozen=True)
class Gathered:
    """What was read, and what else the rules look at.

    `promised` maps each address of the file of addresses, which is called `register`, to its
    line. `own` are the templates that a site replaced, `pages` its ordinary pages: texts by their
    path for messages. `responsible` is the organisation that the settings name.
    """

    reading: Reading
    register: str
    promised: Mapping[str, int]
    own: Mapping[str, str]
    pages: Mapping[str, str]
    responsible: str = ""
    organisations: str = "organisations.yml"
    """What the register of organisations is called."""
    closed: tuple[str, ...] = ()
    """What beside the folder of meetings is there and cannot be read."""
    members: tuple[Member, ...] = ()
    """The sites made elsewhere, of which this one is an overview."""
    unlisted: tuple[Problem, ...] = ()
    """What is wrong with the register of those."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with what was gathered: that of reading, and what cannot be opened."""
        closed = (Source(name).problem(CLOSED) for name in self.closed)
        return (*self.reading.problems, *closed, *self.unlisted)


def gathered(settings: Settings, memory: Memory | None = None) -> Gathered:
    """Return all that a site is made from; with a memory, what did not change is not read again."""
    register, credit = settings.addresses, settings.templates / CREDIT
    shown = f"{settings.templates.parent.name}/{settings.templates.name}/{CREDIT}"
    memory = memory or Memory()
    root, found = settings.meetings.name, contents(settings.meetings, memory)
    pages = ((name, raw) for name, raw in found.texts.items() if "/" not in name)
    own, promised = _text(credit), _text(register) or ""
    read = _read(settings, found, memory)
    members, unlisted = listed_sites(settings)
    if settings.sites:  # an overview promises no address: its pages go with the sites
        promised = ""
        unlisted += tuple(p.source.problem("overview_with_places") for p in read.locations)
    return Gathered(
        read,
        register.name,
        memory.of((addresses.published, promised), partial(addresses.published, promised)),
        {} if own is None else {shown: own},
        {f"{root}/{name}": _decoded(raw) for name, raw in pages if raw is not None},
        settings.responsible,
        settings.organisations.name,
        tuple(name for name, file in ((register.name, register), (shown, credit)) if _closed(file)),
        members,
        unlisted,
    )


def listed_sites(settings: Settings) -> tuple[tuple[Member, ...], tuple[Problem, ...]]:
    """Return the sites of the register, with what is wrong with it; none where there is none."""
    register = settings.sites
    if register is None:
        return (), ()
    written = content(register, LARGEST_FILE + 1)
    if written is None:
        code = CLOSED if register.is_file() else "sites_missing"
        return (), (Source(register.name).problem(code),)
    return read_members(register.name, written)


def _closed(file: Path) -> bool:
    return file.is_file() and content(file) is None


def _text(file: Path) -> str | None:
    """Return what a file says; None when there is no such file, or it cannot be read."""
    found = content(file) if file.is_file() else None
    return None if found is None else _decoded(found)


def _decoded(content: bytes) -> str:
    """Return a text as far as it is UTF-8; the reader says what is not."""
    return content.decode("utf-8-sig", "replace")


def collected(settings: Settings) -> Reading:
    """Return everything in the folder of meetings and the register beside it, read."""
    memory = Memory()
    return _read(settings, contents(settings.meetings, memory), memory)


def _read(settings: Settings, found: Contents, memory: Memory) -> Reading:
    register = settings.organisations
    beside = (register.name, content(register, LARGEST_FILE + 1)) if register.is_file() else None
    people = settings.people
    registers = Registers(beside, (people.name, _registered(people)) if people else None)
    return read_again(found, settings.meetings.name, registers, memory)


def _registered(people: Path) -> bytes | str:
    """Return the bytes of the register of people, or the code of the message why there are none."""
    if not people.is_file():
        return "people_missing"
    found = content(people, LARGEST_FILE + 1)
    return CLOSED if found is None else found


def picture(path: Path) -> bytes:
    """Return what is published of a picture; RefusedPictureError says why nothing is."""
    with path.open("rb") as file:
        return published(path.name, file.read(MOST_BYTES + 1))


def spoilt_pictures(root: Path, shown: Iterable[str], memory: Memory) -> Mapping[str, Problem]:
    """Return each picture below a folder that cannot be published, with the reason."""
    spoilt = {}
    for name in sorted(shown):
        how = (_spoilt, look(f"{root}/{name}"))
        if problem := while_alike(how, partial(_spoilt, root, name, memory), memory):
            spoilt[name] = problem
    return spoilt


def _spoilt(root: Path, name: str, memory: Memory) -> Problem | None:
    source, found = Source(f"{root.name}/{name}"), content(root / name, MOST_BYTES + 1)
    if found is None:
        return source.problem(CLOSED)
    question = (_refused, source.file, sha256(found).digest())
    return memory.of(question, lambda: _refused(source, found))


def _refused(source: Source, content: bytes) -> Problem | None:
    try:
        published(source.file.rpartition("/")[2], content)
    except RefusedPictureError as refused:
        megabytes = MOST_BYTES // 1_000_000
        return source.problem(refused.code, megabytes=megabytes, megapixels=MOST_MEGAPIXELS)
    return None
