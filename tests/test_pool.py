"""A database that was had before is like a new one, or it is not had again."""

from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest

from queueapp.services.hall import Hall
from tests.factories import BRONIUS, Play, SetClock, change, contents, rows, server_of
from tests.pool import MOST_TESTS, Pool
from tests.postgres import Cluster

NUMBERS = "SELECT sequencename, last_value FROM pg_sequences ORDER BY 1"


@pytest.fixture
def own(cluster: Cluster) -> Iterator[Pool]:
    """A pool that no other test has had a database of."""
    with closing(Pool(cluster)) as pool:
        yield pool


def name_had_next(pool: Pool, template: str) -> str:
    with pool.copy_of(template) as database:
        return database


def test_what_a_test_has_written_is_gone_and_counted_from_the_start(
    cluster: Cluster, own: Pool, server_template: str
) -> None:
    clock = SetClock()
    with own.copy_of(server_template) as first:
        place = server_of(cluster, first)
        before, numbers = contents(place), rows(place, NUMBERS)
        with Hall.open(place, clock) as hall:
            play = Play(hall, clock, place)
            play.issue()
            play.serve_next(play.sit(1, BRONIUS))
            play.callback(play.sessions[1])
        change(place, "UPDATE person SET name = 'Somebody'")
        change(place, "DELETE FROM counter_service")
        assert contents(place) != before
        assert rows(place, NUMBERS) != numbers
    with own.copy_of(server_template) as second:
        assert second == first
        assert contents(place) == before
        assert rows(place, NUMBERS) == numbers
        with Hall.open(place, clock) as hall:
            assert Play(hall, clock, place).issue().ticket == "A001"


def test_two_at_once_have_one_each(own: Pool, server_template: str) -> None:
    with own.copy_of(server_template) as first, own.copy_of(server_template) as second:
        assert first != second


def test_whoever_is_still_connected_is_thrown_out(
    cluster: Cluster, own: Pool, server_template: str
) -> None:
    with own.copy_of(server_template) as database:
        left = cluster.connect(database)
        left.execute("BEGIN")
        left.execute("LOCK TABLE visit")
    with closing(left), pytest.raises(psycopg.OperationalError):
        left.execute("SELECT 1")
    assert name_had_next(own, server_template) == database


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE bookmarks (url text)",
        "CREATE SCHEMA other",
        "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "DROP TABLE note",
        "ALTER TABLE visit ALTER ticket SET DEFAULT 'A001'",
        "ALTER SEQUENCE event_id_seq INCREMENT 2",
        "GRANT SELECT ON visit TO PUBLIC",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "ALTER DATABASE {} SET synchronous_commit = on",
        "ALTER DATABASE {} CONNECTION LIMIT 20",
        "REVOKE ALL ON DATABASE {} FROM PUBLIC",
    ],
)
def test_a_database_that_was_made_otherwise_is_not_had_again(
    cluster: Cluster, own: Pool, server_template: str, statement: str
) -> None:
    with own.copy_of(server_template) as database:
        change(server_of(cluster, database), statement.format(database))
    assert name_had_next(own, server_template) != database


def test_a_server_that_was_restarted_has_a_new_database(
    cluster: Cluster, own: Pool, server_template: str
) -> None:
    with own.copy_of(server_template) as database:
        cluster.restart()
    assert name_had_next(own, server_template) != database


def test_a_database_is_not_had_for_ever(own: Pool, server_template: str) -> None:
    had = [name_had_next(own, server_template) for _ in range(MOST_TESTS + 1)]
    assert len(set(had[:-1])) == 1
    assert had[-1] != had[0]
