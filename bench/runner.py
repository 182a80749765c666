"""MkDocs with other outputs than a site has: `python -m bench.runner alone build …`.

`alone` makes the pages and no output beside them, which is what stock Material makes. `timed FILE`
makes everything, and writes to the file how many CPU seconds each output took to make.
"""

import json
import runpy
import sys
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from opbrengst.editions import outputs
from opbrengst.editions.outlet import Outlet

ALONE = ("-m", "bench.runner", "alone")


def timed(file: Path) -> tuple[str, ...]:
    """Return what stands before the arguments for MkDocs to write the CPU seconds to a file."""
    return ("-m", "bench.runner", "timed", str(file))


def main() -> None:
    """Run MkDocs as the arguments say."""
    _, how, *arguments = sys.argv
    if how == "alone":
        outputs.OUTPUTS = ()
        _run(arguments)
        return
    file, *arguments = arguments
    took: dict[str, float] = defaultdict(float)
    outputs.OUTPUTS = tuple(_timed(output, took) for output in outputs.OUTPUTS)
    try:
        _run(arguments)
    finally:
        Path(file).write_text(json.dumps(took), encoding="utf-8")


def _timed(output: outputs.Output, took: dict[str, float]) -> outputs.Output:
    """Return an output that adds what each of its files took."""
    name = output.documents.__module__.rpartition(".")[2]

    def documents(outlet: Outlet) -> outputs.Documents:
        made = output.documents(outlet)
        while True:
            began = time.process_time()
            document = next(made, None)
            took[name] += time.process_time() - began
            if document is None:
                return
            yield document

    return replace(output, documents=documents)


def _run(arguments: list[str]) -> None:
    sys.argv = ["mkdocs", *arguments]
    runpy.run_module("mkdocs", run_name="__main__")


if __name__ == "__main__":
    main()
