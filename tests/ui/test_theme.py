"""The palette can be read, and the theme follows what it is told."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import ALL_TOKENS, Contrast, Mode, Theme, Tokens, Tone


def _luminance(colour: str) -> float:
    def part(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    c = QColor(colour)
    return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF())


def contrast(first: str, second: str) -> float:
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_formula_knows_black_and_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", ALL_TOKENS)
def test_text_stands_out(look: str) -> None:
    t = ALL_TOKENS[look]
    grounds = {"ground": t.ground, "card": t.card}
    softs = {tone: t.tone(tone)[1] for tone in Tone}
    pairs = [
        (f"{ink} on {name}", getattr(t, ink), paper)
        for ink in ("text", "quiet", "accent", "good", "caution", "bad")
        for name, paper in grounds.items()
    ]
    pairs += [(f"text on {tone} soft", t.text, soft) for tone, soft in softs.items()]
    pairs += [(f"quiet on {tone} soft", t.quiet, soft) for tone, soft in softs.items()]
    pairs += [(f"{tone} on its soft", *t.tone(tone)) for tone in Tone]
    pairs += [
        ("caution on the next row", t.caution, t.accent_soft),
        ("bad on the next row", t.bad, t.accent_soft),
        ("on accent", t.on_accent, t.accent),
    ]
    least = 7.0 if t.high else 4.5
    weak = {name: round(contrast(a, b), 2) for name, a, b in pairs if contrast(a, b) < least}
    assert not weak


@pytest.mark.parametrize("look", ALL_TOKENS)
def test_marks_stand_out(look: str) -> None:
    t = ALL_TOKENS[look]
    papers = (t.ground, t.card, t.accent_soft)
    weak = {
        (mark, paper): round(contrast(mark, paper), 2)
        for mark in (t.edge, t.accent)
        for paper in papers
        if contrast(mark, paper) < 3
    }
    assert not weak


def _of(app: QApplication) -> Theme:
    found = app.property("theme")
    return found if isinstance(found, Theme) else Theme(app)


@pytest.fixture
def owned(qapp: QApplication) -> Theme:
    result = _of(qapp)
    result.set_contrast(Contrast.NORMAL)
    return result


def test_mode_can_be_forced(owned: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    seen: list[Tokens] = []
    owned.set_mode(Mode.LIGHT)
    owned.changed.connect(lambda: seen.append(theme.tokens()))
    owned.set_mode(Mode.DARK)
    assert theme.tokens() is theme.DARK
    assert qapp.palette().window().color() == QColor(theme.DARK.ground)
    assert theme.DARK.card in qapp.styleSheet()
    owned.set_contrast(Contrast.HIGH)
    assert theme.tokens() is theme.HIGH_DARK
    owned.set_mode(Mode.LIGHT)
    assert theme.tokens() is theme.HIGH_LIGHT
    owned.set_contrast(Contrast.NORMAL)
    assert [t.dark for t in seen] == [True, True, False, False]


def test_sizes_follow_the_text(owned: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    before = theme.space(4)
    label = QLabel("x")
    qtbot.addWidget(label)
    sheet = qapp.styleSheet()
    try:
        owned.set_text_scale(2.0)
        assert theme.space(4) == pytest.approx(2 * before, abs=2)
        qtbot.waitUntil(lambda: abs(theme.em(label) - theme.em()) <= 1)
        assert qapp.styleSheet() != sheet
    finally:
        owned.set_text_scale(1.0)
    assert theme.space(4) == before
    assert qapp.styleSheet() == sheet


def test_a_new_theme_takes_over(owned: Theme, qapp: QApplication) -> None:
    owned.set_text_scale(2.0)
    size = qapp.font().pointSizeF()
    later = Theme(qapp, mode=Mode.DARK)
    assert qapp.font().pointSizeF() == pytest.approx(size / 2)
    owned.changed.connect(lambda: pytest.fail("the earlier theme still follows"))
    later.set_text_scale(1.5)
    later.set_mode(Mode.LIGHT)
    later.set_text_scale(1.0)
    assert qapp.property("theme") is later


def test_type_scale(owned: Theme) -> None:
    text = theme.typeface(theme.Type.BODY).pointSizeF()
    assert theme.typeface(theme.Type.NUMBER).pointSizeF() == pytest.approx(6 * text)
    assert theme.typeface(theme.Type.TITLE).pointSizeF() == pytest.approx(1.5 * text)


def test_corners_stay_between_8_and_10(owned: Theme) -> None:
    try:
        for scale in (1.0, 1.5, 2.0):
            owned.set_text_scale(scale)
            assert 8 <= theme.radius() <= 10
    finally:
        owned.set_text_scale(1.0)
