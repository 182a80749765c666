"""How a body of the register is reached, as what a link leads to."""

import re

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE = re.compile(r"https?://[^\s\"'<>]+")


def contact_address(contact: str | None) -> str:
    """Return where a link to a contact leads; empty where it is no address, as a phone number."""
    said = (contact or "").strip()
    if _MAIL.fullmatch(said):
        return f"mailto:{said}"
    return said if _SITE.fullmatch(said) else ""
