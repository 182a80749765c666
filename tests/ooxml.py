"""Word files written by hand: paragraphs as XML, packed to always the same bytes."""

import io
from collections.abc import Mapping
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

OPEN = "http://schemas.openxmlformats.org"
SPACES = {
    "w": f"{OPEN}/wordprocessingml/2006/main",
    "r": f"{OPEN}/officeDocument/2006/relationships",
    "wp": f"{OPEN}/drawingml/2006/wordprocessingDrawing",
    "a": f"{OPEN}/drawingml/2006/main",
    "pic": f"{OPEN}/drawingml/2006/picture",
    "m": f"{OPEN}/officeDocument/2006/math",
    "c": f"{OPEN}/drawingml/2006/chart",
    "dgm": f"{OPEN}/drawingml/2006/diagram",
    "mc": f"{OPEN}/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
_DECLARED = " ".join(f'xmlns:{name}="{address}"' for name, address in SPACES.items())
_DAY = (1980, 1, 1, 0, 0, 0)
MAIN = "word/document.xml"


def r(words: str, properties: str = "") -> str:
    """A run."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(words, quote=False)}</w:t></w:r>'


def b(words: str) -> str:
    """A run in bold."""
    return r(words, "<w:b/>")


def p(*runs: str, style: str = "", listed: tuple[int, int] | None = None, more: str = "") -> str:
    """A paragraph of runs; what does not begin as an element is a run of its own."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    if listed:
        named += f'<w:numPr><w:ilvl w:val="{listed[1]}"/><w:numId w:val="{listed[0]}"/></w:numPr>'
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    inside = "".join(each if each.startswith("<w:") or not each else r(each) for each in runs)
    return f"<w:p>{properties}{inside}</w:p>"


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells; what does not begin as a cell is one of one paragraph."""
    inside = "".join(
        f"<w:tr>{''.join(e if e.startswith('<w:tc>') else cell(p(e)) for e in row)}</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{inside}</w:tbl>"


def control(inside: str, more: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{more}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def picture(id_: str, description: str = "") -> str:
    """A run with a picture in it."""
    told = f'descr="{escape(description)}"' if description else ""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" {told}/><a:graphic>'
        f'<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{id_}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def box(*paragraphs: str) -> str:
    """A run with a text box, in the new way and in the old, as Word writes both."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>'
        f"<a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def old_box(*paragraphs: str) -> str:
    """A run with a text box in the old way only."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return f"<w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r>"


def field(instruction: str, shown: str) -> str:
    """The runs of a field."""
    marks = (f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in _MARKS)
    begin, separate, end = marks
    told = f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
    return f"{begin}{told}{separate}{r(shown)}{end}"


_MARKS = ("begin", "separate", "end")


def style(id_: str, name: str, inside: str = "", kind: str = "paragraph", based: str = "") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{name}"/>{on}{inside}</w:style>'
    )


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*kinds: str) -> str:
    """The lists of a document: list 1 is of the first kind, and so on."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{kind}</w:abstractNum>'
        for at, kind in enumerate(kinds)
    )
    lists = "".join(
        f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>'
        for at, _ in enumerate(kinds)
    )
    return xml("numbering", abstract + lists)


BULLETS = "".join(level(at, "bullet", "•") for at in range(3))
NUMBERS = "".join(level(at, "decimal", f"%{at + 1}.") for at in range(3))


def xml(name: str, inside: str) -> str:
    """A part of WordprocessingML."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_DECLARED}>{inside}</w:{name}>'


def document(inside: str, heads: Mapping[str, str] | None = None) -> str:
    """A text, with the ids of its headers and footers by what they are for."""
    shown = "".join(
        f'<w:{kind.split()[0]}Reference w:type="{kind.split()[1]}" r:id="{id_}"/>'
        for kind, id_ in (heads or {}).items()
    )
    return xml("document", f"<w:body>{inside}<w:sectPr>{shown}<w:titlePg/></w:sectPr></w:body>")


def relationships(leading: Mapping[str, tuple[str, str]]) -> str:
    """What ids lead to: the end of the type, and a part or an address."""
    each = "".join(
        f'<Relationship Id="{id_}" Type="{SPACES["r"]}/{kind}" Target="{escape(target)}"'
        + (' TargetMode="External"' if kind == "hyperlink" or ":" in target else "")
        + "/>"
        for id_, (kind, target) in leading.items()
    )
    return f'<Relationships xmlns="{OPEN}/package/2006/relationships">{each}</Relationships>'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of parts, of which the bytes do not tell when it was made."""
    made = io.BytesIO()
    with ZipFile(made, "w") as file:
        for name, content in parts.items():
            file.writestr(ZipInfo(name, _DAY), content, ZIP_DEFLATED)
    return made.getvalue()


def word(
    body: str,
    parts: Mapping[str, str | bytes] | None = None,
    leading: Mapping[str, tuple[str, str]] | None = None,
    heads: Mapping[str, str] | None = None,
) -> bytes:
    """A Word file of this text; parts by their name in `word/`, and what its ids lead to."""
    given = {f"word/{name}": content for name, content in (parts or {}).items()}
    shared = {name: (name, f"{name}.xml") for name in _SHARED if f"word/{name}.xml" in given}
    return packed({
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships({"rId1": ("officeDocument", MAIN)}),
        MAIN: document(body, heads),
        "word/_rels/document.xml.rels": relationships({**shared, **(leading or {})}),
        **given,
    })  # fmt: skip


_SHARED = ("styles", "numbering", "footnotes", "endnotes", "comments")
TYPES = (
    f'<Types xmlns="{OPEN}/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    f'<Override PartName="/{MAIN}" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
