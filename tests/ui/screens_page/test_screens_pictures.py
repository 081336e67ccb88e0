"""Pictures as they are chosen: decoded, made small, and sent as PNG or JPEG."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.screens_page.pictures import (
    LARGEST_FILE,
    LARGEST_SENT,
    Picture,
    PictureFault,
    made_small,
    read_picture,
)


def picture(wide: int, tall: int, form: str = "PNG", *, noise: bool = False) -> bytes:
    image = QImage(wide, tall, QImage.Format.Format_RGB32)
    image.fill(QColor("#2b6cb0"))
    if noise:
        value = 1
        for y in range(tall):
            for x in range(wide):
                value = value * 1103515245 + 12345 & 0xFFFFFF
                image.setPixel(x, y, value)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)
    return bytes(content.data())


def decoded(content: bytes | PictureFault) -> QImage:
    assert isinstance(content, bytes)
    assert content.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"))
    return QImage.fromData(content)


@pytest.mark.parametrize("form", ["PNG", "JPG", "BMP"])
def test_a_picture_of_any_kind_is_sent_as_png_or_jpeg(qtbot: QtBot, form: str) -> None:
    image = decoded(made_small(picture(640, 480, form)))
    assert (image.width(), image.height()) == (640, 480)


@pytest.mark.parametrize(("wide", "tall"), [(6000, 4000), (3000, 500), (500, 3000)])
def test_no_picture_is_larger_than_a_screen(qtbot: QtBot, wide: int, tall: int) -> None:
    image = decoded(made_small(picture(wide, tall)))
    assert image.width() <= 1920
    assert image.height() <= 1080
    assert abs(image.width() / image.height() - wide / tall) < 0.05


def test_a_photograph_becomes_a_jpeg_that_the_hall_takes(qtbot: QtBot) -> None:
    content = made_small(picture(900, 700, noise=True))
    assert isinstance(content, bytes)
    assert content.startswith(b"\xff\xd8\xff")
    assert len(content) <= LARGEST_SENT


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 no picture", b"\x89PNG\r\n\x1a\n cut off"])
def test_what_is_no_picture_is_said_to_be_none(
    qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "holiday.png"
    file.write_bytes(content)
    assert read_picture(file) is PictureFault.NO_PICTURE


def test_a_file_that_is_not_there_or_far_too_large_is_not_read(tmp_path: Path) -> None:
    assert read_picture(tmp_path / "gone.png") is PictureFault.UNREADABLE
    with (tmp_path / "film.png").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert read_picture(tmp_path / "film.png") is PictureFault.TOO_LARGE


def test_a_picture_keeps_the_name_of_its_file(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "herbas.png"
    file.write_bytes(picture(10, 10))
    found = read_picture(file)
    assert isinstance(found, Picture)
    assert found.name == "herbas.png"
