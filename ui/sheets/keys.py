"""The sheet of all keys."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import Type, space
from ui.widgets.labels import Text
from ui.widgets.page import Sheet


class KeysSheet(Sheet):
    """Every key and what it does, in groups; `rows` are (group, text, key)."""

    def __init__(self, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None):
        super().__init__(self.tr("All keys"), cancel=self.tr("Close"), wide=44, parent=parent)
        self.setObjectName("keys")
        for group, members in groupby(rows, key=lambda row: row[0]):
            self.body.addWidget(Text(group, Type.HEADING, quiet=True))
            inner = QWidget()
            grid = QGridLayout(inner)
            grid.setContentsMargins(0, 0, 0, space(2))
            grid.setHorizontalSpacing(space(4))
            grid.setVerticalSpacing(space(1))
            grid.setColumnStretch(1, 1)
            for at, (_, text, key) in enumerate(members):
                shown = Text(key, Type.STRONG, wrap=False)
                grid.addWidget(shown, at, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Text(text), at, 1)
            self.body.addWidget(inner)
        self.body.addStretch(1)
        self._close = QAction(self)
        self._close.setShortcuts([QKeySequence("Return"), QKeySequence("Enter")])
        self._close.triggered.connect(self.reject)
        self.addAction(self._close)
