"""Our build measured against stock Material with the same pages: `python -m bench.bench`.

Makes meetings, writes them out twice (as files for our package, as plain Markdown), builds in turn
our pages alone, stock's and all that we make, and prints what each took. Everything happens in a
temporary folder, without a network.
"""

import argparse
import json
import tempfile
from pathlib import Path

from bench import commands, finding, ours, previews, profiles, report, runner, twin
from bench.builds import MKDOCS, build
from bench.comparison import Comparison, Side
from bench.contents import contents
from bench.programmes import programme
from bench.warm import warm

PROFILED = 1000
ONCE_FROM = 3000


def main() -> None:
    """Measure what the arguments ask for."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="opbrengst-bench-") as folder:
        if asked.profile:
            ours.write(programme(PROFILED), Path(folder))
            profiles.show(Path(folder))
            return
    comparisons = [_compared(size, asked.rounds) for size in asked.sizes]
    print(report.text(comparisons), flush=True)
    print(commands.text())
    print(previews.text())
    if asked.json:
        asked.json.write_text(json.dumps(report.data(comparisons), indent=1), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure our build against stock Material.")
    parser.add_argument(
        "--sizes", type=_sizes, default=[100, 1000, 3000], help="meetings: 100,1000,3000"
    )
    parser.add_argument(
        "--rounds", type=int, default=3, help=f"builds of each side below {ONCE_FROM:,} meetings"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    parser.add_argument(
        "--profile", action="store_true", help=f"only profile our build of {PROFILED:,} meetings"
    )
    return parser.parse_args()


def _sizes(text: str) -> list[int]:
    return [int(size) for size in text.split(",")]


def _compared(meetings: int, rounds: int) -> Comparison:
    """Return what both sides took; they are built in turn, so that a busy machine hits both."""
    with tempfile.TemporaryDirectory(prefix="opbrengst-bench-") as name:
        folder = Path(name)
        written = {"ours": folder / "ours", "stock": folder / "stock"}
        ours.write(programme(meetings), written["ours"])
        twin.write(programme(meetings), written["stock"])
        outputs = folder / "outputs.json"
        sides = {
            "ours": (written["ours"], runner.ALONE),
            "stock": (written["stock"], MKDOCS),
            "everything": (written["ours"], runner.timed(outputs)),
        }
        costs = [
            {side: build(made, folder / f"site-{side}", by) for side, (made, by) in sides.items()}
            for _ in range(1 if meetings >= ONCE_FROM else rounds)
        ]
        measured = {
            side: Side([cost[side] for cost in costs], contents(folder / f"site-{side}"))
            for side in sides
        }
        took = json.loads(outputs.read_text(encoding="utf-8"))
        waits = finding.waits({side: folder / f"site-{side}" for side in written}, rounds)
        again = {
            side: warm(written["ours"], folder / f"warm-{side}", sides[side][1])
            for side in ("ours", "everything")
        }
    return Comparison(meetings, **measured, outputs=took, again=again, waits=waits)


if __name__ == "__main__":
    main()
