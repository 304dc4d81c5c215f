"""What the process does before anything else, so that nothing leaks past the program.

No core dump, no other process of the same user reading its memory, files private from their
first byte, no debug switch of the terminal toolkit, no traceback that shows values. It has to run
before Textual is imported: Textual reads its variables once, at import.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from types import TracebackType

PRIVATE_UMASK = 0o077
_PR_SET_DUMPABLE = 4

# TEXTUAL_LOG writes every key press, a typed passphrase included, to a file; the others take
# screenshots, press keys or open a debugging connection.
_DEBUG_SWITCHES = ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEBUG", "TEXTUAL_PRESS")
_DEBUG_PREFIX = "TEXTUAL_SCREENSHOT"

# With the Kitty keyboard protocol a Japanese input method's commit of five characters or more
# arrives as garbage, and an animation moves its candidate window. Whoever sets the variable
# decides otherwise.
_CALM = {"TEXTUAL_DISABLE_KITTY_KEY": "1", "TEXTUAL_ANIMATIONS": "none"}


def harden() -> None:
    """Bring the process into its safe state; to be called first, once."""
    os.umask(PRIVATE_UMASK)
    clean_environment(os.environ)
    _forbid_core_dumps()
    _forbid_tracing()
    sys.excepthook = _report_quietly


def clean_environment(environment: MutableMapping[str, str]) -> None:
    """Remove Textual's debug switches from ``environment`` and set its calm defaults."""
    for name in list(environment):
        if name in _DEBUG_SWITCHES or name.startswith(_DEBUG_PREFIX):
            del environment[name]
    for name, value in _CALM.items():
        environment.setdefault(name, value)


def _forbid_core_dumps() -> None:
    """Set the size limit of a core dump to 0 bytes, where the system has such a limit."""
    try:
        import resource
    except ImportError:  # Windows has no core dumps
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _forbid_tracing() -> None:
    """Tell Linux that this process must be neither dumped nor traced by the same user.

    The core limit alone does not stop a crash handler that the kernel pipes the memory to.
    Elsewhere there is nothing like it without an entitlement, and the limit has to do. A kernel
    that refuses is no reason to refuse the person.
    """
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _report_quietly(
    kind: type[BaseException], _error: BaseException, trace: TracebackType | None
) -> None:
    """Name the class and the place of an error that nothing caught, and no value of it."""
    place = own_place(trace)
    sys.stderr.write(f"pinvault: {kind.__name__} ({place})\n")


def own_place(trace: TracebackType | None) -> str:
    """Return ``file.py:line`` of the innermost frame of pinvault in ``trace``; "?" for none.

    Paths are relative to the package, so that a report names nobody's home folder.
    """
    package = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - start-up
    place = "?"
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(package + os.sep):
            place = f"{file[len(package) + 1 :].replace(os.sep, '/')}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
