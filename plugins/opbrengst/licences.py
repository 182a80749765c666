"""The licences under which a site may give its data, by the name that programs know (SPDX)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Licence:
    """What others may do; `url` is where that is written, empty where it is nowhere."""

    id: str
    title: str
    url: str


_CC = "https://creativecommons.org"
LICENCES: Mapping[str, Licence] = MappingProxyType({
    each.id: each
    for each in (
        Licence("CC-BY-4.0", "Creative Commons Naamsvermelding 4.0", f"{_CC}/licenses/by/4.0/"),
        Licence(
            "CC-BY-SA-4.0", "Creative Commons Naamsvermelding-GelijkDelen 4.0",
            f"{_CC}/licenses/by-sa/4.0/",
        ),
        Licence(
            "CC-BY-NC-4.0", "Creative Commons Naamsvermelding-NietCommercieel 4.0",
            f"{_CC}/licenses/by-nc/4.0/",
        ),
        Licence("CC0-1.0", "Creative Commons Zero 1.0", f"{_CC}/publicdomain/zero/1.0/"),
        Licence(
            "ODbL-1.0", "Open Database License 1.0",
            "https://opendatacommons.org/licenses/odbl/1-0/",
        ),
    )
})  # fmt: skip
USUAL = "CC-BY-4.0"
PARTNERS = "LicenseRef-partners"
"""Of the edition for partners: it may hold what is not meant for everybody."""
