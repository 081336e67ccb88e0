"""The kiosk for those who hear it, who see little, and who touch it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPointingDevice
from PySide6.QtTest import QTest

from queueapp.domain.public.setup import Group, Words
from tests.factories import BENEFITS, HOUSING, PASSPORTS, Play, change
from tests.ui.kiosk.booth import Booth
from tests.ui.looks import faults_of_names
from ui.kiosk import parts, window
from ui.kiosk.metrics import TARGET_CM, Metrics
from ui.kiosk.parts import Target
from ui.kiosk.window import KioskWindow
from ui.theme import Mode, tokens

Open = Callable[..., Booth]
SIZES = [(1920, 1080), (1280, 1024), (1080, 1920), (1024, 768)]
LONG = "Nekilnojamojo kultūros paveldo vertybių apsaugos reglamentų derinimas ir leidimai"


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []

    def announce(_part: object, text: str, **_: Any) -> None:
        said.append(text)

    monkeypatch.setattr(window, "announce", announce)
    return said


def test_every_page_is_announced_and_its_buttons_have_names(booth: Open, heard: list[str]) -> None:
    at_kiosk = booth()
    pages = []
    for name in ("language-en", f"service-{PASSPORTS}", "take-shown", ""):
        at_kiosk.ready()
        pages.append(at_kiosk.page())
        assert faults_of_names(at_kiosk.window) == []
        if name:
            at_kiosk.press(name)
            at_kiosk.until(lambda: at_kiosk.page() not in pages)
    assert pages == ["begin", "choices", "confirm", "ticket"]
    said = "\n".join(heard)
    for text in (
        "Pasirinkite kalbą. Choose your language",
        "Choose a service: Passports, Benefits, Housing, Keys",
        "Nobody is waiting before you",
        "Your number. A001. Passports",
    ):
        assert text in said, heard


def test_a_closed_hall_is_announced_in_both_languages(booth: Open, heard: list[str]) -> None:
    at_kiosk = booth()
    at_kiosk.set_up(open=False)
    assert any("Please go to reception" in text and "registratūrą" in text for text in heard)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("larger", [False, True])
def test_the_longest_names_are_read_whole(
    booth: Open, play: Play, size: tuple[int, int], larger: bool
) -> None:
    for service in (PASSPORTS, BENEFITS):
        change(
            play.place,
            "UPDATE service SET name = ?, prefix = 'ABC' || id WHERE id = ?",
            LONG,
            service,
        )
    change(play.place, "UPDATE site SET setup_revision = setup_revision + 1")
    at_kiosk = booth(size=size)
    group = Group(Words("Paveldas, statyba ir žemėtvarkos darbai", ""), (HOUSING,))
    at_kiosk.set_up(groups=(group,))
    at_kiosk.press("language-lt")
    if larger:
        at_kiosk.press("larger")
    for name in (f"service-{PASSPORTS}", "take-shown", ""):
        at_kiosk.ready()
        assert _cut(at_kiosk.window) == []
        if name:
            at_kiosk.press(name)
    at_kiosk.is_at("ticket")


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_more_contrast_is_for_this_client_only(booth: Open, mode: Mode) -> None:
    at_kiosk = booth()
    at_kiosk.station.theme.set_mode(mode)
    at_kiosk.press("contrast")
    assert tokens().high
    assert tokens().dark is (mode is Mode.DARK)
    at_kiosk.press("contrast")
    assert not tokens().high
    at_kiosk.station.theme.set_mode(Mode.SYSTEM)


def test_larger_text_is_larger_and_can_be_put_back(booth: Open) -> None:
    at_kiosk = booth()
    before = at_kiosk.window.metrics
    at_kiosk.press("larger")
    larger = at_kiosk.window.metrics
    assert larger.letter >= 1.25 * before.letter
    assert larger.target == before.target
    at_kiosk.press("larger")
    assert at_kiosk.window.metrics == before


def test_a_finger_hides_the_pointer_and_presses_with_one_touch(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.ready()
    device: QPointingDevice = QTest.createTouchDevice()
    target = at_kiosk.target("language-en")
    middle = target.mapTo(at_kiosk.window, target.rect().center())
    handle = at_kiosk.window.windowHandle()
    QTest.touchEvent(handle, device).press(0, middle, handle).commit()
    QTest.touchEvent(handle, device).release(0, middle, handle).commit()
    at_kiosk.is_at("choices")
    assert at_kiosk.window.cursor().shape() is Qt.CursorShape.BlankCursor


@pytest.mark.parametrize(
    ("size", "dpi"),
    [((1920, 1080), 92.0), ((1920, 1080), 141.0), ((1080, 1920), 70.0), ((1280, 1024), 96.0)],
)
def test_what_is_pressed_is_as_large_as_a_finger_needs(size: tuple[int, int], dpi: float) -> None:
    found = Metrics(*size, dpi)
    assert found.target / dpi * 2.54 >= TARGET_CM - 0.02


@pytest.mark.parametrize("dpi", [0.0, 3.0, 5000.0])
def test_a_screen_that_says_nonsense_of_its_size_is_taken_for_a_usual_one(dpi: float) -> None:
    assert Metrics(1280, 1024, dpi) != Metrics(1280, 1024)
    assert Metrics(1280, 1024, dpi).target == Metrics(1280, 1024).target


def test_a_tall_screen_keeps_what_is_pressed_low() -> None:
    assert Metrics(1080, 1920).lower
    assert not Metrics(1920, 1080).lower
    assert Metrics(3840, 2160, 60.0).lower


def _cut(kiosk: KioskWindow) -> list[str]:
    """Texts and names that have no room."""
    found = []
    for label in kiosk.findChildren(parts.Words):
        if (
            label.isVisible()
            and label.wordWrap()
            and label.heightForWidth(label.width()) > label.height() + 1
        ):
            found.append(label.text())
    for target in kiosk.findChildren(Target):
        if not target.isVisible():
            continue
        wide = target.width() - target._beside()
        metrics = QFontMetricsF(target._fitting())
        wrap = Qt.TextFlag.TextWordWrap
        box = metrics.boundingRect(QRectF(0, 0, wide, 10_000), wrap, target.text())
        if box.height() > target.height() or box.width() > wide + 1:
            found.append(target.text())
    for part in kiosk.findChildren(parts.Words):
        box = part.rect().translated(part.mapTo(kiosk, QPoint()))
        if part.isVisible() and not kiosk.rect().contains(box):
            found.append(f"out: {part.text()}")
    return found
