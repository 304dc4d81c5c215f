"""A notification on the desktop, by the platform's own tool.

Whoever looks at the screen reads it, so the text only counts. A tool that is missing, fails, or
does not come back within seconds has not delivered, and that is said.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from base64 import b64encode

from pinvault.errors import StorageError

_SECONDS = 10

# Windows drops the toast of a name that is not registered without a word, so it is shown under
# PowerShell's own.
_TOAST = """
$ErrorActionPreference = 'Stop'
$manager = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, \
ContentType = WindowsRuntime]
$toast = $manager::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$texts = $toast.GetElementsByTagName('text')
$null = $texts.Item(0).AppendChild($toast.CreateTextNode({title}))
$null = $texts.Item(1).AppendChild($toast.CreateTextNode({text}))
$shown = [Windows.UI.Notifications.ToastNotification]::new($toast)
$manager::CreateToastNotifier('{app}').Show($shown)
"""

_POWERSHELL = r"{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\WindowsPowerShell\v1.0\powershell.exe"

_APPLE = (
    "on run texts",
    "display notification (item 2 of texts) with title (item 1 of texts)",
    "end run",
)


def notify(title: str, text: str, platform: str = sys.platform) -> None:
    """Show a notification.

    Raises:
        StorageError: ``notify-tool-missing`` or ``notify-failed``: nobody has seen it.
    """
    command = command_for(title, text, platform)
    tool = shutil.which(command[0])
    if tool is None:
        raise StorageError("notify-tool-missing", tool=command[0])
    try:
        subprocess.run(  # noqa: S603 - a fixed tool, found on the path, and texts of the catalogue
            [tool, *command[1:]],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise StorageError("notify-failed", tool=command[0]) from error


def command_for(title: str, text: str, platform: str) -> list[str]:
    """Return the tool of ``platform`` (as ``sys.platform`` names it) and what it is told."""
    if platform == "darwin":
        lines = [word for line in _APPLE for word in ("-e", line)]
        return ["osascript", *lines, title, text]
    if platform == "win32":
        script = _TOAST.format(title=_quoted(title), text=_quoted(text), app=_POWERSHELL)
        # Encoded, because the rules for quotes between two programs differ from shell to shell.
        encoded = b64encode(script.encode("utf-16-le")).decode("ascii")
        return ["powershell", "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded]
    return ["notify-send", "--app-name=pinvault", "--icon=dialog-information", "--", title, text]


def _quoted(text: str) -> str:
    """Return ``text`` as PowerShell writes a plain string."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"
