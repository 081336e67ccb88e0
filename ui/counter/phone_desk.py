"""What F8 does at a counter: runs the strip, times the call, and sends what became of it."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from queueapp.domain.call import Call, CallEnd
from queueapp.domain.desk import services_of
from queueapp.domain.lifecycle import Request
from queueapp.domain.offline import OfflineCall
from queueapp.domain.promise import CallbackDraft, Entry
from queueapp.domain.session import Done
from queueapp.domain.visit import Channel, Visit
from queueapp.errors import QueueappError, Refusal, Refused
from ui.counter.control import DeskControl
from ui.counter.phone_strip import PhoneStage, PhoneStrip
from ui.counter.view import CounterView, Stage
from ui.phone import promise_words, script
from ui.phone.drafts import draft_key
from ui.phone.due import due_text
from ui.phone.number_edit import warm
from ui.phone.paper import Paper
from ui.shell import Shell
from ui.touch import told
from ui.words import service_short

_TALKING = frozenset({PhoneStage.SERVING, PhoneStage.FREE})


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
        self._sent: Call | Request | Visit | None = None
        self._warm = False
        self._usual: tuple[int, ...] = ()
        self._put_away: Mapping[str, object] | None = None
        self._taken: CallbackDraft | None = None
        self._caller: tuple[int, CallbackDraft] | None = None
        self._again: OfflineCall | None = None
        self._paper = _paper(shell, self)
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
        asked = self._visit.id if self._visit is not None else None
        if self._strip.stage is PhoneStage.CONSENT and asked != _served_id(view):
            # Who was asked has gone, and with them the question.
            self._strip.close_strip()
        if first:
            # A window that gives way to this one writes down what is typed in it first.
            QTimer.singleShot(0, self, lambda: self._paper.read(self._restore))

    def tick(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        self._strip.set_now(now)

    def ring(self) -> None:
        """The phone rings: ask whether the client agrees, or take down the caller at once."""
        view = self._view
        if view is None:
            return
        if self._strip.stage is PhoneStage.HIDDEN:
            self._begin(view)
        if view.stage is Stage.SERVING and not view.by_phone:
            self._strip.ask_consent(script.ask_client())
        else:
            self._open_free(view)
        self._get_warm()

    def drop(self, visit: Visit) -> None:
        """The call that is being served broke off."""
        if self._strip.stage is PhoneStage.FREE:
            self._strip.drop_call()
        else:
            self._control.drop_call(visit, self._known_of(visit))

    def bring_back(self) -> bool:
        """Open the strip with what was put away; what stands there by now is put away for it.

        False where there is nothing to bring back, or something is under way.
        """
        fields = self._put_away
        if fields is None or self._view is None or self._sent is not None:
            return False
        self._put_away = None
        typed = self._strip.fields if self._strip.stage in _TALKING else {}
        if any(typed.values()):
            self._strip.restore(fields)
            self._paper.write(fields)
            self._put_away = typed
            self.put_away.emit()
        else:
            self._reopen(self._view, fields)
        return True

    @property
    def offers_back(self) -> bool:
        """Whether something typed was put away, and can be brought back."""
        return self._put_away is not None

    def take_again(self, call: OfflineCall) -> None:
        """Open the strip with a call that the site has refused; once kept, that one is dropped."""
        view, draft = self._view, call.call.draft
        if view is None or draft is None:
            return
        if self._strip.stage is not PhoneStage.HIDDEN:
            self.ring()  # The call that is on comes first.
            return
        fields = asdict(draft)
        due_at = fields.pop("due_at")
        if due_at is not None and due_at > self._live.now():
            when = datetime.fromtimestamp(due_at / 1000, view.board.directory.site.zone)
            fields["when"] = f"{when:%Y-%m-%d %H:%M}"
        self._again = call
        self._reopen(view, fields)

    def mend(self, error: QueueappError) -> bool:
        """Say in the strip why its wish was refused; false where the refusal is not of it."""
        if self._sent is None or self._control.asked is not self._sent:
            return False
        self._sent = self._taken = None
        self._refuse(error)
        return True

    def release(self) -> None:
        """Let the strip be used again: nothing is under way, however that ended."""
        self._sent = self._taken = None
        self._strip.set_busy(False)

    def flush(self) -> None:
        """The window goes: what is typed is kept at once."""
        self._paper.flush()

    def _begin(self, view: CounterView) -> None:
        self._sent = None
        self._visit = view.visit if view.stage is Stage.SERVING else None
        self._begun = self._live.now()
        self._offer_choices(view)

    def _known_of(self, visit: Visit) -> CallbackDraft | None:
        return self._caller[1] if self._caller and self._caller[0] == visit.id else None

    def _get_warm(self) -> None:
        if not self._warm:
            # Only once the caret is there: loading takes a moment of the same processor.
            self._warm = True
            QTimer.singleShot(0, self, self._load)

    def _load(self) -> None:
        self._shell.runner.work(warm, self._loaded)

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
        self._begin(view)
        if self._visit is not None and not view.by_phone:
            self._open_serving(view)
        else:
            self._open_free(view)
        self._strip.restore(fields)
        self._paper.write(fields)
        self._get_warm()

    def _restore(self, fields: Mapping[str, object]) -> None:
        view = self._view
        if view is None or not isValid(self._strip):
            return
        if self._strip.stage is PhoneStage.HIDDEN:
            self._reopen(view, fields)
            self.restored.emit()
        else:
            # The phone rang first.
            self._put_away = fields
            self.put_away.emit()

    def _end(self, end: CallEnd, draft: CallbackDraft | None = None) -> None:
        view, now = self._view, self._live.now()
        served = view.visit if view is not None and view.by_phone else None
        if served is not None and end is CallEnd.DROPPED:
            self._send(served)
            self._control.drop_call(served, draft or self._known_of(served))
            return
        by_phone = self._visit is not None and self._visit.channel is Channel.PHONE
        call = Call(
            key=_new_key(),
            end=end,
            # A caller who is served is on this very phone: no minutes are apart from that.
            begun_at=now if by_phone else self._begun,
            ended_at=now,
            visit_id=self._visit.id if self._visit is not None else None,
            draft=draft,
        )
        self._send(call)
        self._control.record(call)

    def _serve(self, draft: CallbackDraft | None) -> None:
        view = self._view
        if view is None:
            return
        chosen = draft.service_id if draft else None
        offered = self._offered(view)
        service = chosen or next(iter(offered), None)
        if view.visit is not None:
            self._refuse(Refused(Refusal.DESK_BUSY))
        elif service is None:
            self._refuse(Refused(Refusal.UNKNOWN_SERVICE))
        elif (
            chosen
            or len(offered) == 1
            or self._live.out_of_touch  # Then it must wait, whichever it is.
            or self._may_take(view, service)
        ):
            request = Request(service, language=draft.language if draft else None)
            self._taken = draft if draft is not None and draft.number else None
            self._send(request)
            self._control.serve_call(request, self._begun, draft.question if draft else "")

    def _may_take(self, view: CounterView, service: int) -> bool:
        return self._strip.may_take_usual(service_short(view.board.directory.services[service]))

    def _offered(self, view: CounterView) -> list[int]:
        """The services of this counter as it is now, the most wanted first."""
        directory = view.board.directory
        served = services_of(view.desk, directory)
        order = dict.fromkeys([*self._usual, *directory.services])
        found = directory.services
        return [each for each in order if each in served and each in found and found[each].active]

    def _served(self, done: Done) -> None:
        if self._sent is None or self._control.asked is not self._sent:
            return
        if self._taken is not None:
            about = replace(self._taken, service_id=self._taken.service_id or done.visit.service_id)
            self._caller = (done.visit.id, about)
        self._settle()

    def _recorded(self, _done: object) -> None:
        if self._sent is not None and self._control.asked is self._sent:
            self._settle()

    def _settle(self) -> None:
        if self._again is not None:
            self._control.discard(self._again)
        self._sent = self._put_away = self._taken = self._again = None
        self._strip.close_strip()
        self._paper.throw_away()

    def _send(self, what: Call | Request | Visit) -> None:
        self._sent = what
        self._strip.set_busy(True)

    def _refuse(self, error: QueueappError) -> None:
        directory = self._view.board.directory if self._view else None
        self._strip.show_error(told(error, directory))

    def _was_put_away(self, fields: Mapping[str, object] | None) -> None:
        talked = self._strip.stage is PhoneStage.SERVING
        self._put_away, self._again = fields, None
        self._paper.throw_away()
        if talked:
            # The minutes on the phone were no service to the client at the desk.
            self._record_talk()
        if fields is not None:
            self.put_away.emit()

    def _record_talk(self) -> None:
        visit_id = self._visit.id if self._visit is not None else None
        now = self._live.now()
        self._control.record(Call(_new_key(), CallEnd.TALKED, self._begun, now, visit_id))

    def _look_up(self, number: str) -> None:
        if self._live.out_of_touch:
            return
        session = self._control.session
        self._shell.runner.run(
            lambda hall: hall.promises.known(session, number),
            lambda entry: self._show_known(entry, number),
        )

    def _show_known(self, entry: Entry | None, number: str) -> None:
        view = self._view
        if entry is None or view is None or not isValid(self._strip):
            return
        if self._strip.capture.number.number != number:
            return  # The answer is of a number that was corrected meanwhile.
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


def _new_key() -> str:
    from uuid import uuid4

    return uuid4().hex


def _served_id(view: CounterView) -> int | None:
    return view.visit.id if view.visit is not None and view.stage is Stage.SERVING else None


def _paper(shell: Shell, parent: QObject) -> Paper:
    session = shell.session
    return Paper(
        shell.drafts, draft_key(shell.identity, session.site_id, session.person_id), parent
    )
