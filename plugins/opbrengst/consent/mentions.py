"""Where a text mentions somebody, however the name is spelt there."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from opbrengst.identity import ARTICLES, folded, slug

# What may stand between two words of one name: space, also a hard one, and marks of emphasis.
_GAP = r"(?:[\s*_~`]|&nbsp;)+"
_DROPPED = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")
_NO_FIRST_NAMES = ARTICLES | {"mevrouw", "meneer", "mw", "dhr", "familie", "fam"}


class Mentions:
    """Finds the withheld names in texts; `withheld` maps each name, folded, to its role.

    Only names of two or more words are taken out: of a single word nobody can tell whether it is
    a name there, so it is only reported.
    """

    def __init__(self, withheld: Mapping[str, str], role_words: Iterable[str]) -> None:
        # A gap may be part of a name itself: both are looked up without theirs.
        self._roles = {_without_gaps(name): role for name, role in withheld.items()}
        # The longest first, so that nothing is left of a name that begins like another.
        full = sorted((name for name in withheld if " " in name), key=lambda n: (-len(n), n))
        self.full = bool(full)
        """Whether there is a full name to take out at all."""
        self._full = _pattern(_GAP.join(map(re.escape, name.split())) for name in full)
        self._slugs = _pattern(re.escape(slug(name)) for name in full)
        unlikely = {folded(word) for word in role_words} | _NO_FIRST_NAMES
        first = {name.split()[0].rstrip(".") for name in withheld} - unlikely
        self._first = _pattern(re.escape(word) for word in sorted(first) if len(word) > 1)

    def redacted(self, text: str) -> str:
        """Return text with each full name in it replaced by a role."""
        if not self._full.search(_plain(text)):
            return text
        plain, places = _with_places(text)
        kept, at = [], 0
        for found in self._full.finditer(plain):
            kept += [text[at : places[found.start()]], self._said_for(found[1])]
            at = places[found.end(1)]  # the genitive stays: a resident's plan
        return "".join([*kept, text[at:]])

    def said_instead(self, text: str) -> list[str]:
        """Return what `redacted` puts in the place of each full name in a text."""
        return [self._said_for(found[1]) for found in self._full.finditer(_plain(text))]

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

    def _said_for(self, name: str) -> str:
        return f"een {self._roles[_without_gaps(name)]}"


def _without_gaps(name: str) -> str:
    return re.sub(_GAP, " ", name)


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds one of the names as whole words, in the genitive too."""
    either = "|".join(names)
    return re.compile(rf"(?<!\w)({either})(?:['’]?s)?(?!\w)" if either else r"(?!)")


def _plain(text: str) -> str:
    """Return text as names are compared: without case, accents and marks that nobody sees."""
    if text.isascii():
        return text.lower()  # nothing else changes there, and most texts are
    letters = unicodedata.normalize("NFKD", text).casefold()
    return _DROPPED.sub("", unicodedata.normalize("NFKD", letters))


def _with_places(text: str) -> tuple[str, list[int]]:
    """Return plain text with the place in `text` of each of its characters, and of its end."""
    letters = list(_letters(text))
    return "".join(c for c, _ in letters), [*(at for _, at in letters), len(text)]


def _letters(text: str) -> Iterator[tuple[str, int]]:
    for at, character in enumerate(text):
        for letter in _plain(character):
            yield letter, at
