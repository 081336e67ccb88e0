"""The pages a client goes through, each made anew for its moment and the size of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.forecast.state import Verdict
from queueapp.said import Said
from ui.closing.outlook_words import sign, tone
from ui.kiosk import said
from ui.kiosk.choices import Choice
from ui.kiosk.expected import Expected
from ui.kiosk.metrics import Metrics
from ui.kiosk.parts import GROUP, Fitted, Number, Rule, Sign, Target, Words
from ui.theme import Tone, tokens
from ui.widgets.painting import rounded

BACKWARD, FORWARD = "\u2039", "\u203a"
"""Where a press leads to."""


class Page(QWidget):
    """Texts above, what is pressed below; on a tall screen below its upper third.

    `chosen` carries what was pressed; `targets` are what can be pressed, in their order. `spoken`
    is what a screen reader says of it.
    """

    chosen = Signal(object)

    def __init__(self, name: str, metrics: Metrics) -> None:
        super().__init__()
        self.setObjectName(name)
        self.metrics = metrics
        self.targets: list[Target] = []
        self.spoken = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(metrics.edge, 0, metrics.edge, metrics.gap)
        outer.setSpacing(metrics.gap)
        self._head = head = QWidget()
        head.setObjectName("head")
        self.head = QVBoxLayout(head)
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.setSpacing(metrics.of(0.4))
        self.body = QVBoxLayout()
        self.body.setSpacing(metrics.gap)
        if metrics.lower:
            head.setFixedHeight(max(0, metrics.height // 3 - metrics.bar - metrics.gap))
        outer.addWidget(head)
        outer.addLayout(self.body, 1)

    def say(self, spoken: str) -> None:
        """What the page is, in words."""
        self.spoken = spoken
        self.setAccessibleName(spoken)

    def add(self, target: Target, value: object) -> Target:
        """Have a target mean something; the first nine have a digit."""
        self.targets.append(target)
        if len(self.targets) <= 9:
            target.digit = len(self.targets)
        target.clicked.connect(partial(self._press, value))
        return target

    def stand_still(self) -> None:
        """Something was pressed, and is being done."""
        for target in self.targets:
            target.setEnabled(False)

    def _press(self, value: object, _checked: bool = False) -> None:
        self.chosen.emit(value)

    def _headed(self, heading: Sequence[str], below: str = "", *, steps: float = 1.9) -> None:
        m = self.metrics
        self.head.addStretch(1)
        for number, text in enumerate(heading):
            main = number == 0
            words = Words(
                f"heading-{number}" if number else "heading",
                m,
                text,
                steps=steps if main else steps * 0.7,
                strong=main,
                quiet=not main,
            )
            words.within_lines(2 if m.upright else 1, m.width - 2 * m.edge)
            self.head.addWidget(words)
        self.head.addWidget(Words("below", m, below, steps=1.1, quiet=True))
        if m.lower:
            self.head.addSpacing(m.of(0.6))
        self.say(". ".join(text for text in (*heading, below) if text))


class LanguagePage(Page):
    """The beginning: in which language to go on."""

    def __init__(self, languages: Sequence[str], metrics: Metrics) -> None:
        super().__init__("begin", metrics)
        self._headed([said.CHOOSE_LANGUAGE.of(each) for each in languages], steps=2.2)
        row = QVBoxLayout() if metrics.upright else QHBoxLayout()
        row.setSpacing(metrics.gap * 2)
        tall = round(metrics.height * (0.14 if metrics.upright else 0.3))
        for language in languages:
            name = said.LANGUAGE_NAMES[language]
            target = Target(f"language-{language}", name, metrics, steps=2.0)
            target.setFixedHeight(max(metrics.target, tall))
            row.addWidget(self.add(target, language))
        self.body.addStretch(0 if metrics.lower else 1)
        self.body.addLayout(row)
        self.body.addStretch(2)


class Turn:
    """To another page of the choices: so many further."""

    def __init__(self, by: int) -> None:
        self.by = by


class ChoicesPage(Page):
    """Services, and groups of them."""

    def __init__(
        self,
        heading: Said,
        pages: Sequence[Sequence[Choice]],
        number: int,
        language: str,
        metrics: Metrics,
    ) -> None:
        super().__init__("choices", metrics)
        found = pages[number]
        many = len(pages)
        place = said.PAGE.format(page=number + 1, pages=many).of(language) if many > 1 else ""
        self._headed([heading.of(language)], place)
        grid = QGridLayout()
        grid.setSpacing(metrics.gap)
        columns = columns_for(sum(map(len, pages)), metrics)
        tall = row_height(metrics)
        most = round(tall * 1.9)
        for at, choice in enumerate(found):
            target = Target(
                choice.key,
                choice.name.of(language),
                metrics,
                mark=GROUP if choice.services else choice.mark,
                sign=FORWARD if choice.services else "",
                steps=1.25,
                middle=False,
            )
            target.setMinimumHeight(tall)
            target.setMaximumHeight(most)
            target.setSizePolicy(
                target.sizePolicy().horizontalPolicy(), target.sizePolicy().Policy.Expanding
            )
            grid.addWidget(self.add(target, choice), at // columns, at % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid, 100)
        self.body.addStretch(1)
        if many > 1:
            row = QHBoxLayout()
            row.setSpacing(metrics.gap)
            for called, by in ((said.EARLIER, -1), (said.MORE, 1)):
                name = "earlier" if by < 0 else "more"
                text = called.of(language)
                target = Target(
                    name, f"{BACKWARD}  {text}" if by < 0 else f"{text}  {FORWARD}", metrics
                )
                target.setAccessibleName(text)
                target.setEnabled(0 <= number + by < many)
                row.addWidget(target)
                target.clicked.connect(partial(self._press, Turn(by)))
                self.targets.append(target)
            self.body.addLayout(row)
        self._choices = self.targets[: len(found)]
        names = ", ".join(choice.name.of(language) for choice in found)
        self.say(f"{self.spoken}: {names}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write all choices alike, as small as the longest of them has to be."""
        super().resizeEvent(event)
        share = min((each.share for each in self._choices), default=1.0)
        for each in self._choices:
            each.write_like(share)


def columns_for(count: int, metrics: Metrics) -> int:
    """In how many columns so many choices stand."""
    wide = (metrics.width - 2 * metrics.edge - metrics.gap) / 2
    return 1 if metrics.upright or count <= 3 or wide < metrics.of(14) else 2


def row_height(metrics: Metrics) -> int:
    """The least height of one choice."""
    return max(metrics.target, metrics.of(3.0))


def room_for(metrics: Metrics, count: int) -> tuple[int, int]:
    """How many choices a page has room for, and how many where it has buttons to turn as well."""
    head = metrics.height // 3 - metrics.bar if metrics.lower else metrics.of(4.4)
    tall = metrics.height - metrics.bar - metrics.foot - head - metrics.gap * 2
    columns, row = columns_for(count, metrics), row_height(metrics) + metrics.gap

    def room(left: int) -> int:
        return max(1, (left + metrics.gap) // row) * columns

    return room(tall), room(tall - metrics.target - metrics.gap * 2)


class Take:
    """The ticket is wanted; on paper or only to be shown."""

    def __init__(self, *, paper: bool) -> None:
        self.paper = paper


class Panel(Fitted):
    """A quiet card behind texts."""

    def __init__(self, metrics: Metrics, *, fills: bool = True) -> None:
        super().__init__("panel", metrics, fills=fills)
        self._corner = metrics.of(0.6)
        edge = metrics.of(1.1)
        self.content.setContentsMargins(edge, round(edge * 0.6), edge, round(edge * 0.6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        t = tokens()
        rounded(QPainter(self), self.rect(), t.card, t.line, 2, self._corner)


class ConfirmPage(Page):
    """What to expect, before the ticket is made; then the ticket.

    `papers`: whether each of the buttons prints; two of them where the client is asked.
    """

    def __init__(
        self,
        name: Said,
        language: str,
        papers: Sequence[bool],
        metrics: Metrics,
    ) -> None:
        super().__init__("confirm", metrics)
        self._language = language
        self._headed([name.of(language)])
        m = metrics
        self._panel = panel = Panel(m)
        self._caption = Words("caption", m, steps=1.0, quiet=True)
        self._wait = Words("wait", m, steps=2.4, strong=True)
        self._before = Words("before", m, steps=1.25)
        self._sign, self._verdict = Sign(m), Words("verdict", m, steps=1.2)
        self._lunch = Words("lunch", m, steps=1.0, quiet=True)
        told = QHBoxLayout()
        told.setSpacing(m.of(0.8))
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._verdict, 1)
        panel.content.addStretch(1)
        for part in (self._caption, self._wait, self._before):
            panel.content.addWidget(part)
        panel.content.addLayout(told)
        panel.content.addWidget(self._lunch)
        panel.content.addStretch(1)
        panel.setMaximumHeight(m.of(18))
        self.body.addWidget(panel, 100)
        self.body.addStretch(1)
        row = QVBoxLayout() if m.upright else QHBoxLayout()
        row.setSpacing(m.gap)
        self._take: Target | None = None
        for number, paper in enumerate(papers):
            text = said.TAKE if len(papers) == 1 else said.PRINT if paper else said.SHOW_ONLY
            target = Target(
                "take-paper" if paper else "take-shown",
                text.of(language),
                m,
                main=number == 0,
                steps=1.5,
            )
            target.setFixedHeight(round(m.target * 1.3))
            row.addWidget(self.add(target, Take(paper=paper)), 1)
            if len(papers) == 1:
                self._take = target
        self.body.addLayout(row)

    def show_expected(self, expected: Expected, closes: str, lunch: str) -> str:
        """Say what is known; `closes`, `lunch` are times on the wall. Returns it as it is read."""
        language = self._language
        waits, told = said.wait(expected), expected.told
        wait = waits.of(language) if waits is not None else ""
        caption = said.WAIT.of(language) if wait else ""
        pending = said.WORKING_OUT.of(language) if expected.pending and not wait else ""
        known = said.before(expected.before).of(language)
        closing = ""
        if told is not None:
            closing = said.verdict(told, closes).of(language)
        elif expected.near and closes:
            closing = said.closes_at(closes).of(language)
        after = said.lunch_until(lunch).of(language) if expected.lunch_until is not None else ""
        self._caption.say(caption)
        self._wait.say(wait)
        self._before.say(known)
        self._sign.say(sign(told) if told is not None else "", tone(told or Verdict.NO_COUNTER))
        self._verdict.say(closing)
        self._lunch.say(after or pending)
        self._panel.fit()
        if self._take is not None and self._take.isEnabled():
            take = said.TAKE_AND_WAIT if expected.in_vain else said.TAKE
            self._take.say(take.of(language))
        heard = (f"{caption} {wait}".strip(), known, closing, after)
        return ". ".join(part.rstrip(".") for part in heard if part)

    def stand_still(self) -> None:
        """The ticket is being made."""
        super().stand_still()
        self.targets[0].say(said.ONE_MOMENT.of(self._language))


class Done:
    """The client has read the number."""


class TicketPage(Page):
    """The ticket: its number first of all."""

    def __init__(
        self,
        ticket: str,
        name: Said,
        counters: Said | None,
        expected: Expected | None,
        language: str,
        metrics: Metrics,
    ) -> None:
        super().__init__("ticket", metrics)
        self._language = language
        m = metrics
        self.head.addStretch(1)
        self.head.addWidget(
            Words("heading", m, said.YOUR_NUMBER.of(language), steps=1.3, quiet=True, middle=True)
        )
        self.head.addWidget(Number(ticket, m))
        self.head.addStretch(1 if m.lower else 0)
        where = counters.of(language) if counters is not None else ""
        waits = said.wait(expected) if expected is not None else None
        before = said.before(expected.before).of(language) if expected is not None else ""
        wait = waits.of(language).rstrip(".") if waits is not None else ""
        self._texts = texts = Fitted("texts", m)
        self.printing = Words("printing", m, steps=1.15, middle=True)
        about = " · ".join(filter(None, (wait, before)))
        keep = said.KEEP.of(language)
        texts.content.addStretch(1)
        for part in (
            Words("service", m, name.of(language), steps=1.5, strong=True, middle=True),
            Words("counters", m, where, steps=1.2, middle=True),
            Words("wait", m, about, steps=1.15, middle=True),
        ):
            texts.content.addWidget(part)
        texts.content.addSpacing(m.of(0.9))
        texts.content.addWidget(Words("keep", m, keep, steps=1.25, strong=True, middle=True))
        texts.content.addWidget(self.printing)
        texts.content.addStretch(1)
        self.body.addWidget(texts, 1)
        self._rule = Rule(m)
        self.body.addWidget(self._rule)
        self._done = Target("done", said.DONE.of(language), m, main=True, steps=1.5)
        self._done.setFixedHeight(round(m.target * 1.3))
        self.body.addWidget(self.add(self._done, Done()))
        spoken = (said.YOUR_NUMBER.of(language), ticket, name.of(language), where, wait, before)
        self.say(". ".join(part for part in (*spoken, said.KEEP.of(language)) if part))

    def show_left(self, share: float) -> None:
        """The page goes by itself once nothing is left of 1."""
        self._rule.show_left(share)

    def show_printing(self, what: Said, wanted: Tone) -> None:
        """What has become of the paper."""
        self.printing.setProperty("tone", "" if wanted is Tone.NEUTRAL else wanted.value)
        self.printing.say(what.of(self._language))
        self.printing.style().unpolish(self.printing)
        self.printing.style().polish(self.printing)
        self._texts.fit()


class MessagePage(Page):
    """Why there is no ticket now: in the client's language, or in each before one was chosen."""

    def __init__(
        self,
        name: str,
        languages: Sequence[str],
        title: Said,
        texts: Sequence[Said],
        metrics: Metrics,
        buttons: Sequence[tuple[str, Said, object]] = (),
    ) -> None:
        super().__init__(name, metrics)
        m = metrics
        spoken = []
        texts_ = Fitted("texts", m)
        texts_.content.addStretch(1)
        for number, language in enumerate(languages):
            first = number == 0
            title_ = title.of(language)
            steps = 2.2 if first else 1.5
            heading = Words(f"title-{language}", m, title_, steps=steps, strong=True, middle=True)
            texts_.content.addWidget(heading)
            lines = [each.of(language) for each in texts if each.of(language)]
            for line, text in enumerate(lines):
                name_, steps = f"text-{language}-{line}", 1.3 if first else 1.1
                texts_.content.addWidget(
                    Words(name_, m, text, steps=steps, quiet=not first, middle=True)
                )
            texts_.content.addSpacing(m.of(1.4))
            spoken += [title_, *lines]
        texts_.content.addStretch(1)
        if m.lower:
            self._head.hide()
        self.body.addWidget(texts_, 1)
        if buttons:
            row = QVBoxLayout() if m.upright else QHBoxLayout()
            row.setSpacing(m.gap)
            for number, (key, called, value) in enumerate(buttons):
                target = Target(key, called.of(languages[0]), m, main=number == 0, steps=1.3)
                row.addWidget(self.add(target, value), 1)
            self.body.addLayout(row)
        self.say(". ".join(part.rstrip(".") for part in spoken))


class StillThere(QWidget):
    """Asks over everything whether anybody is there; a touch anywhere says yes."""

    yes = Signal()

    def __init__(self, languages: Sequence[str], metrics: Metrics, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("still-there")
        self._languages = languages
        self.setGeometry(parent.rect())
        outer = QVBoxLayout(self)
        card = Panel(metrics, fills=False)
        title = "\n".join(said.STILL_THERE.each(languages))
        self.setAccessibleName(title.replace("\n", " "))
        card.content.addWidget(
            Words("still-title", metrics, title, steps=1.8, strong=True, middle=True)
        )
        self._seconds = Words("still-seconds", metrics, " ", steps=1.1, quiet=True, middle=True)
        card.content.addWidget(self._seconds)
        card.content.addSpacing(metrics.gap)
        self.target = Target(
            "still-yes", " · ".join(said.YES.each(languages)), metrics, main=True, steps=1.4
        )
        self.target.setFixedHeight(round(metrics.target * 1.2))
        self.target.clicked.connect(self.yes)
        card.content.addWidget(self.target)
        card.setFixedWidth(min(metrics.width - 2 * metrics.edge, metrics.of(24)))
        outer.addStretch(3 if metrics.lower else 2)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)

    def show_left(self, seconds: int) -> None:
        """In so many seconds it begins anew."""
        left = said.BEGINS_AGAIN.format(seconds=seconds)
        self._seconds.say("\n".join(left.each(self._languages)))

    def mousePressEvent(self, event: object) -> None:
        """A touch beside the button means the same."""
        self.yes.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what is behind."""
        from PySide6.QtGui import QColor

        painter = QPainter(self)
        ground = QColor(tokens().ground)
        ground.setAlpha(225)
        painter.fillRect(self.rect(), ground)
