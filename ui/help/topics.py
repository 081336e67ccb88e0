"""Which page of the guide fits which part of the screen, said once."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

START = "index"
"""The page where nothing fits better."""

TOPICS: Mapping[str, str] = {
    # Before there is a desk
    "StartWindow": "sign-in",
    "OwnSecretSheet": "sign-in#your-pin",
    "StaffPins": "sign-in#for-shift-leads-and-administrators",
    "AwayPage": "shared-database#while-the-server-is-away",
    "WelcomePage": "sign-in#the-first-start",
    "HallPage": "sign-in#the-first-start",
    "TakeOver": "sign-in#if-somebody-else-is-at-that-counter",
    "DetailsPage": "settings",
    # The counter
    "CounterWindow": "counter",
    "WalkInSheet": "counter#clients-without-a-ticket-further-services",
    "FinishStrip": "counter",
    "DetailsSheet": "counter",
    "HoldSheet": "hold",
    "TransferSheet": "hold#transfer",
    "ReasonSheet": "counter#the-queue",
    "PrioritySheet": "counter#the-queue",
    "ReinstateSheet": "hold#who-does-not-come-who-leaves",
    "PhoneStrip": "phone#the-phone-rings",
    "CallingPanel": "phone#calling-back",
    "PromisesPanel": "phone#all-that-was-promised",
    "PromisesWindow": "phone#all-that-was-promised",
    "AmendSheet": "phone#all-that-was-promised",
    "HandOverSheet": "phone#all-that-was-promised",
    "GiveUpSheet": "phone#all-that-was-promised",
    "AnswerSheet": "answers",
    "PrepareAnswer": "answers#preparing-the-answer",
    "AnsweredSheet": "answers#preparing-the-answer",
    "ExtendSheet": "answers#if-it-takes-longer",
    "TellingSheet": "closing#telling-those-who-wait",
    "AnotherDaySheet": "closing#telling-those-who-wait",
    "CallbackSheet": "closing#telling-those-who-wait",
    "LateSheet": "closing",
    "LongerSheet": "closing#for-shift-leads",
    "WhatIfSheet": "closing#the-forecast",
    "ExplanationSheet": "closing#the-forecast",
    "DayEndSheet": "closing#for-shift-leads",
    "RulePanel": "rules",
    "Palette": "rules#something-is-going-on",
    "ConflictGuide": "help-calls#a-conflict",
    "ComplaintStrip": "help-calls#a-complaint",
    "TroubleStrip": "help-calls#aggressive-or-intoxicated-clients",
    "DisruptionStrip": "help-calls#a-disruption",
    "HelpBar": "help-calls",
    "CoverWindow": "leaving",
    "LeavingSheet": "leaving#going-home",
    "MyDaySheet": "my-day",
    "AbsencesWindow": "my-day#absences",
    "AbsenceSheet": "my-day#absences",
    "CancelSheet": "my-day#absences",
    "KeysSheet": "keys",
    "CatchSheet": "keys",
    "CommandPalette": "keys",
    # Reception and the day
    "ReceptionWindow": "reception",
    "OffsiteSheet": "today#visits-outside-the-hall",
    "PrinterSheet": "tickets#the-printer-of-a-pc",
    "TroubleBar": "tickets#when-the-printer-does-not-print",
    "PaperDayWindow": "paper-list",
    "EntryPanel": "paper-list#entering-it-afterwards",
    "EnteredPanel": "paper-list#putting-things-right",
    "TodayWindow": "today",
    "IncidentsPage": "help-calls#where-it-is-kept",
    "CorrectSheet": "today#putting-things-right",
    # Leads
    "AnnouncementSheet": "announcements#a-text-for-everybody",
    "HallNowWindow": "hall-now",
    "ScreensWindow": "screens",
    "UnsavedScreensSheet": "screens",
    "NowPage": "screens#what-is-on-now",
    "ScreensSection": "screens#screens-and-notices",
    "NoticesSection": "screens#screens-and-notices",
    "KioskSection": "screens#the-kiosk",
    "TicketSection": "screens#the-ticket",
    "QuietSection": "screens#quiet-hours",
    "DevicesPage": "screens#pcs-and-printers",
    "DayLogPage": "hall-now#the-days-log",
    "MoveSheet": "hall-now",
    "EndVisitSheet": "hall-now",
    "CloseCounterSheet": "hall-now",
    "OpenCounterSheet": "hall-now",
    "ServesSheet": "hall-now",
    "ForecastsWindow": "forecasts",
    "HistoryWindow": "history",
    "OverviewPage": "history#pictures",
    "VisitsPage": "history#visits",
    "PersonPage": "history#person",
    "StorySheet": "history#visits",
    "LeftOutSheet": "history#what-cannot-be-read",
    "ExportSheet": "exports",
    "export_record": "record#looking-something-up",
    "ImportSheet": "exports#import",
    "DayReportSheet": "exports#the-days-report-by-itself",
    # Whoever sets the hall up
    "SetupDialog": "settings",
    "RecordWindow": "record",
    "EntrySheet": "record",
    "CheckSheet": "record#is-it-whole",
    "PrivacyWindow": "personal-data",
    "ErasePersonSheet": "personal-data#a-person-asks",
    "StandardWindow": "standard",
    "VersionsPage": "standard#versions-and-readers",
    "ReadersPage": "standard#versions-and-readers",
    "VersionSheet": "standard#versions-and-readers",
    "UnsavedSheet": "standard",
    "BackupsDialog": "backups",
    "RestoreSheet": "backups#before-you-restore",
    "DamagedSheet": "backups#if-the-halls-file-is-damaged",
    "SharedDialog": "shared-database",
    "BugSheet": "trouble#something-went-wrong-in-the-program",
}
"""Parts of the screen by the name of their class, or by their object name, and their pages; where a
section of the page is meant, with its anchor in English.
"""


def topic(part: QWidget) -> str | None:
    """The page of one part by itself, with the section if one is meant; nothing if it has none."""
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
