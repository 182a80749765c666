"""The ideas of a report, each with what it is and who stepped forward for it."""

import re

from opbrengst.importers.drafts.desk import Desk, Values
from opbrengst.importers.drafts.lines import Line
from opbrengst.importers.drafts.lists import groups
from opbrengst.importers.drafts.passages import Passage
from opbrengst.importers.drafts.prose import label, markdown
from opbrengst.importers.drafts.runs import alike, one_line, part, stripped

_QUOTES = "‘’“”„\"'"
_EXAMPLE = re.compile(r"bijvoorbeeld:?\s+(?=\S)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ‘“])")
_LONGEST_NAME = 12
_LABELS = ("description", "owners", "open_for_new")


def ideas(passage: Passage, desk: Desk, numbered: bool) -> None:
    """Take what leads to the ideas; without any idea below it, a list is doubtful."""
    lines = [line for line in passage.lines if line.kind != "mark"]
    if not numbered:
        for line in lines:
            if line.kind == "item":
                desk.notes.doubt(line.at, "among_ideas", line.text)
        lines = [line for line in lines if line.kind != "item"]
    said = " ".join(line.text for line in lines)
    desk.put("ideas_intro", markdown(lines), passage.at, said)


def idea(passage: Passage, labels: list[Passage], desk: Desk, number: int) -> bool:
    """Take one idea with its labels; tell whether there was anything to it."""
    above, name = _name(passage, desk)
    before, behind = _around_owners(passage.lines)
    of_kind = {kind: [each for each in labels if each.kind == kind] for kind in _LABELS}
    more = [line for each in of_kind["description"] for line in each.lines]
    owners = [name for each in of_kind["owners"] for name in _owners(each, desk)]
    asked = [label(line.runs) for each in of_kind["open_for_new"] for line in each.lines]
    value: Values = {
        "description": markdown([*above, *before, *more]),
        "owners": tuple(dict.fromkeys(owners)),
        "open_for_new": " ".join(filter(None, asked)),
    }
    for group in groups(behind):
        text = " ".join(line.text for line in group)
        desk.notes.doubt(group[0].at, "behind_owners", text, idea=number)
    if not name and not any(value.values()):
        return False
    if not name:
        desk.notes.doubt(passage.at, "idea_without_title", idea=number)
    if not passage.words and name:
        desk.notes.doubt(passage.at, "idea_by_look", name)
    said = {key: each for key, each in value.items() if each}
    desk.values.setdefault("ideas", []).append({"title": name, **said})
    return True


def _name(passage: Passage, desk: Desk) -> tuple[list[Line], str]:
    """Return the title of an idea, and what of its line is description already."""
    runs = passage.title
    if not runs and passage.lines and _is_name(passage.lines[0]):
        first = passage.lines.pop(0)
        runs = first.runs
    text = "".join(run.text for run in runs)
    if found := _EXAMPLE.match(text):
        desk.notes.leave("instruction", found[0])
        runs = stripped(part(runs, found.end()))
        text = text[found.end() :]
    more: list[Line] = []
    ends = _SENTENCE.search(text)
    if ends and len(text[: ends.start()].split()) <= _LONGEST_NAME:
        rest = part(runs, ends.end())
        more = [Line(rest, passage.at)]
        text = text[: ends.start()].rstrip(".")
    name = one_line(text).strip(" :-–")
    if len(name) > 1 and name[0] in _QUOTES and name[-1] in _QUOTES:
        name = name.strip(_QUOTES)
    if alike(name, "bijvoorbeeld"):
        desk.notes.leave("instruction", name)
        name = ""
    return more, name[:1].upper() + name[1:]


def _is_name(line: Line) -> bool:
    """Tell whether the line below a bare *Idee 3* is what that idea is called."""
    return line.kind == "text" and (line.looks_like_heading or line.continues)


def _around_owners(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines above the label of the owners, and those below it."""
    marks = [at for at, line in enumerate(lines) if line.kind == "mark" and line.style == "owners"]
    cut = marks[0] if marks else len(lines)
    above, below = lines[:cut], lines[cut:]
    kinds = {"text", "item", "blank"}
    # Owners that come first, as in a table, part nothing.
    if marks and not any(line.kind in {"text", "item"} for line in above):
        above, below = below, []
    return ([x for x in above if x.kind in kinds], [x for x in below if x.kind in kinds])


def _owners(passage: Passage, desk: Desk) -> tuple[str, ...]:
    text = "; ".join(label(line.runs) for line in passage.lines if line.kind != "blank")
    return desk.names("owners", text, "bewoner", passage.at)
