"""The guide, done as it is written: its reports, messages, commands and settings."""

import re
import shlex
from collections.abc import Mapping
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path

import click
import pytest
import yaml

from opbrengst.cli import main
from opbrengst.commands.check import as_text, check
from opbrengst.licences import LICENCES
from opbrengst.options import OpbrengstConfig, settings_of
from opbrengst.rendering.guide import guidance
from opbrengst.vocabulary import KEYS, VALUES
from tests.conftest import AS_OF, ROOT, SETTINGS, THEME, write
from tests.guide_blocks import MADE, PAGES, Block, blocks, reports, typed

# What every page builds on: the place and the organisations of a new site, and its first report.
BEGUN = {b.file: b.text for b in blocks("yaml") if b.page == "beginnen" and b.file != "mkdocs.yml"}
WORLD = {**BEGUN, **reports("index")}
GOOD = "0 fouten, 0 waarschuwingen en 0 tips in "
COMMANDS = PAGES["opdrachten"]
# The programs of others that the guide asks for, which no test runs.
OTHERS = {
    "apachectl", "bye", "cd", "cp", "diff", "git", "htpasswd", "mkdocs", "nginx", "pip", "put",
    "python3", "rename", "sftp", "source",
}  # fmt: skip


MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
# What a site keeps of its own when the program is renewed.
OWN = {
    "addresses.txt", "meetings", "mkdocs.partners.yml", "mkdocs.yml", "organisations.yml",
    "overrides", "people.yml",
}  # fmt: skip


def checked(folder: Path, files: Mapping[str, str]) -> list[str]:
    """All that is said of a site with these files besides those that the guide begins with."""
    plugins = {"opbrengst": {"as_of": AS_OF}}
    settings = yaml.safe_dump({**SETTINGS, "theme": THEME, "plugins": plugins})
    written = {name: text.encode() for name, text in {**WORLD, **files}.items()}
    write(folder, {**written, "mkdocs.yml": settings.encode()})
    return list(as_text(check(settings_of(folder / "mkdocs.yml"))))


@pytest.mark.parametrize("page", [name for name in PAGES if name != "fouten"])
def test_what_a_page_shows_of_reports_is_right(page: str, tmp_path: Path) -> None:
    (said,) = checked(tmp_path, reports(page))
    assert said.startswith(GOOD)


def mistakes() -> list[tuple[Block, Block]]:
    """Each wrong report of the page about mistakes, with what is said of it."""
    shown = [each for each in blocks() if each.page == "fouten" and each.kind != "console"]
    pairs = pairwise(shown)
    return [(one, other) for one, other in pairs if (one.kind, other.kind) == ("yaml", "text")]


@pytest.mark.parametrize(("wrong", "told"), mistakes(), ids=lambda each: str(each.text[:60]))
def test_a_mistake_is_told_as_the_guide_shows_it(wrong: Block, told: Block, tmp_path: Path) -> None:
    assert checked(tmp_path, {wrong.file: wrong.text})[:-1] == told.text.splitlines()


def test_what_mends_a_mistake_does(tmp_path: Path) -> None:
    wrong = [one for one, _ in mistakes()]
    right = [b for b in blocks("yaml") if b.page == "fouten" and b not in wrong]
    assert len(right) == 2
    for block in right:
        (said,) = checked(tmp_path, {block.file: block.text})
        assert said.startswith(GOOD)


def test_the_message_that_is_explained_is_one_of_those_below_it() -> None:
    first, *others = [b.text for b in blocks("text") if b.page == "fouten"]
    assert first in others


@pytest.mark.parametrize("line", typed())
def test_every_line_can_be_typed(line: str) -> None:
    program, *given = shlex.split(line.partition(" > ")[0])
    if program == "opbrengst":
        assert understood(given)
    elif program == "make":
        made = {re.sub("=.*", " ?=", each) if "=" in each else f"{each}:" for each in given}
        assert {each for each in made if f"\n{each}" not in MAKEFILE} == set()
    else:
        assert program in OTHERS


def understood(given: list[str]) -> bool:
    """Whether the command exists and knows these options, and nothing is left over."""
    if given == ["--help"]:
        return True
    name, *rest = given
    command = main.commands[name]
    context = click.Context(command)
    values, left, _ = command.make_parser(context).parse_args(rest)
    wanting = [p.name for p in command.params if p.required and values.get(p.name) is None]
    return not left and not wanting


def in_code(page: str) -> set[str]:
    """Every piece of code inside a sentence or a table."""
    return set(re.findall(r"`([^`\n]+)`", page))


def test_every_command_is_in_the_guide_with_every_option() -> None:
    told = "\n".join(line for line in COMMANDS.splitlines() if line.startswith("- `opbrengst "))
    for name, command in main.commands.items():
        (row,) = [line for line in told.splitlines() if line.startswith(f"- `opbrengst {name}")]
        options = [p.opts for p in command.params if isinstance(p, click.Option)]
        untold = [each for each in options if not any(spelt in row for spelt in each)]
        assert (name, [each for each in untold if "--config-file" not in each]) == (name, [])


def test_a_command_in_a_sentence_can_be_typed_too() -> None:
    shown = {each for page in PAGES.values() for each in in_code(page)}
    commands = [shlex.split(each)[1:] for each in shown if each.startswith("opbrengst ")]
    assert len(commands) > 5
    # In a sentence a command may be called by its name only.
    assert [each for each in commands if each[1:] and not understood(each)] == []
    assert [each for each in commands if each[0] not in {*main.commands, "--help"}] == []


def test_every_option_of_the_plugin_is_in_the_guide() -> None:
    told = dict(re.findall(r"^- `(\w+)`: .* \*Anders: (.*)\.\*$", COMMANDS, re.MULTILINE))
    options = OpbrengstConfig(str(ROOT / "mkdocs.yml"))
    assert set(told) == {name for name, _ in options._schema}  # noqa: SLF001 - MkDocs has no other
    assert options["quiet_after_days"] == int(told["quiet_after_days"].strip("`"))
    assert options["licence"] == told["licence"].strip("`")
    assert ", ".join(options["role_words"]) == told["role_words"]
    assert [name for name in LICENCES if f"`{name}`" not in COMMANDS] == []


def test_every_target_of_make_that_is_for_a_site_is_in_the_guide() -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))
    of_the_program = {"help", "test", "quick", "soak", "bench", "bless"}
    told = {each for page in PAGES.values() for each in re.findall(r"\bmake ([a-z]+)\b", page)}
    assert targets - of_the_program <= told


@pytest.mark.parametrize("page", ["methode", "vervolgbijeenkomst", "ideeen-zonder-eigenaren"])
def test_words_of_the_format_are_written_as_they_are_read(page: str) -> None:
    words = {*KEYS.values(), *VALUES.values()}
    keys = {each for each in in_code(PAGES[page]) if re.fullmatch(r"[a-z_]+", each)}
    assert keys - words <= {"quiet_after_days"}


def test_every_link_to_a_page_and_a_heading_is_one() -> None:
    ids = {
        name: set(re.findall(r' id="([^"]+)"', guidance(text).rest)) for name, text in PAGES.items()
    }
    for name, text in PAGES.items():
        for page, part in re.findall(r"\]\((?:([a-z-]+)\.md)?(?:#([a-z0-9-]+))?\)", text):
            target = page or name
            assert target in PAGES or target in MADE, (name, target)
            assert not part or part in ids[target], (name, target, part)


def test_a_new_version_renews_all_that_is_the_programs_and_nothing_of_the_site() -> None:
    """What git does not hold is of this machine."""
    renew = "git restore --source=opbrengst/main --staged --worktree "
    (line,) = [each for each in typed() if each.startswith(renew)]
    paths = [each.partition("/")[0] for each in shlex.split(line.removeprefix(renew))]
    ignored = (ROOT / ".gitignore").read_text("utf-8")
    kept = {each.name for each in ROOT.iterdir() if f"/{each.name}" not in ignored} - {".git"}
    assert {name for name in kept if not any(fnmatch(name, path) for path in paths)} == OWN & kept
    assert [path for path in paths if not any(fnmatch(name, path) for name in kept - OWN)] == []
