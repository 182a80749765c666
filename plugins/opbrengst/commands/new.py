"""A report to fill in, with all that is known of it beforehand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from string import ascii_uppercase

from opbrengst import forms
from opbrengst.commands.blanks import Blank, Filling, lines
from opbrengst.commands.groups import Groups
from opbrengst.commands.places import Place
from opbrengst.dates import MONTHS, in_words
from opbrengst.gathering import Settings
from opbrengst.history import ActionStory, CommitmentStory, PilotStory
from opbrengst.identity import folded
from opbrengst.messages import blanks as words
from opbrengst.model import Name
from opbrengst.rendering import enumerated, people, shortened, stopped, unstopped
from opbrengst.vocabulary import VALUES, dutch
from opbrengst.writing import Field, Value, file_of

MOST_OPEN = 12
"""How many open commitments of a place are named in a notice."""
_HELD = (Blank("convened_by"), Blank("facilitated_by"))
_PROMISED = Blank("commitments", ("by", "text", "about", "due"))
_NEXT = Blank("next_meeting", ("date", "time", "venue"))
_SHOWN = Blank("pictures", ("file", "alt", "people_recognisable"))
BLANKS: Mapping[str, Sequence[Blank]] = {
    forms.OUTCOME: (
        Blank("report"), Blank("title"), Blank("purpose"), Blank("audience"), Blank("attendees"),
        Blank("focus"), *_HELD, Blank("parts"), Blank("recommendations_intro"),
        Blank("recommendations", times=2), Blank("conditions"), Blank("ideas_intro"),
        Blank("ideas", ("title", "description", "owners"), 2), Blank("responses", ("by", "text")),
        _PROMISED, _NEXT, _SHOWN,
    ),
    forms.FOLLOW_UP: (
        Blank("report"), Blank("pilot"), Blank("title"), Blank("attendees"), *_HELD,
        Blank("concretised"), Blank("ownership_secured"), Blank("plan"), Blank("state"),
        Blank("reason"), Blank("joined"), Blank("left"), Blank("actions", ("text", "by", "due"), 2),
        Blank("updates", ("about", "state", "text")), _PROMISED, _NEXT, Blank("open_for_new"),
        _SHOWN,
    ),
    forms.NOTICE: (
        Blank("report"), Blank("kind"), Blank("title"),
        Blank("updates", ("about", "state", "text", "reason")), _PROMISED, _NEXT,
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Wanted:
    """Which report is to be written; `pilot` is the idea of a follow-up."""

    place: Place
    day: date
    kind: str
    pilot: PilotStory | None = None


class Draft:
    """A report to fill in: what is known of its place goes into it."""

    def __init__(self, wanted: Wanted, settings: Settings, groups: Groups) -> None:
        self._wanted, self._settings, self._groups = wanted, settings, groups

    def text(self) -> str:
        """Return the whole file."""
        filling = Filling(dict(self._values()), dict(self._notes()), dict(self._examples()))
        return file_of(filling.fields(BLANKS[self._wanted.kind]), words.HEAD)

    def _values(self) -> Iterator[tuple[str, Value]]:
        yield "report", VALUES["draft"]
        if self._wanted.kind == forms.NOTICE:
            yield "kind", VALUES[forms.NOTICE]
        if pilot := self._wanted.pilot:
            yield "pilot", self._groups.id(pilot)
            if ready := [self._update(story) for story in self._still(pilot, named=True)]:
                yield "updates", ready

    def _still(
        self, pilot: PilotStory, *, named: bool
    ) -> tuple[ActionStory | CommitmentStory, ...]:
        """Return what is still to be done for an idea: what may be named here, or what may not."""
        groups = self._groups
        still: tuple[ActionStory | CommitmentStory, ...]
        still = (*groups.open_actions(pilot), *groups.open_commitments(pilot))
        return tuple(each for each in still if groups.may_be_named(each) is named)

    def _update(self, story: ActionStory | CommitmentStory) -> list[Field]:
        """Return the entry in which to say what became of a thing."""
        if isinstance(story, ActionStory):
            told, states = words.ACTION, words.STATES_OF_ACTION
            by = words.BY.format(name=self._told([story.said.by])) if story.said.by else ""
        else:
            told, states = words.COMMITMENT, words.STATES_OF_COMMITMENT
            by = self._told([story.holder])
        due = words.DUE.format(due=story.said.due.readable) if story.said.due else ""
        text = unstopped(shortened(story.said.text))
        said = stopped(told.format(day=in_words(story.meeting.date), by=by, text=text, due=due))
        notes = tuple(line for note in (said, states, words.TAKE_OUT) for line in lines(note))
        about = Field(dutch("about"), self._groups.id(story), notes)
        return [about, Field(dutch("state")), Field(dutch("text"))]

    def _notes(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        folder = f"{self._settings.meetings.name}/{self._wanted.place.id}/pictures"
        yield "pictures", (words.PICTURES_FIRST.format(folder=folder),)
        if self._offers_open:
            yield "updates", tuple(self._open())
        if pilot := self._wanted.pilot:
            yield "pilot", tuple(self._of_group(pilot))
            if not pilot.owners:
                yield "joined", (words.NO_OWNERS,)
            if self._still(pilot, named=False):
                offered = tuple(self._open()) if self._offers_open else ()
                yield "updates", (*offered, words.UNNAMED)

    def _of_group(self, pilot: PilotStory) -> Iterator[str]:
        if pilot.owners:
            yield words.OWNERS.format(owners=self._told([each.name for each in pilot.owners]))
        else:
            yield words.NO_OWNERS
        for condition in self._groups.place.conditions_in_force:
            yield words.CONDITION.format(text=shortened(condition.said.text))

    @property
    def _offers_open(self) -> bool:
        """Whether to say what of the whole place is open: no entry about it stands ready."""
        pilot = self._wanted.pilot
        ready = bool(pilot and self._still(pilot, named=True))
        return self._wanted.kind != forms.OUTCOME and not ready

    def _promises(self) -> list[CommitmentStory]:
        """Return the open promises of the place that may be named here, the oldest first."""
        groups = self._groups
        return [each for each in groups.open_commitments() if groups.may_be_named(each)]

    def _open(self) -> Iterator[str]:
        found = self._promises()
        if found:
            yield words.OPEN
        for story in found[-MOST_OPEN:]:
            by, text = self._told([story.holder]), shortened(story.said.text, 70)
            yield words.OPEN_LINE.format(id=self._groups.id(story), text=text, by=by)
        if len(found) > MOST_OPEN:
            yield words.MORE_OPEN.format(number=len(found) - MOST_OPEN)

    def _told(self, names: Sequence[Name]) -> str:
        return enumerated(people(names, self._settings.role_words))

    def _examples(self) -> Iterator[tuple[tuple[str, str], str]]:
        """Yield examples that would do for this report, in the place of those of the table."""
        later = self._wanted.day + timedelta(days=28)
        yield ("NextMeeting", "date"), in_words(later)
        for record in ("Action", "Commitment"):
            yield (record, "due"), f"{MONTHS[later.month - 1]} {later.year}"
        library = self._groups.organisation("library")
        for record in ("Response", "Commitment") if library else ():
            yield (record, "by"), library
        leads = self._groups.organisation("facilitator") or library
        if leads and not (self._wanted.pilot and self._wanted.pilot.follow_ups):
            for key in ("convened_by", "facilitated_by"):
                yield ("Meeting", key), leads
        if self._wanted.pilot:
            yield from self._of_pilot(self._wanted.pilot)
        for key, example in words.OF_A_KIND[self._wanted.kind].items():
            yield ("Meeting", key), example
        if self._offers_open:
            still = [self._groups.id(each) for each in self._promises()]
            yield ("Update", "about"), still[-1] if still else ""
            for key in () if still else ("state", "text", "reason"):
                yield ("Update", key), ""
        if self._wanted.kind == forms.NOTICE:
            yield ("Commitment", "about"), ""

    def _of_pilot(self, pilot: PilotStory) -> Iterator[tuple[tuple[str, str], str]]:
        here = [each.name.text for each in pilot.owners if not each.name.withheld]
        taken = {folded(name) for name in here}
        labels = (f"Bewoner {letter}" for letter in ascii_uppercase)
        free = next((label for label in labels if folded(label) not in taken), "Bewoner")
        yield ("Meeting", "joined"), f"[{free}]"
        yield ("Meeting", "left"), f"[{here[0]}]" if here else ""
        yield ("Action", "by"), here[-1] if here else free
        yield ("Commitment", "about"), self._groups.id(pilot)
