"""Every figure of a hall's history, defined once; `docs/figures.md` says the same for people.

Holds for all of them:

- A visit that was corrected as a mistake counts nowhere but in `MISTAKES`, nor do its legs.
- A row that cannot be true is left out everywhere and counted in `DAMAGED`.
- A day is the business day of the visit or promise, also past midnight. Times of day are those of
  the hall's clock. Until 6:00 of the night after it they go on past 24:00 as 24:00 to 29:59; what
  lies outside (somebody said days later what became of a visit) stands in its hour by the clock.
  An hour that the clocks show twice is one hour, one that they leave out stays empty.
- A day of work is one on which a visit began or a counter was open.
- A percentile lies linearly between the two values next to it (of n sorted values, at place
  q · (n - 1) from 0), and is rounded to whole ms; equal values each count.
"""

from collections.abc import Mapping
from enum import StrEnum

from queueapp.domain.history.picture import Picture

NEEDED_SHARE = 0.8
"""As many counters are needed as let this share of clients be called within the target."""


class Dimension(StrEnum):
    """What the rows of a table are by; with `Measure`, all that columns are named by."""

    DAY = "day"
    WEEKDAY = "weekday"
    HOUR = "hour"
    """When the hour, half-hour or five minutes of a row begin."""
    SERVICE = "service"
    STATE = "state"
    OUTCOME = "outcome"
    REASON = "reason"
    LEAD = "lead"
    """How long before closing a forecast was kept."""


class Measure(StrEnum):
    """Every figure by its key, with its definition."""

    VISITS = "visits"
    """All visits but mistakes."""
    ARRIVED = "arrived"
    """Visits of clients who came to the hall, by their arrival: not by phone, not off-site."""
    ARRIVED_A_DAY = "arrived_a_day"
    """Arrived, divided by the days of work (in the heat map: by those of that weekday)."""
    BY_PHONE = "by_phone"
    """Visits of callers who were served on the phone at once."""
    OFFSITE = "offsite"
    """Visits that were served at the client's home, in hospital or elsewhere."""
    MISTAKES = "mistakes"
    """Visits that were corrected as a mistake; they count nowhere else."""
    STILL_OPEN = "still_open"
    """Visits without an end yet."""
    DAYS = "days"
    """Days of work; in the heat map those of that weekday."""

    WAITING = "waiting"
    """From arrival, transfer or return until called, or until the client left the queue.

    Several waits of one visit each count by themselves. Who was taken at once, went on at the same
    desk or came back from a hold, a caller on the phone and a client off-site do not wait. A wait
    belongs to the service for which the client waited, in hours to the one in which it began. Who
    still waits is in no wait but in the queue. Where somebody said only after 6:00 of the next
    morning that the client had left, nobody knows when it was: that wait is left out.
    """
    WAITS = "waits"
    """How many waits came to an end."""
    WAIT_MEDIAN = "wait_median"
    """Half of the waits were no longer."""
    WAIT_P90 = "wait_p90"
    """Nine of ten waits were no longer (90th percentile)."""
    WAIT_LONGEST = "wait_longest"
    """The longest single wait."""
    WITHIN_TARGET = "within_target"
    """The share of waits no longer than the site's target."""

    SERVING = "serving"
    """From start to finish of a leg at a counter, less the time on the phone with somebody else.

    Each leg counts by itself, so that a hold parts it in two. Left out: legs marked inaccurate or
    not finished, mistakes, and legs off-site, whose times were entered afterwards.
    """
    SERVINGS = "servings"
    """How many legs were served and timed."""
    SERVING_P5 = "serving_p5"
    """One in twenty took no longer (5th percentile)."""
    SERVING_P25 = "serving_p25"
    """A quarter took no longer (25th percentile)."""
    SERVING_MEDIAN = "serving_median"
    """Half took no longer."""
    SERVING_P75 = "serving_p75"
    """Three quarters took no longer (75th percentile)."""
    SERVING_P95 = "serving_p95"
    """Nineteen in twenty took no longer (95th percentile)."""
    SERVING_LONGEST = "serving_longest"
    """The longest."""
    SERVING_TOTAL = "serving_total"
    """All timed servings together."""
    PLANNED = "planned"
    """How long the service is planned to take."""
    INACCURATE = "inaccurate"
    """Legs at a counter that ended, but were marked inaccurate, and so stay out of durations."""

    SERVED = "served"
    """Visits that ended served, in the hall, by phone and off-site, by when they ended."""
    SERVED_A_DAY = "served_a_day"
    """Served, divided by the days of work."""
    NO_SHOW = "no_show"
    """Visits that ended because the client did not come when called."""
    LEFT = "left"
    """Visits whose client went away before the end, or whose line broke."""
    TURNED_AWAY = "turned_away"
    """Visits of clients who were not served that day and go on otherwise."""
    REFUSED = "refused"
    """Visits that ended with a refusal."""
    ENDED = "ended"
    """Visits that have an end, by state and outcome."""
    ENDED_SHARE = "ended_share"
    """The share of all visits that have an end."""

    QUEUE_LENGTH = "queue_length"
    """How many wait at an instant: their wait has begun and not yet ended."""
    QUEUE_MEAN = "queue_mean"
    """The queue length at the beginning of each five minutes, as a mean over the days of work."""
    QUEUE_MOST = "queue_most"
    """The most who waited at once within the five minutes on any of the days."""

    COUNTERS_OPEN = "counters_open"
    """Counters that were ready, finishing up or with a client, over the half-hour, as a mean over
    the days of work; of the whole hall. One left open overnight was left after the last client
    there. On days of which no desk was recorded (imported ones) a counter is open from
    its first call to the end of its last leg.
    """
    COUNTERS_STAFFED = "counters_staffed"
    """The same with those on a break or at other work."""
    LOAD = "load"
    """The work that came in the half-hour, in counters kept busy, as a mean over the days of work:
    for each client who began to wait, was taken at once or needed one more service, the mean time
    that service keeps a counter (called until finished, phone and holds' returns included); divided
    by 30 minutes. Who left or did not come is counted: they wanted the service.
    """
    COUNTERS_NEEDED = "counters_needed"
    """The fewest counters with which, at this load, 8 of 10 clients are called within the target,
    by Erlang's formula for queues (Erlang C, M/M/c; Gans, Koole and Mandelbaum, Telephone Call
    Centers, 2003). As if every counter served all services: with counters that do not, more.
    """

    CALLS = "calls"
    """Clients called from the queue or taken at once in the hall."""
    OUT_OF_ORDER = "out_of_order"
    """Calls made out of order, by their reason."""
    OUT_OF_ORDER_SHARE = "out_of_order_share"
    """The share of all calls."""

    AGREED = "agreed"
    """Callbacks promised on the day; of e-mails, answers promised."""
    DONE_SAME_DAY = "done_same_day"
    """Callbacks answered, or passed on to who answers, on the business day they were promised."""
    DONE_LATER = "done_later"
    """The same on a later day."""
    ENDED_OTHERWISE = "ended_otherwise"
    """Promises given up or withdrawn, and wrong numbers."""
    STILL_TO_DO = "still_to_do"
    """Promises that nobody has ended."""
    ATTEMPTS = "attempts"
    """Calls made for the callbacks of the day."""
    OVERDUE = "overdue"
    """Promises that ended after they were due, or are due and not ended. The time that was agreed
    last counts.
    """
    IN_TIME = "in_time"
    """E-mails answered, or passed on, within 24 hours of their arrival (of taking them down where
    that is not known).
    """
    TOO_LATE = "too_late"
    """E-mails answered, or passed on, after more than 24 hours."""
    IN_TIME_SHARE = "in_time_share"
    """In time, of those answered and those open for more than 24 hours."""

    FORESEEN_WAITING = "foreseen_waiting"
    """How many waited when the forecast was made."""
    PROMISED = "promised"
    """So many at least were to be called before closing."""
    LIKELY = "likely"
    """The most likely number."""
    LOW = "low"
    """The lower end of the range meant to hold 8 times in 10."""
    HIGH = "high"
    """Its upper end."""
    CALLED = "called"
    """So many of them were called before closing."""
    GONE = "gone"
    """So many of them went away by themselves before closing."""
    LET_DOWN = "let_down"
    """So many fewer than promised were called, those gone not counted."""
    NEEDLESSLY_WARNED = "needlessly_warned"
    """So many were warned that they would not be served that day, and were called all the same."""
    PROMISE_KEPT = "promise_kept"
    """Whether nobody was let down. Not counted: a promise of nobody, and a day kept open longer."""
    FORECASTS_MADE = "forecasts_made"
    """Forecasts that count: closing has passed."""
    FORECASTS_KEPT = "forecasts_kept"
    """Those of them that let nobody down."""

    CROWDED_HOUR = "crowded_hour"
    """The weekday and hour with the most arrivals a day; of equal ones the first in the week."""
    PROMISES_MADE = "promises_made"
    """Promises of every kind: callbacks, e-mails, answers in writing."""
    PROMISES_KEPT = "promises_kept"
    """Those of them that were answered, or passed on, before they were overdue."""
    PROMISES_BROKEN = "promises_broken"
    """Those of them that are overdue."""
    DAMAGED = "damaged"
    """Rows that cannot be true, and were left out."""

    PHONE = "phone"
    """Time on the phone with somebody else while a client was at the desk."""
    IN_VAIN = "in_vain"
    """Clients who did not come when they were called."""
    HOLDS = "holds"
    """Clients who stepped aside."""
    AT_COUNTER = "at_counter"
    """Time somebody had a counter, in whichever state."""
    BREAKS = "breaks"
    """Breaks begun."""
    BREAK_TIME = "break_time"
    """Time on breaks."""
    OTHER_WORK_TIME = "other_work_time"
    """Time at other work."""


MADE_OF: Mapping[Measure, tuple[Measure, ...]] = {
    Measure.ARRIVED_A_DAY: (Measure.ARRIVED, Measure.DAYS),
    Measure.SERVED_A_DAY: (Measure.SERVED, Measure.DAYS),
    Measure.WAITS: (Measure.WAITING,),
    Measure.WAIT_MEDIAN: (Measure.WAITING,),
    Measure.WAIT_P90: (Measure.WAITING,),
    Measure.WAIT_LONGEST: (Measure.WAITING,),
    Measure.WITHIN_TARGET: (Measure.WAITING, Measure.WAITS),
    Measure.SERVINGS: (Measure.SERVING,),
    Measure.SERVING_P5: (Measure.SERVING,),
    Measure.SERVING_P25: (Measure.SERVING,),
    Measure.SERVING_MEDIAN: (Measure.SERVING,),
    Measure.SERVING_P75: (Measure.SERVING,),
    Measure.SERVING_P95: (Measure.SERVING,),
    Measure.SERVING_LONGEST: (Measure.SERVING,),
    Measure.SERVING_TOTAL: (Measure.SERVING,),
    Measure.ENDED_SHARE: (Measure.ENDED,),
    Measure.QUEUE_LENGTH: (Measure.WAITING,),
    Measure.QUEUE_MEAN: (Measure.QUEUE_LENGTH, Measure.DAYS),
    Measure.QUEUE_MOST: (Measure.QUEUE_LENGTH,),
    Measure.COUNTERS_OPEN: (Measure.DAYS,),
    Measure.COUNTERS_STAFFED: (Measure.DAYS,),
    Measure.LOAD: (Measure.WAITING, Measure.DAYS),
    Measure.COUNTERS_NEEDED: (Measure.LOAD,),
    Measure.OUT_OF_ORDER_SHARE: (Measure.OUT_OF_ORDER, Measure.CALLS),
    Measure.IN_TIME_SHARE: (Measure.IN_TIME, Measure.TOO_LATE),
    Measure.LET_DOWN: (Measure.PROMISED, Measure.CALLED, Measure.GONE),
    Measure.PROMISE_KEPT: (Measure.LET_DOWN,),
    Measure.FORECASTS_KEPT: (Measure.FORECASTS_MADE, Measure.PROMISE_KEPT),
    Measure.CROWDED_HOUR: (Measure.ARRIVED_A_DAY,),
    Measure.PROMISES_BROKEN: (Measure.PROMISES_MADE, Measure.OVERDUE),
}
"""The figures that a figure is made of; the others come straight from visits, legs and promises."""

SHOWN: Mapping[Picture, tuple[Measure, ...]] = {
    Picture.BY_HOUR: (
        Measure.ARRIVED,
        Measure.SERVED,
        Measure.ARRIVED_A_DAY,
        Measure.SERVED_A_DAY,
    ),
    Picture.HEAT_ARRIVALS: (Measure.DAYS, Measure.ARRIVED, Measure.ARRIVED_A_DAY),
    Picture.HEAT_WAITS: (Measure.WAITS, Measure.WAIT_MEDIAN),
    Picture.WAITS_BY_DAY: (
        Measure.WAITS,
        Measure.WAIT_MEDIAN,
        Measure.WAIT_P90,
        Measure.WITHIN_TARGET,
        Measure.WAIT_LONGEST,
    ),
    Picture.SERVICE_TIMES: (
        Measure.SERVINGS,
        Measure.SERVING_P5,
        Measure.SERVING_P25,
        Measure.SERVING_MEDIAN,
        Measure.SERVING_P75,
        Measure.SERVING_P95,
        Measure.SERVING_LONGEST,
        Measure.PLANNED,
        Measure.INACCURATE,
    ),
    Picture.QUEUE_LENGTH: (Measure.QUEUE_MEAN, Measure.QUEUE_MOST),
    Picture.COUNTERS: (
        Measure.COUNTERS_OPEN,
        Measure.COUNTERS_STAFFED,
        Measure.LOAD,
        Measure.COUNTERS_NEEDED,
    ),
    Picture.OUTCOMES: (Measure.ENDED, Measure.ENDED_SHARE),
    Picture.OUT_OF_ORDER: (Measure.OUT_OF_ORDER, Measure.OUT_OF_ORDER_SHARE),
    Picture.CALLBACKS: (
        Measure.AGREED,
        Measure.DONE_SAME_DAY,
        Measure.DONE_LATER,
        Measure.ENDED_OTHERWISE,
        Measure.STILL_TO_DO,
        Measure.ATTEMPTS,
        Measure.OVERDUE,
    ),
    Picture.EMAILS: (
        Measure.AGREED,
        Measure.IN_TIME,
        Measure.TOO_LATE,
        Measure.ENDED_OTHERWISE,
        Measure.STILL_TO_DO,
        Measure.OVERDUE,
        Measure.IN_TIME_SHARE,
    ),
    Picture.FORECASTS: (
        Measure.FORESEEN_WAITING,
        Measure.PROMISED,
        Measure.LIKELY,
        Measure.LOW,
        Measure.HIGH,
        Measure.CALLED,
        Measure.GONE,
        Measure.LET_DOWN,
        Measure.NEEDLESSLY_WARNED,
        Measure.PROMISE_KEPT,
    ),
}
"""What stands in the table of each picture, in the order of its columns after the dimensions."""
