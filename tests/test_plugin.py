"""The door to MkDocs: what stops a build, and what the options mean."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Build, Built, contents, write
from tests.examples import FOLLOW_UP, GOOD, OUTCOME, REGISTER

BAD = {
    "meetings/oost/2026-03-04-krantenkiosk.md": FOLLOW_UP.replace("attendees", "attendes"),
    "meetings/oost/los.txt": "los",
    "meetings/west/index.md": "---\nname: West\n---\n",
    "meetings/west/2026-04-01-krantenkiosk.md": FOLLOW_UP,
}
PLACES_OF_BAD = [
    "meetings/oost/2026-03-04-krantenkiosk.md:3",
    "meetings/oost/los.txt:1",
    "meetings/west/2026-04-01-krantenkiosk.md:2",
]


def places(log: list[str]) -> list[str]:
    """The file and line of each problem, in the order in which they were told."""
    return [found[1] for line in log if (found := re.search(r"(meetings/\S+?:\d+):\d+ ", line))]


# What stops a build.


def test_a_good_site_is_built_without_a_word(build: Build) -> None:
    site = build(GOOD)
    assert (site.log, site.failed) == ([], False)
    assert {"", "oost/", "oost/2026-02-04-avond/", "oost/krantenkiosk/"} <= set(site.addresses)


def test_errors_come_all_at_once_in_order_and_counted(build: Build) -> None:
    site = build({**GOOD, **BAD})
    assert site.failed
    assert places(site.log) == PLACES_OF_BAD
    assert site.log[-1].startswith(f"{len(PLACES_OF_BAD)} fouten")
    assert len(site.log) == len(PLACES_OF_BAD) + 1


def test_one_error_is_one(build: Build) -> None:
    site = build({**GOOD, "meetings/oost/los.txt": "los"})
    assert places(site.log) == ["meetings/oost/los.txt:1"]
    assert site.log[-1].startswith("1 fout in 1 bestand;")


def test_where_the_report_of_an_idea_is_unreadable_only_that_is_told(build: Build) -> None:
    agreed = "state: started\n    actions: [Kranten uitzoeken]\n"
    site = build(
        {
            **GOOD,
            "meetings/oost/2026-02-04-avond.md": "---\nattendees: 12\nideas: [\n---\n",
            "meetings/oost/2026-03-04-krantenkiosk.md": FOLLOW_UP.replace(
                "state: started\n", agreed
            ),
        }
    )
    assert site.failed
    assert places(site.log) == ["meetings/oost/2026-02-04-avond.md:3"]


def test_errors_leave_the_site_that_was_there(build: Build) -> None:
    before = build(GOOD)
    after = build({**GOOD, **BAD})
    assert after.failed
    assert after.files == before.files


@pytest.mark.slow
def test_errors_are_told_by_the_exit_status(build: Build, tmp_path: Path) -> None:
    before = build(GOOD)
    write(tmp_path, BAD)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]  # not even strict
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode != 0
    assert contents(tmp_path / "site") == before.files


def test_the_preview_goes_on_with_a_bad_file(build: Build) -> None:
    site = build({**GOOD, **BAD}, command="serve")
    assert not site.failed
    assert set(PLACES_OF_BAD) <= set(places(site.log))
    assert "oost/2026-02-04-avond/" in site.addresses


def test_a_clean_preview_goes_on_too(build: Build, tmp_path: Path) -> None:
    """`mkdocs serve --clean` says that it builds; its temporary folder tells."""
    temporary = tmp_path / "mkdocs_x1y2"
    site = build({**GOOD, **BAD}, settings={"site_dir": str(temporary), "strict": False})
    assert not site.failed
    assert "oost/2026-02-04-avond/index.html" in contents(temporary)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"theme": "mkdocs"}, "theme: material"),
        ({"use_directory_urls": False}, "use_directory_urls: true"),
    ],
)
def test_what_we_cannot_work_with_is_refused(
    build: Build, settings: dict[str, object], said: str
) -> None:
    site = build(GOOD, settings=settings)
    assert site.failed
    assert site.files == {}
    assert len(site.log) == 1
    assert said in site.log[0]


# The options.


@pytest.mark.parametrize(
    "option",
    [
        {"as_of": "gisteren"},
        {"as_of": ["2026-01-01"]},
        {"organisations": 1},
        {"addresses": ["addresses.txt"]},
        {"quiet_after_days": "dertig"},
        {"role_words": ["bewoner"]},
        {"role_words": {"bewoner": 2}},
        {"as_off": "2026-01-01"},
    ],
    ids=str,
)
def test_an_option_of_another_type_is_refused(build: Build, option: dict[str, Any]) -> None:
    site = build(GOOD, **option)
    assert site.failed
    assert site.files == {}
    assert any(name in line for name in option for line in site.log)


def test_as_of_cuts_the_facts(build: Build) -> None:
    before, after = build(GOOD, as_of="2026-03-03"), build(GOOD, as_of="2026-03-04")
    added = set(after.addresses) - set(before.addresses)
    assert (before.log, after.log) == ([], [])
    report = "oost/2026-03-04-krantenkiosk/"
    assert added == {report, f"{report}uitdelen/", f"{report}uitdelen/groot/"}
    assert (state(before), state(after)) == ("owned", "started")


def state(site: Built) -> str:
    return site.page("pilots/").root.all("li", data_place="oost")[0].attributes["data-state"]


def test_quiet_after_days_is_counted_from_the_meeting(build: Build) -> None:
    files = {**GOOD, "meetings/oost/2026-02-04-avond.md": OUTCOME.replace("[Bewoner A]", "")}
    del files["meetings/oost/2026-03-04-krantenkiosk.md"]
    for days, expected in ((5, "proposed"), (4, "quiet")):
        site = build(files, as_of="2026-02-09", quiet_after_days=days)
        card = site.page("ideeen/").root.all("li", data_place="oost")[0]
        assert card.attributes["data-state"] == expected


def test_role_words_make_a_label(build: Build) -> None:
    files = {**GOOD, "meetings/oost/2026-02-04-avond.md": OUTCOME.replace("Bewoner", "Boer")}
    assert "Boer A" not in build(files).page("pilots/").text
    assert "Boer A" in build(files, role_words={"boer": "boeren"}).page("pilots/").text


def test_the_registers_may_lie_elsewhere(build: Build) -> None:
    files = {**GOOD, "registers/wie.yml": REGISTER}
    del files["organisations.yml"]
    assert "partners/bieb/" in build(files, organisations="registers/wie.yml").addresses


def test_an_address_that_vanished_is_an_error(build: Build) -> None:
    site = build({**GOOD, "adressen.txt": "/oost/\n/oost/leestafel/\n"}, addresses="adressen.txt")
    assert site.failed
    assert "adressen.txt:2:1" in site.log[0]
    assert len(site.log) == 2


@pytest.mark.parametrize("edition", ["public", "partners"])
def test_a_register_of_people_that_is_missing_stops_every_build(build: Build, edition: str) -> None:
    site = build(GOOD, people="people.yml", edition=edition)
    assert site.failed
    assert site.files == {}
    assert site.log == [
        (
            "opbrengst: people.yml:1:1 Dit bestand met namen en toestemming is er niet, en "
            "mkdocs.yml noemt het. Zet het daar neer. Bouwt een server de site: bewaar de inhoud "
            "als geheim en schrijf die vóór de bouw naar dit bestand, of noem met people: een pad "
            "buiten de map."
        ),
        "1 fout in 1 bestand; de site is niet gebouwd.",
    ]


def test_a_register_of_people_may_lie_anywhere(build: Build, tmp_path: Path) -> None:
    elsewhere = tmp_path / "geheim" / "wie-ja-zei.yml"
    elsewhere.parent.mkdir()
    elsewhere.write_text(
        "- {name: Canarie Kwetsbaar, also_known_as: Bewoner A, location: oost, "
        "show: first_name, consent: public}\n"
    )
    site = build(GOOD, people=str(elsewhere))
    assert (site.log, site.failed) == ([], False)
    assert "Canarie" in site.page("oost/krantenkiosk/").text
    assert [name for name in site.files if "wie-ja-zei" in name] == []


def test_taking_consent_back_stops_no_build_even_when_misspelt(build: Build) -> None:
    written = OUTCOME.replace("een plek", "zoals Canarie Kwetsbaar zei, een plek")
    entry = "- {name: Canarie Kwetsbaar, location: oost, show: full_name, consent: nope}\n"
    files = {**GOOD, "meetings/oost/2026-02-04-avond.md": written, "people.yml": entry}
    site = build(files, people="people.yml", settings={"strict": False})
    assert not site.failed
    assert [line.partition(" ")[0] for line in site.log] == ["opbrengst:"] * 2
    assert [name for name, raw in site.files.items() if b"Kwetsbaar" in raw] == []


NAMED = "meetings/oost/2026-03-05-bij-canarie-kwetsbaar.md"
MISTAKEN = """
    ---
    pilot: krantenkiosk
    attendees: 4
    left: [Canarie Kwetsbaar]
    colour: red
    ---
"""


def test_a_draft_that_is_named_after_somebody_stops_no_build(build: Build) -> None:
    joined = OUTCOME.replace("[Bewoner A]", "[Bewoner A, Canarie Kwetsbaar]")
    draft = MISTAKEN.replace("    colour", "    report: draft\n    colour")
    files = {**GOOD, "meetings/oost/2026-02-04-avond.md": joined, NAMED: draft}
    site = build(files, settings={"strict": False})
    assert not site.failed
    (told,) = (line for line in site.log if "colour" in line)
    assert told.startswith("opbrengst: meetings/oost/2026-03-05-bij-….md:6:1 ")
