"""A frame that is rendered once for many pages is the frame that each of them would have."""

from pathlib import Path
from urllib.parse import urljoin

from tests.conftest import GOLDEN, THEME, Build, Built, built, contents, write

MINIATURE = contents(GOLDEN / "miniature")
OWN_FILES: dict[str, str | bytes] = {
    name: text for name, text in MINIATURE.items() if name.startswith(("meet", "org"))
}
SHEETS = ("oost/krantenkiosk/volgende-keer/", "oost/ruilkast/volgende-keer/")
OWN_LOOK = {**THEME, "custom_dir": "overrides"}
# The word is enough for a frame of its own for every page.
EACH_ITS_OWN = '{% extends "frame.html" %}{# page #}'
COUNTED = '{% extends "frame.html" %}{% block announce %}<i>{{ counted() }}</i>{% endblock %}'
COUNTING = """\
from itertools import count


def on_env(env, config, files):
    numbers = count()
    env.globals["counted"] = lambda: next(numbers)
"""
TOLD = """\
def on_page_context(context, page, config, nav):
    context["told"] = page.title
"""
TELLING = '{% extends "frame.html" %}{% block announce %}<i>{{ told }}</i>{% endblock %}'


def test_it_is_the_frame_that_each_page_would_have(miniature: Built, tmp_path: Path) -> None:
    write(tmp_path, {**MINIATURE, "overrides/main.html": EACH_ITS_OWN})
    look = {**OWN_LOOK, "custom_dir": str(tmp_path / "overrides")}
    each = built(tmp_path / "mkdocs.yml", tmp_path / "site", theme=look).files
    assert [name for name in each if each[name] != miniature.files.get(name)] == []


def banner(site: Built, address: str) -> str:
    return site.page(address).root.all("i")[0].text


def test_pages_that_are_alike_share_one(build: Build) -> None:
    settings = {"theme": {**OWN_LOOK}, "hooks": ["counting.py"]}
    files = {
        **OWN_FILES,
        "overrides/main.html": COUNTED,
        "counting.py": COUNTING,
    }
    site = build(files, settings=settings)
    assert banner(site, SHEETS[0]) == banner(site, SHEETS[1])
    site = build({**files, "overrides/main.html": f"{COUNTED}{{# page #}}"}, settings=settings)
    assert banner(site, SHEETS[0]) != banner(site, SHEETS[1])


def test_what_another_plugin_tells_of_a_page_is_of_that_page(build: Build) -> None:
    files = {
        **OWN_FILES,
        "overrides/main.html": TELLING,
        "telling.py": TOLD,
    }
    site = build(files, settings={"theme": {**OWN_LOOK}, "hooks": ["telling.py"]})
    assert [f"{banner(site, sheet)} - Elders" for sheet in SHEETS] == [
        site.page(sheet).title for sheet in SHEETS
    ]


def test_a_look_may_lead_to_any_page(build: Build) -> None:
    """From a page beside that one, the way there is shorter than from the others."""
    leading = "<i><a href=\"{{ 'oost/krantenkiosk/' | url }}\">Kijk</a></i>"
    look = f'{{% extends "frame.html" %}}{{% block announce %}}{leading}{{% endblock %}}'
    site = build({**OWN_FILES, "overrides/main.html": look}, settings={"theme": {**OWN_LOOK}})
    framed = {each.address: each.root.all("i") for each in site.pages}
    ways = {address: found[0].all("a")[0] for address, found in framed.items() if found}
    assert len(ways) > 20
    for address, way in ways.items():
        there = urljoin(f"https://elders.example/{address}", way.attributes["href"])
        assert there == "https://elders.example/oost/krantenkiosk/", address
