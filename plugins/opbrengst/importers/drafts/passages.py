"""The lines of a report as passages: what stands below each heading, and behind each label."""

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
        if self.kind in {"title", "example", "live", "standing"}:
            return line.continues and line.at == self.at
        if self.kind == "owners":
            return _may_name(said, line, alone=not said or said[0].at != self.at)
        if not said or (line.continues and line.at == said[-1].at):
            return True
        if self.kind == "parts" or (line.kind == said[-1].kind == "item"):
            return line.kind == "item" and (self.kind == "parts" or line.at == said[-1].at + 1)
        return self.kind == "description" and bool(line.cell) and line.cell == said[-1].cell


def _may_name(said: list[Line], line: Line, *, alone: bool) -> bool:
    """Tell whether a line goes on with names.

    Where nothing asks for one, it has to be a name and nothing else, of more than one word unless
    the label stood `alone` above the names.
    """
    if said and line.cell and said[-1].cell and not _below(said, line):
        return False
    asked = (
        not said
        or line.continues
        or said[-1].text.rstrip().endswith(_LEADS_ON)
        or said[-1].kind == "item" == line.kind
        or _below(said, line)
    )
    if asked:
        return like_names(line.text)
    names = only_names(line.text)
    sentence = line.text.endswith(".")
    return not sentence and all(is_name(each) and (alone or " " in each) for each in names)


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
