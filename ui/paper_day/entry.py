"""Entering a paper list: the day, the lines, what is amiss with them, and the press that enters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.public.paper_day import MOST_LINES, Fault, Found, PaperVisit
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Done
from queueapp.errors import QueueappError, Refused
from ui.paper_day.day_choice import DayChoice
from ui.paper_day.grid import Amiss, Grid, LinesModel
from ui.paper_day.rows import (
    EMPTY,
    FAULTY,
    Col,
    Typed,
    endings_text,
    fault_text,
    first_wrong,
    read,
    tidy,
)
from ui.phone.drafts import draft_key
from ui.phone.paper import Paper
from ui.shell import Shell
from ui.theme import Tone, space
from ui.touch import told
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.painting import announce

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

ENTER_KEY, OUT_KEY = "Ctrl+Return", "Ctrl+Del"


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of asking: what is amiss, or what was entered."""

    found: tuple[Found, ...] = ()
    done: tuple[Done, ...] = ()


class EntryPanel(QWidget):
    """Typed line by line; kept on this PC until it is entered. `entered` with the day."""

    entered = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_entry")
        self._shell = shell
        self._busy = False
        self._operation = uuid4().hex
        self._accepted: tuple[Typed, ...] = ()
        """The lines whose warnings were shown: the same ones are entered with the next press."""
        session = shell.session
        whose = draft_key(f"{shell.identity}\npaper-day", session.site_id, session.person_id)
        self._draft = Paper(shell.drafts, whose, self)
        self._model = LinesModel(self._tidied, self)
        self._build()
        self._model.edited.connect(self._edited)
        self._grid.place_changed.connect(self._show_amiss)
        shell.runner.bug.connect(self._release)
        shell.live.board_changed.connect(self._show_board)
        if shell.live.board is not None:
            self._show_board(shell.live.board)
        self._draft.read(self._take_draft)

    @property
    def grid(self) -> Grid:
        """The table."""
        return self._grid

    @property
    def day(self) -> str:
        """The business day (ISO date) that is entered."""
        return self._day.day

    def flush(self) -> None:
        """Have the draft on the disk: the window goes."""
        self._grid.end_typing()
        self._draft.flush()

    def enter(self) -> None:
        """Enter all lines, or say what is amiss with which."""
        self._grid.end_typing()
        board = self._shell.live.board
        places = self._model.filled
        if self._busy or board is None:
            return
        if not places:
            self._banner.show_message(self.tr("There is no line to enter yet."), Tone.CAUTION)
            self._grid.setFocus()
            return
        if len(places) > MOST_LINES:
            text = self.tr("At most {count} lines at once: enter the others afterwards.")
            self._banner.show_message(text.format(count=MOST_LINES), Tone.CAUTION)
            return
        typed = tuple(self._model.lines[at] for at in places)
        own = None if self._enters_any(board) else self._shell.session.person_id
        lines = [read(each, self.day, board.directory, own) for each in typed]
        unread = {
            at: Amiss(*wrong)
            for at, line in zip(places, lines, strict=True)
            if (wrong := first_wrong(line.wrong)) is not None
        }
        if unread:
            self._refuse(unread)
            return
        self._ask(places, typed, tuple(line.visit for line in lines))

    # How it is made

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        self._day = DayChoice("paper_day")
        self._day.chosen.connect(self._day_chosen)
        column.addWidget(self._day)
        self._banner = Banner()
        self._banner.setObjectName("entry_banner")
        column.addWidget(self._banner)
        card = Card()
        self._grid = Grid(self._model, self.tr("Lines of the paper list"))
        card.content.addWidget(self._grid, 1)
        self._amiss = Text()
        self._amiss.setObjectName("line_amiss")
        card.content.addWidget(self._amiss)
        self._hint = Text(quiet=True)
        self._hint.setObjectName("endings")
        self._hint.setText(endings_text())
        card.content.addWidget(self._hint)
        column.addWidget(card, 1)
        self._enter = keyed_action(
            self, "enter_lines", self.tr("Enter all lines"), ENTER_KEY, self.enter
        )
        self._out = keyed_action(
            self, "take_line_out", self.tr("Take the line out"), OUT_KEY, self._take_out
        )
        self.buttons = (ActionButton(self._enter, Variant.PRIMARY), ActionButton(self._out))
        """What stands at the foot of the window while this part is shown."""

    def _show_board(self, board: Board) -> None:
        self._day.offer(date.fromisoformat(board.day.date))
        self._grid.show_persons(shown=self._enters_any(board))

    def _enters_any(self, board: Board) -> bool:
        person = board.directory.people.get(self._shell.session.person_id)
        return person is not None and may(person.role, Permission.CORRECT_ANY_TIMES)

    def _tidied(self, text: str, column: Col) -> str:
        board = self._shell.live.board
        return text if board is None else tidy(text, column, board.directory)

    # The draft

    def _edited(self) -> None:
        self._accepted = ()
        self._show_amiss()
        if not self._model.filled:
            self._draft.write(None)
            return
        self._draft.write(
            {
                "day": self.day,
                "operation": self._operation,
                "lines": [list(self._model.lines[at]) for at in self._model.filled],
            }
        )

    def _take_draft(self, kept: Mapping[str, Any]) -> None:
        lines = [_line(each) for each in kept.get("lines", ()) if isinstance(each, list)]
        if not isValid(self) or not lines or self._model.filled:
            return
        operation = kept.get("operation")
        if isinstance(operation, str) and operation:
            self._operation = operation
        self._day.choose(str(kept.get("day", "")))
        self._model.show(lines)
        self._grid.go_to_next_line(len(lines) - 1)
        text = self.tr("These lines were typed before and are not entered yet.")
        self._banner.show_message(text)

    def _day_chosen(self) -> None:
        self._model.say({})
        self._edited()

    # Entering

    def _ask(
        self, places: tuple[int, ...], typed: tuple[Typed, ...], lines: tuple[PaperVisit, ...]
    ) -> None:
        session, day, operation = self._shell.session, self.day, self._operation
        knowingly = self._accepted == typed
        self._set_busy(busy=True)

        def job(hall: Hall) -> _Answer:
            found = hall.paper_day.check(session, day, lines)
            # What a lost answer has entered already is told by the key, not refused.
            mild = all(not each.refuses for each in found)
            again = all(each.fault is Fault.NUMBER_ENTERED for each in found if each.refuses)
            if (found and mild and not knowingly) or not (mild or again):
                return _Answer(found)
            return _Answer(done=hall.paper_day.enter(session, day, lines, operation))

        def done(answer: _Answer) -> None:
            if not isValid(self):
                return
            self._set_busy(busy=False)
            if answer.done:
                self._was_entered(day, len(answer.done))
            else:
                self._show_found(places, typed, answer.found)

        def failed(error: QueueappError) -> None:
            if not isValid(self):
                return
            self._set_busy(busy=False)
            found = error.facts.get("found") if isinstance(error, Refused) else None
            if isinstance(found, tuple) and found:
                self._show_found(places, typed, found)
            else:
                self._not_entered(error)

        self._shell.runner.run(job, done, failed)

    def _show_found(
        self, places: tuple[int, ...], typed: tuple[Typed, ...], found: tuple[Found, ...]
    ) -> None:
        marked: dict[int, Amiss] = {}
        for each in sorted(found, key=lambda one: not one.refuses):
            tone = Tone.BAD if each.refuses else Tone.CAUTION
            column = FAULTY.get(each.fault, Col.ENDED)
            text = fault_text(each.fault, each.ticket)
            marked.setdefault(places[each.line], Amiss(column, text, tone))
        if any(each.refuses for each in found):
            self._refuse(marked)
            return
        self._accepted = typed
        self._mark(marked)
        text = self.tr("Look at the lines that are marked. If all is right, press once more.")
        self._banner.show_message(text, Tone.CAUTION)

    def _refuse(self, marked: Mapping[int, Amiss]) -> None:
        self._accepted = ()
        self._mark(marked)
        text = self.tr(
            "%n line(s) cannot be entered so. Nothing was entered, and all you typed is here.",
            "",
            sum(each.tone is Tone.BAD for each in marked.values()),
        )
        self._banner.show_message(text, Tone.BAD)

    def _mark(self, marked: Mapping[int, Amiss]) -> None:
        self._model.say(marked)
        first = min(marked, key=lambda at: (marked[at].tone is not Tone.BAD, at))
        self._grid.choose(first, marked[first].column)
        self._grid.setFocus()
        self._show_amiss()

    def _was_entered(self, day: str, count: int) -> None:
        self._operation = uuid4().hex
        self._accepted = ()
        self._model.show([])
        self._draft.throw_away()
        self._grid.choose(0)
        self._grid.setFocus()
        text = self.tr("%n client(s) entered for {day}, marked as entered late.", "", count)
        self._banner.show_message(text.format(day=day), Tone.GOOD)
        self.entered.emit(day)

    def _not_entered(self, error: QueueappError) -> None:
        board = self._shell.live.board
        text = told(error, board.directory if board is not None else None)
        self._banner.show_message(
            self.tr("{why} All you typed is still here.").format(why=text), Tone.BAD
        )

    def _take_out(self) -> None:
        if not self._busy:
            at = self._grid.place
            self._model.take_out(at)
            self._grid.choose(at)
            self._grid.setFocus()

    def _show_amiss(self) -> None:
        amiss = self._model.amiss(self._grid.place)
        text = "" if amiss is None else amiss.text
        if text and text != self._amiss.text():
            announce(self._grid, text)
        self._amiss.setText(text)
        self._amiss.set_tone(amiss.tone if amiss is not None else Tone.NEUTRAL)
        # Where text is large there is room for one of them: the other goes first.
        for label, shown in sorted(
            ((self._amiss, bool(text)), (self._hint, not text)), key=lambda each: each[1]
        ):
            label.setVisible(shown)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._enter.setEnabled(not busy)
        self._grid.setEnabled(not busy)

    def _release(self, _bug: object = None) -> None:
        # No answer comes after a fault of the program.
        self._set_busy(busy=False)


def _line(texts: list[Any]) -> Typed:
    given = [str(each) for each in texts[: len(Col)]]
    return (*given, *EMPTY[len(given) :])
