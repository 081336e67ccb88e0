"""What is open at the end of a day, and what was closed, as it is read."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from queueapp.domain.closing import LeftOver, OpenEnds, StillAtDesk
from queueapp.domain.promise import Entry
from queueapp.domain.setup import Directory
from queueapp.domain.visit import HoldReason, State, Visit
from ui import words
from ui.closing.outlook_words import told_sign, told_text
from ui.i18n import Numbered
from ui.phone import promise_words
from ui.phone.due import due_text
from ui.sheets.event_facts import person_name
from ui.theme import Tone
from ui.widgets.page_table import PageRow

translate = QCoreApplication.translate


class DayEnd(Numbered):
    """The context of what is said of the end of a day."""


def visit_titles() -> dict[str, float]:
    """The titles of the columns of visits with their least widths in em."""
    return {
        translate("DayEnd", "Ticket"): 5,
        translate("DayEnd", "How it stands"): 25,
        translate("DayEnd", "Service"): 10,
        translate("DayEnd", "What was said"): 11,
    }


def promise_titles() -> dict[str, float]:
    """The titles of the columns of promises with their least widths in em."""
    return {
        translate("DayEnd", "Due"): 11,
        translate("DayEnd", "Client"): 12,
        translate("DayEnd", "Question"): 12,
        translate("DayEnd", "Whose"): 9,
    }


def visit_rows(ends: OpenEnds, directory: Directory) -> list[PageRow]:
    """The visits that are open: those at a desk first, then on hold, then waiting."""
    at_desk = [_desk_row(each, directory) for each in ends.at_desk]
    held = [_row(visit, directory, _held(visit, directory)) for visit in ends.held]
    return [*at_desk, *held, *(_row(v, directory, _waits(v, directory)) for v in ends.waiting)]


def promise_row(entry: Entry, directory: Directory, now: int) -> PageRow:
    """One promise that was due by the end of the day; `now` in ms UTC."""
    promise = entry.promise
    due = due_text(promise.due_at, now, directory.site.zone)
    late = promise.is_due(now)
    kind = promise_words.promise_kind(promise.kind)
    client = " · ".join(
        part for part in (promise_words.where(entry), promise_words.name(entry)) if part
    )
    texts = (
        f"! {due}" if late else due,
        client,
        promise_words.first_line(entry),
        person_name(promise.owner_id, directory),
    )
    sentence = ", ".join(part for part in (kind, *texts) if part)
    return PageRow(promise.id, texts, sentence, Tone.BAD if late else Tone.NEUTRAL)


def title(ends: OpenEnds, today: str) -> str:
    """What a sheet is about: today, or a day that is over."""
    if ends.day == today:
        return translate("DayEnd", "Close the day")
    return translate("DayEnd", "Still open from {day}").format(day=day_name(ends.day))


def day_name(day: str) -> str:
    """An ISO date as it is read in a line: `20 November`."""
    found = date.fromisoformat(day)
    # As QLocale writes dates: d the day, MMMM the month, what stands in quotes as it is.
    form = translate("DayEnd", "d MMMM")
    return QLocale().toString(QDate(found.year, found.month, found.day), form)


def left_over(days: Sequence[LeftOver]) -> str:
    """What earlier days left open, in a line: `3 clients of 20 November still have no end`."""
    if len(days) == 1:
        return DayEnd.tr("%n clients of {day} still have no end.", "", days[0].count).format(
            day=day_name(days[0].day)
        )
    return DayEnd.tr(
        "%n clients of earlier days still have no end.", "", sum(day.count for day in days)
    )


def why_not_yet(ends: OpenEnds, closes: str) -> str:
    """Why the day cannot be closed; nothing where it can be.

    `closes` is the closing time on the wall, empty where the hall does not close.
    """
    if not ends.over and not closes:
        return translate("DayEnd", "The hall does not close today.")
    if not ends.over:
        return translate("DayEnd", "The hall is open until {time}.").format(time=closes)
    if ends.count:
        return DayEnd.tr("%n are still open: say what became of each.", "", ends.count)
    return ""


def still_served(still: StillAtDesk, directory: Directory, *, alone: bool) -> str:
    """That somebody is at a counter now, where their end is to be said by others."""
    text = translate(
        "DayEnd", "{ticket} is at {counter} now: ask there before you say what became of them."
    )
    if not alone:
        text = translate("DayEnd", "{ticket} is at {counter} now: choose this client alone.")
    return text.format(ticket=still.visit.ticket, counter=_counter(still.counter_id, directory))


def kept_promises(count: int) -> str:
    """That promises stay open, knowingly."""
    return DayEnd.tr("%n promises stay open, each with the time when it is due", "", count)


def closed_by(ends: OpenEnds, directory: Directory) -> str:
    """That a day was closed, by whom and when; nothing while it is open."""
    if ends.closed_at is None:
        return ""
    time = words.clock_time(ends.closed_at, directory.site.zone)
    if ends.closed_by is None:
        return translate(
            "DayEnd", "Nobody closed this day: the next one began at {time} by itself."
        ).format(time=time)
    name = person_name(ends.closed_by, directory)
    return translate("DayEnd", "Closed by {name} at {time}.").format(name=name, time=time)


def closed(day: str, today: str, visits: Iterable[Visit], promises: int) -> str:
    """What was closed, in one sentence."""
    found = Counter(visit.state for visit in visits)
    parts = [
        DayEnd.tr("%n served", "", found[State.SERVED]) if found[State.SERVED] else "",
        DayEnd.tr("%n refused", "", found[State.REFUSED]) if found[State.REFUSED] else "",
        DayEnd.tr("%n left", "", found[State.LEFT]) if found[State.LEFT] else "",
        DayEnd.tr("%n did not come", "", found[State.NO_SHOW]) if found[State.NO_SHOW] else "",
        DayEnd.tr("%n not served, told how to go on", "", found[State.TURNED_AWAY])
        if found[State.TURNED_AWAY]
        else "",
        DayEnd.tr("%n promises stay open", "", promises) if promises else "",
    ]
    said = ", ".join(part for part in parts if part) or translate("DayEnd", "nobody came")
    if day == today:
        return translate("DayEnd", "The day is closed: {facts}.").format(facts=said)
    return translate("DayEnd", "{day} is closed: {facts}.").format(day=day_name(day), facts=said)


def _desk_row(still: StillAtDesk, directory: Directory) -> PageRow:
    visit = still.visit
    counter = _counter(still.counter_id, directory)
    if still.forgotten:
        text = translate("DayEnd", "At {counter} for {time}: still serving?")
    elif visit.state is State.CALLED:
        text = translate("DayEnd", "Called to {counter} {time} ago")
    else:
        text = translate("DayEnd", "At {counter} for {time}")
    text = text.format(counter=counter, time=_lasted(still.minutes))
    return _row(
        visit,
        directory,
        f"! {text}" if still.forgotten else text,
        Tone.CAUTION if still.forgotten else Tone.NEUTRAL,
    )


def _held(visit: Visit, directory: Directory) -> str:
    hold = visit.hold
    if hold is None:
        return words.state(visit.state)
    if hold.reason is HoldReason.DAY_ENDED:
        text = translate("DayEnd", "At {counter} when the day ended, since {time}")
        leg = visit.legs[-1] if visit.legs else None
        began = hold.since if leg is None else leg.started_at or leg.called_at
        return text.format(
            counter=_counter(hold.counter_id, directory), time=_time(began, directory)
        )
    text = translate("DayEnd", "On hold since {time}: {reason}")
    return text.format(time=_time(hold.since, directory), reason=words.hold_reason(hold.reason))


def _waits(visit: Visit, directory: Directory) -> str:
    text = translate("DayEnd", "Waiting since {time}")
    return text.format(time=_time(visit.arrived_at, directory))


def _row(visit: Visit, directory: Directory, text: str, tone: Tone = Tone.NEUTRAL) -> PageRow:
    said = ""
    if visit.told is not None:
        said = f"{told_sign(visit.told)} {told_text(visit.told)}"
    service = words.service_short(directory.services[visit.service_id])
    texts = (visit.ticket, text, service, said)
    sentence = ", ".join(part for part in texts if part)
    return PageRow(visit.id, texts, sentence, tone)


def _lasted(minutes: int) -> str:
    hours, rest = divmod(max(0, minutes), 60)
    if not hours:
        return DayEnd.tr("%n min", "", rest)
    return translate("DayEnd", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def _counter(counter_id: int, directory: Directory) -> str:
    counter = directory.counters.get(counter_id)
    return words.counter_in_text(counter.name) if counter is not None else ""


def _time(at: int, directory: Directory) -> str:
    return words.clock_time(at, directory.site.zone)
