"""Lets staff in at the kiosk, by the name and PIN that they have at a desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from queueapp.domain.session import Session
from queueapp.errors import QueueappError
from ui.kiosk.staff import may_end, person_named, why_not
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.services.hall import Hall


class StaffDesk(QObject):
    """Who of staff is at the kiosk now; wrong tries count as they do at a desk."""

    def __init__(self, runner: Runner, site_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._site_id = runner, site_id
        self._session: Session | None = None
        self._ended = False

    def asks(self, then: Callable[[bool], None]) -> None:
        """Find out whether a PIN is asked for: not in a demo, nor where nobody has one."""
        site_id = self._site_id

        def look(hall: Hall) -> bool:
            stands = hall.sign_in.standing(site_id)
            return stands.asks and bool(stands.have)

        # Out of touch nobody is let out: the PIN is asked for, and why it cannot be checked said.
        self._runner.run(look, self._heard(then), lambda _: self._heard(then)(True))

    def sign_in(
        self, name: str, secret: str, done: Callable[[str], None], failed: Callable[[str], None]
    ) -> None:
        """Let somebody in; `done` hears who it is, `failed` why not in words for them."""
        site_id = self._site_id

        def job(hall: Hall) -> tuple[Session, str, bool]:
            people = hall.access.directory(site_id)[0].people
            who = person_named(people.values(), name)
            session = hall.sign_in.sign_in(Session(site_id, who), secret)
            return session, people[who].name, may_end(people[who].role)

        def let_in(answer: tuple[Session, str, bool]) -> None:
            self._session, called, allowed = answer
            if allowed:
                done(called)
                return
            self.sign_out()
            failed(
                QCoreApplication.translate(
                    "KioskStaff", "Only those who serve clients may end the kiosk."
                )
            )

        def refused(error: QueueappError) -> None:
            failed(why_not(error))

        self._runner.run(job, self._heard(let_in), self._heard(refused))

    def sign_out(self) -> None:
        """Whoever was let in has gone."""
        session, self._session = self._session, None
        if session is not None:
            known = session
            self._runner.in_background(lambda hall: hall.sign_in.sign_out(known), lambda _: None)

    def stop(self) -> None:
        """Nobody is to hear anything more."""
        self._ended = True

    def _heard(self, then: Callable[..., None]) -> Callable[..., None]:
        def heard(answer: object) -> None:
            if not self._ended:
                then(answer)

        return heard
