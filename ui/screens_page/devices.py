"""The PCs that clients see, and those that print tickets: how each fares."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.public.device import Device, DeviceTrouble
from queueapp.errors import QueueappError
from ui.live import MustWait
from ui.phone import promise_words
from ui.screens_page.words import device_kind, device_state
from ui.sheets.sending import directory_of
from ui.shell import Shell
from ui.theme import Type, space
from ui.touch import is_away, told
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Line
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox

_TICK_MS = 15_000


class DevicesPage(QWidget):
    """One row for each; `failed` carries why something could not be done."""

    failed = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setObjectName("devices")
        self._shell = shell
        self._rows: dict[str, _DeviceRow] = {}
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(space(1), space(1), space(3), space(4))
        self._column.setSpacing(space(3))
        self._column.addWidget(
            Text(
                self.tr(
                    "Each PC that is a screen or a kiosk, or prints tickets, appears here by "
                    "itself once it has been started. Tickets that were not printed stand all the "
                    "same."
                ),
                quiet=True,
            )
        )
        self._nothing = Text(self.tr("No PC has been started as a screen or a kiosk yet."))
        self._nothing.setObjectName("no_devices")
        self._nothing.hide()
        self._column.addWidget(self._nothing)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(space(3))
        self._column.addLayout(self._lines)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScrollBox(inner), 1)
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self.read)
        self._ticks.start()
        shell.live.board_changed.connect(self._board_changed)

    def _board_changed(self, _board: Board) -> None:
        self.read()

    def read(self) -> None:
        """Read anew how they fare, while that is in sight."""
        if self._shell.live.out_of_touch or not self.isVisible():
            return
        session = self._shell.session

        def failed(error: QueueappError) -> None:
            if isValid(self) and not is_away(error):
                self.failed.emit(told(error))

        self._shell.runner.run(lambda hall: hall.screens.devices(session), self._show, failed)

    def _show(self, devices: Sequence[Device]) -> None:
        if not isValid(self):
            return
        there = {device.key: device for device in devices}
        for gone in [key for key in self._rows if key not in there]:
            row = self._rows.pop(gone)
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, (key, device) in enumerate(there.items()):
            row = self._rows.get(key) or _DeviceRow(at, partial(self._seen_to, key))
            if key not in self._rows:
                self._rows[key] = row
                self._lines.addWidget(row)
            row.show_device(device, self._shell)
        self._nothing.setVisible(not there)

    def _seen_to(self, key: str) -> None:
        if self._shell.live.out_of_touch:
            self.failed.emit(told(MustWait()))
            return
        session = self._shell.session

        def failed(error: QueueappError) -> None:
            if isValid(self):
                self.failed.emit(told(error, directory_of(self._shell)))

        def done(_: None) -> None:
            if isValid(self):
                self.read()

        self._shell.runner.run(lambda hall: hall.screens.printed(session, key), done, failed)


class _DeviceRow(QWidget):
    """One PC: its name, what it is, how it fares, and what says that somebody saw to it."""

    def __init__(self, at: int, seen_to: partial[None]) -> None:
        super().__init__()
        self.setObjectName(f"device_{at}")
        self._name = Text(kind=Type.STRONG)
        self._name.setObjectName("device_name")
        self._kind = Text(kind=Type.SMALL, quiet=True)
        self._kind.setObjectName("device_kind")
        self._state = Text()
        self._state.setObjectName("device_state")
        action = QAction(self.tr("Seen to"), self)
        action.setObjectName("seen_to")
        action.setToolTip(self.tr("The printer prints again: take the notice away"))
        action.triggered.connect(lambda _checked=False: seen_to())
        self._button = ActionButton(action, compact=True)
        policy = self._button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # The states stand below each other.
        self._button.setSizePolicy(policy)
        left = QVBoxLayout()
        left.setSpacing(space(0.5))
        left.addWidget(self._name)
        left.addWidget(self._kind)
        line = QHBoxLayout()
        line.setSpacing(space(3))
        line.addLayout(left, 2)
        line.addWidget(self._state, 3, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addLayout(line)
        column.addWidget(Line())

    def show_device(self, device: Device, shell: Shell) -> None:
        """Show how it fares."""
        now, zone = shell.live.now(), directory_of(shell).site.zone
        since, heard = (
            promise_words.moment(at, now, zone) if at is not None else ""
            for at in (device.trouble_at, device.seen_at)
        )
        state, tone = device_state(device, now, since, heard)
        name = device.name or self.tr("without a name")
        self._name.setText(name)
        self._kind.setText(device_kind(device.kind))
        self._state.setText(state)
        self._state.set_tone(tone)
        printer = device.trouble not in (None, DeviceTrouble.NO_SOUND)
        self._button.setVisible(printer)
        self._button.setAccessibleName(self.tr("Seen to: {name}").format(name=name))
