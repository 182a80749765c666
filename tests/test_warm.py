"""A build with what the last one left makes what a build without it makes, and less of it anew."""

import random
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs

from opbrengst.cli import main
from opbrengst.rendering import TEMPLATES, Templates
from opbrengst.searching import Entry, Group
from tests.conftest import AS_OF, SETTINGS, THEME, Built, contents, logged, write
from tests.edited import BEGIN, MEETING, NAMED, PEOPLE, Files, random_edit
from tests.examples import REGISTER

OPTIONS = {"as_of": AS_OF, "people": "people.yml", "search": "in_parts"}
PLUGINS = {"search": {}, "opbrengst": OPTIONS}
CHOSEN = {**SETTINGS, "theme": {**THEME, "custom_dir": "eigen"}, "plugins": PLUGINS}

OWN = (TEMPLATES / "report" / "closing.html").read_text("utf-8") + "<!-- van ons -->"


class Warm:
    """A site of files, built again and again in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.files = folder, Files()
        self.edit(BEGIN)

    @property
    def cache(self) -> Path:
        return self.folder / ".cache"

    def edit(
        self, files: Mapping[str, str | bytes], nav: list[Any] | None = None, **options: Any
    ) -> None:
        """Let the folder hold these files, with these options of the plugin."""
        for gone in self.files.keys() - files.keys():
            (self.folder / gone).unlink()
        chosen = {**OPTIONS, **options}
        settings = {**CHOSEN, "plugins": {**PLUGINS, "opbrengst": chosen}}
        settings |= {"nav": nav} if nav else {}
        write(self.folder, {**files, "mkdocs.yml": yaml.safe_dump(settings, sort_keys=False)})
        self.files = dict(files)

    def build(self) -> Built:
        """Build as people do: only a command may end because nothing changed."""
        with logged() as lines:
            chosen = ["build", "-f", str(self.folder / "mkdocs.yml")]
            done = CliRunner().invoke(mkdocs, chosen)
        return Built(contents(self.folder / "site"), lines, done.exit_code != 0)

    def written(self, name: str) -> int:
        """When a file of the site was written."""
        return (self.folder / "site" / name).stat().st_mtime_ns

    def clean(self) -> Built:
        """Build with nothing of before, and put back what was."""
        away = self.folder.with_name("away")
        for name in (".cache", "site"):
            if (self.folder / name).exists():
                shutil.move(self.folder / name, away / name)
        made = self.build()
        for name in (".cache", "site"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
            if (away / name).exists():
                shutil.move(away / name, self.folder / name)
        return made


@pytest.fixture
def warm(tmp_path: Path) -> Warm:
    (tmp_path / "away").mkdir()
    return Warm(tmp_path / "site-of-files")


@contextmanager
def rendered() -> Iterator[list[str]]:
    """Collect the address of each page that a template is rendered for."""
    asked: list[str] = []
    render = Templates.render

    def noted(self: Templates, template: str, here: str, **known: Any) -> str:
        asked.append(here)
        return render(self, template, here, **known)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Templates, "render", noted)
        yield asked


@contextmanager
def read_for_search() -> Iterator[set[str]]:
    """Collect the place or overview of each section that is read for the parts of the search."""
    asked: set[str] = set()
    read = Group.of

    def noted(entries: Sequence[Entry]) -> Group:
        asked.update(each["location"].partition("/")[0] for each in entries)
        return read(entries)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Group, "of", noted)
        yield asked


def said(site: Built) -> list[str]:
    """What we said; MkDocs itself says a thing once in a process."""
    return [line for line in site.log if line.startswith("opbrengst")]


def compared(warm: Warm, seed: int, edits: int) -> None:
    """Hold that after each of so many edits a build makes what a clean one makes, and says it."""
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
    for _ in range(edits):
        done, files = random_edit(chance, warm.files)
        warm.edit(files)
        made, right = warm.build(), warm.clean()
        assert (done, said(made), made.failed) == (done, said(right), right.failed)
        if not right.failed:
            assert (done, made.files) == (done, right.files)


def test_after_an_edit_a_build_makes_what_a_clean_one_makes(warm: Warm) -> None:
    warm.build()
    compared(warm, seed=5, edits=4)


def test_an_edit_of_one_place_makes_nothing_of_another_anew(warm: Warm) -> None:
    warm.build()
    west = "meetings/west/2026-05-06-avond.md"
    warm.edit({**warm.files, west: str(warm.files[west]).replace("leeskring", "leestafel")})
    before = warm.written("oost/index.html"), warm.written("west/index.html")
    with rendered() as asked, read_for_search() as read:
        made = warm.build()
    after = warm.written("oost/index.html"), warm.written("west/index.html")
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False]
    assert b"leestafel" in made.files["west/leestafel/index.html"]
    assert [here for here in asked if here.startswith("oost/")] == []
    assert {"west/leestafel/", "west/", "ideeen/"} <= set(asked)
    assert "west" in read
    assert "oost" not in read


@pytest.mark.parametrize(
    ("files", "options"),
    [
        ({}, {"role_words": {"Bewoner": "inwoners"}}),
        ({}, {"as_of": "2026-11-23"}),
        ({"eigen/opbrengst/report/closing.html": OWN}, {}),
    ],
    ids=["role words", "day", "template"],
)
def test_what_all_pages_are_made_of_makes_all_anew(
    warm: Warm, files: Files, options: dict[str, Any]
) -> None:
    warm.build()
    warm.edit({**warm.files, **files}, **options)
    with rendered() as asked:
        warm.build()
    assert {"oost/", "oost/2026-02-04-avond/", "west/"} <= set(asked)


def test_a_page_in_the_menu_stays_in_it(warm: Warm) -> None:
    menu = {"nav": [{"Start": "index.md"}, {"Daar": [{"Oost": "oost/index.md"}, "ideeen.md"]}]}
    warm.edit(warm.files, **menu)
    warm.build()
    west = "meetings/west/2026-05-06-avond.md"
    later = {**warm.files, west: str(warm.files[west]).replace("leeskring", "leestafel")}
    warm.edit(later, **menu)
    made, right = warm.build(), warm.clean()
    assert (said(made), made.files) == (said(right), right.files)
    assert b"Oost" in made.files["oost/index.html"]


def test_where_nothing_changed_the_site_stays_and_all_is_said_again(warm: Warm) -> None:
    warm.edit({**warm.files, MEETING: NAMED.replace("Bewoner A", "Bewoner A, Jan Jansen")})
    first = warm.build()
    written = {path: path.stat().st_mtime_ns for path in (warm.folder / "site").rglob("*")}
    again = warm.build()
    assert first.log
    assert (again.log, again.failed, again.files) == (first.log, False, first.files)
    now = {path: path.stat().st_mtime_ns for path in (warm.folder / "site").rglob("*")}
    assert now == written


def test_what_changed_meanwhile_is_looked_at_again(warm: Warm) -> None:
    first, render = warm.build(), Templates.render
    later = {**warm.files, MEETING: NAMED.replace("krantenkiosk", "kletskiosk")}

    def edited(self: Templates, template: str, here: str, **known: Any) -> str:
        warm.edit(later)
        return render(self, template, here, **known)

    warm.edit({**warm.files, "organisations.yml": REGISTER.replace("De bieb", "De boekerij")})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Templates, "render", edited)
        assert b"kletskiosk" not in warm.build().files["oost/index.html"]
    warm.edit({**BEGIN, "organisations.yml": REGISTER.replace("De bieb", "De boekerij")})
    before = warm.written("index.html")
    assert b"De boekerij" in warm.build().files["partners/index.html"]
    assert warm.written("index.html") != before
    warm.edit(BEGIN)
    assert warm.build().files == first.files


@pytest.mark.parametrize("where", ["site/oost/index.html", "organisations.yml", "people.yml"])
def test_where_anything_changed_it_is_built(warm: Warm, where: str) -> None:
    first = warm.build()
    (warm.folder / where).write_bytes((warm.folder / where).read_bytes() + b"\n")
    before = warm.written("index.html")
    again = warm.build()
    assert again.files == first.files
    assert warm.written("index.html") != before


def test_with_a_hook_nobody_knows_whether_anything_changed(warm: Warm) -> None:
    hook = "def on_post_page(output, page, config):\n    return output\n"
    write(warm.folder, {"hook.py": hook})
    warm.edit({**warm.files})
    settings = warm.folder / "mkdocs.yml"
    settings.write_text(f"{settings.read_text('utf-8')}hooks: [hook.py]\n", "utf-8")
    warm.build()
    before = warm.written("index.html")
    warm.build()
    assert warm.written("index.html") != before


def test_who_took_consent_back_is_not_in_the_cache(warm: Warm) -> None:
    def heard() -> list[str]:
        kept = contents(warm.cache)
        return [name for name, content in kept.items() if b"Canarie" in content]

    warm.build()
    assert heard() == ["plugin/opbrengst/mkdocs.sqlite"]
    warm.edit({**warm.files, "people.yml": PEOPLE % "none"})
    warm.build()
    assert heard() == []


def test_a_build_that_fails_changes_nothing_of_the_cache(warm: Warm) -> None:
    first = warm.build()
    kept = contents(warm.cache)
    warm.edit({**warm.files, MEETING: NAMED.replace("attendees", "attendes")})
    assert warm.build().failed
    assert contents(warm.cache) == kept
    warm.edit({**warm.files, MEETING: NAMED})
    assert warm.build().files == first.files


def test_all_that_was_kept_can_be_forgotten(warm: Warm) -> None:
    def forgotten() -> str:
        chosen = ["clean", "--config-file", str(warm.folder / "mkdocs.yml")]
        return CliRunner().invoke(main, chosen).output

    warm.build()
    assert re.fullmatch(r"\d+,[1-9] MB weggehaald\.\n", forgotten())
    assert contents(warm.cache) == {}
    assert forgotten() == "Er was niets bewaard.\n"
    with rendered() as asked:
        warm.build()
    assert "oost/" in asked
