"""The calendars, read back by two libraries and by their lines."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]

from opbrengst.editions.calendar import MOST
from opbrengst.options import AMSTERDAM
from tests.conftest import GOLDEN, Build, Built
from tests.documents import documents
from tests.examples import GOOD, OUTCOME, PLACE, REGISTER

Compare = Callable[[Path, Mapping[str, str]], None]
KIOSK = "oost/krantenkiosk/agenda.ics"


@pytest.fixture(params=["real_site", "miniature"])
def site(request: pytest.FixtureRequest) -> Built:
    found: Built = request.getfixturevalue(request.param)
    return found


def calendars(site: Built) -> dict[str, bytes]:
    return {name: raw for name, raw in site.files.items() if name.endswith(".ics")}


def lines(raw: bytes) -> list[str]:
    """The content lines, put together again."""
    return raw.decode().replace("\r\n ", "").split("\r\n")[:-1]


def told(raw: bytes) -> list[dict[str, str]]:
    """The meetings of a calendar as icalendar reads them: each property as text."""
    return [
        {name: value.to_ical().decode() for name, value in event.items()}
        for event in icalendar.Calendar.from_ical(raw).walk("VEVENT")
    ]


@pytest.mark.slow
def test_what_is_published(miniature: Built, compare: Compare) -> None:
    made = {
        name: miniature.files[name].decode().replace("\r\n", "\n")
        for name in ("agenda.ics", "west/agenda.ics", KIOSK)
    }
    compare(GOLDEN / "calendars", made)


CANCELLED = {
    "SUMMARY": r"Gaat niet door: De repareerbank\, Voorbeeldwijk (voorbeeld)",
    "DTSTART": "20261118T193000",
    "DTSTAMP": "20261112T000000Z",
    "UID": "2026-09-16/aangekondigd/voorbeeldwijk/repareerbank@opbrengst",
    "SEQUENCE": "1",
    "CREATED": "20260916T000000Z",
    "DESCRIPTION": "Gaat niet door: De hal is op 18 november bezet. Het groepje kiest een nieuwe "
    "avond. Gemeld op 12 november 2026. Dit is een voorbeeld. "
    "Lees meer: https://opbrengst.example/voorbeeldwijk/repareerbank/",
    "LAST-MODIFIED": "20261112T000000Z",
    "LOCATION": r"Bibliotheek Voorbeeldwijk\, hal",
    "STATUS": "CANCELLED",
    "TRANSP": "TRANSPARENT",
    "URL": "https://opbrengst.example/voorbeeldwijk/repareerbank/",
}
HELD = {
    "SUMMARY": r"Een bibliotheek voor de hele wijk\, Voorbeeldwijk (voorbeeld)",
    "DTSTART": "20250918",
    "DTSTAMP": "20250918T000000Z",
    "UID": "2025-09-18/gehouden/voorbeeldwijk@opbrengst",
    "SEQUENCE": "0",
    "CREATED": "20250918T000000Z",
    "DESCRIPTION": "Deze bijeenkomst is geweest. Er is een verslag van. Dit is een voorbeeld. "
    "Lees meer: https://opbrengst.example/voorbeeldwijk/2025-09-18-wijkbibliotheek/",
    "LAST-MODIFIED": "20250918T000000Z",
    "ORGANIZER": "mailto:bibliotheek@voorbeeldwijk.example",
    "STATUS": "CONFIRMED",
    "TRANSP": "TRANSPARENT",
    "URL": "https://opbrengst.example/voorbeeldwijk/2025-09-18-wijkbibliotheek/",
}
AHEAD = {
    "SUMMARY": r"De leesclub zonder huiswerk\, Voorbeeldwijk (voorbeeld)",
    "DTSTART": "20261203T154500",
    "DTSTAMP": "20261105T000000Z",
    "UID": "2026-11-05/aangekondigd/voorbeeldwijk/leesclub@opbrengst",
    "SEQUENCE": "0",
    "CREATED": "20261105T000000Z",
    "DESCRIPTION": r"Aangekondigd op 5 november 2026\, belegd door Bureau Voorbeeld (voorbeeld). "
    "Tot hoe laat is niet bekend. Dit is een voorbeeld. "
    "Lees meer: https://opbrengst.example/voorbeeldwijk/leesclub/",
    "LAST-MODIFIED": "20261105T000000Z",
    "LOCATION": r"Bibliotheek Voorbeeldwijk\, bij de strips",
    "STATUS": "CONFIRMED",
    "TRANSP": "TRANSPARENT",
    "URL": "https://opbrengst.example/voorbeeldwijk/leesclub/",
}


@pytest.mark.slow
def test_each_property_of_the_sample(real_site: Built) -> None:
    raw = real_site.files["voorbeeldwijk/agenda.ics"]
    found = {event["UID"]: event for event in told(raw)}
    for expected in (CANCELLED, HELD, AHEAD):
        assert found[expected["UID"]] == expected
    assert "DTSTART;TZID=Europe/Amsterdam:20261118T193000" in lines(raw)
    assert "DTSTART;VALUE=DATE:20250918" in lines(raw)


@pytest.mark.slow
def test_another_program_reads_the_same(site: Built) -> None:
    for raw in calendars(site).values():
        read = vobject.readOne(raw.decode())
        read.validate(raiseException=True)
        assert read.contents["x-wr-calname"][0].value == read.contents["name"][0].value
        meetings = read.contents.get("vevent", [])
        assert [each.uid.value for each in meetings] == [each["UID"] for each in told(raw)]
        for each in meetings:
            begins = each.dtstart.value
            offset = begins.utcoffset() if hasattr(begins, "utcoffset") else None
            hours = offset and offset.total_seconds() / 3600
            # Summer time from the last Sunday of March to the last of October.
            assert hours in ((2,) if 4 <= begins.month <= 9 else (1, 2)) or hours is None


REQUIRED = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE"}


@pytest.mark.slow
def test_what_the_standard_requires(site: Built) -> None:
    """Of a calendar, of each meeting, and of each line (RFC 5545: 3.1, 3.6, 3.6.1)."""
    assert {"agenda.ics"} < calendars(site).keys()
    for raw in calendars(site).values():
        calendar = icalendar.Calendar.from_ical(raw)
        assert calendar["VERSION"] == "2.0"
        assert calendar["PRODID"] == "-//Opbrengst//Agenda van bijeenkomsten//NL"
        assert "REFRESH-INTERVAL;VALUE=DURATION:P1D" in lines(raw)
        assert "METHOD" not in calendar
        assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"]
        for event in calendar.walk("VEVENT"):
            assert event.keys() >= REQUIRED
            assert not {"DTEND", "DURATION"} & event.keys()
            assert event.errors == []
        names = [event["UID"] for event in calendar.walk("VEVENT")]
        assert len(names) == len(set(names))
        assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
        assert raw.endswith(b"\r\n")
        assert not re.search(rb"(?<!\r)\n|\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]", raw)


@pytest.mark.slow
def test_the_rules_of_the_zone_are_those_of_amsterdam(miniature: Built) -> None:
    calendar = icalendar.Calendar.from_ical(miniature.files["agenda.ics"])
    (zone,) = calendar.walk("VTIMEZONE")
    assert isinstance(zone, icalendar.Timezone)
    by_rules = zone.to_tz(lookup_tzid=False)
    for moment in ("2026-03-29T01:59", "2026-03-29T03:00", "2026-10-25T01:59", "2027-01-15T12:00"):
        at = datetime.fromisoformat(moment)
        expected = at.replace(tzinfo=AMSTERDAM).utcoffset()
        assert at.replace(tzinfo=by_rules).utcoffset() == expected


@pytest.mark.slow
def test_all_holds_what_the_places_hold(site: Built) -> None:
    every = {event["UID"]: event for event in told(site.files["agenda.ics"])}
    of_places = [
        {event["UID"]: event for event in told(raw)}
        for name, raw in calendars(site).items()
        if name.count("/") == 1
    ]
    assert every == {uid: event for place in of_places for uid, event in place.items()}
    assert len(every) == sum(map(len, of_places))


FIRST = "meetings/oost/2026-03-04-krantenkiosk.md"
ANNOUNCING = """
    ---
    pilot: krantenkiosk
    attendees: 4
    plan: Elke week.
    next_meeting: {date: 2026-04-15, time: 19:30, venue: De bieb}
    ---
"""
NOTICE = "---\nkind: notice\npilot: krantenkiosk\nnext_meeting: {}\n---\n"
DAYS = {
    "2026-03-04": (FIRST, ANNOUNCING),
    "2026-03-18": ("meetings/oost/2026-03-18-later.md", NOTICE.format("{date: 2026-04-22}")),
    "2026-04-01": ("meetings/oost/2026-04-01-niet.md", NOTICE.format("{cancelled: Storm.}")),
    "2026-04-02": (
        "meetings/oost/2026-04-02-wel.md",
        NOTICE.format("{date: 2026-04-22, time: 20:00}"),
    ),
    "2026-04-22": (
        "meetings/oost/2026-04-22-krantenkiosk.md",
        "---\npilot: krantenkiosk\nattendees: 5\nstate: started\n---\n",
    ),
}


def test_one_meeting_day_by_day(tmp_path: Path) -> None:
    """Announced, moved, called off, on after all, held: one name, and each time a higher number."""
    files = {name: text for name, text in GOOD.items() if name != FIRST}
    seen = []
    for day, (name, text) in DAYS.items():
        files[name] = text
        made = documents(tmp_path, files, as_of=day)[KIOSK]
        event = [each for each in told(made) if "aangekondigd" in each["UID"]]
        asked = ("UID", "SEQUENCE", "STATUS", "DTSTART", "CREATED", "LAST-MODIFIED")
        seen.append([event[0][key] for key in asked])
        assert len(event) == 1
    uid = "2026-03-04/aangekondigd/oost/krantenkiosk@opbrengst"
    first = "20260304T000000Z"
    assert seen == [
        [uid, "0", "CONFIRMED", "20260415T193000", first, first],
        [uid, "1", "CONFIRMED", "20260422", first, "20260318T000000Z"],
        [uid, "2", "CANCELLED", "20260422", first, "20260401T000000Z"],
        [uid, "3", "CONFIRMED", "20260422T200000", first, "20260402T000000Z"],
        [uid, "3", "CONFIRMED", "20260422T200000", first, "20260422T000000Z"],
    ]


def test_a_day_that_passed_without_a_report(tmp_path: Path) -> None:
    files = {**GOOD, FIRST: ANNOUNCING}
    [_, event] = told(documents(tmp_path, files, as_of="2026-05-01")[KIOSK])
    assert event["STATUS"] == "CONFIRMED"
    assert event["DESCRIPTION"].startswith(
        "Aangekondigd op 4 maart 2026. Er is nog geen verslag van."
    )


def test_a_meeting_without_a_time_is_of_its_day(tmp_path: Path) -> None:
    text = ANNOUNCING.replace(", time: 19:30, venue: De bieb", "")
    raw = documents(tmp_path, {**GOOD, FIRST: text}, as_of="2026-03-05")[KIOSK]
    event = told(raw)[1]
    assert "DTSTART;VALUE=DATE:20260415" in lines(raw)
    assert "LOCATION" not in event
    assert "Hoe laat is niet bekend." in event["DESCRIPTION"]


def names(made: Mapping[str, bytes]) -> set[str]:
    return {event["UID"] for event in told(made["agenda.ics"])}


def test_a_name_outlives_a_move_of_the_site_and_a_rename(tmp_path: Path) -> None:
    files = {**GOOD, FIRST: ANNOUNCING}
    before = documents(tmp_path / "before", files)
    renamed = {
        name.replace("/oost/", "/noord/"): text.replace("pilot: krantenkiosk", "pilot: leestafel")
        for name, text in files.items()
    }
    idea = "title: De leestafel\n        formerly: krantenkiosk"
    renamed["meetings/noord/2026-02-04-avond.md"] = OUTCOME.replace("title: De krantenkiosk", idea)
    renamed["meetings/noord/index.md"] = PLACE.replace("name: Oost", "name: Noord\nformerly: oost")
    after = documents(tmp_path / "after", renamed, site_url="https://nieuw.example/")
    assert names(after) == names(before) != set()
    assert b"https://nieuw.example/noord/leestafel/" in after["noord/leestafel/agenda.ics"]


def test_two_meetings_of_one_day_have_two_names(tmp_path: Path) -> None:
    files = {**GOOD, "meetings/oost/2026-03-04-krantenkiosk-weer.md": GOOD[FIRST]}
    made = [each for each in names(documents(tmp_path, files)) if "krantenkiosk" in each]
    name = "2026-03-04/gehouden/oost/krantenkiosk"
    assert sorted(made) == [f"{name}/2@opbrengst", f"{name}@opbrengst"]


def test_without_an_address_a_calendar_leads_nowhere(tmp_path: Path) -> None:
    raw = documents(tmp_path, GOOD, site_url="")["agenda.ics"]
    assert not {"URL", "SOURCE"} & {re.split("[:;]", line)[0] for line in lines(raw)}
    assert b"Lees meer" not in raw


@pytest.mark.parametrize(
    ("contact", "organiser"),
    [
        ("welkom@bieb.example", "mailto:welkom@bieb.example"),
        ("bel 038 123 45 67", None),
        ("Mail welkom@bieb.example", None),
        ("a@b.example,c@d.example", None),
    ],
)
def test_an_organiser_is_somebody_with_an_address(
    tmp_path: Path, contact: str, organiser: str | None
) -> None:
    files = {
        **GOOD,
        "organisations.yml": REGISTER + f"  contact: '{contact}'\n",
        FIRST: ANNOUNCING.replace("venue: De bieb", "convened_by: bieb"),
    }
    event = told(documents(tmp_path, files)[KIOSK])[1]
    assert event.get("ORGANIZER") == organiser


HOSTILE = (
    "a; b, c: d\\n e \\\\ f",
    '"END:VEVENT" & <b>vet</b> ]]>',
    "^n ^^ ^' ;X=1:mailto:x@y.example",
    "é€😀" * 40,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_in_its_property(tmp_path: Path, text: str) -> None:
    quoted = text.replace("'", "''")
    files = {
        **GOOD,
        FIRST: ANNOUNCING.replace("venue: De bieb", f"venue: '{quoted}'"),
        "meetings/oost/index.md": PLACE.replace("name: Oost", f"name: '{quoted}'"),
    }
    raw = documents(tmp_path, files)[KIOSK]
    (_, event) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    assert event["LOCATION"] == text
    assert event["SUMMARY"] == f"De krantenkiosk, {text}"
    (_, same) = vobject.readOne(raw.decode()).contents["vevent"]
    assert same.location.value == text
    assert {line.partition(":")[0].partition(";")[0] for line in lines(raw)} <= KNOWN


KNOWN = {
    "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL",
    "SOURCE", "URL", "X-PUBLISHED-TTL", "X-WR-TIMEZONE", "TZID", "DTSTART", "RRULE", "TZNAME",
    "TZOFFSETFROM", "TZOFFSETTO", "SUMMARY", "DTSTAMP", "UID", "SEQUENCE", "CREATED",
    "DESCRIPTION", "LAST-MODIFIED", "LOCATION", "STATUS", "TRANSP", "ORGANIZER",
}  # fmt: skip


def test_a_calendar_of_all_keeps_to_the_last(tmp_path: Path) -> None:
    text = "---\nattendees: 3\nfocus: lezen\nrecommendations: [Lees.]\n---\n"
    day = date(2020, 1, 1).toordinal()
    files: dict[str, Any] = {"meetings/oost/index.md": PLACE, "organisations.yml": REGISTER}
    for at in range(MOST + 5):
        files[f"meetings/oost/{date.fromordinal(day + at)}-avond.md"] = text
    raw = documents(tmp_path, files)["agenda.ics"]
    held = [event["DTSTART"] for event in told(raw)]
    assert (held[0], len(held)) == ("20200106", MOST)
    assert len(raw) < 300_000


def test_the_calendar_goes_with_its_page(build: Build) -> None:
    site = build(GOOD)
    heads = {page.address: page.root.all("link") for page in site.pages}
    leading = {
        address: [
            (link.attributes["type"], link.attributes["href"])
            for link in links
            if link.attributes.get("rel") == "alternate"
        ]
        for address, links in heads.items()
    }
    both = [("application/atom+xml", "volgen.atom"), ("text/calendar", "agenda.ics")]
    assert {address: found for address, found in leading.items() if found} == {
        "": both,
        "oost/": both,
        "oost/krantenkiosk/": both,
        "partners/bieb/": both[:1],
    }
    assert "../agenda.ics" in site.page("agenda/").links
