"""The rules about ids and references: each thing has one, and each reference means one."""

from collections.abc import Iterator

from opbrengst.checks.ground import Ground, Item, references
from opbrengst.identity import DEVICES, nearest
from opbrengst.model import Meeting
from opbrengst.problems import Path, Problem

# What an idea cannot be called: its address would be that of a place, of its pictures or of its
# dossier, of what belongs to a page, or nothing that Windows can write.
TAKEN = DEVICES | {"index", "readme", "pictures", "dossier", "uitdelen", "volgende-keer"}


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


def former_ids_mean_one(ground: Ground) -> Iterator[Problem]:
    """Ensure that a former id leads to one thing, and is not in use again."""
    places = {place.id: place for place in ground.reading.locations}
    for place in ground.reading.locations:
        for former in dict.fromkeys(place.formerly):
            namesake = places.setdefault(former, place)
            if namesake is not place:
                values = {"found": former, "other": f"de plaats {namesake.id}"}
                yield place.source.problem("former_id_taken", ("formerly",), **values)
    for known in ground.items.values():
        taken = {identifier: items[0] for identifier, items in known.items()}
        for item in [item for items in known.values() for item in items]:
            for former in dict.fromkeys(old.rpartition("/")[2] for old in item.formerly):
                other = taken.setdefault(former, item)
                if other is not item:
                    yield item.meeting.source.problem(
                        "former_id_taken",
                        (*item.path, "formerly"),
                        found=former,
                        other=f"{other.thing} in {other.meeting.name}.md",
                    )


def references_exist(ground: Ground) -> Iterator[Problem]:
    """Ensure that every reference means something that a meeting said, or a meeting."""
    for meeting in ground.meetings:
        for path, reference in references(meeting):
            known = ground.found(meeting, reference) or ground.is_meeting(meeting, reference)
            if not known and ground.judgeable(meeting, reference):
                yield _nothing(ground, meeting, path, reference)


def _nothing(ground: Ground, meeting: Meeting, path: Path, reference: str) -> Problem:
    if ground.anywhere(meeting, reference):
        return meeting.source.problem("only_in_draft", path, found=reference)
    place, slash, identifier = reference.rpartition("/")
    near = nearest(identifier, ground.items.get(place or meeting.location, {}))
    code = "near_reference" if near else "unknown_reference"
    return meeting.source.problem(code, path, found=reference, meant=f"{place}{slash}{near}")


def pilots_are_ideas(ground: Ground) -> Iterator[Problem]:
    """Ensure that a pilot, and what an idea is merged into, is an idea."""
    for meeting in ground.meetings:
        for path, reference in references(meeting):
            if path[-1] not in ("pilot", "merged_into"):
                continue
            if ground.thing(meeting, reference) not in (None, "idee"):
                here = ground.items[meeting.location].items()
                ideas = ", ".join(sorted(i for i, known in here if known[0].thing == "idee"))
                code = "not_an_idea_but" if ideas else "not_an_idea"
                yield meeting.source.problem(code, path, found=reference, allowed=ideas)


def ideas_take_up_recommendations(ground: Ground) -> Iterator[Problem]:
    """Ensure that what an idea says it takes up is a recommendation."""
    for meeting in ground.meetings:
        for at, idea in enumerate(meeting.ideas):
            for number, reference in enumerate(idea.about):
                thing = ground.thing(meeting, reference)
                if thing not in (None, "aanbeveling"):
                    path = ("ideas", at, "about", number)
                    yield meeting.source.problem("takes_up_something_else", path, thing=thing)


def ideas_merge_into_others(ground: Ground) -> Iterator[Problem]:
    """Ensure that no idea is merged into itself, directly or by way of others."""
    for meeting in ground.meetings:
        for at, idea in enumerate(meeting.ideas):
            start = Item(idea.id, "idee", meeting, ("ideas", at), idea.formerly)
            steps = _way(ground, start) if idea.merged_into else []
            if steps and steps[-1] == start:
                code = "merged_with_itself" if len(steps) == 1 else "merged_in_a_circle"
                others = ", ".join(step.identifier for step in steps[:-1])
                path = ("ideas", at, "merged_into")
                yield meeting.source.problem(code, path, found=others)


def _way(ground: Ground, start: Item) -> list[Item]:
    """Return the ideas that one goes up in, one by one, until none follows or one comes back."""
    steps: list[Item] = []
    here = start
    while here not in steps[:-1]:
        idea = here.meeting.ideas[int(here.path[1])] if here.thing == "idee" else None
        found = ground.found(here.meeting, idea.merged_into) if idea and idea.merged_into else []
        if not found:
            return []
        here = found[0]
        steps.append(here)
        if here == start:
            break
    return steps


def follow_ups_come_after(ground: Ground) -> Iterator[Problem]:
    """Ensure that a follow-up is not dated before the meeting that brought in its idea."""
    for meeting in ground.meetings:
        items = ground.found(meeting, meeting.pilot) if meeting.pilot else []
        if items and meeting.date < items[0].meeting.date:
            yield meeting.source.problem(
                "before_the_idea", ("pilot",), other=f"{items[0].meeting.name}.md"
            )
