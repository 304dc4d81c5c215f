"""A program that asks one question on its controlling terminal, for the tests of the terminal.

``python -m tests.cli.asking QUESTION`` asks for a secret, a line, a private line, or shows a text
aside; it prints the answer to stdout and "stopped" to stderr if a signal ended it.
"""

from __future__ import annotations

import sys

from pinvault.cli.interrupts import Stopped, listen
from pinvault.cli.prompts import Prompts
from pinvault.cli.terminal import ControllingTerminal
from pinvault.hygiene import harden

SHOWN = "the lemon tree"


def main(question: str) -> int:
    """Ask, print the answer, and return the exit code."""
    harden()
    listen()
    prompts = Prompts(ControllingTerminal)
    try:
        if question == "secret":
            answer = prompts.secret("prompt-number", last=7).reveal()
        elif question == "private":
            answer = prompts.private_line("prompt-number", last=7)
        elif question == "aside":
            prompts.show_aside(SHOWN)
            answer = "shown"
        else:
            answer = prompts.line("prompt-number", last=7)
    except Stopped as stop:
        return stop.exit_code
    sys.stdout.write(f"answer: {answer}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
