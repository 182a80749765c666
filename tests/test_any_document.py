"""The draft of any document reads, loses no word, and shows the writer's text as it was typed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opbrengst.checks.instructions import words as words_of
from opbrengst.importers.blocks import Block, Cell, Run
from opbrengst.importers.drafts import Draft, TooMuchError
from opbrengst.importers.drafts.days import first_day, time_in
from opbrengst.importers.drafts.instructions import SMALL
from opbrengst.importers.drafts.parties import is_nobody
from opbrengst.importers.drafts.runs import alike, cleaned, one_line
from opbrengst.importers.drafts.signs import LABELS, SECTIONS, TITLES
from opbrengst.reading import LARGEST_FILE
from opbrengst.rendering.text import kept_in, plain
from opbrengst.vocabulary import ROLE_WORDS
from tests.draft_words import lost
from tests.importing import KNOWN, heading, item, made_of, mistakes, paragraph, read

HERE = Path(__file__).parent
PAYLOADS = yaml.safe_load((HERE / "hostile_payloads.yml").read_text("utf-8"))
FORMAT = (HERE / "word" / "format.txt").read_text("utf-8").splitlines()
OWN = (
    "Meewerkers : Canarie Kwetsbaar, Pluis van der Veer & Bob", "Reactie van de gemeente",
    "Toezeggingen", "Bieb: Er komt koffie. (termijn: mei 2027)", "Vervolg", "Verder", "N.B. houden",
    "Volgende bijeenkomst: donderdag 10 juni 2027, 19:30 - 21:00 uur, de zaal", "NB: blijven",
    "Begeleid door Bureau Voorbeeld en Jan Kwetsbaar", "Idee 3 - De kiosk", "Idee: x", "- een",
    "  - twee", "o  drie", "1. Algemenen aanbevelingen", "Datum: 24-11-26", "Waterrijk: de avond",
    "dinsdag 24 november 2026", "Voor wie: iedereen", "Waarom", "Aanwezigen: Jan Jansen, Bo Bos",
    "Voor partners", "bla: bla", "Vraag: kan dat? (op korte termijn)", "Focus daarbij op:",
    "tekst: plan: x", "drie bewoners en een bewoner", "De groep zoekt: lezers", "Afspraken",
    "Plaats: Dorp", "Wat er concreet werd", "CONCEPT", "Pagina 1 van 3", "Meewerkers",
)  # fmt: skip
WORD = st.sampled_from((
    "de", "kiosk", "*", "_x_", "**", "[a](http://x.nl)", "<b>", "&amp;", "#", "1.", "-", "plan:",
    "- plan:", "'s", '"', "`", "\\", "{{ x }}", "---", "===", "\t", "\n", "\u202e", "\ufffd", "\0",
    "é", "€", "你好", "…", ":", "!", "@", "%", "|", ">", "idee", "Bewoner A", "Jan Jansen", "nb:",
    "e.a.", "(voorbeeld)", "12", "19:30", "\ud800", "06-12345678", "a@b.nl",
))  # fmt: skip
TEXT = st.one_of(
    st.sampled_from(FORMAT), st.sampled_from(OWN), st.sampled_from(list(PAYLOADS.values())),
    st.lists(WORD, max_size=12).map(" ".join), st.text(max_size=30),
)  # fmt: skip
LINK = st.sampled_from(("", "", "", "https://x.nl/a(b)", "javascript:x"))
# Apart, so that no two words become one.
RUN = st.builds(Run, TEXT.map(lambda text: f"{text} "), st.booleans(), st.booleans(), LINK)
BLOCK = st.builds(
    Block,
    st.lists(RUN, max_size=2).map(tuple),
    st.sampled_from(("paragraph", "paragraph", "heading", "item", "picture")),
    st.integers(0, 4),
    st.booleans(),
    st.sampled_from(("", "Caption")),
    st.sampled_from((*["body"] * 8, "table", "box", "note", "header", "footer", "hidden")),
    st.one_of(
        st.none(),
        st.none(),
        st.builds(Cell, st.integers(1, 2), st.integers(1, 2), st.integers(1, 2)),
    ),
    st.sampled_from((b"", b"x", b"\x89PNG\r\n\x1a\n")),
)
PHRASES = (*TITLES, *(each for x in (SECTIONS, LABELS) for each in sum(x.values(), ())))
OF_FORMAT = re.compile(
    r"[^\W\d_]{3,5}\W*(?:nr\.?\s*)?\w{0,3}\s*[:.)–—-]?|n\.?\s?b\.?\s*[:–-]?"
    r"|rea\w+(?: (?:van|vanuit|vanwege|door))?"
    r"|(?:deze|de|onze) \w+ bestond uit (?:[\w-]+ )?(?:onder)?del?en\W?"
    r"|toezegging(?:en)? (?:van|vanuit|door)|wat ervan werd, staat op \S+"
    r"|voorbeeld: de datum, de meewerkers en de afspraken zijn verzonnen\.|\(termijn:?",
    re.IGNORECASE,
)
KNOWN_WORDS = {word for line in FORMAT for word in words_of(line)} | SMALL


def may_go(why: str, text: str) -> bool:
    """Tell whether words may be left out of a draft: this is the whole list of what may."""
    bare = re.sub(r"^(?:\d{1,2}(?:\.\d+)*|[a-z])[.)]?\s+", "", text.strip(" :.\t–-"))
    judged: dict[str, Callable[[], object]] = {
        # Words of the format.
        "instruction": lambda: all(
            word in KNOWN_WORDS or any(alike(word, each) for each in KNOWN_WORDS)
            for word in words_of(text)
        ),
        "blank": lambda: re.fullmatch(r"<[^<>]{4,20}>", text),
        "heading": lambda: OF_FORMAT.fullmatch(text) or any(alike(bare, p) for p in PHRASES),
        "label": lambda: (
            OF_FORMAT.fullmatch(text)
            or any(alike(bare, p) or alike(_joined(bare), _joined(p)) for p in PHRASES)
            or alike(bare, "Idee")
        ),
        # What stands in the file in another form: its name, its folder, an id, a label, a choice.
        "day": lambda: (
            first_day(text) or re.fullmatch(r"[\W]*(?:(?:d\.? ?d\.?|op|te|in|van|datum)\W*)*", text)
        ),
        "time": lambda: time_in(text),
        "place": lambda: alike(bare.strip(" ,"), KNOWN.name),
        "organisation": lambda: words_of(text),
        "label again": lambda: text.split(maxsplit=1)[0].lower() in ROLE_WORDS,
        "group": lambda: bare.lower() in {"groep", "de groep"},
        "role": lambda: text.lower() in ROLE_WORDS,
        "voice": lambda: bare.lower() in {"vraag", "suggestie"},
        "term": lambda: re.fullmatch(r"\(op (?:kort|lang)e termijn\)", text),
        "draft": lambda: bare.strip("()").lower() == "concept",
        # What says nothing by itself.
        "nobody": lambda: is_nobody(text),
        "between names": lambda: set(text.lower().split()) <= {"en", "de", "het"},
        "mark": lambda: len(text.strip(".)")) <= 2,
        "page number": lambda: re.fullmatch(
            r"(?i)(?:pagina|blz\.?|bladzijde)? ?\d{0,3}(?: ?(?:van|/|-) ?\d+)?", text
        ),
        "said already": lambda: True,  # that it is, the count of all words shows
    }
    return bool(judged[why]())


def _joined(text: str) -> str:
    return re.sub(r"[\s–-]", "", text)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCK, max_size=14))
def test_any_document_becomes_a_draft_that_reads_and_loses_no_word(blocks: list[Block]) -> None:
    made = made_of(*blocks)
    assert mistakes(made) == set()
    assert lost(blocks, made) == []
    assert [each for each in made.left_out if not may_go(*each)] == []
    assert "verslag: concept" in made.text


IDEA = ("Idee 1: De kiosk", "Meewerkers: Bewoner A")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_words_are_shown_as_they_were_typed(payload: str) -> None:
    text = PAYLOADS[payload]
    made = made_of(
        heading("Algemene aanbevelingen"), item(f"Zeg {text}"), IDEA[0], f"Zeg {text}", IDEA[1],
        "Verder", f"Zeg {text}", "Reactie van de bibliotheek", f"Zeg {text}",
    )  # fmt: skip
    assert mistakes(made) == set()
    meeting = read(filled(made))
    wanted = one_line(kept_in(cleaned(f"Zeg {text}")))
    texts = [meeting.ideas[0].description, meeting.responses[0].text, meeting.body]
    shown = [*map(plain, texts), plain(meeting.recommendations[0].text)]
    assert [each for each in shown if each != wanted and "\n" not in text] == []


def filled(made: Draft) -> Draft:
    """A draft with the blanks filled in that this reader asks for."""
    said = made.text.replace("aanwezigen:\n", "aanwezigen: 1\n").replace("focus:\n", "focus: x\n")
    return replace(made, text=said)


@pytest.mark.parametrize(
    "text",
    [
        "*geen* nadruk",
        "_ook_ niet",
        "2 * 3 * 4",
        "1. geen lijst",
        "- geen lijst",
        "# geen kop",
        "> geen citaat",
        "[geen](link)",
        "<https://geen.example>",
        "a &amp; b",
        "\\*",
        "snake_case_x",
        "`code`",
        "![beeld](x.png)",
        "[a]: https://x.nl",
        "a  \nb",
        "***",
        "+ plus",
        "3) drie",
    ],
)
def test_marks_of_markdown_stay_signs(text: str) -> None:
    made = made_of(IDEA[0], f"Zo: {text}", text, IDEA[1])
    meeting = read(filled(made))
    assert plain(meeting.ideas[0].description).endswith(one_line(text).lstrip("-+ 0123456789.)*"))


def test_a_look_that_prose_has_is_kept() -> None:
    runs = (
        Run("Elke "),
        Run("eerste ", bold=True),
        Run("dinsdag", bold=True, italic=True),
        Run(", zie "),
        Run("de kaart", link="https://kaart.example/"),
        Run(" en "),
        Run("niet", link="javascript:x"),
    )
    made = made_of(IDEA[0], Block(runs), IDEA[1])
    wanted = "Elke **eerste** ***dinsdag***, zie [de kaart](https://kaart.example/) en niet"
    assert f"beschrijving: {wanted}\n" in made.text


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([IDEA[0], "woord " * 4000], "Deze tekst is te lang"),
        (
            [heading("Aanbevelingen"), *[item(f"nummer {n} is dit") for n in range(201)]],
            "Dit is te veel",
        ),
        ([IDEA[0], "[" * 201], "Hier staan te veel"),
        (["Aanwezigen: 1234567 bewoners"], "Dit is geen aantal"),
    ],
)
def test_what_the_reader_will_not_take_is_a_doubt_with_its_reason(
    lines: Sequence[Block | str], reason: str
) -> None:
    made = made_of(*lines)
    assert mistakes(made) == set()
    assert any("kon niet in" in doubt.reason for doubt in made.doubts), reason
    blocks = [each if isinstance(each, Block) else paragraph(each) for each in lines]
    assert lost(blocks, made) == []


def test_what_is_more_than_a_file_may_hold_is_refused() -> None:
    with pytest.raises(TooMuchError):
        made_of(*[IDEA[0], *["veel woorden op een rij"] * (LARGEST_FILE // 20)])


def test_each_thing_has_an_id_of_its_own() -> None:
    """What is said twice, was said before, is no word, or is taken by a page."""
    known = replace(KNOWN, ids=frozenset({"kiosk"}))
    made = made_of(
        heading("Aanbevelingen"), item("Koffie"), item("Koffie"), item("你好"),
        "Idee 1: De kiosk", "x", "Idee 2: Index", "x", known=known,
    )  # fmt: skip
    ids = re.findall(r"id: (\S+)", made.text)
    assert ids == ["koffie-2", "aanbeveling-3", "kiosk-2", "idee-index"]


@pytest.mark.parametrize(
    "text",
    [
        "*_" * 9000,
        "a" + " " * 200_000 + "b",
        "[" * 9000,
        "a? " * 9000,
        "1-" * 9000,
        "Bob en " * 2000,
    ],
    ids=["emphasis", "room", "brackets", "questions", "figures", "names"],
)
def test_what_is_long_and_strange_is_read_too(text: str) -> None:
    lines = [paragraph(each) for each in (IDEA[0], text, f"Meewerkers: {text[:4000]}")]
    made = made_of(*lines)
    assert mistakes(made) == set()
    assert lost(lines, made) == []
