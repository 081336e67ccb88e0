"""An aggressive or intoxicated client, and a disruption: one line to go by, and a record."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from queueapp.domain.incident import IncidentDraft, IncidentKind, Informed
from queueapp.domain.moment import Moment
from queueapp.domain.setup import Office
from queueapp.domain.visit import Outcome
from ui.phone.dial import Run
from ui.standard import words
from ui.standard.help_numbers import HelpNumbers
from ui.standard.phrases import Phrases
from ui.standard.rules import Rules
from ui.standard.strip import About, IncidentStrip, button, typed
from ui.theme import Type
from ui.widgets.action_button import Variant
from ui.widgets.form import Field
from ui.widgets.labels import Text

_KINDS = {
    Moment.AGGRESSIVE: IncidentKind.AGGRESSIVE,
    Moment.INTOXICATED: IncidentKind.INTOXICATED,
}
REFUSED_AS = {
    Moment.AGGRESSIVE: Outcome.AGGRESSIVE,
    Moment.INTOXICATED: Outcome.INTOXICATED,
}
"""With which outcome the visit ends in such a situation."""


class TroubleStrip(IncidentStrip):
    """What the standard says in one line, who is told, and the visit ended as refused.

    `refusal_wanted` carries the outcome and the `IncidentDraft` that goes with it; `help_wanted`
    is the wish to have colleagues here. An aggressive client is not recorded before the head of
    the department has been told: the standard has that mandatory. `run` does what may take long
    (see `ui.phone.dial`).
    """

    refusal_wanted = Signal(object, object)
    help_wanted = Signal()

    def __init__(
        self,
        moment: Moment,
        about: About,
        rules: Rules,
        office: Office,
        run: Run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.situation_title(moment), "trouble_strip", about, parent)
        self._moment = moment
        self._essence = Text(kind=Type.STRONG)
        self._essence.setObjectName("essence")
        told = (Informed.DEPARTMENT_HEAD, Informed.LEAD, Informed.SECURITY, Informed.POLICE)
        self._told = self.ticks(told)
        if moment is Moment.AGGRESSIVE:
            self._informed[Informed.DEPARTMENT_HEAD].setText(
                self.tr("The head of department has been told")
            )
        self._numbers = HelpNumbers(run)
        self._unset = Text(quiet=True)
        self._unset.setObjectName("no_numbers")
        self._note = self.note_field()
        self._refuse = self.action("refuse", self.tr("End the visit as refused"), self.end_visit)
        self._help = self.action("help", self.tr("Call for help"), self.help_wanted.emit)
        self._lead = self.action("call_lead", self.tr("Call the shift lead"), self.call_lead)
        self._lead.setVisible(False)
        self._save_action.setText(self.tr("Record only"))
        self._build()
        self.set_rules(rules)
        self.show_numbers(office)
        self.respace()

    @property
    def moment(self) -> Moment:
        """An aggressive client, or an intoxicated one."""
        return self._moment

    def set_rules(self, rules: Rules) -> None:
        """Go by another version of the standard; what was begun stays."""
        text = rules.text(self._moment)
        self._essence.setText(text.essence if text else "")
        self._essence.setVisible(bool(text))

    def show_numbers(self, office: Office, *, above: bool = False) -> None:
        """Show whom to call, and where a number is missing who can set it; not twice in a window.

        `above` says that the numbers stand with a call for help already.
        """
        numbers = {Informed.SECURITY: office.security, Informed.POLICE: office.police}
        missing = [words.informed(who) for who, number in numbers.items() if not number.strip()]
        self._numbers.show_office(office)
        self._numbers.setVisible(not above and len(missing) < len(numbers))
        self._unset.setText(
            self.tr("{names}: no number is set. An administrator sets it in the set-up.").format(
                names=", ".join(missing)
            )
        )
        self._unset.setVisible(bool(missing))

    def show_at_desk(self, at_desk: bool) -> None:
        """Offer to end the visit while the client it is about is at the desk."""
        if at_desk != self._refuse.isVisible():
            self._refuse.setVisible(at_desk)

    def end_visit(self) -> None:
        """Wish that it be recorded, and the visit ended as refused."""
        if self.busy:
            return
        self.clear_errors()
        draft = self.draft()
        if draft is not None:
            self.set_busy(True)
            self.refusal_wanted.emit(REFUSED_AS[self._moment], draft)

    def draft(self) -> IncidentDraft | None:
        """What happened as it is recorded."""
        if self._moment is Moment.AGGRESSIVE and Informed.DEPARTMENT_HEAD not in self.informed():
            self._ask_for_head()
            return None
        return IncidentDraft(
            kind=_KINDS[self._moment],
            begun_at=self.about.begun_at,
            informed=self.informed(),
            note=typed(self._note),
            visit_id=self.about.visit_id,
            promise_id=self.about.promise_id,
            key=self.key,
        )

    def clear_errors(self) -> None:
        """Take back what was said of a wish."""
        super().clear_errors()
        self._lead.setVisible(False)

    def take_focus(self) -> None:
        """Put the focus on what is to be ticked first."""
        self._informed[Informed.DEPARTMENT_HEAD].setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(0, self, self.come_into_sight)

    def _build(self) -> None:
        foot = self.foot(
            button(self._refuse, variant=Variant.DANGER), button(self._help), button(self._lead)
        )
        who = Field(self.tr("Who was told"), self._told)
        for part in (self._essence, self._numbers, self._unset, who, self._note):
            self.content.addWidget(part)
        self.add_message()
        self.content.addWidget(foot)

    def _ask_for_head(self) -> None:
        self.show_error(
            self.tr(
                "The head of department must be told of an aggressive client. Tell them and tick "
                "it, or have the shift lead do so; what you wrote is still here."
            )
        )
        self._lead.setVisible(True)
        self._informed[Informed.DEPARTMENT_HEAD].setFocus(Qt.FocusReason.TabFocusReason)


class DisruptionStrip(IncidentStrip):
    """What to say of a disruption or an error; one press records it."""

    def __init__(self, about: About, rules: Rules, parent: QWidget | None = None) -> None:
        super().__init__(
            words.situation_title(Moment.DISRUPTION), "disruption_strip", about, parent
        )
        self._essence = Text(kind=Type.STRONG)
        self._essence.setObjectName("essence")
        self._say = Phrases()
        self._note = self.note_field()
        self._save_action.setText(self.tr("Record"))
        for part in (self._essence, self._say, self._note):
            self.content.addWidget(part)
        self.add_message()
        self.content.addWidget(self.foot())
        self.set_rules(rules)
        self.respace()

    @property
    def moment(self) -> Moment:
        """A disruption or an error."""
        return Moment.DISRUPTION

    def set_rules(self, rules: Rules) -> None:
        """Go by another version of the standard; what was begun stays."""
        text = rules.text(Moment.DISRUPTION)
        fallback = self.tr("Tell the clients what has happened, and apologise.")
        self._essence.setText(text.essence if text else fallback)
        self._say.show_phrases(rules.say(Moment.DISRUPTION))

    def draft(self) -> IncidentDraft | None:
        """The disruption as it is recorded."""
        return IncidentDraft(
            kind=IncidentKind.DISRUPTION,
            begun_at=self.about.begun_at,
            note=typed(self._note),
            visit_id=self.about.visit_id,
            promise_id=self.about.promise_id,
            key=self.key,
        )

    def take_focus(self) -> None:
        """Put the caret into the note: Enter records from there."""
        self._note.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self.come_into_sight)
