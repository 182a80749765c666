"""How a text becomes an id, and when two spellings are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opbrengst.identity import folded, is_id, made_id, nearest, slug
from opbrengst.vocabulary import KEYS


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("De krantenkiosk", "krantenkiosk"),
        ("HET KNOOPPUNT", "knooppunt"),
        ("Een plek voor iedereen", "plek-voor-iedereen"),
        ("De", "de"),
        ("De De", "de"),
        ("Café Één", "cafe-een"),
        ("‘Zwolle Zuid’ – nu!", "zwolle-zuid-nu"),
        ("Foto's en ’s avonds", "fotos-en-s-avonds"),
        ("3D printen", "3d-printen"),
        ("Koffie/thee", "koffie-thee"),
        ("2016-04-13", "op-2016-04-13"),
        ("2016-04-13 vieren", "op-2016-04-13-vieren"),
        ("2016-04-130", "2016-04-130"),
        ("…!", ""),
        ("日本語", ""),
        ("", ""),
    ],
)
def test_the_id_that_a_title_makes(title: str, made: str) -> None:
    assert made_id(title) == made


def test_a_text_makes_its_id_of_six_words_behind_the_article() -> None:
    text = "De grote ruimte van de bibliotheek opdelen in compartimenten."
    assert made_id(text, 6) == "grote-ruimte-van-de-bibliotheek-opdelen"


@given(st.text())
def test_a_made_id_is_an_id_and_makes_itself(text: str) -> None:
    made = made_id(text)
    assert made == "" or is_id(made)
    assert slug(made) == made


@pytest.mark.parametrize("text", ["krantenkiosk", "3d", "a-b-c", "2016", "2016-04", "2016-04-131"])
def test_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kiosk",
        "de kiosk",
        "kiosk_2",
        "-kiosk",
        "kiosk-",
        "a--b",
        "café",
        "a/b",
        "../a",
        "a\n",
        "2016-04-13",
        "2016-04-13-kiosk",
    ],
)
def test_no_id(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    "text", ["zoë de  boer", "ZOË DE BOER", " Zoe\u0308 de\nBoer ", "Zoe de Boer"]
)
def test_two_spellings_of_one_name(text: str) -> None:
    assert folded(text) == "zoe de boer"


@given(st.text())
def test_folding_once_is_enough(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("aanbevelingenn", "aanbevelingen"),
        ("Aanbevelingen", "aanbevelingen"),
        ("ideeën", "ideeen"),
        ("meewerker", "meewerkers"),
        ("volgende keer", "volgende_keer"),
        ("kleur", None),
        ("", None),
    ],
)
def test_what_was_probably_meant(word: str, meant: str | None) -> None:
    assert nearest(word, KEYS.values()) == meant
