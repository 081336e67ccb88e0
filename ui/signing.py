"""Asks the hall whether somebody is who they say, and lets them choose another PIN."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from queueapp.domain.session import Session
from queueapp.errors import QueueappError, Refused
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.sheets.own_secret import OwnSecretSheet

WAIT = "wait_ms"
"""The fact of a refusal that says how long the next try has to wait, from when it was refused."""


def sign_in(hall: "Hall", session: Session, secret: str, *, back: bool = False) -> Session:
    """For the worker thread: as the service, and a refusal says how long to wait."""
    with_wait(hall, lambda: hall.sign_in.sign_in(session, secret, back=back))
    return session


def with_wait(hall: "Hall", act: Callable[[], object]) -> None:
    """Have a refusal say how long the next try has to wait, by the hall's own clock."""
    try:
        act()
    except Refused as refused:
        until = refused.facts.get("until")
        if isinstance(until, int):
            refused.facts[WAIT] = max(0, until - hall.clock.now())
        raise


def wait_of(error: QueueappError) -> int:
    """How many ms the next try has to wait."""
    wait = error.facts.get(WAIT) if isinstance(error, Refused) else None
    return wait if isinstance(wait, int) else 0


def choose_own(
    runner: Runner,
    session: Session,
    name: str,
    parent: QWidget | None,
    done: Callable[[str], None],
    proven: str = "",
) -> "OwnSecretSheet":
    """Let a person choose a PIN of their own; `done` is told it once it is kept."""
    from ui.sheets.own_secret import OwnSecretSheet

    sheet = OwnSecretSheet(name, proven, parent)

    def change() -> None:
        old, new = sheet.old_secret, sheet.new_secret

        def kept(_: None) -> None:
            sheet.accept()
            done(new)

        runner.run(
            lambda hall: with_wait(hall, lambda: hall.sign_in.change(session, old, new)),
            kept,
            lambda error: sheet.refuse(error, wait_of(error)),
        )

    sheet.submitted.connect(change)
    sheet.finished.connect(lambda _: sheet.deleteLater())
    sheet.open()
    return sheet
