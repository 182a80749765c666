"""A made site of more places than a page has room for, if pages had room for two."""

from collections.abc import Mapping

import pytest

from opbrengst.editions import lists, making
from opbrengst.editions.lists import ROOM

NAMES = ("Aalten", "Amen", "Amerongen", "Amstelveen", "Beek", "'s-Heerenberg", "Ångby", "Épe")
SMALL = 2
REGISTER = "bieb: {name: Bibliotheek, roles: [library]}\n"
EVENING = """\
---
attendees: 12
focus: de bibliotheek
facilitated_by: bieb
ideas:
  - {title: De leestafel, owners: [Bewoner A]}
  - {title: De krantenkiosk}
recommendations: [Doe dit.]
conditions: [De uitleen blijft.]
commitments: [{by: bieb, text: Wij doen dit.}]
next_meeting: {date: 2026-12-01, time: 19:30}
---
"""
FOLLOW_UP = """\
---
pilot: leestafel
attendees: 4
concretised: yes
open_for_new: wie graag leest
---
"""


def little_room(patch: pytest.MonkeyPatch) -> None:
    """Let pages have room for two things, or for the numbers of two places."""
    for module in (lists, making):
        patch.setattr(module, "ROOM", dict.fromkeys(ROOM, SMALL))


def files() -> Mapping[str, str]:
    """The files of that site, without its settings."""
    found = {"organisations.yml": REGISTER}
    for at, name in enumerate(NAMES):
        found[f"meetings/plaats-{at}/index.md"] = f'---\nname: "{name}"\nlibrary: bieb\n---\n'
        found[f"meetings/plaats-{at}/2026-09-10-avond.md"] = EVENING
        found[f"meetings/plaats-{at}/2026-10-10-leestafel.md"] = FOLLOW_UP
    return found
