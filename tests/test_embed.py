"""The pages that other sites may show in a frame, and the line with which they do."""

from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

from opbrengst.editions.embed import MOST, SOON
from tests.conftest import GOLDEN, Build, Built
from tests.examples import FOLLOW_UP, GOOD, OUTCOME, PLACE
from tests.hostile import PUBLISHED
from tests.pages import Page
from tests.test_hostile import seen

pytestmark = pytest.mark.slow

IDEA = "embed/oost/krantenkiosk/"
CREDIT = "Dit instrument is ontwikkeld in samenwerking met Spectrum."
SOMEBODY_JOINED = FOLLOW_UP.replace("    state", "    joined: [Bewoner C]\n    state")
Compare = Callable[[Path, Mapping[str, str]], None]


class Line(HTMLParser):
    """The line to copy, as a browser takes it: the attributes of its one element."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        (field,) = page.article.all("textarea")
        self.feed(field.text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def embedded(site: Built) -> list[Page]:
    """The pages to embed, without those that lead on."""
    found = [site.page(at) for at in site.addresses if at.startswith("embed/")]
    return [page for page in found if not page.meta(http_equiv="refresh")]


def lines(site: Built, address: str) -> list[str]:
    return site.page(address).article.lines


def test_the_whole_document(miniature: Built, compare: Compare) -> None:
    names = {"idea.html": IDEA, "place.html": "embed/oost/"}
    made = {name: miniature.files[f"{at}index.html"].decode() for name, at in names.items()}
    compare(GOLDEN / "embed", made)


def test_every_place_and_idea_has_one(miniature: Built) -> None:
    assert [page.address for page in embedded(miniature)] == [
        "embed/oost/",
        "embed/oost/krantenkiosk/",
        "embed/oost/ruilkast/",
        "embed/oost/taalcafe/",
        "embed/oost/voorleesuur/",
        "embed/west/",
    ]


def test_no_script_no_menu_and_a_way_to_the_whole(real_site: Built) -> None:
    pages = embedded(real_site)
    assert len(pages) > 10
    for page in pages:
        whole = page.address.removeprefix("embed/")
        allowed = page.meta(http_equiv="Content-Security-Policy")
        assert allowed.startswith("default-src 'none'; style-src 'self'; font-src 'self';")
        assert [e.tag for e in page.root.walk() if e.tag in {"script", "nav", "header"}] == []
        assert [e.attributes for e in page.root.all("base")] == [{"target": "_top"}]
        assert page.meta(name="robots") == "noindex"
        (canonical,) = page.root.all("link", rel="canonical")
        assert canonical.attributes["href"] == f"https://opbrengst.example/{whole}"
        assert page.root.all("footer")[0].text == f"Stand van 22 november 2026. {CREDIT}"
        last = page.article.all("a")[-1]
        assert last.text == "Bekijk alles op opbrengst.example"
        assert last.attributes["href"].endswith(f"../{whole}")


def test_search_and_the_map_of_the_site_leave_them_out(miniature: Built) -> None:
    for name in ("search/search_index.json", "sitemap.xml"):
        told = miniature.files[name].decode()
        assert "embed/" not in told
        assert "iframe" not in told


def test_an_old_frame_shows_what_moved(miniature: Built) -> None:
    onward = {at: miniature.page(f"embed/{at}").meta(http_equiv="refresh")
              for at in ("west-oud/", "oost/ruilrek/")}  # fmt: skip
    assert onward == {"west-oud/": "0; url=../west/", "oost/ruilrek/": "0; url=../ruilkast/"}


@pytest.mark.parametrize(
    ("site_url", "edition"),
    [("https://elders.example/", "partners"), ("", "public")],
    ids=["for partners", "without an address"],
)
def test_none_and_none_offered(build: Build, site_url: str, edition: str) -> None:
    site = build(GOOD, settings={"site_url": site_url}, edition=edition)
    assert (site.log, site.failed) == ([], False)
    assert [name for name in site.files if name.startswith("embed/")] == []
    assert [page.address for page in site.pages if page.root.all("textarea")] == []


def test_the_line_to_copy_is_one_frame(miniature: Built) -> None:
    assert Line(miniature.page("oost/krantenkiosk/")).found == [
        (
            "iframe",
            {
                "src": "https://miniatuur.example/embed/oost/krantenkiosk/",
                "title": "De krantenkiosk, Oost",
                "width": "100%",
                "height": "640",
                "loading": "lazy",
            },
        )
    ]


def test_the_line_to_copy_stays_one_frame_whatever_a_title_holds(hostile: Built) -> None:
    wrong = {}
    for number, text in enumerate(PUBLISHED.values()):
        found = Line(hostile.page(f"plaats-{number}/idee/")).found
        titles = [seen(given.pop("title") or "").startswith(seen(text)) for _, given in found]
        rest = [(tag, sorted(given)) for tag, given in found]
        if (titles, rest) != ([True], [("iframe", ["height", "loading", "src", "width"])]):
            wrong[text] = found
    assert wrong == {}


MANY = """
    ---
    attendees: 40
    focus: alles
    conditions: {conditions}
    ideas: [{ideas}]
    ---
"""


def test_a_large_place_stays_small(build: Build) -> None:
    ideas = ", ".join(f"{{title: Plan {n}, owners: [Bewoner A]}}" for n in range(MOST + 20))
    conditions = "".join(f"\n      - Regel {n} blijft" for n in range(MOST + 1))
    ahead = {
        f"meetings/oost/2026-03-0{n + 1}-plan.md": f"---\npilot: plan-{n}\nattendees: 3\n"
        f"next_meeting: {{date: 2027-01-0{n + 1}}}\n---\n"
        for n in range(SOON + 1)
    }
    many = {"meetings/oost/2026-02-04-avond.md": MANY.format(ideas=ideas, conditions=conditions)}
    site = build({"meetings/oost/index.md": PLACE, "organisations.yml": GOOD["organisations.yml"],
                  **many, **ahead})  # fmt: skip
    told = lines(site, "embed/oost/")
    assert [line for line in told if "2027" in line] == [
        f"- Plan {n} {day} {n + 1} januari 2027"
        for n, day in enumerate(["vrijdag", "zaterdag", "zondag"])
    ]
    # Who moved last comes first.
    assert [line for line in told if "vervolg gehouden" in line] == [
        f"- Plan {n} vervolg gehouden" for n in (3, 2, 1, 0)
    ]
    assert len([line for line in told if line.startswith("- Plan")]) == SOON + MOST
    assert "En nog 20 pilots." in told
    assert "En nog 1 randvoorwaarde." in told
    assert len([line for line in told if line.startswith("- Regel")]) == MOST
    links = site.page("embed/oost/").links
    assert {"../../oost/#pilots", "../../oost/#randvoorwaarden"} <= set(links)


def test_a_meeting_that_will_not_be(build: Build) -> None:
    notice = """
        ---
        kind: notice
        pilot: krantenkiosk
        next_meeting: {date: 2026-12-01, cancelled: De zaal is bezet}
        ---
    """
    ahead = SOMEBODY_JOINED.replace("    state", "    next_meeting: {date: 2026-12-01}\n    state")
    files = {**GOOD, "meetings/oost/2026-03-04-krantenkiosk.md": ahead}
    assert lines(build(files), IDEA)[-3:] == [
        "## Volgende bijeenkomst",
        "dinsdag 1 december 2026",
        "Bekijk alles op elders.example",
    ]
    files["meetings/oost/2026-04-04-bericht.md"] = notice
    assert lines(build(files), IDEA)[-4:] == [
        "## Wie is aan zet?",
        "De bijeenkomst van dinsdag 1 december 2026 gaat niet door: De zaal is bezet.",
        "Er is nog niets afgesproken.",
        "Bekijk alles op elders.example",
    ]


def test_a_withheld_name_is_a_role(build: Build) -> None:
    owned = OUTCOME.replace("[Bewoner A]", "[Canarie Kwetsbaar]")
    site = build({**GOOD, "meetings/oost/2026-02-04-avond.md": owned})
    told = lines(site, IDEA)
    assert told[told.index("## Meewerkers") + 1] == "- een bewoner"
    assert not any("anarie" in page.text for page in embedded(site))


def test_a_site_below_a_path(build: Build) -> None:
    site = build(GOOD, settings={"site_url": "https://elders.example/onder/"})
    ((_, given),) = Line(site.page("oost/")).found
    assert given["src"] == "https://elders.example/onder/embed/oost/"
    assert lines(site, IDEA)[-1] == "Bekijk alles op elders.example/onder"
