"""Every window, page and sheet of a hall in which everybody typed the worst there is.

`python -m tests.ui.hostile FOLDER HALL` says in one line of JSON what of it was taken for markup or
filled in, what was raised, and which forms were filled in and sent. HALL is a set-up hall for the
sheets; the hall that the whole program works in is made in FOLDER.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sqlite3
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from html import unescape
from pathlib import Path

from PySide6 import QtGui
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

import ui.app
from queueapp.domain.hours import OwnDay
from queueapp.domain.roles import Role
from queueapp.domain.session import Session
from queueapp.domain.setup import HallDraft, HallKind, HallTime, Office, Part
from queueapp.services.hall import Hall
from tests.factories import ASTA, DRAFT, MONDAY_10, Play, SetClock
from tests.ui import everywhere
from tests.ui.everywhere import Whole, settle
from tests.ui.looks import called, in_sight, words_of
from ui.actions import ActionId
from ui.i18n import Interpreter
from ui.report import BugSheet
from ui.self_test import sheets
from ui.self_test.stage import Stage, StageClock
from ui.setup.editor import SetupDialog
from ui.theme import Mode, Theme
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.page import Sheet
from ui.widgets.sign_button import SignButton

WORST = "Ž<b>x</b><img/src=x>{name}%1%n&y"
TEXTS = (
    WORST,
    "'); DROP TABLE visit; --",
    "ą" * 10_000,
    "שלום \u202eevil\u202c",
    "👩‍👩‍👧‍👦🇱🇹 be\0fore a\ud800b",
    "",
    "%s %(x)s {0} {} {",
)
SET_UP = "set-up"
"""The sheet that all sections are filled in of; others like it show one section of another hall."""
ASKS_A_SERVER = frozenset({"SharedDialog"})
"""Sent, it would look for a server of that name."""

_MARK = re.compile(r"Ž\S*")
_WHOLE = re.compile(re.escape(WORST))


def worst_hall() -> HallDraft:
    """The hall of the tests, with the worst names; who signs in where is found by theirs."""
    office = Office(*(f"{WORST} {at}"[:40] for at in range(5)), greeting=WORST, signature=WORST)
    return replace(
        DRAFT,
        name=WORST,
        services=tuple(
            replace(each, name=f"{WORST} {at}", name_en=f"{WORST} {at}", short=f"{WORST} {at}")
            for at, each in enumerate(DRAFT.services)
        ),
        counters=tuple(
            each if at == 1 else replace(each, name=f"{WORST} {at}")
            for at, each in enumerate(DRAFT.counters)
        ),
        people=tuple(
            replace(each, name=each.name if each.role is Role.ADMINISTRATOR else f"{WORST} {at}")
            for at, each in enumerate(DRAFT.people)
        ),
        office=office,
        exceptions={"2026-03-02": OwnDay(DRAFT.week[1], WORST), "2026-03-05": OwnDay(None, WORST)},
    )


class Witness:
    """Looks at windows as they are shown, and fills in their forms."""

    def __init__(self) -> None:
        self.faults: dict[str, list[str]] = {}
        self.filled: dict[str, int] = {}
        self.raised: list[str] = []
        self.marked = 0
        self.pressed = 0
        self.kept = 0

    def look(self, name: str, window: QWidget) -> None:
        """Look at a window as it stands; where it is a sheet, fill it in and send it."""
        found = sorted(set(self._markup(window)))
        if found:
            self.faults.setdefault(name, []).extend(found)

    def listen(self, whole: Whole) -> None:
        """Hear of what fails away from the windows."""
        program = whole.program
        for source in (program.runner, program.errands):
            source.bug.connect(lambda bug: self.raised.append(repr(bug)))

    def look_large(self, name: str, window: QWidget) -> None:
        """Text is the same in every size."""

    def look_again(self, name: str, window: QWidget, language: str) -> None:
        """Look once more in another language."""
        self.look(name, window)

    def fill(self, window: QWidget, texts: Sequence[str] = TEXTS) -> None:
        """Write each text into each field, and send what can be sent."""
        if isinstance(window, SetupDialog):
            self._fill_set_up(window)
        else:
            self._fill(window, texts)

    def _fill_set_up(self, window: SetupDialog) -> None:
        for part in Part:
            window.editor.show_section(part)
            for button in window.findChildren(SignButton):
                if button.isVisible() and button.isCheckable():
                    button.setChecked(True)
            QApplication.processEvents()
            self.fill_shown(window)

    def fill_shown(self, window: SetupDialog) -> None:
        """Write into the one section of the set-up that is shown."""
        self._fill(window, (WORST, TEXTS[4]))

    def _fill(self, window: QWidget, texts: Sequence[str]) -> None:
        kind = type(window).__name__
        for text in texts:
            for edit in edits_of(window):
                write(edit, text)
                self.filled[kind] = self.filled.get(kind, 0) + 1
            if text in (WORST, TEXTS[4]) and kind not in ASKS_A_SERVER:
                send(window)
            QApplication.processEvents()

    def _markup(self, window: QWidget) -> Iterator[str]:
        for where, text in words_of(window):
            for found in _MARK.findall(text.replace("&&", "&")):
                self.marked += 1
                if not (_WHOLE.match(unescape(found)) or "…" in found):
                    yield f"changed: {where}: {text}"
        for part in (window, *in_sight(window)):
            for tip in (part.toolTip(), *(action.toolTip() for action in part.actions())):
                if _is_markup(tip):
                    yield f"tip: {called(part)}: {tip}"
            text, wrong = _text_of(part)
            if wrong:
                yield f"{wrong}: {called(part)}: {text[:80]}"
            if isinstance(part, QAbstractItemView):
                yield from self._tips_of(part)

    @staticmethod
    def _tips_of(view: QAbstractItemView) -> Iterator[str]:
        model = view.model()
        columns = (
            1 if isinstance(model, QAbstractListModel) or model is None else model.columnCount()
        )
        for row in range(min(20, model.rowCount()) if model is not None else 0):
            for column in range(columns):
                tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
                if isinstance(tip, str) and _is_markup(tip):
                    yield f"tip: {called(view)}: {tip}"


def _is_markup(tip: str) -> bool:
    return WORST in tip and QtGui.Qt.mightBeRichText(tip)


def _text_of(part: QWidget) -> tuple[str, str]:
    """What is written on a part, and what is wrong with how it is shown."""
    if isinstance(part, QLabel):
        plain = part.textFormat() is Qt.TextFormat.PlainText
        return part.text(), "label" if WORST in part.text() and not plain else ""
    if isinstance(part, QTextEdit):
        text = part.toPlainText()
        return text, "text" if "Ž" in text and WORST not in text else ""
    if isinstance(part, QAbstractButton):
        return part.text(), "a key of its own" if WORST in part.text() else ""
    return "", ""


def edits_of(window: QWidget) -> list[QWidget]:
    """The fields of a window that can be written into."""
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
    if not isValid(window):
        return []
    return [
        part
        for part in in_sight(window)
        if isValid(part) and isinstance(part, kinds) and part.isEnabled() and not part.isReadOnly()
    ]


def write(edit: QWidget, text: str) -> None:
    """Put a text into a field as if it was pasted."""
    if isinstance(edit, QLineEdit):
        edit.selectAll()
        edit.insert(text)
        edit.textEdited.emit(edit.text())
    elif isinstance(edit, QPlainTextEdit | QTextEdit):
        cursor = edit.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)


def send(window: QWidget) -> None:
    """Press Enter in each field, and the button that sends the form."""
    for edit in edits_of(window):
        if isValid(edit) and isinstance(edit, QLineEdit):
            QTest.keyClick(edit, Qt.Key.Key_Return)
    for button in window.findChildren(ActionButton) if isValid(window) else ():
        if (
            isValid(button)
            and button.isVisible()
            and button.isEnabled()
            and button._variant is Variant.PRIMARY
        ):
            button.click()


def look_at_sheets(witness: Witness, path: Path) -> None:
    """Every sheet there is, with what the worst hall has in it, filled in and sent."""
    clock = StageClock()
    with Hall.open(path, clock) as hall:
        stage = Stage(hall, clock, path)
        hall.setup.change(stage.reception(), worst(hall.setup.current(1)))
        for name, make, happens in sheets.all_sheets(stage):
            sheet = make()
            sheet.open()
            QApplication.processEvents()
            happens(sheet)
            QApplication.processEvents()
            witness.look(name, sheet)
            if isinstance(sheet, SetupDialog) and name != SET_UP:
                witness.fill_shown(sheet)
            else:
                witness.fill(sheet)
            sheet.done(0)
            sheet.deleteLater()
            for other in QApplication.topLevelWidgets():
                if isinstance(other, Sheet) and other.isVisible():
                    other.done(0)
            # Else each change of the look is made to all that were ever open.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def worst(draft: HallDraft) -> HallDraft:
    """A hall as it is, with the worst names."""
    named = worst_hall()
    return replace(
        draft,
        name=named.name,
        office=named.office,
        services=tuple(
            replace(each, name=other.name, short=other.short)
            for each, other in zip(draft.services, named.services, strict=True)
        ),
        counters=tuple(
            replace(each, name=other.name)
            for each, other in zip(draft.counters, named.counters, strict=True)
        ),
        people=tuple(
            replace(each, name=other.name)
            for each, other in zip(draft.people, named.people, strict=True)
        ),
    )


def kept_in(path: Path) -> int:
    """How many of the worst texts the hall keeps; its file is whole."""
    with closing(sqlite3.connect(path)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        texts = opened.execute(
            "SELECT text FROM note UNION ALL SELECT text FROM promise_line "
            "UNION ALL SELECT text FROM incident_line UNION ALL SELECT name FROM contact"
        )
        return sum(WORST in text for (text,) in texts)


def look_at_windows(witness: Witness, app: QApplication, folder: Path) -> None:
    """Each main window and page; then what can be typed into each of them."""
    path, clock = folder / "hall.queueapp", SetClock()
    with Hall.create(path, HallKind.DEMO, clock, HallTime(MONDAY_10, MONDAY_10)) as hall:
        hall.setup.open_hall(worst_hall())
        everywhere.fill(Play(hall, clock, path))
    before = kept_in(path)
    whole = Whole(app, path, clock)
    whole.start("en", "Asta", "2")
    witness.listen(whole)
    for show in everywhere.BESIDE:
        show(whole.program.wishes)
        settle()
    for name, window in whole.shown():
        witness.look(name, window)
    for _, window in list(whole.shown()):
        if window is not whole.main():
            witness.fill(window)
            settle()
    whole.dismiss()
    for action in everywhere.AT_WORK:
        whole.do(action)
        for name, window in whole.shown():
            witness.look(f"{name}, {action}", window)
        whole.dismiss()
    witness.fill(whole.main())
    settle()
    send_all(witness, whole)
    whole.start("en", "Asta")
    witness.listen(whole)
    witness.look("reception", whole.main())
    for setting in sorted(whole.program.wishes.settings):
        whole.program.wishes.setting.emit(setting)
        settle()
        for name, window in list(whole.shown())[1:]:
            witness.look(name, window)
            witness.fill(window)
        settle()
        whole.dismiss()
    witness.fill(whole.main())
    settle()
    whole.stop()
    witness.kept = kept_in(path) - before
    with Hall.open(path, clock) as hall:
        assert hall.record.check(Session(1, ASTA)).whole


NOT_PRESSED = frozenset(
    {
        *(
            ActionId.LOCK,
            ActionId.SIGN_OUT,
            ActionId.QUIT,
            ActionId.OTHER_HALL,
            ActionId.DEMO_AGAIN,
        ),
        *(ActionId.NEW_WINDOW, ActionId.CLOSE_DAY, ActionId.LEAVE, ActionId.RECEPTION),
    }
)
"""What would take the program away from the hall, or its day."""


def send_all(witness: Witness, whole: Whole) -> None:
    """Do all that can be done now; what opens is filled in and sent to the hall."""
    for action in ActionId:
        found = whole.main().actions_by_id.get(action)
        if found is None or action in NOT_PRESSED or not found.isEnabled():
            continue
        found.trigger()
        settle()
        for _, window in list(whole.shown())[1:]:
            if isinstance(window, BugSheet):
                witness.raised.append(f"a fault is shown after {action}")
            elif isinstance(window, Sheet):
                witness.fill(window)
        if len(list(whole.shown())) == 1:
            witness.fill(whole.main(), (WORST,))
        witness.pressed += 1
        settle()
        whole.dismiss()
    witness.fill(whole.main())
    settle()


def main(folder: str, path: str) -> None:
    app = QApplication(sys.argv[:1])
    Theme(app, mode=Mode.LIGHT)
    Interpreter(app).speak("en")
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    sheets.LONG = f"{WORST} and so on"
    witness = Witness()

    def raised(kind: type[BaseException], error: BaseException, trace: object) -> None:
        last = traceback.extract_tb(trace)[-1] if trace is not None else None  # type: ignore[arg-type]
        witness.raised.append(f"{kind.__name__}: {str(error)[:80]} {last}")

    sys.excepthook = raised
    try:
        look_at_sheets(witness, Path(path))
        look_at_windows(witness, app, Path(folder))
    finally:
        sys.excepthook = sys.__excepthook__
    said = {
        "faults": witness.faults,
        "raised": sorted(set(witness.raised)),
        "filled": witness.filled,
        "marked": witness.marked,
        "pressed": witness.pressed,
        "kept": witness.kept,
    }
    sys.stdout.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
