"""What a job that nobody watches may open: the due days, and its own notes beside the vault.

``remind`` runs at every login and every day, so it has to be quick; loading the rooms that read a
whole vault would take longer than all that it does. The few bytes it needs are therefore read here
a second time (docs/vault-format.md, sections 2, 4, 6.6 and 8), with the reminder key alone and
without any dialog. Whatever is not as it should be goes to those rooms, which say what is wrong;
``tests/reminders/test_unattended.py`` holds both to the same bytes.
"""

from pinvault.vault.unattended.opened import Unattended, open_unattended

__all__ = ["Unattended", "open_unattended"]
