"""``pinvault purge``: remove the vault from this machine, with all that belongs to it."""

from __future__ import annotations

from pinvault.cli.answering import say_done
from pinvault.cli.opening import host_of
from pinvault.errors import Exit, KeyringError, NoVaultError, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call
    from pinvault.vault.container import Header
    from pinvault.vault.session import Host


def run(call: Call) -> Exit:
    """Remove keys first, then the file: whatever stops this, it can be run again."""
    from pinvault.vault.session.removal import remove_files

    host = host_of(call)
    header = _header(host)
    path = str(host.file.path)
    call.confirm("purge-ask", path=path)
    with host.file.locked():
        items_gone = header is not None and _remove_items(call, host, header)
        if header is None:
            call.diagnostics.note("purge-items-unnamed")
        copies = remove_files(host)
    say_done(call, "purge-done", path=path, copies=copies, items_removed=items_gone)
    if not call.as_json:
        call.diagnostics.note("purge-stays")
    return Exit.DONE


def _header(host: Host) -> Header | None:
    """Return the header, which names the items; None for a file that cannot be read.

    Raises ``NoVaultError`` where there is nothing, ``StorageError`` for what is no plain file.
    """
    if not host.file.exists():
        raise NoVaultError("no-vault", path=str(host.file.path))
    try:
        _, container = host.load()
    except UnreadableError:
        return None
    return container.header


def _remove_items(call: Call, host: Host, header: Header) -> bool:
    """Remove what is in the keyring; ``--force`` leaves it there if the keyring cannot be used."""
    from pinvault.vault.session.removal import remove_items

    try:
        remove_items(host, header)
    except KeyringError:
        if not call.values.flag("force"):
            raise
        call.diagnostics.note("purge-items-left")
        return False
    return True
