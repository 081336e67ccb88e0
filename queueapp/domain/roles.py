"""Who may do what: one table of roles and permissions."""

from enum import StrEnum


class Permission(StrEnum):
    """One thing a person may be allowed to do."""

    SEE_QUEUE = "see_queue"
    ISSUE_TICKETS = "issue_tickets"
    SERVE = "serve"
    CALL_OUT_OF_ORDER = "call_out_of_order"
    REINSTATE = "reinstate"
    RECORD_OFFSITE = "record_offsite"
    CORRECT_OWN_TIMES = "correct_own_times"
    CORRECT_ANY_TIMES = "correct_any_times"
    SET_UP = "set_up"
    SEE_PROMISES = "see_promises"
    KEEP_PROMISES = "keep_promises"
    DECIDE_PROMISES = "decide_promises"
    PLAN_OWN_ABSENCE = "plan_own_absence"
    PLAN_ANY_ABSENCE = "plan_any_absence"
    CALL_FOR_HELP = "call_for_help"
    END_ANY_HELP = "end_any_help"
    RECORD_INCIDENT = "record_incident"
    SEE_INCIDENTS = "see_incidents"
    FOLLOW_STANDARD = "follow_standard"
    SEE_READERS = "see_readers"
    EDIT_STANDARD = "edit_standard"
    TELL_WAITING = "tell_waiting"
    PLAN_OWN_SHIFT = "plan_own_shift"
    PLAN_ANY_SHIFT = "plan_any_shift"
    KEEP_OPEN = "keep_open"
    ADD_AFTER_CLOSING = "add_after_closing"
    CLOSE_DAY = "close_day"
    SEE_FORECASTS = "see_forecasts"
    RUN_HALL = "run_hall"
    SEE_HISTORY = "see_history"
    SEE_PERSON_FIGURES = "see_person_figures"
    EXPORT_HISTORY = "export_history"
    IMPORT_HISTORY = "import_history"
    RESET_SECRETS = "reset_secrets"
    SEE_RECORD = "see_record"
    MANAGE_PERSONAL_DATA = "manage_personal_data"
    ANNOUNCE = "announce"
    RUN_SCREENS = "run_screens"
    ENTER_PAPER = "enter_paper"


class Role(StrEnum):
    """What a person is in the hall."""

    COUNTER = "counter"
    LEAD = "lead"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


_COUNTER = frozenset(
    {
        Permission.SEE_QUEUE,
        Permission.ISSUE_TICKETS,
        Permission.SERVE,
        Permission.CALL_OUT_OF_ORDER,
        Permission.REINSTATE,
        Permission.RECORD_OFFSITE,
        Permission.CORRECT_OWN_TIMES,
        Permission.SEE_PROMISES,
        Permission.KEEP_PROMISES,
        Permission.PLAN_OWN_ABSENCE,
        Permission.CALL_FOR_HELP,
        Permission.RECORD_INCIDENT,
        Permission.SEE_INCIDENTS,
        Permission.FOLLOW_STANDARD,
        Permission.TELL_WAITING,
        Permission.PLAN_OWN_SHIFT,
        Permission.ANNOUNCE,
        Permission.ENTER_PAPER,
    }
)
_LEAD = _COUNTER | {
    Permission.CORRECT_ANY_TIMES,
    Permission.DECIDE_PROMISES,
    Permission.PLAN_ANY_ABSENCE,
    Permission.SEE_READERS,
    Permission.END_ANY_HELP,
    Permission.PLAN_ANY_SHIFT,
    Permission.KEEP_OPEN,
    Permission.ADD_AFTER_CLOSING,
    Permission.CLOSE_DAY,
    Permission.SEE_FORECASTS,
    Permission.RUN_HALL,
    Permission.SEE_HISTORY,
    Permission.SEE_PERSON_FIGURES,
    Permission.EXPORT_HISTORY,
    Permission.RESET_SECRETS,
    Permission.RUN_SCREENS,
}

PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.COUNTER: _COUNTER,
    Role.LEAD: _LEAD,
    Role.ADMINISTRATOR: _LEAD
    | {
        Permission.SET_UP,
        Permission.EDIT_STANDARD,
        Permission.IMPORT_HISTORY,
        Permission.SEE_RECORD,
        Permission.MANAGE_PERSONAL_DATA,
    },
    Role.AUDITOR: frozenset(
        {
            Permission.SEE_QUEUE,
            Permission.SEE_PROMISES,
            Permission.SEE_INCIDENTS,
            Permission.SEE_FORECASTS,
            Permission.SEE_HISTORY,
            Permission.EXPORT_HISTORY,
            Permission.SEE_RECORD,
        }
    ),
}


def may(role: Role, permission: Permission) -> bool:
    """Whether a person of this role has the permission."""
    return permission in PERMISSIONS[role]
