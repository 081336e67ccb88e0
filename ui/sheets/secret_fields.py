"""Fields for PINs and passwords: one to be typed, and a new one to be chosen."""

import math
import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.secret import MAX_SECRET, MIN_PASSWORD, MIN_PIN, normal, weakness
from ui.i18n import Numbered
from ui.messages import weakness_sentence
from ui.theme import space
from ui.widgets.form import Field
from ui.widgets.painting import announce
from ui.widgets.secret_edit import SecretEdit

_TICK_MS = 250


class SecretWords(Numbered):
    """The context of the sentences that go with a number."""


class SecretField(Field):
    """Asks for a PIN or password; says what was wrong, and counts a wait down.

    `ready` when the wait is over.
    """

    ready = Signal()

    def __init__(self, label: str, *, help_text: str = "", parent: QWidget | None = None) -> None:
        self.edit = SecretEdit(MAX_SECRET)
        super().__init__(label, self.edit, help_text=help_text, parent=parent)
        self._plain_help = help_text
        self._why = ""
        self._over = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._count_down)
        self.edit.caps_lock.connect(self._show_caps_lock)

    @property
    def secret(self) -> str:
        """What is typed."""
        return self.edit.text()

    @property
    def waits(self) -> bool:
        """Whether nothing that is typed now would be looked at yet."""
        return self._timer.isActive()

    def refuse(self, why: str, wait_ms: int = 0) -> None:
        """Say why it was not taken, and how long the next try has to wait."""
        self._why = why
        self._timer.stop()
        self.edit.selectAll()
        if wait_ms <= 0:
            self.set_error(why)
            return
        self._over = time.monotonic() + wait_ms / 1000
        self._timer.start()
        self.set_error(f"{why} {_wait(math.ceil(wait_ms / 1000))}")

    def clear(self) -> None:
        """Begin anew: nothing typed, nothing wrong, nothing to wait for."""
        self._timer.stop()
        self.edit.clear()
        self.set_error("")

    def _count_down(self) -> None:
        left = math.ceil(self._over - time.monotonic())
        if left > 0:
            self._show_silently(f"{self._why} {_wait(left)}")
            return
        self._timer.stop()
        self._show_silently(self._why)
        announce(self.edit, self.tr("You can try again now."))
        self.ready.emit()

    def _show_silently(self, text: str) -> None:
        # A screen reader is told once, not every second.
        if text != self._error:
            self._error = text
            self._show_foot()

    def _show_caps_lock(self, on: bool) -> None:
        self._help = self.tr("Caps Lock is on.") if on else self._plain_help
        self._show_foot()
        if on:
            announce(self.edit, self._help)


def _wait(seconds: int) -> str:
    if seconds > 99:
        return SecretWords.tr("The next try: in %n minute(s).", "", math.ceil(seconds / 60))
    return SecretWords.tr("The next try: in %n second(s).", "", seconds)


class NewSecret(QWidget):
    """Two fields in which somebody chooses a PIN or password, and types it again.

    `entered` when Enter was pressed in the second one.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_text = self.tr(
            "A PIN of at least {pin} digits, or a password of at least {password} characters."
        )
        self.new = SecretField(
            self.tr("Your new PIN or password"),
            help_text=help_text.format(pin=MIN_PIN, password=MIN_PASSWORD),
        )
        self.new.edit.setObjectName("new-secret")
        self.again = SecretField(self.tr("Type it again"))
        self.again.edit.setObjectName("new-secret-again")
        self.new.edit.returnPressed.connect(self.again.setFocus)
        self.again.edit.returnPressed.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addWidget(self.new)
        column.addWidget(self.again)
        self.setFocusProxy(self.new)

    @property
    def secret(self) -> str:
        """What was chosen."""
        return self.new.secret

    def complete(self, name: str) -> bool:
        """Whether it can be taken for a person of this name; if not, it says why and goes there."""
        weak = weakness(self.new.secret, name)
        same = normal(self.new.secret) == normal(self.again.secret)
        self.new.set_error(weakness_sentence(weak) if weak is not None else "")
        again = self.tr("The two are not the same. Type it again.")
        self.again.set_error(again if weak is None and not same else "")
        if weak is not None:
            self.new.edit.selectAll()
            self.new.setFocus()
        elif not same:
            self.again.edit.selectAll()
            self.again.setFocus()
        return weak is None and same
