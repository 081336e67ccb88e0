"""What a ticket says: in the client's language, right to the number, and only what is wished."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.privacy import Retention
from queueapp.domain.public.setup import PublicSetup, TicketForm, Words
from queueapp.domain.public.ticket_paper import ticket_paper
from queueapp.domain.setup import Directory, Service, Site
from queueapp.domain.visit import Channel, Rank, State, Visit

AT = int(datetime(2026, 3, 2, 8, 12, tzinfo=UTC).timestamp() * 1000)
CLOSES_AT = int(datetime(2026, 3, 2, 15, 0, tzinfo=UTC).timestamp() * 1000)
FORM = TicketForm(
    heading=Words("Kauno miesto savivaldybė", "Kaunas City Municipality"),
    text=Words("Prašome stebėti ekraną.", "Please watch the screen."),
)


def hall(form: TicketForm = FORM, days: int = 30, name_en: str = "Passports") -> Directory:
    service = Service(1, "A", "Pasai", name_en)
    site = Site(1, "Kaunas", retention=Retention(notes_days=days))
    return Directory(site, {1: service}, {}, {}, public=PublicSetup(ticket=form))


def visit(ticket: str = "A023") -> Visit:
    return Visit(
        *(7, 1, "2026-03-02", ticket, 1, State.WAITING, Channel.RECEPTION),
        *(AT, AT, Rank.ORDINARY, AT),
    )


def plain(lines: tuple[str, ...]) -> list[str]:
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def test_a_lithuanian_ticket_says_all_in_lithuanian() -> None:
    paper = ticket_paper(hall(), visit(), 4, (10, 20), "lt")
    assert plain(paper.lines) == [
        "Kauno miesto savivaldybė",
        "A023",
        "Pasai",
        "2026 m. kovo 2 d., 10:12",
        "Prieš Jus laukia 4 klientai.",
        "Laukti gali tekti apie 10–20 min.",
        "Prašome stebėti ekraną.",
        "Šis numeris nesusietas su Jūsų vardu. Darbuotojų pastabas apie apsilankymą ištriname po "
        "30 dienų.",
    ]


def test_an_english_ticket_says_all_in_english() -> None:
    paper = ticket_paper(hall(), visit(), 1, (0, 5), "en")
    assert plain(paper.lines) == [
        "Kaunas City Municipality",
        "A023",
        "Passports",
        "2 March 2026, 10:12",
        "1 client is waiting before you.",
        "It may take up to 5 minutes.",
        "Please watch the screen.",
        "This number is not linked to your name. Staff notes on your visit are deleted after 30 "
        "days.",
    ]


@pytest.mark.parametrize("language", [None, "uk", "pl"])
def test_both_languages_stand_on_it_where_the_clients_is_unknown(language: str | None) -> None:
    paper = ticket_paper(hall(), visit(), 0, None, language)
    assert [part.language for part in paper.parts] == ["lt", "en"]
    assert [part.before for part in paper.parts] == [
        "Prieš Jus niekas nelaukia.",
        "Nobody is waiting before you.",
    ]


def test_who_signs_reads_lithuanian() -> None:
    paper = ticket_paper(hall(), visit(), 0, None, "lgk")
    assert [part.language for part in paper.parts] == ["lt"]


def test_what_reads_the_same_in_both_languages_stands_once() -> None:
    form = replace(FORM, heading=Words("Kaunas"), text=Words("", "Thank you"))
    lines = ticket_paper(hall(form, name_en=""), visit(), 0, None, None).lines
    assert [lines.count(each) for each in ("Kaunas", "Pasai", "Thank you")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("many", "said"),
    [
        (1, "1 klientas"),
        (2, "2 klientai"),
        (9, "9 klientai"),
        (10, "10 klientų"),
        (11, "11 klientų"),
        (19, "19 klientų"),
        (20, "20 klientų"),
        (21, "21 klientas"),
        (111, "111 klientų"),
        (122, "122 klientai"),
    ],
)
def test_clients_are_counted_as_one_says_it(many: int, said: str) -> None:
    part = ticket_paper(hall(), visit(), many, None, "lt").parts[0]
    assert part.before == f"Prieš Jus laukia {said}."


@pytest.mark.parametrize(("days", "said"), [(1, "1 dienos"), (7, "7 dienų"), (31, "31 dienos")])
def test_days_are_counted_as_one_says_it(days: int, said: str) -> None:
    kept = ticket_paper(hall(days=days), visit(), 0, None, "lt").parts[0].kept
    assert kept.replace("\N{NO-BREAK SPACE}", " ").endswith(f"po {said}.")


def test_a_wait_beyond_what_is_foreseen_is_said_as_such() -> None:
    paper = ticket_paper(hall(), visit(), 3, (60, None), None)
    assert [plain((part.wait,))[0] for part in paper.parts] == [
        "Laukti gali tekti ilgiau kaip 60 min.",
        "It may take more than 60 minutes.",
    ]


@pytest.mark.parametrize("name", ["service", "time", "waiting", "wait", "kept"])
def test_what_the_site_leaves_out_is_not_there(name: str) -> None:
    field = {"waiting": "before"}.get(name, name)
    with_it = ticket_paper(hall(), visit(), 4, (10, 20), "lt").parts[0]
    left_out: dict[str, Any] = {name: False}
    without = hall(replace(FORM, **left_out))
    part = ticket_paper(without, visit(), 4, (10, 20), "lt").parts[0]
    assert getattr(with_it, field)
    assert not getattr(part, field)
    assert replace(part, **{field: getattr(with_it, field)}) == with_it


def test_what_is_not_known_is_not_there() -> None:
    part = ticket_paper(hall(), visit(), None, None, "lt").parts[0]
    assert (part.before, part.wait, part.closing) == ("", "", "")


def test_closing_time_is_said_where_it_is_no_plain_yes() -> None:
    said = {
        verdict: ticket_paper(
            hall(), visit(), 4, None, "en", verdict=verdict, closes_at=CLOSES_AT
        ).parts[0]
        for verdict in Verdict
    }
    assert not said[Verdict.YES].closing
    closing = {verdict: part.closing for verdict, part in said.items() if part.closing}
    assert set(closing) == set(Verdict) - {Verdict.YES}
    assert all("17:00" in text for v, text in closing.items() if v is not Verdict.NO_COUNTER)
    assert "most likely not" in closing[Verdict.NO]


def test_another_form_can_be_looked_at_without_being_in_force() -> None:
    paper = ticket_paper(hall(), visit(), 4, None, "lt", form=TicketForm(heading=Words("Naujas")))
    assert paper.lines[0] == "Naujas"
