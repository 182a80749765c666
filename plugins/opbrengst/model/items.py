"""What a report is made of: names, recommendations, ideas, promises, agreements."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, model_validator

from opbrengst import values
from opbrengst.identity import folded
from opbrengst.model.record import (
    CommitmentState,
    Consented,
    Count,
    Day,
    Due,
    Identified,
    Record,
    Reference,
    References,
    Texts,
    Time,
    UpdateState,
    YesNo,
)

Origin = Literal["presented", "added"]
TermLength = Literal["short", "long"]
Voice = Literal["said", "question", "suggestion"]


class Known(NamedTuple):
    """Whom the registers know: the folded spelling of a name → an organisation's id, or a person.

    A person is a place in `people.yml`, of those at the location of the report.
    """

    organisations: Mapping[str, str] = MappingProxyType({})
    people: Mapping[str, int] = MappingProxyType({})


class Name(Record):
    """Somebody or some body as noted in the room.

    `organisation` is the id in the register where the text is one, `person` the place of the
    entry in `people.yml` where it is a spelling of one; `role` is set only where a name is
    withheld, and then `text` is empty: see the room `consent`.
    """

    sentence = "text"
    supplied = frozenset({"organisation", "person", "role"})
    text: str
    organisation: str | None = None
    person: int | None = None
    role: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_registers(cls, value: Any, info: ValidationInfo) -> Any:
        """Know the organisation and the person: the reader hands over what the registers know."""
        written = {"text": value} if isinstance(value, str) else value
        text = written.get("text") if isinstance(written, dict) else None
        if not isinstance(info.context, Known) or not isinstance(text, str):
            return written
        spelt = folded(text)
        if spelt in info.context.organisations:
            return {**written, "organisation": info.context.organisations[spelt]}
        person = info.context.people.get(spelt)
        return written if person is None else {**written, "person": person}

    @property
    def key(self) -> str:
        """What two spellings of this name have in common."""
        # Nothing that is folded begins with a space.
        return folded(self.text) if self.person is None else f" {self.person}"

    @property
    def withheld(self) -> bool:
        """Whether only the role may be said."""
        return self.role is not None


Names = Annotated[tuple[Name, ...], BeforeValidator(values.one_or_more)]


class Point(Record):
    """A part of a recommendation; points nest two deep."""

    sentence = "text"
    text: str
    points: "tuple[Point, ...]" = ()


class Recommendation(Identified):
    """What the participants recommend and nobody owns yet."""

    sentence = "text"
    text: str
    points: tuple[Point, ...] = ()
    term: Annotated[TermLength, values.choice(TermLength)] | None = None
    kind: Annotated[Voice, values.choice(Voice)] = "said"


class Condition(Identified):
    """What must stay, whatever changes (NB): it holds for the whole location."""

    sentence = "text"
    text: str


class Idea(Identified):
    """A proposal with the people who stepped forward for it, if any did."""

    named_by = "title"
    named_in_words = None
    sentence = "title"
    title: str
    description: str = ""
    about: References = ()
    owners: Names = ()
    origin: Annotated[Origin, values.choice(Origin)] | None = None
    merged_into: Reference | None = None
    open_for_new: str | None = None


class Response(Record):
    """The reaction of one speaker, in that speaker's voice."""

    by: Name
    text: str
    about: References = ()


class Commitment(Identified):
    """What the library or a partner promised."""

    by: Name
    text: str
    about: References = ()
    due: Due | None = None
    state: Annotated[CommitmentState, values.choice(CommitmentState)] = "made"


class Action(Identified):
    """An agreement within a group."""

    sentence = "text"
    text: str
    by: Name | None = None
    due: Due | None = None


class Update(Record):
    """What a meeting says has become of something said earlier."""

    one_of = ("state", "text", "reason", "to", "joined")
    about: Reference
    state: Annotated[UpdateState, values.choice(UpdateState)] | None = None
    text: str | None = None
    reason: str | None = None
    to: Name | None = None
    joined: Names = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any(getattr(self, key) for key in self.one_of):
            raise values.refusal("update_empty")
        return self


class NextMeeting(Record):
    """The meeting that is announced, or that an announced one is cancelled."""

    sentence = "date"
    one_of = ("date", "cancelled")
    date: Day | None = None
    time: Time | None = None
    venue: str | None = None
    convened_by: Names = ()
    cancelled: str | None = None

    @model_validator(mode="after")
    def _says_when_or_why_not(self) -> Self:
        if all(getattr(self, key) is None for key in self.one_of):
            raise values.refusal("next_meeting_empty")
        return self


class Attendees(Record):
    """How many came, and which groups; `words` are the writer's own where they were a text."""

    supplied = frozenset({"words"})
    count: Count | None = None
    about: YesNo = False
    groups: Texts = ()
    words: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return values.attendance(value) if isinstance(value, str) else value


class Part(Record):
    """One part of the meeting with the questions asked in it."""

    sentence = "title"
    title: str
    form: str | None = None
    questions: Texts = ()


class Picture(Record):
    """A photograph or drawing of the location, with its text for those who cannot see."""

    file: Annotated[str, AfterValidator(values.in_pictures)]
    """Its path below the location: `pictures/prikbord.png`; the bare name is enough to write."""
    alt: str
    caption: str | None = None
    people_recognisable: YesNo = False
    consent: Consented = "none"
    """Who may see the people on it, by what they themselves said; where nobody is, it is moot."""


class Correction(Record):
    """A dated change of a published report."""

    date: Day
    about: str
    reason: str
