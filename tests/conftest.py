"""What every test gets: nothing of the developer's machine, and mistakes of ours are errors."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings

from pinvault import i18n

if TYPE_CHECKING:
    from collections.abc import Iterator

# Examples differ from run to run and are printed when they fail; a time limit for each would
# only tell how busy the machine is.
settings.register_profile("pinvault", deadline=None, print_blob=True)
# `make mutants` runs each test hundreds of times; neither what is drawn nor how busy the machine is
# may decide what is noticed, and nobody reads the smallest example.
settings.register_profile(
    "mutants",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=20,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
# The full run of every change gives the same answer twice; a run by hand draws anew.
settings.register_profile("complete", deadline=None, print_blob=True, derandomize=True)
settings.load_profile(
    "complete" if os.environ.get("PINVAULT_TESTS_COMPLETE") == "1" else "pinvault"
)

LEAKING = (
    "DBUS_SESSION_BUS_ADDRESS",
    "LANG",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "NO_COLOR",
    "PINVAULT_LANG",
    "PINVAULT_VAULT",
    "PYTHON_KEYRING_BACKEND",
    "TEXTUAL",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "XDG_STATE_HOME",
)


@pytest.fixture(autouse=True)
def _own_world(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test an empty home and no setting of whoever runs it, child processes included."""
    for name in LEAKING:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(autouse=True)
def _strict_texts() -> Iterator[None]:
    """Raise on a message id that does not exist, and give the language back afterwards."""
    i18n.raise_on_mistakes()
    yield
    i18n.raise_on_mistakes(raises=False)
    i18n.use_language(None)
