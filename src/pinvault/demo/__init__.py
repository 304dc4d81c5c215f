"""A sample family in a vault that is thrown away: everything can be tried, nothing is kept.

The vault is a real one, made and changed by the same session as any other, in a private temporary
folder. Its device secret stays in the memory of the process, so that what a power cut leaves of
the folder opens for nobody, and the next demo removes it. The room may use ``vault``, ``domain``
and ``i18n``.
"""

from __future__ import annotations

from pinvault.demo.throw_away import PASSPHRASE, Demo

__all__ = ["PASSPHRASE", "Demo"]
