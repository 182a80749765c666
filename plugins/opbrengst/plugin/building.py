"""A build of a site: beside the site that is there, and from what the last build left."""

import json
import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from opbrengst.caching import Digests
from opbrengst.gathering import Settings
from opbrengst.options import written_in
from opbrengst.plugin.standing import Standing
from opbrengst.plugin.surroundings import Surroundings, digest, overrides
from opbrengst.shelves import makers, shelf
from opbrengst.stores import Store, cache_of
from opbrengst.swapping import Swap, files

log = get_plugin_logger("opbrengst")
_MKDOCS = logging.getLogger("mkdocs")
_PLAIN = frozenset({str, int, bool, list, dict, type(None)})


class Building:
    """Makes MkDocs write beside the site; what was made takes its place when all of it is there."""

    def __init__(self, config: MkDocsConfig, settings: Settings) -> None:
        """Wait for another build of this site; OSError or SiteFolderError where none can be."""
        self._config, self._settings, self._site = config, settings, config.site_dir
        self._swap = Swap(Path(config.site_dir), _say_that_it_waits)
        self.store = Store(cache_of(_settings_file(config)))
        self._question = b""
        self._around = Surroundings.of(config)
        self._heard = _Heard()
        _MKDOCS.addHandler(self._heard)
        config.site_dir = str(self._swap.beside)

    @cached_property
    def standing(self) -> Standing | None:
        """What tells which pages stay; nothing where that is not certain of any."""
        if not self._around.known:
            return None
        frame = _of_frames(self._config, self._settings, self._around)
        return Standing(Path(self._site), self.store, frame, self._config.nav)

    def is_done(self) -> bool:
        """Tell whether the site that is there is what this build would make; say its messages.

        It is where nothing that a build looks at changed since, nor any file of the site, and
        nobody takes part in it of whom we do not know what they look at.
        """
        if not self._around.alone:
            return False
        self._question = _question(self._config, self._settings)
        known = self.store.known(self._question)
        if known is None:
            return False
        tree, told = json.loads(known)
        site = Path(self._site)
        if tree != _tree(site, files(site)):
            return False
        for name, level, message in told:
            logging.getLogger(name).log(level, "%s", message)
        log.info("Er is niets veranderd: de site in %s blijft zoals zij is", self._site)
        return True

    def finish(self) -> None:
        """Let readers see the new site, and the next build have what this one made.

        What changed while it was made, may or may not be in it: of that, nothing is known later.
        """
        there = self._swap.finish()
        if self.standing and self._around == Surroundings.of(self._config):
            self.standing.keep()
        if self._question and self._question == _question(self._config, self._settings):
            answer = json.dumps([_tree(Path(self._site), there), self._heard.told])
            self.store.keep(self._question, answer.encode())
        self.store.finish()
        log.info("De site staat in %s", self._site)

    def end(self) -> None:
        """Take away what is left beside the site, and let others build."""
        _MKDOCS.removeHandler(self._heard)
        self._config.site_dir = self._site  # gh-deploy looks there
        self.store.end()
        self._swap.end()


class _Heard(logging.Handler):
    """Keeps what a build says of the site: all that we say, and what anybody warns of."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.told: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING or record.name == log.logger.name:
            self.told.append((record.name, record.levelno, record.getMessage()))


def _question(config: MkDocsConfig, settings: Settings) -> bytes:
    """Return the digest of all that a build looks at, and of what it was told to say of itself."""
    chosen = tuple((field.name, repr(getattr(settings, field.name))) for field in fields(settings))
    read = (*_below(settings.meetings), *_below(overrides(config)), *_registers(settings))
    level = _MKDOCS.getEffectiveLevel()
    return Digests().of((makers(settings), chosen, _written(config), level, read))


def _of_frames(config: MkDocsConfig, settings: Settings, around: Surroundings) -> bytes:
    """Return the digest of all that frames are made of, beside the page that stands in each."""
    look = tuple((path.as_posix(), digest) for path, digest in sorted(around.files.items()))
    return Digests().of((makers(settings), _written(config), settings.as_of, look))


def _written(config: MkDocsConfig) -> tuple[Any, ...]:
    """Return what is written in `mkdocs.yml`, and what was given in its place."""
    told = {key: repr(value) for key, value in config.items() if type(value) in _PLAIN}
    return repr(written_in(_settings_file(config))), str(config.theme.name), told


def _settings_file(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml")


def _registers(settings: Settings) -> Iterator[tuple[str, bytes]]:
    for file in (settings.organisations, settings.people, settings.addresses, settings.sites):
        if file and file.is_file():
            yield file.name, digest(file)
    if settings.sites:
        yield from _below(shelf(settings.sites))


def _below(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.as_posix(), digest(path)


def _tree(site: Path, there: Iterable[str]) -> str:
    """Return a digest of which files a site has, of which size, and when each was written."""
    told: list[tuple[Any, ...]] = [(f"{site}",)]
    for name in there:
        found = os.stat(f"{site}/{name}")  # noqa: PTH116 # of each page
        told.append((name, found.st_size, found.st_mtime_ns))
    return Digests().of(tuple(told)).hex()


def _say_that_it_waits() -> None:
    log.info("Deze site wordt op dit moment al gebouwd; deze bouw wacht tot dat klaar is.")
