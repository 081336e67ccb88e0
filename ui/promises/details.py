"""One promise in full: what was asked, what became of it, and when the client is forgotten."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from queueapp.domain.promise import Entry, erased_at
from queueapp.domain.promise_list import Details
from ui import words
from ui.i18n import Numbered
from ui.phone import promise_words
from ui.promises.rows import Around, day, due_words, owner_text, who
from ui.promises.story import asked, earlier, happened
from ui.sheets.timeline import Step
from ui.theme import Tone, Type, space
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING, announce

translate = QCoreApplication.translate


class PromiseDetails(QWidget):
    """Shows one promise; its story is put in once it has been read."""

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._who = _Shy("who", Type.TITLE)
        self._where = _Shy("where", Type.STRONG)
        self._number = _Shy("number", Type.TITLE)
        self._number_line = _Shy("number_line", Type.SMALL, quiet=True)
        self._due = _Shy("due", Type.STRONG)
        self._facts = _Shy("facts", quiet=True)
        for label in (self._number, self._who, self._where):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._asked = _Steps(self.tr("Asked"), "asked")
        self._happened = _Steps(self.tr("What happened"), "happened")
        self._earlier = _Steps(self.tr("Earlier for this client"), "earlier")
        inner = QWidget()
        self._inside = QVBoxLayout(inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        for part in (self._asked, self._happened, self._earlier):
            self._inside.addWidget(part)
        self._inside.addStretch(1)
        self._privacy = _Shy("privacy", Type.SMALL, quiet=True)
        for label in (self._who, self._where, self._number, self._number_line):
            self._column.addWidget(label)
        self._column.addWidget(self._due)
        self._column.addWidget(self._facts)
        self._column.addWidget(ScrollBox(inner), 1)
        self._column.addWidget(self._privacy)
        self._built = True
        self._rescale()
        self.clear("")

    def clear(self, text: str) -> None:
        """Show no promise, but a line that says what to do."""
        for label in (self._who, self._where, self._number, self._number_line, self._due):
            label.show_text("")
        self._facts.show_text(text)
        self._privacy.show_text("")
        for part in (self._asked, self._happened, self._earlier):
            part.show_steps([])

    def show_entry(self, entry: Entry, around: Around, ticket: str) -> None:
        """Show what is known at once; `ticket` is the visit's during which it was promised."""
        promise = entry.promise
        name = promise_words.name(entry)
        self._who.show_text(name or who(entry, around))
        self._where.show_text(promise_words.where(entry) if name else "")
        text, tone = due_words(entry, around)
        if promise.done_at is not None and promise.outcome is not None:
            ended = promise_words.moment(promise.done_at, around.now, around.zone)
            by = around.directory.people.get(promise.done_by or 0)
            parts = [promise_words.promise_outcome(promise.outcome), ended, by.name if by else ""]
            text = " · ".join(part for part in parts if part)
            tone = Tone.NEUTRAL
        self._due.show_text(text)
        self._due.set_tone(tone)
        self._facts.show_text(self._known(entry, around, ticket))
        self._privacy.show_text(privacy(entry, around))
        self._asked.show_steps(asked(entry, around))

    def show_story(self, details: Details | None, around: Around) -> None:
        """Show what became of it; nothing until that is read."""
        self._happened.show_steps(happened(details, around) if details else [])
        self._earlier.show_steps(earlier(details.earlier, around) if details else [])

    def show_number(self, number: str) -> None:
        """Show the full number for a moment, or no more."""
        if number == self._number.text():
            return
        self._number.show_text(number)
        self._number_line.show_text(
            self.tr("Recorded that you looked. Hidden again in a moment; Ctrl+C copies it.")
            if number
            else ""
        )
        announce(self._number, number)

    def story(self) -> list[str]:
        """Return what happened as shown, a line for each step."""
        return self._happened.lines()

    def _known(self, entry: Entry, around: Around, ticket: str) -> str:
        promise, directory = entry.promise, around.directory
        parts = [promise_words.promise_kind(promise.kind)]
        service = directory.services.get(promise.service_id or 0)
        if service is not None:
            parts.append(words.service_name(service))
        if promise.language is not None:
            parts.append(words.language_name(promise.language))
        if promise.confidential:
            parts.append(self.tr("asks for confidential data"))
        if ticket:
            parts.append(self.tr("promised while serving {ticket}").format(ticket=ticket))
        owner = owner_text(promise.owner_id, around)
        if promise.is_open and owner:
            parts.append(self.tr("kept by {name}").format(name=owner))
        if promise.is_open and promise.agreed:
            parts.append(self.tr("time agreed with the client"))
        if promise.calls > 1:
            parts.append(promise_words.asked(promise.calls))
        if promise.received_at is not None:
            came = promise_words.moment(promise.received_at, around.now, around.zone)
            parts.append(self.tr("arrived {time}").format(time=came))
        return " · ".join(parts)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._column.setSpacing(space(2))
        self._inside.setSpacing(space(3))


class _Shy(Text):
    """A text that takes no room while it says nothing."""

    def __init__(self, name: str, kind: Type = Type.BODY, *, quiet: bool = False) -> None:
        super().__init__(kind=kind, quiet=quiet)
        self.setObjectName(name)

    def show_text(self, text: str) -> None:
        """Say this instead."""
        self.setText(text)
        self.setVisible(bool(text))


class _Steps(QWidget):
    """Steps under a heading: the time at the left; gone where there are none."""

    _built = False

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._shown: list[Step] = []
        self._parts: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text(title, Type.HEADING, quiet=True))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._built = True
        self._rescale()

    def lines(self) -> list[str]:
        """What is shown, a line for each step."""
        return [
            " ".join(part for part in (step.time, step.text, *step.notes) if part)
            for step in self._shown
        ]

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps instead."""
        self.setVisible(bool(steps))
        if list(steps) == self._shown:
            return
        self._shown = list(steps)
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        top = Qt.AlignmentFlag.AlignTop
        for row, step in enumerate(steps):
            time = Text(step.time, Type.STRONG, wrap=False)
            inner = QWidget()
            lines = QVBoxLayout(inner)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(0)
            lines.addWidget(Text(step.text))
            for note in step.notes:
                lines.addWidget(Text(self.tr("“{text}”").format(text=note)))
            if step.who:
                lines.addWidget(Text(step.who, Type.SMALL, quiet=True))
            self._grid.addWidget(time, row, 0, top)
            self._grid.addWidget(inner, row, 1, top)
            self._parts += [time, inner]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._grid.setHorizontalSpacing(space(3))
        self._grid.setVerticalSpacing(space(2))


class Privacy(Numbered):
    """The context of what is said with a number of days."""


def privacy(entry: Entry, around: Around) -> str:
    """When number, name and question are deleted, or that they are."""
    if entry.contact is None:
        return translate("Privacy", "Number, name and question are deleted.")
    keep_days = around.directory.site.promising.keep_days
    at = erased_at(entry.promise, keep_days)
    if at is not None:
        text = translate("Privacy", "Number, name and question are deleted on {date}.")
        return text.format(date=day(at, around.zone))
    if keep_days == 0:
        return translate("Privacy", "Number, name and question are deleted once it is done.")
    return Privacy.tr(
        "Number, name and question are deleted %n days after it is done.", "", keep_days
    )
