"""In the site of the canary test every name stands in every field, and nothing is wrong with it."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel, TypeAdapter

from opbrengst.commands.check import check
from opbrengst.gathering import Settings
from opbrengst.identity import folded, slug
from opbrengst.model import Location, Meeting, Name, Organisation, Record
from opbrengst.model.pieces import pieces
from opbrengst.problems import stopping
from opbrengst.publishing import site
from opbrengst.reading import Reading, Registers, read
from opbrengst.vocabulary import ROLE_WORDS
from tests.canaries import accepted, classes
from tests.canary_fields import shouted, text
from tests.canary_site import Files, files
from tests.conftest import AS_OF, write
from tests.hostile import typed
from tests.leaks import leaks

NAMES = ("Zilvermees Quastelaar", "Kwétterbos Ommelbeek Vlinderkrent", "Bladerdeegje")
LATER = date.fromisoformat(AS_OF)
Field = tuple[str, ...]
ONLY_ORGANISATIONS = {("commitments", "by"), ("updates", "to")}
"""Where anybody else would be an error."""
every_name = pytest.mark.parametrize("name", NAMES)


@cache
def made() -> Files:
    return files(NAMES)


def raw(found: Files) -> dict[str, bytes]:
    return {
        path: each if isinstance(each, bytes) else each.encode() for path, each in found.items()
    }


@cache
def reading() -> Reading:
    """What the reader makes of the site."""
    found = raw(made())
    register = found.pop("organisations.yml")
    below = {path.removeprefix("meetings/"): each for path, each in found.items()}
    texts = {path: each for path, each in below.items() if path.endswith(".md")}
    return read(
        texts, below.keys() - texts.keys(), "meetings", Registers(("organisations.yml", register))
    )


def settings(folder: Path, found: Files) -> Settings:
    write(folder, found)
    return Settings(
        meetings=folder / "meetings",
        organisations=folder / "organisations.yml",
        addresses=folder / "addresses.txt",
        templates=folder / "none",
        as_of=LATER,
        today=LATER,
        quiet_after_days=30,
        role_words=ROLE_WORDS,
    )


def test_the_reader_has_nothing_to_say_of_it() -> None:
    assert reading().problems == ()
    assert len(reading().locations) == 1 + len(NAMES)
    assert reading().ordinary == {"index.md", "over.md"}


@pytest.mark.parametrize("names", [NAMES, NAMES[:1]], ids=["many", "one"])
def test_nothing_stops_its_build(names: tuple[str, ...], tmp_path: Path) -> None:
    chosen = settings(tmp_path, files(names, "west"))
    built = site(chosen)
    assert stopping(built.problems) == ()
    assert stopping(check(chosen).problems) == ()
    # What lies in a folder that is called after somebody is not published; a word may be no name.
    places = {"west", *(slug(name) for name in names if " " not in name)}
    assert {path.partition("/")[0] for path in built.pictures} == places
    assert len(built.later) == len(names)


# Every field of the model.


def fields(record: type[Record], inside: tuple[type[Record], ...] = ()) -> Iterator[Field]:
    """Where in a record a name may stand: as a name, in a text, an id, a reference, an address."""
    for key in record.model_fields:
        records = list(classes(record.model_fields[key].annotation))
        for each in [each for each in records if each is not Name and each not in inside]:
            yield from ((key, *rest) for rest in fields(each, (*inside, record)))
        takes = TypeAdapter(typed(record, key)) if key != "source" else TypeAdapter(int)
        told = (text(NAMES[0]), slug(NAMES[0]), f"https://{slug(NAMES[0])}.example/")
        if records == [Name] or (not records and any(accepted(takes, each) for each in told)):
            yield (key,)


def heard(records: Iterable[BaseModel], name: str) -> set[Field]:
    """Where in some records a name stands: alone where somebody is named, else among others."""
    words, found = [folded(word) for word in name.split()], set()
    for path, piece in (each for record in records for each in pieces(record)):
        field = tuple(step for step in path if isinstance(step, str))
        said = folded(piece.text if isinstance(piece, Name) else piece)
        alone = isinstance(piece, Name) and field not in ONLY_ORGANISATIONS
        if said == folded(name) if alone else all(word in said for word in words):
            found.add(field)
    return found


@every_name
def test_a_name_stands_in_every_field(name: str) -> None:
    found = reading()
    assert set(fields(Meeting)) - heard(found.meetings, name) == set()
    assert set(fields(Location)) - heard(found.locations, name) == set()
    assert set(fields(Organisation)) - heard(found.organisations.values(), name) == set()
    together = [place for place in found.locations if place.id == "oost"]
    assert set(fields(Location)) - heard(together, name) <= {
        ("id",),
        ("library",),
        ("municipality",),
    }


def test_the_fields_are_those_of_the_model() -> None:
    found = {*fields(Meeting), *fields(Location), *fields(Organisation)}
    assert {
        ("ideas", "owners"), ("ideas", "merged_into"), ("actions", "due"), ("updates", "to"),
        ("recommendations", "points", "text"), ("corrections", "about"), ("attendees", "words"),
        ("next_meeting", "cancelled"), ("partner_notes",), ("pictures", "file"), ("formerly",),
        ("left",), ("body",), ("name",), ("location",), ("library",), ("website",), ("id",),
    } <= found  # fmt: skip
    assert not {("kind",), ("next_meeting", "date"), ("roles",), ("report",)} & found


@every_name
def test_a_name_stands_in_every_text_in_two_spellings(name: str) -> None:
    assert text(name).count(name) == 1
    assert shouted(name) != name
    assert folded(text(name)).count(folded(name)) == 2


# Every kind of file.


@every_name
def test_a_name_is_that_of_somebody_in_every_kind_of_report(name: str) -> None:
    own = [each for each in reading().meetings if slug(name) in "".join(each.formerly)]
    states = {(each.kind, each.report) for each in own}
    kinds = {("outcome", "published"), ("follow_up", "published"), ("notice", "published")}
    assert states == {*kinds, ("outcome", "draft"), ("outcome", "for_correction")}
    assert sum(each.date > LATER for each in own) == 1
    for each in own:
        names = [piece.text for _, piece in pieces(each) if isinstance(piece, Name)]
        assert name in names
        assert f"Stichting {name}" in names


@pytest.mark.parametrize("word", NAMES[0].split())
def test_each_word_is_heard_in_every_file(word: str) -> None:
    found = raw(files(NAMES[:1]))
    told = leaks(found, [word])
    assert {leak.path for leak in told} == found.keys()
    named = [path for path in found if slug(NAMES[0]) in slug(path)]
    assert {leak.path for leak in told if leak.how == "path"} == set(named)
    assert {Path(path).suffix for path in named} == {".md", ".png", ".jpg", ".webp"}


def test_an_ordinary_page_has_names_wherever_one_may_stand() -> None:
    page = str(made()["meetings/over.md"])
    for name in NAMES:
        address, hard = slug(name), name.replace(" ", "&nbsp;")
        for written in (
            f"![Het bord van {name}](", f"](https://elders.example/{address}/", f"<!-- {name} -->",
            f'<span title="{name}">{name}</span>', f"{hard} waren", f"## {name}", f"{name}s idee",
        ):  # fmt: skip
            assert written in page
    assert page.index("description: Dat zei") > page.index("title: 'Over ons: Zilvermees") > 0
