"""The rule book: each rule with its reason and its examples; as text, Markdown or JSON."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from opbrengst.checks import CHECKS, Rule
from opbrengst.messages import book
from opbrengst.reading.plain import plain

EXAMPLES = Path(__file__).parent.parent / "checks" / "examples"
# Of a long file, the rule is seen in its head.
SHOWN = 12


@dataclass(frozen=True)
class Example:
    """What the rule accepts and what it does not: files by path, and what `check` says then."""

    good: Mapping[str, str]
    bad: Mapping[str, str]
    messages: tuple[str, ...]

    @property
    def mended(self) -> Mapping[str, str]:
        """The files that are good where they were bad; what is the same in both is left out."""
        return {path: text for path, text in self.good.items() if self.bad.get(path) != text}


def example(rule: Rule) -> Example:
    """Return the example of a rule."""
    written = plain((EXAMPLES / f"{rule.name}.yml").read_text("utf-8"))
    return Example(written["good"], written["bad"], tuple(written["messages"]))


def as_text() -> Iterator[str]:
    """Yield the rule book for a terminal."""
    yield from (book.TITLE, "", *(line.replace("`", "") for line in book.PREFACE))
    for rule in CHECKS:
        shown, weight = example(rule), book.weight(rule.severity)
        yield from ("", f"{rule.name} ({weight})", f"  {rule.sentence}", f"  {rule.because}")
        yield from (f"  {book.BAD}:", *_indented(shown.bad))
        yield from (f"  {book.TOLD}:", *(f"    {message}" for message in shown.messages))
        yield from (f"  {book.GOOD}:", *_indented(shown.mended))


def _indented(files: Mapping[str, str]) -> Iterator[str]:
    for path, text in files.items():
        yield from (f"    {path}", *(f"      {line}" for line in _head(text)))


def as_markdown() -> Iterator[str]:
    """Yield the rule book as a page."""
    yield f"# {book.TITLE}"
    for paragraph in book.PREFACE:
        yield from ("", paragraph)
    for rule in CHECKS:
        shown, weight = example(rule), book.weight(rule.severity)
        yield from ("", f"## {_literal(rule.sentence).rstrip('.')}", "")
        yield f"`{rule.name}`, een {weight}. {_literal(rule.because)}"
        yield from ("", f"{book.BAD}:", *_fenced(shown.bad))
        yield from ("", f"{book.TOLD}:", "", "```text", *shown.messages, "```")
        yield from ("", f"{book.GOOD}:", *_fenced(shown.mended))


def _fenced(files: Mapping[str, str]) -> Iterator[str]:
    for path, text in files.items():
        # The path stands outside, so that the lines count as the messages count them.
        yield from ("", f"`{path}`")
        yield from ("", "```yaml", *_head(text), "```") if text else ()


def as_json() -> Iterator[str]:
    """Yield the rule book as one list of objects."""
    rules = [
        {
            "name": rule.name,
            "severity": str(rule.severity),
            "sentence": rule.sentence,
            "because": rule.because,
            "may_be_silenced": rule.may_be_silenced,
            "good": example(rule).good,
            "bad": example(rule).bad,
            "messages": example(rule).messages,
        }
        for rule in CHECKS
    ]
    yield json.dumps(rules, ensure_ascii=False, indent=2)


def _head(text: str) -> list[str]:
    lines = text.splitlines()
    return lines if len(lines) <= SHOWN else [*lines[:SHOWN], "…"]


def _literal(text: str) -> str:
    """Return a sentence that Markdown shows as it stands."""
    return text.replace("<", "&lt;")
