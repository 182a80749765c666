"""Somebody at a terminal who answers what a command asks."""

import io

import click
from click.testing import CliRunner, Result


class Terminal(io.BytesIO):
    """What somebody types, one answer a line."""

    def isatty(self) -> bool:
        """Tell that there is somebody."""
        return True


def answered(command: click.Command, options: list[str], *answers: str) -> Result:
    """The result of a command to whose questions somebody answers."""
    typed = Terminal("".join(f"{answer}\n" for answer in answers).encode())
    return CliRunner().invoke(command, options, input=typed)
