"""What a role does not include, and whom to ask."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.roles import Permission


def not_permitted(permission: object) -> str:
    """What is said to somebody whose role does not include this."""
    texts: dict[object, str] = {
        Permission.SET_UP: QCoreApplication.translate(
            "Messages",
            "Only an administrator may change the set-up of the hall. Nothing was changed. "
            "Ask an administrator of this hall.",
        ),
        Permission.CORRECT_ANY_TIMES: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may correct a colleague's times. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.SERVE: QCoreApplication.translate(
            "Messages",
            "Your role looks on and does not serve clients. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.SEE_PROMISES: QCoreApplication.translate(
            "Messages",
            "Your role does not show what clients were promised. Nothing was changed. "
            "Ask your shift lead.",
        ),
        Permission.KEEP_PROMISES: QCoreApplication.translate(
            "Messages",
            "Your role looks on and answers no clients. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.DECIDE_PROMISES: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may close a callback or answer that was not "
            "kept. Nothing was changed. Ask your shift lead.",
        ),
        Permission.PLAN_OWN_ABSENCE: QCoreApplication.translate(
            "Messages",
            "Your role answers no clients, so nobody has to stand in for you. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.PLAN_ANY_ABSENCE: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may plan a colleague's absence. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.EDIT_STANDARD: QCoreApplication.translate(
            "Messages",
            "Only an administrator may change the service standard. Nothing was changed. "
            "Ask an administrator of this hall.",
        ),
        Permission.END_ANY_HELP: QCoreApplication.translate(
            "Messages",
            "A call for help is ended by whoever called, by whoever came, or by the shift lead. "
            "Nothing was changed. Ask one of them.",
        ),
        Permission.CALL_FOR_HELP: QCoreApplication.translate(
            "Messages",
            "Your role looks on and calls nobody. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.RECORD_INCIDENT: QCoreApplication.translate(
            "Messages",
            "Your role looks on and records nothing. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.SEE_INCIDENTS: QCoreApplication.translate(
            "Messages",
            "Your role does not show conflicts and complaints. Nothing was changed. "
            "Ask your shift lead.",
        ),
        Permission.FOLLOW_STANDARD: QCoreApplication.translate(
            "Messages",
            "Your role serves no clients, so there is nothing to read or tick off. "
            "Nothing was changed. If that is wrong, ask an administrator to change your role.",
        ),
        Permission.SEE_READERS: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may see who has read the service standard. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.TELL_WAITING: QCoreApplication.translate(
            "Messages",
            "Your role looks on and tells clients nothing. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.KEEP_OPEN: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may keep the hall open longer. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.ADD_AFTER_CLOSING: QCoreApplication.translate(
            "Messages",
            "Once the hall has closed, only a shift lead or an administrator may take somebody in. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.CLOSE_DAY: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may close the day, or say what became of those "
            "who were left over. Nothing was changed. Ask your shift lead.",
        ),
        Permission.PLAN_OWN_SHIFT: QCoreApplication.translate(
            "Messages",
            "Your role serves no clients, so there is no end of shift and no break to plan. "
            "Nothing was changed. If that is wrong, ask an administrator to change your role.",
        ),
        Permission.PLAN_ANY_SHIFT: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may plan a colleague's end of shift and breaks. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.RUN_HALL: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may end a colleague's visit, move somebody who "
            "waits, or open and close a colleague's counter. Nothing was changed. "
            "Ask your shift lead.",
        ),
        Permission.SEE_HISTORY: QCoreApplication.translate(
            "Messages",
            "Your role does not show the history of the hall. Nothing was changed. "
            "Ask your shift lead.",
        ),
        Permission.SEE_PERSON_FIGURES: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may look at the figures of a colleague. "
            "Nothing was changed. Ask your shift lead.",
        ),
        Permission.EXPORT_HISTORY: QCoreApplication.translate(
            "Messages",
            "Your role does not include exporting the history of the hall. Nothing was written. "
            "Ask your shift lead.",
        ),
        Permission.IMPORT_HISTORY: QCoreApplication.translate(
            "Messages",
            "Only an administrator may import visits from another system. Nothing was changed. "
            "Ask an administrator of this hall.",
        ),
        Permission.RESET_SECRETS: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may give a new PIN or let somebody in again, "
            "and only an administrator to an administrator. Nothing was changed. Ask one of them.",
        ),
        Permission.SEE_RECORD: QCoreApplication.translate(
            "Messages",
            "Only an administrator or an auditor may look through the record. Nothing was shown. "
            "Ask an administrator of this hall.",
        ),
        Permission.MANAGE_PERSONAL_DATA: QCoreApplication.translate(
            "Messages",
            "Only an administrator may find, export or delete what is kept of a person. "
            "Nothing was changed. Ask an administrator of this hall.",
        ),
        Permission.ANNOUNCE: QCoreApplication.translate(
            "Messages",
            "Your role looks on and announces nothing. Nothing was shown or said. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.RUN_SCREENS: QCoreApplication.translate(
            "Messages",
            "Only a shift lead or an administrator may change what clients see: screens, kiosk "
            "and tickets. Nothing was changed. Ask your shift lead.",
        ),
        Permission.ENTER_PAPER: QCoreApplication.translate(
            "Messages",
            "Your role looks on and enters no visits. Nothing was changed. "
            "If that is wrong, ask an administrator to change your role.",
        ),
        Permission.SEE_FORECASTS: QCoreApplication.translate(
            "Messages",
            "Your role does not show how well the forecasts were kept. Nothing was changed. "
            "Ask your shift lead.",
        ),
    }
    usual = QCoreApplication.translate(
        "Messages",
        "Your role does not include this. Nothing was changed. "
        "Ask your shift lead, or an administrator to change your role.",
    )
    return texts.get(permission, usual)
