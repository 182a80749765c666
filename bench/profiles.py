"""Where the CPU of one of our builds goes."""

import pstats
import subprocess
import sys
from pathlib import Path

from bench.builds import command, environment

_LINES = 40


def show(folder: Path) -> None:
    """Build the site of a folder under the profiler and print its dearest functions."""
    found = folder / "profile"
    subprocess.run(
        [sys.executable, "-m", "cProfile", "-o", found, *command(folder, folder / "site")],
        check=True,
        env=environment(),
    )
    statistics = pstats.Stats(str(found))
    for order in ("tottime", "cumulative"):
        statistics.sort_stats(order).print_stats(_LINES)
