"""Word files, made in many ways, through the whole command: the drafts literally, nothing lost."""

import random
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from opbrengst.importers.opening import opened
from opbrengst.importers.refusal import UnreadableReportError
from tests.conftest import GOLDEN, contents
from tests.draft_words import lost, words
from tests.importing import made_of, mistakes, run, site
from tests.word_damage import SMALL, WAYS
from tests.word_files import FILES
from tests.word_words import words as visible

Compare = Callable[[Path, Mapping[str, str]], None]
# The format's own example has no day.
DAYS = {"format": "2016-04-13"}


def imported(name: str, folder: Path) -> dict[str, str]:
    """What the command makes of a Word file in a site of its own: the draft, and who is new."""
    settings = site(folder, **{f"{name}.docx": FILES[name]})
    before = contents(folder)
    options = ["--place", "waterrijk", "--slug", "avond"]
    options += ["--date", DAYS[name]] if name in DAYS else []
    told = run(settings, folder / f"{name}.docx", *options)
    assert told.exit_code == 0, told.output
    after = contents(folder)
    changed = {path for path, raw in after.items() if before.get(path) != raw}
    report = next(path for path in changed if path.endswith(".md"))
    pictures = {path for path in changed if "/pictures/" in path}
    assert changed - {report, "people.yml"} == pictures
    found = {f"{name}.md": after[report].decode()}
    if after["people.yml"]:
        found[f"{name}.people.txt"] = after["people.yml"].decode()
    return found


def test_each_word_file_becomes_its_draft(compare: Compare, tmp_path: Path) -> None:
    made: dict[str, str] = {}
    for name in FILES:
        made.update(imported(name, tmp_path / name))
    compare(GOLDEN / "imports", made)


@pytest.mark.parametrize("name", FILES)
def test_no_word_of_a_word_file_is_lost(name: str) -> None:
    blocks = opened(FILES[name], f"{name}.docx")
    assert lost(blocks, made_of(*blocks)) == []


@pytest.mark.parametrize("name", FILES)
def test_a_draft_has_no_mistake_but_its_blanks(name: str) -> None:
    assert mistakes(made_of(*opened(FILES[name], f"{name}.docx"))) == set()


@pytest.mark.slow
def test_a_damaged_word_file_is_refused_or_loses_nothing() -> None:
    """A sentence, or a draft with every word that was read, which has no mistake but blanks."""
    drafts = 0
    for number in range(300):
        chance = random.Random(number)  # noqa: S311 - chance that can be repeated
        content, _ = chance.choice(WAYS)(chance, FILES[chance.choice(SMALL)])
        try:
            blocks = opened(content, "x.docx")
        except UnreadableReportError:
            continue
        made = made_of(*blocks)
        assert (number, lost(blocks, made), mistakes(made)) == (number, [], set())
        drafts += 1
    # Damage that no file survives, or every file, tests nothing.
    assert 60 < drafts < 290


@pytest.mark.parametrize("name", FILES)
def test_every_word_that_word_shows_is_in_the_draft(name: str) -> None:
    """Counted from the file itself, by nothing of ours."""
    made = made_of(*opened(FILES[name], f"{name}.docx"))
    said = " ".join([
        made.text, *(text for _, text in made.left_out),
        *(f"{person.name} {person.note}" for person in made.people),
    ])  # fmt: skip
    kept = set(words(said))
    shown = {each for word in visible(FILES[name]) for each in words(word)}
    assert shown - kept == set()
