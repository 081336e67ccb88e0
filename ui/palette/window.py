"""Ctrl+Shift+P: a few letters and Enter do anything that can be done in the window in front."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from queueapp.domain.folding import folded
from ui.palette.collect import Command
from ui.palette.recent import Recent
from ui.theme import em, space
from ui.widgets.key_list import KeyList, KeyRow
from ui.widgets.painting import RESCALING

_WIDE = 60
_MOST_OF_SCREEN = 0.92


class CommandPalette(QDialog):
    """All commands, those done last first; what cannot be done now is greyed and says why.

    It has closed before it does what was chosen.
    """

    _built = False

    def __init__(
        self, commands: Sequence[Command], recent: Recent, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("command_palette")
        self.setWindowTitle(self.tr("All actions"))
        self._recent = recent
        self._commands = {each.name: each for each in commands}
        self._words = {
            each.name: folded(f"{each.title} {each.key} {each.group} {each.tip}")
            for each in commands
        }
        self._hint = self.tr("Type a few letters; the arrows move, Enter does it, Esc closes.")
        self._list = KeyList(
            self.windowTitle(), self.tr("What do you want to do?"), hint=self._hint
        )
        self._list.setObjectName("commands")
        self._list.typed.connect(lambda _: self._show())
        self._list.opened.connect(self._do)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._list)
        self._built = True
        self._rescale()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the line, with as many rows in sight as there is room for."""
        room = self.screen().availableSize() * _MOST_OF_SCREEN
        wide = min(em(None, _WIDE), room.width())
        self.resize(wide, min(self._column.totalHeightForWidth(wide), room.height()))
        self._list.setFocus()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _show(self) -> None:
        parts = folded(self._list.text).split()
        found = [
            each
            for each in self._commands.values()
            if all(part in self._words[each.name] for part in parts)
        ]
        found.sort(key=lambda each: self._rank(each, parts))
        said = self._hint
        if not found:
            said = self.tr("Nothing fits. Try fewer letters, or another word.")
        elif parts:
            said = self.tr("%n found", "", len(found))
        self._list.show_rows([self._row(each) for each in found], said)

    def _rank(self, command: Command, parts: Sequence[str]) -> tuple[int, int, bool]:
        """By how well the letters name it, then by when it was done, then what can be done."""
        words = folded(command.title).split()
        begin = sum(any(word.startswith(part) for word in words) for part in parts)
        first = bool(parts) and bool(words) and words[0].startswith(parts[0])
        return -(2 * begin + first), self._recent.place(command.name), not command.live

    def _row(self, command: Command) -> KeyRow:
        mark = self.tr("done lately") if self._recent.has(command.name) else command.group
        if not command.live:
            mark = command.reason
        return KeyRow(
            command.name, command.title, command.key, command.tip, mark, live=command.live
        )

    def _do(self, name: object) -> None:
        command = self._commands.get(str(name))
        if command is None:
            return
        if not command.live:
            said = self.tr("{what}: {why}.")
            self._list.say(said.format(what=command.title.rstrip("…"), why=command.reason))
            return
        self._recent.note(command.name)
        self.accept()
        command.action.trigger()

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(4), space(4), space(4))
