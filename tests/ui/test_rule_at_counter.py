"""The rule of the moment at a counter: what is going on, the card beside it, and its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.desk import DeskState
from queueapp.domain.moment import Moment
from queueapp.domain.session import Session
from queueapp.domain.setup import Office
from queueapp.domain.site_standard import Checklist
from queueapp.domain.standard import Card, Standard
from queueapp.domain.visit import Outcome
from queueapp.services.hall import Hall
from tests.factories import (
    ASTA,
    BRONIUS,
    NUMBER,
    PASSPORTS,
    Play,
    SetClock,
    change,
    server_of,
)
from tests.postgres import Cluster
from tests.postgres_proxy import Proxy
from tests.ui.stations import Station
from tests.ui.test_out_of_touch import Away
from ui.standard.card_view import CardView
from ui.standard.rule_panel import RulePanel
from ui.theme import Theme

Open = Callable[..., Station]


@pytest.fixture
def desk(station: Open, play: Play) -> Station:
    """Bronius at counter 1, who has put the morning's list away."""
    session = play.sit(1, BRONIUS)
    play.hall.standard.put_away(session, Checklist.SHIFT_START)
    opened = station()
    shows(opened, "IV.1.1", Moment.READY)
    return opened


@pytest.fixture
def serving(desk: Station, play: Play) -> Station:
    """A client is at the desk, and no other waits."""
    play.issue(PASSPORTS)
    desk.see_all()
    desk.do("F2")
    desk.do("F4")
    shows(desk, "IV.2.1", Moment.ASKING)
    return desk


def rules(desk: Station) -> RulePanel:
    found = desk.part("rules")
    assert isinstance(found, RulePanel)
    return found


def shows(desk: Station, card: str, moment: Moment) -> None:
    """The card is the one that stands there, as soon as it does."""
    panel = rules(desk)

    def shown() -> None:
        assert panel.isVisible()
        assert (panel.card.id if panel.card else "", panel.moment) == (card, moment)

    desk.until(shown)
    assert essence(desk)


def essence(desk: Station) -> str:
    return of(desk, "essence")


def of(desk: Station, name: str) -> str:
    found = rules(desk).findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def phrases(desk: Station) -> list[str]:
    """What to say, in its order, without the quotation marks."""
    say = rules(desk).findChild(QWidget, "say")
    assert say is not None
    found = [each for each in say.findChildren(QAbstractButton) if not each.isHidden()]
    return [each.text().strip("„“") for each in found if each.objectName().startswith("phrase_")]


def also(desk: Station) -> list[str]:
    """The cards that Ctrl+J shows, until it is back where it began."""
    panel = rules(desk)
    found: list[str] = []
    first = panel.card
    while True:
        desk.press("Ctrl+J")
        card = panel.card
        assert card is not None
        if card is first:
            return found
        assert card.id not in found, "Ctrl+J does not come back"
        found.append(card.id)


def choose(desk: Station, letters: str) -> None:
    desk.press("Ctrl+K")
    desk.sheet("palette")
    desk.type(letters)
    desk.press("Return")
    desk.no_sheet()


def click(desk: Station, within: str, name: str) -> None:
    found = desk.part(within).findChildren(QAbstractButton, name)
    (button,) = (each for each in found if each.isVisible())
    desk.click(button)


def press_menu(desk: Station, entry: str) -> None:
    desk.press("Ctrl+Shift+L")
    menu = desk.menu("away_menu")
    menu.setActiveAction(next(each for each in menu.actions() if each.text() == entry))
    desk.qtbot.keyClick(menu, Qt.Key.Key_Return)
    desk.settle()
    desk.go_to()


class TestAtTheDesk:
    @pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
    def test_other_work(self, desk: Station) -> None:
        press_menu(desk, "Other work")
        assert desk.window._view is not None
        assert desk.window._view.desk.state is DeskState.OTHER_WORK
        shows(desk, "VIII.2", Moment.OTHER_WORK)
        desk.do("Ctrl+B")
        shows(desk, "IV.1.1", Moment.READY)

    def test_others_waiting_is_one_key_away(self, serving: Station, play: Play) -> None:
        assert "IV.1.3" not in also(serving)
        play.issue(PASSPORTS)
        serving.see_all()
        shows(serving, "IV.2.1", Moment.ASKING)
        assert "IV.1.3" in also(serving)

    def test_handing_over(self, serving: Station) -> None:
        serving.press("F6")
        serving.sheet("transfer")
        shows(serving, "IV.3.3", Moment.TRANSFER)
        serving.press("Esc")
        serving.no_sheet()
        shows(serving, "IV.2.1", Moment.ASKING)

    def test_a_client_whose_language_the_clerk_does_not_speak(
        self, desk: Station, play: Play
    ) -> None:
        play.issue(PASSPORTS, language="ru")
        desk.see_all()
        desk.do("F2")
        shows(desk, "III.5", Moment.LANGUAGE_CHANGE)
        assert "IV.1.2" in also(desk)

    def test_a_client_whose_language_the_clerk_speaks(self, desk: Station, play: Play) -> None:
        play.issue(PASSPORTS, language="lt")
        desk.see_all()
        desk.do("F2")
        shows(desk, "IV.1.2", Moment.CLIENT_CALLED)

    def test_a_promised_answer(self, serving: Station) -> None:
        serving.press("Ctrl+E")
        serving.sheet("answer_sheet")
        shows(serving, "VI.1", Moment.EMAIL_ANSWER)
        assert "VI.3" in also_unpressed(serving)
        serving.press("Esc")
        serving.no_sheet()
        shows(serving, "IV.2.1", Moment.ASKING)

    def test_a_visit_off_site(self, desk: Station) -> None:
        desk.press("Ctrl+Shift+O")
        desk.sheet("offsite")
        shows(desk, "III.4", Moment.OFFSITE)
        desk.press("Esc")
        desk.no_sheet()
        shows(desk, "IV.1.1", Moment.READY)

    def test_finishing(self, serving: Station) -> None:
        serving.press("F9")
        shows(serving, "IV.4.1", Moment.FINISHING)
        serving.press("Esc")
        shows(serving, "IV.2.1", Moment.ASKING)


def also_unpressed(desk: Station) -> list[str]:
    """The cards that fit besides, where a sheet has the keys."""
    return [card.id for card in rules(desk)._ahead if card is not None]


class TestOnThePhone:
    def test_a_call_while_free(self, desk: Station) -> None:
        desk.press("F8")
        shows(desk, "V.1", Moment.PHONE_WHILE_FREE)
        click(desk, "capture", "confidential")
        shows(desk, "III.2", Moment.PHONE_CONFIDENTIAL)
        click(desk, "capture", "confidential")
        shows(desk, "V.1", Moment.PHONE_WHILE_FREE)
        desk.press("Esc")
        shows(desk, "IV.1.1", Moment.READY)

    def test_a_call_that_is_served_ends_or_breaks_off(self, desk: Station) -> None:
        desk.press("F8")
        desk.press("F4")
        desk.do("F4")
        shows(desk, "V.3", Moment.DURING_CALL)
        desk.press("F9")
        shows(desk, "V.4", Moment.CALL_ENDING)
        desk.press("Esc")
        shows(desk, "V.3", Moment.DURING_CALL)
        desk.do("F3")
        shows(desk, "V.3", Moment.CALL_DROPPED)

    def test_a_dropped_call_is_over_with_what_comes_next(self, desk: Station, play: Play) -> None:
        desk.press("F8")
        desk.press("F4")
        desk.do("F4")
        desk.do("F3")
        shows(desk, "V.3", Moment.CALL_DROPPED)
        play.issue(PASSPORTS)
        desk.see_all()
        desk.do("F2")
        shows(desk, "IV.1.2", Moment.CLIENT_CALLED)

    def test_calling_back_and_passing_on(self, desk: Station, play: Play) -> None:
        play.callback(play.sessions[1], NUMBER, question="When?", name="Ona")
        desk.see_all()
        desk.press("Shift+F8")
        desk.until(desk.part("calling_panel").isVisible)
        shows(desk, "V.2", Moment.CALLING_BACK)
        desk.press("Return")
        desk.until(lambda: "•" not in desk.of("calling_panel", "number"))
        shows(desk, "V.2", Moment.CALLING_BACK)
        desk.press("P")
        shows(desk, "V.3", Moment.PASSING_CALL_ON)
        desk.press("Esc")
        shows(desk, "V.2", Moment.CALLING_BACK)


class TestSituations:
    @pytest.mark.parametrize(
        ("letters", "card", "moment"),
        [
            ("agres", "VIII.5", Moment.AGGRESSIVE),
            ("apsv", "VIII.5", Moment.INTOXICATED),
            ("ikyr", "VIII.3", Moment.INTRUSIVE),
            ("neaisk", "VIII.4", Moment.UNCLEAR),
            ("manip", "VIII.6", Moment.MANIPULATING),
            ("pildy", "VIII.7", Moment.FILL_IN),
            ("vadov", "IX.2.7", Moment.ASKS_MANAGER),
            ("sutrik", "III.1", Moment.DISRUPTION),
            ("skund", "VII.1", Moment.COMPLAINT),
            ("konfid", "III.2", Moment.PHONE_CONFIDENTIAL),
            ("rusu", "III.5", Moment.LANGUAGE_CHANGE),
        ],
    )
    def test_it_has_its_card_until_it_is_over(
        self, serving: Station, letters: str, card: str, moment: Moment
    ) -> None:
        choose(serving, letters)
        shows(serving, card, moment)
        serving.press("Ctrl+Shift+K")
        shows(serving, "IV.2.1", Moment.ASKING)

    def test_a_complaint_has_the_card_of_whose_fault_it_is(self, serving: Station) -> None:
        choose(serving, "skund")
        shows(serving, "VII.1", Moment.COMPLAINT)
        click(serving, "complaint_strip", "option-ours")
        shows(serving, "VII.4", Moment.COMPLAINT_OURS)
        click(serving, "complaint_strip", "option-not_ours")
        shows(serving, "VII.5", Moment.COMPLAINT_NOT_OURS)

    def test_a_recorded_disruption_is_over(self, serving: Station) -> None:
        choose(serving, "sutrik")
        shows(serving, "III.1", Moment.DISRUPTION)
        serving.do("Return")
        shows(serving, "IV.2.1", Moment.ASKING)

    def test_the_services_of_the_counter_stand_beside_an_unclear_question(
        self, serving: Station
    ) -> None:
        assert not of(serving, "handled_here")
        choose(serving, "neaisk")
        shows(serving, "VIII.4", Moment.UNCLEAR)
        assert of(serving, "handled_here") == "This counter handles: Passports, Benefits."
        serving.press("Ctrl+Shift+K")
        shows(serving, "IV.2.1", Moment.ASKING)
        assert not of(serving, "handled_here")

    def test_papers_end_with_a_representative_only_while_that_goes_on(
        self, serving: Station
    ) -> None:
        serving.press("F9")
        assert f"option-{Outcome.REPRESENTATIVE}" not in outcomes(serving)
        serving.press("Esc")
        choose(serving, "pildy")
        serving.press("F9")
        assert f"option-{Outcome.REPRESENTATIVE}" in outcomes(serving)
        serving.press("Esc")
        serving.press("Ctrl+Shift+K")
        serving.press("F9")
        assert f"option-{Outcome.REPRESENTATIVE}" not in outcomes(serving)

    def test_it_goes_with_the_client(self, serving: Station, play: Play) -> None:
        choose(serving, "ikyr")
        shows(serving, "VIII.3", Moment.INTRUSIVE)
        serving.press("F9")
        serving.do("Return")
        shows(serving, "IV.1.1", Moment.READY)


def outcomes(desk: Station) -> list[str]:
    """How the visit may end, as the finish strip offers it."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = desk.part("finish_strip").findChildren(QAbstractButton)
    return [each.objectName() for each in found if each.objectName().startswith("option-")]


class TestKeys:
    def test_the_next_cards_come_round(self, serving: Station) -> None:
        found = also(serving)
        assert {"IV.2.2", "IX.2.2", "IX.2.5", "II.1"} <= set(found)
        shows(serving, "IV.2.1", Moment.ASKING)

    def test_more_of_the_card_comes_and_goes(self, serving: Station) -> None:
        view = rules(serving).findChild(CardView)
        assert view is not None
        focus = serving.focus()
        assert not view.is_open
        serving.press("Ctrl+I")
        assert view.is_open
        serving.press("Ctrl+I")
        assert not view.is_open
        assert serving.focus() is focus

    def test_phrases_are_copied_one_after_the_other(self, serving: Station) -> None:
        focus, said = serving.focus(), phrases(serving)
        assert len(said) > 1
        copied = []
        for _ in range(len(said) + 1):
            serving.press("Ctrl+Shift+C")
            copied.append(QGuiApplication.clipboard().text())
        assert copied[: len(said)] == said[: len(said)]
        assert copied[-1] == copied[0]
        assert serving.focus() is focus
        QGuiApplication.clipboard().clear()

    def test_no_key_of_the_rules_moves_the_focus(self, serving: Station) -> None:
        focus = serving.focus()
        for keys in ("Ctrl+G", "Ctrl+J", "Ctrl+I", "Ctrl+Shift+C", "Ctrl+Shift+K", "Ctrl+G"):
            serving.press(keys)
            assert serving.focus() is focus, keys
        QGuiApplication.clipboard().clear()


def test_the_names_are_filled_in(station: Open, play: Play) -> None:
    draft = play.hall.setup.current(1)
    office = Office(department="Leidimų skyrius", department_of="Leidimų skyriaus")
    play.hall.setup.change(play.reception(), replace(draft, office=office))
    play.hall.standard.put_away(play.sit(1, BRONIUS), Checklist.SHIFT_START)
    desk = station()
    desk.press("F8")
    shows(desk, "V.1", Moment.PHONE_WHILE_FREE)
    said = " ".join(phrases(desk))
    assert "Leidimų skyri" in said
    assert "Bronius" in said
    assert "{" not in said


def other_words(standard: Standard) -> Standard:
    """The card that is shown while nobody is there, in a site's own words."""

    def reworded(card: Card) -> Card:
        return replace(card, en=replace(card.en, essence="Smile."))

    cards = (reworded(card) if card.id == "IV.1.1" else card for card in standard.cards)
    return replace(standard, cards=tuple(cards))


class TestNewVersion:
    def test_it_comes_without_a_restart_and_is_acknowledged_once(
        self, desk: Station, station: Open, play: Play
    ) -> None:
        assert not desk.part("standard_news").isVisible()
        asta = Session(1, ASTA)
        play.hall.standard.save(asta, other_words(play.hall.standard.in_force(1).standard), 0)
        desk.until(lambda: essence(desk) == "Smile.")
        desk.until(desk.part("standard_news").isVisible)
        assert of(desk, "news_text") == "The service standard has changed: 1 card."
        click(desk, "standard_news", "news_read")
        desk.until(lambda: not desk.part("standard_news").isVisible())
        assert play.hall.standard.mine(play.sessions[1]).read == 1
        again = station()
        again.until(lambda: essence(again) == "Smile.")
        assert not again.part("standard_news").isVisible()

    def test_a_spoilt_version_is_named_and_the_last_good_one_stays(
        self, station: Open, play: Play
    ) -> None:
        asta, standard = Session(1, ASTA), play.hall.standard
        standard.put_away(play.sit(1, BRONIUS), Checklist.SHIFT_START)
        standard.save(asta, other_words(standard.in_force(1).standard), 0)
        standard.go_back(asta, 0, 1)
        change(play.place, "UPDATE standard_version SET cards = 'format = ' WHERE number = 2")
        desk = station()
        shows(desk, "IV.1.1", Moment.READY)
        assert essence(desk) == "Smile."
        assert of(desk, "standard_fault").startswith("! version 2: ")

    def test_the_notice_counts_what_was_changed_since_it_was_last_read(
        self, desk: Station, play: Play
    ) -> None:
        asta, standard = Session(1, ASTA), play.hall.standard
        standard.save(asta, other_words(standard.in_force(1).standard), 0)
        standard.acknowledge(play.sessions[1], 1)
        now = standard.in_force(1).standard
        standard.save(asta, replace(now, hidden=frozenset({"II.1", "II.2"})), 1)
        desk.until(lambda: of(desk, "news_text") == "The service standard has changed: 2 cards.")
        desk.press("Ctrl+Y")
        desk.until(lambda: not desk.part("standard_news").isVisible())
        assert standard.mine(play.sessions[1]).read == 2


class TestThePartThatWasTurnedTo:
    def test_it_goes_before_the_language_of_the_client(self, desk: Station, play: Play) -> None:
        play.issue(PASSPORTS, language="de")
        desk.see_all()
        desk.do("F2")
        desk.do("F4")
        shows(desk, "III.5", Moment.LANGUAGE_CHANGE)
        desk.press("Ctrl+G")
        shows(desk, "IV.3.2", Moment.INFORMING)


class TestPutAway:
    def test_the_morning_list_is_put_away_by_its_key(self, station: Open, play: Play) -> None:
        desk = station()
        desk.until(lambda: rules(desk).list_shown is Checklist.SHIFT_START)
        desk.press("Ctrl+Y")
        shows(desk, "IV.1.1", Moment.READY)
        assert Checklist.SHIFT_START in play.hall.standard.mine(play.sessions[1]).done_today

    def test_the_morning_list_does_not_come_back_after_the_first_client(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        desk.until(lambda: rules(desk).list_shown is Checklist.SHIFT_START)
        play.issue(PASSPORTS)
        desk.see_all()
        desk.do("F2")
        shows(desk, "IV.1.2", Moment.CLIENT_CALLED)
        desk.do("Ctrl+Del")
        shows(desk, "IV.1.1", Moment.READY)

    def test_a_press_on_the_list_leaves_the_keys_where_they_were(
        self, station: Open, play: Play
    ) -> None:
        desk = station()
        done = rules(desk).findChild(QAbstractButton, "list_done")
        assert done is not None
        desk.until(done.isVisible)
        focus = desk.focus()
        desk.click(done)
        shows(desk, "IV.1.1", Moment.READY)
        assert desk.focus() is focus

    def test_a_strip_left_without_a_record_takes_its_situation_along(
        self, serving: Station
    ) -> None:
        choose(serving, "konfl")
        shows(serving, "IX.3.1", Moment.CONFLICT_1)
        serving.press("Alt+End")
        for _ in range(2):
            click(serving, "conflict_guide", "leave")
        shows(serving, "IV.2.1", Moment.ASKING)

    def test_an_aggressive_client_who_was_recorded_is_still_there(self, serving: Station) -> None:
        choose(serving, "agres")
        shows(serving, "VIII.5", Moment.AGGRESSIVE)
        serving.press("Space")
        click(serving, "trouble_strip", "save")
        serving.settle()
        serving.until(lambda: not serving.part("troubles").isVisible())
        shows(serving, "VIII.5", Moment.AGGRESSIVE)
        serving.press("F9")
        assert f"option-{Outcome.AGGRESSIVE}" in outcomes(serving)


@pytest.fixture
def away(
    qtbot: QtBot,
    english: Theme,
    nothing_left: None,
    cluster: Cluster,
    server_template: str,
    clock: SetClock,
    tmp_path: Path,
) -> Iterator[Away]:
    """A hall on a server that can go away."""
    direct = server_of(cluster, cluster.fresh(server_template))
    with Proxy(cluster.socket) as proxy, Hall.open(direct, clock) as hall:
        way = replace(direct, host=proxy.endpoint.host, port=proxy.endpoint.port)
        play = Play(hall, clock, direct)
        made = Away(qtbot, play, proxy, way, tmp_path / "journal", [])
        yield made
        proxy.resume()
        for each in made.opened:
            each.close()
    cluster.drop_database(direct.database)


def test_out_of_touch_the_card_stays_and_follows_the_work(away: Away) -> None:
    play = away.play
    play.hall.standard.put_away(play.sit(1, BRONIUS), Checklist.SHIFT_START)
    desk = away.counter()
    shows(desk, "IV.1.1", Moment.READY)
    play.issue(PASSPORTS)
    desk.see_all()
    desk.do("F2")
    desk.do("F4")
    shows(desk, "IV.2.1", Moment.ASKING)
    before = essence(desk), phrases(desk)
    away.go_away(desk)
    shows(desk, "IV.2.1", Moment.ASKING)
    assert (essence(desk), phrases(desk)) == before
    desk.press("Ctrl+G")
    shows(desk, "IV.3.2", Moment.INFORMING)
    choose(desk, "agres")
    shows(desk, "VIII.5", Moment.AGGRESSIVE)
