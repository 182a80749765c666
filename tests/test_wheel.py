"""The built package, with its sources gone, in another project made from nothing."""

import subprocess
import sys
import sysconfig
from pathlib import Path
from textwrap import dedent

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
SETTINGS = """
    site_name: Elders
    theme: material
    plugins:
      - search
      - opbrengst
"""
PLACE = """
    ---
    name: Voorbeelddorp
    example: yes
    ---
"""
MEETING = """
    ---
    attendees: ongeveer 25 wijkbewoners
    focus: de toekomst van de bibliotheek
    recommendations:
      - Zet de koffie bij de ingang.
    ideas:
      - title: De krantenkiosk
        description: Kranten in meer talen op één tafel.
        owners: [Bewoner A]
    ---
"""


def run(*command: str | Path, folder: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def pip(python: Path | str, *arguments: str | Path) -> None:
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "--quiet",
        "install",
        "--no-compile",
        *arguments,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it would be uploaded."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder)
    run(sys.executable, "-m", "pip", "wheel", *options, ROOT)
    return next(folder.glob("mkdocs_opbrengst-*.whl"))


@pytest.fixture(scope="module")
def locked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with the wheel, and with everything of this environment but our sources.

    The folder of this environment is added as a plain path, so the link in it that leads to our
    sources is not followed. The wheel comes first: pip must not see what it could replace there.
    """
    python = new_python(tmp_path_factory.mktemp("locked"))
    pip(python, "--no-index", "--no-deps", wheel)
    packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    Path(packages, "locked.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python


@pytest.fixture(scope="module")
def lowest(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with the wheel and the oldest dependencies that it allows."""
    if sys.version_info[:2] != (3, 11):
        pytest.skip("the oldest dependencies were made for the oldest Python, 3.11")
    python = new_python(tmp_path_factory.mktemp("lowest"))
    pip(python, "--require-hashes", "--requirement", ROOT / "requirements.lowest.lock")
    pip(python, "--no-index", "--no-deps", wheel)
    return python


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Another MkDocs project: five lines of settings, one place, one meeting."""
    files = {
        "mkdocs.yml": SETTINGS,
        "docs/index.md": "# Elders",
        "docs/voorbeelddorp/index.md": PLACE,
        "docs/voorbeelddorp/2026-03-04-bijeenkomst.md": MEETING,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip(), encoding="utf-8")
    return tmp_path


def new_python(folder: Path) -> Path:
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def report(project: Path) -> str:
    return (project / "site/voorbeelddorp/2026-03-04-bijeenkomst/index.html").read_text("utf-8")


def test_the_wheel_has_every_file_of_the_package(locked: Path) -> None:
    where = "import opbrengst; print(opbrengst.__path__[0])"
    installed = Path(run(locked, "-c", where).strip())
    sources = ROOT / "plugins" / "opbrengst"
    assert not installed.is_relative_to(ROOT)
    assert files(installed) == files(sources)


def files(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(folder).as_posix() for path in paths}


@pytest.mark.parametrize(
    ("host", "python"), [("mkdocs", "locked"), ("mkdocs", "lowest"), ("properdocs", "locked")]
)
def test_another_project_publishes_a_meeting(
    host: str, python: str, project: Path, request: pytest.FixtureRequest
) -> None:
    interpreter = request.getfixturevalue(python)
    run(interpreter, "-m", host, "build", "--strict", "-f", "mkdocs.yml", folder=project)
    page = report(project)
    assert "Zet de koffie bij de ingang." in page
    assert "De krantenkiosk" in page
    assert (project / "site/voorbeelddorp/krantenkiosk/index.html").is_file()


def test_the_command_is_installed(locked: Path) -> None:
    assert "opbrengst" in run(locked.parent / "opbrengst", "--help")


def test_the_rule_book_has_its_examples_with_it(locked: Path) -> None:
    assert "facilitators-own-nothing (fout)" in run(locked.parent / "opbrengst", "rules")


@pytest.mark.parametrize("python", ["locked", "lowest"])
def test_another_project_is_checked(
    python: str, project: Path, request: pytest.FixtureRequest
) -> None:
    opbrengst = request.getfixturevalue(python).parent / "opbrengst"
    told = run(opbrengst, "check", "-f", "mkdocs.yml", folder=project)
    assert told == "0 fouten, 0 waarschuwingen en 0 tips in 1 verslag.\n"
