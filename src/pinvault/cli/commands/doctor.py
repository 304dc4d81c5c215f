"""``pinvault doctor``: the health of the vault and of what it hangs on; never a secret."""

from __future__ import annotations

from pinvault.cli.opening import host_of, open_vault, person_is_there
from pinvault.errors import Exit, PinvaultError
from pinvault.i18n import language, t
from pinvault.wording import finding_values, told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.cli.call import Call
    from pinvault.vault.health import Finding

_LEVELS = {
    "ok": "doctor-level-ok",
    "note": "doctor-level-note",
    "warning": "doctor-level-warning",
    "problem": "doctor-level-problem",
}

# Three letters whose width terminals disagree on, and what stands below them.
_RULER = ("|\u2460\u25a0\u203b|", "|123|")


def run(call: Call) -> Exit:
    """Print what was found; the exit code is 0 if the vault can be opened."""
    findings = list(_findings(call))
    failed = [found.error.exit_code for found in findings if _stands_between(found) and found.error]
    if call.as_json:
        call.output.json(
            opens=not failed, language=language(), findings=[_fields(found) for found in findings]
        )
    else:
        for line in _lines(findings):
            call.output.line(line)
        call.output.line(t("doctor-fails" if failed else "doctor-opens"))
        if call.output.is_terminal:
            for line in (t("doctor-ruler"), *_RULER):
                call.output.line(line)
    return failed[0] if failed else Exit.DONE


def _findings(call: Call) -> Iterator[Finding]:
    """Examine without a secret, and open the vault if one was given."""
    from pinvault.vault.health import examine, examine_opened
    from pinvault.vault.health.finding import problem

    yield from _guidance(call)
    person = person_is_there(call)
    yield from examine(host_of(call, may_prompt=False), may_prompt=person)
    if not call.by_script:
        return
    try:
        session, _ = open_vault(call)
    except PinvaultError as error:
        yield problem(error)
        return
    try:
        yield from examine_opened(session)
    finally:
        session.close()


def _guidance(call: Call) -> Iterator[Finding]:
    """Say what pinvault tells people and nobody has checked for too long."""
    from pinvault.guidance.review import past_review
    from pinvault.vault.health.finding import ok, warning

    old = [f"{subject}/{name}" for subject, ids in past_review(call.today).items() for name in ids]
    if old:
        yield warning("guidance-old", count=len(old), names=", ".join(old))
    else:
        yield ok("guidance-fresh")


def _stands_between(found: Finding) -> bool:
    from pinvault.vault.health import Level

    return found.level is Level.PROBLEM


def _said(found: Finding) -> tuple[str, str | None]:
    """Return what was found, and what to do about it if anything."""
    if found.error is not None:
        return told(found.error)
    if found.id.startswith("notice-"):
        return t(found.id), None
    values = finding_values(found.values)
    remedy = t(f"doctor-{found.id}-do", **values) if found.level == "warning" else None
    return t(f"doctor-{found.id}", **values), remedy


def _fields(found: Finding) -> dict[str, object]:
    message, remedy = _said(found)
    return {
        "id": found.id,
        "level": found.level.value,
        "message": message,
        "remedy": remedy,
        "values": dict(found.values),
    }


def _lines(findings: list[Finding]) -> Iterator[str]:
    for found in findings:
        message, remedy = _said(found)
        yield t("doctor-line", level=t(_LEVELS[found.level.value]), message=message)
        if remedy is not None:
            yield f"    {remedy}"
