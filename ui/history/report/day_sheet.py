"""The sheet in which a lead sets on a PC that the day's report is written by itself."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from queueapp.domain.board import Board
from queueapp.domain.session import Session
from ui.history.report.day import DayPlan, DayReports
from ui.history.report.order import Form, What
from ui.i18n import interface_language
from ui.widgets.action_button import ActionButton
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.segmented import Segmented
from ui.widgets.tick import Tick

_PARTS = (
    (What.REPORT, Form.PDF),
    (What.TABLES, Form.XLSX),
    (What.VISITS, Form.XLSX),
    (What.VISITS, Form.CSV_EXCEL),
    (What.VISITS, Form.CSV_PLAIN),
)


class DayReportSheet(Sheet):
    """On or off, what of it, in which language, and the folder."""

    def __init__(
        self,
        reports: DayReports,
        board: Board,
        session: Session,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        """`folder` is what is offered where none is set."""
        super().__init__(
            self.tr("The day's report by itself"),
            self.tr("&Save"),
            detail=self.tr(
                "This PC writes it once a day is closed, in your name, while the program runs. "
                "What was missed is written at the next start."
            ),
            enter_submits=True,
            closes=False,
            wide=42,
            parent=parent,
        )
        self.setObjectName("day_report_sheet")
        self._reports, self._board, self._session = reports, board, session
        plan = reports.plan
        self._folder = Path(plan.folder) if plan is not None else folder
        self._on = Tick(self.tr("Write it when the day is closed"))
        self._on.setObjectName("day_report_on")
        self._on.setChecked(plan is not None)
        self._on.toggled.connect(lambda _: self._show_on())
        self.body.addWidget(self._on)
        names = {
            (What.REPORT, Form.PDF): self.tr("Report, PDF"),
            (What.TABLES, Form.XLSX): self.tr("Figures, Excel"),
            (What.VISITS, Form.XLSX): self.tr("Visits, Excel"),
            (What.VISITS, Form.CSV_EXCEL): self.tr("Visits, CSV for Excel"),
            (What.VISITS, Form.CSV_PLAIN): self.tr("Visits, plain CSV"),
        }
        parts = plan.parts() if plan is not None else [_PARTS[0]]
        row = FlowRow(gap=2, line_gap=1)
        self._parts = {part: Tick(names[part]) for part in _PARTS}
        for part, tick in self._parts.items():
            tick.setObjectName(f"day_{part[0]}_{part[1]}")
            tick.setChecked(part in parts)
            row.flow.addWidget(tick)
        self._what = Field(self.tr("What is written"), row)
        self.body.addWidget(self._what)
        language = plan.language if plan is not None else interface_language()
        self._language = Segmented([("lt", "Lietuvių"), ("en", "English")], current=language)
        self._language.setObjectName("day_language")
        self.body.addWidget(Field(self.tr("Language of the file"), self._language))
        place = FlowRow(gap=2, line_gap=1)
        self._shown = Text(str(self._folder), wrap=False)
        self._shown.setObjectName("day_folder")
        self._choose = QAction(self.tr("Choose &folder…"), self)
        self._choose.setObjectName("choose_folder")
        self._choose.triggered.connect(lambda _checked=False: self._choose_folder())
        place.flow.addWidget(self._shown)
        place.flow.addWidget(ActionButton(self._choose))
        self.body.addWidget(Field(self.tr("Folder"), place))
        self.submitted.connect(self._save)
        self._show_on()

    @property
    def parts(self) -> tuple[tuple[What, Form], ...]:
        """What is ticked."""
        return tuple(part for part, tick in self._parts.items() if tick.isChecked())

    def use_folder(self, folder: Path) -> None:
        """Write there."""
        self._folder = folder
        self._shown.setText(str(folder))

    def _show_on(self) -> None:
        on = self._on.isChecked()
        for part in (*self._parts.values(), self._language):
            part.setEnabled(on)
        self._choose.setEnabled(on)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the day's reports"), str(self._folder))
        dialog.setObjectName("day_folder_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.use_folder(Path(name)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _save(self) -> None:
        if not self._on.isChecked():
            self._reports.set(None)
            self.accept()
            return
        if not self.parts:
            self._what.set_error(self.tr("Choose at least one."))
            return
        plan = self._reports.plan
        yesterday = date.fromisoformat(self._board.day.date) - timedelta(days=1)
        self._reports.set(
            DayPlan(
                folder=str(self._folder),
                forms=tuple(f"{what}/{form}" for what, form in self.parts),
                language=str(self._language.current()),
                site_id=self._session.site_id,
                person_id=self._session.person_id,
                done=plan.done if plan is not None else yesterday.isoformat(),
            )
        )
        self.accept()
