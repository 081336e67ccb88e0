"""What goes wrong at one counter: runs its strips, and sends what is recorded.

Nothing here stops the serving: a strip waits while the client is served, finished, or gone.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from queueapp.domain.help import URGENT, HelpKind, kind_for
from queueapp.domain.incident import Incident, IncidentDraft
from queueapp.domain.moment import CONFLICT_STEPS, Moment
from queueapp.domain.roles import Role
from queueapp.domain.session import Done, Seen
from queueapp.domain.standard import Standard
from queueapp.domain.visit import Outcome, State, Visit
from queueapp.errors import QueueappError
from ui.counter.control import DeskControl
from ui.counter.said import visit_text
from ui.counter.trouble_column import TroubleColumn
from ui.counter.view import CounterView
from ui.phone.drafts import draft_key
from ui.phone.paper import Paper
from ui.shell import Shell
from ui.standard import words
from ui.standard.card_view import names_of
from ui.standard.rules import Rules
from ui.standard.strip import About, IncidentStrip, choice
from ui.theme import Tone
from ui.touch import is_away, told

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

T = TypeVar("T")

_CONFLICT = frozenset({Moment.CONFLICT, Moment.ASKS_MANAGER, *CONFLICT_STEPS})
_ALONE = frozenset({Moment.AGGRESSIVE, Moment.INTOXICATED, Moment.DISRUPTION})
_COMPLAINT = frozenset({Moment.COMPLAINT, Moment.COMPLAINT_OURS, Moment.COMPLAINT_NOT_OURS})

_LEADS = frozenset({Role.LEAD, Role.ADMINISTRATOR})

Ended = tuple[Incident, Done | QueueappError]
"""What was recorded, and how the visit ended or why it did not."""


class Troubles(QObject):
    """Its `strip` stands in the middle column, and is hidden while there is nothing in it.

    `said` carries a line, its tone, whether the undo goes with it, and None. `settled` says that
    what was asked for is kept. `opening` says that a strip is about to take the focus,
    `focus_freed` that it has given it up. `moment_changed` carries the moment whose card fits what
    is in front, or None; `help_wanted` what help is wanted for. `left` carries the moment of a
    strip that was left without a record, whatever still stands aside; `gone` says that one strip
    less is there.

    What is half written is kept as it is typed, so that it outlives the window and the program.
    """

    said = Signal(str, object, bool, object)
    settled = Signal()
    opening = Signal()
    focus_freed = Signal()
    moment_changed = Signal(object)
    help_wanted = Signal(object)
    left = Signal(object)
    gone = Signal()

    def __init__(self, window: QWidget, control: DeskControl, shell: Shell) -> None:
        super().__init__(window)
        self._control, self._shell, self._live = control, shell, shell.live
        self._view: CounterView | None = None
        self._rules = Rules()
        self._strips: list[IncidentStrip] = []
        self._front: IncidentStrip | None = None
        self._last: Moment | None = None
        self._waiting: list[Callable[[], None]] = []
        self._paper = _paper(shell, self)
        self._column = TroubleColumn()
        self._column.back_wanted.connect(self._bring_back)
        control.busy_changed.connect(self._send_what_waits)
        shell.runner.bug.connect(self._release)

    @property
    def strip(self) -> QWidget:
        """What stands in the middle column; it takes the focus and gives it back."""
        return self._column

    @property
    def chosen(self) -> Moment | None:
        """What goes on with the client at this desk, as far as a strip is about it."""
        front = self._front
        return front.moment if front is not None and self._is_here(front) else None

    @property
    def unrecorded(self) -> tuple[IncidentStrip, ...]:
        """The strips that were begun and are neither recorded nor left, the oldest first."""
        return tuple(strip for strip in self._strips if not strip.kept)

    def record(self, strip: IncidentStrip) -> None:
        """Record a strip; where something is missing, that is said in it, in front."""
        if strip in self._strips:
            self._bring_back(strip)
            strip.save()

    def leave_out(self, strip: IncidentStrip) -> None:
        """Leave a strip without a record."""
        if strip not in self._strips:
            return
        moment, kept = strip.moment, strip.kept
        self._forget(strip)
        if not kept:
            self.left.emit(moment)

    def flush(self) -> None:
        """The window goes: what is half written is kept at once."""
        self._paper.flush()

    def set_standard(self, standard: Standard) -> None:
        """Go by these cards from now on; what was begun stays."""
        self._rules = Rules(standard, self._rules.names)
        self._tell_rules()

    def choose(self, moment: Moment, promise_id: int | None = None) -> None:
        """Staff say that this goes on: open its strip, or go on with the one that was begun.

        `promise_id` is the callback that is being made. What needs no strip puts the one in front
        aside.
        """
        view = self._view
        if view is None:
            return
        about = About(self._live.now(), view.visit, promise_id if view.visit is None else None)
        kind = _kind_of(moment)
        if kind is None:
            self.put_away()
            return
        found = next(
            (s for s in self._strips if self._fits(s, moment) and s.about.same_as(about)), None
        )
        if found is None:
            found = self._made(moment, about)
            self._strips.append(found)
        found.show_moment(moment)
        self._bring_back(found)

    def put_away(self) -> None:
        """Put the strip in front aside; what stands in it stays, and can be brought back."""
        if self._front is not None:
            self._put_in_front(None)

    def show_view(self, view: CounterView) -> None:
        """Go by the hall as it is now; what was begun with a client who has gone stays."""
        first, self._view = self._view is None, view
        directory = view.board.directory
        person = directory.people.get(view.session.person_id)
        if person is not None:
            names = names_of(directory.site.office, person)
            if names != self._rules.names:
                self._rules = Rules(self._rules.standard, names)
                self._tell_rules()
        front = self._front
        if front is not None and view.visit is not None and not self._is_here(front):
            # Somebody else stands there now: what is recorded of the one before can wait.
            self.put_away()
        for strip in self._strips:
            strip.show_numbers(directory.site.office, above=self._numbers_above(view))
            strip.show_at_desk(self._client_of(strip) is not None)
        self._show_lead_coming(view)
        self._say_moment()
        if first:
            # A window that gives way to this one writes down what is typed in it first.
            QTimer.singleShot(0, self, lambda: self._paper.read(self._restore))

    def tick(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        for strip in self._strips:
            strip.tick(now)

    # The strips

    def _made(self, moment: Moment, about: About) -> IncidentStrip:
        strip = self._new(moment, about)
        strip.recorded.connect(lambda draft: self._record(strip, draft))
        strip.left.connect(lambda: self.leave_out(strip))
        strip.put_aside.connect(self.put_away)
        strip.moment_changed.connect(lambda _: self._say_moment())
        strip.lead_wanted.connect(lambda: self._call_lead(strip))
        strip.changed.connect(self._keep)
        strip.tick(self._live.now())
        return strip

    def _keep(self) -> None:
        kept = [{**strip.fields, "front": strip is self._front} for strip in self.unrecorded]
        self._paper.write({"strips": kept} if kept else None)

    def _restore(self, fields: Mapping[str, object]) -> None:
        kept = fields.get("strips")
        if self._view is None or not isinstance(kept, list):
            return
        known = {strip.key for strip in self._strips}
        found = [
            each for each in kept if isinstance(each, Mapping) and each.get("key") not in known
        ]
        made = [(self._restored(each), each.get("front") is True) for each in found]
        strips = [strip for strip, _ in made if strip is not None]
        if not strips:
            return
        self._strips += strips
        front = [strip for strip, was in made if strip is not None and was and self._is_here(strip)]
        self._put_in_front(self._front or (front[0] if front else None))
        self.said.emit(
            self.tr("What you had begun to record is here again."), Tone.CAUTION, False, None
        )

    def _restored(self, fields: Mapping[str, object]) -> IncidentStrip | None:
        moment = choice(Moment, fields.get("moment"))
        try:
            about = About.unpack(fields.get("about"))
        except ValueError:
            return None
        if moment is None or _kind_of(moment) is None:
            return None
        strip = self._made(moment, about)
        strip.restore(fields)
        strip.show_at_desk(self._client_of(strip) is not None)
        return strip

    def _new(self, moment: Moment, about: About) -> IncidentStrip:
        view = self._view
        assert view is not None, "nothing is chosen before the hall is read"
        site = view.board.directory.site
        if moment in _CONFLICT:
            from ui.standard.guide import ConflictGuide

            return ConflictGuide(about, self._rules)
        if moment in _COMPLAINT:
            from ui.standard.complaint import ComplaintStrip

            return ComplaintStrip(about, self._live.now, site.calendar)
        from ui.standard.trouble import DisruptionStrip, TroubleStrip

        if moment is Moment.DISRUPTION:
            return DisruptionStrip(about, self._rules)
        errands = self._shell.errands
        run = self._shell.runner.work if errands is None else errands.run
        strip = TroubleStrip(moment, about, self._rules, site.office, run)
        strip.refusal_wanted.connect(lambda outcome, draft: self._refuse(strip, outcome, draft))
        strip.help_wanted.connect(lambda: self.help_wanted.emit(kind_for(strip.moment)))
        strip.show_numbers(site.office, above=self._numbers_above(view))
        strip.show_at_desk(about.visit is not None)
        return strip

    @staticmethod
    def _numbers_above(view: CounterView) -> bool:
        """Whether the bar of calls for help shows the numbers: an urgent call is open."""
        return any(call.kind in URGENT for call in view.board.help)

    @staticmethod
    def _fits(strip: IncidentStrip, moment: Moment) -> bool:
        return _kind_of(strip.moment) == _kind_of(moment)

    def _is_here(self, strip: IncidentStrip) -> bool:
        """Whether a strip is about the client at this desk; or about nobody, with nobody there."""
        visit = self._view.visit if self._view is not None else None
        return strip.about.visit_id == (visit.id if visit is not None else None)

    def _client_of(self, strip: IncidentStrip) -> Visit | None:
        """The client at the desk, if a strip is about them."""
        visit = self._view.visit if self._view is not None else None
        return visit if visit is not None and self._is_here(strip) else None

    def _bring_back(self, strip: IncidentStrip) -> None:
        self.opening.emit()
        self._put_in_front(strip)
        strip.take_focus()

    def _put_in_front(self, strip: IncidentStrip | None) -> None:
        focus = QApplication.focusWidget()
        before = self._front
        inside = before is not None and focus is not None and before.isAncestorOf(focus)
        self._front = strip
        self._column.show_strips(self._strips, strip)
        self._keep()
        if inside and strip is None:
            self.focus_freed.emit()
        self._say_moment()

    def _forget(self, strip: IncidentStrip) -> None:
        if strip not in self._strips:
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and strip.isAncestorOf(focus)
        self._strips.remove(strip)
        self._front = None if self._front is strip else self._front
        self._column.show_strips(self._strips, self._front)
        self._column.forget(strip)
        if inside:
            self.focus_freed.emit()
        self._keep()
        self._say_moment()
        self.gone.emit()

    def _say_moment(self) -> None:
        self._column.refresh()
        if self.chosen is not self._last:
            self._last = self.chosen
            self.moment_changed.emit(self._last)

    def _tell_rules(self) -> None:
        for strip in self._strips:
            strip.set_rules(self._rules)

    # What is asked for

    def _call_lead(self, strip: IncidentStrip) -> None:
        self.help_wanted.emit(_help_for(strip))
        if self._view is not None:
            self._show_lead_coming(self._view)

    def _show_lead_coming(self, view: CounterView) -> None:
        session, people = self._control.session, view.board.directory.people
        for call in view.board.help:
            own = (call.person_id, call.counter_id) == (session.person_id, session.counter_id)
            coming = [people.get(each.person_id) for each in call.coming]
            if own and any(each is not None and each.role in _LEADS for each in coming):
                for strip in self._strips:
                    if strip.about.visit_id == call.visit_id:
                        strip.show_lead_coming()

    def _record(self, strip: IncidentStrip, draft: IncidentDraft) -> None:
        session = self._control.session
        self._send(
            strip,
            lambda hall: hall.incidents.record(session, draft),
            lambda incident: self._recorded(strip, incident),
        )

    def _refuse(self, strip: IncidentStrip, outcome: Outcome, draft: IncidentDraft) -> None:
        if self._control.busy and not self._live.out_of_touch:
            # The press before this one changes the visit that is to end.
            self._waiting.append(partial(self._refuse, strip, outcome, draft))
            return
        visit = self._client_of(strip)
        if visit is None:
            strip.show_at_desk(False)
            strip.show_error(
                self.tr(
                    "The client is no longer at this desk, so no visit was ended and nothing was "
                    "recorded yet. “Record only” records it."
                )
            )
            return
        session = self._control.session

        def both(hall: "Hall") -> Ended:
            incident = hall.incidents.record(session, draft)
            try:
                seen = Seen(visit.id, visit.seq)
                if visit.state is State.CALLED:
                    # Who is turned away on coming to the desk was not served before.
                    begun = hall.desk.start(session, seen).visit
                    seen = Seen(begun.id, begun.seq)
                return incident, hall.desk.finish(session, seen, outcome)
            except QueueappError as error:
                return incident, error

        self._send(strip, both, lambda ended: self._ended(strip, ended))

    def _send(
        self,
        strip: IncidentStrip,
        job: "Callable[[Hall], T]",
        done: Callable[[T], None],
    ) -> None:
        if self._live.out_of_touch:
            strip.show_error(self._must_wait())
            return

        def heard(answer: T) -> None:
            if isValid(self):
                done(answer)

        self._shell.runner.run(job, heard, lambda error: self._failed(strip, error))

    def _recorded(self, strip: IncidentStrip, incident: Incident) -> None:
        self.settled.emit()
        what = self._recorded_text(strip, incident)
        self._forget(strip)
        self.said.emit(what, Tone.GOOD, False, None)

    def _ended(self, strip: IncidentStrip, ended: Ended) -> None:
        incident, how = ended
        if isinstance(how, QueueappError):
            strip.show_kept(
                self.tr("It is recorded, but the visit was not ended. {why}").format(
                    why=self._told(how)
                )
            )
            self._keep()
            self.gone.emit()
            return
        self.settled.emit()
        what = self._recorded_text(strip, incident)
        self._forget(strip)
        self.said.emit(f"{what} · {visit_text(how)}", Tone.GOOD, True, None)

    def _recorded_text(self, strip: IncidentStrip, incident: Incident) -> str:
        kind = words.incident_kind(incident.kind)
        ticket = strip.about.visit.ticket if strip.about.visit else ""
        what = " · ".join(part for part in (kind, ticket) if part)
        if incident.follow_up is not None:
            return self.tr("Recorded, and the answer promised: {what}").format(what=what)
        return self.tr("Recorded: {what}").format(what=what)

    def _failed(self, strip: IncidentStrip, error: QueueappError) -> None:
        if not isValid(self) or not isValid(strip):
            return
        if is_away(error):
            strip.show_error(self._must_wait())
        else:
            strip.refuse(error, self._told(error))

    def _must_wait(self) -> str:
        return self.tr(
            "Out of touch with the server, so it is not recorded yet. What you wrote stays here; "
            "press the same button once the server is back."
        )

    def _told(self, error: QueueappError) -> str:
        return told(error, self._view.board.directory if self._view is not None else None)

    def _send_what_waits(self, busy: bool) -> None:
        if not busy and self._waiting:
            # The board that shows what came of the press before is about to be handed on.
            QTimer.singleShot(0, self, self._send_waiting)

    def _send_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for send in waiting:
            send()

    def _release(self, _bug: object = None) -> None:
        # What came of the press before is not known: nothing is sent that goes by it.
        self._waiting.clear()
        for strip in self._strips:
            strip.set_busy(False)


def _kind_of(moment: Moment) -> Moment | None:
    """Which strip a moment belongs to, by the situation it is for; none for most."""
    if moment in _CONFLICT:
        return Moment.CONFLICT
    if moment in _COMPLAINT:
        return Moment.COMPLAINT
    if moment in _ALONE:
        return moment
    return None


def _paper(shell: Shell, parent: QObject) -> Paper:
    session = shell.session
    whose = draft_key(f"{shell.identity}\nincidents", session.site_id, session.person_id)
    return Paper(shell.drafts, whose, parent)


def _help_for(strip: IncidentStrip) -> HelpKind:
    return kind_for(_kind_of(strip.moment))
