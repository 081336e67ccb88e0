"""Who is to be told: those who wait, in an order that stays while somebody goes through them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from queueapp.domain.board import Board
from queueapp.domain.closing import accepted, after_closing, closing_of, to_tell
from queueapp.domain.forecast.state import Outlook
from queueapp.domain.forecast.state import Verdict as ForecastVerdict
from queueapp.domain.hours import BusinessDay
from queueapp.domain.visit import State, Told, Visit
from ui import words
from ui.closing import outlook_words
from ui.models.ticket_model import Mark, TicketRow, Verdict
from ui.theme import Tone

translate = QCoreApplication.translate

Of = Callable[[int], Outlook | None]
"""What is foreseen for a client, by their visit."""

Knowing = dict[tuple[int, int | None], Told]
"""What was advised as another sentence was chosen, by visit and the moment when it was said."""


@dataclass(frozen=True, slots=True)
class Listener:
    """One client of the round, as they stand now.

    `advised` is what can honestly be said to them. Who is `accepted` is served to the end and need
    not be told; nor need who is `gone`: it says where they are instead of waiting. `closed` says
    that the hall has closed: the others will not be called any more. `overruled` is what was
    advised when somebody knowingly told them something else: as long as it still is, that stands.
    """

    visit: Visit
    service: str
    outlook: Outlook | None
    advised: Told
    accepted: bool = False
    gone: str = ""
    closed: bool = False
    overruled: Told | None = None

    @property
    def due(self) -> bool:
        """Whether they are still to be told, or told otherwise than before."""
        heard = self.visit.told is not None and self.advised in (self.visit.told, self.overruled)
        return not self.gone and not self.accepted and not heard

    @property
    def in_danger(self) -> bool:
        """Whether they were promised to be served, and may not be called before closing."""
        sure = self.outlook is None or self.outlook.verdict is ForecastVerdict.YES
        return self.promised and not self.closed and not sure

    @property
    def promised(self) -> bool:
        """Whether they were told that they will be served: nothing less is said to them then."""
        return self.visit.told is Told.WILL_BE


def advised(visit: Visit, outlook: Outlook | None, day: BusinessDay, now: int) -> Told:
    """What can honestly be said to a client at `now` (ms UTC).

    Who is accepted is served whatever is foreseen; of whom nothing is foreseen nothing is promised.
    """
    if accepted(visit, closing_of(day)):
        return Told.WILL_BE
    if after_closing(day, now):
        return Told.NOT_TODAY
    return Told.MAY_BE if outlook is None else to_tell(outlook.verdict)


class Round:
    """Those who waited as it began, in the order of the queue; who comes later stands behind them.

    Who was called or has left meanwhile keeps their place, so that nothing moves under the hand.
    What was knowingly said otherwise is kept in `knowing`, for the rounds that follow.
    """

    def __init__(self, knowing: Knowing | None = None) -> None:
        self._known: dict[int, Listener] = {}
        self._knowing: Knowing = {} if knowing is None else knowing

    @property
    def people(self) -> tuple[Listener, ...]:
        """Everybody, in the order in which they are told."""
        return tuple(self._known.values())

    def of(self, visit_id: int | None) -> Listener | None:
        """One of them."""
        return self._known.get(visit_id) if visit_id is not None else None

    def due_after(self, visit_id: int | None) -> Listener | None:
        """Who is to be told next after somebody; from the beginning where nobody is left there."""
        people = self.people
        at = next((n for n, each in enumerate(people) if each.visit.id == visit_id), -1)
        return next((each for each in (*people[at + 1 :], *people[: at + 1]) if each.due), None)

    def take(self, board: Board, of: Of, now: int) -> None:
        """Go by the hall as it is now."""
        here = {visit.id: visit for visit in (*board.waiting, *board.held)}
        for visit_id, known in self._known.items():
            visit = here.pop(visit_id, None)
            if visit is None:
                self._known[visit_id] = _gone(known, board)
            else:
                # What was just kept is known before a board shows it.
                latest = known.visit if known.visit.seq > visit.seq else visit
                self._known[visit_id] = self._listener(latest, board, of, now)
        for visit in here.values():
            self._known[visit.id] = self._listener(visit, board, of, now)

    def told(self, visits: Iterable[Visit], advised: Mapping[int, Told] | None = None) -> None:
        """Know at once what was kept, before the board shows it.

        `advised` is what was advised to those, by visit, of whom the words were chosen.
        """
        for visit in visits:
            if advised is not None and visit.id in advised:
                self._knowing[visit.id, visit.told_at] = advised[visit.id]
            known = self._known.get(visit.id)
            if known is not None:
                gone = known.gone or (words.state(visit.state) if visit.ended else "")
                sure = visit.told is Told.WILL_BE or bool(visit.legs)
                self._known[visit.id] = replace(
                    known,
                    visit=visit,
                    accepted=sure,
                    gone=gone,
                    overruled=self._knowing.get((visit.id, visit.told_at)),
                )

    def _listener(self, visit: Visit, board: Board, of: Of, now: int) -> Listener:
        overruled = self._knowing.get((visit.id, visit.told_at))
        closes_at = closing_of(board.day)
        if closes_at is not None and (visit.told_at or now) < closes_at <= now:
            overruled = None
        return replace(_listener(visit, board, of, now), overruled=overruled)


def round_row(each: Listener, now: int) -> TicketRow:
    """Somebody's line in the list of the round."""
    visit = each.visit
    verdict = None if each.gone else verdict_of(each)
    told = "" if visit.told is None else outlook_words.told_text(visit.told)
    wait = "" if each.gone else words.wait(visit, now)
    waiting = translate("Telling", "waiting {wait}").format(wait=wait) if wait else ""
    foreseen = verdict.text if verdict else each.gone
    danger = outlook_words.in_danger_text() if each.in_danger and not each.gone else ""
    said = (visit.ticket, each.service, waiting, foreseen, danger, told)
    return TicketRow(
        id=visit.id,
        ticket=visit.ticket,
        service=each.gone or each.service,
        verdict=verdict,
        told=_mark(visit.told),
        callable=not each.gone,
        sentence=", ".join(part for part in said if part),
    )


def verdict_of(each: Listener) -> Verdict | None:
    """What is foreseen for somebody, as a sign and a word; nothing where nothing is."""
    if each.accepted:
        tone, sign = (Tone.CAUTION, "!") if each.in_danger else (Tone.GOOD, "✓")
        return Verdict(outlook_words.accepted_text(yes=True), tone, sign)
    if each.closed:
        return Verdict(outlook_words.accepted_text(yes=False), Tone.BAD, "✕")
    if each.outlook is None:
        return None
    verdict = each.outlook.verdict
    return Verdict(
        outlook_words.verdict_text(verdict),
        outlook_words.tone(verdict),
        outlook_words.sign(verdict),
    )


def told_name(told: Told) -> str:
    """What is said, as it is chosen."""
    return {
        Told.WILL_BE: translate("Telling", "Will be served"),
        Told.MAY_BE: translate("Telling", "Perhaps"),
        Told.NOT_TODAY: translate("Telling", "Not today"),
    }[told]


def groups(people: Sequence[Listener]) -> dict[Told, tuple[Listener, ...]]:
    """Those who are still to be told, by what is to be said to them; no empty group."""
    due = [each for each in people if each.due]
    found = {told: tuple(each for each in due if each.advised is told) for told in Told}
    return {told: members for told, members in found.items() if members}


def _listener(visit: Visit, board: Board, of: Of, now: int) -> Listener:
    outlook = of(visit.id)
    service = words.service_short(board.directory.services[visit.service_id])
    if visit.state is State.ON_HOLD and visit.hold is not None:
        back = words.clock_time(visit.hold.until, board.directory.site.zone)
        on_hold = translate("Telling", "on hold, back at {time}").format(time=back)
        service = f"{service} · {on_hold}"
    return Listener(
        visit,
        service,
        outlook,
        advised(visit, outlook, board.day, now),
        accepted(visit, closing_of(board.day)),
        closed=after_closing(board.day, now),
    )


def _gone(known: Listener, board: Board) -> Listener:
    if known.gone and known.visit.ended:
        return known
    visit_id = known.visit.id
    at = next((c for c, visit in board.at_desk.items() if visit.id == visit_id), None)
    if at is None:
        return replace(known, gone=translate("Telling", "no longer waiting"))
    counter = words.counter_in_text(board.directory.counters[at].name)
    return replace(known, gone=translate("Telling", "called to {counter}").format(counter=counter))


def _mark(told: Told | None) -> Mark | None:
    if told is None:
        return None
    return Mark(outlook_words.told_forms(told), Tone.NEUTRAL)
