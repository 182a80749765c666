"""Ids, names of files and addresses of websites: none leaves its place or takes another's."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opbrengst import addresses
from opbrengst.identity import DEVICES, LONGEST_ID, made_id, printable, shortened_id
from opbrengst.model import Idea, Organisation
from opbrengst.reading import Reading, Registers, read
from opbrengst.reading.names import RESERVED
from tests.conftest import Build
from tests.examples import GOOD, OUTCOME
from tests.hostile import PAYLOADS

PLACE = b"---\nnaam: Zwolle Zuid\n---\n"
PAGE = b"# Zomaar\n"


def codes(found: Reading) -> list[tuple[str, str]]:
    return [(problem.file, problem.code) for problem in sorted(found.problems)]


def reading(*pages: str, others: tuple[str, ...] = (), register: str = "") -> Reading:
    """What is read of a folder with one place, these ordinary pages and these other files."""
    texts = {"zwolle-zuid/index.md": PLACE, **dict.fromkeys(pages, PAGE)}
    return read(texts, others, "meetings", Registers(("organisations.yml", register.encode())))


@pytest.mark.parametrize("name", sorted({"..", ".", "a/b", "Zwolle", "zuíd", "a b", *RESERVED}))
def test_a_place_cannot_be_called(name: str) -> None:
    found = read({f"{name}/index.md": PLACE}, (), "meetings", Registers())
    assert found.locations == ()


def test_the_names_of_the_overviews_are_taken() -> None:
    named = {key: value for key, value in vars(addresses).items() if key.isupper()}
    ours = {value for value in named.values() if isinstance(value, str) and value}
    assert {address.partition("/")[0] for address in ours} <= RESERVED
    assert {"con", "nul", "aux", "com1", "lpt9"} <= DEVICES <= RESERVED


@pytest.mark.parametrize("name", ["Stadkamer", "stádkamer", "../x", "a/b", "", "2026-01-01"])
def test_an_organisation_cannot_be_called(name: str) -> None:
    found = reading(register=f"stadkamer: {{name: A}}\n'{name}': {{name: B}}\n")
    assert [code for _, code in codes(found)] == ["bad_id"]
    assert list(found.organisations) == ["stadkamer"]


@pytest.mark.parametrize("name", ["index", "readme", "con"])
def test_an_organisation_cannot_take_the_address_of_the_list(name: str) -> None:
    found = reading(register=f"{name}: {{name: A}}\n")
    message = (
        f"organisations.yml:1:1 {name}: De korte naam (id) ‘{name}’ is bezet. "
        f"Geef de organisatie een andere, zoals organisatie-{name}."
    )
    assert [str(problem) for problem in found.problems] == [message]


def test_an_ordinary_page_takes_no_address_of_ours() -> None:
    found = reading("pilots.md", "Agenda.md", "zwolle-zuid.md", "over.md", "Over.md", "index.md")
    assert codes(found) == [
        ("meetings/Agenda.md", "page_taken"),
        ("meetings/over.md", "alike_but_for_case"),
        ("meetings/pilots.md", "page_taken"),
        ("meetings/zwolle-zuid.md", "page_taken"),
    ]


def test_names_of_pictures() -> None:
    names = ("a.png", "Foto 1 (b).JPG", "é.webp", "a#b.png", "a?b.png", 'a"b.png', "a.svg",
             "a%b.png", "javascript:a.png", "Bord.png", "bord.png", f"{'a' * 100}.png",
             "x.png~")  # fmt: skip
    found = reading(others=tuple(f"zwolle-zuid/pictures/{name}" for name in names))
    told = {file.rpartition("/")[2]: code for file, code in codes(found)}
    assert told == {
        "a#b.png": "picture_name",
        "a?b.png": "picture_name",
        'a"b.png': "picture_name",
        "a%b.png": "picture_name",
        "javascript:a.png": "picture_name",
        f"{'a' * 100}.png": "picture_name",
        "a.svg": "picture_suffix",
        "bord.png": "alike_but_for_case",
    }


def test_a_title_of_any_length_makes_an_id_that_a_disk_can_write(build: Build) -> None:
    long = "x" * 150 + " " + "woord " * 40
    site = build({**GOOD, "meetings/oost/2026-02-04-avond.md": OUTCOME.replace(
        "owners: [Bewoner A]", f"owners: [Bewoner A]\n      - title: {long}"
    )})  # fmt: skip
    assert (site.log, site.failed) == ([], False)
    assert f"oost/{'x' * LONGEST_ID}/" in site.addresses


@given(st.text(min_size=90, max_size=300))
def test_a_made_id_is_never_too_long(text: str) -> None:
    assert len(made_id(text)) <= LONGEST_ID
    assert shortened_id(made_id(text)) == made_id(text)


def test_an_id_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="long_id"):
        Idea.model_validate({"title": "x", "id": "x" * (LONGEST_ID + 1)})


@pytest.mark.parametrize("text", PAYLOADS.values())
@pytest.mark.parametrize("before", ["", "https://", "https://elders.example/", "HTTP://x.nl?"])
def test_a_website_is_an_address_or_nothing(before: str, text: str) -> None:
    written = before + text
    try:
        website = Organisation.model_validate({"id": "x", "name": "x", "website": written}).website
    except ValueError:
        return
    assert website == written
    assert urlsplit(written).scheme in {"http", "https"}
    assert urlsplit(written).hostname
    assert not set(written) & set("\"'<>\\ \t\n")
    assert written.isascii()


@pytest.mark.parametrize("website", ["https://www.stadkamer.nl", "http://a.nl:8080/b?c=d#e"])
def test_an_ordinary_website(website: str) -> None:
    assert Organisation(id="x", name="x", website=website).website == website


def test_a_message_cannot_write_to_the_terminal() -> None:
    assert printable("a\x1b[31m\n::error::\u202eb é") == "a<U+001B>[31m<U+000A>::error::<U+202E>b é"
