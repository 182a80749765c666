"""Word files as they come back from a bad stick: bytes changed, elements out of their place."""

import io
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element, ParseError
from zipfile import ZipFile

from opbrengst.importers.refusal import UnreadableReportError
from opbrengst.importers.word import blocks
from opbrengst.messages import MESSAGES
from tests.damage import HOSTILE
from tests.ooxml import SPACES, packed
from tests.word_files import FILES
from tests.word_words import split, words

TEXTS = re.compile(r"word/(document|footnotes|endnotes)\.xml")
SMALL = sorted(name for name in FILES if name != "python-docx")
"""Its template alone is larger than all the others."""
NAMES = (
    "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:ins", "w:hyperlink",
    "w:txbxContent", "w:drawing", "w:pict", "w:fldSimple", "w:fldChar", "w:instrText", "w:sym",
    "w:ruby", "w:rt", "w:br", "w:tab", "w:body", "w:object", "m:f", "m:num", "m:t", "a:blip", "a:p",
    "a:t", "v:textbox", "v:textpath", "v:imagedata", "c:chart", "dgm:relIds", "mc:AlternateContent",
    "mc:Choice", "mc:Fallback", "w:numPr", "w:pStyle", "w:ilvl", "w:numId", "w:gridSpan", "w:b",
)  # fmt: skip
VALUES = ("", "-1", "99999999999999999999", "zz", "F0A7", "\u0661", "2", "a" * 300, "../../x", "1")


@dataclass(frozen=True)
class Findings:
    """What came of so many damaged files."""

    files: int
    readable: int
    wrong: tuple[str, ...]


def read_damaged(count: int, seed: int) -> Findings:
    """Damage files and read them; what is wrong is told with the number that makes it again."""
    wrong: list[str] = []
    readable = 0
    for number in range(seed, seed + count):
        chance = random.Random(number)  # noqa: S311 - chance that can be repeated
        name = chance.choice(SMALL)
        content, judged = chance.choice(WAYS)(chance, FILES[name])
        try:
            read = blocks(content)
        except UnreadableReportError as error:
            wrong += [f"{number} {name}: {error.code}"] if error.code not in MESSAGES else []
            continue
        except Exception as error:  # noqa: BLE001 - whatever it is, it is wrong
            wrong.append(f"{number} {name}: {error!r}")
            continue
        readable += 1
        if judged:
            gone = lost(words(content), "\n".join(each.text for each in read))
            wrong += [f"{number} {name}: lost {gone}"] if gone and name != "around" else []
    return Findings(count, readable, tuple(wrong))


def lost(shown: Counter[str], read: str) -> list[str]:
    """Which words are gone; where one ends is not for us to say when elements are out of place."""
    found = split(read)
    letters, together = Counter("".join(found)), "".join(found)
    gone = (shown - Counter(found)).elements()
    short = Counter("".join(shown.elements())) - letters

    def apart(word: str) -> bool:
        return any(word[:at] in found and word[at:] in found for at in range(1, len(word)))

    return [e for e in gone if set(e) & set(short) or (e not in together and not apart(e))]


Damaged = tuple[bytes, bool]
"""A file, and whether each word that it shows must come back."""


def of_package(chance: random.Random, content: bytes) -> Damaged:
    """Damage the bytes of the package; what it still shows is not for us to say."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(content))
        length = chance.choice((1, 1, 1, 4, 30, 200))
        piece = content[at : at + length]
        new = chance.choice((
            bytes([chance.randrange(256)]) + piece[1:], b"", piece * 2, piece[::-1],
            bytes(chance.randrange(256) for _ in piece), chance.choice(HOSTILE),
        ))  # fmt: skip
        content = content[:at] + new + content[at + length :]
    return content[: chance.randrange(len(content))] if chance.random() < 0.05 else content, False


def of_bytes(chance: random.Random, content: bytes) -> Damaged:
    """Damage the bytes of a part, in a package that is whole."""
    parts = unpacked(content)
    name = chance.choice(sorted(parts))
    part = parts[name]
    at, length = chance.randrange(len(part) + 1), chance.choice((1, 1, 2, 10, 60))
    piece = part[at : at + length]
    new = chance.choice((b"", piece * 2, bytes([chance.randrange(256)]), chance.choice(HOSTILE)))
    parts[name] = part[:at] + new + part[at + length :]
    return packed(parts), bool(TEXTS.fullmatch(name)) and _is_xml(parts[name])


def of_elements(chance: random.Random, content: bytes) -> Damaged:
    """Put elements out of their place, or give them the name or the value of another."""
    parts = unpacked(content)
    name = chance.choice(sorted(each for each in parts if each.endswith((".xml", ".rels"))))
    if chance.random() < 0.6:
        name = "word/document.xml"
    root = ET.fromstring(parts[name])  # noqa: S314 - our own files
    for _ in range(chance.randint(1, 4)):
        chance.choice(_MOVES)(chance, root)
    parts[name] = ET.tostring(root)
    return packed(parts), bool(TEXTS.fullmatch(name))


WAYS: tuple[Callable[[random.Random, bytes], Damaged], ...] = (of_package, of_bytes, of_elements)


def unpacked(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _is_xml(content: bytes) -> bool:
    try:
        ET.fromstring(content)  # noqa: S314 - bounded by what we made
    except (ParseError, LookupError, ValueError):
        return False
    return True


def _pairs(root: Element) -> list[tuple[Element, Element]]:
    return [(around, each) for around in root.iter() for each in around]


def _drop(chance: random.Random, root: Element) -> None:
    for around, each in _some(chance, root):
        around.remove(each)


def _unwrap(chance: random.Random, root: Element) -> None:
    for around, each in _some(chance, root):
        at = list(around).index(each)
        around[at : at + 1] = list(each)


def _copy(chance: random.Random, root: Element) -> None:
    for around, each in _some(chance, root):
        around.insert(chance.randrange(len(around) + 1), deepcopy(each))


def _move(chance: random.Random, root: Element) -> None:
    for around, each in _some(chance, root):
        inside = set(each.iter())
        chance.choice([e for e in root.iter() if e not in inside]).append(each)
        around.remove(each)


def _rename(chance: random.Random, root: Element) -> None:
    for _, each in _some(chance, root):
        short, _, local = chance.choice(NAMES).partition(":")
        each.tag = f"{{{SPACES[short]}}}{local}"


def _change(chance: random.Random, root: Element) -> None:
    given = [each for each in root.iter() if each.attrib]
    if given:
        each = chance.choice(given)
        each.set(chance.choice(sorted(each.attrib)), chance.choice(VALUES))


def _some(chance: random.Random, root: Element) -> Iterator[tuple[Element, Element]]:
    pairs = _pairs(root)
    if pairs:
        yield chance.choice(pairs)


_MOVES: tuple[Callable[[random.Random, Element], None], ...] = (
    _drop, _unwrap, _copy, _move, _move, _rename, _rename, _change, _change,
)  # fmt: skip
