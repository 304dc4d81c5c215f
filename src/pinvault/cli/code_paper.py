"""A new recovery code: shown once, and read back from the paper."""

from __future__ import annotations

from pinvault.cli.terminal import need_second_screen
from pinvault.i18n import t
from pinvault.secret import Secret

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.cli.call import Call
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session

_ATTEMPTS = 3
_IN_A_ROW = 3


def need_a_place_to_show(call: Call) -> None:
    """Raise ``NeedsTerminalError`` if a code could not be shown, before there is one."""
    if not _plainly(call):
        _ = call.prompts.terminal
        need_second_screen()


def is_to_confirm(call: Call) -> bool:
    """Tell whether a person will be asked to type groups of a new code back."""
    return not call.by_script and not call.as_json


def show_code(
    call: Call, session: Session, code: RecoveryCode, number: int, *, json: str | None
) -> None:
    """Show ``code``, which has ``number``; a person types two of its groups back.

    That they were right is noted in the vault.

    A script, which gave a secret by descriptor, gets it plainly, and so does whoever asks for
    ``--reveal``; everybody else on a screen of its own, after which it is nowhere. ``json`` is
    what to show where JSON was asked for; then nothing is typed back.
    """
    text = "\n".join(_paper(code, number)) if json is None else json
    if _plainly(call):
        call.output.whole(text)
        call.output.flush()
    else:
        call.prompts.show_aside(text)
    if is_to_confirm(call) and _typed_back_all(call, code, text):
        session.keys.confirm_code()


def _plainly(call: Call) -> bool:
    """Tell whether a code goes to stdout: to a script, or where the person wants it there."""
    to_program = call.as_json and not call.output.is_terminal
    return call.by_script or call.values.flag("reveal") or to_program


def _paper(code: RecoveryCode, number: int) -> Iterator[str]:
    """Yield the lines to copy: the whole code, and its groups by number."""
    yield t("code-head", number=number)
    yield ""
    yield f"  {code.text().reveal()}"
    yield ""
    groups = [f"{place}: {group.reveal()}" for place, group in enumerate(code.groups(), start=1)]
    for at in range(0, len(groups), _IN_A_ROW):
        yield "  " + "   ".join(groups[at : at + _IN_A_ROW])
    yield ""
    yield t("code-advice")


def _typed_back_all(call: Call, code: RecoveryCode, text: str) -> bool:
    """Ask for two groups, chosen at random, so that a slip of the pen is found today."""
    import secrets

    places = sorted(secrets.SystemRandom().sample(range(1, len(code.groups()) + 1), 2))
    for place in places:
        if not _typed_back(call, code, place, text):
            call.diagnostics.note("code-not-confirmed")
            return False
    call.prompts.say("code-confirmed")
    return True


def _typed_back(call: Call, code: RecoveryCode, place: int, text: str) -> bool:
    """Ask for one group, up to three times; after a slip the code is shown once more."""
    for attempt in range(_ATTEMPTS):
        typed = call.prompts.private_line("code-ask-group", number=place)
        if code.has_group(place, Secret(typed)):
            return True
        call.prompts.say("code-group-differs", number=place)
        if attempt + 1 < _ATTEMPTS and not _plainly(call):
            call.prompts.show_aside(text)
    return False
