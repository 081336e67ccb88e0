"""What the rows of the queue show and say of each client's prospects before closing."""

from dataclasses import dataclass

from queueapp.domain.closing import accepted
from queueapp.domain.forecast.state import Outlook
from queueapp.domain.forecast.state import Verdict as Foretold
from queueapp.domain.visit import Told, Visit
from ui.closing import outlook_words
from ui.closing.foreseen import Foreseen
from ui.models.ticket_model import Verdict
from ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Prospect:
    """Of one client: the chip in the row, and what a screen reader says of it.

    `danger` says that a promise may not be kept before closing. Who is `certain` is called before
    closing as good as certainly, or is served whatever the clock says.
    """

    verdict: Verdict | None
    said: tuple[str, ...]
    danger: str
    certain: bool


class Prospects:
    """The prospects of a queue at one moment; `closes` is when the hall does, as it is said.

    Hundreds of clients share a handful of prospects: each is put into words once.
    """

    def __init__(self, seen: Foreseen, closes: str) -> None:
        self._seen, self._closes = seen, closes
        self._known: dict[tuple[object, ...], Prospect] = {}

    def of(self, visit: Visit) -> Prospect:
        """What to expect; whether they are served at all, once the hall has closed."""
        outlook = self._seen.of(visit)
        foretold = None
        if outlook is not None:
            foretold = outlook.verdict, outlook_words.minutes_between(outlook)
        # All that the words below depend on.
        likes = visit.told, bool(visit.legs), foretold
        found = self._known.get(likes)
        if found is None:
            found = self._known[likes] = self._of(visit, outlook)
        return found

    def _of(self, visit: Visit, outlook: Outlook | None) -> Prospect:
        seen, yes = self._seen, self._accepted(visit)
        in_danger = seen.in_danger(visit)
        return Prospect(
            self._verdict(outlook, yes, in_danger),
            self._said(outlook, yes, in_danger, visit.told),
            outlook_words.in_danger_text() if in_danger else "",
            seen.certain(visit) or (seen.accepted(visit) and not in_danger),
        )

    def _verdict(
        self, outlook: Outlook | None, yes: bool | None, in_danger: bool
    ) -> Verdict | None:
        reliable = self._seen.reliable
        if yes is not None:
            tone, sign = (Tone.GOOD, "✓") if yes else (Tone.BAD, "✕")
            if in_danger:
                tone, sign = (Tone.CAUTION if reliable else Tone.NEUTRAL), "!"
            return Verdict(outlook_words.accepted_text(yes), tone, sign)
        if outlook is None or not self._seen.shown:
            return None
        return _chip(outlook.verdict, reliable=reliable)

    def _said(
        self, outlook: Outlook | None, yes: bool | None, in_danger: bool, told: Told | None
    ) -> tuple[str, ...]:
        """The wait is said at any time of the day."""
        said = []
        if yes is not None:
            said.append(outlook_words.accepted_text(yes))
            if in_danger:
                said.append(outlook_words.in_danger_text())
        elif self._seen.shown and outlook is not None:
            said.append(outlook_words.verdict_sentence(outlook.verdict, self._closes))
        if outlook is not None and not self._seen.closed:
            said.append(outlook_words.wait_sentence(outlook))
        if told is not None:
            said.append(outlook_words.told_text(told))
        return tuple(each for each in said if each)

    def _accepted(self, visit: Visit) -> bool | None:
        """Whether the client is accepted, where that is what is to be said."""
        if self._seen.closed:
            return accepted(visit, self._seen.day.closes_at)
        return True if self._seen.shown and self._seen.accepted(visit) else None


def _chip(verdict: Foretold, *, reliable: bool) -> Verdict:
    tone = outlook_words.tone(verdict) if reliable else Tone.NEUTRAL
    return Verdict(outlook_words.verdict_text(verdict), tone, outlook_words.sign(verdict))
