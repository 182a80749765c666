"""The draft of a mail: what the parser of mail reads in it, and that nothing is overwritten."""

import email
import io
import sys
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from pypdf import PdfReader

from opbrengst.cli import main
from tests.canaries import CANARY
from tests.conftest import GOLDEN, Built, going_on
from tests.examples import GOOD, OUTCOME
from tests.hostile import PUBLISHED, files

pytestmark = pytest.mark.slow  # each mail has its sheet typeset

Compare = Callable[[Path, Mapping[str, str]], None]
MINIATURE = GOLDEN / "miniature" / "mkdocs.yml"
EVENING = "oost/2026-02-04-wijkavond"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def run(*arguments: str | Path, settings: Path = MINIATURE) -> tuple[int, str]:
    told = CliRunner().invoke(main, ["mail", "-f", str(settings), *map(str, arguments)])
    return told.exit_code, told.output


def written(meeting: str, file: Path, settings: Path = MINIATURE) -> EmailMessage:
    """The mail that was written to a file, parsed."""
    assert run(meeting, "--to", file, settings=settings) == (0, f"{file} staat klaar.\n")
    read = email.message_from_bytes(file.read_bytes(), policy=default)
    assert isinstance(read, EmailMessage)
    assert [part.defects for part in read.walk() if part.defects] == []
    return read


def part(mail: EmailMessage, kind: str) -> str:
    body = mail.get_body((kind,))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


@pytest.mark.parametrize(
    "meeting", [EVENING, "oost/2026-03-04-krantenkiosk", "oost/2026-05-06-stand"]
)
def test_what_a_mail_says(compare: Compare, tmp_path: Path, meeting: str) -> None:
    mail = written(meeting, tmp_path / "x.eml")
    told = f"{mail['Subject']}\n\n{part(mail, 'plain')}"
    compare(GOLDEN / "mail" / meeting.rpartition("/")[2], {"mail.txt": told})


def test_a_mail_is_a_draft_for_whoever_opens_it(tmp_path: Path) -> None:
    mail = written(EVENING, tmp_path / "x.eml")
    assert {name: str(value) for name, value in mail.items() if name != "Content-Type"} == {
        "Subject": "Voorbeeld: Opbrengst bijeenkomst Oost, 4 februari 2026",
        "To": "", "X-Unsent": "1", "MIME-Version": "1.0",
    }  # fmt: skip
    assert [part.get_content_type() for part in mail.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", WORD,
        "application/pdf",
    ]  # fmt: skip
    raw = (tmp_path / "x.eml").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 100  # the name of the kind of a Word file


def test_the_report_and_the_hand_out_go_with_it(tmp_path: Path, miniature: Built) -> None:
    attached = list(written(EVENING, tmp_path / "x.eml").iter_attachments())
    assert [each.get_filename() for each in attached] == [
        "verslag-oost-2026-02-04.docx", "uitdeelblad-oost-2026-02-04.pdf",
    ]  # fmt: skip
    content = attached[0].get_content()
    assert isinstance(content, bytes)
    assert content == miniature.files[f"{EVENING}/verslag.docx"]
    document = Document(io.BytesIO(content))
    assert document.paragraphs[0].text == "Opbrengst inwoner- en partnerbijeenkomst"
    sheet = attached[1].get_content()
    assert isinstance(sheet, bytes)
    (page,) = PdfReader(io.BytesIO(sheet)).pages
    assert "De krantenkiosk" in page.extract_text()


def test_both_forms_say_the_same(tmp_path: Path) -> None:
    mail = written(EVENING, tmp_path / "x.eml")
    html = part(mail, "html")
    assert html.startswith('<!doctype html>\n<html lang="nl">')
    lines = [line.removeprefix("- ") for line in part(mail, "plain").splitlines() if line]
    assert len(lines) > 15
    bare = html.replace("<strong>", "").replace("</strong>", "").replace("&nbsp;", " ")
    assert [line for line in lines if line.partition(" https:")[0] not in bare] == []


def test_written_twice_it_is_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.eml", "b.eml"):
        written(EVENING, tmp_path / name)
    assert (tmp_path / "a.eml").read_bytes() == (tmp_path / "b.eml").read_bytes()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "mijn.eml"
    file.write_text("van mij", encoding="utf-8")
    said = f"Error: {file} bestaat al, en wordt niet overschreven. Kies met --to een andere naam.\n"
    assert run(EVENING, "--to", file) == (1, said)
    assert file.read_text(encoding="utf-8") == "van mij"


def test_without_a_name_the_file_is_called_as_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("meetings/oost/2026-02-04-wijkavond.md")[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["2026-02-04-wijkavond.eml"]


def test_a_folder_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    code, said = run(EVENING, "--to", tmp_path / "nergens" / "x.eml")
    assert code == 1
    assert said.endswith("x.eml is niet te schrijven (No such file or directory).\n")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("oost/2026-02-04-wijkavont", "Bedoel je oost/2026-02-04-wijkavond"),
        ("krantenkiosk", "Bedoel je oost/2026-03-04-krantenkiosk?"),
        ("iets heel anders", "Een concept telt niet mee, en wat nog komt niet."),
        ("oost/2026-05-20-concept", "Bedoel je "),
    ],
)
def test_an_unknown_meeting_is_told_of_with_the_nearest(name: str, hint: str) -> None:
    code, said = run(name)
    assert code == 1
    assert said.startswith(f"Error: Er is geen verslag ‘{name}’. {hint}")


def test_without_the_extras_and_an_address_it_is_a_mail_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for extra in ("docx", "weasyprint"):
        monkeypatch.setitem(sys.modules, extra, None)
    copy = tmp_path / "mkdocs.yml"
    text = MINIATURE.read_text("utf-8").replace("site_url: https://miniatuur.example/\n", "")
    copy.write_text(text.replace("docs_dir: ", f"docs_dir: {MINIATURE.parent}/"), encoding="utf-8")
    mail = written(EVENING, tmp_path / "x.eml", copy)
    assert mail.get_content_type() == "multipart/alternative"
    assert "staat op" not in part(mail, "plain")
    assert "bijlage" not in part(mail, "plain")


def test_nobody_is_named_who_may_not_be(tmp_path: Path) -> None:
    text = OUTCOME.replace("Bewoner A", CANARY).replace("Zet de", f"Zet met {CANARY} de")
    going_on(tmp_path, {**GOOD, "meetings/oost/2026-02-04-avond.md": text})
    mail = written("oost/2026-02-04-avond", tmp_path / "x.eml", tmp_path / "mkdocs.yml")
    for kind in ("plain", "html"):
        assert "Meewerkers: een bewoner." in part(mail, kind)
        assert "Kwetsbaar" not in part(mail, kind)
    assert "Kwetsbaar" not in mail["Subject"]


def test_a_hostile_text_makes_no_header_and_no_tag(tmp_path: Path) -> None:
    texts = [text for text in PUBLISHED.values() if "<" in text or "\n" in text][:12]
    assert len(texts) == 12
    going_on(tmp_path, files(texts))
    allowed = {"Subject", "To", "X-Unsent", "MIME-Version", "Content-Type"}
    for number in range(len(texts)):
        for name in ("2026-09-01-opbrengst", "2026-10-01-vervolg", "2026-11-01-bericht"):
            file = tmp_path / f"{number}-{name}.eml"
            mail = written(f"plaats-{number}/{name}", file, tmp_path / "mkdocs.yml")
            assert set(mail.keys()) == allowed
            html = part(mail, "html")
            assert not [tag for tag in ("<script", "<img", "<svg", "<b>", "<iframe") if tag in html]
