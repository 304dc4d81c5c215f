"""What is due, carried outside: said, notified, scheduled, written into a calendar.

The room opens nothing but the agenda block and its own notes, with the reminder key alone, so it
holds no name, no hint and no passphrase. It may use ``domain`` and ``vault``, run the platform's
own tools, and write the files that a person asked for. ``agenda`` is on the way of every ``remind``
and imports little; the rest is loaded by those who need it.
"""
