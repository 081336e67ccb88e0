"""A closing forecast of 200 waiting at 30 counters, against drawing as many random numbers."""

from tests.benchmarks.forecast_hall import compare
from tests.benchmarks.harness import Figure, Limit

LIMIT = Limit("value", 100.0)
WAITING, COUNTERS = 200, 30


def measure() -> Figure:
    """Foresee, and draw, by turns."""
    return compare("forecast_large", WAITING, COUNTERS, LIMIT)
