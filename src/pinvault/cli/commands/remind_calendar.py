"""``pinvault remind calendar``: the due days as a file for a calendar."""

from __future__ import annotations

import os
from pathlib import Path

from pinvault.cli.reminding import open_agenda
from pinvault.errors import Exit, UsageError
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pinvault.cli.call import Call


def run(call: Call) -> Exit:
    """Write the file, or with ``-`` print it; say before that what it reveals."""
    from pinvault.reminders.calendar import calendar, count
    from pinvault.reminders.target import write_whole
    from pinvault.reminders.words import title

    name = call.values.text("file") or ""
    if name == "-" and call.as_json:
        raise UsageError("options-exclude", first="--json", second="-")
    agenda = open_agenda(call)
    content = calendar(
        agenda.entries,
        title,
        first=call.today,
        revision=agenda.revision,
        made=call.clock.now(),
    )
    call.diagnostics.note("calendar-reveals")
    if name == "-":
        for line in content.decode().splitlines():
            call.output.whole(line)
        return Exit.DONE
    path = Path(os.path.expanduser(name))  # noqa: PTH111 - never raises
    write_whole(path, content, replace=call.values.flag("force"))
    if call.as_json:
        call.output.json(path=str(path), events=count(content))
    else:
        call.output.line(t("calendar-written", path=str(path), events=count(content)))
    return Exit.DONE
