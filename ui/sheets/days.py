"""Days as they are written, and how long it is until an instant."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.i18n import Numbered

translate = QCoreApplication.translate

_MINUTE = 60_000
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR


class Days(Numbered):
    """The context of the words here that go with a number."""


def day_text(day: date) -> str:
    """A day in full: `Tuesday 3 March 2026`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def duration(ms: int) -> str:
    """A longer time in its largest whole unit: `40 min`, `18 h`, `3 days`."""
    if ms < _HOUR:
        return Days.tr("%n min", "", max(0, ms) // _MINUTE)
    if ms < 2 * _DAY:
        return Days.tr("%n h", "", ms // _HOUR)
    return Days.tr("%n days", "", ms // _DAY)


def time_left(due_at: int, now: int) -> str:
    """How long it is until an instant, or since it passed (ms UTC): `18 h left`, `overdue 2 h`.

    The minute that has begun counts in full while there is time left.
    """
    if now > due_at:
        return translate("Days", "overdue {time}").format(time=duration(now - due_at))
    left = -(-(due_at - now) // _MINUTE) * _MINUTE
    return translate("Days", "{time} left").format(time=duration(left))
