"""The site of a preview, with what is wrong with it in its pages."""

from collections.abc import Iterable
from dataclasses import replace

from opbrengst import addresses
from opbrengst.editions.articles import Article, Body
from opbrengst.editions.mistakes import Mistakes
from opbrengst.gathering import Settings
from opbrengst.problems import Problem
from opbrengst.publishing.sites import Drafts, Site
from opbrengst.rendering import Templates


def only_mistakes(settings: Settings, problems: Iterable[Problem]) -> Site:
    """Return a site of nothing but its problems, where no other can be made."""
    nothing = Site(
        as_of=settings.as_of,
        edition=settings.edition,
        articles=(),
        front=Article(addresses.HOME, settings.as_of, lambda: Body("", "", "")),
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
    return with_mistakes(nothing, settings)


def with_mistakes(made: Site, settings: Settings) -> Site:
    """Return a site with its problems in it, each where it was made."""
    mistakes = Mistakes(
        settings.meetings.name,
        made.problems,
        Templates([settings.templates], settings.role_words),
        made.as_of,
        made.drafts.files,
        made.front,
    )
    return replace(made, articles=tuple(mistakes.among(made.articles)))
