"""Redaction: who is shown, what is said of the others, and that nothing else is left of them."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
from pydantic import BaseModel

from opbrengst import consent
from opbrengst.consent import Audience, Withheld
from opbrengst.editions.making import Maker
from opbrengst.editions.pages import Pages
from opbrengst.editions.together import Together
from opbrengst.history import Rules
from opbrengst.identity import folded, slug
from opbrengst.model import Edition, Location, Meeting
from opbrengst.problems import Mark, Source
from opbrengst.programme import Programme, RedactedProgramme, programme
from opbrengst.reading import Reading, Registers, read
from opbrengst.rendering import enumerated, people
from opbrengst.vocabulary import ROLE_WORDS
from tests.canaries import CANARY, classes, full

PACKAGE = Path(__file__).parent.parent / "plugins" / "opbrengst"
AS_OF = date(2026, 11, 22)
PLACE = "---\nnaam: Zwolle Zuid\nbibliotheek: stadkamer\n---\n"
REGISTER = b"stadkamer: {naam: Stadkamer}\nspectrum: {naam: Spectrum}\n"
KICK_OFF = "zwolle-zuid/2016-04-13-wijkbibliotheek"
FOLLOW_UP = "zwolle-zuid/2016-05-11-krantenkiosk"


class Told(NamedTuple):
    """What was read, and the programme that it makes."""

    reading: Reading
    programme: Programme


def known(files: Mapping[str, str], pictures: tuple[str, ...] = (), register: str = "") -> Told:
    """The programme of some reports, each without its lines of dashes; `register` is of people."""
    texts = {f"{path}.md": f"---\n{text}---\n".encode() for path, text in files.items()}
    registers = Registers(("organisations.yml", REGISTER), ("people.yml", register.encode()))
    read_ = read({"zwolle-zuid/index.md": PLACE.encode(), **texts}, pictures, "meetings", registers)
    assert read_.problems == ()
    return Told(read_, programme(read_, AS_OF, Rules()))


def kick_off(owners: str, text: str = "Kranten lezen.", more: str = "") -> dict[str, str]:
    """A kick-off with one idea of these owners and this text."""
    return {
        KICK_OFF: (
            "aanwezigen: 25 bewoners\nfocus: de toekomst\nideeen:\n  - titel: De krantenkiosk\n"
            f"    beschrijving: '{text}'\n    meewerkers: [{owners}]\n{more}"
        )
    }


def without(found: Told, edition: Edition = "public") -> Withheld:
    return consent.withheld(found.reading, Audience(edition, AS_OF, ROLE_WORDS))


def public(found: Told, edition: Edition = "public") -> Programme:
    return consent.redacted(found.programme, without(found, edition)).programme


def shown_owners(owners: str) -> list[str]:
    redacted = public(known(kick_off(owners)))
    names = (owner.name for owner in redacted.histories[0].pilots[0].owners)
    return people(names, ROLE_WORDS)


def description(found: Told) -> str:
    return public(found).histories[0].pilots[0].said.description


def warnings(found: Told) -> list[str]:
    """What is reported, which is never an error and never holds a name."""
    problems = sorted(consent.problems(found.reading, {}, without(found)))
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
    names = consent.withheld(found.reading, Audience("public", AS_OF, words))
    told = consent.redacted(found.programme, names).programme
    owners = [owner.name for owner in told.histories[0].pilots[0].owners]
    assert people(owners, words) == ["Buur A", "een bewoner"]


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
        "Can&aacute;rie&#32;Kwetsbaar",
        "canarie.kwetsbaar",
        "Can%C3%A1rie%20Kwetsbaar",
        "Kwetsbaar, Canarie",
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
        ("_Canarie_ Kwetsbaar", "_een bewoner"),
        ("Canarie <b>Kwetsbaar</b>", "een bewoner</b>"),
        ("[Canarie](https://x.example/) Kwetsbaar", "[een bewoner"),
        ("[Zie](https://x.example/canarie-kwetsbaar)", "[Zie](https://x.example/een bewoner)"),
    ],
)
def test_what_stood_between_the_words_goes_with_them(written: str, told: str) -> None:
    assert description(known(kick_off(CANARY, written))) == told


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
def canaries() -> Told:
    """A programme of all kinds of reports, full of canaries."""
    supplied = {"source": Source(f"{slug(CANARY)}.md"), "id": "zwolle-zuid", "body": CANARY}
    place = Location.model_validate({**full(Location), **supplied})
    kinds = enumerate(("outcome", "follow_up", "notice"), start=11)
    held = tuple(meeting(kind, day) for day, kind in kinds)
    picture = f"zwolle-zuid/pictures/{slug(CANARY)}.png"
    found = Reading((place,), held, {}, frozenset({picture}), frozenset(), frozenset(), ())
    return Told(found, programme(found, AS_OF, Rules()))


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


def test_a_canary_was_put_in_every_field_of_text(canaries: Told) -> None:
    heard = singing(canaries.programme.histories[0].meetings)
    for name, field in Meeting.model_fields.items():
        texts = field.annotation is str or str in get_args(field.annotation)
        if name != "location" and (texts or list(classes(field.annotation))):
            assert f"[].{name}" in heard


def test_no_canary_is_heard_after_redaction(canaries: Told) -> None:
    assert len(singing(canaries.programme)) > 300
    assert singing(public(canaries)) == set()


def test_no_file_name_and_no_line_number_is_left(canaries: Told) -> None:
    left = [each for _, each in inside(public(canaries)) if isinstance(each, Source)]
    assert left
    assert set(map(repr, left)) == {repr(Source(""))}


def test_redaction_changes_nothing_else() -> None:
    found = known(
        kick_off("Bewoner A", more="toezeggingen:\n  - {door: stadkamer, tekst: Een bord}\n")
    )
    before, after = found.programme.histories[0], public(found).histories[0]
    assert after.meetings[0].ideas == before.meetings[0].ideas
    assert [each.said.text for each in after.commitments] == ["Een bord"]
    assert (after.pilots[0].state, after.pilots[0].rung) == ("owned", 1)


def test_what_redaction_does_not_know_is_an_error() -> None:
    found = known(kick_off("Bewoner A"))
    strange = replace(found.programme.histories[0], conflicts=({CANARY},))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="redaction does not know set"):
        public(Told(found.reading, replace(found.programme, histories=(strange,))))


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
    made_of = {kind: [each.type for each in fields(kind)] for kind in (Pages, Maker, Together)}
    assert Maker in made_of[Pages]
    assert Together in made_of[Maker]
    assert made_of[Together] == [RedactedProgramme]
    assert Programme not in [*made_of[Pages], *made_of[Maker]]


ALLOWED = "from opbrengst.programme import RedactedProgramme\n"


def test_no_edition_knows_the_programme_or_the_reader() -> None:
    for path in sorted((PACKAGE / "editions").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        assert "opbrengst.programme import" not in text.replace(ALLOWED, "")
        assert "opbrengst.reading" not in text


# The register of people.

ENTRY = (
    "- naam: Canarie Kwetsbaar\n  ook_bekend_als: [Bewoner A, Canarie K.]\n"
    "  locatie: zwolle-zuid\n  rol: vrijwilliger\n  tonen: voornaam\n  toestemming: {}\n"
)


def seen(found: Told, edition: Edition = "public") -> tuple[list[str], str]:
    """Who the owners of the idea are, and what its description says, in an edition."""
    pilot = public(found, edition).histories[0].pilots[0]
    return people((o.name for o in pilot.owners), ROLE_WORDS), pilot.said.description


@pytest.mark.parametrize(
    ("given", "edition", "owners", "text"),
    [
        ("openbaar", "public", ["Canarie", "een bewoner"], "Zei Canarie."),
        ("openbaar", "partners", ["Canarie", "een bewoner"], "Zei Canarie."),
        ("partners", "public", ["een vrijwilliger", "een bewoner"], "Zei een vrijwilliger."),
        ("partners", "partners", ["Canarie", "een bewoner"], "Zei Canarie."),
        ("geen", "partners", ["een vrijwilliger", "een bewoner"], "Zei een vrijwilliger."),
    ],
)
def test_an_edition_says_what_its_readers_may_see(
    given: str, edition: Edition, owners: list[str], text: str
) -> None:
    written = kick_off("Canarie Kwetsbaar, Bree Porselein", "Zei Canarie Kwetsbaar.")
    assert seen(known(written, register=ENTRY.format(given)), edition) == (owners, text)


@pytest.mark.parametrize("given", ["openbaar", "geen"])
def test_a_label_stays_until_its_person_may_be_named(given: str) -> None:
    """So that no report holds a name, and yet somebody may be named."""
    found = known(kick_off("Bewoner A, Bewoner B", "Zei Bewoner A."), register=ENTRY.format(given))
    first = "Canarie" if given == "openbaar" else "Bewoner A"
    assert seen(found) == ([first, "Bewoner B"], "Zei Bewoner A.")


def test_initials_end_a_sentence_once() -> None:
    register = ENTRY.format("openbaar").replace("voornaam", "voorletters")
    assert seen(known(kick_off("Bewoner B", f"Zei {CANARY}."), register=register))[1] == "Zei C.K."


def test_all_spellings_are_one_person() -> None:
    later = "pilot: krantenkiosk\naanwezigen: 4\nerbij: [Canarie Kwetsbaar, Bewoner B]\n"
    found = known({**kick_off("Bewoner A"), FOLLOW_UP: later}, register=ENTRY.format("openbaar"))
    assert seen(found)[0] == ["Canarie", "Bewoner B"]


def test_a_spelling_of_two_people_names_neither() -> None:
    register = ENTRY.format("openbaar") + ENTRY.format("openbaar").replace(CANARY, "Bree Pors")
    owners = seen(known(kick_off("Canarie K., Canarie Kwetsbaar"), register=register))[0]
    assert owners == ["Canarie", "een bewoner"]


def test_consent_is_of_one_place() -> None:
    """Somebody else may have the same name there."""
    register = ENTRY.format("openbaar").replace("zwolle-zuid", "elders")
    written = kick_off(CANARY, "Zei Canarie Kwetsbaar.")
    assert seen(known(written, register=register)) == (["een bewoner"], "Zei een bewoner.")


def test_who_is_only_in_the_register_is_withheld_too() -> None:
    found = known(kick_off("Bewoner B", "Zei Canarie Kwetsbaar."), register=ENTRY.format("geen"))
    assert description(found) == "Zei een vrijwilliger."


def test_ids_are_the_same_in_every_edition() -> None:
    found = known(
        kick_off(CANARY, more=f"  - Idee van {CANARY}\n"), register=ENTRY.format("partners")
    )
    ids = [[p.id for p in public(found, e).histories[0].pilots] for e in get_args(Edition)]
    assert ids == [["krantenkiosk", "idee-2"]] * 2


def test_an_earlier_day_brings_no_name_back() -> None:
    """Consent is judged today; `as_of` only cuts facts."""
    written = kick_off(CANARY, "Zei Canarie Kwetsbaar.")
    found = known(written, register=ENTRY.format("openbaar") + "  tot_en_met: 2026-11-21\n")
    earlier = Told(found.reading, programme(found.reading, date(2016, 6, 1), Rules()))
    assert seen(earlier) == (["een vrijwilliger"], "Zei een vrijwilliger.")


def test_a_name_of_a_draft_or_of_a_later_report_is_withheld_already() -> None:
    later = "pilot: krantenkiosk\naanwezigen: 4\nerbij: [Canarie Kwetsbaar]\n"
    written = kick_off("Bewoner B", "Zei Canarie Kwetsbaar.")
    found = known({**written, "zwolle-zuid/2027-01-01-x": later})
    assert description(found) == "Zei een bewoner."
    found = known({**written, FOLLOW_UP: later + "verslag: concept\n"})
    assert description(found) == "Zei een bewoner."


def test_only_partners_read_what_is_for_them() -> None:
    found = known(kick_off("Bewoner A", more=f"voor_partners: Bel {CANARY}.\n"))
    notes = [public(found, e).histories[0].meetings[0].partner_notes for e in get_args(Edition)]
    assert notes == [None, f"Bel {CANARY}."]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("nee", ["public", "partners"]),
        ("ja", []),
        ("ja, toestemming: geen", []),
        ("ja, toestemming: partners", ["partners"]),
        ("ja, toestemming: openbaar", ["public", "partners"]),
    ],
)
def test_people_on_a_picture_decide_who_sees_it(written: str, shown: list[str]) -> None:
    file = "zwolle-zuid/pictures/bord.png"
    more = f"beelden:\n  - {{bestand: bord.png, alt: Het bord, mensen_herkenbaar: {written}}}\n"
    found = known(kick_off("Bewoner A", more=more), (file,))
    told = {edition: public(found, edition) for edition in get_args(Edition)}
    assert [edition for edition in told if told[edition].shown] == shown
    assert [edition for edition in told if told[edition].pictures] == shown
    assert ("Op dit beeld zijn mensen" in "".join(warnings(found))) == (not shown)


def test_a_picture_that_one_report_may_not_show_is_shown_by_none() -> None:
    picture = "beelden:\n  - {{bestand: bord.png, alt: Het bord, mensen_herkenbaar: {}}}\n"
    later = "pilot: krantenkiosk\naanwezigen: 4\nplan: Door.\n" + picture.format("ja")
    written = {**kick_off("Bewoner A", more=picture.format("nee")), FOLLOW_UP: later}
    assert public(known(written, ("zwolle-zuid/pictures/bord.png",))).shown == frozenset()


# The registers and the pages of the site's owner.


def test_a_name_in_the_register_of_organisations_is_withheld() -> None:
    global_register = REGISTER.replace(b"{naam: Spectrum}", b"{naam: Stichting Canarie Kwetsbaar}")
    extra = b"canarie-kwetsbaar: {naam: Elders, website: 'https://x.example/canarie-kwetsbaar'}\n"
    place = PLACE.replace("stadkamer", "canarie-kwetsbaar")
    report = kick_off(CANARY, more="begeleid_door: [canarie-kwetsbaar, spectrum]\n")[KICK_OFF]
    files = {"zwolle-zuid/index.md": place, f"{KICK_OFF}.md": f"---\n{report}---\n"}
    raw = {path: text.encode() for path, text in files.items()}
    registers = Registers(("organisations.yml", global_register + extra))
    read_ = read(raw, (), "meetings", registers)
    found = public(Told(read_, programme(read_, AS_OF, Rules())))
    assert {o.id: (o.name, o.website) for o in found.organisations.values()} == {
        "stadkamer": ("Stadkamer", None),
        "spectrum": ("Stichting een bewoner", None),
        "organisatie-3": ("Elders", None),
    }
    assert found.histories[0].location.library == "organisatie-3"
    led = found.histories[0].meetings[0].facilitated_by
    assert [(name.text, name.organisation) for name in led] == [
        ("Elders", "organisatie-3"),
        ("Stichting een bewoner", "spectrum"),
    ]
    assert singing(found) == set()


def test_an_ordinary_page_is_told_of_and_rewritten() -> None:
    found = without(known(kick_off(CANARY)))
    page = f"# Over ons\n\nMet dank aan\n{CANARY}.\n\n[Zie](https://x.example/canarie-kwetsbaar)\n"
    read_ = known(kick_off(CANARY)).reading
    told = list(consent.problems(read_, {"meetings/over.md": page}, found))
    assert [(each.file, each.line, each.code) for each in told] == [
        ("meetings/over.md", 3, "name_in_prose"),
        ("meetings/over.md", 6, "name_in_prose"),
    ]
    assert "anarie" not in found.in_text(page)


def test_a_message_holds_no_name() -> None:
    found = without(known(kick_off(CANARY)))
    problem = Source("meetings/oost/2016-04-13-bij-canarie-kwetsbaar.md").problem(
        "unknown_reference", found="Canarie-Kwetsbaars-idee"
    )
    assert str(found.in_message(problem)) == (
        "meetings/oost/2016-04-13-bij-….md:1:1 ‘…s-idee’ is nergens te vinden. "
        "Verwijs met de korte naam (id) van iets dat in een verslag staat."
    )


def test_roles_are_counted_in_good_dutch() -> None:
    written = kick_off("Canarie K., Bree Porselein, Glas Pors, Vaas Scherf")
    owners = public(known(written, register=ENTRY.format("geen"))).histories[0].pilots[0].owners
    told = people((owner.name for owner in owners), ROLE_WORDS)
    assert enumerated(told) == "een vrijwilliger en drie bewoners"


@pytest.mark.parametrize("place", ["", "  locatie: nergens\n"])
def test_an_entry_of_no_place_that_there_is_gives_no_consent(place: str) -> None:
    register = f"- naam: {CANARY}\n{place}  tonen: volledige naam\n  toestemming: openbaar\n"
    found = known(kick_off("Bewoner B", f"Zei {CANARY}."), register=register)
    assert description(found) == "Zei een bewoner."


def test_what_two_entries_share_is_said_of_neither_in_texts() -> None:
    entry = ENTRY.format("openbaar").replace("voornaam", "volledige naam")
    found = known(kick_off("Bewoner B", f"Zei {CANARY}."), register=entry + entry)
    assert description(found) == "Zei een vrijwilliger."


def test_a_name_spelt_as_nobody_foresaw_hides_the_whole_of_it() -> None:
    found = without(known(kick_off(CANARY)))
    told = found.in_message(Source("meetings/canarie/kwetsbaar.md").problem("empty_file"))
    assert told.file == "…"
