"""Who somebody is: by PIN or password, by the account of the system, with the help of a lead."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher

from queueapp.clock import HOUR, MINUTE, SECOND
from queueapp.domain.roles import Role
from queueapp.domain.secret import LOCKED_AFTER, Weakness
from queueapp.domain.session import Session
from queueapp.domain.setup import HallDraft, HallKind, HallTime, PersonDraft, Security
from queueapp.errors import Refusal, Refused, StorageTrouble, Trouble
from queueapp.services import hashing, sign_in
from queueapp.services.hall import Hall
from queueapp.services.sign_in import let_in
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    DRAFT,
    ELENA,
    MONDAY_10,
    Play,
    SetClock,
    change,
    contents,
    refusal,
    rows,
)

PIN, OTHER, WRONG = "8305", "6094", "7193"


class Looks:
    """How often a secret was looked at."""

    def __init__(self) -> None:
        self.times = 0
        self.real = hashing.is_right

    def __call__(self, kept: str, secret: str) -> bool:
        self.times += 1
        return self.real(kept, secret)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    counted = Looks()
    monkeypatch.setattr(sign_in, "is_right", counted)
    return counted


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that cost nothing, since these tests make many."""
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(hashing, "_hasher", lambda: cheap)


@pytest.fixture
def play(play: Play) -> Play:
    """A hall in which nobody has a PIN yet."""
    change(play.place, "DELETE FROM credential")
    return play


BY_THE_RFC = hashing._hasher


def of(person: int, counter: int | None = None) -> Session:
    return Session(1, person, counter)


def give(play: Play, person: int, pin: str = PIN) -> None:
    """That person has that PIN."""
    hall = play.hall.sign_in
    if person == ASTA:
        hall.first(of(ASTA), pin)
        return
    if ASTA not in hall.standing(1).have:
        hall.first(of(ASTA), "4826")
    hall.change(of(person), hall.reset(of(ASTA), person), pin)


def refused(act: Callable[..., Any], *args: Any, **more: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        act(*args, **more)
    return caught.value


def signs_in(hall: Hall, session: Session, secret: str) -> None:
    assert hall.sign_in.sign_in(session, secret) == session


def record(play: Play) -> list[tuple[str, int | None, str]]:
    found = rows(play.place, "SELECT kind, person_id, data FROM event ORDER BY id")
    return [(row["kind"], row["person_id"], row["data"]) for row in found]


def get_wrong(play: Play, person: int, times: int) -> Refused:
    """So many wrong tries, each when the wait for it is over; the last refusal."""
    last = None
    for _ in range(times):
        play.clock.instant += 10 * MINUTE
        last = refused(play.hall.sign_in.sign_in, of(person), WRONG)
    assert last is not None
    return last


def test_in_a_new_hall_nobody_signs_in_until_the_first_administrator_has_chosen(play: Play) -> None:
    hall = play.hall.sign_in
    standing = hall.standing(1)
    assert (standing.asks, standing.needs_first, standing.have) == (True, True, frozenset())
    assert refusal(hall.sign_in, of(ASTA), PIN) is Refusal.NO_SECRET
    hall.first(of(ASTA), PIN)
    assert hall.standing(1).needs_first is False
    assert hall.sign_in(of(ASTA, 1), PIN) == of(ASTA, 1)


@pytest.mark.parametrize("person", [BRONIUS, CECILIJA, DARIUS, ELENA])
def test_only_an_administrator_is_the_first(play: Play, person: int) -> None:
    before = contents(play.place)
    assert refusal(play.hall.sign_in.first, of(person), PIN) is Refusal.NOT_FIRST
    assert contents(play.place) == before


def test_there_is_only_one_first(play: Play) -> None:
    give(play, ASTA)
    assert refusal(play.hall.sign_in.first, of(ASTA), OTHER) is Refusal.NOT_FIRST
    signs_in(play.hall, of(ASTA), PIN)


def test_of_two_who_want_to_be_the_first_at_once_one_is(play: Play) -> None:
    def want(pin: str) -> str:
        with Hall.open(play.place, play.clock) as hall:
            try:
                hall.sign_in.first(of(ASTA), pin)
            except Refused:
                return ""
            return pin

    with ThreadPoolExecutor(2) as pool:
        (chosen,) = filter(None, pool.map(want, [PIN, OTHER]))
    signs_in(play.hall, of(ASTA), chosen)


@pytest.mark.parametrize(
    ("secret", "why"),
    [("0000", Weakness.REPEATED), ("3112", Weakness.BIRTHDAY), ("Asta-Asta", Weakness.NAME)],
)
def test_a_weak_pin_is_refused_and_says_why(play: Play, secret: str, why: Weakness) -> None:
    error = refused(play.hall.sign_in.first, of(ASTA), secret)
    assert (error.code, error.facts["weakness"]) == (Refusal.WEAK_SECRET, why)
    give(play, ASTA)
    error = refused(play.hall.sign_in.change, of(ASTA), PIN, secret)
    assert (error.code, error.facts["weakness"]) == (Refusal.WEAK_SECRET, why)
    error = refused(play.hall.sign_in.change, of(ASTA), PIN, PIN)
    assert error.facts["weakness"] is Weakness.SAME


@pytest.mark.parametrize(
    "secret",
    [
        "žalias ąžuolas",
        "кот на окне",
        "猫が窓の外を見ている",
        "' OR 1=1 --",
        "<b>bold</b>\0x",
        "\ud800 half a letter",
        "🔑🗝🔐🔏🔒🔓🚪🚧",
    ],
)
def test_a_password_of_any_script_is_right_only_whole(play: Play, secret: str) -> None:
    give(play, ASTA, secret)
    signs_in(play.hall, of(ASTA), secret)
    for near in (secret[:-1], secret + " ", secret.upper() + "x", secret * 40):
        play.clock.instant += HOUR
        assert refusal(play.hall.sign_in.sign_in, of(ASTA), near) is Refusal.WRONG_SECRET


def test_a_password_is_right_however_the_keyboard_composes_its_letters(play: Play) -> None:
    give(play, ASTA, "žalias ąžuolas")
    signs_in(play.hall, of(ASTA), "z\u030calias a\u0328z\u030cuolas")


def test_what_is_kept_is_an_argon2id_hash_by_rfc_9106_and_nothing_else(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hashing, "_hasher", BY_THE_RFC)
    give(play, ASTA, "žalias ąžuolas")
    (kept,) = rows(play.place, "SELECT * FROM credential")
    assert kept["secret"].startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert "žalias" not in str(contents(play.place))


def test_a_hash_of_weaker_parameters_is_renewed_by_signing_in(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(play, ASTA)
    monkeypatch.setattr(hashing, "_hasher", BY_THE_RFC)
    play.hall.sign_in.sign_in(of(ASTA), PIN)
    (kept,) = rows(play.place, "SELECT secret FROM credential")
    assert "m=65536" in kept["secret"]
    signs_in(play.hall, of(ASTA), PIN)


def test_a_damaged_hash_is_said_to_be_damage_and_not_a_wrong_pin(play: Play) -> None:
    give(play, ASTA)
    change(play.place, "UPDATE credential SET secret = ?", "torn")
    with pytest.raises(StorageTrouble) as caught:
        play.hall.sign_in.sign_in(of(ASTA), PIN)
    assert caught.value.trouble is Trouble.DAMAGED


def test_wrong_tries_are_counted_and_make_the_next_one_wait(play: Play) -> None:
    give(play, BRONIUS)
    sign, start = play.hall.sign_in.sign_in, play.clock.instant
    for left in (9, 8, 7):
        error = refused(sign, of(BRONIUS), WRONG)
        assert (error.code, error.facts["left"]) == (Refusal.WRONG_SECRET, left)
    error = refused(sign, of(BRONIUS), PIN)
    assert (error.code, error.facts["until"]) == (Refusal.TRY_LATER, start + 5 * SECOND)
    play.clock.instant = start + 5 * SECOND - 1
    assert refusal(sign, of(BRONIUS), PIN) is Refusal.TRY_LATER
    play.clock.instant = start + 5 * SECOND
    signs_in(play.hall, of(BRONIUS), PIN)
    assert refused(sign, of(BRONIUS), WRONG).facts["left"] == 9


def test_a_colleague_is_not_held_up_by_the_wrong_tries_of_another(play: Play) -> None:
    give(play, BRONIUS)
    give(play, CECILIJA)
    get_wrong(play, BRONIUS, LOCKED_AFTER)
    signs_in(play.hall, of(CECILIJA), PIN)


def test_after_ten_wrong_tries_the_right_pin_helps_no_more_until_a_lead_does(
    play: Play, looks: Looks
) -> None:
    hall = play.hall.sign_in
    give(play, BRONIUS)
    give(play, DARIUS, OTHER)
    assert get_wrong(play, BRONIUS, LOCKED_AFTER).code is Refusal.LOCKED_OUT
    assert hall.standing(1).locked == {BRONIUS}
    play.clock.instant += 1000 * HOUR
    looked = looks.times
    assert refusal(hall.sign_in, of(BRONIUS), PIN) is Refusal.LOCKED_OUT
    assert refusal(hall.change, of(BRONIUS), PIN, "5571") is Refusal.LOCKED_OUT
    assert looks.times == looked
    hall.let_in_again(of(DARIUS), BRONIUS)
    assert hall.standing(1).locked == frozenset()
    signs_in(play.hall, of(BRONIUS), PIN)


def test_wrong_old_pins_count_as_well_when_the_pin_is_changed(play: Play) -> None:
    give(play, BRONIUS)
    for _ in range(LOCKED_AFTER):
        play.clock.instant += HOUR
        refused(play.hall.sign_in.change, of(BRONIUS), WRONG, OTHER)
    assert play.hall.sign_in.standing(1).locked == {BRONIUS}


@pytest.mark.parametrize("back", [SECOND, HOUR, 11 * HOUR, 13 * HOUR, 1000 * HOUR])
def test_a_clock_set_back_dodges_no_wait_and_no_lock_out(play: Play, back: int) -> None:
    give(play, BRONIUS)
    get_wrong(play, BRONIUS, 6)
    play.clock.instant -= back
    with Hall.open(play.place, play.clock) as again:
        assert again.sign_in.standing(1).asks
        sign = again.sign_in.sign_in
        assert refusal(sign, of(BRONIUS), PIN) is Refusal.TRY_LATER
        play.clock.instant += MINUTE + SECOND
        signs_in(again, of(BRONIUS), PIN)
    get_wrong(play, BRONIUS, LOCKED_AFTER)
    play.clock.instant -= back
    assert refusal(play.hall.sign_in.sign_in, of(BRONIUS), PIN) is Refusal.LOCKED_OUT


def test_a_try_by_a_clock_a_year_ahead_keeps_nobody_out_for_a_year(play: Play) -> None:
    give(play, BRONIUS)
    play.clock.instant += 365 * 24 * HOUR
    get_wrong(play, BRONIUS, 4)
    play.clock.instant -= 365 * 24 * HOUR
    with Hall.open(play.place, play.clock) as again:
        error = refused(again.sign_in.sign_in, of(BRONIUS), PIN)
        assert error.code is Refusal.TRY_LATER
        play.clock.instant += 15 * SECOND
        signs_in(again, of(BRONIUS), PIN)


def test_a_clock_put_forward_undoes_no_lock_out(play: Play) -> None:
    give(play, BRONIUS)
    get_wrong(play, BRONIUS, LOCKED_AFTER)
    play.clock.instant += 365 * 24 * HOUR
    assert refusal(play.hall.sign_in.sign_in, of(BRONIUS), PIN) is Refusal.LOCKED_OUT


def test_of_a_thousand_wrong_pins_at_once_no_more_are_looked_at_than_lock_one_out(
    play: Play, looks: Looks
) -> None:
    give(play, BRONIUS)
    looks.times = 0

    def guess(first: int) -> set[Refusal]:
        codes = set()
        # Each program has a clock of its own, put forward at each try so that it need not wait.
        clock = SetClock(play.clock.instant)
        with Hall.open(play.place, clock) as hall:
            for at in range(100):
                clock.instant += 20 * MINUTE
                codes.add(refusal(hall.sign_in.sign_in, of(BRONIUS), f"{first * 100 + at:05}"))
        return codes

    with ThreadPoolExecutor(10) as pool:
        codes = set().union(*pool.map(guess, range(10)))
    assert codes <= {Refusal.WRONG_SECRET, Refusal.LOCKED_OUT, Refusal.TRY_LATER}
    assert Refusal.LOCKED_OUT in codes
    assert looks.times == LOCKED_AFTER
    refusals = [code for kind, _, code in record(play) if kind == "sign_in_refused"]
    assert len(refusals) == 1000
    assert refusal(play.hall.sign_in.sign_in, of(BRONIUS), PIN) is Refusal.LOCKED_OUT


def test_a_reset_while_a_pin_is_looked_at_wins(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    give(play, BRONIUS)
    real = hashing.is_right

    def slow(kept: str, secret: str) -> bool:
        monkeypatch.setattr(sign_in, "is_right", real)
        play.hall.sign_in.reset(of(ASTA), BRONIUS)
        return real(kept, secret)

    monkeypatch.setattr(sign_in, "is_right", slow)
    assert refusal(play.hall.sign_in.sign_in, of(BRONIUS), PIN) is Refusal.WRONG_SECRET
    assert refusal(play.hall.sign_in.sign_in, of(BRONIUS), PIN) is Refusal.WRONG_SECRET


def test_nobody_holds_the_hall_up_while_a_pin_is_looked_at(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(play, BRONIUS)
    real, issued = hashing.is_right, []

    def slow(kept: str, secret: str) -> bool:
        with Hall.open(play.place, play.clock) as other:
            issued.append(Play(other, play.clock, play.place).issue())
        return real(kept, secret)

    monkeypatch.setattr(sign_in, "is_right", slow)
    signs_in(play.hall, of(BRONIUS), PIN)
    assert len(issued) == 1


def test_a_forgotten_pin_is_replaced_by_one_that_works_once_and_has_to_be_changed(
    play: Play,
) -> None:
    hall = play.hall.sign_in
    give(play, ASTA)
    once = hall.reset(of(ASTA), BRONIUS)
    assert once.isdecimal()
    assert len(once) == 6
    assert hall.standing(1).must_change == {BRONIUS}
    assert refusal(hall.sign_in, of(BRONIUS), once) is Refusal.MUST_CHANGE
    hall.change(of(BRONIUS), once, PIN)
    assert hall.standing(1).must_change == frozenset()
    signs_in(play.hall, of(BRONIUS), PIN)
    assert refusal(hall.sign_in, of(BRONIUS), once) is Refusal.WRONG_SECRET


def test_a_new_pin_lets_in_who_was_locked_out_and_the_old_one_does_not(play: Play) -> None:
    hall = play.hall.sign_in
    give(play, BRONIUS)
    get_wrong(play, BRONIUS, LOCKED_AFTER)
    once = hall.reset(of(ASTA), BRONIUS)
    assert refusal(hall.sign_in, of(BRONIUS), PIN) is Refusal.WRONG_SECRET
    hall.change(of(BRONIUS), once, OTHER)
    signs_in(play.hall, of(BRONIUS), OTHER)


@pytest.mark.parametrize(
    ("by", "whose", "may"),
    [
        (ASTA, DARIUS, True),
        (DARIUS, BRONIUS, True),
        (DARIUS, ELENA, True),
        (DARIUS, ASTA, False),
        (DARIUS, DARIUS, False),
        (BRONIUS, CECILIJA, False),
        (ELENA, CECILIJA, False),
        (ASTA, ASTA, False),
    ],
)
def test_leads_help_all_but_administrators_and_nobody_themselves(
    play: Play, by: int, whose: int, may: bool
) -> None:
    for person in (ASTA, BRONIUS, CECILIJA, DARIUS, ELENA):
        give(play, person)
    hall = play.hall.sign_in
    before = contents(play.place)
    if may:
        assert hall.reset(of(by), whose)
        hall.let_in_again(of(by), whose)
    else:
        assert refusal(hall.reset, of(by), whose) is Refusal.NOT_PERMITTED
        assert refusal(hall.let_in_again, of(by), whose) is Refusal.NOT_PERMITTED
        assert contents(play.place) == before


def test_whoever_does_not_work_here_is_given_no_pin(play: Play) -> None:
    give(play, ASTA)
    assert refusal(play.hall.sign_in.reset, of(ASTA), 99) is Refusal.UNKNOWN_PERSON
    assert refusal(play.hall.sign_in.let_in_again, of(ASTA), 99) is Refusal.UNKNOWN_PERSON
    assert refusal(play.hall.sign_in.let_in_again, of(ASTA), CECILIJA) is Refusal.NO_SECRET


def test_an_unknown_person_costs_as_much_work_as_a_known_one(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(play, ASTA)
    worked: list[str] = []
    monkeypatch.setattr(sign_in, "hashed", worked.append)
    assert refusal(play.hall.sign_in.sign_in, of(99), PIN) is Refusal.UNKNOWN_PERSON
    assert refusal(play.hall.sign_in.sign_in, of(BRONIUS), PIN) is Refusal.NO_SECRET
    assert worked == [PIN, PIN]


def test_the_machine_with_the_database_lets_the_last_administrator_in(play: Play) -> None:
    give(play, ASTA)
    get_wrong(play, ASTA, LOCKED_AFTER)
    once = let_in(play.hall._db, 1, ASTA)
    assert refusal(play.hall.sign_in.sign_in, of(ASTA), once) is Refusal.MUST_CHANGE
    play.hall.sign_in.change(of(ASTA), once, OTHER)
    signs_in(play.hall, of(ASTA), OTHER)
    assert ("secret_reset", None, '{"of":1}') in record(play)


def people(**changes: PersonDraft | None) -> Callable[[HallDraft], HallDraft]:
    def changed(draft: HallDraft) -> HallDraft:
        found = [changes.get(person.name, person) for person in draft.people]
        return replace(draft, people=[person for person in found if person is not None])

    return changed


def set_up(play: Play, change_it: Callable[[HallDraft], HallDraft]) -> None:
    play.hall.setup.change(of(ASTA), change_it(play.hall.setup.current(1)))


def person_of(play: Play, who: str, /, **changes: Any) -> PersonDraft:
    draft = play.hall.setup.current(1)
    return replace(next(person for person in draft.people if person.name == who), **changes)


def test_the_last_administrator_with_a_pin_stays_administrator(play: Play) -> None:
    give(play, ASTA)
    give(play, BRONIUS)
    cecilija = person_of(play, "Cecilija", role=Role.ADMINISTRATOR)
    bronius = person_of(play, "Bronius", role=Role.ADMINISTRATOR)
    asta = person_of(play, "Asta", role=Role.COUNTER)
    before = contents(play.place)
    for change_it in (people(Asta=None, Cecilija=cecilija), people(Asta=asta, Cecilija=cecilija)):
        assert refusal(set_up, play, change_it) is Refusal.LAST_ADMINISTRATOR
        assert contents(play.place) == before
    set_up(play, people(Asta=asta, Bronius=bronius))
    assert play.hall.sign_in.standing(1).needs_first is False


def test_whoever_is_removed_keeps_no_pin_here(play: Play) -> None:
    give(play, BRONIUS)
    set_up(play, people(Bronius=None))
    assert play.hall.sign_in.standing(1).have == {ASTA}
    assert rows(play.place, "SELECT person_id FROM credential") == [{"person_id": ASTA}]
    assert refusal(play.hall.sign_in.sign_in, of(BRONIUS), PIN) is Refusal.UNKNOWN_PERSON


def test_the_account_of_the_system_signs_in_where_the_site_lets_it(play: Play) -> None:
    hall = play.hall.sign_in
    give(play, BRONIUS)
    set_up(play, people(Bronius=person_of(play, "Bronius", account="KAUNAS\\bronius")))
    assert refusal(hall.by_account, 1, "KAUNAS\\bronius") is Refusal.UNKNOWN_ACCOUNT
    set_up(play, lambda draft: replace(draft, guard=Security(by_account=True)))
    assert hall.by_account(1, " kaunas\\Bronius ") == of(BRONIUS)
    for other in ("bronius", "", "   ", "kaunas\\asta"):
        assert refusal(hall.by_account, 1, other) is Refusal.UNKNOWN_ACCOUNT
    get_wrong(play, BRONIUS, LOCKED_AFTER)
    assert refusal(hall.by_account, 1, "kaunas\\bronius") is Refusal.LOCKED_OUT


def test_who_came_and_went_and_who_was_refused_stays_in_the_record(play: Play) -> None:
    hall = play.hall.sign_in
    give(play, ASTA)
    once = hall.reset(of(ASTA), BRONIUS)
    hall.change(of(BRONIUS), once, PIN)
    refused(hall.sign_in, of(BRONIUS, 1), WRONG)
    hall.sign_in(of(BRONIUS, 1), PIN)
    hall.sign_in(of(BRONIUS, 1), PIN, back=True)
    hall.let_in_again(of(ASTA), BRONIUS)
    hall.sign_out(of(BRONIUS, 1))
    assert record(play) == [
        ("secret_set", ASTA, '{"first":true}'),
        ("secret_reset", ASTA, '{"of":2}'),
        ("secret_set", BRONIUS, "{}"),
        ("sign_in_refused", BRONIUS, '{"code":"wrong_secret"}'),
        ("signed_in", BRONIUS, "{}"),
        ("signed_in", BRONIUS, '{"back":true}'),
        ("let_in_again", ASTA, '{"of":2}'),
        ("signed_out", BRONIUS, "{}"),
    ]


@contextmanager
def invented(path: Path, kind: HallKind) -> Iterator[Hall]:
    with Hall.create(path, kind, SetClock(), HallTime(MONDAY_10, MONDAY_10)) as hall:
        assert hall.setup.open_hall(DRAFT) == 1
        yield hall


@pytest.mark.parametrize("kind", [HallKind.DEMO, HallKind.REPLAY])
def test_a_demo_and_a_replay_ask_for_nothing_and_give_no_pins(
    tmp_path: Path, kind: HallKind
) -> None:
    with invented(tmp_path / "invented.queueapp", kind) as hall:
        standing = hall.sign_in.standing(1)
        assert (standing.asks, standing.needs_first) == (False, False)
        assert hall.sign_in.sign_in(of(BRONIUS), "") == of(BRONIUS)
        assert refusal(hall.sign_in.sign_in, of(99), "") is Refusal.UNKNOWN_PERSON
        assert refusal(hall.sign_in.first, of(ASTA), PIN) is Refusal.NOT_FIRST
        assert refusal(hall.sign_in.reset, of(ASTA), BRONIUS) is Refusal.NOT_POSSIBLE_NOW
        assert refusal(let_in, hall._db, 1, ASTA) is Refusal.NOT_POSSIBLE_NOW


@pytest.mark.parametrize(
    "name", ["Ž", "李小龍", "محمد", "O'Brien; DROP TABLE credential", "<b>Ona</b>", "Ona" * 26]
)
def test_a_name_of_any_script_and_length_signs_in(play: Play, name: str) -> None:
    give(play, BRONIUS)
    set_up(play, people(Bronius=person_of(play, "Bronius", name=name)))
    signs_in(play.hall, of(BRONIUS), PIN)
    once = play.hall.sign_in.reset(of(ASTA), BRONIUS)
    play.hall.sign_in.change(of(BRONIUS), once, OTHER)
    signs_in(play.hall, of(BRONIUS), OTHER)


def test_two_with_one_name_have_a_pin_each(play: Play) -> None:
    give(play, BRONIUS, PIN)
    give(play, CECILIJA, OTHER)
    change(play.place, "UPDATE person SET name = ? WHERE id IN (2, 3)", "Ona Onaitė")
    change(play.place, "UPDATE site SET setup_revision = setup_revision + 1")
    assert refusal(play.hall.sign_in.sign_in, of(BRONIUS), OTHER) is Refusal.WRONG_SECRET
    signs_in(play.hall, of(BRONIUS), PIN)
    signs_in(play.hall, of(CECILIJA), OTHER)
