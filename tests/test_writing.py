"""What is written as a file is read back as the same."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from opbrengst.reading import Registers, read, read_people
from opbrengst.vocabulary import KEYS
from opbrengst.writing import Field, Names, entry, file_of

WORDS = st.sampled_from((
    "de", "wijkkamer", "‘wijkkamer’:", "plan:", "- plan:", "#1", "# hoe",
    "'s", '"ja"', "„nee”", "*",
    "**vet**", "!", "@", "`code`", "%", "&", "|", ">", "---", "...", "1.", "a:", ":b", "{x}", "[y]",
    "?", "=", "€ 5", "ja", "no", "~", "null", "19:30", "0612", "2016-04-13", "\\n", "bibliotheek”",
    "<<", "!!str", "- ", "  ", *KEYS.values(),
))  # fmt: skip
SENTENCES = (
    st.lists(WORDS, min_size=1, max_size=40).map(lambda words: " ".join(words).strip()).filter(bool)
)
PROSE = st.lists(SENTENCES, min_size=1, max_size=4).map("\n\n".join)


def meeting(text: str) -> Any:
    texts = {"oost/index.md": b"---\nname: Oost\n---\n", "oost/2026-01-05-x.md": text.encode()}
    found = read(texts, (), "meetings", Registers(None, None))
    assert not found.problems, (found.problems, text)
    return found.meetings[0]


@given(focus=SENTENCES, purpose=PROSE, said=SENTENCES, points=st.lists(SENTENCES, max_size=3))
def test_any_text_is_read_back(focus: str, purpose: str, said: str, points: list[str]) -> None:
    recommendation = [Field("id", "eerste"), Field("text", said), Field("points", [*points])]
    written = file_of([
        Field("aanwezigen", "4", ("Hoeveel mensen waren er?",)),
        Field("focus", focus),
        Field("purpose", purpose, ("Waarom?", "", "En voor wie? plan: x")),
        Field("recommendations", [recommendation, [Field("id", "ander"), Field("text", purpose)]]),
        Field("conditions", [[Field("id", "geldt"), Field("text", said)]]),
    ], ["titel: dit is een opmerking", "---"])  # fmt: skip
    read_back = meeting(written)
    assert read_back.focus == focus
    assert read_back.purpose == purpose
    first, other = read_back.recommendations
    assert (first.text, [point.text for point in first.points]) == (said, points)
    assert other.text == purpose
    assert read_back.conditions[0].text == said


@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_names_stand_in_one_line(names: list[str]) -> None:
    idea = [Field("title", "De kiosk"), Field("owners", Names(names))]
    written = file_of([Field("attendees", "4"), Field("focus", "x"), Field("ideas", [idea])])
    assert [owner.text for owner in meeting(written).ideas[0].owners] == names
    assert len(written.splitlines()) == 7


@given(SENTENCES)
def test_an_entry_of_a_register(name: str) -> None:
    written = entry([Field("naam", name), Field("locatie", "oost"), Field("tonen")])
    people, _ = read_people("people.yml", (written + written).encode())
    assert [person.name for person in people.persons] == [name, name]


def test_it_looks_as_a_writer_would_write_it() -> None:
    assert (
        file_of(
            [
                Field("aanwezigen", notes=("Hoeveel mensen waren er, en wie?",)),
                Field("aanbevelingen", ["Zet de krant voorin.", "Een wijkkamer: warm en licht."]),
                Field(
                    "ideeen",
                    [[Field("titel", "De kiosk"), Field("meewerkers", Names(["Bewoner A"]))]],
                ),
                Field("volgende_keer", [Field("datum", "2026-01-05"), Field("tijd", "19:30")]),
            ],
            ["Vul in wat leeg is."],
        )
        == """\
---
# Vul in wat leeg is.

# Hoeveel mensen waren er, en wie?
aanwezigen:
aanbevelingen:
  - Zet de krant voorin.
  - >-
    Een wijkkamer: warm en licht.
ideeen:
  - titel: De kiosk
    meewerkers: [Bewoner A]
volgende_keer:
  datum: 2026-01-05
  tijd: 19:30
---
"""
    )
