"""Builds one after the other in one process, as a preview makes them: `python -m bench.again`.

Prints what each took in CPU seconds, as JSON: the first, one with nothing changed, one with one
edit. MkDocs' own server is not in it: neither its waiting for a change nor what it sends.
"""

import json
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

# Both sides write what an outcome meeting was about on a line of its own.
_EDITED = re.compile(r"(?im)^(focus: .*)$")


def again(folder: Path, rounds: int) -> dict[str, float]:
    """Return what the builds took; of those that come again, the least of so many."""
    docs = next(each for name in ("meetings", "docs") if (each := folder / name).exists())
    file = min(docs.glob("plaats-*/*-bijeenkomst.md"))
    written = file.read_text(encoding="utf-8")
    first = _built(folder)
    same = min(_built(folder) for _ in range(rounds))
    edited = []
    for number in range(rounds):
        file.write_text(_EDITED.sub(rf"\1 {number}", written), encoding="utf-8")
        edited.append(_built(folder))
    file.write_text(written, encoding="utf-8")
    return {"first": first, "same": same, "edited": min(edited)}


def _built(folder: Path) -> float:
    # MkDocs' server builds into such a folder, by which a plugin knows that it is a preview.
    site = tempfile.mkdtemp(prefix="mkdocs_")
    began = time.process_time()
    config = load_config(str(folder / "mkdocs.yml"), site_dir=site)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    took = time.process_time() - began
    shutil.rmtree(site)
    return took


if __name__ == "__main__":
    print(json.dumps(again(Path(sys.argv[1]), int(sys.argv[2]))))
