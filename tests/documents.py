"""What a site publishes, made without MkDocs and its frame: a build of a few milliseconds."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from opbrengst.options import settings_of
from opbrengst.publishing import Site, preview, site
from tests.conftest import AS_OF, SETTINGS, write


def sited(
    folder: Path,
    files: Mapping[str, str | bytes],
    *,
    site_url: str = SETTINGS["site_url"],
    previewed: bool = False,
    **options: Any,
) -> Site:
    """Return the site of these files, or their preview; `options` are the plugin's."""
    plugins = {"opbrengst": {"as_of": AS_OF, **options}}
    (folder / "meetings").mkdir(parents=True, exist_ok=True)
    write(folder, files)
    chosen = {**SETTINGS, "site_url": site_url, "plugins": plugins}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(chosen), encoding="utf-8")
    settings = settings_of(folder / "mkdocs.yml")
    return preview(replace(settings, preview=True)) if previewed else site(settings)


def documents(
    folder: Path, files: Mapping[str, str], *, site_url: str = SETTINGS["site_url"], **options: Any
) -> Mapping[str, bytes]:
    """Return every file that is no page, of a site of these files; `options` are the plugin's."""
    return sited(folder, files, site_url=site_url, **options).documents
