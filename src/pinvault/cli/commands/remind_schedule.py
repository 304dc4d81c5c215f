"""``pinvault remind schedule``: run the reminders every day by the platform's own scheduler."""

from __future__ import annotations

import os
from shlex import join

from pinvault.errors import Exit
from pinvault.i18n import language, t
from pinvault.reminders.schedule import Plan, State, plan_for, state
from pinvault.reminders.schedule import install as install_plan
from pinvault.reminders.schedule import remove as remove_plan
from pinvault.reminders.schedule.plan import Scheduler, remind_command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pinvault.cli.call import Call

_STATES = {
    State.THERE: "schedule-file-there",
    State.DIFFERENT: "schedule-file-different",
    State.MISSING: "schedule-file-missing",
}


def install(call: Call) -> Exit:
    """Show what is to be written, ask, and write it."""
    plan = _plan(call)
    if plan.scheduler is Scheduler.BY_HAND:
        _tell(call, plan, [t("schedule-by-hand")], copied=plan.lines)
        return Exit.DONE
    if _is_there(plan):
        loaded = install_plan(plan)
        _tell(call, plan, [t("schedule-there-already")], loaded=loaded)
        return Exit.DONE
    if not call.values.flag("yes"):
        for line in _preview(plan):
            call.prompts.terminal.write(f"{line}\n")
    call.confirm("schedule-ask-install")
    loaded = install_plan(plan)
    if not plan.runs_them:
        lines = [t("schedule-installed"), t("schedule-load-it")]
        _tell(call, plan, lines, copied=map(_shown, plan.loads), loaded=loaded)
        return Exit.DONE
    lines = [t("schedule-installed"), *([] if loaded else [t("schedule-at-login")])]
    _tell(call, plan, lines, loaded=loaded)
    return Exit.DONE


def remove(call: Call) -> Exit:
    """Take the schedule away again."""
    plan = _plan(call)
    if not any(state(file) is not State.MISSING for file in plan.files):
        _tell(call, plan, [t("schedule-none")])
        return Exit.DONE
    call.confirm("schedule-ask-remove")
    remove_plan(plan)
    if plan.runs_them:
        _tell(call, plan, [t("schedule-removed")])
    else:
        lines = [t("schedule-removed"), t("schedule-unload-it")]
        _tell(call, plan, lines, copied=map(_shown, plan.unloads))
    return Exit.DONE


def status(call: Call) -> Exit:
    """Say how the schedule stands."""
    plan = _plan(call)
    if plan.scheduler is Scheduler.BY_HAND:
        _tell(call, plan, [t("schedule-by-hand")], copied=plan.lines)
        return Exit.DONE
    lines = [t(_STATES[state(file)], path=str(file.path)) for file in plan.files]
    _tell(call, plan, [t("schedule-on" if _is_there(plan) else "schedule-off"), *lines])
    return Exit.DONE


def _plan(call: Call) -> Plan:
    vault = call.values.text("vault") or os.environ.get("PINVAULT_VAULT")
    return plan_for(remind_command(vault and os.path.expanduser(vault), language()))  # noqa: PTH111 - never raises


def _is_there(plan: Plan) -> bool:
    return all(state(file) is State.THERE for file in plan.files)


def _preview(plan: Plan) -> Iterator[str]:
    """Yield every file as it will be, and every command that will be run."""
    for file in plan.files:
        yield t("schedule-preview-file", path=str(file.path))
        if file.link_to is not None:
            yield f"    -> {file.link_to}"
            continue
        encoding = "utf-16" if file.content.startswith(b"\xff\xfe") else "utf-8"
        yield from (f"    {line}" for line in file.content.decode(encoding).splitlines())
    if plan.runs_them:
        yield t("schedule-preview-commands")
        yield from (f"    {_shown(command)}" for command in plan.loads)
    if plan.unseen:
        yield t("schedule-unseen")


def _shown(command: tuple[str, ...]) -> str:
    return join(command)


def _tell(
    call: Call,
    plan: Plan,
    lines: Iterable[str],
    *,
    copied: Iterable[str] = (),
    loaded: bool | None = None,
) -> None:
    """Print ``lines`` and what a person is to copy, or the plan as JSON."""
    if not call.as_json:
        for line in lines:
            call.output.line(line)
        for line in copied:
            call.output.whole(line)
        if plan.unseen:
            call.output.line(t("schedule-unseen"))
        return
    call.output.json(
        scheduler=plan.scheduler.value,
        installed=bool(plan.files) and _is_there(plan),
        loaded=loaded,
        unseen=plan.unseen,
        files=[{"path": str(file.path), "state": state(file).value} for file in plan.files],
        load=[list(command) for command in plan.loads],
        lines=list(plan.lines),
    )
