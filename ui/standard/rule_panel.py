"""The rule of the moment beside the work: one card, what goes with it, and the short lists."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QRadioButton, QVBoxLayout, QWidget

from queueapp.domain.moment import PARTS, PRECEDENCE, Moment
from queueapp.domain.site_standard import Checklist, InForce
from queueapp.domain.standard import Card, Phrase, fits, phrases_for
from ui.i18n import interface_language
from ui.standard.card_view import CardView
from ui.standard.checklist_view import ChecklistView
from ui.standard.text_button import TextButton
from ui.standard.words import checklist_title, moment_title, part_title
from ui.theme import Tone, Type, em, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card as Box
from ui.widgets.card import Line
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.segmented import Segmented

_ALSO_SHOWN = 3
_TALL = 36
"""In a window below this height (em) the buttons scroll with what is below the essence."""
_FIRST_PART = min(PRECEDENCE.index(part) for part in PARTS)
_CALM = frozenset(
    {
        Moment.LEAVING_DESK,
        Moment.CLOSED,
        Moment.CLOSING_SOON,
        Moment.SHIFT_START,
        Moment.OTHER_WORK,
        Moment.READY,
    }
)
"""The moments in which a list has the place of the card; in any other it is one key away."""


_WITH_PARTS = frozenset({Moment.DURING_CALL, Moment.LANGUAGE_CHANGE})
"""Moments that go on while a client is served: the parts of serving stay at hand."""


class RulePanel(QWidget):
    """The right column: the card of the moment, and the ways to the others.

    It takes the focus only when somebody goes into it. The keys are the window's: it calls
    `next_card`, `toggle_more` and `copy_phrase`. `part_chosen` has a `Moment` of `PARTS`,
    `list_put_away` a `Checklist`, `copied` the phrase now on the clipboard.
    """

    part_chosen = Signal(object)
    list_put_away = Signal(object)
    acknowledged = Signal()
    news_wanted = Signal()
    copied = Signal(str)

    _built = False

    def __init__(
        self, situations: QAction, call_help: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rules")
        self._in_force: InForce | None = None
        self._names: Mapping[str, str] = {}
        self._moments: tuple[Moment, ...] = ()
        self._services: tuple[str, ...] = ()
        self._checklist: Checklist | None = None
        self._changed: int | None = None
        self._fitting: tuple[Card, ...] = ()
        self._picked: Card | None = None
        """What somebody turned to in place of what the moment shows first."""
        self._announced: tuple[str, Moment | None] | None = None
        self._ahead: tuple[Card | None, ...] = ()
        self._list_first = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._box = Box(parent=self)
        self._column.addWidget(self._box)
        self._box.setObjectName("rules_card")
        self._fault = Text(tone=Tone.CAUTION)
        self._fault.setObjectName("standard_fault")
        self._fault.hide()
        self._news = _News()
        self._news.show_action.triggered.connect(self.news_wanted)
        self._news.read_action.triggered.connect(self.acknowledged)
        self._parts = Segmented([(part, part_title(part)) for part in PARTS])
        self._parts.setObjectName("parts")
        for tab in self._parts.findChildren(QRadioButton):
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._parts.chosen.connect(self.part_chosen)
        self._parts.hide()
        self._view = CardView()
        self._view.copied.connect(self.copied)
        self._handled = Text()
        self._handled.setObjectName("handled_here")
        self._handled.hide()
        self._also = _Also()
        self._also.pressed.connect(self._turn_to_also)
        self._list = ChecklistView()
        self._list.put_away.connect(self._list_done)
        self._list.hide()
        self._situations = ActionButton(situations)
        self._call_help = ActionButton(call_help)
        self._build()
        self._built = True
        self._rescale()

    @property
    def card(self) -> Card | None:
        """The card shown; `None` where none fits, or a list has its place."""
        return None if self._list_shown else self._view.card

    @property
    def moment(self) -> Moment | None:
        """What is going on that the card shown is for."""
        return None if self.card is None else self._moment_of(self.card)

    @property
    def part(self) -> Moment | None:
        """The part of serving that is on; `None` while nobody is served."""
        return next((moment for moment in self._moments if moment in PARTS), None)

    def show_key_of_more(self, more: QAction) -> None:
        """Show on the card the key of the window's action that opens the rest of it."""
        self._view.show_key_of_more(more)

    def set_standard(self, in_force: InForce) -> None:
        """Show the cards of a standard."""
        if in_force is self._in_force:
            return
        self._in_force = in_force
        if self._picked is not None:
            shown = {card.id: card for card in in_force.standard.shown}
            self._picked = shown.get(self._picked.id)
        self._refresh()

    def show_names(self, names: Mapping[str, str]) -> None:
        """Fill these names into the phrases (`card_view.names_of`)."""
        if names != self._names:
            self._names = dict(names)
            self._refresh()

    def show_moments(self, moments: tuple[Moment, ...]) -> None:
        """Show the card for what is going on, in order of precedence; the same again costs nothing.

        A card that somebody turned to stays until something else comes first.
        """
        if moments == self._moments:
            return
        if moments[:1] != self._moments[:1]:
            self._picked = None
        self._moments = moments
        self._refresh()

    def show_services(self, names: Sequence[str]) -> None:
        """Say what this counter handles, beside the card for a client without a clear question."""
        if tuple(names) != self._services:
            self._services = tuple(names)
            self._refresh()

    def show_card(self, card_id: str) -> None:
        """Turn to a card, whether or not it fits the moment; until something else comes first."""
        card = None if self._in_force is None else self._in_force.standard.card(card_id)
        if card is not None:
            self._turn_to(card)

    @property
    def list_shown(self) -> Checklist | None:
        """The list that stands in the place of a card."""
        return self._checklist if self._list_shown else None

    def back_to_moment(self) -> None:
        """Show what the moment shows first again."""
        self._turn_to(None)

    def next_card(self) -> None:
        """Turn to the next card that fits, and after the last of them to the first."""
        if self._ahead:
            self._turn_to(self._ahead[0])

    def toggle_more(self) -> None:
        """Bring the rest of the card to sight, or put it away."""
        if not self._list_shown:
            self._view.set_open(not self._view.is_open)

    def copy_phrase(self) -> str | None:
        """Put the next phrase to say on the clipboard; `None` where there is none."""
        return None if self._list_shown else self._view.copy_next()

    def show_checklist(self, checklist: Checklist | None) -> None:
        """Show a list in the place of the card; while a client has it, the list is one key away."""
        if checklist is not self._checklist:
            self._checklist = checklist
            self._refresh()

    def show_news(self, changed: int | None) -> None:
        """Say that the standard has changed, and how many of its cards; `None` takes it away."""
        if changed != self._changed:
            self._changed = changed
            self._news.show_changed(changed)

    def show_fault(self, text: str) -> None:
        """Say what is wrong with the standard; nothing where the text is empty."""
        shown = f"! {text}" if text else ""
        if shown != self._fault.text():
            self._fault.setText(shown)
            self._fault.setVisible(bool(text))
            announce(self, text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the essence where there is little."""
        super().resizeEvent(event)
        self._place_buttons(as_list=self._list_shown)

    def _build(self) -> None:
        self._view.under_heading.addWidget(self._parts)
        self._view.above.addWidget(self._handled)
        self._view.below.addWidget(self._also)
        self._buttons = _Buttons(self._situations, self._call_help)
        content = self._box.content
        for part in (self._fault, self._news):
            content.addWidget(part)
        for view in (self._view, self._list):
            content.addWidget(view, 1)
        content.addWidget(self._buttons)

    def _rescale(self) -> None:
        self._box.content.setSpacing(space(2))

    def _place_buttons(self, *, as_list: bool) -> None:
        wanted = self._box.content
        if self.window().height() < em(None, _TALL):
            wanted = self._list.below if as_list else self._view.below
        if wanted.indexOf(self._buttons) >= 0:
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and self._buttons.isAncestorOf(focus)
        for layout in (self._box.content, self._list.below, self._view.below):
            layout.removeWidget(self._buttons)
        wanted.addWidget(self._buttons)
        if inside and focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _list_shown(self) -> bool:
        return not self._list.isHidden()

    def _refresh(self) -> None:
        if self._in_force is None:
            return
        standard = self._in_force.standard
        self._fitting = _one_of_each_first(standard.fitting(self._moments), self._moments)
        items = standard.checklists.get(self._checklist, ()) if self._checklist else ()
        self._list_first = bool(items) and (not self._moments or self._moments[0] in _CALM)
        as_list = self._list_first and self._picked is None
        shown = self._picked or next(iter(self._fitting), None)
        if items and self._checklist is not None:
            language = interface_language()
            lines = [item.text(language) for item in items]
            self._list.show_list(checklist_title(self._checklist), lines)
        known = self._view.card.id if self._view.card is not None else ""
        goes = as_list != self._list_shown or (shown.id if shown is not None else "") != known
        # What comes is there before what goes, so that the focus has a place to go to.
        (self._list if as_list else self._view).show()
        self._place_buttons(as_list=as_list)
        if goes:
            self._give_up_focus()
        (self._view if as_list else self._list).hide()
        self._show_rule(shown)
        self._show_also(None if as_list else shown, listed=bool(items))
        self._announce(shown, as_list=as_list)

    def _show_rule(self, card: Card | None) -> None:
        moment = None if card is None else self._moment_of(card)
        card = None if card is None else card.at(moment)
        say, dont_say = self._phrases(card)
        title = "" if moment is None else moment_title(moment)
        self._view.show_card(card, say, dont_say, self._names, title)
        part = self.part
        first = self._moments[0] if self._moments else None
        served = part is not None and (
            first in _WITH_PARTS or (first is not None and PRECEDENCE.index(first) >= _FIRST_PART)
        )
        self._parts.setVisible(served)
        if part is not None:
            self._parts.set_current(part)
        handled = moment is Moment.UNCLEAR and bool(self._services)
        if handled:
            self._handled.setText(
                self.tr("This counter handles: {services}.").format(
                    services=", ".join(self._services)
                )
            )
        self._handled.setVisible(handled)

    def _show_also(self, shown: Card | None, *, listed: bool) -> None:
        """Offer the other cards that fit, from the one after what is shown on; `None` is a list."""
        ring: list[Card | None] = [*self._fitting]
        if listed:
            ring.insert(0 if self._list_first else len(ring), None)
        at = ring.index(shown) if shown in ring else -1
        self._ahead = (*ring[at + 1 :], *ring[: max(at, 0)])
        titles = [self._title_of(card) for card in self._ahead]
        self._also.show_offers(
            [
                (f"{title} · {card.row}" if card and titles.count(title) > 1 else title, card)
                for title, card in zip(titles, self._ahead, strict=True)
            ]
        )

    def _title_of(self, card: Card | None) -> str:
        if card is not None:
            return card.text(interface_language()).title
        return "" if self._checklist is None else checklist_title(self._checklist)

    def _phrases(self, card: Card | None) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
        if card is None:
            return (), ()
        if self._picked is None:
            return phrases_for(self._fitting, self._moments)
        if not any(moment in self._moments for moment in (*card.leads, *card.moments)):
            return card.say, card.dont_say
        say, dont_say = (
            tuple(phrase for phrase in phrases if fits(phrase, self._moments))
            for phrases in (card.say, card.dont_say)
        )
        return say, dont_say

    def _moment_of(self, card: Card) -> Moment | None:
        own = (*card.leads, *card.moments)
        return next((moment for moment in self._moments if moment in own), next(iter(own), None))

    def _turn_to_also(self, at: int) -> None:
        focus = QApplication.focusWidget()
        self._turn_to(self._ahead[at])
        if focus is not None and self._also.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, card: Card | None) -> None:
        home = next(iter(self._fitting), None)
        self._picked = None if card is home and not self._list_first else card
        self._refresh()

    def _list_done(self) -> None:
        if self._checklist is not None:
            self.list_put_away.emit(self._checklist)

    def _give_up_focus(self) -> None:
        """Keep the focus in the panel where what has it is about to go."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            return
        inside = self._view.isAncestorOf(focus) or self._list.isAncestorOf(focus)
        if inside and not any(part.isAncestorOf(focus) for part in (self._parts, self._buttons)):
            self._situations.setFocus(Qt.FocusReason.OtherFocusReason)

    def _announce(self, card: Card | None, *, as_list: bool) -> None:
        if as_list and self._checklist is not None:
            what: tuple[str, Moment | None] = (self._checklist, None)
            text = checklist_title(self._checklist)
        elif card is not None:
            moment = self._moment_of(card)
            what = (card.id, moment)
            title = "" if moment is None else moment_title(moment)
            essence = card.at(self._moment_of(card)).text(interface_language()).essence
            text = self.tr("Rule, {moment}: {essence}").format(moment=title, essence=essence)
        else:
            what, text = ("", None), ""
        if what != self._announced:
            self._announced = what
            announce(self, text)


class _Buttons(QWidget):
    """Buttons beside each other; below each other where they would not be whole."""

    _built = False

    def __init__(self, *buttons: ActionButton) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._all = buttons
        for button in buttons:
            self._row.addWidget(button)
        self._built = True
        self._rescale()

    def minimumSizeHint(self) -> QSize:
        """Be content with the widest button."""
        wide = max(button.sizeHint().width() for button in self._all)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _turn(self) -> None:
        gaps = self._row.spacing() * (len(self._all) - 1)
        fit = sum(button.sizeHint().width() for button in self._all) + gaps <= self.width()
        way = QBoxLayout.Direction.LeftToRight if fit else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)

    def _rescale(self) -> None:
        self._row.setSpacing(space(2))
        self._turn()


class _News(Box):
    """That the standard has changed, until it is acknowledged."""

    def __init__(self) -> None:
        super().__init__(tone=Tone.ACCENT)
        self.setObjectName("standard_news")
        self._text = Text()
        self._text.setObjectName("news_text")
        self.show_action = QAction(self.tr("Show"), self)
        self.show_action.setObjectName("news_show")
        self.show_action.setToolTip(self.tr("See which cards have changed"))
        self.read_action = QAction(self.tr("I have read it"), self)
        self.read_action.setObjectName("news_read")
        row = FlowRow()
        for action in (self.show_action, self.read_action):
            button = ActionButton(action, compact=True)
            # A press with the mouse leaves the keys where they are: the notice goes.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.flow.addWidget(button)
        self.content.addWidget(self._text)
        self.content.addWidget(row)
        self.hide()

    def show_changed(self, changed: int | None) -> None:
        """Say how many cards have changed; nothing where it is `None`."""
        text = self.tr("The service standard has changed.")
        if changed:
            text = self.tr("The service standard has changed: %n cards.", "", changed)
        self._text.setText(text)
        self.setVisible(changed is not None)
        if changed is not None:
            announce(self, text)


class _Also(QWidget):
    """The other cards that fit: the first few by name, the rest counted."""

    pressed = Signal(int)

    _built = False

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("also")
        self._offers: list[tuple[str, Card | None]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._heading = Text(self.tr("Also"), Type.HEADING, quiet=True)
        self._heading.setObjectName("also_heading")
        self._rest = Text(quiet=True)
        self._rest.setObjectName("also_more")
        self._column.addWidget(Line())
        self._column.addWidget(self._heading)
        self._buttons = []
        for at in range(_ALSO_SHOWN):
            button = TextButton()
            button.setObjectName(f"also_{at + 1}")
            button.clicked.connect(lambda _checked=False, at=at: self.pressed.emit(at))
            self._buttons.append(button)
            self._column.addWidget(button)
        self._column.addWidget(self._rest)
        self._built = True
        self._rescale()
        self.hide()

    def show_offers(self, offers: list[tuple[str, Card | None]]) -> None:
        """Offer cards by their titles, with the essence as a tip; `None` is a list."""
        if offers == self._offers:
            return
        self._offers = offers
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(offers))
            if at < len(offers):
                title, card = offers[at]
                tip = "" if card is None else card.text(interface_language()).essence
                button.show_words(title, tip=tip)
        more = len(offers) - _ALSO_SHOWN
        self._rest.setVisible(more > 0)
        if more > 0:
            self._rest.setText(self.tr("and %n more", "", more))
        self.setVisible(bool(offers))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._column.setSpacing(max(1, space(0.5)))
        self._rest.setContentsMargins(space(1), 0, 0, 0)


def _one_of_each_first(cards: Sequence[Card], moments: Sequence[Moment]) -> tuple[Card, ...]:
    """The cards with the first for each moment in front: the next moment is not hidden behind all
    the cards of the one before.
    """
    first: dict[str, Card] = {}
    for moment in moments:
        fit = (card for card in cards if moment in (*card.leads, *card.moments))
        found = min(fit, key=lambda card: moment not in card.leads, default=None)
        if found is not None:
            first.setdefault(found.id, found)
    return (*first.values(), *(card for card in cards if card.id not in first))
