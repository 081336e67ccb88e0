"""The only place with SQL: what is kept, and how it is read and written."""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _Deferred(ModuleType):
    """Stands for a module until somebody asks for something in it.

    `importlib.util.LazyLoader` is meant for this, but before Python 3.12 a second import of the
    module already loads it.
    """

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__path__":
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def _defer(name: str) -> None:
    if name not in sys.modules:
        sys.modules[name] = deferred = _Deferred(name)
        package, _, own = name.rpartition(".")
        if package:
            setattr(sys.modules[package], own, deferred)


def _import_sqlalchemy() -> None:
    """Import it without what only its asynchronous engines and its plug-ins need.

    Asyncio is a tenth of the program's memory and of its start, and looking for plug-ins brings
    all that reads e-mail and archives. Without greenlet, which is optional, SQLAlchemy switches
    its asynchronous engines off. It takes a single hash from `hashlib`, which Python has without
    OpenSSL too; whoever imports `hashlib` later has it with OpenSSL.
    """
    if "sqlalchemy" in sys.modules:
        return
    _defer("asyncio")
    _defer("importlib.metadata")
    with_hashes = "hashlib" in sys.modules
    hidden = {name: sys.modules.get(name) for name in ("greenlet", "_hashlib")}
    sys.modules |= dict.fromkeys(hidden)  # type: ignore[arg-type]
    try:
        import_module("sqlalchemy")
    finally:
        for name, module in hidden.items():
            del sys.modules[name]
            if module is not None:
                sys.modules[name] = module
        if not with_hashes:
            sys.modules.pop("hashlib", None)


_import_sqlalchemy()
