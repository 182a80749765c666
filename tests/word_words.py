"""The words that a Word file shows, counted straight from its XML, by nothing of ours."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element
from zipfile import ZipFile

TEXTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
UNSEEN = {
    "del", "moveFrom", "delText", "pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "sectPr",
}  # fmt: skip
WRITTEN = re.compile(
    r"\{http://(schemas\.openxmlformats|purl\.oclc)\.org/(ooxml/)?"
    r"(wordprocessingml|drawingml|officeDocument)/(2006/)?(main|math)\}t"
)
"""The namespaces of words: in any other, not even Word shows them."""
# Between these, words stand apart.
APART = {"p", "tab", "ptab", "br", "cr", "noBreakHyphen", "rt", "tbl", "txbxContent"}


def words(content: bytes) -> Counter[str]:
    """How often each word stands in the text, the headers, the footers and the notes."""
    with ZipFile(io.BytesIO(content)) as package:
        names = [name for name in package.namelist() if TEXTS.fullmatch(name)]
        return Counter(word for name in names for word in of_part(package.read(name)))


def of_part(content: bytes) -> list[str]:
    return split("".join(_shown(ET.fromstring(content))))  # noqa: S314 - our own files


def split(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _shown(element: Element) -> Iterator[str]:
    later: list[Element] = []
    for child in element:
        name = child.tag.rpartition("}")[2]
        if name in UNSEEN or _is_deleted(child, name):
            continue
        if name in {"drawing", "pict", "object"}:  # beside the words, maybe in the midst of one
            later.append(child)
            continue
        apart = " " if name in APART else ""
        yield " " if name == "den" else apart
        if name == "t" and WRITTEN.fullmatch(child.tag):
            yield child.text or ""
        yield from _shown(_one_way(child) if name == "AlternateContent" else child)
        yield apart
    for child in later:
        yield " "
        yield from _shown(child)
        yield " "


def _is_deleted(element: Element, name: str) -> bool:
    mark = {"tr": ("trPr", "del"), "tc": ("tcPr", "cellDel")}.get(name)
    found = element.find("/".join(f"{{*}}{each}" for each in mark)) if mark else None
    return found is not None


def _one_way(either: Element) -> Element:
    """The first of some ways to say the same that says a word."""
    ways = either.findall("{*}Choice") + either.findall("{*}Fallback") or [either]
    return next((way for way in ways if any(e.tag.endswith("}t") for e in way.iter())), ways[0])
