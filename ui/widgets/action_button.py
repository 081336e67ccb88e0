"""A button for one action: its text, and its key beside it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Type, danger_edge, em, off, pressed, space, tokens, typeface
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.plain_tip import plain_tip
from ui.widgets.stale import is_stale


class Variant(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    PLAIN = "plain"
    DANGER = "danger"
    BARE = "bare"


def _without_mnemonic(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


class ActionButton(QPushButton):
    """Mirrors a QAction: text, key, tooltip, enabled, visible, checked.

    A focused button whose action is switched off for a moment keeps the focus, and looks and
    acts switched off: a press of Enter or Space never lands on another button.
    """

    _built = False

    def __init__(
        self,
        action: QAction,
        variant: Variant = Variant.PLAIN,
        *,
        show_key: bool = True,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._variant = variant
        self._show_key = show_key
        self._compact = compact
        self._key = ""
        self._own_key = ""
        self._shown = True
        self._synced: tuple[object, ...] | None = None
        self._measured: tuple[str, str, int, int] | None = None
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if action.objectName():
            self.setObjectName(action.objectName())
        self._built = True
        self._rescale()
        self._sync()
        action.changed.connect(self._sync)
        self.clicked.connect(self._press)

    @property
    def action(self) -> QAction:
        """The action behind the button."""
        return self._action

    def set_key_text(self, key: str) -> None:
        """Show a key that is not the action's shortcut, such as one the dialog handles."""
        self._own_key = key
        self._sync()

    def key_text(self) -> str:
        """Return the key as shown, in the platform's words."""
        return self._key

    def sizeHint(self) -> QSize:
        """Ask for the text, the key and room around them."""
        text, key = self._widths()
        return QSize(text + (key + self._gap() if key else 0) + 2 * self._pad(), self._tall())

    def minimumSizeHint(self) -> QSize:
        """Be content with a shortened text; the key stays whole."""
        text, key = self._widths()
        short = min(text, em(None, 3))
        return QSize(short + (key + self._gap() if key else 0) + 2 * self._pad(), self._tall())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Become truly disabled once the focus has gone elsewhere."""
        super().focusOutEvent(event)
        if not self._action.isEnabled():
            self.setEnabled(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the text and the quieter key."""
        t = tokens()
        painter = QPainter(self)
        live = self._action.isEnabled() and self.isEnabled()
        quiet = not live or is_stale(self)
        fill, border, ink, key_ink = self._quiet_colours(live=live) if quiet else self._colours()
        focus = self.hasFocus()
        if focus and (self._variant is not Variant.PRIMARY or quiet):
            rounded(painter, self.rect(), fill, t.accent, 2)
        else:
            rounded(painter, self.rect(), fill, border)
            if focus:
                inner = self.rect().adjusted(3, 3, -3, -3)
                rounded(painter, inner, None, t.on_accent, 2, 6)
        self._paint_text(painter, ink, key_ink)

    def _colours(self) -> tuple[str | None, str | None, str, str]:
        """Ground, border, text and key."""
        t = tokens()
        hot = self.underMouse()
        down = self.isDown() or self.isChecked()
        fill: str | None = t.card
        border: str | None = t.edge
        ink, key_ink = t.text, t.quiet
        if self._variant is Variant.PRIMARY:
            fill, border = t.accent, None
            ink = key_ink = t.on_accent
            if hot or down:
                fill = pressed(t, down=down)
            return fill, border, ink, key_ink
        if self._variant is Variant.DANGER:
            ink = t.bad
            border = danger_edge(t)
        elif self._variant is Variant.BARE:
            fill = border = None
            ink = t.accent
        if down:
            fill = t.accent_soft
            border = t.accent
        elif hot:
            fill = t.bad_soft if self._variant is Variant.DANGER else t.ground
        return fill, border, ink, key_ink

    def _quiet_colours(self, *, live: bool) -> tuple[str | None, str | None, str, str]:
        t = tokens()
        ink = t.quiet if live else off(t)
        if self._variant is Variant.BARE:
            return None, None, ink, ink
        fill = t.ground if live or self._variant is Variant.PRIMARY else t.card
        plain = self._variant is Variant.PRIMARY or not t.high
        return fill, t.line if plain else t.edge, ink, ink

    def _paint_text(self, painter: QPainter, ink: str, key_ink: str) -> None:
        text_width, key_width = self._widths()
        around = self._gap() + key_width if key_width else 0
        room = max(0, self.width() - 2 * self._pad() - around)
        shown = _without_mnemonic(self.text())
        if text_width > room:
            shown = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room)
        wide = min(text_width, room)
        left = (self.width() - wide - around) // 2
        painter.setPen(QColor(ink))
        painter.drawText(
            QRect(left, 0, wide + 2, self.height()), int(Qt.AlignmentFlag.AlignVCenter), shown
        )
        if key_width:
            painter.setPen(QColor(key_ink))
            painter.setFont(self._key_font)
            painter.drawText(
                QRect(left + wide + self._gap(), 0, key_width + 2, self.height()),
                int(Qt.AlignmentFlag.AlignVCenter),
                self._key,
            )

    def _press(self) -> None:
        if self._action.isEnabled():
            self._action.trigger()
        if self.isCheckable():
            self.setChecked(self._action.isChecked())

    def _sync(self) -> None:
        action = self._action
        live, visible = action.isEnabled(), action.isVisible()
        native = QKeySequence.SequenceFormat.NativeText
        key = self._own_key or action.shortcut().toString(native)
        text, tip = action.text(), action.toolTip()
        checked = action.isChecked() if action.isCheckable() else None
        wanted = text, key, tip, checked, live, visible
        if wanted == self._synced:
            return  # Where actions are looked through after each press, most stay as they were.
        before, self._synced = self._synced, wanted
        if before is None or before[:3] != wanted[:3]:
            self._show_words(text, key, tip)
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())
        if live or not self.hasFocus():
            self.setEnabled(live)
        if visible != self._shown:
            self._shown = visible
            if not self._shown or self.parentWidget() is not None:
                self.setVisible(self._shown)
            else:
                self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        self.update()

    def _show_words(self, text: str, key: str, tip: str) -> None:
        self.setText(text)
        self._key = key if self._show_key else ""
        words = _without_mnemonic(text)
        self.setToolTip(plain_tip(f"{tip} ({key})" if key else tip))
        self.setAccessibleName(words)
        said = [] if tip in ("", words) else [tip]
        if key:
            said.append(QCoreApplication.translate("ActionButton", "Key: %1").replace("%1", key))
        self.setAccessibleDescription(". ".join(said))
        self.updateGeometry()

    def _rescale(self) -> None:
        self._measured = None
        self._key_font = typeface(Type.SMALL)
        font = typeface(Type.STRONG if self._variant is Variant.PRIMARY else Type.BODY)
        if font != self.font():
            self.setFont(font)
        self.updateGeometry()

    def _widths(self) -> tuple[int, int]:
        text, key = self.text(), self._key
        known = self._measured
        if known is None or known[:2] != (text, key):
            wide = self.fontMetrics().horizontalAdvance(_without_mnemonic(text)) + 1
            beside = QFontMetrics(self._key_font).horizontalAdvance(key) if key else 0
            known = self._measured = text, key, wide, beside
        return known[2:]

    def _gap(self) -> int:
        return space(2)

    def _pad(self) -> int:
        return space(2) if self._variant is Variant.BARE or self._compact else space(3.25)

    def _tall(self) -> int:
        slim = self._variant is Variant.BARE or self._compact
        return max(24, self.fontMetrics().height() + 2 * space(1 if slim else 2))


def press_focused(window: QWidget, event: QKeyEvent) -> bool:
    """Take Enter for the button of a window that has the focus; true for every Enter.

    A dialog would press its default button instead; a key that is held down counts once.
    """
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    focus = window.focusWidget()
    if isinstance(focus, QPushButton) and not event.isAutoRepeat():
        focus.click()
    event.accept()
    return True
