"""The format's own example, word for word and in its order, on the page of Zwolle Zuid."""

from pathlib import Path

import pytest

from tests.conftest import ROOT, Built
from tests.pages import report

MEETING = "zwolle-zuid/2016-04-13-wijkbibliotheek"


def sentences(section: str) -> list[str]:
    """The lines of a section of `format_sentences.txt`, white space normalised."""
    text = (Path(__file__).parent / "format_sentences.txt").read_text(encoding="utf-8")
    lines = text.partition(f"[{section}]\n")[2].partition("\n[")[0].splitlines()
    return [" ".join(line.split()) for line in lines if line and not line.startswith("#")]


EXAMPLES = sentences("example")


@pytest.fixture(scope="module")
def told(real_site: Built) -> str:
    """What the report says: without the foot of the site, and what became of it all later."""
    return report(real_site.page(f"{MEETING}/"))


def test_every_example_is_there_in_the_order_of_the_format(told: str) -> None:
    at, missing = 0, []
    for sentence in EXAMPLES:
        found = told.find(sentence, at)
        if found < 0:
            missing.append(sentence)
        else:
            at = found + len(sentence)
    assert not missing, "\n".join(missing)


def test_every_example_is_said_once(told: str) -> None:
    whole = [sentence for sentence in EXAMPLES if " " in sentence]  # one is only the idea's name
    assert {s: told.count(s) for s in whole if told.count(s) != 1} == {}


def test_no_instruction_is_there(real_site: Built) -> None:
    page = real_site.page(f"{MEETING}/").text
    assert [sentence for sentence in sentences("instruction") if sentence in page] == []


def test_the_file_is_hardly_longer_than_the_examples() -> None:
    written = (ROOT / "meetings" / f"{MEETING}.md").read_text(encoding="utf-8").split()
    assert len(written) <= 1.15 * len(" ".join(EXAMPLES).split())
