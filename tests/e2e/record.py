"""Whether the record holds what was acknowledged, and everybody is in one place."""

from collections import Counter
from collections.abc import Iterable

from queueapp.domain.chain import Head, check
from tests.e2e.players import Heard
from tests.order_check import Ask


def check_kept(ask: Ask, acknowledged: Iterable[Heard]) -> None:
    """What was acknowledged is kept, and counters, clients and legs agree with each other."""
    kept = Counter((row["kind"], row["visit_id"]) for row in ask("SELECT * FROM event"))
    told: Counter[tuple[str, int]] = Counter()
    seq = {row["id"]: row["seq"] for row in ask("SELECT id, seq FROM visit")}
    for _, _, kind, visit, seen in acknowledged:
        told[kind, visit] += 1
        assert seq[visit] >= seen
    assert told <= kept
    legs = ask("SELECT counter_id, visit_id FROM leg WHERE finished_at IS NULL ORDER BY 1")
    desks = ask("SELECT counter_id, visit_id FROM desk WHERE visit_id > 0 ORDER BY 1")
    there = ask("SELECT id FROM visit WHERE state IN ('called', 'serving') ORDER BY 1")
    assert legs == desks
    assert sorted(desk["visit_id"] for desk in desks) == [visit["id"] for visit in there]
    check_chained(ask)


def check_chained(ask: Ask) -> None:
    """The record of each hall is one whole chain that ends where the hall says."""
    for site in ask("SELECT id, chain_number, chain_head FROM site"):
        entries = ask(
            "SELECT * FROM event WHERE site_id = CAST(:site AS BIGINT) ORDER BY number",
            site=site["id"],
        )
        told = ((entry["number"], entry["hash"], entry) for entry in entries)
        assert not list(check(told, Head(site["chain_number"], site["chain_head"])))
