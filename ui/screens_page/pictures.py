"""Pictures for notices and tickets: made as small as a screen needs, before they are sent."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

WIDEST, TALLEST = 1920, 1080
"""No public screen has more pixels for a picture."""

LARGEST_FILE = 40 * 1024 * 1024
"""A file beyond this is no picture that somebody meant to show."""

LARGEST_SENT = 3 * 1024 * 1024
"""The hall takes no larger picture, in bytes."""

_PNG_UP_TO = 1024 * 1024
_ALLOCATION_MB = 256


class PictureFault(StrEnum):
    """Why a file cannot be used."""

    UNREADABLE = "unreadable"
    NO_PICTURE = "no_picture"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to be sent: PNG or JPEG."""

    name: str
    content: bytes


def read_picture(path: Path) -> Picture | PictureFault:
    """Decode a file and make it small enough; to be asked away from the GUI thread."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return PictureFault.TOO_LARGE
        data = path.read_bytes()
    except OSError:
        return PictureFault.UNREADABLE
    content = made_small(data)
    return content if isinstance(content, PictureFault) else Picture(path.name, content)


def made_small(data: bytes) -> bytes | PictureFault:
    """A picture of any kind as a PNG or JPEG that a screen can show."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_ALLOCATION_MB)
    whole = reader.size()
    most = QSize(WIDEST, TALLEST)
    if whole.isValid() and (whole.width() > 2 * WIDEST or whole.height() > 2 * TALLEST):
        # Decoded small at once, where the format can: a photograph of a camera is large.
        reader.setScaledSize(whole.scaled(most * 2, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        huge = whole.isValid() and whole.width() * whole.height() * 4 > _ALLOCATION_MB * 1024 * 1024
        return PictureFault.TOO_LARGE if huge else PictureFault.NO_PICTURE
    if image.width() > WIDEST or image.height() > TALLEST:
        image = image.scaled(
            most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    for form, quality, largest in (
        ("PNG", -1, LARGEST_SENT if image.hasAlphaChannel() else _PNG_UP_TO),
        ("JPG", 88, LARGEST_SENT),
        ("JPG", 60, LARGEST_SENT),
    ):
        content = _encoded(image, form, quality)
        if content and len(content) <= largest:
            return content
    return PictureFault.TOO_LARGE


def _encoded(image: QImage, form: str, quality: int) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form, quality)  # type: ignore[call-overload]
    return bytes(content.data())
