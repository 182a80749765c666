"""The pages of the reports in the miniature site: what they say, in which order, and where."""

import pytest

from tests.conftest import GOLDEN, Build, Built, contents
from tests.pages import Element, Page, report

OUTCOME = "oost/2026-02-04-wijkavond/"
FOLLOW_UP = "oost/2026-03-04-krantenkiosk/"
NOTICE = "oost/2026-05-06-stand/"
MINIATURE = GOLDEN / "miniature"

# Each of these is said once on its page, in this order (DESIGN 2, rule 2).
IN_ORDER = {
    OUTCOME: """
        Bewoners en partners denken mee over de bibliotheek van morgen.
        iedereen die in Oost woont of werkt
        ongeveer 12 bewoners en beroepskrachten
        een plek voor iedereen
        een gesprek in de kring
        wat mist u nu?
        tafels per idee
        vier tafels
        Uit de kring kwamen deze aanbevelingen.
        Met koffie en thee.
        Let daarbij op:
        de rolstoelen
        Zet de bladen bij de ingang.
        Kan er ook een avond open zijn?
        de uitleen van boeken moet blijven!
        Aan de tafels werden deze ideeën uitgewerkt.
        Kranten in meer talen op één tafel.
        ook voor wie het Nederlands nog leert
        Wie kan lezen, leest voor.
        Wat u uit hebt, ruilt u.
        Wij zijn blij met wat hier is bedacht.
        De sleutel mag u lenen.
        De groepen krijgen een sleutel.
        de grote zaal
        Wat op de kaartjes stond.
        Na afloop bleven velen nog even.
        Dat het warm moet zijn.
        in samenwerking met Spectrum
    """,
    FOLLOW_UP: """
        De eerste keer aan tafel
        4 mensen
        Elke dinsdag kranten lezen, na de zomer.
        Vrijwilliger 1 en een bewoner
        Praten bij de kranten.
        Kranten uitzoeken
        De tafel verven
        De tafel staat er.
        3 juni 2026
        mensen die een extra taal lezen
        De groep was het snel eens.
        in samenwerking met Spectrum
    """,
    NOTICE: """
        Hoe het ermee staat
        Het slot wordt vervangen.
        Denk ook aan de fietsers.
        Er komt een slot met een code.
        in samenwerking met Spectrum
    """,
}
ANCHORS = {
    OUTCOME: {
        "aanbeveling-wijkkamer",
        "aanbeveling-zet-de-bladen-bij-de-ingang",
        "aanbeveling-kan-er-ook-een-avond-open",
        "randvoorwaarde-uitleen",
        "idee-krantenkiosk",
        "idee-voorleesuur",
        "idee-ruilkast",
        "reactie-1",
        "reactie-2",
        "toezegging-tafel-bij-de-ingang",
        "toezegging-sleutel",
    },
    FOLLOW_UP: {
        "idee-taalcafe",
        "afspraak-krantenkiosk-kranten-uitzoeken",
        "afspraak-krantenkiosk-tafel-verven",
    },
    NOTICE: {"aanbeveling-denk-ook-aan-de-fietsers", "toezegging-slot"},
}
KINDS = ("aanbeveling-", "randvoorwaarde-", "idee-", "reactie-", "toezegging-", "afspraak-")


@pytest.mark.parametrize("address", IN_ORDER)
def test_the_order_of_a_report_is_fixed(miniature: Built, address: str) -> None:
    text = report(miniature.page(address))
    said = [line.strip() for line in IN_ORDER[address].strip().splitlines()]
    assert {words: text.count(words) for words in said if text.count(words) != 1} == {}
    assert said == sorted(said, key=text.index)


def test_commitments_open_with_the_reactions(miniature: Built) -> None:
    article = miniature.page(OUTCOME).article
    order = [element.attributes.get("id", "") for element in article.walk()]
    opening = order.index("toezeggingen")
    assert opening < order.index("reactie-1") < order.index("reactie-2")
    assert order.index("reactie-2") < order.index("toezegging-tafel-bij-de-ingang")
    assert not any(kind.startswith("reactie-") for kind in order[:opening])


def test_the_strip_leads_to_the_condition_without_saying_it_again(miniature: Built) -> None:
    page = miniature.page(OUTCOME)
    strip = page.article.all("nav", cls="ob-facts")[0]
    leading = [link.attributes["href"].removeprefix("#") for link in strip.all("a")]
    led_to = [page.article.all(id=anchor)[0].text for anchor in leading]
    assert "uitleen" not in strip.text
    assert any("de uitleen van boeken moet blijven!" in text for text in led_to)


def test_a_follow_up_leads_to_its_pilot(miniature: Built) -> None:
    assert "../krantenkiosk/" in miniature.page(FOLLOW_UP).links


@pytest.mark.parametrize("address", ANCHORS)
def test_every_item_has_its_anchor(miniature: Built, address: str) -> None:
    assert {id_ for id_ in miniature.page(address).ids if id_.startswith(KINDS)} == ANCHORS[address]


@pytest.mark.parametrize("address", ANCHORS)
def test_every_item_shows_its_permanent_link(miniature: Built, address: str) -> None:
    page = miniature.page(address)
    shown = {link.partition("#")[2] for link in page.links if link.startswith("#")}
    # An idea's permanent link is its page; reactions and conditions are part of their sections.
    lasting = ("aanbeveling-", "toezegging-", "afspraak-")
    assert {anchor for anchor in ANCHORS[address] if anchor.startswith(lasting)} <= shown


def test_a_draft_is_nowhere(miniature: Built) -> None:
    holding = [
        name
        for name, content in miniature.files.items()
        if "concept" in name or b"mag lezen" in content or b"2026-05-20-concept" in content
    ]
    assert not holding, "\n".join(holding)


def test_everything_from_an_example_file_says_so(miniature: Built) -> None:
    unmarked = [
        f"{page.address}: {item.text}"
        for page in miniature.pages
        if page.address != "partners/"  # organisations come from no meeting
        for item in cards_and_rows(page)
        if not item.all(cls="ob-example")
    ]
    assert not unmarked, "\n".join(unmarked)


def cards_and_rows(page: Page) -> list[Element]:
    return [*page.article.all("article", cls="ob-card"), *page.article.all("li", cls="ob-row")]


def test_nothing_else_says_that_it_is_an_example(build: Build) -> None:
    files = {
        name: content.replace(b"example: yes\n", b"")
        for name, content in contents(MINIATURE).items()
        if name.startswith(("meetings/oost/", "organisations"))
    }
    site = build(files, as_of="2026-06-01")
    assert (site.log, site.failed) == ([], False)
    assert [page.address for page in site.pages if page.root.all(cls="ob-example")] == []
    banners = {banner.text for page in site.pages for banner in page.root.all(cls="ob-banner")}
    assert [banner for banner in banners if "oorbeeld" in banner] == []
