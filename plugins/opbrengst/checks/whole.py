"""All that the rules look at, and the parts into which it falls."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from opbrengst.checks.ground import Ground
from opbrengst.checks.parts import parts
from opbrengst.memory import Memory
from opbrengst.programme import Programme


@dataclass(frozen=True)
class Whole(Ground):
    """All there is, for the few rules that ask more than what a place and its neighbours say.

    `public` makes the programme as the public reads it, which takes time, and `holds_a_name` tells
    whether a withheld name stands in an address. Consent is judged on `today`; `role_words` are
    the words that make a label, each with its plural.
    """

    public: Callable[[], Programme]
    holds_a_name: Callable[[str], bool]
    today: date
    role_words: Mapping[str, str]
    memory: Memory = field(default_factory=Memory)

    @cached_property
    def parts(self) -> tuple[Ground, ...]:
        """What of it the rules are shown that look no further."""
        return parts(self.gathered, self.programme, self.memory)
