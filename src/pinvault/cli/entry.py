"""Answer one command line: choose the language, find the command, run it, report what fails."""

from __future__ import annotations

from pinvault.cli.diagnostics import Diagnostics
from pinvault.cli.interrupts import EXIT_OF_SIGNAL, Stopped
from pinvault.cli.output import USUAL_COLUMNS, Output
from pinvault.cli.parser import parse
from pinvault.cli.table.entries import Command
from pinvault.errors import Exit, PinvaultError
from pinvault.i18n import LANGUAGES, use_language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pinvault.cli.parser import Request
    from pinvault.cli.values import Values
    from pinvault.cli.world import World

_SIGINT = 2
_SIGPIPE = 13


def run(argv: Sequence[str], world: World, start_app: Callable[[Values], int]) -> int:
    """Answer ``argv``, the words after the program's name, and return the exit code.

    ``start_app`` opens the terminal app when no command is named. Nothing is raised: an error is
    reported on stderr, and one that nobody expected is reported as our mistake.
    """
    use_language(_language(argv))
    output = Output(world.stdout)
    diagnostics = Diagnostics(world.stderr, as_json="--json" in argv or "--jsonl" in argv)
    try:
        code = _answer(parse(argv), world, output, diagnostics, start_app)
        output.flush()
    except PinvaultError as error:
        diagnostics.error(error)
        return int(error.exit_code)
    except BrokenPipeError:
        return EXIT_OF_SIGNAL + _SIGPIPE
    except KeyboardInterrupt:
        return EXIT_OF_SIGNAL + _SIGINT
    except Stopped as stop:
        return stop.exit_code
    except Exception as error:  # noqa: BLE001 - the last place where a mistake can be told
        diagnostics.bug(error)
        return int(Exit.BUG)
    return int(code)


def load(handler: str) -> Callable[..., int]:
    """Import and return the function that ``"module:function"`` names."""
    import importlib

    module, _, function = handler.partition(":")
    found: Callable[..., int] = getattr(importlib.import_module(module), function)
    return found


def _language(argv: Sequence[str]) -> str | None:
    """Return the language that ``argv`` asks for; None, for the environment's, if none of ours.

    Looked up before anything is parsed, because the mistakes in ``argv`` are told in it.
    """
    chosen = None
    for word, following in zip(argv, [*argv[1:], ""], strict=False):
        option, equals, value = word.partition("=")
        if option == "--lang":
            chosen = value if equals else following
    return chosen if chosen in LANGUAGES else None


def _answer(
    request: Request,
    world: World,
    output: Output,
    diagnostics: Diagnostics,
    start_app: Callable[[Values], int],
) -> int:
    """Do what ``request`` asks for."""
    if request.wants_help:
        from pinvault.cli.help import help_text

        output.whole(help_text(request.place, output.columns or USUAL_COLUMNS))
        return Exit.DONE
    if request.wants_version:
        from pinvault import __version__

        output.line(f"pinvault {__version__}")
        return Exit.DONE
    if not isinstance(request.place, Command):
        return start_app(request.values)
    from pinvault.cli.call import Call

    call = Call(request.values, world, output, diagnostics)
    return load(request.place.handler)(call)
