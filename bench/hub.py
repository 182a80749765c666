"""What an overview of many sites costs: `python -m bench.hub --sites 100,1000 --meetings 10`.

Makes the open data of sites, serves them on this machine as a static host does (packed, with the
marks by which a host says that nothing changed), fetches them twice, and builds the overview.
Prints how large the data of one site are, what a night's fetching takes with and without changes,
and what a build takes. Nothing leaves the machine.
"""

import argparse
import gzip
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import get_context
from pathlib import Path
from threading import Lock, Thread
from typing import TypeVar

from bench import ours
from bench.builds import Cost, build, cost
from bench.programmes import AS_OF, programme
from opbrengst.options import settings_of
from opbrengst.publishing import site

T = TypeVar("T")
DATA = "data/v1/opbrengst.json"
HOME = "https://opbrengst.example/"
KINDS = 10
"""How many different sites are made; the others hold the same under another name."""
COMMAND = ("-c", "from opbrengst.cli import main; main()", "collect", "-f")
SETTINGS = f"""\
site_name: Overzicht
site_url: {HOME}
docs_dir: meetings
theme: {{name: material, language: nl, font: false}}
plugins:
  search: {{}}
  opbrengst: {{as_of: {AS_OF}, sites: sites.yml}}
validation: {{omitted_files: ignore}}
"""


@dataclass
class Host:
    """What each path holds, packed, with its mark; and what was asked and sent."""

    files: Mapping[str, tuple[bytes, str]]
    requests: int = 0
    sent: int = 0
    lock: Lock = field(default_factory=Lock)


def main() -> None:
    """Measure what the arguments ask for."""
    parser = argparse.ArgumentParser(description="Measure an overview of many sites.")
    parser.add_argument("--sites", type=_numbers, default=[100, 1000], help="sites: 100,1000")
    parser.add_argument("--meetings", type=int, default=10, help="meetings of each site")
    parser.add_argument("--sizes", type=_numbers, default=[10, 100, 1000], help="data of one site")
    asked = parser.parse_args()
    print("meetings of a site   data, raw   packed")
    for number in asked.sizes:
        raw, packed = _apart(_sizes, number)
        print(f"{number:>18,} {_kilobytes(raw):>11} {_kilobytes(packed):>8}")
    for number in asked.sites:
        _overview(number, asked.meetings)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


def _kilobytes(size: int) -> str:
    return f"{size / 1000:,.0f} kB"


def _packed(raw: bytes) -> bytes:
    return gzip.compress(raw, 6, mtime=0)


def _apart(work: Callable[..., T], *given: object) -> T:
    """Return what work gives in a process of its own: our memory counts as that of who we start."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(work, given)


def _sizes(meetings: int) -> tuple[int, int]:
    raw = _data(meetings, 1)
    return len(raw), len(_packed(raw))


def _data(meetings: int, seed: int) -> bytes:
    """Return the open data of a made site."""
    with tempfile.TemporaryDirectory(prefix="opbrengst-bench-") as folder:
        ours.write(programme(meetings, seed), Path(folder))
        return site(settings_of(Path(folder) / "mkdocs.yml")).documents[DATA]


def _overview(number: int, meetings: int) -> None:
    """Print what it takes to fetch so many sites twice, and to build the overview of them."""
    kinds = [_apart(_data, meetings, seed) for seed in range(1, KINDS + 1)]
    with tempfile.TemporaryDirectory(prefix="opbrengst-bench-") as name:
        folder = Path(name)
        host = Host(_files(kinds, number))
        with _served(host) as url:
            _write(folder, number, url)
            print(f"\n{number:,} sites of {meetings:,} meetings")
            for what in ("fetched the first time", "fetched again, nothing changed"):
                before = host.requests, host.sent
                took = cost([*COMMAND, str(folder / "mkdocs.yml")])
                asked, sent = host.requests - before[0], host.sent - before[1]
                print(f"  {what}: {asked:,} requests, {_kilobytes(sent)}, {_told(took)}")
        took = build(folder, folder / "site")
        pages = [each.stat().st_size for each in (folder / "site").rglob("*.html")]
        largest = f"{len(pages):,} pages, the largest {_kilobytes(max(pages))}"
        index = (folder / "site" / "search" / "search_index.json").stat().st_size
        print(f"  built: {_told(took)}, {largest}, the search {_kilobytes(index)}")


def _told(took: Cost) -> str:
    return f"{took.cpu:.1f} CPU seconds, {took.memory / 1e6:,.0f} MB of memory"


def _files(kinds: Sequence[bytes], number: int) -> dict[str, tuple[bytes, str]]:
    """Return what so many sites hold, by path, packed, with its mark."""
    found = {}
    for at in range(number):
        raw = kinds[at % len(kinds)].replace(HOME.encode(), f"{HOME}{at}/".encode())
        found[f"/{at}/{DATA}"] = _packed(raw), f'"{sha256(raw).hexdigest()[:16]}"'
    return found


def _write(folder: Path, number: int, url: str) -> None:
    lines = (
        f"site-{at}: {{name: Bibliotheek {at:04} (voorbeeld), address: {url}{at}/}}\n"
        for at in range(number)
    )
    (folder / "meetings").mkdir()
    (folder / "meetings" / "index.md").write_text("# Overzicht\n", encoding="utf-8")
    (folder / "sites.yml").write_text("".join(lines), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")


@contextmanager
def _served(host: Host) -> Iterator[str]:
    """Serve the data while the context lasts, and yield the address of the host."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content, mark = host.files[self.path]
            known = self.headers["If-None-Match"] == mark
            self.send_response(304 if known else 200)
            self.send_header("ETag", mark)
            if not known:
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            with host.lock:
                host.requests += 1
                host.sent += 0 if known else len(content)
            if not known:
                self.wfile.write(content)

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - the server's own
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


if __name__ == "__main__":
    main()
