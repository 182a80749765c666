"""Why a state is what it is, who acts now, and reports that contradict each other."""

import pytest

from tests.conftest import Build, Built
from tests.pages import Element, Page

pytestmark = pytest.mark.slow

RULE = "datum, dan opbrengst, vervolg, bericht, dan naam"
SITE: dict[str, str] = {
    "organisations.yml": "bieb: {name: Bibliotheek, roles: library}\n",
    "meetings/dorp/index.md": "---\nname: Dorp\nlibrary: bieb\n---\n",
    "meetings/dorp/2026-02-04-avond.md": """
        ---
        focus: de bibliotheek
        attendees: 12
        ideas:
          - title: De leestafel
            owners: [Bewoner A]
          - title: De zaaikast
            owners: [Bewoner B]
          - title: Het koor
        commitments:
          - id: sleutel
            by: bieb
            text: U krijgt een sleutel.
            about: leestafel
        ---
    """,
    "meetings/dorp/2026-03-04-leestafel.md": """
        ---
        pilot: leestafel
        attendees: 4
        state: started
        joined: [Bewoner C]
        left: [Bewoner A]
        ---
    """,
}
CONTRADICTING = {
    "meetings/dorp/2026-05-12-bericht.md": """
        ---
        kind: notice
        title: Hoe het staat
        updates:
          - {about: leestafel, state: stopped}
          - {about: sleutel, state: fulfilled}
        ---
    """,
    "meetings/dorp/2026-05-12-leestafel.md": """
        ---
        pilot: leestafel
        attendees: 4
        state: paused
        updates:
          - {about: sleutel, state: in_progress}
        ---
    """,
}


@pytest.fixture
def site(build: Build) -> Built:
    """The place as it stands in the summer, where no two reports contradict each other."""
    made = build(SITE, as_of="2026-07-01")
    assert (made.log, made.failed) == ([], False)
    return made


@pytest.fixture
def contradicting(build: Build) -> Built:
    """The same place with two reports of one day that do."""
    return build({**SITE, **CONTRADICTING}, as_of="2026-07-01", settings={"strict": False})


def evidence(page: Page) -> Element:
    return page.article.all("details", cls="ob-evidence")[0]


def notes(page: Page) -> list[str]:
    return [each.text for each in page.article.all("p", cls="ob-conflict")]


def links(element: Element) -> list[str]:
    return [link.attributes["href"] for link in element.all("a")]


def test_the_evidence_names_each_rung_state_and_owner_with_its_meeting(site: Built) -> None:
    why = evidence(site.page("dorp/leestafel/"))
    assert why.all("summary")[0].text == "Waarom deze stand?"
    first, second = (each.text for each in why.all("li"))
    assert first == (
        "Het verslag van 4 februari 2026. Laat zien: ingebracht en eigenaren gevonden."
        " Erbij: Bewoner A."
    )
    assert second == (
        "Het verslag van 4 maart 2026."
        " Laat zien: vervolgbijeenkomst gehouden, concreet gemaakt en gestart."
        " Gemeld: van start. Erbij: Bewoner C. Gestopt als meewerker: Bewoner A."
    )
    assert links(why) == ["../2026-02-04-avond/", "../2026-03-04-leestafel/"]


def test_the_evidence_says_which_rule_decides(site: Built) -> None:
    assert "Een verslag meldt de start." in evidence(site.page("dorp/leestafel/")).text
    assert "Daarom is het stil." in evidence(site.page("dorp/koor/")).text
    assert "Er zijn meewerkers." in evidence(site.page("dorp/zaaikast/")).text


def test_a_rung_that_no_report_shows_says_so(build: Build) -> None:
    ended = SITE["meetings/dorp/2026-03-04-leestafel.md"].replace("started", "completed")
    made = build({**SITE, "meetings/dorp/2026-03-04-leestafel.md": ended}, as_of="2026-07-01")
    assert "Geen verslag laat zien: loopt." in evidence(made.page("dorp/leestafel/")).text


def test_a_place_says_in_one_sentence_each_who_acts_now(site: Built) -> None:
    page = site.page("dorp/")
    turns = page.article.all("dl", cls="ob-turns")[0]
    assert [each.text for each in turns.all("dt")] == ["Een organisatie", "De begeleiders"]
    table, seeds = (each.text for each in turns.all("dd"))
    assert table == (
        "De leestafel. Bibliotheek, want die heeft hierover nog iets te doen: U krijgt een sleutel."
    )
    assert seeds == "De zaaikast. De begeleiders: zij beleggen de eerste vervolgbijeenkomst."
    assert {"leestafel/", "zaaikast/"} <= set(links(turns))


def test_a_place_without_groups_asks_nothing_of_anybody(build: Build) -> None:
    made = build(SITE, as_of="2026-02-03")
    assert made.page("dorp/").article.all("dl", cls="ob-turns") == []


def test_without_contradictions_there_is_no_note(site: Built) -> None:
    assert [page.address for page in site.pages if notes(page)] == []


def test_a_contradiction_stands_on_the_page_of_its_pilot(contradicting: Built) -> None:
    page = contradicting.page("dorp/leestafel/")
    own, promised = notes(page)
    assert own == (
        "Twee verslagen van 12 mei 2026 spreken elkaar tegen: gepauzeerd (Vervolg: De leestafel)"
        f" en gestopt door de groep (Hoe het staat). Het laatste in de volgorde telt: {RULE}."
        " Voor die dag geldt dus: gestopt door de groep."
    )
    assert promised == (
        "U krijgt een sleutel: twee verslagen van 12 mei 2026 spreken elkaar tegen:"
        " in uitvoering (Vervolg: De leestafel) en nagekomen (Hoe het staat)."
        f" Het laatste in de volgorde telt: {RULE}. Voor die dag geldt dus: nagekomen."
    )
    assert {"../2026-05-12-bericht/", "../2026-05-12-leestafel/"} <= set(page.links)
    assert notes(contradicting.page("dorp/zaaikast/")) == []


def test_a_contradiction_stands_on_the_page_of_its_place(contradicting: Built) -> None:
    told = notes(contradicting.page("dorp/"))
    assert [each.partition(":")[0] for each in told] == ["De leestafel", "U krijgt een sleutel"]


def test_the_build_tells_of_a_contradiction(contradicting: Built) -> None:
    assert any("twee standen" in line for line in contradicting.log)


def test_a_report_that_contradicts_itself(build: Build) -> None:
    twice = """
        ---
        kind: notice
        updates:
          - {about: sleutel, state: in_progress}
          - {about: sleutel, state: fulfilled}
        ---
    """
    files = {**SITE, "meetings/dorp/2026-05-12-bericht.md": twice}
    made = build(files, as_of="2026-07-01", settings={"strict": False})
    (note,) = notes(made.page("dorp/"))
    assert "het verslag van 12 mei 2026 spreekt zichzelf tegen: in uitvoering" in note
    assert "Wat het laatst in het verslag staat, telt. Voor die dag geldt dus: nagekomen." in note
