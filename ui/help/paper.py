"""A page of the guide as it is read: sizes and colours as the program has them, links by keys."""

from collections.abc import Mapping

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from ui.help.guide import stretches
from ui.help.pictures import fitted, framed
from ui.help.typeset import Look, place, typeset
from ui.theme import em, space, tokens, typeface

_SUFFIX = ".md"
_USUAL_EM = 12
"""The size of text, in pixels, at which a picture stands as large as its window was."""


class Paper(QTextBrowser):
    """Shows a page. Nothing is loaded from anywhere, and it goes nowhere by itself."""

    page_wanted = Signal(str, str)
    """A link to a page of the guide, with the place in it."""
    elsewhere = Signal(str)
    """A link that leads out of the guide; it is not followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._pictures: Mapping[str, QImage] = {}
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)

    def show_text(self, name: str, title: str, markdown: str) -> None:
        """Show the page called `name` from its beginning."""
        self._name = name
        document = self.document()
        self._pictures = {}  # While the page changes, the old ones have no place any more.
        self._pictures = typeset(document, markdown, _look())
        self._place_pictures()
        document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
        self.setAccessibleName(title)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def mark(self, typed: str) -> None:
        """Lay a shade under the words that somebody looked for; no words take it away."""
        shade = QTextCharFormat()
        shade.setBackground(QColor(tokens().caution_soft))
        marked = []
        for begin, end in stretches(self.toPlainText(), typed):
            stretch = QTextEdit.ExtraSelection()
            stretch.cursor = QTextCursor(self.document())
            stretch.cursor.setPosition(begin)
            stretch.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            stretch.format = shade
            marked.append(stretch)
        self.setExtraSelections(marked)

    def loadResource(self, _kind: int, _url: QUrl | str) -> None:
        """Nothing is loaded for a link: the guide's pictures are put into the page."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the pictures as wide as they find room."""
        self._place_pictures()
        super().resizeEvent(event)

    def _place_pictures(self) -> None:
        if not self._pictures:
            return
        # As if the scroll bar were there: it must not come and go with the size of a picture.
        bar = self.verticalScrollBar().sizeHint().width()
        taken = bar + 2 * (self.frameWidth() + self.document().documentMargin())
        scale, wide = em() / _USUAL_EM, max(1.0, self.width() - taken)
        dots, edge = self.devicePixelRatioF(), tokens().edge
        place(
            self.document(),
            self._pictures,
            lambda image: fitted(image, scale, wide),
            lambda image, size: framed(image, size, edge, dots),
        )

    def _follow(self, url: QUrl) -> None:
        path, place = url.path(), url.fragment(QUrl.ComponentFormattingOption.FullyDecoded)
        inside = not url.scheme() and not url.host() and "/" not in path
        if inside and not path:
            self.page_wanted.emit(self._name, place)
        elif inside and path.endswith(_SUFFIX):
            self.page_wanted.emit(path.removesuffix(_SUFFIX), place)
        else:
            self.elsewhere.emit(url.toString())


def _look() -> Look:
    shown = tokens()
    return Look(
        shown.text, shown.quiet, shown.accent, shown.accent_soft, shown.edge, typeface, space
    )
