"""The one place where text becomes HTML: one escaping, one sanitiser, one strict environment."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined

from opbrengst import addresses
from opbrengst.dates import MONTHS, in_words, with_weekday
from opbrengst.model import Name
from opbrengst.rendering.compiled import COMPILED
from opbrengst.rendering.contacts import contact_address
from opbrengst.rendering.environment import Printed
from opbrengst.rendering.text import body, phrase, plain, prose, sentences, words
from opbrengst.rendering.within import within
from opbrengst.vocabulary import ROLE_WORDS

__all__ = [
    "COMPILED", "TEMPLATES", "Templates", "body", "counted", "enumerated", "people", "phrase",
    "plain", "prose", "sentence", "sentences", "shortened", "stopped", "unstopped", "words",
]  # fmt: skip

_PIECE = re.compile(r"<output>(.*?)</output>", re.DOTALL)
# What XML has no place for, and neither has a calendar (RFC 5545, 3.1).
_UNLAWFUL = re.compile("[\0-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
TEMPLATES = Path(__file__).parent.parent / "templates"


def shortened(text: str, length: int = 160) -> str:
    """Return the first words of prose, at most `length` characters, cut between words if it can."""
    words = plain(text)
    if len(words) <= length:
        return words
    cut = words.rfind(" ", 0, length)
    return words[: cut if cut > 0 else length].rstrip(" ,;:") + " …"


def sentence(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]


def unstopped(text: str) -> str:
    """Return a text without its last full stop, to stand inside a sentence; escaping is kept."""
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def stopped(text: str) -> str:
    """Return a text that ends a sentence; escaping is kept."""
    return text if text.endswith((".", "!", "?", "…")) else text + "."


def enumerated(words: Iterable[str]) -> str:
    """Return words as a Dutch list: `a, b en c`."""
    *head, last = list(words) or [""]
    return f"{', '.join(head)} en {last}" if head else last


COUNTS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def counted(number: int) -> str:
    """Return a number as a word up to ten, in figures above."""
    return COUNTS[number] if number < len(COUNTS) else str(number)


def people(names: Iterable[Name], plurals: Mapping[str, str]) -> list[str]:
    """Return who they are as far as it may be said: labels, then a count for each role.

    `plurals` maps a role to its plural, where a site has its own: three withheld names make
    `drie bewoners`.
    """
    told, known = list(names), {**ROLE_WORDS, **plurals}
    roles = Counter(name.role for name in told if name.role)
    shown = [name.text for name in told if not name.withheld]
    return shown + [
        f"een {role}" if number == 1 else f"{counted(number)} {known[role]}"
        for role, number in roles.items()
    ]


class Templates:
    """The environment of our own templates: those of the site first, then the package's."""

    def __init__(self, folders: Sequence[Path], role_words: Mapping[str, str]) -> None:
        self._loader = FileSystemLoader([*map(str, folders), str(TEMPLATES)])
        self._environment = Printed(
            loader=self._loader,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=COMPILED,
        )
        self._environment.filters.update(
            prose=prose,
            body=body,
            phrase=phrase,
            plain=plain,
            sentences=sentences,
            shortened=shortened,
            sentence=sentence,
            unstopped=unstopped,
            stopped=stopped,
            day=in_words,
            weekday=with_weekday,
            enumerated=enumerated,
            counted=counted,
            word=_word,
            word_options=_word_options,
            place_options=_place_options,
            organisation_options=_organisation_options,
            short_month=_short_month,
            contact_address=contact_address,
            meeting_address=addresses.meeting,
            organisation_address=addresses.organisation,
            hand_out_address=addresses.hand_out,
            paper_address=addresses.paper,
            within=within,
            people=partial(people, plurals=role_words),
        )

    def render(self, template: str, here: str, **known: Any) -> str:
        """Return the HTML of a template for the page at address `here`.

        `to` turns the address of any page or item into a link from this one.
        """
        return self._environment.get_template(template).render(
            to=lambda address: addresses.relative(address, here), here=here, **known
        )

    def heading(self, template: str) -> str:
        """Return the heading of a page without making it; nothing where it depends on what is."""
        found = _HEADING.findall(self._loader.get_source(self._environment, template)[0])
        return words(found[0]) if len(found) == 1 and "{" not in found[0] else ""

    def lines(self, template: str, **known: Any) -> tuple[str, ...]:
        """Return a template as lines of text: without tags, the way a reader sees each line."""
        return tuple(words(line) for line in self.render(template, "", **known).splitlines())

    def pieces(self, template: str, **known: Any) -> tuple[str, ...]:
        """Return what stands in each `output` of a template, for files that are no pages.

        One line each, without tags, and without the signs that such files may not hold.
        """
        found = _PIECE.findall(self.render(template, "", **known))
        return tuple(_UNLAWFUL.sub("", words(piece)) for piece in found)


def _word(name: str, words: Mapping[str, str]) -> str:
    return words[name]


def _word_options(names: Iterable[str], words: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"value": name, "label": words[name]} for name in names]


def _place_options(places: Iterable[Any]) -> list[dict[str, str]]:
    return [{"value": place.id, "label": place.history.location.name} for place in places]


def _organisation_options(organisations: Iterable[Any]) -> list[dict[str, str]]:
    return [{"value": each.id, "label": each.name} for each in organisations]


def _short_month(when: date) -> str:
    return MONTHS[when.month - 1][:3]
