"""What a preview is made from beside what people wrote of meetings, places and whom they name."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

from material.plugins.search.plugin import (  # type: ignore[import-untyped] # it has no types
    SearchPlugin,
)
from mkdocs.config.defaults import MkDocsConfig

from opbrengst.options import written_in
from opbrengst.plugin.answers import TEMPLATES

_ALL_PAGES = re.compile(r"\bpages\b")
# What is given at the start, and lets MkDocs build or watch in another way.
_OTHER_WAYS = frozenset({"--dirty", "--dirtyreload", "--watch-theme"})


@dataclass(frozen=True)
class Surroundings:
    """All that a whole build is needed for, when it changes; equal where nothing did.

    `alone` tells whether nobody takes part in a build but MkDocs, the search and we: no other
    plugin, and no hook. `known` tells whether no template asks what other pages say, either.
    """

    settings: Any
    files: Mapping[Path, bytes]
    """A digest of each ordinary page and of each file of the site's own look."""
    alone: bool
    known: bool

    @classmethod
    def of(cls, config: MkDocsConfig) -> Self:
        """Return the surroundings as they are now."""
        docs, written = Path(config.docs_dir), Path(config.config_file_path or "mkdocs.yml")
        own = overrides(config)
        files = [path for path in (*docs.glob("*.md"), *own.rglob("*")) if path.is_file()]
        settings = written.read_bytes()
        return cls(
            written_in(written) if b"INHERIT" in settings else settings,
            {path: digest(path) for path in files},
            _is_alone(config),
            _is_alone(config) and _is_known(config, own) and not (docs / "assets").exists(),
        )


def overrides(config: MkDocsConfig) -> Path:
    """Return the folder with a site's own look, whether it is there or not."""
    beside = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    return Path(config.theme.custom_dir or beside / "overrides")


def _is_alone(config: MkDocsConfig) -> bool:
    plugins = tuple(config.plugins.values())  # ours is among them: it asks
    # The search comes first: it reads a page before we take back what it need not read.
    return len(plugins) == 2 and isinstance(plugins[0], SearchPlugin) and not config.hooks


def _is_known(config: MkDocsConfig, own: Path) -> bool:
    search: Any = next(iter(config.plugins.values()))
    return (
        search.config.enabled
        and not any((config.extra_templates, config.watch, config.draft_docs))
        and config.theme.static_templates == TEMPLATES
        and not _OTHER_WAYS.intersection(sys.argv)
        and all(_is_sure(path, own) for path in own.rglob("*.html"))
    )


def _is_sure(template: Path, own: Path) -> bool:
    """Tell whether a template of the site's own has no say in a page but the one that it is for.

    One of ours that fails makes that all pages are made by those of the package.
    """
    steps = template.relative_to(own).parts
    if steps[0] == "opbrengst":
        return steps[1] == "embed"
    try:
        return not _ALL_PAGES.search(template.read_text("utf-8"))
    except (OSError, ValueError):
        return False


def digest(path: Path) -> bytes:
    """Return a digest of what a file holds; nothing where it cannot be read."""
    try:
        return sha256(path.read_bytes()).digest()
    except OSError:
        return b""
