"""A new vault is taken back if its recovery code was not shown."""

from __future__ import annotations

from contextlib import contextmanager, suppress

from pinvault.errors import PinvaultError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.vault.session import Session


@contextmanager
def undone_if_stopped(session: Session) -> Iterator[None]:
    """Remove the vault again if the person goes away before the code is on paper.

    A vault whose code nobody has seen would be mistaken for one that can be saved.
    """
    from pinvault.vault.session.removal import remove_files, remove_items

    host, header = session.host, session.state.header
    try:
        yield
    except BaseException:
        with suppress(PinvaultError):
            remove_files(host)
        with suppress(PinvaultError):
            remove_items(host, header)
        raise
    finally:
        session.close()
