"""The pages of the site that is there, which a build takes over where it would make the same.

Only where we know all that takes part in a build: then a page in its frame follows from what the
page is made of, and from what all frames have in common.
"""

import os
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from opbrengst.editions.articles import Article
from opbrengst.stores import Store


class Standing:
    """Tells which pages stay as they are; `frame` is the digest of what all frames are made of."""

    def __init__(self, site: Path, store: Store, frame: bytes, nav: Any) -> None:
        self._site, self._store, self._frame = site, store, frame
        self._in_nav = frozenset(_files(nav))
        self._asked: dict[str, bytes] = {}
        self._staying: set[str] = set()

    def stays(self, article: Article) -> bool:
        """Tell whether a page is there as it would be made, and nobody changed it since."""
        if article.address not in self._asked and article.question:
            self._ask(article.address, article.question.digest)
        sources = {article.source, f"{article.address}index.md"}
        in_menu = article.in_menu or not self._in_nav.isdisjoint(sources)
        return article.address in self._staying and not in_menu

    def file(self, address: str) -> str:
        """Return where the file of a page is in the site that is there."""
        return f"{self._site}/{address}index.html"

    def keep(self) -> None:
        """Let the next build know how the files look, now that this one's are there."""
        for address, question in self._asked.items():
            if address not in self._staying:
                self._store.keep(question, _look(self.file(address)))

    def _ask(self, address: str, made_from: bytes) -> None:
        file = self.file(address)
        question = sha256(self._frame + made_from + file.encode()).digest()
        self._asked[address] = question
        known = self._store.known(question)
        if known and known == _look(file):
            self._staying.add(address)
            self._store.spare(made_from)


class StandingFile(File):
    """A page that stays: MkDocs copies it, and makes nothing of it."""

    def __init__(self, source: str, there: str, to: str, config: MkDocsConfig) -> None:
        """Stand for the file that a page is made from; `there` is the page, `to` its path."""
        self.there = there
        folder, inclusion = config.site_dir, InclusionLevel.NOT_IN_NAV
        super().__init__(source, None, folder, True, dest_uri=to, inclusion=inclusion)

    def is_documentation_page(self) -> bool:
        """Tell that nobody has to make it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Let the new site have the very file, which keeps the moment at which it was written."""
        new = self.abs_dest_path
        _make_room(os.path.dirname(new))  # noqa: PTH120
        try:
            os.link(self.there, new)
        except OSError:  # the disk knows no such thing
            shutil.copy2(self.there, new)


def _make_room(folder: str) -> None:
    """Make a folder, and those around it; of nearly each page only the last is not there yet."""
    try:
        os.mkdir(folder)  # noqa: PTH102
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103


def _look(file: str) -> bytes:
    """Return how large a file is and when it was written; nothing where there is none."""
    try:
        found = os.stat(file)  # noqa: PTH116 # of each page
    except OSError:
        return b""
    return f"{found.st_size} {found.st_mtime_ns}".encode()


def _files(nav: Any) -> Iterator[str]:
    """Yield each file that a menu names, however deep."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for each in nav:
            yield from _files(each)
    elif isinstance(nav, dict):
        yield from _files(list(nav.values()))
