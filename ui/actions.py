"""Every action of the counter desk once: its text, its key and what it is for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

translate = QCoreApplication.translate


class ActionId(StrEnum):
    """An action; its value names the `QAction` and the button that shows it."""

    NEXT = "next"
    RECALL = "recall"
    START = "start"
    HOLD = "hold"
    TRANSFER = "transfer"
    WALK_IN = "walk_in"
    FINISH = "finish"
    NO_SHOW = "no_show"
    LEFT = "left"
    UNDO = "undo"
    LOCK = "lock"
    AWAY = "away"
    MY_DAY = "my_day"
    LONGER = "longer"
    BACK = "back"
    PHONE = "phone"
    DROPPED = "dropped"
    CALL_BACK = "call_back"
    ANSWER = "answer"
    PROMISES = "promises"
    ABSENCES = "absences"
    PRINT_AGAIN = "print_again"
    CALL_SELECTED = "call_selected"
    RESUME_SELECTED = "resume_selected"
    PRIORITY = "priority"
    FIND = "find"
    TELL = "tell"
    OUTLOOK = "outlook"
    WHAT_IF = "what_if"
    TODAY = "today"
    OFFSITE = "offsite"
    RECEPTION = "reception"
    NEW_WINDOW = "new_window"
    SET_UP = "set_up"
    TICKET_PRINTER = "ticket_printer"
    CHANGE_SECRET = "change_secret"
    STAFF_PINS = "staff_pins"
    LEAVE = "leave"
    CLOSE_DAY = "close_day"
    ANNOUNCEMENT = "announcement"
    HALL_NOW = "hall_now"
    SCREENS = "screens"
    PAPER_LIST = "paper_list"
    HISTORY = "history"
    FORECASTS = "forecasts"
    PRIVACY = "privacy"
    RECORD = "record"
    OTHER_HALL = "other_hall"
    DEMO_AGAIN = "demo_again"
    SITUATIONS = "situations"
    CALL_HELP = "call_help"
    RULE_MORE = "rule_more"
    NEXT_RULE = "next_rule"
    NEXT_PART = "next_part"
    COPY_PHRASE = "copy_phrase"
    SITUATION_OVER = "situation_over"
    RULE_DONE = "rule_done"
    NEW_TICKET = "new"
    GIVE_TICKET = "give"
    REINSTATE = "reinstate"
    DETAILS = "details"
    SIGN_OUT = "sign_out"
    PALETTE = "palette"
    KEYS = "keys"
    HELP = "help"
    QUIT = "quit"


SHARING = (frozenset({ActionId.RECALL, ActionId.DROPPED}),)
"""Actions that have one key on purpose: never can both be done at the same moment."""

EVERYWHERE = frozenset(
    {ActionId.LOCK, ActionId.CALL_HELP, ActionId.HELP, ActionId.PALETTE, ActionId.KEYS}
)
"""What the pages beside the main window offer too; most of it sheets as well."""

ONLY_AT_RECEPTION = (
    ActionId.NEW_TICKET,
    ActionId.GIVE_TICKET,
    ActionId.REINSTATE,
    ActionId.DETAILS,
    ActionId.SIGN_OUT,
)
"""What has no counterpart in the counter window."""

AT_COUNTER = tuple(each for each in ActionId if each not in ONLY_AT_RECEPTION)
"""What the counter window offers."""

AT_RECEPTION = (
    *ONLY_AT_RECEPTION,
    ActionId.LOCK,
    ActionId.UNDO,
    ActionId.PRIORITY,
    ActionId.LEFT,
    ActionId.FIND,
    ActionId.PRINT_AGAIN,
    ActionId.OUTLOOK,
    ActionId.WHAT_IF,
    ActionId.TELL,
    ActionId.TODAY,
    ActionId.OFFSITE,
    ActionId.CALL_HELP,
    ActionId.MY_DAY,
    ActionId.LONGER,
    ActionId.ANNOUNCEMENT,
    ActionId.HALL_NOW,
    ActionId.SCREENS,
    ActionId.PAPER_LIST,
    ActionId.HISTORY,
    ActionId.FORECASTS,
    ActionId.PRIVACY,
    ActionId.RECORD,
    ActionId.CLOSE_DAY,
    ActionId.TICKET_PRINTER,
    ActionId.CHANGE_SECRET,
    ActionId.STAFF_PINS,
    ActionId.NEW_WINDOW,
    ActionId.OTHER_HALL,
    ActionId.QUIT,
    ActionId.HELP,
    ActionId.PALETTE,
    ActionId.KEYS,
)
"""What the reception window offers."""


class SettingId(StrEnum):
    """A window of the settings; its value names the menu's entry."""

    SHARED_DATABASE = "shared_database"
    ANOTHER_SITE = "another_site"
    BACKUPS = "backups"
    STANDARD = "standard"


class Group(StrEnum):
    """Where an action stands in the menu bar and on the sheet of keys."""

    CLIENT = "client"
    QUEUE = "queue"
    PHONE = "phone"
    STANDARD = "standard"
    HALL = "hall"
    SETTINGS = "settings"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Spec:
    """What an action says, and how it is reached. `key` is in Qt's portable form."""

    group: Group
    text: str
    key: str = ""
    tip: str = ""


def group_name(group: Group) -> str:
    """The group's name as a menu and as a heading."""
    return {
        Group.CLIENT: translate("Actions", "Client"),
        Group.QUEUE: translate("Actions", "Queue"),
        Group.PHONE: translate("Actions", "Phone"),
        Group.STANDARD: translate("Actions", "Rules"),
        Group.HALL: translate("Actions", "Hall"),
        Group.SETTINGS: translate("Actions", "Settings"),
        Group.HELP: translate("Actions", "Help"),
    }[group]


def specs() -> Mapping[ActionId, Spec]:
    """All actions in the language of the interface, in the order of the menus."""
    client, queue, hall, helps = Group.CLIENT, Group.QUEUE, Group.HALL, Group.HELP
    phone, rules = Group.PHONE, Group.STANDARD
    return {
        ActionId.NEXT: Spec(
            client,
            translate("Actions", "Next client"),
            "F2",
            translate("Actions", "Call whose turn it is at this counter"),
        ),
        ActionId.RECALL: Spec(
            client,
            translate("Actions", "Call again"),
            "F3",
            translate("Actions", "Call the same client once more"),
        ),
        ActionId.START: Spec(
            client,
            translate("Actions", "Start"),
            "F4",
            translate("Actions", "The client is here: start the timer"),
        ),
        ActionId.FINISH: Spec(
            client,
            translate("Actions", "Finish"),
            "F9",
            translate("Actions", "The service has ended: note the outcome"),
        ),
        ActionId.HOLD: Spec(
            client,
            translate("Actions", "Put on hold"),
            "F5",
            translate("Actions", "The client steps aside and comes back to this counter"),
        ),
        ActionId.TRANSFER: Spec(
            client,
            translate("Actions", "Transfer"),
            "F6",
            translate("Actions", "Hand the client on to a service, a counter or a colleague"),
        ),
        ActionId.WALK_IN: Spec(
            client,
            translate("Actions", "Without a ticket"),
            "F7",
            translate("Actions", "Take a client who has no ticket"),
        ),
        ActionId.NEW_TICKET: Spec(
            client,
            translate("Actions", "New ticket"),
            "F7",
            translate("Actions", "Begin a new ticket: type the service or its letter"),
        ),
        ActionId.GIVE_TICKET: Spec(
            client,
            translate("Actions", "Give a ticket"),
            "Ctrl+Return",
            translate("Actions", "Give a ticket for the chosen service; Enter does so too"),
        ),
        ActionId.NO_SHOW: Spec(
            client,
            translate("Actions", "No-show"),
            "Ctrl+Del",
            translate("Actions", "The called client did not come"),
        ),
        ActionId.LEFT: Spec(
            client,
            translate("Actions", "Client has left"),
            "Ctrl+Shift+Del",
            translate("Actions", "The client went away before the end"),
        ),
        ActionId.UNDO: Spec(
            client,
            translate("Actions", "Undo"),
            "Ctrl+Z",
            translate("Actions", "Take back your last step, as long as nobody has acted since"),
        ),
        ActionId.CALL_SELECTED: Spec(
            queue,
            translate("Actions", "Call this client"),
            "Ctrl+Return",
            translate("Actions", "Call the client chosen in the list; out of turn with a reason"),
        ),
        ActionId.RESUME_SELECTED: Spec(
            queue,
            translate("Actions", "Client is back"),
            "Ctrl+R",
            translate("Actions", "Go on with the chosen client who was on hold"),
        ),
        ActionId.PRIORITY: Spec(
            queue,
            translate("Actions", "Priority…"),
            "Ctrl+P",
            translate("Actions", "Let the chosen client go ahead, with a reason"),
        ),
        ActionId.REINSTATE: Spec(
            queue,
            translate("Actions", "Client is back…"),
            "Ctrl+R",
            translate("Actions", "Put the chosen client who did not come in the queue"),
        ),
        ActionId.DETAILS: Spec(
            queue,
            translate("Actions", "Details"),
            "Ctrl+I",
            translate("Actions", "All that is known of the chosen client"),
        ),
        ActionId.PRINT_AGAIN: Spec(
            queue,
            translate("Actions", "Print the ticket again"),
            "Ctrl+Shift+T",
            translate("Actions", "Print the ticket of the chosen client once more"),
        ),
        ActionId.FIND: Spec(queue, translate("Actions", "Find a ticket"), "Ctrl+F"),
        ActionId.TELL: Spec(
            queue,
            translate("Actions", "Tell those waiting…"),
            "Ctrl+T",
            translate("Actions", "Say to each who waits what to expect before closing"),
        ),
        ActionId.OUTLOOK: Spec(
            queue,
            translate("Actions", "How many will be called…"),
            "Ctrl+Shift+H",
            translate("Actions", "What the forecast rests on, and what its words mean"),
        ),
        ActionId.WHAT_IF: Spec(
            queue,
            translate("Actions", "What if…"),
            "Ctrl+H",
            translate("Actions", "One more counter, a break moved, longer hours: what it brings"),
        ),
        ActionId.TODAY: Spec(
            queue,
            translate("Actions", "Today's visits…"),
            "Ctrl+D",
            translate("Actions", "All visits of today: bring back, correct a time, look up"),
        ),
        ActionId.OFFSITE: Spec(
            queue,
            translate("Actions", "Off-site visit…"),
            "Ctrl+Shift+O",
            translate("Actions", "Record a client served at home, in hospital or elsewhere"),
        ),
        ActionId.PHONE: Spec(
            phone,
            translate("Actions", "The phone rings"),
            "F8",
            translate("Actions", "Ask the client, take the caller's number, or serve the call"),
        ),
        ActionId.DROPPED: Spec(
            phone,
            translate("Actions", "Call dropped"),
            "F3",
            translate("Actions", "The call broke off: it is called back if the number is known"),
        ),
        ActionId.CALL_BACK: Spec(
            phone,
            translate("Actions", "Call back"),
            "Shift+F8",
            translate("Actions", "Call the client who was promised a call"),
        ),
        ActionId.PROMISES: Spec(
            phone,
            translate("Actions", "Callbacks and answers…"),
            "Ctrl+F8",
            translate("Actions", "All that was promised: yours, the hall's, and what is done"),
        ),
        ActionId.ANSWER: Spec(
            phone,
            translate("Actions", "Promise an answer…"),
            "Ctrl+E",
            translate("Actions", "Promise an answer by e-mail or in writing"),
        ),
        ActionId.ABSENCES: Spec(
            phone,
            translate("Actions", "Absences…"),
            tip=translate("Actions", "Who is away, and who stands in for them"),
        ),
        ActionId.SITUATIONS: Spec(
            rules,
            translate("Actions", "Situations"),
            "Ctrl+K",
            translate("Actions", "Find the rule for what is going on: two letters and Enter"),
        ),
        ActionId.CALL_HELP: Spec(
            rules,
            translate("Actions", "Call for help"),
            "F12",
            translate("Actions", "The shift lead and the colleagues see at once who needs help"),
        ),
        ActionId.RULE_MORE: Spec(
            rules,
            translate("Actions", "More of the rule"),
            "Ctrl+I",
            translate("Actions", "What to do, what not to do, and the steps"),
        ),
        ActionId.NEXT_RULE: Spec(
            rules,
            translate("Actions", "Next rule that fits"),
            "Ctrl+J",
            translate("Actions", "Show the other rules that fit this moment, one by one"),
        ),
        ActionId.NEXT_PART: Spec(
            rules,
            translate("Actions", "Asking, informing, finishing"),
            "Ctrl+G",
            translate("Actions", "Go on to the rules for the next part of serving"),
        ),
        ActionId.COPY_PHRASE: Spec(
            rules,
            translate("Actions", "Copy a phrase"),
            "Ctrl+Shift+C",
            translate("Actions", "Copy what to say; pressed again, the next phrase"),
        ),
        ActionId.SITUATION_OVER: Spec(
            rules,
            translate("Actions", "The situation is over"),
            "Ctrl+Shift+K",
            translate("Actions", "Back to the rules of the work as usual"),
        ),
        ActionId.RULE_DONE: Spec(
            rules,
            translate("Actions", "Done with the list"),
            "Ctrl+Y",
            translate("Actions", "Put the short list away, or say that the new rules are read"),
        ),
        ActionId.LOCK: Spec(
            hall,
            translate("Actions", "Leave the desk"),
            "Ctrl+L",
            translate("Actions", "Cover the screen until you are back; a client stays at the desk"),
        ),
        ActionId.AWAY: Spec(
            hall,
            translate("Actions", "Break or other work…"),
            "Ctrl+Shift+L",
            translate("Actions", "Take a break, do other work, or close the counter"),
        ),
        ActionId.BACK: Spec(hall, translate("Actions", "Back at the desk"), "Ctrl+B"),
        ActionId.MY_DAY: Spec(
            hall,
            translate("Actions", "My day…"),
            "Ctrl+M",
            translate("Actions", "When you leave today, and your breaks"),
        ),
        ActionId.LONGER: Spec(
            hall,
            translate("Actions", "Stay open longer…"),
            tip=translate("Actions", "Close later today, with a reason; everything follows"),
        ),
        ActionId.RECEPTION: Spec(hall, translate("Actions", "Reception in a new window")),
        ActionId.NEW_WINDOW: Spec(
            hall, translate("Actions", "Another counter in a new window"), "Ctrl+N"
        ),
        ActionId.SET_UP: Spec(Group.SETTINGS, translate("Actions", "Hall set-up…")),
        ActionId.TICKET_PRINTER: Spec(
            Group.SETTINGS,
            translate("Actions", "Ticket printer…"),
            tip=translate("Actions", "Where tickets are printed from this PC, and on what paper"),
        ),
        ActionId.SIGN_OUT: Spec(
            hall,
            translate("Actions", "Sign out"),
            tip=translate("Actions", "Leave reception to somebody else"),
        ),
        ActionId.CHANGE_SECRET: Spec(
            hall,
            translate("Actions", "Change my PIN…"),
            tip=translate("Actions", "Choose another PIN or password to sign in with"),
        ),
        ActionId.STAFF_PINS: Spec(
            hall,
            translate("Actions", "PINs of staff…"),
            tip=translate("Actions", "A new PIN for who forgot theirs, and the end of a lock-out"),
        ),
        ActionId.LEAVE: Spec(hall, translate("Actions", "Close the counter and sign out")),
        ActionId.CLOSE_DAY: Spec(
            hall,
            translate("Actions", "Close the day…"),
            "Ctrl+Shift+D",
            translate("Actions", "See who is still open, say what became of each, end the day"),
        ),
        ActionId.ANNOUNCEMENT: Spec(
            hall,
            translate("Actions", "Announcement to the hall…"),
            "Shift+F3",
            translate("Actions", "A few words on every public screen, and those that stand there"),
        ),
        ActionId.HALL_NOW: Spec(
            hall,
            translate("Actions", "The hall now…"),
            "F11",
            translate("Actions", "Every counter and queue at a glance, and what to do about them"),
        ),
        ActionId.SCREENS: Spec(
            hall,
            translate("Actions", "Screens and tickets…"),
            "Shift+F11",
            translate("Actions", "What clients see and hear: screens, notices, kiosk, tickets"),
        ),
        ActionId.PAPER_LIST: Spec(
            hall,
            translate("Actions", "Paper list…"),
            tip=translate(
                "Actions", "For a day without power: print the list ahead, enter it afterwards"
            ),
        ),
        ActionId.HISTORY: Spec(
            hall,
            translate("Actions", "History…"),
            "Ctrl+F11",
            translate("Actions", "When it is crowded, who waits too long and why; reports"),
        ),
        ActionId.FORECASTS: Spec(
            hall,
            translate("Actions", "Forecasts and what came…"),
            tip=translate("Actions", "How well the promises before closing were kept, by day"),
        ),
        ActionId.PRIVACY: Spec(
            hall,
            translate("Actions", "Personal data…"),
            tip=translate("Actions", "What goes tonight; find, hand out or delete a person's data"),
        ),
        ActionId.RECORD: Spec(
            hall,
            translate("Actions", "The record…"),
            tip=translate("Actions", "Who did what and when, and whether it is as it was written"),
        ),
        ActionId.OTHER_HALL: Spec(hall, translate("Actions", "Another hall or the demo…")),
        ActionId.DEMO_AGAIN: Spec(
            hall,
            translate("Actions", "Start the demo again"),
            tip=translate("Actions", "Make the demo hall anew, with a fresh morning"),
        ),
        ActionId.QUIT: Spec(hall, translate("Actions", "Quit"), "Ctrl+Q"),
        ActionId.HELP: Spec(helps, translate("Actions", "Help"), "F1"),
        ActionId.PALETTE: Spec(
            helps,
            translate("Actions", "All actions…"),
            "Ctrl+Shift+P",
            translate("Actions", "Find anything that can be done here by a few letters"),
        ),
        ActionId.KEYS: Spec(
            helps,
            translate("Actions", "All keys"),
            "Ctrl+?",
            translate("Actions", "Look a key up, or change it"),
        ),
    }


def settings() -> Mapping[SettingId, Spec]:
    """What the settings offer beside the hall's set-up, in the order of the menu."""
    group = Group.SETTINGS
    return {
        SettingId.STANDARD: Spec(
            group,
            translate("Actions", "Service standard…"),
            tip=translate("Actions", "The cards that staff see: their wording, versions, readers"),
        ),
        SettingId.SHARED_DATABASE: Spec(
            group,
            translate("Actions", "Shared database…"),
            tip=translate("Actions", "Work on a PostgreSQL server together with other computers"),
        ),
        SettingId.ANOTHER_SITE: Spec(
            group,
            translate("Actions", "Another hall on this server…"),
            tip=translate("Actions", "Make one more hall, with people and a queue of its own"),
        ),
        SettingId.BACKUPS: Spec(
            group,
            translate("Actions", "Backups…"),
            tip=translate("Actions", "Back the hall up, or bring it back as it was"),
        ),
    }


def shortcuts(key: str) -> list[QKeySequence]:
    """A key in Qt's portable form as shortcuts: Return is on the keypad too, as Enter."""
    both = [key, key.replace("Return", "Enter")] if "Return" in key else [key]
    return [QKeySequence.fromString(each) for each in both if each]


def make_actions(
    parent: QObject, wanted: Collection[ActionId] = AT_COUNTER
) -> dict[ActionId, QAction]:
    """The actions for a window, with their keys; each belongs to `parent`."""
    actions = {}
    for action_id, spec in specs().items():
        if action_id not in wanted:
            continue
        action = QAction(spec.text, parent)
        action.setObjectName(action_id.value)
        if spec.key:
            action.setShortcuts(shortcuts(spec.key))
            action.setAutoRepeat(False)
        action.setToolTip(spec.tip or spec.text)
        actions[action_id] = action
    return actions
