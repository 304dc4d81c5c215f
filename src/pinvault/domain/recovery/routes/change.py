"""Change of a PIN that is still known, each with its own present value (REC-20 to REC-22)."""

from __future__ import annotations

from pinvault.domain.pin_id import PinId
from pinvault.domain.recovery.people import (
    holder_acts,
    is_abroad,
    is_represented,
)
from pinvault.domain.recovery.situation import Situation
from pinvault.domain.recovery.vocabulary import Asker, CardKind, CardPlace, Standing
from pinvault.domain.recovery.why import Why


def change_in_app(s: Situation) -> bool:
    """In マイナアプリ: signature, user and input-support PIN, with an NFC phone (REC-20)."""
    return s.wants_change_of is not None and not app_obstacles(s)


def change_on_pc(s: Situation) -> bool:
    """With J-LIS's software and something that reads the card: the certificate PINs (REC-21)."""
    return s.wants_change_of is not None and not pc_obstacles(s)


def change_at_window(s: Situation) -> bool:
    """At the municipal window: any of the four, by the holder or a representative (REC-22).

    For holders registered abroad a change is possible in Japan only (REC-31).
    """
    return s.wants_change_of is not None and not window_obstacles(s)


def app_obstacles(s: Situation) -> tuple[Why, ...]:
    """Return what stands against a change in the app."""
    checks = {
        **_at_home(s),
        Why.CHANGE_RESIDENT: s.wants_change_of is PinId.RESIDENT,
        Why.CHANGE_NO_NFC: not s.nfc_phone,
    }
    return _applying(s, checks)


def pc_obstacles(s: Situation) -> tuple[Why, ...]:
    """Return what stands against a change at a PC.

    Whether the software changes the input-support PIN was not found (REC-21). Whoever has a phone
    that reads cards is told of this way too, and that it takes a reader.
    """
    checks = {
        **_at_home(s),
        Why.CHANGE_RESIDENT: s.wants_change_of is PinId.RESIDENT,
        Why.CHANGE_INPUT_ON_PC: s.wants_change_of is PinId.INPUT,
        Why.CHANGE_NO_READER: not s.pc_reader and not s.nfc_phone,
    }
    return _applying(s, checks)


def window_obstacles(s: Situation) -> tuple[Why, ...]:
    """Return what stands against a change at the window."""
    by_representative = is_represented(s) and s.asker is Asker.LEGAL_REP
    return _applying(
        s, {Why.CHANGE_HOLDER_ONLY: not holder_acts(s) and not by_representative, **_on_any(s)}
    )


def _at_home(s: Situation) -> dict[Why, bool]:
    return {
        Why.CHANGE_HOLDER_ONLY: not holder_acts(s),
        Why.CHANGE_ABROAD: is_abroad(s),
        **_on_any(s),
    }


def _on_any(s: Situation) -> dict[Why, bool]:
    """Return what every change needs: a live card, a PIN that is known and opens something."""
    pin = s.wants_change_of
    standing = s.standing(pin) if pin else None
    return {
        Why.CARD_NOT_AT_HAND: s.card is not CardPlace.AT_HAND,
        Why.CARD_EXPIRED: s.card is CardPlace.AT_HAND and not s.has_live_card,
        Why.CHANGE_NO_SUCH_PIN: standing is Standing.NONE,
        Why.CHANGE_NEEDS_CURRENT: bool(s.is_bad(pin) if pin else s.bad_pins),
        Why.CHANGE_CERTIFICATE_ENDED: bool(pin and standing is Standing.KNOWN)
        and not s.is_live(pin or PinId.INPUT),
    }


def _applying(s: Situation, checks: dict[Why, bool]) -> tuple[Why, ...]:
    if s.card_kind is CardKind.FACE_AUTH:
        return (Why.FACE_CARD,)
    return tuple(why for why, applies in checks.items() if applies)
