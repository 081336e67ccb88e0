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
    }
)
_LEAD = _COUNTER | {Permission.CORRECT_ANY_TIMES}

PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.COUNTER: _COUNTER,
    Role.LEAD: _LEAD,
    Role.ADMINISTRATOR: _LEAD | {Permission.SET_UP},
    Role.AUDITOR: frozenset({Permission.SEE_QUEUE}),
}


def may(role: Role, permission: Permission) -> bool:
    """Whether a person of this role has the permission."""
    return permission in PERMISSIONS[role]
