"""A preview within this process, edited at random, and what a clean one answers in its place."""

import random
import re
import shutil
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from opbrengst.publishing import Site
from tests.conftest import AS_OF, SETTINGS, THEME, contents, write
from tests.examples import FOLLOW_UP, GOOD, OUTCOME, PLACE, REGISTER
from tests.photographs import taken

Files = dict[str, str | bytes]
NAME = "Canarie Kwetsbaar"
PEOPLE = f"""
    - name: {NAME}
      location: oost
      role: Bewoner
      show: full_name
      consent: %s
      given_on: 2026-01-01
"""
MEETING = "meetings/oost/2026-02-04-avond.md"
FOLLOWING = "meetings/oost/2026-03-04-krantenkiosk.md"
NAMED = OUTCOME.replace("[Bewoner A]", f"[Bewoner A, {NAME}]")
BEGIN: Files = {
    **GOOD,
    MEETING: NAMED,
    "meetings/over.md": f"# Over\n\n[oost](oost/index.md) [er](oost/weg.md) {NAME}\n",
    "meetings/west/index.md": PLACE.replace("Oost", "West"),
    "meetings/west/2026-05-06-avond.md": OUTCOME.replace("krantenkiosk", "leeskring"),
    "people.yml": PEOPLE % "public",
    "eigen/main.html": "{% extends 'frame.html' %}",
}
_SCRIPT = re.compile(rb"<script>(\s*var livereload = .*?)</script>", re.DOTALL)


@contextmanager
def plugins(kept: dict[str, Any]) -> Iterator[None]:
    """Let MkDocs, which keeps its plugins from build to build, use these."""
    option: Any = MkDocsConfig.plugins
    before, option.plugin_cache = option.plugin_cache, kept
    try:
        yield
    finally:
        option.plugin_cache = before


@dataclass
class Edited:
    """A site of files and its preview; every change of the files is an edit."""

    folder: Path
    root: Path
    files: Files
    kept: dict[str, Any] = field(default_factory=dict)
    whole_builds: int = 0

    def start(self) -> None:
        """Build as `mkdocs serve` does, and stand before it what stands before that."""
        write(self.folder, self.files)
        with plugins(self.kept):
            config = self._config(self.root)
            config.plugins.on_startup(command="serve", dirty=False)
            self._build(config)
            self.server = LiveReloadServer(self._build, "127.0.0.1", 0, str(self.root))
            self.server.error_handler = self._error
            config.plugins.on_serve(self.server, config=config, builder=self._build)

    def edit(self, files: Files) -> None:
        """Let the folder hold these files, and the preview know."""
        for gone in self.files.keys() - files.keys():
            (self.folder / gone).unlink()
        write(
            self.folder,
            {name: files[name] for name in files if files[name] != self.files.get(name)},
        )
        self.files = dict(files)
        with plugins(self.kept):
            self.server.builder()

    def ask(self, name: str) -> tuple[str, bytes]:
        """Return the status and the file at a path, without what makes a page show itself anew."""
        with plugins(self.kept):
            return self.answer(name)

    def answer(self, name: str) -> tuple[str, bytes]:
        """Return the same to who asks beside somebody else: no whole build can come of it."""
        told: list[str] = []
        environ = {"PATH_INFO": f"/{name}", "HTTP_HOST": "localhost", "REQUEST_METHOD": "GET"}
        application: Any = self.server.get_app()
        (body,) = application(environ, lambda status, _: told.append(status))
        if script := _SCRIPT.search(body):
            allowed = b" 'sha256-" + b64encode(sha256(script[1]).digest()) + b"'"
            body = body.replace(script[0], b"").replace(allowed, b"", 1)
        return told[0], body

    def clean(self) -> tuple[Mapping[str, bytes], Site]:
        """Return what a preview holds that begins with the files as they are now."""
        root = Path(mkdtemp(prefix="mkdocs_"))
        try:
            with plugins({}):
                config = self._config(root)
                config.plugins.on_startup(command="serve", dirty=False)
                build(config, serve_url="http://127.0.0.1/")
                plugin: Any = config.plugins["opbrengst"]
            return contents(root), plugin.site
        finally:
            shutil.rmtree(root)

    def differences(self, gone: set[str]) -> list[str]:
        """Return where it answers otherwise than a clean preview; `gone` is what there ever was."""
        files, site = self.clean()
        made = (f"{path}index.html" if path.endswith("/") else path for path in site.offered)
        right = {**{path: site.made(path) or b"" for path in made}, **files}
        gone |= right.keys()
        missing = ("404 Not Found", right["404.html"])
        return [
            name
            for name in sorted(gone)
            if self.ask(name) != (("200 OK", right[name]) if name in right else missing)
        ]

    def _config(self, root: Path) -> MkDocsConfig:
        chosen = load_config(str(self.folder / "mkdocs.yml"), site_dir=str(root))
        assert isinstance(chosen, MkDocsConfig)
        return chosen

    def _build(self, config: MkDocsConfig | None = None) -> None:
        self.whole_builds += 1
        build(config or self._config(self.root), serve_url="http://127.0.0.1/")

    def _error(self, code: int) -> bytes | None:
        page = self.root / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


@contextmanager
def edited(files: Mapping[str, str | bytes] = BEGIN) -> Iterator[Edited]:
    """Preview files in folders of their own while the context lasts."""
    folder, root = Path(mkdtemp(prefix="opbrengst-edits-")), Path(mkdtemp(prefix="mkdocs_"))
    theme = {**THEME, "custom_dir": "eigen"}
    chosen = {"search": {}, "opbrengst": {"as_of": AS_OF, "people": "people.yml"}}
    settings = yaml.safe_dump({**SETTINGS, "theme": theme, "plugins": chosen}, sort_keys=False)
    made = Edited(folder, root, {**files, "mkdocs.yml": settings})
    try:
        made.start()
        yield made
    finally:
        made.server.server_close()
        shutil.rmtree(folder)
        shutil.rmtree(root)


# What somebody may do to the files, each at random.


def random_edit(chance: random.Random, files: Files) -> tuple[str, Files]:
    """Return what was done and the files after it."""
    do = chance.choice(EDITS)
    after = dict(files)
    do(chance, after)
    return do.__name__, after


def _meeting(chance: random.Random, files: Files) -> str:
    reports = [name for name in files if re.search(r"/\d{4}-", name)]
    return chance.choice(sorted(reports) or [MEETING])


def say_more(chance: random.Random, files: Files) -> None:
    name = _meeting(chance, files)
    said = str(files.get(name, NAMED)).rstrip()
    files[name] = f"{said}\n\n    Ook {chance.randrange(99)} keer.\n"


def add_report(chance: random.Random, files: Files) -> None:
    place, month = chance.choice(["oost", "west", "noord"]), chance.randrange(1, 13)
    told = chance.choice([FOLLOW_UP, OUTCOME, NAMED]).replace("De kranten", f"De {month}kranten")
    files[f"meetings/{place}/2026-{month:02}-09-meer.md"] = told


def remove(chance: random.Random, files: Files) -> None:
    files.pop(_meeting(chance, files), None)


def rename(chance: random.Random, files: Files) -> None:
    name = _meeting(chance, files)
    if name in files:
        files[name.replace(".md", f"-{chance.randrange(9)}.md")] = files.pop(name)


def break_one(chance: random.Random, files: Files) -> None:
    name = _meeting(chance, files)
    files[name] = str(files.get(name, OUTCOME)).replace("attendees", "attendes")


def mend_all(_: random.Random, files: Files) -> None:
    for name in files:
        if re.search(r"/\d{4}-", name):
            files[name] = str(files[name]).replace("attendes", "attendees")


def make_draft(chance: random.Random, files: Files) -> None:
    name = _meeting(chance, files)
    before = str(files.get(name, OUTCOME)).replace("report: draft\n    ", "")
    draft = before.replace("attendees:", "report: draft\n    attendees:", 1)
    files[name] = chance.choice([before, draft])


def change_register(chance: random.Random, files: Files) -> None:
    name = chance.choice(["De bieb", "De boekerij", "De [bieb"])
    files["organisations.yml"] = REGISTER.replace("De bieb", name)


def change_consent(chance: random.Random, files: Files) -> None:
    files["people.yml"] = PEOPLE % chance.choice(["none", "partners", "public"])


def change_people(chance: random.Random, files: Files) -> None:
    """Let somebody be of another place, or of none that there is, or go by another name too."""
    known = str(files["people.yml"]).replace("      also_known_as: [Canarie]\n", "")
    place = chance.choice(["oost", "west", "noord", "nergens"])
    told = re.sub(r"location: \w+", f"location: {place}", known)
    more = chance.choice(["", "      also_known_as: [Canarie]\n"])
    files["people.yml"] = told.replace("      role:", f"{more}      role:")


def change_organisation(chance: random.Random, files: Files) -> None:
    """Take a body out of the register, or let it be called as somebody is in a text."""
    told = chance.choice([REGISTER, REGISTER.replace("De bieb", "Pim Porselein"), "x: {name: X}\n"])
    files["organisations.yml"] = told


def tell_elsewhere(chance: random.Random, files: Files) -> None:
    """Let a report of one place tell of another, of what may not be there any more."""
    about = chance.choice(["west/leeskring", "west/krantenkiosk", "noord/krantenkiosk", "west/weg"])
    said = chance.choice(["text: Ja", "state: started", f"joined: [{NAME}]"])
    told = FOLLOW_UP.replace("state: started", f"updates: [{{about: {about}, {said}}}]")
    files[FOLLOWING] = told


def name_somebody(chance: random.Random, files: Files) -> None:
    """Let a text name somebody, whom a report elsewhere may note, or the register."""
    west = "meetings/west/2026-05-06-avond.md"
    said = str(files.get(west, OUTCOME)).partition("Dat zei")[0].rstrip()
    who = chance.choice(["Pim Porselein", NAME, "niemand"])
    files[west] = f"{said}\n\n    Dat zei {who}.\n"
    if chance.random() < 0.5:
        files[MEETING] = NAMED.replace("[Bewoner A,", "[Bewoner A, Pim Porselein,")


def claim_an_address(chance: random.Random, files: Files) -> None:
    """Let a place have been called as another is, or was."""
    former = chance.choice(["west", "vroeger", "oost"])
    place = chance.choice(["oost", "west", "noord"])
    files[f"meetings/{place}/index.md"] = PLACE.replace("name:", f"formerly: [{former}]\nname:")


def change_page(chance: random.Random, files: Files) -> None:
    name = chance.choice(["over", "index", "privacy", "extra"])
    files[f"meetings/{name}.md"] = f"# Pagina {chance.randrange(9)}\n\n[o](oost/index.md) {NAME}\n"


def remove_page(_: random.Random, files: Files) -> None:
    files.pop("meetings/extra.md", None)
    files.pop("meetings/privacy.md", None)


def change_place(chance: random.Random, files: Files) -> None:
    name = chance.choice(["Oost", "Het Oosten", "O&O", ""])
    files["meetings/oost/index.md"] = PLACE.replace("Oost", name)


def add_place(chance: random.Random, files: Files) -> None:
    files["meetings/noord/index.md"] = PLACE.replace("Oost", f"Noord {chance.randrange(3)}")


def remove_place(_: random.Random, files: Files) -> None:
    for name in [each for each in files if "/noord/" in each]:
        del files[name]


def show_picture(chance: random.Random, files: Files) -> None:
    people = chance.choice(["no", "yes"])
    shown = f"pictures: [{{file: a.png, alt: Een bord, people_recognisable: {people}}}]"
    files["meetings/oost/pictures/a.png"] = chance.choice([taken("png"), b"geen"])
    files[MEETING] = NAMED.replace("ideas:", f"{shown}\n    ideas:")


def change_addresses(chance: random.Random, files: Files) -> None:
    files["addresses.txt"] = chance.choice(["/oost/\n", "/oost/weg/\n"])


def change_look(chance: random.Random, files: Files) -> None:
    files["eigen/main.html"] = "{% extends 'frame.html' %}" + chance.choice(["", "{# anders #}"])


EDITS: tuple[Callable[[random.Random, Files], None], ...] = (
    say_more, say_more, say_more, add_report, add_report, remove, rename, break_one, mend_all,
    make_draft, change_register, change_consent, change_page, remove_page, change_place, add_place,
    remove_place, show_picture, change_addresses, change_look, change_people, change_organisation,
    tell_elsewhere, tell_elsewhere, name_somebody, claim_an_address,
)  # fmt: skip
