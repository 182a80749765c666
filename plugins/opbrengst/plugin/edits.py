"""What a preview builds: the whole site, or after an edit of a meeting only what is asked for."""

import os
import posixpath
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from threading import RLock
from typing import Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from opbrengst.plugin import preview
from opbrengst.plugin.answers import INDEX, Answers
from opbrengst.plugin.collecting import keep, uncollected
from opbrengst.plugin.guard import Guard
from opbrengst.plugin.surroundings import Surroundings, overrides
from opbrengst.publishing import Site

log = get_plugin_logger("opbrengst")
VERIFY = "OPBRENGST_VERIFY"
"""The environment variable with which each edit is followed by a whole build, and compared."""


class Built(Protocol):
    """What the last whole build left, and what reads all that people wrote anew."""

    site: Site
    files: Files
    around: Surroundings
    host_config: MkDocsConfig | None

    def again(self) -> MkDocsConfig:
        """Make the site anew, but for its pages."""


class Edits:
    """What a preview has built, and builds at every change; `whole` is MkDocs' own build.

    Nothing that was made before a change is there after it. One at a time makes something: a build,
    or whoever asks for a page.
    """

    def __init__(self, server: LiveReloadServer, built: Built) -> None:
        self._server, self._built = server, built
        self._whole = server.builder
        self._lock, self._indexing = RLock(), RLock()
        self._look = self._copied()
        self._answers: Answers | None = None
        self._certain = True
        keep()  # a site of a thousand meetings is a million objects, and each edit makes few
        self.turn = 0
        self.failure: str | None = None

    def guarded(self) -> LiveReloadServer:
        """Return the server, answering this machine only, from what was built."""
        guard = Guard(self._server.get_app() or self._server.serve_request, self._server.url, self)
        self._server.builder = self.build
        self._server.set_app(guard)
        return self._server

    def build(self) -> None:
        """Build what the change asks for; whatever goes wrong, the preview waits for a repair."""
        with self._lock:
            self.turn += 1
            if not self._only_meetings_changed():
                self._build_whole()
                return
            with uncollected():
                try:
                    self._take(self._built.again())
                    self.failure = None
                except Exception as error:  # noqa: BLE001 - a whole build says what is wrong
                    self._build_whole(error)
            if VERIFY in os.environ:
                self._verify()

    def _take(self, config: MkDocsConfig) -> None:
        """Forget all that was made, and make it anew when somebody asks."""
        for folder, _, files in os.walk(self._server.root, topdown=False):
            within = Path(folder).relative_to(self._server.root)
            for file in files:
                if (within / file).as_posix() not in self._look:
                    Path(folder, file).unlink()
            if within.parts and not list(Path(folder).iterdir()):
                Path(folder).rmdir()
        if self._answers is None:
            self._answers = Answers(self._built.site, config, self._look.values())
        else:
            self._answers.take(self._built.site)

    def _only_meetings_changed(self) -> bool:
        """Tell whether a change left everything but meetings, places and registers as it was."""
        return self._certain and self._built.around.known and self._around() == self._built.around

    def _around(self) -> Surroundings | None:
        config = self._built.host_config
        try:
            return Surroundings.of(config) if config else None
        except (OSError, ValueError, MkDocsException):
            return None

    def _build_whole(self, because: Exception | None = None) -> None:
        """Let MkDocs build; where its surroundings change meanwhile, so does the next time."""
        log.debug("opbrengst", exc_info=because)
        self.turn += 1
        self._answers, self._certain = None, False
        before = self._around()
        try:
            self._whole()
        except (Exception, SystemExit) as error:  # noqa: BLE001 - it is told
            config = self._built.host_config
            self.failure = preview.told(error, overrides(config) if config else Path())
        else:
            self.failure = None
            self._look = self._copied()
            self._certain = before == self._built.around
            keep()

    def _copied(self) -> Mapping[str, File]:
        """Return the files of the theme, which are the same after any edit, by where they are."""
        docs = self._built.host_config.docs_dir if self._built.host_config else ""
        files = (file for file in self._built.files if file.src_dir not in {None, docs})
        return {file.dest_uri: file for file in files}

    def fetch(self, path: str) -> int:
        """See to it that the file at a path is there, if there is one; return the turn."""
        if path.startswith("/livereload/"):
            return self.turn
        name = self._asked_for(path)
        if name == INDEX:
            return self._fetch_index()
        with self._lock:
            if not self._fetched(name) and not self._fetched(posixpath.join(name, "index.html")):
                self._fetched("404.html")
            return self.turn

    def _asked_for(self, path: str) -> str:
        """Return which file the server looks for; that of an error where there is none."""
        if not f"{path}/".startswith(self._server.mount_path):
            return "404.html"
        below = path[len(self._server.mount_path) :]
        named = f"/{below}{'index.html' if path.endswith('/') else ''}"
        return posixpath.normpath(named).lstrip("/")

    def _fetched(self, name: str) -> bool:
        """Make a file, unless it is there; tell whether it is there now."""
        file = os.path.join(self._server.root, name)  # noqa: PTH118 - whatever was asked for
        if os.path.isfile(file):  # noqa: PTH113
            return True
        if self._answers is None:
            content = self._built.site.made(name)
        else:
            content = self._asked(partial(self._answers.made, name))
        if content is not None:
            self._write(name, content)
        return os.path.isfile(file)  # noqa: PTH113

    def _asked(self, make: Callable[[], bytes | None]) -> bytes | None:
        """Return what is made; what cannot be made alone, may be in a whole build, or told."""
        try:
            return make()
        except Exception as error:  # noqa: BLE001 - a whole build says what is wrong
            self._build_whole(error)
            return None

    def _fetch_index(self) -> int:
        """Make the index of the search, and let others ask for pages meanwhile."""
        with self._indexing:
            with self._lock:
                turn, answers = self.turn, self._answers
                if answers is None or Path(self._server.root, INDEX).is_file():
                    return turn
            steps = answers.index()
            while self.turn == turn:
                with self._lock:
                    content = self._asked(partial(next, steps)) if self.turn == turn else None
                    if content:
                        self._write(INDEX, content)
                        return turn
                time.sleep(0)  # whoever waits for a page goes first
            return turn  # another by now: whoever asked, asks again

    def _write(self, name: str, content: bytes) -> None:
        file = Path(self._server.root, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def _verify(self) -> None:
        """Compare what this edit made with what a whole build makes, and say what is not alike."""
        answers, site = self._answers, self._built.site
        if answers is None:
            return
        asked = {name: self._asked(partial(answers.made, name)) for name in answers.names()}
        self._build_whole()
        there = os.walk(self._server.root)
        paths = (Path(folder, file) for folder, _, files in there for file in files)
        built = {path.relative_to(self._server.root).as_posix(): path for path in paths}
        whole = {name: built[name].read_bytes() for name in built.keys() - self._look.keys()}
        for path in site.offered | self._built.site.offered:
            name = f"{path}index.html" if path.endswith("/") else path
            asked.setdefault(name, site.made(name))
            whole.setdefault(name, self._built.site.made(name) or b"")
        wrong = [name for name in asked.keys() | whole.keys() if asked.get(name) != whole.get(name)]
        for name in sorted(wrong):
            log.error("De voorvertoning toont %s anders dan een hele bouw.", name)
        log.info("Voorvertoning vergeleken: %d van %d anders.", len(wrong), len(asked))
