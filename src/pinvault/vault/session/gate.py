"""The one gate for free text: nothing that discloses a PIN is stored by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinvault.errors import HintRefusedError

if TYPE_CHECKING:
    from pinvault.domain.form import Form


def passed(text: str, form: Form | None = None, *, strict: bool = False) -> tuple[str, ...]:
    """Return the reason ids with which the policy warns; ``strict`` takes a warning as a no.

    Raises:
        HintRefusedError: ``hint-refused``; ``reasons`` lists the reason ids, comma between.
    """
    # The policy's word lists and patterns are only needed when something is written.
    from pinvault.domain.hints import Level, check

    verdict = check(text, form)
    reasons = tuple(reason.id for reason in verdict.reasons)
    if verdict.level is Level.REFUSE or (strict and verdict.level is Level.WARN):
        raise HintRefusedError("hint-refused", reasons=",".join(reasons))
    return reasons if verdict.level is Level.WARN else ()
