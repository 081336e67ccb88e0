"""Which page of the guide fits which part of the screen, said once."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

START = "index"
"""The page where nothing fits better."""

TOPICS: Mapping[str, str] = {
    # Before there is a desk
    "StartWindow": "sign-in",
    "OwnSecretSheet": "sign-in",
    "AwayPage": "shared-database",
    "DetailsPage": "settings",
    # The counter
    "CounterWindow": "counter",
    "WalkInSheet": "counter",
    "FinishStrip": "counter",
    "DetailsSheet": "counter",
    "HoldSheet": "hold",
    "TransferSheet": "hold",
    "ReasonSheet": "hold",
    "PrioritySheet": "hold",
    "ReinstateSheet": "hold",
    "PhoneStrip": "phone",
    "CallingPanel": "phone",
    "PromisesPanel": "phone",
    "PromisesWindow": "phone",
    "AmendSheet": "phone",
    "HandOverSheet": "phone",
    "GiveUpSheet": "phone",
    "AnswerSheet": "answers",
    "PrepareAnswer": "answers",
    "AnsweredSheet": "answers",
    "ExtendSheet": "answers",
    "TellingSheet": "closing",
    "AnotherDaySheet": "closing",
    "CallbackSheet": "closing",
    "LateSheet": "closing",
    "LongerSheet": "closing",
    "WhatIfSheet": "closing",
    "ExplanationSheet": "closing",
    "DayEndSheet": "closing",
    "RulePanel": "rules",
    "Palette": "rules",
    "ConflictGuide": "help-calls",
    "ComplaintStrip": "help-calls",
    "TroubleStrip": "help-calls",
    "DisruptionStrip": "help-calls",
    "HelpBar": "help-calls",
    "CoverWindow": "leaving",
    "LeavingSheet": "leaving",
    "MyDaySheet": "my-day",
    "AbsencesWindow": "my-day",
    "AbsenceSheet": "my-day",
    "CancelSheet": "my-day",
    "KeysSheet": "keys",
    "CatchSheet": "keys",
    "CommandPalette": "keys",
    # Reception and the day
    "ReceptionWindow": "reception",
    "OffsiteSheet": "today",
    "TodayWindow": "today",
    "IncidentsPage": "help-calls",
    "CorrectSheet": "today",
    # Leads
    "HallNowWindow": "hall-now",
    "MoveSheet": "hall-now",
    "EndVisitSheet": "hall-now",
    "CloseCounterSheet": "hall-now",
    "OpenCounterSheet": "hall-now",
    "ServesSheet": "hall-now",
    "ForecastsWindow": "forecasts",
    "HistoryWindow": "history",
    "StorySheet": "history",
    "LeftOutSheet": "history",
    "ExportSheet": "exports",
    "ImportSheet": "exports",
    "DayReportSheet": "exports",
    # Whoever sets the hall up
    "SetupDialog": "settings",
    "StandardWindow": "standard",
    "VersionSheet": "standard",
    "UnsavedSheet": "standard",
    "BackupsDialog": "backups",
    "RestoreSheet": "backups",
    "DamagedSheet": "backups",
    "SharedDialog": "shared-database",
    "BugSheet": "trouble",
}
"""Parts of the screen by the name of their class, or by their object name, and their pages."""


def topic(part: QWidget) -> str | None:
    """The page of one part by itself, if it has one."""
    names = (part.objectName(), *(kind.__name__ for kind in type(part).__mro__))
    return next((TOPICS[name] for name in names if name in TOPICS), None)


def page_for(part: QWidget | None) -> str:
    """The page for what has the focus: of the innermost part around it that has one."""
    while part is not None:
        page = topic(part)
        if page is not None:
            return page
        part = part.parentWidget()
    return START
