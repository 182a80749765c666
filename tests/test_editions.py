"""The public and the partner edition: built side by side, and different just where they should."""

import difflib
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

from opbrengst.addresses import GUIDE
from tests.conftest import AS_OF, GOLDEN, SETTINGS, THEME, contents, write
from tests.examples import FOLLOW_UP, GOOD, OUTCOME
from tests.pages import page
from tests.photographs import png

pytestmark = pytest.mark.slow

# Two people, of whom one may be named to everybody and the other to the partners; a third may not.
PEOPLE = """
    - {name: Openbaar Kwetsbaar, location: oost, show: full_name, consent: public}
    - name: Partner Kwetsbaar
      also_known_as: [Bewoner A]
      location: oost
      show: initials
      consent: partners
    - {name: Niemand Kwetsbaar, location: oost, show: full_name}
"""
NOTES = "    partner_notes: Bel de **bieb** over de tafel.\n"
PICTURES = """    pictures:
      - {file: bord.png, alt: Het bord met kaartjes, people_recognisable: no}
      - {file: groep.png, alt: De groep, people_recognisable: yes, consent: partners}
"""
FILES: dict[str, str | bytes] = {
    **GOOD,
    "people.yml": PEOPLE,
    "meetings/oost/2026-02-04-avond.md": OUTCOME.replace(
        "[Bewoner A]", "[Bewoner A, Openbaar Kwetsbaar, Niemand Kwetsbaar]"
    ),
    "meetings/oost/2026-03-04-krantenkiosk.md": FOLLOW_UP.replace(
        "    state", f"{NOTES}{PICTURES}    state"
    ),
    "meetings/oost/pictures/bord.png": png(),
    "meetings/oost/pictures/groep.png": png(),
    "meetings/over.md": "# Over ons\n\nMet dank aan Partner Kwetsbaar.\n",
}
OPTIONS = {"search": {}, "opbrengst": {"as_of": AS_OF, "people": "people.yml"}}
PARTNERS = {
    "INHERIT": "mkdocs.yml",
    "site_name": "Elders, voor partners",
    "site_url": "https://partners.elders.example/",
    "site_dir": "site-partners",
    "plugins": {"opbrengst": {"edition": "partners"}},
}
Editions = Mapping[str, Mapping[str, bytes]]


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Editions:
    """Both editions of one site, built at the same time."""
    folder = tmp_path_factory.mktemp("editions")
    public = {**SETTINGS, "theme": THEME, "plugins": OPTIONS}
    chosen = {"mkdocs.yml": public, "mkdocs.partners.yml": PARTNERS}
    written = {name: yaml.safe_dump(each, sort_keys=False) for name, each in chosen.items()}
    write(folder, {**FILES, **{name: text.encode() for name, text in written.items()}})
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file"]
    builds = [
        subprocess.Popen([*command, name], cwd=folder, stderr=subprocess.PIPE, env=os.environ)
        for name in chosen
    ]
    said = [build.communicate()[1].decode() for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    return {
        "public": contents(folder / "site"),
        "partners": contents(folder / "site-partners"),
    }


def lines(content: bytes) -> list[str]:
    """What a reader of a page sees: its words, its pictures, what it says to search engines."""
    text = content.decode()
    found = page("", text)
    pictures = [f"[{each.attributes['src']}]" for each in found.root.all("img")]
    robots = re.findall(r'<meta name="robots"[^>]*>', text)
    return [*robots, *found.root.lines, *pictures]


def difference(editions: Editions) -> str:
    """Everything that one edition has and the other has not, page by page.

    What all pages for partners have more comes first, and is left out further on; the name and the
    address of the site itself differ, too.
    """
    public, partners = editions["public"], editions["partners"]
    told = [f"- {name}" for name in sorted(public.keys() - partners.keys())]
    told += [f"+ {name}" for name in sorted(partners.keys() - public.keys())]
    pages = {
        name: _changes(public[name], partners[name])
        for name in public
        if _is_page(name) and name in partners
    }
    framed = [changes for name, changes in pages.items() if b"<header" in public[name]]
    everywhere = set.intersection(*map(set, framed))
    told += ["", "every page", *sorted(everywhere)]
    for name, changes in pages.items():
        own = [line for line in changes if line not in everywhere]
        told += ["", name, *own] if own else []
    return "\n".join(told) + "\n"


def _is_page(name: str) -> bool:
    return name.endswith(".html")


def _changes(before: bytes, after: bytes) -> list[str]:
    same = after.replace(b"partners.elders", b"elders").replace(b"Elders, voor partners", b"Elders")
    return [each for each in difflib.ndiff(lines(before), lines(same)) if each[0] in "+-"]


def test_they_differ_just_where_they_should(
    editions: Editions, compare: Callable[[Path, Mapping[str, str]], None]
) -> None:
    compare(GOLDEN / "editions", {"difference.txt": difference(editions)})


def test_the_public_edition_does_not_know_the_other(editions: Editions) -> None:
    """The guide, which is the same on every site, tells that there can be one."""
    for name, content in editions["public"].items():
        assert b"partners.elders" not in content, name
        if not name.startswith(GUIDE):
            assert b"artnereditie" not in content.replace(b"handleiding/partnereditie/", b""), name
            assert b"site-partners" not in content, name


def test_a_name_is_where_its_owner_said(editions: Editions) -> None:
    def holding(edition: str, name: str) -> list[str]:
        return [at for at, raw in editions[edition].items() if name.encode() in raw]

    assert "oost/krantenkiosk/index.html" in holding("public", "Openbaar Kwetsbaar")
    shown = {name for name in holding("public", "Openbaar Kwetsbaar") if "embed/" not in name}
    assert shown < set(holding("partners", "Openbaar Kwetsbaar"))
    assert holding("public", "P.K.") == []
    assert "over/index.html" in holding("partners", "P.K.")
    for edition in editions:
        assert holding(edition, "Partner Kwets") == holding(edition, "Niemand Kwets") == []


def test_addresses_are_the_same(editions: Editions) -> None:
    public, partners = (set(filter(_is_page, files)) for files in editions.values())
    # Pages to embed are for everybody, whatever frame they stand in.
    assert {name for name in public if not name.startswith("embed/")} < partners
    assert {name for name in partners - public if "verantwoording/" not in name} == set()
