"""Days and terms as people write them in Dutch, and the doubts about those that cannot be meant."""

from opbrengst.dates.days import MONTHS, Term, core, day, in_words, term, with_weekday
from opbrengst.dates.doubts import doubt, doubt_of_term, doubtful

__all__ = [
    "MONTHS",
    "Term",
    "core",
    "day",
    "doubt",
    "doubt_of_term",
    "doubtful",
    "in_words",
    "term",
    "with_weekday",
]
