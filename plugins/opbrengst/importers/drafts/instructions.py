"""The format's own sentences and blanks in a document: taken out, and nothing beside them."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from opbrengst.checks.instructions import INSTRUCTIONS, OF_ITSELF, Sentences, words
from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.runs import Runs, alike, text_of, without

_SENTENCES = Sentences((*INSTRUCTIONS, *OF_ITSELF))
_BLANK = re.compile(
    r"<\s*(?:datum|namen?|naam idee|titel idee|beschrijving(?: idee)?|plaats)\s*>", re.IGNORECASE
)
# Where a sentence may end; an instruction may hold some of these ends itself.
_END = re.compile(r"[.!?…:]+[\"”’)]*(?:\s+|$)|\n")
_LONGEST = 4
_PAGE = re.compile(r"\s*\d{1,3}\s*")
EXAMPLE = "bijvoorbeeld"
# What may be changed in an instruction without anything being said.
SMALL = frozenset({
    "aan", "al", "alle", "als", "ook", "bij", "dan", "dat", "de", "deze", "die", "dit", "door",
    "een", "en", "er", "eerst", "eerste", "even", "graag", "heb", "hebben", "heeft", "het",
    "hier", "hierbij", "hieronder", "hoe", "in", "is", "je", "jij", "jouw", "jullie", "kan",
    "kort", "kun", "mag", "met", "moet", "na", "nog", "nu", "of", "om", "onze", "ons", "op",
    "over", "te", "tot", "u", "uit", "uw", "van", "vervolgens", "voor", "waar", "waarom", "was",
    "wat", "we", "welke", "werd", "wie", "wij", "wordt", "ze", "zich", "zij", "zijn", "zo",
    "zodat",
})  # fmt: skip


def taken_out(runs: Runs, at: int, notes: Notes) -> Runs:
    """Return the runs of a paragraph without what is of the format, which is noted.

    An instruction with more in it than its own words is noted as a doubt.
    """
    text = text_of(runs)
    blanks = [found.span() for found in _BLANK.finditer(text)]
    for start, end in blanks:
        notes.leave("blank", text[start:end])
    runs = without(runs, blanks)
    text, spans, after = text_of(runs), [], False
    for start, end, kind in _found(text):
        sentence = text[start:end]
        if kind == "example" and not (after or not text[:start].strip()):
            continue
        after = True
        spans.append((start, end))
        if kind == "edited":
            notes.doubt(at, "edited_instruction", sentence)
        else:
            notes.leave("instruction", sentence)
    left = without(runs, spans)
    if spans and _PAGE.fullmatch(text_of(left)):
        notes.leave("page number", text_of(left))
        return ()
    return left


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield each sentence of the format: where it stands, and what it is."""
    if not _SENTENCES.may_be_in(words(text)) and EXAMPLE not in text.casefold():
        return
    ends = [found.end() for found in _END.finditer(text)]
    cuts = sorted({0, *ends, len(text)})
    at = 0
    while at < len(cuts) - 1:
        found = _best(text, cuts[at : at + _LONGEST + 1])
        if found:
            taken, kind = found
            yield cuts[at], cuts[at + taken], kind
            at += taken
        else:
            at += 1


def _best(text: str, cuts: Sequence[int]) -> tuple[int, str] | None:
    """Return how many of the pieces from here are a sentence of the format, and of which kind."""
    first = words(text[cuts[0] : cuts[1]])
    if len(first) == 1 and alike(first[0], EXAMPLE):
        return 1, "example"
    best, taken, kind = 0.0, 0, ""
    for number in range(1, len(cuts)):
        said = words(text[cuts[0] : cuts[number]])
        nearest = _SENTENCES.nearest(said)
        if nearest and nearest[0] > best:
            best, taken = nearest[0], number
            kind = "edited" if _adds(nearest[1], said) else "instruction"
    return (taken, kind) if taken else None


def _adds(known: Sequence[str], said: Sequence[str]) -> bool:
    """Tell whether a sentence says something that the instruction does not."""
    compared = SequenceMatcher(None, known, said, autojunk=False)
    added = {
        word
        for change, _, _, start, end in compared.get_opcodes()
        if change != "equal"
        for word in said[start:end]
    }
    return any(
        word not in SMALL and not any(alike(word, own) or word == own for own in known)
        for word in added
    )
