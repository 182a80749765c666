"""What a page gets from the frame around it."""

from opbrengst.editions.frame import aligned, finished


def test_a_table_is_aligned_by_class() -> None:
    assert aligned('<td style="text-align: right;">1</td>') == '<td class="ob-right">1</td>'


def test_a_toggle_keeps_no_attribute_that_html_forbids() -> None:
    toggle = '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'
    assert finished(toggle) == '<input class="md-toggle" type="checkbox" id="__drawer">'
