"""One build in a process of its own: what it cost, and what stands in the site it made."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
_KINDS = (
    ("outcome", re.compile(r"plaats-\d+/\d{4}-\d\d-\d\d-bijeenkomst")),
    ("follow-up", re.compile(r"plaats-\d+/\d{4}-\d\d-\d\d-.*")),
    ("sheet", re.compile(r"plaats-\d+/.+/volgende-keer")),
    ("idea", re.compile(r"plaats-\d+/.+")),
    ("place", re.compile(r"plaats-\d+")),
    ("overview", re.compile(r".*")),
)
_ARTICLE = re.compile(r'<article class="md-content__inner.*</article>', re.DOTALL)
# What no reader of the plain twin gets either: drawings, the filter, names of permanent links.
_UNSEEN = re.compile(
    r'<(svg|form|style|script)\b.*?</\1>|<span class="ob-hidden-text">.*?</span>', re.DOTALL
)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Cost:
    """What a build took: `cpu` in seconds, user and system together; `memory` at most, in bytes."""

    cpu: float
    memory: int


@dataclass(frozen=True)
class Contents:
    """What a site holds: its pages; by kind of page the words and median bytes; the largest page.

    Pages are known by their address, without slashes around it; sizes are in bytes.
    """

    pages: frozenset[str]
    words: Mapping[str, int]
    page_bytes: Mapping[str, float]
    largest: int

    @property
    def all_words(self) -> int:
        """The words of all pages together."""
        return sum(self.words.values())


def command(folder: Path, site: Path) -> list[str]:
    """Return the arguments for Python that build the site of a folder."""
    return ["-m", "mkdocs", "build", "--quiet", "-f", f"{folder / 'mkdocs.yml'}", "-d", f"{site}"]


def build(folder: Path, site: Path) -> Cost:
    """Build the site of a folder anew; RuntimeError tells what MkDocs said when it fails."""
    shutil.rmtree(site, ignore_errors=True)
    return cost(command(folder, site))


def cost(arguments: Sequence[str]) -> Cost:
    """Run Python with these arguments; RuntimeError tells what it said when it fails."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            stdout=said,
            stderr=subprocess.STDOUT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"{arguments}: {said.read().decode(errors='replace')}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _MAXRSS_UNIT)


def contents(site: Path) -> Contents:
    """Return what stands in a built site, all but its page for addresses that do not exist."""
    words: dict[str, int] = defaultdict(int)
    sizes: dict[str, list[int]] = defaultdict(list)
    pages = set()
    for file in sorted(site.rglob("index.html")):
        address = file.parent.relative_to(site).as_posix()
        kind = next(kind for kind, pattern in _KINDS if pattern.fullmatch(address))
        html = file.read_text(encoding="utf-8")
        pages.add(address)
        words[kind] += _words(html)
        sizes[kind].append(len(html.encode()))
    medians = {kind: median(all_) for kind, all_ in sizes.items()}
    largest = max(max(all_) for all_ in sizes.values())
    return Contents(frozenset(pages), dict(words), medians, largest)


def _words(html: str) -> int:
    article = _ARTICLE.search(html)
    return len(_TAG.sub(" ", _UNSEEN.sub(" ", article[0])).split()) if article else 0
