"""The method's own account: for who writes, in a preview, and never on the public site."""

import pytest

from tests.conftest import Build, Built
from tests.pages import Element

pytestmark = pytest.mark.slow

SITE = {
    "organisations.yml": "bureau: {name: Bureau, roles: facilitator}\n",
    "meetings/dorp/index.md": "---\nname: Dorp\n---\n",
    "meetings/dorp/2021-01-13-avond.md": """
        ---
        focus: de bibliotheek
        attendees: 12
        ideas:
          - {title: De leestafel, owners: [Bewoner A]}
          - {title: De zaaikast, owners: [Bewoner B]}
          - {title: Het koor}
          - {title: De krantenhoek, merged_into: leestafel}
          - {title: Het spel, owners: [Bewoner C]}
        ---
    """,
    "meetings/dorp/2021-02-10-leestafel.md": """
        ---
        pilot: leestafel
        attendees: 4
        convened_by: bureau
        facilitated_by: bureau
        concretised: partly
        ownership_secured: no
        ---
    """,
    "meetings/dorp/2021-03-10-leestafel.md": """
        ---
        pilot: leestafel
        attendees: 4
        convened_by: group
        facilitated_by: bureau
        plan: Wij lezen elke week.
        actions: [Kranten halen]
        ---
    """,
    "meetings/dorp/2021-03-11-bericht.md": """
        ---
        kind: notice
        updates: [{about: spel, state: stopped, reason: Er was geen tijd.}]
        ---
    """,
}


@pytest.fixture(scope="module")
def preview(build_once: Build) -> Built:
    return build_once(SITE, command="serve", as_of="2021-04-01")


def rows(site: Built, part: int) -> list[Element]:
    article = site.page("methode/verantwoording/dorp/").article
    return article.all("tbody")[0].all("tr") if not part else article.all("ul")[part - 1].all("li")


def test_every_idea_has_a_sentence_where_its_first_follow_up_is_missing(preview: Built) -> None:
    unheld = "er was nog geen vervolg er was nog geen vervolg"
    assert [row.text for row in rows(preview, 0)] == [
        "De leestafel 10 februari 2021, na 28 dagen deels nog niet",
        f"De zaaikast Nog niet gehouden. De begeleiders beleggen de eerste. {unheld}",
        f"Het koor Geen: het idee heeft nog geen meewerkers. {unheld}",
        f"De krantenhoek Geen: het idee ging op in een ander idee. {unheld}",
        f"Het spel Geen: het idee is klaar of gestopt. {unheld}",
    ]


def test_the_line_of_handing_over_says_who_convened_and_facilitated(preview: Built) -> None:
    (row,) = rows(preview, 1)
    assert row.text == (
        "De leestafel 10 februari 2021 begeleiders,"
        " 10 maart 2021 groep (begeleid door: begeleiders)"
    )
    drawn = [(e.tag, e.attributes["class"]) for e in row.walk() if "ob-hand" in str(e.attributes)]
    squares, circles = [e for e in drawn if e[0] == "rect"], [e for e in drawn if e[0] == "circle"]
    assert (len(squares), circles) == (3, [("circle", "ob-hand")])


def test_what_the_method_asks_is_said_without_a_verdict(preview: Built) -> None:
    assert [row.text for row in rows(preview, 2)] == [
        "De leestafel: het idee concreet maken. 1 afspraak staat open.",
        "De zaaikast: de eerste vervolgbijeenkomst. De begeleiders beleggen die.",
        "Het koor: niets. Het idee wacht op mensen.",
        "De krantenhoek: niets.",
        "Het spel: niets.",
    ]


def test_a_preview_leads_to_it(preview: Built) -> None:
    assert "verantwoording/" in preview.page("methode/").links
    assert "dorp/" in preview.page("methode/verantwoording/").links


def test_the_public_site_neither_has_nor_names_it(build: Build) -> None:
    site = build(SITE, as_of="2021-04-01")
    assert not site.failed
    assert [name for name, content in site.files.items() if b"verantwoording" in content] == []
    assert [name for name in site.files if "verantwoording" in name] == []
