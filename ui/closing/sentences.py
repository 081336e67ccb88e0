"""What staff say to those who wait as closing time comes: the same in Lithuanian and in English.

Row IV.3.4 of the service standard has them warn everybody of closing time and say how many can
still be served; the words are ours. They are said to clients, so the language of the interface does
not matter to them. Nobody is refused by them: who wants to wait may.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from queueapp.domain.forecast.state import Outlook
from queueapp.domain.quiet import QuietHour
from queueapp.domain.visit import Told
from queueapp.domain.wording import MONTHS_OF, counted
from ui.closing.outlook_words import minutes_between

_LITHUANIAN = frozenset({"lt", "lgk"})
"""Who signs reads Lithuanian."""

_ON_WEEKDAY = (
    ("pirmadienį", "Monday"),
    ("antradienį", "Tuesday"),
    ("trečiadienį", "Wednesday"),
    ("ketvirtadienį", "Thursday"),
    ("penktadienį", "Friday"),
    ("šeštadienį", "Saturday"),
    ("sekmadienį", "Sunday"),
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing to say, in both languages."""

    lt: str
    en: str

    def first(self, language: str | None) -> tuple[str, str]:
        """What to say to a client of a language, and beneath it the same for everybody else."""
        return (self.lt, self.en) if said_in(language) == "lt" else (self.en, self.lt)


@dataclass(frozen=True, slots=True)
class Closing:
    """When the hall closes or has closed, on the wall, and the next quiet hour if one is known."""

    time: str
    zone: ZoneInfo
    over: bool = False
    quiet: QuietHour | None = None


def said_in(language: str | None) -> str:
    """In which language a client is spoken to: English unless they speak Lithuanian."""
    return "lt" if language is None or language in _LITHUANIAN else "en"


def to_client(told: Told, ticket: str, closing: Closing, outlook: Outlook | None = None) -> Spoken:
    """What one client is told; the wait goes with it where somebody will be served."""
    match told:
        case Told.WILL_BE:
            return _joined(_closes(closing), _will_be(ticket, closing), _wait(closing, outlook))
        case Told.MAY_BE:
            return _joined(_closes(closing), _may_be(), _instead())
        case Told.NOT_TODAY:
            return _joined(_not_today(closing), _ways(closing), _may_wait(closing))


def to_hall(closing: Closing, sure: int, *, short: bool) -> Spoken:
    """What everybody hears first: that closing is near, and how many can still be served.

    `sure` are served, as far as anybody can know; `short` says that some will most likely not be.
    Where nothing is known it says no more than when the hall closes.
    """
    dear = Spoken("Gerbiami klientai!", "Dear clients!")
    if closing.over:
        those = Spoken(
            "Aptarnausime dar tuos, kuriems tai pažadėjome.",
            "We will still serve those to whom we promised it.",
        )
        return _joined(dear, _closes(closing), those if sure else None)
    if not sure:
        none = Spoken("Visų, deja, aptarnauti nespėsime.", "We will not manage to serve everybody.")
        return _joined(dear, _closes(closing), none if short else None)
    people = counted(sure, "klientą", "klientus", "klientų")
    en = "one more client" if sure == 1 else f"{sure} more clients"
    certain = Spoken(
        f"Šiandien spėsime aptarnauti dar bent {sure} {people}.",
        f"We will manage to serve at least {en} today.",
    )
    return _joined(dear, _closes(closing), certain)


def to_group(told: Told, tickets: Sequence[str], closing: Closing) -> Spoken:
    """What those are told together of whom the same is to be said."""
    lt, en, one = _listed(tickets, "ir"), _listed(tickets, "and"), len(tickets) == 1
    whose_lt = f"Klientą, kurio numeris {lt}," if one else f"Klientus, kurių numeriai {lt},"
    whose_en = f"the client with number {en}" if one else f"the clients with numbers {en}"
    match told:
        case Told.WILL_BE:
            return Spoken(
                f"{whose_lt} šiandien aptarnausime: prašome palaukti, Jus pakviesime.",
                f"We will serve {whose_en} today: please wait, you will be called.",
            )
        case Told.MAY_BE:
            return Spoken(
                f"{whose_lt} pasistengsime aptarnauti, bet pažadėti negalime.",
                f"We will try to serve {whose_en}, but we cannot promise it.",
            )
        case Told.NOT_TODAY:
            whose_lt = f"kliento, kurio numeris {lt}," if one else f"klientų, kurių numeriai {lt},"
            most = Spoken(
                f"Apgailestaujame: {whose_lt} šiandien aptarnauti tikriausiai nespėsime.",
                f"We are sorry: we will most likely not manage to serve {whose_en} today.",
            )
            come = Spoken(
                "Prašome prieiti: susitarsime dėl kito laiko, atsakymo el. paštu ar skambučio.",
                "Please come to us: we will agree on another time, an answer by e-mail or a call.",
            )
            return _joined(most, come, _may_wait(closing))


def quiet_time(hour: QuietHour, zone: ZoneInfo) -> Spoken:
    """A quiet hour as it is said: `antradienį, kovo 10 d., 10–11 val.`"""
    begins = datetime.fromtimestamp(hour.begins_at / 1000, zone)
    ends = datetime.fromtimestamp(hour.ends_at / 1000, zone)
    lt, en = _ON_WEEKDAY[begins.weekday()]
    return Spoken(
        f"{lt}, {MONTHS_OF[begins.month - 1]} {begins.day} d., {begins.hour}–{ends.hour} val.",
        f"{en}, {begins.day} {begins:%B}, {begins:%H:%M}–{ends:%H:%M}",
    )


def usually_quiet(hour: QuietHour, zone: ZoneInfo) -> Spoken:
    """What is advised to somebody who comes another day."""
    time = quiet_time(hour, zone)
    return Spoken(f"Paprastai ramu {time.lt}", f"It is usually quiet on {time.en}.")


def _closes(closing: Closing) -> Spoken:
    if closing.over:
        return Spoken(f"Darbo laikas baigėsi {closing.time} val.", f"We closed at {closing.time}.")
    return Spoken(
        f"Darbo laikas baigiasi {closing.time} val.", f"We close at {closing.time} today."
    )


def _will_be(ticket: str, closing: Closing) -> Spoken:
    if closing.over:
        return Spoken(
            f"Jus dar aptarnausime: prašome palaukti, pakviesime numerį {ticket}.",
            f"We will still serve you: please wait, number {ticket} will be called.",
        )
    return Spoken(
        f"Jus šiandien aptarnausime: prašome palaukti, pakviesime numerį {ticket}.",
        f"You will be served today: please wait, number {ticket} will be called.",
    )


def _wait(closing: Closing, outlook: Outlook | None) -> Spoken | None:
    waits = None if outlook is None or closing.over else minutes_between(outlook)
    if waits is None or waits[1] is None:
        return None
    least, most = waits
    if not least:
        return Spoken(f"Laukti gali tekti iki {most} min.", f"It may take up to {most} minutes.")
    return Spoken(
        f"Laukti gali tekti apie {least}–{most} min.",
        f"It may take about {least}–{most} minutes.",
    )


def _may_be() -> Spoken:
    return Spoken(
        "Pasistengsime Jus aptarnauti, bet pažadėti negalime.",
        "We will try to serve you, but we cannot promise it.",
    )


def _instead() -> Spoken:
    return Spoken(
        "Galite palaukti arba susitarti dėl kito laiko, atsakymo el. paštu ar skambučio.",
        "You may wait, or agree with us on another time, an answer by e-mail or a call.",
    )


def _not_today(closing: Closing) -> Spoken:
    if closing.over:
        return Spoken(
            f"Apgailestaujame: darbo laikas baigėsi {closing.time} val., ir Jūsų šiandien "
            "tikriausiai nebeaptarnausime.",
            f"We are sorry: we closed at {closing.time} and will most likely not be able to serve "
            "you today.",
        )
    return Spoken(
        f"Apgailestaujame: darbo laikas baigiasi {closing.time} val., ir Jūsų šiandien "
        "tikriausiai nespėsime aptarnauti.",
        f"We are sorry: we close at {closing.time} and will most likely not manage to serve you "
        "today.",
    )


def _ways(closing: Closing) -> Spoken:
    if closing.quiet is None:
        lt, en = "kitą dieną", "on another day"
    else:
        quiet = quiet_time(closing.quiet, closing.zone)
        lt = f"kitą dieną (paprastai ramu {quiet.lt})"
        en = f"on another day (it is usually quiet on {quiet.en})"
    return Spoken(
        f"Galite ateiti {lt}, gauti atsakymą el. paštu arba susitarti, kad Jums paskambintume.",
        f"You may come {en}, get an answer by e-mail, or have us call you.",
    )


def _may_wait(closing: Closing) -> Spoken | None:
    if closing.over:
        return None
    return Spoken("Jei norite, galite ir palaukti.", "If you wish, you may wait all the same.")


def _joined(*parts: Spoken | None) -> Spoken:
    said = [part for part in parts if part is not None]
    return Spoken(" ".join(part.lt for part in said), " ".join(part.en for part in said))


def _listed(tickets: Sequence[str], last: str) -> str:
    if len(tickets) < 2:
        return "".join(tickets)
    return f"{', '.join(tickets[:-1])} {last} {tickets[-1]}"
