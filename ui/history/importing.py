"""Bringing in finished visits of another system: file, columns, check, import."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from queueapp.domain.importing.columns import ENDS, ColumnMap, Field, guess, guess_outcomes, plain
from queueapp.domain.importing.text import CsvFile, Unreadable
from queueapp.domain.setup import NAME_LENGTH, Directory
from queueapp.domain.visit import Outcome
from queueapp.errors import QueueappError
from ui import words as plain_words
from ui.history import import_words as words
from ui.history.import_work import ImportWork, Opened
from ui.shell import Shell
from ui.theme import Type, em
from ui.touch import told
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field as FormField
from ui.widgets.form import Select, ShortText
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.painting import RESCALING, announce
from ui.widgets.still_bar import StillBar

if TYPE_CHECKING:
    from queueapp.services.importing import ImportDone, ImportPlan

PREVIEW = 20
"""So many rows of the file are shown."""

_CELL = 80
"""So much of a cell is shown."""
_PREVIEW_EM, _REPORT_EM, _EDIT_EM = 11, 9, 15


class ImportSheet(Sheet):
    """Asks for a file and what its columns are, says what would come of it, and adds the visits.

    Whatever is changed after the check is checked anew. Esc ends an import that is under way;
    what was added by then stays, and the same file again goes on with the rest.
    """

    def __init__(self, shell: Shell, directory: Directory, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ImportSheet", "Import finished visits"),
            QCoreApplication.translate("ImportSheet", "Check the file"),
            closes=False,
            wide=62,
            parent=parent,
        )
        self.setObjectName("import_sheet")
        self._shell = shell
        self._directory = directory
        self._table: CsvFile | None = None
        self._plan: ImportPlan | None = None
        self._filling = False
        self._outcomes: dict[str, Select] = {}
        self._end_fields: list[FormField] = []
        self._work = ImportWork(shell, self)
        self._work.opened.connect(self._opened)
        self._work.words_found.connect(self._show_outcomes)
        self._work.checked.connect(self._checked)
        self._work.went_on.connect(self._went_on)
        self._work.ended.connect(self._ended)
        self._work.failed.connect(self._failed)
        self._build()
        self.submitted.connect(self._go_on)
        self._show_stage()

    # How it is made

    def _build(self) -> None:
        choose = QAction(self.tr("Choose a file…"), self)
        choose.setObjectName("choose_file")
        choose.setShortcut(QKeySequence("Ctrl+O"))
        choose.triggered.connect(lambda _checked=False: self._choose())
        self._choose_button = self.add_action(choose)
        self._file = Text(
            self.tr(
                "A CSV file with a line for each visit, and the names of the columns in its first "
                "line. Nothing is written before you have seen what comes of it."
            ),
            quiet=True,
        )
        self._file.setObjectName("import_file")
        self.body.addWidget(self._file)
        self._preview = QTableWidget()
        self._preview.setObjectName("import_preview")
        self._preview.setAccessibleName(self.tr("The first rows of the file"))
        self._preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._preview.setTabKeyNavigation(False)
        self._preview.setMinimumHeight(em(None, _PREVIEW_EM))
        self._preview.verticalHeader().hide()
        self.body.addWidget(self._preview)
        self._build_columns()
        self._build_report()

    def _build_columns(self) -> None:
        self._source = ShortText(NAME_LENGTH)
        self._source.setObjectName("import_source")
        self._source.textChanged.connect(self._changed)
        self._source_field = FormField(
            self.tr("Where the visits come from"),
            self._source,
            help_text=self.tr(
                "The other system's name. The same file under another name is added once more."
            ),
        )
        self.body.addWidget(self._source_field)
        self._heading = Text(self.tr("What the columns are"), Type.STRONG)
        self.body.addWidget(self._heading)
        self._columns: dict[Field, Select] = {}
        self._mapping = FlowRow(gap=3, line_gap=2)
        for each in Field:
            select = Select(first_is_none=True)
            select.setObjectName(f"column_{each.value}")
            select.currentIndexChanged.connect(self._changed)
            if each is Field.OUTCOME:
                select.currentIndexChanged.connect(self._find_words)
            self._columns[each] = select
            self._mapping.flow.addWidget(_field(words.field_label(each), select))
        self.body.addWidget(self._mapping)
        self._ends_heading = Text(self.tr("What the words for the end mean"), Type.STRONG)
        self.body.addWidget(self._ends_heading)
        self._ends = FlowRow(gap=3, line_gap=2)
        self.body.addWidget(self._ends)

    def _build_report(self) -> None:
        self._found = Text()
        self._found.setObjectName("import_found")
        self.body.addWidget(self._found)
        self._faults = QPlainTextEdit()
        self._faults.setObjectName("import_faults")
        self._faults.setAccessibleName(self.tr("Rows that are left out"))
        self._faults.setReadOnly(True)
        self._faults.setTabChangesFocus(True)
        self.body.addWidget(self._faults)
        self._bar = StillBar()
        self._bar.setObjectName("import_progress")
        self._bar.setAccessibleName(self.tr("How far the import is"))
        self.body.addWidget(self._bar)
        self._far = Text(quiet=True)
        self._far.setObjectName("import_far")
        self.body.addWidget(self._far)

    def _show_stage(self) -> None:
        """Show what can be done now."""
        chosen, planned, adding = self._table is not None, self._plan is not None, self._work.adding
        for part in (self._preview, self._source_field, self._heading, self._mapping):
            part.setVisible(chosen)
            part.setEnabled(not adding)
        for part in (self._ends_heading, self._ends):
            part.setVisible(chosen and bool(self._outcomes))
            part.setEnabled(not adding)
        self._choose_button.setEnabled(not adding)
        self._choose_button.action.setEnabled(not adding)
        self._found.setVisible(bool(self._found.text()))
        self._faults.setVisible(bool(self._faults.toPlainText()))
        self._faults.setFixedHeight(em(None, _REPORT_EM))
        self._bar.setVisible(adding)
        self._far.setVisible(adding)
        self.cancel_action.setText(self.tr("Stop") if adding else self.tr("Close"))
        new = len(self._plan.to_add) if self._plan is not None else 0
        self.primary_action.setText(
            self.tr("Add %n visits", "", new) if new else self.tr("Check the file")
        )
        self.primary_action.setEnabled(chosen and not adding and (not planned or bool(new)))
        self.grow()
        if adding or self._found.text():
            last = self._far if adding else self._found
            self._scroll.ensureWidgetVisible(self._faults if self._faults.isVisible() else last)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if event.type() in RESCALING:
            for select in self.findChildren(Select):
                _set_width(select)

    # The file

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Import finished visits"))
        dialog.setObjectName("import_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Tables (*.csv *.txt *.tsv)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Read a file and guess what its columns are."""
        self.set_error("")
        self._file.setText(self.tr("Reading “{file}”…").format(file=path.name))
        self._work.open(path)

    def _opened(self, opened: Opened) -> None:
        table, name = opened.table, opened.path.name
        self._table = table if isinstance(table, CsvFile) else None
        self._forget_plan()
        if isinstance(table, CsvFile):
            self._file.setText(
                self.tr("“{file}”: {columns}.").format(
                    file=name, columns=self.tr("%n columns", "", len(table.columns))
                )
            )
            self._show_rows(table)
            self._fill(table, opened.words)
        else:
            self._file.setText(self.tr("“{file}” was not read.").format(file=name))
            why = (
                words.unreadable(table)
                if isinstance(table, Unreadable)
                else self.tr("The file cannot be read: {why}.").format(why=opened.trouble)
            )
            self.set_error(why)
        self._show_stage()
        if self._table is not None:
            self._source.setFocus()

    def _show_rows(self, table: CsvFile) -> None:
        rows = [row.cells or () for row in islice(table.rows(), PREVIEW)]
        self._preview.setRowCount(0)
        self._preview.setColumnCount(len(table.columns))
        self._preview.setHorizontalHeaderLabels(list(table.columns))
        self._preview.setRowCount(len(rows))
        for at, cells in enumerate(rows):
            for column, text in enumerate(cells[: len(table.columns)]):
                self._preview.setItem(at, column, QTableWidgetItem(text[:_CELL]))
        resize = QHeaderView.ResizeMode.ResizeToContents
        self._preview.horizontalHeader().setSectionResizeMode(resize)
        self._preview.verticalHeader().setSectionResizeMode(resize)

    def _fill(self, table: CsvFile, found: Sequence[str]) -> None:
        """Offer the columns, with what was chosen for such a file before, or with guesses."""
        source, columns = self._remembered(table) or ("", ColumnMap(guess(table.columns)))
        self._filling = True
        names = [name or self.tr("Column {n}").format(n=at + 1) for at, name in _numbered(table)]
        for each, select in self._columns.items():
            select.clear()
            select.addItem(self.tr("not in the file"), None)
            for at, name in enumerate(names):
                select.addItem(name, at)
            select.setCurrentIndex(columns.columns.get(each, -1) + 1)
        self._source.setText(source)
        self._filling = False
        if columns.columns.get(Field.OUTCOME) == guess(table.columns).get(Field.OUTCOME):
            self._show_outcomes(found)
        else:
            self._find_words()

    # The columns

    def _find_words(self) -> None:
        column = self._columns[Field.OUTCOME].currentData()
        if self._filling or self._table is None:
            return
        if column is None:
            self._show_outcomes(())
        else:
            self._work.find_words(self._table, column)

    def _show_outcomes(self, found: Sequence[str]) -> None:
        while self._ends.flow.takeAt(0) is not None:
            pass
        for field in self._end_fields:
            field.hide()
            field.deleteLater()
        self._end_fields, self._outcomes = [], {}
        known = self._remembered(self._table) if self._table is not None else None
        meant = guess_outcomes(found) | dict(known[1].outcomes if known is not None else {})
        for word in found:
            if plain(word) in self._outcomes:
                continue
            select = Select(first_is_none=True)
            select.setObjectName(f"end_{len(self._outcomes)}")
            select.addItem(self.tr("leave these rows out"), None)
            for outcome in ENDS:
                select.addItem(plain_words.outcome(outcome), outcome)
            if plain(word) in meant:
                select.setCurrentIndex(1 + ENDS.index(meant[plain(word)]))
            select.currentIndexChanged.connect(self._changed)
            self._outcomes[plain(word)] = select
            field = _field(word[:_CELL], select)
            self._end_fields.append(field)
            self._ends.flow.addWidget(field)
            field.show()
        self._changed()

    @property
    def column_map(self) -> ColumnMap:
        """What the columns are, as it is chosen now."""
        columns = {
            each: int(select.currentData())
            for each, select in self._columns.items()
            if select.currentData() is not None
        }
        outcomes = {
            word: Outcome(select.currentData())
            for word, select in self._outcomes.items()
            if select.currentData() is not None
        }
        return ColumnMap(columns, outcomes)

    def _changed(self) -> None:
        if not self._filling:
            self._forget_plan()
            self._show_stage()

    def _forget_plan(self) -> None:
        self._work.drop()
        self._plan = None
        self._found.setText("")
        self._faults.setPlainText("")

    # The check and the import

    def _go_on(self) -> None:
        if self._plan is not None:
            self._bar.setRange(0, len(self._plan.to_add))
            self._bar.setValue(0)
            self._work.add(self._plan)
            self._show_stage()
            self._cancel.setFocus()
            return
        columns = self.column_map
        if self._table is None:
            return
        if columns.lacking:
            self.set_error(words.lacking(columns.lacking))
            self._columns[columns.lacking[0]].setFocus()
        elif not self._source.text().strip():
            self.set_error(self.tr("Say where the visits come from."))
            self._source.setFocus()
        else:
            self._remember(self._table, columns)
            self.set_busy(True)
            self._found.setText(self.tr("Checking…"))
            self._found.show()
            self._work.check(self._source.text(), self._table, columns)

    def _checked(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._say(words.found_sentences(plan))
        self._faults.setPlainText("\n".join(words.fault_lines(plan.faults)))
        self._show_stage()
        (self._primary if plan.to_add else self._cancel).setFocus()

    def _went_on(self, done: ImportDone) -> None:
        self._bar.setValue(done.upto)
        self._far.setText(words.under_way(done.upto, self._bar.maximum()))

    def _ended(self, done: ImportDone) -> None:
        of = self._bar.maximum()
        self._plan = None
        self._faults.setPlainText("")
        self._say(words.done_sentences(done, of))
        self._show_stage()
        self.primary_action.setEnabled(done.upto < of)
        self._cancel.setFocus()

    def _failed(self, error: QueueappError) -> None:
        if not self._work.adding and self._plan is None and not self._found.text():
            self._file.setText("")
        self.set_error(told(error, self._directory))
        self._show_stage()

    def _say(self, sentences: Sequence[str]) -> None:
        self._found.setText(" ".join(sentences))
        self._found.show()
        announce(self, self._found.text())

    def reject(self) -> None:
        """End an import that is under way; close otherwise."""
        if self._work.adding:
            self._work.stop()
        else:
            super().reject()

    # What is remembered

    def _key(self, table: CsvFile) -> str:
        names = "\n".join(table.columns)
        return f"import {self._shell.identity} {self._shell.session.site_id} {names}"

    def _remembered(self, table: CsvFile) -> tuple[str, ColumnMap] | None:
        kept = (self._shell.kept or {}).get(self._key(table))
        return kept if isinstance(kept, tuple) else None

    def _remember(self, table: CsvFile, columns: ColumnMap) -> None:
        if self._shell.kept is not None:
            self._shell.kept[self._key(table)] = (self._source.text(), columns)


def _field(label: str, select: Select) -> FormField:
    _set_width(select)
    return FormField(label, select)


def _set_width(select: Select) -> None:
    # Names of columns may be as long as they like; the choices stay in line.
    select.setFixedWidth(em(None, _EDIT_EM))


def _numbered(table: CsvFile) -> list[tuple[int, str]]:
    return [(at, name[:_CELL]) for at, name in enumerate(table.columns)]
