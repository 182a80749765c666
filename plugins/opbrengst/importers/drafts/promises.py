"""The end of a report: reactions, promises, the next meeting, and what else was written."""

import re

from opbrengst.dates import core, doubt_of_term, term
from opbrengst.identity import folded
from opbrengst.importers.blocks import Run
from opbrengst.importers.drafts.days import first_day, time_in
from opbrengst.importers.drafts.desk import Desk, Values
from opbrengst.importers.drafts.lists import groups
from opbrengst.importers.drafts.passages import Passage
from opbrengst.importers.drafts.prose import label, markdown, phrase
from opbrengst.importers.drafts.runs import Runs, one_line, part, stripped, text_of

_DUE = re.compile(r"\s*\(\s*termijn\s*:?\s*([^()]+?)\s*\)\s*\.?$", re.IGNORECASE)
_UNTIL = re.compile(r"\s*(?:-|–|tot(?: en met)?|t/m)\s*\d{1,2}(?:[.:]\d{2})?(?:\s*(?:uur|u\.?)\b)?")
_LONGEST_PARTY = 8
_BETWEEN = " ,.;:–-("


def response(passage: Passage, desk: Desk) -> None:
    """Take the reaction of one speaker."""
    speaker, rest = _before_colon(passage.title)
    lines = [line for line in passage.lines if line.kind not in {"mark", "picture"}]
    text = "\n\n".join(filter(None, (phrase(rest), markdown(lines))))
    by = one_line(speaker).strip(" .,")
    if not text:
        desk.notes.doubt(passage.at, "empty_response", by)
        return
    known = desk.party(by, passage.at)
    if known is None:
        desk.notes.doubt(passage.at, "unknown_speaker", by)
    desk.values.setdefault("responses", []).append({"by": known or by, "text": text})


def commitments(passage: Passage, desk: Desk) -> None:
    """Take the promises, each with who made it and its term."""
    of_all, first = None, passage.title
    if " " in passage.words.strip() and folded(passage.words).split()[-1] in {
        "van",
        "vanuit",
        "door",
    }:
        speaker, first = _before_colon(passage.title)
        of_all = desk.party(speaker, passage.at)
        if of_all is None:
            desk.notes.doubt(passage.at, "unknown_speaker", speaker)
    told = [first] if text_of(first).strip() else []
    told += [_whole([line.runs for line in group]) for group in groups(passage.lines)]
    for runs in told:
        desk.values.setdefault("commitments", []).append(_promise(runs, of_all, passage.at, desk))


def _promise(runs: Runs, of_all: str | None, at: int, desk: Desk) -> Values:
    value: Values = {}
    lead, rest = _before_colon(runs)
    by = None
    if text_of(rest).strip() and len(lead.split()) <= _LONGEST_PARTY:
        by = desk.party(lead, at)
    if by:
        runs = rest
    value["by"] = by or of_all or ""
    text = text_of(runs)
    found = _DUE.search(text)
    if found and text[: found.start()].strip() and _may_be(found[1], at, desk):
        desk.notes.leave("label", text[found.start() : found.start(1)])
        value["due"] = one_line(found[1])
        runs = stripped(part(runs, 0, found.start()))
    if not value["by"]:
        desk.notes.doubt(at, "promise_by_nobody", text_of(runs))
    return {"by": value["by"], "text": phrase(runs), **value}


def _may_be(due: str, at: int, desk: Desk) -> bool:
    """Tell whether a term is one that our reader takes; what it will not is noted, and stays."""
    last = term(due).last_day
    if doubt_of_term(core(due), due) or (last and last < desk.ground.day):
        desk.notes.doubt(at, "doubtful_term", due)
        return False
    return True


def meeting(passage: Passage, desk: Desk) -> None:
    """Take the day, time and place of the next meeting."""
    text = "; ".join(label(line.runs) for line in passage.lines if line.kind != "blank")
    if passage.around and passage.around.kind == "idea":
        desk.notes.doubt(passage.at, "next_of_idea", text)
        return
    found = first_day(text)
    if found is None or found.doubt or "date" in desk.values.get("next_meeting", {}):
        desk.notes.doubt(passage.at, "no_next_day", text)
        return
    assert found.when is not None  # noqa: S101 - a day without doubt
    value: Values = {"date": found.when.isoformat()}
    desk.notes.leave("day", text[found.start : found.end])
    rest = f"{text[: found.start]} {text[found.end :]}"
    if time := time_in(rest):
        value["time"] = time[0]
        desk.notes.leave("time", rest[time[1] : time[2]])
        rest = f"{rest[: time[1]]} {_without_end(rest[time[2] :], passage.at, desk)}"
    if venue := one_line(rest).strip(_BETWEEN).replace(" ,", ","):
        value["venue"] = venue
    desk.values["next_meeting"] = {**value, **desk.values.get("next_meeting", {})}


def _without_end(text: str, at: int, desk: Desk) -> str:
    """Return what stands behind a time without the time at which all ends, which is noted."""
    found = _UNTIL.match(text)
    if found:
        desk.notes.doubt(at, "until", found[0])
    return text[found.end() :] if found else text


def loose(passage: Passage, desk: Desk) -> None:
    """Note what stands below the heading on what comes next, and has no place there."""
    for group in groups(passage.lines):
        desk.notes.doubt(group[0].at, "in_next", " ".join(line.text for line in group))


def elsewhere(passage: Passage, desk: Desk) -> None:
    """Note what stands below a heading that is none of the format."""
    heading = one_line(text_of(passage.title))
    if heading:
        desk.notes.doubt(passage.at, "unknown_heading", heading)
    for group in groups(passage.lines):
        text = " ".join(line.text for line in group)
        desk.notes.doubt(group[0].at, "under_unknown", text, heading=heading or passage.words)


def rest(passage: Passage, desk: Desk) -> None:
    """Take what stands below *Verder*: the text below the data."""
    text = "\n\n".join(
        filter(None, (phrase(passage.title), markdown(passage.lines, headings=True)))
    )
    desk.body = "\n\n".join(filter(None, (desk.body, text)))


def partners(passage: Passage, desk: Desk) -> None:
    """Take what only partners may read."""
    text = "\n\n".join(filter(None, (phrase(passage.title), markdown(passage.lines))))
    desk.put("partner_notes", text, passage.at)


def _before_colon(runs: Runs) -> tuple[str, Runs]:
    """Return what stands before the first colon, and the runs behind it."""
    text = text_of(runs)
    at = text.find(":")
    if at < 0:
        return one_line(text), ()
    return one_line(text[:at]), stripped(part(runs, at + 1))


def _whole(paragraph: list[Runs]) -> Runs:
    """Return the lines of one paragraph as one."""
    found: list[Run] = []
    for runs in paragraph:
        found += [Run(" "), *runs] if found else runs
    return tuple(found)
