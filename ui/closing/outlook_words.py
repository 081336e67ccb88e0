"""What is said of the closing forecast: words for verdicts, waits, and the hall as a whole.

No decimals, no time to the minute, and never "100 %": a forecast is no timetable.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from queueapp.domain.forecast.state import Footing, Forecast, Outlook, Verdict
from queueapp.domain.visit import Told
from ui import words
from ui.closing.facts import Facts
from ui.i18n import Numbered
from ui.theme import Tone

translate = QCoreApplication.translate

TOLD = "❝❞"
"""The sign of what was said to a client."""

_MINUTE = 60_000
_FINE, _COARSE, _FINE_UNTIL = 5, 10, 30


class OutlookWords(Numbered):
    """The context of the words here that go with a number."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The sentence above the queue, and what stands below it, quieter."""

    text: str
    detail: str = ""


def sign(verdict: Verdict) -> str:
    """One of three signs: yes, maybe, no; a dash where no open counter serves the client."""
    match verdict:
        case Verdict.YES:
            return "✓"
        case Verdict.NO:
            return "✕"
        case Verdict.NO_COUNTER:
            return "–"
        case _:
            return "?"


def tone(verdict: Verdict) -> Tone:
    """The colour that goes with the sign."""
    match verdict:
        case Verdict.YES:
            return Tone.GOOD
        case Verdict.NO:
            return Tone.BAD
        case Verdict.NO_COUNTER:
            return Tone.NEUTRAL
        case _:
            return Tone.CAUTION


def verdict_text(verdict: Verdict) -> str:
    """What to expect for a client before closing."""
    match verdict:
        case Verdict.YES:
            return translate("OutlookWords", "will be called")
        case Verdict.PROBABLY:
            return translate("OutlookWords", "probably")
        case Verdict.UNCERTAIN:
            return translate("OutlookWords", "uncertain")
        case Verdict.PROBABLY_NOT:
            return translate("OutlookWords", "probably not")
        case Verdict.NO:
            return translate("OutlookWords", "not today")
        case Verdict.NO_COUNTER:
            return translate("OutlookWords", "no counter open")


def verdict_sentence(verdict: Verdict, closes_at: str) -> str:
    """The same as it is spoken; `closes_at` is the time on the wall."""
    match verdict:
        case Verdict.YES:
            text = translate("OutlookWords", "will be called before {time}")
        case Verdict.PROBABLY:
            text = translate("OutlookWords", "will probably be called before {time}")
        case Verdict.UNCERTAIN:
            text = translate("OutlookWords", "uncertain to be called before {time}")
        case Verdict.PROBABLY_NOT:
            text = translate("OutlookWords", "will probably not be called today")
        case Verdict.NO:
            text = translate("OutlookWords", "will not be called today")
        case Verdict.NO_COUNTER:
            text = translate("OutlookWords", "no open counter serves this client now")
    return text.format(time=closes_at)


def accepted_text(yes: bool) -> str:
    """Whether somebody is served after closing."""
    if yes:
        return translate("OutlookWords", "accepted")
    return translate("OutlookWords", "not accepted")


def in_danger_text() -> str:
    """What is to be known of somebody whose promise may not be kept before closing."""
    return translate("OutlookWords", "promised; may not be called before closing")


def told_sign(told: Told) -> str:
    """The sign of what is said to a client."""
    return {Told.WILL_BE: "✓", Told.MAY_BE: "?", Told.NOT_TODAY: "✕"}[told]


def told_text(told: Told) -> str:
    """What a client was told."""
    return {
        Told.WILL_BE: translate("OutlookWords", "told: will be served"),
        Told.MAY_BE: translate("OutlookWords", "told: perhaps"),
        Told.NOT_TODAY: translate("OutlookWords", "told: not today"),
    }[told]


def told_forms(told: Told) -> tuple[str, str, str]:
    """What a client was told as it is marked: in full, that they were told, a sign for that.

    The sign is none of those of a verdict: it says nothing of what is foreseen. Beside that of a
    promise stands *accepted*.
    """
    short = translate("OutlookWords", "told")
    return f"{TOLD} {told_text(told)}", f"{TOLD} {short}", TOLD


def minutes_between(outlook: Outlook) -> tuple[int, int | None] | None:
    """Between which minutes the client's wait lies, 8 times in 10, rounded to steps of 5 or 10.

    The second is `None` where it goes beyond what is foreseen; nothing where nothing is.
    """
    if outlook.soonest is None:
        return None
    soonest = _down(outlook.soonest)
    if outlook.latest is None:
        return max(soonest, _FINE), None
    latest = _up(outlook.latest)
    if latest <= soonest:
        latest = soonest + (_FINE if soonest < _FINE_UNTIL else _COARSE)
    return soonest, latest


def wait_range(outlook: Outlook) -> str:
    """Between which waits the client's own lies, 8 times in 10: `10–20 min`.

    Empty where nothing of it is foreseen.
    """
    between = minutes_between(outlook)
    if between is None:
        return ""
    soonest, latest = between
    if latest is None:
        return OutlookWords.tr("more than %n min", "", soonest)
    if not soonest:
        return OutlookWords.tr("up to %n min", "", latest)
    return OutlookWords.tr("{from}–%n min", "", latest).replace("{from}", str(soonest))


def wait_sentence(outlook: Outlook) -> str:
    """The same as it is spoken, or nothing."""
    waits = wait_range(outlook)
    return waits and translate("OutlookWords", "still {waits} to wait").format(waits=waits)


def headline(facts: Facts, forecast: Forecast | None, *, reliable: bool = True) -> Headline:
    """What the hall as a whole may expect, in one sentence that is true."""
    if facts.closed_today:
        text = translate("OutlookWords", "The hall is closed today.")
        return Headline(text, _still_waiting(facts))
    if facts.after_closing:
        return _after_closing(facts)
    if not facts.waiting:
        return Headline(_nobody_waits(facts))
    if not facts.open_counters:
        text = OutlookWords.tr("%n waiting, and no counter is open.", "", facts.waiting)
        return Headline(text)
    notes = [_unserved(service, many) for service, many in facts.unserved]
    if facts.all_away:
        notes.insert(0, translate("OutlookWords", "At all open counters there is a break now."))
    if facts.at_lunch_until is not None:
        text = translate("OutlookWords", "Closed for lunch until {time}.")
        notes.insert(0, text.format(time=words.clock_time(facts.at_lunch_until, facts.zone)))
    if facts.unserved and sum(many for _, many in facts.unserved) >= facts.waiting:
        return Headline(notes[-1], " ".join(notes[:-1]))
    known = forecast is not None and (forecast.waiting or forecast.footing is Footing.NONE)
    if forecast is None or not known:
        text = OutlookWords.tr("%n waiting; the forecast is being worked out.", "", facts.waiting)
        return Headline(text, " ".join(notes))
    if forecast.footing is Footing.NONE:
        notes.append(experience_text(forecast.rests_on))
        return Headline(_no_experience(), " ".join(notes))
    if not reliable:
        notes.append(translate("OutlookWords", "Estimates are unreliable at present."))
    if facts.never_closes:
        text = OutlookWords.tr("%n waiting; the hall does not close today.", "", facts.waiting)
        return Headline(joined(text, _last_wait(forecast)), " ".join(notes))
    sure = promise_sentence(forecast, _closing(facts), reliable=reliable)
    if forecast.footing is Footing.FIRST:
        notes.append(translate("OutlookWords", "First estimate: it rests on few services so far."))
    return Headline(sure, " ".join(notes))


def promise_sentence(forecast: Forecast, time: str, *, reliable: bool = True) -> str:
    """How many are called before closing at `time`: the promise, and the likely number."""
    waiting, promise, likely = forecast.waiting, forecast.promise, forecast.likely
    if not reliable:
        return OutlookWords.tr(
            "Perhaps {likely} of the %n waiting will be called before {time}.", "", waiting
        ).format(likely=likely, time=time)
    if promise >= waiting:
        text = OutlookWords.tr("All %n waiting will be called before {time}.", "", waiting)
        return joined(text.format(time=time), _last_wait(forecast))
    if not promise:
        text = OutlookWords.tr(
            "None of the %n waiting can be promised a call before {time}.", "", waiting
        )
    else:
        text = OutlookWords.tr(
            "At least {sure} of the %n waiting will be called before {time}.", "", waiting
        )
    return joined(text.format(sure=promise, time=time), _likely(likely, waiting))


def no_forecast_text(forecast: Forecast) -> str:
    """That there is no number yet, and how much is missing."""
    return joined(_no_experience(), experience_text(forecast.rests_on))


def experience_text(rests_on: int) -> str:
    """How many services were finished here, and how many it takes."""
    from queueapp.domain.forecast.foresee import SOME

    done = OutlookWords.tr("%n services were finished here so far;", "", rests_on)
    from_ = OutlookWords.tr("it takes %n. Until then only the order is known.", "", SOME)
    return joined(done, from_)


def difference(before: Forecast, after: Forecast) -> str:
    """What a change brings: `+2 clients: at least 8 instead of 6`.

    Where the promise stays, the likely number says whether anything is gained.
    """
    gain = after.promise - before.promise
    if gain:
        text = translate("OutlookWords", "at least {after} instead of {before}")
        said = text.format(after=after.promise, before=before.promise)
        return _gained(gain).format(said=said)
    gain = after.likely - before.likely
    if gain:
        text = translate(
            "OutlookWords", "At least {sure} as now; most likely {after}, not {before}"
        )
        return text.format(sure=after.promise, after=after.likely, before=before.likely)
    return translate("OutlookWords", "No difference: at least {sure}, most likely {likely}").format(
        sure=after.promise, likely=after.likely
    )


def joined(*parts: str) -> str:
    """Sentences as one text; those that are empty leave no trace."""
    return " ".join(part for part in parts if part)


def _no_experience() -> str:
    return translate("OutlookWords", "Not enough experience yet for a forecast.")


def _nobody_waits(facts: Facts) -> str:
    if facts.never_closes:
        return translate("OutlookWords", "Nobody is waiting. The hall does not close today.")
    text = translate("OutlookWords", "Nobody is waiting. The hall closes at {time}.")
    return text.format(time=_closing(facts))


def _after_closing(facts: Facts) -> Headline:
    closed = translate("OutlookWords", "Closed since {time}.").format(time=_closing(facts))
    others = _others(facts.not_accepted) if facts.not_accepted else ""
    if facts.accepted:
        text = OutlookWords.tr("%n accepted are still to be served.", "", facts.accepted)
        return Headline(text, others or closed)
    if others:
        text = translate("OutlookWords", "All who were accepted have been served.")
        return Headline(text, others)
    return Headline(joined(closed, translate("OutlookWords", "Nobody is waiting.")))


def _others(many: int) -> str:
    return OutlookWords.tr("%n others were not accepted: tell them, and offer a way on.", "", many)


def _still_waiting(facts: Facts) -> str:
    many = facts.accepted + facts.not_accepted
    return OutlookWords.tr("%n still waiting or on hold.", "", many) if many else ""


def _unserved(service: str, many: int) -> str:
    text = OutlookWords.tr("%n wait for {service}, which no open counter serves.", "", many)
    return text.format(service=service)


def _likely(likely: int, waiting: int) -> str:
    if likely >= waiting:
        return translate("OutlookWords", "Most likely all.")
    if not likely:
        return translate("OutlookWords", "Most likely nobody.")
    return translate("OutlookWords", "Most likely {likely}.").format(likely=likely)


def _last_wait(forecast: Forecast) -> str:
    known = [each for each in forecast.outlooks if each.latest is not None]
    if not known or len(known) < len(forecast.outlooks):
        return ""
    waits = wait_range(max(known, key=lambda each: each.latest or 0))
    if len(known) == 1:
        return translate("OutlookWords", "Wait: {waits}.").format(waits=waits)
    return translate("OutlookWords", "The last of them in {waits}.").format(waits=waits)


def _gained(gain: int) -> str:
    if gain > 0:
        return OutlookWords.tr("+%n clients: {said}", "", gain)
    return OutlookWords.tr("−%n clients: {said}", "", -gain)


def _closing(facts: Facts) -> str:
    closes_at = facts.day.closes_at
    return "" if closes_at is None else words.clock_time(closes_at, facts.zone)


def _down(wait: int) -> int:
    minutes = max(0, wait) // _MINUTE
    step = _FINE if minutes < _FINE_UNTIL else _COARSE
    return minutes // step * step


def _up(wait: int) -> int:
    minutes = -(-max(0, wait) // _MINUTE)
    step = _FINE if minutes <= _FINE_UNTIL else _COARSE
    return max(step, -(-minutes // step) * step)
