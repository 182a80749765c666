"""What the measurements come to: a table, the aims beside it, and the same as data."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from bench.builds import Contents, Cost

SIDES = ("ours", "stock")
RATIO_AT, RATIO_AIM = 1000, 0.65
GROWTH_BETWEEN, GROWTH_AIM = (1000, 3000), 1.1
BYTES_OF, BYTES_AIM = ("outcome", "follow-up", "idea"), 0.02
SIZES_SHOWN = (*BYTES_OF, "sheet", "place")
_WORDS_APART, _WORDS_OF_A_KIND_APART = 0.03, 0.05


@dataclass(frozen=True)
class Side:
    """The builds of one side for one number of meetings, and what they made."""

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


@dataclass(frozen=True)
class Comparison:
    """Both sides for one number of meetings."""

    meetings: int
    ours: Side
    stock: Side

    @property
    def ratio(self) -> float:
        """The CPU of ours for each second of stock's: the median of the rounds.

        Each build is set against its neighbour, because a busy machine makes both slower.
        """
        rounds = zip(self.ours.costs, self.stock.costs, strict=True)
        return median(ours.cpu / stock.cpu for ours, stock in rounds)

    @property
    def words_apart(self) -> float:
        """By how much the words of stock's pages exceed those of ours, as a fraction."""
        return self.stock.contents.all_words / self.ours.contents.all_words - 1


def text(comparisons: Sequence[Comparison]) -> str:
    """Return the whole report, for people."""
    lines = [line for each in comparisons for line in _table(each)]
    aims = list(_aims(comparisons))
    return "\n".join([*lines, *(["Aims", *aims] if aims else [])])


def data(comparisons: Sequence[Comparison]) -> list[dict[str, Any]]:
    """Return what was measured as plain values, for a program."""
    return [
        {
            "meetings": each.meetings,
            "ratio": each.ratio,
            **{name: _plain(getattr(each, name)) for name in SIDES},
        }
        for each in comparisons
    ]


def _plain(measured: Side) -> dict[str, Any]:
    made = {**asdict(measured.contents), "pages": len(measured.contents.pages)}
    return {"cpu": measured.cpu, "memory": measured.memory, **asdict(measured), "contents": made}


def _table(each: Comparison) -> Iterator[str]:
    pages = len(each.ours.contents.pages)
    yield f"{each.meetings:,} meetings, {pages:,} pages"
    head = "".join(f"{kind:>11}" for kind in SIZES_SHOWN)
    yield f"  {'':42}median bytes of a page"
    yield f"  {'':6}{'CPU s':>8}{'peak MB':>9}{'words':>12}  {head}{'largest':>12}"
    for name in SIDES:
        measured: Side = getattr(each, name)
        sizes = "".join(
            f"{measured.contents.page_bytes.get(kind, 0):>11,.0f}" for kind in SIZES_SHOWN
        )
        took = f"{measured.cpu:>8.1f}{measured.memory / 1e6:>9.0f}"
        words, largest = measured.contents.all_words, measured.contents.largest
        yield f"  {name:6}{took}{words:>12,}  {sizes}{largest:>12,}"
    yield f"  {'ratio':6}{each.ratio:>8.2f}{each.ours.memory / each.stock.memory:>9.2f}"
    yield from _differences(each)
    yield ""


def _differences(each: Comparison) -> Iterator[str]:
    """Yield in what the two sites differ, so far as the comparison suffers from it."""
    ours, stock = each.ours.contents, each.stock.contents
    if abs(each.words_apart) > _WORDS_APART:
        yield f"  NOT COMPARABLE: stock's pages have {each.words_apart:+.1%} words"
    for kind, words in ours.words.items():
        apart = stock.words.get(kind, 0) / words - 1
        if abs(apart) > _WORDS_OF_A_KIND_APART:
            yield f"  stock's {kind} pages have {apart:+.1%} words"
    if alone := ours.pages ^ stock.pages:
        yield f"  NOT COMPARABLE: pages of one side only: {', '.join(sorted(alone)[:5])}"


def _aims(comparisons: Sequence[Comparison]) -> Iterator[str]:
    by_size = {each.meetings: each for each in comparisons}
    if at := by_size.get(RATIO_AT):
        yield _verdict(f"CPU at {RATIO_AT:,} meetings, of stock's", at.ratio, RATIO_AIM)
    if set(GROWTH_BETWEEN) <= by_size.keys():
        small, large = (by_size[size] for size in GROWTH_BETWEEN)
        for name in SIDES:
            grown = _exponent(getattr(small, name), getattr(large, name), GROWTH_BETWEEN)
            yield _verdict(f"growth exponent of {name}", grown, GROWTH_AIM)
    if len(comparisons) > 1:
        for kind in BYTES_OF:
            sizes = [each.ours.contents.page_bytes[kind] for each in comparisons]
            apart = max(sizes) / min(sizes) - 1
            yield _verdict(f"median bytes of our {kind} pages, apart by", apart, BYTES_AIM)


def _exponent(small: Side, large: Side, sizes: tuple[int, int]) -> float:
    return math.log(large.cpu / small.cpu) / math.log(sizes[1] / sizes[0])


def _verdict(what: str, found: float, aim: float) -> str:
    return f"  {what:50}{found:>8.3f}  aim {aim:<5} {'met' if found <= aim else 'MISSED'}"
