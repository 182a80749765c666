"""The lines of a report gathered into passages: what stands below or behind each word of the format."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.lines import Line
from opbrengst.importers.drafts.parties import is_name, like_names, only_names
from opbrengst.importers.drafts.runs import Runs
from opbrengst.importers.drafts.signs import Sign, sign_of

HEAD = "head"
_LEADS_ON = (",", " en", "&", "/", ";")


@dataclass
class Passage:
    """What stands below a heading, or behind a label within the passage `around` it."""

    kind: str
    at: int
    words: str = ""
    lines: list[Line] = field(default_factory=list)
    around: "Passage | None" = None
    rank: int = 0
    """The level of its heading, 0 where that is a heading by its words alone."""
    title: Runs = ()
    """What stands on the line of its heading, behind the words of the format."""

    def takes(self, line: Line) -> bool:
        """Tell whether a line that is no sign itself belongs to what a label says."""
        said = [each for each in self.lines if each.kind != "blank"]
        if line.kind == "blank":
            return not said or self.kind == "parts"
        if line.kind in {"picture", "mark"}:
            return False
        if line.continues and (not said or line.at == said[-1].at):
            return self.kind != "owners" or like_names(line.text)
        if self.kind == "owners":
            waits = not said or said[-1].text.rstrip().endswith(_LEADS_ON)
            listed = bool(said) and said[-1].kind == "item" == line.kind
            if waits or listed or _below(said, line):
                return like_names(line.text)
            return all(map(is_name, only_names(line.text)))
        if self.kind in {"title", "example", "live"}:
            return False
        if self.kind == "parts":
            return line.kind == "item" or not said
        if self.kind == "description" and line.cell and said and line.cell == said[-1].cell:
            return True
        return not said or (line.kind == "item" == said[-1].kind and line.at == said[-1].at + 1)


def _below(said: list[Line], line: Line) -> bool:
    """Tell whether a line stands in a cell with names, or in one of that column."""
    one, other = line.cell, said[-1].cell if said else None
    return bool(one and other and (one.table, one.column) == (other.table, other.column))


def passages(lines: Iterable[Line], notes: Notes) -> list[Passage]:
    """Return the passages of a report, in its order; a label stands behind what is around it."""
    everything = list(lines)
    numbered = any((sign := sign_of(line, "ideas")) and sign.kind == "idea" for line in everything)
    head = section = Passage(HEAD, 0)
    found, waiting = [head], None
    for line in everything:
        sign = sign_of(line, section.kind) or _unknown(line, section, numbered)
        if sign and sign.kind == "title" and any(each.kind == "title" for each in found):
            sign = None
        if sign is None:
            if waiting and waiting.takes(line):
                waiting.lines.append(line)
            else:
                waiting = None
                section.lines.append(line)
            continue
        if sign.words:
            notes.leave("heading" if sign.opens else "label", sign.words)
        made = _passage(sign, line)
        found.append(made)
        if sign.opens:
            section, waiting = made, None
        else:
            made.around, waiting = section, made
            section.lines.append(replace(line, runs=(), kind="mark", style=sign.kind))
    return found


def _passage(sign: Sign, line: Line) -> Passage:
    made = Passage(sign.kind, line.at, sign.words, rank=line.heading)
    if sign.opens:
        made.title = sign.runs
    elif sign.runs:
        made.lines.append(replace(line, runs=sign.runs, kind="text", heading=0))
    return made


def _unknown(line: Line, section: Passage, numbered: bool) -> Sign | None:
    """Return what a heading of the writer's own opens, if it opens anything."""
    if not line.looks_like_heading or section.kind in {HEAD, "rest", "partners"}:
        return None
    if section.kind in {"ideas", "idea"} and not numbered:
        return Sign("idea", "", line.runs, opens=True)
    ends = line.heading and line.heading <= (section.rank or 1)
    return Sign("unknown", "", line.runs, opens=True) if ends else None
