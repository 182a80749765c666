"""The site that is an overview of other sites: what was fetched of each → everything published."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from opbrengst import addresses
from opbrengst.editions import headers, schemas
from opbrengst.editions.articles import Article
from opbrengst.editions.hub import DATA, VISIT, overview
from opbrengst.editions.hub.documents import documents
from opbrengst.editions.hub.pages import Pages
from opbrengst.editions.linked_data import LinkedData
from opbrengst.editions.outlet import Outlet
from opbrengst.gathering import Gathered, Settings
from opbrengst.problems import in_order
from opbrengst.publishing.sites import Site
from opbrengst.rendering import Templates
from opbrengst.shelves import fetched

# What an overview has of the pages of any site, beside the guide.
_OF_ANY_SITE = frozenset({addresses.METHOD, *addresses.STATEMENTS})


def overview_of(plain: Site, outlet: Outlet, settings: Settings, taken: Gathered) -> Site:
    """Return the overview of the sites of the register; the plain site where there is none.

    The plain site, made from an outlet, has no meetings: of that stay the ordinary pages, the guide
    and what any site says of itself.
    """
    if settings.sites is None:
        return plain
    found = overview(taken.members, _kept(settings), settings.as_of, settings.stale_after_days)
    templates = Templates([settings.templates], settings.role_words)
    pages = Pages(found.libraries, templates, LinkedData(outlet.together, settings.home))
    kept = tuple(each for each in plain.articles if _stays(each))
    articles = (*pages.articles(), *kept)
    redirects = dict(pages.redirects())
    everywhere = frozenset({*(a.address for a in articles), *redirects})
    outlet = replace(outlet, articles=articles, published=everywhere)
    files = {
        **dict(documents(found.libraries)),
        **dict(headers.documents(outlet)),
        **dict(schemas.documents(outlet)),
    }
    return replace(
        plain,
        articles=articles,
        front=Article(addresses.HOME, settings.as_of, pages.home),
        redirects=redirects,
        documents={} if settings.preview else files,
        made=files.get,
        offered=frozenset(files),
        problems=in_order((*plain.problems, *found.problems)),
    )


def _stays(article: Article) -> bool:
    return article.address in _OF_ANY_SITE or article.address in addresses.GUIDE_PAGES


def _kept(settings: Settings) -> Callable[[str], tuple[bytes | None, bytes | None]]:
    return partial(_files, settings)


def _files(settings: Settings, member: str) -> tuple[bytes | None, bytes | None]:
    assert settings.sites is not None  # noqa: S101 - an overview has a register
    data, visit = fetched(settings.sites, member, (DATA, VISIT))
    return data, visit
