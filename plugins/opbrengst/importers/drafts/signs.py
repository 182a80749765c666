"""What a line is by its words: a heading or a label of the format, however it looks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from opbrengst.importers.drafts.lines import Line
from opbrengst.importers.drafts.runs import Runs, alike, likeness, one_line, part, stripped

TITLES = (
    "Opbrengst inwoner- en partnerbijeenkomst", "Opbrengst inwoners- en partnerbijeenkomst",
    "Opbrengst bewoners- en partnerbijeenkomst", "Verslag inwoner- en partnerbijeenkomst",
    "Opbrengst inwonersbijeenkomst", "Opbrengst bewonersbijeenkomst", "Opbrengst bijeenkomst",
    "Opbrengst partnerbijeenkomst", "Verslag bijeenkomst",
)  # fmt: skip
# What opens a part of the report that goes on until the next such heading.
SECTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "recommendations": ("Algemene aanbevelingen", "Aanbevelingen"),
    "ideas": ("Ideeën voor uitwerking", "Ideeën", "Uitgewerkte ideeën", "Nieuwe ideeën"),
    "commitments": ("Toezeggingen", "Toezegging", "Gedane toezeggingen"),
    "next": ("Vervolg", "Hoe verder", "Hoe nu verder"),
    "rest": ("Verder",),
    "partners": ("Voor partners",),
    # Of reports of other kinds: what stands below them has no field here.
    "other": (
        "Wat er werd van eerdere afspraken", "Wat er concreet werd", "Afspraken", "Correcties",
    ),
})  # fmt: skip
# What stands before a colon, or alone above what it is about.
LABELS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "date": ("Datum",),
    "place": ("Plaats", "Locatie"),
    "purpose": ("Waarom", "Aanleiding", "Doel", "Waarom deze bijeenkomst"),
    "audience": ("Voor wie", "Doelgroep"),
    "attendees": ("Aanwezigen", "Aanwezig", "Deelnemers"),
    "focus": ("Focus",),
    "convened_by": ("Belegd door", "Georganiseerd door"),
    "facilitated_by": ("Begeleid door", "Begeleiding", "Begeleiders"),
    "owners": ("Meewerkers", "Meewerker", "Eigenaren"),
    "meeting": ("Volgende bijeenkomst", "Volgende keer", "Vervolgbijeenkomst"),
    "open_for_new": ("De groep zoekt",),
    "description": ("Beschrijving",),
})  # fmt: skip
_BEFORE = ("Meewerkers", "Begeleid door", "Belegd door")
"""Labels after which some forget the colon."""
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]?\s+", re.IGNORECASE)
_IDEA = re.compile(
    r"(?P<word>[^\W\d_]{3,5})\s*(?:nr\.?\s*)?(?P<number>\d{1,3}|[a-z](?=\s*:))?"
    r"(?P<end>\s*[:.)–—-]\s*|\s+(?=[A-Z‘“\"<])|\s*$)",
    re.IGNORECASE,
)
_RESPONSE = re.compile(
    r"(?P<word>reacties?|reaktie|[^\W\d_]{6,8})\s+(?:(?:van(?:uit|wege)?|door)\s+)?", re.IGNORECASE
)
_NB = re.compile(r"N\.?\s?B\b\.?(?:\s*[:–-]\s*|\s+|$)|nb\.?\s*:\s*|Nb\.?\s*:\s*")
_PARTS = re.compile(
    r"(?:deze|de|onze)\s+\w+\s+bestond\s+uit\s+(?:[\w-]+\s+)?(?:onder)?del?en\s*[:.]?",
    re.IGNORECASE,
)
_PROMISES_OF = re.compile(r"toezegging(?:en)?\s+(?:van(?:uit)?|door)\s+", re.IGNORECASE)
_EXAMPLE = "Voorbeeld: de datum, de meewerkers en de afspraken zijn verzonnen."
# What our own Word files say of a report that is not final.
_STANDING = re.compile(
    r"Dit verslag (?:ligt ter correctie tot|is nog niet vastgesteld)|Gecorrigeerd op .*Correcties"
    r"|Concept: dit verslag is nog niet"
)
_LIVE = re.compile(r"Wat ervan werd, staat op\s+\S+")
_LONGEST_LABEL, _LONGEST_SPEAKER, _LONGEST_TITLE = 6, 9, 6


@dataclass(frozen=True)
class Sign:
    """What a line is: `words` are those of the format, `runs` what stands behind them.

    `opens` tells whether it opens a part of the report, or says one thing of the part around it.
    """

    kind: str
    words: str
    runs: Runs = ()
    opens: bool = False


def sign_of(line: Line, section: str) -> Sign | None:
    """Return what a line in a part of a report is; None for the writer's own words."""
    if line.kind not in {"text", "item"} or not line.text.strip():
        return None
    return next(_signs(line, section), None)


def _signs(line: Line, section: str) -> Iterator[Sign]:
    text = line.text
    if line.kind == "text":
        yield from _of_head(line, section)
    yield from _idea(line, section)
    if line.kind == "text" or line.numbered:
        yield from _section(line)
        yield from _response(line)
    if found := _NB.match(text):
        yield _sign("condition", line, found.end())
    if found := _PARTS.match(text):
        yield _sign("parts", line, found.end())
    yield from _label(line)


def _sign(kind: str, line: Line, end: int, *, start: int = 0, opens: bool = False) -> Sign:
    return Sign(kind, line.text[start:end], stripped(part(line.runs, end)), opens)


def _of_head(line: Line, section: str) -> Iterator[Sign]:
    text = one_line(line.text)
    if alike(text, _EXAMPLE):
        yield Sign("example", text)
    if _STANDING.match(text):
        yield Sign("standing", "", line.runs)
    if _LIVE.fullmatch(text):
        yield Sign("live", text)
    words = list(re.finditer(r"\S+", line.text)) if section == "head" else []
    ends = [word.end() for word in words[1:_LONGEST_TITLE]]
    found = [(_like_a_title(line.text[:end]), end) for end in ends]
    if found and max(found)[0]:
        yield _sign("title", line, max(found)[1])


def _like_a_title(text: str) -> float:
    return max(likeness(text.rstrip(" ,:.–-"), title) for title in TITLES)


def _idea(line: Line, section: str) -> Iterator[Sign]:
    found = _IDEA.match(line.text)
    if not found or not _is_idea(found["word"]):
        return
    bare = not found["number"]
    if bare and (":" not in found["end"] or section not in {"ideas", "idea"}):
        return
    only_room = not found["end"].strip()
    if only_room and line.text[found.end() :] and not line.looks_like_heading:
        return
    if line.kind == "item" and not line.numbered and bare:
        return
    yield _sign("idea", line, found.end(), opens=True)


def _is_idea(word: str) -> bool:
    plain = word.casefold().replace("ë", "e").replace("é", "e")
    return plain in {"idee", "ide", "idea", "iedee", "idde", "ideee", "iddee"}


def _section(line: Line) -> Iterator[Sign]:
    for start in _starts(line.text):
        for end in _ends(line.text, start):
            said = line.text[start:end].strip(" :.\t")
            for kind, phrases in SECTIONS.items():
                if _is_one_of(said, phrases):
                    yield _sign(kind, line, _past(line.text, end), opens=True)
        found = _PROMISES_OF.match(line.text, start)
        if found and len(line.text.split()) <= _LONGEST_SPEAKER:
            yield _sign("commitments", line, found.end(), opens=True)


def _response(line: Line) -> Iterator[Sign]:
    text = line.text
    found = _RESPONSE.match(text)
    if not found or not any(alike(found["word"], each) for each in ("reactie", "reacties")):
        return
    speaker, colon, _ = text.partition(":")
    by = speaker[found.end() :].strip()
    of_somebody = len(found[0].split()) > 1
    short = len(speaker.split()) <= (_LONGEST_SPEAKER if of_somebody else 4)
    ends = bool(colon) or not speaker.rstrip().endswith((".", ",", ";", "?", "!"))
    if by and short and ends and (of_somebody or colon or line.looks_like_heading):
        yield _sign("response", line, found.end(), opens=True)


def _label(line: Line) -> Iterator[Sign]:
    for end in _ends(line.text, 0):
        said = line.text[:end].strip(" :.\t–-")
        alone = end == len(line.text)
        for kind, phrases in LABELS.items():
            if said in phrases if alone else _is_one_of(said, phrases):
                yield _sign(kind, line, _past(line.text, end))
    for phrase in _BEFORE:
        if re.match(rf"{phrase}\s+(?=[A-Z‘<])", line.text):
            kind = next(kind for kind, known in LABELS.items() if phrase in known)
            yield _sign(kind, line, len(phrase))


def _starts(text: str) -> Iterator[int]:
    """Yield where a heading may begin: at its number, and behind it."""
    yield 0
    if found := _NUMBERED.match(text):
        yield found.end()


def _ends(text: str, start: int) -> Iterator[int]:
    """Yield where a heading or label may end: at a colon, a dash, and at the end of the line."""
    for mark in (":", " – ", " - "):
        end = text.find(mark, start)
        if end >= 0 and len(text[start:end].split()) <= _LONGEST_LABEL:
            yield end
    if len(text.split()) <= _LONGEST_LABEL:
        yield len(text)


def _past(text: str, end: int) -> int:
    """Return where the words behind a label begin."""
    found = re.match(r"\s*[:–-]?\s*", text[end:])
    return end + (found.end() if found else 0)


def _is_one_of(said: str, phrases: Iterable[str]) -> bool:
    return any(alike(said, each) for each in phrases)
