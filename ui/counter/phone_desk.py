"""What F8 does at a counter: runs the strip, times the call, and sends what became of it."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from queueapp.domain.call import Call, CallEnd
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import CallbackDraft, Entry
from queueapp.domain.session import Done
from queueapp.domain.visit import Visit
from queueapp.errors import QueueappError
from ui.counter.control import DeskControl
from ui.counter.phone_strip import PhoneStage, PhoneStrip, warm
from ui.counter.view import CounterView, Stage
from ui.phone import promise_words, script
from ui.phone.drafts import Drafts, draft_key
from ui.phone.due import due_text
from ui.shell import Shell
from ui.touch import told
from ui.words import service_short

_KEEP_MS = 250
"""What is typed is on the disk so long after the last key."""


class _Sent(StrEnum):
    """What was asked for and has no answer yet."""

    CALL = "call"
    VISIT = "visit"


class PhoneDesk(QObject):
    """The calls of one counter, one at a time.

    `put_away` says that something was typed and put away, and can be brought back (`bring_back`).
    """

    put_away = Signal()
    restored = Signal()

    def __init__(self, strip: PhoneStrip, control: DeskControl, shell: Shell) -> None:
        super().__init__(strip)
        self._strip = strip
        self._control = control
        self._shell = shell
        self._live = shell.live
        self._view: CounterView | None = None
        self._begun = 0
        self._visit: Visit | None = None
        self._sent: _Sent | None = None
        self._warm = False
        self._usual: tuple[int, ...] = ()
        self._put_away: Mapping[str, object] | None = None
        self._caller: tuple[int | None, CallbackDraft] | None = None
        self._paper = _Paper(shell, self)
        strip.consent_given.connect(self._agreed)
        strip.objected.connect(lambda: self._end(CallEnd.OBJECTED))
        strip.own_matter.connect(lambda: self._end(CallEnd.OWN_MATTER))
        strip.kept.connect(lambda draft: self._end(CallEnd.CALLBACK, draft))
        strip.dropped.connect(lambda draft: self._end(CallEnd.DROPPED, draft))
        strip.serve_wanted.connect(self._serve)
        strip.put_away.connect(self._was_put_away)
        strip.draft_changed.connect(self._paper.write)
        strip.number_complete.connect(self._look_up)
        control.promised.connect(self._recorded)
        control.taken_down.connect(self._recorded)
        control.done.connect(self._served)

    def show_view(self, view: CounterView, usual: tuple[int, ...]) -> None:
        """Go by the hall as it is now; `usual` are the services, the most wanted first."""
        first, self._view, self._usual = self._view is None, view, usual
        self._strip.set_now(view.now)
        if first:
            self._paper.read(self._restore)

    def tick(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        self._strip.set_now(now)

    def ring(self) -> None:
        """The phone rings: ask whether the client agrees, or take down the caller at once."""
        view = self._view
        if view is None:
            return
        if self._strip.stage is PhoneStage.HIDDEN:
            self._sent = None
            self._visit = view.visit if view.stage is Stage.SERVING else None
            self._begun = self._live.now()
            self._offer_choices(view)
        if view.stage is Stage.SERVING and not view.by_phone:
            self._strip.ask_consent(script.ask_client())
        else:
            self._open_free(view)
        if not self._warm:
            # Only once the caret is there: loading takes a moment of the same processor.
            self._warm = True
            QTimer.singleShot(0, self, self._load)

    def drop(self, visit: Visit) -> None:
        """The call that is being served broke off."""
        known = self._caller[1] if self._caller and self._caller[0] == visit.id else None
        if self._strip.stage is PhoneStage.FREE:
            self._strip.drop_call()
            return
        self._control.drop_call(visit, known)

    def bring_back(self) -> None:
        """Open the strip with what was put away."""
        fields, self._put_away = self._put_away, None
        if fields is not None and self._view is not None:
            self._reopen(self._view, fields)

    def mend(self, error: QueueappError) -> bool:
        """Say in the strip why its wish was refused; false where it has none under way."""
        if not self._sent:
            return False
        self._sent = None
        directory = self._view.board.directory if self._view else None
        self._strip.show_error(told(error, directory))
        return True

    def release(self) -> None:
        """Let the strip be used again."""
        if self._sent:
            return
        self._strip.set_busy(False)

    def flush(self) -> None:
        """The window goes: what is typed is kept at once."""
        self._paper.flush()

    def _load(self) -> None:
        view = self._view
        if view is not None:
            calendar = view.board.directory.site.calendar
            self._shell.runner.work(lambda: warm(view.now, calendar), self._loaded)

    def _loaded(self, _: None) -> None:
        if isValid(self._strip):
            self._strip.set_warm()

    def _offer_choices(self, view: CounterView) -> None:
        directory = view.board.directory
        people = [(p.id, p.name) for p in directory.people.values() if p.active]
        found = directory.services
        order = [*dict.fromkeys([*self._usual, *found])]
        services = [(s, service_short(found[s])) for s in order if s in found and found[s].active]
        self._strip.set_choices(people, services, view.session.person_id)

    def _open_free(self, view: CounterView) -> None:
        directory = view.board.directory
        person = directory.people[view.session.person_id]
        greeting = script.greeting(directory.site.office, person)
        self._strip.open_while_free(greeting, self._live.now(), directory.site.calendar)

    def _open_serving(self, view: CounterView) -> None:
        self._strip.open_while_serving(
            script.apology_to_client(),
            script.apology_to_caller(),
            self._live.now(),
            view.board.directory.site.calendar,
        )

    def _agreed(self) -> None:
        self._begun = self._live.now()
        if self._view is not None:
            self._open_serving(self._view)

    def _reopen(self, view: CounterView, fields: Mapping[str, object]) -> None:
        self._sent = None
        self._visit = view.visit if view.stage is Stage.SERVING else None
        self._begun = self._live.now()
        self._offer_choices(view)
        if self._visit is not None and not view.by_phone:
            self._open_serving(view)
        else:
            self._open_free(view)
        self._strip.restore(fields)
        if not self._warm:
            self._warm = True
            QTimer.singleShot(0, self, self._load)

    def _restore(self, fields: Mapping[str, object]) -> None:
        view = self._view
        if view is not None and isValid(self._strip) and self._strip.stage is PhoneStage.HIDDEN:
            self._reopen(view, fields)
            self.restored.emit()

    def _end(self, end: CallEnd, draft: CallbackDraft | None = None) -> None:
        view = self._view
        if view is not None and view.by_phone and end is CallEnd.DROPPED and view.visit:
            self._send(_Sent.VISIT)
            self._control.drop_call(view.visit, draft)
            return
        call = Call(
            key=uuid4().hex,
            end=end,
            begun_at=self._begun,
            ended_at=self._live.now(),
            visit_id=self._visit.id if self._visit is not None else None,
            draft=draft,
        )
        self._send(_Sent.CALL)
        self._control.record(call)

    def _serve(self, draft: CallbackDraft | None) -> None:
        view = self._view
        if view is None:
            return
        service = (draft.service_id if draft else None) or self._usual_service(view)
        if service is None or view.visit is not None:
            return
        self._send(_Sent.VISIT)
        if draft is not None and draft.number:
            self._caller = (None, draft)
        note = draft.question if draft else ""
        language = draft.language if draft else None
        self._control.serve_call(Request(service, language=language), self._begun, note)

    def _usual_service(self, view: CounterView) -> int | None:
        counter = view.board.directory.counters.get(view.desk.counter_id)
        served = counter.services if counter is not None else frozenset()
        order = [*self._usual, *view.board.directory.services]
        return next((service for service in order if service in served), None)

    def _served(self, done: Done) -> None:
        if self._sent is not _Sent.VISIT:
            return
        if self._caller is not None and self._caller[0] is None:
            self._caller = (done.visit.id, self._caller[1])
        self._settle()

    def _recorded(self, _done: object) -> None:
        if self._sent is _Sent.CALL:
            self._settle()

    def _settle(self) -> None:
        self._sent = self._put_away = None
        self._strip.close_strip()
        self._paper.throw_away()

    def _send(self, what: "_Sent") -> None:
        self._sent = what
        self._strip.set_busy(True)

    def _was_put_away(self, fields: Mapping[str, object] | None) -> None:
        talked = self._strip.stage is PhoneStage.SERVING
        self._put_away = fields
        self._paper.throw_away()
        if talked:
            # The minutes on the phone were no service to the client at the desk.
            self._record_talk()
        if fields is not None:
            self.put_away.emit()

    def _record_talk(self) -> None:
        visit_id = self._visit.id if self._visit is not None else None
        now = self._live.now()
        self._control.record(Call(uuid4().hex, CallEnd.TALKED, self._begun, now, visit_id))

    def _look_up(self, number: str) -> None:
        if self._live.out_of_touch:
            return
        session = self._control.session
        self._shell.runner.run(lambda hall: hall.promises.known(session, number), self._show_known)

    def _show_known(self, entry: Entry | None) -> None:
        view = self._view
        if entry is None or view is None or not isValid(self._strip):
            return
        directory = view.board.directory
        owner = directory.people.get(entry.promise.owner_id)
        asked = promise_words.first_line(entry)
        due = due_text(entry.promise.due_at, self._live.now(), directory.site.zone)
        parts = [owner.name if owner else "", asked, due]
        facts = " · ".join(part for part in parts if part)
        self._strip.show_known(
            self.tr("Already on the list ({facts}); what you keep is added there.").format(
                facts=facts
            )
        )


class _Paper(QObject):
    """What is half typed, on the disk."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts: Drafts | None = shell.drafts
        self._runner = shell.runner
        session = shell.session
        self._key = draft_key(shell.identity, session.site_id, session.person_id)
        self._fields: Mapping[str, object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_MS)
        self._timer.timeout.connect(self._write_now)

    def read(self, found: Callable[[Mapping[str, object]], None]) -> None:
        """Tell `found` what was kept, if anything was."""
        drafts = self._drafts
        if drafts is None:
            return

        def tell(fields: Mapping[str, object] | None) -> None:
            if fields:
                found(fields)

        self._runner.work(lambda: drafts.load(self._key), tell)

    def write(self, fields: Mapping[str, object] | None) -> None:
        """Keep this soon; nothing at all where there is nothing."""
        self._fields = fields
        self._timer.start()

    def throw_away(self) -> None:
        """It is needed no more."""
        self.write(None)
        self.flush()

    def flush(self) -> None:
        """Do now what is due soon."""
        if self._timer.isActive():
            self._timer.stop()
            self._write_now()

    def _write_now(self) -> None:
        drafts, key, fields = self._drafts, self._key, self._fields
        if drafts is None:
            return
        if fields is None:
            self._runner.work(lambda: drafts.forget(key))
        else:
            self._runner.work(lambda: drafts.keep(key, fields))
