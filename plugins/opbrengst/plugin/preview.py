"""`mkdocs serve` for who is writing: it stays alive and says what is wrong, page by page."""

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from opbrengst.gathering import Settings
from opbrengst.memory import Memory
from opbrengst.plugin.faults import sentence, template_problem
from opbrengst.plugin.guard import is_this_machine
from opbrengst.problems import Source
from opbrengst.publishing import Site, only_mistakes, preview
from opbrengst.rendering import TEMPLATES, Templates
from opbrengst.shelves import shelf

log = get_plugin_logger("opbrengst")
LOOKS, PAUSE = 0.25, 0.05
"""Seconds between two looks at the files, and seconds in which nothing more may change."""


def refuse_others(config: MkDocsConfig) -> None:
    """Raise PluginError unless the preview can be seen on this machine only.

    Without live reload MkDocs tells no plugin of its server, and there is nothing to guard with.
    """
    if "--no-livereload" in sys.argv:
        raise PluginError(
            "Met --no-livereload is de voorvertoning niet af te schermen voor andere websites. "
            "Laat het weg."
        )
    host = config.dev_addr.host
    if not is_this_machine(host):
        raise PluginError(
            f"De voorvertoning is alleen voor deze computer, en {host} is dat niet. "
            "Gebruik 127.0.0.1 of localhost (dev_addr in mkdocs.yml, of --dev-addr)."
        )


def registers(settings: Settings) -> Iterator[Path]:
    """Yield what is read beside the meetings, whether it is there or not."""
    for path in (settings.organisations, settings.people, settings.addresses, settings.sites):
        if path:
            yield path
    if settings.sites:
        yield shelf(settings.sites)


def is_temporary(site_dir: str) -> bool:
    """Tell whether this is the folder of a preview: `serve --clean` says that it builds."""
    folder = Path(site_dir).resolve()
    temporary = Path(gettempdir()).resolve()
    return folder.name.startswith("mkdocs_") and folder.is_relative_to(temporary)


def take_no_warning_for_an_end() -> None:
    """Let a preview go on where a build is strict: MkDocs counts the warnings, and then stops."""
    logger = logging.getLogger("mkdocs")
    for handler in list(logger.handlers):
        if isinstance(handler, CountHandler):
            logger.removeHandler(handler)


def site(settings: Settings, overrides: Path, memory: Memory, *, complete: bool) -> Site:
    """Return the site with its mistakes; whatever is wrong, there is one.

    Where it is not `complete`, a page is made when somebody asks, and what is wrong shows then.
    """
    try:
        memory.turn(time.monotonic(), whole=complete)
        made = preview(settings, memory=memory)
        return made.complete() if complete else made
    except Exception as error:
        broken = template_problem(error, overrides)
        if broken:
            return preview(replace(settings, templates=TEMPLATES), [broken]).complete()
        log.exception("opbrengst")
        source = Source(settings.meetings.name)
        return only_mistakes(
            replace(settings, templates=TEMPLATES),
            [source.problem("preview_failed", reason=str(error))],
        )


def forgiving(environment: Any, overrides: Path) -> Any:
    """Return the theme's environment; a page whose own template fails says so."""
    return _Forgiving(environment, overrides)


def told(error: BaseException, overrides: Path) -> str:
    """Say that the preview waits, and why; return a whole page that says so, and renews itself."""
    if isinstance(error, MkDocsException) or sentence(error, overrides):
        why = sentence(error, overrides) or error
        log.warning("De voorvertoning wacht op een herstel: %s", why)
    else:
        log.error("De voorvertoning wacht op een herstel.", exc_info=error)
    return failure(error, overrides)


def failure(error: BaseException, overrides: Path) -> str:
    """Return a whole page that says what went wrong, and that shows itself anew."""
    said = sentence(error, overrides) or str(error)
    return Templates([], {}).render("pages/failure.html", "", said=said)


def look_often(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Let a server see an edit sooner: MkDocs looks twice a second, and waits a tenth for more.

    That is longer than it takes to make a page after an edit.
    """
    watched = []
    for path in filter(None, (config.docs_dir, config.config_file_path)):
        with suppress(KeyError):  # it is not watched
            server.unwatch(path)
            watched.append(path)
    server.observer = type(server.observer)(timeout=LOOKS)
    for path in watched:
        server.watch(path)
    server.build_delay = PAUSE


class _Forgiving:
    """What is asked of an environment or a template, passed on; a fault of the site's own shown."""

    def __init__(self, asked: Any, overrides: Path) -> None:
        self._asked = asked
        self._overrides = overrides

    def __getattr__(self, name: str) -> Any:
        return getattr(self._asked, name)

    def get_template(self, *named: Any, **options: Any) -> Any:
        """Return a template that can be rendered, whatever is in it."""
        try:
            return _Forgiving(self._asked.get_template(*named, **options), self._overrides)
        except Exception as error:
            if not self._told(error):
                raise
            return _Page(failure(error, self._overrides))

    def render(self, *given: Any, **known: Any) -> str:
        """Return what a template makes, or the page that says what is wrong in it."""
        try:
            return str(self._asked.render(*given, **known))
        except Exception as error:
            if not self._told(error):
                raise
            return failure(error, self._overrides)

    def _told(self, error: Exception) -> bool:
        """Say what is wrong with a template of the site's own, if that is what is wrong."""
        broken = template_problem(error, self._overrides)
        if broken:
            log.error(str(broken))
        return broken is not None


@dataclass(frozen=True)
class _Page:
    """A template that says one thing."""

    html: str

    def render(self, *_given: Any, **_known: Any) -> str:
        return self.html
