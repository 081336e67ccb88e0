"""The guide's pictures: found in the guide's own folder and nowhere else, and scaled to a page."""

import re
from pathlib import Path

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.help.guide import GUIDE

PICTURES = GUIDE / "pictures"
"""One folder for each language, with the same names in each."""

_LINK = re.compile(r"\.\./pictures/([a-z]{2}/[a-z][a-z0-9-]*\.png)")


def picture(link: str, folder: Path = PICTURES) -> QImage | None:
    """The picture that a page's link means; nothing for any other place, which is not even read."""
    named = _LINK.fullmatch(link)
    if named is None:
        return None
    image = QImage(str(folder / named[1]))
    return None if image.isNull() else image


def fitted(image: QImage, scale: float, wide: float, tall: float = 0) -> QSizeF:
    """How large a picture stands on a page: as it is at this scale, or as large as finds room."""
    size = QSizeF(image.width() * scale, image.height() * scale)
    share = min(1.0, wide / size.width(), tall / size.height() if tall else 1.0)
    return size * share


def framed(image: QImage, size: QSizeF, edge: str, dots: float = 1.0) -> QImage:
    """The picture in that size, for a screen with so many dots to the pixel, with a thin edge."""
    small = image.scaled(
        (size * dots).toSize(),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(small)
    painter.setPen(QColor(edge))
    painter.drawRect(small.rect().adjusted(0, 0, -1, -1))
    painter.end()
    small.setDevicePixelRatio(dots)
    return small
