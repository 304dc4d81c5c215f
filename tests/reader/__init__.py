"""A reader of pinvault files that uses nothing of pinvault.

It was written from docs/vault-format.md alone, to prove that the page is enough, and to be at
hand when pinvault is not: this folder may be copied anywhere. It needs Python 3.11 or later and
one package, ``cryptography`` 47 or later. It only reads.

With the recovery code (on paper; the passphrase and the machine are not needed):

    python -m tests.reader FILE --code

With the passphrase and the device secret of the machine. A vault whose secret is kept as a file has
it beside the vault, in the private folder; out of a keyring it is copied by the keyring's own
program. Either way it is 64 hexadecimal digits, in a file of its own here:

    python -m tests.reader FILE --device-secret-hex-file SECRET

An archive that has a passphrase of its own:

    python -m tests.reader FILE

Code and passphrase are asked for on the terminal, unseen; ``--code-fd N`` and ``--passphrase-fd N``
take the first line of an open descriptor instead. ``--reminder-key-hex-file KEY`` adds the due days
that stand in the file for the daily reminder, and with it ``--notes-file VAULT.reminders`` what was
answered to them.

What comes out is one JSON object: ``outcome`` is ``opened`` or says what is wrong (see
``outcomes.py`` for the words), ``vault`` holds the cards with their dates, and the hints as text.
**It shows the hints**: do not run it where others look on, nor into a file that stays.

The pages of the reader, in the order of docs/vault-format.md: ``layout.py`` takes the bytes apart
(sections 2 to 5), ``crypto.py`` has the primitives, ``keys.py`` opens a slot (section 6), and
``contents.py`` opens payload and hints (sections 6 and 7), ``reminders.py`` agenda and notes
(sections 6.6 and 8).
"""
