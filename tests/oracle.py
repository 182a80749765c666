"""The oracle of tracking over time: a place written by hand, with what follows from it."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from opbrengst.consent import Audience, redacted, withheld
from opbrengst.editions.places import Place
from opbrengst.history import Rules
from opbrengst.programme import Programme, programme
from opbrengst.reading import Reading, Registers, read
from opbrengst.vocabulary import ROLE_WORDS

FOLDER = Path(__file__).parent / "golden" / "oracle"
EXPECTED: Mapping[str, Any] = yaml.safe_load((FOLDER / "expected.yml").read_text(encoding="utf-8"))


@cache
def reading() -> Reading:
    """What the fictional place wrote."""
    root = FOLDER / "meetings"
    texts = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.md")}
    register = (FOLDER / "organisations.yml").read_bytes()
    found = read(texts, (), "meetings", Registers(("organisations.yml", register)))
    assert found.problems == ()
    return found


@cache
def known(as_of: date) -> Programme:
    """The programme of the oracle as it stands on a day."""
    return programme(reading(), as_of, Rules())


@cache
def place(as_of: date) -> Place:
    """The place as its readers look at it on a day."""
    found = known(as_of)
    audience = Audience("public", as_of, ROLE_WORDS)
    public = redacted(found, withheld(reading(), audience)).programme
    return Place(public.histories[0])
