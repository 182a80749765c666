"""What all written records share, and the types of their fields."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from opbrengst import values
from opbrengst.dates import Term
from opbrengst.identity import WORDS_OF_A_TEXT, made_id

Kind = Literal["outcome", "follow_up", "notice"]
DeclaredState = Literal["started", "paused", "completed", "embedded", "stopped"]
Degree = Literal["yes", "partly", "no"]
CommitmentState = Literal[
    "made", "in_progress", "fulfilled", "partly", "not_fulfilled", "withdrawn", "transferred"
]
UpdateState = Literal[
    "started", "paused", "completed", "embedded", "stopped",
    "made", "in_progress", "fulfilled", "partly", "not_fulfilled", "withdrawn", "transferred",
    "done", "declined", "dropped", "lifted",
]  # fmt: skip
Role = Literal["library", "partner", "facilitator", "municipality"]
Edition = Literal["public", "partners"]
"""Who reads: everybody, or the partners of the programme only."""
Consent = Literal["none", "partners", "public"]
"""Who may see somebody's name or recognisable picture."""
Manner = Literal["role", "initials", "first_name", "full_name"]
"""In which form a name is shown to those who may see it."""

Id = Annotated[str, BeforeValidator(values.an_id)]
Reference = Annotated[str, BeforeValidator(values.a_reference)]
References = Annotated[tuple[Reference, ...], BeforeValidator(values.one_or_more)]
Texts = Annotated[tuple[str, ...], BeforeValidator(values.one_or_more)]
Day = Annotated[date, BeforeValidator(values.a_day)]
Due = Annotated[Term, BeforeValidator(values.a_term)]
Time = Annotated[str, BeforeValidator(values.a_time)]
Count = Annotated[int, BeforeValidator(values.a_count)]
Website = Annotated[str, BeforeValidator(values.a_website)]
SiteAddress = Annotated[str, BeforeValidator(values.a_site)]
YesNo = Annotated[bool, values.YES_OR_NO]
Consented = Annotated[Consent, values.choice(Consent)]


class Record(BaseModel):
    """Something written: unknown keys are refused and nothing changes after it is made."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    sentence: ClassVar[str | None] = None
    """The key that a plain sentence fills where this record may be written as one."""
    one_of: ClassVar[tuple[str, ...]] = ()
    """The keys of which it must have at least one."""
    supplied: ClassVar[frozenset[str]] = frozenset()
    """What the reader supplies, so that a writer cannot."""

    @model_validator(mode="before")
    @classmethod
    def _from_sentence(cls, value: Any) -> Any:
        return {cls.sentence: value} if cls.sentence and isinstance(value, str) else value


class Identified(Record):
    """A record that others may refer to; without an `id` its title or text makes one."""

    id: Id = ""
    formerly: References = ()
    named_by: ClassVar[str] = "text"
    named_in_words: ClassVar[int | None] = WORDS_OF_A_TEXT

    @model_validator(mode="before")
    @classmethod
    def _with_made_id(cls, value: Any) -> Any:
        if cls.sentence and isinstance(value, str):
            value = {cls.sentence: value}
        name = value.get(cls.named_by) if isinstance(value, dict) else None
        if not isinstance(name, str) or "id" in value:
            return value
        made = made_id(name, cls.named_in_words)
        if not made:
            raise values.refusal("no_id_to_make", found=name)
        return {**value, "id": made}
