"""Import statements as Python has them.

PySide puts a function of its own in their place, for those who write `from __feature__ import …`.
It reads the source of every module that is loaded, and all of it stays in memory: 15 MB, and a
twentieth of a start. Nothing here asks for those features.
"""

import builtins

import PySide6.QtCore  # noqa: F401  It is this that puts the function there.


def keep_imports_plain() -> None:
    """Undo what PySide did to import statements; anybody else's doing is left alone."""
    known = vars(builtins)
    plain, of_pyside = known.get("__orig_import__"), known.get("__feature_import__")
    if plain is not None and builtins.__import__ is of_pyside:
        builtins.__import__ = plain
