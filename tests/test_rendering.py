"""From text to HTML: what prose may be, and that nothing else that is written comes alive."""

import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from time import perf_counter

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from opbrengst.model import Name
from opbrengst.rendering import (
    Templates,
    body,
    counted,
    enumerated,
    people,
    phrase,
    plain,
    prose,
    shortened,
)
from opbrengst.vocabulary import ROLE_WORDS
from tests.hostile import PAYLOADS

ALLOWED = {"p", "ul", "ol", "li", "em", "strong", "a", "br"}
SCHEMES = ("http:", "https:", "mailto:", "tel:")
HOSTILE = tuple(PAYLOADS.values())
TYPED = [text for name, text in PAYLOADS.items() if name.startswith(("script", "handler of"))]
MOST = 20_000  # characters of a text
ENDLESS = (
    "[", "![", "*", "_", "**a", "<", "&", "[a](", "[a][", "[a](<", "`", "\\", "- ", "1. ", "  - ",
    "*a _b ", "](", "a\n", "\n\n", "\t- ", "<http://", "&#", "- a\n    - b\n",
)  # fmt: skip


class Reader(HTMLParser):
    """Notes every tag with its attributes, and all text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.strange: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.strange.append(data)

    def handle_decl(self, decl: str) -> None:
        self.strange.append(decl)

    def handle_pi(self, data: str) -> None:
        self.strange.append(data)

    def unknown_decl(self, data: str) -> None:
        self.strange.append(data)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    ("render", "allowed"), [(prose, ALLOWED), (phrase, ALLOWED), (body, ALLOWED | {"h3"})]
)
def test_hostile_text_is_shown_and_never_lives(
    render: Callable[[str], Markup], allowed: set[str], text: str
) -> None:
    for written in (text, f"Zin met {text} erin", f"- punt\n- {text}"):
        read = Reader(render(written))
        assert set(read.tags) <= allowed
        assert {name for name, _ in read.attributes} <= {"href", "rel"}
        links = [value for name, value in read.attributes if name == "href"]
        assert all(link.startswith(SCHEMES) for link in links)
        assert read.strange == []


@pytest.mark.parametrize("text", TYPED)
def test_what_is_not_allowed_is_shown_as_it_was_typed(text: str) -> None:
    assert Reader(prose(text)).text.strip() == text


@pytest.mark.slow
@pytest.mark.parametrize("piece", ENDLESS)
@pytest.mark.parametrize("render", [prose, body])
def test_no_text_keeps_us_busy_or_makes_us_fall(
    render: Callable[[str], Markup], piece: str
) -> None:
    began = perf_counter()
    html = render((piece * MOST)[:MOST])
    assert perf_counter() - began < 10
    assert set(Reader(html).tags) <= ALLOWED


def test_a_text_of_brackets_is_shown_as_it_was_typed() -> None:
    text = "[a](https://elders.example/) " * 101
    assert Reader(prose(text)).text.strip() == text.strip()
    assert prose(text[: 29 * 100]).count("<a ") == 100


def test_lists_in_lists_without_end_are_shown_as_they_were_typed() -> None:
    text = "- " * 5000 + "x"
    assert Reader(prose(text)).text.strip() == text


def test_a_template_escapes_what_is_not_prose() -> None:
    for text in HOSTILE:
        assert set(Reader(str(Markup.escape(text))).tags) == set()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Een zin.\n\nNog een.", "<p>Een zin.</p>\n<p>Nog een.</p>"),
        ("**sterk** en *schuin*", "<p><strong>sterk</strong> en <em>schuin</em></p>"),
        ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
        ("1. een\n2. twee", "<ol>\n<li>een</li>\n<li>twee</li>\n</ol>"),
        ("Dit:\n- een\n- twee", "<p>Dit:</p>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
        ("Dit\ndus:\n* een", "<p>Dit\ndus:</p>\n<ul>\n<li>een</li>\n</ul>"),
        ("- een\n  nog een\n- twee", "<ul>\n<li>een\n  nog een</li>\n<li>twee</li>\n</ul>"),
        (
            "[site](https://elders.example/)",
            '<p><a href="https://elders.example/" rel="noopener">site</a></p>',
        ),
        ("[bel](tel:+31612)", '<p><a href="tel:+31612" rel="noopener">bel</a></p>'),
        (
            "<https://elders.example>",
            '<p><a href="https://elders.example" rel="noopener">https://elders.example</a></p>',
        ),
        (
            "<bieb@elders.example>",
            '<p><a href="mailto:bieb@elders.example" rel="noopener">bieb@elders.example</a></p>',
        ),
        ("3 < 4 & 5 > 4", "<p>3 &lt; 4 &amp; 5 &gt; 4</p>"),
        ("caf&eacute;", "<p>café</p>"),
        ("", ""),
    ],
)
def test_prose(text: str, html: str) -> None:
    assert prose(text) == html


@pytest.mark.parametrize(
    "text",
    ["# kop", "### kop", "kop\n===", "kop\n---", "---", "> citaat", "`code`", "| a | b |"],
)
def test_everything_else_in_prose_is_shown_as_it_was_typed(text: str) -> None:
    assert prose(text) == f"<p>{Markup.escape(text)}</p>"


def test_the_text_below_the_data_has_headings_of_the_third_level_and_no_other() -> None:
    text = "# een\n\n## twee\n\n### drie\n\n#### vier\n\n###### zes\n\n#geen kop"
    assert body(text) == (
        "<p># een</p>\n<p>## twee</p>\n<h3>drie</h3>\n<p>#### vier</p>\n<p>###### zes</p>\n"
        "<p>#geen kop</p>"
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Een *zin*.", "Een <em>zin</em>."),
        ("Een.\n\nTwee.", "<p>Een.</p>\n<p>Twee.</p>"),
        ("- een", "<ul>\n<li>een</li>\n</ul>"),
    ],
)
def test_a_phrase_stands_inside_a_sentence_where_it_can(text: str, html: str) -> None:
    assert phrase(text) == html


def test_prose_as_one_line() -> None:
    assert plain("Een **zin** met\n- een & een\n- <b>") == "Een zin met een & een <b>"


@pytest.mark.parametrize(
    ("length", "short"),
    [
        (40, "De bibliotheek, als plek voor iedereen."),
        (20, "De bibliotheek, als …"),
        (16, "De bibliotheek …"),
    ],
)
def test_shortened_between_words(length: int, short: str) -> None:
    assert shortened("De bibliotheek, als *plek* voor iedereen.", length) == short


def test_a_word_longer_than_that_is_cut() -> None:
    assert shortened("Aanbevelingenbijeenkomst volgt.", 12) == "Aanbevelinge …"


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_enumerated(words: list[str], said: str) -> None:
    assert enumerated(words) == said


@pytest.mark.parametrize(("number", "said"), [(0, "nul"), (1, "een"), (10, "tien"), (11, "11")])
def test_counted(number: int, said: str) -> None:
    assert counted(number) == said


@pytest.mark.parametrize("role", ["bewoner", "begeleider", "deelnemer", "partner"])
def test_every_role_can_be_counted_whatever_words_a_site_has(role: str) -> None:
    withheld = Name(text="").model_copy(update={"role": role})
    assert people([withheld], {"buur": "buren"}) == [f"een {role}"]
    assert people([withheld] * 3, {"buur": "buren"}) == [f"drie {ROLE_WORDS[role]}"]


def test_a_template_that_asks_for_what_is_not_there_fails(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("{{ niets }}", "utf-8")
    with pytest.raises(UndefinedError):
        Templates([tmp_path], ROLE_WORDS).render("x.html", "")


def test_text_in_a_template_is_escaped_and_never_a_template(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("{{ text }}", "utf-8")
    html = Templates([tmp_path], ROLE_WORDS).render("x.html", "", text="<b>{{ 7*7 }}</b>")
    assert html == "&lt;b&gt;{{ 7*7 }}&lt;/b&gt;"


def test_a_site_has_its_own_templates_first(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "agenda.html").write_text("{{ to('agenda/') }}", "utf-8")
    assert Templates([tmp_path], ROLE_WORDS).render("pages/agenda.html", "methode/") == "../agenda/"


def test_pieces_are_lines_of_lawful_signs(tmp_path: Path) -> None:
    """Nothing but the template opens or ends a piece, and each is one line that XML may hold."""
    (tmp_path / "x.html").write_text(
        "<output>a <b>{{ text }}</b></output>\n<output>\n{{ text }}\n</output>", "utf-8"
    )
    text = "1\n2\r3\u20284\x005\x1b6\x7f7\ufffe8</output><output>\u202e9"
    said = "1 2 3 45678</output><output>9"
    assert Templates([tmp_path], ROLE_WORDS).pieces("x.html", text=text) == (f"a {said}", said)


LONG = {
    "one line": "woord " * 3400,
    "lines": "Een regel van een tekst.\n" * 800,
    "a list below": "woord\n" * 3400 + "- een punt",
    "a list": "- een\n" * 3400,
}


@pytest.mark.parametrize("kind", LONG)
def test_the_longest_text_takes_no_longer_than_its_length(kind: str) -> None:
    began = time.process_time()
    body(LONG[kind])
    assert time.process_time() - began < 5
