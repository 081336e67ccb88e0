"""Shows a folder in the system's own program for files; not for the thread of the windows.

Qt's way holds that thread up, and says on Linux that it went well even where nothing opened.
"""

import logging
import shutil
import subprocess
import sys
import threading
from pathlib import Path


def show_folder(folder: Path) -> bool:
    """Show it, and whether the system has anything that does."""
    try:
        if sys.platform == "win32":
            import os

            os.startfile(folder)
            return True
        tool = "open" if sys.platform == "darwin" else "xdg-open"
        if shutil.which(tool) is None:
            return False
        process = subprocess.Popen(
            (tool, str(folder)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        logging.getLogger("queueapp").warning("folder: %r", error)
        return False
    threading.Thread(target=process.wait, name="folder", daemon=True).start()
    return True
