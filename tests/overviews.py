"""Three small sites, and the overview of them: what its tests begin with."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from opbrengst.addresses import GUIDE_PAGES
from opbrengst.cli import main
from opbrengst.options import settings_of
from opbrengst.publishing import site
from tests.conftest import AS_OF, GOLDEN, SETTINGS, THEME, write
from tests.published_data import FOLDER

REGISTER = "bieb: {name: De bieb (voorbeeld), roles: [library]}\n"
PLACE = "---\nname: {name}\nexample: ja\n---\n"
EVENING = """\
---
title: De toekomst van {name}
example: ja
attendees: ongeveer 25 bewoners
focus: de bibliotheek
recommendations:
  - id: ruimte
    text: Deel de grote ruimte op in *kleine* plekken.
  - {{id: stilte, text: "Maak een stille plek, ook voor huiswerk."}}
ideas:
  - title: De krantenkiosk
    description: |
      - Kranten in veel talen.
      - Samen lezen.
    owners: [Bewoner A, Bewoner B]
  - title: Een leesplek buiten
commitments:
  - {{id: tafel, by: bieb, text: Er komt een grote tafel., due: 2026-06-01, about: ruimte}}
  - {{id: koffie, by: bieb, text: Er komt koffie en thee.}}
next_meeting: {{date: 2026-12-05, time: 19:30, venue: Wijkbibliotheek}}
---
"""
KIOSK = """\
---
pilot: krantenkiosk
example: ja
attendees: 4
concretised: yes
state: started
updates:
  - {about: koffie, state: fulfilled, text: De koffie staat er.}
next_meeting: {date: 2026-12-15, time: 20:00, venue: De zaal}
---
"""
SITES: Mapping[str, tuple[str, Mapping[str, tuple[str, ...]]]] = {
    "aadorp": ("Bibliotheek Aadorp (voorbeeld)", {"Oost": (EVENING, KIOSK), "West": (EVENING,)}),
    "beedorp": ("Bibliotheek Beedorp (voorbeeld)", {"Noord": (EVENING,)}),
    "ceedorp": ("Bibliotheek Ceedorp (voorbeeld)", {"Zuid": (EVENING, KIOSK)}),
}
SENT = (GOLDEN / "data" / "miniature" / "opbrengst.json").read_bytes()
"""What a small site publishes."""
UNREAD = "{name: Bibliotheek Deedorp (voorbeeld), address: https://deedorp.example/}"
NAMES = ("2026-02-04-avond", "2026-03-04-krantenkiosk")


def address(name: str) -> str:
    """Return where a site says that it is."""
    return f"https://{name}.example/opbrengst/"


def files(places: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return what people wrote at these places."""
    found = {"organisations.yml": REGISTER}
    for place, reports in places.items():
        folder = f"meetings/{place.lower()}"
        found[f"{folder}/index.md"] = PLACE.format(name=place)
        for name, text in zip(NAMES, reports, strict=False):
            found[f"{folder}/{name}.md"] = text.format(name=place) if text is EVENING else text
    return found


def site_in(folder: Path, name: str) -> None:
    """Build one of the sites into `site` of a folder: its data, its pages without their frame."""
    write(folder, files(SITES[name][1]))
    plugins = [{"opbrengst": {"as_of": AS_OF}}]
    told = {"docs_dir": "meetings", "site_url": address(name), "plugins": plugins}
    write(folder, {"mkdocs.yml": yaml.safe_dump(told)})
    # What nobody looks at is not made, as in a preview.
    built = site(replace(settings_of(folder / "mkdocs.yml"), preview=True))
    pages: dict[str, str | bytes] = {
        f"{each.address}index.html": each.html.encode()
        for each in built.articles
        if each.address not in GUIDE_PAGES
    }
    data = {name: built.made(name) or b"" for name in (f"{FOLDER}opbrengst.json",)}
    write(folder / "site", {**pages, **data, "index.html": built.home.encode()})


def register(**others: str) -> str:
    """Return the register of the three sites, each with its folder, and of others as written."""
    lines = [
        f"{name}: {{name: {called}, address: {address(name)}, folder: ../{name}/site}}"
        for name, (called, _) in SITES.items()
    ]
    return "\n".join([*lines, *(f"{name}: {rest}" for name, rest in others.items())]) + "\n"


def settings_in(
    folder: Path, sites: str, *, register: str | None = "sites.yml", **options: Any
) -> Path:
    """Write an overview into a folder; return its `mkdocs.yml`."""
    plugins = {"search": {}, "opbrengst": {"as_of": AS_OF, "sites": register, **options}}
    chosen = {**SETTINGS, "site_name": "Overzicht", "theme": THEME, "plugins": plugins}
    home = "# Het hele land\n\nAlle sites bij elkaar.\n"
    written: dict[str, str | bytes] = {"sites.yml": sites.encode(), "meetings/index.md": home}
    write(folder, {**written, "mkdocs.yml": yaml.safe_dump(chosen, sort_keys=False).encode()})
    return folder / "mkdocs.yml"


def collected_in(folder: Path) -> Path:
    """Build the three sites, and fetch them for an overview; return its `mkdocs.yml`.

    A fourth stands in the register since then, and was never asked over a network.
    """
    for name in SITES:
        site_in(folder / name, name)
    settings = settings_in(folder / "hub", register())
    done = CliRunner().invoke(main, ["collect", "-f", str(settings)])
    assert (done.exit_code, done.output.count("3 opgehaald")) == (0, 1), done.output
    # The day on which they were read is today's, which no golden file knows.
    for visit in (folder / "hub").glob("sites/*/bezoek.json"):
        told = json.loads(visit.read_text("utf-8"))
        visit.write_text(json.dumps({**told, "read": AS_OF}), "utf-8")
    return settings_in(folder / "hub", register(deedorp=UNREAD))
