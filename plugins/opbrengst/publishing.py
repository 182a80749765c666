"""From the folder that people write in to everything that is published; the room that walks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from opbrengst import addresses, checks, consent
from opbrengst.consent import Withheld, redacted, withheld
from opbrengst.editions.articles import Article
from opbrengst.editions.pages import Pages
from opbrengst.history import Rules
from opbrengst.problems import Mark, Problem, Source, in_order, softened, stopping
from opbrengst.programme import Programme, RedactedProgramme, programme
from opbrengst.reading import LARGEST_FILE, Reading, read, read_text
from opbrengst.rendering import Templates


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
    document, `pictures` are the files below the folder of meetings that a published page shows.
    """

    as_of: date
    articles: tuple[Article, ...]
    home: str
    redirects: Mapping[str, str]
    pictures: frozenset[str]
    later: tuple[str, ...]
    """The files dated after the day of the state, which are not part of it."""
    problems: tuple[Problem, ...]

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that leads somewhere."""
        return frozenset(article.address for article in self.articles) | {addresses.HOME}


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
    if not later and not reading.unreadable:
        kept = {article.address for article in articles} | {addresses.HOME} | set(redirects)
        found.extend(_vanished(settings.addresses, kept, names))
    return Site(
        as_of=settings.as_of,
        articles=articles,
        home=pages.home(),
        redirects=redirects,
        pictures=_shown(public.programme),
        later=later,
        problems=in_order(softened(found, reading.drafts)),
    )


def collected(settings: Settings) -> Reading:
    """Return everything in the folder of meetings and the register beside it, read."""
    root = settings.meetings
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    names = {path.relative_to(root).as_posix(): path for path in files}
    texts = {name: _content(path) for name, path in names.items() if name.endswith(".md")}
    register = settings.organisations
    return read(
        texts,
        names.keys() - texts.keys(),
        root.name,
        (register.name, _content(register)) if register.is_file() else None,
    )


def _content(path: Path) -> bytes:
    """Return what a file holds, as far as the reader needs it to see that it is too large."""
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 1)


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
    text, problems = read_text(register.name, _content(register))
    yield from problems
    for address, line in addresses.published(text).items():
        if address in kept:
            continue
        source = Source(register.name, {(): Mark(line, 1)})
        if names.in_address(address):
            yield source.problem("address_redacted", line=line)
        else:
            last = address.rstrip("/").rpartition("/")[2]
            yield source.problem("address_gone", found=f"/{address}", meant=last)
