"""The service standard of a site: its cards, its versions, and who has read the one in force."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.card_file import CardFileError
from queueapp.domain.roles import Permission, may
from queueapp.domain.setup import Directory, Person
from queueapp.domain.standard import CardFile, Standard
from queueapp.errors import QueueappError
from ui.i18n import interface_language
from ui.notices import Notices
from ui.phone import promise_words
from ui.shell import Shell
from ui.standard.card_view import names_of
from ui.standard.help_bar import HelpBar
from ui.standard.words import fault_sentence
from ui.standard_cards.editing import EditingPage
from ui.standard_cards.edits import Edits, take_in
from ui.standard_cards.exchange import SUFFIX, Exchange, why_not
from ui.standard_cards.history import History
from ui.standard_cards.leaving import UnsavedSheet
from ui.standard_cards.readers import ReadersPage
from ui.standard_cards.reading import CardReading
from ui.standard_cards.versions import PROGRAM, VersionSheet, VersionsPage, person_name
from ui.standard_cards.work import CardWork
from ui.theme import Tone, em, space
from ui.touch import is_away, told
from ui.widgets.action_button import ActionButton, Variant, press_focused
from ui.widgets.banner import Banner
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.segmented import Segmented
from ui.widgets.stale import set_stale

CARDS, VERSIONS, READERS = "cards", "versions", "readers"

_SAY_FOR_S = 8.0


class StandardWindow(QDialog):
    """Cards, versions and readers. Who may not change the standard sees the same to be read."""

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("standard_window")
        self.setWindowTitle(self.tr("Service standard") + "[*]")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._shell = shell
        self._edits_cards = self._may(Permission.EDIT_STANDARD)
        errands = shell.errands
        self._exchange = Exchange(shell.runner.work if errands is None else errands.run)
        self._earlier: Edits | None = None
        self._leave_when_saved = self._told_overtaken = False
        self._sheet: VersionSheet | None = None
        self._work, self._history = CardWork(shell, self), History(shell, self)
        self._make_actions()
        self._build()
        work, live = self._work, shell.live
        work.changed.connect(self._show)
        work.saved.connect(self._saved)
        work.overtaken.connect(self._tell_overtaken)
        work.caught_up.connect(self._tell_caught_up)
        work.failed.connect(self._failed)
        work.busy_changed.connect(self._update_actions)
        self._history.versions_read.connect(self._show_history)
        self._history.readers_read.connect(self._show_readers)
        self._history.failed.connect(self._failed)
        live.board_changed.connect(self._board_changed)
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._show_touch)
        self._show_touch()
        self._update_actions()
        self._load()

    # How it is made

    def _make_actions(self) -> None:
        make = partial(keyed_action, self)
        self._save = make("save", self.tr("Save as a new version"), "Ctrl+S", self._save_now)
        self._drop = make("drop", self.tr("Drop changes"), "Ctrl+Shift+Del", self._drop_now)
        self._import = make("import", self.tr("Import…"), "Ctrl+Shift+O", self._choose_import)
        self._export = make("export", self.tr("Export…"), "Ctrl+Shift+E", self._choose_export)
        self._import.setToolTip(self.tr("Take cards from a file; nothing is saved yet"))
        self._export.setToolTip(self.tr("Write all cards to a file, as they stand here"))
        self._catch_up = make(
            "catch_up", self.tr("Put my changes onto it"), "Ctrl+M", self._work.catch_up
        )
        self._undo = QAction(self.tr("Undo"), self)
        self._undo.setObjectName("undo")
        self._undo.triggered.connect(lambda _checked=False: self._undo_now())
        make("find", self.tr("Find"), "Ctrl+F", self._find)
        self._next = make("next_page", self.tr("Next"), "Ctrl+PgDown", lambda: self._go_page(1))
        self._previous = make(
            "previous_page", self.tr("Previous"), "Ctrl+PgUp", lambda: self._go_page(-1)
        )
        self._close = make("close", self.tr("Close"), "Esc", self.reject)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._banner = Banner()
        self._banner.setObjectName("banner")
        head = FlowRow(gap=3, line_gap=1)
        self._titles = {
            CARDS: self.tr("Cards"),
            VERSIONS: self.tr("Versions"),
            READERS: self.tr("Who has read it"),
        }
        self._tabs = Segmented(list(self._titles.items()), current=CARDS)
        self._tabs.setObjectName("tabs")
        self._tabs.setAccessibleName(self.tr("What is shown"))
        self._tabs.chosen.connect(self._turn)
        self._state = Text(quiet=True, wrap=False)
        self._state.setObjectName("state")
        head.flow.addWidget(self._tabs)
        head.flow.add_spring()
        head.flow.addWidget(self._state)
        self._column.addWidget(HelpBar(self._shell, self))
        self._column.addWidget(head)
        self._column.addWidget(self._banner)
        # Put into the window before it is filled: all in it would be styled anew with it.
        self._stack = QStackedWidget(self)
        self._column.addWidget(self._stack, 1)
        self._editing = EditingPage(self, self._stack) if self._edits_cards else None
        self._reading = None if self._edits_cards else CardReading(self._stack)
        self._versions, self._readers = VersionsPage(self._stack), ReadersPage(self._stack)
        if self._editing is not None:
            self._editing.wanted.connect(self._work.want)
            self._editing.dropped.connect(self._offer_undo)
        for page in (self._cards_page, self._versions, self._readers):
            self._stack.addWidget(page)
        self._versions.look_wanted.connect(self._look_at)
        foot = FlowRow(gap=2, line_gap=1)
        if self._edits_cards:
            foot.flow.addWidget(ActionButton(self._save, Variant.PRIMARY))
            foot.flow.addWidget(ActionButton(self._drop, show_key=False))
            foot.flow.addWidget(ActionButton(self._import, show_key=False))
        foot.flow.addWidget(ActionButton(self._export, show_key=False))
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close))
        self._column.addWidget(foot)
        self._column.addWidget(Notices(self._shell.live))
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 112), room.width()), min(em(None, 58), room.height()))
        self._cards_page.cards.setFocus()

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(3))

    @property
    def _cards_page(self) -> EditingPage | CardReading:
        page = self._editing or self._reading
        assert page is not None
        return page

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
        edits = self._work.edits
        if edits is None or not edits.unsaved or not self._edits_cards:
            super().reject()
            return
        sheet = UnsavedSheet(edits.count(), self)
        sheet.submitted.connect(self._save_and_leave)
        sheet.drop_wanted.connect(self._end)
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.open()

    def _end(self) -> None:
        super().reject()

    # What is shown

    @property
    def _directory(self) -> Directory | None:
        board = self._shell.live.board
        return board.directory if board is not None else None

    def _me(self) -> Person | None:
        directory = self._directory
        return directory.people.get(self._shell.session.person_id) if directory else None

    def _may(self, permission: Permission) -> bool:
        person = self._me()
        return person is not None and may(person.role, permission)

    def _names(self) -> dict[str, str]:
        directory, person = self._directory, self._me()
        if directory is None or person is None:
            return {}
        return names_of(directory.site.office, person)

    def _load(self) -> None:
        if not self._shell.live.out_of_touch:
            self._work.load()
            self._look_at_history()

    def _board_changed(self, board: Board) -> None:
        if self._work.edits is None:
            self._load()
            return
        self._work.look_again(board.directory.site.standard)
        self._look_at_history()

    def _show_touch(self) -> None:
        set_stale(self._stack, self._shell.live.out_of_touch)

    def _show(self) -> None:
        edits, found = self._work.edits, self._work.in_force
        if edits is None or found is None:
            return
        if self._editing is not None:
            self._editing.show_edits(edits, self._names())
        elif self._reading is not None:
            self._reading.show_standard(edits.wanted, edits.built_in, self._names())
        self._show_state()
        self._update_actions()
        if found.fault is not None and not self._banner.isVisible():
            self._banner.show_message(
                self.tr(
                    "The latest version cannot be read, so the last good one is in force. {why}"
                ).format(why=fault_sentence(found.fault)),
                Tone.BAD,
            )

    def _show_state(self) -> None:
        edits, found, directory = self._work.edits, self._work.in_force, self._directory
        if edits is None or found is None or directory is None:
            return
        if found.number == PROGRAM or found.made_at is None:
            text = self.tr("The program's own cards are in force")
        else:
            when = promise_words.moment(found.made_at, self._shell.live.now(), directory.site.zone)
            text = self.tr("Version {number}, {who}, {when}").format(
                number=found.number, who=person_name(directory, found.made_by), when=when
            )
        if edits.unsaved:
            text += " · ● " + self.tr("%n change(s) not saved", "", edits.count())
        self._state.setText(text)
        self.setWindowModified(edits.unsaved)

    def _look_at_history(self) -> None:
        directory = self._directory
        if directory is not None:
            in_sight = self._tabs.current() == READERS
            self._history.look(directory.site.standard, readers=in_sight)

    def _show_history(self) -> None:
        directory, history = self._directory, self._history
        if directory is None or history.versions is None:
            return
        edits, language, now = self._work.edits, interface_language(), self._shell.live.now()
        cards = edits.before.cards if edits is not None else ()
        titles = {card.id: card.text(language).title for card in cards}
        self._versions.show_versions(history.versions, history.in_force, titles, directory, now)

    def _show_readers(self) -> None:
        directory, history = self._directory, self._history
        if directory is not None:
            now = self._shell.live.now()
            self._readers.show_readers(history.readers, history.in_force, directory, now)

    def _update_actions(self) -> None:
        edits, busy = self._work.edits, self._work.busy
        unsaved = self._work.unsaved and self._edits_cards
        self._save.setEnabled(unsaved and not busy)
        self._drop.setEnabled(unsaved and not busy)
        self._import.setEnabled(edits is not None and self._edits_cards)
        self._export.setEnabled(edits is not None)
        self._catch_up.setEnabled(unsaved and not busy)
        if self._editing is not None:
            self._editing.take_keys(self._tabs.current() == CARDS)

    def _turn(self, page: object) -> None:
        self._stack.setCurrentIndex((CARDS, VERSIONS, READERS).index(str(page)))
        self._look_at_history()
        self._update_actions()

    def _go_page(self, by: int) -> None:
        pages = (CARDS, VERSIONS, READERS)
        page = pages[(pages.index(str(self._tabs.current())) + by) % len(pages)]
        self._show_page(page)
        first = {CARDS: self._cards_page.cards, VERSIONS: self._versions, READERS: self._readers}
        first[page].setFocus()

    def _show_page(self, page: str) -> None:
        self._tabs.set_current(page)
        self._turn(page)
        announce(self._tabs, self._titles[page])

    def _find(self) -> None:
        self._show_page(CARDS)
        if self._editing is not None:
            self._editing.focus_search()
        elif self._reading is not None:
            self._reading.cards.search.setFocus()

    # What is saved and dropped

    def _save_now(self) -> None:
        edits = self._work.edits
        if edits is None or not edits.unsaved:
            return
        fault = edits.unfit()
        if fault is not None:
            self._show_fault(fault)
            return
        self._work.save()

    def _save_and_leave(self) -> None:
        self._leave_when_saved = True
        self._save_now()

    def _saved(self, number: int) -> None:
        self._earlier, self._told_overtaken = None, False
        if self._leave_when_saved and not self._work.unsaved:
            self._end()
            return
        self._leave_when_saved = False
        text = self.tr("Version {number} is in force. Everybody is asked once to acknowledge it.")
        self._say(text.format(number=number))

    def _show_fault(self, fault: CardFileError) -> None:
        self._leave_when_saved = False
        self._show_page(CARDS)
        text = self.tr("Not saved yet: {why}")
        self._warn(text.format(why=fault_sentence(fault)))
        if self._editing is not None:
            self._editing.show_fault(fault)

    def _drop_now(self) -> None:
        edits = self._work.edits
        if edits is not None and edits.unsaved:
            self._work.want(edits.before)
            self._offer_undo(self.tr("Your changes are dropped."), edits.wanted)
            if self._told_overtaken:
                self._told_overtaken = False
                self._work.load()

    def _offer_undo(self, text: str, before: Standard) -> None:
        edits = self._work.edits
        self._earlier = edits.want(before) if edits is not None else None
        self._banner.show_message(
            text, Tone.ACCENT, actions=[self._undo], hide_after=_SAY_FOR_S * 2
        )

    def _undo_now(self) -> None:
        earlier, self._earlier = self._earlier, None
        if earlier is not None:
            self._banner.dismiss()
            self._work.want_again(earlier)

    def _tell_overtaken(self) -> None:
        self._leave_when_saved = False
        if self._told_overtaken and self._banner.isVisible():
            return
        self._told_overtaken = True
        self._banner.show_message(
            self.tr(
                "A colleague has saved a new version meanwhile. Nothing of yours was saved, and "
                "all of it is still here. Put your changes onto the new version, look at them, "
                "then save."
            ),
            Tone.CAUTION,
            actions=[self._catch_up],
        )

    def _tell_caught_up(self, both: tuple[str, ...]) -> None:
        self._told_overtaken = False
        text = self.tr("Your changes stand on the new version now, and are not saved yet.")
        if both:
            again = self.tr("You both changed {cards}: yours is shown. Look at it, then save.")
            text += " " + again.format(cards=", ".join(both))
            if self._editing is not None:
                self._editing.choose(both[0])
        self._banner.show_message(text, Tone.CAUTION if both else Tone.ACCENT)

    # Versions

    def _look_at(self, number: int) -> None:
        edits = self._work.edits
        if edits is not None:
            self._work.read_version(number, partial(self._show_version, number))

    def _show_version(self, number: int, standard: Standard) -> None:
        edits = self._work.edits
        if edits is None or self._sheet is not None:
            return
        title = self.tr("Version {number}").format(number=number)
        in_force = number == self._history.in_force
        self._sheet = sheet = VersionSheet(
            title if number else self.tr("The program's own cards"),
            self._versions.what(number),
            standard,
            edits.built_in,
            self._names(),
            may_go_back=self._edits_cards and not in_force,
            parent=self,
        )
        sheet.submitted.connect(lambda: self._bring_back(number))
        sheet.finished.connect(lambda _: self._forget_sheet())
        sheet.open()

    def _forget_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _bring_back(self, number: int) -> None:
        if self._work.unsaved and self._sheet is not None:
            self._sheet.set_error(
                self.tr(
                    "You have changes that are not saved. Close this, save or drop them, then "
                    "bring the version back."
                )
            )
            return
        self._work.go_back(number, self._close_sheet)

    def _close_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.accept()

    # Files

    def _choose_export(self) -> None:
        dialog = self._file_dialog(self.tr("Export the cards"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(f"standard.{SUFFIX}")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def _choose_import(self) -> None:
        dialog = self._file_dialog(self.tr("Import cards"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_from(Path(name)))
        dialog.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setObjectName("card_file")
        dialog.setNameFilters([self.tr("Card files (*.toml)"), self.tr("All files (*)")])
        dialog.finished.connect(lambda _: dialog.deleteLater())
        return dialog

    def export_to(self, path: Path) -> None:
        """Write all cards to a file, as they stand here."""
        edits = self._work.edits
        if edits is None:
            return
        fault = edits.unfit()
        if fault is not None:
            self._show_fault(fault)
            return
        self._exchange.take_out(edits.wanted, path, self._exported, self._file_failed)

    def _exported(self, path: Path) -> None:
        if isValid(self):
            self._say(self.tr("The cards are in “{file}” now.").format(file=path.name))

    def import_from(self, path: Path) -> None:
        """Take cards from a file, to be looked at before they are saved."""
        edits = self._work.edits
        if edits is not None and self._edits_cards:
            known = [card.id for card in edits.wanted.cards]
            self._exchange.bring_in(path, known, partial(self._imported, path), self._file_failed)

    def _imported(self, path: Path, file: CardFile) -> None:
        edits = self._work.edits
        if edits is None or not isValid(self):
            return
        before = edits.wanted
        self._work.want(take_in(before, file))
        if not self._work.is_wanted_other_than(before):
            self._say(self.tr("“{file}” has nothing that is not here.").format(file=path.name))
            return
        text = self.tr("The cards of “{file}” are here. Look at them, then save.")
        self._offer_undo(text.format(file=path.name), before)

    def _file_failed(self, error: QueueappError) -> None:
        if isValid(self):
            self._warn(why_not(error) or told(error, self._directory))

    # What is said

    def _say(self, text: str) -> None:
        self._banner.show_message(text, Tone.GOOD, hide_after=_SAY_FOR_S)

    def _warn(self, text: str) -> None:
        self._banner.show_message(text, Tone.CAUTION)

    def _failed(self, error: QueueappError) -> None:
        self._leave_when_saved = False
        if isinstance(error, CardFileError):
            self._show_fault(error)
        elif self._sheet is not None:
            self._sheet.set_error(told(error, self._directory))
        elif self._work.edits is not None or not is_away(error):
            self._warn(told(error, self._directory))
