"""From what was gathered to everything that is published."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import NamedTuple

from opbrengst import addresses
from opbrengst.consent import Withheld
from opbrengst.editions import outputs, pdf
from opbrengst.editions.articles import Article
from opbrengst.editions.data.page import DataPage
from opbrengst.editions.guide import Guide
from opbrengst.editions.mistakes import Mistakes
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.pages import Pages
from opbrengst.editions.sharing import Sharing
from opbrengst.findings import found
from opbrengst.gathering import Gathered, Settings, gathered
from opbrengst.messages import MESSAGES
from opbrengst.model import Edition, Location
from opbrengst.problems import Problem, Source, in_order, stopping
from opbrengst.programme import RedactedProgramme
from opbrengst.reading import Reading
from opbrengst.rendering import Templates
from opbrengst.shelves import guide, stored, template


class Drafts(NamedTuple):
    """The files of drafts up to the day, which are on no site, and how many a preview counts."""

    files: frozenset[str] = frozenset()
    shown: int = 0


@dataclass(frozen=True)
class Site:
    """What is published.

    `home` is what stands below the home page's own text, `redirects` maps a former address to its
    document, `pictures` are the files below the folder of meetings that a published page shows and
    that may be published, `ordinary` the pages there that MkDocs itself makes. `documents` are the
    files that are no page: path in the site → content; in a preview they are `made` when somebody
    asks for one.
    """

    as_of: date
    edition: Edition
    articles: tuple[Article, ...]
    home: str
    redirects: Mapping[str, str]
    pictures: frozenset[str]
    ordinary: frozenset[str]
    rewritten: Mapping[str, str]
    """The text of each ordinary page that mentions somebody, as the readers may see it."""
    documents: Mapping[str, bytes]
    made: Callable[[str], bytes | None]
    """Return the file that is no page at a path of the site, None where there is none."""
    offered: frozenset[str]
    """Where a page may lead to a file that is no page."""
    later: tuple[str, ...]
    """The files dated after the day of the state, which are not part of it."""
    problems: tuple[Problem, ...]
    silenced: Mapping[str, int]
    """How much each rule that the site silenced would have told."""
    drafts: Drafts
    linked_data: str = ""
    """What programs are told of the home page."""
    remarks: tuple[str, ...] = ()
    """What was asked for and could not be made, in a sentence each."""

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that leads somewhere."""
        made = (article.address for article in self.articles)
        return frozenset({addresses.HOME, *addresses.STATEMENTS, addresses.GUIDE, *made})

    def alternates(self, address: str) -> tuple[str, ...]:
        """Return the feed and the calendar of the page at an address, where they are made."""
        made = (addresses.feed(address), addresses.calendar(address))
        return tuple(path for path in made if path in self.offered)

    @property
    def endless(self) -> bool:
        """Whether MkDocs itself must not see the folder: it follows links, even in a circle."""
        return any(problem.code == "linked_folder" for problem in self.problems)


def site(settings: Settings) -> Site:
    """Return the site of the files on disk; it has pages even where it has errors."""
    taken = _gathered(settings)
    reading, said = taken.reading, found(taken, settings)
    public, without = said.redacted, said.without
    templates = Templates([settings.templates], settings.role_words)
    typeset, remarks = _paper(settings, said.softened)
    outlet = _outlet(public, templates, settings, typeset)
    pages = _pages(outlet, settings, reading.ordinary)
    articles = (*pages.articles(), *Guide(guide(), outlet, pages.ordinary).articles())
    redirects = dict(pages.redirects())
    ordinary = frozenset(page for page in reading.ordinary if not without.in_address(page))
    pictures = (public.programme.shown & reading.pictures) - said.spoilt
    outlet = replace(outlet, articles=articles, stored=partial(stored, settings, pictures))
    outlet = replace(outlet, published=frozenset(_published(articles, redirects, ordinary)))
    files = {} if settings.preview else dict(outputs.documents(outlet))
    return Site(
        as_of=settings.as_of,
        edition=settings.edition,
        articles=(*articles, pages.data(DataPage(outlet, files))),
        home=pages.home(),
        linked_data=pages.linked_data,
        redirects=redirects,
        pictures=pictures,
        ordinary=ordinary,
        rewritten=dict(_rewritten(taken.pages, ordinary, without)),
        documents=files,
        made=partial(outputs.document, outlet),
        offered=outputs.offered(outlet),
        later=_later(reading, settings),
        problems=in_order((*said.softened, *outputs.problems(outlet))),
        silenced=said.silenced,
        drafts=Drafts(_drafts(reading, settings), said.drafts),
        remarks=(*outputs.missing(), *remarks),
    )


def _gathered(settings: Settings) -> Gathered:
    """Return what there is; in a preview, a place that cannot be read goes by its folder's name."""
    taken = gathered(settings)
    if not settings.preview:
        return taken
    return replace(taken, reading=_with_stand_ins(taken.reading, settings.meetings.name))


def _later(reading: Reading, settings: Settings) -> tuple[str, ...]:
    return tuple(m.reference for m in reading.meetings if m.date > settings.as_of)


def _drafts(reading: Reading, settings: Settings) -> frozenset[str]:
    later = (each for each in reading.meetings if each.date > settings.as_of)
    return reading.drafts - {each.source.file for each in later}


def _outlet(
    public: RedactedProgramme, templates: Templates, settings: Settings, typeset: bool
) -> Outlet:
    """Return what outputs are made from, before there are pages."""
    return Outlet(
        public,
        templates,
        settings.home,
        frozenset(),
        pdf=typeset,
        licence=settings.licence,
        shelf=partial(template, settings),
    )


def _paper(settings: Settings, problems: Iterable[Problem]) -> tuple[bool, tuple[str, ...]]:
    """Return whether PDFs are made, and what there is to say where they are wanted and cannot be.

    For a site that will not come they are not: that would only keep who writes waiting.
    """
    if not settings.pdf or settings.preview or stopping(problems):
        return False, ()
    lack = pdf.lacks()
    return not lack, (f"{MESSAGES[lack].what} {MESSAGES[lack].remedy}",) if lack else ()


def _rewritten(
    pages: Mapping[str, str], ordinary: Iterable[str], without: Withheld
) -> Iterator[tuple[str, str]]:
    """Yield each ordinary page that mentions somebody, as the readers may see it."""
    texts = {file.rpartition("/")[2]: text for file, text in pages.items()}
    for name in sorted(ordinary):
        written = texts.get(name, "")
        if (text := without.in_text(written)) != written:
            yield name, text


def _pages(outlet: Outlet, settings: Settings, ordinary: Iterable[str]) -> Pages:
    return Pages(
        outlet.redacted,
        outlet.templates,
        account=settings.preview or settings.edition == "partners",
        responsible=settings.responsible,
        ordinary=frozenset(map(addresses.ordinary, ordinary)),
        site=settings.home,
        sharing=Sharing(outputs.offered(outlet), settings.home),
    )


def _published(
    articles: Iterable[Article], redirects: Iterable[str], ordinary: Iterable[str]
) -> Iterator[str]:
    """Yield where there is a page: ours, those that lead on, and the ordinary ones."""
    yield addresses.DATA  # which tells of the files, and so comes after all
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
        edition=settings.edition,
        articles=(),
        home="",
        redirects={},
        pictures=frozenset(),
        ordinary=frozenset(),
        rewritten={},
        documents={},
        made=lambda _: None,
        offered=frozenset(),
        later=(),
        problems=tuple(problems),
        silenced={},
        drafts=Drafts(),
    )
    return _with_mistakes(nothing, settings)


def _with_mistakes(made: Site, settings: Settings) -> Site:
    mistakes = Mistakes(
        settings.meetings.name,
        made.problems,
        Templates([settings.templates], settings.role_words),
        made.as_of,
        made.drafts.files,
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
