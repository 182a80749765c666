"""Where a text mentions somebody, however the name is spelt there."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from opbrengst.identity import ARTICLES, folded, slug
from opbrengst.problems import HIDDEN

# What may stand between two words of one name: space, marks of emphasis, tags, half a link, and
# what joins the words of an address.
_GAP = r"(?:\]\([^()\s]{0,200}\)|<[^<>]{0,200}>|[\s*_~`\\+.\-\[\]])+"
_DROPPED = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")
_CODED = re.compile(
    r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});|(?:%[0-9a-f]{2})+|.",
    re.IGNORECASE | re.DOTALL,
)
SOMEBODY = "een bewoner"
"""Said of a name that is spelt as nobody foresaw: no spelling may stop a build."""
_NO_FIRST_NAMES = ARTICLES | {"mevrouw", "meneer", "mw", "dhr", "familie", "fam"}
_PARTICLES = frozenset({
    "van", "de", "den", "der", "het", "'t", "te", "ten", "ter", "op", "in", "von", "el", "al",
})  # fmt: skip


class Mentions:
    """Finds in texts the names that may not stand there.

    `withheld` maps each name, folded, to the role that is said instead, `shorter` each name that
    may only be shown in another form to that form. Only names of two or more words are taken out:
    of a single word nobody can tell whether it is a name there, so it is only reported.
    """

    def __init__(
        self, withheld: Mapping[str, str], shorter: Mapping[str, str], role_words: Iterable[str]
    ) -> None:
        # Of two who spell their names alike, the one who may not be shown decides.
        instead = {**shorter, **{name: f"een {role}" for name, role in withheld.items()}}
        self._instead = {_words(name): said for name, said in instead.items()}
        # The longest first, so that nothing is left of a name that begins like another.
        full = sorted((name for name in instead if " " in name), key=lambda n: (-len(n), n))
        self.full = bool(full)
        """Whether there is a full name to take out at all."""
        self._full = _pattern(spelling for name in full for spelling in _spellings(name))
        self._of_withheld = frozenset(_words(name) for name in withheld)
        self._slugs = _pattern(re.escape(slug(name)) for name in full if slug(name))
        unlikely = {folded(word) for word in role_words} | _NO_FIRST_NAMES
        told = {folded(name).split()[0] for name in shorter.values()}
        first = {name.split()[0].rstrip(".") for name in withheld} - unlikely - told
        self._first = _pattern(re.escape(word) for word in sorted(first) if len(word) > 1)

    def redacted(self, text: str) -> str:
        """Return text with each full name in it replaced by what may be said instead."""
        return self._replaced(text, self._said_for)

    def hidden(self, text: str) -> str:
        """Return text for a message: each full name in it left out, in addresses and files too."""
        shown = self._replaced(text, lambda _: HIDDEN)
        if not self.in_id(shown):
            return shown
        without = re.sub(self._slugs, HIDDEN, shown.lower())
        return HIDDEN if self.in_id(without) else without

    def said_instead(self, text: str) -> list[str]:
        """Return what `redacted` puts in the place of each withheld full name in a text."""
        found = (mention[1] for mention in self._full.finditer(_plain(text)))
        return [self._said_for(name) for name in found if _words(name) in self._of_withheld]

    def has_first_name(self, text: str) -> bool:
        """Tell whether a first name, or the single word that somebody goes by, stands in a text.

        Only with a capital: many first names are ordinary words without one.
        """
        if not self._first.search(_plain(text)):
            return False
        written = self.redacted(text)
        plain, places = _with_places(written)
        return any(written[places[f.start()]].isupper() for f in self._first.finditer(plain))

    def in_id(self, identifier: str) -> bool:
        """Tell whether a full name stands in an id, an address or the name of a file."""
        return bool(self._slugs.search(slug(identifier)))

    def _replaced(self, text: str, instead: Callable[[str], str]) -> str:
        if not self._full.search(_plain(text)):
            return text
        plain, places = _with_places(text)
        kept, at = [], 0
        for found in self._full.finditer(plain):
            said = instead(found[1])
            kept += [text[at : places[found.start()]], said]
            at = places[found.end(1)]  # the genitive stays: a resident's plan
            if said.endswith(".") and text.startswith(".", at):
                at += 1  # initials end a sentence with their own full stop
        return "".join([*kept, text[at:]])

    def _said_for(self, name: str) -> str:
        return self._instead.get(_words(name), SOMEBODY)


def _words(name: str) -> tuple[str, ...]:
    """Return what the spellings of a name have in common, whichever part of it comes first."""
    return tuple(sorted(re.findall(r"[^\W_]+", re.sub(_GAP, " ", name))))


def _spellings(name: str) -> Iterator[str]:
    """Yield the patterns of a full name: in its order, and as in a list of names."""
    first, *rest = map(re.escape, name.split())
    yield _GAP.join((first, *rest))
    surname = [word for word in rest if word not in map(re.escape, _PARTICLES)]
    for last, given in ((rest, (first,)), (surname, (first, *rest[: len(rest) - len(surname)]))):
        if last:
            yield rf"{_GAP.join(last)}\s*,\s*{_GAP.join(given)}"


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds one of the names as whole words, in the genitive too."""
    either = "|".join(names)
    return re.compile(rf"(?<![^\W_])({either})(?:['’]?s)?(?![^\W_])" if either else r"(?!)")


def _plain(text: str) -> str:
    """Return text as names are compared: without case, accents and marks that nobody sees."""
    if "&" in text or "%" in text:
        return _with_places(text)[0]
    return _compared(text)


def _compared(text: str) -> str:
    if text.isascii():
        return text.lower()  # nothing else changes there, and most texts are
    letters = unicodedata.normalize("NFKD", text).casefold()
    return _DROPPED.sub("", unicodedata.normalize("NFKD", letters))


def _with_places(text: str) -> tuple[str, list[int]]:
    """Return plain text with the place in `text` of each of its characters, and of its end."""
    letters = list(_letters(text))
    return "".join(c for c, _ in letters), [*(at for _, at in letters), len(text)]


def _letters(text: str) -> Iterator[tuple[str, int]]:
    """Yield each plain character with its place; `&eacute;` and `%C3%A9` are one letter each."""
    for found in _CODED.finditer(text):
        piece = found[0]
        if len(piece) > 1:
            piece = unescape(piece) if piece[0] == "&" else unquote(piece, errors="replace")
        for letter in _compared(piece):
            yield letter, found.start()
