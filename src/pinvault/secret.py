"""A text that must not be seen: hint, passphrase, recovery code, on its way through the program.

The wrapper keeps a secret out of every place where a text ends up by accident: ``repr`` in a
traceback, a formatted log line, a pickle. It does not protect the memory of the process; that is
said in ``docs/threat-model.md``.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn, SupportsIndex


class Secret:
    """Hold one secret text; only ``reveal`` gives it back.

    Equality takes the same time wherever two texts differ. There is no hash: a secret is no key
    of a dictionary and no member of a set.
    """

    __slots__ = ("_text",)

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, text: str) -> None:
        """Wrap ``text``."""
        self._text = text

    def reveal(self) -> str:
        """Return the text itself. Whoever calls this answers for where it goes."""
        return self._text

    def __eq__(self, other: object) -> bool:
        """Compare two secrets in constant time; anything else is unequal."""
        if not isinstance(other, Secret):
            return NotImplemented
        # Imported here: a command without secrets does not pay for it at its start.
        import hmac

        return hmac.compare_digest(_bytes(self._text), _bytes(other._text))

    def __bool__(self) -> bool:
        """Tell whether there is any text at all."""
        return bool(self._text)

    def __repr__(self) -> str:
        """Hide the text and its length."""
        return "Secret(hidden)"

    def __format__(self, format_spec: str) -> NoReturn:
        """Refuse: a secret inside a sentence is a mistake. Raises ``TypeError``."""
        raise TypeError("a secret cannot be formatted into a text")

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        """Refuse to be pickled or copied. Raises ``TypeError``."""
        raise TypeError("a secret cannot be pickled or copied")


def _bytes(text: str) -> bytes:
    """Return bytes to compare; lone surrogates, which UTF-8 has no form for, included."""
    return text.encode("utf-8", "surrogatepass")
