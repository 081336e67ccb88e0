"""What clients read at the kiosk: each in Lithuanian and in English, whatever the interface."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.hours import BusinessDay
from queueapp.domain.setup import Counter, Service
from queueapp.domain.wording import MONTHS, MONTHS_OF, counted
from queueapp.said import Said
from ui.kiosk.expected import Expected

LANGUAGE_NAMES = {"lt": "Lietuviškai", "en": "English"}
FEW_COUNTERS = 4
"""So many counters at most are named to a client; of more they hear nothing but their call."""

CHOOSE_LANGUAGE = Said("Pasirinkite kalbą", "Choose your language")
CHOOSE_SERVICE = Said("Pasirinkite paslaugą", "Choose a service")
BACK = Said("Atgal", "Back")
MORE = Said("Daugiau", "More")
EARLIER = Said("Ankstesnės", "Previous")
PAGE = Said("{page} iš {pages}", "{page} of {pages}")
LARGER = Said("Didesnis tekstas", "Larger text")
USUAL_SIZE = Said("Įprastas tekstas", "Usual text")
CONTRAST = Said("Didesnis kontrastas", "Stronger contrast")
USUAL_CONTRAST = Said("Įprastos spalvos", "Usual colours")

TAKE = Said("Paimti numerį", "Take a ticket")
TAKE_AND_WAIT = Said("Paimti numerį ir laukti", "Take a ticket and wait")
PRINT = Said("Spausdinti bilietėlį", "Print the ticket")
SHOW_ONLY = Said("Tik parodyti numerį", "Show the number only")
ONE_MOMENT = Said("Palaukite akimirką…", "One moment…")

WAIT = Said("Numatomas laukimo laikas", "Expected wait")
WORKING_OUT = Said("Skaičiuojame, kiek teks laukti…", "Working out how long it will take…")

YOUR_NUMBER = Said("Jūsų numeris", "Your number")
KEEP = Said(
    "Įsiminkite numerį: jis pasirodys ekrane, kai Jus kviesime.",
    "Remember your number: it will appear on the screen when you are called.",
)
PRINTING = Said("Spausdinamas bilietėlis…", "Your ticket is being printed…")
PRINTED = Said("Pasiimkite bilietėlį.", "Please take your ticket.")
NOT_PRINTED = Said(
    "Bilietėlis neatspausdintas, bet numeris galioja: prašome jį įsiminti.",
    "The ticket was not printed, but your number is valid: please remember it.",
)
PAPER_OUT = Said(
    "Baigėsi popierius, bet numeris galioja: prašome jį įsiminti.",
    "The paper has run out, but your number is valid: please remember it.",
)
NO_PAPER_HERE = Said(
    "Bilietėliai čia nespausdinami.",
    "Tickets are not printed here.",
)
DONE = Said("Baigti", "Done")

STILL_THERE = Said("Ar dar esate čia?", "Are you still there?")
BEGINS_AGAIN = Said("Pradėsime iš naujo po {seconds} s", "Starting again in {seconds} s")
YES = Said("Taip, tęsti", "Yes, go on")

STARTING = Said("Tuoj galėsite paimti numerį", "Tickets will be available in a moment")
AWAY = Said("Šiuo metu numerio paimti negalima", "Tickets cannot be given now")
TO_RECEPTION = Said("Prašome kreiptis į registratūrą.", "Please go to reception.")
PUT_AWAY = Said("Numeriai čia šiuo metu neišduodami", "No tickets are given here at present")
CLOSED = Said("Uždaryta", "Closed")
GONE = Said("Šios paslaugos čia pasirinkti nebegalima", "This service can no longer be chosen here")
GONE_WHY = Said(
    "Ji ką tik pakeista. Pasirinkite kitą paslaugą arba kreipkitės į registratūrą.",
    "It has just been changed. Please choose another one, or go to reception.",
)
NOT_NOW = Said("Numerio išduoti nepavyko", "The ticket could not be given")
NOT_NOW_WHY = Said(
    "Pabandykite dar kartą arba kreipkitės į registratūrą.",
    "Please try again, or go to reception.",
)
TRY_AGAIN = Said("Bandyti dar kartą", "Try again")
BEGIN_AGAIN = Said("Pradėti iš naujo", "Start again")

_ON_WEEKDAY = (
    ("pirmadienį", "Monday"),
    ("antradienį", "Tuesday"),
    ("trečiadienį", "Wednesday"),
    ("ketvirtadienį", "Thursday"),
    ("penktadienį", "Friday"),
    ("šeštadienį", "Saturday"),
    ("sekmadienį", "Sunday"),
)


def time_of(at: int, zone: ZoneInfo) -> str:
    """An instant (ms UTC) as the clock on the wall shows it."""
    return f"{datetime.fromtimestamp(at / 1000, zone):%H:%M}"


def service_name(service: Service) -> Said:
    """What clients come for."""
    return Said(service.name, service.name_en or service.name)


def wait(expected: Expected) -> Said | None:
    """How long it will take, 8 times in 10; nothing where it is not known."""
    if expected.minutes is None:
        return None
    least, most = expected.minutes
    if most is None:
        return Said(f"Daugiau kaip {least} min.", f"More than {least} min")
    if not least:
        return Said(f"Iki {most} min.", f"Up to {most} min")
    return Said(f"Apie {least}–{most} min.", f"About {least}–{most} min")


def before(many: int) -> Said:
    """How many wait for the same before the client."""
    if not many:
        return Said("Prieš Jus niekas nelaukia", "Nobody is waiting before you")
    people = counted(many, "klientas", "klientai", "klientų")
    return Said(
        f"Prieš Jus laukia {many} {people}",
        f"{many} {'person is' if many == 1 else 'people are'} waiting before you",
    )


def verdict(found: Verdict, closes: str) -> Said:
    """What closing time, as the wall has it, means for who would wait from now on."""
    match found:
        case Verdict.YES:
            return Said(f"Jus pakviesime iki {closes}.", f"You will be called before {closes}.")
        case Verdict.PROBABLY:
            return Said(
                f"Darbo laikas baigiasi {closes}. Iki tol Jus tikriausiai pakviesime.",
                f"We close at {closes}. You will probably be called before then.",
            )
        case Verdict.UNCERTAIN:
            return Said(
                f"Darbo laikas baigiasi {closes}. Ar spėsime Jus pakviesti, pažadėti negalime.",
                f"We close at {closes}. We cannot promise to call you before then.",
            )
        case Verdict.NO_COUNTER:
            return NO_COUNTER
        case _:
            return Said(
                f"Darbo laikas baigiasi {closes}. Šiandien Jūsų tikriausiai pakviesti nespėsime: "
                "galite paimti numerį ir laukti arba pasiteirauti registratūroje.",
                f"We close at {closes}. You will most likely not be called today: you may take a "
                "ticket and wait, or ask at reception.",
            )


NO_COUNTER = Said(
    "Šios paslaugos dabar neteikia nė vienas langelis: pasiteiraukite registratūroje.",
    "No open counter serves this at the moment: please ask at reception.",
)


def closes_at(time: str) -> Said:
    """When the hall closes, where nothing more is known."""
    return Said(f"Darbo laikas baigiasi {time}.", f"We close at {time}.")


def lunch_until(time: str) -> Said:
    """That nobody is called during lunch."""
    return Said(
        f"Pietų pertrauka iki {time}: iki tol nieko nekviečiame.",
        f"Lunch break until {time}: nobody is called before then.",
    )


def counters(serving: Sequence[Counter]) -> Said | None:
    """Which counters serve the client, where they are few."""
    if not serving or len(serving) > FEW_COUNTERS:
        return None
    bare = all(each.name.isdecimal() for each in serving)
    names = [each.name for each in serving]
    lt, en = _listed(names, "arba"), _listed(names, "or")
    if not bare:
        return Said(lt, en)
    return Said(f"{lt} langelis", f"Counter {en}")


def hours_today(day: BusinessDay, now: int, zone: ZoneInfo) -> Said:
    """When the hall is open on the day it is at `now` (ms UTC), or was."""
    if day.opens_at is None or day.closes_at is None:
        return Said("Šiandien nedirbame.", "We are closed today.")
    if day.round_the_clock:
        return Said("Dirbame visą parą.", "We are open round the clock.")
    if now >= day.closes_at:
        time = time_of(day.closes_at, zone)
        return Said(f"Darbo laikas baigėsi {time}.", f"We closed at {time}.")
    hours = f"{time_of(day.opens_at, zone)}–{time_of(day.closes_at, zone)}"
    if day.lunch is None:
        return Said(f"Šiandien dirbame {hours}.", f"Open today {hours}.")
    lunch = f"{time_of(day.lunch[0], zone)}–{time_of(day.lunch[1], zone)}"
    return Said(f"Šiandien dirbame {hours}, pietūs {lunch}.", f"Open today {hours}, lunch {lunch}.")


def opens_next(at: int, now: int, zone: ZoneInfo) -> Said:
    """When the hall opens again; instants in ms UTC."""
    opens, here = (datetime.fromtimestamp(each / 1000, zone) for each in (at, now))
    time = f"{opens:%H:%M}"
    days = (opens.date() - here.date()).days
    if not days:
        return Said(f"Atidarysime šiandien {time}.", f"We open today at {time}.")
    lt, en = _ON_WEEKDAY[opens.weekday()]
    lt = f"{lt}, {MONTHS_OF[opens.month - 1]} {opens.day} d., {time}"
    en = f"{en}, {opens.day} {MONTHS[opens.month - 1]}, at {time}"
    if days == 1:
        return Said(f"Vėl atidarysime rytoj, {lt}.", f"We open again tomorrow, {en}.")
    return Said(f"Vėl atidarysime {lt}.", f"We open again on {en}.")


def _listed(names: Sequence[str], last: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"
