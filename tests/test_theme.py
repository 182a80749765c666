"""Every place of Material that our theme hangs on or replaces is still there."""

import re
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

import mkdocs
import pytest
import yaml

from tests.conftest import ROOT, Built

MATERIAL = Path(str(files("material"))) / "templates"
BASE = (MATERIAL / "base.html").read_text(encoding="utf-8")
OURS = ROOT / "plugins" / "opbrengst" / "theme"
FOLDERS = (OURS, ROOT / "overrides")
BLOCK = re.compile(r"{%-? block (\w+)")
INCLUDE = re.compile(r"""{%-? include ["']([^"']+)["']""")


def read(*patterns: str, folders: tuple[Path, ...] = FOLDERS) -> str:
    """The text of all files with these names, one after the other."""
    paths = (p for folder in folders for pattern in patterns for p in sorted(folder.rglob(pattern)))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


TEMPLATES = read("*.html")
STYLES = read("*.css")
SCRIPTS = read("*.js")
MATERIALS_OWN = read("base.html", "partials/*.html", "*.min.js", folders=(MATERIAL,))
BUNDLE = read("bundle.*.min.js", folders=(MATERIAL,))
WORKER = read("search.*.min.js", folders=(MATERIAL,))


def missing(wanted: set[str], there: set[str] | str) -> list[str]:
    return sorted(each for each in wanted if each not in there)


def test_the_blocks_that_we_fill_are_there() -> None:
    wanted = set(BLOCK.findall(TEMPLATES))
    assert {"site_meta", "styles", "scripts", "header", "container", "footer"} <= wanted
    assert missing(wanted, set(BLOCK.findall(BASE))) == []


def test_every_part_of_ours_is_asked_for() -> None:
    """A part that replaces one of Material's does so only while base.html includes it."""
    included = {*INCLUDE.findall(BASE), *INCLUDE.findall(TEMPLATES)}
    ours = {path.relative_to(OURS).as_posix() for path in OURS.glob("partials/**/*.html")}
    assert missing(ours, included) == []


@pytest.mark.parametrize("part", ["icons", "javascripts/base", "javascripts/content"])
def test_the_parts_that_print_inline_code_are_replaced(part: str) -> None:
    assert f"partials/{part}.html" in INCLUDE.findall(BASE)
    assert (OURS / "partials" / f"{part}.html").is_file()


def test_material_prints_no_other_inline_code() -> None:
    """Whoever of these is not replaced stands behind a setting that no site has by default."""
    code = {name for name in INCLUDE.findall(BASE) if "javascripts" in name or "integr" in name}
    assert code == {
        "partials/javascripts/base.html",
        "partials/javascripts/content.html",
        "partials/javascripts/announce.html",
        "partials/javascripts/outdated.html",
        "partials/javascripts/consent.html",
        "partials/integrations/analytics.html",
    }
    assert re.findall(r"<script(?![^>]*src=)[^>]*>", BASE) == [
        '<script id="__config" type="application/json">'
    ]
    fonts = BASE.partition("{% block fonts %}")[2].partition("{% endblock %}")[0]
    assert BASE.count("<style") == fonts.count("<style") == 1


def test_the_functions_that_the_bundle_expects_are_ours() -> None:
    theirs = (MATERIAL / "partials/javascripts/base.html").read_text(encoding="utf-8")
    expected = set(re.findall(r"__md_\w+", theirs + BUNDLE))
    assert expected == set(re.findall(r"window\.(__md_\w+) =", SCRIPTS))


def test_what_material_would_keep_in_a_browser_is_not_asked_for_by_default() -> None:
    """Each of these stands behind a setting; a new one may not, and /privacy/ would be wrong."""
    kept = set(re.findall(r'__md_set\("(\w+)"', BUNDLE))
    assert kept == {"__announce", "__outdated", "__palette", "__source", "__tabs"}
    assert re.findall(r"(?:local|session)Storage\.\w+|document\.cookie|indexedDB", BUNDLE) == []


def test_the_page_says_that_scripts_are_off_until_ours_runs() -> None:
    assert 'class="no-js"' in BASE
    assert 'replace("no-js", "js")' in SCRIPTS


def test_the_settings_that_our_search_reads_are_on_the_page() -> None:
    config = BASE.partition("{% block config %}")[2].partition("{% endblock %}")[0]
    read_by_us = set(re.findall(r"(?<!\.)\bconfig\.(\w+)", SCRIPTS))
    assert read_by_us == {"base", "search"}
    assert missing({f'"{name}":' for name in read_by_us}, config) == []


def test_the_worker_speaks_as_our_search_does() -> None:
    numbers = re.search(r"SETUP = (\d), READY = (\d), QUERY = (\d), RESULT = (\d)", SCRIPTS)
    assert numbers
    setup, ready, query, result = numbers.groups()
    told = WORKER.partition("switch(t.type)")[2]
    assert re.match(rf"{{case {setup}:.*?{{type:{ready}}};case {query}:.*?{{type:{result},", told)
    assert missing({"{items:", "score:", ".location"}, WORKER) == []


def test_the_index_leaves_out_what_we_mark() -> None:
    source = MATERIAL.parent / "plugins" / "search" / "plugin.py"
    assert "data-search-exclude" in source.read_text(encoding="utf-8")


def test_the_search_plugin_is_known_by_the_name_that_we_ask_for() -> None:
    asked = set(re.findall(r"config\.plugins\[[\"']([^\"']+)", TEMPLATES))
    assert asked == {"material/search"}
    assert missing(asked, {point.name for point in entry_points(group="mkdocs.plugins")}) == []


def test_the_classes_that_we_style_are_there() -> None:
    wanted = set(re.findall(r"\.(md-[\w-]+)", STYLES + SCRIPTS))
    assert "md-typeset" in wanted
    assert missing(wanted, MATERIALS_OWN) == []


def test_the_variables_that_we_set_are_there() -> None:
    palette = read("main.*.css", "palette.*.css", folders=(MATERIAL,))
    assert missing(set(re.findall(r"(--md-[\w-]+)\s*:", STYLES)), palette) == []


def test_the_components_that_we_name_are_there() -> None:
    wanted = set(re.findall(r"data-md-component=\"?(\w+)", TEMPLATES + STYLES + SCRIPTS))
    assert "header" in wanted
    assert missing({f'("{name}")' for name in wanted - {"skip"}}, BUNDLE) == []
    assert missing({f'data-md-component="{name}"' for name in wanted - {"header"}}, BASE) == []


def test_a_page_without_a_source_is_still_ours() -> None:
    settings = yaml.safe_load((MATERIAL / "mkdocs_theme.yml").read_text(encoding="utf-8"))
    assert {"404.html"} <= set(settings["static_templates"])
    assert (OURS / "404.html").is_file()


def test_the_map_of_the_site_is_dated_by_what_we_set() -> None:
    template = Path(mkdocs.__file__).parent / "templates" / "sitemap.xml"
    assert "page.update_date" in template.read_text(encoding="utf-8")


def test_the_words_of_the_frame_are_dutch() -> None:
    assert (MATERIAL / "partials" / "languages" / "nl.html").is_file()


def test_nothing_of_what_we_replaced_is_left(real_site: Built) -> None:
    replaced = ("md-header", "md-search", "md-sidebar", "md-nav", "md-tabs", "md-footer", "md-top")
    left = {
        f"{page.address}: {name}"
        for page in real_site.pages
        for name in replaced
        if page.root.all(cls=name)
    }
    assert left == set()
    assert [p.address for p in real_site.pages if p.root.all("link", rel="next")] == []


def test_the_bundle_still_asks_for_other_languages() -> None:
    """Why ordinary.js puts a space behind the relation of a feed."""
    assert "link[rel=alternate]" in BUNDLE
    assert 'link.rel = "alternate ";' in SCRIPTS
