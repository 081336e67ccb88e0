"""Making the promise of an answer, within a request that is under way."""

from datetime import date

from queueapp.domain.promise import ANSWER_WITHIN_MS, AnswerDraft, Contact, Promise, PromiseKind
from queueapp.domain.record import EventKind
from queueapp.errors import Refusal, Refused
from queueapp.services.promising import check_about, keeper, make, not_past
from queueapp.services.session import Turn, check_text
from queueapp.storage import events, visits


def take_answer(turn: Turn, draft: AnswerDraft, visit_id: int | None) -> Promise:
    """Promise to answer by e-mail or in writing, as a step of its own."""
    made = make_answer(turn, draft, visit_id)
    events.append(
        turn.tx,
        EventKind.ANSWER_PROMISED,
        turn.day.date,
        visit_id=visit_id,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        promise_id=made.id,
        before={},
        promise_before=None,
    )
    return made


def make_answer(turn: Turn, draft: AnswerDraft, visit_id: int | None) -> Promise:
    """Promise it as part of a step; refused where the draft does not say to whom."""
    address = check_text(draft.address)
    if not address or draft.kind is PromiseKind.CALLBACK:
        raise Refused(Refusal.ADDRESS_MISSING)
    check_about(turn, draft.service_id, draft.language)
    received_at, due_at = _due_of(turn, draft)
    if visit_id is not None and visits.get(turn.tx, visit_id) is None:
        raise Refused(Refusal.STALE)
    new = Promise(
        id=0,
        site_id=turn.tx.site_id,
        kind=draft.kind,
        business_day=turn.day.date,
        taken_at=turn.tx.now,
        taken_by=turn.person.id,
        counter_id=turn.session.counter_id,
        visit_id=visit_id,
        owner_id=keeper(turn, draft.for_person),
        due_at=due_at,
        agreed=draft.due_day is not None,
        service_id=draft.service_id,
        language=draft.language,
        received_at=received_at,
    )
    contact = Contact("", check_text(draft.name), address)
    return make(turn, new, contact, "", check_text(draft.question))


def _due_of(turn: Turn, draft: AnswerDraft) -> tuple[int | None, int]:
    now = turn.tx.now
    if draft.received_at is not None and draft.received_at > now:
        raise Refused(Refusal.TIMES_WRONG)
    if draft.due_day is not None:
        try:
            due_at = turn.tx.directory.site.calendar.end_of(date.fromisoformat(draft.due_day))
        except (ValueError, OverflowError) as error:
            raise Refused(Refusal.DATES_WRONG) from error
        return draft.received_at, not_past(turn, due_at)
    received_at = now if draft.received_at is None else draft.received_at
    return received_at, received_at + ANSWER_WITHIN_MS
