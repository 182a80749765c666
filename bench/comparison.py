"""Both sides for one number of meetings: what their builds took, and in what the sites differ."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from bench.builds import Cost
from bench.contents import Contents
from bench.finding import Wait
from bench.warm import Warm

_WORDS_APART, _WORDS_OF_A_KIND_APART = 0.03, 0.05
_SHOWN = 5


@dataclass(frozen=True)
class Side:
    """The builds of one side, and what they made."""

    costs: Sequence[Cost]
    contents: Contents

    @property
    def cpu(self) -> float:
        """The median of the CPU seconds."""
        return median(cost.cpu for cost in self.costs)

    @property
    def memory(self) -> float:
        """The median of the peak memory, in bytes."""
        return median(cost.memory for cost in self.costs)

    def ratio(self, stock: "Side") -> float:
        """Return the CPU for each second of stock's: the median of the rounds.

        Each build is set against its neighbour, because a busy machine makes both slower.
        """
        rounds = zip(self.costs, stock.costs, strict=True)
        return median(cost.cpu / other.cpu for cost, other in rounds)


@dataclass(frozen=True)
class Comparison:
    """What was measured for one number of meetings.

    `ours` are our pages alone, `everything` the same with all that is no page; `outputs` says how
    many CPU seconds each of those took to make, `again` what the builds of ours and of everything
    took with what the last one left; `waits` how long a visitor of ours and of stock's waits for
    the first hit of a search, or nothing without a browser.
    """

    meetings: int
    ours: Side
    stock: Side
    everything: Side
    outputs: Mapping[str, float]
    again: Mapping[str, Warm]
    waits: Mapping[str, Wait]

    @property
    def words_apart(self) -> float:
        """By how much the words of stock's pages exceed those of ours, as a fraction."""
        return self.stock.contents.all_words / self.ours.contents.all_words - 1

    def differences(self) -> Iterator[str]:
        """Yield in what the pages of both sites differ, so far as the comparison suffers from it.

        Sections in the search are listed, not compared: ours leaves out what a page only repeats.
        """
        ours, stock = self.ours.contents, self.stock.contents
        if abs(self.words_apart) > _WORDS_APART:
            yield f"NOT COMPARABLE: stock's pages have {self.words_apart:+.1%} words"
        for kind, words in ours.words.items():
            apart = stock.words.get(kind, 0) / words - 1
            if abs(apart) > _WORDS_OF_A_KIND_APART:
                yield f"stock's {kind} pages have {apart:+.1%} words"
        for side, made in self.again.items():
            yield from _alone(f"files of {side} with what the last build left", set(made.apart))
        yield from _alone("pages", ours.pages ^ stock.pages)
        yield from _alone("pages in the search", ours.found ^ stock.found)
        for kind, links in ours.links.items():
            apart_links = links ^ stock.links.get(kind, frozenset())
            yield from _alone(f"links on {kind} pages", {f"{a} → {b}" for a, b in apart_links})


def _alone(what: str, found: frozenset[str] | set[str]) -> Iterator[str]:
    if found:
        some = ", ".join(sorted(found)[:_SHOWN])
        yield f"NOT COMPARABLE: {len(found)} {what} of one side only: {some}"
