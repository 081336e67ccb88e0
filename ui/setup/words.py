"""Names of weekdays, and how times are written."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale


def weekday(number: int) -> str:
    """The name of an ISO weekday, 1 = Monday."""
    return {
        1: QCoreApplication.translate("SetupWords", "Monday"),
        2: QCoreApplication.translate("SetupWords", "Tuesday"),
        3: QCoreApplication.translate("SetupWords", "Wednesday"),
        4: QCoreApplication.translate("SetupWords", "Thursday"),
        5: QCoreApplication.translate("SetupWords", "Friday"),
        6: QCoreApplication.translate("SetupWords", "Saturday"),
        7: QCoreApplication.translate("SetupWords", "Sunday"),
    }[number]


def short_weekday(number: int) -> str:
    """The short name of an ISO weekday, 1 = Monday."""
    return {
        1: QCoreApplication.translate("SetupWords", "Mon"),
        2: QCoreApplication.translate("SetupWords", "Tue"),
        3: QCoreApplication.translate("SetupWords", "Wed"),
        4: QCoreApplication.translate("SetupWords", "Thu"),
        5: QCoreApplication.translate("SetupWords", "Fri"),
        6: QCoreApplication.translate("SetupWords", "Sat"),
        7: QCoreApplication.translate("SetupWords", "Sun"),
    }[number]


def clock_time(minutes: int) -> str:
    """Minutes from midnight as they are written: 8:00."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def short_day(day: date) -> str:
    """A date for lists, with its weekday: Wed 23 Dec 2026."""
    # Qt's own letters, in the order that the language wants them.
    pattern = QCoreApplication.translate("SetupWords", "ddd d MMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def moment(at: int) -> str:
    """An instant (ms UTC) as date and time of this computer's clock."""
    # Qt's own letters, in the order that the language wants them.
    pattern = QCoreApplication.translate("SetupWords", "d MMMM yyyy, H:mm")
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at), pattern)
