"""A site is built beside the one that readers see, and takes its place in one step.

Beside `site/` stand, while it is built, `.site.opbrengst/` with the folders `new` and `old`, and
the lock `.site.opbrengst.lock`. A build that died leaves them; the next one sweeps them.
"""

import errno
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from opbrengst.swapping.exchange import exchanged
from opbrengst.swapping.lock import Lock
from opbrengst.swapping.ownership import (
    MARK,
    SiteFolderError,
    files,
    mark,
    refuse_what_is_not_ours,
)
from opbrengst.swapping.removing import remove

_ANOTHER_DISK = {errno.EBUSY, errno.EXDEV}  # said of a folder that something is mounted on
__all__ = ["MARK", "SiteFolderError", "Swap", "files"]


class Swap:
    """A site being built in the folder `beside`, which is to become the folder `site`.

    There is one at a time for each site: another waits until this one has ended, or has died.
    """

    def __init__(self, site: Path, waiting: Callable[[], None]) -> None:
        """Make room beside `site`; `waiting` is called before waiting for another build.

        OSError or SiteFolderError tell why a site could not be put there; then nothing changed.
        """
        self.site = site.resolve()
        self._replaced: Sequence[str] = ()
        if self.site.is_mount():
            raise SiteFolderError("site_is_a_disk", folder=self.site)
        self._room = self.site.with_name(f".{self.site.name}.opbrengst")
        self.beside, self._old = self._room / "new", self._room / "old"
        self.site.parent.mkdir(parents=True, exist_ok=True)
        self._lock = Lock(self._room.with_name(f"{self._room.name}.lock"), waiting)
        try:
            self._recover()
            refuse_what_is_not_ours(self.site)
            if self._room.exists():
                shutil.rmtree(self._room)
            self.beside.mkdir(parents=True)
        except BaseException:
            self._lock.release()
            raise

    def finish(self) -> Sequence[str]:
        """Put what was built in the place of the site; what was there becomes a leftover.

        Returns the files of the new site.
        """
        # Once more: somebody may have put something there meanwhile.
        self._replaced = refuse_what_is_not_ours(self.site)
        made = mark(self.beside)
        self._put_in_place()
        return made

    def _put_in_place(self) -> None:
        if not self.site.exists():
            self.beside.rename(self.site)
            return
        shutil.copymode(self.site, self.beside)
        try:
            if not exchanged(self.beside, self.site):
                self.site.rename(self._old)
                self.beside.rename(self.site)
        except OSError as error:
            if error.errno in _ANOTHER_DISK:
                raise SiteFolderError("site_is_a_disk", folder=self.site) from error
            raise

    def end(self) -> None:
        """Take away what is left beside the site, and let others build."""
        try:
            self._recover()
            for left in (self.beside, self._old):
                if left.exists():
                    remove(left, self._replaced)
            shutil.rmtree(self._room, ignore_errors=True)  # if not now, then by the next build
        finally:
            self._lock.release()

    def _recover(self) -> None:
        """Put the old site back where a build died, or failed, between the two renames."""
        if self._old.exists() and not self.site.exists():
            self._old.rename(self.site)
