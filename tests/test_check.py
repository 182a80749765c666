"""`opbrengst check`: everything without building, in three forms, and how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from opbrengst.checks.addresses import reachable
from opbrengst.cli import main
from opbrengst.commands import check as checking
from opbrengst.consent import redacted
from opbrengst.findings import known
from opbrengst.gathering import gathered
from opbrengst.options import settings_of
from opbrengst.publishing import site
from tests.conftest import GOLDEN, ROOT, SETTINGS, THEME, Build, write
from tests.examples import GOOD, OUTCOME

BAD = {
    **GOOD,
    "meetings/oost/2026-05-06-bericht.md": """
        ---
        soort: bericht
        voortgang:
          - over: krantenkiosk
            tekst: De tafel staat er helaas nog niet. Bel 06-12345678.
          - over: kiosk
            tekst: Mooi.
        ---
    """,
    "meetings/oost/2026-06-03-concept.md": """
        ---
        pilot: krantenkiosk
        aanwezigen: 4
        plan: Doorgaan.
        kleur: rood
        verslag: concept
        ---
    """,
}
LINES = """\
meetings/oost/2026-05-06-bericht.md:5:5 waarschuwing: voortgang 1, tekst: In deze tekst staat een \
telefoonnummer. Haal het weg. Is het van een organisatie? Zet het dan in organisations.yml bij \
contact. [contacts-stand-in-the-register]
meetings/oost/2026-05-06-bericht.md:5:5 tip: voortgang 1, tekst: ‘helaas’ klinkt als een oordeel. \
Schrijf wat er gebeurde, zonder oordeel. Zeiden de deelnemers het zo, laat het dan staan. \
[reports-give-no-verdicts]
meetings/oost/2026-05-06-bericht.md:6:5 fout: voortgang 2, over: ‘kiosk’ is nergens te vinden. \
Verwijs met de korte naam (id) van iets dat in een verslag staat. [references-exist]
meetings/oost/2026-06-03-concept.md:5:1 fout: ‘kleur’ is hier geen bekend woord. Haal het weg, of \
zoek in de README welk woord hier wel kan.
2 fouten, 1 waarschuwing en 1 tip in 4 verslagen.
"""

GITHUB = """\
::error file=meetings/oost/2026-05-06-bericht.md,line=6,col=5,title=voortgang 2%2C over%2C \
references-exist::‘kiosk’ is nergens te vinden. Verwijs met de korte naam (id) van iets dat in een \
verslag staat.
::error file=meetings/oost/2026-06-03-concept.md,line=5,col=1::‘kleur’ is hier geen bekend woord. \
Haal het weg, of zoek in de README welk woord hier wel kan.
"""


def run(folder: Path, files: Any, *given: str, **options: Any) -> tuple[int, str]:
    """The exit status and the output of `opbrengst check` on a site with these files."""
    write(folder, files)
    plugins = {"search": {}, "opbrengst": {"as_of": "2026-11-22", **options}}
    settings = yaml.safe_dump({**SETTINGS, "theme": THEME, "plugins": plugins})
    write(folder, {"mkdocs.yml": settings.encode()})
    done = CliRunner().invoke(main, ["check", "-f", str(folder / "mkdocs.yml"), *given])
    return done.exit_code, done.output


def test_everything_that_is_wrong_and_the_numbers(tmp_path: Path) -> None:
    assert run(tmp_path, BAD) == (1, LINES)


def test_nothing_wrong(tmp_path: Path) -> None:
    assert run(tmp_path, GOOD) == (0, "0 fouten, 0 waarschuwingen en 0 tips in 2 verslagen.\n")


def test_the_file_that_cannot_be_read_is_counted(tmp_path: Path) -> None:
    code, told = run(tmp_path, {**GOOD, "meetings/oost/2026-05-06-x.md": "geen"})
    assert code == 1
    assert told.endswith("in 3 verslagen.\n")


def test_json(tmp_path: Path) -> None:
    code, told = run(
        tmp_path, BAD, "--format", "json", silenced={"reports-give-no-verdicts": "zo gezegd"}
    )
    found = json.loads(told)
    assert code == 1
    assert found["numbers"] == {"error": 2, "warning": 1, "hint": 0}
    assert found["reports"] == 4
    assert found["silenced"] == {"reports-give-no-verdicts": {"number": 1, "reason": "zo gezegd"}}
    assert found["problems"][1] == {
        "file": "meetings/oost/2026-05-06-bericht.md",
        "line": 6,
        "column": 5,
        "place": "voortgang 2, over",
        "what": "‘kiosk’ is nergens te vinden.",
        "remedy": "Verwijs met de korte naam (id) van iets dat in een verslag staat.",
        "rule": "references-exist",
        "code": "unknown_reference",
        "severity": "error",
    }
    assert found["problems"][2]["rule"] is None


def test_github(tmp_path: Path) -> None:
    code, told = run(tmp_path, BAD, "--format", "github")
    assert code == 1
    assert told.splitlines()[2:] == GITHUB.splitlines()
    assert [line.split(" ", 1)[0] for line in told.splitlines()[:2]] == ["::warning", "::notice"]


def test_github_takes_no_word_of_a_writer_for_a_command(tmp_path: Path) -> None:
    files = {"meetings/oost/2026-05-06-x.md": '---\nsoort: "100% a,b::error::c\\nd"\n---\n'}
    _, told = run(tmp_path, {**GOOD, **files}, "--format", "github")
    assert [each.partition("::‘")[2] for each in told.splitlines()] == [
        "100%25 a,b::error::c d’ kan hier niet. Kies uit: opbrengst, vervolg, bericht."
    ]


def test_what_is_silenced_is_counted(tmp_path: Path) -> None:
    reasons = {"reports-give-no-verdicts": "dat zeiden ze", "contacts-stand-in-the-register": "ja"}
    code, told = run(tmp_path, BAD, silenced=reasons)
    assert code == 1
    assert told.splitlines()[-1] == (
        "2 fouten, 0 waarschuwingen en 0 tips in 4 verslagen. Niet gemeld, omdat de site dat zo "
        "koos: 1 × contacts-stand-in-the-register, 1 × reports-give-no-verdicts."
    )


REFUSED = {
    "reports-give-no-verdict": "did you mean reports-give-no-verdicts?",
    "kleur": "kleur is no rule",
    "references-exist": "an error cannot be silenced",
    "reports-are-short": "needs a reason",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_may_not_be_silenced(name: str, tmp_path: Path, build: Build) -> None:
    silenced = {name: " " if name == "reports-are-short" else "omdat"}
    code, told = run(tmp_path, GOOD, silenced=silenced)
    assert code == 2
    assert REFUSED[name] in " ".join(told.split())
    made = build(GOOD, silenced=silenced)
    assert made.failed
    assert any(REFUSED[name] in line for line in made.log)


def test_a_build_is_silent_too(build: Build) -> None:
    meeting = BAD["meetings/oost/2026-05-06-bericht.md"].partition("  - over: kiosk\n")[0]
    files = {**GOOD, "meetings/oost/2026-05-06-bericht.md": f"{meeting.rstrip()}\n        ---\n"}
    heard = build(files)
    assert (len(heard.log), heard.failed) == (1, True)
    made = build(files, silenced={"contacts-stand-in-the-register": "van de balie"})
    assert (made.log, made.failed) == ([], False)


@pytest.mark.parametrize(
    "settings",
    [
        "site_name: Elders\n",
        "plugins: [search]\n",
        "plugins: {opbrengst: {as_of: gisteren}}\n",
        "plugins: {opbrengst: {quiet_after_days: dertig}}\n",
        "plugins: {opbrengst\n",
        "plugins: {opbrengst: [as_of]}\n",
        "plugins: opbrengst\ndocs_dir: elders\n",
        "plugins: {opbrengst: {}}\ndocs_dir: mkdocs.yml\n",
        "- plugins\n",
        "\xff",
    ],
    ids=repr,
)
def test_settings_that_cannot_be_used_are_a_mistake_in_the_use(
    settings: str, tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="latin-1")
    done = CliRunner().invoke(main, ["check", "-f", str(tmp_path / "mkdocs.yml")])
    assert (done.exit_code, type(done.exception)) == (2, SystemExit)


def test_no_settings_at_all(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["check", "-f", str(tmp_path / "mkdocs.yml")])
    assert done.exit_code == 2


@pytest.mark.parametrize("plugins", ["[opbrengst]", "[{opbrengst: {}}]", "{opbrengst: null}"])
def test_plugins_may_be_written_in_each_way(plugins: str, tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    settings = f"docs_dir: meetings\nplugins: {plugins}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert settings_of(tmp_path / "mkdocs.yml").meetings == (tmp_path / "meetings").resolve()


def test_settings_may_be_inherited(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, {"base.yml": "docs_dir: meetings\nplugins: {opbrengst: {addresses: a.txt}}\n"})
    write(
        tmp_path, {"mkdocs.yml": "INHERIT: base.yml\nplugins: {opbrengst: {as_of: 2026-01-02}}\n"}
    )
    settings = settings_of(tmp_path / "mkdocs.yml")
    assert settings.addresses.name == "a.txt"
    assert settings.as_of.isoformat() == "2026-01-02"


def test_ordinary_pages_are_public_too(tmp_path: Path) -> None:
    page = "# Welkom\n\nMail balie@bieb.example of bel 0612345678.\n\nGeef: NL91 ABNA 0417 1643 00"
    code, told = run(tmp_path, {**GOOD, "meetings/over.md": page})
    assert code == 1
    assert told.startswith("meetings/over.md:5:1 fout: In deze tekst staat een rekeningnummer")
    assert len(told.splitlines()) == 2


def test_the_build_tells_how_often_it_is_silent(
    build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    meeting = OUTCOME.replace("een plek voor iedereen", "een plek, bel 0612345678")
    files = {**GOOD, "meetings/oost/2026-02-04-avond.md": meeting}
    with caplog.at_level("INFO", logger="mkdocs"):
        build(files, silenced={"contacts-stand-in-the-register": "van de balie"})
    assert [line for line in caplog.messages if "niet gemeld" in line] == [
        "opbrengst: 1 × niet gemeld: contacts-stand-in-the-register (reden: van de balie)"
    ]


def test_a_build_says_the_same(tmp_path: Path) -> None:
    run(tmp_path, {name: text for name, text in BAD.items() if "concept" not in name})
    settings = settings_of(tmp_path / "mkdocs.yml")
    assert checking.check(settings).problems == site(settings).problems != ()


@pytest.mark.parametrize("folder", [ROOT, GOLDEN / "miniature"], ids=["real", "miniature"])
def test_the_addresses_are_known_without_rendering(folder: Path) -> None:
    settings = settings_of(folder / "mkdocs.yml")
    made = site(settings)
    public = redacted(*known(gathered(settings).reading, settings)).programme
    assert reachable(public) == made.addresses | made.redirects.keys()


def test_our_own_meetings_are_right() -> None:
    checked = checking.check(settings_of(ROOT / "mkdocs.yml"))
    assert checked.problems == ()
