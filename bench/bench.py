"""Our build measured against stock Material with the same pages: `python -m bench.bench`.

Makes meetings, writes them out twice (as files for our package, as plain Markdown), builds both in
turn, and prints what each took. Everything happens in a temporary folder, without a network.
"""

import argparse
import json
import tempfile
from pathlib import Path

from bench import commands, ours, profiles, report, twin
from bench.builds import build, contents
from bench.programmes import programme

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


def _compared(meetings: int, rounds: int) -> report.Comparison:
    """Return what both sides took; they are built in turn, so that a busy machine hits both."""
    sides = {"ours": ours.write, "stock": twin.write}
    with tempfile.TemporaryDirectory(prefix="opbrengst-bench-") as name:
        folder = Path(name)
        for side, write in sides.items():
            write(programme(meetings), folder / side)
        costs = [
            {side: build(folder / side, folder / side / "site") for side in sides}
            for _ in range(1 if meetings >= ONCE_FROM else rounds)
        ]
        ours_, stock = (
            report.Side([cost[side] for cost in costs], contents(folder / side / "site"))
            for side in sides
        )
    return report.Comparison(meetings, ours_, stock)


if __name__ == "__main__":
    main()
