"""A secret in every form in which it could lie about, and the search for them."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def needles(text: str) -> Iterator[bytes]:
    """Yield ``text`` in UTF-8 and UTF-16, plain, as base64 at each alignment, as hexadecimal."""
    yield json.dumps(text)[1:-1].encode()
    for coding in _CODINGS:
        raw = text.encode(coding)
        yield raw
        yield raw.hex().encode()
        yield raw.hex().upper().encode()
        for before in range(3):
            # The characters at either end depend on what stands beside the secret.
            whole = base64.b64encode(bytes(before) + raw)
            inner = whole[-(-before * 4 // 3) : (before + len(raw)) // 3 * 4]
            yield inner
            yield inner.translate(bytes.maketrans(b"+/", b"-_"))


def found(secrets: Mapping[str, str], data: bytes) -> list[str]:
    """Return the names of the secrets that stand in ``data`` in any form."""
    return [
        name for name, text in secrets.items() if any(needle in data for needle in needles(text))
    ]
