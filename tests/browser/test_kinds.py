"""The table of kinds of page leaves none out."""

from tests.browser.kinds import FORMER, KINDS, PRESENT
from tests.conftest import Built

# Places of which another is in the table.
ALIKE = {"voorbeeldwijk/"}


def test_every_page_of_the_first_level_is_in_the_table(real_site: Built) -> None:
    first = {address for address in real_site.addresses if address.count("/") == 1}
    assert first - set(KINDS.values()) == ALIKE


def test_every_address_of_the_table_is_a_page(real_site: Built) -> None:
    known = set(real_site.addresses)
    assert {*KINDS.values(), FORMER, PRESENT} - known == {KINDS["not found"]}
