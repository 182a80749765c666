"""One build of ours that is too large to set beside another: `python -m bench.large 10000`.

Prints what our pages alone took, then everything, how large the lists and the home page became,
and whether any list page is over what a page may be.
"""

import gzip
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import ours, runner
from bench.builds import MKDOCS, Cost, build
from bench.contents import kind
from bench.programmes import programme
from bench.report import HOME_AIM, LIST, LIST_AIM, verdict

MEETINGS = 10_000


def text(meetings: int) -> Iterator[str]:
    """Yield what a site of so many meetings took, and how large its lists are."""
    with tempfile.TemporaryDirectory(prefix="opbrengst-bench-") as name:
        folder = Path(name)
        ours.write(programme(meetings), folder)
        site = folder / "site"
        alone = build(folder, site, runner.ALONE)
        yield f"{meetings:,} meetings, {sum(1 for _ in site.rglob('index.html')):,} pages"
        yield _took("pages alone", alone)
        largest, where = max(_lists(site))
        yield verdict(f"largest list page (/{where}/)", largest, LIST_AIM)
        home = len(gzip.compress((site / "index.html").read_bytes()))
        yield verdict("home page, gzip", home, HOME_AIM)
        yield _took("everything", build(folder, site, MKDOCS))


def _took(what: str, cost: Cost) -> str:
    return f"- {what}: {cost.cpu:,.0f} CPU s, at most {cost.memory / 1e6:,.0f} MB of memory"


def _lists(site: Path) -> Iterator[tuple[int, str]]:
    """Yield the size in bytes and the address of each page over all places."""
    for file in site.rglob("index.html"):
        address = file.parent.relative_to(site).as_posix()
        if kind(address) == LIST:
            yield file.stat().st_size, address


if __name__ == "__main__":
    for line in text(int(sys.argv[1]) if len(sys.argv) > 1 else MEETINGS):
        print(line, flush=True)
