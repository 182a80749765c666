"""Who is named in a line of names: taken apart, and told from what is no name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from opbrengst.identity import folded
from opbrengst.importers.drafts.runs import one_line
from opbrengst.rendering import COUNTS

_BETWEEN = re.compile(r"\s*(?:[,;/&+|\n]|\ben\b|(?<=\s)[-–](?=\s))\s*", re.IGNORECASE)
_NONE = frozenset({
    "", "-", "–", "—", "…", "...", "?", "x", "geen", "nog geen", "niemand", "nog niet",
    "nog niemand",
    "nvt", "n.v.t.", "n.v.t", "nog niet bekend", "onbekend", "nog onbekend", "nog geen meewerkers",
    "namen", "nog open", "volgt", "volgen", "namen volgen", "nader te bepalen", "geen eigenaren",
    "nog geen eigenaren",
})  # fmt: skip
_SMALL = frozenset({
    "van", "de", "den", "der", "het", "'t", "’t", "te", "ten", "ter", "op", "in", "von", "el", "al",
    "la", "le", "du", "da", "di", "dos", "bin", "ben", "ibn", "dhr", "dhr.", "mw", "mw.", "mevr",
    "mevr.", "mevrouw", "meneer", "dr.", "drs.", "ir.", "mr.", "familie", "fam.",
})  # fmt: skip
_NO_NAMES = frozenset({
    "aanwezigen", "allen", "alle", "anderen", "bewoners", "buurt", "buren", "deelnemers", "e.a.",
    "e.a", "een", "eigenaren", "groep", "ieder", "iedereen", "inwoners", "leden", "meerdere",
    "medewerkers", "mensen", "nog", "ouders", "overige", "partners", "vrijwilligers", "wij", "ze",
    "zij",
})  # fmt: skip
_WITHIN = re.compile(r"\s*\(([^()]*)\)\s*")
_CONTACT = re.compile(r"[^\s,;<>()]+@[^\s,;<>()]+|(?:\+\d{1,3}|\b0)[\d\s()-]{7,}\d|https?://\S+")
_MOST_WORDS = 6
_ARTICLE = r"(?:de|het|onze)\s+"


class Piece(NamedTuple):
    """One of those named: `text` as written, `note` what stands with it between brackets."""

    text: str
    note: str = ""
    organisation: str = ""


def like_names(text: str) -> bool:
    """Tell whether a line may be one of names, and is no sentence."""
    bare = one_line(_CONTACT.sub("", _WITHIN.sub(" ", text))).rstrip(".")
    pieces = [each for each in _BETWEEN.split(bare) if each]
    return all(
        len(each.split()) <= _MOST_WORDS
        and not re.search(r"[.!?:]\s|[!?:]$", _without_initials(each))
        for each in pieces
    ) and (not text.rstrip().endswith(".") or all(map(is_name, pieces)))


def only_names(text: str) -> list[str]:
    """Return those whom a line names by their names alone."""
    return [each for each in _BETWEEN.split(one_line(_WITHIN.sub(" ", text)).rstrip(".")) if each]


def _without_initials(text: str) -> str:
    return re.sub(r"\b(?:[A-Z]\.\s?)+|(?i:\b(?:dhr|mw|mevr|drs?|ir|mr|fam)\.)", "", text)


def is_nobody(text: str) -> bool:
    """Tell whether a text says that there is nobody, or nobody yet."""
    plain = folded(text).strip(" .:()<>[]")
    return plain in _NONE or folded(text).strip() in _NONE


def is_name(text: str) -> bool:
    """Tell whether a text has the form of somebody's name."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS or folded(text) in _NO_NAMES:
        return False
    if not all(
        re.fullmatch(r"[^\W\d_]+(?:[.’'-]+[^\W\d_]*)*", word) or word in _SMALL for word in words
    ):
        return False
    if any(word.casefold() in _NO_NAMES for word in words):
        return False
    rest = [word for word in words if word.casefold() not in _SMALL]
    capitals = all(word[0].isupper() or word[0] in "‘’'" for word in rest)
    # Without any capital only what is as short as a name.
    return bool(rest) and (capitals or (text == text.lower() and len(words) <= 2 and rest == words))


def pieces(text: str, organisations: Mapping[str, str]) -> Iterator[Piece]:
    """Yield those whom a line names; `organisations` is folded name → id."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        before = text[: found.start()]
        if before.count("(") > before.count(")"):  # of whom somebody is
            return found[0]
        kept.append(found[0])
        return f",\0{len(kept) - 1}\0,"

    marked = _known(organisations).sub(keep, text) if organisations else text
    marked = re.sub(r"\(([^()]*)\)", lambda found: f"(\1{_hide(found[1])}\1)", marked)
    for each in _BETWEEN.split(marked):
        shown = one_line(_show(each)).strip(" .:•·")
        if found := re.fullmatch(r"(.*?)\0(\d+)\0(.*)", shown):
            name, more = kept[int(found[2])], one_line(f"{found[1]} {found[3]}").strip(" ()")
            spelt = folded(name)
            bare = spelt if spelt in organisations else re.sub(f"^{_ARTICLE}", "", spelt)
            yield Piece(name, more, organisations[bare])
        elif shown:
            yield _piece(shown)


def _piece(text: str) -> Piece:
    notes = [found[1].strip() for found in _WITHIN.finditer(text)]
    bare = _WITHIN.sub(" ", text)
    notes += [found[0].strip() for found in _CONTACT.finditer(bare)]
    name = one_line(_CONTACT.sub(" ", bare)).strip(" .:<>")
    return Piece(name, ", ".join(filter(None, notes)))


def _known(organisations: Iterable[str]) -> re.Pattern[str]:
    names = sorted(organisations, key=lambda name: (-len(name), name))
    either = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?<!\w)(?:{_ARTICLE})?(?:{either})(?!\w)", re.IGNORECASE)


_HIDDEN = {
    ",": "\2",
    ";": "\3",
    "/": "\4",
    "&": "\5",
    "+": "\6",
    "|": "\7",
    "-": "\x0e",
    "–": "\x0f",
}


def _hide(text: str) -> str:
    """Return what stands between brackets so that nothing in it parts two names."""
    for sign, other in _HIDDEN.items():
        text = text.replace(sign, other)
    return re.sub(r"\ben\b", "e\x10n", text)


def _show(text: str) -> str:
    for sign, other in _HIDDEN.items():
        text = text.replace(other, sign)
    return text.replace("e\x10n", "en").replace("\1", "")


def counted(text: str, roles: Mapping[str, str]) -> tuple[int, str] | None:
    """Return how many of which role a text says: `drie bewoners`; `roles` is role → plural."""
    number, _, word = folded(text).partition(" ")
    role = next((one for one, more in roles.items() if word in (folded(one), folded(more))), None)
    figures = [folded(each) for each in COUNTS]
    if role is None:
        return None
    if number.isdecimal() and len(number) < 3:
        return int(number), role
    return (figures.index(number), role) if number in figures else None
