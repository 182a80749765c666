"""From the folder that people write in to everything that is published; the room that walks."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from opbrengst import addresses, checks, consent
from opbrengst.consent import Withheld, redacted, withheld
from opbrengst.editions.articles import Article
from opbrengst.editions.pages import Pages
from opbrengst.history import Rules
from opbrengst.identity import printable
from opbrengst.pictures import MOST_BYTES, MOST_MEGAPIXELS, RefusedPictureError, published
from opbrengst.problems import Mark, Problem, Source, in_order, softened, stopping
from opbrengst.programme import Programme, RedactedProgramme, programme
from opbrengst.reading import Reading, read
from opbrengst.rendering import Templates

DEEPEST = 8
"""Folders below the folder of meetings; nobody makes the third."""


@dataclass(frozen=True)
class Settings:
    """Where things lie and what the site chose; every path is absolute.

    `templates` is the folder with a site's own versions of our templates, `role_words` maps each
    word of a label (*Bewoner A*) to its plural.
    """

    meetings: Path
    organisations: Path
    addresses: Path
    templates: Path
    as_of: date
    quiet_after_days: int
    role_words: Mapping[str, str]


@dataclass(frozen=True)
class Site:
    """What is published.

    `home` is what stands below the home page's own text, `redirects` maps a former address to its
    document, `pictures` are the files below the folder of meetings that a published page shows and
    that may be published, `ordinary` the pages there that MkDocs itself makes.
    """

    as_of: date
    articles: tuple[Article, ...]
    home: str
    redirects: Mapping[str, str]
    pictures: frozenset[str]
    ordinary: frozenset[str]
    later: tuple[str, ...]
    """The files dated after the day of the state, which are not part of it."""
    problems: tuple[Problem, ...]

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that leads somewhere."""
        return frozenset(article.address for article in self.articles) | {addresses.HOME}

    @property
    def endless(self) -> bool:
        """Whether MkDocs itself must not see the folder: it follows links, even in a circle."""
        return any(problem.code == "linked_folder" for problem in self.problems)


@dataclass(frozen=True)
class Telling:
    """What a command may tell of: everything that the public may read, and the words for it.

    `problems` are those that stop a build because a file cannot be read whole.
    """

    redacted: RedactedProgramme
    templates: Templates
    problems: tuple[Problem, ...]


def telling(settings: Settings) -> Telling:
    """Return what a command may tell of the files on disk; what breaks a rule, a build says."""
    reading = collected(settings)
    known = programme(reading, settings.as_of, Rules(settings.quiet_after_days))
    return Telling(
        redacted(known, withheld(known, settings.role_words)),
        Templates([settings.templates], settings.role_words),
        tuple(stopping(in_order(softened(reading.problems, reading.drafts)))),
    )


def site(settings: Settings) -> Site:
    """Return the site of the files on disk; it has pages even where it has errors."""
    reading = collected(settings)
    known = programme(reading, settings.as_of, Rules(settings.quiet_after_days))
    names = withheld(known, settings.role_words)
    public = redacted(known, names)
    pages = Pages(public, Templates([settings.templates], settings.role_words))
    articles = tuple(pages.articles())
    redirects = dict(pages.redirects())
    later = tuple(m.reference for m in reading.meetings if m.date > settings.as_of)
    found = [*reading.problems, *checks.problems(reading, known)]
    found.extend(consent.problems(known, names))
    shown = _shown(public.programme) & reading.pictures
    spoilt = dict(_spoilt(settings.meetings, shown))
    found.extend(spoilt.values())
    if not later and not reading.unreadable:
        kept = {article.address for article in articles} | {addresses.HOME} | set(redirects)
        found.extend(_vanished(settings.addresses, kept, names))
    return Site(
        as_of=settings.as_of,
        articles=articles,
        home=pages.home(),
        redirects=redirects,
        pictures=shown - spoilt.keys(),
        ordinary=reading.ordinary,
        later=later,
        problems=in_order(softened(found, reading.drafts)),
    )


def collected(settings: Settings) -> Reading:
    """Return everything in the folder of meetings and the register beside it, read."""
    root = settings.meetings
    paths = {printable(path.relative_to(root).as_posix()): (path, code) for path, code in _in(root)}
    refused = {name: code for name, (_, code) in paths.items() if code}
    files = {name: path for name, (path, code) in paths.items() if not code}
    texts = {name: path.read_bytes() for name, path in files.items() if name.endswith(".md")}
    register = settings.organisations
    return read(
        texts,
        files.keys() - texts.keys(),
        root.name,
        (register.name, register.read_bytes()) if register.is_file() else None,
        refused,
    )


def picture(path: Path) -> bytes:
    """Return what is published of a picture; RefusedPictureError says why nothing is."""
    with path.open("rb") as file:
        return published(path.name, file.read(MOST_BYTES + 1))


def _in(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file below a folder, with the code of the problem of one that is not opened.

    No link is followed: it may lead out of the folder, or round in it. A pipe or a device would
    never end.
    """
    folders = [root]
    while folders:
        for entry in sorted(os.scandir(folders.pop()), key=lambda each: each.name):
            path = Path(entry.path)
            if entry.is_symlink():
                yield path, "linked_folder" if path.is_dir() else "linked_file"
            elif not entry.is_dir(follow_symlinks=False):
                yield path, "" if entry.is_file(follow_symlinks=False) else "no_plain_file"
            elif len(path.parts) - len(root.parts) < DEEPEST:
                folders.append(path)
            else:
                yield path, "too_deep"


def _spoilt(root: Path, shown: Iterable[str]) -> Iterator[tuple[str, Problem]]:
    """Yield each picture that cannot be published, and why."""
    for name in sorted(shown):
        try:
            picture(root / name)
        except RefusedPictureError as refused:
            source, megabytes = Source(f"{root.name}/{name}"), MOST_BYTES // 1_000_000
            yield (
                name,
                source.problem(refused.code, megabytes=megabytes, megapixels=MOST_MEGAPIXELS),
            )


def _shown(known: Programme) -> frozenset[str]:
    return frozenset(
        f"{meeting.location}/{picture.file}"
        for history in known.histories
        for meeting in history.meetings
        for picture in meeting.pictures
    )


def _vanished(register: Path, kept: set[str], names: Withheld) -> Iterator[Problem]:
    """Yield each address of `addresses.txt` that leads nowhere any more.

    One that redaction took a name out of is reported without the name, and gets no redirect.
    """
    if not register.is_file():
        return
    for address, line in addresses.published(register.read_text("utf-8")).items():
        if address in kept:
            continue
        source = Source(register.name, {(): Mark(line, 1)})
        if names.in_address(address):
            yield source.problem("address_redacted", line=line)
        else:
            last = address.rstrip("/").rpartition("/")[2]
            yield source.problem("address_gone", found=f"/{address}", meant=last)
