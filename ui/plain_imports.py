"""Import statements as Python has them.

PySide puts a function of its own in their place, for those who write `from __feature__ import …`.
It reads the source of every module that is loaded, and all of it stays in memory: 15 MB, and a
twentieth of a start. Nothing here asks for those features.
"""

import builtins
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

_PUTS_IT_THERE = "PySide6.QtCore"


def keep_imports_plain() -> None:
    """Undo what PySide did to import statements, or will do as soon as it is loaded.

    Qt is not loaded for this: what only reads the command line goes without. Anybody else's doing
    is left alone.
    """
    if _PUTS_IT_THERE in sys.modules:
        _undo()
    else:
        sys.meta_path.insert(0, _AfterQt())


def _undo() -> None:
    known = vars(builtins)
    plain, of_pyside = known.get("__orig_import__"), known.get("__feature_import__")
    if plain is not None and builtins.__import__ is of_pyside:
        builtins.__import__ = plain


class _AfterQt:
    """Finds Qt as others would, once, and undoes what comes with loading it."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != _PUTS_IT_THERE:
            return None
        sys.meta_path.remove(self)
        spec = find_spec(name)
        if spec is None or spec.loader is None:
            return None
        load = spec.loader.exec_module

        def load_and_undo(module: ModuleType) -> None:
            load(module)
            _undo()

        spec.loader.exec_module = load_and_undo  # type: ignore[method-assign]
        return spec
