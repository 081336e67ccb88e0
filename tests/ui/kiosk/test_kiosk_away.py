"""What clients see while the hall's database is away, and that it recovers by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from queueapp.paths import Paths
from queueapp.services.hall import Hall
from tests.factories import PASSPORTS, PIN, Play, SetClock, rows, server_of
from tests.postgres import Cluster
from tests.postgres_proxy import Proxy
from tests.ui.kiosk.booth import Booth, open_booth
from tests.ui.kiosk.test_kiosk_staff import _type
from tests.ui.patience import PATIENCE_MS
from ui.theme import Theme


@pytest.fixture
def away(
    qtbot: QtBot,
    english: Theme,
    nothing_left: None,
    home: Paths,
    cluster: Cluster,
    server_template: str,
    clock: SetClock,
) -> Iterator[tuple[Booth, Proxy]]:
    """A kiosk on a server, and the way to it that can fail."""
    direct = server_of(cluster, cluster.fresh(server_template))
    with Proxy(cluster.socket) as proxy, Hall.open(direct, clock) as hall:
        way = replace(direct, host=proxy.endpoint.host, port=proxy.endpoint.port)
        found = open_booth(qtbot, Play(hall, clock, direct), english, home, way)
        yield found, proxy
        proxy.resume()
        found.close()
        assert not found.bugs, found.bugs
    cluster.drop_database(direct.database)


def test_out_of_touch_clients_are_sent_to_reception_until_it_is_over(
    away: tuple[Booth, Proxy],
) -> None:
    at_kiosk, proxy = away
    at_kiosk.press("language-en")
    _pull(proxy)
    at_kiosk.until(lambda: at_kiosk.page() == "away", PATIENCE_MS)
    for text in ("Tickets cannot be given now", "Prašome kreiptis į registratūrą."):
        assert text in at_kiosk.texts()
    assert at_kiosk.targets() == []
    proxy.resume()
    at_kiosk.until(lambda: at_kiosk.page() in ("begin", "choices"), PATIENCE_MS)
    at_kiosk.until(lambda: at_kiosk.window._page is not None)


def test_a_ticket_asked_for_as_the_server_goes_is_made_once(away: tuple[Booth, Proxy]) -> None:
    at_kiosk, proxy = away
    at_kiosk.press("language-en")
    at_kiosk.press(f"service-{PASSPORTS}")
    at_kiosk.ready()
    operation = at_kiosk.window._visitor.operation
    _pull(proxy)
    at_kiosk.target("take-shown").click()
    at_kiosk.until(lambda: at_kiosk.page() == "away", PATIENCE_MS)
    at_kiosk.window._idle.touch()
    proxy.resume()
    at_kiosk.until(lambda: at_kiosk.page() in ("refused", "confirm"), PATIENCE_MS)
    if at_kiosk.page() == "refused":
        at_kiosk.press("again")
    assert at_kiosk.window._visitor.operation == operation
    at_kiosk.press("take-shown")
    at_kiosk.until(lambda: at_kiosk.page() == "ticket", PATIENCE_MS)
    assert [row["ticket"] for row in rows(at_kiosk.play.place, "SELECT * FROM visit")] == ["A001"]


def test_a_pin_cannot_be_checked_meanwhile(away: tuple[Booth, Proxy]) -> None:
    at_kiosk, proxy = away
    at_kiosk.window._ask_staff()
    at_kiosk.is_at("staff")
    _pull(proxy)
    _type(at_kiosk, "Bronius", PIN)
    at_kiosk.until(lambda: "cannot be checked now" in at_kiosk.text("staff-error"), PATIENCE_MS)
    assert at_kiosk.page() == "staff"


def _pull(proxy: Proxy) -> None:
    proxy.refuse()
    proxy.cut()
