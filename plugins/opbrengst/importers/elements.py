"""What an element of Word says, or the one below it that is asked for."""

from xml.etree.ElementTree import Element

VAL = "w:val"
_LONGEST_NUMBER = 9


def at(element: Element | None, *names: str) -> Element | None:
    """Return the element below, one name a step; None as soon as there is none."""
    for name in names:
        if element is None:
            return None
        element = element.find(name)
    return element


def on(element: Element | None) -> bool:
    """Tell whether an element that says yes or no, says yes; one that is not there says no."""
    return element is not None and element.get(VAL, "1") not in {"0", "false", "off"}


def value(element: Element | None) -> str:
    """Return what an element gives, empty where it is not there."""
    return "" if element is None else element.get(VAL, "")


def number(element: Element | None) -> int | None:
    """Return the number that an element gives; None where it gives none."""
    return counted(value(element))


def counted(words: str) -> int | None:
    """Return a number as it is written, if it is one."""
    is_one = words.isascii() and words.isdigit() and len(words) <= _LONGEST_NUMBER
    return int(words) if is_one else None
