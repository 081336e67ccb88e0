"""Pictures of the figures of a history; pyqtgraph is loaded with the first of them."""

import sys

_MODULE = "ui.history.pictures.canvas"


def is_loaded() -> bool:
    """Whether what pictures are drawn with is there."""
    return _MODULE in sys.modules


def load() -> None:
    """Load what pictures are drawn with; it takes a second, and may be done on any thread."""
    import ui.history.pictures.canvas  # noqa: F401
