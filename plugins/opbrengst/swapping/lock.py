"""A lock that its holder cannot forget: the system lets go of it when the holder dies."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str], *, patiently: bool) -> bool:
        while True:
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if patiently else msvcrt.LK_NBLCK, 1)
            except OSError:
                if not patiently:
                    return False
            else:
                return True

else:
    import fcntl

    def _take(file: IO[str], *, patiently: bool) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if patiently else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Lock:
    """The lock that the file at `path` stands for, held from the moment it is made."""

    def __init__(self, path: Path, waiting: Callable[[], None]) -> None:
        """Take the lock; where another holds it, call `waiting` and wait for them."""
        self._path = path
        self._file = path.open("a", encoding="ascii")
        while not self._is_ours(waiting):
            self._file.close()
            self._file = path.open("a", encoding="ascii")

    def release(self) -> None:
        """Let go of the lock and take the file away; a second time does nothing."""
        if not self._file.closed:
            with suppress(OSError):  # Windows keeps a file that is open
                self._path.unlink()
            self._file.close()

    def _is_ours(self, waiting: Callable[[], None]) -> bool:
        """Take the lock, and tell whether its file is still the one that others look at."""
        if not _take(self._file, patiently=False):
            waiting()
            _take(self._file, patiently=True)
        try:
            return os.path.samestat(os.fstat(self._file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False
