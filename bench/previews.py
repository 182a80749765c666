"""What an edit costs in a preview, until its page is there: `mkdocs serve` of ours and of stock.

As a script it prints what of that is our own work, in CPU seconds: without MkDocs' server, which
looks at every file twice a second and waits for a change to be over.
"""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from bench import ours, twin
from bench.builds import ABOUT, environment, printed
from bench.programmes import programme

MEETINGS = 1000
# The edits of each side, and how many of them are not measured: our first makes what later ones
# need. Stock builds everything at each edit: two say enough.
EDITS, FIRST = {"ours": 10, "stock": 2}, {"ours": 1, "stock": 0}
_RELOAD = re.compile(r"livereload\((\d+), (\d+)\);")


def text() -> str:
    """Return a table: of each side the CPU seconds and the time of an edit, and the ratio."""
    if not Path("/proc/self/stat").is_file():
        return "an edit in a preview: measured on Linux only, where a process tells its CPU seconds"
    with tempfile.TemporaryDirectory(prefix="opbrengst-bench-") as name:
        sides = {"ours": Path(name, "ours"), "stock": Path(name, "stock")}
        ours.write(programme(MEETINGS), sides["ours"])
        twin.write(programme(MEETINGS), sides["stock"])
        took = {side: _edits(folder, EDITS[side], FIRST[side]) for side, folder in sides.items()}
        alone = float(printed(["-m", "bench.previews", str(sides["ours"])]))
    load = os.getloadavg()[0]
    lines = [f"an edit in a preview of {MEETINGS:,} meetings (wall clock at a load of {load:.1f})"]
    lines += [
        f"  {side:6}{cpu:8.2f} CPU s, page after {wall:.2f} s" for side, (cpu, wall) in took.items()
    ]
    ratio = took["ours"][0] / took["stock"][0]
    return "\n".join([*lines, f"  ratio {ratio:.4f}; our own work {alone * 1000:.0f} ms"])


def _edits(folder: Path, rounds: int, first: int) -> tuple[float, float]:
    """Return the median of the CPU seconds of an edit, and of the seconds until its page came."""
    edited, cpu, wall = _Edited.of(folder), list[float](), list[float]()
    with _served(folder, edited.address) as preview:
        for number in range(rounds):
            time.sleep(4)  # so that the look at the files before it is behind it
            began, used = time.monotonic(), preview.cpu
            preview.wait_for(edited.write(number))
            cpu.append(preview.cpu - used)
            wall.append(time.monotonic() - began)
    edited.restore()
    return median(cpu[first:]), median(wall[first:])


@dataclass(frozen=True)
class _Edited:
    """A report that is edited: its file, what was written there, where its page is."""

    file: Path
    written: str
    address: str

    @classmethod
    def of(cls, folder: Path) -> "_Edited":
        docs = next(each for name in ("meetings", "docs") if (each := folder / name).exists())
        file = min(docs.glob("plaats-*/*-bijeenkomst.md"))
        address = f"{file.relative_to(docs).with_suffix('').as_posix()}/"
        return cls(file, file.read_text(encoding="utf-8"), address)

    def write(self, number: int) -> str:
        """Write something new, and return the word by which its page is known."""
        word = f"proefwoord{number}"
        self.file.write_text(ABOUT.sub(rf"\1 {word}", self.written), encoding="utf-8")
        return word

    def restore(self) -> None:
        """Write what was there."""
        self.file.write_text(self.written, encoding="utf-8")


@dataclass
class _Preview:
    """A page of a preview, asked for as a browser does."""

    process: int
    home: str
    address: str

    @property
    def cpu(self) -> float:
        """The CPU seconds that the server used."""
        fields = Path(f"/proc/{self.process}/stat").read_text("ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def page(self) -> str:
        """Return the page as it is."""
        with urlopen(f"{self.home}{self.address}") as answer:  # noqa: S310 - our own server
            return str(answer.read().decode())

    def wait_for(self, word: str) -> None:
        """Ask for the page when the server says that it is another one, until it has a word."""
        page = self.page()
        while word not in page:
            epoch, asked = _RELOAD.findall(page)[0]
            with urlopen(f"{self.home}livereload/{epoch}/{asked}") as told:  # noqa: S310 - ours
                told.read()
            page = self.page()


@contextmanager
def _served(folder: Path, address: str) -> Iterator[_Preview]:
    """Let MkDocs serve a folder while the context lasts."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=folder, env=environment()) as process:
        preview = _Preview(process.pid, f"http://127.0.0.1:{port}/", address)
        try:
            while process.poll() is None:
                try:
                    preview.page()
                    break
                except URLError:
                    time.sleep(1)
            yield preview
        finally:
            process.terminate()


def own(folder: Path, rounds: int) -> float:
    """Return the CPU seconds of an edit and its page, within one process: the median."""
    edited, took = _Edited.of(folder), list[float]()
    with tempfile.TemporaryDirectory(prefix="mkdocs_") as site:

        def whole() -> None:
            build(load_config(str(folder / "mkdocs.yml"), site_dir=site))

        config = load_config(str(folder / "mkdocs.yml"), site_dir=site)
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url="http://127.0.0.1/")
        server = LiveReloadServer(whole, "127.0.0.1", 0, site)
        config.plugins.on_serve(server, config=config, builder=whole)
        application: Any = server.get_app()
        for number in range(rounds):
            word = edited.write(number)
            began = time.process_time()
            server.builder()
            asked = {"PATH_INFO": f"/{edited.address}", "HTTP_HOST": "localhost"}
            page = b"".join(application(asked, lambda *_: None))
            took.append(time.process_time() - began)
            if word.encode() not in page:
                raise RuntimeError(f"{edited.address} does not show the edit")
        server.server_close()
    edited.restore()
    return median(took[FIRST["ours"] :])


if __name__ == "__main__":
    print(own(Path(sys.argv[1]), EDITS["ours"]))
