"""Addresses stand on paper: where each thing lives, and what happens when one vanishes."""

from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opbrengst import addresses
from opbrengst.gathering import Settings
from opbrengst.problems import Severity
from opbrengst.publishing import Site, site
from opbrengst.vocabulary import ROLE_WORDS
from tests.canaries import CANARY

PLACE = "---\nnaam: Zwolle Zuid\nbibliotheek: stadkamer\n---\n"
KICK_OFF = "---\naanwezigen: 25\nfocus: de wijk\nideeen:\n  - titel: De krantenkiosk\n---\n"
PAGES = ["", "agenda/", "zwolle-zuid/", "zwolle-zuid/krantenkiosk/", "partners/stadkamer/"]
SEGMENTS = st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,3})?", fullmatch=True)
ADDRESSES = st.lists(SEGMENTS, max_size=3).map(lambda parts: "".join(f"{p}/" for p in parts))


class Held:
    """A meeting, as far as its address goes."""

    location = "zwolle-zuid"
    name = "2016-04-13-wijkbibliotheek"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A site of one place in a temporary folder."""
    (tmp_path / "meetings" / "zwolle-zuid").mkdir(parents=True)
    (tmp_path / "organisations.yml").write_text("stadkamer: {naam: Stadkamer}\n", "utf-8")
    write(tmp_path, "index", PLACE)
    write(tmp_path, "2016-04-13-wijkbibliotheek", KICK_OFF)
    return Settings(
        meetings=tmp_path / "meetings",
        organisations=tmp_path / "organisations.yml",
        addresses=tmp_path / "addresses.txt",
        templates=tmp_path / "none",
        as_of=date(2026, 11, 22),
        today=date(2026, 11, 22),
        quiet_after_days=30,
        role_words=ROLE_WORDS,
    )


def write(folder: Path, name: str, text: str) -> None:
    (folder / "meetings" / "zwolle-zuid" / f"{name}.md").write_text(text, "utf-8")


def built(settings: Settings, *promised: str) -> Site:
    """The site, after these addresses were published."""
    settings.addresses.write_text("# Met de hand\n\n" + addresses.listed(promised), "utf-8")
    return site(settings)


def messages(found: Site) -> list[str]:
    return [str(each) for each in found.problems]


def test_each_thing_has_its_place() -> None:
    assert addresses.location("zwolle-zuid") == "zwolle-zuid/"
    assert addresses.meeting(Held()) == "zwolle-zuid/2016-04-13-wijkbibliotheek/"
    assert addresses.pilot("zwolle-zuid", "krantenkiosk") == "zwolle-zuid/krantenkiosk/"
    assert addresses.organisation("stadkamer") == "partners/stadkamer/"
    assert (
        addresses.item(Held(), "aanbeveling", "wijkkamer")
        == "zwolle-zuid/2016-04-13-wijkbibliotheek/#aanbeveling-wijkkamer"
    )


@pytest.mark.parametrize(
    ("address", "source"),
    [("", "index.md"), ("agenda/", "agenda.md"), ("zwolle-zuid/kiosk/", "zwolle-zuid/kiosk.md")],
)
def test_the_source_of_a_page(address: str, source: str) -> None:
    assert addresses.source(address) == source


@pytest.mark.parametrize(
    ("target", "start", "link"),
    [
        ("zwolle-zuid/krantenkiosk/", "zwolle-zuid/", "krantenkiosk/"),
        ("zwolle-zuid/", "zwolle-zuid/krantenkiosk/", "../"),
        ("", "zwolle-zuid/krantenkiosk/", "../../"),
        ("agenda/", "", "agenda/"),
        ("", "", "./"),
        ("agenda/", "agenda/", "./"),
        ("zwolle-zuid/#idee-kiosk", "zwolle-zuid/", "#idee-kiosk"),
        ("agenda/#vandaag", "zwolle-zuid/", "../agenda/#vandaag"),
        ("zwolle-zuid/pictures/bord.png", "zwolle-zuid/krantenkiosk/", "../pictures/bord.png"),
        ("assets/site.css", "", "assets/site.css"),
    ],
)
def test_a_link_from_one_page_to_another(target: str, start: str, link: str) -> None:
    assert addresses.relative(target, start) == link


@given(ADDRESSES, ADDRESSES, st.sampled_from(["", "#idee-kiosk"]))
def test_a_link_leads_where_it_should(target: str, start: str, fragment: str) -> None:
    root = "https://elders.example/onder/"
    link = addresses.relative(target + fragment, start)
    assert urljoin(root + start, link) == root + target + fragment


@given(st.lists(ADDRESSES))
def test_what_was_written_down_is_read_back(known: list[str]) -> None:
    assert list(addresses.published(addresses.listed(known))) == sorted(set(known))


def test_a_site_keeps_what_it_promised(settings: Settings) -> None:
    first = site(settings)
    assert messages(built(settings, *first.addresses)) == []


def test_an_address_that_vanishes_is_an_error(settings: Settings) -> None:
    found = built(settings, *PAGES, "zwolle-zuid/leestafel/")
    assert messages(found) == [
        (
            "addresses.txt:8:1 Het adres /zwolle-zuid/leestafel/ is verdwenen, en het staat op "
            "papier. Voeg bij het stuk dat hernoemd is toe: voorheen: leestafel"
        )
    ]
    assert [each.severity for each in found.problems] == [Severity.ERROR]


def test_what_was_renamed_leaves_a_redirect(settings: Settings) -> None:
    folder = settings.meetings.parent
    write(folder, "index", PLACE.replace("naam:", "voorheen: zuid\nnaam:"))
    renamed = KICK_OFF.replace("  - titel", "  - voorheen: leestafel\n    titel")
    write(
        folder,
        "2016-04-13-wijkbibliotheek",
        renamed.replace("focus", "voorheen: 2016-04-13-avond\nfocus"),
    )
    old = ["zuid/", "zwolle-zuid/2016-04-13-avond/", "zwolle-zuid/leestafel/"]
    found = built(settings, *PAGES, *old)
    assert messages(found) == []
    assert sorted(found.redirects) == old
    assert 'href="../krantenkiosk/"' in found.redirects["zwolle-zuid/leestafel/"]


def test_an_address_that_held_a_name_vanishes_without_a_trace(settings: Settings) -> None:
    more = f"    meewerkers: [{CANARY}]\n  - titel: De tafel van {CANARY}\n"
    folder = settings.meetings.parent
    write(folder, "2016-04-13-wijkbibliotheek", KICK_OFF.removesuffix("---\n") + more + "---\n")
    found = built(settings, *PAGES, "zwolle-zuid/tafel-van-canarie-kwetsbaar/")
    told = [each for each in found.problems if each.file == "addresses.txt"]
    assert [str(each) for each in told] == [
        (
            "addresses.txt:8:1 Een adres is verdwenen omdat er een naam in stond. "
            "Haal regel 8 van addresses.txt met de hand weg."
        )
    ]
    assert [each.severity for each in told] == [Severity.WARNING]
    assert found.redirects == {}
    assert "zwolle-zuid/idee-2/" in found.addresses
    assert not [each for each in found.addresses if "canarie" in each]


def test_what_could_not_be_read_has_not_vanished(settings: Settings) -> None:
    write(settings.meetings.parent, "2016-04-13-wijkbibliotheek", "---\ntitel: 'De' wijk\n---\n")
    found = built(settings, *PAGES)
    assert {each.file for each in found.problems} == {
        "meetings/zwolle-zuid/2016-04-13-wijkbibliotheek.md"
    }
