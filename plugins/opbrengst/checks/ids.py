"""The rules about ids and references: each thing has one, and each reference means one."""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground, references
from opbrengst.identity import nearest
from opbrengst.problems import Problem


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


def references_exist(ground: Ground) -> Iterator[Problem]:
    """Ensure that every reference means something that a meeting said."""
    names = {meeting.name for meeting in ground.reading.meetings}
    for meeting in ground.reading.meetings:
        if not ground.judgeable(meeting):
            continue
        for path, reference in references(meeting):
            if ground.found(meeting, reference) or reference.rpartition("/")[2] in names:
                continue
            meant = nearest(reference, ground.items.get(meeting.location, {}))
            code = "near_reference" if meant else "unknown_reference"
            yield meeting.source.problem(code, path, found=reference, meant=meant)


def pilots_are_ideas(ground: Ground) -> Iterator[Problem]:
    """Ensure that a pilot, and what an idea is merged into, is an idea."""
    for meeting in ground.reading.meetings:
        for path, reference in references(meeting):
            items = ground.found(meeting, reference)
            if path[-1] in ("pilot", "merged_into") and items and items[0].thing != "idee":
                here = ground.items[meeting.location].items()
                ideas = ", ".join(sorted(i for i, known in here if known[0].thing == "idee"))
                yield meeting.source.problem("not_an_idea", path, found=reference, allowed=ideas)


def follow_ups_come_after(ground: Ground) -> Iterator[Problem]:
    """Ensure that a follow-up is not dated before the meeting that brought in its idea."""
    for meeting in ground.reading.meetings:
        items = ground.found(meeting, meeting.pilot) if meeting.pilot else []
        if items and meeting.date < items[0].meeting.date:
            yield meeting.source.problem(
                "before_the_idea", ("pilot",), other=f"{items[0].meeting.name}.md"
            )
