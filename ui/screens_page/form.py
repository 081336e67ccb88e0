"""What the forms of the page are made of: fields with their faults, and rows of ticks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from queueapp.domain.public.setup import SPOKEN, FaultyPublic, PublicSetup, Words
from queueapp.domain.setup import Directory
from ui.screens_page.store import PictureStore
from ui.screens_page.words import fault_sentence, language_name
from ui.theme import Type, em, space
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.long_text import LongField, LongText
from ui.widgets.painting import RESCALING
from ui.widgets.segmented import Segmented
from ui.widgets.tick import Tick

WIDE = 46
"""How wide a form is at most, in the size of its text."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page knows beside the set-up itself."""

    directory: Directory
    pictures: PictureStore


class Form(QWidget):
    """Fields below each other, each with its fault below itself; `edited` after every change."""

    edited = Signal()

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self.loading = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._small: list[QWidget] = []
        self._built = True
        self._rescale()

    def add(self, key: str, field: Field) -> Field:
        """Put a field at the end; a fault names it by `key`."""
        self.hold(key, field)
        self.column.addWidget(field)
        return field

    def hold(self, key: str, field: Field) -> None:
        """Show the faults of a field that stands elsewhere in the form."""
        if not field.editor.objectName():
            field.editor.setObjectName(key.replace(".", "_"))
        self.fields[key] = field

    def keep_small(self, *editors: QWidget) -> None:
        """Give numbers and days no more room than they need."""
        self._small += editors
        self._rescale()

    def heading(self, text: str) -> None:
        """Begin another group of fields."""
        self.column.addSpacing(space(2))
        self.column.addWidget(Text(text, Type.HEADING, quiet=True))

    def pair(
        self, key: str, label: str, limit: int, *, least: int = 1, help_text: str = ""
    ) -> Pair:
        """Put a text in both languages at the end."""
        pair = Pair(key, label, limit, least=least, help_text=help_text)
        for field_key, field in pair.fields.items():
            self.hold(field_key, field)
        pair.edited.connect(self.touch)
        self.column.addWidget(pair)
        return pair

    def touch(self) -> None:
        """Tell of a change, unless it was this program that made it."""
        if not self.loading:
            self.edited.emit()

    def show_faults(self, faults: Sequence[FaultyPublic]) -> int:
        """Show what is wrong at each field; returns how many are shown."""
        told: dict[str, list[str]] = {}
        for fault in faults:
            told.setdefault(fault.field, []).append(fault_sentence(fault))
        for key, field in self.fields.items():
            text = " ".join(dict.fromkeys(told.get(key, ())))
            if text != field.error:
                field.set_error(text)
        return sum(key in self.fields for key in told)

    def focus_field(self, key: str) -> None:
        """Go to a field; to the first where it is not here."""
        field = self.fields.get(key) or next(iter(self.fields.values()), None)
        target = field.focusProxy() if field is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self.column.setSpacing(space(4))
        for editor in self._small:
            editor.setMaximumWidth(em(None, 9))


class Sheet(QWidget):
    """What is scrolled: a column no wider than is easily read, with the rest left free.

    Things are put into `column`, above its end.
    """

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._inner = QWidget()
        self._outer = QVBoxLayout(self._inner)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.column = QVBoxLayout()
        self._outer.addLayout(self.column)
        self._outer.addStretch(1)
        for part in parts:
            self.column.addWidget(part)
        # The height that wrapping parts need is reckoned by the width which they get.
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._inner, 1000)
        self._row.addStretch(1)
        self._rescale()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "_row"):
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._row.setContentsMargins(space(1), space(1), space(3), space(4))
        self._row.setSpacing(0)
        self.column.setSpacing(space(4))
        self._inner.setMaximumWidth(em(None, WIDE))


class Pair(QWidget):
    """A text for clients in Lithuanian and English, one below the other."""

    edited = Signal()

    def __init__(
        self, key: str, label: str, limit: int, *, least: int = 1, help_text: str = ""
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        self._edits: dict[str, LongText] = {}
        self.fields: dict[str, LongField] = {}
        for code in SPOKEN:
            edit = LongText(f"{key}_{code}", limit, least=least)
            shown = self.tr("{what}, {language}").format(what=label, language=language_name(code))
            # The one help is for both, and stands below the first.
            field = LongField(shown, edit, help_text=help_text if code == SPOKEN[0] else "")
            edit.textChanged.connect(self.edited)
            self._edits[code], self.fields[f"{key}.{code}"] = edit, field
            column.addWidget(field)

    def words(self) -> Words:
        """The text as it stands."""
        return Words(*(self._edits[code].text() for code in SPOKEN))

    def set_words(self, words: Words) -> None:
        """Show a text."""
        self._edits["lt"].set_text(words.lt)
        self._edits["en"].set_text(words.en)


class Ticks(FlowRow):
    """Some of several, each with a tick of its own."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=1.5, line_gap=1.5, parent=parent)
        self._ticks: dict[int, Tick] = {}
        self._options: tuple[tuple[int, str], ...] = ()

    def offer(self, options: Sequence[tuple[int, str]], chosen: Collection[int]) -> None:
        """Offer these, by their ids, and tick the chosen."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            for tick in self._ticks.values():
                self.flow.removeWidget(tick)
                tick.hide()
                tick.deleteLater()
            self._ticks = {}
            for key, text in options:
                tick = Tick(text.replace("&", "&&"))
                tick.setObjectName(f"tick-{key}")
                tick.setAccessibleName(text)
                tick.toggled.connect(lambda _on: self.changed.emit())
                self.flow.addWidget(tick)
                self._ticks[key] = tick
        for key, tick in self._ticks.items():
            tick.setChecked(key in chosen)

    def chosen(self) -> frozenset[int]:
        """The ids that are ticked."""
        return frozenset(key for key, tick in self._ticks.items() if tick.isChecked())

    @property
    def first(self) -> QWidget | None:
        """The first of them, for the focus."""
        return next(iter(self._ticks.values()), None)


class AllOr(QWidget):
    """All of them, now and whatever is added; or a choice."""

    changed = Signal()

    def __init__(self, all_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(2))
        self._all = Tick(all_text)
        self._all.setObjectName("all")
        self._some = Ticks()
        row = FlowRow()
        row.flow.addWidget(self._all)
        self._column.addWidget(row)
        self._column.addWidget(self._some)
        self.setFocusProxy(self._all)
        self._offered: tuple[int, ...] = ()
        self._all.toggled.connect(self._toggled)
        self._some.changed.connect(self.changed)

    def offer(self, options: Sequence[tuple[int, str]], chosen: frozenset[int] | None) -> None:
        """Offer these, and show what is chosen; `None` is all."""
        self._offered = tuple(key for key, _ in options)
        self._some.offer(options, self._offered if chosen is None else chosen)
        self._all.setChecked(chosen is None)
        self._some.setVisible(chosen is not None)

    def chosen(self) -> frozenset[int] | None:
        """What is chosen; `None` is all."""
        return None if self._all.isChecked() else self._some.chosen()

    def _toggled(self, on: bool) -> None:
        self._some.setVisible(not on)
        self.changed.emit()


class Languages(Segmented):
    """Which languages, and which of them first."""

    def __init__(self, *, or_none: str = "", parent: QWidget | None = None) -> None:
        """`or_none` offers to have none, in these words."""
        lt, en = language_name("lt"), language_name("en")
        both = self.tr("{first}, then {second}")
        options: list[tuple[object, str]] = [
            (("lt", "en"), both.format(first=lt, second=en)),
            (("en", "lt"), both.format(first=en, second=lt)),
            (("lt",), self.tr("{language} only").format(language=lt)),
            (("en",), self.tr("{language} only").format(language=en)),
        ]
        if or_none:
            options.append(((), or_none))
        super().__init__(options, parent=parent)

    def languages(self) -> tuple[str, ...]:
        """Those chosen, in their order."""
        chosen = self.current()
        return chosen if isinstance(chosen, tuple) else SPOKEN


class Section(QWidget):
    """One part of the page that is saved: shows a set-up, and says how it is to be."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: Facts | None = None

    def show_setup(self, setup: PublicSetup, facts: Facts) -> None:
        """Show a set-up."""
        raise NotImplementedError

    def applied(self, setup: PublicSetup) -> PublicSetup:
        """The set-up with what stands in this section."""
        raise NotImplementedError

    def show_faults(self, faults: Sequence[FaultyPublic]) -> int:
        """Show the faults of this section at their fields; returns how many there are."""
        raise NotImplementedError

    def focus_fault(self, fault: FaultyPublic) -> None:
        """Go to where a fault is put right."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Go to the first field."""
        raise NotImplementedError


def service_options(directory: Directory) -> list[tuple[int, str]]:
    """The services in use, as they are ticked."""
    return [
        (service.id, f"{service.prefix} {service.short or service.name}")
        for service in directory.services.values()
        if service.active
    ]


def by_row(faults: Sequence[FaultyPublic]) -> Mapping[int | None, list[FaultyPublic]]:
    """The faults of each row of a part; those of the part as a whole under `None`."""
    found: dict[int | None, list[FaultyPublic]] = {}
    for fault in faults:
        found.setdefault(fault.row, []).append(fault)
    return found


def tab_stops(item: QLayout | None) -> Iterator[QWidget]:
    """What can be reached with the Tab key, in the order in which it is laid out.

    A part that passes the focus on to what it holds comes before that.
    """
    for at in range(item.count() if item is not None else 0):
        child = item.itemAt(at) if item is not None else None
        widget = child.widget() if child is not None else None
        if widget is None:
            yield from tab_stops(child.layout() if child is not None else None)
        elif isinstance(widget, QScrollArea):
            inside = widget.widget()
            yield from tab_stops(inside.layout() if inside is not None else None)
        elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget
        else:
            if widget.focusProxy() is not None:
                yield widget
            yield from tab_stops(widget.layout())


def put_in_order(stops: Sequence[QWidget]) -> None:
    """Let the Tab key go from one to the next.

    Qt stops at a part that passes the focus on, and keeps it in front of the first that it holds:
    where that stays behind, the key comes from the end of the window to the middle of it.
    """
    passing = {each: proxy for each in stops if (proxy := each.focusProxy()) is not None}
    before: dict[QWidget, list[QWidget]] = {}
    for each in passing:
        first = next((part for part in each.children() if isinstance(part, QWidget)), None)
        if first is not None and first not in stops:
            before.setdefault(_at_last(each), []).append(first)
    for each in passing:
        each.setFocusProxy(None)  # type: ignore[arg-type]
    order = [
        part for each in stops if each not in passing for part in (*before.get(each, ()), each)
    ]
    policies = {each: each.focusPolicy() for each in order}
    for each in order:
        each.setFocusPolicy(policies[each] | Qt.FocusPolicy.TabFocus)
    for first, second in pairwise(order):
        QWidget.setTabOrder(first, second)
    for each, policy in policies.items():
        each.setFocusPolicy(policy)
    for each, proxy in passing.items():
        each.setFocusProxy(proxy)


def _at_last(part: QWidget) -> QWidget:
    """Where the focus goes in the end."""
    while (proxy := part.focusProxy()) is not None:
        part = proxy
    return part
