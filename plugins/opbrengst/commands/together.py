"""Several files written together: all of them, or none."""

import os
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path


def write_together(made: Mapping[Path, bytes], may_be_there: AbstractSet[Path]) -> None:
    """Write all files or none; only those that `may_be_there` take the place of another.

    Those come last, each in one step. FileExistsError names what is there already.
    """
    there = {path for path in made if path in may_be_there and path.exists()}
    undo: list[Callable[[], object]] = []
    try:
        for path in sorted(made.keys() - there):
            for folder in reversed([each for each in path.parents if not each.exists()]):
                folder.mkdir()
                undo.append(folder.rmdir)
            with path.open("xb") as file:
                undo.append(path.unlink)
                file.write(made[path])
        for path in sorted(there):
            before, real = path.read_bytes(), path.resolve()
            _exchange(real, made[path])
            undo.append(lambda real=real, before=before: _exchange(real, before))  # type: ignore[misc]
    except BaseException:
        for step in reversed(undo):
            with suppress(OSError):
                step()
        raise


def _exchange(file: Path, content: bytes) -> None:
    """Put a file in the place of another in one step, with the same rights."""
    beside = file.with_name(f".{file.name}.opbrengst-import")
    try:
        with beside.open("xb") as new:
            beside.chmod(file.stat().st_mode & 0o777)
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        beside.replace(file)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
