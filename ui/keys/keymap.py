"""Which action has which key, for one user: the program's own keys and what was changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from ui.actions import (
    AT_COUNTER,
    AT_RECEPTION,
    EVERYWHERE,
    SHARING,
    ActionId,
    shortcuts,
    specs,
)
from ui.keys.fit import portable, unfit
from ui.keys.fixed import FixedKey, Place, fixed_keys

_NAMES = {each.value: each for each in ActionId}
_IN_BOTH = frozenset({Place.MENUS, Place.HELP_CALLS})
"""A strip has its keys only while the focus is in it: they hide nothing for long."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What becomes of another action when its key is given away; no key means it has none left."""

    action: ActionId
    key: str


class Keymap(QObject):
    """The keys in force. `changed` is emitted after every change, once."""

    changed = Signal()

    def __init__(self, kept: Mapping[str, str] | None = None, parent: QObject | None = None):
        """`kept` is what `own` gave once; what makes no sense in it is left aside."""
        super().__init__(parent)
        found = specs()
        self._defaults = {each: portable(spec.key) for each, spec in found.items()}
        self._own: dict[ActionId, str] = {}
        for name, key in (kept or {}).items():
            self._learn(name, key)

    @property
    def own(self) -> dict[str, str]:
        """What was changed, to be kept: the action's name and its key, empty where it has none."""
        return {each.value: key for each, key in self._own.items()}

    def key(self, action: ActionId) -> str:
        """The action's key now, in Qt's portable form; empty where it has none."""
        if action in self._own:
            return self._own[action]
        default = self._defaults[action]
        taken = any(
            key == default and not _share(each, action)
            for each, key in self._own.items()
            if key and each is not action
        )
        return "" if taken else default

    def default(self, action: ActionId) -> str:
        """The key that the action comes with."""
        return self._defaults[action]

    def is_changed(self, action: ActionId) -> bool:
        """Whether the key is another than the action comes with."""
        return self.key(action) != self._defaults[action]

    def standing_in_the_way(self, action: ActionId, key: str) -> tuple[FixedKey, ...]:
        """The keys of windows and sheets that cannot be moved, and that `key` would hide."""
        if key == self._defaults[action]:
            return ()
        return tuple(
            each for each in fixed_keys() if key in each.keys and _meets(action, each.place)
        )

    def fits(self, action: ActionId, key: str) -> bool:
        """Whether the action may have this key, were no other action to have it."""
        if key == self._defaults[action]:
            return True
        return unfit(key) is None and not self.standing_in_the_way(action, key)

    def moves(self, action: ActionId, key: str) -> tuple[Moved, ...]:
        """What becomes of those who have `key` now, were `action` to have it instead.

        They get its old key, unless that is nothing for them or somebody else's as well.
        """
        old = self.key(action)
        losing = [each for each in self._having(key) if not _share(each, action)]
        staying = [each for each in self._having(old) if each not in (action, *losing)]
        return tuple(Moved(each, self._left_for(each, old, staying)) for each in losing)

    def give(self, action: ActionId, key: str) -> None:
        """Let the action have a key that fits it; who had it gets what `moves` says."""
        moved = self.moves(action, key)
        self._set(action, key)
        for each in moved:
            self._set(each.action, each.key)
        self._own = {each: key for each, key in self._own.items() if key != self._defaults[each]}
        self.changed.emit()

    def reset_all(self) -> None:
        """Every action has the key that it comes with."""
        self._own.clear()
        self.changed.emit()

    def bind(self, actions: Mapping[ActionId, QAction]) -> None:
        """Let a window's actions have their keys, now and after each change, until they go."""
        for action_id, action in actions.items():
            self.follow(action_id, action)

    def follow(self, action_id: ActionId, action: QAction) -> None:
        """Let one action have the key of `action_id`, now and after each change."""
        _Follower(self, action_id, action)

    def _learn(self, name: str, key: str) -> None:
        action, known = _NAMES.get(name), portable(key)
        if action is None:
            return
        if key and not (known and self.fits(action, known)):
            return
        had = [each for each in self._own if known and self._own[each] == known]
        if any(not _share(each, action) for each in had):
            return
        self._set(action, known)

    def _set(self, action: ActionId, key: str) -> None:
        self._own.pop(action, None)
        if self.key(action) != key:
            self._own[action] = key

    def _left_for(self, action: ActionId, key: str, staying: Iterable[ActionId]) -> str:
        free = all(_share(each, action) for each in staying)
        return key if key and free and self.fits(action, key) else ""

    def _having(self, key: str) -> tuple[ActionId, ...]:
        return tuple(each for each in ActionId if key and self.key(each) == key)


class _Follower(QObject):
    """Belongs to one action of a window, and goes with it."""

    def __init__(self, keymap: Keymap, action_id: ActionId, action: QAction) -> None:
        super().__init__(action)
        self._keymap, self._action_id, self._action = keymap, action_id, action
        keymap.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        wanted = shortcuts(self._keymap.key(self._action_id))
        if self._action.shortcuts() != wanted:
            self._action.setShortcuts(wanted)
            self._action.setAutoRepeat(False)


def _share(one: ActionId, other: ActionId) -> bool:
    """Whether two actions may have one key: never can both be done at once."""
    if one is other or any({one, other} == pair for pair in SHARING):
        return True
    return not any(one in window and other in window for window in (AT_COUNTER, AT_RECEPTION))


def _meets(action: ActionId, place: Place) -> bool:
    """Whether an action of the main windows works where a fixed key does."""
    return action in EVERYWHERE or place in _IN_BOTH
