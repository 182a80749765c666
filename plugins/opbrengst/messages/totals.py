"""How many problems there are, in words."""

from collections.abc import Mapping

# One and several, by severity; the heaviest first.
WEIGHTS: Mapping[str, tuple[str, str]] = {
    "error": ("fout", "fouten"),
    "warning": ("waarschuwing", "waarschuwingen"),
    "hint": ("tip", "tips"),
}


def total(numbers: Mapping[str, int], reports: int, silenced: Mapping[str, int]) -> str:
    """Return the last line of a check.

    `numbers` is by severity, `silenced` by rule; both count problems.
    """
    found = [
        f"{numbers[weight]} {one if numbers[weight] == 1 else several}"
        for weight, (one, several) in WEIGHTS.items()
    ]
    read = "1 verslag" if reports == 1 else f"{reports} verslagen"
    line = f"{', '.join(found[:-1])} en {found[-1]} in {read}."
    if not silenced:
        return line
    rules = ", ".join(f"{number} × {rule}" for rule, number in silenced.items())
    return f"{line} Niet gemeld, omdat de site dat zo koos: {rules}."
