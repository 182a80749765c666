"""A page as a part of a longer document: its headings one step down, its ids its own."""

import re

from markupsafe import Markup

_NAMES = r"id|for|aria-labelledby|aria-describedby|aria-controls"
# Only whole tags, as our templates and the sanitiser write them: each value between quotes. Most
# are neither headings nor named, and are passed over at once.
_TAG = re.compile(
    rf'<(?=/?h[2-5]\b|[^<>]*\s(?:(?:{_NAMES})="|href="#))'
    r'(/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)(\s*/?>)'
)
_NAMED = re.compile(rf'(\s(?:(?:{_NAMES})="|href="#))([^"]*)"')
_HEADINGS = {"h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6"}


def within(html: str, name: str) -> Markup:
    """Return the HTML of a part; `name` is the anchor of the part, and stands before each id."""

    def moved(tag: re.Match[str]) -> str:
        slash, element, attributes, end = tag.groups()
        attributes = _NAMED.sub(own, attributes) if attributes else ""
        return f"<{slash}{_HEADINGS.get(element, element)}{attributes}{end}"

    def own(named: re.Match[str]) -> str:
        return f'{named[1]}{" ".join(f"{name}--{each}" for each in named[2].split())}"'

    return Markup(_TAG.sub(moved, html))  # noqa: S704 - HTML already, with other names in it
