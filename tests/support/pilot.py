"""Use the app as a person would, by keys alone, on a terminal that is not there.

Nothing waits for a time: :meth:`Stage.settle` waits until every thread has answered and every
message has been handled.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.worker import WorkerCancelled

from pinvault.tui.app import PinvaultApp
from pinvault.tui.launch import Launch
from pinvault.tui.messages import Opened
from pinvault.tui.snapshot import take
from pinvault.vault.container import DeviceKind
from tests.support.grid import grid

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from pinvault.vault.session import Session
    from tests.support.vaults import Machine

_KEYS = {" ": "space", "-": "minus", "/": "slash", ".": "full_stop"}


@dataclass
class Stage:
    """A running app and the keyboard in front of it."""

    app: PinvaultApp
    pilot: Pilot[None]
    machine: Machine

    async def press(self, *keys: str) -> None:
        """Press keys by Textual's names, and wait for what comes of it."""
        await self.pilot.press(*keys)
        await self.settle()

    async def steps(self, *keys: str) -> None:
        """Press keys one after the other, as a person who waits for what comes of each."""
        for key in keys:
            await self.press(key)

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*(_KEYS.get(char, char) for char in text))

    async def settle(self) -> None:
        """Wait for threads and messages."""
        await self.pilot.pause()
        while len(self.app.workers):
            # A page that goes takes its threads along: nobody waits for their results.
            with suppress(WorkerCancelled):
                await self.app.workers.wait_for_complete()
            await self.pilot.pause()

    async def until(self, come: Callable[[], bool]) -> None:
        """Wait for what a thread does whose screen is gone, 20 seconds at most."""
        async with asyncio.timeout(20):
            while not come():
                await self.pilot.pause(0.01)

    async def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(columns, rows)
        before = ""
        while before != self.text:
            before = self.text
            await self.pilot.pause()

    async def open(self, session: Session) -> None:
        """Hand an open session to the app, as the unlock screen does."""
        self.app.post_message(Opened(session, take(session)))
        await self.settle()

    @property
    def name(self) -> str:
        """The class of the screen that is up."""
        return type(self.app.screen).__name__

    @property
    def text(self) -> str:
        """What can be read on the screen, line by line."""
        return grid(self.app)

    @property
    def flat(self) -> str:
        """The same without line ends and spaces, for sentences that were broken."""
        return "".join(self.text.split())

    def shows(self, text: str) -> bool:
        """Tell whether ``text`` can be read, wherever its lines were broken."""
        return "".join(text.split()) in self.flat


@asynccontextmanager
async def running(
    machine: Machine,
    *,
    size: tuple[int, int] = (80, 24),
    device: DeviceKind = DeviceKind.KEYRING,
    path: Path | None = None,
) -> AsyncIterator[Stage]:
    """Run the app on ``machine``; ``path`` is how the vault's place is shown."""
    launch = Launch(
        path=path or machine.path,
        make_host=machine.host,
        choose_device=lambda: device,
        language_fixed=True,
        clock=machine.clock,
    )
    app = PinvaultApp(launch)
    try:
        async with app.run_test(size=size) as pilot:
            stage = Stage(app, pilot, machine)
            await stage.settle()
            yield stage
    finally:
        app.sample.end()
