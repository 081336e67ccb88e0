"""One picture: shown small, chosen from a file, taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.errands import Errands
from ui.runner import Runner
from ui.screens_page.pictures import Picture, PictureFault, read_picture
from ui.screens_page.store import PictureStore
from ui.screens_page.words import picture_sentence
from ui.theme import em, space
from ui.widgets.action_button import ActionButton
from ui.widgets.flow_layout import FlowRow
from ui.widgets.painting import RESCALING


class PictureEdit(QWidget):
    """`edited` after another picture is chosen; `refused` carries why a file is none."""

    edited = Signal()
    refused = Signal(str)

    def __init__(self, name: str, spoken: str, work: Errands | Runner) -> None:
        super().__init__()
        self.setObjectName(name)
        self._work = work
        self._id: int | None = None
        self._store: PictureStore | None = None
        self._shown: int | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._small = QLabel()
        self._small.setObjectName(f"{name}_small")
        self._small.setAccessibleName(spoken)
        self._small.hide()
        self._choose = QAction(self.tr("Choose a picture…"), self)
        self._choose.setObjectName(f"{name}_choose")
        self._choose.triggered.connect(lambda _checked=False: self._ask())
        self._remove = QAction(self.tr("Take the picture away"), self)
        self._remove.setObjectName(f"{name}_remove")
        self._remove.triggered.connect(lambda _checked=False: self._take_away())
        row = FlowRow(gap=2, line_gap=1)
        button = ActionButton(self._choose, compact=True)
        row.flow.addWidget(button)
        row.flow.addWidget(ActionButton(self._remove, compact=True))
        self.setFocusProxy(button)
        self._column.addWidget(self._small)
        self._column.addWidget(row)
        self._column.setSpacing(space(2))

    @property
    def picture(self) -> int | None:
        """The id of the picture, if there is one."""
        return self._id

    def show_picture(self, picture_id: int | None, store: PictureStore) -> None:
        """Show the picture of that id."""
        if self._store is None:
            self._store = store
            store.arrived.connect(self._arrived)
        self._id = picture_id
        self._show()

    def take_file(self, path: Path) -> None:
        """Use the picture of a file; it is read away from the window."""
        name = path.name

        def read(found: Picture | PictureFault) -> None:
            if not isValid(self) or self._store is None:
                return
            if isinstance(found, PictureFault):
                self.refused.emit(picture_sentence(found, name))
                return
            self._id = self._store.add(found)
            self._show()
            self.refused.emit("")
            self.edited.emit()

        if isinstance(self._work, Errands):
            self._work.run(lambda: read_picture(path), read)
        else:
            self._work.work(lambda: read_picture(path), read)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "_store"):
            self._shown = None
            self._show()
        super().changeEvent(event)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a picture"))
        dialog.setObjectName("picture_file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pictures = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.bmp *.gif)"
        dialog.setNameFilters([pictures, self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _take_away(self) -> None:
        self._id = None
        self._show()
        self.refused.emit("")
        self.edited.emit()

    def _arrived(self, picture_id: int) -> None:
        if picture_id == self._id:
            self._show()

    def _show(self) -> None:
        there = self._id is not None
        self._remove.setVisible(there)
        self._choose.setText(self.tr("Another picture…") if there else self.tr("Choose a picture…"))
        content = self._store.content(self._id) if self._store and self._id is not None else None
        if content is None:
            self._small.hide()
            self._shown = None
            return
        if self._shown != self._id:
            self._shown = self._id
            pixmap = QPixmap()
            pixmap.loadFromData(content)
            room = QSize(em(None, 16), em(None, 9))
            if pixmap.width() > room.width() or pixmap.height() > room.height():
                pixmap = pixmap.scaled(
                    room,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            self._small.setPixmap(pixmap)
        self._small.show()
