"""Made programmes: places with their meetings, and what is known of each thing on one day."""

from dataclasses import dataclass
from datetime import date, timedelta

from bench.words import Pen

AS_OF = date(2026, 11, 22)
FACILITATOR = "begeleiders"
FIRST_YEAR = 2022
PLACES_OF_AN_ORGANISATION = 5
LAST_YEAR = 2026


@dataclass(frozen=True)
class Idea:
    """An idea of some 80 words: a paragraph and a few points; without owners it is quiet."""

    title: str
    paragraph: str
    points: tuple[str, ...]
    owners: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id that our package makes of the title."""
        return self.title.removeprefix("De ").replace(" ", "-")


@dataclass(frozen=True)
class Recommendation:
    """A recommendation; the first of a meeting has an id, because an idea refers to it."""

    text: str
    points: tuple[str, ...]
    id: str


@dataclass(frozen=True)
class Commitment:
    """A promise about an idea; `due` is the last month of a year, None without a term."""

    id: str
    by: str
    text: str
    about: Idea
    due: int | None


@dataclass(frozen=True)
class FollowUp:
    """The meeting of the group of an outcome's first idea; it keeps the first commitment."""

    held_on: date
    plan: str
    state: str
    joined: str
    actions: tuple[tuple[str, str], ...]
    kept: str
    open_for_new: str
    next_meeting: date


@dataclass(frozen=True)
class Outcome:
    """An outcome meeting, and the follow-up that came of it."""

    held_on: date
    title: str
    purpose: str
    focus: str
    parts: tuple[tuple[str, str], ...]
    recommendations: tuple[Recommendation, ...]
    ideas: tuple[Idea, ...]
    reaction: str
    commitments: tuple[Commitment, ...]
    follow_up: FollowUp

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.held_on}-bijeenkomst"

    @property
    def follow_up_name(self) -> str:
        """The name of the follow-up's file."""
        return f"{self.follow_up.held_on}-{self.ideas[0].id}"

    def state(self, idea: Idea) -> str:
        """Return the state of one of its ideas on the day of the programme."""
        if idea is self.ideas[0]:
            return self.follow_up.state
        return "owned" if idea.owners else "quiet"


@dataclass(frozen=True)
class Place:
    """A place: its id, name and introduction, its organisations and its outcome meetings."""

    id: str
    name: str
    intro: str
    library: str
    partner: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Programme:
    """Places, and the organisations by id with their name and role."""

    places: tuple[Place, ...]
    organisations: dict[str, tuple[str, str]]


def programme(meetings: int, seed: int = 1) -> Programme:
    """Return a programme of so many meetings, half of them outcome meetings, half follow-ups."""
    pen = Pen(seed)
    wanted = max(1, meetings // 10)
    held = [range(at, meetings // 2, wanted) for at in range(wanted)]
    places = tuple(_place(at, len(each), pen) for at, each in enumerate(held))
    organisations = {FACILITATOR: (pen.title(), "facilitator")}
    for place in places:
        # No two may have one name.
        number = place.library.rpartition("-")[2]
        library, partner = f"Bibliotheek {pen.words(1)}", f"Stichting {pen.words(2)}"
        organisations.setdefault(place.library, (f"{library} {number}", "library"))
        organisations.setdefault(place.partner, (f"{partner} {number}", "partner"))
    return Programme(places, organisations)


def _place(at: int, outcomes: int, pen: Pen) -> Place:
    group = at // PLACES_OF_AN_ORGANISATION
    library, partner = f"bibliotheek-{group:03}", f"partner-{group:03}"
    return Place(
        # Of one length, so that no page grows by the digits of a longer list.
        id=f"plaats-{at:04}",
        name=f"Plaats {at:04}",
        intro=pen.sentences(14, 12),
        library=library,
        partner=partner,
        outcomes=tuple(
            _outcome(LAST_YEAR - outcomes + 1 + year, library, partner, pen)
            for year in range(outcomes)
        ),
    )


def _outcome(year: int, library: str, partner: str, pen: Pen) -> Outcome:
    # In the autumn, so that the last follow-ups announce a meeting that is still to come.
    held_on = date(year, 10, 5) + timedelta(days=pen.random.randrange(15))
    ideas = tuple(_idea(at, pen) for at in range(6))
    promises = ((library, 0, None), (partner, 1, year + 1), (library, 2, None))
    return Outcome(
        held_on=held_on,
        title=pen.title(),
        purpose=pen.sentences(12, 14),
        focus=pen.words(9),
        parts=tuple((pen.words(8), pen.words(9)) for _ in range(2)),
        recommendations=tuple(_recommendation(year, at, pen) for at in range(6)),
        ideas=ideas,
        reaction=pen.sentences(12, 15, 10),
        commitments=tuple(
            Commitment(f"toezegging-{year}-{at}", by, pen.sentence(15), ideas[idea], due)
            for at, (by, idea, due) in enumerate(promises)
        ),
        follow_up=_follow_up(held_on + timedelta(days=28), pen),
    )


def _idea(at: int, pen: Pen) -> Idea:
    labels = [f"Bewoner {letter}" for letter in "ABCDEFGHIJKLMNOPQR"]
    return Idea(
        title=pen.title(),
        paragraph=pen.sentences(14, 16, 14),
        points=tuple(pen.sentence(12) for _ in range(3)),
        owners=tuple(labels[3 * at : 3 * at + 3]) if at < 5 else (),
    )


def _recommendation(year: int, at: int, pen: Pen) -> Recommendation:
    points = tuple(pen.sentence(8) for _ in range(2)) if at % 3 == 2 else ()
    return Recommendation(pen.sentences(14, 8), points, f"aanbeveling-{year}-{at}")


def _follow_up(held_on: date, pen: Pen) -> FollowUp:
    return FollowUp(
        held_on=held_on,
        plan=pen.sentences(12, 14),
        state=pen.random.choice(("started", "started", "started", "paused", "completed")),
        joined="Bewoner X",
        actions=tuple((pen.words(6).capitalize(), f"Bewoner {letter}") for letter in "AB"),
        kept=pen.sentence(9),
        open_for_new=pen.words(7),
        next_meeting=held_on + timedelta(days=35),
    )
