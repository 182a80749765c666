"""Redaction: who is shown, what is said of the others, and that nothing else is left of them."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from opbrengst import consent
from opbrengst.editions.pages import Pages
from opbrengst.history import Rules
from opbrengst.identity import folded, slug
from opbrengst.model import Location, Meeting
from opbrengst.problems import Mark, Source
from opbrengst.programme import Programme, RedactedProgramme, programme
from opbrengst.reading import Reading, read
from opbrengst.rendering import people
from opbrengst.vocabulary import ROLE_WORDS
from tests.canaries import CANARY, classes, full

PACKAGE = Path(__file__).parent.parent / "plugins" / "opbrengst"
AS_OF = date(2026, 11, 22)
PLACE = "---\nnaam: Zwolle Zuid\nbibliotheek: stadkamer\n---\n"
REGISTER = b"stadkamer: {naam: Stadkamer}\nspectrum: {naam: Spectrum}\n"
KICK_OFF = "zwolle-zuid/2016-04-13-wijkbibliotheek"
FOLLOW_UP = "zwolle-zuid/2016-05-11-krantenkiosk"


def known(files: Mapping[str, str], pictures: tuple[str, ...] = ()) -> Programme:
    """The programme of some reports, each without its lines of dashes."""
    texts = {f"{path}.md": f"---\n{text}---\n".encode() for path, text in files.items()}
    register = ("organisations.yml", REGISTER)
    found = read({"zwolle-zuid/index.md": PLACE.encode(), **texts}, pictures, "meetings", register)
    assert found.problems == ()
    return programme(found, AS_OF, Rules())


def kick_off(owners: str, text: str = "Kranten lezen.", more: str = "") -> dict[str, str]:
    """A kick-off with one idea of these owners and this text."""
    return {
        KICK_OFF: (
            "aanwezigen: 25 bewoners\nfocus: de toekomst\nideeen:\n  - titel: De krantenkiosk\n"
            f"    beschrijving: '{text}'\n    meewerkers: [{owners}]\n{more}"
        )
    }


def public(found: Programme) -> Programme:
    return consent.redacted(found, consent.withheld(found, ROLE_WORDS)).programme


def shown_owners(owners: str) -> list[str]:
    redacted = public(known(kick_off(owners)))
    names = (owner.name for owner in redacted.histories[0].pilots[0].owners)
    return people(names, ROLE_WORDS)


def description(found: Programme) -> str:
    return public(found).histories[0].pilots[0].said.description


def warnings(found: Programme) -> list[str]:
    """What is reported, which is never an error and never holds a name."""
    problems = sorted(consent.problems(found, consent.withheld(found, ROLE_WORDS)))
    assert {each.severity.value for each in problems} <= {"warning"}
    assert not [each for each in problems if "anarie" in each.field + each.what + each.remedy]
    return [str(each).removeprefix("meetings/zwolle-zuid/") for each in problems]


# Who is shown.


@pytest.mark.parametrize(
    ("owners", "shown"),
    [
        ("Bewoner A", ["Bewoner A"]),
        ("vrijwilliger 12, Bewoner", ["vrijwilliger 12", "Bewoner"]),
        ("stadkamer, SPECTRUM", ["Stadkamer", "Spectrum"]),
        ("groep", ["de groep"]),
        ("Canarie Kwetsbaar", ["een bewoner"]),
        ("Canarie Kwetsbaar, Kwetsbaar, Bewoner Canarie", ["drie bewoners"]),
        ("Bewoner A, Canarie, stadkamer, Kwetsbaar", ["Bewoner A", "Stadkamer", "twee bewoners"]),
        ("Bewoner 1234", ["een bewoner"]),
        ("Bewoner A B", ["een bewoner"]),
    ],
)
def test_owners(owners: str, shown: list[str]) -> None:
    assert shown_owners(owners) == shown


def test_a_count_of_many_is_in_figures() -> None:
    owners = ", ".join(f"Canarie {number}x" for number in range(11))
    assert shown_owners(owners) == ["11 bewoners"]


def test_everybody_else_has_the_role_of_what_they_did() -> None:
    told = public(
        known(
            {
                **kick_off("Bewoner A", more="begeleid_door: [Canarie, Kwetsbaar, spectrum]\n"),
                FOLLOW_UP: "pilot: krantenkiosk\naanwezigen: 4\nbelegd_door: Canarie\n"
                "afspraken:\n  - {tekst: Kranten, door: Canarie}\n",
            }
        )
    )
    first, second = told.histories[0].meetings
    holder = second.actions[0].by
    assert people(first.facilitated_by, ROLE_WORDS) == ["Spectrum", "twee begeleiders"]
    assert people(second.convened_by, ROLE_WORDS) == ["een begeleider"]
    assert holder
    assert people([holder], ROLE_WORDS) == ["een deelnemer"]


def test_a_site_has_its_own_words_for_a_label() -> None:
    found = known(kick_off("Buur A, Bewoner A"))
    words = {"buur": "buren"}
    told = consent.redacted(found, consent.withheld(found, words)).programme
    names = [owner.name for owner in told.histories[0].pilots[0].owners]
    assert people(names, words) == ["Buur A", "een bewoner"]


# Names in texts.


@pytest.mark.parametrize(
    "written",
    [
        "Canarie Kwetsbaar",
        "CANARIE KWETSBAAR",
        "canarie  kwetsbaar",
        "Canarie\tKwetsbaar",
        "Canárie Kwétsbaar",
        "**Canarie** *Kwetsbaar*",
        "Canarie&nbsp;Kwetsbaar",
        "Canarie\u00a0Kwetsbaar",
        "Canarie Kwets\u00adbaar",
    ],
)
def test_a_full_name_in_a_text_is_replaced_however_it_is_spelt(written: str) -> None:
    found = known(kick_off(CANARY, f"Zoals {written} zei."))
    told = description(found)
    assert told.replace("*", "") == "Zoals een bewoner zei."
    assert warnings(found) == [
        (
            "2016-04-13-wijkbibliotheek.md:6:5 idee 1, beschrijving: In een tekst staat een naam "
            "die niet online mag. Op de site staat daar nu ‘een bewoner’; pas de tekst zelf aan."
        )
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Het plan van Canarie Kwetsbaars groep", "Het plan van een bewoners groep"),
        ("Canarie Kwetsbaar-Breekbaar", "een bewoner"),
        ("Canarie Kwetsbaarheid", "Canarie Kwetsbaarheid"),
        ("Marcanarie Kwetsbaar", "Marcanarie Kwetsbaar"),
        ("de Canarie kwettert", "de Canarie kwettert"),
    ],
)
def test_only_whole_words_are_replaced(written: str, told: str) -> None:
    assert description(known(kick_off(f"{CANARY}, {CANARY}-Breekbaar", written))) == told


def test_the_role_in_a_text_is_that_of_the_name() -> None:
    found = known(kick_off("Bewoner A", f"Volgens {CANARY}.", f"begeleid_door: {CANARY}\n"))
    assert description(found) == "Volgens een begeleider."


def test_an_owner_is_a_resident_in_texts_whatever_else_they_did() -> None:
    found = known(kick_off(CANARY, f"Volgens {CANARY}.", f"begeleid_door: {CANARY}\n"))
    assert description(found) == "Volgens een bewoner."


def test_a_description_of_somebody_is_no_name() -> None:
    found = known(kick_off("Bewoner A", "Bij de buurvrouw.", "begeleid_door: de buurvrouw\n"))
    assert description(found) == "Bij de buurvrouw."
    assert warnings(found) == []


def test_a_first_name_alone_is_reported_and_left() -> None:
    found = known(kick_off(f"{CANARY}, Breekbaar", "Canarie en Breekbaar vinden dat."))
    assert description(found) == "Canarie en Breekbaar vinden dat."
    assert warnings(found) == [
        (
            "2016-04-13-wijkbibliotheek.md:6:5 idee 1, beschrijving: In een tekst staat de "
            "voornaam van iemand wiens naam niet online mag. Die staat nu op de site: pas de "
            "tekst aan, bijvoorbeeld met ‘een bewoner’."
        )
    ]


@pytest.mark.parametrize(
    "text", ["Een canarie in een kooi.", "Bewoner zijn.", "De heer.", "Mevrouw!"]
)
def test_an_ordinary_word_is_no_first_name(text: str) -> None:
    owners = "Canarie Kwetsbaar, Bewoner Kwetsbaar, De Kwetsbaar, Mevrouw Kwetsbaar"
    assert warnings(known(kick_off(owners, text))) == []


def test_names_are_reported_where_they_stand() -> None:
    body = f"---\n\nDank aan {CANARY}.\n---\n"
    found = known(
        kick_off(CANARY, more=f"titel: Met {CANARY}\nvoor_partners: Bel {CANARY}.\n{body}")
    )
    assert [line.partition(":  ")[0].partition(": In")[0] for line in warnings(found)] == [
        "2016-04-13-wijkbibliotheek.md:8:1 titel",
        "2016-04-13-wijkbibliotheek.md:9:1 voor_partners",
        "2016-04-13-wijkbibliotheek.md:12:1 de tekst onder de gegevens",
    ]


# Ids, file names, pictures.


def test_an_id_that_holds_a_name_becomes_kind_and_number() -> None:
    idea = "idee-van-canarie-kwetsbaar"
    response = f"reacties:\n  - {{door: stadkamer, tekst: Mooi, over: {idea}}}\n"
    follow_up = f"pilot: {idea}\naanwezigen: 4\nerbij: [Bewoner A]\nafspraken:\n  - Kranten\n"
    history = public(
        known(
            {
                **kick_off(CANARY, more=f"  - Idee van {CANARY}\n{response}"),
                "zwolle-zuid/2016-05-11-bij-canarie-kwetsbaar": follow_up,
            }
        )
    ).histories[0]
    first, second = history.meetings
    assert [pilot.id for pilot in history.pilots] == ["krantenkiosk", "idee-2"]
    assert first.responses[0].about == ("idee-2",)
    assert (second.name, second.pilot) == ("2016-05-11-vervolg-1", "idee-2")
    assert [action.id for action in history.actions] == ["afspraak-1"]
    assert history.actions[0].pilot == "idee-2"


def test_a_new_id_never_takes_that_of_another() -> None:
    told = public(known(kick_off(CANARY, more="  - Bij Canarie Kwetsbaar\n  - Idee 2\n")))
    assert [pilot.id for pilot in told.histories[0].pilots] == [
        "krantenkiosk",
        "idee-2-2",
        "idee-2",
    ]


def test_a_former_id_with_a_name_leaves_no_redirect() -> None:
    more = (
        "    voorheen: [kiosk, canarie-kwetsbaars-kiosk]\nvoorheen: 2016-04-13-canarie-kwetsbaar\n"
    )
    history = public(known(kick_off(CANARY, more=more))).histories[0]
    assert history.pilots[0].said.formerly == ("kiosk",)
    assert history.meetings[0].formerly == ()


def test_a_picture_named_after_somebody_is_left_out_and_reported() -> None:
    pictures = ("zwolle-zuid/pictures/canarie-kwetsbaar.png", "zwolle-zuid/pictures/bord.png")
    more = "".join(f"  - {{bestand: {Path(path).name}, alt: Een beeld}}\n" for path in pictures)
    found = known(kick_off(CANARY, more=f"beelden:\n{more}"), pictures)
    told = public(found)
    assert [each.file for each in told.histories[0].meetings[0].pictures] == ["pictures/bord.png"]
    assert told.pictures == {"zwolle-zuid/pictures/bord.png"}
    assert warnings(found) == [
        (
            "2016-04-13-wijkbibliotheek.md:9:5 beeld 1: In de naam van een beeld staat een naam "
            "die niet online mag. Het beeld staat nu niet op de site; geef het bestand een "
            "andere naam."
        )
    ]


# A canary in every field of the model, so that a new field is covered by itself.


def meeting(kind: str, day: int) -> Meeting:
    about = f"{slug(CANARY)}-idea"
    given = {
        "date": f"2016-04-{day}",
        "kind": kind,
        "pilot": None if kind == "outcome" else about,
        "report": "published",
        "location": "zwolle-zuid",
        "name": f"2016-04-{day}-{slug(CANARY)}",
        "body": f"Zei {CANARY} hier.",
        "source": Source(f"{slug(CANARY)}.md", {(): Mark(1, 1)}, {(): CANARY}),
    }
    return Meeting.model_validate({**full(Meeting), **given})


@pytest.fixture(scope="module")
def canaries() -> Programme:
    """A programme of all kinds of reports, full of canaries."""
    supplied = {"source": Source(f"{slug(CANARY)}.md"), "id": "zwolle-zuid", "body": CANARY}
    place = Location.model_validate({**full(Location), **supplied})
    kinds = enumerate(("outcome", "follow_up", "notice"), start=11)
    held = tuple(meeting(kind, day) for day, kind in kinds)
    picture = f"zwolle-zuid/pictures/{slug(CANARY)}.png"
    found = Reading((place,), held, {}, frozenset({picture}), frozenset(), frozenset(), ())
    return programme(found, AS_OF, Rules())


def inside(found: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Everything that a value is made of, with its place."""
    yield path, found
    if isinstance(found, BaseModel):
        for name in type(found).model_fields:
            yield from inside(getattr(found, name), f"{path}.{name}")
    elif is_dataclass(found):
        for each in fields(found):
            yield from inside(getattr(found, each.name), f"{path}.{each.name}")
    elif isinstance(found, Mapping):
        yield from inside(tuple(found.items()), path)
    elif isinstance(found, tuple | frozenset):
        for each in found:
            yield from inside(each, f"{path}[]")


def singing(found: Any) -> set[str]:
    """The places where a canary is heard, in text or in what Python shows of a thing."""
    return {
        path
        for path, each in inside(found)
        if any(word in folded(f"{each!r} {each!s}") for word in folded(CANARY).split())
    }


def test_a_canary_was_put_in_every_field_of_text(canaries: Programme) -> None:
    heard = singing(canaries.histories[0].meetings)
    for name, field in Meeting.model_fields.items():
        texts = field.annotation is str or str in get_args(field.annotation)
        if name != "location" and (texts or list(classes(field.annotation))):
            assert f"[].{name}" in heard


def test_no_canary_is_heard_after_redaction(canaries: Programme) -> None:
    assert len(singing(canaries)) > 300
    assert singing(public(canaries)) == set()


def test_no_file_name_and_no_line_number_is_left(canaries: Programme) -> None:
    left = [each for _, each in inside(public(canaries)) if isinstance(each, Source)]
    assert left
    assert set(map(repr, left)) == {repr(Source(""))}


def test_redaction_changes_nothing_else() -> None:
    found = known(
        kick_off("Bewoner A", more="toezeggingen:\n  - {door: stadkamer, tekst: Een bord}\n")
    )
    before, after = found.histories[0], public(found).histories[0]
    assert after.meetings[0].ideas == before.meetings[0].ideas
    assert [each.said.text for each in after.commitments] == ["Een bord"]
    assert (after.pilots[0].state, after.pilots[0].rung) == ("owned", 1)


def test_what_redaction_does_not_know_is_an_error() -> None:
    found = known(kick_off("Bewoner A"))
    strange = replace(found.histories[0], conflicts=({CANARY},))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="redaction does not know set"):
        public(replace(found, histories=(strange,)))


# The only way in.


def calls_of(name: str) -> list[str]:
    """Every function of the package that calls something by this name."""
    return [
        f"{path.relative_to(PACKAGE)}:{function.name}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and name in ast.unparse(node.func).split(".")
    ]


def test_only_redacted_makes_a_redacted_programme() -> None:
    assert calls_of("RedactedProgramme") == ["consent/__init__.py:redacted"]


def test_the_pages_are_made_of_a_redacted_programme() -> None:
    types = {each.name: each.type for each in fields(Pages)}
    assert types["redacted"] is RedactedProgramme
    assert Programme not in types.values()


ALLOWED = "from opbrengst.programme import RedactedProgramme\n"


def test_no_edition_knows_the_programme_or_the_reader() -> None:
    for path in sorted((PACKAGE / "editions").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        assert "opbrengst.programme import" not in text.replace(ALLOWED, "")
        assert "opbrengst.reading" not in text
