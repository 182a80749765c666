"""Previews as a writer has them: `mkdocs serve`, started for real and asked over HTTP."""

import http.client
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import yaml

from tests.conftest import AS_OF, BARRED, SETTINGS, THEME, write
from tests.pages import Page, page

PATIENCE = 60  # seconds


@dataclass
class Preview:
    """A running `mkdocs serve` of a folder."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]

    @property
    def log(self) -> str:
        """All that was said so far."""
        return (self.folder / "log").read_text(encoding="utf-8")

    def ask(self, address: str, host: str | None = None) -> tuple[int, str]:
        """Return the status and the text at an address; `host` is the header Host."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {} if host is None else {"Host": host}
        connection.request("GET", f"/{address}", headers=headers)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, text

    def page(self, address: str) -> Page:
        """Return the page at an address."""
        status, text = self.ask(address)
        assert status == 200, f"{address}: {status}"
        return page(address, text)

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds, which a change of files should bring about."""
        limit = time.monotonic() + PATIENCE
        while not holds():
            assert self.process.poll() is None, self.log
            assert time.monotonic() < limit, self.log
            time.sleep(0.1)

    def until(self, address: str, text: str, *, shown: bool = True) -> None:
        """Wait until a page shows, or no longer shows, a text."""
        self.wait_for(lambda: (text in self.ask(address)[1]) is shown)


@dataclass
class Previews:
    """Starts previews in one folder, and ends them."""

    folder: Path
    running: list[subprocess.Popen[bytes]]

    def __call__(self, files: Mapping[str, str | bytes], *options: str) -> Preview:
        made = self.start(files, *options)
        made.wait_for(lambda: self.answers(made))
        return made

    def start(
        self,
        files: Mapping[str, str | bytes],
        *options: str,
        address: str = "127.0.0.1",
        barred: bool = False,
    ) -> Preview:
        """Start a preview, and do not wait for it; `barred` takes the rights of root away."""
        plugins = {"search": {}, "opbrengst": {"as_of": AS_OF}}
        theme = {**THEME, "custom_dir": "eigen"}
        settings = {**SETTINGS, "theme": theme, "plugins": plugins}
        write(self.folder, {"mkdocs.yml": yaml.safe_dump(settings), "eigen/.keep": "", **files})
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        barring = BARRED if barred else ()
        command = [
            *barring,
            sys.executable,
            "-m",
            "mkdocs",
            "serve",
            "-a",
            f"{address}:{port}",
            *options,
        ]
        with (self.folder / "log").open("wb") as log:
            process = subprocess.Popen(command, cwd=self.folder, stdout=log, stderr=log)
        self.running.append(process)
        return Preview(self.folder, port, process)

    @staticmethod
    def answers(made: Preview) -> bool:
        try:
            made.ask("")
        except OSError:
            return False
        return True


@contextmanager
def previews() -> Iterator[Previews]:
    """Start previews in a folder of their own while the context lasts."""
    made = Previews(Path(mkdtemp(prefix="opbrengst-preview-")), [])
    try:
        yield made
    finally:
        for process in made.running:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(made.folder)
