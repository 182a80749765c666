"""The addresses that a site has published, and has to keep."""

from dataclasses import dataclass

from opbrengst.addresses import listed, published


@dataclass(frozen=True)
class Promise:
    """What `addresses.txt` should say.

    `text` is its new content, `added` the addresses that are new, `gone` the lines (from 1, in
    the file as it was) of addresses that lead nowhere any more: those are for a person to judge.
    """

    text: str
    added: tuple[str, ...]
    gone: tuple[int, ...]


def promise(reachable: frozenset[str], register: str) -> Promise:
    """Return what the file of addresses should say of a site as it is now.

    `reachable` are the addresses that lead somewhere, redirects included; `register` is the text
    of the file. Addresses that vanished stay in it until somebody removes them or gives them a
    `formerly`; a new one never holds a name that may not be shown, because the site has none.
    """
    before = published(register)
    return Promise(
        text=listed(reachable | before.keys()),
        added=tuple(sorted(reachable - before.keys())),
        gone=tuple(line for address, line in before.items() if address not in reachable),
    )
