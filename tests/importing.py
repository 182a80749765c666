"""A small site to which reports are added, and the command that adds them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from click.testing import CliRunner, Result

from opbrengst.cli import main
from opbrengst.importers.blocks import Block, Run
from opbrengst.importers.drafts import Draft, Ground, draft
from opbrengst.model import Meeting
from opbrengst.reading import read_meeting
from opbrengst.vocabulary import ROLE_WORDS
from tests.conftest import write

SITE: Mapping[str, str] = {
    "mkdocs.yml": """
        site_name: Waterrijk
        docs_dir: meetings
        plugins:
          opbrengst: {people: people.yml}
    """,
    "people.yml": "",
    "organisations.yml": """
        bieb:
          name: Bibliotheek Waterrijk
          roles: [library]
        gemeente-waterrijk:
          name: Gemeente Waterrijk
          roles: [municipality]
        cultuur:
          name: Stichting Cultuur en Zo (voorbeeld)
          roles: [partner]
        bureau:
          name: Bureau Voorbeeld
          roles: [facilitator]
    """,
    "meetings/waterrijk/index.md": """
        ---
        name: Waterrijk
        library: bieb
        municipality: gemeente-waterrijk
        ---
    """,
    "meetings/duinzicht/index.md": "---\nname: Duinzicht\n---\n",
}
DAY = date(2026, 11, 24)
NAME = "2026-11-24-avond"
KNOWN = Ground(
    place="waterrijk",
    name="Waterrijk",
    day=DAY,
    organisations={
        "bieb": "bieb", "bibliotheek": "bieb", "gemeente": "gemeente-waterrijk",
        "bibliotheek waterrijk": "bieb", "gemeente waterrijk": "gemeente-waterrijk",
        "stichting cultuur en zo": "cultuur", "bureau voorbeeld": "bureau",
    },
    role_words=ROLE_WORDS,
)  # fmt: skip


def site(folder: Path, **more: str | bytes) -> Path:
    """Write the site into a folder; return its settings."""
    write(folder, {**SITE, **more})
    return folder / "mkdocs.yml"


def run(settings: Path, *arguments: str | Path, pasted: str | bytes | None = None) -> Result:
    """Import, with nobody to answer a question."""
    given = ["import", "-f", str(settings), *map(str, arguments)]
    return CliRunner().invoke(main, given, input=pasted)


def made_of(*lines: str | Block, known: Ground = KNOWN) -> Draft:
    """The draft of a document with these paragraphs."""
    blocks = [line if isinstance(line, Block) else paragraph(line) for line in lines]
    return draft(blocks, known, NAME)


def paragraph(text: str) -> Block:
    """A plain paragraph."""
    return Block((Run(text),))


def item(text: str, depth: int = 1, *, numbered: bool = False) -> Block:
    """An item of a list."""
    return Block((Run(text),), "item", depth, numbered)


def heading(text: str, level: int = 1) -> Block:
    """A real heading."""
    return Block((Run(text),), "heading", level)


def bold(text: str) -> Block:
    """A line of which all words are bold."""
    return Block((Run(text, bold=True),))


EXPLAINED = {"missing", "missing_one_of", "left_empty"}
"""What a blank of a draft explains."""


def mistakes(made: Draft) -> set[str]:
    """What our reader has against a draft, but for its blanks."""
    _, problems = read_meeting("x.md", KNOWN.place, NAME, made.text.encode())
    return {problem.code for problem in problems} - EXPLAINED


def read(made: Draft) -> Meeting:
    """The meeting that our reader makes of a draft without blanks."""
    meeting, problems = read_meeting("x.md", KNOWN.place, NAME, made.text.encode())
    assert meeting is not None, problems
    return meeting
