"""The sheet that takes entries of the record out into a file; that it was done is recorded too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from queueapp.domain.history.table import Kind
from queueapp.domain.record_page import RecordEntry, RecordWanted
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from queueapp.reports.csv_file import CsvForm, write_csv
from queueapp.reports.export import Export, Part
from queueapp.reports.sheet import Row
from queueapp.reports.sheet import Sheet as Table
from queueapp.reports.xlsx import Made, write_xlsx
from ui.record import words
from ui.saving_words import why_not
from ui.shell import Shell
from ui.theme import Tone
from ui.widgets.banner import Banner
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

translate = QCoreApplication.translate

_KINDS = (
    Kind.COUNT,
    Kind.INSTANT,
    Kind.DATE,
    Kind.TEXT,
    Kind.TEXT,
    Kind.TEXT,
    Kind.CODE,
    Kind.TEXT,
    Kind.TEXT,
    Kind.TEXT,
)


class Form(StrEnum):
    """The form of a file."""

    XLSX = "xlsx"
    CSV_EXCEL = "csv_excel"
    CSV_PLAIN = "csv_plain"

    @property
    def suffix(self) -> str:
        """What the name of such a file ends with, without the dot."""
        return "xlsx" if self is Form.XLSX else "csv"


_CSV = {Form.CSV_EXCEL: CsvForm.EXCEL, Form.CSV_PLAIN: CsvForm.PLAIN}


def record_table(batches: Iterator[Sequence[RecordEntry]], directory: Directory) -> Table:
    """The entries as rows of a file, in the language that is spoken now."""
    headings = (
        translate("Record", "Entry"),
        translate("Record", "When"),
        translate("Record", "Business day"),
        translate("Record", "Who"),
        translate("Record", "Counter"),
        translate("Record", "What"),
        translate("Record", "Kind"),
        translate("Record", "Details"),
        translate("Record", "Ticket"),
        translate("Record", "Seal"),
    )

    def row(entry: RecordEntry) -> Row:
        return (
            entry.number,
            entry.at,
            entry.business_day,
            words.who(entry, directory),
            words.where(entry, directory),
            words.happened(entry, directory),
            str(entry.kind),
            "; ".join(words.details(entry)),
            entry.ticket,
            entry.seal,
        )

    rows = ([row(entry) for entry in batch] for batch in batches)
    return Table(translate("Record", "Record"), headings, _KINDS, rows)


class ExportSheet(Sheet):
    """In which form, then where; Esc stops an export that is under way."""

    def __init__(
        self,
        shell: Shell,
        directory: Directory,
        wanted: RecordWanted,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Export the record"),
            self.tr("&Save as…"),
            detail=self.tr(
                "The entries that are looked at, the newest first, each with its number and seal."
            ),
            cancel=self.tr("Close"),
            enter_submits=True,
            closes=False,
            wide=40,
            parent=parent,
        )
        self.setObjectName("export_record")
        self._shell, self._directory, self._wanted = shell, directory, wanted
        self._export: Export | None = None
        self._form = Segmented(
            [
                (Form.XLSX, self.tr("Excel")),
                (Form.CSV_EXCEL, self.tr("CSV for Excel")),
                (Form.CSV_PLAIN, self.tr("CSV, plain")),
            ],
            current=Form.XLSX,
        )
        self._form.setObjectName("export_form")
        self.body.addWidget(Field(self.tr("Form"), self._form))
        self._rows = Text(quiet=True)
        self._rows.setObjectName("export_rows")
        self._rows.hide()
        self._banner = Banner()
        self._banner.setObjectName("export_said")
        for part in (self._banner, self._rows):  # In sight however long the rest is.
            self._column.insertWidget(self._column.indexOf(self._scroll) + 1, part)
        if shell.archive is not None:
            shell.archive.bug.connect(self._stopped)
        self.submitted.connect(self._choose_place)

    @property
    def form(self) -> Form:
        """In which form."""
        return Form(str(self._form.current()))

    @property
    def running(self) -> bool:
        """Whether an export is under way."""
        return self._export is not None

    def _choose_place(self) -> None:
        if self.running:
            return
        dialog = QFileDialog(self, self.tr("Save as"))
        dialog.setObjectName("export_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"*.{self.form.suffix}", self.tr("All files (*)")])
        dialog.setDefaultSuffix(self.form.suffix)
        dialog.setDirectory(_documents())
        dialog.selectFile(f"{self._name()}.{self.form.suffix}")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _name(self) -> str:
        days = [day.isoformat() for day in (self._wanted.first, self._wanted.last) if day]
        return "-".join([self.tr("record"), *(days or [self._today().isoformat()])])

    def _today(self) -> date:
        board = self._shell.live.board
        return date.fromisoformat(board.day.date) if board is not None else date.min

    def export_to(self, path: Path) -> None:
        """Write to that file."""
        archive, session, wanted = self._shell.archive, self._shell.session, self._wanted
        if archive is None or self.running:
            return
        if not path.suffix:
            path = path.with_suffix(f".{self.form.suffix}")
        directory, form, zone = self._directory, self.form, self._directory.site.zone
        person = directory.people.get(session.person_id)
        title = self.tr("Record")
        made = Made(
            f"{title} – {directory.site.name}",
            person.name if person else "",
            self._shell.live.now(),
        )

        def begin(hall: Hall) -> Export:
            table = record_table(hall.record.rows(session, wanted), directory)
            if form is Form.XLSX:
                return Export([Part(path, lambda to: write_xlsx(to, [table], made, zone))])
            return Export([Part(path, lambda to: write_csv(to, table, _CSV[form], zone))])

        def begun(export: Export) -> None:
            if isValid(self) and self._rows.isVisible():
                self._export = export
                self._write(export)
            else:
                self._shell.runner.work(export.drop)

        self._banner.dismiss()
        self.set_error("")
        self._rows.setText(self.tr("Reading…"))
        self._rows.show()
        self.set_busy(True)
        archive.run(begin, begun, self._failed)

    def _write(self, export: Export) -> None:
        archive = self._shell.archive
        assert archive is not None

        def stepped(more: bool) -> None:
            if not isValid(self) or self._export is not export:
                return
            self._rows.setText(self.tr("%Ln rows", "", export.rows))
            if more:
                self._write(export)
            else:
                self._record(export)

        archive.run(lambda _hall: export.step(), stepped, self._failed)

    def _record(self, export: Export) -> None:
        session, wanted, form, rows = self._shell.session, self._wanted, self.form, export.rows
        archive = self._shell.archive
        assert archive is not None

        def kept(paths: tuple[Path, ...]) -> None:
            if isValid(self) and self._export is export:
                self._export = None
                self._ended(paths, rows)

        def recorded(_: None) -> None:
            # What cannot be recorded does not leave the hall.
            if isValid(self) and self._export is export:
                archive.run(lambda _hall: export.keep(), kept, self._failed)

        self._shell.runner.run(
            lambda hall: hall.record.exported(session, form.value, wanted, rows),
            recorded,
            self._failed,
        )

    def _ended(self, paths: tuple[Path, ...], rows: int) -> None:
        self._show_idle()
        text = self.tr("Saved: {name}").format(name=str(paths[0]) if paths else "")
        self._banner.show_message(f"{text} · {self.tr('%Ln rows', '', rows)}", Tone.GOOD)
        self.grow()

    def _failed(self, error: QueueappError) -> None:
        if isValid(self):
            self._drop()
            self.set_error(why_not(error, self._directory))
            self.grow()

    def reject(self) -> None:
        """Stop the export that is under way; otherwise close."""
        if self._rows.isVisible():
            self._stopped()
            self._banner.show_message(self.tr("Cancelled. Nothing was written."), Tone.NEUTRAL)
            self.grow()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Leave nothing half done behind."""
        self._stopped()
        super().done(result)

    def _stopped(self, _bug: object = None) -> None:
        self._drop()

    def _drop(self) -> None:
        export, self._export = self._export, None
        if export is not None:
            # Closing and removing files is no work for the thread of the windows.
            self._shell.runner.work(export.drop)
        self._show_idle()

    def _show_idle(self) -> None:
        self._rows.hide()
        self.set_busy(False)


def _documents() -> str:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return found if found and Path(found).is_dir() else QDir.homePath()
