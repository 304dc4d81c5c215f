"""``pinvault hint check``: would this text give a PIN away? Nothing of it is kept or repeated."""

from __future__ import annotations

from pinvault.cli.descriptors import TEXT_LIMIT, decode, whole_text
from pinvault.domain.form import Form
from pinvault.domain.hints import Level, Verdict, check
from pinvault.domain.pins import CARD_2016, PinId
from pinvault.errors import Exit, UsageError
from pinvault.i18n import t

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pinvault.cli.call import Call

_STDIN = "stdin"
_SEVERITY = list(Level).index
_SAID = {
    Level.ACCEPT: "hint-check-accept",
    Level.WARN: "hint-check-warn",
    Level.REFUSE: "hint-check-refuse",
}


def run(call: Call) -> Exit:
    """Print the verdict on one text, or with ``--jsonl`` on each line of many."""
    if call.values.flag("jsonl"):
        for pin, text in _lines(call):
            call.output.json(**_fields(judge(text, pin)))
            call.output.flush()
        return Exit.DONE
    verdict = judge(_text(call), call.values.pin("pin"))
    if call.as_json:
        call.output.json(**_fields(verdict))
    else:
        for sentence in _sentences(verdict):
            call.output.line(sentence)
    return Exit.HINT_REFUSED if verdict.level is Level.REFUSE else Exit.DONE


def judge(text: str, pin: PinId | None) -> Verdict:
    """Return the verdict for the form of ``pin``; for None, the severest over all forms."""
    forms = [CARD_2016.kind(pin).form] if pin else list(Form)
    verdicts = [check(text, form) for form in forms]
    severest = max((verdict.level for verdict in verdicts), key=_SEVERITY)
    reasons = [r for verdict in verdicts if verdict.level is severest for r in verdict.reasons]
    return Verdict(severest, tuple(dict.fromkeys(reasons)))


def _text(call: Call) -> str:
    """Return the text from stdin, or ask for it where stdin is a terminal.

    Raises ``UsageError`` where there is none: a verdict on nothing would sound like praise.
    """
    if call.stdin.isatty():
        text = call.prompts.private_line("hint-check-ask")
    else:
        text = whole_text(call.stdin.read(TEXT_LIMIT + 1), _STDIN)
    if not text.strip():
        raise UsageError("nothing-to-check")
    return text


def _lines(call: Call) -> Iterator[tuple[PinId | None, str]]:
    """Yield the PIN and the text of each line of stdin; empty lines are passed over.

    Raises ``UsageError``, naming the line and nothing of it, for one that cannot be read.
    """
    import json

    from pinvault.cli.names import pin_id

    for number, line in enumerate(iter(lambda: call.stdin.readline(TEXT_LIMIT), b""), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(decode(line, _STDIN))
        except (ValueError, RecursionError):
            raise UsageError("jsonl-line", line=number) from None
        text = row.get("text") if isinstance(row, dict) else None
        named = row.get("pin") if isinstance(row, dict) else None
        if not isinstance(text, str) or not isinstance(named, str | None):
            raise UsageError("jsonl-line", line=number)
        yield (pin_id(named) if named is not None else call.values.pin("pin")), text


def _fields(verdict: Verdict) -> dict[str, object]:
    reasons = [{"id": reason.id, "message": t(f"hint-{reason.id}")} for reason in verdict.reasons]
    return {"verdict": verdict.level.value, "reasons": reasons}


def _sentences(verdict: Verdict) -> Iterator[str]:
    """Yield what to say of the text: the verdict, then for each reason why and what is better."""
    yield t(_SAID[verdict.level])
    for reason in verdict.reasons:
        yield f"  {t(f'hint-{reason.id}')}"
        yield f"  {t(f'hint-{reason.id}-better')}"
