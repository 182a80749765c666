"""Word files as paragraphs: made in fifteen ways, each read to the last word."""

import io
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest

from opbrengst.importers import word
from opbrengst.importers.blocks import Block, Cell, Run
from opbrengst.importers.refusal import UnreadableReportError
from opbrengst.importers.word import blocks
from tests.conftest import GOLDEN
from tests.ooxml import b, box, control, field, old_box, p, picture, r, table, xml
from tests.ooxml import word as made
from tests.photographs import taken
from tests.word_files import FILES, MADE
from tests.word_words import split, words

Compare = Callable[[Path, Mapping[str, str]], None]


def told(block: Block) -> str:
    """A block in a line, with its looks as in Markdown."""
    marks = [block.kind, str(block.depth)]
    marks += ["numbered"] if block.numbered else []
    marks += [block.where, *([".".join(map(str, block.cell))] if block.cell else [])]
    marks += [f"({block.style})"] if block.style else []
    marks += [f"[{len(block.picture)} bytes]"] if block.kind == "picture" else []
    return f"{' '.join(marks)} | {''.join(map(looks, block.runs))}"


def looks(run: Run) -> str:
    text = run.text.replace("\n", "⏎").replace("\t", "⇥").replace("\u00a0", "⍽")
    text = f"*{text}*" if run.italic else text
    text = f"**{text}**" if run.bold else text
    return f"[{text}]({run.link})" if run.link else text


def test_each_way_to_make_a_file(compare: Compare) -> None:
    read = {f"{name}.txt": "".join(f"{told(each)}\n" for each in blocks(content))
            for name, content in FILES.items()}  # fmt: skip
    assert len(read) >= 15
    compare(GOLDEN / "blocks", read)


@pytest.mark.parametrize("name", FILES)
def test_no_word_is_lost(name: str) -> None:
    """Headers may say the same on each page, and stand here once."""
    shown = words(FILES[name])
    read = Counter(split("\n".join(each.text for each in blocks(FILES[name]))))
    assert len(shown) > 40
    assert {each for each in shown if each not in read} == set()
    if name != "around":
        assert shown - read == Counter()


@pytest.mark.parametrize("name", MADE)
def test_a_file_is_made_the_same_each_time(name: str) -> None:
    assert MADE[name]() == FILES[name]


def texts(content: bytes, where: str = "") -> list[str]:
    return [each.text for each in blocks(content) if where in {"", each.where}]


def test_comments_and_what_was_deleted_are_nowhere() -> None:
    said = "\n".join(texts(FILES["tracked"]) + texts(FILES["around"]))
    for gone in ("concept", "geschrapt", "regen", "weggehaald", "Klopt dit", "Weg", "navragen"):
        assert gone not in said
    assert said.count("Een boekenruilkast") == 1


def test_hidden_words_are_told_apart() -> None:
    assert texts(FILES["around"], "hidden") == [
        " (Canarie Verborgen)", "Interne opmerking: niet publiceren", "Geheim",
    ]  # fmt: skip
    unseen = "<w:vanish/>"
    seen = r("toch te zien", '<w:rStyle w:val="Weg"/><w:vanish w:val="0"/>')
    row = f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{p('rij')}</w:tc></w:tr></w:tbl>"
    styles = xml("styles", '<w:style w:type="character" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr>'
                 "</w:style>")  # fmt: skip
    content = made(
        p("a", r("b", unseen), "c", r("d", '<w:rStyle w:val="Weg"/>'), seen)
        + row + p(r("e", unseen), box(p("vak"))),
        {"styles.xml": styles},
    )  # fmt: skip
    assert [(each.where, each.text) for each in blocks(content)] == [
        ("body", "actoch te zien"), ("hidden", "bd"), ("hidden", "rij"), ("hidden", "e"),
        ("box", "vak"),
    ]  # fmt: skip


def test_a_box_stands_once_whichever_way_it_was_drawn() -> None:
    new, old = box(p("nieuw")), old_box(p("oud"))
    both = new.replace('<w:t xml:space="preserve">nieuw</w:t>', "", 1)
    found = [(each.where, each.text) for each in blocks(made(p("a", new, "b", old, both)))]
    assert found == [("body", "ab"), ("box", "nieuw"), ("box", "oud"), ("box", "nieuw")]


def test_a_place_in_a_table_is_counted_by_its_columns() -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("a") + "</w:tc>"
    inner = f"<w:tc><w:tcPr/>{table(('b',))}{p('c')}</w:tc>"
    found = blocks(made(table((wide, inner), ("d", "e", "f")) + table(("g",))))
    assert [(each.text, each.cell) for each in found] == [
        ("a", Cell(1, 1, 1)), ("b", Cell(2, 1, 1)), ("c", Cell(1, 1, 3)), ("d", Cell(1, 2, 1)),
        ("e", Cell(1, 2, 2)), ("f", Cell(1, 2, 3)), ("g", Cell(3, 1, 1)),
    ]  # fmt: skip


def test_words_lead_where_they_lead() -> None:
    anchor = '<w:hyperlink r:id="l1" w:anchor="kop"><w:r><w:t>d</w:t></w:r></w:hyperlink>'
    within = field(' HYPERLINK "https://een.example/x" \\l "deel" \\o "Lees \\t mee" ', "b")
    content = made(
        p("a ", within, field(" PAGE ", "c"), anchor, field(' HYPERLINK \\l "hier" ', "e")),
        leading={"l1": ("hyperlink", "https://twee.example/")},
    )
    assert blocks(content)[0].runs == (
        Run("a "), Run("b", link="https://een.example/x#deel"), Run("c"),
        Run("d", link="https://twee.example/#kop"), Run("e"),
    )  # fmt: skip


def test_what_fields_show_without_saying_so() -> None:
    def bare(instruction: str, data: str = "") -> str:
        kept = f"<w:ffData>{data}</w:ffData>"
        begin = f'<w:fldChar w:fldCharType="begin">{kept}</w:fldChar>'
        end = '<w:fldChar w:fldCharType="end"/>'
        return f"<w:r>{begin}<w:instrText>{instruction}</w:instrText>{end}</w:r>"

    choices = '<w:listEntry w:val="Nee"/><w:listEntry w:val="Ja"/>'
    chosen = f'<w:ddList><w:result w:val="1"/>{choices}</w:ddList>'
    content = made(p(
        bare("FORMCHECKBOX", "<w:checkBox><w:checked/></w:checkBox>"),
        bare("FORMCHECKBOX", '<w:checkBox><w:checked w:val="0"/><w:default/></w:checkBox>'),
        bare("FORMDROPDOWN", chosen), bare("MACROBUTTON Niets Typ hier"), bare("PAGE"),
    ))  # fmt: skip
    assert texts(content) == ["☒☐JaTyp hier"]


def test_symbols_are_letters_that_every_font_has() -> None:
    def drawn(font: str, code: str) -> str:
        return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'

    letters = r("\uf0b7\uf0fe\uf07f", '<w:rFonts w:ascii="Wingdings"/>')
    content = made(p(
        drawn("Wingdings", "F0A7"), drawn("Wingdings", "f0fc"), drawn("Symbol", "B0"),
        drawn("Elders", "F0B7"), drawn("Elders", "41"), drawn("Wingdings", "F0"), drawn("x", "zz"),
        drawn("x", "D800"), letters, r("\uf0b7"),
    ))  # fmt: skip
    assert texts(content) == ["▪✓°•A⇨🕐🗹▯•"]


def test_pictures_are_handed_over_and_never_fetched() -> None:
    content = made(
        p(picture("in", "Het bord"), "naast het beeld") + p(picture("out", "Van elders"))
        + p(picture("gone", "Kwijt")) + control(p(picture("in"))),
        {"media/bord.png": taken("png")},
        {"in": ("image", "media/bord.png"), "out": ("image", "https://elders.example/x.png"),
         "gone": ("image", "media/weg.png")},
    )  # fmt: skip
    found = [(each.kind, each.text, len(each.picture)) for each in blocks(content)]
    size = len(taken("png"))
    assert found == [
        ("paragraph", "naast het beeld", 0), ("picture", "Het bord", size),
        ("picture", "Van elders", 0), ("picture", "Kwijt", 0), ("picture", "", size),
    ]  # fmt: skip


def test_a_picture_stands_once_whichever_way_it_was_drawn() -> None:
    old = '<w:r><w:pict><v:shape alt="Oud"><v:imagedata r:id="in"/></v:shape></w:pict></w:r>'
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wpg">{picture("in", "Nieuw")}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    content = made(p(both) + p(old), {"media/a.png": b"x"}, {"in": ("image", "media/a.png")})
    assert [(each.text, each.picture) for each in blocks(content)] == [
        ("Nieuw", b"x"),
        ("Oud", b"x"),
    ]


def test_a_damaged_picture_does_not_hold_up_the_words() -> None:
    content = bytearray(FILES["python-docx"])
    with ZipFile(io.BytesIO(content)) as package:
        entry = next(each for each in package.infolist() if each.filename.endswith(".png"))
    at = entry.header_offset + 30 + len(entry.filename) + 20
    content[at] ^= 0xFF
    found = blocks(bytes(content))
    assert [each.picture for each in found if each.kind == "picture"] == [b""]
    assert [e.text for e in found] == texts(FILES["python-docx"])


def test_bold_counts_by_whatever_says_so() -> None:
    styles = xml("styles", '<w:style w:type="paragraph" w:styleId="Vet"><w:rPr><w:b/></w:rPr>'
                 "</w:style>")  # fmt: skip
    plain = r("c", '<w:b w:val="0"/>')
    found = blocks(made(p("a", style="Vet") + p(b("b"), " ") + p("a", plain, style="Vet"),
                        {"styles.xml": styles}))  # fmt: skip
    assert [each.bold for each in found] == [True, True, False]


def test_nothing_is_read_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "find_spec", lambda _: None)
    with pytest.raises(UnreadableReportError) as refused:
        blocks(FILES["dutch"])
    assert refused.value.code == "word_extra_missing"


def test_mammoth_is_loaded_only_to_read() -> None:
    code = "import sys, opbrengst.importers.word; sys.exit('mammoth' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
