"""The headers that hosts send: the same everywhere, and who may show which page in a frame."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from opbrengst.cli import main
from opbrengst.editions import headers
from opbrengst.options import settings_of
from tests import hosts
from tests.conftest import GOLDEN, SETTINGS, THEME, Build, Built

MINIATURE = GOLDEN / "miniature" / "mkdocs.yml"
FRAME = "Content-Security-Policy"
SELF, ALL = ["frame-ancestors 'self'"], ["frame-ancestors *"]
Compare = Callable[[Path, Mapping[str, str]], None]


@pytest.fixture(scope="module")
def rules(miniature: Built) -> hosts.Rules:
    """What Netlify and Cloudflare Pages read of the miniature site."""
    return hosts.netlify(miniature.files["_headers"].decode())


def told(host: str, settings: Path = MINIATURE) -> str:
    result = CliRunner().invoke(main, ["headers", host, "-f", str(settings)])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.slow
def test_what_each_host_reads(compare: Compare, rules: hosts.Rules) -> None:
    known = [path.strip("/*") + "/" for path, _ in rules.rules]
    made = {host: told(host) for host in ("netlify", "nginx", "apache")}
    made["netlify for partners"] = headers.netlify(known, partners=True)
    made["nginx for partners"] = headers.nginx("/partners/", partners=True)
    made["apache for partners"] = headers.apache("/partners/", partners=True)
    compare(GOLDEN / "headers", {f"{name}.txt": text for name, text in made.items()})


@pytest.mark.slow
def test_the_command_prints_the_file_of_the_site(miniature: Built) -> None:
    assert told("netlify").encode() == miniature.files["_headers"]


def test_every_page_says_once_that_others_may_not_frame_it(
    miniature: Built, rules: hosts.Rules
) -> None:
    assert {"", "404.html", "oost/krantenkiosk/", "over/", "west-oud/"} <= {*miniature.addresses}
    said = {address: rules.sent(address)[FRAME] for address in miniature.addresses}
    others = {address: found for address, found in said.items() if found != SELF}
    assert others == dict.fromkeys(filter(to_embed, miniature.addresses), ALL)


def to_embed(address: str) -> bool:
    return address.startswith("embed/")


def test_each_first_segment_has_one_rule(miniature: Built, rules: hosts.Rules) -> None:
    paths = [path for path, sent in rules.rules if FRAME in sent]
    first = {f"/{address.partition('/')[0]}/*" for address in miniature.addresses if "/" in address}
    assert len(paths) == len(set(paths))
    assert set(paths) == first | {"/", "/index.html", "/404.html", "/embed/*"}


def test_the_pages_to_embed_may_be_framed_by_everybody(rules: hosts.Rules) -> None:
    assert rules.sent("embed/oost/krantenkiosk/")[FRAME] == ALL
    assert rules.sent("oost/embed/")[FRAME] == SELF


def test_every_answer_has_the_rest_once(miniature: Built, rules: hosts.Rules) -> None:
    for address in (*miniature.files, "embed/oost/", "bestaat-niet/"):
        sent = rules.sent(address)
        sent.pop(FRAME, None)
        assert sent == {name: [value] for name, value in headers.EVERYWHERE.items()}


@pytest.mark.parametrize("partners", [False, True], ids=["public", "for partners"])
def test_the_three_forms_say_the_same(partners: bool) -> None:
    one = hosts.netlify(headers.netlify(["oost/"], partners=partners))
    same = {name: {value} for name, value in headers.everywhere(partners=partners).items()}
    same[FRAME] = {*SELF} if partners else {*SELF, *ALL}
    found = {name: {*values} for name, values in one.sent("oost/").items()}
    found[FRAME].update(one.sent("embed/")[FRAME])
    assert found == same
    assert hosts.nginx(headers.nginx("/", partners=partners)) == same
    assert hosts.apache(headers.apache("/", partners=partners)) == same


def test_what_is_for_partners_is_not_kept_nor_found() -> None:
    rules = hosts.netlify(headers.netlify(["oost/"], partners=True))
    for address in ("", "oost/", "embed/oost/"):
        sent = rules.sent(address)
        assert sent[FRAME] == SELF
        assert sent["X-Robots-Tag"] == ["noindex, nofollow, noarchive"]
        assert sent["Cache-Control"] == ["private, no-store"]


def test_strict_transport_is_left_to_the_host() -> None:
    forms = [headers.netlify([]), headers.nginx("/"), headers.apache("/")]
    assert [form for form in forms if "strict-transport" in form.lower()] == []


@pytest.mark.parametrize(("places", "told_of_embed"), [(95, ALL), (96, SELF)])
def test_a_site_with_more_places_than_there_may_be_rules(
    places: int, told_of_embed: list[str]
) -> None:
    text = headers.netlify(f"plaats-{number}/" for number in range(places))
    rules = hosts.netlify(text)
    assert len(rules.rules) <= 100
    assert rules.sent("embed/plaats-1/")[FRAME] == told_of_embed
    assert {*map(str, rules.sent("plaats-1/")[FRAME])} == {*SELF}
    assert ("hoogstens 100 regels" in text) == (told_of_embed == SELF)


def test_no_line_is_longer_than_cloudflare_reads() -> None:
    assert max(map(len, headers.netlify([]).splitlines())) < 2000


@pytest.mark.slow
def test_ordinary_pages_and_former_addresses_count(build: Build) -> None:
    place = "---\nname: Oost\nformerly: oud\n---\n"
    files = {
        "meetings/README.md": "# Welkom\n",
        "meetings/oost/index.md": place,
        "meetings/over ons: *.md": "# Over ons\n",
    }
    rules = hosts.netlify(build(files).files["_headers"].decode())
    paths = [path for path, _ in rules.rules]
    assert {"/oud/*", "/oost/*", "/over%20ons%3A%20%2A/*"} <= set(paths)
    assert "/README/*" not in paths


@pytest.mark.slow
def test_the_owners_own_file_stands(build: Build) -> None:
    files = {"meetings/index.md": "# Welkom\n", "eigen/_headers": "/*\n  X-Eigen: ja\n"}
    site = build(files, settings={"theme": {**THEME, "custom_dir": "eigen"}})
    assert (site.log, site.failed) == ([], False)
    assert site.files["_headers"] == b"/*\n  X-Eigen: ja\n"


@pytest.mark.parametrize(
    ("site_url", "base"),
    [
        ("https://elders.example/", "/"),
        ("https://elders.example", "/"),
        ("", "/"),
        ("https://elders.example/onder", "/onder/"),
        ("https://elders.example/a/b%20c/", "/a/b c/"),
    ],
)
def test_a_site_may_lie_below_a_path(tmp_path: Path, site_url: str, base: str) -> None:
    (tmp_path / "meetings").mkdir()
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"site_url: {site_url}\ndocs_dir: meetings\nplugins: [opbrengst]\n", "utf-8")
    assert settings_of(file).base == base


@pytest.mark.parametrize("host", ["nginx", "apache"])
def test_a_host_is_told_of_the_path(host: str, tmp_path: Path) -> None:
    (tmp_path / "meetings").mkdir()
    file = tmp_path / "mkdocs.yml"
    site_url = SETTINGS["site_url"] + "onder.de/linde"
    file.write_text(f"site_url: {site_url}\ndocs_dir: meetings\nplugins: [opbrengst]\n", "utf-8")
    text = told(host, file)
    assert "404 /onder.de/linde/404.html" in text
    assert r"^/onder\.de/linde/embed/" in text
