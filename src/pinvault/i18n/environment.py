"""Which language to speak when nobody said so on the command line."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("ja", "en")


def from_environment(environment: Mapping[str, str]) -> str:
    """Return the language that ``environment`` asks for.

    ``PINVAULT_LANG`` decides if it names one of ours. Then the locale, as POSIX orders it
    (``LC_ALL``, ``LC_MESSAGES``, ``LANG``; the first that is not empty): Japanese if it says so,
    English for every other one, ``C`` and ``POSIX`` included, because whoever sets those wants
    plain output. Where there is no locale at all (Windows, a bare service) it is Japanese: the
    cards are Japanese, and so are most of their holders.
    """
    own = _language_part(environment.get("PINVAULT_LANG", ""))
    if own in LANGUAGES:
        return own
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name, "")
        if locale:
            return "ja" if _language_part(locale) == "ja" else "en"
    return "ja"


def _language_part(locale: str) -> str:
    """Return the lower-case language of ``ja_JP.UTF-8``, ``ja-JP``, ``ja.utf8`` or ``ja``."""
    for separator in ("_", "-", ".", "@"):
        locale = locale.partition(separator)[0]
    return locale.strip().lower()
