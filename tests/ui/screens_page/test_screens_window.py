"""Screens and tickets: by the keys alone, live in every window, and nothing typed is ever lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QRadioButton, QWidget

from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from queueapp.domain.public.setup import (
    Arrow,
    Group,
    Kiosk,
    Notice,
    Paper,
    PublicPart,
    PublicSetup,
    QuietSpan,
    ScreenView,
    Words,
)
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.errors import Refusal
from queueapp.settings import PUBLIC
from tests.factories import ASTA, BENEFITS, BRONIUS, DARIUS, ELENA, PASSPORTS, Play, refusal
from tests.ui.screens_page.screens_at_work import ScreensAtWork
from ui.pages import PAGES
from ui.screens_page.leaving import UnsavedScreensSheet
from ui.screens_page.picture_edit import PictureEdit
from ui.tickets.preview import PaperPicture
from ui.widgets.form import Chooser, Number
from ui.widgets.tick import Tick

Open = Callable[..., ScreensAtWork]


def set_up(play: Play, setup: PublicSetup, person: int = ASTA) -> PublicSetup:
    """Save a set-up as a colleague at another PC does."""
    session = Session(play.site, person)
    since = play.hall.board.read(play.site).directory.public
    return play.hall.public_setup.change(session, setup, since)


class TestByTheKeysAlone:
    def test_a_screen_is_added_named_and_in_force(self, page: Open) -> None:
        at = page()
        at.turn("screens")
        at.go_to("screens_add")
        at.press("Space")
        at.type("Antras aukštas")
        at.save()
        assert [each.name for each in at.kept.screens] == ["Antras aukštas"]
        assert "Every screen shows it now" in at.said()
        assert at.window.unsaved == ()

    def test_a_notice_is_written_in_both_languages(self, page: Open) -> None:
        at = page()
        at.turn("notices")
        at.go_to("notices_add")
        at.press("Space")
        at.type("Pasiimkite pasą.")
        at.press("Tab")
        at.type("Bring your passport.")
        at.save()
        (notice,) = at.kept.notices
        assert notice.text == Words("Pasiimkite pasą.", "Bring your passport.")

    def test_quiet_hours_are_added_and_changed(self, page: Open) -> None:
        at = page()
        at.turn("quiet")
        at.press("Space")
        at.part(QLineEdit, "ends")
        at.press("Ctrl+A")
        at.type("22")
        at.press("Tab", "Ctrl+A")
        at.type("630")
        at.save()
        assert at.kept.quiet == (QuietSpan(22 * 60, 6 * 60 + 30),)

    def test_each_part_is_reached_and_the_first_again(self, page: Open) -> None:
        at = page()
        seen = [at.window.page]
        for _ in range(7):
            at.press("Ctrl+PgDown")
            seen.append(at.window.page)
        names = ["now", "screens", "notices", "kiosk", "ticket", "quiet", "devices", "now"]
        assert seen == names
        at.press("Ctrl+PgUp")
        assert at.window.page == "devices"

    @pytest.mark.parametrize("part", ["screens", "notices", "kiosk", "ticket", "quiet"])
    def test_the_tab_key_goes_through_a_part_from_top_to_bottom(
        self, page: Open, play: Play, part: str
    ) -> None:
        screens = (ScreenView("One", services=frozenset({PASSPORTS})),)
        kiosk = Kiosk(groups=(Group(Words("a"), (PASSPORTS, BENEFITS)),))
        notices = (Notice(1, Words("a")),)
        set_up(play, PublicSetup(screens, notices, kiosk, quiet=(QuietSpan(60, 120),)))
        at = page()
        at.window.show_page(part)
        at.qtbot.wait(20)
        # What passes the focus on is no place of its own.
        stops = [each for each in at.window._stops if each.focusProxy() is None]
        section = at.window._sections[PublicPart(part)]
        assert len([each for each in stops if section.isAncestorOf(each)]) > 2
        stops[0].setFocus()
        seen = [at.focus()]
        for _ in range(len(stops) * 2):
            if at.focus() is stops[-1]:
                break
            at.press("Tab")
            seen.append(at.focus())
        # Of choices that exclude each other only the one that is taken has the focus.
        there = [each for each in stops if each in seen]
        assert [each for each in seen if each in stops] == there
        assert all(
            each in seen
            for each in stops
            if each.isVisible() and each.isEnabled() and not isinstance(each, QRadioButton)
        )
        tab, again = at.window._bar.section(at.window._bar.current()), []
        for _ in range(len(seen) + 1):
            at.press("Tab")
            again.append(at.focus())
        assert again == [tab, *seen], "from the last it goes to the tab of the part, and round"


class TestWhatIsSetUp:
    def test_all_of_a_screen_is_kept(self, page: Open, play: Play) -> None:
        set_up(play, PublicSetup(screens=(ScreenView("Hall"),), notices=(Notice(1, Words("a")),)))
        at = page()
        at.turn("screens")
        form = at.window._sections[PublicPart.SCREENS]._form  # type: ignore[attr-defined]
        form._services.findChild(Tick, "all").setChecked(False)
        form._services.findChild(Tick, f"tick-{BENEFITS}").setChecked(False)
        form._notices.findChild(Tick, "all").setChecked(False)
        form._notices.findChild(Tick, "tick-1").setChecked(False)
        for name in ("expected", "waiting", "closing", "chime"):
            at.part(Tick, name).toggle()
        form._languages.set_current(("en",))
        form._spoken.set_current(())
        at.part(Number, "volume").setValue(35)
        arrow = at.part(Chooser, "arrow_2")
        assert arrow.width() >= arrow.sizeHint().width(), "each place can be read"
        arrow.setCurrentIndex(arrow.findData(Arrow.UPSTAIRS.value))
        arrow.activated.emit(arrow.currentIndex())
        at.save()
        (screen,) = at.kept.screens
        assert screen.services is not None
        assert PASSPORTS in screen.services
        assert BENEFITS not in screen.services
        assert screen == ScreenView(
            "Hall",
            screen.services,
            frozenset(),
            {2: Arrow.UPSTAIRS},
            ("en",),
            (),
            chime=False,
            volume=35,
            expected=True,
            waiting=False,
            closing=False,
        )

    def test_a_notice_says_on_which_screens_it_is(self, page: Open, play: Play) -> None:
        screens = (ScreenView("One"), ScreenView("Two", notices=frozenset()))
        set_up(play, PublicSetup(screens, (Notice(1, Words("a")), Notice(2, Words("b")))))
        at = page()
        at.turn("notices")
        at.part(Tick, "tick-0").setChecked(False)
        at.part(Tick, "tick-1").setChecked(True)
        at.save()
        one, two = at.kept.screens
        assert one.notices == frozenset({2})
        assert two.notices == frozenset({1})

    def test_a_notice_that_goes_is_on_no_screen_any_more(self, page: Open, play: Play) -> None:
        screens = (ScreenView("One", notices=frozenset({1, 2})),)
        set_up(play, PublicSetup(screens, (Notice(1, Words("a")), Notice(2, Words("b")))))
        at = page()
        at.turn("notices")
        at.do("notices_remove")
        at.save()
        assert at.kept.screens[0].notices == frozenset({2})
        assert [each.id for each in at.kept.notices] == [2]

    def test_the_kiosk_has_groups_in_an_order(self, page: Open) -> None:
        at = page()
        at.turn("kiosk")
        at.do("group_add")
        at.type("Dokumentai")
        more = at.part(Chooser, "group_service_add")
        for service in (BENEFITS, PASSPORTS):
            more.setCurrentIndex(more.findData(service))
            more.activated.emit(more.currentIndex())
        section = at.window._sections[PublicPart.KIOSK]
        section._form._paper.set_current(Paper.NEVER)  # type: ignore[attr-defined]
        at.part(Number, "idle_seconds").setValue(45)
        at.save()
        kiosk = at.kept.kiosk
        assert kiosk.groups == (Group(Words("Dokumentai"), (BENEFITS, PASSPORTS)),)
        assert kiosk.paper is Paper.NEVER
        assert kiosk.idle_seconds == 45

    def test_the_ticket_is_shown_as_it_will_be_printed(self, page: Open) -> None:
        at = page()
        at.turn("ticket")
        at.long("text_lt").setFocus()
        at.type("Ačiū, kad laukiate")
        paper = at.part(PaperPicture, "paper")
        assert "Ačiū, kad laukiate" in paper.accessibleDescription()
        at.part(Tick, "kept").setChecked(False)
        at.save()
        assert at.kept.ticket.text.lt == "Ačiū, kad laukiate"
        assert not at.kept.ticket.kept


class TestWhatDoesNotFit:
    def test_a_book_that_is_pasted_is_refused_while_one_types_and_nothing_is_lost(
        self, page: Open
    ) -> None:
        at = page()
        at.turn("notices")
        at.do("notices_add")
        at.paste("ą" * 5000)
        assert "4400" in at.below("text_lt")
        assert "600" in at.below("text_lt")
        at.save()
        assert at.kept.notices == ()
        assert "Not saved" in at.said()
        assert len(at.long("text_lt").toPlainText()) == 5000
        at.press("Ctrl+A", "Del")
        at.type("Trumpiau")
        assert at.said() == "", "nothing is left to correct"
        at.save()
        assert at.kept.notices[0].text.lt == "Trumpiau"

    def test_a_fault_in_another_part_is_gone_to(self, page: Open) -> None:
        at = page()
        at.turn("notices")
        at.do("notices_add")
        at.turn("quiet")
        at.save()
        assert at.window.page == "notices"
        assert "Write a text" in at.below("text_lt")
        assert at.focus().objectName() == "text_lt"

    @pytest.mark.parametrize(
        ("setup", "part", "said"),
        [
            (PublicSetup((ScreenView("A"), ScreenView("B"))), "screens", "called so already"),
            (PublicSetup(notices=(Notice(1, Words("a")),)), "notices", "before the first"),
        ],
    )
    def test_what_is_wrong_is_said_at_the_field(
        self, page: Open, play: Play, setup: PublicSetup, part: str, said: str
    ) -> None:
        set_up(play, setup)
        at = page()
        at.turn(part)
        if part == "screens":
            at.part(QLineEdit, "name").setFocus()
            at.press("Ctrl+A")
            at.type("b")
            at.save()
            assert at.focus().objectName() == "name"
            assert said in at.below("name")
        else:
            for name, day in (("first", "2026-03-10"), ("last", "2026-03-09")):
                at.part(QLineEdit, name).setFocus()
                at.type(day)
            at.save()
            assert said in at.below("last")
        assert at.kept == setup

    @pytest.mark.parametrize("code", ["33309240064"])
    def test_what_is_never_shown_is_said(self, page: Open, code: str) -> None:
        at = page()
        at.turn("notices")
        at.do("notices_add")
        at.type(f"Klientas {code}")
        at.save()
        assert "personal code" in at.below("text_lt")
        assert at.kept.notices == ()

    def test_a_file_that_is_no_picture_is_refused_in_a_sentence(
        self, page: Open, tmp_path: Path
    ) -> None:
        file = tmp_path / "herbas.png"
        file.write_bytes(b"no picture at all")
        at = page()
        at.turn("notices")
        at.do("notices_add")
        edit = at.part(PictureEdit, "picture")
        edit.take_file(file)
        at.until(lambda: "herbas.png" in at.below("picture"))
        assert "no picture" in at.below("picture")
        assert edit.picture is None


class TestPictures:
    def test_a_picture_is_sent_with_what_shows_it(
        self, page: Open, play: Play, tmp_path: Path
    ) -> None:
        file = tmp_path / "herbas.png"
        image = QImage(4000, 3000, QImage.Format.Format_RGB32)
        image.fill(QColor("#b02b2b"))
        assert image.save(str(file))
        at = page()
        at.turn("notices")
        at.do("notices_add")
        edit = at.part(PictureEdit, "picture")
        edit.take_file(file)
        at.until(lambda: edit.picture is not None)
        assert play.hall.public_setup.pictures(play.reception()) == {}
        at.save()
        (notice,) = at.kept.notices
        assert notice.picture is not None
        content = play.hall.screens.picture(play.site, notice.picture)
        assert content is not None
        kept = QImage.fromData(content)
        assert kept.width() <= 1920
        assert kept.height() <= 1080
        assert at.window.unsaved == ()
        # The window that is opened next shows it.
        other = page()
        other.turn("notices")
        small = other.window.findChild(QLabel, "picture_small")
        other.until(lambda: small is not None and small.isVisible())


class TestTwoAtOnce:
    def test_what_is_saved_in_one_window_is_in_the_other(self, page: Open) -> None:
        one, two = page(), page(ASTA)
        one.window.activateWindow()
        one.until(one.window.isActiveWindow)
        one.turn("quiet")
        one.press("Space")
        one.save()
        two.until(lambda: two.window.setup.quiet == one.kept.quiet != ())
        assert two.live.board is not None
        assert two.live.board.directory.public == one.kept

    def test_what_one_types_stays_beside_what_another_saves_elsewhere(
        self, page: Open, play: Play
    ) -> None:
        at = page()
        at.turn("notices")
        at.do("notices_add")
        at.type("Mano žinutė")
        set_up(play, PublicSetup(quiet=(QuietSpan(60, 120),)))
        at.until(lambda: at.window.setup.quiet)
        assert at.long("text_lt").text() == "Mano žinutė"
        at.save()
        assert at.kept.notices[0].text.lt == "Mano žinutė"
        assert at.kept.quiet == (QuietSpan(60, 120),)

    def test_where_both_changed_the_same_it_is_said_and_nothing_typed_is_lost(
        self, page: Open, play: Play
    ) -> None:
        set_up(play, PublicSetup(notices=(Notice(1, Words("a")),)))
        at = page()
        at.turn("notices")
        at.long("text_lt").setFocus()
        at.press("Ctrl+A")
        at.type("Mano")
        set_up(play, PublicSetup(notices=(Notice(1, Words("Jos")),)))
        at.until(lambda: "Notices" in at.said())
        assert at.long("text_lt").text() == "Mano"
        assert at.kept.notices[0].text.lt == "Jos"
        at.press("Ctrl+Shift+Del")
        assert at.long("text_lt").text() == "Jos"
        assert at.window.unsaved == ()

    def test_one_who_is_a_moment_later_is_refused_and_may_save_again(
        self, page: Open, play: Play
    ) -> None:
        at = page()
        at.turn("notices")
        at.do("notices_add")
        at.type("Mano")
        # The other change comes while this one is on its way: no board has told of it yet.
        at.live.board_changed.disconnect(at.window._show_board)
        set_up(play, PublicSetup(quiet=(QuietSpan(60, 120),)))
        at.until(lambda: at.live.board is not None and at.live.board.directory.public.quiet)
        at.save()
        assert "colleague" in at.said()
        assert at.long("text_lt").text() == "Mano"
        assert at.kept.notices == ()
        at.save()
        assert at.kept.notices[0].text.lt == "Mano"
        assert at.kept.quiet == (QuietSpan(60, 120),)


class TestLeaving:
    def test_what_is_not_saved_is_asked_about(self, page: Open) -> None:
        at = page()
        at.turn("quiet")
        at.press("Space")
        at.press("Esc")
        sheet = at.window.findChild(UnsavedScreensSheet)
        assert sheet is not None
        assert sheet.isVisible()
        assert "Quiet hours" in "\n".join(each.text() for each in sheet.findChildren(QLabel))
        sheet.reject()
        assert at.window.isVisible()
        assert at.window.unsaved

    def test_it_can_be_saved_then(self, page: Open) -> None:
        at = page()
        at.turn("quiet")
        at.press("Space")
        at.press("Esc")
        sheet = at.window.findChild(UnsavedScreensSheet)
        assert sheet is not None
        sheet.submit()
        at.until(lambda: not at.window.isVisible())
        assert at.kept.quiet

    def test_it_can_be_dropped(self, page: Open) -> None:
        at = page()
        at.turn("quiet")
        at.press("Space")
        at.press("Esc")
        at.do("drop_changes")
        at.until(lambda: not at.window.isVisible())
        assert at.kept.quiet == ()


class TestNow:
    def test_a_text_is_announced_and_ended(self, page: Open, play: Play) -> None:
        at = page()
        at.long("announcement_lt").setFocus()
        at.type("Trečias langelis šiandien nedirba")
        at.do("announce")
        at.until(lambda: at.window._now.announced.texts)
        (text,) = play.hall.announcing.texts(play.reception())
        assert text.lt == "Trečias langelis šiandien nedirba"
        assert at.long("announcement_lt").text() == ""
        at.do("end")
        at.until(lambda: not at.window._now.announced.texts)
        assert play.hall.announcing.texts(play.reception()) == ()

    def test_a_text_that_is_too_long_is_not_sent(self, page: Open, play: Play) -> None:
        at = page()
        at.long("announcement_lt").setFocus()
        at.paste("ą" * 230)
        at.do("announce")
        assert "200" in at.below("announcement_lt")
        assert play.hall.announcing.texts(play.reception()) == ()
        assert len(at.long("announcement_lt").text()) == 230

    def test_who_is_at_a_counter_is_called_again(self, page: Open, play: Play) -> None:
        play.issue()
        visit = play.call_next(play.sit(1, BRONIUS))
        at = page()
        assert visit.ticket in at.words("calls_card")
        at.do("call_again")
        at.until(lambda: visit.ticket in at.said())
        entries = play.hall.screens.news(play.site).entries
        assert [entry.kind.value for entry in entries] == ["call", "again"]

    def test_quiet_hours_in_force_are_said(self, page: Open, play: Play) -> None:
        set_up(play, PublicSetup(quiet=(QuietSpan(9 * 60, 11 * 60),)))
        at = page()
        assert "11:00" in at.words("calls_card")
        assert "without the chime" in at.words("announcements_card")


class TestDevices:
    def test_a_printer_without_paper_is_told_and_seen_to(self, page: Open, play: Play) -> None:
        kiosk = Device("k", DeviceKind.KIOSK, "Kioskas", trouble=DeviceTrouble.PAPER_OUT)
        play.hall.screens.report(play.site, replace(kiosk, ticket="A012"))
        at = page()
        at.window.show_page("devices")
        at.until(lambda: "out of paper" in at.words("devices"))
        assert "A012" in at.words("devices")
        at.do("seen_to")
        at.until(lambda: "out of paper" not in at.words("devices"))
        assert "✓ on" in at.words("devices")

    def test_one_that_is_silent_is_told(self, page: Open, play: Play) -> None:
        play.hall.screens.report(play.site, Device("s", DeviceKind.SCREEN, "Entrance"))
        play.clock.pass_minutes(9)
        at = page()
        at.window.show_page("devices")
        at.until(lambda: "not heard of since 10:00" in at.words("devices"))


class TestWhoMay:
    def test_only_a_lead_and_an_administrator_may_change_anything(
        self, page: Open, play: Play
    ) -> None:
        assert Permission.RUN_SCREENS in PAGES.values()
        for person in (BRONIUS, ELENA):
            at = page(person)
            assert not at.window._stack.isEnabled()
            session = Session(play.site, person)
            change = play.hall.public_setup.change
            since = PublicSetup()
            assert refusal(change, session, since, since) is Refusal.NOT_PERMITTED
        for person in (DARIUS, ASTA):
            assert page(person).window._stack.isEnabled()


def test_each_setting_of_what_clients_see_has_its_field(page: Open, play: Play) -> None:
    kiosk = Kiosk(groups=(Group(Words("a"), (PASSPORTS,)),))
    quiet = (QuietSpan(60, 120),)
    set_up(play, PublicSetup((ScreenView("A"),), (Notice(1, Words("a")),), kiosk, quiet=quiet))
    at = page()
    without = []
    for setting in PUBLIC:
        part, _, key = re.sub(r"\[\]|groups\[\]\.", "", setting.key).partition(".")
        at.window.show_page(part)
        name = key.replace(".", "_")
        if at.window._pages[part].findChild(QWidget, name) is None:
            without.append((part, name))
    assert without == []
