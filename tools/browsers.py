"""Where this machine keeps a browser of the Chromium family."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


def find() -> Path | None:
    """Return the browser that the tests use, or None: OPBRENGST_BROWSER decides, if it is set."""
    named = os.environ.get("OPBRENGST_BROWSER")
    candidates = iter([Path(named)]) if named else _candidates()
    return next((path for path in candidates if path.is_file() and _runs(path)), None)


def _candidates() -> Iterator[Path]:
    yield from (Path(found) for command in COMMANDS if (found := shutil.which(command)))
    yield from (Path(place) for place in PLACES)
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    yield own


def _runs(path: Path) -> bool:
    """Tell whether the browser starts: some systems ship a command that only says to install it."""
    if path.suffix == ".exe":  # opens a window whatever it is asked
        return True
    asked = subprocess.run([path, "--version"], capture_output=True, check=False)
    return asked.returncode == 0
