"""The kiosk's window: takes a client from their language to their number, and begins anew."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.public.device import DeviceTrouble
from queueapp.domain.public.setup import Kiosk, Paper
from queueapp.domain.visit import Visit
from queueapp.errors import QueueappError, Refusal, Refused
from queueapp.said import Said
from ui.kiosk import said
from ui.kiosk.choices import (
    Choice,
    Standing,
    choices,
    languages,
    pages,
    standing,
)
from ui.kiosk.closed import why_closed
from ui.kiosk.expected import Expected, Foresight, Wanted
from ui.kiosk.frame import Bar, Foot
from ui.kiosk.metrics import Metrics
from ui.kiosk.moving import ARROWS, move_focus
from ui.kiosk.pages import (
    ChoicesPage,
    ConfirmPage,
    Done,
    LanguagePage,
    MessagePage,
    Page,
    StillThere,
    Take,
    TicketPage,
    Turn,
    columns_for,
    room_for,
)
from ui.kiosk.paper import KioskPaper
from ui.kiosk.parts import KEYBOARD, Target, by_touch
from ui.kiosk.pressing import AFTER_TICKET_MS, Gate, Patience
from ui.kiosk.staff import Corner, MenuPage, SignInPage, Staff
from ui.kiosk.staff_desk import StaffDesk
from ui.kiosk.taking import Taking, new_operation
from ui.kiosk.visitor import Step, Visitor, settled
from ui.public.station import PublicWindow, Station
from ui.theme import Contrast, Tone
from ui.widgets.painting import announce

TICKET_S = 10.0
"""So long a ticket is shown before the next client's turn."""
LAST_S = 5
"""In so many last seconds somebody who does nothing is asked whether they are there."""
_TICK_MS = 1000


class Again:
    """The same is to be tried once more."""


class Anew:
    """Everything is to begin anew."""


@dataclass(frozen=True, slots=True)
class Given:
    """The ticket that was made last, what was expected of it, and what became of its paper."""

    visit: Visit
    expected: Expected | None
    language: str
    printing: Said | None = None
    tone: Tone = Tone.NEUTRAL


class KioskWindow(PublicWindow):
    """Clients take their tickets here; staff leave it with their PIN."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk")
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self.setMinimumSize(QSize(640, 480))
        self._station, self._live = station, station.live
        self._usual_contrast = station.theme.contrast
        self._visitor = Visitor()
        self._given: Given | None = None
        self._staff = StaffDesk(station.runner, station.site_id, self)
        self._menu_said = ""
        self._gate = Gate()
        self._taking = Taking(station.runner, station.site_id, self)
        self._foresight = Foresight(station.forecasting, station.live, self)
        self._foresight.changed.connect(self._show_expected)
        self._paper = KioskPaper(station, self)
        self._paper.became.connect(self._paper_is)
        self._idle, self._shown_for = Patience(self), Patience(self)
        self._idle.left.connect(self._idle_left)
        self._idle.over.connect(self._begin)
        self._shown_for.left.connect(self._ticket_left)
        self._shown_for.over.connect(self._begin)
        self._still: StillThere | None = None
        self._page: Page | None = None
        self._key: Hashable = None
        self._build()
        self._live.board_changed.connect(self._look)
        self._live.trouble.connect(self._look)
        self._live.recovered.connect(self._look)
        station.theme.changed.connect(self.update)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._look)
        self._tick.start()
        self._render()

    def stop(self) -> None:
        """End: nothing is asked, printed or counted any more."""
        super().stop()
        for timer in (self._tick, self._idle, self._shown_for, self._taking, self._corner):
            timer.stop()
        self._foresight.consider(None)
        self._live.board_changed.disconnect(self._look)
        self._live.trouble.disconnect(self._look)
        self._live.recovered.disconnect(self._look)
        self._station.theme.set_contrast(self._usual_contrast)
        self._staff.stop()
        self._paper.stop()

    # How it is made

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._bar = Bar()
        self._place = QVBoxLayout()
        self._foot = Foot()
        for wish, act in (
            (self._foot.back_wanted, self._back),
            (self._foot.larger_wanted, self._enlarge),
            (self._foot.contrast_wanted, self._sharpen),
        ):
            wish.connect(partial(self._if_ready, act))
        self._column.addWidget(self._bar)
        self._column.addLayout(self._place, 1)
        self._column.addWidget(self._foot)
        self._corner = Corner(self)
        self._corner.held.connect(self._ask_staff)

    @property
    def metrics(self) -> Metrics:
        """The sizes on this screen, for this client."""
        screen = self.screen()
        dpi = screen.physicalDotsPerInchY() if screen is not None else 96.0
        return Metrics(self.width(), self.height(), dpi, self._visitor.larger)

    def _frame(self) -> None:
        """Make the bar and the foot anew, for the size and the language."""
        m = self.metrics
        self._bar.fit(m)
        self._show_time()
        self._foot.fit(m, self._visitor, self._offered)
        self._foot.setVisible(self._has_foot)
        self._hear(self._foot.targets)
        self._corner.setGeometry(0, 0, m.target, m.target)
        self._corner.raise_()
        self.setLocale(self.locale())
        self.setAccessibleName(said.CHOOSE_SERVICE.of(self._language))

    def _hear(self, targets: Sequence[Target]) -> None:
        for target in targets:
            target.touched.connect(self._touch)
            target.keyed.connect(self._keyed)

    def _if_ready(self, act: Callable[[], None]) -> None:
        if self._gate.take():
            act()

    # What is shown

    @property
    def _board(self) -> Board | None:
        return self._live.board

    @property
    def _kiosk(self) -> Kiosk | None:
        return self._board.directory.public.kiosk if self._board is not None else None

    @property
    def _offered(self) -> tuple[str, ...]:
        """The languages that the kiosk speaks."""
        return languages(self._kiosk)

    @property
    def _language(self) -> str:
        return self._visitor.language or self._offered[0]

    @property
    def standing(self) -> Standing:
        """Whether tickets are given now."""
        trouble = self._live.problem is not None
        return standing(self._board, self._live.now(), trouble=trouble)

    @property
    def in_use(self) -> bool:
        """Whether a client, or staff, is in the middle of something."""
        return not self._at_beginning

    @property
    def _has_foot(self) -> bool:
        steps = (Step.BEGIN, Step.CHOICES, Step.CONFIRM)
        return self.standing is Standing.OPEN and self._visitor.step in steps

    def _look(self, _what: object = None) -> None:
        """The hall or the time is another one than before."""
        self._show_time()
        if not self._taking.busy:
            self._render()

    def _render(self, settle_ms: int | None = None) -> None:
        """Show the page that is due, unless it is there already."""
        now_stands = self.standing
        visitor = settled(self._visitor, self._board, now_stands)
        if visitor.wanted is None and self._visitor.wanted is not None:
            self._foresight.consider(None)
        self._visitor = visitor
        size = (self.width(), self.height(), visitor.larger, visitor.contrast)
        shown: tuple[Hashable, Callable[[], Page]]
        if visitor.step is Step.TICKET and self._given is not None:
            shown = ("ticket", self._given.visit.id), self._ticket_page
        elif visitor.step is Step.STAFF:
            shown = ("staff",), lambda: SignInPage(self.metrics)
        elif visitor.step is Step.STAFF_MENU:
            shown = ("menu", self._menu_said), self._menu_page
        elif now_stands is not Standing.OPEN:
            shown = self._standing_page(now_stands)
        elif visitor.step is Step.REFUSED:
            shown = ("refused", visitor.why_not, visitor.language), self._refused_page
        elif visitor.step is Step.CONFIRM and visitor.wanted is not None:
            shown = ("confirm", visitor.operation, self._papers()), self._confirm_page
        elif visitor.step is Step.CHOICES:
            shown = self._choices_page()
        else:
            found = self._offered
            shown = ("begin", found), lambda: LanguagePage(found, self.metrics)
        key, make = shown
        key = (key, size, visitor.language, self._has_foot)
        if key == self._key:
            return
        self._key = key
        self._frame()
        self._show_page(make())
        self._gate.renew(settle_ms)
        self._await()

    def _show_page(self, page: Page) -> None:
        before, self._page = self._page, page
        if before is not None:
            self._place.removeWidget(before)
            before.hide()
            before.deleteLater()
        if self._still is not None:
            self._hide_still()
        self._place.addWidget(page)
        page.show()
        page.chosen.connect(self._chosen)
        self._hear(page.findChildren(Target))
        order: list[QWidget] = [*page.targets, *self._foot.targets]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
        if isinstance(page, SignInPage):
            page.name.setFocus()
        elif page.targets:
            page.targets[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()
        self._corner.raise_()
        announce(self, page.spoken, assertive=True)

    def _await(self) -> None:
        """Count for how long this page may stay."""
        visitor = self._visitor
        if visitor.step is Step.TICKET:
            self._idle.stop()
            if self._given is not None:
                slowly = visitor.larger or QAccessible.isActive()
                self._shown_for.begin(TICKET_S * (2 if slowly else 1))
                self._ticket_left()
            return
        self._shown_for.stop()
        if self._at_beginning and not (visitor.larger or visitor.contrast):
            self._idle.stop()
        else:
            kiosk = self._kiosk or Kiosk()
            self._idle.begin(kiosk.idle_seconds)

    @property
    def _at_beginning(self) -> bool:
        return self._visitor.at_beginning(self._offered)

    def _show_time(self) -> None:
        board = self._board
        if board is not None:
            site = board.directory.site
            self._bar.say(site.name, said.time_of(self._live.now(), site.zone))

    # The pages

    def _standing_page(self, now_stands: Standing) -> tuple[Hashable, Callable[[], Page]]:
        offered = self._offered
        title, texts = why_closed(now_stands, self._board, self._live.now())
        return (now_stands, texts, offered), lambda: MessagePage(
            now_stands.value, offered, title, texts, self.metrics
        )

    def _choices_page(self) -> tuple[Hashable, Callable[[], Page]]:
        board, visitor = self._board, self._visitor
        assert board is not None
        found, heading = choices(board.directory), said.CHOOSE_SERVICE
        group = next((each for each in found if each.key == visitor.group), None)
        if group is not None:
            found, heading = group.services, group.name
        room = room_for(self.metrics, len(found))
        split = pages(found, *room, columns_for(len(found), self.metrics))
        number = min(visitor.page, len(split) - 1)
        key = "choices", heading, tuple(split), number
        return key, lambda: ChoicesPage(heading, split, number, self._language, self.metrics)

    def _papers(self) -> tuple[bool, ...]:
        """Which buttons there are for a ticket, and whether each prints."""
        kiosk = self._kiosk or Kiosk()
        if kiosk.paper is Paper.NEVER or not self._paper.has_printer:
            return (False,)
        return (True,) if kiosk.paper is Paper.ALWAYS else (True, False)

    def _confirm_page(self) -> Page:
        board, wanted = self._board, self._visitor.wanted
        assert board is not None
        assert wanted is not None
        name = said.service_name(board.directory.services[wanted.service_id])
        page = ConfirmPage(name, wanted.language, self._papers(), self.metrics)
        if self._foresight.expected is None:
            self._foresight.consider(wanted)
        if self._foresight.expected is not None:
            spoken = self._tell(page, self._foresight.expected)
            page.say(f"{page.spoken}. {spoken}")
        return page

    def _ticket_page(self) -> Page:
        board, given = self._board, self._given
        assert board is not None
        assert given is not None
        directory, visit = board.directory, given.visit
        service = directory.services.get(visit.service_id)
        name = said.service_name(service) if service is not None else Said("", "")
        open_now = {desk.counter_id for desk in board.open_desks}
        serving = [
            each
            for each in directory.counters.values()
            if each.active and visit.service_id in each.services and each.id in open_now
        ]
        page = TicketPage(
            visit.ticket,
            name,
            said.counters(serving),
            given.expected,
            given.language,
            self.metrics,
        )
        if given.printing is not None:
            page.show_printing(given.printing, given.tone)
        return page

    def _refused_page(self) -> Page:
        language = self._language
        title, text = said.NOT_NOW, said.NOT_NOW_WHY
        buttons: list[tuple[str, Said, object]] = [("again", said.TRY_AGAIN, Again())]
        if self._visitor.why_not is Refusal.UNKNOWN_SERVICE:
            title, text, buttons = said.GONE, said.GONE_WHY, []
        buttons.append(("anew", said.BEGIN_AGAIN, Anew()))
        return MessagePage("refused", [language], title, [text], self.metrics, buttons)

    def _menu_page(self) -> Page:
        printer = self._paper.has_printer
        return MenuPage(self.metrics, self._menu_said, printer=printer)

    def _show_expected(self, expected: Expected) -> None:
        page = self._page
        if isinstance(page, ConfirmPage):
            self._tell(page, expected)
            if not expected.pending:
                announce(page, self._tell(page, expected))

    def _tell(self, page: ConfirmPage, expected: Expected) -> str:
        board = self._board
        assert board is not None
        zone = board.directory.site.zone
        times = (
            "" if each is None else said.time_of(each, zone)
            for each in (expected.closes_at, expected.lunch_until)
        )
        return page.show_expected(expected, *times)

    # What is pressed

    def _chosen(self, value: object) -> None:
        self._touch()
        if value is None or not self._gate.take():
            return
        visitor = self._visitor
        match value:
            case str():
                self._go(visitor.speaking(value))
            case Choice(service_id=None):
                self._go(visitor.within(value.key))
            case Choice(service_id=int(service_id)):
                wanted = Wanted(service_id, self._language)
                self._foresight.consider(wanted)
                self._go(visitor.wanting(wanted, new_operation()))
            case Turn():
                self._go(visitor.turned(value.by))
            case Take():
                self._take(paper=value.paper)
            case Done() | Anew():
                self._begin()
            case Again():
                self._go(visitor.again())
            case _:
                self._serve_staff(value)

    def _go(self, visitor: Visitor, settle_ms: int | None = None) -> None:
        self._visitor = visitor
        self._key = None
        self._render(settle_ms)

    def _back(self) -> None:
        self._foresight.consider(None)
        self._go(self._visitor.back())

    def _begin(self) -> None:
        """The next client, as if nobody had been there."""
        after = AFTER_TICKET_MS if self._visitor.step is Step.TICKET else None
        self._staff.sign_out()
        self._foresight.consider(None)
        self._given = None
        self._set_contrast(high=False)
        self.setProperty(KEYBOARD, False)
        self._go(Visitor(), after)

    def _enlarge(self) -> None:
        self._go(replace(self._visitor, larger=not self._visitor.larger))

    def _sharpen(self) -> None:
        contrast = not self._visitor.contrast
        self._set_contrast(high=contrast)
        self._go(replace(self._visitor, contrast=contrast))

    def _set_contrast(self, *, high: bool) -> None:
        wanted = Contrast.HIGH if high else self._usual_contrast
        if self._station.theme.contrast is not wanted:
            self._station.theme.set_contrast(wanted)

    # The ticket

    def _take(self, *, paper: bool) -> None:
        visitor, page = self._visitor, self._page
        if visitor.wanted is None or self._taking.busy:
            return
        self.setFocus()
        if page is not None:
            page.stand_still()
        for target in self._foot.targets:
            target.setEnabled(False)
        self._idle.stop()
        expected, operation = self._foresight.expected, visitor.operation

        def done(visit: Visit) -> None:
            if self._visitor.operation == operation and not self._ended:
                self._show_ticket(visit, expected, paper=paper)

        self._taking.take(visitor.wanted, operation, done, self._not_taken)

    def _show_ticket(self, visit: Visit, expected: Expected | None, *, paper: bool) -> None:
        self._foresight.consider(None)
        wanted = (self._kiosk or Kiosk()).paper
        self._given = Given(visit, expected, self._language)
        if paper:
            self._given = replace(self._given, printing=said.PRINTING)
        elif wanted is not Paper.NEVER and not self._paper.has_printer:
            self._given = replace(self._given, printing=said.NO_PAPER_HERE)
        self._go(self._visitor.given())
        if paper and self._board is not None:
            self._paper.print_ticket(self._board, visit, expected, self._language)

    def _not_taken(self, error: QueueappError | None) -> None:
        if self._ended:
            return
        why = error.code if isinstance(error, Refused) else None
        self._go(self._visitor.refused(why))

    def _paper_is(self, ticket: str, trouble: DeviceTrouble | None) -> None:
        """What became of a ticket's paper, while the client still looks at its number."""
        given, page = self._given, self._page
        if given is None or given.visit.ticket != ticket:
            return
        text, tone = said.PRINTED, Tone.GOOD
        if trouble is not None:
            out = trouble is DeviceTrouble.PAPER_OUT
            text, tone = said.PAPER_OUT if out else said.NOT_PRINTED, Tone.CAUTION
        self._given = replace(given, printing=text, tone=tone)
        if isinstance(page, TicketPage):
            page.show_printing(text, tone)
            announce(page, text.of(given.language))

    def _ticket_left(self, _seconds: int = 0) -> None:
        if isinstance(self._page, TicketPage):
            self._page.show_left(self._shown_for.share)

    # Whether anybody is there

    def _touch(self, finger: bool = False) -> None:
        self._idle.touch()
        if finger:
            self.setCursor(Qt.CursorShape.BlankCursor)

    def _idle_left(self, seconds: int) -> None:
        asked = not self._visitor.is_staff and self.standing is Standing.OPEN
        if seconds > LAST_S or not asked:
            if self._still is not None:
                self._hide_still()
            return
        if self._still is None:
            chosen = self._visitor.language
            spoken = (chosen,) if chosen else self._offered
            self._still = StillThere(spoken, self.metrics, self)
            self._still.yes.connect(self._is_there)
            self._still.target.touched.connect(self._touch)
            self._still.target.keyed.connect(self._keyed)
            self._still.show()
            self._still.raise_()
            self._still.target.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self._still, self._still.accessibleName(), assertive=True)
        self._still.show_left(seconds)

    def _is_there(self) -> None:
        self._idle.touch()
        self._hide_still()
        self._gate.renew()

    def _hide_still(self) -> None:
        still, self._still = self._still, None
        if still is not None:
            still.hide()
            still.deleteLater()
            if self._page is not None and self._page.targets:
                self._page.targets[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # Staff

    def _ask_staff(self) -> None:
        """Somebody of staff wants to leave the kiosk."""
        if self._taking.busy or self._visitor.is_staff:
            return
        self._begin()

        def asked(asks: bool) -> None:
            self._menu_said = ""
            step = Step.STAFF if asks else Step.STAFF_MENU
            self._go(Visitor(step))

        self._staff.asks(asked)

    def _serve_staff(self, wish: object) -> None:
        match wish:
            case Staff.SignIn():
                self._sign_in(wish.name, wish.secret)
            case Staff.End():
                self._staff.sign_out()
                self.quit_wanted.emit()
            case Staff.Test():
                self._print_test()
            case _:
                self._begin()

    def _sign_in(self, name: str, secret: str) -> None:
        page = self._page
        if not isinstance(page, SignInPage):
            return
        asking = page
        self.setFocus()
        page.wait(True)

        def done(called: str) -> None:
            if self._page is asking:
                self._menu_said = called
                self._go(replace(self._visitor, step=Step.STAFF_MENU))
            else:
                self._staff.sign_out()

        def failed(why: str) -> None:
            if self._page is asking:
                asking.refuse(why)
                self._gate.renew(0)
                announce(asking, why, assertive=True)

        self._staff.sign_in(name, secret, done, failed)

    def _print_test(self) -> None:
        if self._board is None:
            return
        self._say_in_menu(self.tr("Printing a test ticket…"))

        def printed(trouble: DeviceTrouble | None) -> None:
            if self._visitor.step is not Step.STAFF_MENU or self._ended:
                return
            if trouble is None:
                self._say_in_menu(self.tr("The printer has taken the test ticket."))
            else:
                self._say_in_menu(
                    self.tr("The printer did not take the test ticket. See to it and try again.")
                )

        self._paper.print_test(self._board, printed)

    def _say_in_menu(self, text: str) -> None:
        self._menu_said = text
        self._go(self._visitor)

    # Keys, and the window itself

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, arrows go on, Esc goes back; nothing else happens, whatever is pressed."""
        event.accept()
        self._touch()
        key, wanted = event.key(), event.modifiers()
        held = Qt.KeyboardModifier
        if wanted == held.ControlModifier | held.AltModifier | held.ShiftModifier:
            if key == Qt.Key.Key_L:
                self._ask_staff()
            return
        if wanted & (held.ControlModifier | held.AltModifier | held.MetaModifier):
            return
        self._by_keys()
        if self._still is not None:
            self._is_there()
            return
        if event.isAutoRepeat():
            return
        text = event.text()
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif len(text) == 1 and text in "123456789" and self._page is not None:
            self._press_digit(int(text))
        elif (way := ARROWS.get(Qt.Key(key))) is not None:
            self._move(way)

    def _keyed(self) -> None:
        """Tab was pressed."""
        self._touch()
        self._by_keys()
        if self._still is not None:
            self._is_there()

    def _by_keys(self) -> None:
        """From now on it is shown where the keys would go."""
        if not self.property(KEYBOARD):
            self.setProperty(KEYBOARD, True)
            for target in self.findChildren(Target):
                target.update()

    def _escape(self) -> None:
        if self._taking.busy or not self._gate.take():
            return
        if self._visitor.is_staff or self._visitor.step in (Step.TICKET, Step.REFUSED):
            self._begin()
        elif self._visitor.has_back(self._offered) and self.standing is Standing.OPEN:
            self._back()
        else:
            self._gate.renew(0)

    def _press_digit(self, digit: int) -> None:
        page = self._page
        found = [each for each in page.targets if each.digit == digit] if page is not None else []
        if found and found[0].isEnabled():
            found[0].click()

    def _move(self, way: QPoint) -> None:
        page = self._page
        targets = page.targets if page is not None else ()
        move_focus(self, [*targets, *self._foot.targets], way)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch beside everything only says that somebody is there."""
        self._touch(by_touch(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A mouse that moves is seen again."""
        if not by_touch(event):
            self.unsetCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make everything anew for the new size."""
        super().resizeEvent(event)
        if not self._taking.busy:
            self._render()

    def changeEvent(self, event: QEvent) -> None:
        """A kiosk that was made small comes back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
