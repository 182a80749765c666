"""Twenty thousand damaged files: no traceback, no hang, no memory, nothing swallowed."""

import random
import resource
import shutil
from datetime import date
from pathlib import Path

import pytest

from opbrengst.gathering import Settings
from opbrengst.publishing import site
from opbrengst.vocabulary import ROLE_WORDS
from tests.damage import LONGEST_READING, REGISTER, ROOT, damaged, originals, read_damaged

FILES, SITES, MOST_MEMORY = 20_000, 100, 300  # MB


@pytest.mark.soak
def test_twenty_thousand_damaged_files() -> None:
    before = _peak()
    found = read_damaged(FILES)
    more = _peak() - before
    told = f"{found.readable} of {found.files} readable, {found.slowest:.2f} s, {more:.0f} MB"
    print(f"\n{told}")  # noqa: T201 - a soak tells what it measured
    assert found.wrong == ()
    assert found.slowest < LONGEST_READING
    assert more < MOST_MEMORY


@pytest.mark.soak
def test_a_hundred_sites_with_one_damaged_file(tmp_path: Path) -> None:
    """Whatever one file became, the rules, the fold and every page go on without it."""
    shutil.copytree(ROOT / "meetings", tmp_path / "meetings")
    files = {
        name: tmp_path / ("" if name == REGISTER else "meetings") / name for name in originals()
    }
    settings = Settings(
        meetings=tmp_path / "meetings",
        organisations=tmp_path / REGISTER,
        addresses=tmp_path / "addresses.txt",
        templates=tmp_path / "templates",
        as_of=date(2026, 11, 22),
        today=date(2026, 11, 22),
        quiet_after_days=30,
        role_words=ROLE_WORDS,
    )
    chance, written = random.Random(1), originals()  # noqa: S311 - chance that can be repeated
    files[REGISTER].write_bytes(written[REGISTER])
    pages = len(site(settings).articles)
    for _ in range(SITES):
        name = chance.choice(sorted(written))
        files[name].write_bytes(damaged(chance, written[name], list(written.values())))
        assert len(site(settings).articles) > pages / 3
        files[name].write_bytes(written[name])
    assert len(site(settings).articles) == pages


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
