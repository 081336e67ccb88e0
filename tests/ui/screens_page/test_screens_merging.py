"""What two have changed at once, brought together."""

from queueapp.domain.public.setup import (
    Kiosk,
    Notice,
    PublicPart,
    PublicSetup,
    QuietSpan,
    ScreenView,
    Words,
)
from ui.screens_page.merging import changed_parts, merged

SINCE = PublicSetup(screens=(ScreenView("Entrance"),), quiet=(QuietSpan(720, 780),))


def test_what_is_typed_stands_beside_what_another_saved_in_another_part() -> None:
    mine = PublicSetup(SINCE.screens, (Notice(1, Words("Labas")),), quiet=SINCE.quiet)
    theirs = PublicSetup(SINCE.screens, kiosk=Kiosk(open=False), quiet=SINCE.quiet)
    both, again = merged(SINCE, mine, theirs)
    assert both.notices == mine.notices
    assert both.kiosk == theirs.kiosk
    assert again == ()


def test_what_both_have_changed_is_named_and_what_is_typed_stays() -> None:
    mine = PublicSetup((ScreenView("Mine"),), quiet=SINCE.quiet)
    theirs = PublicSetup((ScreenView("Theirs"),), quiet=())
    both, again = merged(SINCE, mine, theirs)
    assert both.screens == mine.screens
    assert both.quiet == ()
    assert again == (PublicPart.SCREENS,)


def test_both_may_have_meant_the_same() -> None:
    same = PublicSetup((ScreenView("Hall"),), quiet=SINCE.quiet)
    assert merged(SINCE, same, same) == (same, ())


def test_the_parts_that_differ_are_named() -> None:
    other = PublicSetup(SINCE.screens, kiosk=Kiosk(idle_seconds=30))
    assert changed_parts(SINCE, other) == (PublicPart.KIOSK, PublicPart.QUIET)
    assert changed_parts(SINCE, SINCE) == ()
