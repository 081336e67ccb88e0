"""A conflict, guided: the six steps one at a time, then how it ended."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from queueapp.domain.incident import (
    Blame,
    IncidentDraft,
    IncidentKind,
    IncidentOutcome,
    Informed,
)
from queueapp.domain.moment import CONFLICT_STEPS, Moment
from ui.standard import words
from ui.standard.phrases import Phrases
from ui.standard.rules import Rules, Said
from ui.standard.strip import About, IncidentStrip, button, choice, typed
from ui.theme import Type, space
from ui.widgets.action_button import Variant
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import announce
from ui.widgets.segmented import Segmented

_LAST = len(CONFLICT_STEPS)
_FAULT_STEP = 4
"""At this step staff apologise, or express regret where the fault is not ours."""

_APOLOGY = "atsipraš"
"""What an apology says, in the language in which phrases are said."""

_NUMBERED = re.compile(r"^(?:step \d+|\d+ žingsnis)[\s:.–-]*", re.IGNORECASE)
_OUTCOMES = tuple(IncidentOutcome)
"""In the order of their keys, 1 to 5."""


class _Page(StrEnum):
    """What the guide is at."""

    STEP = "step"
    MANAGER = "manager"
    END = "end"


class ConflictGuide(IncidentStrip):
    """Alt+→ and Enter go forward, Alt+← back; at the end a digit says how it went.

    `moment` is the step that is shown, so that its card can stand beside it.
    """

    def __init__(self, about: About, rules: Rules, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=_title(), name="conflict_guide", about=about)
        self._rules = rules
        self._page = _Page.STEP
        self._step = 1
        self._taken: set[int] = set()
        self._build_actions()
        self._talk, self._end = QWidget(), QWidget()
        self._talk_column, self._end_column = QVBoxLayout(self._talk), QVBoxLayout(self._end)
        self._build_talk()
        self._build_end()
        for column in (self._talk_column, self._end_column):
            column.setContentsMargins(0, 0, 0, 0)
        self.content.addWidget(self._talk)
        self.content.addWidget(self._end)
        self.add_message()
        self.respace()
        self.go_to(1)

    @property
    def moment(self) -> Moment:
        """The step that is shown."""
        if self._page is _Page.MANAGER:
            return Moment.ASKS_MANAGER
        if self._page is _Page.END:
            return Moment.CONFLICT
        return CONFLICT_STEPS[self._step - 1]

    @property
    def step(self) -> int:
        """The step shown, or the last one that was."""
        return self._step

    @property
    def fields(self) -> dict[str, object]:
        """What stands in the guide, and where it is."""
        return {
            **super().fields,
            "page": self._page.value,
            "step": self._step,
            "taken": sorted(self._taken),
            "outcome": self._outcome.current(),
            "fault": self._fault.current(),
        }

    def restore(self, fields: Mapping[str, object]) -> None:
        """Take over what stood in a guide, and go where it was."""
        super().restore(fields)
        steps = range(1, _LAST + 1)
        taken, step = fields.get("taken"), fields.get("step")
        if isinstance(taken, list):
            self._taken = {each for each in steps if each in taken} | {1}
        if isinstance(step, int) and step in steps:
            self._step = step
        self._page = choice(_Page, fields.get("page")) or _Page.STEP
        self._outcome.set_current(choice(IncidentOutcome, fields.get("outcome")))
        self._fault.set_current(choice(Blame, fields.get("fault")))
        self._show()

    def line(self) -> str:
        """The guide in a few words, for the line that brings it back."""
        if self._page is _Page.END:
            at = self.tr("How it ended")
        elif self._page is _Page.MANAGER:
            at = words.situation_title(Moment.ASKS_MANAGER)
        else:
            at = self._step_text()
        return f"{super().line()} · {at}"

    def set_rules(self, rules: Rules) -> None:
        """Go by another version of the standard; what was begun stays."""
        self._rules = rules
        self._show()

    def call_lead(self) -> None:
        """Wish for the shift lead; Enter goes on with the steps, and calls nobody twice."""
        super().call_lead()
        self.take_focus()

    def show_moment(self, moment: Moment) -> None:
        """Go where that moment is, if it is another; a conflict as such goes on where it was."""
        if moment is Moment.ASKS_MANAGER:
            self.ask_manager()
        elif moment in CONFLICT_STEPS:
            self.go_to(CONFLICT_STEPS.index(moment) + 1)

    def go_to(self, step: int) -> None:
        """Show a step."""
        step = min(max(step, 1), _LAST)
        self._taken.add(step)
        self._turn(_Page.STEP, step)

    def forward(self) -> None:
        """The next step; after the last one, the end."""
        if self._page is _Page.MANAGER:
            self.go_to(self._step)
        elif self._page is _Page.STEP and self._step == _LAST:
            self.end()
        elif self._page is _Page.STEP:
            self.go_to(self._step + 1)

    def back(self) -> None:
        """The step before; from the end or the manager, the step that was shown."""
        if self._page is not _Page.STEP:
            self.go_to(self._step)
        elif self._step > 1:
            self.go_to(self._step - 1)

    def ask_manager(self) -> None:
        """The client asks for the manager: what to say first."""
        self._turn(_Page.MANAGER)

    def end(self, outcome: IncidentOutcome | None = None) -> None:
        """Ask how it ended."""
        if outcome is not None:
            self._take(outcome)
        self._turn(_Page.END)

    def draft(self) -> IncidentDraft | None:
        """The conflict as it is recorded; the end is asked for where it was not said."""
        if self._page is not _Page.END:
            self.end()
            return None
        outcome = self._outcome.current()
        if not isinstance(outcome, IncidentOutcome):
            self.show_error(self.tr("Say how it ended: one of the keys 1 to 5."))
            self._focus_outcome()
            return None
        blame = self._fault.current()
        return IncidentDraft(
            kind=IncidentKind.CONFLICT,
            begun_at=self.about.begun_at,
            outcome=outcome,
            steps=tuple(sorted(self._taken)),
            blame=blame if isinstance(blame, Blame) else None,
            informed=self.informed(),
            about=typed(self._facts),
            note=typed(self._note),
            visit_id=self.about.visit_id,
            promise_id=self.about.promise_id,
            key=self.key,
        )

    def take_focus(self) -> None:
        """Put the focus on what goes forward, or on how it ended."""
        if self._page is _Page.END:
            self._focus_outcome()
        else:
            self._forward_button.setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(0, self, self._scroll_here)

    def go_on(self) -> None:
        """Forward, and at the end saved."""
        if self._page is _Page.END:
            self.save()
        else:
            self.forward()

    def took(self, event: QKeyEvent) -> bool:
        """A digit says at the end how it went."""
        digit = event.text()
        if self._page is not _Page.END or event.isAutoRepeat() or event.modifiers() & ~_KEYPAD:
            return False
        if not (digit.isdecimal() and 1 <= int(digit) <= len(_OUTCOMES)):
            return False
        self._take(_OUTCOMES[int(digit) - 1])
        self._note.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def set_busy(self, busy: bool) -> None:
        """Take no further wish while one is under way; what is typed stays."""
        super().set_busy(busy)
        self._show()

    def respace(self) -> None:
        """Set the distances that follow the application's font."""
        super().respace()
        self._talk_column.setSpacing(space(2))
        self._end_column.setSpacing(space(3))

    def _build_actions(self) -> None:
        self._forward = self.action("forward", "", self.forward)
        self._back = self.action("back", self.tr("Back"), self.back)
        self._lead = self.action("call_lead", self.tr("Call the shift lead"), self.call_lead)
        self._manager = self.action(
            "asks_manager", self.tr("Asks for the manager"), self.ask_manager
        )
        self._in_writing = self.action(
            "in_writing",
            self.tr("The client writes it down"),
            lambda: self.end(IncidentOutcome.IN_WRITING),
        )
        self._end_action = self.action("end", self.tr("End"), self.end)
        for action, keys in (
            (self._forward, "Alt+Right"),
            (self._back, "Alt+Left"),
            (self._end_action, "Alt+End"),
        ):
            action.setShortcut(QKeySequence(keys))
            action.setAutoRepeat(False)
            self.addAction(action)

    def _build_talk(self) -> None:
        self._steps = Segmented([(step, str(step)) for step in range(1, _LAST + 1)])
        self._steps.setObjectName("steps")
        self._steps.setAccessibleName(self.tr("Steps"))
        self._steps.chosen.connect(self._jump)
        self._heading = Text(kind=Type.TITLE)
        self._heading.setObjectName("step")
        self._hearing = Text(self.tr("Out of the others' hearing, if you can."), quiet=True)
        self._hearing.setObjectName("hearing")
        self._essence = Text(kind=Type.STRONG)
        self._essence.setObjectName("essence")
        self._do = Text()
        self._do.setObjectName("do")
        self._fault = Segmented(
            [(each, words.blame(each)) for each in (Blame.OURS, Blame.NOT_OURS)]
        )
        self._fault.setObjectName("fault")
        self._fault.setAccessibleName(self.tr("Whose fault"))
        self._fault.chosen.connect(self._show)
        self._fault.chosen.connect(lambda _blame: self.changed.emit())
        self._say = Phrases()
        self._facts = self.text_field("facts", self.tr("The facts, in one line (optional)"))
        foot = FlowRow()
        self._forward_button = button(self._forward, "Enter", Variant.PRIMARY)
        foot.flow.addWidget(self._forward_button)
        for action in (
            self._back,
            self._lead,
            self._manager,
            self._in_writing,
            self._end_action,
        ):
            foot.flow.addWidget(button(action))
        foot.flow.addWidget(button(self._aside_action, "Esc", Variant.BARE))
        for part in (
            self._steps,
            self._heading,
            self._hearing,
            self._essence,
            self._do,
            self._fault,
            self._say,
            self._facts,
            foot,
        ):
            self._talk_column.addWidget(part)

    def _build_end(self) -> None:
        question = Text(self.tr("Is the client satisfied?"), Type.TITLE)
        question.setObjectName("question")
        self._outcome = Segmented(
            [
                (each, f"{at}  {words.incident_outcome(each)}")
                for at, each in enumerate(_OUTCOMES, 1)
            ]
        )
        self._outcome.setObjectName("outcome")
        self._outcome.setAccessibleName(question.text())
        self._outcome.chosen.connect(self._show_outcome)
        self._note = self.note_field()
        told = Text(self.tr("Who was told"), Type.STRONG)
        ticks = self.ticks(Informed)
        for part in (question, self._outcome, self._note, told, ticks):
            self._end_column.addWidget(part)
        self._end_column.addWidget(self.foot(button(self._back), button(self._lead)))

    def _turn(self, page: _Page, step: int | None = None) -> None:
        before = self.moment
        self._page, self._step = page, step or self._step
        self.clear_errors()
        focus = self._inner_focus()
        self._show()
        announce(self, self._spoken())
        if focus is not None and not focus.isVisible():
            # What had the focus is not on this page.
            self.take_focus()
        QTimer.singleShot(0, self, self._scroll_here)
        if self.moment is not before:
            self.moment_changed.emit(self.moment)
        self.changed.emit()

    def _scroll_here(self) -> None:
        if not self.isVisible():
            return
        if self._page is _Page.END:
            self.come_into_sight()
        else:
            self.come_into_sight(self._forward_button, self._heading)

    def _inner_focus(self) -> QWidget | None:
        focus = self.window().focusWidget()
        return focus if focus is not None and self.isAncestorOf(focus) else None

    def _show(self) -> None:
        ending, manager = self._page is _Page.END, self._page is _Page.MANAGER
        first, fault = self._page is _Page.STEP and self._step == 1, self._at_fault()
        self._end.setVisible(ending)
        self._talk.setVisible(not ending)
        self._steps.set_current(self._step)
        self._fault.setVisible(fault)
        self._hearing.setVisible(first)
        self._facts.setVisible(manager)
        self._in_writing.setVisible(manager)
        self._manager.setVisible(not manager)
        self._back.setEnabled((not first or ending or manager) and not self.busy)
        last = self._page is _Page.STEP and self._step == _LAST
        self._forward.setText(
            self.tr("Back to the steps")
            if manager
            else self.tr("How it ended")
            if last
            else self.tr("Next step")
        )
        self._back.setText(self.tr("Back to the steps") if ending else self.tr("Back"))
        self._back.setVisible(not manager)
        self._show_card()

    def _show_card(self) -> None:
        moment = self.moment
        text = self._rules.text(moment) if self._page is not _Page.END else None
        self._heading.setText(self._heading_text(text.title if text else ""))
        self._essence.setText(text.essence if text else "")
        self._essence.setVisible(bool(text))
        do = text.do if text else ()
        self._do.setText("\n".join(f"• {line}" for line in do))
        self._do.setVisible(bool(do))
        self._say.show_phrases(self._phrases(moment))

    def _heading_text(self, title: str) -> str:
        if self._page is _Page.MANAGER:
            return words.situation_title(Moment.ASKS_MANAGER)
        own = _NUMBERED.sub("", title)
        return f"{self._step_text()}: {own}" if own else self._step_text()

    def _step_text(self) -> str:
        return self.tr("Step {step} of {last}").format(step=self._step, last=_LAST)

    def _phrases(self, moment: Moment) -> Sequence[Said]:
        if self._page is _Page.END:
            return ()
        found = self._rules.say(moment)
        blame = self._fault.current()
        if not self._at_fault() or blame is None:
            return found
        ours = blame is Blame.OURS
        fit = [said for said in found if (_APOLOGY in said[0].casefold()) is ours]
        return fit or found

    def _at_fault(self) -> bool:
        return self._page is _Page.STEP and self._step == _FAULT_STEP

    def _spoken(self) -> str:
        if self._page is _Page.END:
            return self.tr("Is the client satisfied?")
        return f"{self._heading.text()}. {self._essence.text()}"

    def _jump(self, step: object) -> None:
        if isinstance(step, int) and (step != self._step or self._page is not _Page.STEP):
            self.go_to(step)

    def _take(self, outcome: IncidentOutcome) -> None:
        self._outcome.set_current(outcome)
        self._show_outcome()

    def _show_outcome(self) -> None:
        self.clear_errors()
        if self._outcome.current() is IncidentOutcome.TO_LEAD:
            self.tick_informed(Informed.LEAD)
        self.changed.emit()

    def _focus_outcome(self) -> None:
        choices = self._outcome.findChildren(QAbstractButton)
        on = next((each for each in choices if each.isChecked()), choices[0])
        on.setFocus(Qt.FocusReason.TabFocusReason)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def _title() -> str:
    return words.situation_title(Moment.CONFLICT)
