"""The folder of meetings as a whole: what belongs where, and what is said of the rest."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from opbrengst.reading import Reading, Registers, read

CASES = sorted((Path(__file__).parent / "golden" / "folders").glob("*.yml"))

PLACE = "---\nnaam: Zwolle Zuid\n---\n"
MEETING = "---\naanwezigen: 4\nfocus: de wijk\naanbevelingen:\n  - Zet de deur open.\n---\n"
UNREADABLE = "---\ntitel: 'De' wijk\n---\n"


def reading(
    texts: dict[str, str], others: tuple[str, ...] = (), register: str | None = None
) -> Reading:
    """What is read of a folder with these files, and of a register."""
    written = {path: text.encode() for path, text in texts.items()}
    beside = ("organisations.yml", register.encode()) if register is not None else None
    return read(written, others, "meetings", Registers(beside))


def messages(found: Reading) -> list[str]:
    return [str(each) for each in sorted(found.problems)]


def read_case(case: dict[str, Any]) -> Reading:
    """What is read of the folder of a golden case."""
    return reading(case.get("files", {}), tuple(case.get("others", ())), case.get("register"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden(path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert messages(read_case(case)) == case["messages"]


def test_what_is_misnamed_is_unread_and_not_missing() -> None:
    names = ("verslag", "2016-04-13-De-Wijk", "2016/2016-04-13-x", "2016-02-31-x")
    files = {f"zwolle-zuid/{name}.md": MEETING for name in names}
    found = reading({"zwolle-zuid/index.md": PLACE, **files})
    assert found.meetings == ()
    assert found.unreadable == {f"zwolle-zuid/{name}" for name in names}


def test_a_place_with_its_meetings_and_pictures() -> None:
    found = reading(
        {
            "index.md": "# Welkom\n",
            "zwolle-zuid/index.md": PLACE,
            "zwolle-zuid/2016-04-13-wijkbibliotheek.md": MEETING,
        },
        ("zwolle-zuid/pictures/prikbord.png",),
        "stadkamer:\n  name: Stadkamer\n",
    )
    assert messages(found) == []
    assert [each.name for each in found.locations] == ["Zwolle Zuid"]
    assert [each.reference for each in found.meetings] == ["zwolle-zuid/2016-04-13-wijkbibliotheek"]
    assert found.pictures == {"zwolle-zuid/pictures/prikbord.png"}
    assert list(found.organisations) == ["stadkamer"]


def test_a_place_with_mistakes() -> None:
    found = reading({"zwolle-zuid/index.md": "---\nlibrary: stadkamer\nplan: iets\n---\n"})
    assert messages(found) == [
        (
            "meetings/zwolle-zuid/index.md:2:1 ‘name’ ontbreekt. "
            "Zet erbij, op een eigen regel: name: …"
        ),
        (
            "meetings/zwolle-zuid/index.md:3:1 ‘plan’ is hier geen bekend woord. "
            "Bekend zijn: example, formerly, intro, library, municipality, name."
        ),
    ]


def test_a_place_that_cannot_be_read_has_a_name_all_the_same() -> None:
    found = reading({"zwolle-zuid/index.md": UNREADABLE, "zwolle-zuid/2016-04-13-x.md": MEETING})
    assert messages(found) == [
        (
            "meetings/zwolle-zuid/index.md:2:1 ‘naam’ ontbreekt. "
            "Zet erbij, op een eigen regel: naam: …"
        ),
        (
            "meetings/zwolle-zuid/index.md:2:1 ‘titel’ is hier geen bekend woord. "
            "Bekend zijn: bibliotheek, gemeente, inleiding, naam, voorbeeld, voorheen."
        ),
        (
            "meetings/zwolle-zuid/index.md:2:8 Na het sluitende aanhalingsteken staat nog tekst. "
            'Schrijf: titel: "‘De’ wijk"'
        ),
    ]


def test_an_ordinary_page_may_have_a_title_and_anything_that_is_not_of_a_meeting() -> None:
    pages = {
        "index.md": "---\ntitle: Welkom\nhide: [toc]\n---\n# Welkom\n",
        "over.md": "Zonder gegevens.\n",
        "leeg.md": "",
    }
    assert messages(reading(pages)) == []


def test_only_an_unreadable_report_is_remembered_as_such() -> None:
    found = reading(
        {
            "zwolle-zuid/index.md": PLACE,
            "zwolle-zuid/2016-04-13-goed.md": MEETING,
            "zwolle-zuid/2016-04-14-stuk.md": UNREADABLE,
            "zwolle-zuid/2016-04-15-concept.md": UNREADABLE.replace(
                "---\n", "---\nverslag: concept\n", 1
            ),
        }
    )
    assert found.unreadable == {"zwolle-zuid/2016-04-14-stuk"}
    assert found.drafts == {"meetings/zwolle-zuid/2016-04-15-concept.md"}


def test_a_register_that_is_no_register() -> None:
    assert messages(reading({}, register="- Stadkamer\n- Spectrum\n")) == [
        (
            "organisations.yml:1:1 Hier horen regels met een woord, een dubbele punt en een tekst. "
            "Schrijf bijvoorbeeld: stadkamer: …"
        )
    ]
    assert messages(reading({}, register="stadkamer:\n  name: Stad: kamer\n")) == [
        (
            "organisations.yml:2:9 In deze tekst staat een dubbele punt, en dan moeten er "
            'aanhalingstekens om. Schrijf: name: "Stad: kamer"'
        )
    ]
    assert messages(reading({}, register="# Nog niemand\n")) == []
