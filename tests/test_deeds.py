"""From word to deed: the oracle's rows on its three days, and the table on the page."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from opbrengst.editions.deeds import Deed, Deeds
from opbrengst.rendering import plain
from tests.conftest import Build, Built, contents
from tests.oracle import EXPECTED, FOLDER, place
from tests.pages import Element

DAYS = {str(day["as_of"]): day for day in EXPECTED["days"]}
OUTCOME = "2021-03-10-toekomst"
ADDRESS = f"{EXPECTED['place']}/{OUTCOME}/"


OnDay = Callable[[str], Built]


def rows(as_of: date) -> tuple[Deed, ...]:
    there = place(as_of)
    return Deeds(there).of(there.meetings[OUTCOME])


def told(row: Deed) -> dict[str, Any]:
    return {
        "reacted": [reaction.by.organisation for reaction in row.reacted],
        "promised": {promise.id: promise.state for promise in row.promised},
        "state": row.story.state,
        "proof": row.story.proof.name,
        "moved": row.moved.date,
    }


@pytest.fixture
def oracle_site(build: Build) -> OnDay:
    """The oracle as a site on a day."""
    files: dict[str, str | bytes] = {
        name: content for name, content in contents(FOLDER).items() if name.count("/") > 1
    }
    files["organisations.yml"] = (FOLDER / "organisations.yml").read_bytes()
    return lambda as_of: build(files, as_of=as_of)


@pytest.mark.parametrize("day", DAYS)
def test_the_rows_are_those_of_the_oracle(day: str) -> None:
    expected = {
        name: {key: value for key, value in row.items() if key != "because"}
        for name, row in DAYS[day]["rows"].items()
    }
    actual = {row.story.id: told(row) for row in rows(date.fromisoformat(day))}
    assert actual == expected
    assert list(actual) == list(expected)


@pytest.mark.parametrize("day", DAYS)
def test_the_page_says_what_was_said(oracle_site: OnDay, day: str) -> None:
    found = table(oracle_site(day))
    said = [each.all("th")[0].all("a")[0].text for each in found.all("tbody")[0].all("tr")]
    assert said == [plain(words) for words in EXPECTED["said"].values()]


def test_every_row_leads_to_its_evidence(oracle_site: OnDay) -> None:
    found = table(oracle_site("2024-11-20"))
    for row in found.all("tbody")[0].all("tr"):
        assert row.all("th")[0].all("a"), row.text
        for label in ("Stand nu", "Laatste stap"):
            assert row.all("td", data_label=label)[0].all("a"), (row.text, label)
    assert "termijn verstreken" in found.text


def test_the_search_does_not_find_it_twice(oracle_site: OnDay) -> None:
    site = oracle_site("2024-11-20")
    index = site.files["search/search_index.json"].decode()
    assert "van-woord-naar-daad" not in index


def test_it_stands_between_the_report_and_the_rest(miniature: Built) -> None:
    text = miniature.page("oost/2026-02-04-wijkavond/").article.text
    after = text.index("Van woord naar daad")
    assert text.index("Hoe het verder gaat") < after < text.index("in samenwerking met Spectrum")


def test_what_only_repeats_is_left_out(build: Build) -> None:
    site = build({
        "meetings/dorp/index.md": "---\nname: Dorp\n---\n",
        "meetings/dorp/2026-11-20-avond.md": """
            ---
            focus: de bibliotheek
            attendees: 12
            recommendations:
              - Zet de deur open.
            ---
        """,
    })  # fmt: skip
    assert (site.log, site.failed) == ([], False)
    assert site.page("dorp/2026-11-20-avond/").article.all("section", cls="ob-deeds") == []


def table(site: Built) -> Element:
    assert (site.log, site.failed) == ([], False)
    return site.page(ADDRESS).article.all("section", cls="ob-deeds")[0].all("table")[0]
