"""The size of the newest package in dist, against what it takes once it is unpacked."""

from tests.benchmarks.built import FOLDER, disk_mb, packages, program
from tests.benchmarks.harness import Figure, Limit

LIMIT = Limit("value", 90)


def measure() -> Figure:
    """Look at the file."""
    newest = packages()[-1]
    program()
    return Figure("deb_size", newest.stat().st_size / 1e6, "MB", disk_mb(FOLDER), (LIMIT,))
