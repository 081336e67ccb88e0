"""Turns refusals, storage troubles and faulty files into sentences that a person can act on.

Each says what happened, what was kept and what to do.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from queueapp.domain.alarm import MAX_LIMIT_MINUTES
from queueapp.domain.phone_number import NumberFault
from queueapp.domain.public.setup import FaultyPublic
from queueapp.domain.roles import Permission
from queueapp.domain.secret import MAX_SECRET, MIN_PASSWORD, MIN_PIN, Weakness
from queueapp.domain.setup import (
    MAX_EXPECTED_MINUTES,
    MAX_IDLE_MINUTES,
    MAX_KEEP_DAYS,
    MAX_REMINDER_MINUTES,
    MAX_REMINDERS,
    MAX_TRIES,
    MAX_WAIT_TARGET,
    MAX_WAITS,
    NAME_LENGTH,
    OFFICE_LENGTH,
    PHONE_LENGTH,
    Directory,
    Fault,
    FaultyPart,
)
from queueapp.domain.setup import Part as SetupPart
from queueapp.domain.shift import FaultyShift
from queueapp.errors import (
    BadFile,
    FaultyLine,
    FileFault,
    QueueappError,
    Refusal,
    Refused,
    StorageTrouble,
    Trouble,
)
from queueapp.place import Server
from ui import words
from ui.closing.shift_words import fault_text
from ui.i18n import Numbered
from ui.phone import promise_words


class Messages(Numbered):
    """The context of the sentences that go with a number."""


_LIMITS = {
    Fault.TEXT_TOO_LONG: (OFFICE_LENGTH, 0),
    Fault.PHONE_WRONG: (PHONE_LENGTH, 0),
    Fault.WAITS_OUT_OF_RANGE: (0, MAX_WAITS),
    Fault.TRIES_OUT_OF_RANGE: (0, MAX_TRIES),
    Fault.DAYS_OUT_OF_RANGE: (0, MAX_KEEP_DAYS),
    Fault.REMINDER_OUT_OF_RANGE: (0, MAX_REMINDER_MINUTES),
    Fault.LIMIT_OUT_OF_RANGE: (0, MAX_LIMIT_MINUTES),
    Fault.TOO_MANY_REMINDERS: (0, MAX_REMINDERS),
    Fault.PERIOD_OUT_OF_RANGE: (0, MAX_KEEP_DAYS),
    Fault.IDLE_OUT_OF_RANGE: (0, MAX_IDLE_MINUTES),
    Fault.TARGET_OUT_OF_RANGE: (0, MAX_WAIT_TARGET),
}
"""How long a text, and how large a number may be, where a fault says so."""

_FEW_TRIES = 5
"""From here on it is said how many tries are left."""

MOST_LINES = 8
"""A sentence names so many faults of a file, and counts the others."""


def sentence(error: QueueappError, directory: Directory | None = None) -> str:
    """What happened, what was kept and what to do; `directory` gives people their names."""
    match error:
        case Refused():
            return _refused(error, directory)
        case StorageTrouble():
            return _storage_trouble(error)
        case BadFile():
            return _bad_file(error)
        case _:
            return QCoreApplication.translate(
                "Messages", "That did not work, and nothing was changed. Please try again."
            )


def fault_sentence(fault: FaultyPart) -> str:
    """What to do about one fault of a set-up, to be read beside its field."""
    if fault.fault is Fault.NAME_MISSING:
        text = _name_missing()[fault.part]
    elif fault.fault is Fault.NAME_TWICE:
        text = _name_twice()[fault.part]
    else:
        text = _set_up_faults()[fault.fault]
    length, most = _LIMITS.get(fault.fault, (NAME_LENGTH, MAX_EXPECTED_MINUTES))
    return text.format(name=fault.name, length=length, most=most)


def line_sentence(fault: FaultyLine) -> str:
    """What is wrong with one line of a file, and where."""
    text = _file_faults()[fault.fault].format(column=fault.column, value=fault.value)
    if not fault.line:
        return text
    where = QCoreApplication.translate("Messages", "Line {line}: {what}")
    return where.format(line=fault.line, what=text)


def _refused(error: Refused, directory: Directory | None) -> str:
    facts, shift = _named(error.facts, directory), error.facts.get("shift")
    if isinstance(shift, FaultyShift):
        unchanged = QCoreApplication.translate("Messages", "Nothing was changed.")
        text = f"{fault_text(shift)} {unchanged}"
    elif error.code is Refusal.NOT_PERMITTED:
        text = _not_permitted(error.facts.get("permission"))
    elif error.code is Refusal.SETUP_INCOMPLETE:
        text = _incomplete(error.facts.get("faults"))
    elif error.code is Refusal.NOT_A_NUMBER:
        text = _not_a_number(error.facts.get("fault"))
    elif error.code is Refusal.WEAK_SECRET:
        text = _weak_secret(error.facts.get("weakness"))
    elif error.code is Refusal.WRONG_SECRET:
        text = _wrong_secret(error.facts.get("left"))
    else:
        with_names = _refusals_with_names().get(error.code)
        if with_names is not None and all(facts.get(name) for name in with_names[0]):
            text = with_names[1]
        else:
            text = _refusals()[error.code]
    return _with_file(text.format(**facts), error.facts.get("path"))


def _named(facts: Mapping[str, object], directory: Directory | None) -> dict[str, object]:
    """The facts with names in place of the ids of people, counters and services."""
    named = dict(facts)
    until = named.get("until")
    if isinstance(until, int) and directory is not None:
        at = datetime.fromtimestamp(until / 1000, directory.site.zone)
        named["time"] = at.strftime("%H:%M:%S")
    for key in ("person", "counter", "service"):
        value = named.get(key)
        if isinstance(value, int):
            known: Mapping[int, object] = {}
            if directory is not None:
                known = {
                    "person": directory.people,
                    "counter": directory.counters,
                    "service": directory.services,
                }[key]
            name = getattr(known.get(value), "name", "")
            named[key] = words.counter_name(name) if key == "counter" else name
    return named


def weakness_sentence(weakness: Weakness) -> str:
    """What to do about a PIN or password that is not taken, to be read beside its field."""
    text = {
        Weakness.PIN_SHORT: QCoreApplication.translate(
            "Messages",
            "A PIN has at least {pin} digits. With letters it is a password, of at least "
            "{password} characters.",
        ),
        Weakness.PASSWORD_SHORT: QCoreApplication.translate(
            "Messages",
            "A password has at least {password} characters. A PIN is of digits alone, at least "
            "{pin}.",
        ),
        Weakness.TOO_LONG: QCoreApplication.translate(
            "Messages", "This is too long: there is room for {most} characters."
        ),
        Weakness.REPEATED: QCoreApplication.translate(
            "Messages", "The same over and over is guessed first. Choose another."
        ),
        Weakness.ROW: QCoreApplication.translate(
            "Messages", "A row such as 1234 or 8765 is guessed at once. Choose another."
        ),
        Weakness.BIRTHDAY: QCoreApplication.translate(
            "Messages",
            "This could be a date or a year of birth, which colleagues know. Choose another.",
        ),
        Weakness.NAME: QCoreApplication.translate(
            "Messages", "Your name is what anybody would try. Choose something else."
        ),
        Weakness.COMMON: QCoreApplication.translate(
            "Messages", "Very many people have this one. Choose another."
        ),
        Weakness.SAME: QCoreApplication.translate(
            "Messages", "This is the one you have now. Choose another."
        ),
    }[weakness]
    return text.format(pin=MIN_PIN, password=MIN_PASSWORD, most=MAX_SECRET)


def _weak_secret(weakness: object) -> str:
    if isinstance(weakness, Weakness):
        return weakness_sentence(weakness)
    return _refusals()[Refusal.WEAK_SECRET]


def _wrong_secret(left: object) -> str:
    wrong = _refusals()[Refusal.WRONG_SECRET]
    if not isinstance(left, int) or left > _FEW_TRIES:
        return wrong
    few = Messages.tr("%n try(s) left, then only a lead can let you in.", "", left)
    return f"{wrong} {few}"


def _refusals_with_names() -> dict[Refusal, tuple[tuple[str, ...], str]]:
    """Fuller sentences, for where the names are known."""
    return {
        Refusal.STALE: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "Somebody has acted on {ticket} since your screen showed it. Nothing was changed. "
                "Look at it as it is now, then decide.",
            ),
        ),
        Refusal.TAKEN_MEANWHILE: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "{ticket} is no longer waiting: another counter was a moment sooner. "
                "Nothing was changed. Take the next client.",
            ),
        ),
        Refusal.HELD_ELSEWHERE: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "{ticket} was put on hold by another counter and is expected back there. "
                "Nothing was changed. Take the client over only if they stand at your desk.",
            ),
        ),
        Refusal.TRY_LATER: (
            ("time",),
            QCoreApplication.translate(
                "Messages",
                "After several wrong tries the next one has to wait until {time}. What you typed "
                "was not looked at.",
            ),
        ),
        Refusal.NOT_TODAY: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "{ticket} is a ticket of an earlier day, so it cannot go back into today's queue. "
                "It stays in the history. Issue a new ticket instead.",
            ),
        ),
        Refusal.ACTED_SINCE: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "Somebody has acted on {ticket} since, so your step can no longer be undone. "
                "Everything stays as it is now. Put it right with a new step.",
            ),
        ),
        Refusal.COUNTER_TAKEN: (
            ("person",),
            QCoreApplication.translate(
                "Messages",
                "{person} has this counter open. Nothing was changed. "
                "Choose another counter, or take this one over knowingly.",
            ),
        ),
        Refusal.SERVING_ELSEWHERE: (
            ("counter",),
            QCoreApplication.translate(
                "Messages",
                "You still have a client at “{counter}”. Nothing was changed. "
                "Go back there and finish, hold or transfer that client first.",
            ),
        ),
        Refusal.COUNTER_SERVING: (
            ("counter",),
            QCoreApplication.translate(
                "Messages",
                "“{counter}” is open or has a client, so it cannot be removed now. "
                "The hall stays as it was, and what you typed is still here. "
                "Have the counter closed, then save again.",
            ),
        ),
        Refusal.SERVICE_IN_USE: (
            ("service",),
            QCoreApplication.translate(
                "Messages",
                "Clients are still here for “{service}”, so it cannot be removed now. "
                "The hall stays as it was, and what you typed is still here. "
                "Save again when they have been served.",
            ),
        ),
        Refusal.PERSON_AT_COUNTER: (
            ("person", "counter"),
            QCoreApplication.translate(
                "Messages",
                "{person} is at “{counter}”, so they cannot be removed now. "
                "The hall stays as it was, and what you typed is still here. "
                "Save again when they have left the desk.",
            ),
        ),
        Refusal.NOBODY_WAITING: (
            ("closed",),
            QCoreApplication.translate(
                "Messages",
                "The hall has closed, and nobody who was accepted before waits for this counter. "
                "Nothing was changed. Whoever else still waits is told how they can go on.",
            ),
        ),
        Refusal.NOT_ACCEPTED: (
            ("ticket",),
            QCoreApplication.translate(
                "Messages",
                "The hall has closed, and {ticket} was not accepted before. Nothing was changed. "
                "Offer this client another way, or ask your shift lead to have them served.",
            ),
        ),
        Refusal.STILL_OPEN: (
            ("count",),
            QCoreApplication.translate(
                "Messages",
                "The day cannot be closed yet. Clients of whom nobody has said what became of "
                "them: {count}. Nothing was changed. Go through them first.",
            ),
        ),
        Refusal.COUNTER_CLOSED: (
            ("counter",),
            QCoreApplication.translate(
                "Messages",
                "“{counter}” is closed: nobody has it open. Nothing was changed. "
                "Look at the hall as it is now, then decide.",
            ),
        ),
        Refusal.PERSON_BUSY: (
            ("person", "counter"),
            QCoreApplication.translate(
                "Messages",
                "{person} still has a client at “{counter}”. Nothing was changed. "
                "Choose another colleague, or wait until that client has been served.",
            ),
        ),
        Refusal.PERSON_AWAY: (
            ("person",),
            QCoreApplication.translate(
                "Messages",
                "{person} is away by the plan of absences. Nothing was changed. "
                "Choose another colleague, or have the absence taken back.",
            ),
        ),
        Refusal.NOTHING_SERVED: (
            ("counter",),
            QCoreApplication.translate(
                "Messages",
                "“{counter}” would serve nothing at all. Nothing was changed. "
                "Leave it at least one service, or close the counter.",
            ),
        ),
        Refusal.TEXT_TOO_LONG: (
            ("limit",),
            QCoreApplication.translate(
                "Messages",
                "The text is too long: there is room for {limit} characters. "
                "Nothing was saved, and your text is still here. Shorten it and try again.",
            ),
        ),
    }


def _refusals() -> dict[Refusal, str]:
    return {
        Refusal.NOT_SIGNED_IN: QCoreApplication.translate(
            "Messages",
            "This counter is no longer open in your name. Nothing was changed. "
            "Choose your name and counter again.",
        ),
        Refusal.STALE: QCoreApplication.translate(
            "Messages",
            "The queue has moved on since your screen showed it. Nothing was changed. "
            "Look at it as it is now, then decide.",
        ),
        Refusal.SETUP_CHANGED: QCoreApplication.translate(
            "Messages",
            "Somebody else has changed the hall's set-up since you opened it. Nothing was saved. "
            "Close this window, open it again and make your change once more.",
        ),
        Refusal.NOBODY_WAITING: QCoreApplication.translate(
            "Messages",
            "Nobody is waiting whom this counter serves. "
            "You will see the next client here as soon as they take a ticket.",
        ),
        Refusal.DESK_BUSY: QCoreApplication.translate(
            "Messages",
            "There is still a client at this desk. Nothing was changed. "
            "Finish, hold or transfer that client first.",
        ),
        Refusal.DESK_FREE: QCoreApplication.translate(
            "Messages",
            "There is no client at this desk now. Nothing was changed. Call the next client first.",
        ),
        Refusal.NOT_POSSIBLE_NOW: QCoreApplication.translate(
            "Messages",
            "That is not possible at this point of the visit. Nothing was changed. "
            "The buttons show what can be done now.",
        ),
        Refusal.REASON_NEEDED: QCoreApplication.translate(
            "Messages",
            "This needs a reason. Nothing was changed. Choose or write one, then try again.",
        ),
        Refusal.TAKEN_MEANWHILE: QCoreApplication.translate(
            "Messages",
            "That client is no longer waiting: another counter was a moment sooner. "
            "Nothing was changed. Take the next client.",
        ),
        Refusal.HELD_ELSEWHERE: QCoreApplication.translate(
            "Messages",
            "Another counter put that client on hold and expects them back. Nothing was changed. "
            "Take the client over only if they stand at your desk.",
        ),
        Refusal.NOT_TODAY: QCoreApplication.translate(
            "Messages",
            "That ticket is of an earlier day, so it cannot go back into today's queue. "
            "It stays in the history. Issue a new ticket instead.",
        ),
        Refusal.NOTHING_TO_UNDO: QCoreApplication.translate(
            "Messages", "There is no step of yours here that could be undone. Nothing was changed."
        ),
        Refusal.ACTED_SINCE: QCoreApplication.translate(
            "Messages",
            "Somebody has acted since, so your step can no longer be undone. "
            "Everything stays as it is now. Put it right with a new step.",
        ),
        Refusal.COUNTER_TAKEN: QCoreApplication.translate(
            "Messages",
            "Somebody else has this counter open. Nothing was changed. "
            "Choose another counter, or take this one over knowingly.",
        ),
        Refusal.SERVING_ELSEWHERE: QCoreApplication.translate(
            "Messages",
            "There is still a client at your other counter. Nothing was changed. "
            "Go back there and finish, hold or transfer that client first.",
        ),
        Refusal.TIMES_WRONG: QCoreApplication.translate(
            "Messages",
            "Those times do not fit: the end must come after the beginning and not lie in the "
            "future. Nothing was changed. Check the times and try again.",
        ),
        Refusal.TEXT_TOO_LONG: QCoreApplication.translate(
            "Messages",
            "The text is too long. Nothing was saved, and your text is still here. "
            "Shorten it and try again.",
        ),
        Refusal.UNKNOWN_SERVICE: QCoreApplication.translate(
            "Messages",
            "That service is no longer offered in this hall. Nothing was changed. "
            "Choose another service.",
        ),
        Refusal.UNKNOWN_COUNTER: QCoreApplication.translate(
            "Messages",
            "That counter no longer exists in this hall. Nothing was changed. "
            "Choose another counter.",
        ),
        Refusal.UNKNOWN_PERSON: QCoreApplication.translate(
            "Messages",
            "That person is no longer among the staff of this hall. Nothing was changed. "
            "Choose another name, or ask an administrator to add it.",
        ),
        Refusal.COUNTER_SERVING: QCoreApplication.translate(
            "Messages",
            "A counter that is open or has a client cannot be removed. The hall stays as it was. "
            "Have the counter closed, then save again.",
        ),
        Refusal.SERVICE_IN_USE: QCoreApplication.translate(
            "Messages",
            "A service that clients are here for cannot be removed. The hall stays as it was. "
            "Save again when they have been served.",
        ),
        Refusal.PERSON_AT_COUNTER: QCoreApplication.translate(
            "Messages",
            "Somebody who is at a counter cannot be removed. The hall stays as it was. "
            "Save again when they have left the desk.",
        ),
        Refusal.SAME_COUNTER: QCoreApplication.translate(
            "Messages",
            "The client is at this desk already. Nothing was changed. "
            "Choose another counter or colleague.",
        ),
        Refusal.NOT_A_REPLAY: QCoreApplication.translate(
            "Messages",
            "The hall in that place is not a replay, and a recorded day never goes among real "
            "clients. It was left as it is. Choose another place for the replay.",
        ),
        Refusal.NOT_A_DEMO: QCoreApplication.translate(
            "Messages",
            "The hall in that place is not a demo, and a demo never goes in place of a real hall. "
            "It was left as it is. Choose another place for the demo.",
        ),
        Refusal.OTHER_HALL: QCoreApplication.translate(
            "Messages",
            "This file is a copy of another hall, or its name does not say that it is of this one. "
            "Nothing was changed. Choose a backup of this hall.",
        ),
        Refusal.DUE_PAST: QCoreApplication.translate(
            "Messages",
            "That time has passed already. Nothing was saved, and what you typed is still here. "
            "Write a later time.",
        ),
        Refusal.CANNOT_UNDO: QCoreApplication.translate(
            "Messages",
            "Your last step cannot be undone. Nothing was changed, and nothing older was undone "
            "in its place.",
        ),
        Refusal.DUE_TOO_FAR: QCoreApplication.translate(
            "Messages",
            "That is years away. Nothing was saved, and what you typed is still here. "
            "Write an earlier time.",
        ),
        Refusal.PERSONAL_CODE: QCoreApplication.translate(
            "Messages",
            "There is a personal code in the text, and personal codes are not kept here. "
            "Nothing was saved, and your text is still here. Take the code out and try again.",
        ),
        Refusal.CARD_NUMBER: QCoreApplication.translate(
            "Messages",
            "There is the number of a payment card in the text, and card numbers are not kept "
            "here. Nothing was saved, and your text is still here. Take the number out and try "
            "again.",
        ),
        Refusal.TEXT_MISSING: QCoreApplication.translate(
            "Messages",
            "There is no text yet. Nothing was shown. Write it in Lithuanian, in English or in "
            "both, then try again.",
        ),
        Refusal.NOT_A_PICTURE: QCoreApplication.translate(
            "Messages",
            "This is not a picture that can be shown, or it is too large. Nothing was kept. "
            "Choose a PNG or JPEG file.",
        ),
        Refusal.NUMBER_ENTERED: QCoreApplication.translate(
            "Messages",
            "A number of the list stands in that day already. Nothing was entered, and what you "
            "typed is still here. Correct the number, or take the line out.",
        ),
        Refusal.WRONG_SECRET: QCoreApplication.translate(
            "Messages", "That is not the right PIN or password. Type it again."
        ),
        Refusal.TRY_LATER: QCoreApplication.translate(
            "Messages",
            "After several wrong tries the next one has to wait a little. What you typed was not "
            "looked at; try again in a moment.",
        ),
        Refusal.LOCKED_OUT: QCoreApplication.translate(
            "Messages",
            "After too many wrong tries nobody can sign in under this name. Nothing was lost. "
            "A shift lead or an administrator can let you in again.",
        ),
        Refusal.NO_SECRET: QCoreApplication.translate(
            "Messages",
            "There is no PIN for this name yet. A shift lead or an administrator can give you one.",
        ),
        Refusal.MUST_CHANGE: QCoreApplication.translate(
            "Messages", "This PIN is for one time only. Choose a PIN of your own to go on."
        ),
        Refusal.WEAK_SECRET: QCoreApplication.translate(
            "Messages", "This PIN or password is too easy to guess. Nothing was changed."
        ),
        Refusal.NOT_FIRST: QCoreApplication.translate(
            "Messages",
            "This hall has an administrator with a PIN already. Ask them for a PIN of your own.",
        ),
        Refusal.UNKNOWN_ACCOUNT: QCoreApplication.translate(
            "Messages",
            "Nobody here belongs to the account that is signed in on this computer. "
            "Choose your name and type your PIN.",
        ),
        Refusal.LAST_ADMINISTRATOR: QCoreApplication.translate(
            "Messages",
            "Nobody else could change the set-up then: no other administrator has a PIN. Nothing "
            "was changed. Make somebody administrator who has one first.",
        ),
        Refusal.ADDRESS_MISSING: QCoreApplication.translate(
            "Messages",
            "There is no address to answer to. Nothing was saved, and what you typed is still "
            "here. Write the client's e-mail or postal address.",
        ),
        Refusal.UNKNOWN_PROMISE: QCoreApplication.translate(
            "Messages",
            "That callback or answer is not on the list of this hall. Nothing was changed. "
            "Open the list again and look for the client there.",
        ),
        Refusal.PROMISE_DONE: QCoreApplication.translate(
            "Messages",
            "That callback or answer is done already. Nothing was changed. "
            "The list shows under “Done” how it ended.",
        ),
        Refusal.PROMISE_STALE: QCoreApplication.translate(
            "Messages",
            "Somebody has acted on this callback or answer since your screen showed it. "
            "Nothing was changed. Look at it as it is now, then decide.",
        ),
        Refusal.ALREADY_LISTED: QCoreApplication.translate(
            "Messages",
            "This number has an open callback already. Nothing was changed. "
            "Look for the number in the list and go on there.",
        ),
        Refusal.CONTACT_ERASED: QCoreApplication.translate(
            "Messages",
            "The number, name and question of this client have been deleted, as the hall's "
            "set-up says; what happened stays in the history. If the client gets in touch again, "
            "take them down anew.",
        ),
        Refusal.DATES_WRONG: QCoreApplication.translate(
            "Messages",
            "Those days do not fit: the last one must not come before the first, nor be over, and "
            "somebody else stands in. Nothing was saved. Check the days and the names, and try "
            "again.",
        ),
        Refusal.ALREADY_ABSENT: QCoreApplication.translate(
            "Messages",
            "This absence is planned already, for the same days. Nothing was changed. "
            "To change it, cancel it first.",
        ),
        Refusal.HELP_OVER: QCoreApplication.translate(
            "Messages", "This call for help is over already. There is nothing more to do."
        ),
        Refusal.STANDARD_CHANGED: QCoreApplication.translate(
            "Messages",
            "Somebody else has saved a new version of the service standard meanwhile. Nothing was "
            "saved, and your changes are still here. Look at the new version, then save again.",
        ),
        Refusal.UNKNOWN_VERSION: QCoreApplication.translate(
            "Messages",
            "There is no such version of the service standard. Nothing was changed. "
            "Close the list and open it again.",
        ),
        Refusal.AFTER_CLOSING: QCoreApplication.translate(
            "Messages",
            "The hall has closed for today, so nobody more is taken in without a decision. Nothing "
            "was changed. A shift lead may still take this client in, with a reason.",
        ),
        Refusal.NOT_ACCEPTED: QCoreApplication.translate(
            "Messages",
            "The hall has closed, and this client was not accepted before. Nothing was changed. "
            "Offer them another way, or ask your shift lead to have them served.",
        ),
        Refusal.STILL_OPEN: QCoreApplication.translate(
            "Messages",
            "The day cannot be closed yet: nobody has said what became of everybody who came. "
            "Nothing was changed. Go through those who are left first.",
        ),
        Refusal.DAY_NOT_OVER: QCoreApplication.translate(
            "Messages",
            "That day is not over yet, so it cannot be closed. Nothing was changed. "
            "Close it once the hall has closed.",
        ),
        Refusal.KEEP_OPEN_WRONG: QCoreApplication.translate(
            "Messages",
            "The hall cannot stay open until then: it must be later than the hall's hours and than "
            "now, and before it opens again. Nothing was changed. Choose another time.",
        ),
        Refusal.PLAN_CHANGED: QCoreApplication.translate(
            "Messages",
            "Somebody has changed this plan since your screen showed it. Nothing was saved. "
            "Look at it as it is now, then plan it anew.",
        ),
        Refusal.COUNTER_CLOSED: QCoreApplication.translate(
            "Messages",
            "That counter is closed: nobody has it open. Nothing was changed. "
            "Look at the hall as it is now, then decide.",
        ),
        Refusal.PERSON_BUSY: QCoreApplication.translate(
            "Messages",
            "That colleague still has a client at another counter. Nothing was changed. "
            "Choose another colleague, or wait until that client has been served.",
        ),
        Refusal.PERSON_AWAY: QCoreApplication.translate(
            "Messages",
            "That colleague is away by the plan of absences. Nothing was changed. "
            "Choose another colleague, or have the absence taken back.",
        ),
        Refusal.NOTHING_SERVED: QCoreApplication.translate(
            "Messages",
            "That counter would serve nothing at all. Nothing was changed. "
            "Leave it at least one service, or close the counter.",
        ),
    }


def _not_a_number(fault: object) -> str:
    if isinstance(fault, NumberFault):
        return QCoreApplication.translate(
            "Messages", "{what} Nothing was saved, and what you typed is still here."
        ).replace("{what}", promise_words.number_fault(fault))
    return QCoreApplication.translate(
        "Messages",
        "This is no telephone number that can be called. Nothing was saved, and what you typed is "
        "still here. Check the digits and try again.",
    )


def _not_permitted(permission: object) -> str:
    texts: dict[object, str] = {
        Permission.SET_UP: QCoreApplication.translate(
            "Messages",
            "Only an administrator may change the set-up of the hall. Nothing was changed. "
            "Ask an administrator of this hall.",
        ),
        Permission.CORRECT_ANY_TIMES: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may correct a colleague's times. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.SERVE: QCoreApplication.translate(
            "Messages",
            "Your role looks on and does not serve clients. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.SEE_PROMISES: QCoreApplication.translate(
            "Messages",
            "Your role does not show what clients were promised. Nothing was changed. "
            "Ask your shift lead.",
        ),
        Permission.KEEP_PROMISES: QCoreApplication.translate(
            "Messages",
            "Your role looks on and answers no clients. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.DECIDE_PROMISES: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may close a callback or answer that was not "
            "kept. Nothing was changed. Ask your shift lead.",
        ),
        Permission.PLAN_OWN_ABSENCE: QCoreApplication.translate(
            "Messages",
            "Your role answers no clients, so nobody has to stand in for you. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.PLAN_ANY_ABSENCE: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may plan a colleague's absence. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.EDIT_STANDARD: QCoreApplication.translate(
            "Messages",
            "Only an administrator may change the service standard. Nothing was changed. "
            "Ask an administrator of this hall.",
        ),
        Permission.END_ANY_HELP: QCoreApplication.translate(
            "Messages",
            "A call for help is ended by whoever called, by whoever came, or by the shift lead. "
            "Nothing was changed. Ask one of them.",
        ),
        Permission.CALL_FOR_HELP: QCoreApplication.translate(
            "Messages",
            "Your role looks on and calls nobody. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.RECORD_INCIDENT: QCoreApplication.translate(
            "Messages",
            "Your role looks on and records nothing. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.SEE_INCIDENTS: QCoreApplication.translate(
            "Messages",
            "Your role does not show conflicts and complaints. Nothing was changed. "
            "Ask your shift lead.",
        ),
        Permission.FOLLOW_STANDARD: QCoreApplication.translate(
            "Messages",
            "Your role serves no clients, so there is nothing to read or tick off. "
            "Nothing was changed. If that is wrong, ask an administrator to change your role.",
        ),
        Permission.SEE_READERS: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may see who has read the service standard. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.TELL_WAITING: QCoreApplication.translate(
            "Messages",
            "Your role looks on and tells clients nothing. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.KEEP_OPEN: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may keep the hall open longer. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.ADD_AFTER_CLOSING: QCoreApplication.translate(
            "Messages",
            "Once the hall has closed, only a shift lead or an administrator may take somebody in. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.CLOSE_DAY: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may close the day, or say what became of those "
            "who were left over. Nothing was changed. Ask your shift lead.",
        ),
        Permission.PLAN_OWN_SHIFT: QCoreApplication.translate(
            "Messages",
            "Your role serves no clients, so there is no end of shift and no break to plan. "
            "Nothing was changed. If that is wrong, ask an administrator to change your role.",
        ),
        Permission.PLAN_ANY_SHIFT: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may plan a colleague's end of shift and breaks. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.RUN_HALL: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may end a colleague's visit, move somebody who "
            "waits, or open and close a colleague's counter. Nothing was changed. "
            "Ask your shift lead.",
        ),
        Permission.SEE_HISTORY: QCoreApplication.translate(
            "Messages",
            "Your role does not show the history of the hall. Nothing was changed. "
            "Ask your shift lead.",
        ),
        Permission.SEE_PERSON_FIGURES: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may look at the figures of a colleague. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.EXPORT_HISTORY: QCoreApplication.translate(
            "Messages",
            "Your role does not include exporting the history of the hall. Nothing was written. "
            "Ask your shift lead.",
        ),
        Permission.IMPORT_HISTORY: QCoreApplication.translate(
            "Messages",
            "Only an administrator may import visits from another system. Nothing was changed. "
            "Ask an administrator of this hall.",
        ),
        Permission.RESET_SECRETS: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may give a new PIN or let somebody in again, "
            "and only an administrator to an administrator. Nothing was changed. Ask one of them.",
        ),
        Permission.SEE_RECORD: QCoreApplication.translate(
            "Messages",
            "Only an administrator or an auditor may look through the record. Nothing was shown. "
            "Ask an administrator of this hall.",
        ),
        Permission.MANAGE_PERSONAL_DATA: QCoreApplication.translate(
            "Messages",
            "Only an administrator may find, export or delete what is kept of a person. "
            "Nothing was changed. Ask an administrator of this hall.",
        ),
        Permission.ANNOUNCE: QCoreApplication.translate(
            "Messages",
            "Your role looks on and announces nothing. Nothing was shown or said. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.RUN_SCREENS: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may change what clients see: screens, kiosk "
            "and tickets. Nothing was changed. Ask your shift lead.",
        ),
        Permission.ENTER_PAPER: QCoreApplication.translate(
            "Messages",
            "Your role looks on and enters no visits. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.SEE_FORECASTS: QCoreApplication.translate(
            "Messages",
            "Your role does not show how well the forecasts were kept. Nothing was changed. "
            "Ask your shift lead.",
        ),
    }
    usual = QCoreApplication.translate(
        "Messages",
        "Your role does not include this. Nothing was changed. "
        "Ask your shift lead, or an administrator to change your role.",
    )
    return texts.get(permission, usual)


def _incomplete(faults: object) -> str:
    several = list(faults) if isinstance(faults, Iterable) else []
    public = [each for each in several if isinstance(each, FaultyPublic)]
    if public:
        return Messages.tr(
            "What clients see was not changed: %n place(s) to correct. What you typed is still "
            "here.",
            "",
            len(public),
        )
    found = [each for each in several if isinstance(each, FaultyPart)]
    text = Messages.tr(
        "The hall was not saved: %n place(s) to correct. What you typed is still here.",
        "",
        len(found),
    )
    if found:
        text += " " + fault_sentence(found[0])
    return text.replace("{", "{{").replace("}", "}}")


def _storage_trouble(error: StorageTrouble) -> str:
    if error.trouble is Trouble.CANNOT_OPEN and error.detail == "exists":
        text = QCoreApplication.translate(
            "Messages",
            "There is a file in that place already. It was left as it is. "
            "Open it, or choose another place for the new hall.",
        )
    else:
        of_server = _server_troubles() if isinstance(error.place, Server) else {}
        text = of_server.get(error.trouble) or _troubles()[error.trouble]
        text = text.replace("{command}", error.detail)
    if isinstance(error.place, Server):
        server = QCoreApplication.translate("Messages", "Server: {name}")
        return text + " " + server.format(name=error.place.name)
    return _with_file(text, error.place)


def _with_file(text: str, path: object) -> str:
    if not path:
        return text
    return text + " " + QCoreApplication.translate("Messages", "File: {path}").format(path=path)


def _troubles() -> dict[Trouble, str]:
    return {
        Trouble.NOT_OURS: QCoreApplication.translate(
            "Messages",
            "This file is not a hall of this program, or its beginning is damaged. "
            "It was not changed. Choose another file, or ask IT to bring it back from a backup.",
        ),
        Trouble.NEWER: QCoreApplication.translate(
            "Messages",
            "This hall was last used by a newer version of the program. It was not changed. "
            "Update the program on this computer, then open the hall again.",
        ),
        Trouble.DAMAGED: QCoreApplication.translate(
            "Messages",
            "The hall's file is damaged. Your last step was not saved, and the file was left as "
            "it is. Do not delete it: go on with paper tickets, and ask IT to bring the hall back "
            "from the newest backup.",
        ),
        Trouble.READ_ONLY: QCoreApplication.translate(
            "Messages",
            "This computer may read the file but not write to it. Your last step was not saved; "
            "all before it is kept. Ask IT for the right to write to the file and its folder.",
        ),
        Trouble.READ_ONLY_DISK: QCoreApplication.translate(
            "Messages",
            "The disk can only be read now, so that nobody can write to it. Your last step was "
            "not saved; all before it is kept. Ask IT to look at the disk, and to let it be "
            "written again.",
        ),
        Trouble.NOT_IN_GROUP: QCoreApplication.translate(
            "Messages",
            "Your account may not use the hall of this computer: it is not in the group of those "
            "who work with it. Nothing was changed. Ask IT to run “{command}”, then sign in to "
            "the computer again.",
        ),
        Trouble.NETWORK_SHARE: QCoreApplication.translate(
            "Messages",
            "The hall's file lies on a network drive, where several computers at once would "
            "damage it. Nothing was opened or changed. Keep the file on this computer's own disk; "
            "for several computers, ask IT to set up a PostgreSQL server.",
        ),
        Trouble.DISK_FULL: QCoreApplication.translate(
            "Messages",
            "The disk is full. Your last step was not saved; all before it is kept. "
            "Make some room on the disk, then do the step again.",
        ),
        Trouble.BUSY: QCoreApplication.translate(
            "Messages",
            "The hall's file was busy for too long. Your last step was not saved; all before it "
            "is kept. Try again in a moment; if it happens often, tell IT.",
        ),
        Trouble.CANNOT_OPEN: QCoreApplication.translate(
            "Messages",
            "The hall's file is not there, or cannot be opened. Nothing was changed. "
            "Check that its disk is connected, or choose another hall.",
        ),
        Trouble.DISK_ERROR: QCoreApplication.translate(
            "Messages",
            "The disk reported an error. Your last step was not saved; all before it is kept as "
            "far as the disk can read it. Try once more, and tell IT to look at the disk.",
        ),
        Trouble.OLDER: QCoreApplication.translate(
            "Messages",
            "The shared database is older than this program. Nothing was changed. Ask IT to bring "
            "it up to date with “queueapp-admin database migrate”.",
        ),
        Trouble.NOT_SET_UP: QCoreApplication.translate(
            "Messages",
            "The server was reached, but this database has not been prepared for the program. "
            "Nothing was changed. Ask IT to run “queueapp-admin database init”.",
        ),
        Trouble.UNREACHABLE: QCoreApplication.translate(
            "Messages",
            "The server cannot be reached. Everything saved before is kept there. "
            "Check the network cable or the server's name; the program keeps trying by itself.",
        ),
        Trouble.CONNECTION_REFUSED: QCoreApplication.translate(
            "Messages",
            "The computer of the server answers, but the database on it is not running or not "
            "ready yet. Everything saved before is kept. The program keeps trying by itself; "
            "if it lasts, tell IT.",
        ),
        Trouble.CONNECTION_LOST: QCoreApplication.translate(
            "Messages",
            "The connection to the server broke. Everything saved before is kept. Look at the "
            "list before you do your last step again; the program keeps trying by itself.",
        ),
        Trouble.NO_ANSWER: QCoreApplication.translate(
            "Messages",
            "The server does not answer. Everything saved before is kept. Look at the list "
            "before you do your last step again; the program keeps trying by itself.",
        ),
        Trouble.TOO_MANY_PROGRAMS: QCoreApplication.translate(
            "Messages",
            "The server has no place left for another program. Nothing was changed. The program "
            "keeps trying by itself; ask IT to raise “max_connections” on the server.",
        ),
        Trouble.WRONG_PASSWORD: QCoreApplication.translate(
            "Messages",
            "The server does not accept this user or password. Nothing was changed. "
            "Type them again in Settings → Shared database, or ask IT.",
        ),
        Trouble.NOT_ALLOWED: QCoreApplication.translate(
            "Messages",
            "The server does not let this user or this computer do that. Nothing was changed. "
            "Ask IT for the right to use the database.",
        ),
        Trouble.NO_DATABASE: QCoreApplication.translate(
            "Messages",
            "The server has no database of this name. Nothing was changed. "
            "Check the name, or ask IT to create the database.",
        ),
        Trouble.OLD_SERVER: QCoreApplication.translate(
            "Messages",
            "The server's PostgreSQL is too old for this program. Nothing was changed. "
            "Ask IT for PostgreSQL 14 or newer.",
        ),
        Trouble.CERTIFICATE: QCoreApplication.translate(
            "Messages",
            "The server could not prove by its certificate that it is the right one. No password "
            "was sent. Ask IT for the certificate of the authority, and check the server's name.",
        ),
        Trouble.ENCODING: QCoreApplication.translate(
            "Messages",
            "This database cannot hold all letters of Lithuanian. Nothing was changed. "
            "Ask IT to create it with the encoding UTF8.",
        ),
    }


def _server_troubles() -> dict[Trouble, str]:
    """What reads otherwise where the data is not in a file."""
    return {
        Trouble.DAMAGED: QCoreApplication.translate(
            "Messages",
            "The shared database holds something that makes no sense, or is damaged. Your last "
            "step was not saved. Go on with paper tickets, and tell IT at once.",
        ),
        Trouble.READ_ONLY: QCoreApplication.translate(
            "Messages",
            "The server accepts no changes now; it may be a copy that stands in for another. "
            "Your last step was not saved; all before it is kept. Tell IT.",
        ),
        Trouble.DISK_FULL: QCoreApplication.translate(
            "Messages",
            "The server's disk is full. Your last step was not saved; all before it is kept. "
            "Tell IT at once, then do the step again.",
        ),
        Trouble.BUSY: QCoreApplication.translate(
            "Messages",
            "The shared database was busy for too long. Your last step was not saved; all before "
            "it is kept. Try again in a moment; if it happens often, tell IT.",
        ),
        Trouble.DISK_ERROR: QCoreApplication.translate(
            "Messages",
            "The server's disk reported an error. Your last step was not saved. Tell IT at once.",
        ),
    }


def _bad_file(error: BadFile) -> str:
    text = Messages.tr(
        "Nothing was taken from “{file}”: %n place(s) in it cannot be used. "
        "Correct the file and try again.",
        "",
        len(error.faults),
    ).format(file=error.path.name)
    lines = [text, *(f"• {line_sentence(fault)}" for fault in error.faults[:MOST_LINES])]
    more = len(error.faults) - MOST_LINES
    if more > 0:
        lines.append(Messages.tr("… and %n more", "", more))
    return "\n".join(lines)


def _file_faults() -> dict[FileFault, str]:
    return {
        FileFault.CANNOT_READ: QCoreApplication.translate(
            "Messages", "the file cannot be read ({value})."
        ),
        FileFault.NOT_TEXT: QCoreApplication.translate(
            "Messages", "this is not text in UTF-8. Save the table as CSV in UTF-8."
        ),
        FileFault.NO_HEADER: QCoreApplication.translate(
            "Messages", "the first line must name the columns."
        ),
        FileFault.UNKNOWN_COLUMN: QCoreApplication.translate(
            "Messages", "the column “{column}” is not known. Rename or remove it."
        ),
        FileFault.MISSING_COLUMN: QCoreApplication.translate(
            "Messages", "the column “{column}” is missing. Add it."
        ),
        FileFault.DOUBLE_COLUMN: QCoreApplication.translate(
            "Messages", "the column “{column}” stands there twice. Keep one."
        ),
        FileFault.WRONG_FIELD_COUNT: QCoreApplication.translate(
            "Messages", "the line has more or fewer fields than there are columns."
        ),
        FileFault.BAD_VALUE: QCoreApplication.translate(
            "Messages", "“{value}” does not fit in the column “{column}”."
        ),
        FileFault.SEVERAL_DAYS: QCoreApplication.translate(
            "Messages", "“{value}” is of another day. A file holds one day only."
        ),
        FileFault.NO_ROWS: QCoreApplication.translate(
            "Messages", "there are no lines below the names of the columns."
        ),
    }


def _name_missing() -> dict[SetupPart, str]:
    service = QCoreApplication.translate("Messages", "Give the service a name, or remove the row.")
    return {
        SetupPart.SITE: QCoreApplication.translate("Messages", "Give your hall a name."),
        SetupPart.HOURS: service,
        SetupPart.DAYS: service,
        SetupPart.SERVICES: service,
        SetupPart.COUNTERS: QCoreApplication.translate(
            "Messages", "Give the counter a name, or remove it."
        ),
        SetupPart.PEOPLE: QCoreApplication.translate(
            "Messages", "Write the person's name, or remove the row."
        ),
        SetupPart.OFFICE: service,
        SetupPart.LIMITS: service,
        SetupPart.PRIVACY: service,
    }


def _name_twice() -> dict[SetupPart, str]:
    service = QCoreApplication.translate(
        "Messages", "Another service is called “{name}” too. Change one of the names."
    )
    return {
        SetupPart.SITE: service,
        SetupPart.HOURS: service,
        SetupPart.DAYS: service,
        SetupPart.SERVICES: service,
        SetupPart.COUNTERS: QCoreApplication.translate(
            "Messages", "Another counter is called “{name}” too. Change one of the names."
        ),
        SetupPart.PEOPLE: QCoreApplication.translate(
            "Messages", "Somebody else is called “{name}” too. Add something to tell them apart."
        ),
        SetupPart.OFFICE: service,
        SetupPart.LIMITS: service,
        SetupPart.PRIVACY: service,
    }


def _set_up_faults() -> dict[Fault, str]:
    return {
        Fault.NAME_TOO_LONG: QCoreApplication.translate(
            "Messages", "The name is too long: there is room for {length} characters."
        ),
        Fault.HOURS_BACKWARDS: QCoreApplication.translate(
            "Messages",
            "This day ends before it begins. Correct the times, "
            "or tick that it closes the next day.",
        ),
        Fault.LUNCH_OUTSIDE_HOURS: QCoreApplication.translate(
            "Messages",
            "Lunch must end after it begins, and the hall must be open before and after it.",
        ),
        Fault.REMINDER_OUT_OF_RANGE: QCoreApplication.translate(
            "Messages", "Remind staff from 1 to {most} minutes before closing."
        ),
        Fault.TOO_MANY_REMINDERS: QCoreApplication.translate(
            "Messages", "That is too often: at most {most} reminders a day."
        ),
        Fault.NO_OPEN_DAY: QCoreApplication.translate(
            "Messages", "The hall is never open. Tick at least one day."
        ),
        Fault.PREFIX_MISSING: QCoreApplication.translate(
            "Messages", "Give the service a letter for its tickets, such as A."
        ),
        Fault.PREFIX_NOT_LETTERS: QCoreApplication.translate(
            "Messages", "Tickets begin with one to three letters, such as A."
        ),
        Fault.PREFIX_TWICE: QCoreApplication.translate(
            "Messages", "Another service has the letter {name} too. Choose another one."
        ),
        Fault.PERIOD_OUT_OF_RANGE: QCoreApplication.translate(
            "Messages", "Write for how many days: 1 to {most}."
        ),
        Fault.IDLE_OUT_OF_RANGE: QCoreApplication.translate(
            "Messages", "Write after how many minutes: 1 to {most}, or switch it off."
        ),
        Fault.ZONE_UNKNOWN: QCoreApplication.translate(
            "Messages", "There is no such time zone. Write it like Europe/Vilnius."
        ),
        Fault.TARGET_OUT_OF_RANGE: QCoreApplication.translate(
            "Messages", "Write how long clients should wait at most: 1 to {most} minutes."
        ),
        Fault.ACCOUNT_TWICE: QCoreApplication.translate(
            "Messages",
            "Somebody else has this account already. An account that several share signs in "
            "nobody: leave it empty.",
        ),
        Fault.PERSONAL_CODE: QCoreApplication.translate(
            "Messages", "A personal code stands here. They are kept nowhere: take it out."
        ),
        Fault.CARD_NUMBER: QCoreApplication.translate(
            "Messages",
            "The number of a payment card stands here. They are kept nowhere: take it out.",
        ),
        Fault.LIMIT_OUT_OF_RANGE: QCoreApplication.translate(
            "Messages",
            "A limit is between 1 and {most} minutes. Write one of these, or switch it off.",
        ),
        Fault.MINUTES_OUT_OF_RANGE: QCoreApplication.translate(
            "Messages", "Write how many minutes it usually takes: 1 to {most}."
        ),
        Fault.NO_SERVICE: QCoreApplication.translate(
            "Messages", "Add at least one service that clients come for."
        ),
        Fault.NO_COUNTER: QCoreApplication.translate("Messages", "Add at least one counter."),
        Fault.SERVICE_WITHOUT_COUNTER: QCoreApplication.translate(
            "Messages", "No counter serves this yet. Tick it at a counter, or remove the service."
        ),
        Fault.COUNTER_WITHOUT_SERVICE: QCoreApplication.translate(
            "Messages", "This counter serves nothing yet. Tick at least one service."
        ),
        Fault.NO_PERSON: QCoreApplication.translate(
            "Messages", "Add at least one person: yourself."
        ),
        Fault.NO_ADMINISTRATOR: QCoreApplication.translate(
            "Messages", "Somebody must be able to change the set-up. Make one person administrator."
        ),
        Fault.PHONE_WRONG: QCoreApplication.translate(
            "Messages",
            "Write the phone in digits, in at most {length} characters, or leave it empty.",
        ),
        Fault.EMAIL_WRONG: QCoreApplication.translate(
            "Messages",
            "This is no e-mail address. Write it like name@example.lt, or leave it empty.",
        ),
        Fault.TEXT_TOO_LONG: QCoreApplication.translate(
            "Messages", "This is too long: there is room for {length} characters."
        ),
        Fault.GENITIVE_MISSING: QCoreApplication.translate(
            "Messages", "Write it in the genitive too: staff say it so when they call a client."
        ),
        Fault.WAITS_OUT_OF_RANGE: QCoreApplication.translate(
            "Messages", "Say when to try again: from 1 to {most} waits, one below the other."
        ),
        Fault.WAIT_OUT_OF_RANGE: QCoreApplication.translate(
            "Messages", "Wait at least 1 minute and at most 7 days, or until the next morning."
        ),
        Fault.TRIES_OUT_OF_RANGE: QCoreApplication.translate(
            "Messages", "Write after how many tries the lead decides: 1 to {most}."
        ),
        Fault.DAYS_OUT_OF_RANGE: QCoreApplication.translate(
            "Messages", "Write after how many days contacts are erased: 0 to {most}."
        ),
    }
