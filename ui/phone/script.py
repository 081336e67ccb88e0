"""What the service standard has staff say and write to clients, filled in.

Said to clients in Lithuanian whatever language the interface speaks. The standard's row stands
behind each phrase; where it prescribes that something is said but not the words, they are ours.
People's names are never declined: each phrase has its name in the nominative.
"""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from queueapp.domain.setup import Office, Person
from queueapp.domain.wording import MONTHS_OF
from ui.i18n import interface_language

translate = QCoreApplication.translate

EVENING_FROM = 17
"""From this hour on a good evening is wished."""

_NOON = 12
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is said; `gloss` is what it means, where the interface is not in Lithuanian."""

    text: str
    gloss: str = ""


def greeting(office: Office, person: Person) -> Phrase:
    """On answering the phone (V.1)."""
    return _phrase(
        _listed("Laba diena", office.department, person.name),
        _listed(translate("Script", "Good day"), office.department, person.name),
    )


def introduction(office: Office, person: Person) -> Phrase:
    """On phoning a client (V.2)."""
    job = _lowered(person.job)
    said = ("Laba diena, Jums skambina", office.institution_of, office.department_of, job)
    about = _listed(job, office.department, office.institution)
    gloss = translate("Script", "Good day, this is {name} calling").format(name=person.name)
    return _phrase(_spaced(*said, person.name), f"{gloss} ({about})" if about else gloss)


def ask_client() -> Phrase:
    """Of the client at the desk while the phone rings (VIII.1)."""
    return _phrase(
        "Ar sutiktumėte, kad trumpam atsiliepčiau telefonu?",
        translate("Script", "Would you mind if I answered the phone for a moment?"),
    )


def apology_to_client() -> Phrase:
    """To the client at the desk who has agreed (VIII.1)."""
    return _phrase(
        "Atsiprašau, trumpam atsiliepsiu telefonu ir tuoj tęsime.",
        translate("Script", "Excuse me, I will answer the phone and be with you in a moment."),
    )


def apology_to_caller() -> Phrase:
    """To who calls while a client is served: why not now, and to what number later (VIII.1)."""
    return _phrase(
        "Atsiprašau, šiuo metu aptarnauju klientą ir negaliu iš karto Jums padėti. "
        "Prašom pasakyti telefono numerį, kuriuo galėčiau Jums vėliau paskambinti.",
        translate(
            "Script",
            "I am sorry, I am serving a client and cannot help you at once. "
            "Please tell me a number at which I can call you later.",
        ),
    )


def who_speaks() -> Phrase:
    """Of a caller who has not said who they are (IX.2.3)."""
    return _phrase(
        "Prašom pasakyti, su kuo kalbu.",
        translate("Script", "Please tell me with whom I am speaking."),
    )


def right_person(name: str) -> Phrase:
    """Whether the right person has answered (V.2); `name` as the caller gave it, or nothing."""
    name = name.strip()
    if not name:
        return _phrase(
            "Norėčiau patikslinti: ar Jūs mums skambinote?",
            translate("Script", "I would like to make sure: was it you who called us?"),
        )
    return _phrase(
        f"Norėčiau patikslinti: ar Jūs esate {name}?",
        translate("Script", "I would like to make sure: are you {name}?").format(name=name),
    )


def convenient() -> Phrase:
    """Whether the client can talk now (V.2)."""
    return _phrase(
        "Ar Jums patogu dabar kalbėti?",
        translate("Script", "Is it convenient for you to talk now?"),
    )


def passing_on(department: str, name: str) -> Phrase:
    """To whom the question goes, said before it is passed on (V.3); why is said in own words."""
    who = _listed(department, name)
    return _phrase(
        f"Į Jūsų klausimą atsakys {who}.",
        translate("Script", "Your question will be answered by {who}.").format(who=who),
    )


def in_confidence() -> Phrase:
    """To a client who asks for confidential information by phone or e-mail (III.2)."""
    return _phrase(
        "Konfidencialią informaciją galime pateikti tik nustatę asmens tapatybę – Jums atvykus į "
        "Savivaldybės administraciją ir (ar) pateikus klausimą raštu.",
        translate(
            "Script",
            "We may give confidential information only once we know who you are: when you come "
            "to the municipality, or ask in writing.",
        ),
    )


def goodbye(at: int, zone: ZoneInfo) -> Phrase:
    """At the end of a call at an instant (ms UTC): a good day, evening or weekend (V.4, IX.2.13).

    The weekend is wished from noon of Friday on.
    """
    now = datetime.fromtimestamp(at / 1000, zone)
    day = now.weekday()
    if day > _FRIDAY or (day == _FRIDAY and now.hour >= _NOON):
        return _phrase(
            "Viso gero, gero savaitgalio", translate("Script", "Goodbye, have a good weekend")
        )
    if now.hour >= EVENING_FROM:
        return _phrase(
            "Viso gero, gero vakaro", translate("Script", "Goodbye, have a good evening")
        )
    return _phrase("Viso gero, geros dienos", translate("Script", "Goodbye, have a good day"))


def acknowledgement() -> Phrase:
    """In reply to an e-mail that has to be looked into (VI.1)."""
    return _phrase(
        "Laba diena, Jūsų elektroninę užklausą gavome. Atsakysime artimiausiu metu.",
        translate(
            "Script", "Good day, we have received your e-mail. We will answer as soon as we can."
        ),
    )


def answer_skeleton(
    name: str, question: str, *, confidential: bool = False, greeting: str = ""
) -> Phrase:
    """A letter to be filled in at the ellipsis, the signature to follow (VI.1).

    `confidential` adds the note on confidential information; `greeting` is the site's own.
    """
    asked = [line.strip() for line in question.splitlines() if line.strip()]
    who = f"{name.strip()} rašė:" if name.strip() else "Jūs rašėte:"
    quoted = "\n".join([who, *(f"> {line}" for line in asked)])
    parts = [
        greeting.strip() or "Laba diena, gerb. kliente,",
        "dėkojame už laišką.",
        quoted if asked else "",
        "…",
        in_confidence().text if confidential else "",
        "Pagarbiai",
    ]
    return _phrase(
        _paragraphs(*parts),
        translate(
            "Script",
            "Good day, thanks for the letter, what was asked, the answer in place of the ellipsis, "
            "regards.",
        ),
    )


def signature(office: Office, person: Person, *, first: bool) -> str:
    """Below a letter: in full to who is written to for the first time, then the name (VI.3)."""
    if not first:
        return person.name
    lines = (
        person.name,
        person.job,
        office.department,
        office.institution,
        office.address,
        office.signature,
        f"Tel. {person.phone.strip()}" if person.phone.strip() else "",
        f"El. p. {person.email.strip()}" if person.email.strip() else "",
    )
    return "\n".join(line.strip() for line in lines if line.strip())


def auto_reply(
    office: Office, first_day: date, last_day: date, substitute: str, contact: str
) -> Phrase:
    """The reply that letters get while their reader is away (VI.2); the last day is included."""
    if first_day == last_day:
        when = lithuanian_date(first_day)
    else:
        when = f"nuo {lithuanian_date(first_day)} iki {lithuanian_date(last_day)} imtinai"
    away = f"{when} manęs darbe nebus. Mane pavaduoja {_listed(substitute, contact)}."
    return _phrase(
        _paragraphs(
            "Laba diena,",
            "dėkoju už laišką.",
            away[0].upper() + away[1:],
            "\n".join(line for line in (office.department, office.institution) if line),
        ),
        translate("Script", "Thanks for the letter, from when until when away, and who stands in."),
    )


def lithuanian_date(day: date) -> str:
    """A date as it is written in Lithuanian letters: `2026 m. lapkričio 25 d.`."""
    return f"{day.year} m. {MONTHS_OF[day.month - 1]} {day.day} d."


def _phrase(text: str, gloss: str) -> Phrase:
    return Phrase(text, "" if interface_language() == "lt" else gloss)


def _listed(*parts: str) -> str:
    return ", ".join(part.strip() for part in parts if part.strip())


def _spaced(*parts: str) -> str:
    return " ".join(part.strip() for part in parts if part.strip())


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def _lowered(job: str) -> str:
    """A job as it stands within a sentence: abbreviations keep their capitals."""
    job = job.strip()
    return job if job[1:2].isupper() else job[:1].lower() + job[1:]
