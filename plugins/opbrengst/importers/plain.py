"""Pasted text, a mail maybe, → the same blocks that a document is made of."""

import re
from collections.abc import Iterator, Sequence

from opbrengst.importers.blocks import Block, Run, Where

_QUOTED = re.compile(r"^(?:> ?)+")
_MARKED_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_MARKED_BOLD = re.compile(r"^(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1$")
_RULE = re.compile(r"^\s*[-=_*~—–]{3,}\s*$")
_ITEM = re.compile(r"^\s*(?:[·•●○▪▫◦‣*–—§-]|o|\d{1,2}[.)]|[a-z][.)])\s+\S")
_OF_MAIL = re.compile(
    r"^(?:van|from|aan|to|cc|bcc|onderwerp|subject|verzonden|sent|datum|date|bijlagen?)\s*:",
    re.IGNORECASE,
)
_SENDER = re.compile(r"^(?:van|from)\s*:", re.IGNORECASE)
_SIGNATURE = re.compile(r"^--\s?$")
_LABEL = re.compile(r"^\s*(?:[A-ZÀ-Þ][^.!?:]{1,40}:(?:\s|$)|idee\s+\d)", re.IGNORECASE)
_LONGEST_WORD = 15
_WRAPPED = range(50, 101)
"""The width of a text whose lines were broken by a program (characters)."""


def blocks(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of a text; lines that a mail program broke are one again."""
    lines = [_QUOTED.sub("", line) for line in text.removeprefix("\ufeff").splitlines()]
    return tuple(_blocks(lines, _width(lines)))


def _width(lines: Sequence[str]) -> int:
    """Return at which width a program broke the lines; 0 where it did not."""
    width = max(map(len, lines), default=0)
    full = sum(len(line) > width - _LONGEST_WORD for line in lines)
    return width if width in _WRAPPED and full > 2 else 0


def _blocks(lines: Sequence[str], width: int) -> Iterator[Block]:
    heading = _head_of_mail(lines)
    signed = False
    paragraph: list[str] = []
    for at, line in enumerate(lines):
        signed = signed or bool(_SIGNATURE.match(line))
        if paragraph and (at < heading or signed or not _goes_on(paragraph[-1], line, width)):
            yield _block(paragraph)
            paragraph = []
        if _RULE.match(line) or _SIGNATURE.match(line) or not line.strip():
            yield Block(())
        elif at < heading or signed:
            where: Where = "header" if at < heading else "footer"
            yield Block((Run(line.strip()),), where=where)
        else:
            paragraph.append(line)
    if paragraph:
        yield _block(paragraph)


def _head_of_mail(lines: Sequence[str]) -> int:
    """Return how many lines at the top are those of a mail: who sent it, to whom, about what."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    last = first
    while last < len(lines) and _OF_MAIL.match(lines[last].strip()):
        last += 1
    told = lines[first:last]
    return last if len(told) > 1 and any(_SENDER.match(line.strip()) for line in told) else 0


def _goes_on(above: str, line: str, width: int) -> bool:
    """Tell whether a program broke a line here: the next word had no room on the one above."""
    if not line.strip() or any(each.match(line) for each in (_ITEM, _RULE, _LABEL)):
        return False
    first = line.split(maxsplit=1)[0]
    return bool(width) and len(above.rstrip()) + 1 + len(first) > width


def _block(paragraph: Sequence[str]) -> Block:
    first, *further = paragraph
    text = " ".join([first.rstrip(), *(line.strip() for line in further)])
    if found := _MARKED_HEADING.match(text):
        return Block((Run(found[2]),), "heading", len(found[1]))
    if found := _MARKED_BOLD.match(text.strip()):
        return Block((Run(found[2], bold=True),))
    return Block((Run(text),))
