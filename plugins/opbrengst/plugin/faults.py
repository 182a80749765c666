"""What goes wrong around the meetings, in a sentence: the disk, a template of the site's own."""

import errno
import traceback
from pathlib import Path

from opbrengst.editions.readable import UnreadableError
from opbrengst.problems import Mark, Problem, Source
from opbrengst.swapping import SiteFolderError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_BARRED = {errno.EACCES, errno.EPERM, errno.EROFS}


def sentence(error: BaseException, overrides: Path) -> str | None:
    """Return what is wrong and what to do, or None for what only a developer can mend.

    `overrides` is the folder with a site's own look.
    """
    if isinstance(error, SiteFolderError | UnreadableError):
        return str(error)
    if isinstance(error, OSError) and (error.filename or error.errno in _FULL):
        return _of_the_disk(error)
    broken = template_problem(error, overrides)
    return str(broken) if broken else None


def template_problem(error: BaseException, overrides: Path) -> Problem | None:
    """Return the problem of the site's own template that an error came from, if it did."""
    own = overrides.resolve()
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        file = Path(frame.filename)
        if file.suffix != ".py" and file.resolve().is_relative_to(own):
            name = f"{own.name}/{file.resolve().relative_to(own).as_posix()}"
            source = Source(name, {(): Mark(frame.lineno or 1, 1)})
            return source.problem("template_broken", reason=str(error))
    return None


def _of_the_disk(error: OSError) -> str:
    file = error.filename2 or error.filename or "de site"
    values = {"file": file, "reason": error.strerror}
    if error.errno in _FULL:
        return str(SiteFolderError("disk_full", **values))
    code = "not_allowed" if error.errno in _BARRED else "disk_failed"
    return str(SiteFolderError(code, **values))
