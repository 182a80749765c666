"""Days and terms as people write them in Dutch."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
# The last day that anybody would still call that season, so that no term passes too early.
SEASON_ENDS = {
    "lente": (6, 21),
    "voorjaar": (6, 21),
    "zomer": (9, 22),
    "herfst": (12, 21),
    "najaar": (12, 21),
}

_MONTH = "|".join(MONTHS)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DUTCH = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_WORDS = re.compile(rf"(?:({'|'.join(WEEKDAYS)})\s+)?(\d{{1,2}})\s+({_MONTH})\s+(\d{{4}})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_WORD_MONTH = re.compile(rf"({_MONTH})\s+(\d{{4}})")
_SEASON = re.compile(rf"(?:de\s+|het\s+)?({'|'.join(SEASON_ENDS)})\s+(?:van\s+)?(\d{{4}})")
_YEAR = re.compile(r"(?:het jaar\s+)?(\d{4})")
_LEAD = re.compile(r"(?:uiterlijk|in|op|eind|einde|per|tot en met|t/m|de loop van)\s+")
_BEFORE = re.compile(r"(?:voor|vóór|tot)\s+")


@dataclass(frozen=True)
class Term:
    """A term in the words of its writer; `last_day` is None when the words name no last day."""

    words: str
    last_day: date | None

    @property
    def readable(self) -> str:
        """The words, or the day or month in words where they are figures: `mei 2026`."""
        if _ISO_MONTH.fullmatch(self.words) and self.last_day:
            return in_words(self.last_day).split(" ", 1)[1]
        if self.last_day and (_ISO.fullmatch(self.words) or _DUTCH.fullmatch(self.words)):
            return in_words(self.last_day)
        return self.words

    def passed(self, as_of: date) -> bool:
        """Tell whether the last possible day lies before `as_of`; never true without one."""
        return self.last_day is not None and self.last_day < as_of


def day(text: str) -> date:
    """Return the day in `2016-04-13`, `13-04-2016` or `13 april 2016`; ValueError otherwise.

    A name of the day before it must be the right one.
    """
    plain = " ".join(text.casefold().split())
    if found := _ISO.fullmatch(plain):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DUTCH.fullmatch(plain):
        return date(int(found[3]), int(found[2]), int(found[1]))
    if found := _WORDS.fullmatch(plain):
        when = date(int(found[4]), MONTHS.index(found[3]) + 1, int(found[2]))
        if found[1] in (None, WEEKDAYS[when.weekday()]):
            return when
    raise ValueError(text)


def term(text: str) -> Term:
    """Return the term that the words of text set; any words are a term.

    `juni 2016` ends on 30 June, `in 2020` on 31 December; `voor 1 juni 2016` ends the day before,
    for "before June" does not include June.
    """
    words = " ".join(text.split())
    plain = words.casefold()
    while lead := _LEAD.match(plain):
        plain = plain[lead.end() :]
    if before := _BEFORE.match(plain):
        span = _span(plain[before.end() :])
        return Term(words, span[0] - timedelta(days=1) if span and span[0] > date.min else None)
    span = _span(plain)
    return Term(words, span[1] if span else None)


def core(text: str) -> str:
    """Return a term without the words that lead to its day: `uiterlijk 1 juni` is `1 juni`."""
    plain = " ".join(text.casefold().split())
    while lead := _LEAD.match(plain) or _BEFORE.match(plain):
        plain = plain[lead.end() :]
    return plain


def _span(plain: str) -> tuple[date, date] | None:
    try:
        return _day_or_period(plain)
    except ValueError:
        return None


def _day_or_period(plain: str) -> tuple[date, date] | None:
    if _ISO.fullmatch(plain) or _DUTCH.fullmatch(plain) or _WORDS.fullmatch(plain):
        return day(plain), day(plain)
    if found := _ISO_MONTH.fullmatch(plain):
        return _month(int(found[1]), int(found[2]))
    if found := _WORD_MONTH.fullmatch(plain):
        return _month(int(found[2]), MONTHS.index(found[1]) + 1)
    if found := _SEASON.fullmatch(plain):
        month, last = SEASON_ENDS[found[1]]
        return date(int(found[2]), month - 3, last), date(int(found[2]), month, last)
    if found := _YEAR.fullmatch(plain):
        return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
    return None


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def in_words(when: date) -> str:
    """Return a day as readers say it: `13 april 2016`."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def with_weekday(when: date) -> str:
    """Return a day with its name: `woensdag 13 april 2016`."""
    return f"{WEEKDAYS[when.weekday()]} {in_words(when)}"
