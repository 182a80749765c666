"""A cache in a file (SQLite): what the last build of a site asked for, and nothing else."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

# A page has some 20 kB. What a machine that stops spoils, is seen by its sum and made anew.
_SETTINGS = ("page_size=32768", "secure_delete=ON", "synchronous=OFF", "cache_size=-8000")
_FORM = "CREATE TABLE IF NOT EXISTS kept (question BLOB PRIMARY KEY, answer BLOB, total INTEGER)"
_FOLDER = Path(".cache", "plugin", "opbrengst")
_IGNORED = "# A cache: what is in it, a build makes anew.\n*\n"


def cache_of(settings_file: Path) -> Path:
    """Return the file in which builds with a `mkdocs.yml` keep what the next one may use."""
    written = settings_file.resolve()
    return written.parent / _FOLDER / f"{written.stem}.sqlite"


def clean(settings_file: Path) -> int:
    """Take away all that builds beside a `mkdocs.yml` kept; return how many bytes that was."""
    folder = settings_file.resolve().parent / _FOLDER
    size = sum(path.stat().st_size for path in folder.glob("*"))
    if folder.exists():
        shutil.rmtree(folder)
    return size


class Store:
    """The cache of one build at a time; who comes second makes everything, and keeps nothing.

    What a build did not ask for is taken out when it finishes, and overwritten: then no name is
    left that may not be told any more. Where it does not finish, the file is as it was before.
    """

    def __init__(self, file: Path) -> None:
        """Open the file at a path, or make it; nothing that is wrong with it stops anybody."""
        self._file = file
        self._asked: set[bytes] = set()
        self._held: dict[bytes, bytes] = {}
        self._there: sqlite3.Connection | None = None
        for _ in ("as it is", "without what was broken"):
            with suppress(OSError, sqlite3.Error):
                self._there = self._there or _opened(file)

    def of(self, question: bytes, work: Callable[[], bytes]) -> bytes:
        """Return what was made before, or what the work gives now."""
        answer = self.known(question)
        if answer is None:
            answer = work()
            self.keep(question, answer)
        return answer

    def known(self, question: bytes) -> bytes | None:
        """Return what was made before, None where nothing was."""
        self._asked.add(question)
        if question in self._held:
            return self._held[question]
        known = self._all("SELECT answer, total FROM kept WHERE question = ?", question)
        for answer, total in known:
            if isinstance(answer, bytes) and crc32(answer) == total:
                return answer
        return None

    def keep(self, question: bytes, answer: bytes) -> None:
        """Let whoever asks again know an answer, and the next build too."""
        self._all("REPLACE INTO kept VALUES (?, ?, ?)", question, answer, crc32(answer))
        if self._there is None:  # without a file, who asks twice must not make it twice
            self._held[question] = answer

    def spare(self, question: bytes) -> None:
        """Let the next build know an answer that this one did not need."""
        self._asked.add(question)

    def finish(self) -> None:
        """Keep for the next build what this one asked for."""
        known = {question for (question,) in self._all("SELECT question FROM kept")}
        for question in known - self._asked:
            self._all("DELETE FROM kept WHERE question = ?", question)
        self._all("COMMIT")

    def end(self) -> None:
        """Let others have the file."""
        if self._there:
            self._there.close()
        self._there = None

    def _all(self, command: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return all that a command gives; nothing where the file fails, now and from now on."""
        if self._there is None:
            return []
        try:
            return self._there.execute(command, values).fetchall()
        except sqlite3.Error as error:
            self.end()
            _spoilt(self._file, error)
            return []


def _opened(file: Path) -> sqlite3.Connection:
    """Return the file as it was left, for one build alone; OSError or sqlite3.Error if it fails."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file.with_name(".gitignore").write_text(_IGNORED, "ascii")
    there = sqlite3.connect(file, timeout=0, isolation_level=None)
    try:
        for setting in _SETTINGS:
            there.execute(f"PRAGMA {setting}")
        there.execute("BEGIN EXCLUSIVE")
        there.execute(_FORM)
        there.execute("SELECT question, answer, total FROM kept LIMIT 1").fetchall()
    except sqlite3.Error as error:
        there.close()
        _spoilt(file, error)
        raise
    return there


def _spoilt(file: Path, error: sqlite3.Error) -> None:
    """Take away a file that failed; not where another build has it, or the disk is full."""
    if not isinstance(error, sqlite3.OperationalError) or "no such column" in str(error):
        with suppress(OSError):
            file.unlink()
