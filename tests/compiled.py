"""What a program makes of a statement and of its cards, made once for a whole test process.

Each test opens a hall of its own, which would make the text of each statement anew: a third of the
time that a test of a service takes; and windows would have the cards read again. A program opens
one hall and has the same from then on.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.util import LRUCache

from queueapp.domain.standard import CardFile
from queueapp.services import standard
from queueapp.storage.pipeline import Texts

_Key = tuple[object, ...]

_MOST = 4000


def share() -> None:
    """Have all halls of this process share what was made of their statements and their cards."""
    _share_statements()
    _share_cards()


def _share_cards() -> None:
    read = standard._built_in
    once = cache(read)

    def of_all(path: Path) -> CardFile:
        return once(path) if path.parent == standard.CARDS else read(path)

    standard._built_in = of_all


def _share_statements() -> None:
    firsts: dict[_Key, Dialect] = {}
    made: LRUCache[_Key, Any] = LRUCache(_MOST)
    texts: dict[_Key, dict[Any, Any]] = {}
    compile_with_cache, begin = ClauseElement._compile_w_cache, Texts.__init__

    def of_all(statement: ClauseElement, dialect: Dialect, **more: Any) -> Any:
        first = firsts.setdefault(_kind(dialect), dialect)
        return compile_with_cache(statement, first, **{**more, "compiled_cache": made})

    def begin_with_all(self: Texts, dialect: Dialect) -> None:
        begin(self, dialect)
        self._made = texts.setdefault(_kind(dialect), {})

    ClauseElement._compile_w_cache = of_all  # type: ignore[assignment, method-assign]
    Texts.__init__ = begin_with_all  # type: ignore[method-assign]


def _kind(dialect: Dialect) -> _Key:
    """All of a dialect that makes a difference to a text."""
    return type(dialect), dialect.server_version_info, dialect.paramstyle
