"""The public screen: who is called where, for everybody in the hall."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.public.station import PublicWindow, Station


class HallScreen(PublicWindow):
    """One of a site's public screens."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hall-screen")
        self._station = station
