"""What every figure of the history means, in words; what is defined stands in the domain.

`docs/figures.md` says the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from queueapp.domain.history.definitions import MADE_OF, SHOWN, Measure
from queueapp.domain.history.picture import Picture
from ui.history.words import column_title

translate = QCoreApplication.translate


def definition(measure: Measure) -> str:
    """What one figure means."""
    return (_visits() | _waits() | _servings() | _hall() | _promises() | _work())[measure]


def definitions_of(picture: Picture) -> list[tuple[str, str]]:
    """Each figure of a picture, with those that it is made of: its title and what it means."""
    return [(column_title(each), definition(each)) for each in with_parts(SHOWN[picture])]


def with_parts(measures: Iterable[Measure]) -> list[Measure]:
    """These figures, each followed by those it is made of, none of them twice."""
    found: list[Measure] = []
    for measure in measures:
        for each in (measure, *with_parts(MADE_OF.get(measure, ()))):
            if each not in found:
                found.append(each)
    return found


def general() -> list[str]:
    """What holds for all figures."""
    return [
        translate(
            "Definitions",
            "A visit that was corrected as a ticket by mistake counts nowhere but in the number of "
            "tickets by mistake.",
        ),
        translate(
            "Definitions",
            "A row of the database that cannot be true is left out everywhere, counted and named.",
        ),
        translate(
            "Definitions",
            "A visit and a promise belong to the business day on which they began, also after "
            "midnight. Times are those of the clock in the hall.",
        ),
        translate(
            "Definitions",
            "A day of work is one on which a client came or a counter was open.",
        ),
        translate(
            "Definitions",
            "“9 of 10 waits up to 20 min” is the 90th percentile: nine of ten waits were no longer "
            "than that. The median is the middle one: half of them were no longer.",
        ),
    ]


def _visits() -> dict[Measure, str]:
    return {
        Measure.VISITS: translate("Definitions", "All visits, without tickets by mistake."),
        Measure.ARRIVED: translate(
            "Definitions",
            "Visits of clients who came to the hall, by the time they came. Without those served "
            "by phone and away from the hall.",
        ),
        Measure.ARRIVED_A_DAY: translate(
            "Definitions",
            "Those who arrived, divided by the days of work; by weekday, by those of that weekday.",
        ),
        Measure.BY_PHONE: translate(
            "Definitions", "Visits of callers who were served on the phone at once."
        ),
        Measure.OFFSITE: translate(
            "Definitions",
            "Visits that were served at the client's home, in hospital or elsewhere.",
        ),
        Measure.MISTAKES: translate(
            "Definitions",
            "Visits that were corrected as a ticket by mistake. They count nowhere else.",
        ),
        Measure.STILL_OPEN: translate("Definitions", "Visits that have not ended yet."),
        Measure.DAYS: translate(
            "Definitions",
            "Days on which a client came or a counter was open; by weekday, those of that weekday.",
        ),
        Measure.SERVED: translate(
            "Definitions",
            "Visits that ended served, in the hall, by phone and away from it, by the time they "
            "ended.",
        ),
        Measure.SERVED_A_DAY: translate(
            "Definitions", "Those who were served, divided by the days of work."
        ),
        Measure.NO_SHOW: translate(
            "Definitions", "Visits that ended because the client did not come when called."
        ),
        Measure.LEFT: translate(
            "Definitions",
            "Visits whose client went away before the end, or whose phone line was cut.",
        ),
        Measure.TURNED_AWAY: translate(
            "Definitions",
            "Visits of clients who were not served that day: they come another day, get an answer "
            "in writing, or are called back.",
        ),
        Measure.REFUSED: translate("Definitions", "Visits that ended with a refusal."),
        Measure.ENDED: translate(
            "Definitions", "Visits that have ended, by how they ended and with what outcome."
        ),
        Measure.ENDED_SHARE: translate("Definitions", "The share of all visits that have ended."),
        Measure.CROWDED_HOUR: translate(
            "Definitions",
            "The weekday and hour at which most clients arrived a day. Of equal ones the first in "
            "the week.",
        ),
        Measure.DAMAGED: translate(
            "Definitions", "Rows of the database that cannot be true. They were left out."
        ),
    }


def _waits() -> dict[Measure, str]:
    return {
        Measure.WAITING: translate(
            "Definitions",
            "From arrival, transfer or return to the queue until called, or until the client left "
            "the queue. Several waits of one visit count one by one. Who was taken at once, went "
            "on at the same desk or came back from a hold, who was served by phone or away from "
            "the hall did not wait. A wait counts for the service for which the client waited, "
            "and in the hour in which it began.",
        ),
        Measure.WAITS: translate("Definitions", "How many waits came to an end."),
        Measure.WAIT_MEDIAN: translate("Definitions", "Half of the waits were no longer."),
        Measure.WAIT_P90: translate(
            "Definitions", "Nine of ten waits were no longer (90th percentile)."
        ),
        Measure.WAIT_LONGEST: translate("Definitions", "The longest single wait."),
        Measure.WITHIN_TARGET: translate(
            "Definitions", "The share of waits that were no longer than the target of the hall."
        ),
        Measure.QUEUE_LENGTH: translate(
            "Definitions", "How many wait at a moment: their wait has begun and not yet ended."
        ),
        Measure.QUEUE_MEAN: translate(
            "Definitions",
            "How many waited at the beginning of each five minutes, on average over the days of "
            "work.",
        ),
        Measure.QUEUE_MOST: translate(
            "Definitions",
            "The most who waited at once within the five minutes, on any of the days.",
        ),
    }


def _servings() -> dict[Measure, str]:
    return {
        Measure.SERVING: translate(
            "Definitions",
            "From start to finish at a counter, less the time on the phone with somebody else. "
            "Each time at a counter counts by itself: a hold parts it in two. Left out are times "
            "marked inaccurate or not finished, tickets by mistake, and visits away from the hall, "
            "whose times were entered afterwards.",
        ),
        Measure.SERVINGS: translate(
            "Definitions", "How many times a client was served at a counter, with accurate times."
        ),
        Measure.SERVING_P5: translate("Definitions", "5 of 100 service times were no longer."),
        Measure.SERVING_P25: translate("Definitions", "25 of 100 service times were no longer."),
        Measure.SERVING_MEDIAN: translate(
            "Definitions", "Half of the service times were no longer."
        ),
        Measure.SERVING_P75: translate("Definitions", "75 of 100 service times were no longer."),
        Measure.SERVING_P95: translate("Definitions", "95 of 100 service times were no longer."),
        Measure.SERVING_LONGEST: translate("Definitions", "The longest single service time."),
        Measure.SERVING_TOTAL: translate("Definitions", "All service times together."),
        Measure.PLANNED: translate(
            "Definitions", "How long the service is planned to take, as it is set up."
        ),
        Measure.INACCURATE: translate(
            "Definitions",
            "Times at a counter that ended, but were marked inaccurate, and so count in no "
            "service time.",
        ),
    }


def _hall() -> dict[Measure, str]:
    return {
        Measure.COUNTERS_OPEN: translate(
            "Definitions",
            "Counters that were ready, finishing up or with a client, over the half-hour, on "
            "average over the days of work. On days of which no desk was recorded (imported ones) "
            "a counter counts as open from its first call to the end of its last client.",
        ),
        Measure.COUNTERS_STAFFED: translate(
            "Definitions", "The open counters with those on a break or at other work."
        ),
        Measure.LOAD: translate(
            "Definitions",
            "The work that came in with the clients of the half-hour, as so many counters kept "
            "busy, on average over the days of work: for each client the mean time that the "
            "service keeps a counter, from called to finished, divided by 30 minutes. Clients who "
            "left or did not come are counted: they wanted the service.",
        ),
        Measure.COUNTERS_NEEDED: translate(
            "Definitions",
            "The fewest counters with which, at this work, 8 of 10 clients are called within the "
            "target (by Erlang's formula for queues, Erlang C). As if every counter served all "
            "services: where they do not, more are needed.",
        ),
        Measure.CALLS: translate(
            "Definitions", "Clients called from the queue or taken at once in the hall."
        ),
        Measure.OUT_OF_ORDER: translate(
            "Definitions", "Clients who were called out of order, by the reason given."
        ),
        Measure.OUT_OF_ORDER_SHARE: translate("Definitions", "The share of all clients called."),
        Measure.FORESEEN_WAITING: translate(
            "Definitions", "How many waited when the forecast was made."
        ),
        Measure.PROMISED: translate(
            "Definitions", "So many at least were to be called before closing."
        ),
        Measure.LIKELY: translate("Definitions", "The most likely number to be called."),
        Measure.LOW: translate(
            "Definitions", "The low end of the range meant to hold 8 times in 10."
        ),
        Measure.HIGH: translate(
            "Definitions", "The high end of the range meant to hold 8 times in 10."
        ),
        Measure.CALLED: translate(
            "Definitions", "So many of those who waited then were called before closing."
        ),
        Measure.GONE: translate(
            "Definitions", "So many of them went away by themselves before closing."
        ),
        Measure.LET_DOWN: translate(
            "Definitions", "So many fewer than promised were called, those who left not counted."
        ),
        Measure.NEEDLESSLY_WARNED: translate(
            "Definitions",
            "So many were warned that they would not be served that day, and were called all the "
            "same.",
        ),
        Measure.PROMISE_KEPT: translate(
            "Definitions",
            "Whether nobody was let down. A promise of nobody and a day that was kept open longer "
            "do not count.",
        ),
        Measure.FORECASTS_MADE: translate(
            "Definitions", "Forecasts whose promise counts: closing has passed."
        ),
        Measure.FORECASTS_KEPT: translate(
            "Definitions", "Forecasts that count and let nobody down."
        ),
    }


def _promises() -> dict[Measure, str]:
    return {
        Measure.AGREED: translate(
            "Definitions", "Callbacks, or answers by e-mail, that were promised on the day."
        ),
        Measure.DONE_SAME_DAY: translate(
            "Definitions",
            "Callbacks answered, or passed on to who answers, on the business day on which they "
            "were promised.",
        ),
        Measure.DONE_LATER: translate(
            "Definitions", "Callbacks answered, or passed on to who answers, on a later day."
        ),
        Measure.ENDED_OTHERWISE: translate(
            "Definitions", "Promises given up or withdrawn, and wrong numbers."
        ),
        Measure.STILL_TO_DO: translate("Definitions", "Promises that nobody has ended yet."),
        Measure.ATTEMPTS: translate("Definitions", "Calls made for the callbacks of the day."),
        Measure.OVERDUE: translate(
            "Definitions",
            "Promises that ended after they were due, or are due and not ended. The time that was "
            "agreed last counts.",
        ),
        Measure.IN_TIME: translate(
            "Definitions",
            "E-mails answered, or passed on, within 24 hours of their arrival; where that is not "
            "known, of the time they were taken down.",
        ),
        Measure.TOO_LATE: translate(
            "Definitions", "E-mails answered, or passed on, after more than 24 hours."
        ),
        Measure.IN_TIME_SHARE: translate(
            "Definitions",
            "Those within 24 hours, of all answered ones and those open for more than 24 hours.",
        ),
        Measure.PROMISES_MADE: translate(
            "Definitions", "Promises of every kind: callbacks, e-mails and answers in writing."
        ),
        Measure.PROMISES_KEPT: translate(
            "Definitions",
            "Those of them that were answered, or passed on, before they were overdue.",
        ),
        Measure.PROMISES_BROKEN: translate(
            "Definitions", "Promises that are overdue, of every kind."
        ),
    }


def _work() -> dict[Measure, str]:
    return {
        Measure.PHONE: translate(
            "Definitions",
            "Time on the phone with somebody else while a client was at the desk.",
        ),
        Measure.IN_VAIN: translate(
            "Definitions", "Clients who did not come when they were called."
        ),
        Measure.HOLDS: translate("Definitions", "Clients who stepped aside for a while."),
        Measure.AT_COUNTER: translate("Definitions", "Time at a counter, whatever its state."),
        Measure.BREAKS: translate("Definitions", "Breaks that began, ended or not."),
        Measure.BREAK_TIME: translate("Definitions", "Time on breaks."),
        Measure.OTHER_WORK_TIME: translate("Definitions", "Time at other work."),
    }
