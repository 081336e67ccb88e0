"""The window before there is a desk: the first start, and then who works where."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from queueapp.domain.desk import Desk
from queueapp.domain.setup import Directory, HallDraft, HallKind
from queueapp.errors import QueueappError, Refused
from ui.messages import sentence
from ui.setup.first_secret import FirstSecret
from ui.setup.first_start import FirstStart, StartPage
from ui.setup.sign_on import OF_SECRETS, Proof, SignOn
from ui.signing import wait_of
from ui.theme import Tone
from ui.widgets.banner import Banner


class StartWindow(QMainWindow):
    """Shows the first start, or asks who works where; states wishes, does nothing itself."""

    demo_wanted = Signal()
    hall_wanted = Signal(object)
    own_hall_wanted = Signal()
    shared_wanted = Signal()
    language_wanted = Signal(str)
    counter_wanted = Signal(int, int, bool)
    reception_wanted = Signal(int)
    other_hall_wanted = Signal()
    setup_wanted = Signal(int)

    def __init__(
        self,
        typed: tuple[StartPage, HallDraft | None] | None = None,
        *,
        has_hall: bool = False,
        server: str = "",
        now: int | None = None,
        page: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin at the welcome, or where the user had got to when the language changed.

        `has_hall`: a hall of the user's own is there to be opened, none need be set up. `server`
        names the shared database on which a new hall is to be made. `now` is the present (ms
        UTC). With `page`, that stands in the window instead of the first start.
        """
        super().__init__(parent)
        self.setObjectName("start_window")
        self.setWindowTitle(self.tr("Queue and counters"))
        self._directory: Directory | None = None
        self._banner = Banner()
        self._banner.setObjectName("banner")
        self._first: FirstStart | None = None
        self._page = page or self._make_first(typed, has_hall, server, now)
        middle = QWidget()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._banner)
        self._column.addWidget(self._page, 1)
        self.setCentralWidget(middle)

    def _make_first(
        self,
        typed: tuple[StartPage, HallDraft | None] | None,
        has_hall: bool,
        server: str,
        now: int | None,
    ) -> FirstStart:
        page, draft = typed or (StartPage.WELCOME, None)
        self._first = first = FirstStart(
            page, draft=draft, has_hall=has_hall, server=server, now=now
        )
        first.demo_wanted.connect(self.demo_wanted)
        first.hall_wanted.connect(self.hall_wanted)
        first.own_hall_wanted.connect(self.own_hall_wanted)
        first.shared_wanted.connect(self.shared_wanted)
        first.language_wanted.connect(self.language_wanted)
        return first

    def ask_who(
        self,
        kind: HallKind,
        directory: Directory,
        desks: dict[int, Desk],
        person_id: int | None,
        counter_id: int | None,
        proof: Proof | None = None,
        *,
        to_reception: bool = False,
    ) -> None:
        """Ask who works, and at which counter; the remembered ones are chosen already.

        `proof` is what they have to prove it by, `to_reception` where Enter leads.
        """
        self._directory = directory
        sign_on = SignOn()
        sign_on.setup_wanted.connect(self.setup_wanted)
        sign_on.counter_wanted.connect(self.counter_wanted)
        sign_on.reception_wanted.connect(self.reception_wanted)
        sign_on.other_hall_wanted.connect(self.other_hall_wanted)
        sign_on.show_choice(
            directory, desks, person_id, counter_id, proof, to_reception=to_reception
        )
        self._turn_to(sign_on, self._title(kind, directory.site.name))

    def ask_first(self, kind: HallKind, directory: Directory) -> FirstSecret:
        """Let an administrator choose a PIN, where none has one yet."""
        self._directory = directory
        page = FirstSecret(directory)
        page.other_hall_wanted.connect(self.other_hall_wanted)
        self._turn_to(page, self._title(kind, directory.site.name))
        return page

    def _turn_to(self, page: QWidget, title: str) -> None:
        self._column.removeWidget(self._page)
        self._page.deleteLater()
        self._first, self._page = None, page
        self._column.addWidget(page, 1)
        self.setWindowTitle(title)

    @property
    def secret(self) -> str:
        """What is typed as PIN or password."""
        return self._page.secret if isinstance(self._page, SignOn | FirstStart) else ""

    def answered(self) -> None:
        """The wish was dealt with, and another one can be stated."""
        if isinstance(self._page, SignOn | FirstSecret):
            self._page.answered()

    def forget_secret(self) -> None:
        """The wish was carried out and the window stays: whoever comes next types their own PIN."""
        self.answered()
        if isinstance(self._page, SignOn):
            self._page.forget_secret()

    def typed(self) -> tuple[StartPage, HallDraft] | None:
        """Where in the first start the user is, and what they have typed."""
        return (self._first.page(), self._first.draft()) if self._first is not None else None

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where the next press is expected."""
        super().showEvent(event)
        if self._first is not None:
            self._first.show_page(self._first.page())
        else:
            self._page.setFocus()

    def show_working(self, text: str) -> None:
        """Say what is under way where nobody knows how long it takes."""
        if self._first is not None:
            self._first.show_progress(text, None)

    @property
    def page(self) -> QWidget:
        """What stands in the window."""
        return self._page

    def say(self, text: str, tone: Tone = Tone.ACCENT) -> None:
        """Tell the person something; it stays until it is closed."""
        self._banner.show_message(text, tone)

    def note(self, text: str) -> None:
        """Say what everybody should have read; it stays until it is closed."""
        self._banner.show_message(text, Tone.CAUTION)

    def show_progress(self, share: float) -> None:
        """Say how far the demo hall is (0 to 1)."""
        if self._first is not None:
            self._first.show_progress(self.tr("Making the demo hall…"), share)

    def stop_progress(self) -> None:
        """What was being made has failed: back to where it was asked for."""
        self.answered()
        if self._first is not None and self._first.page() is StartPage.PROGRESS:
            self._first.show_page(StartPage.WELCOME)

    def show_trouble(self, error: QueueappError) -> None:
        """Say what could not be done, and what to do."""
        self.answered()
        of_secrets = isinstance(error, Refused) and error.code in OF_SECRETS
        if of_secrets and isinstance(self._page, SignOn):
            self._page.refuse(error, wait_of(error))
            return
        text = sentence(error, self._directory)
        if self._first is not None:
            self._first.show_error(text)
        else:
            self._banner.show_message(text, Tone.CAUTION)

    def _title(self, kind: HallKind, name: str) -> str:
        if kind is HallKind.DEMO:
            return self.tr("{name} [demo]").format(name=name)
        if kind is HallKind.REPLAY:
            return self.tr("{name} [replay]").format(name=name)
        return name
