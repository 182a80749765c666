"""The rules about whose words a report gives: those of the participants, and no verdicts."""

import re
from collections.abc import Iterable, Iterator

from opbrengst.checks.ground import Ground
from opbrengst.problems import Problem

# Words that judge. Small on purpose: each is one that a report can do without.
VERDICTS = (
    "helaas", "jammer genoeg", "gebroken belofte", "gebroken", "mislukt", "mislukking", "gefaald",
    "faalt", "teleurstellend", "laat het afweten", "eindelijk", "een groot succes",
    "onbegrijpelijk",
)  # fmt: skip
# Words with which a writer speaks instead of the participants.
OWN_VIEWS = (
    "ik vind", "wij vinden", "we vinden", "naar mijn mening", "naar onze mening", "mijns inziens",
    "ons inziens", "volgens mij", "volgens ons", "als begeleiders vinden", "blijkbaar",
    "kennelijk", "ze bedoelen eigenlijk", "zij bedoelen eigenlijk",
)  # fmt: skip
# A reaction and a promise are in the speaker's own voice; a question was asked by the hosts.
_OWN_VOICE = frozenset({"responses", "commitments", "parts"})


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")


_VERDICT, _OWN_VIEW = _any(VERDICTS), _any(OWN_VIEWS)


def reports_give_no_verdicts(ground: Ground) -> Iterator[Problem]:
    """Ensure that a report tells what happened, without judging it."""
    yield from _said(ground, VERDICTS, _VERDICT, "verdict")


def reports_give_no_own_views(ground: Ground) -> Iterator[Problem]:
    """Ensure that a report gives what the participants said, not what its writer makes of it."""
    yield from _said(ground, OWN_VIEWS, _OWN_VIEW, "own_view")


def _said(
    ground: Ground, phrases: Iterable[str], pattern: re.Pattern[str], code: str
) -> Iterator[Problem]:
    for record, texts, whole, *_ in ground.told:
        lower = whole.lower()
        if not any(phrase in lower for phrase in phrases):
            continue
        for path, text in texts:
            if path[0] not in _OWN_VOICE and (found := pattern.search(text.lower())):
                yield record.source.problem(code, path, found=found[0])
