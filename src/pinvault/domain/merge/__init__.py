"""Two copies of a vault that went different ways become one, and nothing that was typed is gone.

What both can keep is kept (cards, hints, tries, answers, events); where there is room for one thing
only, the newer one takes it. What was erased stays erased, and a removed card stays away unless it
was changed after that. The result does not depend on which copy comes first, and merging a copy
that is in it already changes nothing.

``records`` merges one PIN, ``cards`` one card, ``vaults`` all of it; ``differences`` says what a
merge changes, without any text.
"""

from __future__ import annotations

from pinvault.domain.merge.differences import Change, Difference, differences
from pinvault.domain.merge.vaults import Copy, merged

__all__ = ["Change", "Copy", "Difference", "differences", "merged"]
