"""What stands in a built site: its pages, their words and links, and what its search knows."""

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urljoin, urlsplit

_KINDS = (
    ("window", re.compile(r"embed/.+")),
    ("handout", re.compile(r".+/uitdelen(/groot)?")),
    ("outcome", re.compile(r"plaats-\d+/\d{4}-\d\d-\d\d-bijeenkomst")),
    ("follow-up", re.compile(r"plaats-\d+/\d{4}-\d\d-\d\d-.*")),
    ("sheet", re.compile(r"plaats-\d+/.+/volgende-keer")),
    ("dossier", re.compile(r"plaats-\d+/dossier")),
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
_LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"')


@dataclass(frozen=True)
class Contents:
    """What a site holds, by kind of page where it is a mapping.

    Pages are known by their address, without slashes around it; sizes are in bytes. `links` has
    each page with each other page that its article leads to, `found` the pages that search knows,
    and `sections` into how many parts it takes them.
    """

    pages: frozenset[str]
    words: Mapping[str, int]
    links: Mapping[str, frozenset[tuple[str, str]]]
    found: frozenset[str]
    sections: Mapping[str, int]
    page_bytes: Mapping[str, float]
    largest: Mapping[str, int]
    home_gzip: int
    files: int

    @property
    def all_words(self) -> int:
        """The words of all pages together."""
        return sum(self.words.values())

    @property
    def all_links(self) -> frozenset[tuple[str, str]]:
        """The links of all pages together."""
        return frozenset().union(*self.links.values())


def contents(site: Path) -> Contents:
    """Return what stands in a built site, all but its page for addresses that do not exist."""
    articles = {}
    sizes: dict[str, list[int]] = defaultdict(list)
    for file in sorted(site.rglob("index.html")):
        address = file.parent.relative_to(site).as_posix()
        html = file.read_text(encoding="utf-8")
        found = _ARTICLE.search(html)
        articles[address] = found[0] if found else ""
        sizes[kind(address)].append(len(html.encode()))
    words: dict[str, int] = defaultdict(int)
    links: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for address, article in articles.items():
        words[kind(address)] += _words(article)
        links[kind(address)].update((address, to) for to in _links(address, article, articles))
    known = [address for address, _ in _known(site)]
    return Contents(
        pages=frozenset(articles),
        words=dict(words),
        links={name: frozenset(pairs) for name, pairs in links.items()},
        found=frozenset(known),
        sections={name: sum(kind(each) == name for each in known) for name in sizes},
        page_bytes={name: median(all_) for name, all_ in sizes.items()},
        largest={name: max(all_) for name, all_ in sizes.items()},
        home_gzip=len(gzip.compress((site / "index.html").read_bytes())),
        files=sum(file.is_file() for file in site.rglob("*")),
    )


def kind(address: str) -> str:
    """Return of which kind the page at an address is."""
    return next(name for name, pattern in _KINDS if pattern.fullmatch(address))


def _words(article: str) -> int:
    return len(_TAG.sub(" ", _UNSEEN.sub(" ", article)).split())


def _links(address: str, article: str, pages: Mapping[str, str]) -> Iterator[str]:
    """Yield the other pages that an article leads to, whatever is asked of them and where."""
    here = "/" if address == "." else f"/{address}/"
    for href in set(_LINK.findall(article)):
        to = urlsplit(urljoin(here, href))
        target = to.path.strip("/") or "."
        if not to.netloc and target != address and target in pages:
            yield target


def _known(site: Path) -> Iterator[tuple[str, str]]:
    """Yield each entry of the search, as the address of its page and the name of its part."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    for entry in index["docs"]:
        page, _, part = entry["location"].partition("#")
        yield page.strip("/") or ".", part
    # Of a large site of ours the index is in parts.
    for file in sorted(site.glob("search/*/texts-*.json")):
        for page, _, sections in json.loads(file.read_text(encoding="utf-8")):
            yield from ((page.strip("/") or ".", part) for part, *_ in sections)
