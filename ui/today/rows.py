"""Turns a day's visits into the rows of its table: words and numbers, nothing left to decide."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from queueapp.domain.setup import Directory
from queueapp.domain.visit import ENDS, Channel, Leg, Outcome, State, Visit
from ui import words
from ui.closing import outlook_words
from ui.models.today_model import NOTHING_YET, Cell, Shown, TodayRow

translate = QCoreApplication.translate

_GROUPS = {
    State.SERVED: Shown.SERVED,
    State.REFUSED: Shown.SERVED,
    State.NO_SHOW: Shown.NO_SHOW,
    State.LEFT: Shown.LEFT,
    State.TURNED_AWAY: Shown.LEFT,
}


def titles() -> list[str]:
    """The titles of the columns."""
    return [
        translate("Today", "Ticket"),
        translate("Today", "Service"),
        translate("Today", "Arrived"),
        translate("Today", "Waited"),
        translate("Today", "Called"),
        translate("Today", "By whom"),
        translate("Today", "Duration"),
        translate("Today", "Outcome"),
    ]


def shown_name(shown: Shown) -> str:
    """A group's name."""
    return {
        Shown.ALL: translate("Today", "All"),
        Shown.OPEN: translate("Today", "Still here"),
        Shown.SERVED: translate("Today", "Served"),
        Shown.NO_SHOW: translate("Today", "No-show"),
        Shown.LEFT: translate("Today", "Left"),
        Shown.EARLIER: translate("Today", "Earlier days"),
    }[shown]


def row(visit: Visit, directory: Directory, day: str, now: int, *, late: bool = False) -> TodayRow:
    """One visit; `day` is the business day shown, `now` in ms UTC; `late`: entered from paper."""
    zone = directory.site.zone
    earlier = visit.business_day != day
    service = words.service_short(directory.services[visit.service_id])
    arrived = words.clock_time(visit.arrived_at, zone)
    if earlier:
        local = datetime.fromtimestamp(visit.arrived_at / 1000, zone)
        arrived = f"{local:%m-%d} {arrived}"
    by_phone = visit.channel is Channel.PHONE
    if by_phone:
        arrived = f"☎ {arrived}"
    called = visit.legs[0].called_at if visit.legs else None
    # A ticket given by mistake ended when that was seen: nobody waited until then.
    waited = (
        (called or visit.ended_at or now) - visit.arrived_at
        if called is not None or visit.outcome is not Outcome.MISTAKE
        else None
    )
    last = visit.legs[-1] if visit.legs else None
    served = words.served_ms(visit, now)
    accurate = all(leg.accurate for leg in visit.legs)
    served_text = words.minutes(served) if served is not None else ""
    if not accurate:
        served_text = f"≈ {served_text}"
    outcome = words.outcome(visit.outcome) if visit.outcome else words.state(visit.state)
    if visit.told is not None and not visit.ended:
        outcome = f"{outcome} · {outlook_words.told_text(visit.told)}"
    if late:
        entered = translate("Today", "entered late")
        outcome = f"{outcome} · {entered}"
    cells = (
        Cell(visit.ticket),
        Cell(service),
        Cell(arrived, visit.arrived_at),
        Cell(words.minutes(waited), waited) if waited is not None else NOTHING_YET,
        Cell(words.clock_time(called, zone), called) if called is not None else NOTHING_YET,
        Cell(_by(last, directory)),
        Cell(served_text, served) if served is not None else NOTHING_YET,
        Cell(outcome),
    )
    groups = {Shown.ALL, Shown.EARLIER} if earlier else {Shown.ALL}
    groups.add(_GROUPS[visit.state] if visit.state in ENDS else Shown.OPEN)
    sentence = ", ".join(cell.text for cell in cells if cell.text)
    if by_phone:
        sentence += ", " + words.by_phone()
    if on_phone := words.phone_ms(visit):
        text = translate("Today", "on the phone meanwhile {minutes}")
        sentence += ", " + text.format(minutes=words.minutes(on_phone))
    if not accurate:
        sentence += ", " + translate("Today", "time corrected, inaccurate")
    if earlier:
        sentence += ", " + translate("Today", "left over from an earlier day")
    return TodayRow(visit.id, visit.ticket, cells, frozenset(groups), sentence)


def _by(leg: Leg | None, directory: Directory) -> str:
    if leg is None:
        return ""
    person = directory.people.get(leg.person_id)
    counter = directory.counters.get(leg.counter_id or 0)
    name = person.name if person else ""
    return f"{counter.name} · {name}" if counter is not None else name
