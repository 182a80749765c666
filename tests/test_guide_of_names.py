"""The guide of names, done as it is written: who is named, and how a name goes."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import yaml

from opbrengst.addresses import GUIDE_PAGES
from opbrengst.model import Person
from opbrengst.model.record import Consent, Manner
from opbrengst.options import settings_of
from opbrengst.publishing import Site, site
from opbrengst.reading.shapes import fields
from opbrengst.vocabulary import KEYS, VALUES
from tests.conftest import AS_OF, ROOT, SETTINGS, THEME, write
from tests.examples import OUTCOME, REGISTER

GUIDE = (ROOT / "plugins" / "opbrengst" / "guide" / "namen.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
_IDEAS, OPTIONS, ENTRY, BEFORE, AFTER, _PICTURES = EXAMPLES
FILES = {
    "meetings/zwolle-zuid/index.md": "---\nname: Zwolle Zuid\nlibrary: bieb\n---\n",
    "meetings/zwolle-zuid/2026-02-04-avond.md": OUTCOME.replace(
        "een plek", "zoals Roepnaam Familienaam zei"
    ),
    "organisations.yml": REGISTER,
}


def built(folder: Path, entry: str) -> Site:
    """The site of the guide, with this entry in the register."""
    plugins = yaml.safe_load(OPTIONS)["plugins"]
    plugins["opbrengst"]["as_of"] = AS_OF
    chosen = yaml.safe_dump({**SETTINGS, "theme": THEME, "plugins": plugins})
    files: Mapping[str, str | bytes] = {**FILES, "people.yml": entry, "mkdocs.yml": chosen.encode()}
    write(folder, files)
    return site(replace(settings_of(folder / "mkdocs.yml"), today=date(2026, 11, 22)))


def pages(found: Site) -> str:
    """All that the site says of its own; the guide itself is part of every site."""
    told = (each for each in found.articles if each.address not in GUIDE_PAGES)
    return "\n".join(article.html for article in told)


def test_who_said_yes_is_named(tmp_path: Path) -> None:
    found = built(tmp_path, ENTRY)
    assert [str(each) for each in found.problems] == []
    assert "zoals Roepnaam zei" in pages(found)
    assert "Familienaam" not in pages(found)


def test_taking_it_back_is_one_edit_and_one_build(tmp_path: Path) -> None:
    assert "Roepnaam" in pages(built(tmp_path, ENTRY))
    assert ENTRY.count(BEFORE.strip()) == 1
    found = built(tmp_path, ENTRY.replace(BEFORE.strip(), AFTER.strip()))
    assert "Roepnaam" not in pages(found)
    assert "zoals een bewoner zei" in pages(found)
    assert [each.code for each in found.problems] == ["name_in_prose"]


def test_the_guide_tells_every_word() -> None:
    """In the writer's language: each key of an entry, and each value it can have."""
    assert [key for key in fields(Person) if f"| `{KEYS[key]}` |" not in GUIDE] == []
    values = (*get_args(Consent), *get_args(Manner))
    assert [value for value in values if f"`{VALUES[value]}`" not in GUIDE] == []
