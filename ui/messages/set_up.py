"""Faults of a set-up, each to be read beside its field, and refusals to save one."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from queueapp.domain.alarm import MAX_LIMIT_MINUTES
from queueapp.domain.public.setup import FaultyPublic
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
    Fault,
    FaultyPart,
)
from queueapp.domain.setup import Part as SetupPart
from queueapp.errors import Refusal
from ui.messages.wording import Messages, WithNames

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


def incomplete(faults: object) -> str:
    """How many places of a set-up are to be corrected, and the first of them."""
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


def refusals() -> dict[Refusal, str]:
    """What is said where a change of the set-up or of the service standard is not saved."""
    return {
        Refusal.SETUP_CHANGED: QCoreApplication.translate(
            "Messages",
            "Somebody else has changed the hall's set-up since you opened it. Nothing was saved. "
            "Close this window, open it again and make your change once more.",
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
    }


def refusals_with_names() -> WithNames:
    """Fuller sentences, for where the names are known."""
    return {
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
