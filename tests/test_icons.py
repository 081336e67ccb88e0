"""The icon's pictures are those of the SVG, in the sizes that desktops ask for."""

import struct

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from queueapp.about import APP_ID
from resources.icons.make import HERE, SIZES, WINDOWS_SIZES, drawn, ico, made, png
from ui.icon import name_itself


def test_the_files_are_those_of_the_svg(qtbot: QtBot) -> None:
    """A picture is compared dot by dot: how it is packed differs between versions of Qt."""
    for name, content in made().items():
        there = (HERE / name).read_bytes()
        if name.endswith(".png"):
            assert same(there, content), f"{name}: run `python3 dev.py icons`"
    held = pictures((HERE / "queueapp.ico").read_bytes())
    assert tuple(held) == WINDOWS_SIZES
    for size, picture in held.items():
        assert same(picture, png(drawn(size))), "queueapp.ico: run `python3 dev.py icons`"


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_has_its_size_and_shows_ticket_number_and_lamp(qtbot: QtBot, size: int) -> None:
    image = QImage(str(HERE / f"queueapp-{size}.png"))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() == 0
    number, lamp, ticket = (
        image.pixelColor(round(size * x), round(size * y))
        for x, y in ((0.43, 0.6), (0.70, 0.36), (0.70, 0.72))
    )
    assert number.lightness() > 230
    assert lamp.red() > 220
    assert lamp.blue() < 120
    assert ticket.blue() > ticket.red() + 100


@pytest.mark.parametrize("panel", ["#ffffff", "#f4f6f8", "#1e1e1e", "#242a31"])
def test_it_stands_out_on_light_and_dark_panels(qtbot: QtBot, panel: str) -> None:
    ticket = drawn(64).pixelColor(45, 46)
    assert contrast(ticket, QColor(panel)) >= 3


def test_the_windows_file_lists_what_it_holds() -> None:
    assert pictures(ico({16: b"small", 256: b"larger"})) == {16: b"small", 256: b"larger"}


def test_windows_carry_icon_and_launcher(qtbot: QtBot) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    before = app.windowIcon(), app.desktopFileName()
    name_itself(app)
    try:
        assert app.desktopFileName() == APP_ID
        sizes = {size.width() for size in app.windowIcon().availableSizes()}
        assert {16, 32, 48, 64} <= sizes
    finally:
        app.setWindowIcon(before[0])
        app.setDesktopFileName(before[1])


def same(one: bytes, other: bytes) -> bool:
    wanted = QImage.Format.Format_ARGB32
    first, second = (QImage.fromData(data).convertToFormat(wanted) for data in (one, other))
    return not first.isNull() and first == second


def pictures(file: bytes) -> dict[int, bytes]:
    reserved, kind, count = struct.unpack_from("<HHH", file)
    assert (reserved, kind) == (0, 1)
    found = {}
    for number in range(count):
        side, _, _, _, _, _, length, offset = struct.unpack_from("<BBBBHHII", file, 6 + 16 * number)
        found[side or 256] = file[offset : offset + length]
    return found


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
