"""A report for correction says until when and to whom; a correction has its day and reason."""

import email
import io
import json
from datetime import date
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from docx import Document

from opbrengst.cli import main
from opbrengst.commands.telling import telling
from opbrengst.history.order import up_to
from opbrengst.model import Correction
from opbrengst.options import settings_of
from opbrengst.publishing import Site
from opbrengst.rendering.contacts import contact_address
from tests.documents import sited
from tests.examples import GOOD, OUTCOME, REGISTER
from tests.pages import Page, page
from tests.published_data import rows

ATOM = "{http://www.w3.org/2005/Atom}"
REPORT = "oost/2026-02-04-avond/"
FILE = "meetings/oost/2026-02-04-avond.md"
CONTACT = REGISTER + "  contact: balie@bieb.example\n"
END = "owners: [Bewoner A]\n"
ASKING = OUTCOME.replace(
    END, f"{END}    report: for_correction\n    corrections_until: 2026-05-03\n"
)
CORRECTED = OUTCOME.replace(
    END,
    f"""{END}    corrections:
      - {{date: 2026-06-09, about: krantenkiosk, reason: De kiosk heet anders.}}
      - {{date: 2026-05-03, about: het aantal bewoners, reason: Het waren er 12.}}
      - {{date: 2026-12-24, about: de dag, reason: Dat komt nog.}}
""",
)
FOR_CORRECTION: dict[str, str | bytes] = {**GOOD, FILE: ASKING, "organisations.yml": CONTACT}
AMENDED: dict[str, str | bytes] = {**GOOD, FILE: CORRECTED, "organisations.yml": CONTACT}
OPEN = "Dit verslag ligt ter correctie tot en met 3 mei 2026."
CLOSED = "Dit verslag is nog niet vastgesteld. Reageren kon tot en met 3 mei 2026."


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """On the last day on which readers may react."""
    return sited(tmp_path_factory.mktemp("asking"), FOR_CORRECTION, as_of="2026-05-03")


@pytest.fixture(scope="module")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """On the day after."""
    return sited(tmp_path_factory.mktemp("waiting"), FOR_CORRECTION, as_of="2026-05-04")


@pytest.fixture(scope="module")
def amended(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sited(tmp_path_factory.mktemp("amended"), AMENDED)


def at(site: Site, address: str) -> Page:
    (found,) = (each for each in site.articles if each.address == address)
    return page(address, f"<main>{found.html}</main>")


def banners(site: Site, address: str = REPORT) -> list[str]:
    return [each.text for each in at(site, address).article.all("p", cls="ob-banner")]


def words(site: Site, path: str = f"{REPORT}verslag.docx") -> list[str]:
    return [each.text for each in Document(io.BytesIO(site.documents[path])).paragraphs]


def entries(site: Site, path: str) -> dict[str, dict[str, str]]:
    tree = ET.fromstring(site.documents[path])  # noqa: S314 # our own
    told = [
        {part.tag.removeprefix(ATOM): part for part in each} for each in tree.iter(f"{ATOM}entry")
    ]
    return {
        (each["id"].text or "").partition(":oost/")[2]: {
            "title": each["title"].text or "",
            "updated": each["updated"].text or "",
            "summary": each["summary"].text or "",
            "link": each["link"].attrib["href"],
        }
        for each in told
    }


# For correction.


def test_who_reads_it_knows_until_when_and_whom_to_tell(asking: Site) -> None:
    told = f"{OPEN} Klopt er iets niet? Laat het weten aan De bieb (voorbeeld), via"
    assert banners(asking) == [f"{told} balie@bieb.example."]
    links = at(asking, REPORT).article.all("p", cls="ob-banner")[0].all("a")
    assert [each.attributes["href"] for each in links] == [
        "../../partners/bieb/",
        "mailto:balie@bieb.example",
    ]
    assert asking.problems == ()


def test_after_its_last_day_nobody_is_invited(waiting: Site) -> None:
    assert banners(waiting) == [CLOSED]
    (told,) = waiting.problems
    assert (told.severity, told.rule) == ("hint", "corrections-come-to-an-end")


REACHED = {
    "een mailadres": ("balie@bieb.example", ", via balie@bieb.example", 2),
    "een site": ("https://bieb.example/contact", ", via https://bieb.example/contact", 2),
    "een telefoonnummer": ("038 1234567", " (038 1234567)", 1),
    "geen contact": (None, "", 1),
}


@pytest.mark.parametrize("kind", REACHED)
def test_each_way_to_react(tmp_path: Path, kind: str) -> None:
    contact, told, links = REACHED[kind]
    register = REGISTER + (f"  contact: {contact}\n" if contact else "")
    files = {**FOR_CORRECTION, "organisations.yml": register}
    site = sited(tmp_path, files, as_of="2026-05-03")
    assert banners(site)[0].endswith(f"Laat het weten aan De bieb (voorbeeld){told}.")
    assert len(at(site, REPORT).article.all("p", cls="ob-banner")[0].all("a")) == links
    warned = [] if contact else ["library_unreachable"]
    assert [problem.code for problem in site.problems] == warned


def test_without_a_library_it_still_makes_sense(tmp_path: Path) -> None:
    files = {**FOR_CORRECTION, "meetings/oost/index.md": "---\nname: Oost\n---\n"}
    site = sited(tmp_path, files, as_of="2026-05-03")
    assert banners(site) == [f"{OPEN} Klopt er iets niet? Laat het weten aan de bibliotheek."]
    assert [problem.code for problem in site.problems] == ["no_library_to_react_to"]


LEADS = {
    "balie@bieb.example": "mailto:balie@bieb.example",
    " balie@bieb.example ": "mailto:balie@bieb.example",
    "balie@bieb.example?bcc=x@y.example": "",
    "mail balie@bieb.example": "",
    "https://bieb.example/": "https://bieb.example/",
    "javascript:alert(1)": "",
    "038 1234567": "",
    "": "",
    None: "",
}


@pytest.mark.parametrize("contact", LEADS)
def test_where_a_link_to_a_contact_leads(contact: str | None) -> None:
    assert contact_address(contact) == LEADS[contact]


@pytest.mark.parametrize(
    ("address", "row"),
    [
        ("bijeenkomsten/", "4 februari 2026 · opbrengst · Oost ter correctie"),
        ("oost/", "4 februari 2026 · opbrengst ter correctie"),
        ("ideeen/", "Oost ter correctie De krantenkiosk"),
        ("aanbevelingen/", "Oost ter correctie Zet de bladen bij de ingang."),
        ("bijeenkomsten/veranderd/", "Nieuw idee: De krantenkiosk, met Bewoner A. ter correctie"),
    ],
)
def test_nobody_takes_it_for_final_in_a_list(asking: Site, address: str, row: str) -> None:
    assert row in at(asking, address).text


def test_a_state_that_another_report_proves_is_not_marked(asking: Site) -> None:
    """The follow-up is published; only the idea is from the report that is for correction."""
    (state,) = at(asking, "oost/krantenkiosk/").article.all("p", cls="ob-standing")
    assert state.text == "van start sinds 4 maart 2026, volgens de bijeenkomst van 4 maart 2026"


def test_on_its_own_page_it_is_said_once(asking: Site) -> None:
    assert at(asking, REPORT).text.count("ter correctie") == 1


def test_paper_word_and_feed_say_it(asking: Site, waiting: Site) -> None:
    for address in (REPORT, f"{REPORT}uitdelen/", f"{REPORT}uitdelen/groot/", "oost/dossier/"):
        for site, said in (
            (asking, "ter correctie tot en met 3 mei"),
            (waiting, "niet vastgesteld"),
        ):
            html = {a.address: a.html for a in site.articles}.get(address)
            assert said in (html or site.documents[f"{address}index.html"].decode()), address
    assert words(asking)[3] == banners(asking)[0]
    assert words(waiting)[3] == CLOSED
    told = entries(asking, "oost/volgen.atom")["2026-02-04-avond/meeting/2026-02-04"]
    assert told["title"].endswith("(Oost, ter correctie)")


def test_the_data_say_it(asking: Site) -> None:
    (row,) = (each for each in rows(asking.documents)["meetings"] if each["kind"] == "outcome")
    assert (row["for_correction"], row["corrections_until"]) == (True, "2026-05-03")


# Corrected.


def test_a_correction_is_announced_and_told(amended: Site) -> None:
    shown = at(amended, REPORT)
    assert banners(amended) == [
        "Gecorrigeerd op 3 mei 2026 en 9 juni 2026: lees wat er is verbeterd."
    ]
    (top,) = shown.article.all("p", cls="ob-banner")[0].all("a")
    assert top.attributes["href"] == "#correcties"
    assert "correcties" in shown.ids
    text = shown.text
    told = text[text.index("Correcties 3 mei") :]
    assert told.startswith(
        "Correcties 3 mei 2026: het aantal bewoners (Het waren er 12.) "
        "9 juni 2026: De krantenkiosk (De kiosk heet anders.)"
    )


def test_what_it_names_by_its_id_is_linked(amended: Site) -> None:
    html = next(each.html for each in amended.articles if each.address == REPORT)
    assert '9 juni 2026: <a href="../krantenkiosk/">De krantenkiosk</a>' in html


def test_a_correction_of_a_later_day_is_not_there_yet(tmp_path: Path, amended: Site) -> None:
    everything = "".join(
        [*(each.html for each in amended.articles), *map(str, amended.documents.values())]
    )
    assert "Dat komt nog" not in everything
    before = sited(tmp_path, AMENDED, as_of="2026-05-02")
    assert banners(before) == []
    assert "gecorrigeerd" not in at(before, "bijeenkomsten/veranderd/").text
    assert rows(before.documents)["corrections"] == []


def test_it_is_news_on_its_own_day(amended: Site) -> None:
    news = at(amended, "bijeenkomsten/veranderd/").text
    assert (
        "3 mei 2026 Het verslag van 4 februari 2026 is gecorrigeerd: het aantal bewoners." in news
    )
    assert "9 juni 2026 Het verslag van 4 februari 2026 is gecorrigeerd: De krantenkiosk." in news


def test_who_follows_is_told_once_and_the_report_counts_as_changed(amended: Site) -> None:
    told = entries(amended, "oost/volgen.atom")
    name = "2026-02-04-avond/corrected/2026-05-03"
    assert told[name] == {
        "title": "Het verslag van 4 februari 2026 is gecorrigeerd: het aantal bewoners (Oost)",
        "updated": "2026-05-03T00:00:00Z",
        "summary": "Oost, 3 mei 2026. Het verslag van 4 februari 2026 is gecorrigeerd: het aantal "
        "bewoners. Het waren er 12.",
        "link": "https://elders.example/oost/2026-02-04-avond/#correcties",
    }
    assert told["2026-02-04-avond/meeting/2026-02-04"]["updated"] == "2026-06-09T00:00:00Z"
    assert told["krantenkiosk/new/2026-02-04"]["updated"] == "2026-02-04T00:00:00Z"
    # What it names by its id is told to who follows that.
    of_group = entries(amended, "oost/krantenkiosk/volgen.atom")
    assert [each for each in of_group if "corrected" in each] == [
        "2026-02-04-avond/corrected/2026-06-09"
    ]


def test_pages_are_dated_by_it(tmp_path: Path, amended: Site) -> None:
    days = {each.address: each.updated for each in amended.articles}
    corrected, held = date(2026, 6, 9), date(2026, 3, 4)
    for address in (REPORT, "oost/", "oost/dossier/", "bijeenkomsten/veranderd/"):
        assert days[address] == corrected, address
    assert days["oost/2026-03-04-krantenkiosk/"] == days["oost/krantenkiosk/"] == held
    before = {each.address: each.updated for each in sited(tmp_path, GOOD).articles}
    assert before[REPORT] == before["oost/"] == held


def test_programs_are_told(amended: Site) -> None:
    html = {each.address: each.linked_data for each in amended.articles}
    node: dict[str, Any] = json.loads(html[REPORT])["@graph"][0]
    assert node["dateModified"] == "2026-06-09"
    assert node["correction"][0] == {
        "@type": "CorrectionComment",
        "datePublished": "2026-05-03",
        "text": "het aantal bewoners: Het waren er 12.",
    }
    assert "correction" not in html["oost/2026-03-04-krantenkiosk/"]


def test_the_data_word_and_the_dossier_hold_it(amended: Site) -> None:
    told = rows(amended.documents)["corrections"]
    assert [(each["date"], each["reason"]) for each in told] == [
        ("2026-05-03", "Het waren er 12."),
        ("2026-06-09", "De kiosk heet anders."),
    ]
    assert "Gecorrigeerd op 3 mei 2026 en 9 juni 2026: zie onder Correcties." in words(amended)
    assert "3 mei 2026: het aantal bewoners (Het waren er 12.)" in words(amended)
    dossier = at(amended, "oost/dossier/")
    links = [each for each in dossier.links if each.endswith("--correcties")]
    assert links[0] == "#verslag-2026-02-04-avond--correcties"
    assert links[0][1:] in dossier.ids


def test_calendars_know_nothing_of_it(tmp_path: Path, amended: Site) -> None:
    without = sited(tmp_path, {**GOOD, "organisations.yml": CONTACT})
    calendars = [name for name in amended.documents if name.endswith(".ics")]
    assert calendars != []
    assert [n for n in calendars if amended.documents[n] != without.documents[n]] == []


def test_a_notice_is_called_one(tmp_path: Path) -> None:
    notice = """
        ---
        kind: notice
        conditions: [De kiosk blijft.]
        corrections: [{date: 2026-09-01, about: de dag, reason: Het was woensdag}]
        ---
    """
    site = sited(tmp_path, {**GOOD, "meetings/oost/2026-08-05-bericht.md": notice})
    news = at(site, "bijeenkomsten/veranderd/").text
    assert "1 september 2026 Het bericht van 5 augustus 2026 is gecorrigeerd: de dag." in news


def test_a_report_is_the_same_object_where_nothing_is_cut(tmp_path: Path) -> None:
    made = [Correction(date=date(2026, 5, day), about="x", reason="y") for day in (3, 4)]
    sited(tmp_path, GOOD)
    programme = telling(settings_of(tmp_path / "mkdocs.yml")).redacted.programme
    meeting = programme.histories[0].meetings[0].model_copy(update={"corrections": tuple(made)})
    assert up_to(date(2026, 5, 4), [meeting])[0] is meeting
    assert up_to(date(2026, 5, 3), [meeting])[0].corrections == tuple(made[:1])


# By mail.


@pytest.mark.slow
@pytest.mark.parametrize(
    ("files", "as_of", "said"),
    [
        (FOR_CORRECTION, "2026-05-03", "Dit verslag ligt ter correctie. Klopt er iets niet"),
        (FOR_CORRECTION, "2026-05-03", "Beantwoord dan deze mail, uiterlijk op 3 mei 2026."),
        (FOR_CORRECTION, "2026-05-04", f"{CLOSED} Hebt u een vraag? Beantwoord dan deze mail."),
        (AMENDED, "2026-11-22", "Gecorrigeerd op 3 mei 2026 en 9 juni 2026: het aantal bewoners"),
    ],
)
def test_a_mail_says_it(
    tmp_path: Path, files: dict[str, str | bytes], as_of: str, said: str
) -> None:
    sited(tmp_path, files, as_of=as_of)
    to = tmp_path / "x.eml"
    told = CliRunner().invoke(
        main, ["mail", "-f", str(tmp_path / "mkdocs.yml"), REPORT.rstrip("/"), "--to", str(to)]
    )
    assert told.exit_code == 0, told.output
    read = email.message_from_bytes(to.read_bytes(), policy=default)
    assert isinstance(read, EmailMessage)
    body = read.get_body(("plain",))
    assert body is not None
    assert said in " ".join(body.get_content().split())
