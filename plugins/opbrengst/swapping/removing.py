"""A folder with a site in it, taken away."""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def remove(site: Path, known: Iterable[str]) -> None:
    """Take away a site; what is known to be in it is not looked for, which takes twice as long.

    What cannot be taken away stays.
    """
    folders = {""}
    for name in known:
        with suppress(OSError):
            os.unlink(f"{site}/{name}")  # noqa: PTH108 # of each page
        folder = name.rpartition("/")[0]
        while folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    for folder in sorted(folders, reverse=True):  # first those in others
        with suppress(OSError):
            os.rmdir(f"{site}/{folder}")  # noqa: PTH106 # of each page
    shutil.rmtree(site, ignore_errors=True)
