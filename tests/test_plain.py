"""Pasted text as blocks: lines that a program broke, quoted mails, marks that mean a look."""

from opbrengst.importers.blocks import Block
from opbrengst.importers.plain import blocks
from tests.importing import made_of


def told(text: str) -> list[str]:
    """Each block in a line: where it stands, what it is, its words; nothing of an empty one."""
    return [_told(block) for block in blocks(text) if block.text]


def _told(block: Block) -> str:
    look = "**" if block.bold else ""
    depth = f" {block.depth}" if block.depth else ""
    return f"{block.where} {block.kind}{depth}: {look}{block.text}{look}"


def test_each_line_is_a_paragraph() -> None:
    assert told("Een\nTwee\n\n  - drie\n") == [
        "body paragraph: Een", "body paragraph: Twee", "body paragraph:   - drie",
    ]  # fmt: skip


WRAPPED = """\
> Wij zaten met zijn allen in de grote zaal van de bibliotheek en hebben
> daar een hele avond gepraat over wat er beter kan en wat moet blijven
> zoals het is, met koffie.
>
> - Zet de stoelen in een kring, zodat iedereen elkaar aan kan kijken en
>   ook wie zacht praat gehoord wordt.
> - Koffie.
> Meewerkers: Bewoner A
"""


def test_lines_that_a_mail_program_broke_are_one_again() -> None:
    lines = WRAPPED.replace("> ", "").splitlines()
    first, second = " ".join(lines[:3]), " ".join(" ".join(lines[4:6]).split())
    assert told(WRAPPED) == [
        f"body paragraph: {first}",
        f"body paragraph: {second}",
        "body paragraph: - Koffie.",
        "body paragraph: Meewerkers: Bewoner A",
    ]


def test_the_head_and_the_foot_of_a_mail_stand_aside() -> None:
    mail = (
        "Van: canarie@kwetsbaar.example\nAan: jou\nDatum: 3 mei 2026\nOnderwerp: verslag\n\n"
        "Aanwezigen: 4\n\n-- \nCanarie Kwetsbaar\n06-12345678\n"
    )
    assert told(mail) == [
        "header paragraph: Van: canarie@kwetsbaar.example", "header paragraph: Aan: jou",
        "header paragraph: Datum: 3 mei 2026", "header paragraph: Onderwerp: verslag",
        "body paragraph: Aanwezigen: 4",
        "footer paragraph: Canarie Kwetsbaar", "footer paragraph: 06-12345678",
    ]  # fmt: skip
    made = made_of(*blocks(mail))
    assert "aanwezigen: 4" in made.text
    assert len(made.doubts) == 6


def test_a_date_alone_is_no_mail() -> None:
    assert told("Datum: 3 mei 2026\nAan: de slag") == [
        "body paragraph: Datum: 3 mei 2026", "body paragraph: Aan: de slag",
    ]  # fmt: skip


def test_marks_that_mean_a_look() -> None:
    assert told("## Aanbevelingen\n*Idee 1: De kiosk*\n====\n**Vet**\n2 * 3 * 4\n") == [
        "body heading 2: Aanbevelingen", "body paragraph: **Idee 1: De kiosk**",
        "body paragraph: **Vet**", "body paragraph: 2 * 3 * 4",
    ]  # fmt: skip
