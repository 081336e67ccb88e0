"""What is said to a lead: of a change of the forecast, and of what is beyond a limit."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from queueapp.domain.alarm import Alarm, AlarmKind
from queueapp.domain.forecast.state import Footing, Forecast, Verdict
from tests.factories import BENEFITS, BRONIUS, MINUTE, PASSPORTS, Play, a_visit, at
from tests.ui.foretold import a_forecast, verdicts
from ui.lead.change_words import beforehand, change, warnings
from ui.lead.changes import if_closed
from ui.lead.words import attention, urgent
from ui.theme import Tone

pytestmark = pytest.mark.usefixtures("english")


def promised(promise: int, likely: int, of: Sequence[Verdict] = ()) -> Forecast:
    return a_forecast(
        verdicts(range(1, len(of) + 1), *of) if of else (),
        promise=promise,
        likely=likely,
        waiting=14,
    )


@pytest.mark.parametrize(
    ("before", "after", "said", "tone"),
    [
        (
            (6, 8),
            (8, 10),
            "▲ At least 6 → 8 of the 14 waiting will be called before 17:00. Most likely 8 → 10.",
            Tone.GOOD,
        ),
        (
            (6, 8),
            (4, 8),
            "▼ At least 6 → 4 of the 14 waiting will be called before 17:00. "
            "Most likely 8, as now.",
            Tone.CAUTION,
        ),
        (
            (6, 8),
            (6, 9),
            "▲ As now, at least 6 of the 14 waiting will be called before 17:00. "
            "Most likely 8 → 9.",
            Tone.GOOD,
        ),
        (
            (6, 8),
            (6, 8),
            "= As now, at least 6 of the 14 waiting will be called before 17:00. "
            "Most likely 8, as now.",
            Tone.NEUTRAL,
        ),
    ],
)
def test_now_and_then_stand_beside_each_other_with_a_sign(
    before: tuple[int, int], after: tuple[int, int], said: str, tone: Tone
) -> None:
    found = change(promised(*before), promised(*after), "17:00")
    assert (found.text, found.tone) == (said, tone)


def test_what_comes_of_the_moved_client_is_said_and_how_many_others_lose_by_it() -> None:
    yes, perhaps, no = Verdict.YES, Verdict.UNCERTAIN, Verdict.NO
    before = promised(2, 2, (yes, yes, perhaps))
    after = promised(2, 2, (yes, perhaps, yes))
    said = change(before, after, "17:00", client=a_visit(3, ticket="A003")).text
    assert "A003: uncertain → will be called, 10–20 min." in said
    assert said.endswith("1 others may expect less than now.") or "less than now" in said
    assert no


def test_too_little_experience_makes_no_numbers() -> None:
    none = a_forecast(waiting=5, promise=0, footing=Footing.NONE, rests_on=12)
    said = change(none, none, "17:00").text
    assert "→" not in said
    assert said.startswith("Not enough experience yet")


def test_unreliable_estimates_promise_nothing() -> None:
    said = change(promised(6, 8), promised(8, 10), "17:00", reliable=False).text
    assert said == (
        "▲ Perhaps 8 → 10 of the 14 waiting will be called before 17:00. "
        "Estimates are unreliable at present."
    )


def test_a_hall_that_does_not_close_has_no_number_before_closing() -> None:
    open_ = a_forecast(promise=3, likely=3, waiting=3, closes_at=None)
    assert change(open_, open_, "").text == "The hall does not close today: everybody is called."


def test_after_closing_and_in_an_empty_hall_nothing_is_worked_out(play: Play) -> None:
    board = play.hall.board.read(1)
    empty = beforehand(board, "17:00", play.clock.now())
    assert empty is not None
    assert empty.text == "Nobody waits: it makes no difference now."
    closed = beforehand(board, "17:00", at("2026-03-02 17:01"))
    assert closed is not None
    assert closed.text == "Closed since 17:00: nothing is foreseen any more."


def test_closing_the_only_counter_warns_of_all_who_wait(play: Play) -> None:
    play.sit(1, BRONIUS)
    for _ in range(3):
        play.issue()
    board, now = play.hall.board.read(1), play.clock.now()
    assert warnings(board, if_closed(board, 1, now), now) == (
        "! 3 wait, and no counter would be open.",
    )
    assert warnings(board, board, now) == ()


def test_a_long_queue_is_one_thing_to_see_to_and_hides_nothing_else(play: Play) -> None:
    visits = [play.issue(PASSPORTS) for _ in range(9)] + [play.issue(BENEFITS)]
    board, now = play.hall.board.read(1), play.clock.pass_minutes(40)
    waiting = [Alarm(AlarmKind.WAITING, each.id, each.waiting_since, 30) for each in visits]
    overdue = [Alarm(AlarmKind.OVERDUE, at_, now - 20 * MINUTE, 15) for at_ in (1, 2)]
    found = urgent([*waiting, *overdue], board)
    assert [(each.alarm.kind, each.many) for each in found] == [
        (AlarmKind.WAITING, 9),
        (AlarmKind.OVERDUE, 2),
        (AlarmKind.WAITING, 1),
    ]
    said = attention([*waiting, *overdue], board, now)
    assert said.startswith("! 3 to see to: Passports: 9 have waited too long, up to 40 min;")
    assert "2 callbacks or answers are overdue, by up to 20 min" in said
    assert "and 2 more" in attention([*waiting, *overdue], board, now, brief=True)
