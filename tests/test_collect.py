"""What `opbrengst collect` fetches, keeps and says, from hosts on this machine."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from opbrengst.cli import main
from opbrengst.commands import fetching
from opbrengst.commands.collect import Collected, collect
from opbrengst.gathering import Settings
from opbrengst.options import settings_of
from tests.answering import PATH, Host, answering
from tests.conftest import GOLDEN, contents, write
from tests.overviews import SENT, register, settings_in
from tests.published_data import FOLDER

CASES = sorted((GOLDEN / "fetches").glob("*.yml"))
TODAY = date(2026, 11, 22)


@pytest.fixture
def host() -> Iterator[Host]:
    """A host that answers well until it is told otherwise."""
    with answering(Host(SENT)) as found:
        yield found


Ask = Callable[..., Collected]


@pytest.fixture
def ask(tmp_path: Path, host: Host) -> Ask:
    """Collects the one site of that host, on a day, by a clock that may be fast."""
    sites = f"aadorp: {{name: Bibliotheek Aadorp (voorbeeld), address: '{host.url}'}}\n"
    settings = settings_of(settings_in(tmp_path, sites))

    def collected(today: date = TODAY, fast: int = 1) -> Collected:
        known: Settings = replace(settings, today=today)
        return collect(known, lambda: fast * time.monotonic())

    return collected


def kept(tmp_path: Path) -> dict[str, bytes]:
    """What is kept of the site."""
    return contents(tmp_path / "sites")


def visit(tmp_path: Path) -> dict[str, str | None]:
    """How it went, as it is kept."""
    found: dict[str, str | None] = json.loads(kept(tmp_path)["aadorp/bezoek.json"])
    return found


def said(found: Collected) -> list[str]:
    """All that is said of what went wrong."""
    return [str(site.problem) for site in found.sites if site.problem]


def lay(folder: Path, *names: str) -> None:
    """Put built sites in their folders, as far as anybody looks."""
    write(folder, {f"{name}/site/{FOLDER}opbrengst.json": SENT for name in names})


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.stem))
def test_what_cannot_be_used_is_told_and_the_last_good_copy_stays(
    case: Path, ask: Ask, host: Host, tmp_path: Path
) -> None:
    assert said(ask(date(2026, 11, 20))) == []
    told = yaml.safe_load(case.read_text("utf-8"))
    host.sends = told["sends"]
    assert said(ask(fast=600 if "drips" in host.sends else 1)) == told["messages"]
    assert kept(tmp_path)["aadorp/opbrengst.json"] == SENT
    after = visit(tmp_path)
    assert (after["read"], after["failing_since"]) == ("2026-11-20", "2026-11-22")
    assert set(kept(tmp_path)) == {"aadorp/opbrengst.json", "aadorp/bezoek.json"}


def test_a_site_is_asked_once_by_who_we_are(ask: Ask, host: Host) -> None:
    ask()
    ((path, headers),) = host.asked
    assert path == PATH
    assert headers["User-Agent"].startswith("mkdocs-opbrengst/")
    assert headers["User-Agent"].endswith("(+https://elders.example/)")
    assert {"If-None-Match", "If-Modified-Since"}.isdisjoint(headers)


def test_what_did_not_change_is_not_sent_again(ask: Ask, host: Host, tmp_path: Path) -> None:
    host.marked = True
    first, second = ask(date(2026, 11, 21)), ask()
    assert [each.size for each in (*first.sites, *second.sites)] == [len(SENT), None]
    assert host.asked[1][1]["If-None-Match"] == '"een"'
    assert host.asked[1][1]["If-Modified-Since"] == "Sun, 22 Nov 2026 03:17:00 GMT"
    assert (visit(tmp_path)["read"], said(second)) == ("2026-11-22", [])


def test_without_marks_the_same_bytes_are_no_change(ask: Ask, host: Host) -> None:
    assert [ask().sites[0].size is None for _ in range(2)] == [False, True]
    assert len(host.asked) == 2


def test_a_copy_that_was_spoilt_is_fetched_anew(ask: Ask, host: Host, tmp_path: Path) -> None:
    host.marked = True
    ask()
    (tmp_path / "sites" / "aadorp" / "opbrengst.json").write_bytes(SENT[:100])
    assert ask().sites[0].size == len(SENT)
    assert "If-None-Match" not in host.asked[1][1]
    assert kept(tmp_path)["aadorp/opbrengst.json"] == SENT


def test_what_is_packed_is_unpacked(ask: Ask, host: Host, tmp_path: Path) -> None:
    host.sends = {"packed": True}
    assert said(ask()) == []
    assert kept(tmp_path)["aadorp/opbrengst.json"] == SENT


def test_a_site_may_lead_on_within_itself(ask: Ask, host: Host) -> None:
    host.sends = {"status": 302, "headers": {"Location": "/elders.json"}}
    (problem,) = said(ask())
    assert [path for path, _ in host.asked][:2] == [PATH, "/elders.json"]
    assert "antwoordt met 302" in problem  # it leads on for ever


def test_the_first_day_of_failing_is_told_until_it_works_again(
    ask: Ask, host: Host, tmp_path: Path
) -> None:
    ask(date(2026, 11, 1))
    host.sends = {"status": 503}
    for day in (2, 3, 4):
        ask(date(2026, 11, day))
    assert visit(tmp_path)["failing_since"] == "2026-11-02"
    host.sends = {}
    ask(date(2026, 11, 5))
    assert (visit(tmp_path)["failing_since"], visit(tmp_path)["read"]) == (None, "2026-11-05")


def test_nobody_waits_for_a_host_that_says_nothing(
    ask: Ask, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "QUIET", 0.1)
    host.sends = {"silent": True}
    (problem,) = said(ask())
    assert "De site stuurt niets, of te langzaam." in problem


def test_a_host_that_is_not_there(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, "weg: {name: Weg, address: 'http://127.0.0.1:9/'}\n")
    done = CliRunner().invoke(main, ["collect", "-f", str(settings)])
    first, second, total = done.output.splitlines()
    assert first.startswith("sites.yml:1:1 weg: De site is niet te bereiken (")
    assert second.endswith(". Er is nog niets van deze site.")
    assert total == "1 site: 0 opgehaald, 0 zonder verandering, 1 mislukt."
    assert done.exit_code == 1  # of no site at all


def test_one_that_fails_keeps_nobody_from_being_fetched(tmp_path: Path) -> None:
    lay(tmp_path, "aadorp", "beedorp")
    settings = settings_in(tmp_path / "hub", register())
    done = CliRunner().invoke(main, ["collect", "-f", str(settings)])
    first, second, total = done.output.splitlines()
    assert first == (
        "sites.yml:3:1 ceedorp: In ../ceedorp/site ligt geen site met gegevens. "
        "Kijk of de map klopt."
    )
    assert second.endswith("Er is nog niets van deze site.")
    assert total.startswith("3 sites: 2 opgehaald (")
    assert total.endswith("), 0 zonder verandering, 1 mislukt.")
    assert done.exit_code == 0


def test_what_cannot_be_kept_is_told(tmp_path: Path) -> None:
    lay(tmp_path, "aadorp")
    write(tmp_path / "hub", {"sites/aadorp": "een bestand"})
    settings = settings_in(tmp_path / "hub", register().splitlines()[0])
    done = CliRunner().invoke(main, ["collect", "-f", str(settings)])
    assert "aadorp: Wat de site stuurt, is niet te bewaren (" in done.output
    assert (tmp_path / "hub" / "sites" / "aadorp").is_file()


def test_a_site_that_left_the_register_leaves_nothing(tmp_path: Path) -> None:
    lay(tmp_path, "aadorp", "beedorp")
    lines = register().splitlines(keepends=True)
    settings = settings_in(tmp_path / "hub", "".join(lines[:2]))
    CliRunner().invoke(main, ["collect", "-f", str(settings)])
    write(tmp_path / "hub", {"sites/eigen/aantekening.txt": "van mij"})
    settings_in(tmp_path / "hub", lines[0])
    done = CliRunner().invoke(main, ["collect", "-f", str(settings)])
    assert "beedorp staat niet meer in het register" in done.output
    assert {name.partition("/")[0] for name in kept(tmp_path / "hub")} == {"aadorp", "eigen"}


def test_without_a_register_it_says_what_to_do(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, "", register=None)
    done = CliRunner().invoke(main, ["collect", "-f", str(settings)])
    assert (done.exit_code, done.output.count("sites.yml")) == (1, 1)


def test_a_register_with_mistakes_fetches_nothing(tmp_path: Path, host: Host) -> None:
    wrong = f"aadorp: {{name: A, address: '{host.url}'}}\nbeedorp: {{name: B, address: b.nl}}\n"
    settings = settings_in(tmp_path, wrong)
    done = CliRunner().invoke(main, ["collect", "-f", str(settings)])
    assert done.exit_code == 1
    assert "‘b.nl’ is geen adres van een site" in done.output
    assert host.asked == []


def test_the_folder_of_a_site_is_read_as_its_host_would_send_it(tmp_path: Path) -> None:
    lay(tmp_path, "aadorp")
    settings = settings_in(tmp_path / "hub", register().splitlines()[0])
    for expected in ("1 opgehaald", "1 zonder verandering"):
        done = CliRunner().invoke(main, ["collect", "-f", str(settings)])
        assert expected in done.output
    path = "aadorp/opbrengst.json"
    assert kept(tmp_path / "hub")[path] == SENT
