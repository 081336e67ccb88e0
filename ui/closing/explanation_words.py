"""What the closing forecast rests on, in plain words, for whoever asks."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from queueapp.domain.forecast.grades import Quality
from queueapp.domain.forecast.state import Footing, Forecast, Verdict
from ui.closing.outlook_words import (
    OutlookWords,
    experience_text,
    joined,
    minutes_between,
    sign,
    verdict_text,
    wait_range,
)
from ui.sheets.days import day_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Chapter:
    """One part of an explanation: a heading, and what it says line by line."""

    heading: str
    lines: tuple[str, ...]


def explanation(
    forecast: Forecast | None, quality: Quality, since: str = ""
) -> tuple[Chapter, ...]:
    """What the forecast rests on, in plain words.

    `since` is the ISO date of the oldest service that it learnt from, where it is known.
    """
    return (
        Chapter(translate("OutlookWords", "What it rests on"), _rests_on(forecast, since)),
        Chapter(
            translate("OutlookWords", "How well it did in the last 30 days"),
            (_record(quality),),
        ),
        Chapter(
            translate("OutlookWords", "How it is worked out"),
            (
                translate(
                    "OutlookWords",
                    "The time until closing is played through some thousand times: who can serve "
                    "whom and in which language, how long each service takes here and how long "
                    "those under way have taken already, breaks and ends of shift, clients on "
                    "hold, priorities, and clients who do not come.",
                ),
                translate(
                    "OutlookWords",
                    "It is worked out anew with every change in the hall, and every half minute.",
                ),
            ),
        ),
        Chapter(translate("OutlookWords", "What the words mean"), _meanings(forecast)),
        Chapter(
            translate("OutlookWords", "What it does not know"),
            (
                translate(
                    "OutlookWords",
                    "Who has gone away without saying so, who will come late, a counter that opens "
                    "later, an outage, or a question that takes far longer than usual.",
                ),
                translate(
                    "OutlookWords",
                    "Nobody is refused by it: staff decide. Whoever was told that they will be "
                    "served is served, whatever the forecast says later.",
                ),
            ),
        ),
    )


def _rests_on(forecast: Forecast | None, since: str) -> tuple[str, ...]:
    if forecast is None:
        return (translate("OutlookWords", "The forecast has not been worked out yet."),)
    many = forecast.rests_on
    if forecast.footing is Footing.NONE:
        return (experience_text(many),)
    if since:
        text = OutlookWords.tr(
            "On %n services that were finished in this hall since {day}; the latest count most.",
            "",
            many,
        )
        lines = [text.format(day=day_text(date.fromisoformat(since)))]
    else:
        lines = [
            OutlookWords.tr(
                "On %n services that were finished in this hall; the latest count most.", "", many
            )
        ]
    if forecast.footing is Footing.FIRST:
        from queueapp.domain.forecast.foresee import MANY

        lines.append(
            OutlookWords.tr("Until there are %n, it is called a first estimate.", "", MANY)
        )
    return tuple(lines)


def _record(quality: Quality) -> str:
    if not quality.made:
        return translate("OutlookWords", "There was no promise yet whose outcome is known.")
    text = OutlookWords.tr("Of %n promises, {kept} were kept.", "", quality.made)
    text = text.format(kept=quality.kept)
    if quality.unreliable:
        text = joined(
            text,
            translate(
                "OutlookWords",
                "That is too few: estimates are unreliable at present. Rely on what you see.",
            ),
        )
    return text


def _meanings(forecast: Forecast | None) -> tuple[str, ...]:
    sure, likely, waits = _examples(forecast)
    chances = {
        Verdict.YES: translate("OutlookWords", "at least 9 times in 10"),
        Verdict.PROBABLY: translate("OutlookWords", "6 to 9 times in 10"),
        Verdict.UNCERTAIN: translate("OutlookWords", "3 to 6 times in 10"),
        Verdict.PROBABLY_NOT: translate("OutlookWords", "1 to 3 times in 10"),
        Verdict.NO: translate("OutlookWords", "at most once in 10 times"),
    }
    each = translate("OutlookWords", "{sign} {verdict}: a client in this place is called {often}.")
    lines = [
        each.format(sign=sign(verdict), verdict=verdict_text(verdict), often=often)
        for verdict, often in chances.items()
    ]
    lines.append(
        translate(
            "OutlookWords",
            "“At least {sure}”: so many or more are called, 9 times in 10. “Most likely {likely}”: "
            "more or fewer are equally likely.",
        ).format(sure=sure, likely=likely)
    )
    lines.append(
        translate(
            "OutlookWords", "“{waits}”: the wait from now on lies in between, 8 times in 10."
        ).format(waits=waits)
    )
    return tuple(lines)


def _examples(forecast: Forecast | None) -> tuple[int, int, str]:
    """The numbers that stand above the queue now, where there are any, to explain the words by."""
    sure, likely = 6, 8
    waits = OutlookWords.tr("{from}–%n min", "", 20).replace("{from}", "10")
    if forecast is None or forecast.footing is Footing.NONE:
        return sure, likely, waits
    if forecast.promise:
        sure, likely = forecast.promise, forecast.likely
    found = (each for each in forecast.outlooks if each.latest is not None and wait_range(each))
    shown = next((each for each in found if (minutes_between(each) or (0,))[0]), None)
    return sure, likely, waits if shown is None else wait_range(shown)
