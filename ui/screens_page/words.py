"""The words of the page: its parts, what is at fault, and how the PCs of the hall fare."""

from PySide6.QtCore import QCoreApplication

from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from queueapp.domain.public.setup import (
    GROUP_LENGTH,
    LEAST_IDLE,
    LEAST_SECONDS,
    MAX_GROUPS,
    MAX_NOTICES,
    MAX_QUIET,
    MAX_SCREENS,
    MOST_IDLE,
    MOST_SECONDS,
    NOTICE_LENGTH,
    SCREEN_NAME_LENGTH,
    TICKET_TEXT_LENGTH,
    Arrow,
    FaultyPublic,
    Paper,
    PublicFault,
    PublicPart,
)
from ui.screens_page.pictures import PictureFault
from ui.theme import Tone

translate = QCoreApplication.translate


def part_name(part: PublicPart) -> str:
    """A part of the page, as its tab says it."""
    return {
        PublicPart.SCREENS: translate("ScreensPage", "Screens"),
        PublicPart.NOTICES: translate("ScreensPage", "Notices"),
        PublicPart.KIOSK: translate("ScreensPage", "Kiosk"),
        PublicPart.TICKET: translate("ScreensPage", "Ticket"),
        PublicPart.QUIET: translate("ScreensPage", "Quiet hours"),
    }[part]


def fault_sentence(fault: FaultyPublic) -> str:
    """What to do about a fault, to be read beside its field."""
    if fault.fault is PublicFault.OUT_OF_RANGE:
        return _out_of_range(fault)
    if fault.fault is PublicFault.NAME_MISSING and fault.part is PublicPart.KIOSK:
        return translate("ScreensPage", "Write what stands on the button, in Lithuanian.")
    if fault.fault is PublicFault.NOTHING_TO_CHOOSE and fault.row is not None:
        return translate("ScreensPage", "Add a service to the group, or remove the group.")
    return _sentences()[fault.fault].format(most=_most(fault), length=_length(fault))


def _sentences() -> dict[PublicFault, str]:
    return {
        PublicFault.NAME_MISSING: translate("ScreensPage", "Give the screen a name."),
        PublicFault.NAME_TOO_LONG: translate(
            "ScreensPage", "The name is too long: there is room for {length} characters."
        ),
        PublicFault.NAME_TWICE: translate(
            "ScreensPage", "Another screen is called so already: a PC could not tell them apart."
        ),
        PublicFault.TEXT_MISSING: translate(
            "ScreensPage", "Write a text, or choose a picture; an empty notice shows nothing."
        ),
        PublicFault.TEXT_TOO_LONG: translate(
            "ScreensPage",
            "The text is too long: there is room for {length} characters. Shorten it; nothing of "
            "it is lost.",
        ),
        PublicFault.PERSONAL_CODE: translate(
            "ScreensPage", "This looks like a personal code. Everybody in the hall would read it."
        ),
        PublicFault.CARD_NUMBER: translate(
            "ScreensPage",
            "This looks like the number of a payment card. Everybody in the hall would read it.",
        ),
        PublicFault.TOO_MANY: translate(
            "ScreensPage", "There can be {most} at most. Remove one before you add another."
        ),
        PublicFault.DAYS_BACKWARDS: translate(
            "ScreensPage", "The last day comes before the first: it would never be shown."
        ),
        PublicFault.NO_LANGUAGE: translate("ScreensPage", "Choose at least one language."),
        PublicFault.SERVICE_TWICE: translate(
            "ScreensPage", "A service stands in two groups. Take it out of one of them."
        ),
        PublicFault.PICTURE_UNKNOWN: translate(
            "ScreensPage", "This picture is not kept any more. Choose it again."
        ),
        PublicFault.NOTHING_TO_CHOOSE: translate(
            "ScreensPage", "Leave at least one service, or close the kiosk for clients."
        ),
    }


def _out_of_range(fault: FaultyPublic) -> str:
    return {
        "seconds": translate("ScreensPage", "From {least} to {most} seconds.").format(
            least=LEAST_SECONDS, most=MOST_SECONDS
        ),
        "idle_seconds": translate("ScreensPage", "From {least} to {most} seconds.").format(
            least=LEAST_IDLE, most=MOST_IDLE
        ),
        "ends": translate("ScreensPage", "Write two different times, such as 12:00 and 13:00."),
        "first": translate("ScreensPage", "Write a day such as 2026-03-02."),
        "last": translate("ScreensPage", "Write a day such as 2026-03-02."),
    }.get(fault.field, translate("ScreensPage", "From 0 to 100 percent."))


def _length(fault: FaultyPublic) -> int:
    if fault.part is PublicPart.SCREENS:
        return SCREEN_NAME_LENGTH
    if fault.part is PublicPart.NOTICES:
        return NOTICE_LENGTH
    return GROUP_LENGTH if fault.field.startswith("name") else TICKET_TEXT_LENGTH


def _most(fault: FaultyPublic) -> int:
    return {
        PublicPart.SCREENS: MAX_SCREENS,
        PublicPart.NOTICES: MAX_NOTICES,
        PublicPart.KIOSK: MAX_GROUPS,
        PublicPart.QUIET: MAX_QUIET,
    }.get(fault.part, 0)


def picture_sentence(fault: PictureFault, name: str) -> str:
    """Why a file cannot be used as a picture, and what can."""
    return {
        PictureFault.UNREADABLE: translate(
            "ScreensPage", "“{name}” cannot be read. Copy it to this computer and choose it again."
        ),
        PictureFault.NO_PICTURE: translate(
            "ScreensPage", "“{name}” is no picture. Choose a PNG or a JPEG file."
        ),
        PictureFault.TOO_LARGE: translate(
            "ScreensPage",
            "“{name}” is too large to be shown. Save it with fewer pixels and choose it again.",
        ),
    }[fault].format(name=name)


def language_name(code: str) -> str:
    """A language in which clients are spoken to."""
    return {
        "lt": translate("ScreensPage", "Lithuanian"),
        "en": translate("ScreensPage", "English"),
    }.get(code, code)


def arrow_name(arrow: Arrow) -> str:
    """Where a counter is from the screen, with the sign that the screen shows."""
    return {
        Arrow.LEFT: translate("ScreensPage", "← to the left"),
        Arrow.RIGHT: translate("ScreensPage", "→ to the right"),
        Arrow.AHEAD: translate("ScreensPage", "↑ straight ahead"),
        Arrow.BEHIND: translate("ScreensPage", "↓ behind the client"),
        Arrow.UPSTAIRS: translate("ScreensPage", "↗ upstairs"),
        Arrow.DOWNSTAIRS: translate("ScreensPage", "↘ downstairs"),
    }[arrow]


def paper_name(paper: Paper) -> str:
    """Whether the kiosk prints."""
    return {
        Paper.ALWAYS: translate("ScreensPage", "Always"),
        Paper.ASK: translate("ScreensPage", "The client is asked"),
        Paper.NEVER: translate("ScreensPage", "Never: the number is shown"),
    }[paper]


def device_kind(kind: DeviceKind) -> str:
    """What a PC is for the clients."""
    return {
        DeviceKind.SCREEN: translate("ScreensPage", "Screen"),
        DeviceKind.KIOSK: translate("ScreensPage", "Kiosk"),
        DeviceKind.DESK: translate("ScreensPage", "Desk with a ticket printer"),
    }[kind]


def trouble_text(trouble: DeviceTrouble) -> str:
    """What keeps a PC from doing its work."""
    return {
        DeviceTrouble.NO_SOUND: translate("ScreensPage", "no sound: calls are shown only"),
        DeviceTrouble.NO_PRINTER: translate("ScreensPage", "no printer is found"),
        DeviceTrouble.PRINTER_OFF: translate("ScreensPage", "the printer is off or not connected"),
        DeviceTrouble.PAPER_OUT: translate("ScreensPage", "the printer is out of paper"),
        DeviceTrouble.NOT_PRINTED: translate("ScreensPage", "a ticket was not printed"),
    }[trouble]


def device_state(device: Device, now: int, trouble_since: str, heard: str) -> tuple[str, Tone]:
    """How a PC fares at `now` (ms UTC); the two times are written out already."""
    if device.trouble is not None:
        text = translate("ScreensPage", "since {time}: {what}").format(
            time=trouble_since, what=trouble_text(device.trouble)
        )
        if device.ticket:
            text += " " + translate("ScreensPage", "(last: {ticket})").format(ticket=device.ticket)
        return f"✕ {text}", Tone.BAD
    if device.is_silent(now):
        return "! " + translate("ScreensPage", "not heard of since {time}").format(time=heard), (
            Tone.CAUTION
        )
    if device.seen_at is None:
        return translate("ScreensPage", "switched off"), Tone.NEUTRAL
    return "✓ " + translate("ScreensPage", "on"), Tone.GOOD


def span_time(minutes: int) -> str:
    """Minutes since midnight as they are written: 12:00."""
    return f"{minutes // 60}:{minutes % 60:02d}"
