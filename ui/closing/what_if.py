"""What if: how many more would be called with one more counter, another break, longer hours."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.closing import KeepOpenReason
from queueapp.domain.forecast.state import Footing, Forecast, HallNow
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from ui import words
from ui.closing.outlook_words import difference, no_forecast_text, promise_sentence
from ui.closing.what_ifs import Longer, Moved, Opened, WhatIf, applied, what_if_text, what_ifs
from ui.sheets.ask import Ask, ReasonPick, options, taken
from ui.sheets.option_rows import OptionRows
from ui.widgets.form import Field
from ui.widgets.labels import Text

Foretell = Callable[[HallNow, Callable[[Forecast | None], None]], None]
"""Works a hall's forecast out elsewhere and hands it over on the GUI thread, or `None`."""


class WhatIfSheet(Ask):
    """Each possibility with the difference it makes; everybody may look.

    Whoever may decide carries the chosen one out: `submitted` then, with `current` and, for longer
    hours, `reason`. A counter is opened by whoever sits down at it: `help_wanted` calls for them.
    """

    help_wanted = Signal()

    def __init__(
        self,
        board: Board,
        hall: HallNow,
        session: Session,
        foretell: Foretell,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("What if…"),
            self.tr("Carry out"),
            detail=self.tr("Working it out…"),
            cancel=self.tr("Close"),
            closes=False,
            wide=44,
            parent=parent,
        )
        self.setObjectName("what_if")
        self._board, self._hall, self._session = board, hall, session
        self._foretell, self._asked, self._stale = foretell, 0, False
        self._offered: Mapping[str, WhatIf] = {
            str(at): what for at, what in enumerate(what_ifs(board, hall))
        }
        self._rows = OptionRows(
            [(key, what_if_text(what, board)) for key, what in self._offered.items()]
        )
        self._rows.setObjectName("possibilities")
        self._rows.chosen.connect(lambda _: self._show_choice())
        self.body.addWidget(self._rows)
        self._nothing = Text(
            self.tr(
                "There is nothing to choose: no counter is closed that serves those who wait, no "
                "break is still to come, and the hall does not close."
            ),
            quiet=True,
        )
        self._nothing.setVisible(not self._offered)
        self.body.addWidget(self._nothing)
        self._reasons = ReasonPick(options(KeepOpenReason, words.keep_open_reason))
        self._reasons.setObjectName("reason")
        self._reasons.chosen.connect(lambda _: self.set_error(""))
        self._why = Field(self.tr("Why"), self._reasons)
        self.body.addWidget(self._why)
        self._note = Text(quiet=True)
        self._note.setObjectName("note")
        # Beside the button that it is about, in sight however many rows there are.
        self._column.insertWidget(self._column.indexOf(self._error), self._note)
        self.body.addStretch(1)
        self._show_choice()
        self._rows.set_meanings(dict.fromkeys(self._offered, self.tr("Working it out…")))
        self._ask()

    @property
    def current(self) -> WhatIf | None:
        """What is chosen."""
        return self._offered.get(str(self._rows.current()))

    @property
    def reason(self) -> KeepOpenReason:
        """Why the hall stays open longer."""
        return taken(self._reasons, KeepOpenReason) or KeepOpenReason.OTHER

    def show_hall(self, board: Board, hall: HallNow) -> None:
        """Go by the hall as it is now: the differences anew, what is chosen stays."""
        if tuple(self._offered.values()) != what_ifs(board, hall):
            self._detail.setText(
                self.tr("The hall has changed since. Close this and open it again.")
            )
            return
        self._board, self._hall = board, hall
        if self._asked:
            self._stale = True
        else:
            self._ask()

    def submit(self) -> None:
        """Carry out what is chosen; opening a counter is asked of others."""
        if isinstance(self.current, Opened):
            self.help_wanted.emit()
        else:
            super().submit()

    def set_error(self, text: str) -> None:
        """Say what is to be mended, in room of its own."""
        super().set_error(text)
        if text:
            self.grow()
            # The reasons have their place once the line has come to sight.
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self._why))

    def set_busy(self, busy: bool) -> None:
        """Wait for the answer, or let what may be carried out be carried out again."""
        super().set_busy(busy)
        if not busy:
            self._show_choice()

    def _missing(self) -> str:
        if isinstance(self.current, Longer) and taken(self._reasons, KeepOpenReason) is None:
            self._reasons.take_focus()
            return self.tr("Choose a reason: it stays in the record.")
        return ""

    def _ask(self) -> None:
        self._stale = False
        self._foretell_then(self._hall, self._show_now)

    def _foretell_then(self, hall: HallNow, show: Callable[[Forecast | None], None]) -> None:
        self._asked += 1

        def known(forecast: Forecast | None) -> None:
            if not isValid(self):
                return
            self._asked -= 1
            show(forecast)
            if self._stale and not self._asked:
                self._ask()

        self._foretell(hall, known)

    def _show_now(self, now: Forecast | None) -> None:
        if now is None:
            self._detail.setText(
                self.tr("This cannot be worked out at present. Close it and try again later.")
            )
            self._rows.set_meanings(dict.fromkeys(self._offered, "–"))
            self.grow()
            return
        if now.footing is Footing.NONE:
            self._detail.setText(no_forecast_text(now))
            self._rows.set_meanings(dict.fromkeys(self._offered, "–"))
            return
        time = self._closing()
        said = promise_sentence(now, time)
        self._detail.setText(self.tr("As it is now: {said}").format(said=said))
        self.grow()
        self._compare(now)

    def _compare(self, now: Forecast) -> None:
        for key, what in self._offered.items():

            def known(then: Forecast | None, key: str = key) -> None:
                said = "–" if then is None else difference(now, then)
                self._rows.set_meanings({key: said})

            self._foretell_then(applied(what, self._hall, self._board), known)

    def _show_choice(self) -> None:
        what = self.current
        allowed = what is not None and self._may(what)
        self.primary_action.setText(self._deed(what))
        self.primary_action.setEnabled(allowed)
        self._why.setVisible(isinstance(what, Longer) and allowed)
        self._note.setText(self._note_of(what, allowed=allowed))
        self._note.setVisible(bool(self._note.text()))
        self.grow()

    def _deed(self, what: WhatIf | None) -> str:
        match what:
            case Longer():
                return self.tr("Stay open longer")
            case Opened():
                return self.tr("Call for help")
            case Moved():
                return self.tr("Move the break")
        return self.tr("Carry out")

    def _note_of(self, what: WhatIf | None, *, allowed: bool) -> str:
        if isinstance(what, Opened):
            text = self.tr(
                "A counter opens when somebody sits down at it. A call for help is seen by the "
                "shift lead and all colleagues. Reckoned for a colleague who speaks Lithuanian "
                "and begins now."
            )
            return text if allowed else self._who_may(text)
        if what is not None and not allowed:
            return self._who_may("")
        return ""

    def _who_may(self, text: str) -> str:
        lead = self.tr("A shift lead can decide this.")
        return f"{text} {lead}".strip()

    def _may(self, what: WhatIf) -> bool:
        person = self._board.directory.people.get(self._session.person_id)
        if person is None:
            return False
        match what:
            case Longer():
                return may(person.role, Permission.KEEP_OPEN)
            case Opened():
                return may(person.role, Permission.CALL_FOR_HELP)
            case Moved():
                own = self._session.counter_id == what.counter_id
                any_ = may(person.role, Permission.PLAN_ANY_SHIFT)
                return any_ or (own and may(person.role, Permission.PLAN_OWN_SHIFT))

    def _closing(self) -> str:
        closes_at = self._hall.closes_at
        zone = self._board.directory.site.zone
        return "" if closes_at is None else words.clock_time(closes_at, zone)
