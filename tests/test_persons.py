"""What looks like the name of a person, and what does not; every name here is made up."""

from time import process_time

import pytest

from opbrengst.checks.persons import likenesses, may_hold_one
from tests.test_format import sentences

# The words by which the places are called in these sentences.
PLACES = {"zwolle", "zuid", "dedemsvaart"}
SEEN = [
    # Two words with a capital, inside a sentence.
    "Het idee komt van Zilvermees Quastelaar.",
    "Aanwezig: Zilvermees Quastelaar en twaalf bewoners",
    "In de kring zaten ook (achteraan) Zilvermees Quastelaar en anderen.",
    "Twaalf bewoners (onder wie Zilvermees Quastelaar)",
    "Wij vinden dat Zilvermees Quastelaar gelijk heeft.",
    "de lamp die Zilvermees Quastelaar meebracht",
    "In Zwolle leest Zilvermees Quastelaar voor.",
    "Met Zilvermees Quastelaar is afgesproken dat het warm moet zijn.",
    "Vraag Zilvermees Quastelaar om te helpen.",
    "voorlezers als o.a. Zilvermees Quastelaar",
    "de groep van Zilvermees Breekbaar Quastelaar",
    # With prefixes, hyphens, and letters of other languages.
    "door Zilvermees van Quastelaar",
    "door Zilvermees van der Quastelaar",
    "door Zilvermees de Groot",
    "door Zilvermees in 't Quastelaar",
    "door Zilvermees op den Quastelaar",
    "door Zilvermees el Quastelaar",
    "door Zilvermees El Quastelaar",
    "door Jan-Mees Quastelaar-Breekbaar",
    "door Zilvermees Quastelaar-van der Breekbaar",
    "door Şilvermees Çuastelaar",
    "door IJzilver O’Quastelaar",
    # Initials.
    "met V. Quastelaar",
    "met V.A. van der Quastelaar",
    "met Th. Quastelaar",
    "V.A. Quastelaar, voorzitter",
    # A form of address with one word.
    "Bel mevrouw Quastelaar voor de sleutel.",
    "Mw. Quastelaar leest voor.",
    "mevr. Zilvermees Quastelaar",
    "de heer V. van der Quastelaar",
    "Dhr Quastelaar heeft de sleutel.",
    "meneer De Quastelaar",
    "bij de familie Quastelaar thuis",
    "bij fam. van ’t Quastelaar",
    "juf Zilvermees",
    "Meester Zilvermees",
    # At the beginning of a sentence, where what follows tells that it is a name.
    "Zilvermees Quastelaar leest voor.",
    "Klaar. Zilvermees Quastelaar vroeg waarom.",
    "- V. Quastelaar zorgt voor koffie",
    "Zilvermees van der Quastelaar en anderen",
    # However it is marked up.
    "Met dank aan **Zilvermees** *Quastelaar*.",
    "Met dank aan Zilvermees&nbsp;Quastelaar.",
    "Met dank aan Zilvermees\N{NO-BREAK SPACE}Quastelaar.",
    "Lees verder bij [Zilvermees Quastelaar](https://elders.example/).",
]  # fmt: skip
NOT_SEEN = [
    # Places, and what is called after people.
    "In Zwolle Zuid en in Dedemsvaart zijn elk drie pilots.",
    "de bibliotheek van Zwolle-Zuid Oost",
    "voorin Groot Zilverdam en Zilverdam Noord",
    "in Zilverdam Quastelaar",
    "op de hoek van de Zilvermees Quastelaarstraat",
    "tegenover Zilvermees Quastelaarschool",
    "bij Dorpshuis De Quastelaar",
    "Den Haag",
    # Bodies, languages, days and what everybody knows.
    "Schrijf aan leden van Tweede Kamer en Europese Unie.",
    "met stichting Zilveren Quast",
    "Stichting Zilveren Quast wil meedoen.",
    "de brochure van Google Maps",
    "lessen Nederlands Turks",
    "op Maandag Woensdag",
    "met Sinterklaas Zaterdag",
    "met de NS en VVV en met Zilvermees NS",
    "een WhatsApp Groep met DigiD Hulp",
    "met burgemeester Quastelaar",
    # Labels and points.
    "Bewoner A en Bewoner B doen mee.",
    "Dat zei bewoner A. Kranten uitzoeken kan later.",
    "De groep koos plan B. Kranten uitzoeken kan later.",
    "A. Kranten uitzoeken",
    "N.B. Kranten blijven",
    "met Begeleider Vrijwilliger",
    # Where a sentence, a line or a quotation begins.
    "Vraag Stadkamer om meer banken.",
    "Gebruik Facebook en Instagram.",
    "Ook Spectrum denkt mee.",
    "Volgens Stadkamer is het goed.",
    "Zilvermees Quastelaar",
    "Mooi. Digitaal Spreekuur",
    "Zilvermees\nQuastelaar",
    "1. Vraag Stadkamer",
    "> Vraag Stadkamer",
    "Zij zei: ‘Vraag Stadkamer eens.’",
    "Zilvermees. Quastelaar. Breekbaar",
    "Zilvermees, Quastelaar, Breekbaar",
    # After an article, and titles.
    "de Zilveren Quast",
    "het Zilveren Spreekuur",
    "Wij lezen samen ‘Zilveren Quast’ en het boek Zilveren Quast.",
    "Wij lezen samen ‘Over Zilveren Quast’.",
    # What nobody reads as words.
    "[hier](https://elders.example/met_Zilvermees_Quastelaar)",
    "[hier](<elders/met Zilvermees Quastelaar>)",
    "zie www.elders.example/Zilvermees/Quastelaar",
    "met Zilvermees2 Quastelaar en Zilvermees Quastelaar2",
    "met zilvermees quastelaar",
    "de zegeheer Quastelaar en burgermeester Quastelaar",
]  # fmt: skip


@pytest.mark.parametrize("text", SEEN)
def test_what_looks_like_a_name(text: str) -> None:
    assert list(likenesses(text, PLACES))
    assert may_hold_one(text)


@pytest.mark.parametrize("text", NOT_SEEN)
def test_what_does_not(text: str) -> None:
    assert list(likenesses(text, PLACES)) == []


def test_no_sentence_of_the_format_does() -> None:
    said = [*sentences("example"), *sentences("instruction"), *sentences("headings")]
    assert [each for each in said if list(likenesses(each, PLACES))] == []


def test_what_is_seen_is_told_without_case_accents_and_marks() -> None:
    text = "Met Zilvermees van der Quästelaar, en met **Mevr.  V. Breekbaar**."
    assert sorted(likenesses(text, PLACES)) == [
        "mevr. v. breekbaar",
        "zilvermees van der quastelaar",
    ]


@pytest.mark.parametrize(
    "piece",
    ["Aa ", "A. ", "A.", "Aa-Aa-", "Aaaaaaaa", "Aa van van van ", "Aa in 't ", "Aa'", "aa Aa Aa. ",
     "mevrouw ", "Mw. van A. ", "De Aa Aa ", "‘Aa Aa ", "Aa A. ", "Th.", "](", "](<", "www.", "*",
     "* ", " ", "\n", ". Aa Aa "],
)  # fmt: skip
def test_a_text_eight_times_as_long_takes_no_more_than_some_eight_times(piece: str) -> None:
    """Of what takes the square of the length it would be sixty-four times."""

    def spent(length: int) -> float:
        text, least = piece * (length // len(piece)) + "!", float("inf")
        for _ in range(3):
            before = process_time()
            list(likenesses(text, PLACES))
            least = min(least, process_time() - before)
        return least

    assert spent(32_000) < 24 * max(spent(4_000), 0.0005)
