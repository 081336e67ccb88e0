"""The service standard at a site: what is in force, its versions, and who has read them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from queueapp.domain.card_file import CardFault, CardFileError, write_cards
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.site_standard import Checklist, InForce, Mine, Reader
from queueapp.domain.standard import CardFile, CardText, ListItem, Standard, changes
from queueapp.errors import Refusal
from queueapp.services.hall import Hall
from queueapp.services.standard import CARDS, built_in_cards
from tests.cards import a_card
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    Play,
    at,
    change,
    contents,
    refusal,
    rows,
)
from tests.postgres_guard import wait_until

ADMIN, LEAD, CLERK = Session(1, ASTA), Session(1, DARIUS), Session(1, BRONIUS, 1)
OTHERS_CHANGE = Session(1, ASTA, 2)

Edit = Callable[[Standard], Standard]


def adding(card_id: str, **more: Any) -> Edit:
    return lambda now: replace(now, cards=(*now.cards, a_card(card_id, **more)))


def hiding(*card_ids: str) -> Edit:
    return lambda now: replace(now, hidden=frozenset(card_ids))


def worded(card_id: str, essence: str) -> Edit:
    """Another essence for one card."""

    def edit(now: Standard) -> Standard:
        cards = tuple(
            replace(card, lt=replace(card.lt, essence=essence)) if card.id == card_id else card
            for card in now.cards
        )
        return replace(now, cards=cards)

    return edit


def backwards(now: Standard) -> Standard:
    return replace(now, cards=now.cards[::-1])


def save(play: Play, *edits: Edit) -> InForce:
    """An administrator edits what is in force, and saves."""
    found = play.hall.standard.in_force(1)
    wanted = found.standard
    for edit in edits:
        wanted = edit(wanted)
    play.clock.instant += 1000
    return play.hall.standard.save(ADMIN, wanted, found.latest)


def plant(play: Play, number: int, cards: str) -> None:
    """A version as another program, or a fault of a disk, would leave it."""
    change(play.place, "UPDATE standard_version SET cards = ? WHERE number = ?", cards, number)


def own_ids(play: Play) -> list[str]:
    return [card.id for card in play.hall.standard.in_force(1).standard.cards if not card.row]


# --- In force ------------------------------------------------------------------------------


def test_without_changes_the_programs_own_standard_is_in_force(play: Play) -> None:
    found = play.hall.standard.in_force(1)
    built_in = built_in_cards()
    assert (found.number, found.latest, found.fault) == (0, 0, None)
    assert (found.made_at, found.made_by) == (None, None)
    assert found.standard.cards == found.built_in.card == built_in.card
    assert len(found.standard.cards) == 67
    assert set(found.standard.checklists) == {each.value for each in Checklist}
    assert play.hall.board.read(1).directory.site.standard == 0


def test_the_programs_cards_stand_in_the_order_of_the_chapters() -> None:
    chapters = [card.id.split(".")[0] for card in built_in_cards().card]
    assert list(dict.fromkeys(chapters)) == ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]


def test_a_card_file_of_the_program_that_is_wrong_is_named(tmp_path: Path) -> None:
    copy_cards(tmp_path)
    raw = (CARDS / "VI.toml").read_bytes()
    (tmp_path / "VI.toml").write_bytes(raw.replace(b'essence = "', b'essence = "<b>', 1))
    with pytest.raises(CardFileError) as told:
        built_in_cards(tmp_path)
    assert (told.value.file, told.value.fault) == ("VI.toml", CardFault.UNREADABLE)
    assert (told.value.card, told.value.field) == ("VI.1", "lt.essence")
    assert told.value.detail == "markup <b>"


def test_a_card_file_of_the_program_that_is_missing_or_no_file_is_named(tmp_path: Path) -> None:
    missing, folder, none = (tmp_path / name for name in ("missing", "folder", "none"))
    for place in (missing, folder, none):
        place.mkdir()
    copy_cards(missing)
    (missing / "VII.toml").unlink()
    copy_cards(folder)
    (folder / "checklists.toml").unlink()
    (folder / "checklists.toml").mkdir()
    found = {}
    for place in (missing, folder, none, tmp_path / "nowhere"):
        with pytest.raises(CardFileError) as told:
            built_in_cards(place)
        assert told.value.fault is CardFault.UNREADABLE
        found[place.name] = told.value.file
    assert found == {
        "missing": "VII.toml",
        "folder": "checklists.toml",
        "none": "II.toml",
        "nowhere": "II.toml",
    }


def copy_cards(folder: Path) -> None:
    for path in CARDS.glob("*.toml"):
        (folder / path.name).write_bytes(path.read_bytes())


def test_what_is_saved_is_in_force_for_every_program_at_once(play: Play) -> None:
    with Hall.open(play.place, play.clock) as elsewhere:
        assert elsewhere.board.read(1).directory.site.standard == 0
        while elsewhere.board.changed(1):
            elsewhere.board.read(1)
        saved = save(play, adding("own.1"), worded("II.1", "Pirmiausia klientas."))
        assert (saved.number, saved.latest, saved.fault) == (1, 1, None)
        assert (saved.made_at, saved.made_by) == (play.clock.now(), ASTA)
        wait_until(lambda: elsewhere.board.changed(1), "nobody was told of the new version")
        assert elsewhere.board.read(1).directory.site.standard == 1
        found = elsewhere.standard.in_force(1)
        assert found == saved
        card = found.standard.card("II.1")
        assert card is not None
        assert card.text("lt").essence == "Pirmiausia klientas."
        assert found.standard.card("own.1") == a_card("own.1")
    assert play.hall.standard.in_force(1) == saved
    with Hall.open(play.place, play.clock) as later:
        assert later.standard.in_force(1) == saved


def test_the_version_lasts_through_a_change_of_the_set_up(play: Play) -> None:
    save(play, adding("own.1"))
    draft = play.hall.setup.current(1)
    office = replace(draft.office, security="8 37 000000", police="+370 700 60000")
    play.hall.setup.change(ADMIN, replace(draft, name="Renamed", office=office))
    site = play.hall.board.read(1).directory.site
    assert (site.name, site.standard) == ("Renamed", 1)
    assert (site.office.security, site.office.police) == ("8 37 000000", "+370 700 60000")
    assert own_ids(play) == ["own.1"]


def test_only_what_differs_from_the_programs_cards_is_kept(play: Play) -> None:
    saved = save(play, worded("II.1", "Kitaip."), hiding("IX.1.6"))
    (kept,) = rows(play.place, "SELECT cards FROM standard_version")
    assert kept["cards"].count("[[card]]") == 1
    assert "IX.1.6" in kept["cards"]
    assert [card.id for card in saved.standard.cards] == [card.id for card in saved.built_in.card]
    assert "IX.1.6" not in {card.id for card in saved.standard.shown}


# --- Saving --------------------------------------------------------------------------------


def test_a_save_from_an_older_version_is_refused_and_keeps_nothing(play: Play) -> None:
    standard = play.hall.standard
    seen = standard.in_force(1)
    save(play, adding("own.1"))
    before = contents(play.place)
    wanted = adding("own.2")(seen.standard)
    assert refusal(standard.save, OTHERS_CHANGE, wanted, seen.number) is Refusal.STANDARD_CHANGED
    assert refusal(standard.save, OTHERS_CHANGE, wanted, 2) is Refusal.STANDARD_CHANGED
    assert refusal(standard.go_back, OTHERS_CHANGE, 0, seen.number) is Refusal.STANDARD_CHANGED
    assert contents(play.place) == before
    assert own_ids(play) == ["own.1"]


@pytest.mark.parametrize(
    ("text", "fault", "field"),
    [
        (CardText("Title", " "), CardFault.EMPTY, "en.essence"),
        (CardText("Title", "half \ud83d"), CardFault.ENCODING, "en.essence"),
        (CardText("Title", "<b>Essence</b>"), CardFault.MARKUP, "en.essence"),
        (CardText("x" * 141, "Essence"), CardFault.TOO_LONG, "en.title"),
        (CardText("Title", "Essence", steps=("a", "{x}")), CardFault.UNKNOWN_NAME, "en.steps[1]"),
    ],
)
def test_a_card_that_does_not_fit_is_named_and_nothing_is_kept(
    play: Play, text: CardText, fault: CardFault, field: str
) -> None:
    save(play, adding("own.1"))
    before = contents(play.place)
    with pytest.raises(CardFileError) as told:
        save(play, adding("own.2", en=text), worded("II.1", "Kitaip."))
    error = told.value
    assert (error.file, error.fault) == ("version 2", fault)
    assert (error.card, error.field) == ("own.2", field)
    assert contents(play.place) == before
    assert play.hall.standard.in_force(1).number == 1


def test_two_cards_of_one_id_are_not_saved(play: Play) -> None:
    before = contents(play.place)
    with pytest.raises(CardFileError) as told:
        save(play, adding("own.1"), adding("own.1"))
    assert (told.value.fault, told.value.card) == (CardFault.TWICE, "own.1")
    assert contents(play.place) == before


def test_going_back_makes_a_new_version_with_the_older_cards(play: Play) -> None:
    first = save(play, adding("own.1"))
    save(play, adding("own.2"), hiding("II.1"))
    back = play.hall.standard.go_back(ADMIN, 1, 2)
    assert (back.number, back.latest) == (3, 3)
    assert back.standard == first.standard
    assert play.hall.standard.go_back(ADMIN, 0, 3).standard.cards == first.built_in.card
    assert [each.back_to for each in play.hall.standard.versions(LEAD)] == [0, 1, None, None]
    assert play.hall.standard.version(LEAD, 1) == first.standard
    assert play.hall.board.read(1).directory.site.standard == 4


def test_a_version_that_never_was_is_refused(play: Play) -> None:
    save(play, adding("own.1"))
    standard = play.hall.standard
    assert refusal(standard.go_back, ADMIN, 2, 1) is Refusal.UNKNOWN_VERSION
    assert refusal(standard.version, LEAD, 2) is Refusal.UNKNOWN_VERSION
    assert refusal(standard.acknowledge, CLERK, 2) is Refusal.UNKNOWN_VERSION
    assert standard.version(LEAD, 0).cards == standard.built_in.card


def test_each_version_says_what_it_changed_by_whom_and_when(play: Play) -> None:
    assert play.hall.standard.versions(LEAD) == ()
    instants = [
        save(play, *edits).made_at
        for edits in (
            [adding("own.1"), worded("II.1", "Kitaip.")],
            [worded("own.1", "Naujai."), hiding("II.2", "II.3")],
            [hiding("II.3")],
            [backwards],
            [],
        )
    ]
    play.clock.instant += 1000
    play.hall.standard.go_back(ADMIN, 0, 5)
    found = play.hall.standard.versions(LEAD)
    assert [version.number for version in found] == [6, 5, 4, 3, 2, 1]
    assert {version.made_by for version in found} == {ASTA}
    assert [version.made_at for version in found] == [play.clock.now(), *reversed(instants)]
    back, same, moved, restored, hidden, first = found
    assert (first.changed, first.added, first.moved) == (("II.1",), ("own.1",), False)
    assert (hidden.changed, hidden.hidden) == (("own.1",), ("II.2", "II.3"))
    assert (restored.hidden, restored.restored, restored.changed) == ((), ("II.2",), ())
    assert (moved.moved, moved.changed, moved.added) == (True, (), ())
    assert (same.moved, same.changed, same.hidden, same.restored) == (False, (), (), ())
    assert (back.changed, back.removed, back.restored) == (("II.1",), ("own.1",), ("II.3",))
    assert (back.back_to, back.moved) == (0, True)


def test_a_site_changes_its_lists(play: Play) -> None:
    mine = (ListItem("IV.1.1", "Išjunkite šviesą", "Turn off the light"),)

    def edit(now: Standard) -> Standard:
        return replace(now, checklists={**now.checklists, "leaving": mine})

    saved = save(play, edit)
    assert saved.standard.checklists["leaving"] == mine
    assert saved.standard.checklists["shift_start"] == saved.built_in.checklist["shift_start"]


def test_each_change_stands_in_the_record(play: Play) -> None:
    save(play, adding("own.1"))
    play.hall.standard.go_back(ADMIN, 0, 1)
    play.hall.standard.acknowledge(CLERK, 2)
    kept = rows(play.place, "SELECT kind, person_id, data FROM event ORDER BY id")
    assert [(row["kind"], row["person_id"]) for row in kept] == [
        (EventKind.STANDARD_CHANGED, ASTA),
        (EventKind.STANDARD_CHANGED, ASTA),
        (EventKind.STANDARD_READ, BRONIUS),
    ]
    assert kept[1]["data"] == '{"version":2,"back_to":0}'


# --- A version, and a program with other cards ---------------------------------------------


def update_program(play: Play, hall: Hall) -> None:
    """As if a newer program had been installed, which has II.2 no more."""
    cards = built_in_cards()
    rest = tuple(card for card in cards.card if card.id != "II.2")
    hall.standard.__dict__["built_in"] = replace(cards, card=rest)


def test_a_version_lasts_though_the_program_has_a_card_no_more(play: Play) -> None:
    own = worded("II.1", "Mūsų žodžiai.")
    saved = save(play, adding("own.1"), own, hiding("II.2", "II.3"), backwards)
    with Hall.open(play.place, play.clock) as newer_program:
        update_program(play, newer_program)
        found = newer_program.standard.in_force(1)
        assert (found.number, found.latest, found.fault) == (1, 1, None)
        left = [card for card in saved.standard.cards if card.id != "II.2"]
        assert list(found.standard.cards) == left
        assert found.standard.hidden == {"II.3"}
        (version,) = newer_program.standard.versions(LEAD)
        assert (version.readable, version.hidden) == (True, ("II.3",))
        assert newer_program.standard.version(LEAD, 1) == found.standard
        back = newer_program.standard.go_back(ADMIN, 1, 1)
        assert back.standard == found.standard
        again = newer_program.standard.save(ADMIN, hiding("II.4")(back.standard), 2)
        assert (again.number, again.standard.hidden) == (3, {"II.4"})


# --- A version that cannot be read ---------------------------------------------------------


def newer(kept: str) -> str:
    return kept.replace("format = 1", "format = 2")


def cut_off(kept: str) -> str:
    return kept[: len(kept) * 2 // 3]


def without_english(kept: str) -> str:
    return kept.replace("[card.en]", "[card.ru]")


def unknown_moment(kept: str) -> str:
    return kept.replace("moments = []\n", "").replace(
        'id = "own.2"', 'id = "own.2"\nmoments = ["lunch"]'
    )


SPOILT: dict[Callable[[str], str], CardFault] = {
    newer: CardFault.NEWER,
    cut_off: CardFault.CUT_OFF,
    without_english: CardFault.UNKNOWN_FIELD,
    unknown_moment: CardFault.UNKNOWN_MOMENT,
}


@pytest.mark.parametrize("spoil", SPOILT)
def test_the_last_good_version_stays_in_force_with_what_is_wrong(
    play: Play, spoil: Callable[[str], str]
) -> None:
    good = save(play, adding("own.1"))
    save(play, adding("own.2"))
    kept = rows(play.place, "SELECT cards FROM standard_version ORDER BY number")[1]["cards"]
    assert spoil(kept) != kept
    plant(play, 2, spoil(kept))
    found = play.hall.standard.in_force(1)
    assert (found.number, found.latest) == (1, 2)
    assert found.standard == good.standard
    assert found.fault is not None
    assert (found.fault.file, found.fault.fault) == ("version 2", SPOILT[spoil])
    assert own_ids(play) == ["own.1"]


def test_with_no_version_that_can_be_read_the_programs_own_is_in_force(play: Play) -> None:
    save(play, adding("own.1"))
    save(play, adding("own.2"))
    plant(play, 1, "")
    plant(play, 2, "format = 9")
    found = play.hall.standard.in_force(1)
    assert (found.number, found.latest, own_ids(play)) == (0, 2, [])
    assert found.fault is not None
    assert (found.fault.file, found.fault.fault) == ("version 2", CardFault.NEWER)


def test_a_version_that_cannot_be_read_is_listed_and_not_brought_back(play: Play) -> None:
    save(play, adding("own.1"))
    save(play, adding("own.2"))
    save(play, adding("own.3"))
    plant(play, 2, "nonsense")
    third, second, first = play.hall.standard.versions(LEAD)
    assert [version.readable for version in (first, second, third)] == [True, False, True]
    assert (second.added, second.changed, second.removed) == ((), (), ())
    # What the third has against the last that can be read.
    assert (third.added, third.changed) == (("own.2", "own.3"), ())
    before = contents(play.place)
    for ask in (
        lambda: play.hall.standard.go_back(ADMIN, 2, 3),
        lambda: play.hall.standard.version(LEAD, 2),
    ):
        with pytest.raises(CardFileError) as told:
            ask()
        assert told.value.file == "version 2"
    assert contents(play.place) == before


def test_saving_mends_what_could_not_be_read(play: Play) -> None:
    save(play, adding("own.1"))
    save(play, adding("own.2"))
    plant(play, 2, "nonsense")
    mended = save(play, adding("own.3"))
    assert (mended.number, mended.latest, mended.fault) == (3, 3, None)
    assert own_ids(play) == ["own.1", "own.3"]


def test_readers_are_those_of_the_version_that_is_in_force(play: Play) -> None:
    save(play, adding("own.1"))
    play.hall.standard.acknowledge(CLERK, 1)
    save(play, adding("own.2"))
    assert readers(play) == set()
    plant(play, 2, "nonsense")
    assert readers(play) == {BRONIUS}


# --- Who has read it -----------------------------------------------------------------------


def readers(play: Play) -> set[int]:
    return {one.person_id for one in play.hall.standard.readers(LEAD) if one.at is not None}


def test_a_version_is_acknowledged_once_by_each_person(play: Play) -> None:
    save(play, adding("own.1"))
    standard = play.hall.standard
    assert standard.mine(CLERK) == Mine(changed=("own.1",))
    assert standard.acknowledge(CLERK, 1) == standard.mine(CLERK) == Mine(read=1)
    first = play.clock.now()
    before = contents(play.place)
    play.clock.pass_minutes(5)
    assert standard.acknowledge(Session(1, BRONIUS, 3), 1).read == 1
    after = contents(play.place)
    assert (after["standard_read"], after["event"]) == (before["standard_read"], before["event"])
    assert standard.mine(Session(1, CECILIJA)).read == 0
    # The auditor has no standard to follow.
    assert standard.readers(LEAD) == (
        Reader(ASTA, None),
        Reader(BRONIUS, first),
        Reader(CECILIJA, None),
        Reader(DARIUS, None),
    )


def test_a_new_version_is_to_be_acknowledged_anew(play: Play) -> None:
    standard = play.hall.standard
    save(play, adding("own.1"))
    standard.acknowledge(CLERK, 1)
    save(play, adding("own.2"))
    assert readers(play) == set()
    assert standard.mine(CLERK).read == 1
    assert standard.acknowledge(CLERK, 2).read == 2
    # An earlier one that is read late takes nothing back.
    assert standard.acknowledge(Session(1, CECILIJA), 2).read == 2
    assert standard.acknowledge(Session(1, CECILIJA), 1).read == 2
    assert readers(play) == {BRONIUS, CECILIJA}


def test_whoever_has_left_is_no_reader(play: Play) -> None:
    save(play, adding("own.1"))
    play.hall.standard.acknowledge(CLERK, 1)
    draft = play.hall.setup.current(1)
    stay = tuple(each for each in draft.people if each.name != "Bronius")
    play.hall.setup.change(ADMIN, replace(draft, people=stay))
    assert {one.person_id for one in play.hall.standard.readers(LEAD)} == {ASTA, CECILIJA, DARIUS}


# --- The short lists -----------------------------------------------------------------------


def test_a_list_is_put_away_by_each_person_for_the_business_day(play: Play) -> None:
    standard = play.hall.standard
    start, leaving = Checklist.SHIFT_START, Checklist.LEAVING
    assert standard.put_away(CLERK, start) == Mine(0, frozenset({start}))
    assert standard.put_away(Session(1, BRONIUS, 2), leaving).done_today == {start, leaving}
    assert standard.put_away(CLERK, start).done_today == {start, leaving}
    assert len(rows(play.place, "SELECT * FROM checklist_done")) == 2
    assert standard.mine(Session(1, CECILIJA)).done_today == frozenset()
    play.clock.instant = at("2026-03-02 23:00")
    assert standard.mine(CLERK).done_today == {start, leaving}
    play.clock.instant = at("2026-03-03 07:30")
    assert standard.mine(CLERK).done_today == frozenset()
    assert standard.put_away(CLERK, start).done_today == {start}


def test_what_was_put_away_is_known_after_a_new_start(play: Play) -> None:
    play.hall.standard.put_away(CLERK, Checklist.STEPPING_AWAY)
    with Hall.open(play.place, play.clock) as again:
        assert again.standard.mine(CLERK).done_today == {Checklist.STEPPING_AWAY}


def test_a_file_that_was_exported_changes_the_standard_as_it_did_here(play: Play) -> None:
    saved = save(play, adding("own.1"), worded("II.1", "Kitaip."), hiding("II.2"), backwards)
    exported: CardFile = changes(saved.built_in, saved.standard)
    (kept,) = rows(play.place, "SELECT cards FROM standard_version")
    assert write_cards(exported).decode("utf-8") == kept["cards"]
