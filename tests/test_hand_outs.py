"""The sheets to hand out: what stands on them, and what is left out first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opbrengst.editions.codes import QUIET, code
from opbrengst.editions.fitting import LARGE, ORDINARY, Kept, Kind, fitting
from opbrengst.rendering import sentences
from tests import fullest
from tests.conftest import Build, Built
from tests.examples import GOOD

SIZES = {"ordinary": "uitdelen/", "large": "uitdelen/groot/"}
PAGES = ("oost/2026-02-04-wijkavond/", "oost/2026-03-04-krantenkiosk/", "oost/krantenkiosk/")


def test_every_report_and_idea_has_both_sizes(miniature: Built) -> None:
    for page in PAGES:
        links = miniature.page(page).article.all("p", cls="ob-paper")[0].all("a")
        assert [link.attributes["href"] for link in links] == list(SIZES.values())
        assert all(f"{page}{size}index.html" in miniature.files for size in SIZES.values())


def test_a_notice_has_no_sheet(real_site: Built) -> None:
    address = "voorbeeldwijk/2026-11-12-berichten/"
    assert [name for name in real_site.files if name.startswith(f"{address}uit")] == []
    assert real_site.page(address).article.all("p", cls="ob-paper") == []


def test_without_an_address_of_the_site_it_stands_in_words(build: Build) -> None:
    sheet = build(GOOD, settings={"site_url": ""}).page("oost/krantenkiosk/uitdelen/")
    assert sheet.root.all("svg") == []
    assert "Zoek op de site van uw bibliotheek naar Oost." in sheet.text


def test_partners_are_told_for_whom_it_is(build: Build) -> None:
    site = build(GOOD, edition="partners")
    for size in SIZES.values():
        sheet = site.page(f"oost/krantenkiosk/{size}")
        assert "Partnereditie, niet verspreiden." in sheet.text
        assert sheet.meta(name="robots") == "noindex, nofollow, noarchive"


def things(*lengths: int) -> Kind:
    return Kind([(length, [length]) for length in lengths])


def test_what_comes_last_is_left_out_first() -> None:
    lines = [ORDINARY.letters] * 20
    kept = fitting([], {"ideas": things(*lines), "promises": things(*lines)}, ORDINARY)
    assert kept["ideas"] == Kept(tuple(lines), 0)
    assert 0 < len(kept["promises"].things) < 20
    assert len(kept["promises"].things) + kept["promises"].left == 20


def test_nobody_is_passed_over_because_of_many_words() -> None:
    kept = fitting([], {"ideas": things(50, 9999, 50)}, ORDINARY)
    assert kept["ideas"] == Kept((50,), 2)


@given(st.lists(st.integers(0, 3000)), st.lists(st.integers(0, 3000)))
def test_what_is_kept_has_room(always: list[int], lengths: list[int]) -> None:
    for sheet in (ORDINARY, LARGE):
        kept = fitting(always, {"ideas": things(*lengths)}, sheet)["ideas"]
        assert [*kept.things] == lengths[: len(kept.things)]
        assert kept.left == len(lengths) - len(kept.things)
        assert not kept.things or sheet.needed([*always, *kept.things]) + 2 <= sheet.lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("Zonder einde", ["Zonder einde"]),
        ("Een. Twee! Drie?", ["Een.", "Twee!", "Drie?"]),
        ("Kranten, bijv. uit Polen. Ook boeken.", ["Kranten, bijv. uit Polen.", "Ook boeken."]),
        ("Om 15.00 uur. ‘Wij’ ook.", ["Om 15.00 uur.", "‘Wij’ ook."]),
        ("Zij zei: ‘Mooi.’ Toen ging zij.", ["Zij zei: ‘Mooi.’", "Toen ging zij."]),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@given(st.text(alphabet="aB.!? ’\n", max_size=60))
def test_sentences_lose_no_word(text: str) -> None:
    whole = "".join("".join(sentences(text)).split())
    assert whole == "".join(text.split())


@pytest.mark.slow
def test_no_sentence_is_cut(build: Build) -> None:
    """Everything that stands on the fullest sheets ends as it was written."""
    site = build(fullest.files())
    assert (site.log, site.failed) == ([], False)
    for length in fullest.LENGTHS:
        whole = {fullest.text(length, at) for at in range(20)}
        sheet = site.page(f"plaats-{length}/2026-02-04-avond/uitdelen/")
        for item in sheet.root.all("section", cls="paper-note"):
            assert {point.text for point in item.all("li")} <= whole
        assert "…" not in sheet.text
        assert ": meer op het adres hieronder." in sheet.text


def test_a_code_is_squares_within_an_empty_edge() -> None:
    drawn = code("https://opbrengst.example/zwolle-zuid/krantenkiosk/")
    assert drawn == code("https://opbrengst.example/zwolle-zuid/krantenkiosk/")
    assert drawn.path.startswith(f"M{QUIET} {QUIET}h7v1h-7z")
    assert drawn.size == 33 + 2 * QUIET
