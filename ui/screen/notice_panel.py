"""A notice of the site: a picture, a text in the languages of the hall, or both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.screen.fitted import Fitted
from ui.screen.panel import Panel
from ui.theme import beside, tokens


class NoticePanel(Panel):
    """Whatever its length, a text stays within its room; a picture keeps its proportions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("notice", parent)
        self._unit = 10.0
        self._texts: tuple[str, ...] = ()
        self._image: QImage | None = None
        self._picture = _Picture(self)
        middle = Qt.AlignmentFlag.AlignCenter
        self._first = Fitted("notice-first", self, align=middle, wrap=True)
        self._second = Fitted("notice-second", self, align=middle, wrap=True)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said, the first language first."""
        return self._texts

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return self._image is not None

    def show_notice(self, texts: Sequence[str], image: QImage | None, unit: float) -> None:
        """Show this notice from now on."""
        self._texts, self._image, self._unit = tuple(texts), image, unit
        self._first.say(texts[0] if texts else "")
        self._second.say(texts[1] if len(texts) > 1 else "")
        self._picture.show_image(image)
        self.recolour()
        self._place()

    def rescale(self, unit: float) -> None:
        """The window has another size."""
        self._unit = unit
        self.recolour()
        self._place()

    def recolour(self) -> None:
        """Take the colours of the present look."""
        t = tokens()
        self.paint_on(t.card, t.line, self._unit * 1.4)
        self._first.ink(t.text)
        self._second.ink(beside(t))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give picture and text their room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        unit, pad = self._unit, round(self._unit * 1.6)
        room = self.rect().adjusted(pad, pad, -pad, -pad)
        if room.isEmpty():
            return
        if self._image is not None:
            room = self._place_picture(room, self._image.size(), pad)
        self._picture.setVisible(self._image is not None)
        two = len(self._texts) > 1
        share = _share(self._texts)
        first = round(room.height() * share) if two else room.height()
        self._first.setGeometry(room.left(), room.top(), room.width(), first)
        self._first.limit(unit * 4, unit * 1.5)
        self._second.setGeometry(
            room.left(), room.top() + first, room.width(), room.height() - first
        )
        self._second.limit(min(unit * 3, self._first.size_px * 0.85), unit * 1.2)
        self._first.setVisible(bool(self._texts))
        self._second.setVisible(two)

    def _place_picture(self, room: QRect, size: QSize, pad: int) -> QRect:
        """Give the picture its part, and return what is left for the text."""
        if not self._texts:
            self._picture.setGeometry(room)
            return QRect()
        if room.width() > room.height() * 1.6 and size.width() < size.height() * 1.5:
            wide = round(room.width() * 0.4)
            self._picture.setGeometry(room.left(), room.top(), wide, room.height())
            return room.adjusted(wide + pad, 0, 0, 0)
        tall = round(room.height() * 0.58)
        self._picture.setGeometry(room.left(), room.top(), room.width(), tall)
        return room.adjusted(0, tall + pad // 2, 0, 0)


class _Picture(QWidget):
    """One picture, as large as its room allows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice-picture")
        self._image: QImage | None = None
        self._scaled = QPixmap()

    def show_image(self, image: QImage | None) -> None:
        """Show this one."""
        if image is not self._image:
            self._image, self._scaled = image, QPixmap()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle."""
        if self._image is None:
            return
        ratio = self.devicePixelRatioF()
        wanted = self._image.size().scaled(self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        if self._scaled.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            kept = Qt.AspectRatioMode.IgnoreAspectRatio
            self._scaled = QPixmap.fromImage(self._image.scaled(wanted, kept, smooth))
            self._scaled.setDevicePixelRatio(ratio)
        shown = self._scaled.deviceIndependentSize().toSize()
        at = QRect((self.width() - shown.width()) // 2, (self.height() - shown.height()) // 2, 0, 0)
        QPainter(self).drawPixmap(at.topLeft(), self._scaled)


def _share(texts: Sequence[str]) -> float:
    """How much of the height the first language needs, at letters a little larger."""
    if len(texts) < 2:
        return 1.0
    first, second = len(texts[0]) * 1.5, len(texts[1])
    return min(0.72, max(0.4, first / max(1.0, first + second)))
