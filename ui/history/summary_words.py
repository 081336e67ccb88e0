"""How a period went, in few facts: for the top of the page and of a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from queueapp.domain.forecast.grades import Quality
from queueapp.domain.history.summary import BrokenPromise, LongestQueue, Summary
from queueapp.domain.setup import Directory
from ui import words as general
from ui.history import words
from ui.i18n import Numbered
from ui.theme import Tone

translate = QCoreApplication.translate

_HOUR = 60


class FactKind(StrEnum):
    """What a fact is about; in the order in which they are shown: what went wrong stands early."""

    VISITS = "visits"
    CROWDED = "crowded"
    LONGEST = "longest"
    PROMISES = "promises"
    WAITS = "waits"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Fact:
    """A title, what is large, and what stands below; the tone is said by a sign too."""

    kind: FactKind
    title: str
    value: str
    detail: str
    tone: Tone = Tone.NEUTRAL


class Summaries(Numbered):
    """The context of the words here that go with a number."""


def facts(summary: Summary, directory: Directory) -> list[Fact]:
    """All of them, in the order in which they are shown."""
    return [
        _visits(summary),
        _crowded(summary),
        _longest(summary, directory),
        _promises(summary),
        _waits(summary),
        _closing(summary),
    ]


def _written(text: str, n: int) -> str:
    """A text that goes with a number, which is written as where it stands alone: `4 609`."""
    return text.replace(str(n), words.count(n), 1)


def _visits(summary: Summary) -> Fact:
    more = (
        (Summaries.tr("%n no-shows", "", summary.no_shows), summary.no_shows),
        (Summaries.tr("%n left", "", summary.left), summary.left),
        (Summaries.tr("%n turned away", "", summary.turned_away), summary.turned_away),
        (Summaries.tr("%n refused", "", summary.refused), summary.refused),
        (Summaries.tr("%n still open", "", summary.still_open), summary.still_open),
    )
    served = _written(Summaries.tr("%n served", "", summary.served), summary.served)
    return Fact(
        FactKind.VISITS,
        Summaries.tr("Visits on %n days of work", "", summary.days),
        words.count(summary.visits),
        ", ".join([served, *(_written(text, n) for text, n in more if n)]),
    )


def _waits(summary: Summary) -> Fact:
    waits = summary.waits
    title = translate("Summaries", "Median wait")
    if waits.median is None or waits.p90 is None or waits.within is None:
        return Fact(FactKind.WAITS, title, words.NOTHING, translate("Summaries", "Nobody waited."))
    detail = translate("Summaries", "{share} within {minutes}; 9 of 10 up to {p90}").format(
        share=words.share(waits.within),
        minutes=general.minutes(summary.target_minutes * 60_000),
        p90=words.duration(waits.p90),
    )
    return Fact(FactKind.WAITS, title, words.duration(waits.median), detail)


def _crowded(summary: Summary) -> Fact:
    cell, title = summary.crowded, translate("Summaries", "Most crowded hour")
    if cell is None:
        return Fact(
            FactKind.CROWDED,
            title,
            words.NOTHING,
            translate("Summaries", "Nobody came to the hall."),
        )
    value = (
        f"{words.weekday(cell.weekday)} {words.clock(cell.hour)}–{words.clock(cell.hour + _HOUR)}"
    )
    arrived = (
        translate("Summaries", "{number} arrivals on average").format(
            number=words.number(cell.a_day)
        )
        if cell.days > 1
        else _written(Summaries.tr("%n arrivals", "", cell.arrived), cell.arrived)
    )
    queue = _queue(summary.longest_queue)
    return Fact(FactKind.CROWDED, title, value, f"{arrived}; {queue}" if queue else arrived)


def _queue(queue: LongestQueue | None) -> str:
    if queue is None:
        return ""
    return Summaries.tr("longest queue %n on {day} at {time}", "", queue.waiting).format(
        day=queue.day, time=words.clock(queue.minute)
    )


def _longest(summary: Summary, directory: Directory) -> Fact:
    longest, title = summary.longest_wait, translate("Summaries", "Longest wait")
    if longest is None:
        return Fact(
            FactKind.LONGEST, title, words.NOTHING, translate("Summaries", "Nobody waited.")
        )
    late = longest.waited_ms > summary.target_minutes * 60_000
    weekday = words.weekday(date.fromisoformat(longest.day).isoweekday())
    return Fact(
        FactKind.LONGEST,
        title,
        words.duration(longest.waited_ms),
        translate("Summaries", "{weekday} {day}, from {time}").format(
            weekday=weekday,
            day=longest.day,
            time=general.clock_time(longest.since, directory.site.zone),
        ),
        Tone.CAUTION if late else Tone.NEUTRAL,
    )


def _promises(summary: Summary) -> Fact:
    made, broken = summary.promises_made, summary.promises_broken
    title = translate("Summaries", "Promises overdue")
    if not made:
        return Fact(
            FactKind.PROMISES, title, words.NOTHING, translate("Summaries", "None was made.")
        )
    of_all = _written(Summaries.tr("of %n callbacks and answers promised", "", made), made)
    if not broken:
        return Fact(FactKind.PROMISES, title, translate("Summaries", "✓ none"), of_all, Tone.GOOD)
    worst = _worst(summary.broken_promise)
    return Fact(
        FactKind.PROMISES,
        title,
        f"✕ {words.count(broken)}",
        f"{of_all}; {worst}" if worst else of_all,
        Tone.BAD,
    )


def _worst(broken: BrokenPromise | None) -> str:
    if broken is None:
        return ""
    kept = (
        translate("Summaries", "most overdue: {kind} of {day}, still open, {late} late")
        if broken.done_at is None
        else translate("Summaries", "most overdue: {kind} of {day}, {late} late")
    )
    return kept.format(
        kind=words.promise_kind(broken.kind).lower(),
        day=broken.day,
        late=words.duration(broken.late_ms),
    )


def _closing(summary: Summary) -> Fact:
    made, kept = summary.forecasts_made, summary.forecasts_kept
    title = translate("Summaries", "Closing promises kept")
    if not made:
        return Fact(
            FactKind.CLOSING, title, words.NOTHING, translate("Summaries", "None counts here.")
        )
    value = translate("Summaries", "{kept} of {made}").format(
        kept=words.count(kept), made=words.count(made)
    )
    if kept == made:
        nobody = translate("Summaries", "Nobody was let down.")
        return Fact(FactKind.CLOSING, title, f"✓ {value}", nobody, Tone.GOOD)
    let_down = Summaries.tr("%n clients let down", "", summary.let_down)
    if Quality(made, kept).unreliable:
        return Fact(FactKind.CLOSING, title, f"✕ {value}", let_down, Tone.BAD)
    return Fact(FactKind.CLOSING, title, f"! {value}", let_down, Tone.CAUTION)
