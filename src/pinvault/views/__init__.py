"""What both front ends show: frozen read models with ids and dates, no sentences.

Neither the command line nor the terminal app computes anything about cards or PINs: they show
these values in their own words. The room may use ``domain`` and read from ``vault``.
"""

from pinvault.views.cards import CardView, card_view
from pinvault.views.earlier import EarlierView, earlier_view
from pinvault.views.past import PastView, past_views
from pinvault.views.pins import PinView, pin_view
from pinvault.views.plain import plain
from pinvault.views.timeline import Ending, Ends, Timeline, timeline_view
from pinvault.views.vaults import BackupView, ProtectionView, VaultView, vault_view

__all__ = [
    "BackupView",
    "CardView",
    "EarlierView",
    "Ending",
    "Ends",
    "PastView",
    "PinView",
    "ProtectionView",
    "Timeline",
    "VaultView",
    "card_view",
    "earlier_view",
    "past_views",
    "pin_view",
    "plain",
    "timeline_view",
    "vault_view",
]
