"""What a writer is told of one key."""

from typing import NamedTuple


class Field(NamedTuple):
    """A key of a record as its writer sees it.

    `what` is what belongs there and what does not, in at most two short sentences. `example` is
    YAML as it stands behind the key, or below it where it is a list of entries.
    """

    title: str
    what: str
    example: str

    def under(self, key: str) -> tuple[str, ...]:
        """Return the lines of the example as they stand in a file, with the key before them."""
        if not self.example.startswith("- ") and "\n" not in self.example:
            return (f"{key}: {self.example}",)
        return (f"{key}:", *(f"  {line}" for line in self.example.splitlines()))
