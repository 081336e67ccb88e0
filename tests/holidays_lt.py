"""Makes `resources/holidays_lt.json` anew from the holidays library: run it after that changed.

.venv/bin/python -m tests.holidays_lt
"""

import json

from queueapp.domain.holidays import TABLE, holidays_by_library

YEARS = range(2020, 2046)


def made() -> str:
    """The file's text, one day a line: its names in Lithuanian and English."""
    lines = [
        f"{json.dumps(day.isoformat())}: {json.dumps([name.lt, name.en], ensure_ascii=False)}"
        for year in YEARS
        for day, name in holidays_by_library(year).items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    TABLE.write_text(made(), encoding="utf-8", newline="\n")
