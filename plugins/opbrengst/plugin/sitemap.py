"""The map of a site for search engines, in several files where one may not hold all of it."""

import re
from html import escape
from pathlib import Path

NAME = "sitemap.xml"
MOST = 50_000
"""How many addresses one file may hold, by the protocol (sitemaps.org)."""
_ADDRESS = re.compile(r"<url>.*?</url>", re.DOTALL)
_PART = '<?xml version="1.0" encoding="UTF-8"?>\n<{0} xmlns="{1}">\n{2}\n</{0}>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def in_parts(whole: str, folder: Path, home: str) -> str:
    """Return the map of a site, or a list of its parts, which are then written in a folder.

    `home` is the absolute address of that folder; where the site has none, nobody can list parts.
    """
    addresses = _ADDRESS.findall(whole)
    if len(addresses) <= MOST or not home:
        return whole
    told = []
    for number, begin in enumerate(range(0, len(addresses), MOST), start=1):
        name = f"sitemap-{number}.xml"
        part = "\n".join(addresses[begin : begin + MOST])
        (folder / name).write_text(_PART.format("urlset", _NAMESPACE, part), "utf-8", newline="\n")
        told.append(f"<sitemap><loc>{escape(home)}{name}</loc></sitemap>")
    return _PART.format("sitemapindex", _NAMESPACE, "\n".join(told))
