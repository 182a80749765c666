"""A made site with more ideas, recommendations and commitments than a page has room for."""

from collections.abc import Mapping

PLACES, IDEAS, ADVICE, PROMISES = 3, 28, 45, 38
REGISTER = "bieb: {name: Bibliotheek, roles: [library]}\n"
INDEX = "---\nname: {name}\n---\n"


def evening(ideas: int, owned: int = 1) -> str:
    """The report of one evening with so many ideas, the first ones with an owner."""
    brought_in = "".join(
        f"  - {{id: idee-{at}, title: Idee {at}{', owners: [Bewoner A]' if at < owned else ''}}}\n"
        for at in range(ideas)
    )
    said = "".join(f"  - {{id: raad-{at}, text: Doe dit.}}\n" for at in range(ADVICE))
    promised = "".join(
        f"  - {{id: belofte-{at}, by: bieb, text: Wij doen dit.}}\n" for at in range(PROMISES)
    )
    return (
        f"---\nattendees: 12\nfocus: de bibliotheek\nideas:\n{brought_in}"
        f"recommendations:\n{said}commitments:\n{promised}---\n"
    )


def files() -> Mapping[str, str]:
    """The files of that site, without its settings."""
    found = {"organisations.yml": REGISTER}
    for at in range(PLACES):
        found[f"meetings/plaats-{at}/index.md"] = INDEX.format(name=f"Plaats {at}")
        found[f"meetings/plaats-{at}/2026-01-10-avond.md"] = evening(IDEAS)
    return found
