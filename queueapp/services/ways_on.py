"""What is promised to somebody who is not served today, and takes over what the visit was about."""

from dataclasses import replace
from typing import Any, TypeVar

from queueapp.domain.promise import AnswerDraft, CallbackDraft, LineKind, PromiseKind
from queueapp.domain.record import NoteKind
from queueapp.domain.visit import Visit, Way
from queueapp.errors import Refusal, Refused
from queueapp.services.answering import make_answer
from queueapp.services.promising import take_callback
from queueapp.services.session import Turn, check_text
from queueapp.storage import notes, promises

D = TypeVar("D", CallbackDraft, AnswerDraft)

_CARRIED = frozenset({NoteKind.INTAKE, NoteKind.HANDED_OVER, NoteKind.AGREED})
"""The lines on a visit that tell what the client came for."""


def promise_way(
    turn: Turn,
    visit: Visit,
    way: Way | None,
    callback: CallbackDraft | None,
    answer: AnswerDraft | None,
    note: str,
) -> tuple[int | None, dict[str, Any]]:
    """What somebody is promised who goes on by telephone or letter, and how that is undone."""
    if way in (None, Way.ANOTHER_DAY):
        return None, {}
    draft = callback if way is Way.CALLBACK else answer
    if draft is None and _has_promise(turn, visit, way):
        return None, {}
    data: dict[str, Any] = {"promise_before": None}
    if way is Way.CALLBACK:
        about = _about(callback or CallbackDraft(""), visit)
        _, promise, data = take_callback(turn, about, visit.id, at_once=False)
    elif answer is None:
        raise Refused(Refusal.ADDRESS_MISSING)
    else:
        promise = make_answer(turn, _about(answer, visit), visit.id)
    lines = notes.of_open_visits(turn.tx).get(visit.id, ())
    for line in (line for line in lines if line.kind in _CARRIED):
        promises.add_line(turn.tx, promise.id, LineKind.NOTE, line.text, line.person_id)
    promises.add_line(turn.tx, promise.id, LineKind.NOTE, check_text(note), turn.person.id)
    return promise.id, data


def _about(draft: D, visit: Visit) -> D:
    return replace(
        draft,
        service_id=draft.service_id or visit.service_id,
        language=draft.language or visit.language,
    )


def _has_promise(turn: Turn, visit: Visit, way: Way | None) -> bool:
    by_phone = way is Way.CALLBACK
    return any(
        entry.promise.is_open and (entry.promise.kind is PromiseKind.CALLBACK) is by_phone
        for entry in promises.of_visit(turn.tx, visit.id)
    )
