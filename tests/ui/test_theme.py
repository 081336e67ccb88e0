"""The palette can be read, and the theme follows what it is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

import ui
from ui import theme
from ui.history.pictures.drawing import Ink
from ui.history.pictures.layers import heat_colour
from ui.history.pictures.strokes import thin
from ui.theme import ALL_TOKENS, Contrast, Mode, Theme, Tokens, contrast, pressed

UI = Path(ui.__file__).parent


def test_contrast_formula_knows_black_and_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


INKS = ("text", "quiet", "accent", "good", "caution", "bad")
SOFTS = ("accent_soft", "good_soft", "caution_soft", "bad_soft")


def grounds(t: Tokens) -> dict[str, str]:
    """All that words are written on, but for the main button and fields of a heat map."""
    plain = {name: getattr(t, name) for name in ("ground", "card", *SOFTS)}
    return plain | {"a row under the mouse": theme.hover(t)}


@pytest.mark.parametrize("look", ALL_TOKENS)
def test_text_stands_out(look: str) -> None:
    t = ALL_TOKENS[look]
    pairs = {
        f"{ink} on {name}": (getattr(t, ink), paper)
        for ink in INKS
        for name, paper in grounds(t).items()
    }
    pairs |= {f"main button, {down=}": (t.on_accent, pressed(t, down=down)) for down in (0, 1)}
    pairs["main button"] = (t.on_accent, t.accent)
    least = 7.0 if t.high else 4.5
    assert weak(pairs, least) == {}


def test_what_is_printed_stands_out() -> None:
    inks = {"text": theme.INK, "foot": theme.QUIET_INK}
    papers = {"paper": theme.PAPER, "head of a table": theme.SHADED_PAPER}
    pairs = {f"{i} on {p}": (ink, paper) for i, ink in inks.items() for p, paper in papers.items()}
    assert weak(pairs, 4.5) == {}


@pytest.mark.parametrize("look", ALL_TOKENS)
def test_text_on_a_heat_map_stands_out(look: str) -> None:
    t = ALL_TOKENS[look]
    shades = [heat_colour(step / 50, t) for step in range(51)]
    assert weak({shade: (theme.readable_on(shade), shade) for shade in shades}, 4.5) == {}


@pytest.mark.parametrize("look", ALL_TOKENS)
def test_what_cannot_be_used_can_still_be_read(look: str) -> None:
    t = ALL_TOKENS[look]
    assert weak({name: (theme.off(t), paper) for name, paper in grounds(t).items()}, 3) == {}


@pytest.mark.parametrize("look", ALL_TOKENS)
def test_borders_focus_and_marks_stand_out(look: str) -> None:
    t = ALL_TOKENS[look]
    marks = {"edge": t.edge, "focus": t.accent, "danger": theme.danger_edge(t)}
    pairs = {
        f"{mark} on {name}": (colour, getattr(t, name))
        for mark, colour in marks.items()
        for name in ("ground", "card", "accent_soft", "bad_soft")
        if mark != "danger" or name != "accent_soft"
    }
    pairs |= {f"thin box of a picture, {ink}": (thin(ink, t), t.card) for ink in Ink}
    # In the main button the focus is a ring of its ink, and around it stands the window's ground.
    pairs["main button on its ground"] = (t.accent, t.ground)
    pairs["focus in the main button"] = (t.on_accent, t.accent)
    assert weak(pairs, 3) == {}


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_what_a_field_asks_for_stands_out(
    owned: Theme, qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit | QTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    try:
        for mode in (Mode.LIGHT, Mode.DARK):
            owned.set_mode(mode)
            field.ensurePolished()
            ink = field.palette().color(QPalette.ColorRole.PlaceholderText)
            assert ink.alpha() == 255
            assert contrast(ink.name(), owned.tokens.card) >= 4.5
    finally:
        owned.set_mode(Mode.SYSTEM)


def weak(pairs: Mapping[str, tuple[str, str]], least: float) -> dict[str, float]:
    """The pairs that stand less far apart."""
    found = {name: contrast(*pair) for name, pair in pairs.items()}
    return {name: round(how, 2) for name, how in found.items() if how < least}


def test_colours_come_from_the_palette_alone() -> None:
    """What is mixed or written elsewhere would be measured by nobody."""
    own = re.compile(r"#[0-9A-Fa-f]{6}\b|\bmix\(|QColor\(\d|GlobalColor|\.(?:lighter|darker)\(")
    assert own.search('QColor("#AB12EF")')
    found = {
        f"{path.relative_to(UI)}:{number}"
        for path in UI.rglob("*.py")
        if path.name != "theme.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if own.search(line)
    }
    assert found == set()


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


def test_a_typeface_is_the_callers_own_and_follows_the_text(owned: Theme) -> None:
    before = theme.typeface(theme.Type.BODY)
    theme.typeface(theme.Type.BODY).setPointSizeF(99)
    assert theme.typeface(theme.Type.BODY) == before
    try:
        owned.set_text_scale(2.0)
        after = theme.typeface(theme.Type.BODY)
        assert after.pointSizeF() == pytest.approx(2 * before.pointSizeF())
    finally:
        owned.set_text_scale(1.0)
    assert theme.typeface(theme.Type.BODY) == before


def test_corners_stay_between_8_and_10(owned: Theme) -> None:
    try:
        for scale in (1.0, 1.5, 2.0):
            owned.set_text_scale(scale)
            assert 8 <= theme.radius() <= 10
    finally:
        owned.set_text_scale(1.0)
