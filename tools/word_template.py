"""Make the template of Word reports that the package ships: `python -m tools.word_template`.

Staff edit a copy of it in Word, so its styles carry the names that Word gives them; the lists are
one bulleted and one numbered outline, each level with a style of its own.
"""

from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from opbrengst.editions.packages import settled

PATH = Path(__file__).parent.parent / "plugins/opbrengst/templates/word/verslag.docx"
GREEN, INK, QUIET, SUN = "0B5C5E", "1D2733", "56606B", "FBF0D0"
FONT = "Calibri"
# Name, what it is based on, points, colour, space above and below in points.
PARAGRAPHS = (
    ("Normal", None, 11.5, INK, 0, 6),
    ("Heading 1", "Normal", 22, GREEN, 0, 4),
    ("Heading 2", "Normal", 16, GREEN, 18, 4),
    ("Heading 3", "Normal", 13, INK, 12, 3),
    ("Subtitle", "Normal", 13, QUIET, 0, 12),
    ("Date", "Normal", 13, QUIET, 0, 0),
    ("Caption", "Normal", 10, QUIET, 2, 10),
    ("NB", "Normal", 11.5, INK, 8, 8),
    ("Voorbeeld", "Normal", 11.5, INK, 4, 8),
    ("Meewerkers", "Normal", 11.5, INK, 0, 6),
    ("Credit", "Normal", 10, QUIET, 18, 0),
    ("Footer", "Normal", 10, QUIET, 0, 0),
    *((f"List {kind}{level}", "Normal", 11.5, INK, 0, 3)
      for kind in ("Bullet", "Number", "Continue") for level in ("", " 2", " 3")),
)  # fmt: skip
BOLD = {"Heading 1", "Heading 2", "Heading 3", "Meewerkers"}
KEPT = {name for name, *_ in PARAGRAPHS} | {
    "Default Paragraph Font",
    "Normal Table",
    "Table Normal",
    "No List",
}
BULLETS = "•–▪"
UNUSED = {"thumbnail", "stylesWithEffects", "customXml", "theme", "webSettings", "fontTable"}


def main() -> None:
    """Write the template."""
    document = Document()
    _page(document)
    _styles(document)
    _lists(document)
    _footer(document)
    _without_leftovers(document)
    core = document.core_properties
    core.author = core.comments = core.keywords = core.last_modified_by = ""
    core.title, core.language = "Verslag", "nl-NL"
    made = BytesIO()
    document.save(made)
    PATH.write_bytes(settled(made.getvalue()))
    print(f"{PATH.name}: {PATH.stat().st_size} bytes")


def _without_leftovers(document: Any) -> None:
    """Leave out what python-docx's own template brings and no report uses."""
    for part in (document.part, document.part.package):
        for name, relation in list(part.rels.items()):
            if relation.reltype.rpartition("/")[2] in UNUSED:
                del part.rels[name]


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)


def _styles(document: Any) -> None:
    styles = document.styles
    for style in list(styles):
        if style.name not in KEPT:
            style.element.getparent().remove(style.element)
    for latent in styles.element.findall(qn("w:latentStyles")):
        styles.element.remove(latent)
    for link in list(styles.element.iter(qn("w:link"))):  # to a style of letters that is gone
        link.getparent().remove(link)
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")
    for fonts in styles.element.iter(qn("w:rFonts")):  # of a theme that is gone
        fonts.attrib.clear()
    for row in PARAGRAPHS:
        _style(styles, *row)
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.underline, link.font.color.rgb = True, RGBColor.from_string(GREEN)
    for name in ("NB", "Voorbeeld"):
        _boxed(styles[name], "F2C14E" if name == "NB" else QUIET)


def _style(
    styles: Any, name: str, base: str | None, size: float, colour: str, *space: float
) -> None:
    known = {style.name for style in styles}
    style = styles[name] if name in known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for part in (style.element.rPr, style.element.pPr):
        if part is not None:
            style.element.remove(part)
    style.base_style = styles[base] if base else None
    style.quick_style, style.hidden, style.unhide_when_used = True, False, False
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), name in BOLD
    style.font.color.rgb = RGBColor.from_string(colour)
    form = style.paragraph_format
    form.space_before, form.space_after = (Pt(each) for each in space)
    form.line_spacing, form.widow_control = 1.25, True
    if name.startswith("Heading"):
        form.keep_with_next = True
        level = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{int(name[-1]) - 1}"/>')
        style.element.get_or_add_pPr().append(level)
    if name.startswith("List Continue"):
        form.left_indent = Cm(0.7 * (int(name[-1]) if name[-1].isdigit() else 1))


def _boxed(style: Any, colour: str) -> None:
    """Draw a line at the left of a paragraph and lay a colour behind it."""
    properties = style.element.get_or_add_pPr()
    side = f'<w:left w:val="single" w:sz="36" w:space="8" w:color="{colour}"/>'
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{side}</w:pBdr>")
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{SUN}"/>')
    # The order of the schema: keeps, then border, shade, then spacing.
    at = properties.index(properties.find(qn("w:spacing")))
    properties.insert(at, shade)
    properties.insert(at, border)


def _lists(document: Any) -> None:
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    kinds = ("Bullet", "Number")
    for number, kind in enumerate(kinds):
        levels = "".join(_level(document.styles, kind, level) for level in range(3))
        multi = '<w:multiLevelType w:val="multilevel"/>'
        opened = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
        numbering.append(parse_xml(f"{opened}{multi}{levels}</w:abstractNum>"))
    for number, kind in enumerate(kinds):
        of_kind = f'<w:abstractNumId w:val="{number}"/>'
        opened = f'<w:num {nsdecls("w")} w:numId="{number + 1}">'
        numbering.append(parse_xml(f"{opened}{of_kind}</w:num>"))
        for level in range(3):
            style = document.styles[f"List {kind}{f' {level + 1}' if level else ''}"]
            numbered = style.element.get_or_add_pPr().get_or_add_numPr()
            numbered.get_or_add_numId().val = number + 1
            if level:
                numbered.get_or_add_ilvl().val = level


def _level(styles: Any, kind: str, level: int) -> str:
    style = styles[f"List {kind}{f' {level + 1}' if level else ''}"].style_id
    form = "bullet" if kind == "Bullet" else ("decimal", "lowerLetter", "lowerRoman")[level]
    text = BULLETS[level] if kind == "Bullet" else f"%{level + 1}."
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{397 * (level + 1)}" w:hanging="397"/></w:pPr></w:lvl>'
    )


def _footer(document: Any) -> None:
    """Number the pages, as the format does."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style, paragraph.alignment = document.styles["Footer"], WD_ALIGN_PARAGRAPH.RIGHT
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))  # noqa: SLF001 # python-docx knows no fields


if __name__ == "__main__":
    main()
