"""Reports as Word files: in the shape of the format, read back by python-docx and by mammoth."""

import io
import sys
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import mammoth  # type: ignore[import-untyped]
import pytest
from docx import Document
from docx.oxml.ns import qn

from opbrengst.editions import word
from opbrengst.rendering import TEMPLATES
from tests.canaries import CANARY
from tests.conftest import GOLDEN, ROOT, THEME, Build, Built, going_on
from tests.examples import FOLLOW_UP, GOOD, OUTCOME
from tests.photographs import taken

Compare = Callable[[Path, Mapping[str, str]], None]
FORMAT = "zwolle-zuid/2016-04-13-wijkbibliotheek/verslag.docx"
FIRST = "oost/2026-02-04-avond/verslag.docx"
OWN = "eigen/opbrengst/word/verslag.docx"
DAY = (1980, 1, 1, 0, 0, 0)


def read(content: bytes) -> Any:
    return Document(io.BytesIO(content))


def lines(content: bytes) -> list[str]:
    """What python-docx reads: the style of each paragraph and its words, its links included."""
    found = ((p.style.name, p.text) for p in read(content).paragraphs)
    return [f"{style}: {text}" for style, text in found]


def written(description: str) -> dict[str, str | bytes]:
    """The files of a site whose one idea has a description."""
    text = description.replace("\n", "\n          ")
    said = f"De krantenkiosk\n        description: |\n          {text}"
    return {**GOOD, "meetings/oost/2026-02-04-avond.md": OUTCOME.replace("De krantenkiosk", said)}


def of_idea(site: Built) -> Any:
    """The paragraphs of the one idea, its heading and its owners left out."""
    assert (site.log, site.failed) == ([], False)
    paragraphs = read(site.files[FIRST]).paragraphs
    at = next(n for n, p in enumerate(paragraphs) if p.text.startswith("Idee 1"))
    end = next(n for n, p in enumerate(paragraphs) if p.text.startswith("Meewerkers"))
    return paragraphs[at + 1 : end]


def test_what_python_docx_reads(compare: Compare, miniature: Built) -> None:
    made = {name: raw for name, raw in miniature.files.items() if name.endswith("/verslag.docx")}
    assert len(made) == 3
    texts = {name.split("/")[1]: "\n".join(lines(raw)) + "\n" for name, raw in made.items()}
    compare(GOLDEN / "word", {f"{name}.txt": text for name, text in texts.items()})


def test_the_report_of_the_format_has_its_headings_in_its_order(real_site: Built) -> None:
    told = lines(real_site.files[FORMAT])
    assert [line for line in told if line.startswith("Heading")] == [
        "Heading 1: Opbrengst inwoner- en partnerbijeenkomst",
        "Heading 2: Algemene aanbevelingen",
        "Heading 2: Ideeën voor uitwerking",
        "Heading 3: Idee 1: De krantenkiosk",
        "Heading 2: Reactie van Stadkamer",
        "Heading 2: Toezeggingen",
    ]
    assert told[1] == "Date: 13 april 2016"
    assert "Normal: Aanwezigen: ongeveer 25 wijkbewoners, vrijwilligers en beroepskrachten" in told
    assert "Meewerkers: Meewerkers: Bewoner A en Bewoner B" in told
    assert told[-1] == "Credit: Dit instrument is ontwikkeld in samenwerking met Spectrum."


def test_every_sentence_of_the_format_comes_back(real_site: Built) -> None:
    text = (ROOT / "tests/format_sentences.txt").read_text("utf-8").partition("[example]")[2]
    kept = [s for s in text.partition("\n[")[0].splitlines() if s and not s.startswith("#")]
    assert len(kept) > 20
    told = " ".join(line.partition(": ")[2] for line in lines(real_site.files[FORMAT]))
    assert [sentence for sentence in kept if sentence not in told] == []


def test_what_mammoth_reads(miniature: Built) -> None:
    raw = miniature.files["oost/2026-02-04-wijkavond/verslag.docx"]
    html = mammoth.convert_to_html(io.BytesIO(raw), style_map="p[style-name='NB'] => aside").value
    assert html.startswith("<h1>Opbrengst inwoner- en partnerbijeenkomst</h1>")
    assert (
        "<h2>Algemene aanbevelingen</h2><p>Uit de kring kwamen deze aanbevelingen.</p><ul>"
        "<li>Maak er een <em>wijkkamer</em> van. (op lange termijn)<ul><li>Met koffie en thee.</li>"
        "<li>Let daarbij op:<ul><li>de rolstoelen</li><li>het licht</li></ul></li></ul></li>"
        "<li>Zet de bladen bij de ingang.</li>"
        "<li>Vraag: Kan er ook een avond open zijn? (op korte termijn)</li></ul>"
        "<aside>NB: de uitleen van boeken moet blijven!</aside>"
    ) in html
    assert 'alt="Een prikbord met kaartjes."' in html


def test_prose_is_paragraphs_lists_emphasis_and_links(build: Build) -> None:
    text = (
        "Een **vet** en *schuin* [woord](https://a.example/?b=1&c=2).\n\n"
        "1. een\n2. twee\n\nTussendoor.\n\n1. weer een\n\nDan:\n\n- los\n\n    tweede alinea\n"
    )
    site = build(written(text))
    said = of_idea(site)
    assert [(p.style.name, p.text) for p in said] == [
        ("Normal", "Een vet en schuin woord."),
        ("List Number", "een"), ("List Number", "twee"), ("Normal", "Tussendoor."),
        ("List Number", "weer een"), ("Normal", "Dan:"), ("List Bullet", "los"),
        ("List Continue", "tweede alinea"),
    ]  # fmt: skip
    assert [run.text for run in said[0].runs if run.bold] == ["vet"]
    assert [run.text for run in said[0].runs if run.italic] == ["schuin"]
    assert [(link.text, link.url) for link in said[0].hyperlinks] == [
        ("woord", "https://a.example/?b=1&c=2")
    ]
    one, two, again = (said[at]._p.pPr.numPr.numId.val for at in (1, 2, 4))  # noqa: SLF001
    assert one == two != again, "each numbered list begins at one"


def test_what_a_reader_asks_of_a_file(real_site: Built) -> None:
    document = read(real_site.files[FORMAT])
    core = document.core_properties
    assert core.title == "Opbrengst inwoner- en partnerbijeenkomst, Zwolle Zuid"
    assert (core.language, core.author, core.last_modified_by) == ("nl-NL", "", "")
    assert core.created.replace(tzinfo=None) == datetime(2016, 4, 13)  # noqa: DTZ001
    assert core.modified == core.created
    languages = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}
    assert 'w:instr=" PAGE "' in document.sections[0].footer._element.xml  # noqa: SLF001


def test_a_report_holds_nothing_of_the_one_before_it(build: Build) -> None:
    """One template serves all: links, numbers and words of a report must leave it."""
    text = "Een [woord](https://a.example/).\n\n1. een\n2. twee\n"
    later = "oost/2026-03-04-krantenkiosk/verslag.docx"
    assert build(written(text)).files[later] == build(written("Niets.")).files[later]


def test_a_package_says_nothing_of_when_it_was_made(real_site: Built) -> None:
    for name, raw in real_site.files.items():
        if name.endswith(".docx"):
            package = zipfile.ZipFile(io.BytesIO(raw))
            assert package.testzip() is None
            assert {each.date_time for each in package.infolist()} == {DAY}


def test_the_live_page_is_named_where_the_site_has_an_address(build: Build) -> None:
    address = "https://elders.example/oost/2026-02-04-avond/"
    assert f"Normal: Wat ervan werd, staat op {address}" in lines(build(GOOD).files[FIRST])
    nowhere = build(GOOD, settings={"site_url": ""})
    assert "staat op" not in " ".join(lines(nowhere.files[FIRST]))


# Pictures.


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
def test_a_picture_has_its_description(build: Build, suffix: str) -> None:
    shown = f"pictures:\n      - {{file: bord.{suffix}, alt: Het bord}}\n    state"
    site = build({
        **GOOD, f"meetings/oost/pictures/bord.{suffix}": taken(suffix),
        "meetings/oost/2026-03-04-krantenkiosk.md": FOLLOW_UP.replace("state", shown),
    })  # fmt: skip
    document = read(site.files["oost/2026-03-04-krantenkiosk/verslag.docx"])
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]  # noqa: SLF001
    assert described == ([] if suffix == "webp" else ["Het bord"])
    assert (suffix == "webp") == all(p.text for p in document.paragraphs)
    captions = [p.text for p in document.paragraphs if p.style.name == "Caption"]
    assert captions == (["[Het bord]"] if suffix == "webp" else [])


# A site's own template.


def with_own(build: Build, content: bytes) -> Built:
    return build(
        {**GOOD, OWN: content},
        settings={"theme": {**THEME, "custom_dir": "eigen"}},
    )


def template() -> Any:
    return Document(str(TEMPLATES / word.TEMPLATE))


def saved(document: Any) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_a_site_may_have_its_own_template(build: Build) -> None:
    own = template()
    own.styles["Heading 2"].font.name = "Georgia"
    own.sections[0].header.paragraphs[0].text = "Bibliotheek Oost"
    document = read(with_own(build, saved(own)).files[FIRST])
    assert document.sections[0].header.paragraphs[0].text == "Bibliotheek Oost"
    heading = next(p for p in document.paragraphs if p.text == "Ideeën voor uitwerking")
    assert heading.style.font.name == "Georgia"


def test_a_template_without_a_style_is_told_of(build: Build) -> None:
    own = template()
    for name in ("NB", "List Bullet 2"):
        element = own.styles[name].element
        element.getparent().remove(element)
    site = with_own(build, saved(own))
    assert site.failed
    assert site.log[0] == (
        f"opbrengst: {OWN}:1:1 In dit sjabloon ontbreken stijlen die een verslag "
        "nodig heeft: NB, List Bullet 2. Begin met een kopie van het gewone sjabloon, en verander "
        "daarin alleen hoe een stijl eruitziet, niet hoe die heet."
    )


@pytest.mark.parametrize("content", [b"", b"geen zip", taken("png")], ids=["empty", "text", "png"])
def test_a_template_that_is_no_word_file_is_told_of(build: Build, content: bytes) -> None:
    site = with_own(build, content)
    assert site.failed
    assert site.log[0] == (
        f"opbrengst: {OWN}:1:1 Dit sjabloon is niet te openen als Word-bestand. "
        "Bewaar het in Word opnieuw als .docx. Haal je het weg, dan geldt weer het gewone sjabloon."
    )


def test_our_template_is_what_its_script_makes(tmp_path: Path, monkeypatch: Any) -> None:
    from tools import word_template  # noqa: PLC0415 # only here

    monkeypatch.setattr(word_template, "PATH", tmp_path / "verslag.docx")
    word_template.main()
    assert (tmp_path / "verslag.docx").read_bytes() == (TEMPLATES / word.TEMPLATE).read_bytes()


# What is not there.


def test_without_the_extra_a_site_is_built_without(
    build: Build, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with caplog.at_level("INFO", logger="mkdocs"):
        site = build(GOOD)
    assert (site.log, site.failed) == ([], False)
    assert [name for name in site.files if name.endswith(".docx")] == []
    told = [line for line in caplog.messages if "Word" in line]
    assert len(told) == 1
    assert told[0].endswith('daarvoor is pip install "mkdocs-opbrengst[word]" nodig.')


def test_nobody_is_named_who_may_not_be(tmp_path: Path) -> None:
    files = written(f"Zei {CANARY} hier.")
    report = files["meetings/oost/2026-02-04-avond.md"]
    assert isinstance(report, str)
    files["meetings/oost/2026-02-04-avond.md"] = report.replace("Bewoner A", CANARY)
    site = going_on(tmp_path, files)
    package = zipfile.ZipFile(io.BytesIO(site.files[FIRST]))
    held = b"".join(package.read(name) for name in package.namelist()).lower()
    assert b"kwetsbaar" not in held
    assert b"canarie" not in held
    assert "Meewerkers: Meewerkers: een bewoner" in lines(site.files[FIRST])
