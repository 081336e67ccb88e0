"""Turns the hall now into rows: words, tones and numbers, nothing left to decide."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from queueapp.domain.board import Board
from queueapp.domain.hall_now import CounterLine, CounterState, HallOverview, ServiceLine
from queueapp.domain.visit import Visit
from ui import words
from ui.closing import outlook_words
from ui.lead import words as said
from ui.prospects import Prospects
from ui.theme import Tone
from ui.widgets.page_table import PageRow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CounterRow:
    """A counter as a card. `elapsed` and `usual` are in ms; `beyond` is a pill, if there is one."""

    id: int
    title: str
    person: str
    state: str
    tone: Tone
    ticket: str = ""
    service: str = ""
    elapsed: int | None = None
    usual: int | None = None
    beyond: str = ""
    services: str = ""
    closed: bool = False
    sentence: str = ""


def counter_rows(overview: HallOverview, board: Board) -> list[CounterRow]:
    """All counters, each in its place."""
    return [_counter_row(line, overview.now, board) for line in overview.counters]


def service_rows(overview: HallOverview, board: Board) -> list[PageRow]:
    """The queue of each service, as it is set up."""
    return [_service_row(line, board) for line in overview.services]


def ticket_rows(line: ServiceLine, board: Board, now: int, prospects: Prospects) -> list[PageRow]:
    """Who waits for a service, in the order in which they are called."""
    return [_ticket_row(visit, line, board, now, prospects) for visit in line.waiting]


def _counter_row(line: CounterLine, now: int, board: Board) -> CounterRow:
    directory, zone = board.directory, board.directory.site.zone
    counter = directory.counters.get(line.counter_id)
    title = words.counter_name(counter.name) if counter is not None else ""
    person = directory.people.get(line.person_id or 0)
    name = person.name if person is not None else ""
    closed = line.state is CounterState.CLOSED
    state = said.counter_state(line)
    if line.since is not None and not closed:
        since = words.clock_time(line.since, zone)
        state = translate("HallNow", "{state} since {time}").format(state=state, time=since)
        if line.visit is None:
            state = f"{state} ({words.minutes(now - line.since)})"
    service = directory.services.get(line.service_id or 0)
    beyond = said.beyond(line.alarm, now) if line.alarm is not None else ""
    serves = ""
    if line.for_now or line.visit is None:
        known = directory.services
        serves = ", ".join(words.service_short(known[e]) for e in known if e in line.services)
        if line.for_now:
            serves = translate("HallNow", "for now: {services}").format(services=serves)
    ticket = line.visit.ticket if line.visit is not None else ""
    short = words.service_short(service) if service is not None else ""
    took = ""
    if line.elapsed is not None:
        took = words.minutes(line.elapsed)
        if line.usual is not None:
            usual = translate("HallNow", "usually {minutes}")
            took = f"{took}, {usual.format(minutes=words.minutes(line.usual))}"
    alarm = ""
    if line.alarm is not None:
        alarm = translate("HallNow", "beyond the limit of {minutes}").format(
            minutes=words.minutes(line.alarm.limit * 60_000)
        )
    sentence = ", ".join(
        part for part in (title, alarm, name, state, ticket, short, took, serves) if part
    )
    return CounterRow(
        id=line.counter_id,
        title=title,
        person=name,
        state=state,
        tone=_tone(line),
        ticket=ticket,
        service=short,
        elapsed=line.elapsed,
        usual=line.usual,
        beyond=beyond,
        services=serves,
        closed=closed,
        sentence=sentence,
    )


def _tone(line: CounterLine) -> Tone:
    match line.state:
        case CounterState.READY:
            return Tone.GOOD
        case CounterState.CALLING | CounterState.SERVING:
            return Tone.ACCENT
        case (
            CounterState.ON_BREAK
            | CounterState.LOCKED
            | CounterState.OTHER_WORK
            | CounterState.FINISHING_UP
        ):
            return Tone.CAUTION
        case _:
            return Tone.NEUTRAL


def _service_row(line: ServiceLine, board: Board) -> PageRow:
    service = board.directory.services[line.service_id]
    name = words.service_short(service)
    longest = said.longest(line)
    counters = len(line.counters)
    tone = Tone.NEUTRAL
    unserved = bool(line.waiting) and not counters
    if line.alarm is not None or unserved:
        tone = Tone.BAD
    elif longest.startswith("!"):
        tone = Tone.CAUTION
    many = f"✕ {counters}" if unserved else str(counters)
    sign = {Tone.BAD: "✕ ", Tone.CAUTION: "! "}.get(tone, "")
    sentence = translate(
        "HallNow", "{service}: {waiting} waiting, longest {longest}, counters open: {counters}"
    ).format(
        service=words.service_name(service),
        waiting=len(line.waiting),
        longest=longest.strip("✕! "),
        counters=counters,
    )
    if line.alarm is not None:
        minutes = words.minutes(line.alarm.limit * 60_000)
        over = translate("HallNow", "beyond the limit of {minutes}").format(minutes=minutes)
        sentence = f"{sentence}, {over}"
    elif tone is Tone.CAUTION:
        over = translate("HallNow", "longer than the target of {minutes}")
        sentence = f"{sentence}, {over.format(minutes=words.minutes(line.target * 60_000))}"
    texts = (f"{sign}{service.prefix}  {name}", str(len(line.waiting)), longest, many)
    return PageRow(line.service_id, texts, sentence, tone)


def _ticket_row(
    visit: Visit, line: ServiceLine, board: Board, now: int, prospects: Prospects
) -> PageRow:
    wait = now - visit.waiting_since
    beyond = line.alarm is not None and wait >= line.alarm.limit * 60_000
    late = wait > line.target * 60_000
    sign = "✕ " if beyond else "! " if late else ""
    tone = Tone.BAD if beyond else Tone.CAUTION if late else Tone.NEUTRAL
    prospect = prospects.of(visit)
    shown = prospect.verdict
    verdict = shown.text if shown is not None else ""
    sent = _sent_to(visit, board)
    told = outlook_words.told_text(visit.told) if visit.told is not None else ""
    waits = words.minutes(wait)
    chip = "" if shown is None else f"{shown.sign} {shown.text}".strip()
    parts = (visit.ticket, f"{sign}{waits}", chip, sent or told)
    sentence = ", ".join(
        part
        for part in (
            visit.ticket,
            translate("HallNow", "waiting {wait}").format(wait=waits),
            verdict,
            sent,
            told,
        )
        if part
    )
    return PageRow(visit.id, parts, sentence, tone)


def _sent_to(visit: Visit, board: Board) -> str:
    counter = board.directory.counters.get(visit.for_counter or 0)
    person = board.directory.people.get(visit.for_person or 0)
    if counter is not None:
        return "→ " + words.counter_in_text(counter.name)
    if person is not None:
        return "→ " + person.name
    if visit.priority is not None:
        return "★ " + words.priority_reason(visit.priority)
    if visit.language is not None and visit.language != "lt":
        return words.language_name(visit.language)
    return ""
