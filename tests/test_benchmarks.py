"""The benchmarks can be named and print what was promised; no time is asserted here."""

import json
from pathlib import Path

import pytest

from queueapp.clock import SystemClock
from queueapp.services.hall import Hall
from tests.benchmarks import __main__ as benchmarks
from tests.benchmarks.crowd import called, make_server_hall
from tests.benchmarks.harness import Figure, Limit
from tests.factories import change
from tests.postgres import Cluster


def test_the_list_names_every_benchmark(capsys: pytest.CaptureFixture[str]) -> None:
    assert benchmarks.main(["--list"]) == 0
    listed = capsys.readouterr().out.split()
    folder = Path(benchmarks.__file__).parent
    measuring = {path.stem for path in folder.glob("*.py") if "def measure(" in path.read_text()}
    assert set(listed) == measuring
    assert {"call_next_sqlite", "startup", "memory", "idle_cpu", "key_to_screen"} <= measuring
    assert {"call_next_postgres_64", "call_next_postgres_paced", "snapshot_500"} <= measuring
    assert {"seen_elsewhere_sqlite", "seen_elsewhere_postgres"} <= measuring


def test_a_benchmark_prints_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    benchmarks.main(["--platform", "offscreen", "snapshot_500"])
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 1
    figure = json.loads(printed[0])
    assert figure["name"] == "snapshot_500"
    assert figure["unit"] == "ms"
    assert figure["value"] > 0
    assert figure["ratio"] == pytest.approx(figure["value"] / figure["baseline"], rel=0.01)


def test_an_unknown_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        benchmarks.main(["no_such_benchmark"])
    assert "no_such_benchmark" in capsys.readouterr().err


def test_a_figure_is_held_to_its_limit() -> None:
    assert Figure("x", 8.0, "ms", 1.0, (Limit("ratio", 8.0),)).ok is True
    assert Figure("x", 8.1, "ms", 1.0, (Limit("ratio", 8.0),)).ok is False
    assert Figure("x", 0.5, "%", 0.0, (Limit("value", 1.0),)).ok is True
    assert Figure("x", 0.5, "%", 0.0, (Limit("ratio", 1.0),)).ok is False
    assert Figure("x", 0.5, "%", 0.0).ok is None
    assert json.loads(Figure("x", 0.5, "%", 0.0).line())["ratio"] is None


def test_a_figure_may_have_to_be_large_and_is_held_to_all_its_limits() -> None:
    fast, rare = Limit("ratio", 0.5, least=True), Limit("errors", 0)
    assert Figure("x", 6.0, "calls/s", 10.0, (fast, rare), {"errors": 0}).ok is True
    assert Figure("x", 4.0, "calls/s", 10.0, (fast, rare), {"errors": 0}).ok is False
    figure = Figure("x", 6.0, "calls/s", 10.0, (fast, rare), {"errors": 1})
    assert figure.ok is False
    told = json.loads(figure.line())
    assert told["limits"] == {"ratio": {"at_least": 0.5}, "errors": {"at_most": 0}}
    assert told["errors"] == 1


def test_a_client_called_twice_does_not_go_unnoticed(cluster: Cluster) -> None:
    server, (crew,) = make_server_hall(cluster, [(4, 8)])
    with Hall.open(server, SystemClock()) as hall:
        for session in crew.desks:
            hall.desk.next_client(session)
    assert called(cluster, server) == (4, 0)
    change(
        server,
        "INSERT INTO event (site_id, at, business_day, kind, visit_id, data)"
        " SELECT site_id, at, business_day, kind, visit_id, data FROM event"
        " WHERE kind = 'called' ORDER BY id LIMIT 1",
    )
    assert called(cluster, server) == (5, 1)
    cluster.drop_database(server.database)
