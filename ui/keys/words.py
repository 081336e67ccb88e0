"""Why a key cannot be had, and what becomes of others, in sentences."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.actions import ActionId, Group, group_name, specs
from ui.keys.fit import Unfit, native
from ui.keys.fixed import FixedKey, place_name
from ui.keys.keymap import Moved

translate = QCoreApplication.translate


def action_name(action: ActionId) -> str:
    """The action's text, without the dots of what asks further."""
    return specs()[action].text.removesuffix("…")


def group_of(action: ActionId) -> Group:
    """The menu that the action stands in."""
    return specs()[action].group


def where(action: ActionId) -> str:
    """The action's menu, as a heading."""
    return group_name(group_of(action))


def shown(fixed: FixedKey) -> str:
    """A key that cannot be changed, as it stands on the keyboard."""
    if fixed.shown:
        return fixed.shown
    # Return and Enter are one key to whoever looks for it.
    known = [native(each) for each in fixed.keys if "Return" not in each or len(fixed.keys) == 1]
    return " / ".join(known)


def refused(key: str, reason: Unfit) -> str:
    """Why no action can have the key that was pressed."""
    sentences = {
        Unfit.TYPES: translate(
            "Keys", "{key} types a letter or a sign. Press it with Ctrl or Alt, or take F2 to F12."
        ),
        Unfit.EDITS: translate("Keys", "{key} is needed where text is typed. Take another key."),
        Unfit.MOVES: translate(
            "Keys", "{key} moves within lists, fields and sheets. Take another key."
        ),
        Unfit.MENUS: translate("Keys", "{key} opens the menus. Take another key."),
        Unfit.PLATFORM: translate("Keys", "{key} belongs to the computer. Take another key."),
        Unfit.ALT_GR: translate(
            "Keys", "Ctrl and Alt together type letters on many keyboards. Take another key."
        ),
        Unfit.UNKNOWN: translate("Keys", "This key is not on every keyboard. Take another key."),
    }
    return sentences[reason].format(key=native(key) or key)


def in_the_way(key: str, fixed: FixedKey) -> str:
    """Why the key cannot be had: it holds elsewhere and cannot be moved."""
    text = translate("Keys", "{key} is “{what}” ({where}), which cannot be changed. Take another.")
    return text.format(key=native(key), what=fixed.text, where=place_name(fixed.place))


def clash(key: str, moves: Sequence[Moved]) -> str:
    """Whose key it is now, and what they would have instead."""
    kept = [each for each in moves if each.key]
    lost = [each for each in moves if not each.key]
    parts = [
        translate("Keys", "{key} is now {names}.").format(key=native(key), names=_names(moves))
    ]
    if kept:
        said = translate("Keys", "{names} would get {key}.")
        parts.append(said.format(names=_names(kept), key=native(kept[0].key)))
    if lost:
        said = translate("Keys", "{names} would be left without a key.")
        parts.append(said.format(names=_names(lost)))
    return " ".join(parts)


def changed(action: ActionId, key: str, moves: Sequence[Moved]) -> str:
    """What was done, for the line of the sheet."""
    return " ".join(_now(each.action, each.key) for each in (Moved(action, key), *moves))


def _now(action: ActionId, key: str) -> str:
    text = translate("Keys", "{names} is now {key}.")
    if not key:
        text = translate("Keys", "{names} has no key now.")
    return text.format(names=quoted(action), key=native(key))


def quoted(action: ActionId) -> str:
    """The action's text as it stands within a sentence."""
    return translate("Keys", "“{name}”").format(name=action_name(action))


def _names(moves: Sequence[Moved]) -> str:
    return ", ".join(quoted(each.action) for each in moves)
