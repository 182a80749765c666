"""What a site says of itself: drafts until somebody is responsible, or the owner's own pages."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from opbrengst import addresses
from opbrengst.cli import main
from opbrengst.reading.names import REPLACEABLE
from tests.conftest import SETTINGS, THEME, Build, Built, write
from tests.examples import GOOD, REGISTER
from tests.pages import Page

BLANKS = ["hier komt de naam van de organisatie", "hier komt hoe u haar bereikt"]
CONTACT = "  contact: balie@bieb.example\n"
ASKED = {**GOOD, "organisations.yml": REGISTER + CONTACT}
OWN = "---\ntitle: Onze privacy\n---\n# Zo gaan wij met gegevens om\n\nVraag het aan de balie.\n"

statements = pytest.mark.parametrize("address", addresses.STATEMENTS)


@pytest.fixture(scope="module")
def unsaid(build_once: Build) -> Built:
    """A site that does not say who is responsible."""
    site = build_once(GOOD)
    assert (site.log, site.failed) == ([], False)
    return site


def blanks(page: Page) -> list[str]:
    return [mark.text for mark in page.article.all("mark", cls="ob-blank")]


def is_draft(page: Page) -> bool:
    return any("concept" in banner.text for banner in page.article.all("p", cls="ob-banner"))


def test_the_names_that_an_owner_may_take_are_those_of_the_statements_and_of_the_guide() -> None:
    assert {f"{name}/" for name in REPLACEABLE} == {*addresses.STATEMENTS, addresses.GUIDE}


@statements
def test_a_draft_shows_what_is_still_to_be_filled_in(unsaid: Built, address: str) -> None:
    page = unsaid.page(address)
    assert is_draft(page)
    assert blanks(page) == BLANKS


@statements
def test_nobody_to_ask_is_made_up(unsaid: Built, address: str) -> None:
    article = unsaid.page(address).article
    assert "@" not in article.text
    assert not [link for link in article.all("a") if "partners/" in link.attributes["href"]]


@statements
@pytest.mark.parametrize("said", ["bieb", "De bieb (voorbeeld)"])
def test_who_is_responsible_can_be_asked(build: Build, address: str, said: str) -> None:
    site = build(ASKED, responsible=said)
    assert (site.log, site.failed) == ([], False)
    page = site.page(address)
    assert (is_draft(page), blanks(page)) == (False, [])
    assert "Contact: balie@bieb.example" in page.article.lines
    named = [link for link in page.article.all("a") if link.text == "De bieb (voorbeeld)"]
    assert [link.attributes["href"] for link in named] == ["../partners/bieb/"]


@pytest.mark.parametrize(
    ("responsible", "code", "left"),
    [("bieb", "hoe lezers haar bereiken", BLANKS[1:]), ("Canarie Kwetsbaar", "staat hier", BLANKS)],
    ids=["without contact", "not in the register"],
)
def test_who_cannot_be_asked_leaves_a_draft_and_a_warning(
    build: Build, responsible: str, code: str, left: list[str]
) -> None:
    site = build(GOOD, settings={"strict": False}, responsible=responsible)
    assert not site.failed
    assert len(site.log) == 1
    assert code in site.log[0]
    assert site.log[0].startswith("opbrengst: organisations.yml:1:1 ")
    assert site.log[0].endswith("[readers-know-whom-to-ask]")
    for address in addresses.STATEMENTS:
        assert is_draft(site.page(address))
        assert blanks(site.page(address)) == left
    assert "Kwetsbaar" not in site.log[0]
    assert [page.address for page in site.pages if "Kwetsbaar" in page.text] == []


def test_a_contact_is_never_code(build: Build) -> None:
    files = {**GOOD, "organisations.yml": f"{REGISTER}  contact: '<b>bel</b> {{{{ 7 }}}}'\n"}
    page = build(files, responsible="bieb").page("privacy/")
    assert "Contact: <b>bel</b> {{ 7 }}" in page.article.lines


@statements
def test_the_owners_page_comes_in_the_place_of_ours(build: Build, address: str) -> None:
    site = build({**ASKED, f"meetings/{address.rstrip('/')}.md": OWN})
    assert (site.log, site.failed) == ([], False)
    assert site.page(address).h1 == ["Zo gaan wij met gegevens om"]
    assert "Vraag het aan de balie." in site.page(address).text
    [other] = set(addresses.STATEMENTS) - {address}
    assert is_draft(site.page(other))


def test_the_owners_page_keeps_the_address(tmp_path: Path) -> None:
    files: Mapping[str, str] = {**GOOD, "meetings/privacy.md": OWN}
    plugins = {"search": {}, "opbrengst": {"as_of": "2026-11-22"}}
    chosen = yaml.safe_dump({**SETTINGS, "theme": THEME, "plugins": plugins})
    write(tmp_path, {**files, "mkdocs.yml": chosen})
    command = ["addresses", "-f", str(tmp_path / "mkdocs.yml")]
    CliRunner().invoke(main, [*command, "--write"])
    assert "/privacy/\n" in (tmp_path / "addresses.txt").read_text("utf-8")
    for _ in ("the owner's page", "ours again"):
        assert CliRunner().invoke(main, command).output == ""
        (tmp_path / "meetings" / "privacy.md").unlink(missing_ok=True)


def test_a_broken_page_of_the_owner_says_so_in_the_preview(build: Build) -> None:
    broken = {**GOOD, "meetings/privacy.md": "---\ntitle: [\n---\nTekst\n"}
    site = build(broken, command="serve")
    assert site.page("privacy/").h1 == ["Dit bestand klopt nog niet"]
    assert is_draft(site.page("toegankelijkheid/"))


@pytest.mark.parametrize("name", ["real_site", "miniature"])
def test_every_page_leads_to_both_from_its_foot(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    for page in site.pages:
        foot = page.root.all("nav", cls="ob-footer__links")
        bare = bool(page.meta(http_equiv="refresh") or page.root.all("main", cls="paper-sheet"))
        bare = bare or page.address.startswith("embed/")
        assert (page.address, len(foot)) == (page.address, 0 if bare else 1)
        for links in foot:
            assert links.text == "Privacy Toegankelijkheid Handleiding"


@statements
def test_the_foot_says_where_one_is(unsaid: Built, address: str) -> None:
    for page in unsaid.pages:
        if page.root.all("main", cls="paper-sheet"):
            continue
        foot = page.root.all("footer")[0]
        current = [link.attributes["href"] for link in foot.all("a", aria_current="page")]
        here = page.address in {*addresses.STATEMENTS, addresses.GUIDE}
        assert (page.address, len(current)) == (page.address, int(here))
    assert unsaid.page(address).root.all("footer")[0].all("a", aria_current="page")
