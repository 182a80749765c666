"""One file of a location: a meeting, or a notice between meetings."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from opbrengst import values
from opbrengst.identity import WORDS_OF_A_TEXT, is_id, made_id, shortened_id
from opbrengst.model.items import (
    Action,
    Attendees,
    Commitment,
    Condition,
    Correction,
    Idea,
    Names,
    NextMeeting,
    Part,
    Picture,
    Recommendation,
    Response,
    Update,
)
from opbrengst.model.record import (
    Day,
    DeclaredState,
    Degree,
    Kind,
    Record,
    Reference,
    References,
    YesNo,
)
from opbrengst.problems import Source


class Meeting(Record):
    """One file of `meetings/<location>/`; `name` is the file's name without `.md`."""

    supplied = frozenset({"source", "location", "name", "body"})
    source: Source = Field(exclude=True, repr=False)
    location: str
    name: str
    date: Day
    body: str = ""

    kind: Annotated[Kind, values.choice(Kind)]
    title: str | None = None
    example: YesNo = False
    purpose: str | None = None
    audience: str | None = None
    focus: str | None = None
    attendees: Attendees | None = None
    parts: tuple[Part, ...] = ()
    recommendations_intro: str | None = None
    ideas_intro: str | None = None
    recommendations: tuple[Recommendation, ...] = ()
    conditions: tuple[Condition, ...] = ()
    ideas: tuple[Idea, ...] = ()
    responses: tuple[Response, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    pilot: Reference | None = None
    convened_by: Names = ()
    facilitated_by: Names = ()
    concretised: Annotated[Degree, values.choice(Degree)] | None = None
    ownership_secured: Annotated[Degree, values.choice(Degree)] | None = None
    plan: str | None = None
    state: Annotated[DeclaredState, values.choice(DeclaredState)] | None = None
    reason: str | None = None
    joined: Names = ()
    left: Names = ()
    actions: tuple[Action, ...] = ()
    updates: tuple[Update, ...] = ()
    next_meeting: NextMeeting | None = None
    open_for_new: str | None = None
    pictures: tuple[Picture, ...] = ()
    report: Annotated[
        Literal["draft", "for_correction", "published"],
        values.choice(Literal["draft", "for_correction", "published"]),
    ] = "published"
    corrections: tuple[Correction, ...] = ()
    corrections_until: Day | None = None
    partner_notes: str | None = None
    formerly: References = ()

    @model_validator(mode="before")
    @classmethod
    def _actions_named_after_pilot(cls, value: Any) -> Any:
        if not isinstance(value, dict) or not isinstance(value.get("pilot"), str):
            return value
        pilot = value["pilot"].rpartition("/")[2]
        actions = tuple(_of_pilot(action, pilot) for action in value.get("actions") or ())
        return {**value, "actions": actions}

    @property
    def reference(self) -> str:
        """What other files call this meeting: `location/name`."""
        return f"{self.location}/{self.name}"


def _of_pilot(action: Any, pilot: str) -> Any:
    written = {"text": action} if isinstance(action, str) else action
    if not isinstance(written, dict) or "id" in written or not isinstance(written.get("text"), str):
        return action
    made = made_id(written["text"], WORDS_OF_A_TEXT)
    return {**written, "id": shortened_id(f"{pilot}-{made}")} if made and is_id(pilot) else action
