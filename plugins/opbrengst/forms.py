"""What belongs in each kind of report, and what each must have."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

OUTCOME, FOLLOW_UP, NOTICE = "outcome", "follow_up", "notice"

ONLY_IN: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "purpose": (OUTCOME,),
    "audience": (OUTCOME,),
    "focus": (OUTCOME,),
    "attendees": (OUTCOME, FOLLOW_UP),
    "parts": (OUTCOME,),
    "recommendations_intro": (OUTCOME,),
    "ideas_intro": (OUTCOME,),
    "recommendations": (OUTCOME, NOTICE),
    "ideas": (OUTCOME, FOLLOW_UP),
    "concretised": (FOLLOW_UP,),
    "ownership_secured": (FOLLOW_UP,),
    "plan": (FOLLOW_UP,),
    "state": (FOLLOW_UP,),
    "reason": (FOLLOW_UP,),
    "joined": (FOLLOW_UP,),
    "left": (FOLLOW_UP,),
    "actions": (FOLLOW_UP,),
    "open_for_new": (FOLLOW_UP,),
})  # fmt: skip

# Each inner tuple is a choice: one of its keys is enough.
REQUIRED: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType({
    OUTCOME: (
        ("attendees",),
        ("purpose", "focus"),
        ("recommendations", "ideas", "commitments"),
    ),
    FOLLOW_UP: (
        ("pilot",),
        ("attendees",),
        ("concretised", "plan", "state", "joined", "left", "actions", "updates", "next_meeting"),
    ),
    NOTICE: (("updates", "commitments", "conditions", "recommendations", "next_meeting"),),
})  # fmt: skip

NAMES: Mapping[str, str] = MappingProxyType(
    {OUTCOME: "opbrengstverslag", FOLLOW_UP: "vervolgverslag", NOTICE: "bericht"}
)


def kind_of(written: Mapping[str, Any]) -> str:
    """Return the kind of a report that does not say it: a follow-up when it names a pilot."""
    return FOLLOW_UP if "pilot" in written else OUTCOME


def misplaced(kind: str, written: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys that do not belong in this kind of report."""
    for key in written:
        if key in ONLY_IN and kind not in ONLY_IN[key]:
            yield key


def wanting(kind: str, given: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Yield each choice of keys of which the report has none."""
    for choice in REQUIRED[kind]:
        if not given.intersection(choice):
            yield choice
