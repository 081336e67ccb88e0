"""The day's work in the stored halls of versions 5 to 7: played again, it says what would stand
there.

Each hall was made by this day on the program of its version.
"""

from dataclasses import replace

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.closing import Ending, KeepOpenReason
from queueapp.domain.forecast.state import Footing, Forecast
from queueapp.domain.help import HelpKind
from queueapp.domain.hours import OwnDay
from queueapp.domain.incident import IncidentDraft, IncidentKind
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session, Target
from queueapp.domain.setup import HallDraft
from queueapp.domain.shift import Break, Shift
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import (
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Told,
    Visit,
    Way,
)
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    HOUSING,
    KEYS,
    MINUTE,
    PASSPORTS,
    Play,
    seen,
)

ADMIN, LEAD = Session(1, ASTA), Session(1, DARIUS)


def play_day(play: Play) -> None:
    """A morning on which nearly everything happens that can happen to a visit."""
    _set_up(play)
    desk, other, third = play.sit(1, BRONIUS), play.sit(2, CECILIJA), play.sit(4, DARIUS)
    _plan(play, desk)
    _served(play, desk, other)
    _out_of_order(play, desk, other, third)
    _gone(play, desk, other)
    _rest(play, desk, other, third)


def _set_up(play: Play) -> None:
    current = play.hall.setup.current(1)
    office = replace(current.office, address="Laisvės al. 96", security="8 37 000 111")
    shorter = {"2026-03-04": OwnDay(replace(current.week[3], closes=15 * 60), "Mokymai")}
    changed: HallDraft = replace(current, office=office, exceptions=shorter)
    play.hall.setup.change(ADMIN, changed, current)
    play.hall.access.enrol(1, "station-one")


def _plan(play: Play, desk: Session) -> None:
    shift = Shift(BRONIUS, "2026-03-02", 16 * 60, (Break(12 * 60, 12 * 60 + 30),))
    play.hall.shifts.plan(desk, shift)
    absence = AbsenceDraft(BRONIUS, DARIUS, "2026-03-09", "2026-03-10", "tel. 5")
    play.hall.absence.plan(LEAD, absence)
    now = play.clock.now()
    foreseen = Forecast(now, now + 7 * 60 * MINUTE, 3, Footing.FIRM)
    play.hall.forecasts.keep(1, 60, foreseen)
    play.hall.day_end.keep_open(LEAD, now + 8 * 60 * MINUTE, KeepOpenReason.MANY_WAITING)


def _served(play: Play, desk: Session, other: Session) -> None:
    """Handed on, a second service, on hold and back, with a corrected time and a call meanwhile."""
    for service in (PASSPORTS, PASSPORTS, BENEFITS):
        play.issue(service)
    first = play.serve_next(desk)
    play.clock.pass_minutes(4)
    play.callback(desk, name="Ona", seconds=40, visit=first)
    play.hall.help.come(LEAD, play.hall.help.call(desk, HelpKind.CONFLICT, first.id).id)
    conflict = IncidentDraft(IncidentKind.CONFLICT, play.clock.now(), note="Kalbėta garsiai.")
    play.hall.incidents.record(desk, replace(conflict, visit_id=first.id))
    play.hall.help.end(desk, play.hall.board.read(1).help[0].id)
    first = play.hall.desk.transfer(
        desk, seen(_at(play, 1)), Target(counter_id=2), Placement.BY_ARRIVAL, "Reikia parašo"
    ).visit
    play.clock.pass_minutes(3)
    there = play.serve_next(other)
    assert there.id == first.id
    play.clock.pass_minutes(5)
    play.hall.desk.add_service(other, seen(there), HOUSING)
    play.clock.pass_minutes(2)
    away = play.hall.desk.hold(other, seen(_at(play, 2)), HoldReason.PAYING, 5, "moka").visit
    play.clock.pass_minutes(6)
    again = play.hall.desk.resume(other, seen(away)).visit
    play.clock.pass_minutes(30)
    play.hall.desk.finish(other, seen(again), Outcome.SETTLED, "Sutarta.")
    play.hall.desk.correct(
        other, seen(play.visit(first.id)), len(again.legs), play.clock.now() - 20 * MINUTE
    )
    handed_on = play.visit(first.id)
    play.hall.desk.correct(
        Session(1, DARIUS, 4), seen(handed_on), 1, handed_on.legs[0].called_at + 2 * MINUTE
    )
    second = play.serve_next(desk)
    play.clock.pass_minutes(5)
    play.follow_up(desk)
    play.hall.desk.finish(desk, seen(second), Outcome.INFORMED, "Parašysime.")
    play.hall.desk.undo(desk)
    play.clock.pass_minutes(1)
    play.hall.desk.finish(desk, seen(_at(play, 1)), Outcome.SETTLED, "")


def _out_of_order(play: Play, desk: Session, other: Session, third: Session) -> None:
    """Called out of order, taken at once, undone and called again, moved by hand to the front."""
    waiting = [play.issue(PASSPORTS) for _ in range(3)]
    play.clock.pass_minutes(2)
    called = play.hall.desk.call(desk, seen(waiting[1]), OrderReason.CLIENT_RETURNED).visit
    play.hall.desk.undo(desk)
    play.clock.pass_minutes(1)
    called = play.hall.desk.call(desk, seen(play.visit(called.id)), OrderReason.HEALTH).visit
    started = play.hall.desk.start(desk, seen(called)).visit
    play.clock.pass_minutes(3)
    play.hall.desk.finish(desk, seen(started), Outcome.SETTLED, "")
    quick = play.hall.intake.take(third, Request(KEYS), OrderReason.QUICK_QUESTION).visit
    play.clock.pass_minutes(1)
    play.hall.desk.finish(third, seen(quick), Outcome.SETTLED, "")
    play.hall.intake.prioritise(play.reception(), seen(waiting[2]), PriorityReason.BY_LAW)
    preferred = play.serve_next(other)
    play.clock.pass_minutes(4)
    play.hall.desk.transfer(other, seen(preferred), Target(service_id=KEYS), Placement.FRONT)
    play.clock.pass_minutes(6)
    play.hall.desk.left(other, seen(play.visit(preferred.id)))
    began = play.clock.now() - 50 * MINUTE
    play.hall.intake.offsite(
        LEAD, Request(BENEFITS), OffsitePlace.HOME, began, began + 20 * MINUTE, Outcome.SETTLED
    )


def _gone(play: Play, desk: Session, other: Session) -> None:
    """Did not come, came back, left and came back, turned away, issued by mistake, settled."""
    missed = play.call_next(desk)
    play.hall.desk.recall(desk, seen(missed))
    play.clock.pass_minutes(2)
    play.hall.desk.no_show(desk, seen(play.visit(missed.id)))
    play.clock.pass_minutes(9)
    play.hall.intake.reinstate(
        play.reception(),
        seen(play.visit(missed.id)),
        Placement.FRONT,
        OrderReason.OUR_MISTAKE,
    )
    play.clock.pass_minutes(3)
    back = play.serve_next(desk)
    assert back.id == missed.id
    play.clock.pass_minutes(2)
    play.hall.desk.finish(desk, seen(back), Outcome.SETTLED, "")
    off = play.issue(HOUSING)
    play.clock.pass_minutes(7)
    play.hall.desk.left(other, seen(off))
    play.clock.pass_minutes(7)
    play.hall.intake.reinstate(
        play.reception(), seen(play.visit(off.id)), Placement.FRONT, OrderReason.CLIENT_RETURNED
    )
    play.clock.pass_minutes(4)
    elsewhere = play.issue(HOUSING)
    play.hall.telling.turn_away(other, seen(elsewhere), Way.ANOTHER_DAY)
    play.issue(HOUSING)
    play.clock.pass_minutes(3)
    play.hall.desk.undo(play.reception())
    for_nothing = play.hall.intake.take(desk, Request(HOUSING), OrderReason.OTHER).visit
    play.clock.pass_minutes(1)
    aside = play.hall.desk.hold(desk, seen(for_nothing), HoldReason.OTHER, 5, "").visit
    play.hall.desk.correct(desk, seen(aside), 1, aside.legs[0].called_at)
    play.clock.pass_minutes(2)
    play.hall.desk.left(desk, seen(play.visit(aside.id)))
    served = play.serve_next(other)
    assert served.id == off.id
    play.clock.pass_minutes(5)
    play.hall.desk.finish(other, seen(served), Outcome.SETTLED, "")
    there = play.issue(HOUSING)
    gone = play.hall.desk.left(play.reception(), seen(there))
    play.clock.pass_minutes(1)
    why = OrderReason.OUR_MISTAKE
    play.hall.intake.reinstate(play.reception(), seen(gone), Placement.END, why)
    play.hall.desk.undo(play.reception())
    play.hall.desk.undo(play.reception())
    called = play.hall.desk.call(other, seen(play.visit(there.id)), OrderReason.OUR_MISTAKE)
    play.hall.desk.no_show(other, seen(called))
    lost = play.issue(BENEFITS)
    play.clock.pass_minutes(8)
    play.hall.day_end.settle(LEAD, seen(lost), Ending.LEFT)


def _rest(play: Play, desk: Session, other: Session, third: Session) -> None:
    """Who is still there: waiting, called, served, on hold, told; a card hidden, a question."""
    play.issue(PASSPORTS, language="ru", priority=PriorityReason.BY_LAW)
    held = play.serve_next(other)
    play.clock.pass_minutes(2)
    play.hall.desk.hold(other, seen(held), HoldReason.FILLING_IN, 20, "pildo")
    told = play.issue(HOUSING)
    play.hall.telling.tell(other, [(seen(told), Told.WILL_BE)])
    rang = play.hall.phone.serve(third, Request(KEYS), play.clock.now() - MINUTE).visit
    play.clock.pass_minutes(3)
    play.hall.phone.drop(third, seen(rang), None)
    standard = play.hall.standard.in_force(1).standard
    hidden = frozenset({standard.cards[0].id})
    saved = play.hall.standard.save(ADMIN, replace(standard, hidden=hidden), 0)
    play.hall.standard.acknowledge(desk, saved.number)
    play.hall.standard.put_away(desk, Checklist.LEAVING)
    play.serve_next(desk)
    for service in (PASSPORTS, BENEFITS, HOUSING):
        play.issue(service)
    play.clock.pass_minutes(5)
    play.hall.help.call(other, HelpKind.ADVICE)


def _at(play: Play, counter: int) -> Visit:
    return play.hall.board.read(1).at_desk[counter]
