"""In which sections each word stands: worked out of a few, and joined for all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import sub
from typing import NamedTuple


class Postings(NamedTuple):
    """The words of one field, and the numbers of the sections in which each stands.

    Of each word, in turn, the first and the last number, and how far each further number is from
    the one before: a comma and a figure for each. There is a space between words, and between what
    is said of one and of the next: a row of texts takes far longer to read than one text.
    """

    words: str
    firsts: Sequence[int]
    lasts: Sequence[int]
    steps: str


def postings(fields: int, sections: Iterable[Iterable[tuple[int, set[str]]]]) -> list[Postings]:
    """Return the postings of each field; of a section, the words of some fields by their number."""
    by_field: list[dict[str, list[int]]] = [defaultdict(list) for _ in range(fields)]
    for number, section in enumerate(sections):
        for field, said in section:
            found = by_field[field]
            for word in said:
                found[word].append(number)
    return [_postings(found) for found in by_field]


def joined(several: Iterable[tuple[int, Postings]]) -> Mapping[str, str]:
    """Return what postings of one field say together, by word as in JSON, without brackets.

    Each comes with how many sections stand before those that it numbers. The first number of a word
    stands as it is, each further one by how far it is from the one before: that is shorter.
    """
    told: dict[str, list[str]] = defaultdict(list)
    lasts: dict[str, int] = defaultdict(int)
    for before, some in several:
        numbers = some.firsts, some.lasts, some.steps.split(" ")
        # Not strict: where there are no words, there is one empty text of steps.
        for word, first, last, steps in zip(some.words.split(), *numbers, strict=False):
            told[word].append(f"{before + first - lasts[word]}{steps}")
            lasts[word] = before + last
    return {word: ",".join(steps) for word, steps in told.items()}


def _postings(found: Mapping[str, Sequence[int]]) -> Postings:
    numbers = found.values()
    return Postings(
        " ".join(found),
        [some[0] for some in numbers],
        [some[-1] for some in numbers],
        " ".join(["".join(map(_step, map(sub, some[1:], some))) for some in numbers]),
    )


# Of a million steps on a large site, few are not the same as another.
@cache
def _step(step: int) -> str:
    return f",{step}"
