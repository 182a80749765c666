"""The table of messages: plain Dutch, for somebody who knows the format and nothing else."""

import re
import string
from pathlib import Path

import pytest
import yaml

from opbrengst import checks
from opbrengst.messages import MESSAGES

# What belongs to the workshop: a writer never needs to know it.
WORKSHOP = re.compile(
    r"\b(yaml|python|pydantic|json|markdown|parser?|syntax|mapping|dict(ionary)?|scalar|string|str"
    r"|list|index(?!\.md)|sequence|tuple|array|object|node|token|key|keys|value|null|none|nan"
    r"|true|false|bool(ean)?|int|integer|float|alias|anchor|tag|document|stream|directive"
    r"|block|flow|indent(ation)?|column|traceback|exception|error|unicode|bytes?|regex|validat\w*"
    r"|front matter|metadata|schema|field|record|invalid|unexpected|expected)\b",
    re.IGNORECASE,
)
GOLDEN = sorted((Path(__file__).parent / "golden").glob("*/*.yml"))
EXAMPLES = sorted((Path(checks.__file__).parent / "examples").glob("*.yml"))
TOLD = sorted(
    {
        message
        for path in GOLDEN
        for message in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).get("messages", [])
    }
)


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", MESSAGES)
def test_no_word_of_the_workshop(code: str) -> None:
    message = MESSAGES[code]
    plain = re.sub(r"\{[^{}]*\}", "", f"{message.what} {message.remedy}")
    assert WORKSHOP.findall(plain) == []


def test_nothing_of_the_workshop_is_filled_in() -> None:
    assert len(TOLD) > 200
    assert [line for line in TOLD if re.search(r"Node\(|None|\[\]|\{\}|<class|_type", line)] == []


@pytest.mark.parametrize("code", MESSAGES)
def test_what_is_found_is_a_sentence_and_what_is_asked_an_instruction(code: str) -> None:
    what, remedy = MESSAGES[code].what, MESSAGES[code].remedy
    assert what[0].isupper() or what[0] in "‘{"
    assert what[-1] == "."
    assert remedy[0].isupper()
    # A remedy ends as a sentence, or with what is to be written down literally.
    assert remedy[-1] in ".?" or remedy.endswith(("}", "md", "---", "krantenkiosk", "…", "…, …"))


@pytest.mark.parametrize("code", MESSAGES)
def test_a_message_is_short(code: str) -> None:
    message = MESSAGES[code]
    assert len(message.what.split()) <= 25
    assert max(len(each.split()) for each in re.split(r"[.?!] ", message.remedy)) <= 30


def test_no_two_messages_are_the_same() -> None:
    said = [(message.what, message.remedy) for message in MESSAGES.values()]
    assert len(said) == len(set(said))


def test_each_message_of_the_reader_has_its_golden_file() -> None:
    """By its longest stretch without a blank: what no case tells, nobody has read."""
    told = "\n".join([*TOLD, *(path.read_text(encoding="utf-8") for path in EXAMPLES)])
    untold = [
        code
        for code, message in MESSAGES.items()
        if max(re.split(r"\{[^{}]*\}", message.what), key=len) not in told
    ]
    assert untold == UNTOLD


# Told by tests of a whole site: of the door, its folder, names, pictures, and kinds of files.
UNTOLD = [
    "people_missing",
    "more",
    "linked_file",
    "linked_folder",
    "no_plain_file",
    "picture_kind",
    "picture_broken",
    "picture_large",
    "picture_moves",
    "first_name_in_prose",
    "people_on_picture",
    "name_of_page",
    "name_of_picture",
    "site_is_a_file",
    "site_of_somebody",
    "site_is_a_disk",
    "disk_full",
    "no_access",
    "not_allowed",
    "disk_failed",
    "template_broken",
    "word_template_broken",
    "word_style_missing",
    "preview_failed",
    "paper_unreadable",
    "pdf_extra_missing",
    "pango_missing",
    "sites_missing",
    "overview_with_places",
    "site_not_read",
    "site_spoilt",
    "site_unreachable",
    "site_folder_missing",
    "site_unwritable",
]
