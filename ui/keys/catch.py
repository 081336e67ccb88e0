"""The sheet that catches the next key pressed, for one action."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.actions import ActionId
from ui.keys import words
from ui.keys.fit import native, pressed, unfit
from ui.keys.keymap import Keymap
from ui.theme import Tone, Type, space, tokens
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.painting import announce, rounded

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ONWARD = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class KeyCatcher(QWidget):
    """Takes every key while it has the focus but Tab, and shows what was pressed."""

    def __init__(self, sheet: "CatchSheet") -> None:
        super().__init__()
        self.setObjectName("catcher")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._sheet = sheet
        self._shown = Text(kind=Type.TITLE, wrap=False)
        self._shown.setObjectName("pressed")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(space(4), space(4), space(4), space(4))
        inner.addWidget(self._shown)

    def show_key(self, key: str) -> None:
        """Show a key in the platform's words."""
        self._shown.setText(native(key) or "–")

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window's own."""
        if isinstance(event, QKeyEvent) and event.key() not in _ONWARD:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                if not event.isAutoRepeat():
                    self._sheet.take(event)
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, with a border that tells the focus."""
        t, focus = tokens(), self.hasFocus()
        rounded(
            QPainter(self), self.rect(), t.card, t.accent if focus else t.edge, 2 if focus else 1
        )


class CatchSheet(Sheet):
    """Waits for the new key of an action, and says whom it would be taken from.

    `submitted` says that `key` is to be given; it fits the action, or is none at all.
    """

    def __init__(self, keymap: Keymap, action: ActionId, parent: QWidget | None = None) -> None:
        name = words.action_name(action)
        super().__init__(
            self.tr("New key for “{name}”").format(name=name),
            " ",
            enter_submits=True,
            parent=parent,
        )
        self.setObjectName("catch_key")
        self._keymap, self._for = keymap, action
        self.key = ""
        """The key to be given, once there is one."""
        hint = self.tr("Press the new key. Esc leaves it as it is.")
        self._hint = Text(hint)
        self._hint.setObjectName("catch_hint")
        self._catcher = KeyCatcher(self)
        self._catcher.setAccessibleName(self.windowTitle())
        self._catcher.setAccessibleDescription(hint)
        self._catcher.show_key(keymap.key(action))
        self._clash = Text(tone=Tone.CAUTION)
        self._clash.setObjectName("clash")
        self._clash.hide()
        for part in (self._hint, self._catcher, self._clash):
            self.body.addWidget(part)
        self.primary_action.setShortcuts([])
        self._none = QAction(self.tr("No key"), self)
        self._none.setObjectName("no_key")
        self._none.setToolTip(self.tr("It can be done from the menus and buttons all the same"))
        self._none.setEnabled(bool(keymap.key(action)))
        self._none.triggered.connect(lambda _checked=False: self._take_none())
        self.add_action(self._none)
        self._ask("", "")
        self._catcher.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, event: QKeyEvent) -> None:
        """Look at a key that was pressed: give it, ask, or say why it cannot be had."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif plain and event.key() in _ENTER and self.key:
            self.submit()
        else:
            key = pressed(event)
            if key:
                self._look_at(key)

    def _take_none(self) -> None:
        self.key = ""
        self.submitted.emit()
        self.accept()

    def _look_at(self, key: str) -> None:
        self._catcher.show_key(key)
        self._ask("", "")
        fault = self._fault(key)
        self.set_error(fault)
        if fault:
            self.grow()
            return
        moves = self._keymap.moves(self._for, key)
        if moves:
            swaps = any(each.key for each in moves)
            self._ask(key, words.clash(key, moves), swaps=swaps)
        else:
            self.key = key
            self.primary_action.setEnabled(True)
            self.submit()

    def _fault(self, key: str) -> str:
        keymap, action = self._keymap, self._for
        if key == keymap.default(action):
            return ""
        reason = unfit(key)
        if reason is not None:
            return words.refused(key, reason)
        hidden = keymap.standing_in_the_way(action, key)
        return words.in_the_way(key, hidden[0]) if hidden else ""

    def _ask(self, key: str, text: str, *, swaps: bool = False) -> None:
        self.key = key
        self.primary_action.setText(self.tr("Swap the keys") if swaps else self.tr("Take the key"))
        self.primary_action.setEnabled(bool(key))
        self._primary.setVisible(bool(key))
        more = self.tr("Enter does it; Esc leaves all as it is.")
        self._clash.setText(f"! {text} {more}" if text else "")
        self._clash.setVisible(bool(text))
        if text:
            announce(self, self._clash.text(), assertive=True)
            self.grow()
