"""One build in a process of its own, and what it cost."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import opbrengst

_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
_KEEP_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
MKDOCS = ("-m", "mkdocs")
# What an edit changes: both sides say what an outcome meeting was about on a line of its own.
ABOUT = re.compile(r"(?im)^(focus: .*)$")


@dataclass(frozen=True)
class Cost:
    """What a build took: `cpu` in seconds, user and system together; `memory` at most, in bytes."""

    cpu: float
    memory: int


def command(folder: Path, site: Path, mkdocs: Sequence[str] = MKDOCS) -> list[str]:
    """Return the arguments for Python that build the site of a folder."""
    return [*mkdocs, "build", "--quiet", "-f", f"{folder / 'mkdocs.yml'}", "-d", f"{site}"]


def build(folder: Path, site: Path, mkdocs: Sequence[str] = MKDOCS) -> Cost:
    """Build the site of a folder, of which nothing was made before.

    RuntimeError tells what MkDocs said when it fails.
    """
    for made in (site, folder / ".cache"):
        shutil.rmtree(made, ignore_errors=True)
    return cost(command(folder, site, mkdocs))


def cost(arguments: Sequence[str]) -> Cost:
    """Run Python with these arguments; RuntimeError tells what it said when it fails."""
    return _run(arguments)[0]


def printed(arguments: Sequence[str]) -> str:
    """Run Python with these arguments and return the last line that it printed."""
    return _run(arguments)[1].splitlines()[-1]


@cache
def environment() -> Mapping[str, str]:
    """Return the variables for what is measured; compile our modules, if they are not.

    Who installs a package has it compiled, as all of stock's are. Ours are read where they were
    written, and where Python may keep no bytecode there, each run would compile them again.
    """
    known = {name: value for name, value in os.environ.items() if name != _KEEP_NO_BYTECODE}
    known["NO_MKDOCS_2_WARNING"] = "1"
    compiling = [sys.executable, "-m", "compileall", "-qq", f"{Path(opbrengst.__file__).parent}"]
    subprocess.run(compiling, env=known, check=True)
    return known


def _run(arguments: Sequence[str]) -> tuple[Cost, str]:
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            stdout=said,
            stderr=subprocess.STDOUT,
            env=environment(),
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        told = said.read().decode(errors="replace")
    if process.returncode:
        raise RuntimeError(f"{arguments}: {told}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _MAXRSS_UNIT), told
