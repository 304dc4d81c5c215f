"""A Secret Service that misbehaves as no installed one can be made to.

``python fake_secret_service.py MODE ITEMS.json`` takes the name on the session bus, prints a line
and serves until it is killed. The file maps attribute ``username`` to text. Modes:

``slow``           every answer is right and comes a second late
``write-refused``  reads well, accepts nothing new
``forgetful``      accepts everything and keeps something else
``shy``            is locked, shows no item until it was unlocked, tells everybody when it was
``asks``           wants every new item and every deletion confirmed in a dialog
``homeless``       has no collection, and makes none when it was confirmed that it should
``odd``            answers with what was not asked for
"""

from __future__ import annotations

import json
import re
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "org.freedesktop.secrets"
ROOT = "/org/freedesktop/secrets"
COLLECTION = f"{ROOT}/collection/fake"
PROMPT = f"{ROOT}/prompt/fake"
REFUSED = "org.freedesktop.DBus.Error.AccessDenied"

Answer = tuple[str | None, tuple[Any, ...]]


class FakeService:
    """What the keyring holds, and one method for each call: its answer's type and body."""

    def __init__(self, mode: str, items: dict[str, str]) -> None:
        self.mode = mode
        self.paths = {f"{COLLECTION}/{name}": text for name, text in items.items()}
        self.locked = mode == "shy"
        self.asked = False
        self.pending: Callable[[], object] = dict

    def answer(self, member: str, path: str, body: tuple[Any, ...]) -> Answer | None:
        """Return the answer to one call; None stands for a refusal."""
        if self.mode == "slow":
            time.sleep(1)
        if self.mode == "odd":
            return "s", ("something else",)
        if self.mode == "write-refused" and member in {"CreateItem", "SetSecret"}:
            return None
        method = re.sub(r"(?<!^)([A-Z])", r"_\1", member).lower()
        answer: Answer | None = getattr(self, f"_on_{method}")(path, body)
        return answer

    def completed(self) -> Message | None:
        """Return the signal that tells the outcome of a dialog, once for each dialog."""
        if not self.asked:
            return None
        self.asked = False
        address = DBusAddress(PROMPT, NAME, "org.freedesktop.Secret.Prompt")
        return new_signal(address, "Completed", "bv", (False, ("ao", [COLLECTION])))

    def _on_open_session(self, _path: str, _body: tuple[Any, ...]) -> Answer:
        return "vo", (("s", ""), f"{ROOT}/session/fake")

    def _on_search_items(self, _path: str, body: tuple[Any, ...]) -> Answer:
        path = f"{COLLECTION}/{body[0]['username']}"
        visible = path in self.paths and not self.locked
        return "aoao", ([path] if visible else [], [])

    def _on_read_alias(self, _path: str, _body: tuple[Any, ...]) -> Answer:
        return "o", ("/" if self.mode == "homeless" else COLLECTION,)

    def _on_create_collection(self, _path: str, _body: tuple[Any, ...]) -> Answer:
        return "oo", ("/", PROMPT)

    def _on_get(self, _path: str, _body: tuple[Any, ...]) -> Answer:
        return "v", (("b", self.locked),)

    def _on_get_secret(self, path: str, body: tuple[Any, ...]) -> Answer:
        secret = (body[0], b"", self.paths[path].encode(), "text/plain")
        return "(oayays)", (secret,)

    def _on_set_secret(self, path: str, body: tuple[Any, ...]) -> Answer:
        self._keep(path, body[0])
        return None, ()

    def _on_create_item(self, _path: str, body: tuple[Any, ...]) -> Answer:
        attributes = body[0]["org.freedesktop.Secret.Item.Attributes"][1]
        path = f"{COLLECTION}/{attributes['username']}"
        if self.mode == "asks":
            self.pending = partial(self._keep, path, body[1])
            return "oo", ("/", PROMPT)
        self._keep(path, body[1])
        return "oo", (path, "/")

    def _on_delete(self, path: str, _body: tuple[Any, ...]) -> Answer:
        if self.mode == "asks":
            self.pending = partial(self.paths.pop, path)
            return "o", (PROMPT,)
        del self.paths[path]
        return "o", ("/",)

    def _on_unlock(self, _path: str, _body: tuple[Any, ...]) -> Answer:
        return "aoo", ([], PROMPT)

    def _on_prompt(self, _path: str, _body: tuple[Any, ...]) -> Answer:
        self.locked = False
        self.asked = True
        self.pending()
        return None, ()

    def _keep(self, path: str, secret: tuple[Any, ...]) -> None:
        text = bytes(secret[2]).decode()
        self.paths[path] = text[::-1] if self.mode == "forgetful" else text


def main(mode: str, items: Path) -> None:
    """Serve the session bus in ``mode``."""
    service = FakeService(mode, json.loads(items.read_text(encoding="utf-8")))
    with open_dbus_connection() as connection:
        connection.send_and_get_reply(message_bus.RequestName(NAME))
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while True:
            call: Message = connection.receive()
            if call.header.message_type is not MessageType.method_call:
                continue
            fields = call.header.fields
            answer = service.answer(
                fields[HeaderFields.member], fields[HeaderFields.path], call.body
            )
            reply = new_method_return(call, *answer) if answer else new_error(call, REFUSED)
            completed = service.completed()
            if completed and mode == "asks":
                # Some keyrings have the answer before they have said that they will ask.
                connection.send(completed)
            connection.send(reply)
            if completed and mode != "asks":
                # As long as a person takes, in proportion to the limits that tests set.
                time.sleep(0.5)
                connection.send(completed)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
