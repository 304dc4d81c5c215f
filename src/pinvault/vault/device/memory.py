"""Secrets that last as long as the process: for the demonstration vault and for tests."""

from __future__ import annotations

from pinvault.vault.device.store import check_item, from_text, to_text


class MemoryStore:
    """A ``SecretStore`` that keeps everything in memory and nothing anywhere else."""

    kind = "memory"

    def __init__(self) -> None:
        """Start empty."""
        self._texts: dict[str, str] = {}

    def get(self, item: str) -> bytes | None:
        """Return the secret of ``item``, or None when there is no such item."""
        check_item(item)
        text = self._texts.get(item)
        return None if text is None else from_text(text)

    def put(self, item: str, secret: bytes) -> None:
        """Keep ``secret``, in place of an older one."""
        check_item(item)
        self._texts[item] = to_text(secret)

    def delete(self, *items: str) -> None:
        """Forget ``items``, which need not exist."""
        for item in items:
            check_item(item)
            self._texts.pop(item, None)
