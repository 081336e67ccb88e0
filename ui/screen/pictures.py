"""The pictures of notices: read, decoded and made small beside the work, and kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from ui.errands import Errands
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

MOST_PX = 2000
"""No picture is kept with a longer side: it would be made smaller anyway."""

_KEPT = 4
"""Each may take 16 MB; one more than that is read anew at its turn, which takes a moment."""


class Pictures(QObject):
    """Hands out pictures by id, `None` where one cannot be shown; that is told in the log once.

    While the database is away nothing is handed out.
    """

    def __init__(
        self, runner: Runner, errands: Errands, site_id: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._errands = errands
        self._site_id = site_id
        self._known: dict[int, QImage | None] = {}

    def get(self, picture_id: int, done: Callable[[QImage | None], None]) -> None:
        """Hear of a picture, at once where it is known."""
        if picture_id in self._known:
            done(self._known[picture_id])
            return
        site_id = self._site_id

        def read(hall: Hall) -> tuple[bytes | None]:
            return (hall.screens.picture(site_id, picture_id),)

        def decoded_is(image: QImage | None) -> None:
            if image is None:
                logging.getLogger("queueapp").warning("no-picture: %s", picture_id)
            while len(self._known) >= _KEPT:
                del self._known[next(iter(self._known))]
            self._known[picture_id] = image
            done(image)

        def found(answer: tuple[bytes | None] | None) -> None:
            if answer is None:
                return  # Out of touch: it is asked for again at its next turn.
            content = answer[0] or b""
            self._errands.run(lambda: decoded(content), decoded_is)

        self._runner.in_background(read, found)


def decoded(content: bytes) -> QImage | None:
    """A picture from what a PNG or JPEG file holds, not too large; `None` where it is none."""
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > MOST_PX:
        small = QSize(size)
        small.scale(MOST_PX, MOST_PX, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small)
    image = reader.read()
    return None if image.isNull() else image
