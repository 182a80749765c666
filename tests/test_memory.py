"""What a preview remembers is what it would work out again."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from opbrengst.findings import found
from opbrengst.gathering import gathered
from opbrengst.history import History, Rules
from opbrengst.memory import Memory, Same
from opbrengst.model import Meeting
from opbrengst.options import settings_of
from opbrengst.programme import programme
from opbrengst.publishing import preview
from tests.conftest import write
from tests.documents import sited
from tests.examples import FOLLOW_UP, GOOD, PLACE, REGISTER

TEXTS = {
    **GOOD,
    "meetings/west/index.md": PLACE.replace("Oost", "West"),
    "meetings/west/2026-05-06-avond.md": GOOD["meetings/oost/2026-02-04-avond.md"],
}
FOLLOWING = "meetings/oost/2026-03-04-krantenkiosk.md"


def test_the_same_question_is_answered_once_and_forgotten_when_nobody_asks() -> None:
    memory, asked = Memory(), list[str]()

    def worked_out(question: str) -> int:
        asked.append(question)
        return len(asked)

    def ask(question: str) -> int:
        return memory.of(question, partial(worked_out, question))

    assert [ask("een"), ask("een"), ask("twee")] == [1, 1, 2]
    memory.turn()
    assert [ask("een"), asked] == [1, ["een", "twee"]]
    memory.turn()
    assert [ask("een"), ask("twee"), asked] == [1, 3, ["een", "twee", "twee"]]


def test_what_was_asked_for_an_answer_is_known_as_long_as_the_answer() -> None:
    memory, asked = Memory(), list[str]()

    def part(of: str) -> str:
        asked.append(of)
        return of

    def whole(*parts: str) -> str:
        return "".join(memory.of(each, partial(part, each)) for each in parts)

    assert memory.of("ab", partial(whole, "a", "b")) == "ab"
    for _ in range(2):
        memory.turn()
        assert memory.of("ab", partial(whole, "a", "b")) == "ab"
    memory.turn()
    assert memory.of("ac", partial(whole, "a", "c")) == "ac"
    memory.turn()
    assert memory.of("abc", partial(whole, "a", "b", "c")) == "abc"
    assert asked == ["a", "b", "c", "b"]


def test_a_value_that_is_only_equal_to_itself() -> None:
    one, other = [1], [1]
    assert (Same(one) == Same(one), Same(one) == Same(other)) == (True, False)
    assert Same(one, other) != Same(other, one)
    assert len({Same(one), Same(one), Same(other)}) == 2


def meetings(folder: Path, memory: Memory) -> dict[str, Meeting]:
    memory.turn()
    taken = gathered(settings_of(folder / "mkdocs.yml"), memory)
    return {each.reference: each for each in taken.reading.meetings}


def test_only_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    memory = Memory()
    sited(tmp_path, TEXTS)
    before = meetings(tmp_path, memory)
    write(tmp_path, {FOLLOWING: FOLLOW_UP.replace("4", "5")})
    after = meetings(tmp_path, memory)
    assert {name for name in after if after[name] is not before[name]} == {
        "oost/2026-03-04-krantenkiosk"
    }
    write(tmp_path, {"organisations.yml": REGISTER.replace("De bieb", "De boekerij")})
    assert not any(each is after[name] for name, each in meetings(tmp_path, memory).items())


def test_only_a_place_that_changed_is_folded_again(tmp_path: Path) -> None:
    memory = Memory()
    sited(tmp_path, TEXTS)
    settings = settings_of(tmp_path / "mkdocs.yml")

    def histories(rules: Rules) -> dict[str, object]:
        memory.turn()
        reading = gathered(settings, memory).reading
        told = programme(reading, settings.as_of, rules, memory).histories
        return {each.location.id: each for each in told}

    before, again = histories(Rules()), histories(Rules(drafts=True))
    assert before["oost"] is again["oost"]  # there is no draft
    write(tmp_path, {FOLLOWING: FOLLOW_UP.replace("started", "stopped")})
    after = histories(Rules())
    assert (after["west"] is before["west"], after["oost"] == before["oost"]) == (True, False)
    assert histories(Rules(quiet_after_days=3))["west"] is not before["west"]


def test_a_preview_that_remembers_is_one_that_does_not(tmp_path: Path) -> None:
    memory = Memory()
    sited(tmp_path, TEXTS)
    settings = replace(settings_of(tmp_path / "mkdocs.yml"), preview=True)
    for text in (FOLLOW_UP, FOLLOW_UP.replace("started", "stopped"), "kapot", FOLLOW_UP):
        write(tmp_path, {FOLLOWING: text})
        memory.turn()
        with_, without = preview(settings, memory=memory), preview(settings)
        assert with_.problems == without.problems
        assert [each.make() for each in with_.articles] == [
            each.make() for each in without.articles
        ]


def test_only_a_place_that_changed_is_redacted_again(tmp_path: Path) -> None:
    memory = Memory()
    who = "name: Canarie Kwetsbaar, location: west, role: Bewoner, show: full_name"
    person = f"- {{{who}, given_on: 2026-01-01, consent: %s}}\n"
    named = TEXTS["meetings/west/2026-05-06-avond.md"].replace("Bewoner A", "Canarie Kwetsbaar")
    texts = {**TEXTS, "meetings/west/2026-05-06-avond.md": named, "people.yml": person % "public"}
    sited(tmp_path, texts, people="people.yml")
    settings = settings_of(tmp_path / "mkdocs.yml")

    def redacted() -> dict[str, History]:
        memory.turn()
        told = found(gathered(settings, memory), settings, memory).redacted.programme
        fresh = found(gathered(settings), settings).redacted.programme
        assert told == fresh
        return {each.location.id: each for each in told.histories}

    before = redacted()
    assert "Canarie Kwetsbaar" in str(before["west"])
    write(tmp_path, {FOLLOWING: FOLLOW_UP.replace("started", "stopped")})
    after = redacted()
    assert (after["west"] is before["west"], after["oost"] == before["oost"]) == (True, False)
    write(tmp_path, {"people.yml": person % "none"})
    withdrawn = redacted()
    assert "Canarie" not in str(withdrawn)
    more = "updates: [{about: west/krantenkiosk, text: Ja}]"
    elsewhere = FOLLOW_UP.replace("state: started", more)
    write(tmp_path, {FOLLOWING: elsewhere})
    mingled = redacted()["west"]
    assert (mingled is withdrawn["west"], redacted()["west"] is mingled) == (False, True)
    write(tmp_path, {FOLLOWING: elsewhere.replace("Ja", "Toch")})
    assert redacted()["west"] is not mingled
