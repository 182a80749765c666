"""How long a visitor waits for the first hit of a search, in a real browser on this machine."""

import gzip
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from time import perf_counter
from typing import Any

WITHOUT = "Nobody waited for the first hit of a search: no browser, or no `make test` before."
# Every follow-up says where the next meeting is.
WORD = "wijkbibliotheek"
PHONE = {"width": 390, "height": 844}
PATIENCE = 600_000  # milliseconds
# What opens the search, where to type, and what a hit is.
HOW = {
    "ours": ("[data-ob-toggle=search]", "#ob-search-field", ".ob-search__hit a"),
    "stock": ("label[for=__search]", ".md-search__input", ".md-search-result__link"),
}


@dataclass(frozen=True)
class Wait:
    """Seconds from asking for the home page to the first hit, and the bytes sent for it, packed.

    The network takes no time: whoever is on the road adds what it needs for those bytes.
    """

    seconds: float
    sent: int


def waits(sites: Mapping[str, Path], rounds: int) -> Mapping[str, Wait]:
    """Return how long a first visit to each site takes, the median of the rounds.

    The sites take turns, so that a busy machine hits each; nothing without a browser.
    """
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - for developers only

        from tools import browsers  # noqa: PLC0415 - it needs the same
    except ImportError:
        return {}
    found = browsers.find()
    if found is None:
        return {}
    took: dict[str, list[Wait]] = {side: [] for side in sites}
    sandbox = getattr(os, "geteuid", lambda: 1)() != 0  # Chromium refuses its sandbox to root
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, chromium_sandbox=sandbox)
        for _ in range(rounds):
            for side, site in sites.items():
                took[side].append(_visit(browser, side, site))
        browser.close()
    return {
        side: Wait(median(each.seconds for each in all_), all_[0].sent)
        for side, all_ in took.items()
    }


def _visit(browser: Any, side: str, site: Path) -> Wait:
    """Search as somebody who was never here."""
    opens, types, hits = HOW[side]
    with _served(site) as (url, asked):
        context = browser.new_context(viewport=PHONE)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        began = perf_counter()
        page.goto(url)
        page.locator(opens).first.click()
        page.locator(types).fill(WORD)
        page.locator(hits).first.wait_for()
        seconds = perf_counter() - began
        context.close()
        sent = sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in asked.files)
    return Wait(seconds, sent)


@dataclass
class _Asked:
    """Which files were asked for."""

    files: list[Path] = field(default_factory=list)


@contextmanager
def _served(site: Path) -> Iterator[tuple[str, _Asked]]:
    """Serve a site while the context lasts; it is not packed, which would be timed too."""
    asked = _Asked()
    handler = partial(_Handler, directory=str(site), asked=asked)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", asked
        finally:
            server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    """Answers as a host does, and notes which files were asked for."""

    def __init__(self, *arguments: Any, directory: str, asked: _Asked) -> None:
        self.asked = asked
        super().__init__(*arguments, directory=directory)

    def do_GET(self) -> None:
        """Answer, and note the file."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        self.asked.files += [file] if file.is_file() else []
        super().do_GET()

    def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - the server's own name
        """Say nothing."""
