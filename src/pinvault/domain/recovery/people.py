"""Who may act: the holder, a legal representative, or somebody the holder sends."""

from __future__ import annotations

from pinvault.domain.recovery.situation import Situation
from pinvault.domain.recovery.vocabulary import Asker, Holder


def is_abroad(s: Situation) -> bool:
    """Tell whether the holder is registered as moved abroad: no window of residence (REC-31)."""
    return s.holder is Holder.MOVED_ABROAD


def is_represented(s: Situation) -> bool:
    """Tell whether a legal representative acts for the holder: under 15, or a ward (REC-06)."""
    return s.holder in (Holder.UNDER_15, Holder.ADULT_WARD)


def holder_acts(s: Situation) -> bool:
    """Tell whether the holder asks in person and may; from 15 on one acts oneself (REC-07)."""
    return s.asker is Asker.SELF and not is_represented(s)


def proxy_acts(s: Situation) -> bool:
    """Tell whether somebody acts whom the holder has to authorise (REC-08).

    A parent of a holder of 15 to 17 is one in most cities (REC-07); so is anybody who calls
    himself the legal representative of a holder who has none.
    """
    if s.asker is Asker.VOLUNTARY_PROXY:
        return True
    return s.asker is Asker.LEGAL_REP and not is_represented(s)


def holder_or_representative_acts(s: Situation) -> bool:
    """Tell whether the one who goes to the window is the holder or the legal representative.

    A child who asks is told what its representative can do.
    """
    return holder_acts(s) or is_represented(s)
