"""What is shown when the program itself has a fault: it says so, and goes on."""

import logging

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from queueapp import log
from queueapp.about import VERSION
from ui.widgets.page import Sheet


class BugSheet(Sheet):
    """Says that something went wrong, what was kept, and offers the report to be copied."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Something went wrong in the program"),
            self.tr("Go on"),
            detail=self.tr(
                "What you asked for last may not have been done; everything before it is kept. "
                "The report is in the log. You can copy it and send it to your IT."
            ),
            cancel=self.tr("Close"),
            enter_submits=True,
            parent=parent,
        )
        self.setObjectName("bug_sheet")
        self._report = report_of(error)
        text = QPlainTextEdit(self._report)
        text.setObjectName("report")
        text.setAccessibleName(self.tr("Report"))
        text.setReadOnly(True)
        self.body.addWidget(text)
        copy = QAction(self.tr("Copy the report"), self)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self._report))
        self.add_action(copy)


def report_of(error: BaseException) -> str:
    """The fault with its traceback and the program's version; nothing that people typed."""
    return f"queueapp {VERSION}\n{log.report_of(error)}"


def log_bug(error: BaseException) -> None:
    """Keep the fault in the log."""
    logging.getLogger("queueapp").error("fault", exc_info=error)
