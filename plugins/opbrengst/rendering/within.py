"""A page as a part of a longer document: its headings one step down, its ids its own."""

import re

from markupsafe import Markup

# Only whole tags, as our templates and the sanitiser write them: each value between quotes.
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)(\s*/?>)')
_NAMED = re.compile(r'(\s(?:id|for|aria-labelledby|aria-describedby|aria-controls)=")([^"]*)"')
_HERE = re.compile(r'(\shref="#)([^"]*)"')
_HEADINGS = {"h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6"}


def within(html: str, name: str) -> Markup:
    """Return the HTML of a part; `name` is the anchor of the part, and stands before each id."""

    def moved(tag: re.Match[str]) -> str:
        slash, element, attributes, end = tag.groups()
        attributes = _NAMED.sub(lambda found: f'{found[1]}{_all(found[2])}"', attributes)
        attributes = _HERE.sub(lambda found: f'{found[1]}{_all(found[2])}"', attributes)
        return f"<{slash}{_HEADINGS.get(element, element)}{attributes}{end}"

    def _all(ids: str) -> str:
        return " ".join(f"{name}--{each}" for each in ids.split())

    return Markup(_TAG.sub(moved, html))  # noqa: S704 - HTML already, with other names in it
