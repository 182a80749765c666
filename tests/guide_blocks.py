"""What the guide shows to be typed: files with their names, lines for a terminal, messages."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from opbrengst.shelves import guide

_BLOCK = re.compile(
    r"(?:^`(?P<file>[^`\n]+)`\n\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
# These two are made from other files, whose own tests try every example.
MADE = {"regels", "velden"}
PAGES: Mapping[str, str] = {name: text for name, text in guide().items() if name not in MADE}


class Block(NamedTuple):
    """One block of code; `file` is what the line above calls it, empty without such a line."""

    page: str
    file: str
    kind: str
    text: str


def blocks(kind: str = "") -> list[Block]:
    """Return the blocks of the guide, in order; `kind` is what the fence calls them."""
    found = (
        Block(page, each["file"] or "", each["kind"], each["text"])
        for page, text in PAGES.items()
        for each in _BLOCK.finditer(text)
    )
    return [each for each in found if kind in ("", each.kind)]


def reports(page: str) -> dict[str, str]:
    """Return the reports that a page shows, by path; of two versions the last."""
    shown = blocks("yaml")
    return {b.file: b.text for b in shown if b.page == page and b.file.startswith("meetings/")}


def typed() -> list[str]:
    """Return every line that a reader types in a terminal, once; one may go on below itself."""
    texts = (block.text.replace("\\\n", "") for block in blocks("console"))
    return sorted({line for text in texts for line in text.splitlines()})
