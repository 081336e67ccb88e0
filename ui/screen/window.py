"""The public screen: who is called where, for everybody in the hall."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from queueapp.domain.public.announcing import Call
from queueapp.domain.public.calls import Announcement, Entry
from queueapp.domain.public.device import DeviceTrouble
from queueapp.domain.public.setup import Notice, ScreenView
from queueapp.domain.visit import State
from queueapp.said import Said
from ui.public.closing_line import closing_line
from ui.public.day_said import hours_said
from ui.public.station import PublicWindow, Station
from ui.screen import said
from ui.screen.announcer import Announcer
from ui.screen.areas import Areas, Parts, areas
from ui.screen.band import Band, Look
from ui.screen.calls import Calls
from ui.screen.calls_panel import CallsPanel
from ui.screen.header import Header
from ui.screen.notice_panel import NoticePanel
from ui.screen.pictures import Pictures
from ui.screen.turns import Turns
from ui.screen.view import (
    FRESH_MS,
    NoticeTurn,
    call_rows,
    is_fresh,
    languages_of,
    notice_turns,
    screen_of,
    service_rows,
)
from ui.screen.waiting_panel import WaitingPanel
from ui.theme import tokens

if TYPE_CHECKING:
    from queueapp.domain.board import Board

_MINUTE = 60_000
_TEXT_SECONDS = 8.0
"""So long each text of staff is shown, where there are several."""

_END = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class HallScreen(PublicWindow):
    """One of a site's public screens, as the site has set it up; a change is in force at once.

    Nothing on it can be pressed. Ctrl+Shift+Q ends it. `sound` is a backend of the sound library,
    else what the system has.
    """

    def __init__(self, station: Station, parent: QWidget | None = None, *, sound: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("hall-screen")
        self.setWindowTitle("Queueapp")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._station = station
        self._live = live = station.live
        self._screen = ScreenView(station.options.screen_name)
        self._line: Said | None = None
        self._left_out: set[Notice] = set()
        """Notices with a picture alone that cannot be shown."""
        self._areas: Areas | None = None
        self._header = Header(self)
        self._calls_panel = CallsPanel(self)
        self._table = WaitingPanel(self)
        self._notice_panel = NoticePanel(self)
        self._text_band = Band("text-of-staff", self)
        self._line_band = Band("line", self)
        self._pictures = Pictures(station.runner, station.errands, station.site_id, self)
        self._notices: Turns[NoticeTurn] = Turns(
            self._show_notice, lambda each: each.notice.seconds, _turn_key, self
        )
        self._texts: Turns[Announcement] = Turns(
            self._show_text, lambda _: _TEXT_SECONDS, lambda each: each.id, self
        )
        self._minute = self._timer(self._tick)
        self._calmer = self._timer(self._show_calls)
        self._text_over = self._timer(self._show_texts)
        self.calls = Calls(station.runner, live, station.site_id, self)
        self.calls.changed.connect(self._heard)
        self.calls.came.connect(self._came)
        voice = Path(station.options.voice) if station.options.voice else None
        self.announcer = Announcer(live, voice, sound, self)
        self.announcer.announced.connect(self._announced)
        self.announcer.done.connect(self._show_calls)
        self.announcer.trouble.connect(self._no_sound)
        self.announcer.recovered.connect(lambda: station.reporting.tell(None))
        live.board_changed.connect(self._show_board)
        live.trouble.connect(self._trouble)
        live.recovered.connect(self._recovered)
        station.forecasting.changed.connect(self._foreseen)
        station.theme.changed.connect(self._recolour)
        self._arrange()
        if live.board is not None:
            self._show_board(live.board)

    @property
    def screen_view(self) -> ScreenView:
        """What this screen shows, as the site has it now."""
        return self._screen

    def stop(self) -> None:
        """Show nothing new any more."""
        super().stop()
        for timer in (self._minute, self._calmer, self._text_over):
            timer.stop()
        self._notices.stop()
        self._texts.stop()
        self.announcer.close()

    # What happens in the hall

    def _show_board(self, board: Board) -> None:
        self._screen = screen_of(board.directory.public, self._station.options.screen_name)
        called = (v.id for v in board.at_desk.values() if v.state is State.CALLED)
        self.announcer.set_called(called)
        self._choose_notices()
        self._tick()
        self._show_texts()
        self._show_calls()

    def _choose_notices(self) -> None:
        board = self._live.board
        if board is not None:
            due = board.directory.public.notices_of(self._screen, board.day.date)
            kept = [each for each in due if each not in self._left_out]
            self._notices.among(notice_turns(kept, self._languages))

    def _came(self, entries: tuple[Entry, ...]) -> None:
        board = self._live.board
        if board is not None and not self._ended:
            counters = {each.id: each.name for each in board.directory.counters.values()}
            mine = [each for each in entries if self._screen.shows(each.service_id)]
            self.announcer.hear(mine, counters)

    def _heard(self) -> None:
        self._show_texts()
        self._show_calls()

    def _foreseen(self) -> None:
        self._reckon_line()
        self._arrange()
        self._show_table()

    def _trouble(self, _: object) -> None:
        self._tick()

    def _recovered(self) -> None:
        self._tick()
        if self._notices.current is not None and not self._notice_panel.has_picture:
            # Its picture may have been asked for while the database was away.
            self._show_notice(self._notices.current)

    def _tick(self) -> None:
        """What depends on the time: the clock, the hours, the line before closing."""
        if self._ended:
            return
        board, now = self._live.board, self._live.now()
        if board is not None:
            wall = datetime.fromtimestamp(now / 1000, board.directory.site.zone)
            quiet = board.directory.public.is_quiet(wall.hour * 60 + wall.minute)
            self.announcer.set_up(self._screen, quiet=quiet)
        self._reckon_line()
        self._arrange()
        self._show_header()
        self._show_table()
        self._minute.start(max(250, _MINUTE - now % _MINUTE))

    # What is shown of it

    def _show_header(self) -> None:
        board, now, unit = self._live.board, self._live.now(), self._unit
        if board is None:
            return
        site = board.directory.site
        time = f"{datetime.fromtimestamp(now / 1000, site.zone):%H:%M}"
        hours = hours_said(board, now)
        self._header.show_hall(site.name, hours, time, self._languages, unit)

    def _show_calls(self) -> None:
        board, now = self._live.board, self._live.now()
        if board is None or self._ended:
            return
        entries, current = self.calls.entries, self.announcer.current
        announced = current.entry.visit_id if isinstance(current, Call) else None
        rows = call_rows(entries, board.directory, self._screen, now, announced)
        self._calls_panel.show_rows(rows, self._languages, self._unit)
        ages = [now - each.at for each in entries if is_fresh(each, now)]
        if ages:
            self._calmer.start(max(50, FRESH_MS - max(ages) + 20))

    def _show_table(self) -> None:
        board, screen = self._live.board, self._screen
        if board is None or not self._has_table:
            return
        self._table.show_rows(
            service_rows(board, screen, self._station.forecasting.of, self._live.now()),
            self._languages,
            self._unit,
            expected=screen.expected,
            waiting=screen.waiting,
        )

    def _show_notice(self, turn: NoticeTurn | None) -> None:
        if turn is not None:
            picture = turn.notice.picture
            self._put_notice(turn, None)
            if picture is not None:
                self._pictures.get(picture, lambda image: self._picture_came(turn, image))
        self._arrange()

    def _picture_came(self, turn: NoticeTurn, image: QImage | None) -> None:
        if image is None and not turn.texts:
            # There is nothing else of it to be shown.
            self._left_out.add(turn.notice)
            self._choose_notices()
        else:
            self._put_notice(turn, image)

    def _put_notice(self, turn: NoticeTurn, image: QImage | None) -> None:
        if not self._ended and self._notices.current == turn:
            self._notice_panel.show_notice(turn.texts, image, self._unit)

    def _show_texts(self) -> None:
        if self._ended:
            return
        now = self._live.now()
        texts = self.calls.current_texts(now)
        self._texts.among(texts)
        self.announcer.show(texts)
        if texts:
            ends = min(text.until for text in texts) - now
            self._text_over.start(min(max(250, ends + 20), 60 * _MINUTE))

    def _show_text(self, text: Announcement | None) -> None:
        if text is not None:
            self._text_band.say(_words(text).each(self._languages), Look.NEWS, self._unit)
        self._arrange()

    def _reckon_line(self) -> None:
        live, board = self._live, self._live.board
        self._line = None
        if live.problem is not None and board is not None:
            zone = board.directory.site.zone
            since = datetime.fromtimestamp(live.since / 1000, zone)
            self._line = said.OUT_OF_TOUCH.format(time=f"{since:%H:%M}")
        elif board is not None:
            forecasting = self._station.forecasting
            reliable = not forecasting.quality.unreliable
            self._line = closing_line(
                board, live.now(), forecasting.forecast, self._screen, reliable=reliable
            )

    # Where it stands

    @property
    def _unit(self) -> float:
        return self._areas.unit if self._areas is not None else 10.0

    @property
    def _languages(self) -> tuple[str, ...]:
        return languages_of(self._screen)

    @property
    def _has_table(self) -> bool:
        return self._screen.waiting or self._screen.expected

    def _rows_of_table(self) -> int:
        board, screen = self._live.board, self._screen
        if board is None or not self._has_table:
            return 0
        services = board.directory.services.values()
        return sum(each.active and screen.shows(each.id) for each in services)

    def _arrange(self) -> None:
        """Give every part its place; those that have nothing to say have none."""
        parts = Parts(
            rows=self._rows_of_table(),
            notice=self._notices.current is not None,
            text=self._texts.current is not None,
            line=self._line is not None,
        )
        found = areas(max(1, self.width()), max(1, self.height()), parts)
        moved, self._areas = found != self._areas, found
        for widget, at in (
            (self._header, found.header),
            (self._calls_panel, found.calls),
            (self._table, found.table),
            (self._notice_panel, found.notice),
            (self._text_band, found.text),
            (self._line_band, found.line),
        ):
            widget.setVisible(not at.isEmpty())
            if not at.isEmpty():
                widget.setGeometry(at)
        if self._line is not None:
            look = Look.WARNING if self._live.problem is not None else Look.PLAIN
            self._line_band.say(self._line.each(self._languages), look, found.unit)
        if moved:
            self._show_all()

    def _show_all(self) -> None:
        self._show_header()
        self._show_calls()
        self._show_table()
        self._recolour()
        self._notice_panel.rescale(self._unit)
        text = self._texts.current
        if text is not None:
            self._text_band.say(_words(text).each(self._languages), Look.NEWS, self._unit)

    def _recolour(self) -> None:
        self._show_header()
        self._show_calls()
        self._show_table()
        self._notice_panel.recolour()
        self._text_band.recolour()
        self._line_band.recolour()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale with the monitor."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(event.rect(), QColor(tokens().ground))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing but the one key that ends it."""
        if event.key() == Qt.Key.Key_Q and event.modifiers() == _END:
            self.quit_wanted.emit()
        event.accept()

    # What is said of it

    def _announced(self, what: Call | Announcement) -> None:
        self._show_calls()
        if isinstance(what, Call):
            arrow = self._screen.arrows.get(what.entry.counter_id)
            words = said.call_sentence(what.entry.ticket, what.counter, arrow)
        else:
            words = _words(what)
        text = ". ".join(words.each(self._languages))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _no_sound(self, why: str) -> None:
        logging.getLogger("queueapp").warning("no-sound: %s", why)
        self._station.reporting.tell(DeviceTrouble.NO_SOUND)

    def _timer(self, done: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(done)
        return timer


def _turn_key(turn: NoticeTurn) -> object:
    return turn.notice.id, turn.texts


def _words(text: Announcement) -> Said:
    return Said(text.lt or text.en, text.en or text.lt)
