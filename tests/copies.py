"""A copy of this repository in which its own commands run, as in one that somebody made."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.conftest import ROOT

# Made on this machine, and not in a copy that somebody makes.
_LEFT = (".git", ".venv", ".cache", ".hypothesis", "__pycache__", "site", "site-partners", "dist")
# The programs that `make` would install: those of these tests, with the sources of the copy.
_RUN = '#!/bin/sh\nPYTHONPATH="{folder}/plugins" exec "{python}" {what} "$@"\n'
_PROGRAMS = {"python": "", "opbrengst": '-c "from opbrengst.cli import main; main()"', "pip": "-V"}


def copied(folder: Path) -> Path:
    """Return a copy of this repository, with everything in place that `make` installs."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*_LEFT))
    programs = folder / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name, what in _PROGRAMS.items():
        program = programs / name
        program.write_text(_RUN.format(folder=folder, python=sys.executable, what=what))
        program.chmod(0o755)
    (folder / ".venv" / ".site-installed").touch()
    return folder


def run(folder: Path, script: str, **variables: str) -> tuple[int, str]:
    """Run a script as the hosts run theirs; return its exit status and all that it said."""
    # The `make` that runs these tests is not the one that the script runs.
    known = {
        name: told for name, told in os.environ.items() if not name.startswith(("MAKE", "MFL"))
    }
    environment: Mapping[str, str] = {**known, "CI": "true", **variables}
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode()
