"""Replaying: which hall it goes into, who gives way, and that it ends."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from queueapp.admin import main
from queueapp.clock import SystemClock
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.domain.visit import Channel, Leg, State
from queueapp.errors import Refusal, Refused
from queueapp.replay.arrivals import Arrival, read_arrivals
from queueapp.replay.feed import Feed, Issued
from queueapp.replay.hall import Recording, make_hall, open_hall
from queueapp.replay.plan import Wishes
from queueapp.replay.play import Player
from queueapp.replay.run import Course, double_calls, replay
from queueapp.services.hall import Hall
from tests.factories import Play, SetClock, a_visit, contents
from tests.order_check import check_day
from tests.replay.days import write_day

DAY = date(2024, 1, 3)
SITE = 1


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_day(tmp_path / "day.csv", clients=40, hours=0.5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "replay.queueapp"


NO_WISHES = Wishes()


def recording(*arrivals: Arrival, wishes: Wishes = NO_WISHES) -> Recording:
    return Recording(DAY, arrivals, wishes)


def feed_all(hall: Hall, feed: Feed, clock: SetClock) -> None:
    while (due := feed.next_at) is not None:
        clock.instant += max(due - hall.clock.now(), 0)
        feed.step()


class Told:
    """All that a player would hear, already said; `first` happens before they listen."""

    def __init__(self, *words: Issued | None, first: Callable[[], None] = lambda: None) -> None:
        self.words = list(words)
        self.first = first

    def poll(self) -> bool:
        self.first()
        self.first = lambda: None
        return bool(self.words)

    def recv(self) -> Issued | None:
        return self.words.pop(0)


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_a_real_hall_is_refused(play: Play, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(play.place)
    assert main(["replay", str(file), "--database", str(play.place)]) == 1
    said = capsys.readouterr().err
    assert "not a replay's database" in said
    assert "Nothing was changed" in said
    assert main(["replay", str(file), "--database", str(play.place), "--fresh"]) == 1
    assert contents(play.place) == before


def test_a_wrong_file_makes_no_database(
    tmp_path: Path, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("arrival,service_type\n1,A\nlate,A\n")
    assert main(["replay", str(wrong), "--database", str(path)]) == 1
    assert f"{wrong}, line 3: 'late' does not fit the column 'arrival'" in capsys.readouterr().err
    assert not path.exists()


def test_wrong_usage_ends_with_two(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["replay"], ["replay", str(file), "--speed", "0"], ["nothing"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2
    assert "is not between" in capsys.readouterr().err


def test_the_help_names_every_column(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["replay", "--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    documented = Path("docs/replay.md").read_text(encoding="utf-8")
    for column in ("arrival", "service_type", "queue_leave", "language", "--english", "--fresh"):
        assert column in text
        assert column in documented


def test_arrivals_come_when_they_came(path: Path) -> None:
    clock = SetClock()
    day = recording(
        Arrival(2, 600, "PS", "ANNA", priority=2),
        Arrival(3, 660, "PE", "BEN"),
        wishes=Wishes(frozenset({"PE"}), priority_from=2),
    )
    make_hall(path, day, 1.0, clock)
    with open_hall(path, clock) as hall:
        assert hall.kind is HallKind.REPLAY
        feed = Feed(hall, SITE, day)
        feed_all(hall, feed, clock)
        first, second = hall.board.read(SITE).waiting
        assert second.arrived_at - first.arrived_at == 60_000
        assert (first.language, second.language) == (None, "en")
        assert first.priority is not None
        assert second.priority is None
        assert {first.channel, second.channel} == {Channel.REPLAY}
        assert first.business_day == "2024-01-03"


@pytest.mark.parametrize("day", [date(2024, 2, 16), date(2024, 2, 15), date(2024, 1, 7)])
def test_a_hall_is_open_on_the_day_that_it_replays(path: Path, day: date) -> None:
    clock = SetClock()
    make_hall(path, Recording(day, (Arrival(2, 600, "PS"),), NO_WISHES), 1.0, clock)
    with open_hall(path, clock) as hall:
        assert hall.board.read(SITE).day.date == day.isoformat()
        assert hall.board.read(SITE).day.round_the_clock


def test_who_gave_up_leaves_unless_called_before(path: Path) -> None:
    clock = SetClock()
    day = recording(Arrival(2, 10, "A", leaves_at=100), Arrival(3, 20, "A", leaves_at=110))
    make_hall(path, day, 1.0, clock)
    with open_hall(path, clock) as hall:
        feed = Feed(hall, SITE, day)
        for _ in day.arrivals:
            clock.instant += 1000
            feed.step()
        hall.desk.next_client(hall.access.take_counter(Session(SITE, 1, 1)))
        feed_all(hall, feed, clock)
        visits = hall.board.day(Session(SITE, 1)).visits
        assert [visit.state for visit in visits] == [State.CALLED, State.LEFT]


def test_a_stopped_replay_goes_on_where_it_was(path: Path) -> None:
    clock = SetClock()
    day = recording(Arrival(2, 10, "A", service_s=7), Arrival(3, 20, "A"), Arrival(4, 30, "A"))
    make_hall(path, day, 1.0, clock)
    with open_hall(path, clock) as hall:
        assert Feed(hall, SITE, day).step() == Issued(1, 7)
        again = Feed(hall, SITE, day)
        assert again.before == [Issued(1, 7)]
        assert again.left_to_come == 2


def test_a_hall_that_is_past_the_day_is_refused(path: Path) -> None:
    clock = SetClock()
    day = recording(Arrival(2, 10, "A"))
    make_hall(path, day, 1.0, clock)
    clock.pass_minutes(3 * 24 * 60)
    with open_hall(path, clock) as hall, pytest.raises(Refused) as caught:
        Feed(hall, SITE, day)
    assert caught.value.code is Refusal.NOT_TODAY


def test_a_hall_without_the_service_is_refused(path: Path) -> None:
    make_hall(path, recording(Arrival(2, 10, "A")), 1.0, SetClock())
    with open_hall(path, SetClock()) as hall, pytest.raises(Refused) as caught:
        Feed(hall, SITE, recording(Arrival(2, 10, "B")))
    assert caught.value.code is Refusal.UNKNOWN_SERVICE


def test_a_player_gives_way_to_a_person(path: Path) -> None:
    clock = SystemClock()
    day = recording(Arrival(2, 0, "A", "ANNA"), Arrival(3, 0, "A", "BEN"))
    make_hall(path, day, 1000.0, clock)
    person = Session(SITE, 3, 1)
    with open_hall(path, clock) as hall:
        feed = Feed(hall, SITE, day)
        issued = [feed.step(), feed.step()]
        player = Player(hall, [Session(SITE, 1, 1), Session(SITE, 2, 2)])
        tally = player.run(Told(*issued, None, first=lambda: sit_down(path, person)))
        board = hall.board.read(SITE)
    assert tally.given_way == 1
    assert tally.finished == 2
    assert board.desks[1].person_id == person.person_id
    assert not board.desks[2].is_open


def test_a_player_leaves_a_counter_that_is_taken_alone(path: Path) -> None:
    day = recording(Arrival(2, 0, "A", "ANNA"), Arrival(3, 0, "A", "BEN"))
    make_hall(path, day, 1000.0, SystemClock())
    person = Session(SITE, 3, 1)
    sit_down(path, person)
    with open_hall(path, SystemClock()) as hall:
        feed = Feed(hall, SITE, day)
        issued = [feed.step(), feed.step()]
        tally = Player(hall, [Session(SITE, 1, 1), Session(SITE, 2, 2)]).run(Told(*issued, None))
        assert hall.board.read(SITE).desks[1].person_id == person.person_id
    assert (tally.given_way, tally.finished) == (1, 2)


def sit_down(path: Path, person: Session) -> None:
    with open_hall(path, SystemClock()) as other:
        other.access.take_counter(person, knowingly=True)


def test_no_shows(path: Path) -> None:
    day = recording(*(Arrival(2 + n, 0, "A") for n in range(12)), wishes=Wishes(counters=2))
    make_hall(path, day, 5000.0, SystemClock())
    with open_hall(path, SystemClock()) as hall:
        feed = Feed(hall, SITE, day)
        issued = [feed.step() for _ in day.arrivals]
        player = Player(hall, [Session(SITE, 1, 1), Session(SITE, 2, 2)], no_shows=0.5)
        tally = player.run(Told(*issued, None))
    assert tally.no_shows + tally.finished == 12
    assert 2 <= tally.no_shows <= 10
    check_day(path)


def test_feeding_alone_ends_with_the_file(path: Path, file: Path) -> None:
    recorded = read_arrivals(file)
    summary = replay(
        path, Recording(DAY, recorded.arrivals, Wishes()), Course(speed=5000), SystemClock()
    )
    assert summary.states.total() == 40
    assert summary.states[State.SERVED] == 0


def test_a_hall_keeps_the_speed_that_it_was_made_with(
    path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replaying = ["replay", str(file), "--database", str(path), "--speed"]
    assert main([*replaying, "5000", "--fresh"]) == 0
    assert "keeps its own speed" not in capsys.readouterr().out
    assert main([*replaying, "720"]) == 0
    assert "This hall keeps its own speed, 5000 times" in capsys.readouterr().out


def test_an_unknown_counter_is_refused(path: Path, file: Path) -> None:
    day = Recording(DAY, read_arrivals(file).arrivals, Wishes())
    with pytest.raises(Refused) as caught:
        replay(path, day, Course(5000, processes=1, counters=("99",)), SystemClock())
    assert caught.value.code is Refusal.UNKNOWN_COUNTER


def test_the_summary_would_tell_of_a_double_call() -> None:
    leg = Leg(1, 1, 1, 1, 0, 10, 100)
    apart = a_visit(legs=(leg, Leg(2, 1, 2, 2, 100, 110, 200)))
    assert double_calls([apart]) == 0
    assert double_calls([replace(apart, legs=(leg, Leg(2, 1, 2, 2, 99, 110, 200)))]) == 1
    assert double_calls([apart, replace(apart, id=2, legs=(replace(leg, called_at=50),))]) == 1


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUEUEAPP_HOME", str(tmp_path / "home"))
