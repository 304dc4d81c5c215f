"""``pinvault init``: make a vault, say how it is protected, show the recovery code once."""

from __future__ import annotations

from pinvault.cli.code_paper import is_to_confirm, need_a_place_to_show, show_code
from pinvault.cli.code_sheet import print_or_offer, wanted_sheet
from pinvault.cli.device_choice import AUTO, choose_device, device_name
from pinvault.cli.new_passphrase import new_passphrase
from pinvault.cli.opening import host_of, person_is_there
from pinvault.cli.output import as_json
from pinvault.cli.telling import tell_notices, tell_wait
from pinvault.cli.undoing import undone_if_stopped
from pinvault.errors import Exit, StorageError
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.cli.call import Call
    from pinvault.vault.keys import RecoveryCode
    from pinvault.vault.session import Session

_FIRST = 1

_PROTECTED = {"keyring": "init-by-keyring", "file": "init-by-file"}


def run(call: Call) -> Exit:
    """Make the vault; whatever stops this before its end leaves nothing."""
    from pinvault.vault import keys
    from pinvault.vault.container import DeviceKind
    from pinvault.vault.session import create_vault

    host = host_of(call)
    if host.file.exists():
        raise StorageError("vault-exists", path=str(host.file.path))
    need_a_place_to_show(call)
    paper = wanted_sheet(call, host.file.path)
    wish = call.values.text("device-secret") or AUTO
    device, fallback = choose_device(wish, may_prompt=person_is_there(call))
    if not call.by_script:
        _tell_fallback(call, fallback)
    passphrase = new_passphrase(call, "passphrase-fd", alone=device is DeviceKind.FILE)
    tell_wait(call, "init-measuring")
    session, code = create_vault(
        host, passphrase, device=device, cost=keys.calibrate(), to_confirm=is_to_confirm(call)
    )
    assert code is not None  # noqa: S101 - with_code is on
    with undone_if_stopped(session):
        if call.by_script:
            _tell_fallback(call, fallback)
        tell_notices(call, session)
        if not call.as_json:
            for sentence in _protection(session):
                call.output.line(sentence)
            call.output.flush()
        show_code(call, session, code, _FIRST, json=_fields(call, session, code, fallback))
        print_or_offer(call, session, code, paper)
    if not call.as_json:
        call.output.line(t("init-next"))
    return Exit.DONE


def _tell_fallback(call: Call, fallback: str | None) -> None:
    """Say why the keyring is not used: to a person before the passphrase, which is to be longer."""
    if fallback is not None:
        call.diagnostics.note("init-fallback", why=t(f"err-{fallback}"))


def _protection(session: Session) -> Iterator[str]:
    """Yield what was made and what protects it."""
    daily = session.state.daily
    cost = daily.lock.cost
    yield t("init-done", path=str(session.host.file.path))
    yield t(_PROTECTED[device_name(daily.device)])
    yield t("init-cost", mib=cost.memory_kib // 1024, passes=cost.passes)


def _fields(call: Call, session: Session, code: RecoveryCode, fallback: str | None) -> str | None:
    """Return the JSON to print; None where text was asked for."""
    if not call.as_json:
        return None
    daily = session.state.daily
    cost = daily.lock.cost
    return as_json(
        {
            "vault": str(session.host.file.path),
            "device": device_name(daily.device),
            "device_fallback": fallback,
            "memory_mib": cost.memory_kib // 1024,
            "passes": cost.passes,
            "lanes": cost.lanes,
            "recovery_number": _FIRST,
            "recovery_code": code.text().reveal(),
        }
    )
