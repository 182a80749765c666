"""The format itself, and our own Word files, read back: the same but for what is listed here."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from opbrengst.commands.importing import given_place, ground, known
from opbrengst.gathering import collected
from opbrengst.importers.drafts import draft
from opbrengst.importers.word import blocks
from opbrengst.model import Attendees, Meeting, Name, Record
from opbrengst.options import settings_of
from opbrengst.reading import read_meeting
from tests.conftest import ROOT, Built
from tests.word_files import FILES

FIELDS = (
    "title", "example", "purpose", "audience", "focus", "attendees", "parts",
    "recommendations_intro", "recommendations", "conditions", "ideas_intro", "ideas", "responses",
    "commitments", "convened_by", "facilitated_by", "next_meeting", "pictures", "body",
)  # fmt: skip
"""What a report in the format may hold."""
UNSAID = frozenset({
    "id", "formerly", "about", "origin", "merged_into", "people_recognisable", "file", "consent",
})  # fmt: skip
"""What the format, and so a Word file, has no words for."""
SITE = known(settings_of(ROOT / "mkdocs.yml"), ROOT)
MEETINGS = {meeting.reference: meeting for meeting in collected(SITE.settings).meetings}
FORMAT = "zwolle-zuid/2016-04-13-wijkbibliotheek"


def read_back(content: bytes, reference: str) -> Meeting:
    """The meeting in a Word file, whose blanks are filled as a writer would."""
    place, name = reference.split("/")
    here = ground(SITE, given_place(SITE, place), date.fromisoformat(name[:10]), keep_names=False)
    # The report itself is in the site already: what is in it is not taken.
    made = draft(blocks(content), replace(here, ids=frozenset()), name)
    text = re.sub(r"(?m)^aanbevelingen:\n(?!  )", "aanbevelingen: [x]\n", made.text)
    text = re.sub(r"(?m)^(aanwezigen|focus| +alt):$", r"\1: x", text)
    meeting, problems = read_meeting("x.md", place, name, text.encode())
    assert meeting is not None, problems
    return meeting


def said(value: Any) -> Any:
    """A value as data, without what Word has no words for."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Name):
        return {"group": "groep"}.get(value.text, value.text)
    if isinstance(value, Attendees):
        groups = [*value.groups] or ["mensen"]  # without any, a Word file says so
        return {"count": value.count, "about": value.about, "groups": groups}
    if isinstance(value, tuple):
        return [said(each) for each in value]
    if not isinstance(value, Record):
        return getattr(value, "words", value)
    fields = [name for name in type(value).model_fields if name not in UNSAID]
    kept = {name: said(getattr(value, name)) for name in fields}
    return {name: each for name, each in kept.items() if each not in (None, [], "")}


def differences(written: Meeting, read: Meeting) -> dict[str, tuple[Any, Any]]:
    """Each field that was written and did not come back the same, as it was and as it came."""
    pairs = {field: (said(getattr(written, field)), said(getattr(read, field))) for field in FIELDS}
    return {field: pair for field, pair in pairs.items() if pair[0] and pair[0] != pair[1]}


def test_the_format_becomes_its_own_example() -> None:
    """What our file of it says otherwise, we split or added by hand; all else is the same."""
    read = read_back(FILES["format"], FORMAT)
    written = MEETINGS[FORMAT]
    found = differences(written, read)
    (wijkkamer, rooms), (first, focus, other) = found.pop("recommendations")
    *split, theirs = (point["text"] for point in wijkkamer["points"])
    assert " ".join([wijkkamer["text"], *split]) == first["text"]
    assert {"kind": "said", **wijkkamer["points"][-1]} == focus
    assert (theirs, rooms) == (focus["text"], other)
    (kiosk,), (imported,) = found.pop("ideas")
    assert kiosk.pop("owners") == ["Bewoner A", "Bewoner B"]  # the format has <namen>
    assert kiosk == imported
    assert found == {
        "title": ("De toekomst van de wijkbibliotheek", None),
        "example": (True, False),
        "facilitated_by": (["spectrum"], []),
        "commitments": (
            [{
                "by": "stadkamer", "state": "made",
                "text": "De ontmoetingsplek voorin de bibliotheek situeren; meteen opgepakt.",
            }],
            [],
        ),
    }  # fmt: skip


LOST: Mapping[str, dict[str, tuple[Any, Any]]] = {
    # That a meeting is off, is no part of the format: it is a doubt.
    "voorbeeldwijk/2026-11-12-berichten": {
        "next_meeting": (
            {"cancelled": "De hal is op 18 november bezet. Het groepje kiest een nieuwe avond."},
            None,
        )
    },
}
"""What a Word file of ours does not give back, beside UNSAID."""


def test_our_own_word_files_give_back_the_meeting(real_site: Built) -> None:
    found = {}
    for reference, written in MEETINGS.items():
        content = real_site.files.get(f"{reference}/verslag.docx")
        if content is not None:
            found[reference] = differences(written, read_back(content, reference))
    assert len(found) > 15
    assert {reference: each for reference, each in found.items() if each} == LOST
