"""What the tests are spared: work that each build or program would do again, to the same end."""

import gc
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import pytest
from mkdocs.utils import get_theme_dir

ICONS = get_theme_dir("material")


def of_all_cores(factory: pytest.TempPathFactory) -> Path:
    """Return the temporary folder that the tests on every core share."""
    folder = factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@contextmanager
def sparing(shared: Path) -> Iterator[None]:
    """Spare the tests all of it while they last; `shared` is a folder of those on every core."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # So a shell starts what runs in its background: a preview would not hear that it may end.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    with pytest.MonkeyPatch.context() as patch:
        # Some machines keep no bytecode: each program would compile all its modules.
        patch.setenv("PYTHONPYCACHEPREFIX", str(shared / "bytecode"))
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        compiled_once(patch)
        listed_once(patch)
        memory_left_alone(patch)
        yield


def compiled_once(patch: pytest.MonkeyPatch) -> None:
    """Compile each template once for all builds: three quarters of the time of a small site."""
    compiled: dict[tuple[Any, ...], Any] = {}
    compile_ = jinja2.Environment.compile

    def remembered(environment: jinja2.Environment, *source: Any) -> Any:
        if source not in compiled:
            compiled[source] = compile_(environment, *source)
        return compiled[source]

    patch.setattr(jinja2.Environment, "compile", remembered)


def listed_once(patch: pytest.MonkeyPatch) -> None:
    """List the templates of Material, of which each of ten thousand icons is one, once."""
    list_ = jinja2.FileSystemLoader.list_templates
    icons = cache(lambda: list_(jinja2.FileSystemLoader(ICONS)))

    def remembered(loader: jinja2.FileSystemLoader) -> list[str]:
        others = [path for path in loader.searchpath if path != ICONS]
        found = list_(jinja2.FileSystemLoader(others))
        return found if others == loader.searchpath else sorted({*icons(), *found})

    patch.setattr(jinja2.FileSystemLoader, "list_templates", remembered)


def memory_left_alone(patch: pytest.MonkeyPatch) -> None:
    """Let no build look through all memory, which is that of all tests: ten times its own time.

    A build in a process of its own does so as ever.
    """
    gc.collect()
    gc.freeze()
    for user in ("opbrengst.plugin", "opbrengst.plugin.edits"):
        patch.setattr(f"{user}.keep", lambda: None)
