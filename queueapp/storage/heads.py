"""Where the record of each site ended in a file at rest, such as a backup."""

from dataclasses import dataclass
from pathlib import Path

from queueapp.domain.chain import Head
from queueapp.storage.soundness import Identity, read_facts, reading

_CHAINED = 7
"""Since this version of its tables a hall's record is a chain."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Which hall a file holds, and where the record of each site in it ends, by the site's id.

    `heads` is empty where the file is of a version from before the record was a chain.
    """

    identity: Identity
    heads: dict[int, Head]


def ends_of(path: Path) -> Ends:
    """What a file says of its records; raises `StorageTrouble` where it is no readable hall."""
    with reading(path) as connection:
        facts = read_facts(connection)
        if facts.version < _CHAINED:
            return Ends(facts.identity, {})
        rows = connection.execute("SELECT id, chain_number, chain_head FROM site ORDER BY id")
        return Ends(facts.identity, {site: Head(number, seal) for site, number, seal in rows})
