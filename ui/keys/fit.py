"""Which keys an action may be given: never those that type, edit or belong to the platform."""

from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
_MOD = Qt.KeyboardModifier
_KEY = Qt.Key
_MODIFIERS = frozenset(
    {
        _KEY.Key_Shift,
        _KEY.Key_Control,
        _KEY.Key_Alt,
        _KEY.Key_AltGr,
        _KEY.Key_Meta,
        _KEY.Key_CapsLock,
        _KEY.Key_NumLock,
        _KEY.Key_ScrollLock,
        _KEY.Key_unknown,
    }
)
_MOVING = frozenset(
    {
        _KEY.Key_Tab,
        _KEY.Key_Backtab,
        _KEY.Key_Return,
        _KEY.Key_Enter,
        _KEY.Key_Escape,
        _KEY.Key_Left,
        _KEY.Key_Right,
        _KEY.Key_Up,
        _KEY.Key_Down,
        _KEY.Key_Home,
        _KEY.Key_End,
        _KEY.Key_PageUp,
        _KEY.Key_PageDown,
        _KEY.Key_Space,
    }
)
_ERASING = frozenset({_KEY.Key_Backspace, _KEY.Key_Delete, _KEY.Key_Insert})
_EDITING = frozenset(f"Ctrl+{letter}" for letter in "ACVXYZ") | {"Ctrl+Shift+Z", "Ctrl+Shift+V"}
_OF_PLATFORM = frozenset({"Alt+F4", "Ctrl+F4", "Alt+F1", "Alt+F2", "Ctrl+Shift+U", "Alt+Space"})
_OF_MENUS = frozenset({"F10", "Shift+F10"})
_OF_PLATFORM_KEYS = frozenset(
    {
        _KEY.Key_Print,
        _KEY.Key_SysReq,
        _KEY.Key_Pause,
        _KEY.Key_Menu,
        _KEY.Key_Super_L,
        _KEY.Key_Super_R,
    }
)
_FIRST_NAMED = 0x01000000
"""From here on Qt's numbers of keys are names, below they are letters and signs."""


class Unfit(StrEnum):
    """Why a key cannot be given to any action."""

    TYPES = "types"
    EDITS = "edits"
    MOVES = "moves"
    MENUS = "menus"
    PLATFORM = "platform"
    ALT_GR = "alt_gr"
    UNKNOWN = "unknown"


def portable(key: str) -> str:
    """A key as it is kept, whatever way it was written; empty where it is not exactly one."""
    found = QKeySequence.fromString(key, _PORTABLE)
    if found.count() != 1 or _first(found).key() in _MODIFIERS:
        return ""
    return found.toString(_PORTABLE)


def native(key: str) -> str:
    """A key in the platform's words."""
    return QKeySequence.fromString(key, _PORTABLE).toString(_NATIVE)


def pressed(event: QKeyEvent) -> str:
    """What was pressed, as it is kept; empty while only Ctrl, Alt or Shift are down."""
    key = Qt.Key(event.key())
    if key in _MODIFIERS:
        return ""
    modifiers = event.modifiers() & ~(_MOD.KeypadModifier | _MOD.GroupSwitchModifier)
    if key == _KEY.Key_Backtab:
        key = _KEY.Key_Tab
    sign = chr(key) if key < _FIRST_NAMED else ""
    if sign and not sign.isalnum() and not sign.isspace():
        # Shift was needed to write the sign: it is pressed with it, not besides.
        modifiers &= ~_MOD.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString(_PORTABLE)


def unfit(key: str) -> Unfit | None:
    """Why no action may be given this key; nothing where one may."""
    known = portable(key)
    if not known:
        return Unfit.UNKNOWN
    found = _first(QKeySequence.fromString(known, _PORTABLE))
    return _unfit(known, found.key(), found.keyboardModifiers())


def _first(keys: QKeySequence) -> QKeyCombination:
    combination: QKeyCombination = keys[0]  # type: ignore[index]
    return combination


def _unfit(known: str, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Unfit | None:
    ctrl, alt = bool(modifiers & _MOD.ControlModifier), bool(modifiers & _MOD.AltModifier)
    reason = None
    if modifiers & _MOD.MetaModifier or known in _OF_PLATFORM or key in _OF_PLATFORM_KEYS:
        reason = Unfit.PLATFORM
    elif key in _MOVING:
        reason = Unfit.MOVES
    elif key in _ERASING or known in _EDITING:
        reason = Unfit.EDITS
    elif ctrl and alt:
        reason = Unfit.ALT_GR
    elif known in _OF_MENUS:
        reason = Unfit.MENUS
    elif key < _FIRST_NAMED:
        reason = None if ctrl or alt else Unfit.TYPES
    elif not _KEY.Key_F1 <= key <= _KEY.Key_F24:
        reason = Unfit.UNKNOWN
    return reason
