"""A made site with more to say than has room on one sheet, in texts of every length."""

from collections.abc import Mapping
from itertools import cycle, islice
from typing import Any

import yaml

LENGTHS = (15, 40, 74, 80, 150, 300, 700)
"""How many letters the texts of each place have; 74 is just a line."""
REGISTER = """
    bieb:
      name: De bibliotheek van het grote dorp aan de rivier
      roles: [library]
      contact: bibliotheek@voorbeelddorpaanderivier.example
"""
FOR_CORRECTION = {"report": "for_correction", "corrections_until": "2026-12-24"}
"""The state of a report that takes a line of its own."""
_SAID = (
    "De bewoners van onze wijkbibliotheek willen graag een ontmoetingsplaats waar "
    "samenwerkingsverbanden en vrijwilligersorganisaties elkaar kunnen tegenkomen zonder afspraak"
)
_WORDS = _SAID.split()


def text(length: int, start: int = 0) -> str:
    """Return a sentence of about so many letters, that begins with another word at each start."""
    words = " ".join(islice(cycle(_WORDS), start, start + length // 3 + 2))[:length].strip()
    return f"{words[:1].upper()}{words[1:]}."


def evening(length: int) -> dict[str, Any]:
    """Return the report of an evening with twelve ideas."""
    return {
        "title": text(min(length, 80)),
        "attendees": {"count": 40, "groups": [text(30)[:-1], text(30, 4)[:-1]]},
        "purpose": " ".join(text(length, at) for at in range(6)),
        "recommendations": [
            {"id": f"raad-{at}", "text": text(length, at), "points": [text(length // 2, at)]}
            for at in range(20)
        ],
        "conditions": [{"id": f"nb-{at}", "text": text(length, at)} for at in range(9)],
        "ideas": [
            {
                "id": f"idee-{at}",
                "title": text(min(length, 60), at)[:-1],
                "description": f"{text(length, at)} {text(length, at + 1)}",
                "owners": ["Bewoner A", "Bewoner B", "Vrijwilliger 1", "bieb"][: 1 + at % 4],
            }
            for at in range(12)
        ],
        "commitments": [
            {"id": f"belofte-{at}", "by": "bieb", "text": text(length, at), "due": "juni 2027",
             "about": f"idee-{at}"}
            for at in range(9)
        ],
        **FOR_CORRECTION,
    }  # fmt: skip


def follow_up(length: int, at: int) -> dict[str, Any]:
    """Return the report of a group that agreed on nine things."""
    return {
        "pilot": f"idee-{at}",
        "attendees": {"count": 9, "groups": ["bewoners"]},
        "plan": " ".join(text(length, each) for each in range(4)),
        "joined": ["Bewoner D", "Bewoner E", "Bewoner F"],
        "actions": [
            {"id": f"afspraak-{at}-{each}", "text": text(length, each), "by": "Bewoner D",
             "due": "mei 2027"}
            for each in range(9)
        ],
        "open_for_new": text(min(length, 160)),
        "next_meeting": {
            "date": f"2026-12-{10 + at}", "time": "19:30", "venue": text(min(length, 60))[:-1],
        },
        **FOR_CORRECTION,
    }  # fmt: skip


def files(lengths: tuple[int, ...] = LENGTHS) -> Mapping[str, str]:
    """Return the files of that site, without its settings: a place for each length."""
    found = {"organisations.yml": REGISTER}
    for length in lengths:
        place = f"meetings/plaats-{length}"
        found[f"{place}/index.md"] = f"---\nname: Dorp {length} aan de rivier\nlibrary: bieb\n---\n"
        found[f"{place}/2026-02-04-avond.md"] = _dumped(evening(length))
        for at in range(3):
            found[f"{place}/2026-03-1{at}-vervolg.md"] = _dumped(follow_up(length, at))
    return found


def _dumped(report: Mapping[str, Any]) -> str:
    return f"---\n{yaml.safe_dump(report, sort_keys=False, allow_unicode=True)}---\n"
