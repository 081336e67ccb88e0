"""Sheets of A4 that somebody paints: as a PDF, onto a printer, and the dialog that asks which."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PORTRAIT, LANDSCAPE = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
Paint = Callable[[QPainter, int, float], None]
"""Draws a sheet, from 0, from the paper's corner, with so many dots to the inch."""

_DPI = 1200


def page_layout(upright: QPageLayout.Orientation = PORTRAIT) -> QPageLayout:
    """A4, drawn on to its edges: the margins are the sheet's own."""
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), upright, QMarginsF(0, 0, 0, 0))


def as_pdf(title: str, count: int, paint: Paint, layout: QPageLayout | None = None) -> bytes:
    """So many sheets as a PDF whose words can be searched for."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(QCoreApplication.applicationName())
    writer.setResolution(_DPI)
    writer.setPageLayout(layout or page_layout())
    painter = QPainter(writer)
    for at in range(count):
        if at:
            writer.newPage()
        paint(painter, at, _DPI)
    painter.end()
    buffer.close()
    return with_spaces(bytes(content.data()))


def print_on(
    printer: QPrinter, title: str, count: int, paint: Paint, layout: QPageLayout | None = None
) -> bool:
    """Send so many sheets to a printer; `False` where it takes none."""
    printer.setPageLayout(layout or page_layout())
    printer.setFullPage(True)
    printer.setDocName(title)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for at in range(count):
        if at and not printer.newPage():
            painter.end()
            return False
        paint(painter, at, printer.resolution())
    return painter.end()


def ask_printer(
    parent: QWidget,
    name: str,
    title: str,
    then: Callable[[QPrinter], None],
    layout: QPageLayout | None = None,
) -> None:
    """Ask for a printer in the system's own dialog; `then` has it where one was chosen."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout or page_layout())
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    dialog.accepted.connect(lambda: then(printer))
    dialog.finished.connect(lambda _: dialog.deleteLater())
    QDialog.open(dialog)


def with_spaces(document: bytes) -> bytes:
    """Have what is copied or searched for hold spaces.

    Where a typeface draws tab and space alike, Qt says of their one sign that it means a tab. The
    lists that tell signs from letters are plain text in the file, and keep their length.
    """

    def of_list(found: re.Match[bytes]) -> bytes:
        return found[0].replace(b"<0009>", b"<0020>")

    def of_map(found: re.Match[bytes]) -> bytes:
        return re.sub(rb"\[[^\]]*\]", of_list, found[0])

    return re.sub(rb"begincmap.*?endcmap", of_map, document, flags=re.DOTALL)
