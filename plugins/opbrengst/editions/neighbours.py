"""What stands before and after each thing of a row."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
Neighbours = tuple[str | None, str | None]


def with_neighbours(
    things: Sequence[T], address: Callable[[T], str]
) -> Iterator[tuple[T, Neighbours]]:
    """Yield each thing with the addresses of those beside it, None at an end."""
    around = [None, *map(address, things), None]
    for at, thing in enumerate(things):
        yield thing, (around[at], around[at + 2])
