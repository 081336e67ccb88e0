"""The files that come with the program: cards, translations, icons, the guide, the voice, data."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QImageReader

from queueapp.domain import holidays
from queueapp.domain.public.speech import clips
from ui import actions, i18n
from ui.help import guide
from ui.screen import voice
from ui.self_test.lines import Lines, Wrong
from ui.self_test.words import Kind
from ui.tongue import Tongue

CHAPTERS = ("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "checklists")
"""The files of the service standard."""

TRANSLATIONS = ("queueapp_lt.qm", "queueapp_en.qm", "qt_lt.qm")
"""Qt's own words are English; so are the program's, except for its plurals."""

ICONS = {f"queueapp-{size}.png": size for size in (16, 22, 24, 32, 48, 64, 128, 256, 512)} | {
    "queueapp.ico": 0
}
"""The program's icon, by the size of each file; that of Windows has several."""

IMAGES = ("png", "jpg", "bmp", "gif", "ico")
"""What pictures may be made of: the icons, those of the guide, and those on public screens."""

_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)[^)]*\)")


def test_files(lines: Lines) -> None:
    """Test what comes with the program."""
    lines.test(Kind.DATA, "Europe/Vilnius", _time_zone)
    lines.test(Kind.DATA, holidays.TABLE.name, _holidays)
    lines.test(Kind.DATA, ", ".join(IMAGES), _image_formats)
    for name in TRANSLATIONS:
        lines.test(Kind.TRANSLATION, name, lambda name=name: _translation(name))  # type: ignore[misc]
    lines.test(Kind.TRANSLATION, "lt / en", _actions)
    for icon, size in ICONS.items():
        lines.test(Kind.ICON, icon, lambda icon=icon, size=size: _icon(icon, size))  # type: ignore[misc]
    for chapter in CHAPTERS:
        lines.test(Kind.STANDARD, f"{chapter}.toml", lambda name=chapter: _chapter(name))  # type: ignore[misc]
    for language in i18n.LANGUAGES:
        for page in guide.PAGES:
            lines.test(
                Kind.GUIDE,
                f"{language}/{page}.md",
                lambda language=language, page=page: _page(language, page),  # type: ignore[misc]
            )
    for group, names in _clips().items():
        lines.test(Kind.VOICE, group, lambda names=names: _voice(names))  # type: ignore[misc]


# Data


def _time_zone() -> str:
    zone = ZoneInfo("Europe/Vilnius")
    hours = [datetime(2026, month, 1, tzinfo=zone).strftime("%z") for month in (1, 7)]
    if hours != ["+0200", "+0300"]:
        raise Wrong(str(hours))
    return ", ".join(hours)


def _holidays() -> str:
    years = (2026, 2035)
    for year in years:
        missing = {date(year, 2, 16), date(year, 3, 11)} - set(holidays.public_holidays(year))
        if missing:
            raise Wrong(str(sorted(missing)))
    return str(sum(len(holidays.public_holidays(year)) for year in years))


def _image_formats() -> None:
    known = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    if missing := set(IMAGES) - known:
        raise Wrong(", ".join(sorted(missing)))


def _icon(name: str, size: int) -> str:
    reader = QImageReader(str(i18n.TRANSLATIONS.parent / "icons" / name))
    image = reader.read()
    if image.isNull():
        raise Wrong(f"{name}: {reader.errorString()}")
    if size and (image.width(), image.height()) != (size, size):
        raise Wrong(f"{name}: {image.width()} x {image.height()}")
    return f"{image.width()} x {image.height()}"


# Words


def _translation(name: str) -> None:
    path = i18n.TRANSLATIONS / name
    translator = QTranslator()
    if not path.is_file():
        raise FileNotFoundError(path.name)
    if not translator.load(str(path)) or translator.isEmpty():
        raise Wrong(path.name)


def _actions() -> str:
    """What every action is called is Lithuanian in the one language and not in the other."""
    said = []
    for language in ("lt", "en"):
        with Tongue(language):
            said.append([each.text for each in actions.specs().values()])
    same = [lt for lt, en in zip(*said, strict=True) if lt == en]
    if same:
        raise Wrong(", ".join(same))
    return f"{said[0][0]} / {said[1][0]}"


def _chapter(name: str) -> str:
    from queueapp.domain.card_file import read_cards
    from queueapp.services.standard import CARDS

    path = CARDS / f"{name}.toml"
    found = read_cards(path.read_bytes(), path.name, None)
    if name == "checklists":
        lists = [line for each in found.checklist.values() for line in each]
        if not lists or not all(line.lt and line.en for line in lists):
            raise Wrong(path.name)
        return str(len(lists))
    texts = [card.text(language) for card in found.card for language in ("lt", "en")]
    if not texts or not all(text.title and text.essence for text in texts):
        raise Wrong(path.name)
    return str(len(found.card))


def _page(language: str, name: str) -> str | None:
    path = guide.GUIDE / language / f"{name}.md"
    text = path.read_text(encoding="utf-8")
    page = guide.Page(name, text)
    if not page.title or not plain_words(text):
        raise Wrong(path.name)
    pictures = _PICTURE.findall(text)
    for target in pictures:
        reader = QImageReader(str((path.parent / target).resolve()))
        if reader.read().isNull():
            raise Wrong(f"{target}: {reader.errorString()}")
    return f"+{len(pictures)}" if pictures else None


def plain_words(text: str) -> int:
    """How many words a page of the guide has."""
    return len(guide.plain(text).split())


# Voice


def _clips() -> dict[str, list[str]]:
    """All clips, by the folder they are in."""
    names = sorted(clips())
    groups = Counter(name.rpartition("/")[0] for name in names)
    return {
        group or "chime": [name for name in names if name.rpartition("/")[0] == group]
        for group in groups
    }


def _voice(names: list[str]) -> str:
    from ui.screen.loudspeaker import decoded

    for name in names:
        file = voice.OURS / f"{name}{voice.SUFFIX}"
        try:
            decoded(file.read_bytes())
        except voice.Unplayable as error:
            raise voice.Unplayable(f"{name}: {error}") from error
    return str(len(names))
