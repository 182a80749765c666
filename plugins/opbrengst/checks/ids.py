"""The rules about ids and references: each thing has one, and each reference means one."""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground, references
from opbrengst.identity import DEVICES, nearest
from opbrengst.model import Meeting
from opbrengst.problems import Path, Problem

# What an idea cannot be called: its address would be that of a place or of its pictures, or
# nothing that Windows can write.
TAKEN = DEVICES | {"index", "readme", "pictures"}


def ids_are_unique(ground: Ground) -> Iterator[Problem]:
    """Ensure that within a location every id means one thing."""
    for known in ground.items.values():
        for identifier, items in known.items():
            first, *others = items
            for item in others:
                at = first.meeting.source.mark(first.path)
                other = f"{first.thing} in {first.meeting.name}.md, regel {at.line}"
                yield item.meeting.source.problem(
                    "double_id", item.path, found=identifier, other=other, meant=f"{identifier}-2"
                )


def ids_are_free(ground: Ground) -> Iterator[Problem]:
    """Ensure that no idea takes an address that something else already has."""
    for meeting in ground.meetings:
        for at, idea in enumerate(meeting.ideas):
            if idea.id in TAKEN:
                yield meeting.source.problem(
                    "reserved_id", ("ideas", at), found=idea.id, meant=f"idee-{idea.id}"
                )


def references_exist(ground: Ground) -> Iterator[Problem]:
    """Ensure that every reference means something that a meeting said, or a meeting."""
    for meeting in ground.meetings:
        for path, reference in references(meeting):
            known = ground.found(meeting, reference) or _is_meeting(ground, meeting, reference)
            if not known and ground.judgeable(meeting, reference):
                yield _nothing(ground, meeting, path, reference)


def _nothing(ground: Ground, meeting: Meeting, path: Path, reference: str) -> Problem:
    if ground.anywhere(meeting, reference):
        return meeting.source.problem("only_in_draft", path, found=reference)
    place, slash, identifier = reference.rpartition("/")
    near = nearest(identifier, ground.items.get(place or meeting.location, {}))
    code = "near_reference" if near else "unknown_reference"
    return meeting.source.problem(code, path, found=reference, meant=f"{place}{slash}{near}")


def _is_meeting(ground: Ground, meeting: Meeting, reference: str) -> bool:
    whole = reference if "/" in reference else f"{meeting.location}/{reference}"
    return any(each.reference == whole for each in ground.meetings)


def pilots_are_ideas(ground: Ground) -> Iterator[Problem]:
    """Ensure that a pilot, and what an idea is merged into, is an idea."""
    for meeting in ground.meetings:
        for path, reference in references(meeting):
            if path[-1] not in ("pilot", "merged_into"):
                continue
            items = ground.found(meeting, reference)
            another = items and items[0].thing != "idee"
            if another or (not items and _is_meeting(ground, meeting, reference)):
                here = ground.items[meeting.location].items()
                ideas = ", ".join(sorted(i for i, known in here if known[0].thing == "idee"))
                code = "not_an_idea_but" if ideas else "not_an_idea"
                yield meeting.source.problem(code, path, found=reference, allowed=ideas)


def ideas_merge_into_others(ground: Ground) -> Iterator[Problem]:
    """Ensure that no idea is merged into itself."""
    for meeting in ground.meetings:
        for at, idea in enumerate(meeting.ideas):
            target = ground.found(meeting, idea.merged_into) if idea.merged_into else []
            if target and (target[0].meeting, target[0].path) == (meeting, ("ideas", at)):
                yield meeting.source.problem("merged_with_itself", ("ideas", at, "merged_into"))


def follow_ups_come_after(ground: Ground) -> Iterator[Problem]:
    """Ensure that a follow-up is not dated before the meeting that brought in its idea."""
    for meeting in ground.meetings:
        items = ground.found(meeting, meeting.pilot) if meeting.pilot else []
        if items and meeting.date < items[0].meeting.date:
            yield meeting.source.problem(
                "before_the_idea", ("pilot",), other=f"{items[0].meeting.name}.md"
            )
