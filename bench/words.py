"""Fictional words that look Dutch, and sentences of them, always the same for one seed."""

from random import Random

_BEGINS = ("b", "d", "dr", "kl", "l", "m", "n", "r", "sch", "t", "v", "w", "z", "zw")
_VOWELS = ("a", "aa", "e", "ee", "i", "ie", "o", "oo", "ui", "ei")
_ENDS = ("", "", "l", "m", "n", "r", "s", "rt")
_KNOWN_WORDS = 2000


class Pen:
    """Writes texts of made words; what it writes next depends on the seed and on nothing else."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - to be the same again is the point
        self._words = [self._word() for _ in range(_KNOWN_WORDS)]
        self._titles: set[str] = set()

    def _word(self) -> str:
        """Return a word of one to three syllables."""
        choose = self.random.choice
        syllables = choose((1, 1, 2, 2, 3))
        return "".join(choose(_BEGINS) + choose(_VOWELS) + choose(_ENDS) for _ in range(syllables))

    def words(self, number: int) -> str:
        """Return `number` words."""
        return " ".join(self.random.choices(self._words, k=number))

    def sentence(self, number: int) -> str:
        """Return one sentence of `number` words."""
        return f"{self.words(number).capitalize()}."

    def sentences(self, *numbers: int) -> str:
        """Return a sentence for each number of words."""
        return " ".join(map(self.sentence, numbers))

    def title(self) -> str:
        """Return a title of an article and two words that was not given before."""
        made = f"De {self.words(2)}"
        while made in self._titles:
            made = f"De {self.words(2)}"
        self._titles.add(made)
        return made
