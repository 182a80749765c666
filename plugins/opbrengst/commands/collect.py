"""Fetch what the sites of an overview publish, into the folder that the overview is built from."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any

from opbrengst.addresses import DATA as FOLDER
from opbrengst.commands.fetching import LONGEST, Answer, Asked, fetched
from opbrengst.editions.hub import DATA, MOST_BYTES, VISIT, ForeignError, Visit, received
from opbrengst.gathering import Settings, listed_sites
from opbrengst.model import Member
from opbrengst.problems import Problem
from opbrengst.shelves import fetched as kept_files
from opbrengst.shelves import shelf

AT_ONCE = 8
"""From how many sites something is fetched at the same time."""


@dataclass(frozen=True)
class Fetched:
    """How it went with one site; `size` is what came, None where nothing changed or it failed.

    `problem` says what went wrong: then `visit` tells what is left of the site.
    """

    member: Member
    visit: Visit
    size: int | None = None
    problem: Problem | None = None


@dataclass(frozen=True)
class Collected:
    """What was fetched, by site, and what is wrong with the register; `gone` left it."""

    sites: tuple[Fetched, ...]
    problems: tuple[Problem, ...] = ()
    gone: tuple[str, ...] = ()


def collect(settings: Settings, clock: Callable[[], float]) -> Collected:
    """Fetch from every site of the register what changed; whatever fails, the others go on.

    `clock` counts seconds.
    """
    members, problems = listed_sites(settings)
    if problems or settings.sites is None:
        return Collected((), problems)
    fetcher = _Fetcher(settings.sites, settings.today, _agent(settings), clock)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        sites = tuple(pool.map(fetcher.fetch, members))
    return Collected(sites, (), tuple(_forgotten(settings.sites, members)))


def _agent(settings: Settings) -> str:
    home = f" (+{settings.home})" if settings.home and settings.home.isascii() else ""
    return f"mkdocs-opbrengst/{version('mkdocs-opbrengst')}{home}"


@dataclass(frozen=True)
class _Fetcher:
    register: Path
    today: date
    agent: str
    clock: Callable[[], float]
    # What came is looked at one by one: unpacked it may be ten times as large.
    judging: Any = field(default_factory=Lock)

    def fetch(self, member: Member) -> Fetched:
        """Fetch one site; what is kept of it changes only when all that came is right."""
        data, before = kept_files(self.register, member.id, (DATA, VISIT))
        visit = Visit.of(before)
        digest = sha256(data).hexdigest() if data is not None else ""
        try:
            # Marks of a host are of what it sent, not of what somebody made of that.
            marks = visit if digest and digest == visit.digest else Visit()
            answer = self._answer(member, marks)
            if answer.content is None or sha256(answer.content).hexdigest() == marks.digest:
                return self._unchanged(member, marks.digest, answer)
            return self._renewed(member, answer)
        except ForeignError as error:
            return self._failed(member, visit, error)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            return self._failed(member, visit, ForeignError("site_unwritable", reason=reason))

    def _answer(self, member: Member, marks: Visit) -> Answer:
        if member.folder is not None:
            return Answer(_in_folder(self.register.parent / member.folder, member.folder))
        address = f"{member.address}{FOLDER}{DATA}"
        until = self.clock() + LONGEST
        return fetched(Asked(address, marks.etag, marks.modified, self.agent, self.clock, until))

    def _unchanged(self, member: Member, digest: str, answer: Answer) -> Fetched:
        now = Visit(self.today, None, "", digest, answer.etag, answer.modified)
        self._keep(member, {VISIT: now.written})
        return Fetched(member, now)

    def _renewed(self, member: Member, answer: Answer) -> Fetched:
        content = answer.content or b""
        with self.judging:
            received(content)
        digest = sha256(content).hexdigest()
        now = Visit(self.today, None, "", digest, answer.etag, answer.modified)
        # In this order: a visit that is older than its data only makes that they come once more.
        self._keep(member, {DATA: content, VISIT: now.written})
        return Fetched(member, now, len(content))

    def _failed(self, member: Member, visit: Visit, error: ForeignError) -> Fetched:
        since = visit.failing_since or self.today
        now = replace(visit, failing_since=since, problem=error.code)
        with suppress(OSError):
            self._keep(member, {VISIT: now.written})
        problem = member.source.problem(error.code, (member.id,), **error.values)
        return Fetched(member, now, None, problem)

    def _keep(self, member: Member, files: dict[str, bytes]) -> None:
        folder = shelf(self.register) / member.id
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            _put(folder / name, content)


def _put(file: Path, content: bytes) -> None:
    """Write a file in one step: whoever reads it finds the old one or the new one."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with beside.open("wb") as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _in_folder(site: Path, shown: str) -> bytes:
    """Return the data of a site that was built on this machine."""
    try:
        with (site / FOLDER / DATA).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError:
        raise ForeignError("site_folder_missing", found=shown) from None


def _forgotten(register: Path, members: Sequence[Member]) -> Iterator[str]:
    """Remove what is kept of sites that left the register, and yield what they were called."""
    folder, known = shelf(register), {member.id for member in members}
    for old in sorted(folder.iterdir()) if folder.is_dir() else ():
        if old.name not in known and not old.is_symlink() and (old / VISIT).is_file():
            for name in (DATA, VISIT):
                (old / name).unlink(missing_ok=True)
            with suppress(OSError):  # somebody keeps something else there
                old.rmdir()
            yield old.name
