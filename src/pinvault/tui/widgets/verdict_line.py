"""What the hint policy says of a text while it is typed, and how to say it better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from pinvault.domain.hints import Level, check
from pinvault.i18n import t
from pinvault.tui.widgets.flow_text import FlowText
from pinvault.tui.wording import better, why

if TYPE_CHECKING:
    from pinvault.domain.form import Form
    from pinvault.domain.hints import Verdict

_HEAD = {
    Level.ACCEPT: ("tui-verdict-accept", "$success"),
    Level.WARN: ("tui-verdict-warn", "$warning"),
    Level.REFUSE: ("tui-verdict-refuse", "$error"),
}
_SIGN = {Level.ACCEPT: "o ", Level.WARN: "? ", Level.REFUSE: "! "}


class VerdictLine(FlowText):
    """Judges; never repeats the text."""

    def judge(self, text: str, form: Form | None) -> None:
        """Show the verdict on ``text``; nothing for nothing."""
        self.update(_said(check(text, form)) if text.strip() else "")


def _said(verdict: Verdict) -> Content:
    head, colour = _HEAD[verdict.level]
    said = Content.assemble((_SIGN[verdict.level] + t(head), f"{colour} bold"))
    reasons = [reason.id for reason in verdict.reasons]
    if reasons:
        said = Content("\n").join([said, Content(why(reasons)), Content(better(reasons))])
    return said
