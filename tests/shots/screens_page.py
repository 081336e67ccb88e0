"""What a lead sets up for clients: screens, notices, the kiosk, the ticket, quiet hours, PCs."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from queueapp.domain.public.setup import (
    Arrow,
    Group,
    Kiosk,
    Notice,
    PublicSetup,
    QuietSpan,
    ScreenView,
    TicketForm,
    Words,
)
from tests.shots.hall_now import LEAD, twenty_past_four
from tests.shots.scenes import Scene
from ui.screens_page.window import ScreensWindow
from ui.shell import Shell

PARTS = ("now", "screens", "notices", "kiosk", "ticket", "quiet", "devices")


def set_up(scene: Scene) -> None:
    """A full hall whose lead has set everything up."""
    twenty_past_four(scene)
    hall, lead = scene.hall, LEAD
    logo = hall.public_setup.add_picture(lead, "herbas.png", _logo())
    directory = hall.board.read(lead.site_id).directory
    services, counters = list(directory.services), list(directory.counters)
    setup = PublicSetup(
        screens=(
            ScreenView(
                "Įėjimas", arrows={counters[0]: Arrow.LEFT, counters[1]: Arrow.RIGHT}, expected=True
            ),
            ScreenView("Antras aukštas", frozenset(services[:2]), frozenset({1}), volume=0),
        ),
        notices=(
            Notice(
                1,
                Words(
                    "Pasiimkite pasą arba asmens tapatybės kortelę.",
                    "Have your passport or identity card ready.",
                ),
                last="2026-12-31",
            ),
            Notice(
                2, Words("Prašymus galima pateikti ir internetu.", "You can also apply online.")
            ),
        ),
        kiosk=Kiosk(groups=(Group(Words("Socialinė parama", "Support"), tuple(services[1:3])),)),
        ticket=TicketForm(logo=logo, text=Words("Ačiū, kad laukiate.", "Thank you for waiting.")),
        quiet=(QuietSpan(12 * 60, 13 * 60),),
    )
    hall.public_setup.change(lead, setup, directory.public)
    hall.announcing.announce(
        lead,
        "3 langelis grįš į darbą po pertraukos 16.30 val.",
        "Counter 3 will be back after a break at 16:30.",
        30,
    )
    for device in (
        Device("1", DeviceKind.SCREEN, "Įėjimas"),
        Device("2", DeviceKind.KIOSK, "Prie durų", trouble=DeviceTrouble.PAPER_OUT, ticket="A031"),
        Device("3", DeviceKind.DESK, "Registratūra"),
    ):
        hall.screens.report(lead.site_id, device)


def window(part: str) -> Callable[[Shell], QWidget]:
    """The page, turned to one of its parts."""

    def make(shell: Shell) -> QWidget:
        made = ScreensWindow(shell)
        made.show_page(part)
        return made

    return make


def _logo() -> bytes:
    image = QImage(480, 160, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(QFont("sans", 48, QFont.Weight.Bold))
    painter.drawText(image.rect(), int(Qt.AlignmentFlag.AlignCenter), "KAUNAS")
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())
