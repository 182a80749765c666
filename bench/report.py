"""What the measurements come to: a table, the aims beside it, and the same as data."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from bench import finding
from bench.comparison import Comparison, Side

RATIO_AT, RATIO_AIM = 1000, 0.40
SAME_AIM, EDITED_AIM = 0.10, 0.15
GROWTH_BETWEEN, GROWTH_AIM = (1000, 3000), 1.1
MEMORY_AIM = 1.0
LIST_AIM, HOME_AIM = 150_000, 15_000
FOUND_AT, FOUND_AIM = 3000, 0.25
BYTES_OF, BYTES_AIM = ("outcome", "follow-up", "idea"), 0.02
SIZES_SHOWN = (*BYTES_OF, "sheet", "place", "dossier")
LIST = "overview"

_HEAD = ("", "pages alone", "stock", "ratio", "everything", "ratio")
_AGAIN = ("same", "nothing changed"), ("edited", "one edit")


def text(comparisons: Sequence[Comparison]) -> str:
    """Return the whole report, for people."""
    lines = [line for each in comparisons for line in _told(each)]
    aims = list(_aims(comparisons))
    return "\n".join([*lines, *(["Aims", "", *aims] if aims else [])])


def data(comparisons: Sequence[Comparison]) -> list[dict[str, Any]]:
    """Return what was measured as plain values, for a program."""
    return [
        {
            "meetings": each.meetings,
            "ratio": each.ours.ratio(each.stock),
            "ratio_of_everything": each.everything.ratio(each.stock),
            "outputs": dict(each.outputs),
            "again": {side: asdict(took) for side, took in each.again.items()},
            "waits": {side: asdict(wait) for side, wait in each.waits.items()},
            "differences": list(each.differences()),
            **{side: _plain(getattr(each, side)) for side in ("ours", "stock", "everything")},
        }
        for each in comparisons
    ]


def _plain(measured: Side) -> dict[str, Any]:
    made = measured.contents
    counted = {"pages": len(made.pages), "found": len(made.found)}
    counted["links"] = len(made.all_links)
    costs = [asdict(cost) for cost in measured.costs]
    contents = {**asdict(made), **counted}
    return {"cpu": measured.cpu, "memory": measured.memory, "costs": costs, "contents": contents}


def _told(each: Comparison) -> Iterator[str]:
    yield f"**{each.meetings:,} meetings, {len(each.ours.contents.pages):,} pages**"
    yield ""
    yield from _table(each)
    yield ""
    dearest = sorted(each.outputs.items(), key=lambda output: -output[1])
    made = ", ".join(f"{name} {seconds:.2f}" for name, seconds in dearest)
    yield f"Of *everything*, CPU seconds to make what is no page: {made}."
    yield "*Again*: with what the last build left; stock builds everything each time."
    if not each.waits:
        yield finding.WITHOUT
    yield ""
    yield from (f"- {difference}" for difference in each.differences())
    yield ""


def _table(each: Comparison) -> Iterator[str]:
    sides = (each.ours, each.stock, each.everything)
    yield f"| {' | '.join(_HEAD)} |"
    yield f"|---{'|---:' * (len(_HEAD) - 1)}|"
    ratios = (each.ours.ratio(each.stock), each.everything.ratio(each.stock))
    yield _row("CPU, s", [f"{side.cpu:.1f}" for side in sides], ratios)
    peaks = [side.memory / 1e6 for side in sides]
    yield _compared("peak memory, MB", peaks)
    for name, what in _AGAIN:
        took = [getattr(each.again[side], name).cpu for side in ("ours", "everything")]
        cells = [f"{took[0]:.2f}", f"{each.stock.cpu:.1f}", f"{took[1]:.2f}"]
        ratios = (took[0] / each.stock.cpu, took[1] / each.stock.cpu)
        yield _row(f"again, {what}: CPU, s", cells, ratios)
    yield from _waited(each)
    made = [side.contents for side in sides]
    yield _compared("files", [each.files for each in made])
    yield _compared("pages", [len(each.pages) for each in made])
    yield _compared("words of the pages", [each.all_words for each in made])
    yield _compared("links from page to page", [len(each.all_links) for each in made])
    yield _compared("pages that search finds", [len(each.found) for each in made])
    yield _compared("sections in the search", [sum(each.sections.values()) for each in made])
    for kind in SIZES_SHOWN:
        sizes = [each.page_bytes.get(kind, 0) for each in made]
        yield _compared(f"{kind} page, median bytes", sizes)
    yield _compared("largest list page, bytes", [each.largest[LIST] for each in made])
    yield _compared("largest page, bytes", [max(each.largest.values()) for each in made])
    yield _compared("home page, gzip, bytes", [each.home_gzip for each in made])


def _waited(each: Comparison) -> Iterator[str]:
    """Yield what a search costs a visitor, where a browser could tell."""
    if not each.waits:
        return
    ours, stock = each.waits["ours"], each.waits["stock"]
    times = [f"{wait.seconds:.1f}" for wait in (ours, stock)]
    yield _row("first hit of a search, s", [*times, ""], (ours.seconds / stock.seconds, None))
    sent = [f"{wait.sent:,}" for wait in (ours, stock)]
    yield _row("sent for it, packed, bytes", [*sent, ""], (ours.sent / stock.sent, None))


def _compared(what: str, numbers: Sequence[float]) -> str:
    ours, stock, everything = numbers
    ratios = (ours / stock, everything / stock) if stock else (None, None)
    return _row(what, [f"{number:,.0f}" for number in numbers], ratios)


def _row(what: str, cells: Sequence[str], ratios: tuple[float | None, float | None]) -> str:
    alone, everything = ("" if ratio is None else f"{ratio:.2f}" for ratio in ratios)
    return f"| {' | '.join((what, *cells[:2], alone, cells[2], everything))} |"


def _aims(comparisons: Sequence[Comparison]) -> Iterator[str]:
    by_size = {each.meetings: each for each in comparisons}
    if at := by_size.get(RATIO_AT):
        yield from _aims_at(at)
    if (at := by_size.get(FOUND_AT)) and at.waits:
        waited = at.waits["ours"].seconds / at.waits["stock"].seconds
        yield verdict("first hit of a search, of stock's", waited, FOUND_AIM)
    for each in comparisons:
        made, size = each.everything.contents, f"at {each.meetings:,} meetings"
        yield verdict(f"largest list page {size}", made.largest[LIST], LIST_AIM)
        yield verdict(f"home page, gzip, {size}", made.home_gzip, HOME_AIM)
    if set(GROWTH_BETWEEN) <= by_size.keys():
        small, large = (by_size[size] for size in GROWTH_BETWEEN)
        for name in ("ours", "stock", "everything"):
            grown = _exponent(getattr(small, name), getattr(large, name), GROWTH_BETWEEN)
            yield verdict(f"growth exponent of {name}", grown, GROWTH_AIM)
    if len(comparisons) > 1:
        for kind in BYTES_OF:
            sizes = [each.ours.contents.page_bytes[kind] for each in comparisons]
            apart = max(sizes) / min(sizes) - 1
            yield verdict(f"median bytes of our {kind} pages, apart by", apart, BYTES_AIM)


def _aims_at(at: Comparison) -> Iterator[str]:
    whole = at.stock.cpu
    yield verdict("CPU of pages alone, of stock's", at.ours.ratio(at.stock), RATIO_AIM)
    yield verdict("peak memory, of stock's", at.ours.memory / at.stock.memory, MEMORY_AIM)
    again = at.again["ours"]
    yield verdict("again, nothing changed, of stock's", again.same.cpu / whole, SAME_AIM)
    yield verdict("again, one edit, of stock's", again.edited.cpu / whole, EDITED_AIM)


def _exponent(small: Side, large: Side, sizes: tuple[int, int]) -> float:
    return math.log(large.cpu / small.cpu) / math.log(sizes[1] / sizes[0])


def verdict(what: str, found: float, aim: float) -> str:
    """Return a line that says whether what was found is as it should be."""
    shown = f"{found:,.0f} (aim {aim:,.0f})" if aim > 1000 else f"{found:.2f} (aim {aim})"
    return f"- {what}: {shown} {'met' if found <= aim else 'MISSED'}"
