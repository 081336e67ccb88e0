"""Makes the pictures of docs/pictures: `python3 dev.py shots [NAME …]`."""

import json
import os
import tempfile
from pathlib import Path

# Off screen Qt takes the screen for 800 × 800, which would narrow the sheets. It has to be told
# of another one before Qt is loaded, so it is told here.
_SCREEN = {"name": "hall", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpr": 1}
_SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96}

SCREEN_FILE = Path(tempfile.gettempdir()) / f"queueapp-shots-{os.getpid()}.json"
SCREEN_FILE.write_text(json.dumps({"screens": [_SCREEN]}), encoding="utf-8")
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN_FILE}"
