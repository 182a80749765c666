"""Sees to it that this machine has what requirements.system names, or at least a browser."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools import browsers

REQUIREMENTS = Path(__file__).parent.parent / "requirements.system"
NO_BROWSER = (
    "The browser tests need Chromium, Chrome or Edge: install one, or set OPBRENGST_BROWSER to it."
)


def main() -> int:
    """Return 0 when the browser tests can run on this machine, else 1 after one sentence."""
    if missing := _missing():
        _install(missing)
    if browsers.find():
        return 0
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if browsers.find():
        return 0
    print(NO_BROWSER, file=sys.stderr)
    return 1


def _missing() -> list[str]:
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    names = [line.partition("#")[0].strip() for line in lines]
    return [name for name in names if name and not _installed(name)]


def _installed(package: str) -> bool:
    if not shutil.which("dpkg-query"):
        return False
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
    return subprocess.run(query, capture_output=True, check=False).stdout == b"installed"


def _install(packages: list[str]) -> None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        print(f"Install by hand what is not there yet (its Debian name): {' '.join(packages)}")
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    install = ["apt-get", "install", "-qq", "--yes", "--no-install-recommends"]
    subprocess.run([*install, "-o", "DPkg::Lock::Timeout=120", *packages], env=quiet, check=False)


if __name__ == "__main__":
    sys.exit(main())
