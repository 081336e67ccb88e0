"""What a reminder of closing says: what to do now, and why, from what is true of those who wait."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.forecast.state import Footing, Forecast
from queueapp.domain.reminders import Outstanding, Step
from ui.actions import ActionId
from ui.i18n import Numbered

translate = QCoreApplication.translate


class Reminders(Numbered):
    """The context of the reminders of closing."""


def reminder_text(
    step: Step,
    closes: str,
    left: int,
    found: Outstanding,
    foreseen: str,
    key: str,
    *,
    call: str = "",
    staffed: bool = True,
) -> str:
    """What to do now.

    `closes` is the time of closing as the wall shows it, `left` the minutes until then, `foreseen`
    the sentence of the forecast, where there is one, `key` the key that tells those who wait,
    `call` the ticket that can be called at once, with its key. `staffed` says that a counter is
    open.
    """
    match step:
        case Step.CLOSED:
            return _closed(found, key)
        case Step.NO_MORE:
            return _no_more(found, closes, key, call=call, staffed=staffed)
    says = [Reminders.tr("The hall closes at {time}, in %n min.", "", left).format(time=closes)]
    if not found.waiting:
        says.append(translate("Reminders", "Nobody is waiting."))
    elif step is Step.LOOK:
        says.append(foreseen or Reminders.tr("%n waiting.", "", found.waiting))
        says.append(_see_who(found, key))
    else:
        says += [*((foreseen,) if foreseen and step is Step.TELL else ()), _to_tell(found, key)]
    if found.waiting and not staffed:
        says.append(_open_a_counter())
    if step is Step.TELL_LAST:
        says.append(translate("Reminders", "Begin nothing long that can wait for another day."))
    return " ".join(says)


def notification(step: Step, closes: str) -> tuple[str, str]:
    """The title and the line of a desktop notification: no name and no number, as a client may
    see the screen.
    """
    line = {
        Step.LOOK: translate("Reminders", "See who of those waiting can still be served."),
        Step.TELL: translate("Reminders", "Tell those waiting what to expect."),
        Step.TELL_LAST: translate("Reminders", "See that everybody who waits has been told."),
        Step.NO_MORE: translate("Reminders", "New tickets stop then."),
        Step.CLOSED: translate("Reminders", "Who was accepted is served to the end."),
    }[step]
    if step is Step.CLOSED:
        return translate("Reminders", "The hall has closed"), line
    return translate("Reminders", "The hall closes at {time}").format(time=closes), line


def nobody_left() -> str:
    """All who were accepted have been served, and the lead may close the day."""
    return translate(
        "Reminders",
        "The hall has closed, and nobody is at a counter. Close the day: say what became of those "
        "who are still open.",
    )


def nothing_left() -> str:
    """Nobody is open any more, and the lead may close the day."""
    return translate(
        "Reminders", "The hall has closed, and everybody has been seen to. Close the day."
    )


def offers(
    step: Step, found: Outstanding, forecast: Forecast | None, *, lead: bool
) -> tuple[ActionId, ...]:
    """What can be done about it at once; `lead` may keep the hall open and close the day."""
    tells = found.untold
    if step is Step.CLOSED:
        tells = found.not_accepted
    wanted = [ActionId.TELL] if tells else []
    if lead and step is not Step.CLOSED and _some_are_left(found, forecast):
        wanted += [ActionId.WHAT_IF, ActionId.LONGER]
    if lead and step is Step.CLOSED and not found.still_to_serve:
        wanted.append(ActionId.CLOSE_DAY)
    return tuple(wanted)


def _some_are_left(found: Outstanding, forecast: Forecast | None) -> bool:
    """Whether some of those who wait will, as far as is known, not be called."""
    if not found.waiting:
        return False
    known = forecast is not None and forecast.footing is not Footing.NONE
    return not known or forecast is None or forecast.promise < forecast.waiting


def _see_who(found: Outstanding, key: str) -> str:
    if not found.untold:
        return _to_tell(found, key)
    text = translate("Reminders", "See who can still be served: “Tell those waiting” ({key}).")
    return text.format(key=key)


def _open_a_counter() -> str:
    return translate("Reminders", "Open a counter: nobody can be called otherwise.")


def _to_tell(found: Outstanding, key: str) -> str:
    if not found.untold:
        return translate("Reminders", "Everybody who waits knows what to expect.")
    if found.untold == found.waiting:
        text = Reminders.tr(
            "Nobody of the %n waiting has been told yet: “Tell those waiting” ({key}).",
            "",
            found.untold,
        )
    else:
        text = Reminders.tr(
            "%n of those waiting have not been told yet: “Tell those waiting” ({key}).",
            "",
            found.untold,
        )
    return text.format(key=key)


def _no_more(found: Outstanding, closes: str, key: str, *, call: str, staffed: bool) -> str:
    says = [translate("Reminders", "New tickets stop at {time}.").format(time=closes)]
    if call:
        says.insert(0, translate("Reminders", "Call {ticket} now.").format(ticket=call))
    elif found.waiting and not staffed:
        says.insert(0, _open_a_counter())
    if found.accepted:
        says.append(
            Reminders.tr(
                "%n of those waiting or on hold are accepted, as they were called or told “you "
                "will be served”: they are served to the end, also after that.",
                "",
                found.accepted,
            )
        )
    elif found.waiting:
        says.append(translate("Reminders", "Who is called before then is served to the end."))
    says.append(
        _to_tell(found, key) if found.waiting else translate("Reminders", "Nobody is waiting.")
    )
    return " ".join(says)


def _closed(found: Outstanding, key: str) -> str:
    says = [translate("Reminders", "The hall has closed.")]
    if found.still_to_serve:
        says.append(Reminders.tr("%n accepted are still to be served.", "", found.still_to_serve))
    if found.not_accepted:
        says.append(
            Reminders.tr(
                "%n still wait who were not accepted: tell them how to go on ({key}).",
                "",
                found.not_accepted,
            ).format(key=key)
        )
    if len(says) == 1:
        says.append(translate("Reminders", "Nobody is left to be served."))
    return " ".join(says)
