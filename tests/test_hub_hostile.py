"""Hostile texts in the data of a site: nothing of them lives in the overview, or leads astray."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from opbrengst.editions.hub import Visit, library, overview, received
from opbrengst.editions.hub.pages import Pages
from opbrengst.editions.hub.things import inside, label, told
from opbrengst.editions.linked_data import LinkedData
from opbrengst.editions.together import Together
from opbrengst.model import Member
from opbrengst.programme import Programme, RedactedProgramme
from opbrengst.rendering import Templates
from tests.hostile import BENIGN, PAYLOADS
from tests.overviews import SENT, address
from tests.pages import page

AS_OF = date(2026, 11, 22)
AT_ONCE = 35
MEMBER = Member(id="aadorp", name="Bibliotheek Aadorp (voorbeeld)", address=address("aadorp"))
# Where a text of any kind may stand, in what a page of the overview tells.
FIELDS = {
    "locations": ("name",),
    "meetings": ("title",),
    "recommendations": ("text",),
    "ideas": ("title", "description"),
    "commitments": ("text", "by", "due", "holder"),
    "next_meetings": ("time", "venue", "url"),
}
NOTHING = RedactedProgramme(Programme(AS_OF, (), {}, frozenset(), {}), "public")


def filled(text: str) -> bytes:
    """The data with a text wherever there may be any."""
    changed = json.loads(SENT)
    changed["licence"]["title"] = text
    for kind, names in FIELDS.items():
        del changed[kind][1:]
        for row in changed[kind]:
            row.update(dict.fromkeys(names, text))
            row["url"] = text if kind == "next_meetings" else row["url"]
    return json.dumps(changed).encode()


def members(number: int) -> list[Member]:
    """As many sites."""
    return [MEMBER.model_copy(update={"id": f"site-{at}"}) for at in range(number)]


def pages(raws: Sequence[bytes]) -> Iterator[tuple[str, str]]:
    """Every page of the overview of sites that sent this."""
    sent = {member.id: raw for member, raw in zip(members(len(raws)), raws, strict=True)}
    found = overview(members(len(raws)), lambda name: (sent[name], None), AS_OF, 7)
    assert found.problems == ()
    linked = LinkedData(Together(NOTHING), "https://elders.example/")
    made = Pages(found.libraries, Templates([], {}), linked)
    yield "", f"<main>{made.home().html}</main>"
    yield from ((each.address, f"<main>{each.html}</main>") for each in made.articles())


def inventory(address_: str, html: str) -> Counter[tuple[str, ...]]:
    """Every element with its attributes, as a parser finds them that lets no tag stay open."""
    return Counter(
        (each.tag, *(f"{name}={value}" for name, value in sorted(each.attributes.items())))
        for each in page(address_, html).root.walk()
    )


@pytest.fixture(scope="module")
def benign() -> dict[str, Counter[tuple[str, ...]]]:
    """What every page is made of where as many sites have ordinary words."""
    made = pages([filled(BENIGN)] * AT_ONCE)
    return {name: inventory(name, html) for name, html in made}


@pytest.mark.parametrize("first", range(0, len(PAYLOADS), AT_ONCE))
def test_no_page_has_more_than_its_benign_twin(
    benign: dict[str, Counter[tuple[str, ...]]], first: int
) -> None:
    texts = [*PAYLOADS.values(), *PAYLOADS.values()][first : first + AT_ONCE]
    made = dict(pages([filled(text) for text in texts]))
    assert made.keys() == benign.keys()
    for name, html in made.items():
        assert html.encode()
        assert "deel-" not in name  # each list stands on one page
        # A text of which nothing can be seen has no line of its own.
        assert inventory(name, html) - benign[name] == Counter()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "//elders.example/", "https://elders.example/oost/",
        "/../../etc/", "/oost/../west/", "/oost/?x=1", "/Oost/", "/oost/%2e%2e/", "/oost//west/",
        "/oost/#a b", '/oost/"onclick="x', "/" + "a/" * 400, "data:text/html,x",
        "/\\elders.example/",
    ],
)  # fmt: skip
def test_a_way_that_is_none_of_ours_leads_to_the_first_page(url: str) -> None:
    assert inside(url, "") == inside(url, "https://aadorp.example/opbrengst/") == ""


def test_a_way_within_a_site_leads_there_wherever_the_site_says_it_is() -> None:
    assert inside("/oost/kiosk/#idee-kiosk", "") == "oost/kiosk/#idee-kiosk"
    home = "https://oud.example/"
    assert inside(f"{home}oost/2026-02-04-avond/", home) == "oost/2026-02-04-avond/"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Gewoon  een\nzin.", "Gewoon een zin."),
        ("- een\n- **twee**", "een twee"),
        ("[klik](https://elders.example/) hier", "klik hier"),
        ("<b>vet</b>", "<b>vet</b>"),
        ("\u202eomgekeerd", "omgekeerd"),
        ("half \ud800 teken\x1b[31m", "half teken[31m"),
        (None, ""),
    ],
)
def test_a_text_is_told_as_plain_words(text: str | None, shown: str) -> None:
    assert told(text, 200) == shown


def test_what_is_long_is_cut() -> None:
    assert len(told("woord " * 20_000, 200)) <= 202
    assert len(told("*woord* [x " * 20_000, 200)) <= 202
    assert len(label("woord " * 20_000)) <= 160


def test_within_version_one_there_may_be_more_and_older_sites_have_less() -> None:
    good = json.loads(SENT)
    later = {**good, "later": [1, {"diep": []}], "ideas": [{**good["ideas"][0], "later": [[]]}]}
    del later["corrections"]
    assert received(json.dumps(later).encode()).rows["corrections"] == ()
    assert "later" not in received(json.dumps(later).encode()).rows["ideas"][0]


@pytest.mark.parametrize(
    "kept", [b"", b"[]", b'"x"', b'{"read": "gisteren"}', b"[" * 100_000, b"\xff", b'{"read": 3}']
)
def test_a_visit_that_is_spoilt_is_none(kept: bytes) -> None:
    assert Visit.of(kept) == Visit()


def test_a_visit_is_read_back_as_it_was_written() -> None:
    told_ = Visit(AS_OF, date(2026, 11, 1), "site_refuses", "abc", '"een"', "Sun, 22 Nov 2026")
    assert Visit.of(told_.written) == told_


def test_nothing_that_was_read_is_nothing() -> None:
    empty = library(MEMBER, Visit(), None)
    assert (empty.as_of, empty.places, empty.counts["ideas"]) == (None, (), {"": 0})
