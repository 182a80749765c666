"""The passages that several pages of the plain twin share, in the words of our own pages."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from bench.programmes import AS_OF, Commitment, Idea, Outcome, Place, Programme, Recommendation

STATES = {
    "started": "van start",
    "paused": "gepauzeerd",
    "completed": "afgerond",
    "owned": "eigenaren gevonden",
    "quiet": "stil",
}
ENDED = ("completed",)
BEGUN = ("started", "completed")
CREDIT = "Dit instrument is ontwikkeld in samenwerking met Spectrum."
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_SUMMARY = 220


class Page(NamedTuple):
    """Where a passage stands: the way up to the root from there, and all that is known."""

    up: str
    made: Programme

    def link(self, text: str, target: str) -> str:
        """Return a link to another file, as a writer of Markdown makes it."""
        return f"[{text}]({self.up}{target}.md)"

    def party(self, organisation: str) -> str:
        """Return the name of an organisation, linked to its page."""
        return self.link(self.made.organisations[organisation][0], f"partners/{organisation}")


class Said(NamedTuple):
    """One thing with the meeting that said it, and the place of both."""

    place: Place
    held: Outcome

    def last_move(self, idea: Idea) -> tuple[date, str]:
        """Return the day and the file of the last meeting that moved an idea."""
        if idea is self.held.ideas[0]:
            return self.held.follow_up.held_on, f"{self.place.id}/{self.held.follow_up_name}"
        return self.held.held_on, self.report

    @property
    def quiet_since(self) -> date:
        """The day a month on, when an idea that found no owners turns quiet."""
        return self.held.held_on.replace(month=self.held.held_on.month + 1)

    @property
    def report(self) -> str:
        """The file of the outcome meeting."""
        return f"{self.place.id}/{self.held.name}"


def day(when: date) -> str:
    """Return a day in words."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def weekday(when: date) -> str:
    """Return a day in words, with its name."""
    return f"{_WEEKDAYS[when.weekday()]} {day(when)}"


def bullets(items: Iterable[str]) -> str:
    """Return a Markdown list."""
    return "\n".join(f"- {item}" for item in items)


def rows(items: Iterable[str]) -> str:
    """Return a Markdown list of items that have paragraphs: it ends where no blank line follows."""
    return "\n\n".join(items)


def enumerated(items: Sequence[str]) -> str:
    """Return one or more things as a sentence names them."""
    return " en ".join(filter(None, (", ".join(items[:-1]), items[-1])))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def shortened(text: str, length: int) -> str:
    """Return the first words of a text, at most `length` characters."""
    return text if len(text) <= length else text[: text.rfind(" ", 0, length)] + " …"


def description(idea: Idea) -> str:
    """Return all that was said of an idea."""
    return f"{idea.paragraph}\n\n{bullets(idea.points)}"


def summary(idea: Idea) -> str:
    """Return the first words of what was said of an idea."""
    whole = " ".join((idea.paragraph, *idea.points))
    return shortened(whole, _SUMMARY)


def owners(idea: Idea, said: Said) -> tuple[str, ...]:
    """Return who works on an idea today."""
    joined = (said.held.follow_up.joined,) if idea is said.held.ideas[0] else ()
    return idea.owners + joined


def card(idea: Idea, said: Said, page: Page, level: int, above: str = "") -> str:
    """Return an idea in a list; `above` is its number, which tells it as said, or its place."""
    moved, report = said.last_move(idea)
    state = said.held.state(idea)
    since = f" sinds {day(said.quiet_since)}" if state == "quiet" else ""
    whole = above.startswith("Idee")
    names = idea.owners if whole else owners(idea, said)
    parts = (
        above,
        f"{'#' * level} {page.link(idea.title, f'{said.place.id}/{idea.id}')}",
        description(idea) if whole else summary(idea),
        f"Meewerkers\n\n{bullets(names)}" if names else "",
        f"**{STATES[state]}**{since}",
        f"Laatste stap: {page.link(day(moved), report)}",
    )
    return "\n\n".join(part for part in parts if part)


def promised_state(promised: Commitment, said: Said) -> str:
    """Return what became of a commitment, in a word."""
    return "nagekomen" if promised is said.held.commitments[0] else "toegezegd"


def late(promised: Commitment) -> str:
    """Return what is said of a commitment whose term is over; those with a term are never kept."""
    return " termijn verstreken" if promised.due and promised.due < AS_OF.year else ""


def promise(promised: Commitment, said: Said, page: Page, in_report: bool, place: str = "") -> str:
    """Return a commitment with what became of it, as an item of a list."""
    held = said.held
    kept = promised is held.commitments[0]
    state = f"**{promised_state(promised, said)}**"
    term = f" termijn: december {promised.due}" if promised.due else ""
    told = page.link(f"toegezegd op {day(held.held_on)}", said.report)
    lines = [
        f"- {page.party(promised.by)} zegt toe {place}",
        promised.text,
        f"{state}{term}{late(promised)} {'' if in_report else told}",
    ]
    if kept:
        moved, report = said.last_move(held.ideas[0])
        lines.append(f"Nagekomen op {page.link(day(moved), report)}: {held.follow_up.kept}")
    about = page.link(promised.about.title, f"{said.place.id}/{promised.about.id}")
    return "\n\n    ".join([*lines, f"Gaat over: {about}"])


def recommendation(
    told: Recommendation, said: Said, page: Page, in_report: bool, place: str = ""
) -> str:
    """Return a recommendation with what took it up, as an item of a list."""
    taker = said.held.ideas[0]
    taken = told is said.held.recommendations[0]
    state = "**open**"
    if taken:
        since = page.link(day(said.held.held_on), said.report)
        link = page.link(taker.title, f"{said.place.id}/{taker.id}")
        state = f"**opgepakt** sinds {since} door {link}"
    source = page.link(f"gezegd op {day(said.held.held_on)}", said.report)
    lines = [
        *([f"{place}"] if place else []),
        told.text,
        *([bullets(told.points).replace("\n", "\n    ")] if told.points else []),
        f"{state} {'' if in_report else source}",
    ]
    return "- " + "\n\n    ".join(lines)


def announcement(said: Said, page: Page, place: str = "") -> str:
    """Return the announced meeting of a group, as an item of a list."""
    held, idea = said.held.follow_up, said.held.ideas[0]
    report = f"{said.place.id}/{said.held.follow_up_name}"
    return "\n\n    ".join((
        f"- {weekday(held.next_meeting)}, 19:30 uur",
        page.link(idea.title, f"{said.place.id}/{idea.id}"),
        f"Wijkbibliotheek {place} {page.link(f'aangekondigd op {day(held.held_on)}', report)}",
    ))  # fmt: skip


def meeting_rows(said: Said, page: Page, level: int, place: str = "") -> list[tuple[date, str]]:
    """Return the follow-up and the outcome meeting as entries of a list, each with its day."""
    held, after = said.held, said.held.follow_up
    later = f"{said.place.id}/{held.follow_up_name}"
    entries = (
        (after.held_on, "vervolg", page.link(f"Vervolg: {held.ideas[0].title}", later),
         f"{STATES[after.state]}, 2 afspraken"),
        (held.held_on, "opbrengst", page.link(held.title, said.report),
         "6 ideeën, 6 aanbevelingen, 3 toezeggingen"),
    )  # fmt: skip
    where = f" · {place}" if place else ""
    return [
        (when, f"{day(when)} · {kind}{where}\n\n{'#' * level} {title}\n\n{result}")
        for when, kind, title, result in entries
    ]
