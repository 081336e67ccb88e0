"""What a decision does to the forecast, in words: as it is now, and as it would be then."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from queueapp.domain.board import Board
from queueapp.domain.forecast.state import Footing, Forecast, Verdict
from queueapp.domain.visit import Visit
from ui.closing import outlook_words
from ui.closing.facts import facts_of
from ui.i18n import Numbered
from ui.theme import Tone

translate = QCoreApplication.translate

_FROM_BEST = tuple(Verdict)


class LeadChange(Numbered):
    """The context of the words here that go with a number."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is said of a decision, and whether it is for the better."""

    text: str
    tone: Tone = Tone.NEUTRAL


def pending() -> Change:
    """While it is being worked out."""
    return Change(translate("LeadChange", "Working out what it does to the forecast…"))


def unknown() -> Change:
    """Where nothing can be worked out."""
    text = translate("LeadChange", "What it does to the forecast cannot be worked out at present.")
    return Change(text)


def beforehand(board: Board, closes: str, now: int) -> Change | None:
    """What is to be said without any forecast, where none has a sense; `closes` is on the wall."""
    facts = facts_of(board, now)
    if facts.closed_today:
        return Change(translate("LeadChange", "The hall is closed today: nothing is foreseen."))
    if facts.after_closing:
        text = translate("LeadChange", "Closed since {time}: nothing is foreseen any more.")
        return Change(text.format(time=closes))
    if not facts.waiting and not board.held:
        return Change(translate("LeadChange", "Nobody waits: it makes no difference now."))
    return None


def change(
    before: Forecast,
    after: Forecast,
    closes: str,
    *,
    reliable: bool = True,
    client: Visit | None = None,
) -> Change:
    """How the promise changes before closing at `closes`, and what comes of one `client`."""
    if before.footing is Footing.NONE or after.footing is Footing.NONE:
        none = before if before.footing is Footing.NONE else after
        return Change(outlook_words.no_forecast_text(none))
    own = "" if client is None else _of_client(before, after, client)
    if before.closes_at is None:
        open_ = translate("LeadChange", "The hall does not close today: everybody is called.")
        return Change(outlook_words.joined(open_, own))
    gain = _gain(before, after, reliable=reliable)
    sign = "▲" if gain > 0 else "▼" if gain < 0 else "="
    tone = Tone.GOOD if gain > 0 else Tone.CAUTION if gain < 0 else Tone.NEUTRAL
    said = _counts(before, after, closes, reliable=reliable)
    first = ""
    if after.footing is Footing.FIRST:
        first = translate("LeadChange", "First estimate: it rests on few services so far.")
    return Change(
        outlook_words.joined(f"{sign} {said}", own, _others(before, after, client), first), tone
    )


def warnings(before: Board, after: Board, now: int) -> tuple[str, ...]:
    """Of which waiting clients nobody would take care any more."""
    known = dict(facts_of(before, now).unserved)
    facts = facts_of(after, now)
    if facts.waiting and not facts.open_counters and facts_of(before, now).open_counters:
        return (LeadChange.tr("! %n wait, and no counter would be open.", "", facts.waiting),)
    return tuple(
        LeadChange.tr(
            "! %n wait for {service}, which no open counter would serve.", "", many
        ).format(service=service)
        for service, many in facts.unserved
        if many > known.get(service, 0)
    )


def _gain(before: Forecast, after: Forecast, *, reliable: bool) -> int:
    gain = after.promise - before.promise if reliable else 0
    return gain or after.likely - before.likely


def _counts(before: Forecast, after: Forecast, closes: str, *, reliable: bool) -> str:
    many = max(before.waiting, after.waiting)
    if not reliable:
        text = LeadChange.tr(
            "Perhaps {before} → {after} of the %n waiting will be called before {time}.", "", many
        )
        said = _pair(text, before.likely, after.likely, closes)
        unreliable = translate("LeadChange", "Estimates are unreliable at present.")
        return outlook_words.joined(said, unreliable)
    if before.promise == after.promise:
        text = LeadChange.tr(
            "As now, at least {after} of the %n waiting will be called before {time}.", "", many
        )
    else:
        text = LeadChange.tr(
            "At least {before} → {after} of the %n waiting will be called before {time}.", "", many
        )
    likely = translate("LeadChange", "Most likely {after}, as now.")
    if before.likely != after.likely:
        likely = translate("LeadChange", "Most likely {before} → {after}.")
    return outlook_words.joined(
        _pair(text, before.promise, after.promise, closes),
        _pair(likely, before.likely, after.likely, closes),
    )


def _pair(text: str, before: int, after: int, closes: str) -> str:
    return text.format(before=before, after=after, time=closes)


def _of_client(before: Forecast, after: Forecast, client: Visit) -> str:
    then, now = after.outlook_of(client.id), before.outlook_of(client.id)
    if then is None or now is None:
        return ""
    verdicts = outlook_words.verdict_text(now.verdict), outlook_words.verdict_text(then.verdict)
    waits = outlook_words.wait_range(then)
    text = "{ticket}: {before} → {after}"
    if verdicts[0] == verdicts[1]:
        text = "{ticket}: {after}"
    said = text.format(ticket=client.ticket, before=verdicts[0], after=verdicts[1])
    return f"{said}, {waits}." if waits and then.verdict is not Verdict.NO_COUNTER else f"{said}."


def _others(before: Forecast, after: Forecast, client: Visit | None) -> str:
    """Of how many others less is to be expected then."""
    own = client.id if client is not None else None
    known = {each.id: each.verdict for each in before.outlooks}
    worse = sum(
        _FROM_BEST.index(each.verdict) > _FROM_BEST.index(known[each.id])
        for each in after.outlooks
        if each.id in known and each.id != own
    )
    if not worse:
        return ""
    return LeadChange.tr("%n others may expect less than now.", "", worse)
