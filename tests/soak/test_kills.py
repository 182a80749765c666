"""Whatever befalls a build, readers have a whole site: the old one or the new one."""

import http.client
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest

from opbrengst.swapping import MARK
from tests.browser.sites import served
from tests.conftest import contents
from tests.soak.conftest import Project

pytestmark = pytest.mark.slow

PAGES = ("", "oost/krantenkiosk/", "404.html", "assets/opbrengst/tokens.css")
WAITS = "wordt op dit moment al gebouwd; deze bouw wacht"


def long(times: int) -> object:
    """The long form of a test, for `make soak`."""
    return pytest.param(times, marks=pytest.mark.soak)


@pytest.mark.parametrize("times", [6, long(100)])
def test_a_killed_build_leaves_a_whole_site(project: Project, times: int) -> None:
    """Half of them die at a random moment, half in the last steps, where the swap is."""
    moments = random.Random(times)  # noqa: S311 # which moments does not matter
    started = time.monotonic()
    project.build()
    lasts = time.monotonic() - started
    seen = set()
    for at in range(times):
        project.say(at // 2 % 2)
        with project.start() as process:
            if at % 2:
                time.sleep(moments.uniform(0, lasts))
            else:
                wait_for_the_last_steps(project)
                time.sleep(moments.uniform(0, 0.005))
            process.kill()
        found = contents(project.site)
        assert found in project.versions
        seen.add(project.versions.index(found))
    assert seen == {0, 1} or times < 100
    project.say(1)
    assert project.build()[0] == 0
    assert contents(project.site) == project.versions[1]
    assert project.leftovers() == []


def wait_for_the_last_steps(project: Project) -> None:
    mark = project.folder / ".site.opbrengst" / "new" / MARK
    limit = time.monotonic() + 60
    while not mark.exists() and time.monotonic() < limit:
        time.sleep(0.0005)


@pytest.mark.parametrize("times", [2, long(20)])
def test_two_builds_at_once_both_succeed(project: Project, times: int) -> None:
    waited = 0
    for at in range(times):
        project.say(at % 2)
        with project.start() as one, project.start() as other:
            said = [process.communicate(timeout=120)[0] for process in (one, other)]
        assert (one.returncode, other.returncode) == (0, 0), said
        assert contents(project.site) == project.versions[at % 2]
        assert project.leftovers() == []
        waited += WAITS in "".join(said)
    assert waited > 0


@dataclass
class Reader:
    """Asks for pages without a pause, and keeps what was not a whole page of a version."""

    versions: list[dict[str, bytes]]
    asked: int = 0
    missed: list[str] = field(default_factory=list)

    def read(self, host: str, until: threading.Event) -> None:
        while not until.is_set():
            for page in PAGES:
                self.asked += 1
                connection = http.client.HTTPConnection(host, timeout=10)
                connection.request("GET", f"/{page}")
                answer = connection.getresponse()
                body = answer.read()
                connection.close()
                if answer.status != 200 or body not in [each[page] for each in self.versions]:
                    self.missed.append(f"{page}: {answer.status}, {len(body)} bytes")


@contextmanager
def readers(project: Project, number: int) -> Iterator[list[Reader]]:
    """Readers of the site, over a real web server, while the context lasts."""
    names = {page: f"{page}index.html" if page[-1:] in {"", "/"} else page for page in PAGES}
    whole = [{page: each[name] for page, name in names.items()} for each in project.versions]
    until = threading.Event()
    reading = [Reader(whole) for _ in range(number)]
    with served(project.site) as url:
        host = urlsplit(url).netloc
        threads = [threading.Thread(target=r.read, args=(host, until)) for r in reading]
        for thread in threads:
            thread.start()
        try:
            yield reading
        finally:
            until.set()
            for thread in threads:
                thread.join(20)


@pytest.mark.parametrize("times", [3, long(50)])
def test_a_reader_misses_nothing_while_the_site_is_built(project: Project, times: int) -> None:
    with readers(project, 2) as reading:
        for at in range(times):
            project.say(at % 2)
            assert project.build()[0] == 0
    assert [reader.missed for reader in reading] == [[], []]
    assert sum(reader.asked for reader in reading) > 100 * times
    print(f"{sum(reader.asked for reader in reading)} requests")  # noqa: T201 # a figure to report
