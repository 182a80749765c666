"""`mkdocs serve` with bad files: it starts, says what is wrong on the page, and goes on."""

import re
from collections.abc import Iterator

import pytest

from tests.conftest import write
from tests.examples import FOLLOW_UP, GOOD, OUTCOME, REGISTER
from tests.previews import PATIENCE, Preview, Previews, previews

pytestmark = pytest.mark.slow

MEETING = "meetings/oost/2026-02-04-avond.md"
FOLLOWING = "meetings/oost/2026-03-04-krantenkiosk.md"
BAD = OUTCOME.replace("attendees", "attendes")
CARD = "Te herstellen in "
BANNER = "Zo komt de site niet online"


@pytest.fixture
def preview() -> Iterator[Previews]:
    """Starts a preview of files: `preview(GOOD)`."""
    with previews() as made:
        yield made


@pytest.fixture(scope="module")
def only_preview() -> Iterator[Preview]:
    """One preview for all that only asks."""
    with previews() as made:
        yield made(GOOD)


# Bad files.


def test_a_bad_file_is_shown_and_mended(preview: Previews) -> None:
    made = preview({**GOOD, MEETING: BAD})
    shown = made.page("oost/2026-02-04-avond/")
    assert shown.h1 == ["Dit bestand klopt nog niet"]
    assert f"{CARD}{MEETING}" in shown.text
    assert "Regel 2" in shown.text
    assert "‘attendes’ is hier geen bekend woord. Bedoel je attendees?" in shown.text
    # What only follows from it is not said: the follow-up is about an idea of the bad file.
    assert re.findall(r"meetings/\S+?:\d+:\d+ [^\n]*", made.log) == [
        f"{MEETING}:2:1 ‘attendes’ is hier geen bekend woord. Bedoel je attendees?",
    ]
    # Everything else works, and says so.
    for address in ("", "oost/", "oost/2026-03-04-krantenkiosk/", "agenda/", "opbrengst/fouten/"):
        page_ = made.page(address)
        assert "1 fout. Zo komt de site niet online. Bekijk wat je kunt herstellen" in page_.text
    assert made.ask("nergens/")[0] == 404
    assert BANNER in made.ask("nergens/")[1]
    write(made.folder, {MEETING: OUTCOME})
    made.until("oost/2026-02-04-avond/", BANNER, shown=False)
    assert CARD not in made.page("oost/2026-02-04-avond/").text
    assert "Zet de bladen bij de ingang." in made.page("oost/2026-02-04-avond/").text
    assert made.ask("opbrengst/fouten/")[0] == 404
    write(made.folder, {FOLLOWING: FOLLOW_UP.replace("started", "gestart zo")})
    made.until("oost/2026-03-04-krantenkiosk/", CARD)


def test_a_strict_site_has_a_preview_that_goes_on(preview: Previews) -> None:
    made = preview({**GOOD, MEETING: BAD, "meetings/over.md": "[weg](nergens.md)"}, "--strict")
    assert CARD in made.page("oost/2026-02-04-avond/").text
    assert "nergens.md" in made.log
    write(made.folder, {MEETING: OUTCOME})
    made.until("oost/2026-02-04-avond/", BANNER, shown=False)


def test_files_that_are_no_page_are_there_when_asked_for(only_preview: Preview) -> None:
    for address, begin in (
        ("oost/agenda.ics", "BEGIN:VCALENDAR"),
        ("oost/krantenkiosk/uitdelen/", "<!doctype html>"),
        ("data/v1/opbrengst.json", "{"),
    ):
        status, text = only_preview.ask(address)
        assert (status, text[: len(begin)]) == (200, begin)
    assert only_preview.ask("oost/agenda.xls")[0] == 404


BAD_FILES = {
    "een plaats": ({"meetings/oost/index.md": "---\nnaam Oost\n---\n"}, "oost/"),
    "een plaats zonder index": ({"meetings/noord/2026-04-01-x.md": OUTCOME}, "noord/"),
    "een regel": (
        {"meetings/oost/2026-04-01-x.md": FOLLOW_UP.replace("krantenkiosk", "niets")},
        "oost/2026-04-01-x/",
    ),
    "een gewone bladzijde": ({"meetings/over.md": "---\npilot: x\n---\n# Over\n"}, "over/"),
    "de beginpagina": ({"meetings/index.md": "---\npilot: x\n---\n# Welkom\n"}, ""),
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_each_bad_file_has_its_card_where_its_page_would_be(preview: Previews, kind: str) -> None:
    files, address = BAD_FILES[kind]
    made = preview({**GOOD, **files})
    shown = made.page(address)
    assert CARD in shown.text
    assert BANNER in shown.text
    assert len(shown.h1) == 1
    assert "Zet de bladen bij de ingang." in made.page("oost/2026-02-04-avond/").text
    assert CARD in made.page("opbrengst/fouten/").text


def test_what_has_no_page_is_in_the_list(preview: Previews) -> None:
    files: dict[str, str | bytes] = {
        "meetings/oost/2026-13-40 Avond.md": OUTCOME,
        "meetings/oost/los.txt": "los",
        "meetings/Oost Zuid/index.md": "---\nname: x\n---\n",
        "meetings/pilots/index.md": "---\nname: x\n---\n",
        "organisations.yml": REGISTER.replace("name", "nome"),
        "addresses.txt": "/oost/weg/\n",
        "meetings/oost/2026-05-06-oud.md": b"---\nattendees: 4\nfocus: caf\xe9\n---\n",
    }
    made = preview({**GOOD, **files})
    told = made.page("opbrengst/fouten/").text
    for name in files:
        if name != "addresses.txt":  # not judged while a file cannot be read
            assert f"{CARD}{name.removesuffix('/index.md')}" in told
    assert CARD not in made.page("pilots/").text
    assert "Sla het opnieuw op als UTF-8" in made.page("oost/2026-05-06-oud/").text
    write(made.folder, {"organisations.yml": REGISTER})
    made.until("opbrengst/fouten/", f"{CARD}<", shown=False)
    made.until("opbrengst/fouten/", "organisations.yml", shown=False)


def test_the_last_good_preview_stays_where_settings_break(preview: Previews) -> None:
    made = preview(GOOD)
    good = (made.folder / "mkdocs.yml").read_text(encoding="utf-8")
    write(made.folder, {"mkdocs.yml": good + "plugins: [\n"})
    made.until("agenda/", "De voorvertoning wacht op een herstel")
    assert made.ask("agenda/")[0] == 500
    write(made.folder, {"mkdocs.yml": good})
    made.until("agenda/", "De voorvertoning wacht op een herstel", shown=False)
    assert made.page("agenda/").h1 == ["Agenda"]


# Templates of the site's own.


@pytest.mark.parametrize("text", ["{% if %}", "<h1>Zo</h1>{{ nergens.te }}"])
def test_a_broken_template_of_ours_falls_back(preview: Previews, text: str) -> None:
    own = "eigen/opbrengst/pages/agenda.html"
    made = preview({**GOOD, own: text})
    assert made.page("agenda/").h1 == ["Agenda"]
    assert f"{CARD}{own}" in made.page("opbrengst/fouten/").text
    write(made.folder, {own: "<h1>De kalender</h1>"})
    made.until("agenda/", "De kalender")
    assert BANNER not in made.page("agenda/").text


@pytest.mark.parametrize(
    "text", ["{% if %}", "{% extends 'frame.html' %}{% block content %}{{ 1 / 0 }}{% endblock %}"]
)
def test_a_broken_template_of_the_theme_is_told(preview: Previews, text: str) -> None:
    made = preview({**GOOD, "eigen/main.html": text})
    status, said = made.ask("oost/")
    assert status == 200
    assert "De voorvertoning wacht op een herstel" in said
    assert "eigen/main.html:1:1 Dit sjabloon van de site heeft een fout" in said
    write(made.folder, {"eigen/main.html": "{% extends 'frame.html' %}"})
    made.until("oost/", "Oost</h1>")


def test_a_file_that_may_not_be_read(preview: Previews) -> None:
    write(preview.folder, GOOD)
    (preview.folder / MEETING).chmod(0)
    files = {name: text for name, text in GOOD.items() if name != MEETING}
    made = preview.start(files, barred=True)
    made.wait_for(lambda: preview.answers(made))
    assert "kan niet gelezen worden" in made.page("oost/2026-02-04-avond/").text
    (preview.folder / MEETING).chmod(0o644)
    made.until("oost/2026-02-04-avond/", BANNER, shown=False)


# Who may look.


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST:1"])
def test_this_machine_is_answered(only_preview: Preview, host: str) -> None:
    assert only_preview.ask("", host)[0] == 200


@pytest.mark.parametrize(
    "host",
    ["boos.example", "boos.example:8000", "127.0.0.1.boos.example", "192.168.1.4", "[::1", "", "@"],
)
@pytest.mark.parametrize("address", ["", "livereload/0/0", "search/search_index.json"])
def test_another_host_is_refused(only_preview: Preview, host: str, address: str) -> None:
    status, said = only_preview.ask(address, host)
    assert status == 421
    assert said.startswith("Deze voorvertoning is alleen voor deze computer: http://127.0.0.1:")


@pytest.mark.parametrize("address", ["0.0.0.0", "192.168.1.4"])  # noqa: S104 # it is refused
def test_a_preview_for_others_is_refused(preview: Previews, address: str) -> None:
    made = preview.start(GOOD, address=address)
    assert made.process.wait(PATIENCE) == 1
    assert f"De voorvertoning is alleen voor deze computer, en {address} is dat niet." in made.log
    assert "Traceback" not in made.log


def test_a_preview_that_cannot_be_guarded_is_refused(preview: Previews) -> None:
    made = preview.start(GOOD, "--no-livereload")
    assert made.process.wait(PATIENCE) == 1
    assert "Met --no-livereload is de voorvertoning niet af te schermen" in made.log
