"""``pinvault completion SHELL``: print what a shell needs to complete pinvault's commands."""

from __future__ import annotations

from pathlib import Path

from pinvault.cli import shell
from pinvault.errors import Exit, StorageError
from pinvault.i18n import language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call

FOLDER = Path(shell.__file__).parent / "compiled"


def run(call: Call) -> Exit:
    """Print the file of the shell in the language in force.

    Raises ``StorageError`` ``completion-not-built`` in a source tree that was never built.
    """
    path = FOLDER / language() / f"pinvault.{call.values.text('shell')}"
    try:
        content = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise StorageError("completion-not-built") from None
    call.output.whole(content.rstrip("\n"))
    return Exit.DONE
