"""What a line of a report is, by its words and its place, however it looks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from opbrengst.importers.blocks import Block, Cell, Run
from opbrengst.importers.drafts import Answer, draft
from opbrengst.importers.drafts.days import first_day, time_in
from opbrengst.importers.drafts.heads import proposal
from opbrengst.reading.plain import plain
from tests.importing import DAY, KNOWN, NAME, bold, heading, item, made_of, paragraph
from tests.photographs import taken


def values(*lines: str | Block) -> dict[str, object]:
    """What the data of the draft hold."""
    data = made_of(*lines).text.split("\n---\n")[0]
    found = plain(data.removeprefix("---\n"))
    assert isinstance(found, dict)
    return {key: value for key, value in found.items() if value is not None and key != "verslag"}


def doubts(*lines: str | Block) -> list[tuple[str, str]]:
    """The doubts about a document: reason and words."""
    return [(doubt.reason, doubt.text) for doubt in made_of(*lines).doubts]


Lines = list[str | Block]
IDEA = "Idee 1: De kiosk"


@pytest.mark.parametrize(
    "line",
    [
        "Algemene aanbevelingen",
        "Algemenen aanbevelingen",
        "ALGEMENE AANBEVELINGEN",
        "Algemene aanbeveling",
        "Aanbevelingen:",
        "2. Algemene aanbevelingen",
        "Algmene aanbevelingen",
        heading("Algemene aanbevelingen", 2),
        bold("Algemene aanbevelingen"),
        bold("Algemene  aanbevelingen :"),
        item("Algemene aanbevelingen", numbered=True),
    ],
)
def test_a_heading_is_one_by_its_words(line: str | Block) -> None:
    assert values(line, "Dit kwam eruit:", item("Koffie")) == {
        "inleiding_aanbevelingen": "Dit kwam eruit:", "aanbevelingen": ["Koffie"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Idee 1: De kiosk",
        "idee 1 - De kiosk",
        "Idee 1. De kiosk",
        "Idée 1: De kiosk",
        "Idee 1) De kiosk",
        "Ide 1: De kiosk",
        "IDEE 1: De kiosk",
        "Idee 1:De kiosk",
        bold("Idee 1 De kiosk"),
        heading("Idee 1: ‘De kiosk’", 3),
        "Idee nr. 1: De kiosk",
        "Idee A: De kiosk",
        "Idee 1: de kiosk",
        "Idee 1: <naam idee> Bijvoorbeeld ‘de kiosk’",
        "Idee 1: De kiosk\nKranten lezen.",
        "Idee 1: De kiosk. Kranten lezen.",
    ],
)
def test_an_idea_is_one_by_its_word_and_number(line: str | Block) -> None:
    text = line if isinstance(line, str) else line.text
    more = [] if "Kranten" in text else ["Kranten lezen."]
    found = values("Ideen voor uitwerking", line, *more, "Meewerkers: Bewoner A")
    assert found == {
        "ideeen": [
            {"titel": "De kiosk", "beschrijving": "Kranten lezen.", "meewerkers": ["Bewoner A"]}
        ]
    }


def test_an_idea_that_was_not_filled_in_is_skipped() -> None:
    blank = ["Idee 2: <naam idee>", "<Beschrijving idee>", "Meewerkers: <namen>"]
    assert [idea["titel"] for idea in _ideas(values(IDEA, "x", *blank))] == ["De kiosk"]
    half = values("Idee 2: <naam idee>", "Wel een tekst.")
    assert _ideas(half) == [{"titel": None, "beschrijving": "Wel een tekst."}]


def _ideas(found: dict[str, object]) -> list[dict[str, object]]:
    ideas = found["ideeen"]
    assert isinstance(ideas, list)
    return ideas


def test_ideas_without_the_word_are_told_by_their_look_and_doubted() -> None:
    lines: Lines = ["Ideeën voor uitwerking", bold("De kiosk"), "Kranten.", "Meewerkers: Bewoner A"]
    assert _ideas(values(*lines))[0]["titel"] == "De kiosk"
    assert doubts(*lines) == [
        ("Is dit de naam van een idee? ‘Idee 1:’ stond er niet voor.", "De kiosk")
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["Meewerkers: Bewoner A, Bewoner B en Bewoner C"],
        ["Meewerkers :", "Bewoner A, Bewoner B", "Bewoner C"],
        ["Meewerkers:\nBewoner A\nBewoner B\nBewoner C"],
        ["Meewerkers", item("Bewoner A"), item("Bewoner B"), item("Bewoner C")],
        ["Meewerkers:", "- Bewoner A", "- Bewoner B & Bewoner C"],
        ["Meewerkers: Bewoner A;", "Bewoner B / Bewoner C"],
        ["Meewerkers Bewoner A, Bewoner B en Bewoner C."],
        ["Eigenaren: bewoner a + bewoner b, bewoner c"],
        ["meewerkers – Bewoner A, Bewoner B, en Bewoner C"],
    ],
)  # fmt: skip
def test_owners_stand_behind_or_below_their_label(lines: Sequence[str | Block]) -> None:
    labels = ["Bewoner A", "Bewoner B", "Bewoner C"]
    (idea,) = _ideas(values(IDEA, "Kranten.", *lines))
    assert idea == {"titel": "De kiosk", "beschrijving": "Kranten.", "meewerkers": labels}


def cell(text: str, row: int, column: int) -> Block:
    return replace(paragraph(text), where="table", cell=Cell(1, row, column))


@pytest.mark.parametrize(
    "cells",
    [
        [cell("Meewerkers", 1, 1), cell("Bewoner A", 1, 2), cell("Bewoner B", 2, 2)],
        [cell("Meewerkers", 1, 1), cell("Bewoner A", 2, 1), cell("Bewoner B", 3, 1)],
        [
            cell("Wat", 1, 1),
            cell("Meewerkers", 1, 2),
            cell("", 2, 1),
            cell("Bewoner A, Bewoner B", 2, 2),
        ],
        [replace(paragraph(t), where="box") for t in ("Meewerkers", "Bewoner A", "Bewoner B")],
    ],
)
def test_owners_stand_in_a_table_or_a_box(cells: Sequence[Block]) -> None:
    (idea,) = _ideas(values(IDEA, "Kranten.", *cells))
    assert idea["meewerkers"] == ["Bewoner A", "Bewoner B"]


@pytest.mark.parametrize(
    "text", ["", "-", "nog geen", "Geen", "<namen>", "n.v.t.", "…", "nog niemand", "Nog onbekend."]
)
def test_nobody_is_nobody(text: str) -> None:
    assert _ideas(values(IDEA, "Kranten.", f"Meewerkers: {text}"))[0].get("meewerkers") is None
    assert doubts(IDEA, "Kranten.", f"Meewerkers: {text}") == []


def test_what_stands_behind_the_owners_is_a_doubt() -> None:
    told = doubts(IDEA, "Kranten.", "Meewerkers: Bewoner A", "De groep wil in mei beginnen.")
    assert told == [
        (
            "Deze tekst staat achter de meewerkers van idee 1. Hoort hij daarbij?",
            "De groep wil in mei beginnen.",
        )
    ]


def test_points_nest_by_depth_by_indentation_and_by_a_colon() -> None:
    deep = [item("Let op:"), item("licht", 2), item("ook ’s avonds", 3), item("Koffie")]
    typed = ["• Let op:", "    o licht", "        - ook ’s avonds", "• Koffie"]
    wanted = [
        {"tekst": "Let op:", "punten": [{"tekst": "licht", "punten": ["ook ’s avonds"]}]}, "Koffie",
    ]  # fmt: skip
    for lines in (deep, typed):
        assert values("Aanbevelingen", *lines)["aanbevelingen"] == wanted
    same = [item("Let op:"), item("licht"), item("rust"), item("Zet koffie")]
    assert values("Aanbevelingen", *same)["aanbevelingen"] == [
        {"tekst": "Let op:", "punten": ["licht", "rust"]}, "Zet koffie",
    ]  # fmt: skip
    assert doubts("Aanbevelingen", *same) == []


def test_where_points_end_is_doubted_when_nothing_tells() -> None:
    unclear = [item("Let op:"), item("Licht"), item("Zet koffie")]
    assert values("Aanbevelingen", *unclear)["aanbevelingen"] == [
        {"tekst": "Let op:", "punten": ["Licht", "Zet koffie"]}
    ]
    assert len(doubts("Aanbevelingen", *unclear)) == 1
    apart = [item("Let op:"), item("Licht"), paragraph(""), item("Zet koffie")]
    assert values("Aanbevelingen", *apart)["aanbevelingen"] == [
        {"tekst": "Let op:", "punten": ["Licht"]}, "Zet koffie",
    ]  # fmt: skip
    assert doubts("Aanbevelingen", *apart) == []


@pytest.mark.parametrize("mark", ["·", "•", "-", "–", "*", "o\t", "§", "\uf0b7", "1.", "2)", "a."])
def test_a_typed_bullet_is_a_bullet(mark: str) -> None:
    found = values("Aanbevelingen", "Dit kwam eruit:", f"{mark} Koffie", f"{mark} Thee")
    assert found["aanbevelingen"] == ["Koffie", "Thee"]


def test_recommendations_without_bullets_are_doubted() -> None:
    lines = ["Aanbevelingen", "Dit kwam eruit:", "Zet koffie.", "Zet thee."]
    assert values(*lines) == {
        "inleiding_aanbevelingen": "Dit kwam eruit:", "aanbevelingen": ["Zet koffie.", "Zet thee."],
    }  # fmt: skip
    assert len(doubts(*lines)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "NB: de boeken blijven",
        "N.B. de boeken blijven",
        "NB de boeken blijven",
        "Nb: de boeken blijven",
        bold("NB: de boeken blijven"),
        item("NB: de boeken blijven"),
        "NB\nde boeken blijven",
    ],
)
def test_an_nb_is_a_condition(line: str | Block) -> None:
    found = values("Aanbevelingen", item("Koffie"), line, item("Thee"))
    assert found == {"aanbevelingen": ["Koffie", "Thee"], "randvoorwaarden": ["de boeken blijven"]}


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Reactie van bibliotheek", "bieb"),
        ("Reactie van de bibliotheek:", "bieb"),
        ("Reactie bibliotheek", None),
        (bold("Reactie bibliotheek"), "bieb"),
        ("Reacties van de gemeente", "gemeente-waterrijk"),
        ("Reaktie van de gemeente", "gemeente-waterrijk"),
        ("Reactie vanuit Stichting Cultuur en Zo", "cultuur"),
        ("Reactie van Bibliotheek Waterrijk", "bieb"),
        ("Reactie van de wijkagent", "de wijkagent"),
    ],
)
def test_a_response_is_by_whom_its_heading_names(line: str | Block, by: str | None) -> None:
    found = values(line, "Wij zijn blij.").get("reacties")
    assert found == ([{"door": by, "tekst": "Wij zijn blij."}] if by else None)


def test_an_unknown_speaker_stays_and_is_doubted() -> None:
    ((reason, text),) = doubts("Reactie van de wijkagent", "Ik kom langs.")
    assert (reason.split(".")[0], text) == (
        "Deze naam staat niet in organisations", "de wijkagent",
    )  # fmt: skip


def test_commitments_are_only_what_stands_below_their_heading() -> None:
    lines: Lines = [
        "Toezeggingen",
        item("Bibliotheek Waterrijk: Er komt koffie. (termijn: mei 2027)"),
        item("Er komt thee."),
        "Toezeggingen van de gemeente",
        item("Wij maken een pad."),
    ]
    assert values(*lines)["toezeggingen"] == [
        {"door": "bieb", "tekst": "Er komt koffie.", "uiterlijk": "mei 2027"},
        {"door": None, "tekst": "Er komt thee."},
        {"door": "gemeente-waterrijk", "tekst": "Wij maken een pad."},
    ]
    assert doubts(*lines) == [
        ("Wie zegt dit toe? Vul bij deze toezegging in door wie.", "Er komt thee.")
    ]
    assert "toezeggingen" not in values("Reactie van de bibliotheek", "Wij zeggen koffie toe.")


def test_a_term_that_cannot_be_stays_in_the_text() -> None:
    lines: Lines = ["Toezeggingen", item("Bieb: Koffie. (termijn: 31 juni 2027)")]
    assert values(*lines)["toezeggingen"] == [
        {"door": "bieb", "tekst": "Koffie. (termijn: 31 juni 2027)"}
    ]
    assert len(doubts(*lines)) == 1


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "donderdag 10 juni 2027, 19:30 uur, de grote zaal",
            "  datum: 2027-06-10\n  tijd: 19:30\n  plaats: de grote zaal\n",
        ),
        ("10-06-2027 om 20 uur", "  datum: 2027-06-10\n  tijd: 20:00\n"),
        ("do 10 juni 2027", "  datum: 2027-06-10\n"),
        ("in het voorjaar", None),
        ("10 juni", None),
    ],
)
def test_the_next_meeting_has_a_day_a_time_and_a_place(line: str, wanted: str | None) -> None:
    made = made_of("Vervolg", f"Volgende bijeenkomst: {line}")
    _, found, said = made.text.partition("volgende_keer:\n")
    assert (said.removesuffix("---\n") if found else None) == wanted
    assert len(made.doubts) == (wanted is None)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("24 november 2026", DAY),
        ("dinsdag 24 november 2026", DAY),
        ("Dinsdag, 24 november 2026", DAY),
        ("di. 24 nov. 2026", DAY),
        ("24-11-2026", DAY),
        ("24/11/2026", DAY),
        ("24.11.2026", DAY),
        ("2026-11-24", DAY),
        ("20261124", DAY),
        ("d.d. 24 nov 2026", DAY),
        ("24e november 2026", DAY),
        ("dinsdag 24-11-2026", DAY),
        ("di 24 nov 2026 19.30 uur", DAY),
    ],
)
def test_a_day_is_read_in_every_spelling(text: str, when: date) -> None:
    found = first_day(text)
    assert found is not None
    assert (found.when, found.doubt) == (when, "")


@pytest.mark.parametrize(
    ("text", "when"),
    [("24-11-26", DAY), ("24 november ’26", DAY), ("maandag 24 november 2026", DAY),
     ("3/4/2026", None), ("24 november", None), ("31 november 2026", None)],
)  # fmt: skip
def test_a_doubtful_day_is_doubted(text: str, when: date | None) -> None:
    found = first_day(text)
    assert found is not None
    assert found.when == when
    assert found.doubt


@pytest.mark.parametrize("text", ["25 bewoners", "in 2026", "idee 3", "1/2 van de straat", "19.30"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert first_day(text) is None


def test_what_stands_beside_the_day_is_kept_as_it_stands() -> None:
    line = "dinsdag 24 november 2026, in de zaal van de buurt, te Waterrijk"
    assert [text for _, text in doubts(line)] == ["de zaal van de buurt"]


def test_a_time_is_read_in_every_spelling() -> None:
    spelt = ["19:30", "om 19.30 uur", "vanaf 19.30 u.", "om 7 uur", "tot morgen", "19.30"]
    assert [found and found[0] for found in map(time_in, spelt)] == [
        "19:30", "19:30", "19:30", "07:00", None, "19:30",
    ]  # fmt: skip


HEAD: Lines = [
    heading("Opbrengst inwoner- en partnerbijeenkomst"), "Waterrijk, dinsdag 24 november 2026",
    "Een plek voor iedereen", "De bibliotheek wilde weten wat er beter kan.",
    "Voor wie: wie in de wijk woont", "Aanwezigen: ongeveer 25 bewoners en vrijwilligers.",
    "Focus: de hal", "Belegd door: de bibliotheek", "Begeleid door Bureau Voorbeeld",
    "Deze avond bestond uit twee delen:", item("een gesprek: wat mist u? En wat niet?"),
    item("tafels (drie rondes)"),
]  # fmt: skip


def test_the_head_of_a_report() -> None:
    assert values(*HEAD) == {
        "titel": "Een plek voor iedereen",
        "waarom": "De bibliotheek wilde weten wat er beter kan.",
        "voor_wie": "wie in de wijk woont",
        "aanwezigen": "ongeveer 25 bewoners en vrijwilligers",
        "focus": "de hal",
        "belegd_door": ["bieb"],
        "begeleid_door": ["bureau"],
        "onderdelen": [
            {"titel": "een gesprek", "vragen": ["wat mist u?", "En wat niet?"]},
            {"titel": "tafels", "vorm": "drie rondes"},
        ],
    }
    assert doubts(*HEAD) == []


@pytest.mark.parametrize(
    ("lines", "places", "when"),
    [
        (["Opbrengst bijeenkomst Waterrijk", "24 nov 2026"], ["waterrijk"], DAY),
        (["Opbrengst inwoner- en partnerbijeenkomst Duinzicht, 24-11-2026"], ["duinzicht"], DAY),
        (["Datum: 24-11-2026", "Plaats: Waterrijk"], ["waterrijk"], DAY),
        (["Opbrengst", "Op 24 november 2026 kwamen wij bijeen in Waterrijk."], [], None),
        (["Van Waterrijk naar Duinzicht"], ["waterrijk", "duinzicht"], None),
    ],
)
def test_the_place_and_the_day_of_a_head_are_proposed(
    lines: Sequence[str], places: list[str], when: date | None
) -> None:
    known = {"waterrijk": "Waterrijk", "duinzicht": "Duinzicht"}
    found = proposal([paragraph(line) for line in lines], known)
    assert (list(found.places), found.day) == (places, when)


def test_sections_may_stand_in_another_order() -> None:
    lines: Lines = [
        "Reactie van de bibliotheek", "Blij.", "Idee 1: De kiosk", "Kranten.", "NB: gratis",
        "Algemene aanbevelingen", item("Koffie"), "Aanwezigen: 4 bewoners",
    ]  # fmt: skip
    assert values(*lines) == {
        "aanwezigen": "4 bewoners", "aanbevelingen": ["Koffie"], "randvoorwaarden": ["gratis"],
        "ideeen": [{"titel": "De kiosk", "beschrijving": "Kranten."}],
        "reacties": [{"door": "bieb", "tekst": "Blij."}],
    }  # fmt: skip
    assert doubts(*lines) == []


def test_what_has_no_place_is_kept_in_order_with_its_reason() -> None:
    lines: Lines = [*HEAD, "Het regende.", heading("Sfeer"), "Er was muziek.", item("een fluit")]
    assert doubts(*lines) == [
        ("Deze tekst staat bij het begin. Hoort hij bij waarom, of ergens anders?", "Het regende."),
        ("Deze tekst staat bij het begin. Hoort hij bij waarom, of ergens anders?", "Sfeer"),
        (
            "Deze tekst staat bij het begin. Hoort hij bij waarom, of ergens anders?",
            "Er was muziek.",
        ),
        ("Deze tekst staat bij het begin. Hoort hij bij waarom, of ergens anders?", "een fluit"),
    ]
    below: Lines = ["Aanbevelingen", item("Koffie"), heading("Sfeer"), "Er was muziek."]
    assert doubts(*below) == [
        ("Deze kop hoort niet bij het format.", "Sfeer"),
        ("Dit staat onder ‘Sfeer’, en daarvoor heeft het format geen plek.", "Er was muziek."),
    ]


_WHY = "Licht als eerste kort toe waarom en voor wie deze bijeenkomst"


def test_instructions_are_left_out_and_what_stands_beside_them_is_not() -> None:
    told = made_of(
        f"{_WHY} is gehouden. Bijvoorbeeld: De hal is leeg.",
        "Licht hier kort toe waarom en voor wie de bijeenkomst is gehouden.",
        f"{_WHY} in buurthuis Anker is gehouden.",
    )
    assert "waarom: De hal is leeg.\n" in told.text
    assert [doubt.text for doubt in told.doubts] == [f"{_WHY} in buurthuis Anker is gehouden."]


def test_partner_notes_and_the_rest_have_their_own_place() -> None:
    made = made_of(
        IDEA, "x", "Voor partners", "Alleen voor ons.", "Verder", "Dank.", bold("Ook"), "Tot ziens."
    )
    assert "voor_partners: Alleen voor ons.\n" in made.text
    assert made.text.endswith("---\n\nDank.\n\n### Ook\n\nTot ziens.\n")


def test_pictures_go_along_with_what_is_known_of_them() -> None:
    blocks = [
        paragraph(IDEA), Block((Run("Een bord"),), "picture", picture=taken("png")),
        Block((Run("Het bord na afloop."),), style="caption"), paragraph("Kranten."),
        Block((Run(""),), "picture", picture=taken("jpg")), Block((), "picture", picture=b"GIF89a"),
    ]  # fmt: skip
    answers = {1: Answer("Een kast", recognisable=False)}
    made = draft(blocks, KNOWN, NAME, answers, 3)
    assert [photograph.file for photograph in made.photographs] == [
        f"{NAME}-3.png",
        f"{NAME}-4.jpg",
    ]
    assert all(b"Canarie" not in photograph.content for photograph in made.photographs)
    assert (
        made.text.partition("beelden:\n")[2]
        == f"""\
  - bestand: {NAME}-3.png
    alt: Een bord
    bijschrift: Het bord na afloop.
    # Staat er niemand herkenbaar op? Maak hier dan nee van.
    mensen_herkenbaar: ja
  - bestand: {NAME}-4.jpg
    alt: Een kast
    mensen_herkenbaar: nee
---
"""
    )
    (told,) = made.doubts
    assert told.reason.startswith("Een beeld kan niet op de site: Dit bestand is geen beeld")


@pytest.mark.parametrize(
    "line",
    [
        "Dit verslag ligt ter correctie tot en met 4 december 2026. Klopt er iets niet? Meld het.",
        "Dit verslag is nog niet vastgesteld. Reageren kon tot en met 4 december 2026.",
        "Concept: dit verslag is nog niet gepubliceerd.",
        "Gecorrigeerd op 2 oktober 2026: zie onder Correcties.",
    ],
)
def test_what_our_own_word_files_say_of_themselves_is_a_doubt(line: str) -> None:
    assert doubts(line, "Daarom kwamen wij bijeen.") == [
        ("Dit zei het verslag van zichzelf. Geldt het nog?", line)
    ]
    assert values(line, "Daarom kwamen wij bijeen.") == {"waarom": "Daarom kwamen wij bijeen."}
