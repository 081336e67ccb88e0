"""A strip for what goes wrong in the column of a window, with cards to go by."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from queueapp.domain.moment import CONFLICT_STEPS, Moment
from queueapp.domain.standard import Card, CardText, Phrase, Standard
from tests.factories import MONDAY_10, a_visit
from ui.standard.rules import Rules
from ui.standard.strip import About, IncidentStrip

SORRY, REGRET = "Atsiprašome, kad Jums taip atsitiko", "Man gaila, kad taip nutiko"
VISIT = a_visit(7, ticket="A007", language="ru")
ABOUT = About(MONDAY_10, VISIT)


def card(row: str, moment: Moment, *say: str) -> Card:
    """A card that leads one moment."""
    text = CardText(f"Title of {row}", f"Essence of {row}", do=(f"Do as {row} says",))
    phrases = tuple(Phrase(phrase, f"Meaning of {phrase}") for phrase in say)
    return Card(id=row, row=row, leads=(moment,), lt=text, en=text, say=phrases)


STANDARD = Standard(
    (
        *(
            card(f"IX.3.{at}", moment, *((SORRY, REGRET) if at == 4 else (f"Say {at}",)))
            for at, moment in enumerate(CONFLICT_STEPS, 1)
        ),
        card("IX.2.7", Moment.ASKS_MANAGER, "Pasakykite daugiau, {person}"),
        card("VIII.5", Moment.AGGRESSIVE),
        card("VIII.5b", Moment.INTOXICATED),
        card("III.1", Moment.DISRUPTION, "Atsiprašome už nesklandumus"),
    )
)
RULES = Rules(STANDARD, {"person": "Bronius"})


@dataclass
class Bench:
    """The strip, something beside it that can have the focus, and what was heard of it."""

    qtbot: QtBot
    window: QWidget
    strip: IncidentStrip
    elsewhere: QLineEdit
    heard: list[tuple[str, object]] = field(default_factory=list)

    def press(self, *keys: str) -> None:
        for each in keys:
            combination = QKeySequence(each)[0]
            self.qtbot.keyClick(focus(), combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(focus(), text)

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def button(self, name: str) -> QAbstractButton:
        found = [b for b in self.strip.findChildren(QAbstractButton, name) if b.isVisible()]
        assert found, f"no button {name} in sight"
        return found[0]

    def choose(self, group: str, option: str) -> None:
        """Press one of a few choices side by side."""
        parent = self.strip.findChild(QWidget, group)
        assert parent is not None, group
        found = parent.findChild(QAbstractButton, f"option-{option}")
        assert found is not None, option
        self.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    def offers(self, name: str) -> bool:
        return any(b.isVisible() for b in self.strip.findChildren(QAbstractButton, name))

    def said(self, name: str) -> str:
        found = self.strip.findChild(QLabel, name)
        assert found is not None, name
        return found.text() if found.isVisible() else ""

    def edit(self, name: str) -> QLineEdit:
        found = self.strip.findChild(QLineEdit, name)
        assert found is not None, name
        return found

    def write(self, name: str, text: str) -> None:
        self.edit(name).clear()
        self.edit(name).setFocus()
        self.type(text)

    def below(self, name: str) -> str:
        """What stands below a line of text."""
        field = self.edit(name).parentWidget()
        label = field.findChild(QLabel, "below") if field is not None else None
        assert label is not None
        return label.text() if label.isVisible() else ""

    def of(self, name: str) -> list[object]:
        return [what for heard, what in self.heard if heard == name]


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def focus_name() -> str:
    return focus().objectName()


def bench_of(qtbot: QtBot, strip: IncidentStrip) -> Bench:
    """Show a strip in a column that scrolls, as the counter window does."""
    window, column, elsewhere = QScrollArea(), QWidget(), QLineEdit()
    layout = QVBoxLayout(column)
    layout.addWidget(elsewhere)
    layout.addWidget(strip)
    layout.addStretch(1)
    window.setWidget(column)
    window.setWidgetResizable(True)
    window.resize(620, 700)
    qtbot.addWidget(window)
    bench = Bench(qtbot, window, strip, elsewhere)
    for name, signal in (
        ("recorded", strip.recorded),
        ("moment", strip.moment_changed),
    ):
        signal.connect(lambda what, name=name: bench.heard.append((name, what)))
    for name, plain in (
        ("left", strip.left),
        ("aside", strip.put_aside),
        ("lead", strip.lead_wanted),
    ):
        plain.connect(lambda name=name: bench.heard.append((name, None)))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    strip.take_focus()
    return bench
