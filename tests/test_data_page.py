"""The page about the open data: its files, its dictionary, and the example that really runs."""

import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from opbrengst.editions.articles import Article
from opbrengst.editions.data.page import in_words
from opbrengst.editions.data.v1 import TYPES
from opbrengst.options import settings_of
from opbrengst.publishing import Site, site
from opbrengst.rendering import words
from tests.conftest import AS_OF, GOLDEN, ROOT

Compare = Callable[[Path, Mapping[str, str]], None]
ADDRESS = "data/v1/"
CODE = re.compile(r"<pre[^>]*><code>(.*?)</code></pre>", re.DOTALL)
DOWNLOAD = re.compile(r'<a href="([^"/#:]+)">\1</a> \(([^)]+)\)')
LARGEST = 150_000  # bytes of HTML


@pytest.fixture(scope="module")
def published() -> Site:
    return site(replace(settings_of(ROOT / "mkdocs.yml"), as_of=date.fromisoformat(AS_OF)))


@pytest.fixture(scope="module")
def page(published: Site) -> Article:
    return next(article for article in published.articles if article.address == ADDRESS)


def test_every_file_can_be_downloaded_and_has_its_size(published: Site, page: Article) -> None:
    told = dict(DOWNLOAD.findall(page.html))
    files = {
        path.removeprefix(ADDRESS): in_words(len(content))
        for path, content in published.documents.items()
        if path.startswith(ADDRESS)
    }
    assert told == files
    assert len(files) == len(TYPES) + 4


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (1, "1 kB"),
        (1499, "1 kB"),
        (999_499, "999 kB"),
        (1_000_000, "1,0 MB"),
        (8_449_000, "8,4 MB"),
    ],
)
def test_a_size_is_told_as_people_say_it(size: int, told: str) -> None:
    assert in_words(size) == told


def test_the_example_runs_and_says_this(
    published: Site, page: Article, tmp_path: Path, compare: Compare
) -> None:
    code = CODE.findall(page.html)
    assert len(code) == 1
    name = "opbrengst.json"
    (tmp_path / name).write_bytes(published.documents[f"{ADDRESS}{name}"])
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", unescape(code[0])],
        cwd=tmp_path, capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    compare(GOLDEN / "data" / "example", {"said.txt": done.stdout})


def test_the_dictionary_names_every_field(page: Article) -> None:
    text = words(page.html)
    for name in TYPES:
        assert f'<h3 id="soort-{name}">{name}</h3>' in page.html
    assert "rung getal De hoogste trede van de ladder" in text
    assert "Een van: open, taken_up (opgepakt), done (gedaan), declined (niet overgenomen)." in text


def test_the_page_is_small_and_says_what_is_promised(page: Article) -> None:
    assert len(page.html.encode()) < LARGEST
    assert "Daarbinnen komt er alleen bij: nieuwe soorten en nieuwe velden." in words(page.html)
    assert 'href="https://creativecommons.org/licenses/by/4.0/"' in page.html


def test_the_method_leads_to_it(published: Site) -> None:
    method = next(article for article in published.articles if article.address == "methode/")
    assert 'href="../data/v1/"' in method.html
