"""The mouse, taken for the app or left to the terminal, while the app runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver


class Mouse:
    """Whether the app has the mouse. It begins with it, where the terminal has one."""

    def __init__(self) -> None:
        """Begin with the mouse."""
        self._taken = True

    def use(self, driver: Driver | None, *, wanted: bool) -> None:
        """Take the mouse or leave it; Textual has no public way to do so while it runs."""
        if wanted is self._taken:
            return
        self._taken = wanted
        name = "_enable_mouse_support" if wanted else "_disable_mouse_support"
        change = getattr(driver, name, None)
        if change is not None:
            change()

    def taken_again(self) -> None:
        """Note that Textual has taken it, as it does when it comes back to the foreground."""
        self._taken = True
