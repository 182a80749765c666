"""Hostile texts in every field, published: nothing of them lives in any file of the site."""

import csv
import gzip
import io
import json
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from html.parser import HTMLParser
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from opbrengst.identity import folded
from opbrengst.model import Location, Meeting, Organisation, Record
from opbrengst.reading.files import read_meeting
from tests.canaries import classes
from tests.conftest import Built
from tests.hostile import PAYLOADS, PUBLISHED, REFUSED, files, takes_text
from tests.published_data import shape

pytestmark = pytest.mark.slow
TEXTS = tuple(PUBLISHED.values())
# What prose may be of (in a dossier its headings are a step down), and what a link in it may have
# and lead to.
PROSE = frozenset({"p", "ul", "ol", "li", "em", "strong", "br", "h3", "h4"})
LINK = frozenset({"href", "rel"})
SCHEMES = ("http://", "https://", "mailto:", "tel:")
# Attributes that hold words of a writer, and nothing else.
WORDS = {("img", "alt"), ("meta", "content")}
# What takes any text to begin with and is a problem unless it is a thing that is known.
KNOWN_THINGS = {"file", "library", "municipality"}
Inventory = Counter[tuple[str, ...]]


class Reader(HTMLParser):
    """Takes stock of a page: every tag with its attributes, and everything that is no element."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: Inventory = Counter()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in PROSE and not given:
            return
        if tag == "a" and given.get("rel") == "noopener" and given.keys() <= LINK:
            assert given.get("href", SCHEMES[0]).startswith(SCHEMES)
            return
        told = [f"{key}={'' if (tag, key) in WORDS else given[key]}" for key in sorted(given)]
        self.found[tag, *told] += 1

    def handle_comment(self, data: str) -> None:
        self.found["!--", data] += 1

    def handle_decl(self, decl: str) -> None:
        self.found["!", decl] += 1

    def handle_pi(self, data: str) -> None:
        self.found["?", data] += 1

    def unknown_decl(self, data: str) -> None:
        self.found["![", data] += 1


def test_there_are_enough_payloads_and_every_text_field_takes_one() -> None:
    assert len({folded(text) for text in PAYLOADS.values()}) == len(PAYLOADS)
    assert len(TEXTS) >= 60
    given = {key for text in files(["§"]).values() if isinstance(text, str) for key in keys(text)}
    wanted = {key for record in (Meeting, Location, Organisation) for key in text_fields(record)}
    assert wanted - given == KNOWN_THINGS
    assert {"title", "venue", "contact", "alt", "groups", "form", "due"} <= wanted


def text_fields(record: type[Record], seen: tuple[type[Record], ...] = ()) -> Iterator[str]:
    """The keys of the model that take any text, whatever they stand in."""
    for key, field in record.model_fields.items():
        inside = [each for each in classes(field.annotation) if each not in seen]
        for each in inside:
            yield from text_fields(each, (*seen, record))
        if not inside and key not in record.supplied and takes_text(record, key):
            yield key


def keys(text: str) -> Iterator[str]:
    """The keys behind which the sign stands in a file."""
    key = ""
    for line in text.splitlines():
        name, colon, _ = line.lstrip(" -").partition(":")
        key = name if colon else key
        if "\xa7" in line or "\\xA7" in line:
            yield key


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_steers_a_machine_comes_no_further_than_the_folder(text: str) -> None:
    said = f"---\nkind: notice\nrecommendations:\n  - text: |\n      {text}\n---\n"
    meeting, problems = read_meeting("dorp/x.md", "dorp", "2026-01-10-x", said.encode())
    assert meeting is None
    assert {each.code for each in problems} <= {"control_character", "direction_character"}
    assert all(str(each).isprintable() for each in problems)


def test_every_payload_has_all_its_pages(hostile: Built, benign: Built) -> None:
    assert list(hostile.files) == list(benign.files)
    assert len(hostile.addresses) > 6 * len(TEXTS)


def test_no_page_has_more_than_its_benign_twin(hostile: Built, benign: Built) -> None:
    more = {}
    for name in hostile.files:
        if name.endswith(".html"):
            ours = Reader(hostile.files[name].decode()).found
            theirs = Reader(benign.files[name].decode()).found
            # Of long texts fewer have room on a sheet to hand out.
            less = Counter() if "/uitdelen/" in name else theirs - ours
            more[name] = (ours - theirs, less)
    assert {name: each for name, each in more.items() if each != (Counter(), Counter())} == {}


def test_every_page_is_whole(hostile: Built) -> None:
    """The strict parser of the tests: each tag closes the one that is open."""
    for page in hostile.pages:
        assert page.root.all("html")


def test_a_title_is_what_was_typed(hostile: Built) -> None:
    wrong = {}
    for number, text in enumerate(TEXTS):
        page = hostile.page(f"plaats-{number}/idee/")
        typed = seen(text)
        if [seen(each) for each in page.h1] != [typed] or not seen(page.title).startswith(typed):
            wrong[text] = (page.h1, page.title)
    assert wrong == {}


def seen(text: str) -> str:
    """A text as it may be read: on one line, what nobody sees left out, four marks on a letter."""
    marks = 0
    kept = []
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) or letter == "\u034f" else 0
        if marks <= 4 and unicodedata.category(letter) != "Cf":
            kept.append(letter)
    return " ".join("".join(kept).split())


TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_nothing_turns_what_stands_beside_it(hostile: Built) -> None:
    turned = {n for n, raw in hostile.files.items() if TURNS & set(raw.decode(errors="ignore"))}
    plain = {name for name in turned if not name.endswith(".docx")}  # packed; judged below
    assert {name for name in plain if not name.startswith("assets/")} == set()


# Every file that is published, by its kind; a kind that nobody judges fails.


def same(ours: bytes, theirs: bytes) -> None:
    assert ours == theirs


def page(ours: bytes, theirs: bytes) -> None:
    """Judged above, whole."""
    assert ours.startswith(b"<!doctype html>") == theirs.startswith(b"<!doctype html>")


def index(ours: bytes, theirs: bytes) -> None:
    """The index of the search: of the same sections, and each text is escaped but once."""
    found, benign = json.loads(ours), json.loads(theirs)
    assert found["config"] == benign["config"]
    places = [[entry["location"] for entry in told["docs"]] for told in (found, benign)]
    assert places[0] == places[1]
    titles = {entry["location"]: entry["title"] for entry in found["docs"]}
    for number, text in enumerate(TEXTS):
        assert seen(unescape(titles[f"plaats-{number}/idee/"])) == seen(text)
    for entry in found["docs"]:
        assert set(Reader(entry["title"]).found) == set()
        assert set(Reader(entry["text"]).found) <= {("a", "href")}


def sitemap(ours: bytes, theirs: bytes) -> None:
    told = [[each.text for each in ET.fromstring(raw).iter()] for raw in (ours, theirs)]  # noqa: S314 # our own
    assert told[0] == told[1]


def packed(ours: bytes, theirs: bytes) -> None:
    sitemap(gzip.decompress(ours), gzip.decompress(theirs))


# What a report in Word is made of; no field, no object, no part from elsewhere.
WORD = frozenset({
    "document", "body", "p", "pPr", "pStyle", "numPr", "numId", "ilvl", "r", "rPr", "rStyle", "b",
    "i", "t", "br", "hyperlink", "drawing", "sectPr", "footerReference", "pgSz", "pgMar", "cols",
    "docGrid",
})  # fmt: skip
NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word(ours: bytes, theirs: bytes) -> None:
    """A report in Word: of nothing but words, and no link leads where one of prose may not."""
    packages = [zipfile.ZipFile(io.BytesIO(raw)) for raw in (ours, theirs)]
    assert packages[0].namelist() == packages[1].namelist()
    document = ET.fromstring(packages[0].read("word/document.xml"))  # noqa: S314 # our own
    tags = {each.tag.removeprefix(NAMESPACE) for each in document.iter()}
    assert {tag for tag in tags if not tag.startswith("{")} <= WORD
    assert not TURNS & {letter for each in document.iter() for letter in each.text or ""}
    relations = ET.fromstring(packages[0].read("word/_rels/document.xml.rels"))  # noqa: S314
    outside = [each.attrib for each in relations if each.get("TargetMode") == "External"]
    assert {each["Type"].rpartition("/")[2] for each in outside} <= {"hyperlink"}
    assert all(each["Target"].startswith(SCHEMES) for each in outside)


# What a calendar says in words, and what a feed does.
SAID = ("SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME")
TOLD = {f"{{http://www.w3.org/2005/Atom}}{name}" for name in ("title", "summary", "name")}


def calendar(ours: bytes, theirs: bytes) -> None:
    """The same lines, but for what is said: no text ends its line, or begins another."""
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", ours) is None
    told = [raw.decode().replace("\r\n ", "").split("\r\n") for raw in (ours, theirs)]
    kept = [
        [line.split(":")[0] if line.startswith(SAID) else line for line in lines] for lines in told
    ]
    assert kept[0] == kept[1]
    assert {line for line in kept[0] if line.startswith(SAID)} <= set(SAID)


def feed(ours: bytes, theirs: bytes) -> None:
    """The same elements, links and moments, but for what is said in words."""
    found = [list(ET.fromstring(raw).iter()) for raw in (ours, theirs)]  # noqa: S314 # our own
    kept = [
        [(e.tag, e.attrib, None if e.tag in TOLD else e.text) for e in every] for every in found
    ]
    assert kept[0] == kept[1]


def data(ours: bytes, theirs: bytes) -> None:
    """Open data: of the same rows and fields, whatever stands in them."""
    assert shape(json.loads(ours)) == shape(json.loads(theirs))


def table(ours: bytes, theirs: bytes) -> None:
    """A table: as many rows and cells, and none that a spreadsheet program would calculate."""
    told, benign = ([*csv.reader(StringIO(raw.decode(), ""))] for raw in (ours, theirs))
    assert list(map(len, told)) == list(map(len, benign))
    assert [cell for row in told for cell in row if cell.startswith(tuple("=+-@\t\r"))] == []


def workbook(ours: bytes, theirs: bytes) -> None:
    """A workbook: as many cells, and each text is a text."""
    told, benign = (cells(raw) for raw in (ours, theirs))
    assert [where for where, _ in told] == [where for where, _ in benign]
    assert {kind for _, kind in told} <= {"s", "n", "b", "d"}


def cells(raw: bytes) -> list[tuple[str, str]]:
    """Where each cell that holds something stands, and of what kind it is."""
    return [
        (f"{sheet.title}!{cell.coordinate}", cell.data_type)
        for sheet in load_workbook(BytesIO(raw))
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]


JUDGES: Mapping[str, Callable[[bytes, bytes], None]] = {
    "html": page, "search_index.json": index, "sitemap.xml": sitemap, "sitemap.xml.gz": packed,
    "css": same, "js": same, "map": same, "svg": same, "png": same, "woff2": same, "txt": same,
    ".opbrengst": same, "_headers": same, "docx": word, "ics": calendar, "atom": feed,
    "json": data, "csv": table, "xlsx": workbook,
}  # fmt: skip


def test_every_kind_of_file_is_judged(hostile: Built, benign: Built) -> None:
    for name, content in hostile.files.items():
        last = name.rpartition("/")[2]
        judge = JUDGES.get(last) or JUDGES[last.rpartition(".")[2]]
        judge(content, benign.files[name])
