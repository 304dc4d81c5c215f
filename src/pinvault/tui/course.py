"""A long job that may be given up, until it begins to change something."""

from __future__ import annotations

import threading

from pinvault.errors import DeclinedError


class Course:
    """Shared by a screen and the thread that works for it.

    A key derivation cannot be stopped, but what comes of it can be thrown away. Once something is
    written there is no such way out: the job ends, and its end is told.
    """

    def __init__(self) -> None:
        """Begin with nothing changed."""
        self._turn = threading.Lock()
        self._given_up = False
        self._changing = False

    @property
    def changing(self) -> bool:
        """Tell whether it is too late to give up."""
        return self._changing

    def give_up(self) -> bool:
        """Give the job up; False if it has begun to change something."""
        with self._turn:
            self._given_up = not self._changing
        return self._given_up

    def change_from_here(self) -> None:
        """Say that something is changed from here on.

        Raises:
            DeclinedError: ``job-given-up``: the person did not wait; nothing was changed.
        """
        with self._turn:
            if self._given_up:
                raise DeclinedError("job-given-up")
            self._changing = True
