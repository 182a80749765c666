"""Words of a document → Markdown that shows those words, with their look where prose has it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from opbrengst.importers.blocks import Run
from opbrengst.importers.drafts.lines import Line
from opbrengst.importers.drafts.runs import one_line, text_of
from opbrengst.reading.limits import TEXT, length
from opbrengst.rendering.text import body, kept_in, plain, words

_MARKS = re.compile(r"([\\*_\[\]`])")
_EVERY_MARK = re.compile(r"([\\`*_{}\[\]()>#+\-.!])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_ANGLE = re.compile(r"<(?=[^<>\s]+[>])")
# What would make a list, a heading or a quotation of a line.
_LEAD = re.compile(r"(?m)^(\s*)(?:([-+#>])|(\d+)([.)]))")
_SPACED = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_SCHEMES = ("http://", "https://", "mailto:", "tel:")
_NOT_IN_A_LINK = re.compile(r"[\s<>()\[\]\\`*_\"']")


def label(runs: Sequence[Run]) -> str:
    """Return words as a label, which shows any sign as it is."""
    return one_line(text_of(runs))


def phrase(runs: Sequence[Run]) -> str:
    """Return words as one line of prose; what all of them look like, says nothing."""
    looks = {(run.bold, run.italic) for run in runs if run.text.strip()}
    plain_runs = [run._replace(bold=False, italic=False) for run in runs]
    return _with_looks(plain_runs if len(looks) == 1 else runs)


def _with_looks(runs: Sequence[Run]) -> str:
    return _shown("".join(_looks(runs)), label(runs))


def literal(text: str) -> str:
    """Return Markdown that shows a text on one line as it was typed.

    What is longer than any text may be, our reader refuses: then it is not looked at.
    """
    if length(text) > TEXT:
        return _at_any_price(text)
    for attempt in (text, _careful(text), _at_any_price(text)):
        if _shows(attempt, text):
            return attempt
    return _at_any_price(text)


def markdown(lines: Iterable[Line], *, headings: bool = False) -> str:
    """Return lines as paragraphs and lists; with `headings` as third-level headings where so."""
    told: list[str] = []
    wanted: list[str] = []
    said = (line for line in lines if line.kind in {"text", "item"})
    for kind, group in groupby(said, lambda line: line.kind):
        own = list(group)
        if kind == "item":
            told.append("\n".join(_items(own)))
        else:
            told.extend(_paragraphs(own, headings))
        wanted.extend(label(line.runs) for line in own)
    whole = "\n\n".join(each for each in told if each)
    if length(whole) > TEXT:
        return whole
    seen = words(body(whole)) if headings else plain(whole)
    if seen == one_line(kept_in(" ".join(wanted))):
        return whole
    return "\n\n".join(literal(each) for each in wanted if each)


def _paragraphs(lines: Iterable[Line], headings: bool) -> Iterator[str]:
    paragraph: list[str] = []
    for line in lines:
        if not line.continues and paragraph:
            yield "\n".join(paragraph)
            paragraph = []
        as_heading = headings and line.looks_like_heading
        paragraph.append(
            f"### {literal(label(line.runs))}" if as_heading else _with_looks(line.runs)
        )
    if paragraph:
        yield "\n".join(paragraph)


def _items(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the items of a list; Markdown asks four spaces for each step."""
    steps: list[int] = []
    numbers: list[int] = []
    for line in lines:
        while steps and steps[-1] > line.depth:
            steps.pop()
            numbers.pop()
        if not steps or steps[-1] < line.depth:
            steps.append(line.depth)
            numbers.append(0)
        numbers[-1] += 1
        mark = f"{numbers[-1]}." if line.numbered else "-"
        yield f"{'    ' * (len(steps) - 1)}{mark} {phrase(line.runs)}"


def _looks(runs: Sequence[Run]) -> Iterator[str]:
    """Yield each stretch of words in one look, with its marks close around it."""
    for (bold, italic, link), group in groupby(runs, lambda run: run[1:]):
        before, said, after = _SPACED.fullmatch(text_of(group)).groups()  # type: ignore[union-attr]
        shown = literal(one_line(said)) if said else ""
        if shown and link.lower().startswith(_SCHEMES) and not _NOT_IN_A_LINK.search(link):
            shown = f"[{shown}]({link})"
        if shown and (bold or italic):
            mark = "*" * (2 * bold + italic)
            shown = f"{mark}{shown}{mark}"
        yield f"{' ' if before else ''}{shown}{' ' if after else ''}"


def _shown(attempt: str, text: str) -> str:
    """Return an attempt that shows a text, or else the text as it was typed."""
    attempt = one_line(attempt)
    return attempt if _shows(attempt, text) else literal(text)


def _shows(attempt: str, text: str) -> bool:
    return length(attempt) > TEXT or plain(attempt) == one_line(kept_in(text))


def _careful(text: str) -> str:
    marked = _MARKS.sub(r"\\\1", _ANGLE.sub("&lt;", _ENTITY.sub("&amp;", text)))
    return _LEAD.sub(_not_leading, marked)


def _not_leading(found: re.Match[str]) -> str:
    space, mark, number, dot = found.groups()
    return f"{space}\\{mark}" if mark else f"{space}{number}\\{dot}"


def _at_any_price(text: str) -> str:
    return _EVERY_MARK.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;")
