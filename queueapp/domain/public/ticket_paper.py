"""What stands on a ticket on paper, in words: for clients, in Lithuanian, in English or in both.

The words are those of the hall, whatever the language of the interface is. A ticket names nobody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.public.setup import SPOKEN, TicketForm, Words
from queueapp.domain.setup import Directory, Service
from queueapp.domain.visit import Visit
from queueapp.domain.wording import MONTHS, MONTHS_OF, counted

_UNITS = re.compile(r"(?<=\d) (min|val|m|d)\b")
_LITHUANIAN = frozenset({"lt", "lgk"})
"""Who signs reads Lithuanian."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a ticket says in one language, below its number; empty where it says nothing of it.

    `time` is when the ticket was given, `before` how many wait before the client, `wait` the range
    of minutes, `closing` what closing time means for them, `text` the site's own, and `kept` for
    how long notes are kept.
    """

    language: str
    heading: str = ""
    service: str = ""
    time: str = ""
    before: str = ""
    wait: str = ""
    closing: str = ""
    text: str = ""
    kept: str = ""


@dataclass(frozen=True, slots=True)
class TicketPaper:
    """One ticket on paper: its number, the picture at its head by id, and its words.

    In the second of two languages nothing is repeated that reads the same in both.
    """

    ticket: str
    logo: int | None
    parts: tuple[Part, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """All that stands on it from top to bottom, for who reads it without seeing the paper."""
        below = [
            line
            for part in self.parts
            for line in (
                part.service,
                part.time,
                part.before,
                part.wait,
                part.closing,
                part.text,
                part.kept,
            )
        ]
        heads = [part.heading for part in self.parts]
        return tuple(line for line in (*heads, self.ticket, *below) if line)


def ticket_paper(
    directory: Directory,
    visit: Visit,
    before: int | None,
    minutes: tuple[int, int | None] | None,
    language: str | None,
    *,
    verdict: Verdict | None = None,
    closes_at: int | None = None,
    form: TicketForm | None = None,
) -> TicketPaper:
    """The ticket of a visit as its site has it printed.

    `before` is how many wait before the client, and `minutes` the range of their wait (the second
    is `None` where it goes beyond what is foreseen); left out where unknown. `language` is the
    client's, both languages where it is neither Lithuanian nor English, or unknown. What the
    forecast says of closing at `closes_at` (ms UTC) stands on it where it is not a plain yes.
    `form` is another form than the one in force, to be looked at.
    """
    form = directory.public.ticket if form is None else form
    told = [
        (form.heading, "heading"),
        (_service(directory.services.get(visit.service_id)) if form.service else None, "service"),
        (_time(visit.arrived_at, directory.site.zone) if form.time else None, "time"),
        (_before(before) if form.waiting and before is not None else None, "before"),
        (_wait(minutes) if form.wait and minutes is not None else None, "wait"),
        (_closing(verdict, closes_at, directory.site.zone), "closing"),
        (form.text, "text"),
        (_kept(directory.site.retention.notes_days) if form.kept else None, "kept"),
    ]
    parts = tuple(
        Part(each, **{name: _held(words.of(each)) for words, name in told if words})
        for each in languages_of(language)
    )
    return TicketPaper(visit.ticket, form.logo, tuple(_unrepeated(parts)))


def languages_of(language: str | None) -> tuple[str, ...]:
    """In which languages a client's ticket is printed, the first on top."""
    if language in _LITHUANIAN:
        return ("lt",)
    return ("en",) if language == "en" else SPOKEN


def _held(text: str) -> str:
    """The text on one line, its numbers kept together with what they count."""
    return _UNITS.sub("\N{NO-BREAK SPACE}\\1", " ".join(text.split()))


def _unrepeated(parts: tuple[Part, ...]) -> Iterator[Part]:
    yield parts[0]
    for part in parts[1:]:
        same = {
            each.name: ""
            for each in fields(part)
            if getattr(part, each.name) == getattr(parts[0], each.name)
        }
        yield replace(part, **same)


def _service(service: Service | None) -> Words | None:
    return None if service is None else Words(service.name, service.name_en)


def _time(at: int, zone: ZoneInfo) -> Words:
    then = datetime.fromtimestamp(at / 1000, zone)
    return Words(
        f"{then.year} m. {MONTHS_OF[then.month - 1]} {then.day} d., {then:%H:%M}",
        f"{then.day} {MONTHS[then.month - 1]} {then.year}, {then:%H:%M}",
    )


def _before(many: int) -> Words:
    if not many:
        return Words("Prieš Jus niekas nelaukia.", "Nobody is waiting before you.")
    people = "client is" if many == 1 else "clients are"
    return Words(
        f"Prieš Jus laukia {many} {counted(many, 'klientas', 'klientai', 'klientų')}.",
        f"{many} {people} waiting before you.",
    )


def _wait(minutes: tuple[int, int | None]) -> Words:
    least, most = minutes
    if most is None:
        return Words(
            f"Laukti gali tekti ilgiau kaip {least} min.",
            f"It may take more than {least} minutes.",
        )
    if not least:
        return Words(f"Laukti gali tekti iki {most} min.", f"It may take up to {most} minutes.")
    return Words(
        f"Laukti gali tekti apie {least}–{most} min.",
        f"It may take about {least}–{most} minutes.",
    )


def _closing(verdict: Verdict | None, closes_at: int | None, zone: ZoneInfo) -> Words | None:
    if verdict is Verdict.NO_COUNTER:
        return Words(
            "Šiuo metu šios paslaugos neteikia nė vienas langelis: prašome kreiptis į darbuotoją.",
            "No open counter serves this now: please ask our staff.",
        )
    if verdict in (None, Verdict.YES) or closes_at is None:
        return None
    time = f"{datetime.fromtimestamp(closes_at / 1000, zone):%H:%M}"
    if verdict is Verdict.PROBABLY:
        return Words(
            f"Darbo laikas baigiasi {time} val. Iki tol Jus tikriausiai pakviesime.",
            f"We close at {time}. We will probably call you before then.",
        )
    if verdict is Verdict.UNCERTAIN:
        return Words(
            f"Darbo laikas baigiasi {time} val. Ar spėsime Jus pakviesti, pažadėti negalime: "
            "prašome pasiteirauti darbuotojo.",
            f"We close at {time}. We cannot promise to call you before then: please ask our staff.",
        )
    return Words(
        f"Darbo laikas baigiasi {time} val. Jūsų šiandien tikriausiai pakviesti nespėsime: "
        "prašome kreiptis į darbuotoją, pasiūlysime kitą būdą.",
        f"We close at {time}. We will most likely not manage to call you today: please ask our "
        "staff for another way.",
    )


def _kept(days: int) -> Words:
    return Words(
        "Šis numeris nesusietas su Jūsų vardu. Darbuotojų pastabas apie apsilankymą ištriname po "
        f"{days} {counted(days, 'dienos', 'dienų', 'dienų')}.",
        "This number is not linked to your name. Staff notes on your visit are deleted after "
        f"{days} {'day' if days == 1 else 'days'}.",
    )
