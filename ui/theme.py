"""Colours, type scale and spacing, in one place, following the system's settings.

The application owns one `Theme`; anybody who paints asks `tokens()`. All sizes derive from the
application's font, so larger text enlarges everything that holds text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget


class Tone(StrEnum):
    """What a colour says; a sign or a word always says it too."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"


class Mode(StrEnum):
    """Which colours the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(StrEnum):
    """How strong the user wants contrasts."""

    SYSTEM = "system"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The palette of one look; `edge` outlines what can be typed into or ticked."""

    dark: bool
    high: bool
    ground: str
    card: str
    line: str
    edge: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    caution: str
    caution_soft: str
    bad: str
    bad_soft: str

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Return the mark colour and the soft ground of a tone."""
        match tone:
            case Tone.ACCENT:
                return self.accent, self.accent_soft
            case Tone.GOOD:
                return self.good, self.good_soft
            case Tone.CAUTION:
                return self.caution, self.caution_soft
            case Tone.BAD:
                return self.bad, self.bad_soft
            case _:
                return self.quiet, self.ground


LIGHT = Tokens(
    dark=False,
    high=False,
    ground="#F4F6F8",
    card="#FFFFFF",
    line="#DFE4EA",
    edge="#7C8896",
    text="#1B2430",
    quiet="#5A6675",
    accent="#0B5CAD",
    on_accent="#FFFFFF",
    accent_soft="#E6F0FA",
    good="#187344",
    good_soft="#E5F4EB",
    caution="#8A5A00",
    caution_soft="#FFF3D6",
    bad="#A3261B",
    bad_soft="#FBE9E7",
)
DARK = Tokens(
    dark=True,
    high=False,
    ground="#14181D",
    card="#1C2229",
    line="#2E3742",
    edge="#74818F",
    text="#E8ECF1",
    quiet="#9AA7B5",
    accent="#6BB1F5",
    on_accent="#0B1420",
    accent_soft="#17314A",
    good="#6FCF97",
    good_soft="#173526",
    caution="#F0C05A",
    caution_soft="#3A2F12",
    bad="#FF9A8F",
    bad_soft="#40211E",
)
HIGH_LIGHT = Tokens(
    dark=False,
    high=True,
    ground="#FFFFFF",
    card="#FFFFFF",
    line="#3C4550",
    edge="#000000",
    text="#000000",
    quiet="#2B333D",
    accent="#003F85",
    on_accent="#FFFFFF",
    accent_soft="#E1EDFA",
    good="#00512A",
    good_soft="#E6F6EC",
    caution="#573700",
    caution_soft="#FFF4DA",
    bad="#7D0F06",
    bad_soft="#FDECEA",
)
HIGH_DARK = Tokens(
    dark=True,
    high=True,
    ground="#000000",
    card="#000000",
    line="#B9C4D0",
    edge="#FFFFFF",
    text="#FFFFFF",
    quiet="#DCE3EA",
    accent="#9CCCFF",
    on_accent="#000000",
    accent_soft="#0A2238",
    good="#9BEBBD",
    good_soft="#06230F",
    caution="#FFD98A",
    caution_soft="#2A1F00",
    bad="#FFBDB5",
    bad_soft="#330F0B",
)
ALL_TOKENS = {
    "light": LIGHT,
    "dark": DARK,
    "high contrast light": HIGH_LIGHT,
    "high contrast dark": HIGH_DARK,
}
PAPER, INK = "#FFFFFF", "#000000"
"""What is printed, and shown as it will be printed, in whichever colours the windows are."""
QUIET_INK, SHADED_PAPER = "#5A5A5A", "#E9E9E9"
"""What stands at the foot of a sheet, and the ground of a table's head on it."""


class Type(Enum):
    """The type scale: size relative to the text, and weight."""

    BODY = (1.0, QFont.Weight.Normal)
    STRONG = (1.0, QFont.Weight.DemiBold)
    SMALL = (0.9, QFont.Weight.Normal)
    CAPTION = (0.9, QFont.Weight.DemiBold)
    HEADING = (0.88, QFont.Weight.Bold)
    TICKET = (1.15, QFont.Weight.Bold)
    TITLE = (1.5, QFont.Weight.DemiBold)
    TIMER = (1.6, QFont.Weight.Bold)
    NUMBER = (6.0, QFont.Weight.Bold)


def typeface(kind: Type, *, scale: float = 1.0) -> QFont:
    """Return the application's font in one step of the type scale."""
    return QFont(_step(QApplication.font(), kind, scale))


@lru_cache
def _step(base: QFont, kind: Type, scale: float) -> QFont:
    factor, weight = kind.value
    font = QFont(base)
    factor *= scale
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(max(1, round(font.pixelSize() * factor)))
    font.setWeight(weight)
    if kind is Type.HEADING:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    if kind in (Type.TICKET, Type.TIMER, Type.NUMBER):
        tabular(font)
    return font


def tabular(font: QFont) -> QFont:
    """Ask for figures of equal width, so that columns of numbers stand in line."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def em(of: QWidget | QFont | None = None, n: float = 1.0) -> int:
    """Return `n` times the text size in pixels, of a widget, a font or the application."""
    font = of if isinstance(of, QFont) else QApplication.font() if of is None else of.font()
    return max(1, round(n * QFontInfo(font).pixelSize()))


def space(steps: float, of: QWidget | QFont | None = None) -> int:
    """Return a distance in steps of 4 px at normal text size, growing with the text."""
    return max(1, round(steps * em(of, 1.0) / 3))


def radius() -> float:
    """Return the corner radius of cards and buttons."""
    return float(min(10, max(8, space(2))))


def mix(first: str, second: str, share: float) -> str:
    """Blend two colours; `share` of the first."""
    a, b = QColor(first), QColor(second)

    def part(x: int, y: int) -> int:
        return round(x * share + y * (1 - share))

    return QColor(
        part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())
    ).name()


def hover(t: Tokens) -> str:
    """Return the ground of a row under the mouse."""
    return mix(t.ground, t.card, 0.6)


def off(t: Tokens) -> str:
    """Return the ink of what cannot be used now: quieter than the quiet one, still to be read."""
    return mix(t.quiet, t.card, 0.8)


def pressed(t: Tokens, *, down: bool) -> str:
    """Return the ground of the main button under the mouse, or held down."""
    return mix(t.accent, t.text, 0.8 if down else 0.9)


def danger_edge(t: Tokens) -> str:
    """Return the border of a button that takes something away."""
    return t.bad if t.high else mix(t.bad, t.card, 0.7)


def shade(colour: str, share: float, t: Tokens) -> str:
    """Return a ground between a card's own (0) and a colour (1)."""
    return mix(colour, t.card, share)


def outstanding(t: Tokens) -> str:
    """Return the ground of what has to be seen across a hall; the card's colour is read on it."""
    return mix(t.accent, t.text, 0.72)


def beside(t: Tokens) -> str:
    """Return the ink of what stands beside the main thing in a hall, such as another language."""
    return mix(t.quiet, t.text, 0.55)


def readable_on(ground: str) -> str:
    """Return black or white, whichever is read better on any ground."""
    return max(("#000000", "#FFFFFF"), key=lambda ink: contrast(ink, ground))


def contrast(first: str, second: str) -> float:
    """Return how far two colours stand apart, from 1 to 21, as WCAG 2 reckons it."""
    lights = sorted(_luminance(QColor(each)) for each in (first, second))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(shown: QColor) -> float:
    def linear(part: float) -> float:
        return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = linear(shown.redF()), linear(shown.greenF()), linear(shown.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def tokens() -> Tokens:
    """Return the palette in force; the light one where no theme was set up."""
    app = QApplication.instance()
    theme = app.property("theme") if app is not None else None
    return theme.tokens if isinstance(theme, Theme) else LIGHT


_STYLE = "Fusion"
_STYLED = "styled"
"""The property of an application that had this style from the beginning."""


def styled_application(*arguments: str) -> QApplication:
    """The application, with the style that every look builds on from its first moment on.

    To change the style later takes a hundredth of a start.
    """
    app = QApplication([*arguments, "-style", _STYLE])
    app.setProperty(_STYLED, True)
    return app


class Theme(QObject):
    """Sets style, palette and stylesheet, and keeps following the system."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        *,
        mode: Mode = Mode.SYSTEM,
        contrast: Contrast = Contrast.SYSTEM,
        text_scale: float = 1.0,
    ) -> None:
        super().__init__(app)
        self.setObjectName("theme")
        earlier = app.property("theme")
        if isinstance(earlier, Theme):  # a test, or the program started anew in one process
            earlier.retire()
        self._app = app
        self._mode = mode
        self._contrast = contrast
        self._base_font = QFont(app.font())
        self._text_scale = 1.0
        self._tokens = LIGHT
        self._sheet = ""
        self._applying = False
        if not app.property(_STYLED):
            app.setStyle(_STYLE)
        app.setProperty("theme", self)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        if hasattr(hints, "accessibility"):  # Qt 6.10 and newer
            hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        if mode is not Mode.SYSTEM:
            self._force_scheme()
        if text_scale != 1.0:
            self.set_text_scale(text_scale)
        self._apply()
        app.fontChanged.connect(self._apply)

    @property
    def tokens(self) -> Tokens:
        """The palette in force."""
        return self._tokens

    @property
    def mode(self) -> Mode:
        """What the user asked for."""
        return self._mode

    @property
    def contrast(self) -> Contrast:
        """The contrast the user asked for."""
        return self._contrast

    @property
    def text_scale(self) -> float:
        """How much larger than the platform's the text is."""
        return self._text_scale

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or force light or dark."""
        if mode is self._mode:
            return
        self._mode = mode
        self._force_scheme()
        self._apply()

    def set_contrast(self, contrast: Contrast) -> None:
        """Follow the system's contrast, or force one."""
        self._contrast = contrast
        self._apply()

    def set_text_scale(self, scale: float) -> None:
        """Enlarge all text, and with it all that holds text."""
        if scale == self._text_scale:
            return
        self._text_scale = scale
        font = QFont(self._base_font)
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * scale)
        else:
            font.setPixelSize(max(1, round(font.pixelSize() * scale)))
        self._app.setFont(font)
        self._apply()

    def retire(self) -> None:
        """Stop following the system, and give the text its own size back."""
        self.set_text_scale(1.0)
        hints = self._app.styleHints()
        hints.colorSchemeChanged.disconnect(self._apply)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.disconnect(self._apply)
        self._app.fontChanged.disconnect(self._apply)

    def _force_scheme(self) -> None:
        schemes = {
            Mode.SYSTEM: Qt.ColorScheme.Unknown,
            Mode.LIGHT: Qt.ColorScheme.Light,
            Mode.DARK: Qt.ColorScheme.Dark,
        }
        self._applying = True
        try:  # title bars and native dialogs follow too
            self._app.styleHints().setColorScheme(schemes[self._mode])
        finally:
            self._applying = False

    def _wanted(self) -> Tokens:
        if self._mode is Mode.SYSTEM:
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._mode is Mode.DARK
        if self._contrast is Contrast.SYSTEM:
            hints = self._app.styleHints()
            high = (
                hasattr(hints, "accessibility")
                and hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
            )
        else:
            high = self._contrast is Contrast.HIGH
        if high:
            return HIGH_DARK if dark else HIGH_LIGHT
        return DARK if dark else LIGHT

    def _apply(self) -> None:
        if self._applying:
            return
        self._applying = True
        try:
            wanted = self._wanted()
            recoloured = wanted is not self._tokens or not self._sheet
            self._tokens = wanted
            sheet = stylesheet(wanted)
            if recoloured:
                self._app.setPalette(palette(wanted))
            if sheet != self._sheet:
                self._sheet = sheet
                self._app.setStyleSheet(sheet)
        finally:
            self._applying = False
        if recoloured:
            self.changed.emit()


def palette(t: Tokens) -> QPalette:
    """Return the palette for everything that Fusion paints itself."""
    result = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, t.ground),
        (role.WindowText, t.text),
        (role.Base, t.card),
        (role.AlternateBase, t.ground),
        (role.Text, t.text),
        (role.PlaceholderText, t.quiet),
        (role.Button, t.card),
        (role.ButtonText, t.text),
        (role.BrightText, t.bad),
        (role.Highlight, t.accent),
        (role.HighlightedText, t.on_accent),
        (role.Accent, t.accent),
        (role.Link, t.accent),
        (role.LinkVisited, t.accent),
        (role.ToolTipBase, t.card),
        (role.ToolTipText, t.text),
        (role.Light, t.card),
        (role.Midlight, t.line),
        (role.Mid, t.line),
        (role.Dark, t.edge),
        (role.Shadow, t.edge),
    ):
        result.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(off(t)))
    return result


def stylesheet(t: Tokens) -> str:
    """Return the one stylesheet, for what the palette alone cannot say."""
    pad, gap, corner = space(1.5), space(2), round(radius())
    bar, idle = space(2.5), off(t)
    # QLineEdit asks for this much: a smaller least height would be taken from its neighbours' text.
    tall = QFontMetrics(QApplication.font()).height() + 2
    tick, soft = em(None, 1.1), t.edge if t.high else t.line
    width = 2 if t.high else 1
    return f"""
QLabel[quiet="true"] {{ color: {t.quiet}; }}
QLabel[tone="accent"] {{ color: {t.accent}; }}
QLabel[tone="good"] {{ color: {t.good}; }}
QLabel[tone="caution"] {{ color: {t.caution}; }}
QLabel[tone="bad"] {{ color: {t.bad}; }}
QLabel[greyed="true"] {{ color: {t.quiet}; }}
QToolTip {{ color: {t.text}; background: {t.card}; border: 1px solid {t.edge};
  padding: {space(1)}px; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ color: {t.text}; background: {t.card};
  border: {width}px solid {t.edge}; border-radius: {corner}px; padding: {pad}px {gap}px;
  placeholder-text-color: {t.quiet};
  min-height: {tall}px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {t.accent};
  padding: {pad - 2 + width}px {gap - 2 + width}px; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ background: transparent;
  border: none; padding: 0; min-height: 0; }}
QLineEdit[wrong="true"] {{ border-color: {t.bad}; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {idle}; border-color: {t.line}; }}
QPushButton {{ color: {t.text}; background: {t.card}; border: 1px solid {t.edge};
  border-radius: {corner}px; padding: {pad}px {space(3)}px; }}
QPushButton:hover {{ background: {t.ground}; }}
QPushButton:default {{ color: {t.on_accent}; background: {t.accent}; border-color: {t.accent}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: {pad - 1}px {space(3) - 1}px; }}
QPushButton:default:focus {{ border-color: {t.text}; }}
QPushButton:disabled {{ color: {idle}; background: {t.ground}; border-color: {t.line}; }}
QRadioButton {{ spacing: {space(2)}px; }}
QRadioButton::indicator {{ width: {tick}px; height: {tick}px; }}
ScrollBox:focus {{ border: 2px solid {t.accent}; border-radius: {corner}px; }}
QStatusBar {{ color: {t.quiet}; background: {t.card}; border-top: 1px solid {soft}; }}
QStatusBar QLabel {{ padding: {space(0.5)}px {gap}px; }}
QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: {max(2, bar // 2 - 3)}px; margin: 2px;
  min-height: {space(6)}px; min-width: {space(6)}px; }}
QScrollBar::handle:hover {{ background: {t.quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QStatusBar::item {{ border: none; }}
"""
