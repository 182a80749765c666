"""The canary test: names that may not be seen are nowhere in anything that we make.

Four people stand in every text of every kind of file. One never said yes; one did for partners;
one did, and took it back after a build into the same folder; one did and stays. Whatever is made
is listened to: both editions, what the builds and the commands say, what they leave behind.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import get_args

import pytest
import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from opbrengst import consent, findings
from opbrengst.addresses import hand_out, paper
from opbrengst.cli import main
from opbrengst.editions import comparison, embed, headers, pdf, schemas
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.outputs import OUTPUTS, Output
from opbrengst.gathering import Settings, gathered
from opbrengst.identity import slug
from opbrengst.model import Idea
from opbrengst.model.record import Edition
from opbrengst.options import settings_of
from opbrengst.programme import Programme, RedactedProgramme
from opbrengst.publishing import Site, site
from opbrengst.rendering import Templates
from opbrengst.shelves import stored, template
from opbrengst.vocabulary import ROLE_WORDS
from tests.canary_fields import identifier
from tests.canary_site import files
from tests.conftest import SETTINGS, THEME, contents, write
from tests.hiding_places import PLACES
from tests.leaks import Leak, leaks

pytestmark = pytest.mark.slow

# Nonsense words, each of one name: whichever is heard tells whose it is.
UNKNOWN, NEVER = "Pluisvogel Kastanjeveld", "Bladerdeeg van der Ommelbeek"
PARTNERS, WITHDRAWN = "Vlinderkrent Porselein", "Kwétterbos Druppelsteen"
CONSENTED = "Lampionnetje Wervelwind"
EVERYBODY = (UNKNOWN, NEVER, PARTNERS, WITHDRAWN, CONSENTED)
WORDS = {name: [w for w in name.split() if w[0].isupper()] for name in EVERYBODY}
CONSENT = {NEVER: "none", PARTNERS: "partners", WITHDRAWN: "public", CONSENTED: "public"}
LATER = "2066-12-31"
"""A day on which every report but the draft counts."""
FILES: Mapping[Edition, str] = {"public": "mkdocs.yml", "partners": "mkdocs.partners.yml"}
MKDOCS = ("-m", "mkdocs")
OPBRENGST = ("-c", "from opbrengst.cli import main; main()")
COMMANDS: Mapping[str, Sequence[Sequence[str]]] = {
    "addresses": [[], ["--write"]],
    "changes": [["--from", "2026-01-01"]],
    "check": [["--format", form] for form in ("text", "json", "github")],
    "clean": [[]],
    "collect": [[]],
    "export": [["--to", "out"]],
    "headers": [["netlify"], ["nginx"], ["apache"]],
    "import": [["verslag.txt", "--place", "oost", "--slug", "nieuw"]],
    "mail": [[f"oost/2026-01-14-avond-{number}", "--to", "out/mail.eml"] for number in (0, 4)],
    "new": [
        ["--place", "oost", "--date", "2026-09-02", "--kind", "opbrengst"],
        ["--place", "oost", "--date", "2026-09-02", "--kind", "bericht"],
        ["--place", "oost", "--date", "2026-09-02", "--pilot", identifier(Idea, CONSENTED)],
    ],
    "rules": [[]],
    "status": [[]],
}
"""Every command that may tell of a site, and with what; `person` is asked for a name."""


REPORT = f"""\
2 september 2026
Aanwezigen: vijf bewoners
Idee 1: De nieuwe kast
Volgens {" en ".join(EVERYBODY)} kan het.
Meewerkers: {", ".join(EVERYBODY)}
Dank aan {", aan ".join(EVERYBODY)}.
"""
"""A report that comes from elsewhere and names everybody."""


def people(given: Mapping[str, str]) -> str:
    """The register: everybody but the first, at both places of theirs, in full."""
    entries = [
        {"name": name, "location": place, "show": "full_name", "consent": consent_}
        for name, consent_ in given.items()
        for place in ("oost", slug(name))
    ]
    return yaml.safe_dump(entries, allow_unicode=True)


@dataclass
class Project:
    """The site in a folder, and what was made of it."""

    folder: Path
    as_of: str = LATER
    written: dict[str, bytes] = field(default_factory=dict)

    def begin(self) -> None:
        """Write the site and its two settings."""
        options = {"as_of": self.as_of, "people": "people.yml", "search": "in_parts"}
        plugins = {"search": {}, "opbrengst": options}
        public = {**SETTINGS, "theme": THEME, "plugins": plugins}
        partners = {
            "INHERIT": "mkdocs.yml",
            "site_dir": "site-partners",
            "plugins": {"opbrengst": {"edition": "partners", "search": "one_file"}},
        }
        write(self.folder, files(EVERYBODY))
        write(self.folder, {"people.yml": people(CONSENT).encode(), "addresses.txt": "/\n"})
        write(self.folder, {"verslag.txt": REPORT})
        for name, chosen in (("mkdocs.yml", public), ("mkdocs.partners.yml", partners)):
            (self.folder / name).write_text(yaml.safe_dump(chosen, sort_keys=False), "utf-8")
        self.written = contents(self.folder)

    def run(self, *command: str) -> bytes:
        """Run a command in the folder with temporary files of its own; return all it says."""
        temporary = self.folder / "tmp"
        temporary.mkdir(exist_ok=True)
        said = subprocess.run(
            [sys.executable, *command],
            cwd=self.folder,
            env={**os.environ, "TMPDIR": str(temporary)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return said.stdout

    def withdraw(self) -> None:
        """Take consent back: one edit."""
        given = {**CONSENT, WITHDRAWN: "none"}
        (self.folder / "people.yml").write_text(people(given), "utf-8")

    def left(self, site_dir: str) -> dict[str, bytes]:
        """What is in the folder beside what people wrote, the other site and what it kept."""
        kept = {"site": "mkdocs.sqlite", "site-partners": "mkdocs.partners.sqlite"}
        other = {name for folder, name in kept.items() if folder != site_dir}
        return {
            name: content
            for name, content in contents(self.folder).items()
            if name not in self.written
            and (name.startswith((f"{site_dir}/", "tmp/", ".")) or "/" not in name)
            and name.rpartition("/")[2] not in other
        }


@dataclass(frozen=True)
class Heard:
    """What was made for the readers of an edition, with what the makers said on the way."""

    files: Mapping[str, bytes] = field(repr=False)

    @cached_property
    def leaks(self) -> list[Leak]:
        """Every word of a name that is heard in it."""
        return leaks(self.files, EVERYBODY_SPELT)

    def of(self, name: str) -> list[Leak]:
        """Return what is heard of one person."""
        return [leak for leak in self.leaks if leak.word in WORDS[name]]


EVERYBODY_SPELT = [" ".join(WORDS[name]) for name in EVERYBODY]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Heard]:
    """All that was made: before and after one withdrawal, into the same folders."""
    project = Project(tmp_path_factory.mktemp("canaries"))
    project.begin()
    found = {}
    first = project.run(*MKDOCS, "build", "--verbose")
    found["before"] = Heard({**project.left("site"), "said.log": first})
    project.run(*MKDOCS, "build", "--config-file", "mkdocs.partners.yml")
    project.withdraw()
    for edition, file, folder in (
        ("public", "mkdocs.yml", "site"),
        ("partners", "mkdocs.partners.yml", "site-partners"),
    ):
        said = project.run(*MKDOCS, "build", "--verbose", "--config-file", file)
        told = dict(commanded(project, file))
        found[edition] = Heard({**project.left(folder), **told, "said.log": said})
    return found


def commanded(project: Project, file: str) -> Iterator[tuple[str, bytes]]:
    """Yield what each command says of the site of a `mkdocs.yml`."""
    register = project.folder / "people.yml"
    known = register.read_bytes()
    for command, ways in COMMANDS.items():
        site_ = [] if command == "rules" else ["-f", file]
        for number, options in enumerate(ways):
            out = project.folder / "out"
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir()
            said = project.run(*OPBRENGST, command, *site_, *options)
            register.write_bytes(known)  # the one place for names, to which `import` adds
            assert b"Traceback" not in said
            assert b"Error:" not in said, said
            yield f"{command}-{number}.log", said
            yield from ((f"{command}-{number}/{n}", each) for n, each in contents(out).items())
            for name in sorted(contents(project.folder / "meetings")):
                if f"meetings/{name}" not in project.written:
                    made = project.folder / "meetings" / name
                    yield f"{command}-{number}/{made.name}", made.read_bytes()
                    made.unlink()
    yield "addresses-written.txt", (project.folder / "addresses.txt").read_bytes()


@pytest.mark.parametrize("name", [UNKNOWN, NEVER])
@pytest.mark.parametrize("edition", ["before", "public", "partners"])
def test_who_never_said_yes_is_nowhere(made: Mapping[str, Heard], edition: str, name: str) -> None:
    assert made[edition].of(name) == []


def test_who_is_for_partners_is_for_partners_only(made: Mapping[str, Heard]) -> None:
    assert made["public"].of(PARTNERS) == made["before"].of(PARTNERS) == []
    assert {leak.path for leak in made["partners"].of(PARTNERS)} > {
        "site-partners/pilots/index.html"
    }
    # What is said while it is made may be read by others.
    assert [leak for leak in made["partners"].of(PARTNERS) if leak.path == "said.log"] == []


def test_who_took_it_back_is_nowhere_after_one_build(made: Mapping[str, Heard]) -> None:
    assert made["before"].of(WITHDRAWN) != []
    assert made["public"].of(WITHDRAWN) == []
    assert made["partners"].of(WITHDRAWN) == []


@pytest.mark.parametrize("edition", ["before", "public", "partners"])
def test_who_said_yes_is_heard(made: Mapping[str, Heard], edition: str) -> None:
    """So that silence means something: in lists, in texts, in addresses, in the search index."""
    heard = {leak.path.partition("/")[2] for leak in made[edition].of(CONSENTED)}
    own = slug(CONSENTED)
    assert heard > {"pilots/index.html", f"{own}/index.html", "over/index.html", "sitemap.xml.gz"}
    searched = {path.rpartition("/")[2] for path in heard if path.startswith("search/")}
    parts = {"words-0.json", "endings-0.json", "texts-0.json"}
    assert searched >= ({"search_index.json"} if edition == "partners" else parts)
    made_by = {leak.path.partition("/")[0] for leak in made[edition].of(CONSENTED)}
    assert edition == "before" or {"export-0", "mail-1", "new-2", "status-0.log"} <= made_by


def test_every_command_was_listened_to() -> None:
    assert set(main.commands) == {*COMMANDS, "person"}


def test_an_earlier_day_brings_nobody_back(tmp_path: Path) -> None:
    """The state of the day before consent was taken back: consent is judged today."""
    project = Project(tmp_path, as_of="2026-02-28")
    project.begin()
    project.run(*MKDOCS, "build")
    before = Heard(project.left("site"))
    project.withdraw()
    said = project.run(*MKDOCS, "build")
    after = Heard({**project.left("site"), "said.log": said})
    assert before.of(WITHDRAWN) != []
    assert after.of(WITHDRAWN) == after.of(NEVER) == after.of(UNKNOWN) == []
    assert after.of(CONSENTED) != []


# The ears themselves.


def test_a_leak_in_any_kind_of_file_that_we_make_is_heard(made: Mapping[str, Heard]) -> None:
    """Of each kind that the scan met, a planted leak is one of those that `test_leaks.py` hears."""
    planted = {Path(place.path).suffix for place in PLACES.values()}
    kinds = {Path(name).suffix for each in made.values() for name in each.files}
    silent = {"", ".css", ".js", ".map", ".woff2", ".LICENSE", ".ttf"}  # no words of writers
    assert kinds - planted - silent == set()


def test_a_planted_leak_fails_the_test(made: Mapping[str, Heard]) -> None:
    place = PLACES["entities"]
    hidden = place.hide(WORDS[NEVER][0])
    assert isinstance(hidden, str)
    told = {**made["public"].files, "site/index.html": hidden.encode()}
    assert Heard(told).of(NEVER) != []


@pytest.fixture
def unredacted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the redaction out."""

    def as_it_is(
        programme: Programme, without: consent.Withheld, _memory: object = None
    ) -> RedactedProgramme:
        return RedactedProgramme(programme, without.audience.edition)

    monkeypatch.setattr(consent, "redacted", as_it_is)


def outlet_of(settings: Settings, found: Site) -> Outlet:
    """What every output is made from, as a build hands it over, with PDF of two reports."""
    redacted = consent.redacted(*findings.known(gathered(settings).reading, settings))
    return Outlet(
        redacted,
        Templates([], ROLE_WORDS),
        settings.home,
        found.addresses,
        articles=tuple(a for a in found.articles if a.address in TYPESET),
        pdf=True,
        shelf=partial(template, settings),
        stored=partial(stored, settings, found.pictures),
    )


def made_by(output: Output, outlet: Outlet) -> Mapping[str, bytes]:
    """What an output makes; of what takes long only a few."""
    few = outlet
    if output.documents is pdf.documents:
        sheets = [hand_out(address) for address in TYPESET]
        few = replace(outlet, only=frozenset(map(paper, [*TYPESET, *sheets])))
    return dict(output.documents(few))


# A report of whoever never said yes, one of whoever is for partners, one of whoever said yes.
TYPESET = tuple(f"oost/2026-01-14-avond-{number}/" for number in (1, 2, 4))
# Of headers: addresses only, and only their first part. Of schemas: words of ours.
WORDLESS = {("public", comparison.documents), ("partners", embed.documents)} | {
    (edition, output)
    for edition in get_args(Edition)
    for output in (headers.documents, schemas.documents)
}


@pytest.mark.usefixtures("unredacted")
@pytest.mark.parametrize("edition", ["public", "partners"])
def test_without_redaction_it_would_be_heard(tmp_path: Path, edition: Edition) -> None:
    """In the pages of each edition, and in each output that holds words of writers."""
    project = Project(tmp_path)
    project.begin()
    settings = settings_of(tmp_path / FILES[edition])
    found = site(settings)
    pages = {f"{a.address}index.html": a.html.encode() for a in found.articles}
    for each in ({**pages}, {"home.html": found.home.encode()}):
        assert Heard(each).of(NEVER) != []
    outlet = outlet_of(settings, found)
    silent = [
        output.documents.__module__
        for output in OUTPUTS
        if (edition, output.documents) not in WORDLESS
        and not Heard(made_by(output, outlet)).of(NEVER)
    ]
    assert silent == []


@pytest.mark.parametrize("edition", ["public", "partners"])
def test_what_is_typeset_is_silent_too(tmp_path: Path, edition: Edition) -> None:
    """The PDF that a build makes only where it is asked for."""
    project = Project(tmp_path)
    project.begin()
    settings = settings_of(tmp_path / FILES[edition])
    (typeset,) = (output for output in OUTPUTS if output.documents is pdf.documents)
    heard = Heard(made_by(typeset, outlet_of(settings, site(settings))))
    assert len(heard.files) == 6
    assert heard.of(NEVER) == heard.of(UNKNOWN) == []
    assert bool(heard.of(PARTNERS)) == (edition == "partners")
    assert heard.of(CONSENTED) != []


def test_without_the_plugin_it_would_be_published(tmp_path: Path) -> None:
    """What MkDocs and Material alone make of the same files: data, names, pictures and all."""
    write(tmp_path, files(EVERYBODY))
    chosen = {**SETTINGS, "theme": THEME, "site_dir": "site"}
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(chosen), "utf-8")
    mkdocs_build(load_config(str(tmp_path / "mkdocs.yml")))
    heard = Heard(contents(tmp_path / "site")).of(NEVER)
    kinds = {Path(leak.path).suffix for leak in heard}
    assert kinds >= {".html", ".json", ".jpg", ".png", ".webp", ".gz"}
    assert [leak for leak in heard if leak.path.startswith(f"{slug(NEVER)}/")] != []
