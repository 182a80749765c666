"""The canary test hears each word in each kind of file, and nothing where there is none."""

import gzip
import json
import quopri
import re
from base64 import b64encode, encodebytes
from collections.abc import Callable
from html import escape
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.conftest import Built
from tests.hidden_words import based, escaped, referred, zipped
from tests.hiding_places import PLACES, Place
from tests.leaks import Leak, UnjudgedFileError, leaks
from tests.pdfs import locked, pdf, stream
from tests.photographs import png
from tests.wrappings import MOST_BYTES, NAMES, TEXTS

WORD, OTHER, NAME = "Zilvermees", "Bladerdeeg", "Zilvermees Quastelaar"
every_place = pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)


def made(place: Place, word: str) -> dict[str, bytes]:
    held = place.hide(word)
    content = held.encode() if isinstance(held, str) else held
    return {place.path.format(word.lower()): content}


@every_place
def test_a_word_is_heard_wherever_it_is_hidden(place: Place) -> None:
    found = leaks(made(place, WORD), [NAME])
    assert {leak.word for leak in found} == {WORD}
    assert place.how in [leak.how for leak in found]


@every_place
def test_without_the_word_nothing_is_heard(place: Place) -> None:
    assert leaks(made(place, OTHER), [NAME]) == []


WRAPPINGS: tuple[Callable[[str], str], ...] = (
    referred,
    escaped,
    json.dumps,
    escape,
    lambda text: quote(text, safe=""),
    lambda text: encodebytes(text.encode()).decode(),
    lambda text: quopri.encodestring(text.encode()).decode(),
    lambda text: b64encode(gzip.compress(text.encode())).decode(),
)


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(some.lists(some.sampled_from(WRAPPINGS), max_size=4), some.booleans())
def test_wrappings_in_wrappings(wrappings: list[Callable[[str], str]], there: bool) -> None:
    text = f"<p>Dag {WORD if there else OTHER}!</p>"
    for wrap in wrappings:
        text = wrap(text)
    found = leaks({"a.xml.gz": gzip.compress(f"{text} <p>tot ziens</p>".encode())}, [NAME])
    assert {leak.word for leak in found} == ({WORD} if there else set())


def test_every_word_in_every_file_is_told_in_its_plainest_form() -> None:
    files = {
        "b.html": f"<p>Quastelaar, Zilvermees</p> {based(WORD)}".encode(),
        "a.html": f"{based(WORD)} &#81;uastelaar".encode(),
        "c.html": b"Vlinderkrent",
    }
    assert leaks(files, [NAME, "Vlínderkrent"]) == [
        Leak("a.html", "html > base64", WORD),
        Leak("a.html", "html > entities", "Quastelaar"),
        Leak("b.html", "html", "Quastelaar"),
        Leak("b.html", "html", WORD),
        Leak("b.html", "html > base64", WORD),
        Leak("c.html", "html", "Vlínderkrent"),
    ]


@pytest.mark.parametrize("name", sorted([*(f"a{ending}" for ending in TEXTS), *NAMES]))
def test_every_kind_of_text(name: str) -> None:
    found = leaks({name: f"Dag {WORD}".encode()}, [NAME])
    assert [(leak.path, leak.word) for leak in found] == [(name, WORD)]


UNJUDGED = {
    "of another kind": ("a.heic", b"ftypheic"),
    "of another kind of text": ("a.webmanifest", b"{}"),
    "without a kind": ("robots", b"Disallow: /"),
    "no picture": ("a.png", b"no picture"),
    "no text": ("a.txt", b"\x00\x01\x02"),
    "half a letter": ("a.json", b"\xff\xfea"),
    "packed without a kind": ("a.gz", gzip.compress(b"{}")),
    "packed and cut short": ("a.xml.gz", gzip.compress(b"<a/>")[:-4]),
    "of another kind in a zip": ("a.zip", zipped({"b.bin": "b"})),
    "no beginning": ("a.zip", zipped({"b.txt": "b"})[30:]),
    "no list": ("a.docx", zipped({"a.xml": "b"}).replace(b"PK\x01\x02", b"PK\x01\x03")),
    "cut short": ("a.png", png()[:-12]),
    "no tables": ("a.sqlite", b"SQLite format 3\0" + bytes(84)),
    "no pages": ("a.pdf", b"%PDF-1.7\n"),
    "odd filter": ("a.pdf", pdf(b"", b"", b"<<>>", stream(b"b", b"/Filter/Odd", packed=False))),
    "locked": ("a.pdf", locked(pdf())),
    "odd part": ("a.eml", b"Content-Type: application/x-odd\r\n\r\nb"),
    "odd attachment": ("a.eml", b"Content-Type: text/plain; name=b.odd\r\n\r\nb"),
}


@pytest.mark.parametrize(("path", "content"), UNJUDGED.values(), ids=UNJUDGED)
def test_what_nobody_can_look_into_is_told(path: str, content: bytes) -> None:
    with pytest.raises(UnjudgedFileError, match=f"^{re.escape(path)}") as found:
        leaks({"a.html": b"<p>", path: content}, [NAME])
    assert found.value.path.split(" > ")[0] == path


def in_many(content: bytes) -> bytes:
    for number in range(20):
        content = gzip.compress(content) + b"%d" % number
    return content


ENDLESS = {
    "large": ("a.txt.gz", gzip.compress(b" " * (MOST_BYTES + 1), 1)),
    "escaped": ("a.txt", b"%" + b"25" * 40 + b"41"),
    "packed": ("a.woff2", b"wOF2" + in_many(b"")),
}


@pytest.mark.parametrize(("path", "content"), ENDLESS.values(), ids=ENDLESS)
def test_what_has_no_end_is_told(path: str, content: bytes) -> None:
    with pytest.raises(UnjudgedFileError, match="wrapped too often, or too large"):
        leaks({path: content}, [NAME])


def test_many_that_are_too_large_together_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.leaks.MOST_BYTES", 1000)
    content = zipped({f"{number}.txt": f"{number}".ljust(300) for number in range(3)})
    assert len(content) < 500
    with pytest.raises(UnjudgedFileError, match="too large"):
        leaks({"a.zip": content}, [NAME])


@pytest.mark.parametrize("words", [[], [""], ["Zilvermees de Ruiter"], "Zilvermees", ["abc-defg"]])
def test_a_word_that_may_stand_there_by_chance_is_refused(words: list[str]) -> None:
    with pytest.raises(ValueError, match="tell nothing"):
        leaks({"a.html": b"<p>"}, words)


def test_a_word_is_heard_in_every_file_of_many_that_are_alike() -> None:
    files = {f"{number}.html": f"&amp; {based(WORD)}".encode() for number in range(3)}
    assert [leak.path for leak in leaks(files, [NAME])] == ["0.html", "1.html", "2.html"]


@pytest.mark.slow
def test_every_kind_of_file_of_a_site_is_judged(miniature: Built) -> None:
    files = {**miniature.files, "sitemap.xml.gz": gzip.compress(f"<a>{WORD}</a>".encode())}
    assert leaks(files, [NAME]) == [Leak("sitemap.xml.gz", "gz > sitemap.xml", WORD)]
