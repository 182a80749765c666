"""Whatever ends a build early, the site that was there is still there, byte by byte."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from tests.conftest import GOLDEN, THEME, Build, Built, contents, write
from tests.examples import GOOD

pytestmark = pytest.mark.slow

MAIN = "{% extends 'frame.html' %}{% block content %}"


def hook(event: str, raised: str) -> dict[str, str]:
    """A piece of a site's own that stops a build."""
    body = f"def {event}(*_, **__):\n    raise {raised}\n"
    return {"stop.py": body}


@pytest.fixture
def before(build: Build) -> Built:
    site = build(GOOD)
    assert (site.log, site.failed) == ([], False)
    assert ".opbrengst" in site.files
    return site


def beside(folder: Path) -> list[str]:
    """What a build leaves beside a site; what the next one may use is no part of that."""
    hidden = (path.name for path in folder.iterdir() if path.name.startswith("."))
    return sorted(name for name in hidden if name != ".cache")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"meetings/over.md": "[weg](nergens.md)\n"}, "nergens.md"),
        (
            {"meetings/oost/2026-05-01-fout.md": "geen verslag\n"},
            "1 fout in 1 bestand; de site is niet gebouwd",
        ),
    ],
    ids=["strict", "a bad file"],
)
def test_a_build_that_fails_keeps_the_site(
    build: Build, before: Built, tmp_path: Path, files: dict[str, str], said: str
) -> None:
    after = build({**GOOD, **files})
    assert after.failed
    assert said in after.log[-1]
    assert after.files == before.files
    assert beside(tmp_path) == []


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("opbrengst/pages/agenda.html:2:1", "<h1>Zo</h1>\n{{ nergens.te }}"),
        ("opbrengst/pages/agenda.html:3:1", "<h1>Zo</h1>\n\n{% if %}"),
        ("main.html:2:1", MAIN + "\n{{ 1 / 0 }}{% endblock %}"),
        ("main.html:2:1", MAIN + "\n{{ 1 }}"),
        ("main.html:1:1", "{% extends 'nergens.html' %}"),
    ],
    ids=["undefined", "syntax", "division", "unclosed", "extends"],
)
def test_an_error_in_a_template_keeps_the_site(
    build: Build, before: Built, tmp_path: Path, said: str, text: str
) -> None:
    name = said.partition(":")[0]
    theme = {**THEME, "custom_dir": "eigen"}
    after = build({**GOOD, f"eigen/{name}": text}, settings={"theme": theme})
    assert after.failed
    assert after.log[-1].startswith(f"eigen/{said} Dit sjabloon van de site heeft een fout (")
    assert after.files == before.files
    assert beside(tmp_path) == []


@pytest.mark.parametrize("event", ["on_env", "on_post_build"])
@pytest.mark.parametrize("raised", ["KeyboardInterrupt", "SystemExit(3)", "ValueError"])
def test_an_interruption_keeps_the_site(
    build: Build, before: Built, tmp_path: Path, event: str, raised: str
) -> None:
    kind: Any = {"KeyboardInterrupt": KeyboardInterrupt, "ValueError": ValueError}
    with pytest.raises(kind.get(raised, SystemExit)):
        build({**GOOD, **hook(event, raised)}, settings={"hooks": ["stop.py"]})
    assert contents(tmp_path / "site") == before.files
    assert beside(tmp_path) == []


def test_a_site_with_files_of_somebody_is_refused(
    build: Build, before: Built, tmp_path: Path
) -> None:
    write(tmp_path, {"site/notitie.txt": "van mij"})
    after = build(GOOD)
    assert after.failed
    assert "zoals notitie.txt" in after.log[-1]
    assert after.files == {**before.files, "notitie.txt": b"van mij"}


def test_who_builds_without_starting_us_gets_the_site_at_once(build: Build, tmp_path: Path) -> None:
    """Without `on_startup` nobody promises `on_shutdown` either, and that is where we swap."""
    first = build(GOOD)
    config = load_config(str(tmp_path / "mkdocs.yml"), site_dir=str(tmp_path / "elders"))
    mkdocs_build(config)
    made = contents(tmp_path / "elders")
    assert made == {name: raw for name, raw in first.files.items() if name != ".opbrengst"}


def test_one_configuration_may_build_twice(tmp_path: Path) -> None:
    write(tmp_path, contents(GOLDEN / "miniature"))
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    mkdocs_build(config)
    config.plugins.on_shutdown()
    assert config.site_dir == str(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").is_file()
    assert beside(tmp_path) == []


# As people start them.


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.slow
def test_a_dirty_build_makes_all_of_it(tmp_path: Path, miniature: Built) -> None:
    write(tmp_path, contents(GOLDEN / "miniature"))
    for _ in range(2):
        run(tmp_path, sys.executable, "-m", "mkdocs", "build", "--dirty")
        assert contents(tmp_path / "site") == miniature.files


@pytest.mark.slow
def test_what_is_deployed_is_the_new_site(tmp_path: Path, miniature: Built) -> None:
    """`mkdocs gh-deploy` reads the folder of the site after everything has ended."""
    write(tmp_path, contents(GOLDEN / "miniature"))
    git = ("git", "-c", "user.name=Iemand", "-c", "user.email=iemand@elders.example")
    run(tmp_path, "git", "init", "--quiet", "--bare", "far.git")
    run(tmp_path, "git", "init", "--quiet")
    run(tmp_path, "git", "remote", "add", "origin", str(tmp_path / "far.git"))
    run(tmp_path, *git, "commit", "--quiet", "--allow-empty", "--message", "leeg")
    for name, value in (("user.name", "Iemand"), ("user.email", "iemand@elders.example")):
        run(tmp_path, "git", "config", name, value)
    run(tmp_path, sys.executable, "-m", "mkdocs", "gh-deploy", "--strict")
    sent = run(tmp_path / "far.git", "git", "ls-tree", "-r", "--name-only", "gh-pages").split("\n")
    assert {*filter(None, sent)} == {*miniature.files, ".nojekyll"}
    assert contents(tmp_path / "site") == miniature.files


@pytest.mark.slow
def test_a_broken_own_template_ends_in_a_sentence(tmp_path: Path) -> None:
    write(tmp_path, contents(GOLDEN / "miniature"))
    write(tmp_path, {"eigen/main.html": "{% if %}"})
    settings = tmp_path / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("  font: false", "  custom_dir: eigen")
    settings.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "eigen/main.html:1:1 Dit sjabloon van de site heeft een fout" in done.stderr
    assert "Traceback" not in done.stderr
    assert beside(tmp_path) == []
    assert not (tmp_path / "site").exists()
