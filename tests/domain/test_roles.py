"""Who may do what."""

import pytest

from queueapp.domain.roles import PERMISSIONS, Permission, Role, may

WHO_MAY = {
    Permission.SEE_QUEUE: set(Role),
    Permission.ISSUE_TICKETS: set(Role) - {Role.AUDITOR},
    Permission.SERVE: set(Role) - {Role.AUDITOR},
    Permission.CALL_OUT_OF_ORDER: set(Role) - {Role.AUDITOR},
    Permission.REINSTATE: set(Role) - {Role.AUDITOR},
    Permission.RECORD_OFFSITE: set(Role) - {Role.AUDITOR},
    Permission.CORRECT_OWN_TIMES: set(Role) - {Role.AUDITOR},
    Permission.CORRECT_ANY_TIMES: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.SET_UP: {Role.ADMINISTRATOR},
    Permission.SEE_PROMISES: set(Role),
    Permission.KEEP_PROMISES: set(Role) - {Role.AUDITOR},
    Permission.DECIDE_PROMISES: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.PLAN_OWN_ABSENCE: set(Role) - {Role.AUDITOR},
    Permission.PLAN_ANY_ABSENCE: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.CALL_FOR_HELP: set(Role) - {Role.AUDITOR},
    Permission.END_ANY_HELP: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.RECORD_INCIDENT: set(Role) - {Role.AUDITOR},
    Permission.SEE_INCIDENTS: set(Role),
    Permission.FOLLOW_STANDARD: set(Role) - {Role.AUDITOR},
    Permission.SEE_READERS: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.EDIT_STANDARD: {Role.ADMINISTRATOR},
    Permission.TELL_WAITING: set(Role) - {Role.AUDITOR},
    Permission.PLAN_OWN_SHIFT: set(Role) - {Role.AUDITOR},
    Permission.PLAN_ANY_SHIFT: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.KEEP_OPEN: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.ADD_AFTER_CLOSING: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.CLOSE_DAY: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.SEE_FORECASTS: set(Role) - {Role.COUNTER},
    Permission.RUN_HALL: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.SEE_HISTORY: set(Role) - {Role.COUNTER},
    Permission.SEE_PERSON_FIGURES: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.EXPORT_HISTORY: set(Role) - {Role.COUNTER},
    Permission.IMPORT_HISTORY: {Role.ADMINISTRATOR},
    Permission.RESET_SECRETS: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.SEE_RECORD: {Role.ADMINISTRATOR, Role.AUDITOR},
    Permission.MANAGE_PERSONAL_DATA: {Role.ADMINISTRATOR},
    Permission.ANNOUNCE: set(Role) - {Role.AUDITOR},
    Permission.RUN_SCREENS: {Role.LEAD, Role.ADMINISTRATOR},
    Permission.ENTER_PAPER: set(Role) - {Role.AUDITOR},
}


@pytest.mark.parametrize("permission", Permission)
@pytest.mark.parametrize("role", Role)
def test_the_table_of_roles(role: Role, permission: Permission) -> None:
    assert may(role, permission) is (role in WHO_MAY[permission])


def test_every_role_stands_in_the_table() -> None:
    assert set(PERMISSIONS) == set(Role)
