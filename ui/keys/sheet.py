"""All keys of the program in one list: to be looked up, and to be changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from queueapp.domain.folding import folded
from ui.actions import ActionId, Group, group_name, specs
from ui.keys import words
from ui.keys.catch import CatchSheet
from ui.keys.fit import native
from ui.keys.fixed import FixedKey, Place, fixed_keys, place_name
from ui.keys.keymap import Keymap
from ui.theme import Tone
from ui.widgets.key_list import KeyList, KeyRow
from ui.widgets.labels import Text
from ui.widgets.page import Sheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.keys.paper import KeyboardSheet


class KeysSheet(Sheet):
    """Letters find a key or what it does; Enter changes it, where it can be changed.

    `here` is the object name of the window in front: its own keys come first.
    """

    def __init__(self, keymap: Keymap, here: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("All keys"),
            self.tr("Change the key…"),
            cancel=self.tr("Close"),
            enter_submits=True,
            closes=False,
            wide=60,
            parent=parent,
        )
        self.setObjectName("keys")
        self._keymap, self._here = keymap, here
        self._fixed = fixed_keys()
        self._list = KeyList(
            self.windowTitle(),
            self.tr("What it does, where it holds, or the key"),
            hint=self.tr("Type a few letters; the arrows move, Enter changes a key, Esc closes."),
        )
        self._list.setObjectName("all_keys")
        self._about = Text(quiet=True)
        self._about.setObjectName("about_key")
        self._done = Text(tone=Tone.GOOD)
        self._done.setObjectName("key_done")
        self._done.hide()
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._about)
        self.body.addWidget(self._done)
        self._one = self._action("reset_key", self._reset_one)
        self._all = self._action("reset_keys", self._ask_reset_all)
        self._all.setText(self.tr("All back…"))
        self._all.setToolTip(self.tr("Give every action the key that the program comes with"))
        self.add_action(self._all)
        self.add_action(self._one)
        self._print = self._action("print_keys", self._ask_printer)
        self._print.setText(self.tr("Print…"))
        self._print.setToolTip(self.tr("All keys as they are now, on one sheet to pin up"))
        self.add_action(self._print)
        self.submitted.connect(self._change)
        self._list.typed.connect(lambda _: self._show())
        self._list.chosen.connect(lambda _: self._show_chosen())
        self._list.opened.connect(lambda _: self.submit())
        keymap.changed.connect(self._show)
        self._show()

    # What is shown

    def _show(self) -> None:
        parts = folded(self._list.text).split()
        rows: list[KeyRow] = []
        for heading, members in self._sections():
            fitting = [row for row in members if _fits(parts, heading, row)]
            if fitting:
                rows += [KeyRow(None, heading, heading=True), *fitting]
        found = sum(not row.heading for row in rows)
        said = self.tr("Type a few letters; the arrows move, Enter changes a key, Esc closes.")
        if not found:
            said = self.tr("Nothing fits. Try fewer letters, or another word.")
        elif parts:
            said = self.tr("%n found", "", found)
        self._list.show_rows(rows, said, self._list.current)
        self._show_chosen()

    def _sections(self) -> list[tuple[str, Sequence[KeyRow]]]:
        of_actions = [
            (
                group_name(group),
                [
                    self._row(each, spec.tip)
                    for each, spec in specs().items()
                    if spec.group is group
                ],
            )
            for group in Group
        ]
        places = sorted(Place, key=lambda place: place.value != self._here)
        of_places = [
            (
                place_name(place),
                [
                    KeyRow(each, each.text, words.shown(each), mark=self.tr("fixed"))
                    for each in self._fixed
                    if each.place is place
                ],
            )
            for place in places
        ]
        if places[0].value == self._here:
            return [of_places[0], *of_actions, *of_places[1:]]
        return [*of_actions, *of_places]

    def _row(self, action: ActionId, tip: str) -> KeyRow:
        mark = self.tr("◆ changed") if self._keymap.is_changed(action) else ""
        key = native(self._keymap.key(action)) or "–"
        return KeyRow(action, words.action_name(action), key, tip, mark)

    def _show_chosen(self) -> None:
        chosen = self._list.current
        action = chosen if isinstance(chosen, ActionId) else None
        self.primary_action.setEnabled(action is not None)
        changed = action is not None and self._keymap.is_changed(action)
        default = self._keymap.default(action) if action is not None else ""
        text = self.tr("Back to {key}").format(key=native(default) or self.tr("no key"))
        self._one.setText(text if changed else self.tr("Back to its own"))
        self._one.setEnabled(changed)
        self._all.setEnabled(bool(self._keymap.own))
        if action is not None:
            spec = specs()[action]
            self._about.setText(spec.tip or spec.text)
        elif isinstance(chosen, FixedKey):
            said = self.tr("{what}. {where}; this key cannot be changed.")
            text = said.format(what=chosen.text, where=place_name(chosen.place))
            self._about.setText(text)
        else:
            self._about.setText("")

    # What is asked for

    def _change(self) -> None:
        action = self._list.current
        if not isinstance(action, ActionId):
            return
        sheet = CatchSheet(self._keymap, action, self)
        sheet.submitted.connect(lambda: self._give(action, sheet.key))
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.open()

    def _give(self, action: ActionId, key: str) -> None:
        moves = self._keymap.moves(action, key)
        self._keymap.give(action, key)
        self._tell(words.changed(action, key, moves))

    def _reset_one(self) -> None:
        action = self._list.current
        if not isinstance(action, ActionId):
            return
        default = self._keymap.default(action)
        moves = self._keymap.moves(action, default)
        if not moves:
            self._give(action, default)
            return
        sheet = Sheet(
            self.tr("Back to {key}?").format(key=native(default)),
            self.tr("Take the key"),
            detail=words.clash(default, moves),
            parent=self,
        )
        sheet.setObjectName("reset_clash")
        sheet.submitted.connect(partial(self._give, action, default))
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.open()

    def _ask_reset_all(self) -> None:
        count = len(self._keymap.own)
        sheet = Sheet(
            self.tr("All keys as the program comes?"),
            self.tr("Reset them"),
            detail=self.tr("So many are changed: {count}.").format(count=count),
            parent=self,
        )
        sheet.setObjectName("reset_all")
        sheet.submitted.connect(self._reset_all)
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.open()

    def _reset_all(self) -> None:
        self._keymap.reset_all()
        self._tell(self.tr("All keys are as the program comes."))

    def _ask_printer(self) -> None:
        from ui.keys.paper import KeyboardSheet
        from ui.widgets.a4 import ask_printer

        sheet = KeyboardSheet(self._keymap)
        then = partial(self._print_now, sheet)
        ask_printer(self, "keys_print_dialog", sheet.title, then, sheet.layout)

    def _print_now(self, sheet: KeyboardSheet, printer: QPrinter) -> None:
        if sheet.print_on(printer):
            self._tell(self.tr("“{name}” was sent to the printer.").format(name=sheet.title))
        else:
            self.set_error(
                self.tr("The printer did not take it, and nothing was printed. See that it is on.")
            )

    def _tell(self, text: str) -> None:
        self.set_error("")
        self._done.setText(f"✓ {text}")
        self._done.show()
        self._list.setFocus()

    def _action(self, name: str, slot: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: slot())
        return action


def _fits(parts: Sequence[str], heading: str, row: KeyRow) -> bool:
    text = folded(f"{row.key} {row.title} {row.detail} {heading}")
    return all(part in text for part in parts)
