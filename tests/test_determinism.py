"""Two builds of the same input are the same bytes, wherever and in whatever order it was made."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.conftest import GOLDEN, Built, built, contents, write

# Surroundings that have nothing to do with a site; the second has no letters beyond ASCII.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"}
NOWHERE = {
    "TZ": "America/Adak",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "PYTHONHASHSEED": "2",
}


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The other side of the world: it is tomorrow there."""
    monkeypatch.setenv("TZ", ELSEWHERE["TZ"])
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def copied(folder: Path, *, backwards: bool) -> Path:
    """Make the miniature again in `folder`, its files in one order or the other."""
    files = list(contents(GOLDEN / "miniature").items())
    write(folder, dict(files[::-1] if backwards else files))
    return folder / "mkdocs.yml"


def different(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]


@pytest.mark.usefixtures("elsewhere")
def test_another_order_of_files_makes_the_same_bytes(miniature: Built, tmp_path: Path) -> None:
    again = built(copied(tmp_path, backwards=True), tmp_path / "site")
    assert different(again.files, miniature.files) == []
    assert "sitemap.xml.gz" in again.files


def test_a_second_build_over_the_first_makes_the_same_bytes(
    miniature: Built, tmp_path: Path
) -> None:
    settings = copied(tmp_path, backwards=False)
    built(settings, tmp_path / "site")
    assert different(built(settings, tmp_path / "site").files, miniature.files) == []


@pytest.mark.slow
def test_other_surroundings_make_the_same_bytes(miniature: Built, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    with ExitStack() as stack:
        for name, surroundings in (("elsewhere", ELSEWHERE), ("nowhere", NOWHERE)):
            copied(tmp_path / name, backwards=name == "nowhere")
            process = subprocess.Popen(command, cwd=tmp_path / name, env=os.environ | surroundings)
            stack.enter_context(process)
    for name in ("elsewhere", "nowhere"):
        assert different(contents(tmp_path / name / "site"), miniature.files) == []
