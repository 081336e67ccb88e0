"""`python -m tests.benchmarks [NAME …] [--list]`: measures, one JSON object a line."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from tests.benchmarks.harness import Figure, say, screen

NAMES = (
    "call_next_sqlite",
    "call_next_postgres_64",
    "call_next_postgres_paced",
    "seen_elsewhere_sqlite",
    "seen_elsewhere_postgres",
    "snapshot_500",
    "startup",
    "memory",
    "idle_cpu",
    "key_to_screen",
    "call_to_screen",
    "screen_idle",
    "f8_to_caret",
    "cover_desk",
    "promises_list",
    "situations_search",
    "forecast_hall",
    "forecast_large",
    "verdicts_repaint",
    "history_month",
    "history_year",
    "table_page",
    "export_year",
    "call_next_during_report",
    "record_check",
    "frozen_startup",
    "bundle_size",
    "deb_size",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmarks; the exit code tells whether every limit was kept."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure the program.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="which ones; all if none")
    parser.add_argument("--list", action="store_true", help="name them all")
    parser.add_argument(
        "--platform",
        choices=("auto", "xcb", "offscreen"),
        default="auto",
        help="where windows open: on an X server of their own (xcb), or nowhere (offscreen)",
    )
    options = parser.parse_args(argv)
    unknown = [name for name in options.names if name not in NAMES]
    if unknown:
        parser.error(f"no benchmark of the name {', '.join(unknown)}; --list names them all")
    if options.list:
        print("\n".join(NAMES))
        return 0
    kept = True
    with screen(options.platform) as platform:
        say(f"windows open on the platform {platform}")
        for name in options.names or NAMES:
            measure: Callable[[], Figure] = import_module(f"tests.benchmarks.{name}").measure
            figure = measure()
            print(figure.line(), flush=True)
            kept = kept and figure.ok is not False
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
