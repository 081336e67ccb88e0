"""The service standard at one counter: the rule of the moment, situations, and what goes wrong.

Made once the hall is there: a window that is just opening has no use for it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.card_file import CardFileError
from queueapp.domain.desk import services_of
from queueapp.domain.help import HelpKind, kind_for
from queueapp.domain.moment import PARTS, Moment, moments_of
from queueapp.domain.site_standard import Checklist
from queueapp.domain.standard import Standard
from queueapp.domain.visit import Outcome
from queueapp.errors import QueueappError
from ui.counter.control import DeskControl
from ui.counter.going import AtHand, going_on
from ui.counter.troubles import Troubles
from ui.counter.view import CounterView, Stage
from ui.i18n import interface_language
from ui.messages import sentence
from ui.shell import Shell
from ui.standard.card_view import names_of
from ui.standard.in_force import StandardInForce
from ui.standard.rule_line import RuleLine
from ui.standard.rule_panel import RulePanel
from ui.standard.words import checklist_title, fault_sentence, moment_title
from ui.theme import Tone
from ui.widgets.shown import Shown

_OUTCOMES = {
    Moment.AGGRESSIVE: (Outcome.AGGRESSIVE,),
    Moment.INTOXICATED: (Outcome.INTOXICATED,),
    Moment.FILL_IN: (Outcome.REPRESENTATIVE,),
}

if TYPE_CHECKING:
    from ui.standard.palette import Palette
    from ui.standard.situations import SituationIndex

Doing = Callable[[], frozenset[Moment]]


class StandardDesk(QObject):
    """Its widgets (`panel`, `line`, `strip`) stand where its window puts them.

    `doing` tells what the window is at besides what the board says, `calling` which promise is
    being called back. `said` carries a line, its tone, whether the undo goes with it, and an action
    that does or None. `opening` says that a part is about to take the focus, `focus_freed` that it
    has given it up; `help_wanted` carries what help is wanted for. What `shown` watches changes the
    moment as it comes to sight and goes.
    """

    said = Signal(str, object, bool, object)
    settled = Signal()
    opening = Signal()
    focus_freed = Signal()
    help_wanted = Signal(object)

    def __init__(
        self,
        window: QWidget,
        control: DeskControl,
        shell: Shell,
        buttons: tuple[QAction, QAction],
        calling: Callable[[], int | None],
        doing: Doing,
    ) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._calling, self._doing = calling, doing
        self._view: CounterView | None = None
        self._leg: tuple[int, int] | None = None
        self._part: Moment | None = None
        self._chosen: Moment | None = None
        self._goes_on = False
        self._index: SituationIndex | None = None
        self._palette: Palette | None = None
        self._seen = ""
        self._put_away: Checklist | None = None
        self.panel = RulePanel(*buttons)
        self.shown = Shown(self)
        self.line = RuleLine()
        self.troubles = Troubles(window, control, shell)
        self.strip = self.troubles.strip
        self._in_force = StandardInForce(
            shell.runner, shell.live, shell.session, self, personal=True
        )
        self._connect()

    def _connect(self) -> None:
        self.shown.changed.connect(self.refresh)
        self._in_force.changed.connect(self._show_cards)
        self._in_force.mine_changed.connect(self.refresh)
        self._in_force.failed.connect(self._say_failed)
        self.panel.part_chosen.connect(self.turn_to)
        self.panel.list_put_away.connect(self._in_force.put_away)
        self.panel.acknowledged.connect(self._acknowledge)
        self.panel.copied.connect(self._say_copied)
        self.panel.news_wanted.connect(self._show_changed)
        troubles = self.troubles
        troubles.said.connect(self.said)
        troubles.settled.connect(self._trouble_recorded)
        troubles.opening.connect(self.opening)
        troubles.focus_freed.connect(self.focus_freed)
        troubles.moment_changed.connect(self._trouble_turned)
        troubles.left.connect(self._trouble_left)
        troubles.help_wanted.connect(self.help_wanted)

    @property
    def chosen(self) -> Moment | None:
        """The situation that staff chose, or the step of it they are at."""
        return self.troubles.chosen or self._chosen

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """How a visit may end besides, in the situation that was chosen."""
        return _OUTCOMES.get(self.chosen, ()) if self.chosen is not None else ()

    @property
    def help_kind(self) -> HelpKind:
        """What help is wanted for, as far as the window knows."""
        return kind_for(self.chosen)

    def show_view(self, view: CounterView) -> None:
        """Go by the hall as it is now."""
        self._view = view
        visit = view.visit
        leg = visit.open_leg if visit is not None else None
        at = (visit.id, leg.number) if visit is not None and leg is not None else None
        if at != self._leg:
            self._leg, self._part, self._chosen = at, None, None
        directory = view.board.directory
        person = directory.people.get(view.session.person_id)
        if person is not None:
            self.panel.show_names(names_of(directory.site.office, person))
        here = services_of(view.desk, directory)
        self.panel.show_services(
            [each.name for each in directory.services.values() if each.id in here]
        )
        mine = self._in_force.mine
        if visit is not None and mine is not None and Checklist.SHIFT_START not in mine.done_today:
            # The day has begun: nobody is reminded of its start between two clients.
            self._put_away_once(Checklist.SHIFT_START)
        self.troubles.show_view(view)
        self._in_force.follow(view.board)
        self.refresh()

    def tick(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        self.troubles.tick(now)
        self.refresh()

    def turn_to(self, part: Moment) -> None:
        """Show the rules for another part of serving."""
        self._part = part
        if self._chosen is Moment.LANGUAGE_CHANGE:
            self._chosen = None
        self.refresh()

    def next_part(self) -> None:
        """Go on to the rules for the next part of serving."""
        if self._view is not None and self._view.stage is Stage.SERVING:
            at = PARTS.index(self._part or Moment.ASKING)
            self.turn_to(PARTS[(at + 1) % len(PARTS)])

    def find(self) -> None:
        """Ask what is going on."""
        current = self._in_force.current
        if self._palette is not None:
            return
        from ui.standard.palette import Palette
        from ui.standard.situations import SituationIndex

        if self._index is None:
            # Situations help where the cards cannot be read, too.
            self._index = SituationIndex(current.standard if current else Standard(()))
        self._palette = palette = Palette(self._index, self._window)
        palette.situation_chosen.connect(self.choose)
        palette.card_chosen.connect(self.panel.show_card)
        palette.finished.connect(lambda *_: self._forget(palette))
        palette.open()

    def choose(self, moment: Moment) -> None:
        """Staff say themselves that this is going on."""
        self._chosen = moment
        self.troubles.choose(moment, self._calling())
        self.refresh()

    def over(self) -> None:
        """The situation that was chosen is over; what was begun to be recorded stays."""
        self._chosen = None
        self.troubles.put_away()
        self.refresh()

    def next_rule(self) -> None:
        """Show the next of the rules that fit."""
        self.panel.next_card()

    def copy_phrase(self) -> None:
        """Copy what to say; pressed again, the next phrase."""
        if self.panel.copy_phrase() is None:
            text = self.tr("This rule has no phrases to copy.")
            self.said.emit(text, Tone.ACCENT, False, None)

    def done(self) -> None:
        """Put the list that is shown away; where none is, the new version is read."""
        if self.panel.list_shown is not None:
            self._in_force.put_away(self.panel.list_shown)
        elif self._in_force.news:
            self._acknowledge()

    def refresh(self, *_: object) -> None:
        """Look anew at what is going on."""
        view = self._view
        if view is None:
            return
        checklist = self._checklist(view)
        hand = AtHand(self._part, self.chosen, self._doing(), checklist is Checklist.SHIFT_START)
        self.panel.show_moments(moments_of(going_on(view, hand, self._shell.live.now())))
        self.panel.show_checklist(checklist)
        self.panel.show_news(self._news())
        card, moment = self.panel.card, self.panel.moment
        if card is None and checklist is not None:
            self.line.show_rule("", checklist_title(checklist))
        elif card is not None and moment is not None:
            self.line.show_rule(moment_title(moment), card.text(interface_language()).essence)
        else:
            self.line.show_rule("", "")

    def _checklist(self, view: CounterView) -> Checklist | None:
        mine = self._in_force.mine
        if mine is None or self.chosen is not None or view.stage not in (Stage.FREE, Stage.AWAY):
            return None
        if view.stage is Stage.AWAY and self._is_break(view):
            wanted = Checklist.STEPPING_AWAY
        elif view.stage is Stage.FREE:
            wanted = Checklist.SHIFT_START
        else:
            return None
        return None if wanted in mine.done_today else wanted

    @staticmethod
    def _is_break(view: CounterView) -> bool:
        return view.desk.reason is not None

    def _news(self) -> int | None:
        mine = self._in_force.mine
        changed = len(mine.changed) if mine is not None and self._in_force.news else 0
        return changed or None

    def _acknowledge(self) -> None:
        self._in_force.acknowledge()
        self.panel.back_to_moment()

    def _put_away_once(self, checklist: Checklist) -> None:
        if self._put_away is not checklist:
            self._put_away = checklist
            self._in_force.put_away(checklist)

    def _show_cards(self) -> None:
        current = self._in_force.current
        assert current is not None
        self._index = None
        self.panel.set_standard(current)
        self.troubles.set_standard(current.standard)
        fault = "" if current.fault is None else fault_sentence(current.fault)
        self.panel.show_fault(fault)
        self.refresh()

    def _show_changed(self) -> None:
        current, mine = self._in_force.current, self._in_force.mine
        if current is None or mine is None:
            return
        shown = [card.id for card in current.standard.shown if card.id in mine.changed]
        if shown:
            at = shown.index(self._seen) + 1 if self._seen in shown else 0
            self._seen = shown[at % len(shown)]
            self.panel.show_card(self._seen)

    def _trouble_recorded(self) -> None:
        # Somebody aggressive or intoxicated is still there; a conflict or a complaint is over.
        self._goes_on = self.troubles.chosen in _OUTCOMES
        if self.troubles.chosen is not None and not self._goes_on:
            self._chosen = None
        self.settled.emit()

    def _trouble_turned(self, moment: Moment | None) -> None:
        if moment is None and self.strip.isHidden() and not self._goes_on:
            self._chosen = None
        self._goes_on = False
        self.refresh()

    def _trouble_left(self, _moment: Moment) -> None:
        self._chosen = None
        self.refresh()

    def _say_copied(self, phrase: str) -> None:
        if self.panel.isVisible():
            return  # It is marked there.
        self.said.emit(self.tr("Copied: {phrase}").format(phrase=phrase), Tone.GOOD, False, None)

    def _say_failed(self, error: QueueappError) -> None:
        if isinstance(error, CardFileError):
            self.panel.show_fault(fault_sentence(error))
        else:
            self.said.emit(sentence(error), Tone.CAUTION, False, None)

    def _forget(self, palette: "Palette") -> None:
        self._palette = None
        if isValid(palette):
            palette.deleteLater()
