"""What a command costs that builds nothing, beside a build of the same meetings."""

import tempfile
from pathlib import Path

from bench import ours
from bench.builds import build, cost
from bench.programmes import programme

MEETINGS = 300
ROUNDS = 5
COMMANDS = ("check", "status")
START = "from opbrengst.cli import main; main()"


def text() -> str:
    """Return a table: of each command the CPU seconds, start-up included, and the ratio.

    The least of five: another program on the machine only makes it more.
    """
    with tempfile.TemporaryDirectory(prefix="opbrengst-bench-") as name:
        folder = Path(name)
        ours.write(programme(MEETINGS), folder)
        whole = build(folder, folder / "site").cpu
        lines = [f"{MEETINGS} meetings: a build takes {whole:.2f} CPU s"]
        for command in COMMANDS:
            asked = ["-c", START, command, "-f", str(folder / "mkdocs.yml")]
            least = min(cost(asked).cpu for _ in range(ROUNDS))
            lines.append(f"  opbrengst {command:8}{least:>6.2f} CPU s, ratio {least / whole:.2f}")
    return "\n".join(lines)
