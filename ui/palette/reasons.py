"""What an action waits for that cannot be done now."""

from PySide6.QtCore import QCoreApplication

from ui.actions import ActionId

translate = QCoreApplication.translate


def why_not(name: str) -> str:
    """What has to be so for the action of this name; a general word where that is not known."""
    at_desk = translate("Reasons", "not now: nobody is at this desk")
    serving = translate("Reasons", "not now: nobody is being served here")
    called = translate("Reasons", "not now: nobody has been called to this desk")
    waiting = translate("Reasons", "not now: choose somebody who waits, with a free desk")
    reasons = {
        ActionId.NEXT: translate("Reasons", "not now: the desk is taken, or nobody waits"),
        ActionId.RECALL: called,
        ActionId.START: called,
        ActionId.NO_SHOW: called,
        ActionId.FINISH: serving,
        ActionId.NEXT_PART: serving,
        ActionId.HOLD: at_desk,
        ActionId.TRANSFER: at_desk,
        ActionId.WALK_IN: translate("Reasons", "not now: somebody is being called"),
        ActionId.LEFT: translate("Reasons", "not now: nobody is at the desk or chosen in a list"),
        ActionId.CALL_SELECTED: waiting,
        ActionId.RESUME_SELECTED: translate(
            "Reasons", "not now: choose somebody on hold, with a free desk"
        ),
        ActionId.PRIORITY: translate("Reasons", "not now: choose somebody who waits"),
        ActionId.DROPPED: translate("Reasons", "not now: no caller is being served"),
        ActionId.CALL_BACK: translate("Reasons", "not now: the desk is taken, or none is due"),
        ActionId.AWAY: translate("Reasons", "not now: only with a free desk"),
        ActionId.LEAVE: translate("Reasons", "not now: finish or hold the client first"),
        ActionId.BACK: translate("Reasons", "not now: you are at the desk"),
        ActionId.CLOSE_DAY: translate("Reasons", "the shift lead closes the day"),
    }
    general = translate("Reasons", "not now")
    return reasons[ActionId(name)] if name in reasons else general
