"""How names are written in running text, as patterns: initials, prefixes, forms of address.

Each repeats a bounded number of times or gives nothing back, so that no text takes long; and each
begins with a character, which makes the search in a text without one quick.
"""

import re

# Beyond Western Europe small letters and capitals alternate: there a letter may be either.
_EITHER = "\u0100-\u024f\u1e00-\u1eff"
_UPPER, _LOWER = f"A-ZÀ-ÖØ-Þ{_EITHER}", f"a-zß-öø-ÿ{_EITHER}"
_GAP = r"[^\S\n]{1,4}+"
_CAPITAL = rf"[{_UPPER}]"
_STARTS = r"(?<![^\W_].)(?<![^\W_]['’.-].)"
# What follows the first capital of a word of a name: IJs, McA and O'N too; no NS, DigiD or Pc-les.
_WORD = (
    rf"(?:(?<=I)J|(?<=M)c{_CAPITAL}|(?<=[DO])['’]{_CAPITAL})?[{_LOWER}]++"
    rf"(?:-(?:{_CAPITAL}[{_LOWER}]++|(?:van|de[nr]?)(?![{_LOWER}])))*+(?!-?[^\W_])"
)
_INITIALS = rf"(?:hr?)?\.(?:[^\S\n]?{_CAPITAL}(?:hr?)?\.){{0,4}}+[^\S\n]?"
_PREFIX = (
    r"(?:van|von|de[nr]?|te[nr]?|['’]t|el|al|bin|ben|la|le|da|dos"
    rf"|in(?={_GAP}['’]t)|op(?={_GAP}den))"
)
_PREFIXES = rf"(?:{_PREFIX}{_GAP}){{0,3}}"
_UNIT = rf"(?:{_WORD}{_GAP}|{_INITIALS}){_PREFIXES}"

CAPITALS = re.compile(rf"{_CAPITAL}{_STARTS}{_UNIT}(?:{_CAPITAL}{_UNIT}){{0,5}}{_CAPITAL}{_WORD}")
"""Two to seven words with a capital that follow each other, and the prefixes between them."""

FORMS = (
    "mevrouw", "mevr", "mw", "meneer", "mijnheer", "heer", "dhr", "familie", "fam", "juffrouw",
    "juf", "meester",
)  # fmt: skip
_FIRST = "".join(sorted({form[0] + form[0].upper() for form in FORMS}))
_FORM = "|".join(f"(?<=[{form[0]}{form[0].upper()}]){form[1:]}" for form in FORMS)
ADDRESSED = re.compile(
    rf"[{_FIRST}](?<![^\W_].)(?:{_FORM})\.?{_GAP}"
    rf"(?:{_CAPITAL}{_INITIALS})?(?i:{_PREFIXES})"
    rf"({_CAPITAL}{_WORD}(?:{_GAP}{_PREFIXES}{_CAPITAL}{_WORD}){{0,4}})"
)
"""A form of address; its group are the words with a capital behind it."""

PIECE = re.compile(rf"(?:{_CAPITAL}(?:hr?)?\.)+|[^\s.]+")
"""One of those words, or initials that stand together."""

HIDDEN = re.compile(r"\]\((?:<[^<>\n]*>|[^\s()]*)|\b(?:https?://|www\.)\S*")
"""Where a link leads."""

BEFORE = re.compile(r"([^\W\d_]+|[^\w\s])[\s\[‘’“”„\"']*\Z")
"""The word or the mark at the end of what stands before a name."""

OPENING = re.compile(
    r"(?:\n|(?:(?<!\.[a-z])\.|[!?…])[)\"'’”]?\s|:\s?(?=[‘“„\"']))"
    r"[\s>#+•–-]*(?:\d{1,3}[.)])?[\s(\[‘’“”„\"']*\Z"
)
"""What stands before a name ends here with the beginning of a line or a sentence."""

AFTER = re.compile(r"\s{1,4}([a-z]+)")
"""The word behind a name."""

QUOTES = {"‘": "’", "“": "”", "„": "”", "'": "'", '"': '"'}
