"""Stands in for the person at a gnome-keyring dialog: the mock prompter of the gcr library.

``python prompter.py answer|dismiss|ignore`` prints its name on the session bus and serves until it
is killed. gnome-keyring-daemon asks it when ``GNOME_KEYRING_TEST_PROMPTER`` has that name.
"""

from __future__ import annotations

import ctypes
import signal
import sys

LIBRARIES = ("libgcr-base-3.so.1", "libgcr-4.so.4")
PASSWORD = "correct horse"
# More than any test asks; an expectation that is left over does no harm.
_QUESTIONS = 20


def _library() -> ctypes.CDLL:
    for name in LIBRARIES:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    raise FileNotFoundError(LIBRARIES[0])


def main(behaviour: str) -> None:
    """Answer the dialogs as ``behaviour`` says."""
    gcr = _library()
    gcr.gcr_mock_prompter_start.restype = ctypes.c_char_p
    name: bytes = gcr.gcr_mock_prompter_start()
    for _ in range(_QUESTIONS):
        if behaviour == "dismiss":
            gcr.gcr_mock_prompter_expect_password_cancel()
        else:
            gcr.gcr_mock_prompter_expect_password_ok(PASSWORD.encode(), None)
    if behaviour == "ignore":
        gcr.gcr_mock_prompter_set_delay_msec(3_600_000)
    sys.stdout.write(f"{name.decode()}\n")
    sys.stdout.flush()
    signal.pause()


if __name__ == "__main__":
    main(sys.argv[1])
