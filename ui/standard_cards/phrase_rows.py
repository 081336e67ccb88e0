"""What is said to clients and what is not, phrase by phrase, each with what it means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from queueapp.domain.standard import NAMES, Phrase
from ui.standard.words import moment_title
from ui.theme import Type, space, tokens
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.text_box import TextBox


class PhraseRow(QFrame):
    """One phrase in Lithuanian, and what it means in English."""

    edited = Signal()
    up_wanted = Signal()
    removal_wanted = Signal()

    _built = False

    def __init__(self, phrase: Phrase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("phrase")
        self._phrase = phrase
        self._column = QVBoxLayout(self)
        self.said = TextBox("said", one_line=True)
        self.meaning = TextBox("meaning", one_line=True)
        self.said.setPlainText(phrase.lt)
        self.meaning.setPlainText(phrase.en)
        self._fields = {
            "lt": Field(self.tr("Said, in Lithuanian"), self.said),
            "en": Field(self.tr("What it means, in English"), self.meaning),
        }
        for field in self._fields.values():
            self._column.addWidget(field)
        tools = FlowRow(gap=1, line_gap=0.5)
        self._only = Text(kind=Type.SMALL, quiet=True)
        self._only.setObjectName("only_in")
        self._show_moments()
        self._column.addWidget(self._only)
        self.up = self._tool("phrase_up", self.tr("Move up"), self.up_wanted)
        remove = self._tool("remove_phrase", self.tr("Remove"), self.removal_wanted)
        self._always = QAction(self.tr("Show it always"), self)
        self._always.setObjectName("always")
        self._always.triggered.connect(self._free)
        self._always.setVisible(bool(phrase.moments))
        for action in (self.up, remove, self._always):
            tools.flow.addWidget(ActionButton(action, Variant.BARE, compact=True))
        self._column.addWidget(tools)
        for box in (self.said, self.meaning):
            box.textChanged.connect(self.edited)
        self._built = True
        self._rescale()

    def phrase(self) -> Phrase:
        """The phrase as it stands."""
        lt, en = self.said.toPlainText().strip(), self.meaning.toPlainText().strip()
        known = self._phrase
        if (lt, en) == (known.lt.strip(), known.en.strip()):
            return known
        return Phrase(lt, en, known.moments)

    def show_fault(self, language: str, text: str) -> None:
        """Say what is wrong in one of the languages."""
        self._fields[language].set_error(text)

    def clear_faults(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields.values():
            if field.error:
                field.set_error()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box around the phrase."""
        t = tokens()
        rounded(QPainter(self), self.rect(), t.ground, t.edge if t.high else t.line)

    def _tool(self, name: str, text: str, wish: object) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: wish.emit())  # type: ignore[attr-defined]
        return action

    def _free(self) -> None:
        self._phrase = Phrase(self._phrase.lt, self._phrase.en)
        self._show_moments()
        self._always.setVisible(False)
        self.edited.emit()

    def _show_moments(self) -> None:
        titles = ", ".join(moment_title(moment) for moment in self._phrase.moments)
        self._only.setText(self.tr("Shown only in: {moments}").format(moments=titles))
        self._only.setVisible(bool(titles))

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(3), space(2), space(3), space(1))
        self._column.setSpacing(space(1.5))


class PhraseRows(QWidget):
    """Phrases below a heading, with a button that adds one."""

    edited = Signal()

    _built = False

    def __init__(self, name: str, title: str, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.rows: list[PhraseRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Text(title, Type.STRONG))
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        action = QAction(add, self)
        action.setObjectName(f"add_{name}")
        action.triggered.connect(self._add)
        self._button = ActionButton(action, compact=True)
        foot = FlowRow()
        foot.flow.addWidget(self._button)
        self._column.addWidget(foot)
        self._built = True
        self._rescale()

    def show_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Show these; what stood there before is forgotten."""
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for phrase in phrases:
            self._place(phrase)
        self._order()

    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases as they stand; a row in which nothing is written counts for nothing."""
        found = (row.phrase() for row in self.rows)
        return tuple(phrase for phrase in found if phrase.lt or phrase.en)

    def written(self) -> list[PhraseRow]:
        """The rows behind `phrases`, in the same order."""
        return [row for row in self.rows if row.phrase().lt or row.phrase().en]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _place(self, phrase: Phrase) -> PhraseRow:
        row = PhraseRow(phrase, self)
        self.rows.append(row)
        self._list.addWidget(row)
        row.show()  # At once: what has yet to be shown takes no focus.
        row.edited.connect(self.edited)
        row.up_wanted.connect(lambda: self._move_up(row))
        row.removal_wanted.connect(lambda: self._remove(row))
        return row

    def _add(self) -> None:
        row = self._place(Phrase("", ""))
        self._order()
        row.said.setFocus()

    def _move_up(self, row: PhraseRow) -> None:
        at = self.rows.index(row)
        self.rows.insert(at - 1, self.rows.pop(at))
        self._list.removeWidget(row)
        self._list.insertWidget(at - 1, row)
        self._order()
        self.edited.emit()

    def _remove(self, row: PhraseRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        near = self.rows[min(at, len(self.rows) - 1)].said if self.rows else self._button
        near.setFocus()
        self._drop(row)
        self._order()
        self.edited.emit()

    def _drop(self, row: PhraseRow) -> None:
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _order(self) -> None:
        """The Tab key goes through the rows as they are read."""
        before: QWidget | None = None
        for at, row in enumerate(self.rows):
            row.up.setEnabled(at > 0)
            stops = [row.said, row.meaning, *row.findChildren(ActionButton)]
            for stop in stops:
                if before is not None:
                    QWidget.setTabOrder(before, stop)
                before = stop
        if before is not None:
            QWidget.setTabOrder(before, self._button)

    def _rescale(self) -> None:
        self._column.setSpacing(space(2))
        self._list.setSpacing(space(2))


class PhrasesPage(QWidget):
    """What to say and what not to, and the names that can be filled in."""

    edited = Signal()

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("phrases")
        self._last: TextBox | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(
            Text(
                self.tr(
                    "Names in braces are filled in when a phrase is shown. Press to put one in:"
                ),
                Type.SMALL,
                quiet=True,
            )
        )
        names = FlowRow(gap=1, line_gap=1)
        for name in NAMES:
            action = QAction(f"{{{name}}}", self)
            action.setObjectName(f"name_{name}")
            action.setToolTip(self._name_words(name))
            action.triggered.connect(lambda _checked=False, name=name: self._put_in(name))
            names.flow.addWidget(ActionButton(action, compact=True))
        self._column.addWidget(names)
        self.say = PhraseRows("say", self.tr("Say"), self.tr("Add a phrase to say"))
        self.dont_say = PhraseRows(
            "dont_say", self.tr("Do not say"), self.tr("Add a phrase not to say")
        )
        for part in (self.say, self.dont_say):
            part.edited.connect(self.edited)
            self._column.addWidget(part)
        self._column.addStretch(1)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._built = True
        self._rescale()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _focus_moved(self, _old: QObject | None, new: QObject | None) -> None:
        if isinstance(new, TextBox) and self.isAncestorOf(new):
            self._last = new

    def _put_in(self, name: str) -> None:
        rows = (*self.say.rows, *self.dont_say.rows)
        if self._last is None or not any(self._last in (r.said, r.meaning) for r in rows):
            if not rows:
                return
            self._last = rows[0].said
        self._last.insertPlainText(f"{{{name}}}")
        self._last.setFocus()

    def _name_words(self, name: str) -> str:
        return {
            "person": self.tr("Name of the person at the desk"),
            "job": self.tr("Their position"),
            "department": self.tr("The department"),
            "department_of": self.tr("The department in the genitive"),
            "institution": self.tr("The institution"),
            "institution_of": self.tr("The institution in the genitive"),
        }[name]

    def _rescale(self) -> None:
        self._column.setSpacing(space(3))
