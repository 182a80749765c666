"""The folder of meetings as a whole: what belongs where, and what is said of the rest."""

from opbrengst.reading import Reading, read

PLACE = "---\nnaam: Zwolle Zuid\n---\n"
MEETING = "---\naanwezigen: 4\nfocus: de wijk\naanbevelingen:\n  - Zet de deur open.\n---\n"
UNREADABLE = "---\ntitel: 'De' wijk\n---\n"


def reading(
    texts: dict[str, str], others: tuple[str, ...] = (), register: str | None = None
) -> Reading:
    """What is read of a folder with these files, and of a register."""
    written = {path: text.encode() for path, text in texts.items()}
    beside = ("organisations.yml", register.encode()) if register is not None else None
    return read(written, others, "meetings", beside)


def messages(found: Reading) -> list[str]:
    return [str(each) for each in sorted(found.problems)]


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


def test_misnamed_files() -> None:
    names = ("verslag", "13-04-2016-x", "2016-4-13-x", "2016-04-13", "2016-04-13-De-Wijk", "INDEX")
    found = reading(
        {"zwolle-zuid/index.md": PLACE, **{f"zwolle-zuid/{name}.md": MEETING for name in names}}
    )
    assert messages(found) == [
        f"meetings/zwolle-zuid/{name}.md:1:1 Deze bestandsnaam is geen naam van een verslag. "
        "Noem het bestand naar dag en onderwerp, zoals 2016-04-13-wijkbibliotheek.md "
        "(kleine letters, cijfers en streepjes)."
        for name in sorted(names, key="{}.md".format)
    ]
    assert found.unreadable == {f"zwolle-zuid/{name}" for name in names}


def test_folders_that_cannot_be_a_place() -> None:
    names = ("Zwolle Zuid", "Zwolle-Zuid", "agenda", "data", "zwolle_zuid", "2016-04-13")
    found = reading({f"{name}/2016-04-13-x.md": MEETING for name in names}, ("agenda/foto.jpg",))
    assert messages(found) == [
        f"meetings/{name}:1:1 Deze mapnaam kan geen adres van een plaats worden. "
        "Gebruik kleine letters, cijfers en streepjes, zoals zwolle-zuid; "
        "de namen van de overzichten (pilots, ideeen, agenda …) zijn bezet."
        for name in sorted(names)
    ]


def test_a_file_too_deep() -> None:
    found = reading({"zwolle-zuid/index.md": PLACE, "zwolle-zuid/2016/2016-04-13-x.md": MEETING})
    assert messages(found) == [
        (
            "meetings/zwolle-zuid/2016/2016-04-13-x.md:1:1 Dit bestand staat een map te diep. "
            "Zet verslagen rechtstreeks in de map van de plaats, en beelden in pictures/."
        )
    ]


def test_stray_files() -> None:
    others = (
        "zwolle-zuid/Verslag.docx",
        "zwolle-zuid/foto.jpg",
        "zwolle-zuid/pictures/2016/foto.jpg",
        "zwolle-zuid/pictures/prikbord.png",
    )
    found = reading({"zwolle-zuid/index.md": PLACE}, others)
    assert messages(found) == [
        f"meetings/{path}:1:1 Dit bestand hoort hier niet. "
        "Zet beelden in de map pictures/ van de plaats en haal de rest weg."
        for path in others[:3]
    ]


def test_a_place_without_a_name() -> None:
    found = reading({"zwolle-zuid/2016-04-13-x.md": MEETING})
    assert messages(found) == [
        (
            "meetings/zwolle-zuid:1:1 Deze map heeft geen index.md, dus de plaats heeft geen naam. "
            "Maak meetings/zwolle-zuid/index.md en zet daarin, tussen twee regels met drie "
            "streepjes (---), achter naam: hoe de plaats heet."
        )
    ]


def test_a_place_with_mistakes() -> None:
    found = reading({"zwolle-zuid/index.md": "---\nlibrary: stadkamer\nplan: iets\n---\n"})
    assert messages(found) == [
        "meetings/zwolle-zuid/index.md:2:1 ‘name’ ontbreekt. Vul het in.",
        (
            "meetings/zwolle-zuid/index.md:3:1 ‘plan’ is hier geen bekend woord. "
            "Bekend zijn: example, formerly, intro, library, municipality, name."
        ),
    ]


def test_a_place_that_cannot_be_read_has_a_name_all_the_same() -> None:
    found = reading({"zwolle-zuid/index.md": UNREADABLE, "zwolle-zuid/2016-04-13-x.md": MEETING})
    assert messages(found) == [
        (
            "meetings/zwolle-zuid/index.md:2:8 Na het sluitende aanhalingsteken staat nog tekst. "
            'Schrijf: titel: "‘De’ wijk"'
        )
    ]


def test_an_ordinary_page_may_have_a_title_and_anything_that_is_not_of_a_meeting() -> None:
    pages = {
        "index.md": "---\ntitle: Welkom\nhide: [toc]\n---\n# Welkom\n",
        "over.md": "Zonder gegevens.\n",
        "leeg.md": "",
    }
    assert messages(reading(pages)) == []


def test_an_ordinary_page_with_the_keys_of_a_meeting() -> None:
    found = reading({"over.md": "---\ntitle: Over\nmeewerkers: x\naanwezigen: 25\nplan: x\n---\n"})
    remedy = (
        "Zet dit bestand in de map van een plaats, met de dag in de naam, of haal het woord weg."
    )
    assert messages(found) == [
        f"meetings/over.md:{line}:1 Op een gewone bladzijde staat ‘{word}’, "
        f"dat in een verslag hoort. {remedy}"
        for line, word in ((4, "aanwezigen"), (5, "plan"))
    ]


def test_an_ordinary_page_that_cannot_be_read() -> None:
    assert messages(reading({"over.md": UNREADABLE})) == [
        (
            "meetings/over.md:2:8 Na het sluitende aanhalingsteken staat nog tekst. "
            'Schrijf: titel: "‘De’ wijk"'
        )
    ]


def test_hidden_files_are_nobodys() -> None:
    found = reading(
        {"zwolle-zuid/index.md": PLACE, ".trash/oud.md": MEETING, "zwolle-zuid/.kladje.md": "x"},
        (".DS_Store", "zwolle-zuid/.DS_Store", "zwolle-zuid/.git/config"),
    )
    assert messages(found) == []
    assert found.meetings == ()


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


def test_mistakes_in_the_register() -> None:
    register = """
stadkamer:
  name: Stadkamer
  roles: bieb
spectrum:
  naam: Spectrum
  rollen: [begeleider, partner]
  kleur: rood
Gemeente Zwolle:
  name: Gemeente Zwolle
rijnbrink:
rijnbrink:
  name: Rijnbrink
leeg: {}
"""
    found = reading({}, register=register)
    assert messages(found) == [
        (
            "organisations.yml:4:3 stadkamer, roles: ‘bieb’ kan hier niet. "
            "Kies uit: library, partner, facilitator, municipality."
        ),
        (
            "organisations.yml:8:3 spectrum: ‘kleur’ is hier geen bekend woord. "
            "Bekend zijn: contact, naam, rollen, website."
        ),
        (
            "organisations.yml:9:1 Gemeente Zwolle, id: ‘Gemeente Zwolle’ kan geen korte naam (id) "
            "zijn. Gebruik kleine letters, cijfers en streepjes en geen datum vooraan, zoals "
            "gemeente-zwolle."
        ),
        "organisations.yml:12:1 ‘rijnbrink’ staat hier twee keer. Voeg de twee samen tot één.",
        "organisations.yml:14:1 leeg: ‘name’ ontbreekt. Vul het in.",
    ]
    assert found.unreadable == {"organisations.yml"}


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
