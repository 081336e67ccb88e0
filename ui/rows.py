"""Turns the board into the rows of its queue: words and tones, nothing to decide any more."""

import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from queueapp.domain import lifecycle
from queueapp.domain.board import Board
from queueapp.domain.offline import OfflineClient, behind_the_called
from queueapp.domain.ordering import sort_key
from queueapp.domain.visit import Channel, Rank, Visit
from ui import words
from ui.closing import outlook_words
from ui.closing.foreseen import Foreseen, certain_first
from ui.models.ticket_model import Mark, TicketRow
from ui.prospects import Prospect, Prospects
from ui.theme import Tone

translate = QCoreApplication.translate

_LAST = sys.maxsize

KnownRows = dict[int, tuple[tuple[object, ...], TicketRow]]
"""By client, all that their row was made of, and the row."""


def waiting_rows(
    board: Board,
    counter_id: int | None,
    now: int,
    unshared: Sequence[OfflineClient] = (),
    *,
    only_mine: bool = False,
    seen: Foreseen | None = None,
    known: KnownRows | None = None,
) -> list[TicketRow]:
    """Who waits, in order, as a counter sees it (as reception does, where there is none).

    A counter's own holds that are due stand at the head. Clients whom only this PC knows of stand
    where they will be once they are shared; their rows have their keys in place of an id. `seen` is
    what is foreseen for them. `known` keeps the rows for the next time: of hundreds, a press
    changes a few.
    """
    seen = seen or Foreseen(board.day)
    prospects = Prospects(seen, _closing(board))
    waiting = _WaitingRows(board, now, counter_id, prospects, known)
    ahead = board.next_for(counter_id, now) if counter_id is not None else None
    due = [visit for visit in board.held if _is_due_here(visit, counter_id, now)]
    rows = [_held_row(board, visit, now, counter_id, ahead is visit, prospects) for visit in due]
    certain = [True] * len(due)
    for visit, client in _with_unshared(board, unshared):
        if only_mine and not waiting.offered(visit):
            continue
        row = waiting.row(visit, ahead is visit)
        rows.append(row if client is None else _unshared_row(row, client))
        certain.append(prospects.of(visit).certain)
    waiting.keep()
    last = certain_first(certain) if seen.shown and seen.reliable else None
    if last is not None:
        line = translate("Rows", "will be called, up to here")
        rows[last - 1] = replace(rows[last - 1], line_after=line)
    return rows


def held_rows(board: Board, counter_id: int | None, now: int) -> list[TicketRow]:
    """Who has stepped aside and does not head the counter's list; the first back stands first."""
    return [
        _held_row(board, visit, now, counter_id, False)
        for visit in board.held
        if not _is_due_here(visit, counter_id, now)
    ]


def _with_unshared(
    board: Board, unshared: Sequence[OfflineClient]
) -> list[tuple[Visit, OfflineClient | None]]:
    known: list[tuple[Visit, OfflineClient | None]] = [(visit, None) for visit in board.waiting]
    for client in unshared:
        if client.request.service_id not in board.directory.services:
            continue
        visit = lifecycle.issue(
            client.request,
            visit_id=0,
            site_id=client.site_id,
            business_day=board.day.date,
            ticket=client.ticket,
            now=client.arrived_at,
        )
        place = behind_the_called(visit, board.waiting)
        # Of those who came at one moment, the ones that have a number stand first.
        last = replace(place, id=_LAST)
        at = bisect_right(known, sort_key(last), key=lambda pair: sort_key(pair[0]))
        known.insert(at, (last, client))
    return known


def _unshared_row(row: TicketRow, client: OfflineClient) -> TicketRow:
    chip = (translate("Rows", "○ not yet shared"), Tone.CAUTION)
    if client.refused is not None:
        chip = (translate("Rows", "✕ not taken in"), Tone.BAD)
    return replace(
        row,
        id=client.key,
        chips=(chip, *row.chips),
        callable=False,
        is_next=False,
        sentence=f"{row.sentence}, {chip[0]}",
        own=True,
    )


def _is_due_here(visit: Visit, counter_id: int | None, now: int) -> bool:
    hold = visit.hold
    return hold is not None and hold.counter_id == counter_id and hold.until <= now


@dataclass(frozen=True, slots=True)
class _Kind:
    """What clients who want the same have in common in their rows; `begins` their sentence."""

    offered: bool
    service: str
    chips: tuple[tuple[str, Tone], ...]
    told: Mark | None
    begins: str


class _WaitingRows:
    """The rows of those who wait, at one moment, as one counter sees them.

    Hundreds of clients share a handful of words: each is looked up once.
    """

    def __init__(
        self,
        board: Board,
        now: int,
        counter_id: int | None,
        prospects: Prospects,
        known: KnownRows | None = None,
    ) -> None:
        self._known = {} if known is None else known
        self._made: KnownRows = {}
        self._board, self._now, self._counter_id = board, now, counter_id
        self._prospects = prospects
        self._kinds: dict[tuple[object, ...], _Kind] = {}
        self._waits: dict[int, tuple[str, str]] = {}
        self._wait_target = board.directory.site.wait_target

    def offered(self, visit: Visit) -> bool:
        """Whether this counter may call the client; reception sees everybody alike."""
        return self._kind(visit).offered

    def row(self, visit: Visit, is_next: bool) -> TicketRow:
        kind, prospect = self._kind(visit), self._prospects.of(visit)
        waited = self._now - visit.waiting_since
        wait, waiting = self._wait(waited)
        tone = _tone(waited, self._wait_target)
        of = visit.ticket, is_next, tone, wait, waiting, kind, prospect
        made = self._known.get(visit.id)
        if made is None or made[0] != of:
            made = of, self._row(visit, is_next, tone, wait, waiting, kind, prospect)
        self._made[visit.id] = made
        return made[1]

    def keep(self) -> None:
        """Know these rows the next time, and no others."""
        self._known.clear()
        self._known.update(self._made)

    def _row(
        self,
        visit: Visit,
        is_next: bool,
        tone: Tone,
        wait: str,
        waiting: str,
        kind: _Kind,
        prospect: Prospect,
    ) -> TicketRow:
        sentence = f"{visit.ticket}, {kind.begins}, {waiting}"
        if is_next:
            sentence += ", " + translate("Rows", "next at this counter")
        elif not kind.offered:
            sentence += ", " + translate("Rows", "not for this counter")
        return TicketRow(
            id=visit.id,
            ticket=visit.ticket,
            service=kind.service,
            chips=kind.chips,
            wait_text=wait,
            wait_tone=tone,
            verdict=prospect.verdict,
            told=kind.told,
            callable=kind.offered,
            is_next=is_next,
            sentence=", ".join((sentence, *prospect.said)),
        )

    def _kind(self, visit: Visit) -> _Kind:
        # All that the row of a client depends on, but for who it is, the time and the forecast.
        likes = (
            visit.service_id,
            visit.language,
            visit.for_counter,
            visit.for_person,
            visit.channel,
            visit.priority,
            visit.rank,
            visit.told,
            bool(visit.legs),
        )
        found = self._kinds.get(likes)
        if found is None:
            found = self._kinds[likes] = self._kind_of(visit)
        return found

    def _kind_of(self, visit: Visit) -> _Kind:
        board, counter_id = self._board, self._counter_id
        service = words.service_short(board.directory.services[visit.service_id])
        chips = _chips(board, visit, counter_id)
        offered = counter_id is None or board.offered(visit, counter_id)
        begins = ", ".join((service, *(text for text, _ in chips)))
        return _Kind(offered, service, chips, _told(visit), begins)

    def _wait(self, waited: int) -> tuple[str, str]:
        """How long that is, as it is written and as it is said."""
        minutes = max(0, waited) // 60_000
        found = self._waits.get(minutes)
        if found is None:
            wait = words.minutes(waited)
            said = translate("Rows", "waiting {wait}").format(wait=wait)
            found = self._waits[minutes] = wait, said
        return found


def _held_row(
    board: Board,
    visit: Visit,
    now: int,
    counter_id: int | None,
    is_next: bool,
    prospects: Prospects | None = None,
) -> TicketRow:
    hold = visit.hold
    left = (hold.until - now) if hold else 0
    reason = words.hold_reason(hold.reason) if hold else ""
    due = left <= 0
    text = (
        translate("Rows", "due")
        if due
        else translate("Rows", "in {wait}").format(wait=words.minutes(left + 59_999))
    )
    chips: tuple[tuple[str, Tone], ...] = ()
    if hold and hold.counter_id != counter_id:
        counter = board.directory.counters[hold.counter_id].name
        chips = ((words.counter_in_text(counter), Tone.NEUTRAL),)
    if visit.channel is Channel.PHONE:
        chips = (_phone_chip(), *chips)
    told = [visit.ticket, reason, *(text for text, _ in chips), text]
    prospect = None if prospects is None else prospects.of(visit)
    verdict = None if prospect is None else prospect.verdict
    if prospect is not None and verdict is not None:
        told.extend(part for part in (verdict.text, prospect.danger) if part)
    if visit.told is not None:
        told.append(outlook_words.told_text(visit.told))
    return TicketRow(
        id=visit.id,
        ticket=visit.ticket,
        service=reason,
        chips=chips,
        wait_text=text,
        wait_tone=Tone.CAUTION if due else Tone.NEUTRAL,
        verdict=verdict,
        told=_told(visit),
        callable=hold is not None and hold.counter_id == counter_id,
        is_next=is_next,
        sentence=", ".join(told),
    )


def _closing(board: Board) -> str:
    closes_at = board.day.closes_at
    return "" if closes_at is None else words.clock_time(closes_at, board.directory.site.zone)


def _told(visit: Visit) -> Mark | None:
    if visit.told is None:
        return None
    return Mark(outlook_words.told_forms(visit.told), Tone.NEUTRAL)


def _chips(board: Board, visit: Visit, counter_id: int | None) -> tuple[tuple[str, Tone], ...]:
    chips: list[tuple[str, Tone]] = []
    if visit.channel is Channel.PHONE:
        chips.append(_phone_chip())
    if visit.for_counter is not None or visit.for_person is not None:
        chips.append(_addressee(board, visit, counter_id))
    if visit.priority is not None:
        chips.append((translate("Rows", "★ priority"), Tone.ACCENT))
    elif visit.rank is Rank.FRONT and chips in (
        [],
        [_phone_chip()],
    ):  # Whose it is matters more, and room is scarce.
        chips.append((translate("Rows", "▲ in front"), Tone.ACCENT))
    if visit.language is not None and visit.language != "lt":
        chips.append((words.language_code(visit.language), Tone.ACCENT))
    return tuple(chips)


def _phone_chip() -> tuple[str, Tone]:
    return f"☎ {words.by_phone()}", Tone.ACCENT


def _addressee(board: Board, visit: Visit, counter_id: int | None) -> tuple[str, Tone]:
    desk = board.desks.get(counter_id) if counter_id is not None else None
    if visit.for_counter is not None and visit.for_counter == counter_id:
        return translate("Rows", "→ for you"), Tone.ACCENT
    if visit.for_person is not None and desk and desk.person_id == visit.for_person:
        return translate("Rows", "→ for you"), Tone.ACCENT
    if visit.for_person is not None:
        name = board.directory.people[visit.for_person].name
        return "→ " + name.split(" ")[0], Tone.NEUTRAL
    if visit.for_counter is not None:
        return "→ " + board.directory.counters[visit.for_counter].name, Tone.NEUTRAL
    return "", Tone.NEUTRAL


def _tone(waited: int, target_minutes: int) -> Tone:
    target = target_minutes * 60_000
    if waited > 2 * target:
        return Tone.BAD
    return Tone.CAUTION if waited > target else Tone.NEUTRAL
