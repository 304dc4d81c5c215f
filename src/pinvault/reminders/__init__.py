"""What is due, carried outside: said, notified, scheduled, written into a calendar.

The room opens nothing but the agenda block and its own notes, with the reminder key alone, so it
holds no name, no hint and no passphrase. It may use ``domain``, ``vault`` and ``i18n``, run the
platform's own tools, and write the files that a person asked for. ``agenda`` is on the way of every
``remind`` and imports little; the rest is loaded by those who need it.

What a front end calls, whichever it is:

- ``agenda.agenda_at(path)`` for a closed vault, ``in_session.agenda_of(session)`` for an open one:
  an ``Agenda`` with ``items``, ``overview`` (also what is put off, done, still to come),
  ``next_day``, ``entry``, ``snooze``, ``finish``, ``undo``;
- ``words.sentences(item, day)``, ``words.LEVELS`` and ``words.title`` put it into words;
- ``vault.session.leads.Leads(session).choose`` sets the leads of a card, ``domain.leads`` reads
  them;
- ``schedule.plan_for(remind_command(...))`` says what would be written, ``schedule.install``,
  ``remove`` and ``state`` do it, and ``Plan.unseen`` says what nobody has seen at work;
- ``calendar.calendar(agenda.entries, words.title, ...)`` makes the file, ``target.write_whole``
  writes it, and the text ``calendar-reveals`` is shown before;
- ``notify.notify`` shows a notification or raises.
"""
