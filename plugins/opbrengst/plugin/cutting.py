"""The index of Material's search, cut in parts where it is too large for a phone."""

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from material.plugins.search.plugin import (  # type: ignore[import-untyped] # it has no types
    SearchIndex,
)
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from opbrengst.editions.kept import Kept
from opbrengst.options import Search
from opbrengst.plugin.answers import INDEX
from opbrengst.plugin.collecting import uncollected
from opbrengst.plugin.pages import indexes
from opbrengst.searching import Entry, Group, parts

log = get_plugin_logger("opbrengst")
LARGE = 500_000
"""From how many bytes an index is in parts, unless a site says otherwise.

A phone reads as much in a second or so; some 40 meetings with their ideas make it.
"""


def cut(config: MkDocsConfig, how: Search, kept: Kept) -> None:
    """Put an index in parts in the place of the one that the search wrote, if there is one."""
    index = next(indexes(config), None)
    file = Path(config.site_dir, INDEX)
    if index is None or not file.is_file():
        return
    if how == "one_file" or (how == "auto" and file.stat().st_size < LARGE):
        return
    with uncollected():
        made = parts(index.entries, partial(_group, kept))
    for name, content in made.files.items():
        part = file.parent / name
        part.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
    # What is left of it says where to look, to who knows of parts; others find nothing in it.
    empty = json.loads(SearchIndex(**index.config).generate_search_index(None))
    file.write_text(json.dumps({**empty, "parts": made.start}, ensure_ascii=False), "utf-8")
    log.info("De zoekindex staat in %d delen", len(made.files))


def _group(kept: Kept, entries: Sequence[Entry]) -> Group:
    """Return what an index needs of some sections, which an earlier build may have worked out."""
    question = kept.about_text(json.dumps(entries, default=str), ("search",))
    work = partial(Group.of, entries)
    return question.remembered(work, Group.packed, Group.unpacked) if question else work()
