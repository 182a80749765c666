"""The feeds, read back by feedparser and by what RFC 4287 asks, element by element."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import pytest

from opbrengst.editions.feed import MOST
from tests import large
from tests.conftest import GOLDEN, Built
from tests.documents import documents
from tests.examples import FOLLOW_UP, GOOD, OUTCOME, PLACE

Compare = Callable[[Path, Mapping[str, str]], None]
ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 4287, 4.1: how often each may stand in a feed and in an entry; nothing else may.
OF_FEED = {
    "id": (1, 1), "title": (1, 1), "updated": (1, 1), "subtitle": (0, 1), "author": (1, 99),
    "link": (1, 99), "entry": (0, MOST),
}  # fmt: skip
OF_ENTRY = {
    "id": (1, 1), "title": (1, 1), "updated": (1, 1), "published": (0, 1), "summary": (0, 1),
    "author": (1, 99), "link": (1, 99),
}  # fmt: skip
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T00:00:00Z")
# RFC 4151, 2.1: an authority, a date, and what it names there.
TAG = re.compile(
    r"tag:[a-z0-9-]+(\.[a-z0-9-]+)*,\d{4}(-\d{2}){0,2}:[A-Za-z0-9/?:@!$&'()*+,;=._~-]*"
)


@pytest.fixture(params=["real_site", "miniature"])
def site(request: pytest.FixtureRequest) -> Built:
    found: Built = request.getfixturevalue(request.param)
    return found


def feeds(site: Built) -> dict[str, bytes]:
    return {name: raw for name, raw in site.files.items() if name.endswith(".atom")}


def tree(raw: bytes) -> ET.Element:
    return ET.fromstring(raw)  # noqa: S314 # our own


def text(element: ET.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def links(element: ET.Element, rel: str) -> list[str]:
    found = element.findall(f"{ATOM}link")
    return [link.attrib["href"] for link in found if link.attrib["rel"] == rel]


def entries(raw: bytes) -> list[ET.Element]:
    return tree(raw).findall(f"{ATOM}entry")


def ids(raw: bytes) -> list[str]:
    return [text(entry, "id").removeprefix("tag:opbrengst,2026:") for entry in entries(raw)]


@pytest.mark.slow
def test_what_is_published(miniature: Built, compare: Compare) -> None:
    names = ("oost/krantenkiosk/volgen.atom", "west/volgen.atom", "partners/buurthuis/volgen.atom")
    made = {name: miniature.files[name].decode() for name in names}
    compare(GOLDEN / "feeds", made)


@pytest.mark.slow
def test_what_the_standard_requires(site: Built) -> None:
    assert {"volgen.atom"} < feeds(site).keys()
    for raw in feeds(site).values():
        feed = tree(raw)
        assert feed.tag == f"{ATOM}feed"
        whole(feed, OF_FEED)
        for entry in entries(raw):
            whole(entry, OF_ENTRY)
            (proof,) = links(entry, "alternate")
            assert proof.startswith(home(site))
        every = ids(raw)
        assert len(every) == len(set(every))
        told = [text(entry, "updated") for entry in entries(raw)]
        assert told == sorted(told, reverse=True)
        assert text(feed, "updated") == (told or [text(feed, "updated")])[0]


def whole(element: ET.Element, allowed: Mapping[str, tuple[int, int]]) -> None:
    """Ensure that everything required is there, nothing more than is allowed, and none is empty."""
    found = Counter(child.tag.removeprefix(ATOM) for child in element)
    assert found.keys() <= allowed.keys()
    wrong = {
        name: found[name] for name, (low, high) in allowed.items() if not low <= found[name] <= high
    }
    assert wrong == {}
    assert TAG.fullmatch(text(element, "id"))
    assert MOMENT.fullmatch(text(element, "updated"))
    assert text(element, "title").strip()
    for author in element.findall(f"{ATOM}author"):
        assert [child.tag for child in author] == [f"{ATOM}name"]
        assert text(author, "name").strip()
    for link in element.findall(f"{ATOM}link"):
        assert link.attrib.keys() == {"rel", "type", "href"}
        assert link.attrib["href"].startswith("https://")


def home(site: Built) -> str:
    (address,) = links(tree(site.files["volgen.atom"]), "alternate")
    return address


@pytest.mark.slow
def test_another_program_reads_the_same(site: Built) -> None:
    for name, raw in feeds(site).items():
        read = feedparser.parse(raw)
        assert (read.bozo, read.version, read.feed.language) == (False, "atom10", "nl")
        assert read.feed.links[0].rel == "self"
        assert read.feed.links[0].href == home(site) + name
        assert read.feed.link == home(site) + name.removesuffix("volgen.atom")
        ours = [(text(e, "id"), text(e, "title"), text(e, "summary")) for e in entries(raw)]
        assert [(e.id, e.title, e.summary) for e in read.entries] == ours
        assert all(entry.updated_parsed and entry.author for entry in read.entries)


@pytest.mark.slow
def test_every_link_leads_to_its_place(site: Built) -> None:
    """The anchor too: the report shows the fact there."""
    lost = []
    for raw in feeds(site).values():
        for entry in entries(raw):
            for link in (*links(entry, "alternate"), *links(entry, "related")):
                page, _, anchor = link.removeprefix(home(site)).partition("#")
                if page not in site.addresses or (anchor and anchor not in site.page(page).ids):
                    lost.append(link)
    assert lost == []


@pytest.mark.slow
def test_the_same_fact_is_the_same_in_every_feed(site: Built) -> None:
    told: dict[str, set[bytes]] = {}
    for raw in feeds(site).values():
        for entry in entries(raw):
            told.setdefault(text(entry, "id"), set()).add(ET.tostring(entry).strip())
    assert {name for name, ways in told.items() if len(ways) > 1} == set()
    assert len(told) > 20


EXPECTED = {
    "id": "tag:opbrengst,2026:voorbeeldwijk/fietsenrek/state/2026-11-12",
    "title": "Toezegging niet nagekomen: Voor de ingang komt een fietsenrek "
    "(Voorbeeldwijk, voorbeeld)",
    "updated": "2026-11-12T00:00:00Z",
    "published": "2026-11-12T00:00:00Z",
    "summary": "Voorbeeldwijk, 12 november 2026. Toezegging niet nagekomen: Voor de ingang komt "
    "een fietsenrek. Dat blijkt uit het bericht van 12 november 2026.",
}
PROOF = "https://opbrengst.example/voorbeeldwijk/2026-11-12-berichten/#voortgang"


@pytest.mark.slow
def test_an_entry_of_the_sample(real_site: Built) -> None:
    for name in ("volgen.atom", "voorbeeldwijk/volgen.atom"):
        (entry,) = (e for e in entries(real_site.files[name]) if text(e, "id") == EXPECTED["id"])
        assert {key: text(entry, key) for key in EXPECTED} == EXPECTED
        assert links(entry, "alternate") == [PROOF]
        assert text(entry.findall(f"{ATOM}author")[0], "name") == "Voorbeeldwijk"


@pytest.mark.slow
def test_what_is_made_up_says_so(real_site: Built) -> None:
    made_up = {"voorbeelddorp", "voorbeeldwijk"}
    for entry in entries(real_site.files["volgen.atom"]):
        place = text(entry, "id").removeprefix("tag:opbrengst,2026:").partition("/")[0]
        assert text(entry, "title").endswith("voorbeeld)") == (place in made_up)
    assert [e for e in ids(real_site.files["zwolle-zuid/volgen.atom"]) if "voorbeeld" in e] == []


def test_a_place_from_its_first_day_on(tmp_path: Path) -> None:
    on = [
        documents(tmp_path, GOOD, as_of=day) for day in ("2026-02-03", "2026-02-04", "2026-03-04")
    ]
    found = [ids(made["oost/volgen.atom"]) for made in on]
    first = [
        "oost/2026-02-04-avond/meeting/2026-02-04",
        "oost/krantenkiosk/new/2026-02-04",
        "oost/zet-de-bladen-bij-de-ingang/new/2026-02-04",
    ]
    then = [
        "oost/2026-03-04-krantenkiosk/meeting/2026-03-04",
        "oost/krantenkiosk/state/2026-03-04",
    ]
    assert found == [[], first, [*then, *first]]
    assert ids(on[2]["oost/krantenkiosk/volgen.atom"]) == [*then, first[1]]


def test_an_idea_goes_quiet_on_its_day(tmp_path: Path) -> None:
    files = {
        **GOOD,
        "meetings/oost/2026-02-04-avond.md": OUTCOME.replace(
            "owners: [Bewoner A]", "description: x"
        ),
    }
    del files["meetings/oost/2026-03-04-krantenkiosk.md"]
    (entry, *_) = entries(documents(tmp_path, files)["oost/volgen.atom"])
    assert text(entry, "updated") == "2026-03-07T00:00:00Z"
    assert text(entry, "summary").endswith("Dat blijkt uit het verslag van 4 februari 2026.")


def test_a_group_is_told_of_its_agreements_and_promises(tmp_path: Path) -> None:
    said = FOLLOW_UP.replace("    ---\n", "", 1).replace(
        "    ---", "    actions: [Kranten halen]\n    ---"
    )
    promise = (
        "commitments:\n  - {id: tafel, by: bieb, text: Er komt een tafel., about: krantenkiosk}\n"
    )
    files = {
        **GOOD,
        "meetings/oost/2026-03-04-krantenkiosk.md": f"    ---\n{said.lstrip(chr(10))}",
        "meetings/oost/2026-04-01-bericht.md": f"---\nkind: notice\n{promise}---\n",
    }
    made = documents(tmp_path, files)
    expected = ["oost/tafel/new/2026-04-01", "oost/krantenkiosk-kranten-halen/new/2026-03-04"]
    assert [
        name for name in ids(made["oost/krantenkiosk/volgen.atom"]) if name in expected
    ] == expected
    assert ids(made["partners/bieb/volgen.atom"]) == expected[:1]


def test_an_id_outlives_a_move_of_the_site_and_a_rename(tmp_path: Path) -> None:
    before = documents(tmp_path / "before", GOOD)
    renamed = {
        name.replace("/oost/", "/noord/").replace("-krantenkiosk", "-leestafel"): written
        for name, written in GOOD.items()
    }
    idea = "title: De leestafel\n        formerly: krantenkiosk"
    renamed["meetings/noord/2026-02-04-avond.md"] = OUTCOME.replace("title: De krantenkiosk", idea)
    renamed["meetings/noord/2026-03-04-leestafel.md"] = FOLLOW_UP.replace(
        "pilot: krantenkiosk", "pilot: leestafel\n    formerly: 2026-03-04-krantenkiosk"
    )
    renamed["meetings/noord/index.md"] = PLACE.replace("name: Oost", "name: Noord\nformerly: oost")
    after = documents(tmp_path / "after", renamed, site_url="https://nieuw.example/")
    assert ids(after["volgen.atom"]) == ids(before["volgen.atom"]) != []
    (link,) = links(tree(after["noord/volgen.atom"]), "self")
    assert link == "https://nieuw.example/noord/volgen.atom"


def test_facts_that_are_alike_have_each_an_id(tmp_path: Path) -> None:
    joined = FOLLOW_UP.replace("state: started", "joined: [Bewoner B, Bewoner C]")
    made = documents(tmp_path, {**GOOD, "meetings/oost/2026-03-04-krantenkiosk.md": joined})
    name = "oost/krantenkiosk/joined/2026-03-04"
    found = [each for each in ids(made["volgen.atom"]) if "joined" in each]
    assert found == [name, f"{name}/2"]


def test_without_an_address_there_is_no_feed(tmp_path: Path) -> None:
    made = documents(tmp_path, GOOD, site_url="")
    assert [name for name in made if name.endswith(".atom")] == []
    assert "agenda.ics" in made


def test_a_feed_keeps_to_the_newest(tmp_path: Path) -> None:
    made = documents(tmp_path, large.files())
    full = {name: raw for name, raw in made.items() if name.endswith(".atom")}
    assert len(ids(full["volgen.atom"])) == MOST
    assert max(map(len, full.values())) < 60_000


@pytest.mark.parametrize(
    "said",
    [
        "]]></title><entry><id>x</id></entry>",
        "<![CDATA[<b>vet</b>]]>",
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; <script>alert(1)</script>",
        "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]> &y;",
        "\"' <output>twee</output>",
    ],
)
def test_a_text_stays_in_its_element(tmp_path: Path, said: str) -> None:
    quoted = "'" + said.replace("'", "''") + "'"
    titled = OUTCOME.replace("De krantenkiosk", f"{quoted}\n        id: krantenkiosk")
    place = PLACE.replace("name: Oost", f"name: {quoted}")
    files: dict[str, Any] = {
        **GOOD,
        "meetings/oost/2026-02-04-avond.md": titled,
        "meetings/oost/index.md": place,
    }
    benign, hostile = documents(tmp_path / "a", GOOD), documents(tmp_path / "b", files)
    for name in (each for each in hostile if each.endswith(".atom")):
        shape = [[(e.tag, e.attrib) for e in tree(made[name]).iter()] for made in (benign, hostile)]
        assert shape[0] == shape[1]
    (entry,) = (e for e in entries(hostile["volgen.atom"]) if "kiosk/new" in text(e, "id"))
    assert text(entry, "title") == f"Nieuw idee: {said}, met Bewoner A ({said})"
    assert text(entry.findall(f"{ATOM}author")[0], "name") == said
