"""What a host should send with every page, because a page cannot say it of itself."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from urllib.parse import quote

from opbrengst import addresses
from opbrengst.editions.outlet import Outlet
from opbrengst.messages import hosts

PATH = "_headers"
EMBED = "embed"
"""The first segment of the pages that another site may show in a frame."""
FRAME = "Content-Security-Policy"
OURSELVES, EVERYBODY = "frame-ancestors 'self'", "frame-ancestors *"
MOST_RULES = 100  # of Cloudflare; Netlify names no number

# What a page of words and pictures never asks a browser for. Only features that browsers know: of
# any other name they complain on every page.
_OFF = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "compute-pressure", "display-capture",
    "encrypted-media", "geolocation", "gyroscope", "hid", "idle-detection", "interest-cohort",
    "local-fonts", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get",
    "screen-wake-lock", "serial", "usb", "window-management", "xr-spatial-tracking",
)  # fmt: skip
EVERYWHERE: Mapping[str, str] = MappingProxyType({
    "X-Content-Type-Options": "nosniff",
    # The page that somebody reads may tell where they live or with whom they meet; nothing here
    # needs to be told it, so other sites learn not even the name of this one.
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _OFF),
    "Cross-Origin-Opener-Policy": "same-origin",
})  # fmt: skip
FOR_PARTNERS: Mapping[str, str] = MappingProxyType({
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cache-Control": "private, no-store",
})  # fmt: skip

# What nginx and Apache do not know by themselves, or not in which letters: ending → type, charset.
TYPES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "atom": ("application/atom+xml", ""),
    "csv": ("text/csv", "utf-8"),
    "ics": ("text/calendar", "utf-8"),
    "jsonld": ("application/ld+json", ""),
})  # fmt: skip


def everywhere(*, partners: bool = False) -> Mapping[str, str]:
    """Return the headers of every answer, but for who may show it in a frame."""
    return {**EVERYWHERE, **(FOR_PARTNERS if partners else {})}


def documents(outlet: Outlet) -> Iterator[tuple[str, bytes]]:
    """Yield the file that Netlify and Cloudflare Pages read, by its path in the site."""
    partners = outlet.redacted.edition == "partners"
    yield PATH, netlify(outlet.published, partners=partners).encode()


def netlify(published: Iterable[str], *, partners: bool = False) -> str:
    """Return the rules for a site with pages at these addresses.

    Where two rules fit an address, its headers are joined, and of two policies both hold. So who
    may show a page in a frame is said once for each address: by its first segment.
    """
    rules = {"/*": {**everywhere(partners=partners)}}
    remarks = [*hosts.NETLIFY]
    framed = _framed(published)
    number = len(rules) + len(framed)
    if partners or number > MOST_RULES:
        rules["/*"][FRAME] = OURSELVES
        told = () if partners else hosts.TOO_MANY
        remarks += [line.format(most=MOST_RULES, number=number) for line in told]
    else:
        rules.update({path: {FRAME: policy} for path, policy in framed.items()})
        remarks += hosts.PER_FOLDER
    blocks = ["\n".join([path, *_lines("  {}: {}", sent)]) for path, sent in rules.items()]
    return "\n\n".join(["\n".join(_remarks(remarks)), *blocks]) + "\n"


def _framed(published: Iterable[str]) -> Mapping[str, str]:
    """Return who may show what in a frame, by path: an ending `*` stands for all that follows."""
    segments = {address.partition("/")[0] for address in published} - {addresses.HOME, EMBED}
    paths = ["/", "/index.html", "/404.html", *(f"/{quote(each)}/*" for each in sorted(segments))]
    return {f"/{EMBED}/*": EVERYBODY, **dict.fromkeys(paths, OURSELVES)}


def nginx(base: str, *, partners: bool = False) -> str:
    """Return what a server block includes, for a site published below the path `base`.

    No `location` for the pages: one that the owner has could not be joined with it. No `types` of
    the whole server: they would take the place of all that nginx knows.
    """
    lines = [*_remarks(hosts.NGINX), "", f"error_page 404 {base}404.html;"]
    for ending, (kind, charset) in TYPES.items():
        whole = f"{kind}; charset={charset}" if charset else kind
        lines.append(f'location ~ \\.{ending}$ {{ types {{ }} default_type "{whole}"; }}')
    lines += ["", f'set $opbrengst_frame "{OURSELVES}";']
    if not partners:
        found = f'$uri ~ "^{re.escape(base)}{EMBED}/"'
        lines.append(f'if ({found}) {{ set $opbrengst_frame "{EVERYBODY}"; }}')
    sent = {**everywhere(partners=partners), FRAME: "$opbrengst_frame"}
    return "\n".join([*lines, *_lines('add_header {} "{}" always;', sent)]) + "\n"


def apache(base: str, *, partners: bool = False) -> str:
    """Return what a virtual host or an `.htaccess` holds, for a site below the path `base`."""
    lines = [*_remarks(hosts.APACHE), "", f"ErrorDocument 404 {base}404.html"]
    lines.append("<IfModule mod_mime.c>")
    for ending, (kind, charset) in TYPES.items():
        lines.append(f"  AddType {kind} .{ending}")
        lines += [f"  AddCharset {charset} .{ending}"] if charset else []
    lines += ["</IfModule>", "<IfModule mod_headers.c>"]
    lines += _lines('  Header always set {} "{}"', everywhere(partners=partners))
    asked = f"%{{REQUEST_URI}} =~ m#^{re.escape(base)}{EMBED}/#"
    policies = {OURSELVES: f'"expr=!({asked})"', EVERYBODY: f'"expr={asked}"'}
    for policy, when in {OURSELVES: ""}.items() if partners else policies.items():
        lines.append(f'  Header always set {FRAME} "{policy}" {when}'.rstrip())
    return "\n".join([*lines, "</IfModule>"]) + "\n"


def _remarks(lines: Iterable[str]) -> Iterator[str]:
    return (f"# {line}" for line in lines)


def _lines(form: str, sent: Mapping[str, str]) -> Iterator[str]:
    return (form.format(name, value) for name, value in sent.items())
