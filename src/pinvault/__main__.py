"""``python -m pinvault``: the same as the ``pinvault`` command."""

from pinvault.main import run

run()
