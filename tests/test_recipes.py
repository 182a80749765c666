"""The recipes for publishing: what they ask of a host, and their own steps, run in a copy.

The steps with `uses:` belong to GitHub and are not run here, and `make` does not install anew: it
finds the programs of these tests in their place.
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tests.conftest import ROOT, contents
from tests.copies import copied, run

GITHUB, GITLAB = ROOT / ".github" / "workflows" / "publish.yml", ROOT / ".gitlab-ci.yml"
# One person who said yes, and one who did not.
PEOPLE = """\
- naam: Canarie Kwetsbaar
  ook_bekend_als: [Bewoner A]
  locatie: zwolle-zuid
  tonen: voornaam
  toestemming: openbaar
  gegeven_op: 2026-01-15
- Zwijgend Kwetsbaar
"""
WITH_PEOPLE = ("  opbrengst: {}\n", "  opbrengst:\n    people: people.yml\n")
MISSING = "people.yml:1:1 Dit bestand met namen en toestemming is er niet"
PAGE = "zwolle-zuid/krantenkiosk/index.html"


@pytest.fixture(scope="module")
def github() -> dict[str, Any]:
    # YAML of before 2009 reads the key `on` as a yes.
    text = GITHUB.read_text("utf-8").replace("\non:\n", "\n'on':\n")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


@pytest.fixture(scope="module")
def gitlab() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(GITLAB.read_text("utf-8"))
    return found


def steps(job: dict[str, Any]) -> str:
    return "\n".join(step["run"] for step in job["steps"] if "run" in step)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the repository whose settings name a register of people."""
    made = copied(tmp_path / "copy")
    settings = (made / "mkdocs.yml").read_text("utf-8")
    assert settings.count(WITH_PEOPLE[0]) == 1
    (made / "mkdocs.yml").write_text(settings.replace(*WITH_PEOPLE), "utf-8")
    return made


def test_github_publishes_at_a_change_each_night_and_by_hand(github: dict[str, Any]) -> None:
    when = github["on"]
    assert when["push"] == {"branches": ["main"]}
    assert [re.fullmatch(r"\d+ \d+ \* \* \*", each["cron"]) for each in when["schedule"]] != [None]
    assert "workflow_dispatch" in when
    assert github["jobs"]["build"]["if"] == "github.event_name != 'pull_request'"
    assert github["jobs"]["deploy"]["needs"] == "build"
    assert github["concurrency"]["cancel-in-progress"] is False


def test_github_gives_each_job_the_least(github: dict[str, Any]) -> None:
    assert github["permissions"] == {"contents": "read"}
    rights = {name: job.get("permissions") for name, job in github["jobs"].items()}
    publishing = {"pages": "write", "id-token": "write"}
    assert rights == {"check": None, "build": None, "deploy": publishing}
    for job in github["jobs"].values():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"] == {"persist-credentials": False}


def test_github_runs_only_its_own_actions_each_with_its_version(github: dict[str, Any]) -> None:
    used = [s["uses"] for job in github["jobs"].values() for s in job["steps"] if "uses" in s]
    assert [each for each in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", each)] == []
    assert {each.partition("@")[0] for each in used} == {
        "actions/checkout",
        "actions/setup-python",
        "actions/configure-pages",
        "actions/upload-pages-artifact",
        "actions/deploy-pages",
    }


def test_no_secret_reaches_what_somebody_proposes(
    github: dict[str, Any], gitlab: dict[str, Any]
) -> None:
    assert "secrets." not in str(github["jobs"]["check"])
    assert "PEOPLE_YML" not in str(gitlab["check"])


def test_no_secret_is_written_into_a_script(github: dict[str, Any]) -> None:
    """What GitHub puts in the place of `${{ }}` would be run as a part of the script."""
    scripts = [step.get("run", "") for job in github["jobs"].values() for step in job["steps"]]
    assert [script for script in scripts if "${{" in script] == []


def test_gitlab_publishes_the_default_branch_from_its_own_folder(gitlab: dict[str, Any]) -> None:
    pages = gitlab["pages"]
    assert pages["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert pages["artifacts"] == {"paths": ["public"]}
    assert gitlab["image"] == "python:3.11"


def test_both_build_as_at_home(github: dict[str, Any], gitlab: dict[str, Any]) -> None:
    assert "make build" in steps(github["jobs"]["build"]).splitlines()
    assert "make build" in gitlab["pages"]["script"]


class Recipe(NamedTuple):
    """What publishes at a host: its steps, the variable with the secret, the folder of the site."""

    script: str
    secret: str
    folder: str


@pytest.fixture(params=["github", "gitlab"])
def recipe(
    request: pytest.FixtureRequest, github: dict[str, Any], gitlab: dict[str, Any], tmp_path: Path
) -> Recipe:
    if request.param == "github":
        return Recipe(steps(github["jobs"]["build"]), PEOPLE, "site")
    file = tmp_path / "variable-of-the-type-file"
    file.write_text(PEOPLE, "utf-8")
    return Recipe("\n".join(gitlab["pages"]["script"]), str(file), "public")


@pytest.mark.slow
def test_the_steps_publish_who_said_yes_and_tell_nobody(recipe: Recipe, copy: Path) -> None:
    code, said = run(copy, recipe.script, PEOPLE_YML=recipe.secret)
    assert code == 0, said
    site = contents(copy / recipe.folder)
    assert "Canarie" in site[PAGE].decode()
    assert [name for name, raw in site.items() if b"Kwetsbaar" in raw] == []
    assert ("Canarie" in said, "Kwetsbaar" in said) == (False, False)


@pytest.mark.slow
def test_without_the_secret_nothing_is_published(recipe: Recipe, copy: Path) -> None:
    code, said = run(copy, recipe.script, PEOPLE_YML="")
    assert code != 0
    assert MISSING in said
    assert not (copy / recipe.folder).exists()


@pytest.mark.slow
def test_what_somebody_proposes_is_checked_without_names(
    github: dict[str, Any], gitlab: dict[str, Any], copy: Path
) -> None:
    broken = copy / "meetings" / "zwolle-zuid" / "2016-05-11-krantenkiosk.md"
    checks = [steps(github["jobs"]["check"]), "\n".join(gitlab["check"]["script"])]
    assert [run(copy, script)[0] for script in checks] == [0, 0]
    broken.write_text(broken.read_text("utf-8").replace("state: started", "state: begonnen"))
    (code, beside), (other, said) = (run(copy, script) for script in checks)
    assert (code, other) == (2, 2)  # of make, that a command of it failed
    assert f"::error file={broken.relative_to(copy)},line=10," in beside
    assert f"{broken.relative_to(copy)}:10:1 fout: " in said
