"""What is known of a situation before anybody is asked."""

from __future__ import annotations

from pinvault.domain.recovery.happenings import Happening, decide_state
from pinvault.domain.recovery.situation import BAD
from pinvault.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pinvault.domain.pin_id import PinId
    from pinvault.domain.recovery.decision import Decision
    from pinvault.domain.recovery.interview import Inquiry


class Told(NamedTuple):
    """What a card of the vault tells; nothing, where no vault is open.

    ``state`` is in the closed vocabulary. ``stay_limited`` says that the card ends with the
    holder's stay, which the vocabulary cannot say of a child.
    """

    state: Mapping[str, Any] = {}
    stay_limited: bool = False

    @property
    def happening(self) -> Happening | None:
        """What has happened by all that is known: a PIN fails, or nothing."""
        fails = bool(self._bad) or 1 in self.state.get("attempts_left", {}).values()
        return Happening.PIN_FAILS if fails else None

    def inquiry(self, happening: Happening, doubted: PinId | None = None) -> Inquiry:
        """Return the questions about ``happening`` that this leaves open.

        Whoever says that a PIN fails is asked which, though all were known when the vault was
        written last; so is whoever comes from the page of the ``doubted`` one.
        """
        from pinvault.domain.recovery.interview import Inquiry

        known = dict(self.state)
        if happening is Happening.PIN_FAILS:
            pins = known.get("pins", {})
            known["pins"] = {
                pin: standing
                for pin, standing in pins.items()
                if standing in BAD or (pin != doubted and (self._bad or standing == "none"))
            }
        return Inquiry(happening, known=known, stay_limited=self.stay_limited)

    def decision(self, time: str) -> Decision:
        """Return the answer to what is known alone, at ``time``."""
        return decide_state({"time": time, **self.state}, stay_limited=self.stay_limited)

    @property
    def _bad(self) -> list[str]:
        return [pin for pin, standing in self.state.get("pins", {}).items() if standing in BAD]
