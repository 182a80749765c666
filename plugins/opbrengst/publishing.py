"""From what was gathered to everything that is published."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from opbrengst import addresses, checks, consent
from opbrengst.checks import Ground
from opbrengst.consent import redacted, withheld
from opbrengst.editions import headers
from opbrengst.editions.articles import Article
from opbrengst.editions.mistakes import Mistakes
from opbrengst.editions.pages import Pages
from opbrengst.gathering import Settings, gathered, spoilt_pictures
from opbrengst.history import Rules
from opbrengst.model import Location
from opbrengst.problems import Problem, Source, in_order, softened
from opbrengst.programme import RedactedProgramme, programme
from opbrengst.reading import Reading
from opbrengst.rendering import Templates


@dataclass(frozen=True)
class Site:
    """What is published.

    `home` is what stands below the home page's own text, `redirects` maps a former address to its
    document, `pictures` are the files below the folder of meetings that a published page shows and
    that may be published, `ordinary` the pages there that MkDocs itself makes. `documents` are the
    files that are no page: path in the site → content.
    """

    as_of: date
    articles: tuple[Article, ...]
    home: str
    redirects: Mapping[str, str]
    pictures: frozenset[str]
    ordinary: frozenset[str]
    documents: Mapping[str, bytes]
    later: tuple[str, ...]
    """The files dated after the day of the state, which are not part of it."""
    problems: tuple[Problem, ...]
    silenced: Mapping[str, int]
    """How much each rule that the site silenced would have told."""

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that leads somewhere."""
        made = (article.address for article in self.articles)
        return frozenset({addresses.HOME, *addresses.STATEMENTS, *made})

    @property
    def endless(self) -> bool:
        """Whether MkDocs itself must not see the folder: it follows links, even in a circle."""
        return any(problem.code == "linked_folder" for problem in self.problems)


def site(settings: Settings) -> Site:
    """Return the site of the files on disk; it has pages even where it has errors.

    In a preview, a place whose `index.md` cannot be read goes by its folder's name.
    """
    taken = gathered(settings)
    reading = taken.reading
    if settings.preview:
        reading = _with_stand_ins(reading, settings.meetings.name)
    known = programme(reading, settings.as_of, Rules(settings.quiet_after_days))
    names = withheld(known, settings.role_words)
    public = redacted(known, names)
    pages = _pages(public, settings, reading.ordinary)
    articles = tuple(pages.articles())
    redirects = dict(pages.redirects())
    later = tuple(m.reference for m in reading.meetings if m.date > settings.as_of)
    ground = Ground(taken, known, lambda: public.programme, names.in_address)
    shown = public.programme.shown & reading.pictures
    spoilt = spoilt_pictures(settings.meetings, shown)
    # What a rule found comes first: it knows its name, and of two alike the first stays.
    found = [*checks.problems(ground), *taken.problems, *consent.problems(known, names)]
    found.extend(spoilt.values())
    told, silenced = checks.heard(found, settings.silenced)
    return Site(
        as_of=settings.as_of,
        articles=articles,
        home=pages.home(),
        redirects=redirects,
        pictures=shown - spoilt.keys(),
        ordinary=reading.ordinary,
        documents=dict(_documents(_published(articles, redirects, reading.ordinary))),
        later=later,
        problems=in_order(softened(told, reading.drafts)),
        silenced=silenced,
    )


def _pages(public: RedactedProgramme, settings: Settings, ordinary: Iterable[str]) -> Pages:
    return Pages(
        public,
        Templates([settings.templates], settings.role_words),
        account=settings.preview,
        responsible=settings.responsible,
        ordinary=frozenset(map(addresses.ordinary, ordinary)),
    )


def _documents(published: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield each file that is no page: its path in the site, its content."""
    yield headers.document(published)


def _published(
    articles: Iterable[Article], redirects: Iterable[str], ordinary: Iterable[str]
) -> Iterator[str]:
    """Yield where there is a page: ours, those that lead on, and the ordinary ones."""
    yield from (article.address for article in articles)
    yield from redirects
    yield from map(addresses.ordinary, ordinary)


def preview(settings: Settings, also: Iterable[Problem] = ()) -> Site:
    """Return the site with its problems in it, each where it was made; it always has pages."""
    made = site(settings)
    return _with_mistakes(replace(made, problems=(*also, *made.problems)), settings)


def only_mistakes(settings: Settings, problems: Iterable[Problem]) -> Site:
    """Return a site of nothing but its problems, where no other can be made."""
    nothing = Site(
        as_of=settings.as_of,
        articles=(),
        home="",
        redirects={},
        pictures=frozenset(),
        ordinary=frozenset(),
        documents={},
        later=(),
        problems=tuple(problems),
        silenced={},
    )
    return _with_mistakes(nothing, settings)


def _with_mistakes(made: Site, settings: Settings) -> Site:
    mistakes = Mistakes(
        settings.meetings.name,
        made.problems,
        Templates([settings.templates], settings.role_words),
        made.as_of,
        made.home,
    )
    return replace(made, articles=tuple(mistakes.among(made.articles)))


def _with_stand_ins(reading: Reading, root: str) -> Reading:
    named = {location.id for location in reading.locations}
    missing = sorted({meeting.location for meeting in reading.meetings} - named)
    stand_ins = (
        Location(source=Source(f"{root}/{place}"), id=place, name=place) for place in missing
    )
    return replace(reading, locations=(*reading.locations, *stand_ins))
