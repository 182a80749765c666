"""What a host should send with every page, in the words of that host."""

from collections.abc import Callable, Mapping

from opbrengst.editions.headers import PATH, apache, nginx
from opbrengst.model import Edition

HOSTS = ("netlify", "nginx", "apache")


def headers(
    host: str, base: str, edition: Edition, documents: Callable[[], Mapping[str, bytes]]
) -> str:
    """Return the settings for one of HOSTS.

    `base` is the path below which the site is published; `documents` makes the files of the site,
    which takes as long as a build, by their path: only the first host asks for them.
    """
    if host == "netlify":
        return documents()[PATH].decode()
    return {"nginx": nginx, "apache": apache}[host](base, partners=edition == "partners")
