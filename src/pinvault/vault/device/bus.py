"""The session bus, with a limit on every wait.

jeepney speaks the D-Bus protocol; its own connection has calls without a limit (the greeting
among them), so the waiting is done here. Importing this module imports jeepney.
"""

from __future__ import annotations

import os
from collections import deque
from typing import TYPE_CHECKING, Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    Parser,
    message_bus,
    new_method_call,
)
from jeepney.bus import get_bus
from jeepney.io.blocking import prep_socket

from pinvault.errors import KeyringError

if TYPE_CHECKING:
    from socket import socket

    from pinvault.vault.device.patience import Patience

Body = tuple[Any, ...]

_REASONS = {
    "org.freedesktop.DBus.Error.NameHasNoOwner": "keyring-none",
    "org.freedesktop.DBus.Error.NoReply": "keyring-none",
    "org.freedesktop.DBus.Error.ServiceUnknown": "keyring-none",
    "org.freedesktop.Secret.Error.IsLocked": "keyring-locked",
}
_START_FAILED = "org.freedesktop.DBus.Error.Spawn."


class SessionBus:
    """One connection to the session bus of this login."""

    def __init__(self, patience: Patience) -> None:
        """Connect; raises ``KeyringError``: ``keyring-no-bus`` or ``keyring-slow``."""
        self.patience = patience
        self._parser = Parser()
        self._serial = 0
        self._unread: deque[Message] = deque()
        self._socket = _connect(patience)
        try:
            self._exchange(message_bus.Hello())
        except BaseException:
            self._socket.close()
            raise

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()

    def call(self, address: DBusAddress, method: str, *body: object, types: str) -> Body:
        """Call ``method`` and return the body of the answer.

        ``types`` are the signatures of question and answer, with ``>`` between. Raises
        ``KeyringError``: the reason that the error's name stands for, else ``keyring-refused``;
        also when the answer is not of the type agreed on.
        """
        asked, _, expected = types.partition(">")
        reply = self._exchange(new_method_call(address, method, asked or None, body))
        if reply.header.fields.get(HeaderFields.signature, "") != expected:
            raise KeyringError("keyring-refused", error="signature")
        answer: Body = reply.body
        return answer

    def listen(self, rule: MatchRule) -> None:
        """Ask the bus for signals that are sent to everybody, as some keyrings send theirs."""
        self._exchange(message_bus.AddMatch(rule))

    def signal(self, rule: MatchRule, patience: Patience) -> Body:
        """Wait for a signal that ``rule`` matches and return its body."""
        while True:
            while self._unread:
                message = self._unread.popleft()
                if rule.matches(message):
                    body: Body = message.body
                    return body
            self._unread.append(self._receive(patience))

    def _exchange(self, message: Message) -> Message:
        serial = self._send(message)
        while True:
            reply = self._receive(self.patience)
            if reply.header.fields.get(HeaderFields.reply_serial) == serial:
                break
            self._unread.append(reply)
        if reply.header.message_type is MessageType.error:
            raise _refusal(str(reply.header.fields.get(HeaderFields.error_name)))
        return reply

    def _send(self, message: Message) -> int:
        self._serial += 1
        self._socket.settimeout(self.patience.left())
        try:
            self._socket.sendall(message.serialise(serial=self._serial))
        except TimeoutError:
            raise KeyringError("keyring-slow") from None
        except OSError:
            raise _no_bus() from None
        return self._serial

    def _receive(self, patience: Patience) -> Message:
        while (message := self._parser.get_next_message()) is None:
            self._socket.settimeout(patience.slice())
            try:
                data = self._socket.recv(4096)
            except TimeoutError:
                continue
            except OSError:
                raise _no_bus() from None
            if not data:
                raise _no_bus()
            self._parser.add_data(data)
        return message


def _connect(patience: Patience) -> socket:
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if not address and runtime:
        address = f"unix:path={runtime}/bus"
    if not address:
        raise _no_bus()
    try:
        connected: socket = prep_socket(get_bus(address), timeout=patience.left())
    except TimeoutError:
        raise KeyringError("keyring-slow") from None
    except (OSError, ValueError, RuntimeError):
        # No such socket, nobody listening, another user's bus, or an address of a kind that
        # only the reference library speaks.
        raise _no_bus() from None
    return connected


def _no_bus() -> KeyringError:
    return KeyringError("keyring-no-bus")


def _refusal(name: str) -> KeyringError:
    if name.startswith(_START_FAILED):
        return KeyringError("keyring-none")
    if name in _REASONS:
        return KeyringError(_REASONS[name])
    return KeyringError("keyring-refused", error=name)
