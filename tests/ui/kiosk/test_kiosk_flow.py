"""A client at the kiosk: from the language to the number, and the next client's turn."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from queueapp.domain.public.setup import Group, Paper, Words
from queueapp.domain.visit import Channel, Visit
from tests.factories import (
    BENEFITS,
    BRONIUS,
    DARIUS,
    HOUSING,
    KEYS,
    MINUTE,
    PASSPORTS,
    Play,
    at,
    change,
    rows,
)
from tests.ui.kiosk.booth import Booth
from ui.kiosk import window as kiosk_window
from ui.kiosk.expected import Wanted, known_of
from ui.kiosk.parts import KEYBOARD, Target
from ui.theme import Contrast

Open = Callable[..., Booth]


def test_a_client_takes_a_ticket(booth: Open, play: Play) -> None:
    at_kiosk = booth()
    assert at_kiosk.page() == "begin"
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.is_at("confirm")
    assert at_kiosk.text("heading") == "Passports"
    at_kiosk.press("take-shown")
    at_kiosk.is_at("ticket")
    assert at_kiosk.text("number") == "A001"
    visit = play.visit(play.waiting()[0])
    assert (visit.ticket, visit.channel, visit.language) == ("A001", Channel.KIOSK, "en")
    at_kiosk.press("done")
    at_kiosk.is_at("begin")


def test_everything_is_in_the_language_of_the_client(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-lt")
    assert at_kiosk.text("heading") == "Pasirinkite paslaugą"
    at_kiosk.press(f"service-{PASSPORTS}")
    assert at_kiosk.target("take-shown").text() == "Paimti numerį"
    at_kiosk.press("take-shown")
    at_kiosk.is_at("ticket")
    assert at_kiosk.text("heading") == "Jūsų numeris"
    assert "number" not in at_kiosk.texts()


def test_the_keyboard_alone_is_enough(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.key(Qt.Key.Key_2)
    at_kiosk.is_at("choices")
    assert at_kiosk.text("heading") == "Choose a service"
    at_kiosk.key(Qt.Key.Key_Right, Qt.Key.Key_Down)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Target)
    assert focus.objectName() == f"service-{KEYS}"
    at_kiosk.key(Qt.Key.Key_Return)
    at_kiosk.is_at("confirm")
    at_kiosk.key(Qt.Key.Key_Escape)
    at_kiosk.is_at("choices")
    at_kiosk.key(Qt.Key.Key_1)
    at_kiosk.is_at("confirm")
    at_kiosk.key(Qt.Key.Key_Space)
    at_kiosk.is_at("ticket")
    assert at_kiosk.tickets() == ["A001"]
    at_kiosk.key(Qt.Key.Key_Return)
    at_kiosk.is_at("begin")


def test_tab_goes_through_all_that_can_be_pressed_and_shows_where_it_is(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-en")
    at_kiosk.ready()
    assert not at_kiosk.window.property(KEYBOARD)
    passed = []
    for _ in at_kiosk.targets():
        focus = QApplication.focusWidget()
        assert focus is not None
        passed.append(focus.objectName())
        at_kiosk.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    services = [f"service-{each}" for each in (PASSPORTS, BENEFITS, HOUSING, KEYS)]
    assert passed == [*services, "back", "larger", "contrast"]
    assert at_kiosk.window.property(KEYBOARD)


def test_a_child_who_presses_ten_times_a_second_gets_one_ticket(
    booth: Open, own_pace: None
) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-lt")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.ready()
    spot = at_kiosk.target("take-shown")
    place = spot.mapTo(at_kiosk.window, spot.rect().center())
    for _ in range(15):
        _press_at(at_kiosk, place)
        at_kiosk.qtbot.wait(100)
    assert at_kiosk.tickets() == ["A001"]


def test_forty_presses_at_once_make_one_ticket(booth: Open, own_pace: None) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-lt")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.ready()
    spot = at_kiosk.target("take-shown")
    for _ in range(40):
        spot.click()
        at_kiosk.qtbot.mouseClick(spot, Qt.MouseButton.LeftButton)
        at_kiosk.qtbot.keyClick(spot, Qt.Key.Key_Return)
    at_kiosk.is_at("ticket")
    at_kiosk.qtbot.wait(300)
    assert at_kiosk.tickets() == ["A001"]


def test_a_double_touch_on_a_service_takes_no_ticket(booth: Open, own_pace: None) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-lt")
    at_kiosk.ready()
    spot = at_kiosk.target(f"service-{PASSPORTS}")
    spot.click()
    at_kiosk.is_at("confirm")
    at_kiosk.target("take-shown").click()
    at_kiosk.qtbot.wait(100)
    assert at_kiosk.page() == "confirm"
    assert at_kiosk.tickets() == []


def test_two_tickets_of_a_kiosk_are_two_seconds_apart(booth: Open, own_pace: None) -> None:
    at_kiosk = booth()
    taking = at_kiosk.window._taking
    made: list[tuple[str, float]] = []

    def ask(operation: str) -> None:
        def done(visit: Visit) -> None:
            made.append((visit.ticket, time.monotonic()))

        def failed(error: object) -> None:
            made.append((str(error), 0.0))

        taking.take(Wanted(PASSPORTS, "en"), operation, done, failed)

    for operation in ("first", "second while the first is under way"):
        ask(operation)
    at_kiosk.until(lambda: made)
    ask("third")
    at_kiosk.until(lambda: len(made) == 2)
    assert [ticket for ticket, _ in made] == ["A001", "A002"]
    assert made[1][1] - made[0][1] >= 1.9


def test_the_beginning_takes_no_press_right_after_a_ticket(booth: Open, own_pace: None) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-lt")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.press("take-shown")
    at_kiosk.is_at("ticket")
    at_kiosk.press("done")
    at_kiosk.is_at("begin")
    at_kiosk.qtbot.wait(600)
    at_kiosk.target("language-en").click()
    assert at_kiosk.page() == "begin"
    at_kiosk.press("language-en")
    assert at_kiosk.page() == "choices"


def test_the_ticket_goes_by_itself(booth: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiosk_window, "TICKET_S", 0.6)
    at_kiosk = booth()
    at_kiosk.press("language-lt")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.press("take-shown")
    at_kiosk.is_at("ticket")
    at_kiosk.is_at("begin")


def test_who_goes_away_leaves_nothing_behind(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-en")
    at_kiosk.press("larger")
    at_kiosk.press("contrast")
    assert at_kiosk.station.theme.contrast is Contrast.HIGH
    _idle_for(at_kiosk, 4.4)
    at_kiosk.until(lambda: "still-yes" in at_kiosk.targets())
    assert at_kiosk.text("still-title") == "Are you still there?"
    _idle_for(at_kiosk, 0.1)
    at_kiosk.is_at("begin")
    assert not at_kiosk.window.metrics.larger
    assert at_kiosk.station.theme.contrast is Contrast.SYSTEM
    assert at_kiosk.tickets() == []


def test_who_has_chosen_no_language_is_asked_in_both_whether_they_are_there(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.press("larger")
    _idle_for(at_kiosk, 4.4)
    at_kiosk.until(lambda: "still-yes" in at_kiosk.targets())
    assert at_kiosk.text("still-title") == "Ar dar esate čia?\nAre you still there?"
    assert at_kiosk.target("still-yes").text() == "Taip, tęsti · Yes, go on"
    assert "Starting again in" in at_kiosk.text("still-seconds")


@pytest.mark.parametrize("how", ["button", "beside", "key", "tab"])
def test_whoever_is_still_there_goes_on_where_they_were(booth: Open, how: str) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    _idle_for(at_kiosk, 3.0)
    at_kiosk.until(lambda: "still-yes" in at_kiosk.targets())
    still = at_kiosk.target("still-yes")
    if how == "button":
        at_kiosk.qtbot.mouseClick(still, Qt.MouseButton.LeftButton)
    elif how == "beside":
        overlay = at_kiosk.window._still
        assert overlay is not None
        at_kiosk.qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(5, 400))
    else:
        key = Qt.Key.Key_A if how == "key" else Qt.Key.Key_Tab
        at_kiosk.qtbot.keyClick(QApplication.focusWidget(), key)
    at_kiosk.until(lambda: "still-yes" not in at_kiosk.targets())
    assert at_kiosk.page() == "confirm"
    assert at_kiosk.window._idle.share > 0.9


def test_the_time_until_it_goes_back_is_the_sites(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.set_up(idle_seconds=45)
    at_kiosk.press("language-en")
    assert at_kiosk.window._idle.seconds == 45


def test_one_language_needs_no_choice(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.set_up(languages=("en",))
    assert at_kiosk.page() == "choices"
    assert at_kiosk.text("heading") == "Choose a service"
    assert "back" not in at_kiosk.targets()


def test_what_is_hidden_is_left_out_and_groups_have_their_own_page(booth: Open) -> None:
    at_kiosk = booth()
    group = Group(Words("Būstas", "Home"), (KEYS, HOUSING))
    at_kiosk.set_up(groups=(group,), hidden=frozenset({BENEFITS}))
    at_kiosk.press("language-en")
    shown = [each for each in at_kiosk.targets() if each.startswith(("service", "group"))]
    assert shown == [f"service-{PASSPORTS}", "group-0"]
    at_kiosk.press("group-0")
    assert at_kiosk.text("heading") == "Home"
    assert [each for each in at_kiosk.targets() if each.startswith("service")] == [
        f"service-{KEYS}",
        f"service-{HOUSING}",
    ]
    at_kiosk.press("back")
    assert at_kiosk.text("heading") == "Choose a service"
    at_kiosk.press("group-0")
    at_kiosk.press(f"service-{HOUSING}")
    at_kiosk.press("take-shown")
    at_kiosk.is_at("ticket")
    assert at_kiosk.tickets() == ["C001"]


def test_services_that_do_not_fit_are_on_further_pages(booth: Open, play: Play) -> None:
    for number in range(11, 21):
        change(
            play.place,
            "INSERT INTO service SELECT (SELECT max(id) + 1 FROM service), site_id, ?, ?, name_en,"
            " short, short_en, expected_minutes, ?, active, alarm_waiting, alarm_serving"
            " FROM service WHERE id = 1",
            f"X{number}",
            f"Service {number}",
            number,
        )
    at_kiosk = booth(size=(1024, 768))
    at_kiosk.press("language-en")
    at_kiosk.press("larger")
    at_kiosk.ready()
    seen: list[str] = []
    while True:
        seen += [each for each in at_kiosk.targets() if each.startswith("service")]
        if not at_kiosk.target("more").isEnabled():
            break
        at_kiosk.press("more")
        at_kiosk.ready()
    assert seen == [f"service-{each}" for each in range(1, 15)]
    at_kiosk.press("earlier")
    assert "service-14" not in at_kiosk.targets()


def test_a_change_of_the_lead_is_there_at_once(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-en")
    at_kiosk.set_up(hidden=frozenset({PASSPORTS}))
    assert f"service-{PASSPORTS}" not in at_kiosk.targets()
    at_kiosk.set_up(open=False)
    assert at_kiosk.page() == "put_away"
    assert "Please go to reception." in at_kiosk.texts()
    assert "Prašome kreiptis į registratūrą." in at_kiosk.texts()
    assert at_kiosk.targets() == []
    at_kiosk.set_up(open=True)
    assert at_kiosk.page() in ("choices", "begin")


def test_a_service_that_is_gone_meanwhile_is_said_so(booth: Open) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.set_up(hidden=frozenset({PASSPORTS}))
    at_kiosk.is_at("refused")
    assert at_kiosk.text("title-en") == "This service can no longer be chosen here"
    at_kiosk.press("anew")
    assert at_kiosk.page() == "begin"


def test_who_waits_before_the_client_is_said_and_follows_the_hall(booth: Open, play: Play) -> None:
    at_kiosk = booth()
    play.issue(PASSPORTS)
    at_kiosk.see_all()
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    assert at_kiosk.text("before") == "1 person is waiting before you"
    play.issue(PASSPORTS)
    play.issue(BENEFITS)
    at_kiosk.until(lambda: at_kiosk.text("before") == "2 people are waiting before you")
    assert at_kiosk.text("wait") == ""


def test_no_open_counter_is_said_before_the_ticket(booth: Open, play: Play) -> None:
    at_kiosk = booth()
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{HOUSING}")
    at_kiosk.until(lambda: "No open counter" in at_kiosk.text("verdict"))
    at_kiosk.press("back")
    play.sit(1, BRONIUS)
    play.sit(4, DARIUS)
    at_kiosk.see_all()
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.until(lambda: not at_kiosk.window._foresight.expected.pending)  # type: ignore[union-attr]
    assert at_kiosk.text("verdict") == ""
    at_kiosk.press("take-shown")
    at_kiosk.is_at("ticket")
    assert at_kiosk.text("counters") == "Counter 1 or 4"


@pytest.mark.parametrize(
    ("moment", "title", "line"),
    [
        ("2026-03-02 07:40", "Closed", "Open today 08:00–17:00."),
        ("2026-03-02 07:40", "Closed", "We open today at 08:00."),
        ("2026-03-02 17:00", "Closed", "We closed at 17:00."),
        ("2026-03-02 17:00", "Closed", "We open again tomorrow, Tuesday, 3 March, at 08:00."),
        ("2026-03-01 12:00", "Closed", "We are closed today."),
        ("2026-03-06 18:00", "Uždaryta", "Vėl atidarysime pirmadienį, kovo 9 d., 08:00."),
    ],
)
def test_a_closed_hall_says_when_it_opens(
    booth: Open, play: Play, moment: str, title: str, line: str
) -> None:
    play.clock.instant = at(moment)
    at_kiosk = booth()
    assert at_kiosk.page() == "closed"
    assert title in at_kiosk.texts()
    assert line in at_kiosk.texts()
    assert at_kiosk.targets() == []


def test_closing_time_ends_the_tickets_of_whoever_still_chooses(booth: Open, play: Play) -> None:
    play.clock.instant = at("2026-03-02 16:59")
    at_kiosk = booth()
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.ready()
    play.clock.instant = at("2026-03-02 17:00")
    at_kiosk.target("take-shown").click()
    at_kiosk.is_at("closed")
    assert at_kiosk.tickets() == []
    play.clock.instant = at("2026-03-03 08:00")
    at_kiosk.is_at("begin")


def test_lunch_is_said_before_the_ticket(booth: Open, play: Play) -> None:
    at_kiosk = booth()
    board = play.hall.board.read(play.site)
    assert board.day.lunch is None
    lunch = replace(board.day, lunch=(at("2026-03-02 12:00"), at("2026-03-02 13:00")))
    known = known_of(
        replace(board, day=lunch), Wanted(PASSPORTS, "en"), at("2026-03-02 12:00") + MINUTE
    )
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.window._show_expected(known)
    assert at_kiosk.text("lunch") == "Lunch break until 13:00: nobody is called before then."


def test_the_sites_own_text_stands_where_the_kiosk_is_put_away(booth: Open) -> None:
    at_kiosk = booth()
    own = Words("Numerius duoda Ona prie durų.", "Ona at the door gives the numbers.")
    at_kiosk.set_up(open=False, closed_text=own)
    assert own.lt in at_kiosk.texts()
    assert own.en in at_kiosk.texts()


def test_nobody_is_sent_to_where_tickets_are_given_once_the_hall_has_closed(
    booth: Open, play: Play
) -> None:
    at_kiosk = booth()
    own = Words("Numerius duoda Ona prie durų.", "Ona at the door gives the numbers.")
    at_kiosk.set_up(closed_text=own)
    play.clock.pass_minutes(7 * 60 + 5)
    at_kiosk.until(lambda: at_kiosk.text("title-en") == "Closed")
    assert own.en not in at_kiosk.texts()


@pytest.mark.parametrize("paper", list(Paper))
def test_without_a_printer_the_number_is_shown(booth: Open, paper: Paper) -> None:
    at_kiosk = booth()
    at_kiosk.set_up(paper=paper)
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    assert [each for each in at_kiosk.targets() if each.startswith("take")] == ["take-shown"]
    at_kiosk.press("take-shown")
    at_kiosk.is_at("ticket")
    said = "" if paper is Paper.NEVER else "Tickets are not printed here."
    assert at_kiosk.text("printing") == said


@pytest.mark.parametrize(
    ("paper", "buttons"),
    [
        (Paper.ALWAYS, ["take-paper"]),
        (Paper.ASK, ["take-paper", "take-shown"]),
        (Paper.NEVER, ["take-shown"]),
    ],
)
def test_the_site_says_whether_tickets_are_printed(
    booth: Open, paper: Paper, buttons: list[str]
) -> None:
    at_kiosk = booth(printer="A printer that is not there")
    at_kiosk.set_up(paper=paper)
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    assert [each for each in at_kiosk.targets() if each.startswith("take")] == buttons


def test_a_printer_that_fails_leaves_the_ticket_and_tells_staff(booth: Open, play: Play) -> None:
    at_kiosk = booth(printer="A printer that is not there")
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.press("take-paper")
    at_kiosk.is_at("ticket")
    assert at_kiosk.text("number") == "A001"
    at_kiosk.until(lambda: "was not printed" in at_kiosk.text("printing"))
    at_kiosk.until(lambda: play.hall.board.read(play.site).devices_in_trouble)
    device = play.hall.board.read(play.site).devices_in_trouble[0]
    assert (device.ticket, device.trouble) == ("A001", "no_printer")
    assert len(rows(play.place, "SELECT * FROM visit")) == 1


def test_what_was_seen_to_at_reception_is_reported_no_more(booth: Open, play: Play) -> None:
    at_kiosk = booth(printer="A printer that is not there")
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.press("take-paper")
    reporting = at_kiosk.station.reporting
    at_kiosk.until(lambda: play.hall.board.read(play.site).devices_in_trouble)
    at_kiosk.see_all()
    device = play.hall.board.read(play.site).devices_in_trouble[0]
    play.hall.screens.printed(play.reception(), device.key)
    at_kiosk.until(lambda: reporting.trouble is None)
    reporting.start()  # As it does every two minutes.
    reported: list[None] = []
    at_kiosk.station.runner.in_background(lambda _hall: None, reported.append)
    at_kiosk.until(lambda: reported)
    assert not play.hall.board.read(play.site).devices_in_trouble


def test_two_kiosks_never_give_the_same_number(booth: Open) -> None:
    first, second = booth(), booth()
    for each in (first, second):
        each.window.activateWindow()
        each.until(each.window.isActiveWindow)
        each.press("language-en")
        each.press(f"service-{PASSPORTS}")
        each.press("take-shown")
        each.is_at("ticket")
    assert [first.text("number"), second.text("number")] == ["A001", "A002"]


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 1024), (1080, 1920), (1024, 768)])
def test_targets_are_large_apart_and_within_reach(booth: Open, size: tuple[int, int]) -> None:
    at_kiosk = booth(size=size)
    for name in ("language-lt", f"service-{PASSPORTS}", "take-shown", ""):
        window = at_kiosk.window
        at_kiosk.ready()
        m = window.metrics
        found = [each for each in window.findChildren(Target) if each.isVisible()]
        boxes = [
            each.geometry().translated(each.mapTo(window, QPoint()) - each.pos()) for each in found
        ]
        for each, box in zip(found, boxes, strict=True):
            assert min(box.width(), box.height()) >= m.target - 1, each.objectName()
            assert window.rect().contains(box), each.objectName()
            if size == (1080, 1920):
                assert box.top() >= size[1] // 3, each.objectName()
            others = [other for other in boxes if other is not box]
            near = box.adjusted(-m.gap // 2, -m.gap // 2, m.gap // 2, m.gap // 2)
            assert not any(near.intersects(other) for other in others), each.objectName()
        if name:
            at_kiosk.press(name)


def _press_at(at_kiosk: Booth, place: QPoint) -> None:
    """A finger at a place, whatever is there by now."""
    under = at_kiosk.window.childAt(place) or at_kiosk.window
    at_kiosk.qtbot.mouseClick(
        under, Qt.MouseButton.LeftButton, pos=under.mapFrom(at_kiosk.window, place)
    )


def _idle_for(at_kiosk: Booth, left: float) -> None:
    """Nobody touches it until so many seconds are left."""
    idle = at_kiosk.window._idle
    idle._until = time.monotonic() + left
