"""What Material and Markdown put on a page, made to fit."""

import re

_ALIGNED = re.compile(r'(<t[dh]) style="text-align: (left|center|right);"')
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')


def finished(output: str) -> str:
    """Return a page without the attribute that HTML does not allow on Material's check boxes."""
    return _TOGGLE.sub(r"\1", output)


def aligned(html: str) -> str:
    """Return the content of an ordinary page, its table cells aligned by class, not by style."""
    return _ALIGNED.sub(r'\1 class="ob-\2"', html)
