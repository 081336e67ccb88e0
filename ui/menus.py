"""The menu bar: every action of a window, and the settings of its look."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from ui.actions import ActionId, Group, SettingId, group_name, settings, specs
from ui.i18n import LANGUAGES, interface_language
from ui.shell import Wishes
from ui.theme import Mode, Theme

translate = QCoreApplication.translate

_TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)


def fill_menu_bar(bar: QMenuBar, actions: Mapping[ActionId, QAction], wishes: Wishes) -> None:
    """Put all actions under their groups, then the look of the window."""
    menus: dict[Group, QMenu] = {}
    for group in Group:
        if group is Group.HELP:
            _fill_view(bar.addMenu(translate("Menus", "View")), wishes)
        menus[group] = bar.addMenu(group_name(group))
    for action_id, spec in specs().items():
        if action_id in actions:
            menus[spec.group].addAction(actions[action_id])
    _fill_settings(menus[Group.SETTINGS], wishes)
    _offer_restart(menus[Group.HELP], wishes)
    _open_by_key(bar)


def _open_by_key(bar: QMenuBar) -> None:
    """F10 goes to the menus: everything in them is there for the keys alone."""
    go = QAction(bar)
    go.setObjectName("menus")
    go.setShortcut(QKeySequence("F10"))
    go.triggered.connect(lambda _checked=False: bar.setActiveAction(bar.actions()[0]))
    bar.window().addAction(go)


def _fill_settings(menu: QMenu, wishes: Wishes) -> None:
    """What is offered depends on the place of the data and on the person's role."""
    entries = {}
    for setting_id, spec in settings().items():
        entry = menu.addAction(spec.text)
        entry.setObjectName(setting_id.value)
        entry.setToolTip(spec.tip)
        entry.triggered.connect(
            lambda _checked=False, wanted=setting_id: wishes.setting.emit(wanted)
        )
        entries[setting_id] = entry

    def offer() -> None:
        for setting_id, entry in entries.items():
            entry.setVisible(setting_id in wishes.settings)
        if "database" in wishes.fixed:
            entries[SettingId.SHARED_DATABASE].setEnabled(False)
            entries[SettingId.SHARED_DATABASE].setToolTip(fixed_text())

    menu.aboutToShow.connect(offer)
    offer()


def _fill_view(menu: QMenu, wishes: Wishes) -> None:
    app = QApplication.instance()
    theme = app.property("theme") if app is not None else None
    mode = theme.mode if isinstance(theme, Theme) else Mode.SYSTEM
    scale = theme.text_scale if isinstance(theme, Theme) else 1.0
    languages = _Choices(
        menu.addMenu(translate("Menus", "Language")), fixed="language" in wishes.fixed
    )
    for code in LANGUAGES:
        name = {"lt": "Lietuvių", "en": "English"}[code]
        languages.add(name, code == interface_language(), partial(wishes.language.emit, code))
    colours = _Choices(menu.addMenu(translate("Menus", "Colours")), fixed="theme" in wishes.fixed)
    for value, text in (
        (Mode.SYSTEM, translate("Menus", "As the system")),
        (Mode.LIGHT, translate("Menus", "Light")),
        (Mode.DARK, translate("Menus", "Dark")),
    ):
        colours.add(text, value is mode, partial(wishes.mode.emit, value.value))
    sizes = _Choices(
        menu.addMenu(translate("Menus", "Text size")), fixed="text_scale" in wishes.fixed
    )
    for size in _TEXT_SCALES:
        sizes.add(f"{size * 100:.0f} %", size == scale, partial(wishes.text_scale.emit, size))


def _offer_restart(menu: QMenu, wishes: Wishes) -> None:
    """Where the line about a newer program was closed, and for the keys alone."""
    restart = menu.addAction(restart_text())
    restart.setObjectName("restart")
    restart.setToolTip(
        translate("Menus", "Start the newer version of the program that has been installed.")
    )
    restart.triggered.connect(lambda _checked=False: wishes.restart.emit())

    def offer() -> None:
        restart.setVisible(wishes.is_newer)

    menu.aboutToShow.connect(offer)
    offer()


def restart_text() -> str:
    """What giving way to a newer program is called."""
    return translate("Menus", "Restart now")


def fixed_text() -> str:
    """Why something cannot be changed here."""
    return translate("Menus", "Set by IT on this computer")


def _say_fixed(menu: QMenu) -> None:
    line = menu.addAction(fixed_text())
    line.setObjectName("fixed")
    line.setEnabled(False)
    menu.addSeparator()


class _Choices:
    """A menu of which exactly one entry is ticked."""

    def __init__(self, menu: QMenu, *, fixed: bool) -> None:
        self._menu, self._fixed = menu, fixed
        if fixed:
            _say_fixed(menu)
        self._group = QActionGroup(menu)

    def add(self, text: str, on: bool, chosen: Callable[[], None]) -> None:
        action = self._menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.setEnabled(not self._fixed)
        self._group.addAction(action)
        action.triggered.connect(lambda _checked=False: chosen())
