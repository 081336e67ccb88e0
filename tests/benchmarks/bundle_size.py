"""What the built folder takes on the disk, against the program's own files in the checkout."""

from tests.benchmarks.built import FOLDER, disk_mb, program
from tests.benchmarks.harness import ROOT, Figure, Limit

LIMIT = Limit("value", 230)
OURS = ("queueapp", "ui", "resources", "docs/guide")


def measure() -> Figure:
    """Add up what the files take."""
    program()
    ours = sum(disk_mb(ROOT / folder) for folder in OURS)
    return Figure("bundle_size", disk_mb(FOLDER), "MB", ours, (LIMIT,))
