"""What is a heading and what an item of a list, by whatever says so."""

import pytest

from opbrengst.importers.word import blocks
from tests.ooxml import BULLETS, level, numbering, p, style, word, xml

OUTLINE = '<w:outlineLvl w:val="{}"/>'
LISTED = '<w:numPr><w:ilvl w:val="{1}"/><w:numId w:val="{0}"/></w:numPr>'


def properties(inside: str) -> str:
    return f"<w:pPr>{inside}</w:pPr>"


def read(body: str, styles: str = "", lists: str = "") -> list[tuple[str, int, bool, str]]:
    parts = {"styles.xml": xml("styles", styles), "numbering.xml": lists or numbering(BULLETS)}
    return [(e.kind, e.depth, e.numbered, e.text) for e in blocks(word(body, parts))]


@pytest.mark.parametrize(
    ("id_", "name", "depth"),
    [
        ("x", "heading 1", 1), ("x", "Heading 2", 2), ("x", "Kop 3", 3), ("Kop4", "eigen naam", 4),
        ("berschrift1", "x", 1), ("x", "Überschrift 2", 2), ("x", "Titre 1", 1),
        ("x", "título 2", 2),
        ("x", "Title", 1), ("Titel", "x", 1), ("x", "Kopje", 0), ("x", "Subtitle", 0),
        ("x", "heading 10", 0),
    ],
)  # fmt: skip
def test_a_heading_by_the_name_of_its_style(id_: str, name: str, depth: int) -> None:
    kind = "heading" if depth else "paragraph"
    assert read(p("a", style=id_), style(id_, name)) == [(kind, depth, False, "a")]


def test_a_heading_by_a_style_that_is_nowhere() -> None:
    assert read(p("a", style="Kop2")) == [("heading", 2, False, "a")]


def test_an_outline_goes_before_a_name_and_a_paragraph_before_its_style() -> None:
    styles = (
        style("Idee", "Idee", properties(OUTLINE.format(2)))
        + style("Eigen", "Eigen", based="Idee")
        + style("Kop1", "heading 1", properties(OUTLINE.format(9)))
    )
    body = (
        p("a", style="Eigen") + p("b", style="Kop1") + p("c", more=OUTLINE.format(0))
        + p("d", style="Idee", more=OUTLINE.format(9))
    )  # fmt: skip
    assert [(kind, depth) for kind, depth, *_ in read(body, styles)] == [
        ("heading", 3), ("paragraph", 0), ("heading", 1), ("paragraph", 0),
    ]  # fmt: skip


def test_an_item_by_its_style_unless_it_says_otherwise() -> None:
    styles = (
        style("Punt", "Punt", properties(LISTED.format(1, 1)))
        + style("Eigen", "Eigen", based="Punt")
        + style("LijstNummer2", "List Number 2", properties(LISTED.format(2, 0)))
    )
    lists = numbering(BULLETS, level(0, "decimal", "%1."))
    body = (
        p("a", style="Punt") + p("b", style="Eigen", listed=(1, 0)) + p("c", style="LijstNummer2")
        + p("d", style="Eigen", listed=(0, 0)) + p("e", listed=(7, 0)) + p("f", listed=(2, 5))
    )  # fmt: skip
    assert read(body, styles, lists) == [
        ("item", 2, False, "a"), ("item", 1, False, "b"), ("item", 2, True, "c"),
        ("paragraph", 0, False, "d"), ("paragraph", 0, False, "e"), ("paragraph", 0, False, "f"),
    ]  # fmt: skip


def test_an_item_by_a_list_that_names_its_style() -> None:
    named = level(0, "bullet", "•") + level(1, "bullet", "•", '<w:pStyle w:val="Onder"/>')
    assert read(p("a", style="Onder"), style("Onder", "Onder"), numbering(named)) == [
        ("item", 2, False, "a")
    ]


def test_a_list_that_only_points_to_another() -> None:
    styles = style("Lijst", "Lijst", properties('<w:numPr><w:numId w:val="1"/></w:numPr>'))
    lists = numbering(BULLETS, '<w:numStyleLink w:val="Lijst"/>')
    assert read(p("a", listed=(2, 1)), styles, lists) == [("item", 2, False, "a")]


def test_what_a_list_writes_before_an_item_is_kept_when_it_is_a_word() -> None:
    told = (
        level(0, "decimal", "Thema %1.") + level(1, "upperLetter", "Idee %1%2:")
        + level(2, "none", "NB:") + level(3, "none", "") + level(4, "decimal", "%5)")
    )  # fmt: skip
    depths = (0, 1, 1, 0, 1, 2, 3, 4)
    body = "".join(p("x", listed=(1, depth)) for depth in depths) + p(listed=(1, 1))
    found = read(body, "", numbering(told))
    assert [(kind, numbered, text) for kind, _, numbered, text in found] == [
        ("item", True, "Thema 1. x"), ("item", True, "Idee 1A: x"), ("item", True, "Idee 1B: x"),
        ("item", True, "Thema 2. x"), ("item", True, "Idee 2A: x"), ("item", False, "NB: x"),
        ("paragraph", False, "x"), ("item", True, "x"), ("item", True, "Idee 2B: "),
    ]  # fmt: skip


def test_a_list_may_begin_at_another_number() -> None:
    lists = numbering(level(0, "decimal", "Idee %1:"), BULLETS).replace(
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/>',
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        + level(0, "decimal", "Punt %1:").replace('w:start w:val="1"', 'w:start w:val="5"')
        + "</w:lvlOverride>",
    )
    body = (
        p("a", listed=(1, 0))
        + p("b", listed=(2, 0))
        + p("c", listed=(2, 0))
        + p("d", listed=(1, 0))
    )
    assert [text for *_, text in read(body, "", lists)] == [
        "Idee 1: a", "Punt 5: b", "Punt 6: c", "Idee 2: d",
    ]  # fmt: skip


def test_a_list_may_begin_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = numbering(level(0, "decimal", "Idee %1:"), BULLETS).replace(
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/>',
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{anew}',
    )
    body = "".join(p("x", listed=(name, 0)) for name in (1, 1, 2, 2))
    assert [text.split()[1] for *_, text in read(body, "", lists)] == ["1:", "2:", "1:", "2:"]


def test_a_heading_stays_one_in_a_list() -> None:
    styles = style("Kop1", "heading 1", properties(LISTED.format(1, 0)))
    lists = numbering(level(0, "decimal", "%1."))
    assert read(p("a", style="Kop1"), styles, lists) == [("heading", 1, True, "a")]
