"""The keys that hold only inside a window, a sheet or a list, and cannot be changed."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Place(StrEnum):
    """Where a key holds; where it is one window, the value is the window's object name."""

    MENUS = "menus"
    HELP_CALLS = "help_calls"
    STRIPS = "strips"
    LISTS = "lists"
    SHEETS = "sheets"
    PAGES = "pages"
    HALL_NOW = "hall_now_window"
    HISTORY = "history_window"
    FORECASTS = "forecasts_window"
    TODAY = "today_window"
    PROMISES = "promises_window"
    ANSWER = "prepare_answer"
    ABSENCES = "absences_window"
    PRIVACY = "privacy_window"
    RECORD = "record_window"
    SCREENS = "screens_window"
    PAPER_DAY = "paper_day_window"
    TELLING = "telling"
    DAY_END = "day_end"
    MY_DAY = "my_day"
    SET_UP = "hall-set-up"
    PRINTER = "ticket_printer_sheet"
    STANDARD = "standard_window"
    GUIDE = "help_window"
    COVER = "cover"
    PALETTE = "palette"


@dataclass(frozen=True, slots=True)
class FixedKey:
    """One key of a place and what it does; `keys`, in Qt's portable form, do the same.

    `shown` stands for keys that are no combination, such as a letter of the interface's language.
    """

    place: Place
    text: str
    keys: tuple[str, ...] = field(default=())
    shown: str = ""


def place_name(place: Place) -> str:
    """The place as a heading of the sheet of all keys."""
    return {
        Place.MENUS: translate("FixedKeys", "Menus"),
        Place.HELP_CALLS: translate("FixedKeys", "When somebody calls for help"),
        Place.STRIPS: translate("FixedKeys", "In a strip below the client"),
        Place.LISTS: translate("FixedKeys", "In every list"),
        Place.SHEETS: translate("FixedKeys", "In every sheet"),
        Place.PAGES: translate("FixedKeys", "In every page beside the main window"),
        Place.HALL_NOW: translate("FixedKeys", "In the hall now"),
        Place.HISTORY: translate("FixedKeys", "In the history"),
        Place.FORECASTS: translate("FixedKeys", "In forecasts and what came"),
        Place.TODAY: translate("FixedKeys", "In today's visits"),
        Place.PROMISES: translate("FixedKeys", "In callbacks and answers"),
        Place.ANSWER: translate("FixedKeys", "While an answer is prepared"),
        Place.ABSENCES: translate("FixedKeys", "In absences"),
        Place.PRIVACY: translate("FixedKeys", "In personal data"),
        Place.RECORD: translate("FixedKeys", "In the record"),
        Place.SCREENS: translate("FixedKeys", "In screens and tickets"),
        Place.PAPER_DAY: translate("FixedKeys", "In the paper list"),
        Place.TELLING: translate("FixedKeys", "While those waiting are told"),
        Place.DAY_END: translate("FixedKeys", "While the day is closed"),
        Place.MY_DAY: translate("FixedKeys", "In my day"),
        Place.SET_UP: translate("FixedKeys", "In the set-up of the hall"),
        Place.PRINTER: translate("FixedKeys", "While the ticket printer is chosen"),
        Place.STANDARD: translate("FixedKeys", "In the service standard"),
        Place.GUIDE: translate("FixedKeys", "In the guide"),
        Place.COVER: translate("FixedKeys", "While nobody is at the desk"),
        Place.PALETTE: translate("FixedKeys", "Where letters find something"),
    }[place]


def fixed_keys() -> tuple[FixedKey, ...]:
    """All of them in the language of the interface, place by place."""
    return (*_of_main_windows(), *_of_all(), *_of_pages(), *_of_sheets())


def _of_main_windows() -> tuple[FixedKey, ...]:
    menus, calls, strips = Place.MENUS, Place.HELP_CALLS, Place.STRIPS
    enter = ("Return", "Enter")
    return (
        FixedKey(menus, translate("FixedKeys", "Go to the menus"), ("F10",)),
        FixedKey(calls, translate("FixedKeys", "Come to the first who calls"), ("Alt+W",)),
        FixedKey(calls, translate("FixedKeys", "The first call is over"), ("Alt+O",)),
        FixedKey(strips, translate("FixedKeys", "Do what the strip is for"), enter),
        FixedKey(strips, translate("FixedKeys", "Put the strip aside"), ("Esc",)),
        FixedKey(strips, translate("FixedKeys", "Phone: the call broke off"), ("F3",)),
        FixedKey(strips, translate("FixedKeys", "Phone: serve the caller now"), ("F4",)),
        FixedKey(strips, translate("FixedKeys", "Phone: the client objects"), ("Del",)),
        FixedKey(
            strips,
            translate("FixedKeys", "Phone: it is the client's own matter"),
            shown=QCoreApplication.translate("PhoneStrip", "O", "key of: own matter"),
        ),
        FixedKey(
            strips,
            translate("FixedKeys", "Callback: go through the results"),
            ("Left", "Right", "Up", "Down"),
        ),
        FixedKey(
            strips,
            translate("FixedKeys", "Callback: how the call went"),
            shown=translate("FixedKeys", "the letter of the result"),
        ),
        FixedKey(strips, translate("FixedKeys", "Conflict: the next step"), ("Alt+Right",)),
        FixedKey(strips, translate("FixedKeys", "Conflict: the step before"), ("Alt+Left",)),
        FixedKey(strips, translate("FixedKeys", "Conflict: end it"), ("Alt+End",)),
    )


def _of_all() -> tuple[FixedKey, ...]:
    lists, sheets, pages, found = Place.LISTS, Place.SHEETS, Place.PAGES, Place.PALETTE
    return (
        FixedKey(lists, translate("FixedKeys", "Go through the list"), ("Up", "Down")),
        FixedKey(lists, translate("FixedKeys", "A page up or down"), ("PgUp", "PgDown")),
        FixedKey(lists, translate("FixedKeys", "The first, the last"), ("Home", "End")),
        FixedKey(
            lists, translate("FixedKeys", "Do the usual with the chosen row"), ("Return", "Enter")
        ),
        FixedKey(
            lists,
            translate("FixedKeys", "Find a ticket in the list"),
            shown=translate("FixedKeys", "its letters and digits"),
        ),
        FixedKey(
            lists,
            translate("FixedKeys", "Withdraw a ticket or a call that is not yet shared"),
            ("Del",),
        ),
        FixedKey(found, translate("FixedKeys", "Go through what was found"), ("Up", "Down")),
        FixedKey(found, translate("FixedKeys", "Choose it"), ("Return", "Enter")),
        FixedKey(found, translate("FixedKeys", "Close without choosing"), ("Esc",)),
        FixedKey(
            sheets,
            translate("FixedKeys", "Do what the sheet is for"),
            ("Ctrl+Return", "Ctrl+Enter"),
        ),
        FixedKey(
            sheets,
            translate("FixedKeys", "Press the button that has the focus"),
            ("Return", "Enter", "Space"),
        ),
        FixedKey(sheets, translate("FixedKeys", "Close, and change nothing"), ("Esc",)),
        FixedKey(
            sheets, translate("FixedKeys", "The next field, the one before"), ("Tab", "Shift+Tab")
        ),
        FixedKey(
            sheets, translate("FixedKeys", "Leaving: hand over what is yours to answer"), ("F6",)
        ),
        FixedKey(sheets, translate("FixedKeys", "What a counter serves: as set up"), ("Ctrl+R",)),
        FixedKey(pages, translate("FixedKeys", "Close the page"), ("Esc",)),
        FixedKey(pages, translate("FixedKeys", "Press the button"), ("Return", "Enter", "Space")),
    )


def _of_pages() -> tuple[FixedKey, ...]:
    return (
        *_of_hall_now(),
        *_of_history(),
        FixedKey(Place.FORECASTS, translate("FixedKeys", "Sort by…"), ("Ctrl+S",)),
        FixedKey(Place.TODAY, translate("FixedKeys", "The client is back"), ("Ctrl+R",)),
        FixedKey(Place.TODAY, translate("FixedKeys", "The client has left"), ("Ctrl+Shift+Del",)),
        FixedKey(Place.TODAY, translate("FixedKeys", "Correct the time"), ("Ctrl+T",)),
        FixedKey(Place.TODAY, translate("FixedKeys", "Undo"), ("Ctrl+Z",)),
        FixedKey(Place.TODAY, translate("FixedKeys", "Find a ticket"), ("Ctrl+F",)),
        FixedKey(
            Place.TODAY,
            translate("FixedKeys", "The next list, the one before"),
            ("Ctrl+PgDown", "Ctrl+PgUp"),
        ),
        *_of_promises(),
        FixedKey(Place.ABSENCES, translate("FixedKeys", "Plan an absence"), ("Ctrl+N",)),
        FixedKey(Place.ABSENCES, translate("FixedKeys", "Cancel the absence"), ("Del",)),
        FixedKey(Place.ABSENCES, translate("FixedKeys", "Copy the automatic reply"), ("Ctrl+C",)),
        FixedKey(Place.ABSENCES, translate("FixedKeys", "More of the rule"), ("Ctrl+I",)),
        *_of_record(),
        FixedKey(Place.SCREENS, translate("FixedKeys", "Save"), ("Ctrl+S",)),
        FixedKey(Place.SCREENS, translate("FixedKeys", "Drop changes"), ("Ctrl+Shift+Del",)),
        FixedKey(
            Place.SCREENS,
            translate("FixedKeys", "The next page, the one before"),
            ("Ctrl+PgDown", "Ctrl+PgUp"),
        ),
        *_of_paper_list(),
        FixedKey(Place.PRIVACY, translate("FixedKeys", "Look up the number"), ("Ctrl+F",)),
        FixedKey(Place.PRIVACY, translate("FixedKeys", "Export…"), ("Ctrl+E",)),
        FixedKey(Place.PRIVACY, translate("FixedKeys", "Delete everything…"), ("Ctrl+Shift+Del",)),
    )


def _of_paper_list() -> tuple[FixedKey, ...]:
    page = Place.PAPER_DAY
    return (
        FixedKey(
            page, translate("FixedKeys", "The next cell that is empty, the next line"), ("Return",)
        ),
        FixedKey(page, translate("FixedKeys", "Empty the cell"), ("Del",)),
        FixedKey(page, translate("FixedKeys", "Enter all lines"), ("Ctrl+Return",)),
        FixedKey(page, translate("FixedKeys", "Take the line out"), ("Ctrl+Del",)),
        FixedKey(page, translate("FixedKeys", "Take an entry back"), ("Alt+Del",)),
        FixedKey(
            page,
            translate("FixedKeys", "The next part, the one before"),
            ("Ctrl+PgDown", "Ctrl+PgUp"),
        ),
    )


def _of_hall_now() -> tuple[FixedKey, ...]:
    page = Place.HALL_NOW
    return (
        FixedKey(page, translate("FixedKeys", "The next thing to see to"), ("Ctrl+J",)),
        FixedKey(page, translate("FixedKeys", "Open a counter for a colleague"), ("F4",)),
        FixedKey(page, translate("FixedKeys", "Close the counter"), ("Ctrl+Shift+X",)),
        FixedKey(page, translate("FixedKeys", "What the counter serves"), ("Ctrl+S",)),
        FixedKey(page, translate("FixedKeys", "Move the ticket"), ("F6",)),
        FixedKey(page, translate("FixedKeys", "End the visit"), ("F9",)),
        FixedKey(page, translate("FixedKeys", "The story of the visit"), ("Ctrl+I",)),
        FixedKey(page, translate("FixedKeys", "Undo"), ("Ctrl+Z",)),
        FixedKey(page, translate("FixedKeys", "Callbacks and answers"), ("Ctrl+F8",)),
        FixedKey(page, translate("FixedKeys", "What if…"), ("Ctrl+H",)),
        FixedKey(page, translate("FixedKeys", "The forecast"), ("Ctrl+Shift+H",)),
        FixedKey(page, translate("FixedKeys", "Call the client of a counter again"), ("F3",)),
        FixedKey(page, translate("FixedKeys", "Announcement to the hall"), ("Shift+F3",)),
        FixedKey(page, translate("FixedKeys", "Screens and tickets"), ("Shift+F11",)),
        FixedKey(
            page,
            translate("FixedKeys", "The next page, the one before"),
            ("Ctrl+PgDown", "Ctrl+PgUp"),
        ),
    )


def _of_record() -> tuple[FixedKey, ...]:
    page = Place.RECORD
    return (
        FixedKey(page, translate("FixedKeys", "Find in the record"), ("Ctrl+F",)),
        FixedKey(page, translate("FixedKeys", "Older entries"), ("Ctrl+Down",)),
        FixedKey(page, translate("FixedKeys", "Check the record…"), ("Ctrl+K",)),
        FixedKey(page, translate("FixedKeys", "Export…"), ("Ctrl+E",)),
        FixedKey(page, translate("FixedKeys", "Read again"), ("F5",)),
    )


def _of_history() -> tuple[FixedKey, ...]:
    page = Place.HISTORY
    return (
        FixedKey(
            page,
            translate("FixedKeys", "The next page, the one before"),
            ("Ctrl+PgDown", "Ctrl+PgUp"),
        ),
        FixedKey(
            page,
            translate("FixedKeys", "A period earlier, or later"),
            ("Alt+Left", "Alt+Right"),
        ),
        FixedKey(page, translate("FixedKeys", "Find a ticket"), ("Ctrl+F",)),
        FixedKey(page, translate("FixedKeys", "Read again"), ("F5",)),
        FixedKey(page, translate("FixedKeys", "Export…"), ("Ctrl+E",)),
        FixedKey(page, translate("FixedKeys", "Import…"), ("Ctrl+I",)),
        FixedKey(page, translate("FixedKeys", "Import: choose the file"), ("Ctrl+O",)),
        FixedKey(page, translate("FixedKeys", "Visits: sort by…"), ("Ctrl+S",)),
        FixedKey(page, translate("FixedKeys", "People: show a person's figures"), ("Ctrl+Return",)),
    )


def _of_promises() -> tuple[FixedKey, ...]:
    page, answer = Place.PROMISES, Place.ANSWER
    return (
        FixedKey(page, translate("FixedKeys", "Call back"), ("Shift+F8",)),
        FixedKey(page, translate("FixedKeys", "Prepare the answer"), ("Ctrl+E",)),
        FixedKey(page, translate("FixedKeys", "It is answered"), ("F9",)),
        FixedKey(page, translate("FixedKeys", "The letter is acknowledged"), ("Ctrl+G",)),
        FixedKey(page, translate("FixedKeys", "Hand over"), ("F6",)),
        FixedKey(page, translate("FixedKeys", "Extend"), ("F5",)),
        FixedKey(page, translate("FixedKeys", "Edit"), ("Ctrl+R",)),
        FixedKey(page, translate("FixedKeys", "Show the full number"), ("Ctrl+N",)),
        FixedKey(page, translate("FixedKeys", "Copy the number that is shown"), ("Ctrl+C",)),
        FixedKey(page, translate("FixedKeys", "Give up"), ("Ctrl+Shift+Del",)),
        FixedKey(page, translate("FixedKeys", "Undo"), ("Ctrl+Z",)),
        FixedKey(page, translate("FixedKeys", "Find"), ("Ctrl+F",)),
        FixedKey(
            page,
            translate("FixedKeys", "The next list, the one before"),
            ("Ctrl+PgDown", "Ctrl+PgUp"),
        ),
        FixedKey(answer, translate("FixedKeys", "Copy the address"), ("Ctrl+Shift+A",)),
        FixedKey(answer, translate("FixedKeys", "Copy the acknowledgement"), ("Ctrl+Shift+G",)),
        FixedKey(answer, translate("FixedKeys", "Note that it is acknowledged"), ("Ctrl+G",)),
        FixedKey(answer, translate("FixedKeys", "Copy the answer"), ("Ctrl+Shift+D",)),
        FixedKey(answer, translate("FixedKeys", "Copy the signature"), ("Ctrl+Shift+S",)),
        FixedKey(
            answer, translate("FixedKeys", "Copy the answer with the signature"), ("Ctrl+Shift+C",)
        ),
        FixedKey(answer, translate("FixedKeys", "Extend"), ("F5",)),
        FixedKey(answer, translate("FixedKeys", "Hand over"), ("F6",)),
        FixedKey(answer, translate("FixedKeys", "More of the rule"), ("Ctrl+I",)),
    )


def _of_sheets() -> tuple[FixedKey, ...]:
    guide = Place.GUIDE
    telling, end, set_up, cards = Place.TELLING, Place.DAY_END, Place.SET_UP, Place.STANDARD
    return (
        FixedKey(telling, translate("FixedKeys", "All at once, or one by one"), ("Ctrl+T",)),
        FixedKey(telling, translate("FixedKeys", "Another day instead"), ("F6",)),
        FixedKey(telling, translate("FixedKeys", "In writing instead"), ("F7",)),
        FixedKey(telling, translate("FixedKeys", "A callback instead"), ("F8",)),
        FixedKey(telling, translate("FixedKeys", "Reckon the forecast anew"), ("F5",)),
        FixedKey(telling, translate("FixedKeys", "Undo"), ("Ctrl+Z",)),
        FixedKey(Place.PRINTER, translate("FixedKeys", "Print a test ticket"), ("Ctrl+P",)),
        FixedKey(end, translate("FixedKeys", "The client was served"), ("F9",)),
        FixedKey(end, translate("FixedKeys", "The client left"), ("Ctrl+Shift+Del",)),
        FixedKey(end, translate("FixedKeys", "The client was turned away"), ("Ctrl+T",)),
        FixedKey(end, translate("FixedKeys", "A callback was promised"), ("F8",)),
        FixedKey(end, translate("FixedKeys", "An answer in writing was promised"), ("Ctrl+E",)),
        FixedKey(end, translate("FixedKeys", "Another time than now"), ("Alt+Left",)),
        FixedKey(end, translate("FixedKeys", "Hand over a promise"), ("F6",)),
        FixedKey(end, translate("FixedKeys", "Extend a promise"), ("F5",)),
        FixedKey(end, translate("FixedKeys", "All rows at once"), ("Ctrl+A",)),
        FixedKey(end, translate("FixedKeys", "Undo"), ("Ctrl+Z",)),
        FixedKey(Place.MY_DAY, translate("FixedKeys", "Add a break"), ("F7",)),
        FixedKey(set_up, translate("FixedKeys", "Save"), ("Ctrl+Return", "Ctrl+Enter")),
        FixedKey(set_up, translate("FixedKeys", "Back, or close without saving"), ("Esc",)),
        FixedKey(cards, translate("FixedKeys", "Save as a new version"), ("Ctrl+S",)),
        FixedKey(cards, translate("FixedKeys", "Drop changes"), ("Ctrl+Shift+Del",)),
        FixedKey(cards, translate("FixedKeys", "Import…"), ("Ctrl+Shift+O",)),
        FixedKey(cards, translate("FixedKeys", "Export…"), ("Ctrl+Shift+E",)),
        FixedKey(cards, translate("FixedKeys", "Put changes onto a newer version"), ("Ctrl+M",)),
        FixedKey(cards, translate("FixedKeys", "Find a card"), ("Ctrl+F",)),
        FixedKey(cards, translate("FixedKeys", "Add a card"), ("Ctrl+N",)),
        FixedKey(cards, translate("FixedKeys", "Move the card"), ("Alt+Up", "Alt+Down")),
        FixedKey(cards, translate("FixedKeys", "Hide the card, or show it"), ("Ctrl+Shift+H",)),
        FixedKey(cards, translate("FixedKeys", "Back to the program's wording"), ("Ctrl+R",)),
        FixedKey(
            cards,
            translate("FixedKeys", "The next page, the one before"),
            ("Ctrl+PgDown", "Ctrl+PgUp"),
        ),
        FixedKey(
            guide,
            translate("FixedKeys", "The page before, the one after"),
            ("Alt+Left", "Alt+Right"),
        ),
        FixedKey(guide, translate("FixedKeys", "Find in the guide"), ("Ctrl+F",)),
        FixedKey(guide, translate("FixedKeys", "Print the page"), ("Ctrl+P",)),
        FixedKey(guide, translate("FixedKeys", "Close the guide"), ("Esc",)),
        FixedKey(Place.COVER, translate("FixedKeys", "Go back to the desk"), ("Return", "Enter")),
    )
