"""From what was gathered to everything that is published."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain

from opbrengst import addresses
from opbrengst.caching import Cache, Digests
from opbrengst.consent import Withheld
from opbrengst.editions import outputs, pdf
from opbrengst.editions.alone import Alone
from opbrengst.editions.articles import Article, Body
from opbrengst.editions.data.page import DataPage
from opbrengst.editions.guide import Guide
from opbrengst.editions.kept import Kept
from opbrengst.editions.making import Maker
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.pages import Pages
from opbrengst.editions.sharing import Sharing
from opbrengst.findings import found
from opbrengst.gathering import Gathered, Settings, gathered
from opbrengst.memory import Memory
from opbrengst.messages import MESSAGES
from opbrengst.model import Location
from opbrengst.problems import Problem, Source, in_order, stopping
from opbrengst.programme import RedactedProgramme
from opbrengst.publishing.mistaken import only_mistakes, with_mistakes
from opbrengst.publishing.overview import overview_of
from opbrengst.publishing.sites import Drafts, Site
from opbrengst.reading import Reading
from opbrengst.rendering import Templates
from opbrengst.shelves import guide, makers, stored, template

__all__ = ["Drafts", "Site", "only_mistakes", "preview", "site"]


def site(settings: Settings, memory: Memory | None = None, cache: Cache | None = None) -> Site:
    """Return the site of the files on disk; it has pages even where it has errors.

    Its pages are not made yet, and in a preview nothing is. With a memory, what did not change is
    not read again, and with a cache, what is made of the same as before is not made again.
    """
    known = memory or Memory()
    made = _planned(settings, known, cache)
    if memory is None:
        known.forget()  # or all that was worked out on the way would stay until the end
    return made


def _planned(settings: Settings, memory: Memory, cache: Cache | None) -> Site:
    taken = _gathered(settings, memory)
    reading, said = taken.reading, found(taken, settings, memory)
    public, without = said.redacted, said.without
    typeset, remarks = _paper(settings, said.softened)
    outlet = _outlet(public, _templates(settings, memory), settings, typeset)
    outlet = replace(outlet, kept=_kept(cache, outlet, settings))
    alone = Alone(outlet, memory)
    places, offered = _of_places(alone)
    pages = _pages(outlet, settings, reading.ordinary, offered)
    articles = (*places, *pages.of_all(), *Guide(guide(), outlet, pages.ordinary).articles())
    redirects = dict(pages.redirects())
    ordinary = frozenset(page for page in reading.ordinary if not without.in_address(page))
    pictures = (public.programme.shown & reading.pictures) - said.spoilt
    outlet = replace(outlet, articles=articles, stored=partial(stored, settings, pictures))
    outlet = replace(outlet, published=frozenset(_published(articles, redirects, ordinary)))
    files = {} if settings.preview else dict(outputs.documents(outlet))
    plain = Site(
        as_of=settings.as_of,
        edition=settings.edition,
        articles=(*articles, pages.data(DataPage(outlet, files))),
        front=_front(settings.as_of, lambda: Body("", "", pages.home(), pages.linked_data)),
        redirects=redirects,
        pictures=pictures,
        ordinary=ordinary,
        rewritten=dict(_rewritten(taken.pages, ordinary, without)),
        documents=files,
        made=partial(outputs.document, outlet),
        offered=offered,
        later=_later(reading, settings),
        problems=in_order((*said.softened, *alone.of(None, outputs.problems))),
        silenced=said.silenced,
        drafts=Drafts(_drafts(reading, settings), said.drafts),
        remarks=(*outputs.missing(), *remarks),
        kept=outlet.kept,
    )
    return overview_of(plain, outlet, settings, taken)


def _gathered(settings: Settings, memory: Memory) -> Gathered:
    """Return what there is; in a preview, a place that cannot be read goes by its folder's name."""
    taken = gathered(settings, memory)
    if not settings.preview:
        return taken
    return replace(taken, reading=_with_stand_ins(taken.reading, settings.meetings.name))


def _later(reading: Reading, settings: Settings) -> tuple[str, ...]:
    return tuple(m.reference for m in reading.meetings if m.date > settings.as_of)


def _drafts(reading: Reading, settings: Settings) -> frozenset[str]:
    later = (each for each in reading.meetings if each.date > settings.as_of)
    return reading.drafts - {each.source.file for each in later}


def _kept(cache: Cache | None, outlet: Outlet, settings: Settings) -> Kept:
    """Return what asks a cache; whatever is the same for all places is part of each question."""
    if cache is None:
        return Kept()
    public = outlet.redacted
    chosen = (outlet.home, outlet.pdf, settings.responsible, outlet.licence)
    stands = (public.programme.as_of, public.edition, public.programme.organisations)
    common = (makers(settings), chosen, dict(settings.role_words), stands)
    return Kept(cache, Digests().of(common))


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


def _templates(settings: Settings, memory: Memory) -> Templates:
    """Return our templates and the site's own; those change with a whole build only."""
    folders, words = (settings.templates,), settings.role_words
    question = (Templates, memory.whole, folders, tuple(words.items()))
    return memory.of(question, partial(Templates, folders, words))


def _of_places(alone: Alone) -> tuple[tuple[Article, ...], frozenset[str]]:
    """Return the pages of each place, and what is offered beside all pages."""
    histories, common = alone.outlet.redacted.programme.histories, alone.of(None, outputs.offered)
    offered = [alone.of(history, outputs.offered) | common for history in histories]
    # A place where nobody met yet is as old as what happened elsewhere.
    newest = alone.outlet.together.updated
    articles = [
        alone.of(history, _articles, each, None if history.meetings else newest)
        for history, each in zip(histories, offered, strict=True)
    ]
    return tuple(chain(*articles)), common.union(*offered)


def _articles(outlet: Outlet, offered: frozenset[str], newest: date | None) -> tuple[Article, ...]:
    """Return the pages of the one place of an outlet."""
    return tuple(Pages(_maker(outlet, offered)).of_places(newest))


def _maker(outlet: Outlet, offered: frozenset[str], *, account: bool = False) -> Maker:
    sharing, kept = Sharing(offered, outlet.home), outlet.kept
    return Maker(outlet.together, outlet.templates, account, outlet.home, sharing, kept)


def _pages(
    outlet: Outlet, settings: Settings, ordinary: Iterable[str], offered: frozenset[str]
) -> Pages:
    account = settings.preview or settings.edition == "partners"
    here = frozenset(map(addresses.ordinary, ordinary))
    return Pages(_maker(outlet, offered, account=account), settings.responsible, here)


def _front(as_of: date, make: Callable[[], Body]) -> Article:
    return Article(addresses.HOME, as_of, make)


def _published(
    articles: Iterable[Article], redirects: Iterable[str], ordinary: Iterable[str]
) -> Iterator[str]:
    """Yield where there is a page: ours, those that lead on, and the ordinary ones."""
    yield addresses.DATA  # which tells of the files, and so comes after all
    yield from (article.address for article in articles)
    yield from redirects
    yield from map(addresses.ordinary, ordinary)


def preview(settings: Settings, also: Iterable[Problem] = (), memory: Memory | None = None) -> Site:
    """Return the site with its problems in it, each where it was made; it always has pages."""
    made = site(settings, memory)
    return with_mistakes(replace(made, problems=(*also, *made.problems)), settings)


def _with_stand_ins(reading: Reading, root: str) -> Reading:
    named = {location.id for location in reading.locations}
    missing = sorted({meeting.location for meeting in reading.meetings} - named)
    stand_ins = (
        Location(source=Source(f"{root}/{place}"), id=place, name=place) for place in missing
    )
    return replace(reading, locations=(*reading.locations, *stand_ins))
