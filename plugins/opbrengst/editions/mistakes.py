"""What is still to be mended, for who is writing: on the page it is about, and in one list."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from opbrengst import addresses
from opbrengst.editions.articles import Article, Body
from opbrengst.problems import Problem, Severity, stopping
from opbrengst.rendering import Templates, words

_PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*").fullmatch
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


@dataclass(frozen=True)
class Mistakes:
    """The problems of a preview; `root` is the folder of meetings as they name it.

    `drafts` are the files of drafts: they stop no site, and their writer looks on. `front` is what
    stands below the home page's own text.
    """

    root: str
    problems: tuple[Problem, ...]
    templates: Templates
    as_of: date
    drafts: frozenset[str]
    front: Article

    @cached_property
    def by_file(self) -> Mapping[str, tuple[Problem, ...]]:
        """All there is to say of each file that may not be published as it is, by file.

        In a draft that is what a build only warns of.
        """
        told = (p for p in self.problems if p.file in self.drafts and p.severity != Severity.HINT)
        wrong = dict.fromkeys(problem.file for problem in (*stopping(self.problems), *told))
        return {file: tuple(p for p in self.problems if p.file == file) for file in wrong}

    def among(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Yield the articles, each below what is wrong with its file, and the pages missing.

        A page is missing where a file gave none, or where it is an ordinary page that MkDocs
        would show with its broken data; the list of all that is wrong comes last.
        """
        wrong = dict(self._at_addresses())
        for article in articles:
            file = wrong.pop(article.address, None)
            yield replace(article, make=partial(self._below, article, file)) if file else article
        for address, file in wrong.items():
            yield self._page(address, file)
        if self.by_file:
            yield self._article(
                addresses.MISTAKES, "pages/mistakes.html", files=self.by_file, drafts=self.drafts
            )

    def _at_addresses(self) -> Iterator[tuple[str, str]]:
        """Yield the address of each wrong file whose name gives one, and the file."""
        for file, problems in self.by_file.items():
            root, _, inside = file.partition("/")
            steps = inside.removesuffix(".md").split("/")
            is_page = inside.endswith(".md") or any(p.code == "no_location" for p in problems)
            if root == self.root and is_page and len(steps) <= 2 and all(map(_PLAIN, steps)):
                yield "".join(f"{step}/" for step in steps if step != "index"), file

    def _page(self, address: str, file: str) -> Article:
        return self._article(address, "pages/mistaken.html", file=file, problems=self.by_file[file])

    def _below(self, article: Article, file: str) -> Body:
        """Return what an article says, below what is wrong with its file."""
        card = self.templates.render(
            "items/mistakes.html", article.address, file=file, problems=self.by_file[file]
        )
        said = article.make()
        return said._replace(html=card + said.html)

    def _article(self, address: str, template: str, **known: object) -> Article:
        return Article(address, self.as_of, partial(self._body, address, template, known))

    def _body(self, address: str, template: str, known: Mapping[str, object]) -> Body:
        html = self.templates.render(template, address, **known)
        heading = _HEADING.search(html)
        title = words(heading[1]) if heading else address
        return Body(title, "", html if address else html + self.front.html)
