"""Opens what stands beside the main window, each from its wish: lists, pages and the guide."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from queueapp.domain.roles import may
from queueapp.domain.session import Session
from queueapp.errors import Refusal, Refused
from ui.actions import ActionId
from ui.counter.window import CounterWindow
from ui.cover.proof import Proofs
from ui.helping import Helper
from ui.pages import PAGES
from ui.shell import Shell
from ui.signing import choose_own
from ui.windows import Windows


class Beside(QObject):
    """Answers the wishes for another window; what a window consists of is loaded when it opens."""

    def __init__(
        self,
        windows: Windows,
        helper: Helper,
        proofs: Proofs,
        session: Callable[[], Session | None],
        shell_of: Callable[[Session], Shell],
        parent: QObject,
    ) -> None:
        """Open beside `windows.current`; nothing opens while nobody is at work (`session`)."""
        super().__init__(parent)
        self._windows = windows
        self._helper = helper
        self._proofs = proofs
        self._session = session
        self._shell_of = shell_of

    def show_today(self) -> None:
        """Show everything of this day."""

        def make(shell: Shell, parent: QWidget) -> QDialog:
            from ui.today.window import TodayWindow

            return TodayWindow(shell, parent)

        self._show("today", make)

    def show_promises(self) -> None:
        """Show the callbacks and answers that were promised."""

        def make(shell: Shell, parent: QWidget) -> QDialog:
            from ui.promises.window import PromisesWindow

            window = PromisesWindow(shell, parent)
            if isinstance(parent, CounterWindow):
                window.call_wanted.connect(parent.call_back)
            return window

        self._show("promises", make)

    def show_absences(self) -> None:
        """Show who is absent, and the automatic replies that say so."""

        def make(shell: Shell, parent: QWidget) -> QDialog:
            from ui.absences.window import AbsencesWindow

            return AbsencesWindow(shell, parent)

        self._show("absences", make)

    def show_page(self, page: ActionId) -> None:
        """Show the guide, the sheet for one's own PIN, or one of `ui.pages.PAGES`."""
        if page is ActionId.HELP:
            self._helper.show()
        elif page is ActionId.CHANGE_SECRET:
            self._change_secret()
        else:
            self._show_allowed(page)

    def _show(self, name: str, make: Callable[[Shell, QWidget], QDialog]) -> None:
        session = self._session()
        if session is not None:
            shell = self._shell_of(session)
            self._windows.show_beside(lambda parent: make(shell, parent), name)

    def _show_allowed(self, page: ActionId) -> None:
        session = self._session()
        if session is None:
            return
        shell, needed = self._shell_of(session), PAGES[page]
        board = shell.live.board
        person = board.directory.people.get(session.person_id) if board is not None else None
        if person is not None and may(person.role, needed):
            self._windows.show_beside(lambda parent: _page(page, shell, parent), page)
        else:
            from ui.messages import sentence

            self._windows.tell(sentence(Refused(Refusal.NOT_PERMITTED, permission=needed)))

    def _change_secret(self) -> None:
        session = self._session()
        if session is None:
            return
        shell = self._shell_of(session)
        board = shell.live.board
        person = board.directory.people.get(session.person_id) if board is not None else None
        if person is None:
            return

        def changed(secret: str) -> None:
            self._proofs.prove(session.person_id, secret)
            self._windows.tell(self.tr("From now on you sign in with your new PIN or password."))

        choose_own(shell.runner, session, person.name, self._windows.current, changed)


def _page(page: ActionId, shell: Shell, parent: QWidget) -> QDialog:
    """The window of one of `ui.pages.PAGES`; what it consists of is loaded now."""
    match page:
        case ActionId.HALL_NOW:
            from ui.lead.window import HallNowWindow

            return HallNowWindow(shell, parent)
        case ActionId.HISTORY:
            from ui.history.window import HistoryWindow

            return HistoryWindow(shell, parent)
        case ActionId.PRIVACY:
            from ui.privacy.window import PrivacyWindow

            return PrivacyWindow(shell, parent)
        case ActionId.RECORD:
            from ui.record.window import RecordWindow

            return RecordWindow(shell, parent)
        case ActionId.PAPER_LIST:
            from ui.paper_day.window import PaperDayWindow

            return PaperDayWindow(shell, parent)
        case ActionId.SCREENS:
            from ui.screens_page.window import ScreensWindow

            return ScreensWindow(shell, parent)
        case ActionId.STAFF_PINS:
            from ui.setup.staff_pins import StaffPins

            return StaffPins(shell, parent=parent)
        case _:
            from ui.forecasts.window import ForecastsWindow

            return ForecastsWindow(shell, parent)
