"""The Nu HTML checker finds no error on any page of the site."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.browser.nu_html import Message

# What the checker warns of without a reason, by how its sentence begins.
ARGUED = {
    "Resource violates Content Security Policy (meta tag)": (
        "the checker is given files, which have no host that could be 'self'; on a host the "
        "browser complains of nothing, see test_requests"
    ),
    "Inline script violates Content Security Policy (meta tag)": (
        "the settings of Material's bundle are JSON, which a policy for scripts does not concern"
    ),
}


@pytest.fixture(scope="module")
def messages(
    site_folder: Path, nu_html_check: Callable[[Iterable[Path]], list[Message]]
) -> list[Message]:
    return nu_html_check(sorted(site_folder.rglob("*.html")))


def test_no_error(messages: list[Message]) -> None:
    assert [said(message) for message in messages if message.kind in {"error", "fatal"}] == []


def test_no_warning_but_the_argued(messages: list[Message]) -> None:
    warnings = [said(message) for message in messages if message.kind == "warning"]
    assert [warning for warning in warnings if not warning.startswith(tuple(ARGUED))] == []


def said(message: Message) -> str:
    return f"{message.text} ({message.page.parent.name}:{message.line}) {message.extract}"
