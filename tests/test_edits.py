"""After an edit a preview makes only what is asked for, and answers as a clean one would."""

import random
from threading import Thread
from typing import Any

import pytest

from opbrengst.options import settings_of
from opbrengst.plugin.edits import VERIFY
from opbrengst.plugin.preview import LOOKS, PAUSE
from opbrengst.publishing import site
from tests.conftest import GOLDEN, logged
from tests.edited import BEGIN, FOLLOWING, MEETING, NAME, NAMED, PEOPLE, Edited, edited, random_edit
from tests.examples import FOLLOW_UP

MORE = NAMED.replace("De krantenkiosk", "De leeskring")
REPORT = "oost/2026-02-04-avond/index.html"
BY_CHANCE = (
    "{% extends 'frame.html' %}{% block announce %}{{ range(10 ** 9) | random }}{% endblock %}"
)


def compared(made: Edited, seed: int, edits: int) -> None:
    """Hold that after each of so many edits everything is as in a clean preview."""
    chance, gone = random.Random(seed), set[str]()  # noqa: S311 - chance that can be repeated
    for _ in range(edits):
        done, files = random_edit(chance, made.files)
        made.edit(files)
        assert (done, made.differences(gone)) == (done, [])


def test_every_answer_after_an_edit_is_that_of_a_clean_preview() -> None:
    with edited() as made:
        compared(made, seed=3, edits=3)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_every_answer_after_more_edits_is_that_of_a_clean_preview(seed: int) -> None:
    with edited() as made:
        compared(made, seed, edits=7)


def test_who_took_consent_back_is_in_no_answer() -> None:
    with edited() as made:
        names = {*made.clean()[0], "oost/krantenkiosk/uitdelen/index.html", "oost/agenda.ics"}
        assert any(NAME.encode() in made.ask(name)[1] for name in names)
        made.edit({**made.files, "meetings/oost/index.md": "---\nname: Ver weg\n---\n"})
        assert [each for each in names if NAME.encode() in made.ask(each)[1]]
        made.edit({**made.files, "people.yml": PEOPLE % "none"})
        assert made.whole_builds == 1
        assert [each for each in names if NAME.encode() in made.ask(each)[1]] == []
        left = [path for path in made.root.rglob("*") if path.is_file()]
        assert [path for path in left if NAME.encode() in path.read_bytes()] == []


def test_an_answer_that_an_edit_overtook_is_made_again() -> None:
    with edited() as made:
        guard: Any = made.server.get_app()
        serve = guard.application
        coming = iter([{**made.files, "people.yml": PEOPLE % "none"}])
        before: list[bytes] = []

        def overtaken(environ: dict[str, Any], start: Any) -> list[bytes]:
            before.append(b"".join(serve(environ, start)))
            for files in coming:
                made.edit(files)
            return before[-1:]

        guard.application = overtaken
        _, after = made.ask("oost/krantenkiosk/")
        assert [NAME.encode() in each for each in (*before, after)] == [True, False, False]


def test_an_index_that_an_edit_overtook_is_made_again() -> None:
    with edited() as made:
        made.edit({**made.files, FOLLOWING: FOLLOW_UP.replace("4", "5")})
        said = list[tuple[str, bytes]]()
        asking = Thread(target=lambda: said.append(made.answer("search/search_index.json")))
        asking.start()
        made.edit({**made.files, "people.yml": PEOPLE % "none"})
        asking.join()
        assert said == [("200 OK", made.clean()[0]["search/search_index.json"])]


def test_what_is_gone_is_gone_and_what_is_new_is_there() -> None:
    with edited() as made:
        files = {**made.files, "meetings/oost/2026-07-08-avond.md": MORE}
        del files[MEETING]
        made.edit(files)
        assert made.ask(REPORT)[0] == "404 Not Found"
        assert made.ask("oost/2026-07-08-avond/")[0] == "200 OK"
        assert made.ask("oost/leeskring")[0] == "302 Found"
        assert (made.ask("../mkdocs.yml")[0], made.ask("//etc/passwd")[0]) == ("404 Not Found",) * 2
        assert made.whole_builds == 1


def test_two_edits_of_one_moment_are_both_seen() -> None:
    with edited() as made:
        for focus in ("een plek voor wie leest", "een plek voor wie zingt"):
            made.edit({**made.files, MEETING: NAMED.replace("een plek voor iedereen", focus)})
        assert b"voor wie zingt" in made.ask(REPORT)[1]


def test_a_link_to_what_an_edit_took_away_is_told(caplog: pytest.LogCaptureFixture) -> None:
    page = "# Over\n\n[zie](oost/2026-02-04-avond.md#idee-krantenkiosk)\n"
    told = "contains a link 'oost/2026-02-04-avond.md#idee-krantenkiosk'"
    caplog.set_level("INFO", "mkdocs")
    with edited({**BEGIN, "meetings/over.md": page}) as made:
        made.edit({**made.files, MEETING: NAMED.replace("focus: een", "focus: de")})
        assert told not in caplog.text
        made.edit({**made.files, MEETING: MORE})
        assert (told in caplog.text, made.whole_builds) == (True, 1)


def test_a_preview_looks_for_edits_often() -> None:
    with edited() as made:
        assert made.server.build_delay == PAUSE
        assert made.server.observer.timeout == LOOKS


@pytest.mark.parametrize(
    "changed",
    [
        {"meetings/over.md": "# Over ons\n"},
        {"eigen/main.html": "{% extends 'frame.html' %}<!-- anders -->"},
        {"eigen/opbrengst/pages/agenda.html": "<h1>De kalender</h1>"},
    ],
    ids=["page", "look", "template"],
)
def test_what_is_around_the_meetings_needs_a_whole_build(changed: dict[str, str | bytes]) -> None:
    with edited() as made:
        made.edit({**made.files, **changed})
        assert made.whole_builds == 2


def test_a_look_that_asks_all_pages_has_whole_builds() -> None:
    with edited({**BEGIN, "eigen/main.html": "{% extends 'frame.html' %}{{ pages }}"}) as made:
        made.edit({**made.files, MEETING: MORE})
        assert made.whole_builds == 2


@pytest.mark.slow
def test_each_edit_can_be_compared_with_a_whole_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """And what is not alike is told, as here a look that is never the same."""
    monkeypatch.setenv(VERIFY, "1")
    for look, alike in ((BEGIN["eigen/main.html"], True), (BY_CHANCE, False)):
        with edited({**BEGIN, "eigen/main.html": look}) as made, logged() as lines:
            made.edit({**made.files, MEETING: MORE})
            told = f"opbrengst: De voorvertoning toont {REPORT} anders dan een hele bouw."
            assert (told not in lines, made.whole_builds) == (alike, 2)


def test_a_heading_that_is_known_before_is_that_of_the_page() -> None:
    known = site(settings_of(GOLDEN / "miniature" / "mkdocs.yml")).articles
    assert len([each for each in known if each.heading]) > 5
    assert all(each.heading in ("", each.make().title) for each in known)
