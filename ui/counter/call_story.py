"""What there is to know before a client is called back: whom, what they asked, and what to say."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.callback import Attempt
from queueapp.domain.phone_number import shown_number
from queueapp.domain.promise import Entry, Line, LineKind
from queueapp.domain.promise_list import Details
from queueapp.domain.setup import Directory, Person
from ui import words
from ui.phone import promise_words, script
from ui.phone.dial import Dialled
from ui.theme import Tone, Type, space
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce


class CallStory(QWidget):
    """One callback in words; the number is masked except from `show_number` to `hide_number`.

    While it is shown the call goes on, and what matters before it makes room.
    """

    _laid = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._directory: Directory | None = None
        self._now = 0
        self._number = Text(kind=Type.TITLE)
        self._number.setObjectName("number")
        self._how = Chip()
        self._how.setObjectName("how")
        self._facts = Text(quiet=True)
        self._facts.setObjectName("facts")
        self._questions = Text()
        self._questions.setObjectName("questions")
        self._history = Text(kind=Type.SMALL, quiet=True)
        self._history.setObjectName("history")
        self._confidential = Card(tone=Tone.CAUTION)
        self._confidential.setObjectName("confidential")
        self._confidential_text = Text()
        self._confidential_text.setObjectName("confidential_text")
        self._confidential.content.addWidget(self._confidential_text)
        self._erased = Text(kind=Type.SMALL, quiet=True)
        self._erased.setObjectName("erased")
        self._introduction = Text(kind=Type.TITLE)
        self._introduction.setObjectName("introduction")
        self._gloss = Text(kind=Type.SMALL, quiet=True)
        self._gloss.setObjectName("introduction_gloss")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._number)
        self._column.addWidget(self._how, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (
            self._facts,
            self._questions,
            self._history,
            self._erased,
            self._confidential,
            self._introduction,
            self._gloss,
        ):
            self._column.addWidget(part)
        self._laid = True
        self._space_out()

    def show_entry(
        self, entry: Entry, details: Details | None, person: Person, directory: Directory, now: int
    ) -> None:
        """Show a callback at `now` (ms UTC), and how `person` introduces themselves."""
        self._entry, self._directory, self._now = entry, directory, now
        self.hide_number()
        self._show_facts(entry, directory)
        self._show_privacy(entry, directory)
        said = script.introduction(directory.site.office, person)
        self._introduction.setText(f"„{said.text}“")
        _show(self._gloss, said.gloss)
        self._show_lines(entry, directory)
        self._show_history(entry, details, directory)

    def show_details(self, details: Details) -> None:
        """Add what was read since: calls, and earlier callbacks."""
        if self._directory is not None:
            self._show_lines(details.entry, self._directory)
            self._show_history(details.entry, details, self._directory)

    def show_number(self, number: str, how: Dialled) -> None:
        """Show the full number (E.164), and how it came to the phone."""
        self._number.setText(self._with_name(shown_number(number)))
        if how is Dialled.OPENED:
            self._how.show_state(self.tr("Dialled"), Tone.GOOD, "✓")
        else:
            self._how.show_state(self.tr("Copied: dial it on the phone"), Tone.ACCENT, "i")
        self._how.show()
        self._show_before(shown=False)
        announce(self, self._how.text())

    def hide_number(self) -> None:
        """Show of the number what lists show."""
        entry = self._entry
        self._number.setText(self._with_name(promise_words.where(entry)) if entry else "")
        self._how.hide()
        self._show_before(shown=True)

    def clear(self) -> None:
        """Know nothing any more of who was shown."""
        self._entry = None
        for part in (self._number, self._facts, self._questions, self._history):
            part.clear()
        self._how.hide()

    @property
    def number(self) -> Text:
        """The label with number and name."""
        return self._number

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._laid and event.type() in RESCALING:
            self._space_out()

    def _show_before(self, *, shown: bool) -> None:
        self._history.setVisible(shown)
        self._erased.setVisible(shown)

    def _space_out(self) -> None:
        self._column.setSpacing(space(2))

    def _with_name(self, number: str) -> str:
        name = promise_words.name(self._entry) if self._entry is not None else ""
        return f"{number} · {name}" if name else number

    def _show_facts(self, entry: Entry, directory: Directory) -> None:
        promise = entry.promise
        facts = []
        service = directory.services.get(promise.service_id or 0)
        if service is not None:
            facts.append(words.service_name(service))
        if promise.language not in (None, "lt"):
            facts.append(words.language_name(promise.language or ""))
        if promise.calls > 1:
            facts.append(promise_words.asked(promise.calls))
        _show(self._facts, " · ".join(facts))

    def _show_privacy(self, entry: Entry, directory: Directory) -> None:
        said = script.in_confidence()
        reminder = self.tr("The client asks for confidential information.")
        lines = (f"! {reminder}", f"„{said.text}“", said.gloss)
        self._confidential_text.setText("\n".join(line for line in lines if line))
        self._confidential.setVisible(entry.promise.confidential)
        days = directory.site.promising.keep_days
        self._erased.setText(
            self.tr("Number, name and question are deleted %n days after it is done.", "", days)
        )

    def _show_lines(self, entry: Entry, directory: Directory) -> None:
        asked = [line for line in entry.lines if line.kind is LineKind.QUESTION]
        notes = [line for line in entry.lines if line.kind is LineKind.NOTE]
        shown = [self._written(line, directory) for line in asked]
        shown += [f"• {self._written(line, directory)}" for line in notes]
        self._questions.setText("\n".join(shown) or self.tr("No question was noted."))

    def _written(self, line: Line, directory: Directory) -> str:
        return f"{line.text}  ({self._when(line.at, line.person_id, directory)})"

    def _show_history(self, entry: Entry, details: Details | None, directory: Directory) -> None:
        promise = entry.promise
        when = self._when(promise.taken_at, promise.taken_by, directory)
        lines = [self.tr("Taken down {when}").format(when=when)]
        if details is not None:
            lines += self._attempts(details.attempts, directory)
            if details.earlier:
                lines.append(self.tr("%n earlier from this number", "", len(details.earlier)))
        elif promise.attempts:
            lines.append(promise_words.tries(promise.attempts))
        self._history.setText("\n".join(lines))

    def _attempts(self, attempts: Sequence[Attempt], directory: Directory) -> list[str]:
        return [
            f"{self._when(attempt.begun_at, attempt.person_id, directory)}: "
            f"{promise_words.result(attempt.result)}"
            for attempt in attempts
        ]

    def _when(self, at: int, person_id: int | None, directory: Directory) -> str:
        moment = promise_words.moment(at, self._now, directory.site.zone)
        person = directory.people.get(person_id or 0)
        return f"{moment}, {person.name}" if person is not None else moment


def _show(label: Text, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
