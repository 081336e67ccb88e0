"""Telling those who wait: the words on the screen, one press for each, and the record in truth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.forecast.foresee import verdict_of
from queueapp.domain.forecast.grades import Quality
from queueapp.domain.forecast.state import Footing, Outlook, Verdict
from queueapp.domain.record import EventKind
from queueapp.domain.visit import State, Told, Visit
from tests.factories import BENEFITS, BRONIUS, CECILIJA, DARIUS, PASSPORTS, Play, at, rows, seen
from tests.ui.foretold import Foretold, a_forecast, outlook, verdicts
from tests.ui.stations import Station, open_station
from tests.ui.test_counter_window import nameless
from ui.actions import ActionId
from ui.closing import telling_sheet
from ui.closing.telling_sheet import TellingSheet
from ui.theme import Theme, Tone
from ui.widgets.action_button import ActionButton
from ui.widgets.banner import Banner
from ui.widgets.ticket_list import TicketList

Open = Callable[..., Station]

AFTERNOON, CLOSES = "2026-03-02 16:20", "2026-03-02 17:00"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling_sheet, "PAUSE_MS", 0)


@pytest.fixture
def foretold() -> Iterator[Foretold]:
    told = Foretold()
    yield told
    told.deleteLater()


@pytest.fixture
def counter(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play, foretold: Foretold
) -> Iterator[Open]:
    """A counter window in the afternoon, with the forecast that a test wishes for."""
    opened: list[Station] = []

    def open_one(counter: int = 1, person: int = BRONIUS) -> Station:
        play.clock.instant = max(play.clock.instant, at(AFTERNOON))
        opened.append(
            open_station(
                qtbot, play, play.sit(counter, person), play.clock, forecasting=foretold.face
            )
        )
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    assert not [bug for each in opened for bug in each.bugs]


@pytest.fixture
def three(play: Play) -> list[Visit]:
    """A001 and B001 speak Lithuanian, A002 does not; all have waited for twenty minutes."""
    play.clock.instant = at("2026-03-02 16:00")
    return [play.issue(PASSPORTS), play.issue(BENEFITS), play.issue(PASSPORTS, language="en")]


def foresee(foretold: Foretold, visits: list[Visit], *of: Verdict) -> None:
    closes = at(CLOSES)
    foretold.show(a_forecast(verdicts([each.id for each in visits], *of), closes_at=closes))


def open_round(desk: Station) -> TellingSheet:
    desk.press("Ctrl+T")
    sheet = desk.sheet("telling")
    assert isinstance(sheet, TellingSheet)
    return sheet


def text(sheet: QWidget, name: str) -> str:
    found = sheet.findChild(QLabel, name)
    assert found is not None, name
    return found.text() if found.isVisible() else ""


def shown(sheet: TellingSheet) -> str:
    each = sheet.shown
    return each.visit.ticket if each is not None else ""


def round_of(sheet: TellingSheet) -> TicketList:
    found = sheet.findChild(TicketList, "round")
    assert found is not None
    return found


def inside(window: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def told(play: Play) -> dict[str, Told | None]:
    visits = play.hall.board.day(play.reception()).visits
    return {each.ticket: each.told for each in visits}


def tell(desk: Station, sheet: TellingSheet) -> None:
    """Press Enter, and wait until it is on record."""
    desk.press("Return")
    desk.until(sheet.primary_action.isEnabled)


def events(play: Play) -> list[tuple[str, str, str]]:
    """Who told whom what: as the record has it."""
    found = []
    for visit in play.hall.board.day(play.reception()).visits:
        for event in play.hall.board.timeline(play.reception(), visit.id):
            if event.kind is EventKind.TOLD:
                assert event.person_id is not None
                found.append((visit.ticket, event.data["told"], event.data["language"]))
    return found


class TestOneByOne:
    def test_the_choice_cannot_be_taken_away_from_whom_enter_is_about(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES, Verdict.UNCERTAIN, Verdict.NO)
        sheet = open_round(desk)
        desk.press("Ctrl+Space")
        assert shown(sheet) == "A001"
        tell(desk, sheet)
        assert told(play) == {"A001": Told.WILL_BE, "B001": None, "A002": None}
        assert shown(sheet) == "B001"

    @pytest.mark.parametrize("to_tell", [0, 1])
    def test_enter_goes_on_or_ends_where_nobody_is_chosen(
        self, counter: Open, three: list[Visit], foretold: Foretold, to_tell: int
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES, Verdict.UNCERTAIN, Verdict.NO)
        sheet = open_round(desk)
        for _ in three[to_tell:]:
            tell(desk, sheet)
        round_of(sheet).clearSelection()
        desk.press("Return")
        if to_tell:
            assert shown(sheet) == "A002"
        else:
            desk.no_sheet()

    def test_enter_after_enter_tells_each_what_is_foreseen_and_records_it(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES, Verdict.UNCERTAIN, Verdict.NO)
        sheet = open_round(desk)
        assert shown(sheet) == "A001"
        assert "Jus šiandien aptarnausime" in text(sheet, "sentence")
        assert "You will be served today" in text(sheet, "gloss")
        tell(desk, sheet)
        assert shown(sheet) == "B001"
        assert "pažadėti negalime" in text(sheet, "sentence")
        tell(desk, sheet)
        tell(desk, sheet)
        assert told(play) == {"A001": Told.WILL_BE, "B001": Told.MAY_BE, "A002": Told.NOT_TODAY}
        assert events(play) == [
            ("A001", "will_be", "lt"),
            ("B001", "may_be", "lt"),
            ("A002", "not_today", "en"),
        ]
        assert text(sheet, "left") == "✓ Everybody who waits knows what to expect."
        desk.press("Return")
        desk.no_sheet()
        assert desk.said() == "3 clients were told what to expect."

    def test_nothing_is_recorded_that_was_not_said(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES)
        open_round(desk)
        for key in ("Down", "Down", "Up", "Right", "Left"):
            desk.press(key)
        desk.press("Escape")
        desk.no_sheet()
        assert set(told(play).values()) == {None}
        assert events(play) == []

    def test_who_does_not_speak_lithuanian_hears_english_first(
        self, counter: Open, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.NO)
        sheet = open_round(desk)
        assert text(sheet, "sentence").startswith("„Apgailestaujame")
        desk.press("Down")
        desk.press("Down")
        assert shown(sheet) == "A002"
        assert text(sheet, "sentence").startswith("“We are sorry")
        assert text(sheet, "gloss").startswith("Apgailestaujame")
        assert "English" in text(sheet, "service")

    def test_another_sentence_is_chosen_knowingly_and_that_one_is_recorded(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.UNCERTAIN)
        sheet = open_round(desk)
        assert text(sheet, "changed") == ""
        desk.press("Right")
        assert "tikriausiai nespėsime" in text(sheet, "sentence")
        assert text(sheet, "changed") == "! The forecast fits another sentence: Perhaps"
        tell(desk, sheet)
        assert told(play)["A001"] is Told.NOT_TODAY

    def test_what_was_said_knowingly_stands_until_something_else_is_advised(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.NO)
        sheet = open_round(desk)
        desk.press("Left")
        tell(desk, sheet)
        assert told(play)["A001"] is Told.MAY_BE
        assert shown(sheet) == "B001"
        assert text(sheet, "left") == "2 still to be told, of 3"
        desk.press("Ctrl+T")
        tell(desk, sheet)
        assert told(play) == {
            "A001": Told.MAY_BE,
            "B001": Told.NOT_TODAY,
            "A002": Told.NOT_TODAY,
        }
        desk.press("Escape")
        desk.window.activateWindow()
        desk.until(desk.window.isActiveWindow)
        again = open_round(desk)
        desk.until(lambda: text(again, "left").startswith("✓"))
        foresee(foretold, three, Verdict.YES, Verdict.NO)
        assert text(again, "left") == "1 still to be told, of 3"
        play.clock.instant = at("2026-03-02 17:05")
        foresee(foretold, three, Verdict.NO)
        assert text(again, "left") == "1 still to be told, of 3"

    def test_what_the_forecast_says_while_it_is_being_said_is_no_choice(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.UNCERTAIN)
        sheet = open_round(desk)
        foresee(foretold, three, Verdict.NO)
        tell(desk, sheet)
        assert told(play)["A001"] is Told.MAY_BE
        assert text(sheet, "left") == "3 still to be told, of 3"

    def test_back_and_skip_with_the_arrows_and_a_ticket_by_typing_it(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        desk.press("Down")
        assert shown(sheet) == "B001"
        desk.press("Up")
        assert shown(sheet) == "A001"
        desk.type("A002")
        assert shown(sheet) == "A002"
        tell(desk, sheet)
        assert shown(sheet) == "A001"
        assert [t for t in told(play).values() if t] == [Told.WILL_BE]

    def test_it_begins_with_the_client_who_is_chosen_in_the_queue(
        self, counter: Open, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES)
        desk.choose("waiting", "B001")
        assert shown(open_round(desk)) == "B001"

    def test_who_is_called_meanwhile_is_shown_as_gone_and_nothing_moves(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        play.call_next(play.sit(2, CECILIJA))
        desk.until(lambda: text(sheet, "waited") == "called to counter 2")
        assert shown(sheet) == "A001"
        assert [row.ticket for row in round_of(sheet).rows()] == ["A001", "B001", "A002"]
        assert not sheet.findChild(QWidget, "say").isVisible()  # type: ignore[union-attr]
        tell(desk, sheet)
        assert shown(sheet) == "B001"
        assert set(told(play).values()) == {None}

    def test_who_comes_meanwhile_stands_behind_the_others(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        from queueapp.domain.visit import PriorityReason

        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        desk.press("Down")
        play.issue(PASSPORTS, priority=PriorityReason.HEALTH)
        desk.until(lambda: len(round_of(sheet).rows()) == 4)
        tickets = [row.ticket for row in round_of(sheet).rows()]
        assert tickets == ["A001", "B001", "A002", "A003"]
        assert shown(sheet) == "B001"

    def test_a_forecast_that_changes_is_shown_and_does_not_change_what_is_being_said(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        before = text(sheet, "sentence")
        foresee(foretold, three, Verdict.UNCERTAIN)
        assert text(sheet, "sentence") == before
        assert text(sheet, "changed") == "! The forecast fits another sentence: Perhaps"
        assert "uncertain" in text(sheet, "verdict")
        tell(desk, sheet)
        assert told(play)["A001"] is Told.WILL_BE
        assert "pažadėti negalime" in text(sheet, "sentence")

    def test_who_was_promised_is_told_nothing_less_and_needs_no_second_word(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        play.clock.instant = at(AFTERNOON)
        play.hall.telling.tell(play.reception(), [(seen(three[0]), Told.WILL_BE)])
        desk = counter()
        foresee(foretold, three, Verdict.NO)
        sheet = open_round(desk)
        assert shown(sheet) == "B001"
        desk.press("Up")
        assert text(sheet, "told_before").startswith("❝❞ told: will be served, 16:20")
        assert text(sheet, "verdict") == "! accepted"
        desk.press("Right")
        assert "Jus šiandien aptarnausime" in text(sheet, "sentence")

    def test_ctrl_z_takes_the_last_word_back_and_shows_whose_it_was(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        tell(desk, sheet)
        assert shown(sheet) == "B001"
        desk.press("Ctrl+Z")
        desk.until(lambda: shown(sheet) == "A001")
        assert told(play)["A001"] is None

    def test_what_was_done_at_the_desk_before_is_not_taken_back_here(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        play.hall.desk.left(desk.session, seen(play.issue()))
        desk.see_all()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        desk.press("Ctrl+Z")
        tell(desk, sheet)
        desk.press("Ctrl+Z")
        desk.until(lambda: shown(sheet) == "A001")
        desk.until(sheet.primary_action.isEnabled)
        desk.press("Ctrl+Z")
        tell(desk, sheet)
        assert desk.visit("A003").state is State.LEFT

    def test_a_client_on_hold_is_among_them_and_says_when_they_are_back(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        from queueapp.domain.visit import HoldReason

        desk = counter()
        held = play.serve_next(desk.session)
        play.hall.desk.hold(desk.session, seen(held), HoldReason.FILLING_IN, 15)
        desk.see_all()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        assert text(sheet, "left").startswith("2 "), "who was called already is served to the end"
        desk.type("A001")
        assert "on hold, back at 16:35" in text(sheet, "service")
        assert "accepted" in text(sheet, "verdict")
        tell(desk, sheet)
        assert told(play)["A001"] is Told.WILL_BE, "and may be told so all the same"

    def test_somebody_acted_on_the_client_meanwhile_and_the_next_press_is_on_what_is_now(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        from queueapp.domain.visit import PriorityReason

        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        board = desk.live.board
        play.hall.intake.prioritise(play.reception(), seen(three[0]), PriorityReason.HEALTH)
        desk.live.board = board
        tell(desk, sheet)
        desk.until(sheet.primary_action.isEnabled)
        if told(play)["A001"] is None:
            desk.until(lambda: sheet.shown is not None and sheet.shown.visit.seq > 0)
            tell(desk, sheet)
        assert told(play)["A001"] is Told.WILL_BE

    def test_out_of_touch_with_the_server_nothing_is_recorded_and_that_is_said(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        from queueapp.errors import StorageTrouble, Trouble

        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        desk.live.trouble.emit(StorageTrouble(Trouble.UNREACHABLE, play.place))
        tell(desk, sheet)
        assert "has to wait" in desk.error(sheet)
        assert shown(sheet) == "A001"
        desk.live.recovered.emit()
        assert desk.error(sheet) == "", "the server is back"
        tell(desk, sheet)
        assert desk.error(sheet) == ""
        assert told(play)["A001"] is Told.WILL_BE

    def test_a_held_key_tells_one_client_only(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        tell(desk, sheet)
        for _ in range(5):
            repeated = QKeyEvent(
                QEvent.Type.KeyPress,
                Qt.Key.Key_Return,
                Qt.KeyboardModifier.NoModifier,
                "\r",
                autorep=True,
            )
            QApplication.sendEvent(desk.focus(), repeated)
        assert [t for t in told(play).values() if t] == [Told.WILL_BE]


class TestAllAtOnce:
    def test_one_announcement_for_each_verdict_names_the_tickets_and_enter_records_all(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        four = [*three, play.issue(PASSPORTS)]
        desk = counter()
        foresee(foretold, four, Verdict.YES, Verdict.YES, Verdict.UNCERTAIN, Verdict.NO)
        sheet = open_round(desk)
        desk.press("Ctrl+T")
        assert "dar bent 2 klientus" in text(sheet, "first")
        yes, maybe, no = (
            sheet.findChild(QWidget, f"announce_{told.value}")
            for told in (Told.WILL_BE, Told.MAY_BE, Told.NOT_TODAY)
        )
        assert yes is not None
        assert maybe is not None
        assert no is not None
        assert "kurių numeriai A001 ir B001," in text(yes, "sentence")
        assert "with numbers A001 and B001" in text(yes, "gloss")
        assert "Klientą, kurio numeris A002," in text(maybe, "sentence")
        assert "kliento, kurio numeris A003," in text(no, "sentence")
        tell(desk, sheet)
        assert told(play) == {
            "A001": Told.WILL_BE,
            "B001": Told.WILL_BE,
            "A002": Told.MAY_BE,
            "A003": Told.NOT_TODAY,
        }
        assert len({row["at"] for row in rows(play.place, TOLD_AT)}) == 1
        languages = {ticket: language for ticket, _, language in events(play)}
        assert languages == {"A001": "lt", "B001": "lt", "A002": "en", "A003": "lt"}
        assert text(sheet, "left") == "✓ Everybody who waits knows what to expect."

    def test_one_ctrl_z_takes_all_of_them_back(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        desk.press("Ctrl+T")
        tell(desk, sheet)
        desk.press("Ctrl+Z")
        desk.until(lambda: set(told(play).values()) == {None})
        desk.until(lambda: text(sheet, "left").startswith("3 "))
        desk.press("Ctrl+T")
        tell(desk, sheet)
        desk.press("Escape")
        desk.until(lambda: desk.said() == "1 client was told what to expect.")

    def test_only_one_group_was_said_and_only_it_is_recorded(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES, Verdict.NO)
        sheet = open_round(desk)
        desk.press("Ctrl+T")
        said = sheet.findChild(QAction, "said_not_today")
        assert said is not None
        said.trigger()
        desk.until(sheet.primary_action.isEnabled)
        assert told(play) == {"A001": None, "B001": Told.NOT_TODAY, "A002": Told.NOT_TODAY}

    def test_what_is_read_aloud_stays_and_that_it_has_changed_is_said(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        desk.press("Ctrl+T")
        foresee(foretold, three, Verdict.NO)
        yes = sheet.findChild(QWidget, "announce_will_be")
        assert yes is not None
        assert yes.isVisible()
        assert text(sheet, "since") == "! The queue or the forecast has changed since."
        desk.press("F5")
        assert not yes.isVisible()
        assert text(sheet, "since") == ""

    def test_who_was_called_while_it_was_read_is_left_out_of_the_record(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        desk.press("Ctrl+T")
        play.call_next(play.sit(2, CECILIJA))
        tell(desk, sheet)
        assert told(play) == {"A001": None, "B001": Told.WILL_BE, "A002": Told.WILL_BE}

    def test_who_was_promised_elsewhere_keeps_the_promise_and_the_others_are_recorded(
        self,
        counter: Open,
        play: Play,
        three: list[Visit],
        foretold: Foretold,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        desk = counter()
        foresee(foretold, three, Verdict.NO)
        sheet = open_round(desk)
        desk.press("Ctrl+T")
        real = desk.runner.run

        def run(*arguments: Any) -> None:
            # In the moment between the press and the record.
            desk.runner.run = real  # type: ignore[method-assign]
            play.hall.telling.tell(play.reception(), [(seen(three[0]), Told.WILL_BE)])
            real(*arguments)

        monkeypatch.setattr(desk.runner, "run", run)
        tell(desk, sheet)
        assert told(play) == {
            "A001": Told.WILL_BE,
            "B001": Told.NOT_TODAY,
            "A002": Told.NOT_TODAY,
        }
        assert text(sheet, "left_out").startswith("! Not recorded for A001:")


TOLD_AT = "SELECT at FROM event WHERE kind = 'told'"


class TestWhatIsForeseen:
    @pytest.mark.parametrize(
        ("footing", "quality", "note"),
        [
            (Footing.NONE, Quality(), "Not enough experience yet"),
            (Footing.FIRST, Quality(), "First estimate"),
            (Footing.FIRM, Quality(60, 40), "unreliable at present"),
            (Footing.FIRM, Quality(60, 58), ""),
        ],
    )
    def test_what_speaks_against_relying_on_it_is_said(
        self,
        counter: Open,
        three: list[Visit],
        foretold: Foretold,
        footing: Footing,
        quality: Quality,
        note: str,
    ) -> None:
        desk = counter()
        foretold.quality = quality
        outlooks: list[Outlook] = [] if footing is Footing.NONE else [outlook(v.id) for v in three]
        foretold.show(a_forecast(outlooks, footing=footing, closes_at=at(CLOSES)))
        sheet = open_round(desk)
        said = text(sheet, "note")
        assert note in said if note else said == ""

    def test_without_experience_nobody_is_promised_anything(
        self, counter: Open, three: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foretold.show(a_forecast(footing=Footing.NONE, waiting=3, closes_at=at(CLOSES)))
        sheet = open_round(desk)
        assert "nothing foreseen yet" in text(sheet, "verdict")
        assert "pažadėti negalime" in text(sheet, "sentence")

    @pytest.mark.parametrize(
        ("footing", "quality", "verdict", "said"),
        [
            (Footing.NONE, Quality(), None, ""),
            (Footing.FIRM, Quality(60, 40), Verdict.YES, ""),
            (Footing.FIRM, Quality(60, 40), Verdict.NO, ""),
            (Footing.FIRM, Quality(60, 58), Verdict.UNCERTAIN, ""),
            (Footing.FIRM, Quality(60, 58), Verdict.NO, " We will not manage to serve everybody."),
            (
                Footing.FIRM,
                Quality(60, 58),
                Verdict.YES,
                " We will manage to serve at least 3 more clients today.",
            ),
        ],
    )
    def test_the_hall_is_told_nothing_that_is_not_known(
        self,
        counter: Open,
        three: list[Visit],
        foretold: Foretold,
        footing: Footing,
        quality: Quality,
        verdict: Verdict | None,
        said: str,
    ) -> None:
        desk = counter()
        foretold.quality = quality
        found = [] if verdict is None else [outlook(each.id, verdict) for each in three]
        foretold.show(a_forecast(found, footing=footing, waiting=3, closes_at=at(CLOSES)))
        sheet = open_round(desk)
        desk.press("Ctrl+T")
        assert text(sheet, "first_gloss") == f"Dear clients! We close at 17:00 today.{said}"

    def test_nobody_waits(self, counter: Open, play: Play) -> None:
        desk = counter()
        desk.press("Ctrl+T")
        assert desk.said() == "Nobody waits: there is nobody to tell."

    def test_after_closing_only_who_was_promised_is_served_still(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        play.clock.instant = at(AFTERNOON)
        play.hall.telling.tell(play.reception(), [(seen(three[1]), Told.WILL_BE)])
        play.clock.instant = at("2026-03-02 17:05")
        desk = counter()
        sheet = open_round(desk)
        assert shown(sheet) == "A001"
        assert "darbo laikas baigėsi 17:00 val." in text(sheet, "sentence")
        assert "nebeaptarnausime" in text(sheet, "sentence")
        assert text(sheet, "verdict") == "✕ not accepted"
        desk.press("Left")
        desk.press("Left")
        tell(desk, sheet)
        assert desk.error(sheet), "a clerk promises nobody anything after closing"
        assert told(play)["A001"] is None

    def test_after_closing_who_was_told_perhaps_is_told_again_and_the_hall_hears_no_more(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        play.clock.instant = at(AFTERNOON)
        what = (Told.WILL_BE, Told.MAY_BE, Told.NOT_TODAY)
        play.hall.telling.tell(
            play.reception(), list(zip((seen(each) for each in three), what, strict=True))
        )
        play.clock.instant = at("2026-03-02 17:05")
        desk = counter()
        foresee(foretold, three, Verdict.YES)
        sheet = open_round(desk)
        assert shown(sheet) == "B001"
        assert text(sheet, "left") == "1 still to be told, of 3"
        desk.press("Ctrl+T")
        assert text(sheet, "first_gloss") == (
            "Dear clients! We closed at 17:00. We will still serve those to whom we promised it."
        )
        tell(desk, sheet)
        assert told(play)["B001"] is Told.NOT_TODAY

    def test_a_lead_may_promise_after_closing(
        self, counter: Open, play: Play, three: list[Visit], foretold: Foretold
    ) -> None:
        play.clock.instant = at("2026-03-02 17:05")
        desk = counter(2, DARIUS)
        sheet = open_round(desk)
        desk.press("Left")
        desk.press("Left")
        assert "Jus dar aptarnausime" in text(sheet, "sentence")
        tell(desk, sheet)
        assert told(play)["A001"] is Told.WILL_BE
        assert play.visit(three[0].id).state is State.WAITING


def test_the_key_is_there_while_the_desk_is_busy_and_free(counter: Open, play: Play) -> None:
    play.issue()
    desk = counter()
    assert desk.can(ActionId.TELL)
    desk.do("F2")
    assert desk.can(ActionId.TELL)


def test_all_of_it_has_names_for_a_screen_reader(
    counter: Open, three: list[Visit], foretold: Foretold
) -> None:
    desk = counter()
    foresee(foretold, three, Verdict.YES, Verdict.UNCERTAIN, Verdict.NO)
    sheet = open_round(desk)
    nameless(sheet)
    rows_said = [row.sentence for row in round_of(sheet).rows()]
    assert rows_said[0] == "A001, Passports, waiting 19 min, will be called"
    desk.press("Ctrl+T")
    nameless(sheet)
    yes = sheet.findChild(QWidget, "announce_will_be")
    assert yes is not None
    assert yes.accessibleName().startswith("✓ Will be served · 1 client")


def chances(foretold: Foretold, visits: list[Visit], *of: float) -> None:
    """What is foreseen, by the chance of each."""
    outlooks = [
        Outlook(visit.id, chance, verdict_of(chance), None, None, None)
        for visit, chance in zip(visits, of, strict=True)
    ]
    foretold.show(a_forecast(outlooks, closes_at=at(CLOSES)))


class TestPromisesInDanger:
    @pytest.fixture
    def promised(self, play: Play, three: list[Visit]) -> list[Visit]:
        """A001 and A002 were told that they will be served."""
        play.clock.instant = at(AFTERNOON)
        told = [(seen(three[0]), Told.WILL_BE), (seen(three[2]), Told.WILL_BE)]
        play.hall.telling.tell(play.reception(), told)
        return three

    def warned(self, desk: Station) -> str:
        return desk.of("fallen", "message")

    def test_a_promise_that_falls_is_said_once_with_what_to_do_and_the_mark_stays(
        self, counter: Open, play: Play, promised: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        chances(foretold, promised, 0.95, 0.2, 0.97)
        assert self.warned(desk) == ""
        chances(foretold, promised, 0.85, 0.2, 0.97)
        assert self.warned(desk) == (
            "A001 was told that they will be served, and may not be called before 17:00. They are "
            "served all the same. Call them next, open one more counter, or stay open longer."
        )
        assert told(play)["A001"] is Told.WILL_BE

    def test_it_takes_no_room_beside_a_reminder_which_is_there_again_after_it(
        self, counter: Open, play: Play, promised: list[Visit], foretold: Foretold
    ) -> None:
        play.clock.instant = at("2026-03-02 16:30")
        desk = counter()
        reminder = desk.part("closing_foot")
        desk.until(lambda: reminder.height() > 0)
        chances(foretold, promised, 0.8, 0.2, 0.97)
        assert not reminder.isVisible()
        play.clock.instant = at("2026-03-02 16:45")
        desk.until(lambda: "16:45" in desk.text("clock"))
        desk.settle()
        assert not reminder.isVisible(), "the next reminder waits behind it"
        chances(foretold, promised, 0.97, 0.2, 0.97)
        assert reminder.isVisible()

    def test_where_nothing_else_is_said_no_empty_line_comes_after_it(
        self, counter: Open, play: Play, promised: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        foot, reminder = desk.part("closing_foot"), desk.part("closing_reminder")
        assert isinstance(reminder, Banner)
        reminder.dismiss()
        for chance in (0.97, 0.8, 0.97):
            chances(foretold, promised, chance, 0.2, 0.97)
            assert not foot.isVisible()

    def test_only_who_can_be_called_here_is_offered(
        self, counter: Open, play: Play, promised: list[Visit], foretold: Foretold
    ) -> None:
        play.hall.telling.tell(play.reception(), [(seen(promised[1]), Told.WILL_BE)])
        desk = counter(4, DARIUS)
        board = desk.live.board
        assert board is not None
        offered = {v.ticket: board.offered(v, 4) for v in board.waiting}
        here = next(v for v in promised if offered[v.ticket])
        elsewhere = next(v for v in promised if not offered[v.ticket])

        def danger(*visits: Visit) -> None:
            found = [0.5 if visit in visits else 0.97 for visit in promised]
            chances(foretold, promised, *found)

        def call() -> str:
            buttons = desk.part("fallen").findChildren(QAbstractButton, "call_fallen")
            return "".join(button.text() for button in buttons if button.isVisible())

        danger(elsewhere)
        assert self.warned(desk).startswith(elsewhere.ticket)
        desk.settle()
        assert call() == ""
        danger(elsewhere, here)
        desk.until(lambda: here.ticket in call())

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_what_was_done_and_a_line_at_the_foot_leave_next_client_in_sight(
        self,
        counter: Open,
        play: Play,
        english: Theme,
        promised: list[Visit],
        foretold: Foretold,
        scale: float,
    ) -> None:
        english.set_text_scale(scale)
        play.clock.instant = at("2026-03-02 16:30")
        desk = counter()
        desk.window.resize(1280, 720)
        chances(foretold, promised, 0.95, 0.2, 0.97)
        desk.until(lambda: desk.part("closing_foot").height() > 0)
        desk.window.say("A004 has left. Ctrl+Z takes it back.", Tone.GOOD)
        desk.settle()
        banner, buttons = desk.part("banner"), desk.window.findChildren(ActionButton)
        next_client = desk.window.actions_by_id[ActionId.NEXT]
        (button,) = (each for each in buttons if each.action is next_client and each.isVisible())
        assert banner.isVisible()
        desk.until(lambda: not inside(desk.window, banner).intersects(inside(desk.window, button)))
        assert desk.window.rect().contains(inside(desk.window, banner))

    def test_put_away_it_stays_away_until_another_promise_falls(
        self, counter: Open, promised: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        chances(foretold, promised, 0.8, 0.2, 0.97)
        close = desk.part("fallen").findChild(QWidget, "close")
        assert close is not None
        desk.click(close)
        for chance in (0.8, 0.91, 0.88, 0.7):
            chances(foretold, promised, chance, 0.2, 0.97)
            assert self.warned(desk) == "", "noise about one fall is no second fall"
        chances(foretold, promised, 0.7, 0.2, 0.6)
        assert self.warned(desk).startswith("A001, A002 were told")

    def test_it_goes_once_the_promise_is_safe_or_the_client_is_called(
        self, counter: Open, play: Play, promised: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        chances(foretold, promised, 0.8, 0.2, 0.97)
        chances(foretold, promised, 0.96, 0.2, 0.97)
        assert self.warned(desk) == ""
        chances(foretold, promised, 0.8, 0.2, 0.97)
        assert self.warned(desk).startswith("A001")
        desk.do("F2")
        assert self.warned(desk) == ""

    def test_the_client_is_called_from_there(
        self, counter: Open, play: Play, promised: list[Visit], foretold: Foretold
    ) -> None:
        desk = counter()
        chances(foretold, promised, 0.8, 0.2, 0.97)
        call = desk.part("fallen").findChild(QWidget, "call_fallen")
        assert call is not None
        desk.click(call)
        desk.until(lambda: desk.visit("A001").state is State.CALLED)
        desk.settle()

    def test_after_closing_nothing_falls_any_more(
        self, counter: Open, play: Play, promised: list[Visit], foretold: Foretold
    ) -> None:
        play.clock.instant = at("2026-03-02 17:01")
        desk = counter()
        chances(foretold, promised, 0.0, 0.0, 0.0)
        assert self.warned(desk) == ""
