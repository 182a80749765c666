"""What the commands that tell of a site may tell, and the words for it."""

from dataclasses import dataclass

from opbrengst.consent import redacted
from opbrengst.findings import known
from opbrengst.gathering import Settings, collected
from opbrengst.problems import Problem, in_order, softened, stopping
from opbrengst.programme import RedactedProgramme
from opbrengst.rendering import Templates


@dataclass(frozen=True)
class Telling:
    """What a command may tell of: everything that the public may read, and the words for it.

    `problems` are those that stop a build because a file cannot be read whole.
    """

    redacted: RedactedProgramme
    templates: Templates
    problems: tuple[Problem, ...]


def telling(settings: Settings) -> Telling:
    """Return what a command may tell of the files on disk; what breaks a rule, a build says."""
    reading = collected(settings)
    programme, without = known(reading, settings)
    problems = map(without.in_message, softened(reading.problems, reading.drafts))
    return Telling(
        redacted(programme, without),
        Templates([settings.templates], settings.role_words),
        tuple(stopping(in_order(problems))),
    )
