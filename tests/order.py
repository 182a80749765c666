"""In which order the files of tests begin."""

from pathlib import Path

LONGEST = (
    "test_withheld.py",
    "test_wheel.py",  # which mostly waits
    "browser/test_hostile.py",
    "browser/test_axe.py",
    "test_preview.py",
    "test_pdf.py",
    "test_mail.py",
)
"""The files that take longest, the longest first."""


def weight(file: Path) -> int:
    """Return a number by which to sort the files of the folder of tests: the longest come first."""
    name = file.as_posix()
    if name in LONGEST:
        return LONGEST.index(name)
    return len(LONGEST) + (not name.startswith("browser/"))
