"""The page of the guide about all fields: whole, up to date, and what it shows can be read."""

import re

import pytest

from opbrengst.messages.fields import FIELDS
from opbrengst.vocabulary import KEYS
from tools.guide_of_fields import GROUPS, NAMED, PAGE, page


def test_the_page_is_up_to_date(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--bless"):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page(), "make bless writes it anew"


def test_every_key_of_a_report_has_its_place() -> None:
    placed = [key for keys in GROUPS.values() for key in keys]
    assert sorted(placed) == sorted(FIELDS["Meeting"])


def test_every_key_is_told_in_both_languages() -> None:
    told = page()
    for record, known in FIELDS.items():
        for key, field in known.items():
            word = "ongeveer" if (record, key) == ("Attendees", "about") else KEYS[key]
            assert field.what[1:] in told or key in NAMED, (record, key)
            assert f"`{word}`" in told
            assert word == key or f"`{word}` (`{key}`)" in told


def test_the_page_is_for_a_phone() -> None:
    assert "|---" not in page()
    code = re.findall(r"```yaml\n(.*?)```", page(), re.DOTALL)
    assert len(code) == len(FIELDS["Meeting"])
    assert max(len(line) for block in code for line in block.splitlines()) <= 90
