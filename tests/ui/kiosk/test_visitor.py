"""How far a client at the kiosk has come: each step back, and what the hall takes from under it."""

from dataclasses import replace

import pytest

from queueapp.domain.board import Board
from queueapp.domain.public.setup import Group, Kiosk, Words
from queueapp.errors import Refusal
from tests.factories import PASSPORTS, Play
from ui.kiosk.choices import Standing
from ui.kiosk.expected import Wanted
from ui.kiosk.visitor import Step, Visitor, settled

BOTH = ("lt", "en")
WANTED = Wanted(PASSPORTS, "lt")


def test_back_leads_through_each_step_to_the_beginning() -> None:
    visitor = Visitor(larger=True).speaking("lt").within("group-0").turned(2)
    visitor = visitor.wanting(WANTED, "once")
    steps = []
    while visitor.has_back(BOTH):
        visitor = visitor.back()
        steps.append((visitor.step, visitor.language, visitor.group, visitor.page))
    assert steps == [
        (Step.CHOICES, "lt", "group-0", 2),
        (Step.CHOICES, "lt", "", 0),
        (Step.BEGIN, "", "", 0),
    ]
    assert visitor == Visitor(larger=True)
    assert visitor.at_beginning(BOTH)


def test_with_one_language_the_services_are_the_beginning() -> None:
    visitor = Visitor().speaking("lt")
    assert visitor.at_beginning(("lt",))
    assert not visitor.has_back(("lt",))
    assert not visitor.turned(1).at_beginning(("lt",))
    assert not visitor.at_beginning(BOTH)
    assert visitor.turned(-1).page == 0


def test_what_is_tried_again_keeps_its_operation() -> None:
    visitor = Visitor().speaking("lt").wanting(WANTED, "once")
    again = visitor.refused(Refusal.UNKNOWN_SERVICE).again()
    assert again == visitor


@pytest.mark.parametrize("stands", [Standing.CLOSED, Standing.PUT_AWAY])
def test_a_kiosk_that_closes_forgets_the_choice_and_keeps_the_look(
    play: Play, stands: Standing
) -> None:
    board = play.hall.board.read(1, None)
    visitor = Visitor(larger=True, contrast=True).speaking("lt").wanting(WANTED, "once")
    assert settled(visitor, board, stands) == Visitor(larger=True, contrast=True)
    ticket = visitor.given()
    assert settled(ticket, board, stands) == ticket, "a number is shown to its end"
    staff = Visitor(Step.STAFF)
    assert settled(staff, board, stands) == staff
    assert settled(visitor, None, stands) == visitor


def test_a_service_a_group_or_a_language_may_go_meanwhile(play: Play) -> None:
    board = play.hall.board.read(1, None)
    directory = board.directory
    public = directory.public

    def with_kiosk(kiosk: Kiosk) -> Board:
        return replace(board, directory=replace(directory, public=replace(public, kiosk=kiosk)))

    wanting = Visitor().speaking("en").wanting(WANTED, "once")
    assert settled(wanting, board, Standing.OPEN) == wanting
    hidden = with_kiosk(replace(public.kiosk, hidden=frozenset({PASSPORTS})))
    gone = settled(wanting, hidden, Standing.OPEN)
    assert (gone.step, gone.why_not, gone.wanted) == (
        Step.REFUSED,
        Refusal.UNKNOWN_SERVICE,
        None,
    )
    within = Visitor().speaking("en").within("group-0")
    assert settled(within, board, Standing.OPEN).group == ""
    group = Group(Words("Dokumentai"), (PASSPORTS,))
    grouped = with_kiosk(replace(public.kiosk, groups=(group,)))
    assert settled(within, grouped, Standing.OPEN) == within
    lithuanian = with_kiosk(replace(public.kiosk, languages=("lt",)))
    assert settled(wanting, lithuanian, Standing.OPEN) == Visitor().speaking("lt")
