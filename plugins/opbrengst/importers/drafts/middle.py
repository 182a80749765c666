"""The middle of a report: its parts, its recommendations with their points, its conditions."""

import re
from collections.abc import Sequence
from dataclasses import replace

from opbrengst.importers.drafts.desk import Desk, Values
from opbrengst.importers.drafts.lines import Line
from opbrengst.importers.drafts.lists import groups, points, tree
from opbrengst.importers.drafts.passages import Passage
from opbrengst.importers.drafts.prose import label, markdown, phrase
from opbrengst.importers.drafts.runs import one_line

_FORM = re.compile(r"\s*\(([^()]+)\)\s*[.;]?$")
_QUESTION = re.compile(r"(?<=\?)\s+")
_VOICES = {"vraag": "question", "suggestie": "suggestion"}
_VOICE = re.compile(r"(vraag|suggestie):\s+", re.IGNORECASE)
_TERMS = {"kort": "short", "lang": "long"}
_TERM = re.compile(r"\s*\(op (kort|lang)e termijn\)$", re.IGNORECASE)


def parts(passage: Passage, desk: Desk) -> None:
    """Take the parts of the meeting, each with its questions."""
    found = [_part(" ".join(label(line.runs) for line in group)) for group in groups(passage.lines)]
    desk.put("parts", found, passage.at)


def _part(text: str) -> Values:
    """Return a part: what stands behind its colon are questions where a question mark says so."""
    form = _FORM.search(text)
    bare = text[: form.start()] if form else text
    title, colon, rest = bare.partition(": ")
    if not (colon and "?" in rest):
        title, rest = bare, ""
    part: Values = {"title": title.rstrip(" ;") or one_line(text)}
    if form and title:
        part["form"] = form[1].strip()
    if rest.strip():
        part["questions"] = [each.strip() for each in _QUESTION.split(rest) if each.strip()]
    return part


def condition(passage: Passage, desk: Desk) -> None:
    """Take an NB."""
    for group in groups(passage.lines):
        text = " ".join(phrase(line.runs) for line in group)
        if text:
            desk.values.setdefault("conditions", []).append({"text": text})


def recommendations(passage: Passage, desk: Desk) -> None:
    """Take the recommendations with what leads to them."""
    lines = [line for line in passage.lines if line.kind != "mark" or line.style == "condition"]
    first = next((at for at, line in enumerate(lines) if line.kind == "item"), None)
    if first is None:
        _without_items(lines, desk)
        return
    before = [line for line in lines[:first] if line.kind == "text"]
    _intro(before, desk)
    kept, loose = _listed(lines[first:])
    for group in groups(loose):
        text = " ".join(line.text for line in group)
        desk.notes.doubt(group[0].at, "between_recommendations", text)
    _add(points(tree(kept, desk), desk), desk)


def _listed(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines of a list, with what parts them, and those of paragraphs in between."""
    kept: list[Line] = []
    loose: list[Line] = []
    in_loose = False
    for line in lines:
        in_loose = line.kind == "text" and (in_loose or not line.continues)
        if in_loose:
            loose.append(line)
            kept.append(replace(line, kind="blank", runs=()))
        else:
            kept.append(line)
    return kept, loose


def _without_items(lines: Sequence[Line], desk: Desk) -> None:
    paragraphs = list(groups(line for line in lines if line.kind == "text"))
    if paragraphs and paragraphs[0][-1].text.rstrip().endswith(":"):
        _intro(paragraphs.pop(0), desk)
    if paragraphs:
        desk.notes.doubt(paragraphs[0][0].at, "without_bullets")
        texts = (" ".join(phrase(line.runs) for line in each) for each in paragraphs)
        _add([{"text": text} for text in texts if text], desk)


def _intro(lines: Sequence[Line], desk: Desk) -> None:
    if lines:
        said = " ".join(line.text for line in lines)
        desk.put("recommendations_intro", markdown(lines), lines[0].at, said)


def _add(found: list[Values], desk: Desk) -> None:
    known = desk.values.setdefault("recommendations", [])
    for value in found:
        text = value["text"]
        if (voice := _VOICE.match(text)) and text[voice.end() :]:
            value["kind"] = _VOICES[voice[1].lower()]
            text = text[voice.end() :]
            desk.notes.leave("voice", voice[0])
        if (term := _TERM.search(text)) and text[: term.start()]:
            value["term"] = _TERMS[term[1].lower()]
            text = text[: term.start()]
            desk.notes.leave("term", term[0])
        known.append({**value, "text": text})
    if not known:
        del desk.values["recommendations"]
