"""Everything there is to say of what was gathered: by reading, by the rules, about names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from opbrengst import checks, consent
from opbrengst.checks import Whole
from opbrengst.consent import Audience, Withheld
from opbrengst.gathering import Gathered, Settings, spoilt_pictures
from opbrengst.history import Rules
from opbrengst.memory import Memory
from opbrengst.problems import Problem, softened
from opbrengst.programme import Programme, RedactedProgramme, programme
from opbrengst.reading import Reading


@dataclass(frozen=True)
class Found:
    """A programme with what may be told of it, and all that is wrong with it.

    `programme` is what is shown: in a preview with the drafts, which no rule takes for published.
    `problems` are in no order yet, and those of drafts weigh as any, while in `softened` they are
    warnings; `spoilt` are the pictures that cannot be published, `silenced` how much each rule that
    the site silenced would have told.
    """

    programme: Programme
    without: Withheld
    problems: tuple[Problem, ...]
    softened: tuple[Problem, ...]
    spoilt: frozenset[str]
    silenced: Mapping[str, int]
    memory: Memory

    @property
    def drafts(self) -> int:
        """How many drafts are among the meetings that are shown: none but in a preview."""
        held = (meeting for each in self.programme.histories for meeting in each.meetings)
        return sum(meeting.report == "draft" for meeting in held)

    @cached_property
    def redacted(self) -> RedactedProgramme:
        """The programme as the readers of the edition may see it."""
        return consent.redacted(self.programme, self.without, self.memory)


def known(
    reading: Reading, settings: Settings, memory: Memory | None = None
) -> tuple[Programme, Withheld]:
    """Return the programme of what was read, and which names in it may not be seen."""
    memory = memory or Memory()
    audience = Audience(settings.edition, settings.today, settings.role_words)
    return _folded(reading, settings, memory), consent.withheld(reading, audience, memory)


def _folded(
    reading: Reading, settings: Settings, memory: Memory, *, drafts: bool = False
) -> Programme:
    return programme(reading, settings.as_of, Rules(settings.quiet_after_days, drafts), memory)


def found(taken: Gathered, settings: Settings, memory: Memory | None = None) -> Found:
    """Return all that there is to say; no problem holds a withheld name."""
    memory = memory or Memory()
    whole, without = known(taken.reading, settings, memory)
    ground = Whole(
        taken,
        whole,
        lambda: consent.redacted(whole, without).programme,
        without.public.in_id,
        settings.today,
        settings.role_words,
        memory,
    )
    shown = _folded(taken.reading, settings, memory, drafts=True) if settings.preview else whole
    seen = whole.shown | _shown_by_drafts(taken.reading)
    spoilt = spoilt_pictures(settings.meetings, seen & taken.reading.pictures, memory)
    only_in_drafts = {spoilt[name].file for name in spoilt.keys() - whole.shown}
    # What a rule found comes first: it knows its name, and of two alike the first stays.
    problems = [*checks.problems(ground), *taken.problems]
    problems.extend(consent.problems(taken.reading, taken.pages, without, memory))
    problems.extend(spoilt.values())
    told, silenced = checks.heard(problems, settings.silenced)
    return Found(
        shown,
        without,
        tuple(map(without.in_message, told)),
        # By the names of files as they are: in a message a name may be left out of them.
        tuple(map(without.in_message, softened(told, taken.reading.drafts | only_in_drafts))),
        frozenset(spoilt),
        silenced,
        memory,
    )


def _shown_by_drafts(reading: Reading) -> frozenset[str]:
    """Return the pictures that drafts show, by their path below the folder of meetings."""
    drafts = (meeting for meeting in reading.meetings if meeting.report == "draft")
    return frozenset(f"{each.location}/{seen.file}" for each in drafts for seen in each.pictures)
