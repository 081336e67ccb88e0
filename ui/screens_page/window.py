"""Screens and tickets: what clients see and hear, changed on every screen at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.public.setup import FaultyPublic, PublicPart, PublicSetup, check_public
from queueapp.domain.roles import Permission, may
from queueapp.errors import QueueappError, Refusal, Refused
from ui.live import MustWait
from ui.notices import Notices
from ui.screens_page.devices import DevicesPage
from ui.screens_page.form import Facts, Section, put_in_order, tab_stops
from ui.screens_page.kiosk import KioskSection
from ui.screens_page.leaving import UnsavedScreensSheet
from ui.screens_page.merging import changed_parts, merged
from ui.screens_page.notices import NoticesSection
from ui.screens_page.now import NowPage
from ui.screens_page.quiet import QuietSection
from ui.screens_page.screens import ScreensSection
from ui.screens_page.store import PictureStore, save
from ui.screens_page.ticket import TicketSection
from ui.screens_page.words import part_name
from ui.sheets.announce_desk import AnnounceDesk
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.theme import Tone, em, space
from ui.touch import is_away, told
from ui.widgets.action_button import ActionButton, Variant, press_focused
from ui.widgets.banner import Banner
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.section_bar import SectionBar
from ui.widgets.stale import set_stale

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

NOW, DEVICES = "now", "devices"
_SAY_FOR_S = 8.0


class ScreensWindow(QDialog):
    """What is on the screens now, and all that is set up for clients.

    What is typed stays until it is saved or dropped, also where somebody else saves meanwhile.
    """

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("screens_window")
        self.setWindowTitle(self.tr("Screens and tickets") + "[*]")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._shell = shell
        self._since: PublicSetup | None = None
        self._mine = PublicSetup()
        self._facts: Facts | None = None
        self._busy = self._checked = self._leave_when_saved = False
        self._pictures = PictureStore(shell, self)
        self._said_of_faults = ""
        self._sheet: UnsavedScreensSheet | None = None
        self._stops: list[QWidget] = []
        self._make_actions()
        self._build()
        live = shell.live
        live.board_changed.connect(self._show_board)
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._show_touch)
        shell.runner.bug.connect(self._release)
        self._show_touch()
        if live.board is not None:
            self._show_board(live.board)
        self._update_actions()
        self._turned(0)

    @property
    def setup(self) -> PublicSetup:
        """The set-up as it stands in the window."""
        return self._mine

    @property
    def unsaved(self) -> tuple[PublicPart, ...]:
        """The parts that are changed and not saved."""
        return () if self._since is None else changed_parts(self._since, self._mine)

    @property
    def busy(self) -> bool:
        """Whether something is being saved."""
        return self._busy

    # How it is made

    def _make_actions(self) -> None:
        make = partial(keyed_action, self)
        self._save = make("save", self.tr("Save"), "Ctrl+S", self._save_now)
        self._drop = make("drop", self.tr("Drop changes"), "Ctrl+Shift+Del", self._drop_now)
        make("next_page", self.tr("Next part"), "Ctrl+PgDown", lambda: self._go_page(1))
        make("previous_page", self.tr("Part before"), "Ctrl+PgUp", lambda: self._go_page(-1))
        self._close = make("close", self.tr("Close"), "Esc", self.reject)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._banner = Banner()
        self._banner.setObjectName("banner")
        work = self._shell.errands or self._shell.runner
        self._now, self._devices = NowPage(self._shell), DevicesPage(self._shell)
        # Only the call once more: a text has its fields on the page itself.
        self._announcing = AnnounceDesk(self, self._shell, QAction(self))
        self._announcing.said.connect(self._say)
        self._now.said.connect(self._say)
        self._now.again_wanted.connect(self._announcing.again)
        self._devices.failed.connect(lambda text: self._say(text, Tone.CAUTION))
        self._sections: Mapping[PublicPart, Section] = {
            PublicPart.SCREENS: ScreensSection(),
            PublicPart.NOTICES: NoticesSection(work),
            PublicPart.KIOSK: KioskSection(),
            PublicPart.TICKET: TicketSection(work),
            PublicPart.QUIET: QuietSection(),
        }
        self._pages: dict[str, QWidget] = {
            NOW: self._now,
            **{part.value: section for part, section in self._sections.items()},
            DEVICES: self._devices,
        }
        names = [part_name(part) for part in self._sections]
        self._bar = SectionBar([self.tr("Now"), *names, self.tr("PCs and printers")])
        self._bar.setObjectName("sections")
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        for section in self._sections.values():
            section.edited.connect(partial(self._edited, section))
        self._bar.chosen.connect(self._turned)
        self._state = Text(quiet=True, wrap=False)
        self._state.setObjectName("state")
        self._foot = foot = FlowRow(gap=2, line_gap=1)
        foot.flow.addWidget(ActionButton(self._save, Variant.PRIMARY))
        foot.flow.addWidget(ActionButton(self._drop, show_key=False))
        foot.flow.addWidget(self._state)
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close))
        self._column.addWidget(HelpBar(self._shell, self))
        self._column.addWidget(self._bar)
        self._column.addWidget(self._banner)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(foot)
        self._column.addWidget(Notices(self._shell.live))
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 96), room.width()), min(em(None, 58), room.height()))

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(3))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and never closes the window."""
        if press_focused(self, event):
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as Esc does."""
        event.ignore()
        self.reject()

    def reject(self) -> None:
        """Close; where something is not saved, that is asked about first."""
        if not self.unsaved:
            super().reject()
        elif self._sheet is None:
            self._sheet = sheet = UnsavedScreensSheet(
                [part_name(part) for part in self.unsaved], self
            )
            sheet.submitted.connect(self._save_and_leave)
            sheet.drop_wanted.connect(self._end)
            sheet.finished.connect(lambda _: self._forget_sheet(sheet))
            sheet.open()

    def _end(self) -> None:
        super().reject()

    def _forget_sheet(self, sheet: UnsavedScreensSheet) -> None:
        self._sheet = None
        sheet.deleteLater()

    # Which part is shown

    def show_page(self, name: str) -> None:
        """Turn to a part by its name."""
        self._bar.choose(list(self._pages).index(name))

    @property
    def page(self) -> str:
        """The part in sight."""
        return list(self._pages)[self._bar.current()]

    def _go_page(self, by: int) -> None:
        at = (self._bar.current() + by) % len(self._pages)
        self._bar.choose(at)
        page = self._pages[self.page]
        if isinstance(page, Section | NowPage):
            page.focus_first()
        else:
            self._bar.section(at).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._bar, self._bar.section(at).text())

    def _turned(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        page = self._pages[self.page]
        if isinstance(page, Section) and self._facts is not None:
            # Notices say on which screens they are: one part may have changed another.
            page.show_setup(self._mine, self._facts)
            self._show_faults()
        elif page is self._devices:
            self._devices.read()
        self._order()

    def _order(self) -> None:
        """Let the Tab key go through the part in sight as it is read."""
        stops = [*tab_stops(self._pages[self.page].layout()), *tab_stops(self._foot.layout())]
        if stops != self._stops:
            self._stops = stops
            put_in_order((self._bar.section(self._bar.current()), *stops))

    # What is shown

    def _show_board(self, board: Board) -> None:
        self._now.show_board(board)
        theirs, since = board.directory.public, self._since
        self._facts = Facts(board.directory, self._pictures)
        if since is None:
            self._take(theirs, theirs)
        elif theirs != since and not self._busy:
            mine, both = merged(since, self._mine, theirs)
            self._take(mine, theirs)
            self._tell_changed(both)
        self._allow(board)
        self._order()

    def _take(self, mine: PublicSetup, since: PublicSetup) -> None:
        self._mine, self._since = mine, since
        page = self._pages[self.page]
        if isinstance(page, Section) and self._facts is not None:
            page.show_setup(mine, self._facts)
        self._show_faults()
        self._update_actions()
        self._order()

    def _tell_changed(self, both: Sequence[PublicPart]) -> None:
        """Say what somebody else has saved, where something of one's own is not saved."""
        if both:
            text = self.tr(
                "A colleague has just changed the same: {parts}. What you typed is still here and "
                "not saved. “Save” puts yours in place of theirs, “Drop changes” shows theirs."
            )
            parts = ", ".join(part_name(part) for part in both)
            self._banner.show_message(text.format(parts=parts), Tone.CAUTION)

    def _allow(self, board: Board) -> None:
        person = board.directory.people.get(self._shell.session.person_id)
        allowed = person is not None and may(person.role, Permission.RUN_SCREENS)
        self._stack.setEnabled(allowed)

    def _show_touch(self) -> None:
        set_stale(self._stack, self._shell.live.out_of_touch)

    def _edited(self, section: Section) -> None:
        self._mine = section.applied(self._mine)
        self._show_faults()
        self._update_actions()
        self._order()

    def _faults(self) -> tuple[FaultyPublic, ...]:
        if self._facts is None or self._since is None:
            return ()
        services = {
            service.id for service in self._facts.directory.services.values() if service.active
        }
        # What is kept was let in; what waits to be saved is here.
        there = self._since.pictures | frozenset(self._pictures.to_save(self._mine))
        return check_public(self._mine, services, there)

    def _show_faults(self) -> None:
        """At their fields, once somebody has tried to save."""
        faults = self._faults() if self._checked else ()
        if self._checked and not faults:
            self._drop_not_saved()
        self._checked = bool(faults)
        counts = [0]
        for part, section in self._sections.items():
            mine = [fault for fault in faults if fault.part is part]
            counts.append(len(mine))
            section.show_faults(mine)
        self._bar.show_faults([*counts, 0])

    def _update_actions(self) -> None:
        unsaved = bool(self.unsaved)
        self._save.setEnabled(unsaved and not self._busy)
        self._drop.setEnabled(unsaved and not self._busy)
        self._state.setText("● " + self.tr("Not saved yet") if unsaved else "")
        self.setWindowModified(unsaved)

    # What is saved and dropped

    def _save_and_leave(self) -> None:
        self._leave_when_saved = True
        if self._sheet is not None:
            self._sheet.accept()
        self._save_now()

    def _save_now(self) -> None:
        if not self.unsaved or self._busy or self._since is None:
            return
        self._checked = True
        faults = self._faults()
        if faults:
            self._leave_when_saved = False
            self._point_at(faults[0])
            return
        if self._shell.live.out_of_touch:
            self._leave_when_saved = False
            self._say(told(MustWait()), Tone.CAUTION)
            return
        session, mine, since = self._shell.session, self._mine, self._since
        pictures = self._pictures.to_save(mine)

        def job(hall: Hall) -> tuple[PublicSetup, Mapping[int, int]]:
            return save(hall, session, mine, since, pictures)

        self._busy = True
        self._update_actions()
        self._shell.runner.run(job, self._saved, self._failed)

    def _saved(self, answer: tuple[PublicSetup, Mapping[int, int]]) -> None:
        if not isValid(self):
            return
        kept, ids = answer
        self._busy = False
        self._pictures.saved(ids)
        self._take(kept, kept)
        if self._leave_when_saved:
            self._end()
            return
        self._say(self.tr("Saved. Every screen shows it now."), Tone.GOOD)

    def _failed(self, error: QueueappError) -> None:
        if not isValid(self):
            return
        self._busy = self._leave_when_saved = False
        faults = error.facts.get("faults") if isinstance(error, Refused) else None
        board = self._shell.live.board
        if isinstance(faults, tuple) and faults and isinstance(faults[0], FaultyPublic):
            self._checked = True
            self._show_faults()
            self._point_at(faults[0])
        elif isinstance(error, Refused) and error.code is Refusal.SETUP_CHANGED:
            self._say(
                self.tr(
                    "A colleague has changed something a moment before, so nothing was saved. What "
                    "you typed is still here: look at it, then save again."
                ),
                Tone.CAUTION,
            )
            if board is not None:
                self._show_board(board)
        elif not is_away(error):  # Which the line at the foot says.
            self._say(told(error, board.directory if board is not None else None), Tone.CAUTION)
        self._update_actions()

    def _point_at(self, fault: FaultyPublic) -> None:
        self.show_page(fault.part.value)
        self._show_faults()
        self._sections[fault.part].focus_fault(fault)
        count = len(self._faults())
        text = self.tr(
            "Not saved: %n place(s) to correct. What you typed is still here.", "", count
        )
        self._say(text, Tone.CAUTION)
        self._said_of_faults = text

    def _drop_not_saved(self) -> None:
        """All is put right: the line that said how much was not has nothing to say any more."""
        if self._said_of_faults and self._banner.text() == self._said_of_faults:
            self._banner.dismiss()

    def _drop_now(self) -> None:
        if self._since is not None and self.unsaved and not self._busy:
            self._checked = False
            self._take(self._since, self._since)
            self._say(self.tr("Your changes are dropped."), Tone.ACCENT)

    def _say(self, text: str, tone: Tone) -> None:
        lasts = _SAY_FOR_S if tone in (Tone.GOOD, Tone.ACCENT) else None
        self._banner.show_message(text, tone, hide_after=lasts)

    def _release(self, _bug: object = None) -> None:
        # No answer comes after a fault of the program.
        self._busy = self._leave_when_saved = False
        self._update_actions()
