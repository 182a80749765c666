"""The register of the sites of an overview: what is read of it, and what is said of mistakes."""

from pathlib import Path

import pytest
import yaml

from opbrengst.problems import in_order
from opbrengst.reading import read_members
from tests.conftest import GOLDEN

CASES = sorted((GOLDEN / "sites").glob("*.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.stem))
def test_what_is_read_and_what_is_said(case: Path) -> None:
    told = yaml.safe_load(case.read_text("utf-8"))
    members, problems = read_members("sites.yml", told["file"].encode())
    assert [str(each) for each in in_order(problems)] == told["messages"]
    assert [each.address for each in members] == told["addresses"]


def test_a_site_knows_its_line() -> None:
    told = (
        b"aadorp: {name: A, address: https://a.example/}\nbee: {name: B, address: https://b.nl}\n"
    )
    members, _ = read_members("sites.yml", told)
    assert [each.source.mark((each.id,)).line for each in members] == [1, 2]


def test_a_thousand_sites_are_no_more_than_a_register_may_hold() -> None:
    line = (
        "bibliotheek-{0}: {{name: Bibliotheek {0}, address: https://site-{0}.example/opbrengst/}}\n"
    )
    told = "".join(line.format(number) for number in range(1000)).encode()
    members, problems = read_members("sites.yml", told)
    assert (len(members), problems) == (1000, ())
