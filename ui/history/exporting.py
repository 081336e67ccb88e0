"""The sheet that takes something out of the history, and puts it into a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from queueapp.domain.history.period import Filter
from queueapp.domain.history.picture import Picture
from queueapp.domain.roles import Permission
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from ui.history.report.day import DayReports
from ui.history.report.day_sheet import DayReportSheet
from ui.history.report.document import filter_lines, period_text
from ui.history.report.folder import show_folder
from ui.history.report.making import Ended, Maker, Making
from ui.history.report.order import FORMS, Form, Order, What, file_name, several
from ui.history.words import picture_title
from ui.i18n import LANGUAGES, interface_language
from ui.saving_words import why_not
from ui.shell import Shell
from ui.theme import Tone, space
from ui.tongue import Tongue
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.banner import Banner
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.segmented import Segmented
from ui.widgets.still_bar import StillBar

_STEPS = 1000
LAST_FOLDER = "export_folder"
"""Where in `Shell.kept` the folder of the last export stands."""


class ExportSheet(Sheet):
    """What, in which form and language; then where, by the system's dialog; then how far it is.

    Cancel stops an export that is under way, and closes the sheet where none is. `saved` with
    `Ended` once the files are there.
    """

    saved = Signal(object)

    def __init__(
        self,
        shell: Shell,
        directory: Directory,
        filter: Filter,
        parent: QWidget | None = None,
        *,
        only: Picture | None = None,
    ) -> None:
        """Of these days and with this filter, or `only` that picture; `shell` has the archive."""
        super().__init__(
            self.tr("Export"),
            self.tr("&Save as…"),
            cancel=self.tr("Close"),
            enter_submits=True,
            closes=False,
            wide=44,
            parent=parent,
        )
        self.setObjectName("export_sheet")
        self._shell, self._directory, self._filter = shell, directory, filter
        self._only = only
        self._making: Making | None = None
        self._folder: Path | None = None
        self._build()
        self.submitted.connect(self._choose_place)
        self._what.chosen.connect(lambda _: self._show_forms())
        self._show_forms()

    def _build(self) -> None:
        lines = [period_text(self._filter), *filter_lines(self._filter, self._directory)]
        of = Text("\n".join(lines), quiet=True)
        of.setObjectName("export_of")
        self.body.addWidget(of)
        self._what = Segmented(
            [
                (What.REPORT, self.tr("Report")),
                (What.TABLES, self.tr("Figures")),
                (What.VISITS, self.tr("Visits")),
                (What.LEGS, self.tr("Legs")),
                (What.PICTURES, self.tr("Pictures")),
            ],
            current=What.REPORT if self._only is None else What.PICTURES,
        )
        self._what.setObjectName("export_what")
        self._about = Text(quiet=True)
        self._about.setObjectName("export_about")
        self._form = Segmented()
        self._form.setObjectName("export_form")
        self._form.chosen.connect(lambda _: self._show_about())
        self._language = Segmented(
            [("lt", "Lietuvių"), ("en", "English")], current=interface_language()
        )
        self._language.setObjectName("export_language")
        what = Field(self.tr("What"), self._what)
        what.setVisible(self._only is None)
        self.body.addWidget(what)
        self._form_field = Field(self.tr("Form"), self._form)
        self.body.addWidget(self._form_field)
        self.body.addWidget(self._about)
        self.body.addWidget(Field(self.tr("Language of the file"), self._language))
        self._progress = QWidget()
        column = QVBoxLayout(self._progress)
        column.setContentsMargins(0, 0, 0, 0)
        self._bar = StillBar(_STEPS)
        self._bar.setObjectName("export_bar")
        self._bar.setAccessibleName(self.tr("How far the export is"))
        self._rows = Text(quiet=True)
        self._rows.setObjectName("export_rows")
        column.addWidget(self._bar)
        column.addWidget(self._rows)
        column.setSpacing(space(1))
        self._progress.hide()
        self._banner = Banner()
        self._banner.setObjectName("export_said")
        for part in (self._banner, self._progress):  # In sight however long the rest is.
            self._column.insertWidget(self._column.indexOf(self._scroll) + 1, part)
        reports = self._shell.day_reports
        if reports is not None and self._only is None and self._maker().may(Permission.RUN_HALL):
            day = QAction(self.tr("The &day's report by itself…"), self)
            day.setObjectName("day_report")
            day.triggered.connect(lambda _checked=False: self._set_day_report(reports))
            row = FlowRow(gap=0)
            row.flow.addWidget(ActionButton(day, Variant.BARE))
            self.body.addWidget(row)
        self._open = QAction(self.tr("Open folder"), self)
        self._open.setObjectName("open_folder")
        self._open.triggered.connect(lambda _checked=False: self._show_folder())

    # What is chosen

    @property
    def what(self) -> What:
        """What is to be exported."""
        return What(str(self._what.current()))

    @property
    def form(self) -> Form:
        """In which form."""
        return Form(str(self._form.current()))

    @property
    def language(self) -> str:
        """In which language."""
        return str(self._language.current())

    def choose(self, what: What, form: Form | None = None, language: str = "") -> None:
        """Choose ahead."""
        self._what.set_current(what)
        self._show_forms()
        if form is not None:
            self._form.set_current(form)
        if language in LANGUAGES:
            self._language.set_current(language)
        self._show_about()

    def _show_forms(self) -> None:
        names = {
            Form.PDF: self.tr("PDF for printing"),
            Form.XLSX: self.tr("Excel"),
            Form.CSV_EXCEL: self.tr("CSV for Excel"),
            Form.CSV_PLAIN: self.tr("CSV, plain"),
            Form.PNG: self.tr("PNG"),
        }
        forms = FORMS[self.what]
        self._form.set_options([(form, names[form]) for form in forms], forms[0])
        self._show_about()

    def _show_about(self) -> None:
        texts = {
            What.REPORT: self.tr(
                "Sheets of A4: how it went, and each picture with its table and definitions."
            ),
            What.TABLES: self.tr("The table of each picture, and the summary."),
            What.VISITS: self.tr("A row for each visit."),
            What.LEGS: self.tr("A row for each leg of a visit."),
            What.PICTURES: self.tr("Each picture by itself, with twice the dots of a screen."),
        }
        parts = [texts[self.what] if self._only is None else picture_title(self._only)]
        if self.what is What.VISITS and self.form is Form.XLSX:
            parts.append(self.tr("The legs stand on a sheet of their own."))
        if several(self.what, self.form) and self._only is None:
            parts.append(self.tr("A file for each."))
        if self.form is Form.CSV_EXCEL:
            parts.append(
                self.tr(
                    "With semicolons and decimal commas. A text that Excel would compute has an "
                    "apostrophe in front."
                )
            )
        elif self.form is Form.CSV_PLAIN:
            parts.append(
                self.tr(
                    "For other programs: commas, decimal points, durations in seconds, all text "
                    "unchanged."
                )
            )
        if self.what in (What.VISITS, What.LEGS) and not self._maker().may(
            Permission.SEE_PERSON_FIGURES
        ):
            parts.append(self.tr("Without the names of staff."))
        self._about.setText(" ".join(parts))
        self.grow()

    # Where to

    def suggested(self) -> Path:
        """The file that is offered."""
        kept = (self._shell.kept or {}).get(LAST_FOLDER)
        folder = kept if isinstance(kept, Path) and kept.is_dir() else _documents()
        with Tongue(self.language):
            return folder / file_name(self.what, self.form, self._filter.period, self._only)

    def _choose_place(self) -> None:
        if self._making is not None:
            return
        dialog = QFileDialog(self, self.tr("Save as"))
        dialog.setObjectName("export_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = self.form.suffix
        dialog.setNameFilters([f"*.{suffix}", self.tr("All files (*)")])
        dialog.setDefaultSuffix(suffix)
        offered = self.suggested()
        dialog.setDirectory(str(offered.parent))
        dialog.selectFile(offered.name)
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write to that file, or to several whose names begin like it."""
        archive = self._shell.archive
        if archive is None or self._making is not None:
            return
        if not path.suffix:
            path = path.with_suffix(f".{self.form.suffix}")
        self._banner.dismiss()
        self._folder = path.parent
        if self._shell.kept is not None:
            self._shell.kept[LAST_FOLDER] = path.parent
        self._making = making = Making(archive, self._shell.runner, self._maker(), self)
        making.moved.connect(self._show_progress)
        making.ended.connect(self._ended)
        making.failed.connect(self._failed)
        archive.bug.connect(self._stopped)
        self._set_running(True)
        self._show_progress(0.0, 0)
        order = Order(self.what, self.form, self.language, self._filter, path, self._only)
        making.start(order)

    def _set_day_report(self, reports: DayReports) -> None:
        board = self._shell.live.board
        if board is not None:
            folder = self.suggested().parent
            sheet = DayReportSheet(reports, board, self._shell.session, folder, self)
            sheet.finished.connect(lambda _: sheet.deleteLater())
            sheet.open()

    def _maker(self) -> Maker:
        return Maker(self._shell.session, self._directory, self._shell.live.now())

    # How it goes

    @property
    def running(self) -> bool:
        """Whether an export is under way."""
        return self._making is not None

    def reject(self) -> None:
        """Stop the export that is under way; otherwise close."""
        if self._making is None:
            super().reject()
            return
        self._stopped()
        self._banner.show_message(self.tr("Cancelled. Nothing was written."), Tone.NEUTRAL)
        self.grow()

    def done(self, result: int) -> None:
        """Leave nothing half done behind."""
        self._stopped()
        super().done(result)

    def _stopped(self, _bug: object = None) -> None:
        if self._making is not None:
            self._making.cancel()
            self._forget()

    def _show_progress(self, share: float, rows: int) -> None:
        self._bar.setValue(round(share * _STEPS))
        if rows:
            text = self.tr("%Ln rows", "", rows)
        else:
            text = self.tr("Drawing…") if share else self.tr("Reading…")
        self._rows.setText(text)

    def _ended(self, ended: Ended) -> None:
        self._forget()
        tone, text = Tone.GOOD, self.tr("Saved: {name}").format(name=str(ended.paths[0]))
        more = len(ended.paths) - 1
        if more:
            text += " " + self.tr("and %n more files beside it", "", more)
        if ended.damaged:
            tone = Tone.CAUTION
            text += ". " + self.tr("%n records cannot be read and are left out", "", ended.damaged)
        self._banner.show_message(text, tone, actions=(self._open,))
        self.grow()
        self.saved.emit(ended)

    def _failed(self, error: QueueappError) -> None:
        self._forget()
        self.set_error(why_not(error, self._directory))
        self.grow()

    def _forget(self) -> None:
        if self._making is not None:
            self._making.deleteLater()
            self._making = None
        self._set_running(False)

    def _set_running(self, running: bool) -> None:
        self.set_busy(running)
        self.cancel_action.setText(self.tr("Cancel") if running else self.tr("Close"))
        self._progress.setVisible(running)
        for part in (self._what, self._form, self._language):
            part.setEnabled(not running)
        if running:
            self.set_error("")
            self.grow()

    def _show_folder(self) -> None:
        folder = self._folder
        if folder is not None:
            self._shell.runner.work(lambda: show_folder(folder), self._folder_shown)

    def _folder_shown(self, shown: bool) -> None:
        if not shown:
            self.set_error(self.tr("The folder cannot be shown on this PC."))


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = QStandardPaths.writableLocation(place) or QDir.homePath()
    return Path(found) if Path(found).is_dir() else Path(QDir.homePath())
